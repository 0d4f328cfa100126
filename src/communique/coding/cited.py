"""The joint document that a report cites: its issuers say what the report tells of it (codebook, section 13)."""

from __future__ import annotations

from communique import facts
from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_EARLY = 8  # sentences in which a report names the document that it is about


def cited(scene: Scene) -> tuple[tuple[str, ...], str | None]:
    """Returns the issuers and the name of a document that a report cites, empty where it cites none.

    A document that speaks ("the communique said"), one in which several sides speak, and a joint one whose issuing
    the report tells at its beginning ("The two sides issued a joint communique").
    """
    texts = scene.resolver.words.documents
    for clause in scene.clauses.values():
        subject = scene.subjects.get(clause.number, NOTHING)
        if not subject.ids:
            continue
        reporting = clause.predicate.lemma in scene.attributor.kinds or clause.predicate.form == "preposition"
        if subject.kind == "document" and reporting:
            return subject.ids, scene.words(subject.start, subject.end)
        for phrase in clause.obliques if len(subject.ids) > 1 and subject.named else ():
            if phrase.prep == "in" and phrase.head.lower() in texts:  # "In a joint communique, the parties expressed"
                return subject.ids, scene.words(phrase.start, phrase.head_end)
    for clause in scene.in_order:
        if clause.sentence <= _EARLY and (told := _issued(scene, clause)) is not None:
            return told
    return (), None


def _issued(scene: Scene, clause: Clause) -> tuple[tuple[str, ...], str] | None:
    """Returns the issuers and the name of a joint document that a clause says was issued, or speaks in."""
    objects = clause.objects if clause.predicate.lemma in _verbs(scene.lang) and not clause.negated else ()
    if clause.modality is not None:
        return None
    for phrase in (*objects, *(p for p in clause.obliques if p.prep == "in")):
        if not _joint_text(scene, phrase):
            continue
        subject = scene.subjects.get(clause.number, NOTHING)
        sides = subject.ids if _together(subject) else scene.context.dyad
        if len(sides) > 1:
            return sides, scene.words(phrase.start, phrase.head_end)
    return None


def _together(subject: Reference) -> bool:
    return subject.named and subject.kind == "actor" and len(subject.ids) > 1


def _joint_text(scene: Scene, phrase: Phrase) -> bool:
    if phrase.head.lower() not in scene.resolver.words.documents:
        return False
    return any(m.lower() in stance_words(scene.lang).together for m in phrase.modifiers)


@facts.derived
def _verbs(lang: str) -> frozenset[str]:
    """Returns the verbs of issuing, those of planning left out."""
    rows = facts.table(f"lexicon/{lang}/issued")
    return frozenset(verb for row in rows if row["status"] != "planned" for verb in row.get("verbs", ()))
