"""Finds persons in a text: titled, by honorific, by what is said of them after a comma, and later by surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from communique.actors.apposed_titles import OPENS, abbreviated, apposition, sides_before
from communique.actors.gazetteer import NameHit
from communique.actors.name_runs import (
    after_age,
    bracketed_name,
    capitals_run,
    closed,
    holder_behind,
    honoured,
    is_institution,
    listed_after,
    may_go_on,
    opens_sentence,
    paired_after,
    run_after_title,
    run_behind_field,
    side_after,
    side_in_line,
    styled_after,
    visiting_before,
)
from communique.actors.name_tokens import tokens_of
from communique.actors.named_again import PersonMention, bare_mention, later_mentions, parted, shared_sides, unified
from communique.actors.own_voice import of_no_state
from communique.actors.owned_names import owned_name
from communique.actors.private import is_private
from communique.actors.roles import ENVOY, SPEAKING
from communique.actors.title_starts import is_past, may_begin_title, title_starts
from communique.actors.titles import Title, read_title
from communique.actors.words_in_names import (
    Token,
    honorific_end,
    is_capital,
    is_joiner,
    kind_of,
    name_run,
    name_words,
    surname_of,
)

__all__ = ["PersonMention", "find_persons", "persons_among", "surname_of"]


def find_persons(text: str, *, hits: Sequence[NameHit], start: int = 0) -> tuple[PersonMention, ...]:
    """Returns the persons named in `text[start:]`, in text order, without overlap.

    `hits` are the names that the gazetteer found in the same text. A title alone is no mention.
    """
    return persons_among(text, tokens_of(text, hits, start, len(text)))


def persons_among(text: str, tokens: Sequence[Token]) -> tuple[PersonMention, ...]:
    """Returns the persons named by the tokens of a text, in text order, without overlap."""
    found = [of_no_state(text, mention) for mention in _introduced(text, tokens)]
    first = unified(parted(text, shared_sides(text, found)))
    return tuple(sorted([*first, *later_mentions(text, tokens, first)], key=lambda m: m.start))


def _introduced(text: str, tokens: Sequence[Token]) -> Iterator[PersonMention]:
    """Yields the mentions that a title, an honorific or an apposition makes plain."""
    begins, honorifics, after, brackets = title_starts(), name_words().honorifics, 0, "(" in text
    for at in _openings(tokens):
        if at < after:
            continue
        token, reached = tokens[at], at + 1
        found: list[PersonMention] = []
        if token.lower in begins and may_begin_title(tokens, at) and (title := read_title(tokens, at)):
            found, reached = _titled(text, tokens, title)
        if not found and token.text in honorifics:
            behind = honorific_end(tokens, at)
            if behind > at and _joins(tokens, behind):
                titled = tokens[behind].lower in begins and may_begin_title(tokens, behind)
                if titled and (title := read_title(tokens, behind)):  # "His Majesty King Tupou"
                    found, reached = _titled(text, tokens, title)
                if not found:
                    found, reached = _recorded(text, tokens, at, behind) or _named(text, tokens, at, behind)
        if not found and brackets and (bracketed := bracketed_name(tokens, at)) is not None:
            end, ids, reached = bracketed
            found = [replace(bare_mention(text, tokens, at, end), side_ids=ids, category=ENVOY)]
        if not found and is_capital(token):
            found, reached = _owned(text, tokens, at) or _apposed(text, tokens, at, reached)
        yield from found
        after = max(reached, at + 1)


def _openings(tokens: Sequence[Token]) -> list[int]:
    """Returns the tokens that can begin a mention: words of titles, honorifics, and words with a capital."""
    begins, honorifics = title_starts(), name_words().honorifics
    return [
        i
        for i, token in enumerate(tokens)
        if token.kind != "hit"
        and (
            (token.kind == "word" and not token.text.islower())
            or (token.lower in begins and may_begin_title(tokens, i))
            or token.text in honorifics
        )
    ]


def _joins(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].near


def _titled(text: str, tokens: Sequence[Token], title: Title) -> tuple[list[PersonMention], int]:
    """Returns the person or, after a plural title, the persons that a title introduces."""
    found: list[PersonMention] = []
    before, begins = sides_before(tokens, title.start, envoy=title.category == ENVOY)
    words, at = _words(text, tokens, begins, title.shown), title.end
    begins = abbreviated(tokens, visiting_before(tokens, begins, len(before)))
    category = None if is_past(tokens[begins]) else title.category
    sided, opens = bool(title.side_ids), opens_sentence(tokens, begins)
    told = bool(before) and opens and title.category == ENVOY
    if title.plural and sided and (paired := paired_after(tokens, at)) is not None:
        return _paired(text, tokens, title, paired)
    while run := run_after_title(tokens, at, more=bool(found), opens=opens, sided=sided, told=told):
        side, at = side_after(tokens, run[1])
        mention = replace(bare_mention(text, tokens, *run), side_ids=side, title=words, category=category)
        mention = replace(mention, end=tokens[at - 1].end) if side and tokens[at - 1].hit else mention
        found.append(mention if found else replace(mention, start=tokens[honoured(tokens, begins)].start))
        if (after := closed(tokens, at)) > at:
            found[-1], at = replace(found[-1], end=tokens[at].end), after
        if not title.plural or at >= len(tokens) or not is_joiner(tokens[at]):
            break
    if not found and not title.plural and (run := run_behind_field(tokens, title.start, title.end)):
        found, at = [replace(bare_mention(text, tokens, *run), title=words, category=category)], run[1]
        found = [replace(found[0], start=tokens[honoured(tokens, begins)].start)]
    if not found:
        return [], title.start + 1 if title.plural else title.end
    if len(found) == 1 and title.side_ids and (guest := _guest(text, tokens, title, found[0], at)) is not None:
        return guest
    found = _with_sides(found, before, title)
    if len(found) == 1 and not found[0].side_ids:
        return _completed(text, tokens, found[0], at)
    if title.plural and title.side_ids:
        at = _listed(text, tokens, found, at)
    return found, at


def _guest(
    text: str, tokens: Sequence[Token], title: Title, mention: PersonMention, at: int
) -> tuple[list[PersonMention], int] | None:
    """Construction: "at the invitation of the Premier of Peru, Ana Lau, Premier of Fiji, came": she is no Peruvian."""
    if "," not in text[tokens[title.end - 1].end : mention.name_start]:
        return None
    told = apposition(tokens, at)
    if told is None or not told[1] or set(told[1]) & set(title.side_ids):
        return None
    office, ids = told
    words = _words(text, tokens, office.start, office.shown)
    guest = replace(mention, start=mention.name_start, title=words, category=office.category, side_ids=ids)
    return [replace(guest, end=tokens[office.end - 1].end)], office.end


def _with_sides(found: list[PersonMention], before: list[tuple[str, ...]], title: Title) -> list[PersonMention]:
    """Returns persons with the sides that stand before their title, or that it names."""
    own = before if len(before) == len(found) else before[-1:] * len(found) or [()] * len(found)
    return [replace(m, side_ids=side or title.side_ids or m.side_ids) for m, side in zip(found, own, strict=True)]


def _paired(
    text: str, tokens: Sequence[Token], title: Title, paired: tuple[tuple[str, ...], tuple[int, int], tuple[int, int]]
) -> tuple[list[PersonMention], int]:
    """Returns the two of "the presidents of Peru and Fiji Ana Quispe and Jone Vula", each with his state."""
    second, *runs = paired
    words = _words(text, tokens, title.start, title.shown)
    both = [replace(bare_mention(text, tokens, *r), title=words, category=title.category) for r in runs]
    first = replace(both[0], side_ids=title.side_ids, start=tokens[title.start].start)
    return [first, replace(both[1], side_ids=second)], runs[1][1]


def _listed(text: str, tokens: Sequence[Token], found: list[PersonMention], at: int) -> int:
    """Adds those who are listed further, each behind a state: "the presidents of Peru, A B, and of Mexico, C D"."""
    while listed := listed_after(tokens, at):
        run, ids, after = listed
        begins = next(token for token in tokens[at:after] if not is_joiner(token)).start
        mention = replace(bare_mention(text, tokens, *run), start=begins, end=tokens[after - 1].end, side_ids=ids)
        found.append(replace(mention, title=found[0].title, category=found[0].category))
        at = after
    return at


def _words(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(text[tokens[first].start : tokens[last - 1].end].split())


def _completed(text: str, tokens: Sequence[Token], mention: PersonMention, at: int) -> tuple[list[PersonMention], int]:
    """Returns a titled person without side, with the side that an apposition gives: "Prince X, minister of Y,".

    Who speaks for somebody does so by that office, whatever his rank: "Ambassador X, the ministry's spokesman,".
    """
    told = apposition(tokens, at)
    if told is None:
        return [mention], at
    title, ids = told
    if mention.category == "official" or title.category == SPEAKING:
        words = _words(text, tokens, title.start, title.shown)
        mention = replace(mention, title=words, category=title.category)
    return [replace(mention, side_ids=ids)], title.end


def _owned(text: str, tokens: Sequence[Token], i: int) -> tuple[list[PersonMention], int] | None:
    """Returns the person whose name stands at `i` behind a state's: "Cuba's Ana Ruiz said"."""
    run = owned_name(tokens, i)
    owner = tokens[i - 2].hit if run is not None else None
    if run is None or owner is None:
        return None
    mention = bare_mention(text, tokens, *run)
    return [replace(mention, start=owner.start, side_ids=owner.ids)], run[1]


def _recorded(text: str, tokens: Sequence[Token], i: int, after: int) -> tuple[list[PersonMention], int] | None:
    """Construction: "Ms. SERWAH (Fiji) supported the draft": who is named in capitals behind an honorific at `i`."""
    told = bracketed_name(tokens, after, honoured_name=True) if tokens[after].text.isupper() else None
    if told is None:
        return None
    end, ids, reached = told
    mention = bare_mention(text, tokens, after, end)
    return [replace(mention, start=tokens[i].start, side_ids=ids, category=ENVOY)], reached


def _named(text: str, tokens: Sequence[Token], i: int, after: int) -> tuple[list[PersonMention], int]:
    """Returns the person whom an honorific at `i` introduces."""
    last = name_run(tokens, after, titled=True)
    if last == after or is_institution(tokens, last):
        return [], after
    found, reached = _apposed(text, tokens, after, last, last=last)
    mention = found[0] if found else bare_mention(text, tokens, after, last)
    if not found and (styled := styled_after(tokens, last)) is not None:
        side, reached = styled
        mention = replace(mention, end=tokens[reached - 1].end, side_ids=side)
    elif not found and _opens_line(text, tokens[i].start):
        side, reached = side_in_line(text, tokens, last)
        mention = replace(mention, side_ids=side, category=ENVOY) if side else mention
    return [replace(mention, start=tokens[i].start)], reached


def _opens_line(text: str, start: int) -> bool:
    """Whether only a bullet or a number stands before a place in its line."""
    return text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*·-–—.()0123456789") == ""


def _apposed(
    text: str, tokens: Sequence[Token], i: int, reached: int, *, last: int | None = None
) -> tuple[list[PersonMention], int]:
    """Returns the person whose name stands at `i` before ", the minister of ...", ", a scholar ...", ", who".

    A single word is a name where the office that follows is that of a state.
    """
    if last is None and not may_go_on(tokens, i + 1):  # which most words with a capital do not
        return [], reached
    end = name_run(tokens, i, titled=last is not None)
    shouted = end == i and last is None  # "ANA LAU, Foreign Minister of Fiji, said"
    end = capitals_run(tokens, i) if shouted else end
    if end == i:
        return [], reached
    few = last is None and sum(map(is_capital, tokens[i:end])) < 2
    alone = shouted or few  # "Salas, Cuba's trade minister, said"
    if alone and i and kind_of(tokens, i - 1) == "locative":  # "in Geneva, the Swiss president said"
        return [], reached
    if end + 1 >= len(tokens) or tokens[end].text not in OPENS or is_institution(tokens, end):
        return [], max(reached, end)
    at = after_age(tokens, end)
    mention = bare_mention(text, tokens, i, end)
    told = apposition(tokens, end, honoured_name=last is not None)
    if told and told[1] and holder_behind(tokens, i, told[0].end):
        return [], max(reached, end)
    if alone and (told is None or not told[1] or not _ends(tokens, told[0].end)):
        return [], reached
    if told:
        title, ids = told
        words, stop = _words(text, tokens, title.start, title.shown), tokens[title.end - 1].end
        category = None if is_past(tokens[title.start]) else title.category
        return [replace(mention, end=stop, title=words, category=category, side_ids=ids)], title.end
    if tokens[end].text == "," and is_private(tokens, at):
        return [mention], end
    return [], max(reached, end)


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Whether a comma ends what is said of a name; in "Salas, Cuban minister meet" two are named."""
    return i < len(tokens) and tokens[i].text[:1] in (",", ")")
