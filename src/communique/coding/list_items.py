"""The items of a list behind the sentence that introduces it: "The ministers agreed to:" and what follows."""

from __future__ import annotations

from communique.coding.scene import Scene
from communique.coding.words import act
from communique.layout.shapes import marker_style
from communique.model.clause import Phrase

_SAID = frozenset({"URGE", "OPPOSE", "CONCERN", "EVALUATE", "NOTE", "ASSERT"})  # stances that are taken by words
_INFINITIVE = 2  # words of "to open"


def is_deed(scene: Scene, item: Phrase) -> bool:
    """Returns whether an item opens with an infinitive: "to open a centre", not "Support for the centre"."""
    first = scene.clauses.get(item.clause) if item.clause is not None else None
    if first is None or first.predicate.form != "verb":
        return False
    opening = scene.text[item.start : first.predicate.end].lower().split()
    return len(opening) <= _INFINITIVE and opening[-1] == first.predicate.lemma


def only_says(scene: Scene, item: Phrase) -> bool:
    """Construction: "resolves: - to condemn X; - to urge Y": what an item takes by words alone it does not promise."""
    first = scene.clauses.get(item.clause) if item.clause is not None else None
    found = scene.matches(first) if first is not None else []
    return any(m.frame.act and act(m.frame.act).stance_class in _SAID for m in found)


def items_after(scene: Scene, number: int) -> list[Phrase]:
    """Returns the list items behind a sentence as phrases, those that are sentences of their own left out.

    A list inside a numbered paragraph ends where the next number stands.
    """
    found: list[Phrase] = []
    around, mark = _marker(scene, number - 1) if scene.sentences[number].kind == "item" else "", ""
    for at, sentence in enumerate(scene.sentences[number + 1 :], number + 1):
        if sentence.kind == "furniture":
            mark = _marker(scene, at)
            continue
        if sentence.kind != "item" or (around and mark == around):
            break
        own = scene.of_sentence(sentence.number)
        if any(c.finite and c.subjects and not c.inherited_subject and c.relation == "root" for c in own):
            continue
        end = sentence.start + len(scene.text[sentence.start : sentence.end].rstrip(" \n;,."))
        first = min(own, key=lambda c: c.predicate.start) if own else None
        head = first.predicate.lemma if first else scene.text[sentence.start : end].split(" ")[0].lower()
        at, inner = sentence.start, first.number if first else None
        found.append(Phrase(at, end, head, at, end, "clause", core_end=end, clause=inner))
    return found


def _marker(scene: Scene, number: int) -> str:
    """Returns the style of the list marker that a sentence is: "1." of "12."."""
    sentence = scene.sentences[number]
    return marker_style(scene.text[sentence.start : sentence.end]) if sentence.kind == "furniture" else ""
