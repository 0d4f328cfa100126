"""Whose turn it is where two sides speak by turns ("PRIME MINISTER OKORO:"), and which two a question is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from communique.actors.context import sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.actors.words_in_names import words_of
from communique.model.document import Turn

_OWNED = ("'", "’")
_OWN = ("state", "body")  # kinds of names that say for whom somebody speaks; "(spoke in French)" does not


def floor(
    text: str,
    turns: Sequence[Turn],
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    offices: Mapping[str, tuple[str, ...]],
    issuers: Sequence[str],
    *,
    own: Callable[[Turn], str | None],
    group: Callable[[int, int], str | None],
    guests: Set[str],
    lang: str,
) -> tuple[tuple[int, int, Reference], ...]:
    """Returns the stretches in which somebody of another side than the issuers speaks, and who it is.

    A label names its speaker's side itself ("Mr. Leavai (Samoa):"), or its speaker by a surname that the text gives to
    a person of one side, or by an office that the title gives to one side alone ("Joint press conference of the
    Chancellor of A and the President of B") or that the text does ("welcome my friend, the Foreign Minister of B").
    Else who speaks before him calls him by his state ("I call on the representative of B"), or he names it as his
    `own` ("my country, B"). He may speak for a `group` ("on behalf of the African Group").
    By surname, `guests` are not of the issuers.
    """
    named: dict[str, set[str]] = {}
    for person in persons:
        for side in person.side_ids[:1]:
            named.setdefault(person.name.split(" ")[-1].casefold(), set()).add(side)
    found = []
    holding = _by_title(turns)
    called: tuple[str, ...] = ()  # whom the turn before calls to speak
    spoke: dict[str, set[str]] = {}  # sides by label, as a speaker told his own in another turn
    told: list[tuple[Turn, set[str]]] = []
    for turn in turns:
        sides = _of_label(text, turn, names, named, holding, offices, issuers)
        if turn.label.rpartition(" ")[2].casefold() in guests:
            sides -= set(issuers)
        if turn.kind == "speaker" and not sides:
            sides = set(called) or {i for i in (own(turn),) if i}
            if len(sides) == 1 and category_of(turn.label.casefold()) is None:
                spoke.setdefault(turn.label, sides)
        if turn.kind == "speaker" and len(sides) == 1 and (body := group(turn.label_end, turn.end)):
            sides = {body}
        called = _called(text, names, turn, lang)
        told.append((turn, sides))
    for turn, own_sides in told:
        sides = own_sides or spoke.get(turn.label, set())
        if turn.kind == "speaker" and len(sides) == 1 and not sides & set(issuers):
            found.append((turn.start, turn.end, Reference(tuple(sides), "actor", sector="GOV", form="speaker")))
    return tuple(found)


def _of_label(
    text: str,
    turn: Turn,
    names: Sequence[NameHit],
    named: Mapping[str, set[str]],
    holding: Mapping[str, set[str]],
    offices: Mapping[str, tuple[str, ...]],
    issuers: Sequence[str],
) -> set[str]:
    """Returns the sides that a label tells: by a name of one in it, by the surname, by the office of the speaker."""
    words = turn.label.split(" ")
    behind = turn.start + len(turn.label)  # "Mr. Holland" is no state
    sides = {i for n in names if n.kind in _OWN and behind <= n.start and n.end <= turn.label_end for i in n.ids[:1]}
    if len(sides) != 1:
        sides = named.get(words[-1].casefold(), set())
    if len(sides) == 1:
        return sides
    title = " ".join(words[:-1])
    category = category_of(title) if title else None
    others = holding[title.casefold()] - {words[-1].casefold()}
    sides = set(offices.get(category, ())) if category else set()
    sides -= {i for name in others for i in named.get(name, ())}  # "President Roy: ... President Lau of Fiji:"
    return _led(text, names, title) - set(issuers) if category and not sides and not others else sides


def _called(text: str, names: Sequence[NameHit], turn: Turn, lang: str) -> tuple[str, ...]:
    """Construction: "I now give the floor to the representative of Peru." at the end of a turn: who speaks next."""
    found = list(cues(lang, "calls to speak").finditer(text, turn.label_end, turn.end))
    if not found:
        return ()
    last = found[-1]
    stop = text.find(". ", last.end(), turn.end)
    end = stop if stop >= 0 else turn.end
    return next((n.ids[:1] for n in names if n.kind in _OWN and last.end() <= n.start and n.end <= end), ())


def _by_title(turns: Sequence[Turn]) -> dict[str, set[str]]:
    """Returns the surnames that labels have with each title: of two foreign ministers a title tells neither."""
    found: dict[str, set[str]] = {}
    for turn in turns:
        title, _, name = turn.label.casefold().rpartition(" ")
        found.setdefault(title, set()).add(name)
    return found


def _led(text: str, names: Sequence[NameHit], title: str) -> set[str]:
    """Returns the states whose the holder of an office is anywhere in a text: "the Foreign Minister of Japan"."""
    of, the = ("|".join(sorted(words_of(kind))) for kind in ("owner", "definite"))
    told = re.compile(rf"\b{re.escape(title)}\s+(?:{of})\s+(?:(?:{the})\s+)?", re.IGNORECASE)
    at = {found.end() for found in told.finditer(text)}
    return {i for n in names if n.start in at and n.kind in _OWN for i in n.ids[:1]}


def answering(text: str, turns: Iterable[Turn], names: Sequence[NameHit], *, lang: str) -> str | None:
    """Construction: "What is Peru's comment on this?": the one side that questions ask of its view, if one is most."""
    of, what = "|".join(map(re.escape, _OWNED)), cues(lang, "asked").pattern
    told = re.compile(rf"(?:{of})s?\s+(?:[\w-]+\s+)?(?:{what})", re.IGNORECASE)
    questions = [t for t in turns if t.kind == "question"]
    found = Counter(
        n.ids[0]
        for t in questions
        for n in names
        if n.kind in _OWN and n.ids and t.start <= n.start and n.end <= t.end and told.match(text, n.end)
    )
    best = found.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def asked(
    turns: Iterable[Turn], names: Sequence[NameHit], persons: Sequence[PersonMention], issuers: Sequence[str]
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Returns where each question ends and the two sides that it is about: "What of relations between A and B?".

    One side that a question names is asked about beside the side that answers. Of questions about more or none nothing
    is returned but where they end.
    """
    found = []
    for turn in turns:
        if turn.kind == "question":
            named = tuple(sides_in_order(names, persons, turn.start, turn.end))
            two = named if len(named) == 2 else tuple(dict.fromkeys((*issuers, *named)))
            found.append((turn.end, two if len(two) == 2 and named else ()))
    return tuple(found)
