"""How the relations between sides stand by a statement: "the high level of our ties", "relations were growing"."""

from __future__ import annotations

from collections.abc import Mapping

from communique import facts
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_GOOD, _BAD = 1, -1
_PAIR = 2
_DEEP = 3  # nouns behind "of" among which the relations stand: "the level of development of relations"


@facts.derived
def _words(lang: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in facts.table(f"lexicon/{lang}/relation_words"):
        found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


def judged_relations(scene: Scene, phrase: Phrase) -> int:
    """Returns 1 or -1 where a phrase or clause says that relations stand well or badly, 0 where it says neither.

    What should or will be tells nothing of how they stand: "relations must be strengthened".
    """
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is not None:
        return _told(scene, inner)
    return _judged(scene, phrase) if phrase.kind == "noun" and _of_relations(scene, phrase) else 0


def about_relations(scene: Scene, phrase: Phrase) -> bool:
    """Whether what is said or wished is of the relations of a text's two sides: "to deepen bilateral ties"."""
    if len(scene.context.dyad) != _PAIR:
        return False
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    things = (*inner.subjects, *inner.objects) if inner is not None else (phrase,)
    return any(_of_relations(scene, p) for p in things)


def _of_relations(scene: Scene, phrase: Phrase, deep: int = _DEEP) -> bool:
    """Whether a phrase is of relations, or of their measure: "ties", "the state of bilateral ties"."""
    words, head = _words(scene.lang), phrase.head.lower()
    if head in words["between"]:
        return True
    behind = (p for p in phrase.inner if p.prep is not None)
    return deep > 0 and head in words["measure"] and any(_of_relations(scene, p, deep - 1) for p in behind)


def _judged(scene: Scene, phrase: Phrase) -> int:
    """Returns what the modifiers of a noun, or of what it is the measure of, make of it."""
    words, modifiers = _words(scene.lang), {m.lower() for m in phrase.modifiers}
    if modifiers & words["well"]:
        return _GOOD
    return _BAD if modifiers & words["badly"] else 0


def _told(scene: Scene, clause: Clause) -> int:
    """Constructions: "ties are at their best", "ties have grown", "ties have been damaged", "ties saw growth"."""
    words, lemma = _words(scene.lang), clause.predicate.lemma
    theme = clause.objects if clause.passive else clause.subjects
    if clause.negated or clause.modality is not None or not any(_of_relations(scene, p) for p in theme):
        return 0
    if lemma in words["rising"] | words["falling"]:
        return _GOOD if lemma in words["rising"] else _BAD
    had = clause.objects if lemma in words["having"] and not clause.passive else ()
    for thing in (*had, *(p for p in clause.obliques if lemma in scene.resolver.words.copulas or had)):
        head = thing.head.lower()
        judged = _judged(scene, thing)
        if head in words["upward"] | words["downward"] | words["measure"]:
            return judged or (_GOOD if head in words["upward"] else _BAD if head in words["downward"] else 0)
    return 0
