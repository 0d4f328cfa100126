"""Whose words go on in an account of a meeting: "The envoy said that P. Q is R.", where Q is the envoy's claim too."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.scene import Scene
from communique.model.clause import Clause

_ACCOUNT = 2  # the tier of one side's text


def relayed(scene: Scene, clause: Clause) -> Reference | None:
    """Returns the other side whose words go on in a clause of one side's account, None where nobody's do.

    It is who was last said to say something in the same paragraph, unless several sides acted in between.
    """
    voice = scene.attributor.voice
    if voice.tier != _ACCOUNT or scene.speech or len(scene.context.dyad) < 2:
        return None
    paragraph = scene.sentences[clause.sentence].paragraph
    for number in range(clause.sentence, -1, -1):
        if scene.sentences[number].paragraph != paragraph:
            return None
        told = [c for c in scene.of_sentence(number) if c.finite and c.predicate.start < clause.predicate.start]
        for before in reversed(told):
            acting = scene.subjects.get(before.number, NOTHING)
            if len(acting.ids) > 1:
                return None
            if acting.ids and _says(scene, before):
                return acting if acting.form == "person" and not set(acting.ids) & set(voice.issuers) else None
    return None


def _says(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells that somebody said something, which stands in a clause of its own."""
    if scene.attributor.kinds.get(clause.predicate.lemma) != "verb":
        return False
    return any(c.relation == "content" for c in scene.below(clause.number))
