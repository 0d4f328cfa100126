"""Promises that are threats or refusals: "warned Chad that it would respond if Chad deployed missiles"."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import act_class, slots, types
from communique.coding.prepositions import behind
from communique.coding.scene import Scene
from communique.coding.tellers import told_to
from communique.coding.words import stance_words
from communique.model.clause import Clause


def warning(scene: Scene, clause: Clause, committers: list[str]) -> Clause | None:
    """Returns the clause by which one warns of what one will do oneself, None where a promise is no warning."""
    warning_acts = set(slots("warning", scene.lang))
    for relation, above in scene.chain(clause):
        if relation == "content" and any(m.frame.act in warning_acts for m in scene.matches(above)):
            own = set(scene.subjects.get(above.number, NOTHING).ids) & set(committers)
            return above if own and not above.negated else None
    return None


def retaliates(scene: Scene, clause: Clause) -> bool:
    """Returns whether what is promised is to strike back or to answer in kind: "vowed to respond in kind"."""
    told = (c for c in scene.of_sentence(clause.sentence) if c.start >= clause.start)
    inside = (c for c in told if ("infinitive", clause.number) in ((r, a.number) for r, a in scene.chain(c)))
    return not clause.negated and any(_strikes_back(scene, c) for c in (clause, *inside))


def _strikes_back(scene: Scene, clause: Clause) -> bool:
    """Whether what a clause tells is to strike back, or to answer in kind."""
    lemma, lang = clause.predicate.lemma, scene.lang
    if clause.negated:
        return False
    told = {lemma, *(f"{lemma} {adverb}" for adverb in clause.adverbs)}
    if not told.isdisjoint(slots("retaliating", lang)):
        return True
    at_all_costs = lemma in slots("defending", lang) and any(
        p.determiner in slots("any", lang) and p.head in slots("cost", lang) for p in clause.obliques
    )
    with_what = {f"{lemma} {p.head.lower()}" for p in clause.obliques} if clause.passive else set()
    if at_all_costs or not with_what.isdisjoint(slots("answered_with", lang)):  # "will be met with force"
        return True
    answers = lemma in slots("answering", lang)
    return answers and (_in_kind(scene, clause) or _answers_harm(scene, clause))


def _in_kind(scene: Scene, clause: Clause) -> bool:
    """Whether one answers with the same; "in response to the flood" strikes nobody."""
    alike, brief = ([words.split() for words in slots(use, scene.lang)] for use in ("alike", "brief"))
    if any(p.head == noun for prep, noun in alike for p in behind(clause, prep)) and not _kindly(scene, clause):
        return True
    return any(p.head == noun and not p.inner for prep, noun in brief for p in behind(clause, prep))


def _answers_harm(scene: Scene, clause: Clause) -> bool:
    """Whether what is answered is harm: "vowed to respond to the sanctions of Chad"."""
    answered = (p for prep in slots("addressed", scene.lang) for p in behind(clause, prep))
    known = (act_class(p, lang=scene.lang) for p in answered if p.prep)
    return any(k is not None and k.type and types()[k.type]["quad"] == "material conflict" for k in known)


def _kindly(scene: Scene, clause: Clause) -> bool:
    """Whether what is answered in kind is no harm: "respond in kind to the generosity of Chad"."""
    kind = set(slots("kindness", scene.lang))
    answered = [p for prep in slots("addressed", scene.lang) for p in behind(clause, prep)]
    return any(p.head.lower() in kind for p in (*answered, *clause.objects))


def assured(scene: Scene, clause: Clause, committers: list[str]) -> Reference:
    """Construction: "assured Chad that Mali would send aid": a promise is made to whom one assures of it."""
    told = (r for r in told_to(scene, clause) if r.kind == "actor")
    return next((r for r in told if not set(r.ids) & set(committers)), NOTHING)


def threatened(scene: Scene, clause: Clause, committers: list[str], warned: Clause | None) -> Reference:
    """Returns whom a threat is against: whom one warns, else who is the subject of its condition."""
    if warned is not None:
        for phrase in (*warned.recipients, *warned.objects):
            named = scene.who(phrase, warned)
            if named.named and not set(named.ids) & set(committers):
                return named
    hypothetical = stance_words(scene.lang).hypothetical
    for other in scene.of_sentence(clause.sentence):
        subject = scene.subjects.get(other.number, NOTHING)
        if other.mark in hypothetical and subject.named and not set(subject.ids) & set(committers):
            return subject
    return NOTHING


def refuses(scene: Scene, clause: Clause, committers: list[str]) -> bool:
    """Returns whether what a promise denies is one's own act: "vowed never to sign", not "to ensure Y never signs"."""
    if clause.negated:
        return not _misused(scene, clause)
    inside = (c for c in scene.of_sentence(clause.sentence) if c.negated and c.start >= clause.predicate.start)
    subjects = [scene.subjects.get(c.number, NOTHING) for c in inside]
    return not any(s.named and not set(s.ids) & set(committers) for s in subjects)


def _misused(scene: Scene, clause: Clause) -> bool:
    """Construction: "would not allow its soil to be used against Chad": it refuses nobody what was his."""
    inner = [scene.clauses[p.clause] for p in clause.complements if p.clause in scene.clauses]
    using = [c for c in inner if c.passive and c.predicate.lemma in slots("misused", scene.lang)]
    return any(p.possessor is not None and p.possessor.pronoun for c in using for p in c.objects)
