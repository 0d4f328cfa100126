"""The layout of whole texts: what is furniture, what is said, and that no character is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique import read
from communique.layout import lay_out, sentence_view
from communique.layout.dateline import find_dateline
from communique.model.document import Layout

BODY = "Kenya and Oman signed an accord on ports. It enters into force in May."


def _seen(text: str, layout: Layout, *kinds: str) -> list[str]:
    return [sentence_view(text, s.start, s.end).text for s in layout.sentences if s.kind in kinds]


def _covered(text: str, layout: Layout) -> None:
    at = 0
    for number, sent in enumerate(layout.sentences):
        assert sent.number == number and at <= sent.start < sent.end
        assert not text[at : sent.start].strip()
        block = layout.blocks[sent.paragraph]
        assert block.start <= sent.start and sent.end <= block.end
        at = sent.end
    assert not text[at:].strip()
    ends = [0, *(block.end for block in layout.blocks)]
    assert all(before <= block.start < block.end for before, block in zip(ends, layout.blocks, strict=False))
    for quote in layout.quotes:
        assert 0 <= quote.start < quote.end <= len(text)


DATELINES = [
    ("HARARE, Jan. 12 (Xinhua) -- ", "HARARE", 1, 12, None, "Xinhua"),
    ("OTTAWA (AP) — ", "OTTAWA", None, None, None, "AP"),
    ("Riyadh, SPA -- ", "Riyadh", None, None, None, "SPA"),
    ("LISBON, 4 March (Reuters) - ", "LISBON", 3, 4, None, "Reuters"),
    ("Canberra: ", "Canberra", None, None, None, None),
    ("KAMPALA, Uganda (AFP) — ", "KAMPALA, Uganda", None, None, None, "AFP"),
    ("PORT-LOUIS. AFP – ", "PORT-LOUIS", None, None, None, "AFP"),
    ("BOGOTA/QUITO, June 3 (EFE) - ", "BOGOTA/QUITO", 6, 3, None, "EFE"),
    ("BAKU, 13-05-2032 /AZERTAC/ ", "BAKU", 5, 13, 2032, "AZERTAC"),
    ("BAKU, 13.05.2032 /AZERTAC/ ", "BAKU", 5, 13, 2032, "AZERTAC"),
    ("MINSK, July 6. /BelTA/. ", "MINSK", 7, 6, None, "BelTA"),
    ("Vienna, 5 June 2032 – ", "Vienna", 6, 5, 2032, None),
    ("DHAKA, Aug 4 (BSS): ", "DHAKA", 8, 4, None, "BSS"),
    ("(Bernama) Penang, Oct. 3 -- ", "Penang", 10, 3, None, "Bernama"),
    ("[Nairobi, 8 May 2032] ", "Nairobi", 5, 8, 2032, None),
    ("NEW YORK, September 9, 2032 — ", "NEW YORK", 9, 9, 2032, None),
    ("SANTIAGO, Mon., Feb. 2 (AFP) -- ", "SANTIAGO", 2, 2, None, "AFP"),
    ("**RIGA, 7 April 2032** – ", "RIGA", 4, 7, 2032, None),
    ("WINDHOEK, 2032-04-07 (NAMPA) -- ", "WINDHOEK", 4, 7, 2032, "NAMPA"),
    ("TIRANA, 25/11/2032 (ATA) - ", "TIRANA", 11, 25, 2032, "ATA"),
    ("PORT LOUIS — ", "PORT LOUIS", None, None, None, None),
    ("SUVA, Fiji, May 2 (PACNEWS) -- ", "SUVA, Fiji", 5, 2, None, "PACNEWS"),
    ("ACCRA, 3rd May (GNA) – ", "ACCRA", 5, 3, None, "GNA"),
    ("Da Nang (VNA) – ", "Da Nang", None, None, None, "VNA"),
    ("Accra, May 8, GNA - ", "Accra", 5, 8, None, "GNA"),
    ("YEREVAN, MAY 8, ARMENPRESS. ", "YEREVAN", 5, 8, None, "ARMENPRESS"),
    ("ASTANA. May 8. KAZINFORM - ", "ASTANA", 5, 8, None, "KAZINFORM"),
    ("MOSCOW. May 8 (Interfax) - ", "MOSCOW", 5, 8, None, "Interfax"),
    ("Addis Ababa, May 8/2032 (ENA) ", "Addis Ababa", 5, 8, 2032, "ENA"),
    ("LAGOS (Nigeria), May 5 -- ", None, None, None, None, None),
]


@pytest.mark.parametrize(("line", "place", "month", "day", "year", "agency"), DATELINES[:-1])
def test_datelines(
    line: str, place: str, month: int | None, day: int | None, year: int | None, agency: str | None
) -> None:
    text = line + BODY
    layout = lay_out(text)
    found = layout.dateline
    assert found is not None
    assert (found.place, found.month, found.day, found.year, found.agency) == (place, month, day, year, agency)
    assert text[found.start : found.end] == line.strip()
    assert _seen(text, layout, "body")[0] == "Kenya and Oman signed an accord on ports."
    assert _seen(text, layout, "furniture") == [sentence_view(line, 0, len(line)).text]


@pytest.mark.parametrize(
    "text",
    [
        "France: a country of rivers and plains, the guide says.",
        "Kenya and Oman signed an accord on ports.",
        "Ministers (NATO) met on May 3 in Oslo.",
        "NATO — the alliance of thirty-two states — met.",
        "ASEAN: the ministers met in Hanoi.",
        "MODERATOR: Good morning to all.",
        "MR. HOLT: We thank Chad.",
        "On 4 June 2032 – a Friday – the envoys met.",
        "Paris is the seat of the body.",
        "In Geneva, 4 June 2032 was a holiday.",
        "UPDATE – Togo has signed the text.",
        "The President (Chad) spoke.",
        "Geneva will host the talks of May 3 - 5 again.",
        "Minister Ali, May 3 having passed, left.",
    ],
)
def test_a_body_that_opens_like_a_dateline_is_left_whole(text: str) -> None:
    layout = lay_out(text)
    assert layout.dateline is None
    assert _seen(text, layout, "body") == [text]


FURNITURE = [
    "Source: Lake Times",
    "Editor: Mira",
    "By Ada Lund",
    "By ADA LUND and Bo Diaz",
    "Updated: Jan 5, 2032 10:00 GMT",
    "Published: 4 May 2032",
    "2032-01-11 21:57:17",
    "Jan 5, 2032 10:00 GMT",
    "Monday, 5 January 2032",
    "Photo: Ada Lund",
    "Read more",
    "Share",
    "FOR IMMEDIATE RELEASE",
    "###",
    "***\\###***",
    "ENDS",
    "(END)",
    "-END-",
    "Copyright 2032 Lake Times",
    "© 2032 Lake Times. All rights reserved.",
    "Page 3 of 7",
    "- 3 -",
    "https://lake.example/news",
    "press@lake.example",
    "* * *",
    "-----",
    "Dear Mr. Speaker:",
    "Excellencies, ladies and gentlemen,",
    "Mr. President,",
    "Lake Times | Updated: 2032-05-04 10:00 | Print",
    "The White House",
    "The minister of Chad arrives in Doha on May 3. (Photo by Ali Bah/Xinhua)",
    "The harbour of Apia. (AP Photo/Ada Lund)",
    "Reuters writer Cy Dunn contributed to this report.",
    "May 4, 2032 10:30 a.m. EST",
    "Anadolu Agency",
]


@pytest.mark.parametrize("line", [line for line in FURNITURE if not line.startswith("Lake Times |")])
def test_furniture_between_paragraphs_is_no_body(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY}\n"
    layout = lay_out(text)
    assert len(_seen(text, layout, "body")) == 4
    assert len(_seen(text, layout, "furniture")) == 1
    assert layout.headline is None


@pytest.mark.parametrize("line", [line for line in FURNITURE if not line.startswith("Lake Times |")])
def test_furniture_at_the_head_is_no_headline(line: str) -> None:
    text = f"{line}\n\nKenya, Oman sign accord\n\n{BODY}\n"
    layout = lay_out(text)
    assert _seen(text, layout, "headline") == ["Kenya, Oman sign accord"]
    assert len(_seen(text, layout, "body")) == 2


@pytest.mark.parametrize(
    "line",
    [
        "By Thursday the ministers of Laos had left Lima.",
        "Sources in Accra say that the talks of Mali go on.",
        "Photographs of the summit of Fiji were shown.",
        "Shared waters bind Chad and Niger.",
        "On June 8, 2031, the envoys of Benin met.",
        "Dear friends of Malta met in Rome on Sunday.",
        "The President of Peru thanked the Speaker of Oman.",
        "Copyrights were the topic of the talks of Japan.",
        "The end of the war in Yemen is near.",
    ],
)
def test_a_sentence_that_opens_like_furniture_is_body(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY}\n"
    layout = lay_out(text)
    assert _seen(text, layout, "body")[2] == line


@pytest.mark.parametrize(
    ("furniture", "stamp"),
    [
        ("Source: Lake Times| 2032-01-11 21:57:17|Editor: mira", "2032-01-11T21:57:17"),
        ("Updated: Jan 5, 2032 10:00 GMT", "2032-01-05T10:00:00Z"),
        ("Published: 4 May 2032", "2032-05-04"),
        ("May 4, 2032", "2032-05-04"),
        ("Published on: 2032-05-04T08:30:00+02:00", "2032-05-04T08:30:00+02:00"),
        ("Posted: 5 Jan 2032, 3:05 p.m.", "2032-01-05T15:05:00"),
        ("Last updated: Mon, 05 Jan 2032 07:08:09 UTC", "2032-01-05T07:08:09Z"),
    ],
)
def test_the_stamp_of_the_furniture(furniture: str, stamp: str) -> None:
    assert lay_out(f"Kenya, Oman sign accord\n\n{furniture}\n\n{BODY}").stamp == stamp


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Source: Lake Times\n\n{BODY}", "Lake Times"),
        (f"Source: Lake Times| 2032-01-11 21:57:17|Editor: mira\n\n{BODY}", "Lake Times"),
        (f"HARARE, Jan. 12 (Xinhua) -- {BODY}", "Xinhua"),
        (f"Source: Fjord News Agency\n\nOSLO, Jan. 12 (FjNA) -- {BODY}", "Fjord News Agency"),
        (f"Source: Fjord News Agency\n\nOSLO, Jan. 12 (Reuters) -- {BODY}", "Reuters"),
        (f"Kenya, Oman sign accord - Reuters\n\n{BODY}", "Reuters"),
        (f"Kenya, Oman sign accord | Dawn\n\nKenya, Oman sign accord\n\n{BODY}", "Dawn"),
        (BODY, None),
    ],
)
def test_the_publisher_that_a_text_names(text: str, publisher: str | None) -> None:
    assert lay_out(text).publisher == publisher


@pytest.mark.parametrize("suffix", ["-Lake Times", " - Lake Times", " | Lake Times", " – Lake Times", ""])
def test_a_page_title_that_repeats_the_headline_is_furniture(suffix: str) -> None:
    text = f"Peru, Ghana open a bank{suffix}\n\nPeru, Ghana open a bank\n\n{BODY}"
    layout = lay_out(text)
    assert [block.kind for block in layout.blocks][:2] == ["page_title", "headline"]
    assert layout.headline is not None
    assert text[layout.headline.start : layout.headline.end] == "Peru, Ghana open a bank"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"Peru, Ghana open a bank\n\n{BODY}", "Peru, Ghana open a bank"),
        (f"Peru, Ghana open a bank\nSource: Lake Times\n{BODY}", "Peru, Ghana open a bank"),
        (f"Peru, Ghana open a bank\nLIMA, May 3 (AFP) -- {BODY}", "Peru, Ghana open a bank"),
        (f"Peru, Ghana open a bank\n{BODY}", "Peru, Ghana open a bank"),
        (f"# Peru, Ghana open a bank\n\n{BODY}", "# Peru, Ghana open a bank"),
        (f"Peru, Ghana open a bank\n=======\n\n{BODY}", "Peru, Ghana open a bank\n======="),
        (f"Will Peru open a bank?\n\n{BODY}", "Will Peru open a bank?"),
        (f"Peru opens talks with the U.S.\n\n{BODY}", "Peru opens talks with the U.S."),
        (f"Joint Statement of the Ministers of\nPeru and Ghana\n\n{BODY}", None),
        (f"“We sign,” Peru says\n\n{BODY}", "“We sign,” Peru says"),
        (f"PERU AND GHANA OPEN A BANK\n\n{BODY}", "PERU AND GHANA OPEN A BANK"),
    ],
)
def test_headlines(text: str, headline: str | None) -> None:
    layout = lay_out(text)
    assert layout.headline is not None
    found = text[layout.headline.start : layout.headline.end]
    assert found == (headline or "Joint Statement of the Ministers of\nPeru and Ghana")
    assert len(_seen(text, layout, "body")) == 2


WRAPPED = (
    "President Adeyemi spoke with Prime Minister Berg of Norway on Friday\n"
    "about fisheries in the northern waters and about the coming session of\n"
    "the Assembly in Oslo. They agreed to meet again in the course of the\n"
    "spring.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        WRAPPED,
        f"{WRAPPED}\nThey thanked each other.\n",
        "The envoys of Mali and\nTogo met.\n",
        "Cuba spoke.",
        "Cuba supports the accord",
        "Cuba spoke.\n\nPeru listened.",
        "the envoys of Mali met\n\nThey spoke.",
        "The two sides agreed to:\n\n- meet again.",
    ],
)
def test_a_text_that_starts_with_its_body_has_no_headline(text: str) -> None:
    layout = lay_out(text)
    assert layout.headline is None
    assert layout.sentences[0].kind == "body"


def test_wrapped_lines_are_joined() -> None:
    assert len(_seen(WRAPPED, lay_out(WRAPPED), "body")) == 2


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_give_the_same_sentences(ends: str) -> None:
    text = f"Peru opens a bank\n\n{WRAPPED}\n- one\n- two\n".replace("\n", ends)
    assert len(lay_out(text).sentences) == 7


def test_the_given_title_makes_the_first_line_a_headline() -> None:
    assert lay_out("Cuba spoke.\nPeru listened.", title="Cuba spoke.").headline is not None
    assert lay_out("Cuba spoke.\nPeru listened.").headline is None


def test_lines_without_blank_lines_are_paragraphs_where_each_ends_a_sentence() -> None:
    line = "The minister of Chad thanked the minister of Niger for the help that was given during the long drought."
    text = "\n".join([line, line.replace("Chad", "Mali"), line.replace("Chad", "Togo")])
    assert [block.kind for block in lay_out(text).blocks] == ["paragraph"] * 3


@pytest.mark.parametrize(
    "marker", ["-", "*", "•", "–", "o", "1.", "12.", "a.", "b/", "(a)", "a)", "iv)", "(iv)", "3)", "1.2"]
)
def test_list_items_are_sentences_of_their_own(marker: str) -> None:
    text = f"The ministers agreed to:\n\n{marker} open ports\n{marker} lower tariffs\n  on grain\n\n{BODY}"
    layout = lay_out(text)
    assert _seen(text, layout, "item") == ["open ports", "lower tariffs on grain"]
    assert _seen(text, layout, "furniture") == [marker, marker]
    assert _seen(text, layout, "body")[0] == "The ministers agreed to:"


def test_items_right_below_their_lead_are_items() -> None:
    text = "The ministers of Laos and Palau agreed to:\n- open ports;\n- lower tariffs."
    assert _seen(text, lay_out(text), "item") == ["open ports;", "lower tariffs."]


def test_a_dash_or_number_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    text = "The envoys of Oman met those of Iceland in a big hall\n- a new one - and spoke of Art\n5. They left.\n"
    assert _seen(text, lay_out(text), "item") == []


def test_numbered_paragraphs_start_after_the_number() -> None:
    text = "11. The Ministers welcomed the accord. They thanked Bhutan.\n\n12. The Ministers will meet in Thimphu."
    layout = lay_out(text)
    assert _seen(text, layout, "item")[0] == "The Ministers welcomed the accord."
    assert _seen(text, layout, "item")[2] == "The Ministers will meet in Thimphu."


@pytest.mark.parametrize(
    "line", ["Trade and Investment", "TRADE", "## Trade", "II. Trade", "**Trade**", "Trade\n-----"]
)
def test_headings_between_paragraphs(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY}"
    layout = lay_out(text)
    assert [block.kind for block in layout.blocks] == ["paragraph", "heading", "paragraph"]
    assert [sent.kind for sent in layout.sentences].count("furniture") == 1


@pytest.mark.parametrize(
    "page", ["\n\n  12\n\n", "\n- 12 -\n", "\n12\n\x0c", "\x0c", "\n\n\x0c\n", "\n\nPage 3 of 9\n\n"]
)
def test_a_page_break_inside_a_sentence_does_not_end_it(page: str) -> None:
    text = f"The ministers of Gabon and Tonga agreed on the{page}building of a port."
    layout = lay_out(text)
    assert len(layout.sentences) == 1
    sent = layout.sentences[0]
    assert sentence_view(text, sent.start, sent.end).text == (
        "The ministers of Gabon and Tonga agreed on the building of a port."
    )


def test_a_page_number_between_sentences_is_furniture() -> None:
    text = f"{BODY}\n\n12\n\n{BODY}"
    assert _seen(text, lay_out(text), "furniture") == ["12"]


def test_the_mark_of_an_end_is_no_sentence_of_the_body() -> None:
    text = f"{BODY} Enditem"
    assert _seen(text, lay_out(text), "furniture") == ["Enditem"]


def test_place_and_day_under_a_title_of_several_lines_are_the_dateline() -> None:
    text = f"STATEMENT BY THE MINISTER OF BELIZE\nAT THE GENERAL DEBATE\nNew York, 25 September 2031\n\n{BODY}"
    layout = lay_out(text)
    assert layout.dateline is not None and layout.dateline.place == "New York"
    assert _seen(text, layout, "headline") == ["STATEMENT BY THE MINISTER OF BELIZE AT THE GENERAL DEBATE"]


def test_a_signature_is_furniture() -> None:
    text = f"{BODY}\n\nSincerely,\n\nMIRA HOLT\n\nTHE GREEN HOUSE,  \nJune 8, 2031.\n"
    layout = lay_out(text)
    assert len(_seen(text, layout, "body")) == 2
    assert len(_seen(text, layout, "furniture")) == 4


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('Peru said "we sign. We pay." It did.', ['"we sign. We pay."']),
        ("Peru said “we sign. We pay.” It did.", ["“we sign. We pay.”"]),
        ("Peru said « we sign » today.", []),
        ("Peru said «we sign» today.", ["«we sign»"]),
        ("Peru said „we sign“ today.", ["„we sign“"]),
        ('"We sign," said Fiji, "and we pay."', ['"We sign,"', '"and we pay."']),
        ('"We sign.\n\n"We pay," said Mali.', ['"We sign.\n\n"We pay,"']),
        ("“We sign.\n\n“We pay.”", ["“We sign.\n\n“We pay.”"]),
        ('"We sign.\n\nMali left.', ['"We sign.']),
        ("“Their ‘plan’ is ours,” said Togo.", ["“Their ‘plan’ is ours,”"]),
        ("Chad's plan and Togo's plan.", []),
        ('He called it "a 6" step", she said.', ['"a 6"']),
    ],
)
def test_quotations(text: str, quotes: list[str]) -> None:
    layout = lay_out(text)
    if "« " not in text:
        assert [text[quote.start : quote.end] for quote in layout.quotes] == quotes
    else:
        assert [text[quote.start : quote.end] for quote in layout.quotes] == ["« we sign »"]


PIECES = st.sampled_from(
    [
        "Kenya met Oman.",
        "OSLO, May 3 (NTB) -- ",
        "Source: ",
        "By Ada Lund",
        "\n",
        "\n\n",
        "\r\n",
        "\x0c",
        "\u2028",
        " ",
        "- ",
        "12. ",
        "(a) ",
        "“",
        "”",
        '"',
        "«",
        "###",
        "# ",
        "===",
        "* ",
        "\\",
        "U.S. ",
        "...",
        "?",
        "12",
        "Page 3",
        "2032-01-02 10:00",
        "\ud800",
        "\u200f",
        "\ufeff",
        "\x00",
        "日本。",
        "é",
        "Dear Mr. Speaker:",
        "ENDS",
        "govern-\nment",
        "the two sides agreed",
        "Trade and Investment",
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=25).map("".join), st.none() | st.just("Kenya met Oman."))
def test_every_character_lies_in_exactly_one_sentence(text: str, title: str | None) -> None:
    _covered(text, lay_out(text, title=title))


@settings(max_examples=300)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=120))
def test_any_text_can_be_laid_out(text: str) -> None:
    layout = lay_out(text)
    _covered(text, layout)
    for sent in layout.sentences:
        sentence_view(text, sent.start, sent.end)


@pytest.mark.parametrize("piece", ["a", "a ", "a.", "A. ", '"', "“", "a-\n", "12\n\n", "- a\n", "*", "["])
def test_a_megabyte_without_structure_is_laid_out(piece: str) -> None:
    text = piece * (1_000_000 // len(piece) // (4 if "\n" in piece else 1))
    layout = lay_out(text)
    assert layout.sentences
    assert layout.sentences[-1].end == len(text.rstrip())
    longest = max(layout.sentences, key=lambda sent: sent.end - sent.start)
    assert sentence_view(text, longest.start, longest.end).starts is not None


def test_a_dateline_may_begin_with_its_day() -> None:
    text = "16 August 2031, Addis Ababa: The Chairperson of the African Union condemns the raid in Mali."
    reading = read(text, publisher="African Union")
    assert (reading.document.dateline.place, reading.document.dateline.date) == ("Addis Ababa", "2031-08-16")
    assert [p.holders for p in reading.positions] == [["AU"]]


def test_a_short_line_without_a_stop_over_a_paragraph_is_a_heading() -> None:
    text = (
        "Norway welcomes the vote in Malawi, which was held on Sunday without incident.\n\n"
        "Norway condemns the raid on the port of Suva (May 4, 2031)\n\n"
        "Norway condemns in the strongest terms the raid on the port of Suva, in which two sailors died.\n"
    )
    reading = read(text, title="Statements", publisher="Norwegian Ministry of Foreign Affairs")
    assert [p.act for p in reading.positions] == ["welcome", "condemn"]


def test_a_dateline_may_close_with_a_comma_before_its_dash() -> None:
    found = find_dateline("LIMA, – Peru opened a port.", 0, 26)
    assert found is not None and found.place == "LIMA"


def test_a_dateline_may_have_its_agency_between_bars() -> None:
    text = "Lima, Peru | AFP | The president of Peru opened a port."
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place, found.agency) == ("Lima, Peru", "AFP")


@pytest.mark.parametrize(
    ("lead", "place", "agency"),
    [
        ("Metro Arica (Pacific Wire, June 2) — ", "Metro Arica", "Pacific Wire"),
        ("Suva City (Island Wire, 4 May) - ", "Suva City", "Island Wire"),
        ("LIMA (Andes Wire, June 2) -- ", "LIMA", "Andes Wire"),
    ],
)
def test_a_day_may_stand_beside_the_agency_in_a_dateline(lead: str, place: str, agency: str) -> None:
    text = f"{lead}Chile opposes the levy of Peru."
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place, found.agency) == (place, agency)


def test_a_name_before_brackets_without_a_day_is_no_dateline() -> None:
    text = "Ana Salas (Peru, first) — Chile praised her."
    assert find_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("Quito, The Secretary General of the Union has condemned the raid.", "Quito", "The"),
        ("Cairo, His Excellency the Minister thanked Peru.", "Cairo", "His"),
        ("LUSAKA, Zambia, May 3, 2031/African Example Organization (EPO)/ -- The minister left.", "LUSAKA", "The"),
        ("Nairobi, 3 May 2031/Example Wire (EW)/- The minister left.", "Nairobi", "The"),
    ],
)
def test_a_dateline_ends_where_a_sentence_opens(text: str, place: str, rest: str) -> None:
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place or "").startswith(place)
    assert text[found.end :].split()[0] == rest


@pytest.mark.parametrize(
    "text", ["Chad, The Hague and Rome agreed.", "London, Paris and Rome agreed.", "Lima, the capital, is calm."]
)
def test_a_list_of_places_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None
