"""Stances behind a noun: "its stance rejecting violence", "took the opportunity to thank Chad"."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.frames import frames
from communique.coding.papers import document_words
from communique.coding.scene import Scene
from communique.coding.targets import owners
from communique.coding.words import act
from communique.coding.words import stance_words as words
from communique.model.clause import Clause, Phrase

_JUDGING = frozenset({"EVALUATE", "NOTE"})  # classes of stances on what others say


def on_occasion(scene: Scene, clause: Clause) -> bool:
    """Returns whether one did it on an occasion: "took the opportunity to thank Chad", "had the honour to host X"."""
    noun = clause.antecedent if clause.relation == "infinitive" and not clause.finite else None
    if noun is None or clause.parent is None or noun.head.lower() not in words(scene.lang).occasion:
        return False
    above = scene.clauses[clause.parent]
    holder = scene.subjects.get(above.number, NOTHING)
    own = bool(holder.ids) and holder.ids == scene.attributor.voice.issuers
    return above.tense == "past" or holder.form == "speaker" or own


def of_position(scene: Scene, clause: Clause) -> Phrase | None:
    """Returns the noun whose stance a clause tells: "its stance rejecting violence", "its position, which supports X".

    The parse may have the noun as what a clause without tense is said of.
    """
    noun = clause.antecedent if clause.relation in ("relative", "participial") else None
    if noun is None and clause.relation == "content" and not clause.finite and clause.subjects:
        noun = clause.subjects[0]
    if noun is None or clause.passive or noun.possessor is None:
        return None
    return noun if noun.head.lower() in words(scene.lang).introducing else None


def said_in_it(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells who said what in a text or talk: "remarks in which Chad said that P"."""
    if clause.relation != "relative" or clause.inherited_subject or not clause.subjects:
        return False
    within = any(p.prep in slots("within", scene.lang) and p.start < clause.predicate.start for p in clause.obliques)
    return within and scene.attributor.kinds.get(clause.predicate.lemma) == "verb"


def of_text(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause tells what is said in a text of one's own: "issued a statement condemning X".

    So does what it is issued for ("to condemn X"), and what one says in it besides: "in a letter condemning X, Chad
    called for talks".
    """
    if clause.passive or clause.parent is None:
        return False
    above = scene.clauses[clause.parent]
    noun = clause.antecedent if clause.relation in ("relative", "participial", "infinitive") else None
    if above.passive and not clause.finite and clause.relation == "infinitive" and above.objects:
        noun = above.objects[0]  # "a statement was issued calling for talks"
    if noun is None or any(not p.pronoun and p.start >= noun.head_end for p in clause.subjects):
        return False  # "issued a statement that Chad called absurd"
    known, head = document_words(scene.lang), noun.head.lower()
    if head not in known["words"]:
        return False
    if above.negated or _told_in(scene, noun, above):
        return not above.negated
    given = above.predicate.lemma in known["gives"] and above.modality is None
    return given and any(p.head_start == noun.head_start for p in above.objects)


def for_text(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Returns whether an infinitive tells what one gives out a text for: "issued a statement to condemn X"."""
    known = document_words(scene.lang)
    if above.predicate.lemma not in known["gives"] or above.negated or above.modality is not None or above.passive:
        return False
    given = (p for p in above.objects if p.possessor is None or p.possessor.pronoun)
    return clause.inherited_subject and any(p.head.lower() in known["words"] for p in given)


def _told_in(scene: Scene, text: Phrase, above: Clause) -> bool:
    """Whether a clause tells what its subject says in a text that is nobody else's."""
    if above.passive or not above.finite or (text.possessor is not None and not text.possessor.pronoun):
        return False
    return any(p.head_start == text.head_start and p.prep in slots("within", scene.lang)[:1] for p in above.obliques)


def of_anothers_text(scene: Scene, clause: Clause) -> Reference:
    """Construction: "we welcome the statement by Chad condemning the raid": what Chad's text says is Chad's stance."""
    noun = clause.antecedent if clause.relation == "participial" and not clause.passive else None
    above = scene.above(clause) if noun is not None else None
    if noun is None or above is None or noun.head.lower() not in document_words(scene.lang)["words"]:
        return NOTHING
    judged = any(m.frame.act and act(m.frame.act).stance_class in _JUDGING for m in scene.matches(above))
    if not judged or all(p.head_start != noun.head_start for p in above.objects):
        return NOTHING
    judging = {*scene.subjects.get(above.number, NOTHING).ids, *scene.attributor.voice.issuers}
    told = (r for r in owners(scene, above, noun) if r.kind == "actor")
    return next((r for r in told if not set(r.ids) & judging), NOTHING)


def positioned(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Returns whether a gerund tells a position: "reiterated its position of rejecting violence"."""
    known = words(scene.lang).introducing
    held = (p for p in above.objects if p.head.lower() in known and p.possessor is not None)
    return any(inner.clause == clause.number for p in held for inner in p.inner)


def talked_about(scene: Scene, noun: Clause) -> bool:
    """Whether a noun only tells what was talked about: "discussed their commitment to V" (codebook, section 13)."""
    above = scene.above(noun)
    talks = above is not None and any(f.act == "discuss" for f in frames(above, lang=scene.lang))
    joined = (c for c in scene.below(above.number) if c.relation == "coordinate") if above is not None else ()
    return talks and not any(c.inherited_subject and noun.start > c.predicate.start for c in joined)
