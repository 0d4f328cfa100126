"""No bytes stop a batch: files of every format with bytes changed, cut and put in give documents or rejections."""

from __future__ import annotations

import gzip
import io
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.intake import Rejection, read_path
from communique.intake.surrogates import require_writable
from tests.intake import made_pages as made
from tests.intake.test_archives import feed, tarred, warc, zipped
from tests.intake.test_files import NINJS, news_item, pdf, word

TEXT = b"Peru met Chad on Monday."


@cache
def originals() -> dict[str, bytes]:
    """Returns a sound file of each format."""
    from lxml import etree

    return {
        "a.txt": TEXT,
        "a.md": b"# A\n\n| a | b |\n|---|---|\n| c | d |\n",
        "a.html": made.NEWS.encode(),
        "b.html": made.MINISTRY.encode("latin-1"),
        "a.pdf": pdf(1),
        "a.docx": word(),
        "a.rss": feed().rss_str(),
        "a.atom": feed().atom_str(),
        "a.xml": etree.tostring(news_item(1)),
        "a.json": json.dumps(NINJS).encode(),
        "a.jsonl": b'{"text": "Peru met Chad."}\n' * 3,
        "a.csv": b"title,text\nA,Peru met Chad.\n",
        "a.zip": zipped({"a.txt": TEXT, "b.html": made.SHORT.encode()}),
        "a.tar.gz": tarred("a.txt", TEXT, "w:gz"),
        "b.gz": gzip.compress(made.SHORT.encode(), mtime=0),
        "a.warc": archive(packed=False),
        "a.warc.gz": archive(packed=True),
    }


@cache
def archive(*, packed: bool) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        warc(path, packed=packed)
        return path.read_bytes()


changes = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=6)), min_size=1, max_size=6)


def changed(data: bytes, where: list[tuple[float, int, bytes]], kept: float) -> bytes:
    """Returns the bytes with some taken out and others put in, and the end cut off."""
    for at, taken, put in where:
        first = int(at * len(data))
        data = data[:first] + put + data[first + taken :]
    return data[: int(kept * len(data)) + 1]


@pytest.mark.parametrize("name", sorted(originals()))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=changes, kept=st.one_of(st.just(1.0), st.floats(0, 1)))
def test_changed_bytes_give_documents_or_rejections(
    tmp_path: Path, name: str, where: list[tuple[float, int, bytes]], kept: float
) -> None:
    path = tmp_path / name
    path.write_bytes(changed(originals()[name], where, kept))
    for item in read_path(str(path), columns={}):
        if isinstance(item, Rejection):
            assert item.code != "C190", item
            item.message.encode("utf-8")
        else:
            require_writable(item)
            assert item.text.strip()


@pytest.mark.parametrize("name", sorted(name for name in originals() if not name.endswith((".md", ".csv"))))
def test_a_format_is_known_by_its_content_where_it_can_be(tmp_path: Path, name: str) -> None:
    """Standard input has no name; Markdown and CSV are then plain text, as nothing in them tells otherwise."""
    for copy in (tmp_path / name, tmp_path / "unnamed"):
        copy.write_bytes(originals()[name])
    texts = [[getattr(item, "text", "") for item in read_path(str(tmp_path / n))] for n in (name, "unnamed")]
    assert texts[0] == texts[1]


def test_standard_input_may_be_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in originals().items():
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        found = list(read_path("-"))
        assert found and found[0].place.startswith("-"), name
