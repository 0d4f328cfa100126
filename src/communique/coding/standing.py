"""Whether a clause states what it says: asserted, embedded in a pledge, or merely supposed, asked or presupposed."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from communique.actors.reference import NOTHING, Reference, joined
from communique.coding.described import about_actor, aside, is_not_held
from communique.coding.event_frames import slots
from communique.coding.frame_slots import names_it
from communique.coding.held_nouns import (
    for_text,
    of_anothers_text,
    of_position,
    of_text,
    on_occasion,
    positioned,
    said_in_it,
)
from communique.coding.means import by_means
from communique.coding.nameless import of_talks, ours, together
from communique.coding.openly import introduces
from communique.coding.own_voice import issuers_of, own_voice
from communique.coding.scene import Scene
from communique.coding.shared import in_common, in_company, talking
from communique.coding.supposed import pending, unsaid
from communique.coding.words import act
from communique.coding.words import stance_words as words
from communique.model.clause import Clause

_CLAIMING = frozenset({"ASSERT"})
_HELD = frozenset({"gerund", "content"})  # relations of what a preposition or a verb has for its thing
_INNER = frozenset({"gerund", "infinitive"})


class Standing(Struct, frozen=True, gc=False):
    """How a clause stands. `basis` is None where it gives no record; `marks` are words of iteration above it.

    `lack` says why there is no record: `question`, `hypothetical`, `possible`, `description` (a relative or
    participial clause that describes a thing), or `unasserted` (the clause above does not assert what it holds).
    """

    basis: Literal["stated", "embedded"] | None
    marks: tuple[str, ...] = ()
    pledge: Clause | None = None
    claimed: bool = False  # the content of a belief or claim that is a record of its own
    lack: str | None = None


NONE = {
    lack: Standing(None, lack=lack) for lack in ("question", "hypothetical", "possible", "description", "unasserted")
}
_STATED = Standing("stated")
_SAYING = frozenset({"ASSERT", "NOTE"})  # classes of what is only said or spoken of


def _told_of_others(scene: Scene, clause: Clause) -> bool:
    """Whether who asks tells what stance others took: "Chad's king urged his troops to fight. Do you have a comment?".

    What they said or spoke of he tells only to ask about it.
    """
    if not scene.told_while_asking(clause):
        return False
    told = (act(m.frame.act).stance_class for m in scene.matches(clause) if m.frame.act)
    return not _SAYING.issuperset(told)


def standing(scene: Scene, clause: Clause) -> Standing:
    """Returns how a clause stands under the clauses above it."""
    known = words(scene.lang)
    if scene.is_question(clause) and not _told_of_others(scene, clause):
        return NONE["question"]
    if clause.mark in known.hypothetical:
        return NONE["hypothetical"]
    if pending(scene, clause):
        return NONE["hypothetical"]
    if clause.modality in known.possible and not _bound(scene, clause):
        return NONE["possible"]
    if unsaid(scene, clause):
        return NONE["unasserted"]
    told = of_position(scene, clause) is not None or on_occasion(scene, clause) or of_text(scene, clause)
    told = told or said_in_it(scene, clause) or of_anothers_text(scene, clause).named
    if (clause.antecedent is not None and not told and not about_actor(scene, clause)) or aside(scene, clause):
        return NONE["description"]
    marks: list[str] = []
    pledge: Clause | None = None
    claimed = False
    at = clause
    for relation, above in scene.chain(clause):
        lower, at = at, above
        if _ruled_out(scene, relation, above, lower):
            return NONE["unasserted"]
        if told and lower is clause:
            marks.extend(w for w in (above.predicate.lemma, *above.predicate.light) if w in known.iteration)
            continue
        if relation == "gerund" and lower is not clause and lower.predicate.lemma in scene.attributor.kinds:
            continue  # "began by saying that P"
        if lower is clause and relation in _HELD and names_it(clause) and not scene.matches(above):
            continue  # "left over what it called an insult", "cited what it called an insult"
        if relation == "gerund" and positioned(scene, lower, above):
            marks.extend(w for w in (above.predicate.lemma, *above.predicate.light) if w in known.iteration)
            continue
        if (relation == "content" and introduces(scene, clause, above)) or in_company(scene, lower, above):
            continue
        if relation == "infinitive" and lower is not clause and on_occasion(scene, lower):
            continue  # "has the honour to inform that P"
        if above.mark in known.hypothetical:
            return NONE["hypothetical"]
        if above.modality in known.possible and above.predicate.lemma in known.transparent and not _bound(scene, above):
            return NONE["possible"]  # "how Chad can continue to support it"
        shown = about_actor(scene, above) or of_text(scene, above) or said_in_it(scene, above)
        if above.antecedent is not None and not shown:
            return NONE["description"]
        if relation == "purpose":
            if lower.subjects and not lower.inherited_subject:
                return NONE["unasserted"]  # "the need for all to V"
            if above.passive and not above.subjects:
                return NONE["unasserted"]  # "aid should be sent to support the police", by whom is not said
            if lower is clause and above.tense == "past" and is_not_held(scene, clause, above):
                return NONE["unasserted"]
            promised = _passes(scene, "infinitive", above, lower) == "pledge" or above.modality in known.announcing
            pledge = pledge or (above if promised else None)
            continue
        if relation in ("coordinate", "participial", "adverbial", "nominal"):
            continue
        if relation == "relative":
            continue
        told = bool(above.subjects) and (above.finite or not above.objects)  # not "there is X to V", "being X to V"
        if relation == "infinitive" and above.predicate.lemma in known.being and told:
            continue
        verdict = _passes(scene, relation, above, lower)
        if verdict == "transparent" and lower.antecedent is not None:  # "has a basis to affirm": of the noun
            verdict = None
        if verdict is None:
            return NONE["unasserted"]
        if verdict == "pledge":
            pledge = pledge or above
        if verdict == "claim":
            claimed = True
        marks.extend(w for w in (above.predicate.lemma, *above.predicate.light) if w in known.iteration)
    if pledge is None and not marks and not claimed:
        return _STATED
    return Standing("embedded" if pledge else "stated", tuple(marks), pledge, claimed)


def _ruled_out(scene: Scene, relation: str, above: Clause, lower: Clause) -> bool:
    """Constructions: "has no intention of supporting X", "that is not something that we would support"."""
    if relation == "relative":
        is_being = above.predicate.lemma in words(scene.lang).being
        return above.negated and is_being and lower.antecedent is not None
    if relation not in ("gerund", "infinitive"):
        return False
    nouns = (c for c in scene.below(above.number) if c.relation == "nominal" and c.negated)
    return any(p.start <= lower.predicate.start < p.end for c in nouns for p in (*c.obliques, *c.complements))


def _bound(scene: Scene, clause: Clause) -> bool:
    """Construction: "we cannot accept X", "we can only regret X": what cannot be otherwise is no mere possibility.

    Nor is what one says oneself: "I can confirm our readiness to V".
    """
    held = clause.negated or bool(words(scene.lang).solely & {*clause.adverbs, *clause.predicate.modifiers})
    said = clause.relation == "nominal" and not scene.attributor.kinds.keys().isdisjoint(clause.predicate.light)
    own = said and scene.subjects.get(clause.number, NOTHING).form == "speaker"
    return (held or own) and clause.modality in words(scene.lang).able


def _passes(scene: Scene, relation: str, above: Clause, lower: Clause) -> str | None:
    """Returns what the clause above makes of its complement: nothing (None), a cue, a claim or a pledge."""
    if relation == "content" and scene.attributor.reports(above):
        return "cue"
    if above.predicate.lemma in words(scene.lang).transparent:
        another = above.subjects and relation == "content" and not lower.inherited_subject and not lower.finite
        undone = above.negated and not lower.negated and relation in _INNER
        if another or undone or _owes(scene, above):
            return None  # "wants Chad to support X", "Chad has to support X", "does not wish to support X"
        return "transparent"
    if above.predicate.lemma in words(scene.lang).ceasing and above.negated and relation in _INNER:
        return "transparent"  # "did not hesitate to protest", "has never ceased to protest"
    serving = words(scene.lang).summoned | words(scene.lang).using
    if above.predicate.lemma in serving and relation == "infinitive" and not above.negated:
        return "transparent"  # "summoned the envoy to protest", "used the meeting to protest"
    if above.predicate.lemma in words(scene.lang).causing and relation == "infinitive" and not above.negated:
        came = above.tense == "past" or (above.relation == "participial" and not above.finite)
        return "transparent" if came else None  # "prompted Fiji to condemn X", which it did
    if relation == "infinitive" and for_text(scene, lower, above):
        return "transparent"  # "issued a statement to condemn X"
    matches = scene.matches(above) + [m for c in _nominals(scene, above) for m in scene.matches(c)]
    if any(m.frame.pledges for m in matches):
        return "pledge"
    if relation == "gerund" and by_means(scene, lower, above):
        return "transparent"
    if relation == "content" and any(m.frame.act and act(m.frame.act).stance_class in _CLAIMING for m in matches):
        return "claim"
    return None


def _owes(scene: Scene, above: Clause) -> bool:
    """Whether a clause says that another than the one who speaks has to do something."""
    if words(scene.lang).deontic.get(above.predicate.lemma, ("", ""))[1] != "verb":
        return False
    speaks = scene.speaker(above).ids or scene.attributor.voice.issuers
    bearer = scene.subjects.get(above.number, NOTHING)
    return bearer.named and not set(bearer.ids) <= set(speaks)


def _nominals(scene: Scene, above: Clause) -> list[Clause]:
    return [c for c in scene.below(above.number) if c.relation == "nominal"]


def holder_of(scene: Scene, clause: Clause, *, held_by: str = "subject") -> Reference:
    """Returns who takes the stance or makes the promise of a clause; `NOTHING` where nobody is named.

    A possessor with a name of its own holds what a light verb merely reports ("underscored the commitment of
    Peru"). A clause without any subject in a text that speaks itself is its issuers'. A passive that names nobody
    is of those who speak together there ("Concern was expressed over X").

    Args:
        scene: the document.
        clause: the clause that takes the stance or makes the promise.
        held_by: who holds by the frame: the `subject`, the `speaker`, the `sides` that talk with each other, or
            whom the stance is `to` ("X is of concern to Chad"), else the speaker.
    """
    if held_by == "sides":
        talked = talking(scene, clause)
        several = talked if talked.ids else together(scene, clause)
        return several if several.ids else ours(scene, clause)
    if held_by == "to":
        named = (scene.who(p, clause) for p in clause.obliques if p.prep in slots("about_whom", scene.lang))
        concerned = next((r for r in named if r.named), None)
        if concerned is not None:
            return concerned
    if held_by in ("speaker", "to"):
        speaker = scene.speaker(clause)
        return speaker if speaker.ids else issuers_of(scene)
    called = clause.predicate.lemma in words(scene.lang).addressed  # "drew the attention of the council to X"
    called = called or bool(set(clause.predicate.light) & words(scene.lang).joining)  # "joins the calls of Chad for X"
    held = {p.head_start for m in scene.matches(clause)[:1] if m.slot == "of" for p in m.objects}  # "the role of Chad"
    for possessor in () if called else clause.predicate.possessors:
        if possessor.head_start in held and possessor.prep in slots("owner", scene.lang):
            continue
        owner = scene.who(possessor, clause)
        if owner.named and not possessor.pronoun and possessor.prep in (None, *slots("owner", scene.lang)):
            if not set(clause.predicate.light) & words(scene.lang).sharing:
                return owner
            shared = scene.subjects.get(clause.number, NOTHING)
            return joined([shared, owner]) if shared.named else owner
    beside = _of_the_first(scene, clause)
    if beside.named:
        return beside
    subject = scene.subjects.get(clause.number, NOTHING)
    noun = of_position(scene, clause)
    if noun is not None and noun.possessor is not None:
        owner = scene.who(noun.possessor, scene.above(clause) or clause)
        return owner if owner.named else scene.subjects.get(clause.parent or 0, NOTHING)
    another = of_anothers_text(scene, clause)
    if another.named:
        return another
    told = scene.above(clause, "nominal") or clause  # "a statement voicing its support for X"
    if of_text(scene, told):
        giver = scene.subjects.get(told.parent or 0, NOTHING)
        return giver if giver.named else subject if subject.named else together(scene, clause)
    if subject.named or subject.kind == "document" or subject.mode == "some":
        return in_common(scene, clause, subject)
    if clause.predicate.form == "noun" and set(clause.predicate.modifiers) & words(scene.lang).together:
        sides = scene.context.dyad
        return Reference(sides, "actor", "joint" if len(sides) > 1 else "unilateral") if sides else NOTHING
    unsaid = not clause.subjects or all(p.start == p.end for p in clause.subjects)
    if unsaid:
        brief = None if _unnamed(scene, clause) else _in_brief(scene, clause) or own_voice(scene, clause)
        return together(scene, clause) if brief is None else brief
    return of_talks(scene, clause)


def _of_the_first(scene: Scene, clause: Clause) -> Reference:
    """Construction: "conveyed Peru's solidarity with Chad and its support for X": "its" is whose the first noun is."""
    above = scene.above(clause) if clause.relation == "nominal" else None
    known = scene.resolver.words.pronouns
    own = next((p for p in clause.predicate.possessors if known.get(p.head.lower()) == "thing"), None)
    if above is None or own is None:
        return NOTHING
    others = ((c, p) for c in _nominals(scene, above) for p in c.predicate.possessors if not p.pronoun)
    owners = (scene.who(p, c) for c, p in others if p.end <= own.start)
    return next((r for r in owners if r.named and r.kind == "actor" and len(r.ids) == 1), NOTHING)


def _in_brief(scene: Scene, clause: Clause) -> Reference | None:
    """Construction: "Met with Ana Roy. Discussed the levy," she wrote: who is quoted leaves himself out."""
    brief = clause.tense == "past" and clause.relation in ("root", "content", "coordinate")
    if not brief or not scene.reports or not scene.attributor.quoted(clause.start, clause.end):
        return None
    speaker = scene.speaker(clause)
    return replace(speaker, form="speaker") if speaker.named else None


def _unnamed(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is a passive that names nobody, or what such a one promises: "it was agreed to oppose X".

    So is what there was between those who talked: "there was consensus on the need for X".
    """
    if clause.predicate.form == "noun" and not scene.resolver.words.copulas.isdisjoint(clause.predicate.light):
        return True
    above = scene.above(clause)
    while not clause.passive and clause.inherited_subject and above is not None and not above.subjects:
        clause, above = above, scene.above(above)
    return clause.passive
