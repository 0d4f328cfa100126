"""Who does the same as the subject: "Peru welcomed it, as did Chile", "Peru joined Chile in welcoming it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique import facts
from communique.actors.context import kind_of
from communique.actors.reference import Reference, joined
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_REACH = 12  # characters before a name in which "like" stands
_SO = re.compile(r"\s*[A-Z][a-z]+\s+\Z")  # the one word before the verb of "So did Chile."
_BESIDE = ("adverbial", "coordinate")


def _kind(lang: str, kind: str) -> tuple[str, ...]:
    return facts.words_of_kind(f"lexicon/{lang}/phrase_words", kind)


@facts.derived
def _like(lang: str) -> re.Pattern[str]:
    """Returns the words that say who is alike, behind a comma or where a sentence begins."""
    words = "|".join(map(re.escape, sorted(_kind(lang, "alike"))))
    return re.compile(rf"(?:\A|,\s|[.!?\"”\n–—-]\s*)(?:{words})\s+(?:the\s+)?\Z", re.IGNORECASE)


def may_act_alike(scene: Scene) -> bool:
    """Returns whether a text has a verb or word that joins one who does the same: few texts have any."""
    joins = _kind(scene.lang, "joining")
    if any(clause.predicate.lemma in joins or _takes_up(scene, clause) for clause in scene.in_order):
        return True
    return any(f", {w} " in scene.text or f"{w.capitalize()} " in scene.text for w in _kind(scene.lang, "alike"))


def with_those_alike(scene: Scene, clause: Clause, subject: Reference) -> Reference:
    """Returns the subject of a clause with the states and bodies of which it is said that they do the same."""
    if subject.kind != "actor" or not subject.named or clause.passive or subject.form == "speaker":
        return subject
    told = [r for p, at in _alike(scene, clause) if (r := scene.who(p, at)).kind == "actor" and r.named]
    others = [r for r in told if not set(r.ids) & set(subject.ids) and all(map(kind_of, r.ids))]
    return joined([subject, *others]) if others else subject


def _alike(scene: Scene, clause: Clause) -> Iterator[tuple[Phrase, Clause]]:
    """Yields the phrases of those who do what a clause tells, each with the clause in which it stands."""
    below = scene.below(clause.number) if clause.finite else ()
    for other in (*below, *_next(scene, clause)):
        if _takes_up(scene, other) or _joined_by(scene, other):
            yield from ((p, other) for p in other.subjects)
    above = scene.above(clause) if clause.relation == "gerund" else None
    if above is not None and above.predicate.lemma in _kind(scene.lang, "joining") and not above.passive:
        yield from ((p, above) for p in above.objects if not p.pronoun)
    beside = [p for p in clause.obliques if p.kind == "noun"]
    beside += [p for s in clause.subjects for p in s.inner]
    for phrase in beside if not clause.inherited_subject else ():
        told = phrase.prep in _kind(scene.lang, "alike")
        if told and _like(scene.lang).search(scene.text, max(0, phrase.start - _REACH), phrase.start):
            yield phrase, clause


def _takes_up(scene: Scene, other: Clause) -> bool:
    """Construction: "as did Chile", "so has Chile", "nor does Chile": a verb for a verb, before its subject."""
    proverb = other.predicate.lemma in _kind(scene.lang, "pro verb") and not other.objects and not other.complements
    inverted = bool(other.subjects) and other.predicate.start < other.subjects[0].start
    return proverb and inverted and other.relation in (*_BESIDE, "root")


def _joined_by(scene: Scene, other: Clause) -> bool:
    """Construction: "Peru welcomed it, joined by Chile and Mali"."""
    joins = other.predicate.lemma in _kind(scene.lang, "joining")
    return joins and other.passive and other.relation == "participial" and not other.inherited_subject


def _next(scene: Scene, clause: Clause) -> Iterator[Clause]:
    """Construction: "Peru has rejected the ruling. So has Chile.": the sentence behind a main clause."""
    if clause.relation != "root":
        return
    for other in scene.of_sentence(clause.sentence + 1):
        start = scene.sentences[other.sentence].start
        if other.relation == "root" and _SO.fullmatch(scene.text, start, other.predicate.start):
            yield other
