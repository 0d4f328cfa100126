"""Deontics without a stance verb: "X must V", "attacks must never be tolerated" (codebook, section 13)."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.claim_frames import claim_words
from communique.coding.contested import is_contested
from communique.coding.event_frames import slots
from communique.coding.frame_slots import whole
from communique.coding.openly import said_openly
from communique.coding.positions import Stance
from communique.coding.relayed import relayed
from communique.coding.scene import Scene
from communique.coding.shared import mode_of
from communique.coding.standing import holder_of, standing
from communique.coding.targets import owners, plain
from communique.coding.tellers import told_to
from communique.coding.voiced import voiced
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Position

_GOING_ON = "ing"  # at the end of a verb
_DEMAND = "demand"


def deontics(scene: Scene) -> list[Stance]:
    """Returns the positions that "must", "should" and "need to" make when a side says them.

    With a named agent who is to act it is URGE; a thing forbidden is OPPOSE; any other is ASSERT.
    """
    if not scene.in_order:
        return []
    known = stance_words(scene.lang).deontic
    telling = [c for c in scene.in_order if c.modality is not None or c.predicate.lemma in known]
    return [stance for clause in telling if (stance := _deontic(scene, clause)) is not None]


def _deontic(scene: Scene, clause: Clause) -> Stance | None:
    known = stance_words(scene.lang)
    row = known.deontic.get(clause.modality or "")
    needing = known.deontic.get(clause.predicate.lemma)
    if clause.tense == "past" and clause.relation == "root" and scene.attributor.voice.primary:
        needing = None  # "had to postpone the visit" tells what came about
    if row is None and needing is not None and needing[1] == "verb" and clause.finite and _to_do(scene, clause):
        row = needing
    let = clause.negated and _is_let(scene, clause)
    barred = let or (clause.passive and _named(scene, clause, "forbidden"))
    if clause.negated and clause.modality in stance_words(scene.lang).able and barred:
        row = known.deontic["must"]  # "such acts cannot be tolerated"
    if (
        row is None
        or _named(scene, clause, "polite")
        or keeps_silent(scene, clause)
        or _supposes(scene, clause)
        or _expects(scene, clause)
        or _is_voiced(scene, clause)
        or clause.shares_auxiliary
    ):
        return None
    openly = said_openly(scene, clause)
    again = not openly and _demanded_again(scene, clause)
    if not openly and not again:
        return None
    state = standing(scene, clause)
    above = scene.above(clause, "content") if again else None
    holder = holder_of(scene, above or clause, held_by="subject" if above is not None else "speaker")
    if holder.ids == scene.context.issuers and not scene.attributor.cues(clause):
        quoted = scene.attributor.quoted(clause.start, clause.end)
        holder = (None if quoted else relayed(scene, clause)) or holder  # "X said that P. Both sides should V"
    if state.basis != "stated" or (state.claimed and not again) or not holder.ids:
        return None
    if holder.kind == "unlisted" and not is_contested(scene, clause, (whole(clause),), holder):
        return None
    rule = f"deontic.{clause.modality or clause.predicate.lemma}"
    agent = _others(scene, clause, scene.subjects.get(clause.number, NOTHING), holder)
    agent = _addressed(scene, clause, agent, holder)
    if clause.negated and _named(scene, clause, "forbidden"):
        return made(scene, clause, rule, "reject", holder, Reference(), clause.objects or clause.subjects)
    if let:
        aimed = _another(scene, clause, clause.objects[:1], holder)
        return made(scene, clause, rule, "oppose", holder, aimed, (whole(clause),))
    borne = _borne(scene, clause) if clause.negated else ()
    if borne:
        causes = (scene.subjects.get(c.number, NOTHING) for c in scene.upon(borne[0]))
        by = next((r for r in causes if r.named and not set(r.ids) & set(holder.ids)), NOTHING)
        aimed = by if by.named else _another(scene, clause, borne[0].inner, holder)
        return made(scene, clause, rule, "oppose", holder, aimed, borne)
    group, agent = (None, NOTHING) if _too_late(scene, clause) else (_group(scene, clause), agent)
    todo = (whole(clause),) if clause.passive else (_action(clause),)
    if group is not None and not (agent.named and len(scene.context.issuers) != 1):
        return made(scene, clause, rule, row[0], holder, group, todo)
    agent = _undoing(scene, clause, agent)
    if agent.named and not set(agent.ids) & set(holder.ids):
        return made(scene, clause, rule, row[0], holder, agent, todo)
    if again:
        return None
    judged = _judged(scene, clause)
    if judged is not None:
        return made(scene, clause, rule, judged, holder, Reference(), clause.objects)
    return made(scene, clause, rule, "affirm", holder, Reference(), (whole(clause),))


def _demanded_again(scene: Scene, clause: Clause) -> bool:
    """Construction: "reiterated that Chad must leave": what a named side must do is demanded, though it is affirmed."""
    above = scene.above(clause, "content")
    acts = {m.frame.act for m in scene.matches(above)} if above is not None and not above.negated else set()
    plain = clause.modality is not None and not clause.passive and not clause.negated
    if above is None or not plain or "affirm" not in acts or not acts <= {"affirm", _DEMAND}:
        return False
    return above.parent is None or said_openly(scene, above)


def _is_let(scene: Scene, clause: Clause) -> bool:
    """Construction: "Chad cannot be permitted to V", "we must not let Chad V": what Chad does is opposed."""
    known = stance_words(scene.lang).deontic
    if known.get(clause.predicate.lemma, ("", ""))[1] != "let" or not clause.complements or not clause.objects:
        return False
    ours = any(p.pronoun and scene.resolver.words.pronouns.get(p.head.lower()) == "speaker" for p in clause.subjects)
    return ours or (clause.passive and not clause.subjects)


def _borne(scene: Scene, clause: Clause) -> tuple[Phrase, ...]:
    """Construction: "Chad should no longer be subject to the levy": what it should not have to bear."""
    known = stance_words(scene.lang).deontic.get(clause.predicate.lemma, ("", ""))
    behind = slots("borne", scene.lang) if known[1] == "borne" else ()
    return tuple(p for p in clause.obliques if p.prep in behind and p.kind == "noun")[:1]


def _another(scene: Scene, clause: Clause, phrases: tuple[Phrase, ...], holder: Reference) -> Reference:
    """Returns the first actor that phrases name who is not the holder."""
    named = (r for p in phrases if (r := scene.who(p, clause)).named and r.kind == "actor")
    return next((r for r in named if not set(r.ids) & set(holder.ids)), Reference())


def keeps_silent(scene: Scene, clause: Clause) -> bool:
    """Constructions: "we should not comment on it", "it is hard for me to answer": one says that one says nothing."""
    kinds, known = scene.resolver.words.pronouns, stance_words(scene.lang).deontic
    ahead = [c for c in scene.below(clause.number) if c.relation in ("infinitive", "purpose")]
    speaks = (p for c in (clause, *ahead) for p in (*c.subjects, *c.obliques))
    if not any(p.pronoun and kinds.get(p.head.lower()) == "speaker" for p in speaks):
        return False
    done = (clause.predicate.lemma, *(p.head.lower() for p in clause.obliques), *(c.predicate.lemma for c in ahead))
    return any(known.get(word, ("", ""))[1] == "unspoken" for word in done)


def _supposes(scene: Scene, clause: Clause) -> bool:
    """Constructions: "they must have known", "they must be wondering": what one takes for true, and asks of nobody."""
    if clause.modality not in stance_words(scene.lang).deontic or clause.passive or clause.negated:
        return False
    before = scene.words(clause.start, clause.predicate.start).lower().split()[-2:]
    must = stance_words(scene.lang).deontic[clause.modality][0] == _DEMAND
    being = not scene.resolver.words.copulas.isdisjoint(before)
    wondering = being and scene.words(clause.predicate.start, clause.predicate.end).endswith(_GOING_ON)
    return must and (before[-1:] == [slots("done_before", scene.lang)[0]] or wondering)


def _expects(scene: Scene, clause: Clause) -> bool:
    """Constructions: "it should offer hope", "this debate should help us": what one expects of a thing at hand."""
    if clause.modality not in stance_words(scene.lang).deontic or clause.passive or clause.negated:
        return False
    if stance_words(scene.lang).deontic[clause.modality][0] == _DEMAND or not _named(scene, clause, "expected"):
        return False
    pointed = claim_words(scene.lang, "pointing")
    return any(
        (p.pronoun and p.head.lower() in claim_words(scene.lang, "it")) or p.determiner in pointed
        for p in clause.subjects
    )


def _undoing(scene: Scene, clause: Clause, agent: Reference) -> Reference:
    """Constructions: "Chad's troops must be withdrawn", "the siege laid by Chad should be lifted": whose it is to act.

    In the passive it is who "by" names, else, of what only its owner can do, the one owner of the thing.
    """
    if not clause.passive:
        return agent
    if clause.subjects:
        return agent if not any(p.pronoun for p in clause.subjects) else NOTHING
    known = stance_words(scene.lang).deontic.get(clause.predicate.lemma, ("", ""))
    found = owners(scene, clause, clause.objects[0]) if known[1] == "owner" and len(clause.objects) == 1 else []
    one = len({r.ids for r in found}) == 1 and found[0].kind == "actor"
    return found[0] if one else NOTHING


def _too_late(scene: Scene, clause: Clause) -> bool:
    """Construction: "Chad should not have signed": a judgement on what is done, which asks nobody for anything."""
    before = scene.words(clause.start, clause.predicate.start).lower().split()
    return before[-1:] == [slots("done_before", scene.lang)[0]]


def _judged(scene: Scene, clause: Clause) -> str | None:
    """Construction: "Chad should be commended for it", "the raid must be condemned": who says so commends."""
    if not clause.passive or clause.subjects or clause.negated or not clause.objects:
        return None
    told = (m.frame.act for m in scene.matches(clause) if m.frame.act)
    return next((name for name in told if act(name).stance_class == "EVALUATE"), None)


def _others(scene: Scene, clause: Clause, agent: Reference, holder: Reference) -> Reference:
    """Construction: "Chad must end it. They must also ensure that P": they are who had to act just before."""
    kinds, known = scene.resolver.words.pronouns, stance_words(scene.lang).deontic
    if not any(p.pronoun and kinds.get(p.head.lower()) == "plural" for p in clause.subjects):
        return agent
    before = [c for c in scene.of_sentence(scene.order.before(clause.sentence)) if c.modality in known]
    told = (scene.subjects.get(c.number, NOTHING) for c in reversed(before))
    return next((r for r in told if r.named and not set(r.ids) & set(holder.ids)), agent)


def _addressed(scene: Scene, clause: Clause, agent: Reference, holder: Reference) -> Reference:
    """Construction: "told Chad that it must leave", "told Chad that its troops must leave": who is told is to act."""
    if not any((p.possessor or p).pronoun for p in clause.subjects):
        return agent
    return next((r for r in told_to(scene, clause) if not set(r.ids) & set(holder.ids)), agent)


def _named(scene: Scene, clause: Clause, kind: str) -> bool:
    """Whether the predicate is one that must not be done ("tolerate"), or one of courtesy ("I have to say")."""
    known = stance_words(scene.lang).deontic
    done = [c.predicate.lemma for c in scene.below(clause.number) if c.relation == "infinitive"]
    if known.get(clause.predicate.lemma, ("", ""))[1] != "verb":
        done = []
    return any(known.get(lemma, ("", ""))[1] == kind for lemma in (clause.predicate.lemma, *done))


def _is_voiced(scene: Scene, clause: Clause) -> bool:
    """Whether what must be said is said by it: "I must stress that P", "we have to express our concern"."""
    below = (c for c in scene.below(clause.number) if c.relation in ("infinitive", "nominal"))
    return any(voiced(c, lang=scene.lang) for c in (clause, *below))


def _group(scene: Scene, clause: Clause) -> Reference | None:
    """Returns the unnamed group that is to act ("the rich countries must pay"), by its words.

    In the text of one side "all parties" are others than those who speak, as "the two sides" may not be.
    """
    known = scene.resolver.words
    for phrase in clause.subjects:
        counted = phrase.determiner in known.quantifiers or any(m.lower() in known.counts for m in phrase.modifiers)
        named = phrase.possessor is not None or scene.context.names_in(phrase.start, phrase.end)
        if phrase.pronoun or counted or named:
            continue
        if phrase.plural and phrase.head.lower() in known.groups:
            return Reference((plain(scene, phrase),), "unlisted", start=phrase.start, end=phrase.end)
        if stance_words(scene.lang).deontic.get(phrase.head.lower(), ("", ""))[1] == "agent":
            return Reference((plain(scene, phrase),), "unlisted", start=phrase.start, end=phrase.end)
    return None


def _to_do(scene: Scene, clause: Clause) -> bool:
    """Whether something has to be done: "Chad has yet to answer" tells only that it has not answered."""
    known = stance_words(scene.lang).deontic
    if any(known.get(word, ("", ""))[1] == "undone" for word in clause.adverbs):
        return False
    return any(p.kind == "infinitive" for p in clause.complements)


def _action(clause: Clause) -> Phrase:
    return Phrase(
        clause.predicate.start,
        clause.end,
        clause.predicate.lemma,
        clause.predicate.start,
        clause.predicate.end,
        "clause",
    )


def made(
    scene: Scene,
    clause: Clause,
    rule: str,
    name: str,
    holder: Reference,
    aimed: Reference,
    objects: tuple[Phrase, ...],
) -> Stance:
    """Returns the position of an act that a rule reads from a whole clause."""
    start, end = scene.record_span(clause, objects)
    span = scene.phrase_evidence(objects)
    record = Position(
        id="",
        holders=list(holder.ids),
        holder_mode=mode_of(scene, clause, holder, bare=True),  # type: ignore[arg-type]
        stance_class=act(name).stance_class,  # type: ignore[arg-type]
        act=name,
        polarity=act(name).polarity,  # type: ignore[arg-type]
        negated=False,
        rank=act(name).rank,
        modifiers=[],
        iteration="unmarked",
        object=span,
        issues=scene.issues(span.start, span.end),
        toward=list(aimed.ids),
        conditions=[],
        basis="stated",
        via_persons=list(holder.via),
        attribution=scene.attributor.of(clause, holder.ids),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(rule),
    )
    return Stance(record, clause, (), aimed, holder)
