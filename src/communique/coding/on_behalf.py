"""For whom an official speaks: "the envoy of Mali, speaking on behalf of the African Union, welcomed the plan"."""

from __future__ import annotations

from collections.abc import Iterator

from communique import facts
from communique.actors.context import kind_of
from communique.actors.reference import Reference, joined
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_BESIDE = ("participial", "adverbial", "gerund")
_STATE = "state"


def _kind(lang: str, kind: str) -> tuple[str, ...]:
    return facts.words_of_kind(f"lexicon/{lang}/phrase_words", kind)


def may_speak_for(scene: Scene) -> bool:
    """Returns whether a text has the words with which somebody speaks for another at all: few texts have any."""
    text = scene.text.lower()
    return any(words in text for kind in ("behalf", "speaking for") for words in _kind(scene.lang, kind))


def for_whom(scene: Scene, clause: Clause, subject: Reference) -> Reference:
    """Returns the body on behalf of which the subject of a clause speaks, else the subject.

    Who speaks for other states, or "also" for a body, speaks for his own side too.
    """
    if subject.kind != "actor" or not subject.named or clause.inherited_subject:
        return subject
    for phrase, at in _represented(scene, clause):
        found = [scene.who(part, at) for part in phrase.parts or (phrase,)]
        named = [r for r in found if r.named and not r.form and not set(r.ids) & set(subject.ids)]
        if not named:
            continue
        too = any(_STATE in map(kind_of, r.ids) for r in named) or _beside_own(scene, at)
        told = joined([subject, *named] if too else named)
        return Reference(
            told.ids, told.kind, told.mode, subject.via, told.sector, subject.start, subject.end, form=subject.form
        )
    return subject


def _represented(scene: Scene, clause: Clause) -> Iterator[tuple[Phrase, Clause]]:
    """Yields who is spoken for in a clause or in "speaking for X" beside it, each with the clause where it stands."""
    lang = scene.lang
    nouns, verbs = _kind(lang, "behalf"), _kind(lang, "speaking")
    preps = {words.split()[-1] for words in _kind(lang, "speaking for")}
    beside = [c for c in scene.below(clause.number) if c.relation in _BESIDE and c.predicate.lemma in verbs]
    lemma = clause.predicate.lemma
    says = lemma in verbs or lemma in scene.attributor.kinds or bool(scene.matches(clause))  # not "acts on behalf of X"
    for at in (*beside, clause) if says else beside:
        for phrase in at.obliques:
            if phrase.head.lower() in nouns:
                yield from ((inner, at) for inner in phrase.inner if inner.prep and inner.proper)
            elif at is not clause and phrase.prep in preps and phrase.proper:
                yield phrase, at


def _beside_own(scene: Scene, at: Clause) -> bool:
    """Construction: "speaking also on behalf of the Group": he speaks for his own side besides."""
    return not set(_kind(scene.lang, "before verb")).isdisjoint((*at.adverbs, *at.predicate.modifiers))
