"""Positions: who takes what stance on what, by the codebook's sections 6 and 13."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from communique.actors.anaphors import is_person
from communique.actors.reference import NOTHING, Reference, joined
from communique.coding.believed import believed
from communique.coding.conditions import groups, issues_of, lack, redirected
from communique.coding.event_frames import slots
from communique.coding.frames import Match, judgements
from communique.coding.relations import judged_relations
from communique.coding.scene import Scene
from communique.coding.shared import held_together, mode_of
from communique.coding.standing import Standing, holder_of, standing
from communique.coding.targets import toward
from communique.coding.terms import conditions_on
from communique.coding.voiced import voiced
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Modifier, Position

_CLAIM = "affirm"
_TALKED = "discuss.verb"  # which takes two; one alone raises a thing with another
SAID = frozenset({"say.claim", "according.to"})  # the rules of a plain "said"
_WISHED = frozenset({"like.to", "hope.contested"})  # those of a wish, which may only introduce: "would like to thank"
_JUDGING = frozenset({"object+as", "to+as", "object+object"})  # slots of what is said to be something
_FELT = frozenset({"EVALUATE", "CONCERN"})
_NEGATED = {"recognise": "not_recognise", "support": "not_support", "oppose": "not_oppose"}


class Stance(Struct):
    """A position with the clause and the content clauses that it rests on, before ids are given."""

    record: Position
    clause: Clause
    contents: tuple[int, ...] = ()
    toward: Reference = NOTHING
    holder: Reference = NOTHING


def positions(scene: Scene, promised: frozenset[int] = frozenset()) -> list[Stance]:
    """Returns the positions of a document in the order of their clauses.

    `promised` are the clauses that make a promise: "said that it would send" is the promise, not a claim as well.
    """
    found: list[Stance] = []
    for clause in scene.in_order:
        if scene.matches(clause):
            found += _of_clause(scene, clause)
    return _without_doubles(_without_claims_of_stances(scene, found, promised))


def _of_clause(scene: Scene, clause: Clause) -> list[Stance]:
    matches = [m for m in scene.matches(clause) if m.frame.act is not None]
    must = clause.modality in stance_words(scene.lang).deontic
    if not matches or (must and not voiced(clause, lang=scene.lang)):
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
    objects, addressee = redirected(scene, clause, found)
    holder = holder_of(scene, clause, held_by=found.frame.holder)
    holder = held_together(scene, clause, found.frame.together, holder)
    if lack(scene, clause, found, state, objects, holder) is not None:
        return []
    if len(objects) == 1:
        objects = (_completed(scene, clause, objects[0], addressee),)
    parts, _ = groups(scene, clause, found, state, objects, holder)
    return [_stance(scene, clause, found, state, holder, part, addressee) for part in parts]


def _completed(scene: Scene, clause: Clause, thing: Phrase, addressee: Phrase | None) -> Phrase:
    """Returns the object with what stands right behind it and was read beside it: "its claim" + "to the islands"."""
    if thing.kind != "noun" or thing.pronoun:
        return thing
    end = thing.end
    for phrase in sorted(clause.obliques, key=lambda p: p.start) if len(clause.obliques) > 1 else clause.obliques:
        if phrase is addressee or scene.words(end, phrase.start).strip() != phrase.prep:
            continue
        if scene.is_dated(phrase.start, phrase.end) or phrase.head.lower() in scene.attributor.documents:
            break
        end = phrase.end
    if end == thing.end:
        return thing
    parts = (*thing.parts[:-1], replace(thing.parts[-1], end=end)) if thing.parts else ()
    return replace(thing, end=end, parts=parts)


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
    if not negated and (asked := believed(scene, name, objects, holder)) != name:
        name, polarity = asked, act(asked).polarity
    kind, rank = act(name).stance_class, act(name).rank
    # What a claim of status is about is not whom it is aimed at (rule N2).
    noted = kind == "NOTE"
    claim = kind == "RECOGNISE" and all(p.kind == "that" for p in objects)
    target = (
        NOTHING
        if noted or claim
        else toward(scene, clause, addressee, objects, holder, asks=kind == "URGE", norm=kind == "ADHERE")
    )
    reciprocal = target.mode == "reciprocal"
    if noted:
        holder = _together(scene, clause, holder, found.frame.id)
    aimed = [i for i in target.ids if reciprocal or i not in holder.ids]
    mode = "reciprocal" if reciprocal else mode_of(scene, clause, holder, bare=found.frame.holder == "speaker")
    ids = list(holder.ids) or [scene.words(holder.start, holder.end)]
    start, end = scene.record_span(clause, (*objects, *((addressee,) if addressee else ())))
    record = Position(
        id="",
        holders=ids,
        holder_mode=mode,  # type: ignore[arg-type]
        stance_class=kind,  # type: ignore[arg-type]
        act=name,
        polarity=polarity,  # type: ignore[arg-type]
        negated=negated,
        rank=rank,
        modifiers=_modifiers(scene, clause),
        iteration="reaffirmed" if _reaffirmed(scene, clause, state) else "unmarked",
        object=scene.phrase_evidence(objects),
        issues=issues_of(scene, clause, objects),
        toward=aimed,
        conditions=conditions_on(scene, clause),
        basis=state.basis or "stated",
        via_persons=list(holder.via),
        attribution=scene.attributor.of(clause, tuple(ids), own=_alone(holder)),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(found.frame.id),
    )
    told = [p.clause for p in objects if p.clause is not None]
    unfolded = [c.number for number in told for c in scene.below(number) if c.relation == "nominal"]
    beside = [c for c in scene.below(clause.number) if c.relation == "content"] if told else []
    said = [c.number for c in beside if any(p.start <= c.start < p.end for p in objects)]  # "that Fiji V, V and V"
    contents = (*told, *unfolded, *said)  # "said that they reaffirmed their commitment to": what the noun tells too
    return Stance(record, clause, contents, target, holder)


def _together(scene: Scene, clause: Clause, holder: Reference, rule: str) -> Reference:
    """Returns who discusses: all who do so together (codebook, section 13), "discussed X with Chad" both."""
    if rule != _TALKED:
        return holder
    company = slots("company", scene.lang)
    others = [scene.who(p, clause) for p in clause.obliques if p.prep in company and p.kind == "noun"]
    things = (q for thing in clause.objects for q in (thing, *thing.parts[-1:]))
    inside = (scene.who(p, clause) for thing in things for p in thing.inner if p.prep in company)
    others += [r for r in inside if is_person(r)]  # "discussed the conflict with his counterpart"
    named = [r for r in others if r.named and not set(r.ids) & set(holder.ids)]
    found = joined([holder, named[0]]) if named and holder.named else holder
    return replace(found, mode="joint") if len(found.ids) > 1 else found


def _alone(holder: Reference) -> bool:
    """Whether one person takes the stance, by name or office: he speaks for himself, whatever text is cited beside."""
    return holder.form == "person" and not holder.plural and len(holder.ids) == 1


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
        judges = name == _CLAIM and (found.slot in _JUDGING or found.frame.judged)
        told = judgements(clause, lang=scene.lang) if judges else ()
        judged = (words.evaluative[word] for word in sorted(told) if word in words.evaluative)
        polarity = _evaluation(scene, objects) or next(judged, 0)
    return name, False, polarity


def _evaluation(scene: Scene, objects: tuple[Phrase, ...]) -> int:
    """Returns the polarity of an asserted object that is itself an evaluation ("the important outcomes")."""
    words = stance_words(scene.lang).evaluative
    for phrase in objects:
        if judged := judged_relations(scene, phrase):
            return judged
        if phrase.kind in ("noun", "clause") and phrase.clause is None:  # a whole clause is headed by what it says
            return words.get(phrase.head.lower(), 0)
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and inner.predicate.form == "adjective":
            return words.get(inner.predicate.lemma, 0)
    return 0


def _reaffirmed(scene: Scene, clause: Clause, state: Standing) -> bool:
    spoken = (clause.predicate.lemma, *clause.predicate.light, *clause.predicate.modifiers)
    return bool(state.marks) or not stance_words(scene.lang).iteration.keys().isdisjoint(spoken)


def _modifiers(scene: Scene, clause: Clause) -> list[Modifier]:
    kinds = stance_words(scene.lang).modifiers
    return [Modifier(kind=kinds[m], text=m) for m in clause.predicate.modifiers if m in kinds]


def _without_claims_of_stances(scene: Scene, stances: list[Stance], promised: frozenset[int]) -> list[Stance]:
    """Drops "stressed that A supports X" where the content gives the stance of the same holder itself.

    A plain "said" makes no claim of its own beside any stance in what it holds, a wish to do what is one no wish.
    """
    held = _inside(scene, (s for s in stances if s.record.stance_class != "ASSERT"))
    stands = {s.clause.number for s in stances if s.record.stance_class != "ASSERT"}
    claimed = _inside(scene, (s for s in stances if s.record.origin.rule not in SAID))
    taken = {s.clause.number for s in stances}
    felt = {n for s in stances if s.record.stance_class in _FELT for n in s.contents}  # "glad to note X" is one stance

    def told(stance: Stance) -> bool:
        if stance.record.origin.rule in _WISHED:
            first = min(stance.contents, default=-1)  # not "wishes to ensure X and urge Y"
            return first in taken or any(c.relation == "nominal" and c.number in taken for c in scene.below(first))
        if stance.record.stance_class not in ("ASSERT", "NOTE"):
            return False
        if stance.record.stance_class == "NOTE" and stance.clause.number in felt:
            return True
        said = stance.record.origin.rule in SAID
        if stance.record.act == "note" and _own_nouns(scene, stance.clause) & stands:
            return True  # "noting our concern about X"
        plain = said or stance.record.act == "note"
        if plain and not stands.isdisjoint(stance.contents):  # "Peru said that Chile backs X" is Chile's stance alone
            return True
        inside = claimed if said else held
        return any(set(stance.record.holders) & inside.get(number, set()) for number in stance.contents)

    promises = (s for s in stances if s.record.stance_class == "ASSERT" and promised & set(s.contents))
    noted = (s for s in stances if s.record.act == "note")
    own = (s for s in noted if promised & {*s.contents, *_own_nouns(scene, s.clause)})
    dropped = {id(s) for s in (*promises, *own)}
    return _told_once([s for s in stances if id(s) not in dropped and not told(s)])


def _told_once(stances: list[Stance]) -> list[Stance]:
    """Drops a claim inside another of the same side: "stressed that it is important to V" is one."""
    within: dict[int, set[str]] = {}
    for stance in stances:
        if stance.record.stance_class == "ASSERT":
            for number in stance.contents:
                within.setdefault(number, set()).update(stance.record.holders)

    def again(stance: Stance) -> bool:
        inside = within.get(stance.clause.number, set()) if stance.record.stance_class == "ASSERT" else set()
        return set(stance.record.holders) <= inside

    return [s for s in stances if not again(s)] if within else stances


def _own_nouns(scene: Scene, clause: Clause) -> set[int]:
    """Returns the clauses of nouns that a verb holds for its own subject: "noted its commitment to V".

    So it does by name: "the statement notes Peru's concern", of Peru.
    """
    own = {*scene.subjects.get(clause.number, NOTHING).ids}
    held = (c for c in scene.below(clause.number) if c.relation == "nominal")
    return {
        c.number for c in held if all(p.pronoun or {*scene.who(p, clause).ids} == own for p in c.predicate.possessors)
    }


def _inside(scene: Scene, stances: Iterable[Stance]) -> dict[int, set[str]]:
    """Returns by clause the holders of the stances that stand in it or below it."""
    inside: dict[int, set[str]] = {}
    for stance in stances:
        above = () if _is_aside(scene, stance.clause) else scene.chain(stance.clause)
        for number in [stance.clause.number, *(c.number for _, c in above)]:
            inside.setdefault(number, set()).update(stance.record.holders)
    return inside


def _is_aside(scene: Scene, clause: Clause) -> bool:
    """Construction: "we believe that P harms the treaty, which we value": a relative clause behind a comma."""
    return clause.relation == "relative" and "," in scene.text[max(0, clause.start - 2) : clause.start]


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
    return _without_lesser_nouns(kept)


def _without_lesser_nouns(stances: list[Stance]) -> list[Stance]:
    """Construction: "expressed its condemnation and denunciation of X": nouns alike under one verb are one stance."""
    best: dict[tuple[object, ...], Stance] = {}
    for stance in stances:
        key = _under_verb(stance)
        if key is not None and (key not in best or best[key].record.rank < stance.record.rank):
            best[key] = stance
    return [s for s in stances if (key := _under_verb(s)) is None or best[key] is s]


def _under_verb(stance: Stance) -> tuple[object, ...] | None:
    record, thing = stance.record, stance.record.object
    if stance.clause.relation != "nominal" or thing is None:
        return None
    return stance.clause.parent, tuple(sorted(record.holders)), record.stance_class, record.polarity, thing.end
