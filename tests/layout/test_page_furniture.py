"""What pages print around a text: paths, languages, numbers of releases, other texts, words on the publisher."""

from __future__ import annotations

import pytest

from communique.layout.building import lay_out

ONE = "Kenya thanked Oman for the loan of two ships."
TWO = "The envoys of Togo left Lima on Sunday after three days of talks."


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.kind) for s in lay_out(text).sentences]


def _body(text: str) -> list[str]:
    return [words for words, kind in _kinds(text) if kind in ("body", "item")]


@pytest.mark.parametrize(
    "line",
    [
        "Home > News > Speeches",
        "Home › Press room › Press releases",
        "English | Français | Español",
        "Press Release No. 12/2031",
        "PRESS RELEASE 7",
        "Media Note #44",
        "3 min read",
        "EMBARGOED UNTIL 18:00 GMT",
        "Translated from French",
        "A/79/88",
        "S/RES/2801",
        "24-00123 2/4",
        "![The harbour](https://example.org/a.jpg)",
        "For further information please contact: Press Office, tel. 555 0101",
        "\u200bShare this article",
    ],
)
def test_lines_of_a_page_are_no_text(line: str) -> None:
    assert _body(f"{line}\n\n{ONE}\n\n{line}\n\n{TWO}\n") == [ONE, TWO]


@pytest.mark.parametrize(
    "line",
    [
        "Press releases of Chad praised the vote of 12 May.",
        "The home of the envoy > that of the minister, they say.",
        "Translated from the Greek by Oman's envoy, the poem moved Chad.",
        "About the talks Peru said nothing.",
    ],
)
def test_sentences_that_look_like_them_are(line: str) -> None:
    assert line in _body(f"{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("line", ["Related articles", "You may also like:", "More on this story"])
def test_titles_of_other_texts_are_none(line: str) -> None:
    assert _body(f"{ONE}\n\n{line}\n\nChad condemns raid on market\n\nPeru and Laos sign pact\n") == [ONE]
    assert _body(f"{ONE}\n\n{line}\n\nChad condemns raid\n\n{TWO}\n") == [ONE, TWO]


@pytest.mark.parametrize("line", ["About the Ministry", "About us"])
def test_what_the_publisher_tells_of_itself_is_none(line: str) -> None:
    assert _body(f"{ONE}\n\n{line}\n\nThe office was founded in 1901.\n") == [ONE]
    assert _body(f"{ONE}\n\n{line}\nThe office was founded in 1901.\n") == [ONE]


def test_a_byte_order_mark_hides_no_dateline() -> None:
    line = lay_out(f"\ufeffLOME, May 4 (AFP) -- {ONE}\n\n{TWO}").dateline
    assert line is not None and (line.place, line.agency) == ("LOME", "AFP")


@pytest.mark.parametrize("head", ["ACCRA - ", "QUITO, May 4 - ", "NADI (Wire) - "])
def test_a_dateline_below_a_summary(head: str) -> None:
    line = lay_out(f"Envoys of three states meet on the price of fish this week.\n\n{head}{ONE}\n\n{TWO}").dateline
    assert line is not None and line.place == head.split(" ")[0].strip(",")


@pytest.mark.parametrize("mark", ["\f", "7", "- 7 -", "Page 7 of 9"])
@pytest.mark.parametrize("words", ["the Latvian|Foreign Minister called it absurd.", "the|envoys called it absurd."])
def test_a_sentence_goes_on_over_a_page_break(mark: str, words: str) -> None:
    one, two = words.split("|")
    text = f"After two hours of debate and with the vote at hand {one}\n\n{mark}\n\n{two}\n"
    found = _body(text)
    assert len(found) == 1 and found[0].endswith(two)
