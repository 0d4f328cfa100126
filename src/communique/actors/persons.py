"""Finds persons in a text: titled, by honorific, by what is said of them after a comma, and later by surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from communique.actors.gazetteer import NameHit
from communique.actors.labels import entity
from communique.actors.titles import Title, read_title, starts
from communique.actors.words_in_names import (
    Token,
    honorific_end,
    is_capital,
    kind_of,
    name_run,
    name_words,
    surname_of,
    tokens_of,
)
from communique.facts import table

__all__ = ["PersonMention", "find_persons", "surname_of"]

_ARTICLES = frozenset(["a", "an", "the"])
_SIDE_KINDS = frozenset(["state", "adjective", "body", "metonym", "capital", "people"])
_BETWEEN = 3  # small words between "Peru's" and a title
_OCCUPATION = 6  # words after "a" in which an occupation is sought
_CALLED_BY_FIRST = frozenset(["family_first", "first_name"])


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One mention of a person, from the first word of the title (or of the name) to the last of the name.

    `name` is the longest form of the name in the text, `title` and `side_ids` what stands at this mention. Where
    the title follows the name after a comma, the span runs from the name to the end of the title.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    surname: str
    title: str | None = None
    category: str | None = None
    side_ids: tuple[str, ...] = ()


def find_persons(
    text: str, *, hits: Sequence[NameHit], start: int = 0, end: int | None = None
) -> tuple[PersonMention, ...]:
    """Returns the persons named in `text[start:end]`, in text order, without overlap.

    `hits` are the names that the gazetteer found in the same text. A title alone is no mention.
    """
    stop = len(text) if end is None else end
    tokens = tokens_of(text, hits, start, stop)
    first = _unified(list(_introduced(text, tokens)))
    return tuple(sorted([*first, *_later(text, tokens, first)], key=lambda m: m.start))


def _introduced(text: str, tokens: Sequence[Token]) -> Iterator[PersonMention]:
    """Yields the mentions that a title, an honorific or an apposition makes plain."""
    at, begins = 0, _begins()
    while at < len(tokens):
        token, found, reached = tokens[at], None, at + 1
        if token.kind != "hit":
            if token.lower in begins and (title := read_title(tokens, at)):
                found, reached = _titled(text, tokens, title)
            if not found and (after := honorific_end(tokens, at)) > at and _joins(tokens, after):
                found, reached = _named(text, tokens, at, after)
            if not found and is_capital(token):
                found, reached = _apposed(text, tokens, at, reached)
        yield from found or ()
        at = max(reached, at + 1)


def _joins(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].near


def _mention(text: str, tokens: Sequence[Token], first: int, last: int) -> PersonMention:
    """Returns the bare mention of the name that stands at tokens `[first, last)`."""
    begin, end = tokens[first].start, tokens[last - 1].end
    name = " ".join(text[begin:end].split())
    return PersonMention(begin, end, name, begin, end, surname_of(name, family_first=False))


def _titled(text: str, tokens: Sequence[Token], title: Title) -> tuple[list[PersonMention], int]:
    """Returns the person or, after a plural title, the persons that a title introduces."""
    found: list[PersonMention] = []
    at, before = title.end, _sides_before(tokens, title.start)
    while run := _run_after_title(tokens, at, more=bool(found)):
        first, last = run
        side, reached = _side_after(tokens, last)
        mention = replace(_mention(text, tokens, first, last), side_ids=side)
        begin = mention.start if found else tokens[title.start].start
        words = " ".join(text[tokens[title.start].start : tokens[title.shown - 1].end].split())
        found.append(replace(mention, start=begin, title=words, category=title.category))
        at = reached
        if not title.plural or at >= len(tokens) or tokens[at].lower not in ("and", ","):
            break
    if not found:
        return [], title.start + 1 if title.plural else title.end
    for number, mention in enumerate(found):
        sides = before[number : number + 1] if len(before) == len(found) else before[-1:]
        ids = (sides[0] if sides else ()) or title.side_ids or mention.side_ids
        found[number] = replace(mention, side_ids=ids)
    return found, at


def _run_after_title(tokens: Sequence[Token], i: int, *, more: bool) -> tuple[int, int] | None:
    """Returns the tokens of the name after a title, or after a name in a list; a comma may part them."""
    at, comma = i, False
    while at < len(tokens) and (tokens[at].text == "," or (more and tokens[at].lower == "and")):
        comma, at = True, at + 1
    if at >= len(tokens) or (not tokens[at].near and not comma):
        return None
    first = honorific_end(tokens, at)
    last = name_run(tokens, first, titled=True) if first < len(tokens) else first
    if last == first or (comma and last - first < 2 and first == at) or _is_institution(tokens, last):
        return None
    if comma and not more and last < len(tokens) and tokens[last].kind == "word" and tokens[last].near:
        return None
    return first, last


def _is_institution(tokens: Sequence[Token], i: int) -> bool:
    """Returns True where an institution's noun follows a name: "King Tupou Airport"."""
    if not _joins(tokens, i) or not is_capital(tokens[i]):
        return False
    return kind_of(tokens, i) in ("institution", "organ") and not tokens[i].text.isupper()


def _sides_before(tokens: Sequence[Token], i: int) -> list[tuple[str, ...]]:
    """Returns the ids of each name right before a title: "Chinese", "Peru's new", "French and German"."""
    at, owned = i - 1, False
    if at >= 0 and not tokens[i].near:
        return []
    for _ in range(_BETWEEN):
        if at >= 0 and tokens[at].kind == "word" and tokens[at].text.islower() and not kind_of(tokens, at):
            at -= 1
    if at >= 0 and tokens[at].kind == "mark" and tokens[at].lower.endswith("s"):
        owned, at = True, at - 1
    elif at >= 0 and tokens[at].text in "'’" and tokens[at].kind == "mark":
        owned, at = True, at - 1
    if not owned and at != i - 1:
        return []
    sides: list[tuple[str, ...]] = []
    while at >= 0 and (hit := tokens[at].hit) and hit.kind in _SIDE_KINDS:
        sides.insert(0, hit.ids)
        at -= 1
        if at < 1 or tokens[at].lower not in ("and", ",") or not tokens[at - 1].hit:
            break
        at -= 1
    return sides


def _side_after(tokens: Sequence[Token], i: int) -> tuple[tuple[str, ...], int]:
    """Returns the ids of "of Peru" or "(Peru)" after a name, and the token after it."""
    if i + 1 >= len(tokens):
        return (), i
    at = i + 1
    if tokens[i].lower == "of" and tokens[at].lower == "the":
        at += 1
    hit = tokens[at].hit if at < len(tokens) and tokens[i].lower in ("of", "(") else None
    return (hit.ids, at + 1) if hit and hit.kind in _SIDE_KINDS else ((), i)


def _named(text: str, tokens: Sequence[Token], i: int, after: int) -> tuple[list[PersonMention], int]:
    """Returns the person whom an honorific at `i` introduces."""
    last = name_run(tokens, after, titled=True)
    if last == after or _is_institution(tokens, last):
        return [], after
    found, reached = _apposed(text, tokens, after, last, last=last)
    mention = found[0] if found else _mention(text, tokens, after, last)
    return [replace(mention, start=tokens[i].start)], reached


def _apposed(
    text: str, tokens: Sequence[Token], i: int, reached: int, *, last: int | None = None
) -> tuple[list[PersonMention], int]:
    """Returns the person whose name stands at `i` before ", the minister of ...", ", a scholar ...", ", who"."""
    end = name_run(tokens, i, titled=last is not None)
    if end == i or (last is None and sum(map(is_capital, tokens[i:end])) < 2):
        return [], reached
    if end + 1 >= len(tokens) or tokens[end].text != "," or _is_institution(tokens, end):
        return [], max(reached, end)
    at = end + 1
    if tokens[at].kind == "number" and at + 2 < len(tokens) and tokens[at + 1].text == ",":
        at += 2
    mention = _mention(text, tokens, i, end)
    title, sides = _title_after(tokens, at)
    if title and not _run_after_title(tokens, title.end, more=False):
        words = " ".join(text[tokens[title.start].start : tokens[title.shown - 1].end].split())
        ids = (sides[0] if sides else ()) or title.side_ids
        stop = tokens[title.end - 1].end
        return [replace(mention, end=stop, title=words, category=title.category, side_ids=ids)], title.end
    if title is None and _is_private(tokens, at):
        return [mention], end
    return [], max(reached, end)


def _title_after(tokens: Sequence[Token], i: int) -> tuple[Title | None, list[tuple[str, ...]]]:
    """Returns the title after a name's comma, over article, side and small words, with the side before it."""
    at = i + 1 if tokens[i].lower in _ARTICLES else i
    for _ in range(_BETWEEN + 2):
        if at >= len(tokens) or tokens[at].text == ",":
            break
        title = read_title(tokens, at) if tokens[at].lower in _begins() else None
        if title:
            return (None, []) if title.plural else (title, _sides_before(tokens, at))
        if not (tokens[at].hit or tokens[at].text.islower() or tokens[at].kind == "mark"):
            break
        if kind_of(tokens, at) in ("function", "locative"):
            break
        at += 1
    return None, []


def _is_private(tokens: Sequence[Token], i: int) -> bool:
    """Returns True before "who" and before "a", "the" with an occupation."""
    if tokens[i].lower in ("who", "whose"):
        return True
    if tokens[i].lower not in _ARTICLES:
        return False
    for token in tokens[i + 1 : i + 1 + _OCCUPATION]:
        if token.lower in _occupations():
            return True
        if token.kind == "mark" or kind_of([token], 0) in ("function", "locative"):
            return False
    return False


@cache
def _begins() -> frozenset[str]:
    return starts()


@cache
def _occupations() -> frozenset[str]:
    return frozenset(row["word"] for row in table("actors/occupations"))


def _unified(found: list[PersonMention]) -> list[PersonMention]:
    """Returns the mentions with the longest form of each name, and the surname by the side's order of names."""
    out = []
    for mention in found:
        full = _longest_form(mention, found)
        same = [m for m in found if m.name in (mention.name, full) and m.side_ids]
        side = mention.side_ids or (same[0].side_ids if same else ())
        out.append(replace(mention, name=full, surname=surname_of(full, family_first=_called_by_first(side))))
    return out


def _called_by_first(side_ids: tuple[str, ...]) -> bool:
    known = entity(side_ids[0]) if side_ids else None
    return known is not None and known.name_order in _CALLED_BY_FIRST


def _longest_form(mention: PersonMention, found: Sequence[PersonMention]) -> str:
    """Returns the longer name that this one is a part of: the last one before it, else the first one after."""
    forms = [m for m in found if _is_part(mention, m)]
    if not forms:
        return mention.name
    size = max(len(_parts(m.name)) for m in forms)
    longest = [m for m in forms if len(_parts(m.name)) == size]
    before = [m for m in longest if m.start < mention.start]
    return (before[-1] if before else longest[0]).name


def _is_part(short: PersonMention, full: PersonMention) -> bool:
    if full.side_ids and short.side_ids and not set(full.side_ids) & set(short.side_ids):
        return False
    small, large = _parts(short.name), _parts(full.name)
    if len(small) >= len(large):
        return False
    if len(small) > 1 and (small[0], small[-1]) == (large[0], large[-1]):
        return True
    if len(small) > 1:
        return any(large[i : i + len(small)] == small for i in range(len(large) - len(small) + 1))
    return small[0] in large


def _parts(name: str) -> list[str]:
    suffixes = name_words().suffixes
    return [part for part in name.replace(",", " ").split() if part not in suffixes or part.isalpha() and part.isupper()]


def _later(text: str, tokens: Sequence[Token], first: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """Yields the further mentions of known persons, by full name, surname, or another word they are called by."""
    forms = _forms(first)
    at = taken = 0
    while at < len(tokens):
        token = tokens[at]
        while taken < len(first) and first[taken].end <= token.start:
            taken += 1
        inside = taken < len(first) and first[taken].start <= token.start
        step = 0 if inside or token.kind != "word" else _form_at(tokens, at, forms)
        if step:
            key = tuple(t.text for t in tokens[at : at + step])
            person = _nearest(forms[token.text][key], token.start)
            mention = _mention(text, tokens, at, at + step)
            yield replace(mention, name=person.name, surname=person.surname)
        at += step or 1


def _forms(first: Sequence[PersonMention]) -> dict[str, dict[tuple[str, ...], list[PersonMention]]]:
    """Returns what persons may be called, by first word, then by all words."""
    forms: dict[str, dict[tuple[str, ...], list[PersonMention]]] = {}
    for mention in first:
        for form in _called(mention):
            words = tuple(t.text for t in tokens_of(form, (), 0, len(form)))
            if words:
                forms.setdefault(words[0], {}).setdefault(words, []).append(mention)
    return forms


def _called(mention: PersonMention) -> Iterator[str]:
    """Yields the forms by which a text may name a person again; "Ana M. Reyes Soto" may be "Reyes"."""
    parts, words = _parts(mention.name), name_words()
    yield from dict.fromkeys([mention.name, mention.surname])
    if len(parts) > 1 and mention.surname != parts[0]:
        yield parts[-1]
        yield from (p for p in parts[1:-1] if len(p) > 2 and p[-1] != "." and p not in words.particles)


def _form_at(
    tokens: Sequence[Token], i: int, forms: dict[str, dict[tuple[str, ...], list[PersonMention]]]
) -> int:
    """Returns how many tokens at `i` name a known person again."""
    fitting = forms.get(tokens[i].text, {})
    for words in sorted(fitting, key=lambda w: (-len(w), w)):
        there = tuple(t.text for t in tokens[i : i + len(words)])
        if there == words and (len(words) > 1 or _stands_alone(tokens, i)):
            return len(words)
    return 0


def _stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """Returns True for a surname that is not a part of another name and no common word."""
    kind = kind_of(tokens, i)
    before = tokens[i - 1] if i else None
    if kind and (kind != "also_name" or before is None or not before.text.islower()):
        return False
    if i + 1 < len(tokens) and tokens[i + 1].near and is_capital(tokens[i + 1]) and not kind_of(tokens, i + 1):
        return False
    if before is None or not tokens[i].near or not is_capital(before) or kind_of(tokens, i - 1):
        return True
    return i < 2 or tokens[i - 2].kind == "mark"


def _nearest(persons: Sequence[PersonMention], at: int) -> PersonMention:
    """Returns the last person before an offset, else the first after it."""
    before = [person for person in persons if person.start < at]
    return before[-1] if before else persons[0]
