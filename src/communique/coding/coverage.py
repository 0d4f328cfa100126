"""Coverage: what became of every sentence, its records or the reason for having none (codebook, section 11)."""

from __future__ import annotations

from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.model.document import Sentence
from communique.model.records import Covered, Evidence


def coverage(scene: Scene, records: list[tuple[str, list[Evidence]]]) -> list[Covered]:
    """Returns an entry for every sentence. `records` are ids with the evidences that they rest on."""
    by_sentence: dict[int, list[str]] = {}
    for ident, spans in records:
        for span in spans:
            for sentence in scene.sentences:
                if sentence.start < span.end and span.start < sentence.end:
                    by_sentence.setdefault(sentence.number, []).append(ident)
    political = bool(records)
    found = []
    for sentence in scene.sentences:
        ids = list(dict.fromkeys(by_sentence.get(sentence.number, ())))
        reason = None if ids else _reason(scene, sentence, political=political)
        found.append(Covered(start=sentence.start, end=sentence.end, records=ids, reason=reason))
    return found


def _reason(scene: Scene, sentence: Sentence, *, political: bool) -> str:
    if sentence.kind == "furniture":
        return "furniture"
    if scene.lang not in ("en",):
        return "not_understood"
    clauses = [c for c in scene.clauses.values() if c.sentence == sentence.number]
    if not clauses:
        return "not_understood" if political else "not_political"
    matched = any(scene.matches(c) for c in clauses)
    acting = any(scene.subjects.get(c.number, NOTHING).named for c in clauses)
    if matched and not acting:
        return "no_actor" if political else "not_political"
    if acting and not matched:
        return "no_act" if political else "not_political"
    return "background" if political else "not_political"
