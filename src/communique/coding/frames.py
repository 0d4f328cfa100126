"""Frames of stance and promise: which complement of which predicate makes which record."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct

from communique import facts
from communique.coding.event_frames import slots
from communique.coding.facets import noun_kind
from communique.coding.frame_slots import filled, slots_also
from communique.coding.judgement_words import spelled_out
from communique.model.clause import Clause, Phrase


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the lexicon of stances, with the conditions that the words must meet."""

    id: str
    form: str
    words: frozenset[str]
    takes: tuple[str, ...]
    act: str | None
    force: int | None
    toward: str | None
    addressed: tuple[str, ...]  # `toward` with what else its preposition may be
    adverb: str | None
    not_adverb: frozenset[str]
    nouns: frozenset[str]
    unless: frozenset[str]  # head nouns of objects to which it does not apply
    light: frozenset[str]
    status: bool | None
    contested: bool
    holder: str
    subjects: frozenset[str]
    embedded_only: bool
    asserted_only: bool
    main_only: bool
    active_only: bool
    actor_object: bool
    judged: frozenset[str]
    objects_needed: bool
    objectless: bool
    negated_only: bool
    modal: frozenset[str]
    redirects: frozenset[str]
    other_acts: bool
    wished: bool
    together: frozenset[str]
    several: bool
    own_object: bool
    measured: bool
    going_on: bool
    planned: bool
    negated_too: bool
    order: int

    @property
    def pledges(self) -> bool:
        """Whether whatever stands under its word is promised, and not only what is set to be done."""
        return self.force is not None and not self.planned


_FELT = frozenset({"reject", "deplore", "praise"})  # acts of verbs that judge by themselves


class Match(Struct, frozen=True, gc=False):
    """A frame that fits a clause: the phrases that are its object, and the addressee's phrase."""

    frame: Frame
    objects: tuple[Phrase, ...]
    toward: Phrase | None
    slot: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A frame whose word is there and that does not fit: the first condition that fails, and what it wants."""

    frame: Frame
    condition: str
    wanted: tuple[str, ...]


def _frame(row: facts.Row, order: int, lang: str) -> Frame:
    return Frame(
        id=row["id"],
        form=row["form"],
        words=spelled_out(row["words"], lang),
        takes=tuple(dict.fromkeys(t for slot in row["takes"] for t in slots_also(slot, lang))),
        act=row.get("act"),
        force=row.get("force"),
        toward=row.get("toward"),
        addressed=slots_also(row["toward"], lang) if row.get("toward") else (),
        adverb=row.get("adverb"),
        not_adverb=frozenset(row.get("not_adverb", ())),
        nouns=frozenset(row.get("object_nouns", ())),
        unless=frozenset(row.get("not_object", ())),
        light=frozenset(row.get("light", ())),
        status=row.get("status"),
        contested=bool(row.get("contested")),
        holder=row.get("holder") or "subject",
        subjects=frozenset(row.get("subject_nouns", ())),
        embedded_only=bool(row.get("embedded_only")),
        asserted_only=bool(row.get("asserted_only")),
        main_only=bool(row.get("main_only")),
        active_only=bool(row.get("active_only")),
        actor_object=bool(row.get("actor_object")),
        judged=spelled_out(row.get("judged", ()), lang),
        objects_needed=bool(row.get("objects_needed")),
        objectless=bool(row.get("objectless")),
        negated_only=bool(row.get("negated_only")),
        modal=frozenset(row.get("modal", ())),
        redirects=frozenset(row.get("redirects", ())),
        other_acts=bool(row.get("other_acts")),
        wished=bool(row.get("wished")),
        together=frozenset(row.get("together", ())),
        several=bool(row.get("several")),
        own_object=bool(row.get("own_object")),
        measured=bool(row.get("measured")),
        going_on=bool(row.get("going_on")),
        planned=bool(row.get("planned")),
        negated_too=bool(row.get("negated_too")),
        order=order,
    )


@facts.derived
def _index(lang: str) -> dict[tuple[str, str], tuple[Frame, ...]]:
    found: dict[tuple[str, str], list[Frame]] = {}
    for order, row in enumerate(facts.table(f"lexicon/{lang}/stances")):
        frame = _frame(row, order, lang)
        for word in frame.words:
            found.setdefault((word, frame.form), []).append(frame)
    return {key: tuple(frames) for key, frames in found.items()}


def frames(clause: Clause, *, lang: str) -> tuple[Frame, ...]:
    """Returns the frames whose word is the clause's predicate."""
    return _index(lang).get((clause.predicate.lemma, clause.predicate.form), ())


def match(frame: Frame, clause: Clause, *, lang: str) -> Match | None:
    """Returns how a frame fits a clause, or None: the first complement that is present holds the object."""
    if _unmet(frame, clause, lang) is not None:
        return None
    itself = _is_deed(frame, clause)
    for slot in frame.takes if not itself else ("object",):
        objects = filled(slot, clause)
        if not objects and frame.form == "noun" and "+" not in slot:  # "its opposition to holding the vote"
            objects = filled(f"{slot}+gerund", clause)
        if frame.nouns:
            objects = tuple(p for p in objects if p.head.lower() in frame.nouns)
        if frame.unless:
            objects = tuple(p for p in objects if p.head.lower() not in frame.unless)
        if objects:
            toward = _addressee(frame, clause)
            if toward is not None and toward in objects:
                toward = None
            return Match(frame, objects, toward, slot)
    return None


def _is_deed(frame: Frame, clause: Clause) -> bool:
    """Construction: "praised the efforts of Chad for peace": what is praised is the deed, and no one for something."""
    if frame.toward != "object" or "object" not in frame.takes or len(clause.objects) != 1:
        return False
    thing = clause.objects[0]
    return thing.kind == "noun" and not thing.parts and noun_kind(thing.head) == "doing"


def near_miss(frame: Frame, clause: Clause, *, lang: str) -> Miss | None:
    """Returns the first condition of a frame that a clause with its word fails, None where the frame fits."""
    condition = _unmet(frame, clause, lang)
    if condition is None:
        if match(frame, clause, lang=lang) is not None:
            return None
        wrong = frame.nouns and any(filled(slot, clause) for slot in frame.takes)
        condition = "object_nouns" if wrong else "complement"
    wanted = {
        "adverb": (frame.adverb or "",),
        "light": sorted(frame.light),
        "judged": sorted(frame.judged),
        "subject_nouns": sorted(frame.subjects),
        "object_nouns": sorted(frame.nouns),
        "complement": frame.takes,
    }
    return Miss(frame, condition, tuple(wanted.get(condition, ())))


def _unmet(frame: Frame, clause: Clause, lang: str) -> str | None:
    """Returns the first condition of a frame, its complement apart, that a clause does not meet."""
    if frame.adverb and frame.adverb not in clause.predicate.modifiers:
        return "adverb"
    if frame.not_adverb and not frame.not_adverb.isdisjoint(clause.predicate.modifiers):
        return "not_adverb"
    if frame.light and not frame.light & set(clause.predicate.light):
        return "light"
    if frame.negated_only and not clause.negated:
        return "negated_only"
    if frame.asserted_only and clause.negated:
        return "asserted_only"
    if frame.judged and not frame.judged & judgements(clause, lang=lang):
        return "judged"
    if frame.main_only and clause.antecedent is not None:
        return "main_only"
    if frame.active_only and clause.passive:
        return "active_only"
    told = clause.subjects or (_before(clause) if clause.passive else ())  # "it is hoped that P"
    if frame.subjects and not any(p.head.lower() in frame.subjects for p in told):
        return "subject_nouns"
    if frame.several and not (clause.tense == "past" and any(p.plural or p.parts for p in told)):
        return "several"
    if frame.objects_needed and not clause.objects:
        return "objects_needed"
    if frame.objectless and not clause.passive and any(p.kind == "noun" for p in clause.objects):
        return "objectless"
    return None


def _before(clause: Clause) -> tuple[Phrase, ...]:
    """Returns what stands as the subject of a passive: "ties were reviewed", "ties were looked into"."""
    return clause.objects or tuple(p for p in clause.obliques if p.start < clause.predicate.start)


def judgements(clause: Clause, *, lang: str) -> set[str]:
    """Returns the words that may judge the object of a clause: "called it baseless", "described it as baseless"."""
    held = (*clause.objects[:1], *(p for p in clause.obliques if p.prep in slots("borne", lang)))
    inside = [p for o in held for p in o.inner if p.prep in slots("judged_as", lang)]
    plainly = clause.predicate.lemma in _plainly(lang)  # "dismissed any interference" judges nothing to be one
    judged = [
        *(clause.objects[1:] or (() if plainly else clause.objects)),
        *clause.obliques,
        *clause.complements,
        *inside,
    ]
    named = {part.head.lower() for p in judged for part in (p, *p.parts)}
    if named & _judging(lang) - _neutral(lang):
        return named
    called = (*clause.objects[1:], *(p for p in clause.obliques if p.prep in slots("judged_as", lang)), *inside)
    acts = (p for p in called if p.head.lower() in _neutral(lang))  # "branded the raid an act of aggression"
    named |= {q.head.lower() for p in acts for q in p.inner if q.prep in slots("owner", lang)}
    return named.union(word for p in called for word in p.modifiers)  # "called it an unacceptable levy"


@facts.derived
def _neutral(lang: str) -> frozenset[str]:
    """Returns the nouns of conduct that judge nothing by themselves: "act", "step", but not "interference"."""
    return frozenset(slots("conduct", lang)) - spelled_out(["@wrong"], lang)


@facts.derived
def _plainly(lang: str) -> frozenset[str]:
    """Returns the verbs by which a thing is judged that are a stance on it without a judgement too: "denounce"."""
    verbs = [(lemma, frame) for (lemma, form), fitting in _index(lang).items() if form == "verb" for frame in fitting]
    alone = {lemma for lemma, f in verbs if f.act in _FELT and not f.judged and "object" in f.takes}
    return frozenset(alone & {lemma for lemma, f in verbs if f.judged})


@facts.derived
def _judging(lang: str) -> frozenset[str]:
    """Returns all words by which an entry of the lexicon has something judged."""
    return frozenset().union(*(frame.judged for fitting in _index(lang).values() for frame in fitting))


def _addressee(frame: Frame, clause: Clause) -> Phrase | None:
    if frame.toward is None:
        return None
    if frame.toward == "object":
        return next(iter(clause.recipients or clause.objects), None)
    return next((p for p in clause.obliques if p.prep in frame.addressed), None) or next(iter(clause.recipients), None)


def frames_of_modality(modality: str | None, *, lang: str) -> tuple[Frame, ...]:
    """Returns the frames that any verb with this modal verb fits ("will deepen")."""
    return _by_modality(lang).get(modality, ()) if modality is not None else ()


@facts.derived
def _by_modality(lang: str) -> dict[str, tuple[Frame, ...]]:
    modal = _index(lang).get(("*", "verb"), ())
    return {word: tuple(f for f in modal if word in f.modal) for word in {w for f in modal for w in f.modal}}
