"""Pages: an analyst sees the article, its headline once, and whence title, publisher, date and address come."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from communique.pipeline import open_document, read_document
from tests.intake import made_pages as made
from tests.intake.given import code, only, read_bytes


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (made.NEWS, made.NEWS_TEXT),
        (made.MINISTRY, made.MINISTRY_TEXT),
        (made.WORD, made.WORD_TEXT),
        (made.BARE, made.BARE_TEXT),
        (made.SHORT, made.SHORT_TEXT),
        (made.READOUT, made.READOUT_TEXT),
        (made.FORM, made.FORM_TEXT),
        (made.BLOG, made.FORM_TEXT),
        (made.LEAD, made.LEAD_TEXT),
    ],
)
def test_a_page_gives_its_article_and_nothing_around_it(tmp_path: Path, page: str, text: str) -> None:
    found = only(read_bytes(tmp_path, "a.html", page.encode("latin-1" if page is made.MINISTRY else "utf-8")))
    assert found.text == text
    assert not [noise for noise in made.NOISE if noise in found.text]


def test_the_facts_of_a_page_tell_how_they_were_found(tmp_path: Path) -> None:
    found = only(read_bytes(tmp_path, "a.html", made.NEWS.encode()))
    assert (found.title, found.publisher) == ("Fiji and Peru sign fisheries pact", "Lagoon Times")
    assert (found.published_at, found.address) == ("2031-05-04T09:30:00+12:00", "https://l.example/pact")
    assert dict(found.how) == {
        "title": "html heading, as in html JSON-LD headline",
        "publisher": "html meta og:site_name",
        "published_at": "html JSON-LD datePublished",
        "address": "html link canonical",
    }
    assert found.original_sha256 == hashlib.sha256(made.NEWS.encode()).hexdigest()


def test_a_reading_tells_address_and_how_facts_were_found(tmp_path: Path) -> None:
    document = read_document(only(read_bytes(tmp_path, "a.html", made.NEWS.encode()))).document
    assert document.address == "https://l.example/pact"
    assert document.how["publisher"] == "html meta og:site_name"
    assert document.how["address"] == "html link canonical"


@pytest.mark.parametrize(
    ("page", "publisher", "published"),
    [
        (made.MINISTRY, "Ministry of Foreign Affairs of Togo", "2029-03-12"),
        (made.BARE, "Andes Daily", None),
        (made.READOUT, "Ministry of Foreign Affairs and Trade", "2030-10-03"),
        (made.SHORT, None, None),
        (made.LEAD, "Presidency of Ruritania", "2029-04-02T15:00:00+03:00"),
        (made.FORM, None, "2025-03-14"),
        (made.BLOG, "Coast Herald", "2025-03-14T12:00:00+03:00"),
    ],
)
def test_what_a_page_shows_serves_where_it_describes_nothing(
    tmp_path: Path, page: str, publisher: str | None, published: str | None
) -> None:
    found = only(read_bytes(tmp_path, "a.htm", page.encode("latin-1" if page is made.MINISTRY else "utf-8")))
    assert (found.publisher, found.published_at) == (publisher, published)


def test_a_publisher_is_called_as_the_table_calls_it_by_name_or_host(tmp_path: Path) -> None:
    named = made.NEWS.replace("Lagoon Times", "Agence France-Presse")
    assert only(read_bytes(tmp_path, "a.html", named.encode())).publisher == "AFP"
    hosted = made.SHORT.replace("<title>", '<meta property="og:url" content="https://www.mofa.go.jp/x"><title>')
    found = only(read_bytes(tmp_path, "b.html", hosted.encode()))
    assert found.publisher == "Ministry of Foreign Affairs of Japan"
    assert dict(found.how)["publisher"] == "the host of the address"


def test_the_headline_of_a_page_is_the_headline_of_its_layout(tmp_path: Path) -> None:
    opened = open_document(only(read_bytes(tmp_path, "a.html", made.NEWS.encode())))
    headline = opened.layout.headline
    assert headline is not None
    assert opened.raw.text[headline.start : headline.end] == "Fiji and Peru sign fisheries pact"
    assert opened.layout.dateline is not None and opened.layout.dateline.place == "SUVA"
    assert opened.raw.text.count("sign fisheries pact") == 1


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("utf-16", ""), ("utf-8", "")],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, encoding: str, declared: str) -> None:
    word = "Київ – мир" if encoding == "cp1251" else "Lomé – “sí”"
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}<title>T</title></head><body><p>The accord is called {word} by both.</p></body></html>"
    assert word in only(read_bytes(tmp_path, "a.html", page.encode(encoding))).text


def test_a_few_odd_bytes_are_said_and_many_are_refused(tmp_path: Path) -> None:
    page = made.NEWS.encode().replace(b"fisheries on", b"fisheries\x81 on")
    found = only(read_bytes(tmp_path, "a.html", page))
    assert "fisheries\ufffd on" in found.text
    assert dict(found.how)["text"] == "1 odd bytes in UTF-8 stand as U+FFFD"
    odd = b"<html><body><p>" + b"\x81\x8d\xff " * 200 + b"</p></body></html>"
    assert code(read_bytes(tmp_path, "b.html", odd)) == "C103"


def test_a_page_without_text_is_rejected(tmp_path: Path) -> None:
    page = b"<html><head><script>x()</script></head><body></body></html>"
    assert code(read_bytes(tmp_path, "a.html", page)) == "C102"


def test_where_a_browser_saved_a_page_from_is_its_address(tmp_path: Path) -> None:
    page = made.SHORT.replace("<html>", "<!-- saved from url=(0030)https://a.example/statement -->\n<html>")
    found = only(read_bytes(tmp_path, "a.html", page.encode()))
    assert found.address == "https://a.example/statement"


def test_a_page_in_a_language_that_is_not_read_is_said_and_not_coded(tmp_path: Path) -> None:
    page = """<html lang=pl><head><meta charset=utf-8><title>Spotkanie</title></head><body><p>Minister spraw
    zagranicznych Polski spotkał się z ministrem Ukrainy. Strony omówiły współpracę oraz sytuację na froncie, a Polska
    potępiła atak i wezwała do nowych sankcji.</p></body></html>"""
    reading = read_document(only(read_bytes(tmp_path, "a.html", page.encode())))
    assert reading.document.lang == "pl"
    assert reading.warnings and not reading.positions and not reading.events
