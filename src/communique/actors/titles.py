"""Reads titles of office: "Deputy Minister of Foreign Affairs and Trade of Peru", with the side they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct

from communique.actors.roles import ENVOY, SPEAKING
from communique.actors.words_in_names import (
    Token,
    after_abbreviation,
    by_first,
    is_capital,
    is_joiner,
    kind_of,
    words_of,
)
from communique.facts import derived, table

Phrases = dict[str, tuple[tuple[str, ...], ...]]

_ORGANS = ("organ", "institution")
_UNKNOWN = 3  # capitalised words that may stand before a portfolio's known noun ("Blue Economy")
_LONGEST = 24  # words that may stand before a title word, or in one "of ..." after it
_FURTHER = 3  # titles that may be joined to the first
_LOWERED = {"minister": "official", "head_of_state": "official", "head_of_government": "minister"}
_RANKS = {"official": 0, "minister": 1, "head_of_government": 2, "head_of_state": 2}
_HIGHEST = 2
_BARE = 2  # words of an office told without its field: "the Vice President"
_FIELDED = "minister"  # the category of offices that are told with their field


class Title(Struct, frozen=True, gc=False):
    """A title as token numbers: `[start, end)` with all belongs to it, `shown` leaves out "of STATE"."""

    start: int
    end: int
    shown: int
    category: str
    plural: bool
    side_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words of titles."""

    roles: Phrases
    categories: dict[tuple[str, ...], tuple[str, bool]]
    modifiers: dict[str, str]
    portfolios: Phrases


@derived
def title_words() -> TitleWords:
    """Returns the words of titles, by their first word."""
    categories: dict[tuple[str, ...], tuple[str, bool]] = {}
    for row in table("actors/roles"):
        for form in row["plurals"]:
            categories.setdefault(tuple(form.split()), (row["category"], True))
        categories[tuple(row["title"].split())] = (row["category"], False)
    portfolios = (tuple(form.split()) for row in table("actors/portfolios") for form in row["words"])
    return TitleWords(
        roles=by_first(categories),
        categories=categories,
        modifiers={row["word"]: row["kind"] for row in table("actors/title_modifiers")},
        portfolios=by_first(portfolios),
    )


def read_title(tokens: Sequence[Token], i: int, *, apposed: bool = False, further: int = _FURTHER) -> Title | None:
    """Returns the title that begins at token `i`: modifiers, portfolio, title word, and what follows it.

    After a name and a comma (`apposed`) a further title may differ in its capital: "a member of the Council and
    Minister of Trade". At most `further` titles are joined to the first.
    """
    core = _core(tokens, i)
    if core is None:
        return None
    end, category, plural = core
    title = _followed(tokens, Title(i, end, end, category, plural))
    last = _chained(tokens, title, apposed=apposed, further=further - 1) if further else None
    if last is None:
        return title
    return Title(i, last.end, last.shown, category, last.plural, title.side_ids or last.side_ids)


def _core(tokens: Sequence[Token], i: int) -> tuple[int, str, bool] | None:
    """Returns (end, category, plural) of the title word that is reached from `i` over modifiers and portfolios."""
    at, best, lowered, words = i, None, False, title_words()
    last = min(len(tokens), i + _LONGEST)
    while at < last:
        role = _phrase(tokens, at, words.roles, near=at > i)
        if role and not (at > i and _case_breaks(tokens, i, at)):
            if best and best[0] == at + role:
                break
            category, plural = words.categories[tuple(t.lower for t in tokens[at : at + role])]
            best = (at + role, _LOWERED.get(category, category) if lowered else category, plural)
        step, is_lower = _prefix(tokens, at, first=at == i)
        if not step:
            break
        lowered = lowered or is_lower
        at += step
    return best


def _prefix(tokens: Sequence[Token], i: int, *, first: bool) -> tuple[int, bool]:
    """Returns how many tokens at `i` belong before a title word, and whether they lower its rank."""
    token = tokens[i]
    if not first and is_joiner(token):
        return (1, False) if _portfolio_beside(tokens, i) else (0, False)
    if not first and not token.near:
        return 0, False
    if token.kind == "word":
        modifier = title_words().modifiers.get(token.lower)
        if modifier:
            return 1, modifier == "lower"
        portfolio = _phrase(tokens, i, title_words().portfolios, near=not first)
        if portfolio:
            return portfolio, False
        return (1, False) if kind_of(tokens, i) == "organ" else (0, False)
    return 0, False


def _portfolio_beside(tokens: Sequence[Token], i: int) -> bool:
    """Returns True where a joiner at `i` stands between two portfolios: "Trade and Industry Minister"."""
    portfolios = title_words().portfolios
    left = any(_phrase(tokens, i - back, portfolios, near=False) == back for back in range(1, min(i, _UNKNOWN) + 1))
    return left and bool(_phrase(tokens, i + 1, portfolios, near=False))


def _case_breaks(tokens: Sequence[Token], i: int, at: int) -> bool:
    """Returns True where small-letter words that are no modifiers stand before a capitalised title word."""
    before = (t for t in tokens[i:at] if t.lower not in title_words().modifiers and not is_joiner(t))
    return tokens[at].text[0].isupper() and any(not t.text[0].isupper() for t in before)


def _phrase(tokens: Sequence[Token], i: int, phrases: Phrases, *, near: bool) -> int:
    """Returns the length in tokens of the longest phrase that stands at `i`."""
    fitting = phrases.get(tokens[i].lower, ()) if i < len(tokens) else ()
    if not fitting or tokens[i].kind not in ("word", "initials") or (near and not tokens[i].near):
        return 0
    second = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    for phrase in fitting:
        if len(phrase) == 1:
            return 1
        there = tokens[i + 1 : i + len(phrase)] if phrase[1] == second else ()
        if phrase[1:] == tuple([t.lower for t in there]) and all(t.near for t in there):
            return len(phrase)
    return 0


def _followed(tokens: Sequence[Token], title: Title) -> Title:
    """Returns the title with its "of ...", "for ..." phrases."""
    at = shown = _continued(tokens, title)
    side = title.side_ids
    while at < len(tokens) and tokens[at].near and tokens[at].lower in words_of("link"):
        # a minister for Fiji is not Fiji's, but one who speaks for it is
        ties = tokens[at].lower in words_of("side") or title.category == SPEAKING
        start = _after_article(tokens, at + 1)
        end = _complement(tokens, start)
        if end == start or (tokens[at].lower in words_of("beside") and _core(tokens, start) is not None):
            break  # "the Minister of Trade with the Prime Minister of Peru" are two
        hits = [t.hit for t in tokens[start:end] if t.hit]
        if hits and end - start == len(hits) and ties:
            side = side or hits[0].ids
            at = end
            continue
        if hits and ties and tokens[start].hit:
            side = side or hits[0].ids
        at = shown = end
    return Title(title.start, at, shown, title.category, title.plural, side)


def _continued(tokens: Sequence[Token], title: Title) -> int:
    """Returns the end of a title word that holds a portfolio, with more: "minister of finance and trade"."""
    at = title.end
    if (
        at >= len(tokens)
        or not is_joiner(tokens[at])
        or not any(t.lower in words_of("link") for t in tokens[title.start : at])
    ):
        return at
    after = _after_link(tokens, at + 1)
    if after >= len(tokens) or not _known(tokens, after) or _core(tokens, after) is not None:
        return at
    return _complement(tokens, after)


def _after_article(tokens: Sequence[Token], i: int) -> int:
    """Returns the place after an article, and after a courtesy before a state: "of the sisterly Republic of Togo"."""
    at = i + 1 if i < len(tokens) and tokens[i].lower in words_of("article") else i
    kindly = at + 1 < len(tokens) and tokens[at].lower in words_of("courtesy") and tokens[at + 1].hit is not None
    return at + 1 if kindly else at


def _complement(tokens: Sequence[Token], i: int) -> int:
    """Returns the end of the portfolios, organs and names of states that begin at token `i`."""
    at = ends = i
    while at < min(len(tokens), i + _LONGEST) and (at == i or tokens[at].near or tokens[at].text == ","):
        if tokens[at].hit and (at == i or tokens[at].near):
            at = ends = at + 1
        elif step := _known(tokens, at):
            at = ends = at + step
        elif is_joiner(tokens[at]) and ends > i:
            after = _after_link(tokens, at + 1)
            people = after + 1 < len(tokens) and tokens[after].hit is not None  # "and Fijian Expatriates"
            if after >= len(tokens) or not _known(tokens, after + people) or _core(tokens, after) is not None:
                break
            at = after
        elif reach := _unknown(tokens, at):
            at = ends = reach
        else:
            break
    return ends if ends > i else _guessed(tokens, i)


def _after_link(tokens: Sequence[Token], i: int) -> int:
    """Returns the place after a second "and" (", and"), link and article."""
    at = i
    for group in ("joiner", "link", "article"):
        if at < len(tokens) and tokens[at].lower in words_of(group):
            at += 1
    return at


def _known(tokens: Sequence[Token], i: int) -> int:
    """Returns the length of a portfolio or the one token of an organ's noun at `i`."""
    if tokens[i].kind != "word":
        return 0
    portfolio = _phrase(tokens, i, title_words().portfolios, near=False)
    return portfolio or int(is_capital(tokens[i]) and kind_of(tokens, i) in _ORGANS)


def _unknown(tokens: Sequence[Token], i: int) -> int:
    """Returns the end of unknown capitalised words that lead to a known noun, 0 where none does."""
    for at in range(i, min(i + _UNKNOWN, len(tokens) - 1)):
        if not is_capital(tokens[at]) or not tokens[at + 1].near:
            return 0
        if is_capital(tokens[at + 1]) and (step := _known(tokens, at + 1)):
            return at + 1 + step
    return 0


def _guessed(tokens: Sequence[Token], i: int) -> int:
    """Returns the end of an unknown "of X" before a name of two words ("Governor of Kasai Ana Reyes")."""
    at = i
    while at < len(tokens) and (at == i or tokens[at].near) and is_capital(tokens[at]) and not kind_of(tokens, at):
        at += 1
    return at - 2 if at - i > 2 else i


def _chained(tokens: Sequence[Token], title: Title, *, apposed: bool, further: int) -> Title | None:
    """Returns a further title of the same person: "State Councilor and Foreign Minister", "army chief General"."""
    at = after_abbreviation(tokens, title.end)  # "a member of the Workers' Party of Peru (WPP) and head of"
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    if at < len(tokens) and is_joiner(tokens[at]):
        at += 1
    if at >= len(tokens) or not tokens[at].near or tokens[at].kind != "word":
        return None
    if at == title.end:
        return read_title(tokens, at, further=further) if is_capital(tokens[at]) else None
    if not apposed and tokens[at].text[0].isupper() != tokens[title.start].text[0].isupper():
        return None
    found = read_title(tokens, at, apposed=apposed, further=further)
    if found is None or apposed or _is_elected(tokens, title):
        return found
    with_field = tokens[found.start].text.isupper()  # "Deputy PM and FM Salas"
    return None if _of_two(title, found, with_field=with_field) else found


def _is_elected(tokens: Sequence[Token], title: Title) -> bool:
    """Construction: "President-elect and Prime Minister Salas": who will hold one office has another until then."""
    return tokens[title.end - 1].lower.rpartition("-")[2] in words_of("elected")


def _of_two(title: Title, further: Title, *, with_field: bool) -> bool:
    """Construction: "the Secretary and Prime Minister Salas": nobody adds the higher office behind the lower one.

    Nor does anybody add an office without its field, or an envoy's: "the Minister and Ambassador Salas".
    """
    short = title.shown - title.start <= _BARE
    fielded = further.category == _FIELDED or title.category != further.category == ENVOY
    if short and fielded and not with_field and further.shown - further.start == 1:
        return True
    one, two = _RANKS.get(title.category), _RANKS.get(further.category)
    if one is None or two is None or not short:
        return False
    return two > one or (two == one == _HIGHEST and title.category != further.category)
