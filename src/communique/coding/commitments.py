"""Commitments: who promises to do what, by the codebook's sections 7 and 13."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from communique.actors.reference import NOTHING, Reference
from communique.coding.deed_words import act_of
from communique.coding.deeds import SIGN, deeds
from communique.coding.facets import find_measures, specificity
from communique.coding.frames import Frame, frames, frames_of_modality
from communique.coding.futures import (
    NO_STANDING,
    end_of_future,
    future_lack,
    start_of_future,
    tells_how_one_speaks,
)
from communique.coding.held_nouns import talked_about
from communique.coding.list_items import is_deed, items_after, only_says
from communique.coding.older_papers import not_of_its_day
from communique.coding.partners import partners as named_partners
from communique.coding.planned import unplanned
from communique.coding.pledged import WEAKEST, givers, not_past, orders, promised_words, unfit
from communique.coding.promised import promised
from communique.coding.scene import Scene
from communique.coding.shared import held_together, mode_of
from communique.coding.standing import Standing, holder_of, standing
from communique.coding.terms import due_end, mechanism, terms_of
from communique.coding.undertaken import is_anothers
from communique.coding.unnamed import unnamed
from communique.coding.visitors import is_nth
from communique.coding.words import stance_words
from communique.dates.due import resolve_due
from communique.model.clause import Clause, Phrase
from communique.model.records import Commitment

_SUPPORT = "mutual_support"
_VERBAL = frozenset({"infinitive", "that:will"})


class Promise(Struct):
    """A commitment with the clause that it rests on, before ids are given."""

    record: Commitment
    clause: Clause
    holder: Reference


def commitments(scene: Scene) -> list[Promise]:
    """Returns the commitments of a document in the order of their clauses."""
    found: list[Promise] = []
    for clause in scene.in_order:
        promise = _framed(scene, clause) if scene.matches(clause) else None
        if promise is None and clause.modality is not None:
            promise = _future(scene, clause)
        found += [promise] if promise is not None else []
    listed = _listed(scene)
    spans = [(p.record.evidence.start, p.record.evidence.end) for p in listed]
    apart = [p for p in found if not any(a <= p.clause.predicate.start < b for a, b in spans)]
    return _outermost(scene, apart) + listed


def _listed(scene: Scene) -> list[Promise]:
    """Returns the promises of a list under one verb: "commit to:" and items, a record for each item."""
    found: list[Promise] = []
    for number, sentence in enumerate(scene.sentences):
        if not scene.text[sentence.start : sentence.end].rstrip().endswith(":"):
            continue
        items = items_after(scene, number)
        for clause in scene.of_sentence(sentence.number) if items else []:
            fitting = [f for f in frames(clause, lang=scene.lang) if f.force is not None and not f.modal]
            fitting += frames_of_modality(clause.predicate.lemma, lang=scene.lang)  # "Chad will:" and its items
            state = standing(scene, clause)
            holder = holder_of(scene, clause)
            if fitting and state.basis is not None and holder.ids and not clause.negated:
                verbal = _VERBAL.issuperset(fitting[0].takes)
                whole = not verbal or not clause.objects  # "agreed to:", not "affirmed the following:"
                said = [i for i in items if (whole or is_deed(scene, i)) and not (verbal and only_says(scene, i))]
                found.extend(_promise(scene, clause, fitting[0], state, holder, (item,), item=item) for item in said)
                break
    return found


def silence(scene: Scene, clause: Clause, frame: Frame) -> str | None:
    """Returns the first condition of a promise that fails where a frame fits a clause, None where all hold.

    It is a lack of `Standing`, or one of `negated`, `deontic`, `holder`; of a "will" also `form`, `stative`,
    `agenda`, `prediction`.
    """
    return (future_lack(scene, clause) if frame.modal else _framed_lack(scene, clause, frame))[0]


def _framed(scene: Scene, clause: Clause) -> Promise | None:
    """Returns the promise that a verb, noun or adjective of promising makes ("agreed to", "its commitment to")."""
    for found in scene.matches(clause):
        if found.frame.force is None or found.frame.modal or _not_now(scene, clause, found.frame):
            continue
        if unfit(scene, clause, found) or unplanned(scene, found):
            continue
        if clause.relation == "nominal" and talked_about(scene, clause):
            continue
        if found.frame.force == WEAKEST and found.slot == "object" and len(clause.objects) > 1:
            continue  # "considers the plant a matter of security"
        if any(tells_how_one_speaks(scene, scene.clauses.get(p.clause or -1)) for p in found.objects):
            continue  # "ready to take your questions"
        lack, state, holder = _framed_lack(scene, clause, found.frame)
        told = found.frame.actor_object and found.frame.holder != "subject"
        if told and not any(set(scene.who(p, clause).ids) & {*holder.ids} for p in found.objects):
            continue  # "can count on Chad" is Chad's word only
        return (
            None if lack else _promise(scene, clause, found.frame, state, holder, promised_words(clause, found, scene))
        )
    return None


def _not_now(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Whether what a verb would do by itself is to come, as "will sign a treaty" has signed nothing yet, or history."""
    act = act_of(scene, clause) if frame.form == "verb" else ""
    to_come = bool(act) and bool(frames_of_modality(clause.modality, lang=scene.lang))
    if act == SIGN and not clause.finite and not is_nth(scene, clause):
        above = scene.above(clause)
        wished = clause.relation == "infinitive" or (above is not None and bool(above.recipients))
        to_come = to_come or wished  # "had promised to sign a treaty", "offered Chad money to ratify it"
    return to_come or (act == SIGN and not_of_its_day(scene, clause))


def _framed_lack(scene: Scene, clause: Clause, frame: Frame) -> tuple[str | None, Standing, Reference]:
    """Returns the first condition that fails, how the clause stands, and who promises."""
    if clause.negated and not (frame.negated_only or frame.negated_too):
        return "negated", NO_STANDING, NOTHING
    if clause.modality in stance_words(scene.lang).deontic or _is_needed(scene, clause):
        return "deontic", NO_STANDING, NOTHING
    state = standing(scene, clause)
    if state.basis is None:
        return state.lack, state, NOTHING
    if clause.relation == "relative" and clause.antecedent is not None and clause.antecedent in clause.objects:
        return "description", NO_STANDING, NOTHING  # "the commitments that Chad has undertaken" are presupposed
    if clause.relation == "nominal" and is_anothers(scene, clause):
        return "description", NO_STANDING, NOTHING
    if clause.finite and clause.relation == "adverbial" and clause.mark in stance_words(scene.lang).comparing:
        return "description", NO_STANDING, NOTHING  # "as Chad has committed itself to do"
    holder = holder_of(scene, clause, held_by=frame.holder) if not frame.own_object else orders(scene, clause)
    holder = held_together(scene, clause, frame.together, holder) if holder.ids else unnamed(scene, clause)
    holder = holder if holder.ids else givers(scene, clause)
    return (None if holder.ids and _another(scene, clause, frame, holder) else "holder"), state, holder


def _another(scene: Scene, clause: Clause, frame: Frame, holder: Reference) -> bool:
    """Whether what the speaker promises is told of another side, or of "you": "Chad can count on us"."""
    told = scene.subjects.get(clause.number, NOTHING)
    named = told.named or any(p.pronoun for p in clause.subjects)
    return frame.holder == "subject" or (named and not set(holder.ids) <= set(told.ids))


def _is_needed(scene: Scene, clause: Clause) -> bool:
    """Construction: "we need to be ready to V": what one ought to be is no promise yet."""
    known = stance_words(scene.lang).deontic
    above = scene.above(clause, "infinitive")
    return above is not None and known.get(above.predicate.lemma, ("", ""))[1] == "verb"


def _future(scene: Scene, clause: Clause) -> Promise | None:
    """Returns the promise of a "will" by an actor who speaks, told apart from prediction and agenda."""
    fitting = frames_of_modality(clause.modality, lang=scene.lang)
    if not fitting:
        return None
    lack, state, subject = future_lack(scene, clause)
    if lack is not None:
        return None
    verb, start, end = clause.predicate, start_of_future(clause), end_of_future(scene, clause)
    whole = Phrase(start, end, verb.lemma, verb.start, verb.end)
    return _promise(scene, clause, fitting[0], state, subject, (whole,))


def _promise(
    scene: Scene,
    clause: Clause,
    frame: Frame,
    state: Standing,
    holder: Reference,
    actions: tuple[Phrase, ...],
    *,
    item: Phrase | None = None,
) -> Promise:
    start, end = scene.record_span(clause, actions) if item is None else (item.start, item.end)
    end = max(end, _reach(scene, clause)) if item is None and not frame.modal else end
    end = _without_aside(scene, clause, end)
    span = scene.phrase_evidence(actions)
    last = span.end if item is not None else due_end(scene, clause, span.end)
    words = scene.words(span.start, max(span.start, _without_aside(scene, clause, last)))
    quantity, deadline = not_past(scene, find_measures(words), words)
    said = words[quantity[0] : quantity[1]] if quantity else None
    due = words[deadline[0] : deadline[1]] if deadline else None
    days = (
        resolve_due(due, after=words[deadline[1] :], anchor=scene.anchor, lang=scene.lang) if deadline and due else None
    )
    reciprocal = _reciprocal(scene, actions)
    holder = _with_the_other(scene, clause, holder) if reciprocal and len(holder.ids) == 1 else holder
    joint = len(holder.ids) > 1
    doing = deeds(scene, clause, actions, modal=bool(frame.modal) and item is None)
    if clause.negated and frame.negated_too:  # "does not intend to V"
        doing = [replace(deed, negated=not deed.negated) for deed in doing]
    kind = promised(doing, words, joint=joint, lang=scene.lang)
    named = named_partners(scene, span.start, span.end, holder, kind=kind.type)
    helped = named if kind.type == _SUPPORT else []  # "pledged their support for Chad"
    partners = list(holder.ids) if joint else named
    if not partners and len(scene.context.dyad) == 2 and set(holder.ids) < set(scene.context.dyad) and scene.between:
        partners = [i for i in scene.context.dyad if i not in holder.ids]
    marks = stance_words(scene.lang).iteration
    around = () if frame.modal else clause.predicate.modifiers  # "will meet again" reaffirms nothing
    spoken = (clause.predicate.lemma, *clause.predicate.light, *around, *state.marks)
    record = Commitment(
        id="",
        committers=list(holder.ids),
        mode="reciprocal" if reciprocal and joint else mode_of(scene, clause, holder),  # type: ignore[arg-type]
        partners=partners,
        beneficiaries=helped if joint else partners,
        type=kind.type,
        force=_force(scene, clause, frame),
        specificity=specificity(words, kind.level, quantity=said, deadline=due),
        actions=[
            scene.evidence(q.start, q.end) for p in actions for q in (p.parts if p.kind == "gerund" else ()) or (p,)
        ],
        issues=scene.issues(span.start, span.end),
        quantity=said,
        deadline=due,
        deadline_first=days.first.isoformat() if days and days.first else None,
        deadline_last=days.last.isoformat() if days and days.last else None,
        mechanism=mechanism(scene, clause, actions),
        conditions=terms_of(scene, clause),
        iteration="reaffirmed" if any(w in marks for w in spoken) else "unmarked",
        via_persons=list(holder.via),
        attribution=scene.attributor.of(clause, holder.ids),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(frame.id),
    )
    return Promise(record, clause, holder)


def _without_aside(scene: Scene, clause: Clause, end: int) -> int:
    """Construction: "will send envoys to Mali, where a raid killed ten": what is only told beside is not promised."""
    asides = (c for c in scene.of_sentence(clause.sentence) if c.relation == "relative" and c.finite)
    cuts = [c.start for c in asides if clause.predicate.end < c.start < end <= c.end + 1]
    before = [scene.text[:at].rstrip() for at in cuts]
    return min([end, *(len(words) - 1 for words in before if words.endswith(","))])


def _reach(scene: Scene, clause: Clause) -> int:
    """Returns where the last of the acts that a promise strings together ends: "to oppose A, promote B, build C"."""
    linked = ("infinitive", "gerund", "purpose", "coordinate", "nominal")
    ends = [clause.predicate.end]
    for other in scene.of_sentence(clause.sentence):
        if other.finite:
            continue
        path = scene.chain(other)
        steps = [relation for relation, above in path if above.number >= 0]
        numbers = [above.number for _, above in path]
        hosts = {clause.number, clause.parent} if clause.relation == "nominal" else {clause.number}
        at = next((i for i, n in enumerate(numbers) if n in hosts), None)
        if at is not None and all(step in linked for step in steps[: at + 1]):
            ends.append(other.end)
    return max(ends)


def _force(scene: Scene, clause: Clause, frame: Frame) -> int:
    """Returns the force of a promise: of a "will" that stands under a verb of promising, that verb's."""
    if frame.modal:
        own = [f.force for f in frames(clause, lang=scene.lang) if f.force is not None]
        if own and max(own) == WEAKEST:  # "will consider a response"
            return WEAKEST
        for relation, above in scene.chain(clause):
            if relation == "content":
                return max([frame.force or 4, *(f.force or 0 for f in frames(above, lang=scene.lang))])
    return frame.force or 4


def _reciprocal(scene: Scene, actions: tuple[Phrase, ...]) -> bool:
    for phrase in actions:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is None:
            continue
        if any(scene.who(p, inner).mode == "reciprocal" for p in (*inner.objects, *inner.obliques)):
            return True
    return False


def _with_the_other(scene: Scene, clause: Clause, holder: Reference) -> Reference:
    """Construction: "we agreed to support each other", said by one of two: both do."""
    pair = scene.context.pair(clause.start, count=2)
    both = len(pair) == 2 and holder.ids[0] in pair
    return replace(holder, ids=pair, mode="joint", plural=True) if both else holder


def _outermost(scene: Scene, promises: list[Promise]) -> list[Promise]:
    """Drops a promise inside another's action: one promise with several actions is one commitment."""
    numbers = {p.clause.number: p for p in promises}
    kept = []
    for promise in promises:
        above = [c.number for relation, c in scene.chain(promise.clause) if relation != "coordinate"]
        outer = [numbers[n] for n in above if n in numbers and n != promise.clause.number]
        inside = [o for o in outer if _covers(o, promise) and o.record.committers == promise.record.committers]
        if not inside:
            kept.append(promise)
    return kept


def _covers(outer: Promise, inner: Promise) -> bool:
    actions = outer.record.actions
    at = inner.clause.predicate.start
    return any(a.start <= at < a.end for a in actions)
