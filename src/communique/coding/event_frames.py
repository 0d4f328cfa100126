"""Frames of events: which words, with which arguments, make which act (codebook, section 10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import permutations

from msgspec import Struct
from msgspec.structs import replace

from communique import facts
from communique.model.clause import Clause, Phrase

ANY = "*"
ACTOR = "@actor"
BODY = "@body"
NAMED = "@named"
OWN = "@own"
RESOLVED = frozenset({ACTOR, BODY, NAMED})  # what words alone do not tell
PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class EventFrame:
    """One line of the lexicon of events: an act of its own (`type`), or an operator on an inner act."""

    id: str
    object: frozenset[str]
    not_object: frozenset[str]
    subject: frozenset[str]
    oblique: tuple[tuple[str, frozenset[str]], ...]
    intransitive: bool
    bare: bool
    type: str | None
    mode: str | None
    cameo: str | None
    operator: str | None
    complement: tuple[str, ...]
    default: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...] | None
    mutual: bool

    @property
    def specificity(self) -> int:
        """How many conditions the frame has: the most specific that fits is the one that counts.

        What somebody is sent for tells more than that he is sent.
        """
        conditions = (
            self.object and ANY not in self.object,
            self.not_object,
            self.subject,
            self.intransitive,
            self.bare,
        )
        return sum(bool(c) for c in conditions) + len(self.oblique) + 2 * (PURPOSE in self.complement)


@dataclass(frozen=True, slots=True)
class NounClass:
    """A class of nouns; `type` is None where such a noun is no act by itself."""

    name: str
    type: str | None
    mode: str | None
    cameo: str | None


def _frame(row: facts.Row) -> EventFrame:
    conditions = [tuple(text.partition(":")[::2]) for text in row.get("oblique", ())]
    return EventFrame(
        id=row["id"],
        object=frozenset(row.get("object", ())),
        not_object=frozenset(row.get("not_object", ())),
        subject=frozenset(row.get("subject", ())),
        oblique=tuple((prep, frozenset(wanted.split("|") if wanted else {ANY})) for prep, wanted in conditions),
        intransitive=bool(row.get("intransitive")),
        bare=bool(row.get("bare")),
        type=row.get("type"),
        mode=row.get("mode") or None,
        cameo=row.get("cameo") or None,
        operator=row.get("operator"),
        complement=tuple(row.get("complement", ())),
        default=row.get("default"),
        actor=tuple(row.get("actor", ("subject",))),
        recipient=tuple(row["recipient"]) if row.get("recipient") else None,
        mutual=bool(row.get("mutual")),
    )


class Framed(Struct, frozen=True, gc=False):
    """The frames of one word, those with the most conditions first, and which of them an object can meet.

    A word may have fifty frames that differ in their object: `by_object` has the places of those that ask for one by
    name, `others` of the others.
    """

    frames: tuple[EventFrame, ...]
    by_object: dict[str, tuple[int, ...]]
    others: tuple[int, ...]
    rest: tuple[EventFrame, ...]  # the frames at `others`

    def meeting(self, names: Set[str]) -> tuple[EventFrame, ...]:
        """Returns the frames whose condition on the object may be met by an object that is called so, in order."""
        by_object = self.by_object
        if not by_object:
            return self.frames
        hit = {at for name in names if name in by_object for at in by_object[name]}
        if not hit:
            return self.rest
        return tuple([self.frames[at] for at in sorted(hit.union(self.others))])


def _framed(frames: Iterable[EventFrame]) -> Framed:
    ordered = tuple(sorted(frames, key=lambda f: (-f.specificity, f.operator is not None, f.id)))
    by_object: dict[str, list[int]] = {}
    others = []
    for at, frame in enumerate(ordered):
        if not frame.object or frame.operator or frame.object & RESOLVED:
            others.append(at)
        for name in frame.object if at not in others[-1:] else ():
            by_object.setdefault(name, []).append(at)
    places = {name: tuple(at) for name, at in by_object.items()}
    return Framed(ordered, places, tuple(others), tuple(ordered[at] for at in others))


@facts.derived
def _index(lang: str) -> dict[tuple[str, str], Framed]:
    found: dict[tuple[str, str], list[EventFrame]] = {}
    for row in facts.tables(f"lexicon/{lang}/events"):
        frame = _frame(row)
        for word in row["words"]:
            found.setdefault((word, row["form"]), []).append(frame)
    return {key: _framed(frames) for key, frames in found.items()}


_NONE = Framed((), {}, (), ())


def event_frames(clause: Clause, *, lang: str) -> Framed:
    """Returns the frames whose word is the clause's predicate.

    A particle that the parser takes for an adverb counts: "stepped down", "pulled back".
    """
    return frames_of(clause.predicate.lemma, clause.predicate.form, clause.adverbs, lang=lang)


def frames_of(lemma: str, form: str, adverbs: tuple[str, ...], *, lang: str) -> Framed:
    """Returns the frames of a word in a form, of the word with one of the adverbs first."""
    known = _index(lang)
    for adverb in adverbs:
        found = known.get((f"{lemma} {adverb}", form))
        if found is not None:
            return found
    return known.get((lemma, form), _NONE)


@facts.derived
def _classes(lang: str) -> dict[str, NounClass]:
    return {
        row["class"]: NounClass(row["class"], row["type"] or None, row["mode"] or None, row["cameo"] or None)
        for row in facts.table(f"lexicon/{lang}/event_classes")
    }


@facts.derived
def verbs_of(lang: str) -> dict[str, str]:
    """Returns the verb whose deed a noun names: "interception" is of "intercept"."""
    return {row["noun"]: row["verb"] for row in facts.table(f"lexicon/{lang}/event_nominals")}


@facts.derived
def hostile(lang: str) -> frozenset[str]:
    """Returns the nouns of deeds whose verb tells nothing but conflict: "interception", "jailing"."""
    kinds: dict[str, set[bool]] = {}
    for (word, form), framed in _index(lang).items():
        if form == "verb":
            kinds[word] = {"conflict" in types()[f.type]["quad"] for f in framed.frames if f.type}
    return frozenset(noun for noun, verb in verbs_of(lang).items() if kinds.get(verb) == {True})


@facts.derived
def _nouns(lang: str) -> dict[str, tuple[str, ...]]:
    return {row["noun"]: tuple(row["classes"]) for row in facts.table(f"lexicon/{lang}/event_nouns")}


@facts.derived
def _compounded(lang: str) -> frozenset[str]:
    """Returns the heads of the nouns of several words: "gas" of "tear gas"."""
    return frozenset(noun.rpartition(" ")[2] for noun in _nouns(lang) if " " in noun)


@facts.derived
def slots(use: str, lang: str) -> tuple[str, ...]:
    """Returns where recipients stand for a use of `event_slots`."""
    return next(tuple(row["slots"]) for row in facts.table(f"lexicon/{lang}/event_slots") if row["use"] == use)


@facts.derived
def types() -> dict[str, facts.Row]:
    """Returns the 16 types of events by name."""
    return {row["id"]: row for row in facts.table("ontology/event_types")}


def classes_of(phrase: Phrase, *, lang: str) -> tuple[str, ...]:
    """Returns the classes of the noun that heads a phrase: of "tear gas" and the like before those of "gas"."""
    return _classes_of(phrase.head, phrase.modifiers, lang)


@facts.remembered(4_000)
def _classes_of(noun: str, modifiers: tuple[str, ...], lang: str) -> tuple[str, ...]:
    known = _nouns(lang)
    head = noun.lower()
    for modifier in modifiers if head in _compounded(lang) else ():
        longer = known.get(f"{modifier.lower()} {head}")
        if longer is not None:
            return longer
    return known.get(head, ())


def act_class(phrase: Phrase, *, lang: str) -> NounClass | None:
    """Returns the class by which the head of a phrase names an act by itself, None where it names none."""
    known = _acting(lang)
    head = phrase.head.lower()
    for modifier in phrase.modifiers if head in _compounded(lang) else ():
        longer = f"{modifier.lower()} {head}"
        if longer in known:
            return known[longer]
    return known.get(head)


@facts.derived
def _acting(lang: str) -> dict[str, NounClass | None]:
    """Returns for each noun the first of its classes that is an act by itself."""
    classes = _classes(lang)
    return {noun: next((classes[n] for n in names if classes[n].type), None) for noun, names in _nouns(lang).items()}


@facts.derived
def naming(lang: str) -> frozenset[str]:
    """Returns the heads of the nouns that may name an act, by a class, a frame or the frames of their verb."""
    by_class = {noun.rpartition(" ")[2] for noun, known in _acting(lang).items() if known is not None}
    by_frame = {part for word, form in _index(lang) if form == "noun" for part in (word, word.rpartition(" ")[0])}
    return frozenset(by_class | by_frame | verbs_of(lang).keys() | set(verbs_of(lang).values()))


def heads(phrase: Phrase, *, lang: str) -> Iterator[Phrase]:
    """Yields what a phrase is about: its coordinated members, and for a quantity what stands behind its "of"."""
    for part in phrase.parts or (phrase,):
        behind = [p for p in part.inner if p.prep == "of" and p.kind == "noun"]
        if behind and "quantity" in classes_of(part, lang=lang):
            for inner in behind:
                yield from heads(inner, lang=lang)
        else:
            yield part


def known_as(phrase: Phrase, *, lang: str) -> frozenset[str]:
    """Returns what the conditions of frames may call a phrase: its nouns, alone and with modifiers, and "@" classes.

    A noun has its determiner too ("a deal"), one's own is `@own` ("its envoy"), coordinated ones are `@several`, and
    every phrase is `ANY`. `@actor` is left to those who resolve.
    """
    if phrase.possessor is not None and phrase.possessor.pronoun and not phrase.parts:
        return known_as(replace(phrase, possessor=None), lang=lang) | {OWN, f"{OWN[1:]} {phrase.head.lower()}"}
    if not phrase.parts and not (phrase.inner and "quantity" in classes_of(phrase, lang=lang)):
        return _known_as(phrase.head, phrase.determiner, phrase.modifiers, lang)
    named = (*(phrase.parts or (phrase,)), *heads(phrase, lang=lang))
    several = frozenset({"@several"} if len(phrase.parts) > 1 else ())
    return several.union(*(_known_as(h.head, h.determiner, h.modifiers, lang) for h in named))


@facts.remembered(4_000)
def _known_as(head: str, determiner: str | None, modifiers: tuple[str, ...], lang: str) -> frozenset[str]:
    word = head.lower()
    found = {ANY, word, *(f"@{name}" for name in _classes_of(head, modifiers, lang))}
    if determiner:
        found.add(f"{determiner} {word}")
    before = [modifier.lower() for modifier in modifiers]
    found.update([f"{modifier} {word}" for modifier in before])
    found.update([f"{one} {two} {word}" for one, two in permutations(before, 2)])
    return frozenset(found)
