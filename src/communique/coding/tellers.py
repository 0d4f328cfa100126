"""Who goes on speaking: whom the pronoun of a clause of saying takes up ("P, it added", "She noted that P")."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.coding.words import act
from communique.model.clause import Clause

_SAID = frozenset({"ASSERT", "EVALUATE", "CONCERN", "OPPOSE"})  # classes of stances that are taken by words
_ASKED = frozenset({"call_for", "urge", "demand", "warn"})
_COMMA = 20  # characters before a participle in which a comma and a small word may stand


def said_since(scene: Scene, clause: Clause) -> int:
    """Returns where that begins which is said before a pronoun that says it, -1 where nothing is."""
    if not _says(scene, clause):
        return -1
    pronoun = clause.subjects[0]
    return next((p.start for p in clause.complements if p.kind == "that" and p.end <= pronoun.start), -1)


def closes(scene: Scene, clause: Clause) -> bool:
    """Construction: "P, it added": the cue stands behind what is said."""
    if len(clause.subjects) != 1 or clause.subjects[0].head.lower() not in scene.resolver.words.expletives:
        return False
    return said_since(scene, clause) >= 0


def said_before(scene: Scene, clause: Clause) -> Reference:
    """Returns who said something last in an earlier sentence, be it a text; a stance told of somebody is no cue."""
    for earlier in reversed(scene.in_order):
        if earlier.sentence >= clause.sentence or not scene.attributor.reports(earlier):
            continue
        speaker = scene.subjects.get(earlier.number, NOTHING)
        if speaker.kind == "document" or (speaker.named and all(m.frame.contested for m in scene.matches(earlier))):
            return speaker
    return NOTHING


def teller(scene: Scene, clause: Clause) -> Reference:
    """Returns who said the sentence before: he goes on, not whom his words were about.

    Construction: "Kenya said that Chad would pay. It added that P", "Kenya's minister said Chad's had come. He added".
    """
    if clause.relation != "root" or not _says(scene, clause):
        return NOTHING
    before = scene.of_sentence(scene.order.before(clause.sentence))
    about = {c.parent for c in before if c.relation == "content"}
    roots = [c for c in before if c.number in about and c.relation == "root" and scene.attributor.reports(c)]
    return scene.subjects.get(roots[0].number, NOTHING) if len(roots) == 1 else NOTHING


def _says(scene: Scene, clause: Clause) -> bool:
    pronoun = clause.subjects[0].pronoun if clause.subjects else False
    return bool(pronoun) and clause.predicate.lemma in scene.attributor.kinds


def beyond_content(scene: Scene, clause: Clause, above: list[Clause]) -> Reference | None:
    """Returns who takes a stance in a participle that stands behind reported words, None where no such does.

    Construction: "Peru said that Chile broke the truce, urging Togo to act": behind a comma he goes on who speaks. So
    in a participle below the first: "rejecting the claim, while emphasising that P".
    """
    if clause.relation not in ("participial", "adverbial") or clause.finite or not scene.matches(clause):
        return None
    content = next((c for c in above if c.relation not in ("participial", "adverbial")), None)
    if content is None or content.relation != "content" or clause.subjects != content.subjects:
        return None
    if clause.predicate.start < content.predicate.start or not _behind_comma(scene, clause):
        return None
    if scene.subjects.get(content.number, NOTHING).ids and not _is_saying(scene, clause):
        return None  # "that Chad waged a campaign, supporting the rebels"
    teller = scene.above(content)
    said = teller is not None and (scene.attributor.reports(teller) or bool(scene.matches(teller)))
    who = scene.subjects.get(teller.number, NOTHING) if teller is not None and said else NOTHING
    return who if who.named or who.kind == "document" else None


def told_to(scene: Scene, clause: Clause) -> list[Reference]:
    """Construction: "told Chad that it must leave", "assured Chad that P": to whom a clause is said by its words."""
    above = scene.above(clause, "content")
    if above is None or above.negated:
        return []
    named = (scene.who(p, above) for p in (*above.recipients, *above.objects) if p.kind == "noun" and not p.pronoun)
    return [r for r in named if r.named]


def not_of_itself(scene: Scene, clause: Clause) -> Reference | None:
    """Returns who takes a stance toward the one whose deed was told before "and", None where nobody plainly does.

    Construction: "Fiji said that Tonga had sent help, and thanked Nuku'alofa": nobody thanks himself.
    """
    teller = scene.above(clause)
    beside = scene.below(teller.number) if teller is not None else []
    told = next((c for c in beside if c.number != clause.number and c.subjects == clause.subjects), None)
    if teller is None or told is None or told.relation != "content" or not scene.matches(clause):
        return None
    own = scene.subjects.get(told.number, NOTHING)
    named = (scene.who(p, clause) for p in clause.objects if not p.pronoun and p.kind == "noun")
    if len(own.ids) != 1 or not any(r.named and r.ids == own.ids for r in named):
        return None
    who = scene.subjects.get(teller.number, NOTHING)
    return who if who.named and who.ids != own.ids else None


def _is_saying(scene: Scene, clause: Clause) -> bool:
    """Whether a participle is what somebody says, and hardly what he does: "urging Togo to act", "adding that P"."""
    acts = [act(m.frame.act) for m in scene.matches(clause) if m.frame.act]
    said = any(a.stance_class in _SAID or a.id in _ASKED for a in acts)
    return clause.predicate.lemma in scene.attributor.kinds or said


def _behind_comma(scene: Scene, clause: Clause) -> bool:
    """Whether a comma stands before a participle, with a small word between them: ", while emphasising that P"."""
    before = scene.text[max(0, clause.predicate.start - _COMMA) : clause.predicate.start].rstrip()
    return "," in before[-1:] or "," in before.rpartition(" ")[0][-1:]
