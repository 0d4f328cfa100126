"""Titles behind a name and a comma, and the sides that stand before a title: "Ana Lau, the Fijian premier"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from communique.actors.name_runs import (
    SIDE_KINDS,
    after_age,
    after_being,
    organ_owning,
    run_after_title,
    sender,
)
from communique.actors.title_starts import is_modifier, is_past, may_begin_title
from communique.actors.titles import Title, read_title
from communique.actors.words_in_names import (
    Token,
    after_abbreviation,
    honorific_end,
    is_capital,
    is_joiner,
    kind_of,
    words_of,
)

OPENS = (",", "(")  # what stands between a name and its title
_BETWEEN = 3  # small words between "Peru's" and a title
_CLOSED = 3  # tokens of an abbreviation in brackets
_NAMING = ("", "people")  # kinds of words in a party's name: "Communist"
_PARTY = 3  # words of a party's name before its noun: "Social Democratic"


def sides_before(tokens: Sequence[Token], i: int, *, envoy: bool = False) -> tuple[list[tuple[str, ...]], int]:
    """Returns the ids of each name right before a title, and the token where the title begins.

    "Chinese", "Peru's new", "French and German"; in "former Danish minister" the title begins with "former".
    """
    at, owned = i - 1, False
    if at < 0 or not tokens[i].near:
        return [], i
    if (side := _of_party(tokens, i) or _of_state(tokens, i)) is not None:
        return [side], i
    for _ in range(_BETWEEN):
        if at >= 0 and tokens[at].kind == "word" and tokens[at].text.islower() and not kind_of(tokens, at):
            at -= 1
    if at >= 0 and tokens[at].kind == "mark" and tokens[at].text[0] in "'’":
        owned, at = True, at - 1
    if not owned and at != i - 1:
        return [], i
    sides: list[tuple[str, ...]] = []
    while at >= 0 and (hit := tokens[at].hit) and hit.kind in SIDE_KINDS:
        sides.insert(0, hit.ids)
        at -= 1
        if envoy and hit.kind == "body" and (sent := sender(tokens, at)) is not None:
            return [sent], i
        if at < 1 or not is_joiner(tokens[at]) or not tokens[at - 1].hit:
            break
        at -= 1
    return sides, at if sides and at >= 0 and is_past(tokens[at]) else i


def _of_party(tokens: Sequence[Token], i: int) -> tuple[str, ...] | None:
    """Construction: "German Social Democratic Party Chairman X": whose the party is of which an office at `i` is."""
    if kind_of(tokens, i) != "organ":
        return None
    at = i - 1
    while at > i - 1 - _PARTY and at > 0 and tokens[at].near and is_capital(tokens[at]):
        if kind_of(tokens, at) not in _NAMING:
            return None
        at -= 1
    hit = tokens[at].hit if at < i - 1 else None
    return hit.ids if hit is not None and hit.kind == "adjective" else None


def abbreviated(tokens: Sequence[Token], i: int) -> int:
    """Construction: "the Republic of Peru (ROP) Foreign Minister": where a state begins before a title at `i`."""
    at = i - _CLOSED - 1
    if at < 0 or tokens[i - 1].text != ")" or after_abbreviation(tokens, at + 1) != i:
        return i
    hit = tokens[at].hit
    return at if hit is not None and hit.kind == "state" else i


def _of_state(tokens: Sequence[Token], i: int) -> tuple[str, ...] | None:
    hit = tokens[at].hit if (at := abbreviated(tokens, i)) < i else None
    return hit.ids if hit is not None else None


def apposition(tokens: Sequence[Token], i: int, *, honoured_name: bool = False) -> tuple[Title, tuple[str, ...]] | None:
    """Returns the title after a name and the comma or bracket at `i`, with its side; None where another name follows.

    In a list with honorifics the next name is not the title's: "Mr. A, President of Togo, Ms. B, Premier of Chad".
    """
    if i + 1 >= len(tokens) or tokens[i].text not in OPENS:
        return None
    title, sides = _title_after(tokens, after_being(tokens, after_age(tokens, i)))
    if title is None:
        return None
    if tokens[i].text == "(" and (title.end >= len(tokens) or tokens[title.end].text[:1] != ")"):
        return None  # "Ana Lau (Premier of Fiji 2001-2005)"
    told = (sides[0] if sides else ()) or title.side_ids
    next_one = honoured_name and title.end + 1 < len(tokens) and tokens[title.end].text == ","
    next_one = next_one and honorific_end(tokens, title.end + 1) > title.end + 1
    run = None if next_one else run_after_title(tokens, title.end, more=False)
    if run and not _in_a_row(tokens, title.end, told, run[1]):
        return None
    if title.end < len(tokens) and tokens[title.end].lower in words_of("saying"):
        return None  # "... of Al Noor, a spokesman said"
    return title, told


def _in_a_row(tokens: Sequence[Token], i: int, told: tuple[str, ...], after: int) -> bool:
    """Construction: "Ana Lau, Premier of Fiji, Jon Ek, Premier of Peru,": the next name has an office of its own."""
    if tokens[i].text != "," or not told:
        return False
    following = apposition(tokens, after)
    return following is not None and bool(following[1]) and not set(following[1]) & set(told)


def _title_after(tokens: Sequence[Token], i: int) -> tuple[Title | None, list[tuple[str, ...]]]:
    """Returns the title after a name's comma, over article, side and small words, with the side before it."""
    at = i + 1 if tokens[i].lower in words_of("article") else i
    for _ in range(_BETWEEN + 2):
        if at >= len(tokens) or tokens[at].text == ",":
            break
        title = read_title(tokens, at, apposed=True) if may_begin_title(tokens, at) else None
        if title and title.plural:
            return None, []
        if title:  # ", the former British prime minister"
            sides, begins = sides_before(tokens, at)
            return replace(title, start=begins), sides
        if kind_of(tokens, at) == "organ" and (owner := organ_owning(tokens, at)):
            at = owner  # ", the Ministry of Trade's spokesman"
            continue
        if not (tokens[at].hit or tokens[at].text.islower() or tokens[at].kind == "mark"):
            break
        if kind_of(tokens, at) in ("function", "locative") and not is_modifier(tokens[at]):
            break
        at += 1
    return None, []
