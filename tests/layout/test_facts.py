"""What a document is: a wrong type or tier puts words in the wrong mouth."""

from __future__ import annotations

import re

import pytest

from communique.facts import table
from communique.intake import read_text
from communique.layout import Identity, identify, lay_out, publisher_entry
from communique.layout.facts import DOCTYPES, cue_pattern
from communique.layout.publishers import publisher_kind

BODY = "Kenya and Oman signed an accord on ports. It enters into force in May."


def _identify(text: str, **known: str) -> Identity:
    raw = read_text(text, **known)
    return identify(raw, lay_out(text, title=raw.title))


@pytest.mark.parametrize("row", table("layout/doctypes"), ids=lambda row: str(row["id"]))
def test_the_examples_of_each_cue(row: dict[str, object]) -> None:
    pattern = cue_pattern(str(row["pattern"]), exact=bool(row.get("exact")))
    assert isinstance(row["fires"], list) and isinstance(row["silent"], list)
    assert [words for words in row["fires"] if not pattern.search(words)] == []
    assert [words for words in row["silent"] if pattern.search(words)] == []
    assert row["doctype"] in DOCTYPES and row["where"] in ("title", "publisher", "opening", "line", "body")
    assert row["agency"] in ("any", "none")


TYPES = [
    (f"Readout of President Okoro's Call with Prime Minister Lind\n\n{BODY}", "readout", 2),
    (
        "President Adeyemi spoke today with Prime Minister Berg of Norway about\nfisheries and ports.\n",
        "readout",
        2,
    ),
    (f"Joint Readout of the Meeting of Ministers of Chad and Niger\n\n{BODY}", "readout", 1),
    (f"Joint Communiqué of the Ministers of Estonia and Ghana\n\n{BODY}", "joint_statement", 1),
    (f"Joint Statement by Peru and Laos on Trade\n\n{BODY}", "joint_statement", 1),
    (f"Jordan-Malta Joint Declaration\n\nAmman, 4 May 2032\n\n{BODY}", "joint_statement", 1),
    (f"We, the Foreign Ministers of Laos, Palau and Togo, met in Lomé. {BODY}", "joint_statement", 1),
    (
        f"LIMA, May 4 (Andina) -- The following is the text of the joint statement of Peru and Fiji:\n\n{BODY}",
        "joint_statement",
        1,
    ),
    (
        "LIMA, May 4 (Andina) -- Peru and Fiji issued a joint statement. Following is the text of the statement:"
        f"\n\n{BODY}",
        "joint_statement",
        1,
    ),
    (f"Peru, Fiji issue joint statement\n\nLIMA, May 4 (Andina) -- {BODY}", "wire_story", 4),
    (f"HARARE, Jan. 12 (Xinhua) -- {BODY}", "wire_story", 4),
    (f"Statement by the Foreign Minister of Panama on the Vote\n\n{BODY}", "press_release", 2),
    (f"FOR IMMEDIATE RELEASE\n\nRwanda Opens an Embassy in Riga\n\n{BODY}", "press_release", 2),
    (f"Press Release\n\nRwanda Opens an Embassy in Riga\n\n{BODY}", "press_release", 2),
    (f"Remarks by the President of Cyprus\n\n{BODY}", "remarks", 2),
    (f"Press Briefing by the Press Secretary\n\n{BODY}", "press_briefing", 2),
    (f"Foreign Ministry Spokesperson's Regular Press Conference on 4 May 2032\n\n{BODY}", "press_briefing", 2),
    ("Q: Will Angola sign the treaty?\n\nA: It will.\n\nQ: When?\n\nA: In May.\n", "press_briefing", 2),
    (
        "PRESIDENT ALVES: Thank you for coming to Praia.\n\nPRIME MINISTER HOLM: It is good to be here.\n",
        "remarks",
        2,
    ),
    (f"Address by the Prime Minister of Dominica to Parliament\n\n{BODY}", "speech", 2),
    (f"Mr. President,\n\nThe delegation of Bhutan thanks the Assembly. {BODY}", "speech", 2),
    (f"Statement of Bhutan at the General Debate\n\n{BODY}", "speech", 2),
    (f"Resolution 9001 (2031)\n\nThe Council notes the report.\n\n{BODY}", "resolution", 1),
    (
        "The Security Council,\n\nRecalling its earlier texts on Chad,\n\n1. Decides to meet again.\n",
        "resolution",
        1,
    ),
    (f"Notice on the Continuation of the Order on Ports\n\n{BODY}", "other", 2),
    (f"Text of a Letter to the Speaker\n\nDear Mr. Speaker:\n\n{BODY}", "other", 2),
    (f"Kenya, Oman sign accord\n\nBy Ada Lund\n\n{BODY}", "news_story", 4),
    (f"NAIROBI — {BODY}", "news_story", 4),
    (f"Kenya, Oman sign accord\n\n{BODY}", "news_story", 4),
    (BODY, "other", 4),
    ("Kenya, Oman sign accord\n\nSource: Reuters", "wire_story", 5),
]


@pytest.mark.parametrize(("text", "doctype", "tier"), TYPES)
def test_type_and_tier(text: str, doctype: str, tier: int) -> None:
    found = _identify(text)
    assert (found.doctype, found.provenance_tier) == (doctype, tier)
    assert dict(found.how)["doctype"]


def test_blank_lines_before_the_text_do_not_stop_the_reading() -> None:
    """A cue that looks at first lines once took minutes for a page of hundreds of empty ones."""
    found = _identify("Kenya\n" + "\n" * 700 + "Oman and Kenya sign accord")
    assert found.doctype in ("other", "news_story")


@pytest.mark.parametrize(
    ("publisher", "doctype", "tier"),
    [
        ("mofa.go.jp", "press_release", 2),
        ("https://www.dirco.gov.za/news/1", "press_release", 2),
        ("Embassy of Peru in Rabat", "press_release", 2),
        ("NATO", "press_release", 2),
        ("Kyodo", "wire_story", 4),
        ("Dawn", "news_story", 4),
        ("Harbour Herald", "news_story", 4),
        ("RNZ", "news_story", 4),
        ("nobody knows", "other", 4),
    ],
)
def test_who_publishes_decides_where_nothing_else_does(publisher: str, doctype: str, tier: int) -> None:
    found = _identify(BODY, publisher=publisher)
    assert (found.publisher, found.doctype, found.provenance_tier) == (publisher, doctype, tier)


def test_what_the_input_says_wins() -> None:
    found = _identify(
        f"HARARE, Jan. 12 (Xinhua) -- {BODY}",
        title="Given",
        publisher="Lake Times",
        published_at="2031-02-01T10:00:00Z",
        doctype="Press release",
    )
    assert (found.title, found.publisher, found.published_at) == ("Given", "Lake Times", "2031-02-01T10:00:00Z")
    assert (found.doctype, found.provenance_tier) == ("press_release", 2)


@pytest.mark.parametrize(
    ("text", "given", "published"),
    [
        (BODY, "2031", "2031"),
        (BODY, "2031-05", "2031-05"),
        (BODY, "May 4, 2031", "2031-05-04"),
        (BODY, "Sun, 04 May 2031 10:00:00 GMT", "2031-05-04T10:00:00Z"),
        (BODY, "lately", None),
        (f"Updated: 2031-05-04 10:00\n\n{BODY}", None, "2031-05-04"),
        (f"Vienna, 5 June 2032 – {BODY}", None, "2032-06-05"),
        (f"VIENNA, June 5 (APA) – {BODY}", None, None),
    ],
)
def test_when_it_was_published(text: str, given: str | None, published: str | None) -> None:
    known = {"published_at": given} if given else {}
    assert _identify(text, **known).published_at == published


@pytest.mark.parametrize(
    ("line", "given", "day"),
    [
        ("OSLO, Dec. 31 (NTB) -- ", "2032-01-02", "2031-12-31"),
        ("OSLO, Jan. 2 (NTB) -- ", "2032-01-02", "2032-01-02"),
        ("OSLO, Jan. 3 (NTB) -- ", "2032-01-02", "2032-01-03"),
        ("OSLO, Jan. 3 (NTB) -- ", "2032", "2032-01-03"),
        ("OSLO, Jan. 3 (NTB) -- ", None, None),
        ("OSLO, Jan. 3, 2030 (NTB) -- ", "2032-01-02", "2030-01-03"),
        ("OSLO (NTB) -- ", "2032-01-02", None),
        ("OSLO, Feb. 29 (NTB) -- ", "2031-03-01", None),
        ("SUVA, FIJI (3 January 2032) — ", "2032-01-04", "2032-01-03"),
        ("Abidjan, Côte d'Ivoire, 3 January 2032 — ", "2032-01-04", "2032-01-03"),
    ],
)
def test_the_day_of_a_dateline_takes_its_year_from_the_publication(
    line: str, given: str | None, day: str | None
) -> None:
    known = {"published_at": given} if given else {}
    assert _identify(line + BODY, **known).dateline.date == day


@pytest.mark.parametrize(
    ("name", "label", "state"),
    [
        ("whitehouse.gov", "White House", "USA"),
        ("The White House", "White House", "USA"),
        ("https://www.mfa.gov.tr/x.en.mfa", "Ministry of Foreign Affairs of Türkiye", "TUR"),
        ("www.fmprc.gov.cn", "Ministry of Foreign Affairs of China", "CHN"),
        ("mid.ru", "Ministry of Foreign Affairs of Russia", "RUS"),
        ("gov.uk", "GOV.UK", "GBR"),
        ("MEA.GOV.IN", "Ministry of External Affairs of India", "IND"),
        ("itamaraty.gov.br", "Itamaraty", "BRA"),
        ("Associated Press", "AP", ""),
        ("XINHUA", "Xinhua", ""),
        ("Agencia Brasil", "Agência Brasil", "BRA"),
        ("europa.eu", "European Union", ""),
    ],
)
def test_publishers_are_known_by_name_and_address(name: str, label: str, state: str) -> None:
    row = publisher_entry(name)
    assert row is not None
    assert (row["label"], row["state"]) == (label, state)


@pytest.mark.parametrize("name", ["", "nobody", "example.org", "the ministers", "x" * 10_000])
def test_an_unknown_publisher_is_none(name: str) -> None:
    assert publisher_entry(name) is None


def test_the_publisher_table_is_sound() -> None:
    rows = table("layout/publishers")
    kinds = {"agency", "newspaper", "broadcaster", "ministry", "government", "organisation"}
    assert {row["kind"] for row in rows} == kinds
    domains = [domain for row in rows for domain in row["domains"]]
    assert len(domains) == len(set(domains))
    for row in rows:
        assert re.fullmatch(r"[A-Z]{3}|", row["state"])
        assert bool(row["state"]) or row["kind"] not in ("ministry", "government")
        assert not row["state"] or row["kind"] != "organisation"
        assert publisher_kind(row["label"]) == row["kind"]
