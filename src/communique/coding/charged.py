"""Charges of a fact, and the deeds that others are charged with: "A accused B of shelling a border post"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from communique import facts
from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference
from communique.actors.sectors import official_sectors
from communique.coding.acts import Act, Acts
from communique.coding.event_frames import classes_of, slots
from communique.coding.event_parties import Argument, actors_of, parties
from communique.coding.event_records import event, replace_event
from communique.coding.event_sectors import is_listed
from communique.coding.happenings import Happening
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.standing import holder_of, standing
from communique.coding.targets import owners
from communique.coding.unlisted import counting
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_DEEDS = frozenset({"ASSAULT", "COERCE"})
_ACCUSE, _CLAIM = "ACCUSE", "ASSERT"
_SAYS = "say.claim"
_SAID = "accuse.say"  # in the rules of charges that are told in a clause: "claimed that Chad had shelled a post"
_FOLLOWING = frozenset({"gerund", "participial"})  # relations of what came of a deed: "shelled a post, killing two"


@facts.derived
def _charges(lang: str) -> dict[str, facts.Row]:
    return {word: row for row in facts.table(f"lexicon/{lang}/charges") for word in row["words"]}


def charged(scene: Scene) -> list[Happening]:
    """Returns the charges that the verbs of a text make."""
    known = _charges(scene.lang) if scene.clauses else {}
    charging = [(c, known[c.predicate.lemma]) for c in scene.clauses.values() if c.predicate.lemma in known]
    return [made for clause, row in charging if (made := _charge(scene, clause, row)) is not None]


def _charge(scene: Scene, clause: Clause, row: facts.Row) -> Happening | None:
    """Returns the charge of a fact: "A accused B of X", "A blamed B for X"."""
    if clause.predicate.form != "verb" or clause.negated or not clause.objects:
        return None
    behind = tuple(p for p in clause.obliques if p.prep in row["takes"]) or tuple(_gerunds(clause, row["takes"]))
    if row["takes"] and not behind:
        return None
    if standing(scene, clause).basis is None or (clause.passive and not clause.subjects):
        return None
    holder = holder_of(scene, clause)
    accused = scene.who(clause.objects[0], clause)
    if not holder.ids or not accused.named:
        return None
    start, end = scene.record_span(clause, (*clause.objects, *behind))
    words = scene.evidence(start, end)
    said = scene.attributor.of(clause, holder.ids)
    made = event(
        scene,
        _ACCUSE,
        row["mode"],
        row["cameo"],
        actors_of(scene, holder, words),
        actors_of(scene, accused, words),
        said,
        words,
    )
    return Happening(structs.replace(made, origin=scene.origin(row["id"])), clause, None)


def alleged(scene: Scene, acts: Acts, told: Sequence[Happening]) -> list[Happening]:
    """Returns the discrete deeds with which somebody is charged, on the word of who charges him (section 13).

    Of what came of a deed ("shelled a post, killing two") nothing is told beside it.
    """
    made: list[Happening] = []
    for charge in told:
        if charge.record.event_type != _ACCUSE or charge.record.event_mode != "allege" or not charge.record.actors:
            continue
        if charge.clause.predicate.lemma in _charges(scene.lang) or _SAID in (charge.record.origin.rule or ""):
            told_of = (*_gerunds(charge.clause), *(p for p in charge.clause.complements if p.kind == "that"))
            deeds = [deed for p in told_of if (deed := _deed(scene, acts, charge, p)) is not None]
            made += {d.record.event_type: d for d in reversed(deeds)}.values()
    return made


def claimed_against(scene: Scene, stances: Sequence[Stance], told: Sequence[Happening]) -> Iterator[Happening]:
    """Yields the charges that bare claims make: "the raid by Chad violates the truce", in a text's own voice.

    A clause that tells a charge already makes no second one.
    """
    busy = {h.clause.number for h in told if h.record.event_type == _ACCUSE}
    for stance in stances:
        record = stance.record
        if record.stance_class != _CLAIM or record.polarity > 0 or record.negated or stance.clause.number in busy:
            continue
        wrong = record.polarity < 0 or record.origin.rule in _charging(scene.lang)
        if not wrong or _is_plight(scene, stance.clause):
            continue
        whom = stance.toward if record.toward else _whose_wrong(scene, stance)
        against = [i for i in (record.toward or whom.ids) if i not in record.holders and kind_of(i)]
        if not against:
            continue
        words = record.evidence
        named = Reference(tuple(against), "actor", start=whom.start, end=whom.end)
        accused, accuser = actors_of(scene, named, words), actors_of(scene, stance.holder, words)
        made = event(scene, _ACCUSE, "allege", "112", accuser, accused, record.attribution, words)
        yield Happening(made, stance.clause, stance)


def _is_plight(scene: Scene, clause: Clause) -> bool:
    """Constructions: "the war in Chad is a tragedy", "the people of Chad are victims": what is suffered, no charge."""
    plight, no_wrong = set(slots("stricken", scene.lang)), slots("no_wrong", scene.lang)
    about = (q for p in clause.subjects for q in (p.parts or (p,)))
    if any(plight & set(classes_of(q, lang=scene.lang)) for q in about):
        return True
    return any(p.head.lower() in no_wrong for p in clause.objects)


def _whose_wrong(scene: Scene, stance: Stance) -> Reference:
    """Construction: "the decision of Chad is a blow to peace", "this is a breach by Chad": whose the wrong is."""
    clause, own = stance.clause, set(stance.record.holders)
    if clause.passive or stance.record.origin.rule == _SAYS:
        return NOTHING
    by = [
        p for q in (*clause.objects, *clause.obliques) for p in (q, *q.inner) if p.prep in slots("by", scene.lang)[:1]
    ]
    found = (r for p in (*clause.subjects, *by) for r in owners(scene, clause, p))
    return next((r for r in found if r.named and r.kind == "actor" and not own & {*r.ids}), NOTHING)


@facts.derived
def _charging(lang: str) -> frozenset[str]:
    """Returns the rules of claims that charge somebody with a wrong."""
    return frozenset(row["rule"] for row in facts.table(f"lexicon/{lang}/claim_charges"))


def follows_charge(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells, in a participle, what came of that with which a clause above charges somebody."""
    above = scene.above(clause)
    if above is None or clause.finite or clause.relation not in _FOLLOWING:
        return False
    gerunds = [p for p in _gerunds(above) if p.clause != clause.number]
    return above.predicate.lemma in _charges(scene.lang) and any(p.start < clause.start for p in gerunds)


def _gerunds(clause: Clause, takes: Sequence[str] = ()) -> Iterator[Phrase]:
    """Yields the gerunds with which a clause charges somebody, behind one of the prepositions where they are given.

    They may be read with the accused, or with what stands between ("accused Chad on television of arming rebels").
    """
    inside = (p for q in (*clause.objects[:1], *clause.obliques) for p in q.inner)
    for phrase in (*clause.obliques, *inside):
        if takes and phrase.prep not in takes:
            continue
        yield from (q for q in (phrase.parts or (phrase,)) if q.kind == "gerund" and q.clause is not None)


def _deed(scene: Scene, acts: Acts, charge: Happening, phrase: Phrase) -> Happening | None:
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    act = acts.of(inner) if inner is not None else None
    if inner is None or act is None or inner.negated or act.type not in _DEEDS or "+" in act.rule:
        return None
    hit = (*inner.objects, *(p for p in inner.obliques if p.prep in slots("done_to", scene.lang)))
    if not any(_discrete(scene, q) for p in hit for q in (p.parts or (p,))):
        return None
    agents = charge.record.recipients
    others = _sufferers(scene, act, inner, agents) or charge.record.actors
    words = scene.evidence(phrase.start, max(phrase.end, *(p.end for p in inner.objects)))
    made = event(scene, act.type, act.mode, act.cameo, agents, others, charge.record.attribution, words)
    return Happening(replace_event(made, status="occurred", rule=f"alleged.{act.rule}", scene=scene), inner, None)


def _discrete(scene: Scene, thing: Phrase) -> bool:
    """Whether one thing or a number of them is meant: "a border post", "six soldiers", not "prisoners"."""
    if thing.proper or thing.possessor is not None or thing.determiner is not None:
        return True
    words = (thing.head.lower(), *(m.lower() for m in thing.modifiers))
    return any(w.isdigit() for w in words) or not counting(scene.lang).isdisjoint(words)


def _sufferers(scene: Scene, act: Act, inner: Clause, agents: Sequence[EventActor]) -> list[EventActor]:
    """Returns upon whom the deed was; soldiers and officials of no named state are those of who tells it."""
    known = {a.id for a in agents}
    for target in (*act.targets, *(Argument(p, inner) for p in inner.objects)):
        found = [a for a in parties(scene, target) if a.id not in known]
        if found:
            return [a for a in found if is_listed(a) or a.sector not in official_sectors()]
    return []
