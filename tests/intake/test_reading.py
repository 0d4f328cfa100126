"""What a user meets at the door: every input is read whole, or rejected with a code, a place and a fix."""

from __future__ import annotations

import hashlib
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.intake import Rejection, read_path, read_text
from communique.model.document import RawDocument

SENTENCE = "Zambia and Oman signed an accord in Lusaka."


def _read(tmp_path: Path, name: str, data: bytes) -> list[RawDocument | Rejection]:
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_path(str(path)))


def _only(found: list[RawDocument | Rejection]) -> RawDocument:
    assert len(found) == 1
    assert isinstance(found[0], RawDocument)
    return found[0]


def _code(found: list[RawDocument | Rejection]) -> str:
    assert len(found) == 1
    assert isinstance(found[0], Rejection)
    assert found[0].message and found[0].fix
    return found[0].code


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Line one.\r\nLine two.\r\n",
        "  spaced \u00a0 text\t\n\n",
        "Mixed\rends\nhere\r\n",
        "Côte d’Ivoire – Perú",
        "日本とペルー",
    ],
)
def test_plain_text_is_kept_character_for_character(tmp_path: Path, text: str) -> None:
    assert _only(_read(tmp_path, "a.txt", text.encode())).text == text


def test_a_leading_byte_order_mark_is_dropped_and_no_other(tmp_path: Path) -> None:
    assert _only(_read(tmp_path, "a.txt", b"\xef\xbb\xbf" + "A\ufeffB".encode())).text == "A\ufeffB"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_with_a_mark_is_read(tmp_path: Path, encoding: str) -> None:
    marks = {"utf-16": b"", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    assert _only(_read(tmp_path, "a.txt", marks[encoding] + SENTENCE.encode(encoding))).text == SENTENCE


def test_windows_1252_is_read_where_the_bytes_are_not_utf_8(tmp_path: Path) -> None:
    assert _only(_read(tmp_path, "a.txt", "Perú – “sí”".encode("cp1252"))).text == "Perú – “sí”"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "C102"),
        ("a.txt", b" \n\t\r\n ", "C102"),
        ("a.txt", b"\xef\xbb\xbf\n", "C102"),
        ("a.txt", b"a\x00b", "C103"),
        ("a.pdf", b"%PDF-1.7 ...", "C120"),
        ("a.docx", b"PK\x03\x04rest", "C120"),
        ("a.doc", b"\xd0\xcf\x11\xe0rest", "C103"),
        ("a.png", b"\x89PNG\r\n", "C103"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "C103"),
        ("a.gz", b"\x1f\x8b\x08", "C120"),
        ("a.rtf", b"{\\rtf1 text}", "C103"),
        ("a.txt", b"\xff\x81\x8d broken", "C103"),
        ("a.txt", b"\xff\xfea", "C103"),
        ("a.jsonl", b"", "C102"),
        ("a.jsonl", b"\n\n", "C102"),
        ("a.jsonl", b"%PDF-1.7 ...", "C120"),
        ("a.jsonl", b"{broken", "C110"),
        ("a.jsonl", b"[1, 2]", "C110"),
        ("a.jsonl", b'"text"', "C110"),
        ("a.jsonl", b'{"text": "\xff"}', "C110"),
        ("a.jsonl", b"[" * 100_000, "C110"),
        ("a.jsonl", b'{"text": "a", "n": ' + b"9" * 10_000 + b"}", "C110"),
        ("a.jsonl", b'{"title": "x"}', "C111"),
        ("a.jsonl", b'{"text": ""}', "C111"),
        ("a.jsonl", b'{"text": " \\n"}', "C111"),
        ("a.jsonl", b'{"text": null}', "C111"),
        ("a.jsonl", b'{"text": 4}', "C111"),
        ("a.jsonl", b'{"text": ["a"]}', "C111"),
        ("a.jsonl", b'{"text": "a", "id": 12}', "C112"),
        ("a.jsonl", b'{"text": "a", "title": ["x"]}', "C112"),
        ("a.jsonl", b'{"text": "a", "published_at": 2031}', "C112"),
        ("a.jsonl", b'{"text": "a", "publisher": {}}', "C112"),
        ("a.jsonl", b'{"text": "a", "doctype": true}', "C112"),
        ("a.jsonl", b'{"text": "a \\ud800 b"}', "C113"),
        ("a.jsonl", b'{"text": "a", "title": "\\udc00"}', "C113"),
        ("a.json", b'{\n "text": "a"\n}', "C110"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_its_code(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    assert _code(_read(tmp_path, name, data)) == code


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    assert _code(list(read_path(str(tmp_path / "none.txt")))) == "C101"
    assert _code(list(read_path(str(tmp_path)))) == "C105"
    assert _code(list(read_path("a\x00b"))) == "C101"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE)
    path.chmod(0)
    assert _code(list(read_path(str(path)))) == "C104"


def test_a_denied_file_has_its_own_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(self: Path, mode: str = "r") -> bytes:
        raise PermissionError

    path = tmp_path / "a.txt"
    path.write_text(SENTENCE)
    monkeypatch.setattr(Path, "open", deny)
    assert _code(list(read_path(str(path)))) == "C104"


def test_jsonl_gives_one_document_a_line_with_what_it_says_beside_the_text(tmp_path: Path) -> None:
    row = {
        "text": "Fiji thanked Samoa.\r\n",
        "id": "f1",
        "title": "Fiji",
        "published_at": "2031-05-04",
        "publisher": "Fiji Times",
        "doctype": "news_story",
        "extra": {"ignored": True},
    }
    found = _only(_read(tmp_path, "a.jsonl", json.dumps(row).encode()))
    assert found == RawDocument(
        text="Fiji thanked Samoa.\r\n",
        place=f"{tmp_path / 'a.jsonl'}:1",
        external_id="f1",
        title="Fiji",
        published_at="2031-05-04",
        publisher="Fiji Times",
        doctype="news_story",
        original_sha256=hashlib.sha256(json.dumps(row).encode()).hexdigest(),
    )


def test_a_broken_line_names_line_and_column_and_the_rest_is_read(tmp_path: Path) -> None:
    data = b'{"text": "Chad."}\n\n{"text": oops}\n{"text": "Togo.", "id": null}\n'
    found = _read(tmp_path, "a.ndjson", data)
    assert [type(item) for item in found] == [RawDocument, Rejection, RawDocument]
    broken = found[1]
    assert isinstance(broken, Rejection)
    assert (broken.code, broken.place.endswith("a.ndjson:3")) == ("C110", True)
    assert "line 3" in broken.message and "column 10" in broken.message


def test_the_same_id_twice_is_kept_in_order(tmp_path: Path) -> None:
    found = _read(tmp_path, "a.jsonl", b'{"text": "A.", "id": "x"}\n{"text": "B.", "id": "x"}\n')
    assert [item.text for item in found if isinstance(item, RawDocument)] == ["A.", "B."]


@pytest.mark.parametrize("name", ["a", "a.log", "a.json", "a.jsonl", "a.JSONL"])
def test_jsonl_is_known_by_its_content_or_its_ending(tmp_path: Path, name: str) -> None:
    assert _only(_read(tmp_path, name, b'\n {"text": "Chad."}\n')).text == "Chad."


def test_a_txt_file_is_text_whatever_it_holds(tmp_path: Path) -> None:
    assert _only(_read(tmp_path, "a.txt", b'{"text": "Chad."}')).text == '{"text": "Chad."}'


@pytest.mark.parametrize("data", [b'\xef\xbb\xbf{"text": "Chad."}', '{"text": "Chad."}'.encode("utf-16")])
def test_jsonl_with_a_byte_order_mark(tmp_path: Path, data: bytes) -> None:
    assert _only(_read(tmp_path, "a.jsonl", data)).text == "Chad."


@pytest.mark.parametrize(("data", "text"), [(b'{"text": "Peru."}\n', "Peru."), (b"Peru.\r\n", "Peru.\r\n")])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = _only(list(read_path("-")))
    assert found.text == text
    assert found.place.startswith("-")


def test_a_pair_of_surrogate_escapes_is_one_character(tmp_path: Path) -> None:
    assert _only(_read(tmp_path, "a.jsonl", b'{"text": "\\ud83d\\ude00"}')).text == "\U0001f600"


def test_a_text_in_memory_is_kept_as_it_is() -> None:
    assert read_text("\ufeffa\r\n", title="T").text == "\ufeffa\r\n"


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.jsonl", "a", "a.json"]))
def test_any_bytes_give_documents_or_rejections(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    found = list(read_path(str(path)))
    assert found
    for item in found:
        if isinstance(item, RawDocument):
            assert item.text.encode("utf-8")
