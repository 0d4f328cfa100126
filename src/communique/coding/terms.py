"""The terms of a promise or stance: on what condition, and through what body or text.

Wordings of conditions are in `lexicon/en/amounts`; prepositions before a mechanism in `lexicon/en/event_slots`.
"""

from __future__ import annotations

import re

from communique.coding.deed_kinds import names_kind
from communique.coding.deeds_beside import is_forum
from communique.coding.event_frames import slots
from communique.coding.facets import find_condition, find_measures
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Evidence

_MEANS = ("body", "instrument", "accord", "forum")  # kinds of things through which something is done
_STOP = re.compile(r"[,;.]\s|[.;]\Z")


def conditions_on(scene: Scene, clause: Clause) -> list[Evidence]:
    """Returns the conditional clauses that hang on a clause or its complements, as words."""
    known = stance_words(scene.lang).hypothetical
    if "adverbial" not in [c.relation for c in scene.of_sentence(clause.sentence)]:
        return []
    hosts = {clause.number, *[p.clause for p in clause.complements], *[p.clause for p in clause.obliques]}
    hanging = [c for host in hosts for c in scene.below(host) if c.relation == "adverbial"]
    conditions = [c for c in hanging if known.get(c.mark or "") == "condition"]
    return [scene.evidence(c.start, c.end) for c in sorted(conditions, key=lambda c: c.number)]


def terms_of(scene: Scene, clause: Clause) -> list[Evidence]:
    """Returns the conditions of a promise: its conditional clauses, else what follows "provided that", "subject to"."""
    found = conditions_on(scene, clause)
    if found:
        return found
    start, end = clause.predicate.end, scene.sentences[clause.sentence].end
    text = scene.text[start:end]
    at = find_condition(text)
    if at is None:
        return []
    stop = _STOP.search(text, at[1])
    return [scene.evidence(start + at[0], start + stop.start() if stop else end)]


def mechanism(scene: Scene, clause: Clause, actions: tuple[Phrase, ...]) -> str | None:
    """Returns the words of the body or text through which a promise is to be kept, None where none is named."""
    inner = [scene.clauses[p.clause] for p in actions if p.clause in scene.clauses]
    for phrase in (p for c in (*inner, clause) for p in c.obliques):
        if phrase.prep in slots("mechanism", scene.lang) and _is_means(scene, phrase):
            return scene.words(phrase.start, phrase.core_end or phrase.end)
    return None


def due_end(scene: Scene, clause: Clause, end: int) -> int:
    """Returns where the words of a promise end: "promised elections within two years" has its day behind the verb."""
    due = slots("due", scene.lang)
    behind = (p for p in clause.obliques if p.prep in due and scene.text[end : p.head_start].split()[:1] == [p.prep])
    return next(
        (p.end for p in behind if find_measures(scene.words(end, p.end))[1] is not None),
        _measured_end(scene, clause, end),
    )


def _measured_end(scene: Scene, clause: Clause, end: int) -> int:
    """Construction: "will give aid, amounting to 3 million euros", "a truce starting Sunday": what and when."""
    rest = scene.text[end : scene.sentences[clause.sentence].end]
    first = rest.replace(",", " ").split(maxsplit=1)[:1]
    if not first or first[0].lower() not in slots("amounting", scene.lang):
        return end
    begun = rest.lower().index(first[0].lower())
    stop = _STOP.search(rest, begun)
    behind = end + (stop.start() if stop else len(rest))
    return behind if any(find_measures(scene.words(end, behind))) else end


def _is_means(scene: Scene, phrase: Phrase) -> bool:
    return is_forum(scene, phrase) or any(names_kind(phrase.head, kind, scene.lang) for kind in _MEANS)
