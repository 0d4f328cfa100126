"""Positions: who takes what stance on what, by the codebook's sections 6 and 13."""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.actors.reference import Reference
from communique.coding.frames import Match, claims_status
from communique.coding.scene import Scene
from communique.coding.standing import Standing, holder_of, standing
from communique.coding.targets import toward
from communique.coding.words import act, stance_words
from communique.dates.find import find_dates
from communique.formulas.inventory import is_starter, issue
from communique.model.clause import Clause, Phrase
from communique.model.records import Evidence, Modifier, Position

_SHAPELESS = frozenset({"relationship", "topic"})  # advancing one's own partnership is the pledge itself, no stance
_FUTURE = frozenset({"EVALUATE", "CONCERN", "ASSERT"})  # classes that a "will" announces and does not yet take
_NEGATED = {"recognise": "not_recognise", "support": "not_support", "oppose": "not_oppose"}


@dataclass(slots=True)
class Stance:
    """A position with the clause and the content clauses that it rests on, before ids are given."""

    record: Position
    clause: Clause
    contents: tuple[int, ...] = ()
    toward: Reference = field(default_factory=Reference)
    holder: Reference = field(default_factory=Reference)


def positions(scene: Scene, promised: frozenset[int] = frozenset()) -> list[Stance]:
    """Returns the positions of a document in the order of their clauses.

    `promised` are the clauses that make a promise: "said that it would send" is the promise, not a claim as well.
    """
    found: list[Stance] = []
    for clause in sorted(scene.clauses.values(), key=lambda c: (c.sentence, c.predicate.start, c.number)):
        found.extend(_of_clause(scene, clause))
    return _without_doubles(_without_claims_of_stances(scene, found, promised))


def _of_clause(scene: Scene, clause: Clause) -> list[Stance]:
    matches = [m for m in scene.matches(clause) if m.frame.act is not None]
    if not matches or clause.modality in stance_words(scene.lang).deontic:
        return []
    state = standing(scene, clause)
    if state.basis is None:
        return []
    for found in matches:
        stances = _stances(scene, clause, found, state)
        if stances:
            return stances
    return []


def _stances(scene: Scene, clause: Clause, found: Match, state: Standing) -> list[Stance]:
    frame = found.frame
    objects, addressee = _redirected(scene, clause, found)
    if any(_is_date(scene, p) for p in objects):
        return []
    if frame.status is not None:
        claimed = clause.negated or claims_status(objects, clause, scene.text, lang=scene.lang)
        if claimed != frame.status:  # what is not recognised is a claim of status
            return []
    if frame.actor_object and not any(scene.who(p, clause).named for p in objects):
        return []
    if frame.embedded_only and state.basis != "embedded":
        return []
    holder = holder_of(scene, clause, speaker_holds=frame.speaker_holds)
    if not holder.ids and holder.mode != "some":
        return []
    if holder.kind == "unlisted" and holder.mode != "some" and not _contested(scene, clause, objects, holder):
        return []
    if clause.modality in ("will", "shall") and act(frame.act or "affirm").stance_class in _FUTURE:
        return []
    if frame.act in ("affirm", "stress") and _lends(scene, clause, objects):
        return []
    groups = _split(scene, objects)
    if frame.embedded_only:
        groups = [g for g in groups if any(issue(i).kind not in _SHAPELESS for i in _issues(scene, clause, g))]
    if state.basis == "embedded":
        groups = [g for g in groups if any(is_starter(i) for i in _issues(scene, clause, g))]
    if frame.contested:
        groups = [g for g in groups if _contested(scene, clause, g, holder)]
    return [_stance(scene, clause, found, state, holder, group, addressee) for group in groups]


def _is_date(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is a date: "agreed on Tuesday" does not agree on anything."""
    hits = find_dates(scene.text, start=phrase.start, end=phrase.end, anchor=None)
    return bool(hits) and hits[0].start <= phrase.head_start < hits[0].end


def _lends(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> bool:
    """Whether the object is a noun that the verb lends its subject to, or what stands behind such a noun.

    "reaffirmed its support for X" and "confirms its belief that P" are the noun's stance, not the verb's.
    """
    nominal = [c for c in scene.clauses.values() if c.relation == "nominal" and c.parent == clause.number]
    return any(c.complements or any(p.start <= c.predicate.end <= p.end for p in objects) for c in nominal)


def _redirected(scene: Scene, clause: Clause, found: Match) -> tuple[tuple[Phrase, ...], Phrase | None]:
    """Construction: "support each other on X", "supports Chad in X": the actor is addressee, X the object."""
    if found.slot == "object" and found.toward is None and found.frame.redirects:
        first = found.objects[0]
        actor = scene.who(first, clause)
        about = tuple(p for p in clause.obliques if p.prep in found.frame.redirects and p.head_start > first.head_start)
        if actor.named and about:
            return about[:1], first
    if found.slot == "in+gerund":
        return found.objects, next(iter(clause.objects), None)
    return found.objects, found.toward


def _split(scene: Scene, objects: tuple[Phrase, ...]) -> list[tuple[Phrase, ...]]:
    """Returns the objects of each record: propositions apart, coordinated things only where each is an issue."""
    if objects and objects[0].kind == "that":
        return [(p,) for p in objects]
    parts = [part for p in objects for part in (p.parts or (p,))]
    known = [p for p in parts if any(is_starter(i) for i in scene.issues(p.start, p.end))]
    if len(known) > 1:  # a member whose wording the inventory lacks must not hide those that it has
        rest = tuple(p for p in parts if p not in known)
        return [(p,) for p in known] + ([rest] if rest else [])
    return [objects]


def _issues(scene: Scene, clause: Clause, objects: tuple[Phrase, ...]) -> list[str]:
    """Returns the issues of an object; a pronoun has those of the object that it takes up."""
    if len(objects) == 1 and objects[0].pronoun and clause.parent is not None:
        before = [
            p
            for c in scene.clauses.values()
            if c.sentence == clause.sentence
            for p in c.objects
            if p.end <= objects[0].start and not p.pronoun
        ]
        return scene.issues(before[-1].start, before[-1].end) if before else []
    span = scene.phrase_evidence(objects)
    return scene.issues(span.start, span.end)


def _contested(scene: Scene, clause: Clause, objects: tuple[Phrase, ...], holder: Reference) -> bool:
    """Whether what was plainly said is a claim on another side or an issue (codebook, section 13)."""
    span = scene.phrase_evidence(objects)
    others = {i for n in scene.context.names_in(span.start, span.end) for i in n.ids[:1]} - set(holder.ids)
    if holder.kind == "unlisted":  # a private person: only what concerns a state or an issue is political
        named = [n for n in scene.context.names_in(span.start, span.end) if n.kind in ("state", "body", "metonym")]
        return bool(named or scene.issues(span.start, span.end))
    return bool(others or scene.issues(span.start, span.end))


def _stance(
    scene: Scene,
    clause: Clause,
    found: Match,
    state: Standing,
    holder: Reference,
    objects: tuple[Phrase, ...],
    addressee: Phrase | None,
) -> Stance:
    name, negated, polarity = _act(scene, clause, found, objects)
    asks = act(name).stance_class == "URGE"
    # What a claim of status is about is not whom it is aimed at (rule N2).
    noted = act(name).stance_class == "NOTE"
    claim = act(name).stance_class == "RECOGNISE" and all(p.kind == "that" for p in objects)
    target = Reference() if noted or claim else toward(scene, clause, addressee, objects, holder, asks=asks)
    reciprocal = target.mode == "reciprocal"
    aimed = [i for i in target.ids if reciprocal or i not in holder.ids]
    mode = (
        "reciprocal" if reciprocal else "document" if holder.kind == "document" and len(holder.ids) > 1 else holder.mode
    )
    ids = list(holder.ids) or [scene.words(holder.start, holder.end)]
    start, end = scene.record_span(clause, (*objects, *((addressee,) if addressee else ())))
    record = Position(
        id="",
        holders=ids,
        holder_mode=mode,  # type: ignore[arg-type]
        stance_class=act(name).stance_class,  # type: ignore[arg-type]
        act=name,
        polarity=polarity,  # type: ignore[arg-type]
        negated=negated,
        rank=act(name).rank,
        modifiers=_modifiers(scene, clause),
        iteration="reaffirmed" if _reaffirmed(scene, clause, state) else "unmarked",
        object=scene.phrase_evidence(objects),
        issues=_issues(scene, clause, objects),
        toward=aimed,
        conditions=_conditions(scene, clause),
        basis=state.basis or "stated",
        via_persons=list(holder.via),
        attribution=scene.attributor.of(clause, tuple(ids)),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(found.frame.id),
    )
    contents = tuple(p.clause for p in objects if p.clause is not None)
    return Stance(record, clause, contents, target, holder)


def _act(scene: Scene, clause: Clause, found: Match, objects: tuple[Phrase, ...]) -> tuple[str, bool, int]:
    """Returns act, negation and polarity: negation negates the act and never flips it."""
    name = found.frame.act or "affirm"
    words = stance_words(scene.lang)
    if name == "concern":
        grades = [words.concern[m] for m in clause.predicate.modifiers if m in words.concern]
        name = max([name, *grades], key=lambda a: act(a).rank)
    if clause.negated and not found.frame.negated_only:
        other = _NEGATED.get(name)
        return (other, True, act(other).polarity) if other else (name, True, 0)
    polarity = act(name).polarity
    if act(name).stance_class == "ASSERT":
        polarity = _evaluation(scene, objects)
    return name, False, polarity


def _evaluation(scene: Scene, objects: tuple[Phrase, ...]) -> int:
    """Returns the polarity of an asserted object that is itself an evaluation ("the important outcomes")."""
    words = stance_words(scene.lang).evaluative
    for phrase in objects:
        if phrase.kind == "noun":
            return words.get(phrase.head.lower(), 0)
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and inner.predicate.form == "adjective":
            return words.get(inner.predicate.lemma, 0)
    return 0


def _reaffirmed(scene: Scene, clause: Clause, state: Standing) -> bool:
    marks = stance_words(scene.lang).iteration
    spoken = (clause.predicate.lemma, *clause.predicate.light, *clause.predicate.modifiers)
    return bool(state.marks) or any(word in marks for word in spoken)


def _modifiers(scene: Scene, clause: Clause) -> list[Modifier]:
    kinds = stance_words(scene.lang).modifiers
    return [Modifier(kind=kinds[m], text=m) for m in clause.predicate.modifiers if m in kinds]


def _conditions(scene: Scene, clause: Clause) -> list[Evidence]:
    """Returns the conditional clauses that hang on a clause, as words."""
    known = stance_words(scene.lang).hypothetical
    return [
        scene.evidence(c.start, c.end)
        for c in scene.clauses.values()
        if c.parent == clause.number and c.relation == "adverbial" and known.get(c.mark or "") == "condition"
    ]


def _without_claims_of_stances(scene: Scene, stances: list[Stance], promised: frozenset[int]) -> list[Stance]:
    """Drops "stressed that A supports X" where the content gives the stance of the same holder itself."""
    inside: dict[int, set[str]] = {}
    for stance in stances:
        if stance.record.stance_class == "ASSERT":
            continue
        for number in [stance.clause.number, *(c.number for _, c in scene.chain(stance.clause))]:
            inside.setdefault(number, set()).update(stance.record.holders)
    return [
        s
        for s in stances
        if s.record.stance_class != "ASSERT"
        or (
            not promised & set(s.contents)
            and not any(set(s.record.holders) & inside.get(number, set()) for number in s.contents)
        )
    ]


def _without_doubles(stances: list[Stance]) -> list[Stance]:
    """Drops a record that says of the same words what another already says."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for stance in stances:
        record = stance.record
        place = (record.object.start, record.object.end) if record.object else (record.evidence.start, 0)
        key: tuple[object, ...] = (tuple(sorted(record.holders)), record.act, place)
        if record.act == "discuss":  # one per sentence (codebook, section 13)
            key = (key[0], key[1], ("sentence", stance.clause.sentence))
        if key not in seen:
            seen.add(key)
            kept.append(stance)
    return kept
