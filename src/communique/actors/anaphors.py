"""Whom a pronoun stands for: "it", "they", "she", "each other", "we", by what was said before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from communique.actors.context import Context
from communique.actors.councils import council_before
from communique.actors.met_before import MetBefore
from communique.actors.persons import PersonMention
from communique.actors.reference import NOTHING, UNKNOWN, Reference
from communique.actors.words import Words
from communique.model.clause import Phrase


class Place(Struct, frozen=True, gc=False):
    """Where a phrase stands: the references of the subjects of its clause and of the clauses above it."""

    own: Reference = NOTHING
    above: tuple[Reference, ...] = ()
    speaker: Reference = NOTHING
    object: bool = False  # whether the phrase is an object or complement of its clause
    apart: tuple[str, ...] = ()  # the objects of its clause, whom its subject cannot be
    bound: Reference = NOTHING  # whose thing a possessive is by its place: "thanked Chad for its aid"
    says: Reference | None = None  # who says its clause by a verb of saying above it: "the opposition said they agree"
    tells: bool = False  # whether its own main clause speaks or takes a stance: "He praised the reforms"
    since: int = -1  # where what is said before its speaker begins: "Chad will pay, it said"


_STOP = re.compile(r"[.!?][\"'”’)]*\s+[A-Z]")  # the end of a sentence
_REACH = 300  # characters before a pronoun in which its antecedent is sought
_TWO = 2
_SUBJECTS = 8  # subjects before a pronoun among which it is sought


class Anaphors:
    """Resolves the pronouns of one document against what its context holds."""

    def __init__(
        self, context: Context, words: Words, met: MetBefore, person: Callable[[PersonMention], Reference]
    ) -> None:
        self.context = context
        self.words = words
        self._met = met
        self._named = person
        self._gender: dict[tuple[str, ...], str] = {}

    def pronoun(self, kind: str, phrase: Phrase, place: Place) -> Reference:
        """Returns whom a pronoun of a kind stands for, `UNKNOWN` where that is unclear."""
        if kind == "reciprocal":
            return Reference(place.own.ids, place.own.kind, "reciprocal", plural=True)
        if kind == "speaker":
            return self._speaker(place)
        if kind == "addressee":
            return self._addressee(place)
        if kind == "plural":
            return self._plural(phrase, place)
        if kind == "each":
            pair = self.context.pair(phrase.start, count=2 if phrase.head.lower() == "both" else None)
            return Reference(pair, "actor", "each", plural=True) if pair else UNKNOWN
        if kind == "person":
            return self._person(phrase, place)
        if kind == "thing":
            return self._thing(phrase, place)
        if kind == "relative":
            return place.bound if place.bound.ids else UNKNOWN
        if kind in ("former", "latter"):
            return self._of_two(phrase, first=kind == "former")
        return NOTHING if kind == "none" else UNKNOWN

    def _of_two(self, phrase: Phrase, *, first: bool) -> Reference:
        """ "the former", "the latter": one of the two who last acted together, else of the sides of the document."""
        together = (r.ids for r in self.context.subjects_before(phrase.start, _SUBJECTS) if len(r.ids) == 2)
        pair = self._two_apart(phrase) or next(together, ()) or self.context.pair(phrase.start, count=2)
        if len(pair) != 2:
            return UNKNOWN
        return Reference(pair[:1] if first else pair[1:], "actor", sector="GOV")

    def _two_apart(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "Fiji thanked Tonga for its help. The latter hailed the accord": the two of that sentence."""
        near = self.context.mentioned(phrase.start, since=max(0, phrase.start - _REACH))
        ends = [m.start() for m in _STOP.finditer(self.context.text, max(0, phrase.start - _REACH), phrase.start + 1)]
        since = ends[-2] if len(ends) > 1 else 0
        found = tuple(dict.fromkeys(r.ids for r in near if r.start > since and r.kind == "actor"))
        return tuple(ids[0] for ids in found) if len(found) == _TWO and all(len(i) == 1 for i in found) else ()

    def _speaker(self, place: Place) -> Reference:
        self.context.first_person = True
        speaker = place.speaker if place.speaker.ids else Reference(self.context.issuers, "actor")
        kind, mode = ("actor" if speaker.ids else "unknown"), ("joint" if len(speaker.ids) > 1 else "unilateral")
        return Reference(speaker.ids, kind, mode, speaker.via, "GOV", plural=True, form="speaker")

    def _addressee(self, place: Place) -> Reference:
        """ "you": the other of two beside whom one speaks, nobody where the text has no other."""
        own = place.speaker.ids or self.context.issuers
        others = tuple(i for i in self.context.dyad if i not in own)
        beside = len(others) == 1 and len(own) == 1 and len(self.context.dyad) == 2
        return Reference(others, "actor", sector="GOV") if beside else NOTHING

    def _thing(self, phrase: Phrase, place: Place) -> Reference:
        """ "it": the last subject that is one state, body or text; not the subject of the verb whose object it is."""
        if fits_thing(place.bound):
            return place.bound
        if self._is_object(phrase, place):
            return self._named_before(phrase, _subject_of(place))
        if place.own.kind == "thing" and place.own.start < place.own.end <= phrase.start:
            return UNKNOWN  # "no country should close its ports"
        found = next((r for r in self._subjects(phrase, place) if fits_thing(r)), None)
        if found is None and place.own.form == "speaker":
            found = next((r for r in self._before(phrase) if fits_thing(r)), None)  # "We in Peru support its plan"
        return found or UNKNOWN

    def _is_object(self, phrase: Phrase, place: Place) -> bool:
        """Whether the pronoun is itself an object, which cannot be the subject of its own clause."""
        if not place.object or not _subject_of(place).ids:
            return False
        return self.context.text[phrase.start : phrase.end].lower() in self.words.objects

    def _named_before(self, phrase: Phrase, subject: Reference) -> Reference:
        """ "thanked Chad and urged it": an object "it" is not the subject, but the last state of the sentence before.

        Taken up from an earlier sentence it is mostly a thing: "Chad was accused. Mali denied it."
        """
        names = self.context.names_in(max(0, phrase.start - _REACH), phrase.start)
        others = [n for n in names if n.kind in ("state", "body", "capital") and n.ids[0] not in subject.ids]
        if not others or _STOP.search(self.context.text, others[-1].end, phrase.start):
            return UNKNOWN
        return Reference(others[-1].ids[:1], "actor", sector="GOV")

    def _plural(self, phrase: Phrase, place: Place) -> Reference:
        """ "they": the last subject that is several, in this sentence or before; else the sides of the document."""
        bare = self._is_object(phrase, place)
        subject = _subject_of(place) if bare else NOTHING
        if not (bare or place.own.ids or place.bound.ids) and (two := self._own_and_one(phrase)):
            return Reference(two, "actor", "joint", plural=True)
        for reference in self._before(phrase) if bare else (place.bound, *self._subjects(phrase, place)):
            if reference.form == "speaker":
                continue  # nobody calls himself "they"
            if self._more_than_met(reference):
                continue
            if reference.kind == "thing" and reference.plural:
                if self._long_past(reference, phrase):
                    continue
                return UNKNOWN  # "Farmers blocked the road. They oppose the levy."
            several = reference.plural or len(reference.ids) > 1
            if several and (met := self._met.pair(phrase.start, since=reference.start, count=0)):
                return Reference(met, "actor", "joint", plural=True)
            rest = tuple(i for i in reference.ids if i not in subject.ids)  # "Kenya thanked them": the others
            if reference.kind in ("actor", "unlisted") and several and (len(rest) > 1 or rest == reference.ids):
                mode = reference.mode if reference.mode in ("joint", "each") else "joint"
                return replace(reference, ids=rest, mode=mode, plural=True)
        if bare and (one := self._one_beside(phrase, subject)):
            return Reference(one, "actor", plural=True)
        if not bare and place.says is not None and not is_person(place.says):
            told = place.says  # "the opposition said they agree"
            alone = len(told.ids) == 1 and told.kind in ("actor", "unlisted") and told.form != "speaker"
            return Reference(told.ids, told.kind, sector=told.sector, plural=True) if alone else UNKNOWN
        if not bare and (sitting := council_before(self.context, phrase, place.apart)):
            return Reference(sitting, "actor", plural=True)
        sides = self._met.pair(phrase.start, count=0) or self.context.pair(phrase.start)
        acting = (self.context.issuers, *(r.ids for r in self.context.subjects))
        if len(sides) < 2 or all(set(sides).isdisjoint(ids) for ids in acting):
            return UNKNOWN if bare else self._named_together(phrase)
        others = tuple(i for i in sides if i not in subject.ids)  # an object is not the subject
        if not others:
            return UNKNOWN
        return Reference(others, "actor", "joint" if len(others) > 1 else "unilateral", plural=True)

    def _long_past(self, reference: Reference, phrase: Phrase) -> bool:
        """Construction: "... hostages dealt in Gaza. The President welcomed X. They discussed Y": of the two who met.

        So it is in the text of one side on its talks with another, where a sentence stands between.
        """
        talks = len(self.context.dyad) == _TWO and len(self.context.issuers) == 1
        return talks and len(_STOP.findall(self.context.text, reference.end, phrase.start + 1)) > 1

    def _own_and_one(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "The Premier spoke to A, B and C. A praised X. They also discussed Y": its own side and A.

        So it is in the text of one side on talks with several, where the sentence before tells of one of them.
        """
        own, last = self.context.issuers, next(iter(self.context.subjects_before(phrase.start, 1)), NOTHING)
        if len(own) != 1 or len(self.context.dyad) <= _TWO or not (is_person(last) or last.ids == own):
            return ()
        if len(_STOP.findall(self.context.text, last.start, phrase.start + 1)) != 1:
            return ()
        near = self.context.mentioned(phrase.start, since=last.start)
        others = {i for r in near if r.form == "person" or r.via for i in r.ids if i not in own}
        one = others & {*self.context.dyad}
        return (*own, *one) if len(one) == len(others) == 1 else ()

    def _named_together(self, phrase: Phrase) -> Reference:
        """Construction: "We have good ties with Chad and Mali. We hope that they will talk": the two last named so."""
        before = next((r for r in self._before(phrase) if r.kind == "actor" and len(r.ids) > 1), None)
        if before is None or len(_STOP.findall(self.context.text, before.end, phrase.start)) > 1:
            return UNKNOWN
        return Reference(before.ids, "actor", "joint", plural=True)

    def _one_beside(self, phrase: Phrase, subject: Reference) -> tuple[str, ...]:
        """Construction: "lodged a protest with the Omani side, asking them to V": the one other of its sentence."""
        since = max(self.context.text.rfind(stop, 0, phrase.start) for stop in (". ", ".\n")) + 1
        near = self.context.mentioned(phrase.start, since=since)
        others = {r.ids for r in near if r.kind == "actor" and not set(r.ids) & set(subject.ids)}
        return others.pop() if len(others) == 1 and subject.named else ()

    def _more_than_met(self, reference: Reference) -> bool:
        """Whether states as such are those of a meeting and others: what "A said A, B and C are allies" tells of."""
        met = self.context.dyad
        return len(met) == _TWO and len(self.context.issuers) == 1 and not reference.form and {*met} < {*reference.ids}

    def _person(self, phrase: Phrase, place: Place) -> Reference:
        """ "she": the last person who was subject, else the last one named, of whom nothing else is known.

        A person once taken up by "she" is not taken up by "he".
        """
        gender = self.words.genders.get(self.context.text[phrase.start : phrase.end].lower(), "")
        if is_person(place.bound) and gender in ("", self._gender.get(_key(place.bound), gender)):
            return place.bound  # "thanked Minister Lee for his visit"
        bare = self._is_object(phrase, place)
        subject = _subject_of(place) if bare else NOTHING
        for reference in self._nearest(phrase, None if bare else place):
            if not bare and len(reference.ids) > 1 and (met := self._met_by(reference, phrase)) is not None:
                return met
            if not is_person(reference) or (bare and _key(reference) == _key(subject)):
                continue
            reference = self._teller(reference, phrase) if place.tells else reference
            if set(reference.ids) & set(place.apart):
                continue  # "he asked Chad for help" is not said of Chad's own
            known = self._gender.get(_key(reference)) or self.words.gender_in(
                self.context.text[reference.start : reference.end]
            )
            if gender and known and known != gender:
                continue
            if gender:
                self._gender.setdefault(_key(reference), gender)
            return reference
        return UNKNOWN

    def _teller(self, told: Reference, phrase: Phrase) -> Reference:
        """Construction: "Torres hoped that the envoy would come. He praised X": Torres, who spoke before, goes on."""
        teller = self.context.tellers.get(told.start)
        apart = teller is not None and _STOP.search(self.context.text, told.end, phrase.start + 1)
        return teller if teller is not None and apart else told

    def _met_by(self, several: Reference, phrase: Phrase) -> Reference | None:
        """Construction: "The two premiers met Minister Roy. She urged them to V": the one whom several met."""
        if not several.named or not several.via:
            return None
        near = self.context.persons_in(several.end, phrase.start)
        others = {p.name: p for p in near if p.name not in several.via}
        found = [self._named(p).at(p.start, p.end) for p in others.values()]
        return found[0] if len(found) == 1 and is_person(found[0]) else None

    def _subjects(self, phrase: Phrase, place: Place) -> Iterator[Reference]:
        """Yields the subjects that a pronoun may take up, nearest first."""
        yield from (place.own, *place.above)
        if place.since >= 0:  # who speaks is told before what is said
            yield from self.context.subjects_before(place.since, _SUBJECTS)
        yield from self.context.subjects_before(phrase.start, _SUBJECTS)

    def _nearest(self, phrase: Phrase, place: Place | None) -> Iterator[Reference]:
        """Yields the subjects at a place, and the actors in any role and the persons before a phrase, nearest first."""
        if place is not None:
            yield from self._subjects(phrase, place)
        yield from self._before(phrase)
        yield from (self._named(person).at(person.start, person.end) for person in self._persons_before(phrase))

    def _persons_before(self, phrase: Phrase) -> list[PersonMention]:
        """Returns the persons named shortly before, nearest first: one may stand where no clause has it."""
        near = [p for p in self.context.persons_in(phrase.start - _REACH, phrase.start) if p.end <= phrase.start]
        return near[::-1]

    def _before(self, phrase: Phrase) -> list[Reference]:
        """Returns the actors mentioned shortly before in any role, nearest first."""
        return self.context.mentioned(phrase.start, since=phrase.start - _REACH)[::-1]


def _subject_of(place: Place) -> Reference:
    """Returns the subject of the clause whose object a phrase is: "urged it to go" has it as a subject of "go"."""
    if place.own.ids:
        return place.own
    return next((r for r in place.above if r.ids), NOTHING)


def _key(reference: Reference) -> tuple[str, ...]:
    return reference.via or reference.ids


def is_person(reference: Reference) -> bool:
    """Returns whether a reference is one person: by name, or by office."""
    one = len(reference.via) == 1 or (reference.form == "person" and len(reference.ids) == 1)
    return one and not reference.plural and reference.kind in ("actor", "unlisted")


def fits_thing(reference: Reference) -> bool:
    """Returns whether "it" may take a reference up: one state or body as such, or a text, not several of its people."""
    if reference.form or reference.via or (reference.plural and reference.kind == "actor"):
        return False
    return reference.kind == "document" or (reference.named and len(reference.ids) == 1)


def is_formal(text: str, phrase: Phrase) -> bool:
    """Whether a group is written like a name amid a sentence: "Prime Ministers agreed", which points at those known."""
    before = text[: phrase.start].rstrip()[-1:]
    return text[phrase.head_start].isupper() and (before.isalnum() or before == ",")
