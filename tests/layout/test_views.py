"""The view of a sentence: clean words for the parser, and offsets that are still true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.layout import sentence_view

CASES = [
    ("Kenya  and\tOman\u00a0met.", "Kenya and Oman met."),
    ("Kenya\nand\r\nOman met.", "Kenya and Oman met."),
    ("The govern-\nment of Peru", "The government of Peru"),
    ("an agree-\r\n   ment with Laos", "an agreement with Laos"),
    ("the inter-\nnational order", "the international order"),
    ("the coop-\neration of Mali", "the cooperation of Mali"),
    ("the devel-\nopment of Togo", "the development of Togo"),
    ("a long-\nterm plan", "a long-term plan"),
    ("the Sino-\nJapanese talks", "the Sino-Japanese talks"),
    ("peace-\nmaking in Chad", "peace-making in Chad"),
    ("a joint-\naction plan", "a joint-action plan"),
    ("\\###", "###"),
    ("Title 50 *et seq*.", "Title 50 et seq."),
    ("**Malta** signed __it__.", "Malta signed it."),
    ("the _Andes Accord_ of Peru", "the Andes Accord of Peru"),
    ("snake_case_name stays", "snake_case_name stays"),
    ("3 * 4 * 5", "3 * 4 * 5"),
    ("[the accord](https://x.example/a) of Oman", "the accord of Oman"),
    ("[the “accord”](https://x.example/a_b_c)", 'the "accord"'),
    ("the 75<sup>th</sup> year", "the 75th year"),
    ("Fiji<br>Samoa", "Fiji Samoa"),
    ("Fiji &amp; Samoa&nbsp;met", "Fiji & Samoa met"),
    ("Japan’s “plan”", 'Japan\'s "plan"'),
    ("« oui » and „ja“", '" oui " and "ja"'),
    ("co\u00adoperate \u200bnow", "cooperate now"),
    ("1\\. The text", "1. The text"),
    ("**Malta signed", "Malta signed"),
    ("## Trade", "Trade"),
    ("met in\n\n 12\n\n the hall", "met in the hall"),
    ("met in\n- 12 -\nthe hall", "met in the hall"),
    ("met in\fthe hall", "met in the hall"),
    ("met in\n2031\nthe hall", "met in 2031 the hall"),
    ("AT&T <a@b.example> x<y", "AT&T <a@b.example> x<y"),
]


@pytest.mark.parametrize(("text", "seen"), CASES)
def test_what_the_parser_sees(text: str, seen: str) -> None:
    assert sentence_view(text, 0, len(text)).text == seen


@pytest.mark.parametrize(("text", "seen"), CASES)
def test_offsets_count_from_the_whole_text(text: str, seen: str) -> None:
    view = sentence_view(f"Before. {text}", 8, 8 + len(text))
    assert view.text == seen
    if seen:
        assert view.span(0, 1)[0] >= 8
        assert view.span(0, len(seen))[1] <= 8 + len(text)


def test_a_word_maps_back_to_the_words_that_stand_there() -> None:
    text = "The **govern-\nment** of [Peru](https://x.example) “agreed”."
    view = sentence_view(text, 0, len(text))
    for word, there in (("government", "govern-\nment"), ("Peru", "Peru"), ("agreed", "agreed")):
        at = view.text.index(word)
        start, end = view.span(at, at + len(word))
        assert text[start:end] == there


MARKED = st.text(alphabet="ab A.*_[]()<>/\\-\n\r\t\x0c\u00a0’“”#&;12\u200b\ud800é", max_size=80)


@given(MARKED, st.integers(0, 10), st.integers(0, 10))
def test_every_character_of_a_view_maps_into_its_sentence(text: str, before: int, after: int) -> None:
    start, end = min(before, len(text)), max(min(before, len(text)), len(text) - after)
    view = sentence_view(text, start, end)
    assert len(view.text) == len(view.starts) == len(view.ends)
    last = start
    for at, char in enumerate(view.text):
        first, stop = view.span(at, at + 1)
        assert last <= first < stop <= end
        last = first
        if char.isalnum() and "&" not in text:
            assert text[first:stop] == char


@given(MARKED)
def test_a_view_has_no_double_blanks_and_no_blank_edges(text: str) -> None:
    seen = sentence_view(text, 0, len(text)).text
    assert "  " not in seen and "\n" not in seen and seen == seen.strip()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Chad and Oman agreed to co-host it.", "Chad and Oman agreed to cohost it."),
        ("The sides will de-escalate.", "The sides will deescalate."),
        ("Fiji is a co-op with re- and de-.", "Fiji is a co-op with re- and de-."),
        ("The ex-minister and the anti-piracy force met.", "The ex-minister and the anti-piracy force met."),
    ],
)
def test_a_prefix_is_joined_to_its_word_and_the_offsets_stay(text: str, seen: str) -> None:
    view = sentence_view(text, 0, len(text))
    assert view.text == seen
    assert text[view.starts[-1]] == "."
