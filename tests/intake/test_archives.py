"""Feeds, WARC, zip, tar, gz and folders: every part by its own format, none that stops the rest."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from feedgen.feed import FeedGenerator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from communique.intake import Rejection
from communique.intake import bounded as bounds
from communique.intake.counting import count_documents
from communique.model.document import RawDocument
from tests.intake import made_pages as made
from tests.intake.given import code, documents, only, read, read_bytes

TEXT = b"Peru met Chad on Monday."


def feed() -> FeedGenerator:
    made_feed = FeedGenerator()
    made_feed.id("https://w.example/")
    made_feed.title("Lagoon Wire: World")
    made_feed.link(href="https://w.example/")
    made_feed.description("News")
    for number in range(3):
        entry = made_feed.add_entry(order="append")
        entry.id(f"https://w.example/{number}")
        entry.link(href=f"https://w.example/{number}")
        entry.title(f"Fiji thanks Peru & Chad, no. {number}")
        entry.published("2027-05-04T09:30:00+12:00")
        entry.summary("Short.")
        if number:
            entry.content(f"<p>Fiji thanked Peru for {number} boats.</p><p>Peru &amp; Fiji met.</p>", type="CDATA")
    return made_feed


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_an_item_of_a_feed_is_a_document(tmp_path: Path, kind: str) -> None:
    data = feed().rss_str() if kind == "rss" else feed().atom_str()
    first, second, third = documents(read_bytes(tmp_path, "feed.xml", data))
    assert first.text == "Fiji thanks Peru & Chad, no. 0\n\nShort."
    assert dict(first.how)["text"] == "feed summary"
    assert second.text == "Fiji thanks Peru & Chad, no. 1\n\nFiji thanked Peru for 1 boats.\n\nPeru & Fiji met."
    assert dict(second.how)["text"] == "feed content"
    assert (second.external_id, second.address) == ("https://w.example/1", "https://w.example/1")
    assert (second.publisher, second.published_at) == ("Lagoon Wire: World", "2027-05-04T09:30:00+12:00")
    assert second.place.endswith("feed.xml:2")
    assert len({first.original_sha256, second.original_sha256, third.original_sha256}) == 3


def test_a_feed_keeps_the_precision_of_its_dates_and_knows_publishers(tmp_path: Path) -> None:
    data = b"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Reuters: World</title>
    <item><title>A</title><dc:date>2031-05-04</dc:date>
    <description>Peru &lt;b&gt;met&lt;/b&gt; Chad.</description></item>
    <item><title>Only a headline</title></item><item></item></channel></rss>"""
    first, second, third = read_bytes(tmp_path, "feed.xml", data)
    assert isinstance(first, RawDocument) and isinstance(second, RawDocument) and isinstance(third, Rejection)
    assert (first.text, first.published_at, first.publisher) == ("A\n\nPeru met Chad.", "2031-05-04", "Reuters")
    assert (second.text, third.code) == ("Only a headline", "C111")


def warc(path: Path, *, packed: bool = True) -> None:
    """Writes an archive of pages, a PDF that is none, and what a crawler saves besides."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=packed)

        def record(url: str, body: bytes, media: str, status: str = "200 OK") -> None:
            http = StatusAndHeaders(status, [("Content-Type", media)], protocol="HTTP/1.1")
            dated = {"WARC-Date": "2028-01-05T10:00:00Z"}
            made_record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=http, warc_headers_dict=dated
            )
            writer.write_record(made_record)

        writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "test"}))
        record("https://www.reuters.com/a", made.SHORT.encode(), "text/html; charset=utf-8")
        record("https://l.example/b", made.MINISTRY.encode("latin-1"), "text/html")
        record("https://l.example/r", b"", "text/html", "301 Moved Permanently")
        record("https://l.example/i.png", b"\x89PNG", "image/png")
        record("https://l.example/none", b"<html>none</html>", "text/html", "404 Not Found")
        record("https://l.example/bad.pdf", b"%PDF-1.4 broken", "application/pdf")
        record("https://l.example/robots.txt", b"User-agent: *", "text/plain")
        record("https://l.example/t.txt", TEXT, "text/plain")


@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_archive_gives_its_pages_with_address_and_day(tmp_path: Path, packed: bool) -> None:
    path, remarks = tmp_path / "c.warc", []
    warc(path, packed=packed)
    first, second, bad, last = read(path, remarks=remarks)
    assert isinstance(first, RawDocument) and isinstance(second, RawDocument) and isinstance(last, RawDocument)
    assert (first.text, first.place) == (made.SHORT_TEXT, f"{path}!https://www.reuters.com/a")
    assert (first.address, first.publisher, first.published_at) == (
        "https://www.reuters.com/a",
        "Reuters",
        "2028-01-05",
    )
    assert dict(first.how)["address"] == "WARC-Target-URI"
    assert dict(first.how)["published_at"].startswith("WARC-Date")
    assert (second.text, second.published_at) == (made.MINISTRY_TEXT, "2029-03-12")
    assert isinstance(bad, Rejection) and (bad.code, bad.place) == ("C120", f"{path}!https://l.example/bad.pdf")
    assert last.text == TEXT.decode()
    assert remarks == [
        f"{path}: passed over 4 that hold no document (1 image/png, 1 redirect, 1 robots.txt, 1 status 404)"
    ]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(name: str, data: bytes, mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def test_a_zip_archive_is_read_in_the_order_of_its_names_and_archives_in_it_too(tmp_path: Path) -> None:
    inner = zipped({"d.txt": TEXT + b" inner", "e.gz": gzip.compress(TEXT + b" gz")})
    data = zipped(
        {
            "b/page.html": made.SHORT.encode(),
            "a.txt": TEXT,
            "c.zip": inner,
            "x.pdf": b"%PDF-1.4 x",
            "y.jpg": b"\xff\xd8\xff",
            "__MACOSX/z": TEXT,
        }
    )
    path, remarks = tmp_path / "s.zip", []
    path.write_bytes(data)
    found = read(path, remarks=remarks)
    assert [item.place.removeprefix(f"{path}!") for item in found] == [
        "a.txt", "b/page.html", "c.zip!d.txt", "c.zip!e.gz", "x.pdf",
    ]  # fmt: skip
    assert [item.code for item in found if isinstance(item, Rejection)] == ["C120"]
    assert len(remarks) == 1 and ".jpg" in remarks[0]


def called(value: object) -> str:
    """Returns the name of a case: packed bytes hold the second in which they were made, and would name it anew."""
    return value if isinstance(value, str) else "packed"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt.gz", gzip.compress(TEXT)),
        ("a.txt.bz2", bz2.compress(TEXT)),
        ("a.txt.xz", lzma.compress(TEXT)),
        ("a.tar", tarred("x/a.txt", TEXT, "w")),
        ("a.tgz", tarred("x/a.txt", TEXT, "w:gz")),
        ("a.tar.xz", tarred("x/a.txt", TEXT, "w:xz")),
        ("unnamed", gzip.compress(gzip.compress(TEXT))),
        ("a.jsonl.gz", gzip.compress(b'{"text": "' + TEXT + b'"}\n')),
    ],
    ids=called,
)
def test_packed_files_are_read_as_what_is_in_them(tmp_path: Path, name: str, data: bytes) -> None:
    assert only(read_bytes(tmp_path, name, data)).text == TEXT.decode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"a.txt": TEXT})[:40]),
        ("a.txt.gz", gzip.compress(TEXT * 9)[:30]),
        ("a.tar", tarred("a.txt", TEXT * 999, "w")[:900]),
        ("a.warc", b"WARC/1.0\r\nbroken"),
    ],
    ids=called,
)
def test_a_damaged_archive_is_rejected_and_nothing_is_raised(tmp_path: Path, name: str, data: bytes) -> None:
    found = read_bytes(tmp_path, name, data)
    assert all(isinstance(item, Rejection) and item.code == "C120" for item in found)


def test_an_encrypted_member_is_rejected_alone(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the mark of encryption, in the directory
    found = read_bytes(tmp_path, "a.zip", bytes(data))
    assert [item.code if isinstance(item, Rejection) else item.text for item in found] == ["C122", TEXT.decode()]


def test_an_archive_that_grows_without_bounds_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "FREE", 1_000_000)
    bomb = b"x" * 5_000_000
    assert code(read_bytes(tmp_path, "a.zip", zipped({"a.txt": bomb}))) == "C121"
    assert code(read_bytes(tmp_path, "a.txt.gz", gzip.compress(bomb))) == "C121"


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    data = TEXT
    for _ in range(9):
        data = gzip.compress(data)
    assert code(read_bytes(tmp_path, "a.gz", data)) == "C121"


def folder(path: Path) -> Path:
    """Returns a folder with documents, and with what lies about beside them."""
    (path / "b" / "page_files").mkdir(parents=True)
    (path / "a.txt").write_bytes(TEXT + b" a")
    (path / "b" / "page.html").write_text(made.NEWS)
    (path / "b" / "page_files" / "frame.html").write_text(made.SHORT)
    (path / "b" / "logo.png").write_bytes(b"\x89PNG\x00")
    (path / "b" / "unnamed").write_bytes(b"\x00\x01\x02")
    (path / "c.jsonl").write_text(json.dumps({"text": "Togo met Oman."}) + "\n{broken\n")
    (path / ".hidden.txt").write_bytes(TEXT)
    (path / "style.css").write_text("p {}")
    (path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    return path


def test_a_folder_is_walked_in_order_and_what_is_passed_over_is_told(tmp_path: Path) -> None:
    path, remarks = folder(tmp_path / "f"), []
    found = read(path, remarks=remarks)
    assert [os.path.relpath(item.place, path) for item in found] == [
        "a.txt", "b/page.html", "c.jsonl:1", "c.jsonl:2", "old.doc",
    ]  # fmt: skip
    assert [item.code for item in found if isinstance(item, Rejection)] == ["C110", "C103"]
    assert remarks == [
        f"{path}: passed over 5 that hold no document (1 .css, 1 .png, 1 binary, 1 folder of a saved page, 1 hidden)"
    ]
    assert read(path) == found
    assert count_documents([str(path)]) == len(found)


@pytest.mark.parametrize("ending", ["pdf", "docx", "zip", "gz", "tar", "warc", "html", "json", "xml", "csv"])
def test_a_broken_document_in_a_folder_is_rejected_and_not_passed_over(tmp_path: Path, ending: str) -> None:
    path, remarks = tmp_path / "f", []
    path.mkdir()
    (path / f"broken.{ending}").write_bytes(b"\x00\x01\x02bad")
    (path / "whole.txt").write_bytes(TEXT)
    broken, whole = read(path, remarks=remarks)
    assert code([broken]) in ("C103", "C120") and whole.text == TEXT.decode()
    assert remarks == []


def test_links_that_lead_in_circles_are_followed_once(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.mkdir()
    (path / "a.txt").write_bytes(TEXT)
    (path / "loop").symlink_to(path)
    (path / "nowhere").symlink_to(path / "missing")
    remarks: list[str] = []
    assert only(read(path, remarks=remarks)).text == TEXT.decode()
    assert "1 link to nothing" in remarks[0]


def test_a_folder_in_which_nothing_can_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    assert code(read(tmp_path)) == "C105"


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = subprocess.Popen([sys.executable, "-c", f"open({str(path)!r}, 'wb').write({gzip.compress(TEXT)!r})"])
    assert only(read(path)).text == TEXT.decode()
    writer.wait()


def test_plain_text_waits_for_no_library_of_other_formats(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT)
    script = (
        "import sys; from communique.intake import read_path; assert len(list(read_path(sys.argv[1]))) == 1;"
        "heavy = {'lxml', 'trafilatura', 'pypdfium2', 'docx', 'fastwarc', 'fastfeedparser', 'markdown_it'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "a.txt")], check=True)
