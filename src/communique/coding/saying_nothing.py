"""Who says that he says nothing: "declined to comment", "refused to make any comment", "would not give details"."""

from __future__ import annotations

from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Phrase


def says_nothing(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether what is declined is a word on something, which rejects nothing and nobody.

    Constructions: "declined to comment", and with the noun as object: "refused to make any further comment".
    """
    words = stance_words(scene.lang).unsaid
    if phrase.head.lower() in words:
        return True
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.finite or len(inner.objects) != 1:
        return False
    return inner.objects[0].head.lower() in words
