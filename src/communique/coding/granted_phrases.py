"""Which phrases of a clause may name an act that is taken for granted, also where the clause itself states nothing.

"Called for talks after Chad's seizure of a boat" asks for the talks: the seizure is so. "Fears of Chad's seizure of the
port" has it only feared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from communique.coding.acts import Act, Acts
from communique.coding.event_frames import naming, slots
from communique.coding.scene import CLAUSAL, Scene
from communique.coding.words import act as act_of
from communique.model.clause import Clause, Phrase

_JUDGING = frozenset({"EVALUATE", "CONCERN", "NOTE"})  # classes of stances on what is so
_AIMS = frozenset({"infinitive", "purpose"})


def telling_of(scene: Scene, acts: Acts, clause: Clause) -> list[Phrase]:
    """Returns the phrases of a clause that may name an act, those inside others too; of what is only feared none."""
    known = naming(scene.lang)
    _, heads = scene.nouns(clause)
    if known.isdisjoint(heads) and CLAUSAL not in heads and not clause.recipients:
        return []
    waiting = [*clause.subjects, *clause.objects, *clause.recipients, *clause.obliques]
    waiting.reverse()
    found: list[Phrase] = []
    while waiting:
        phrase = waiting.pop()
        if phrase.parts:
            parts = _owned_alike(phrase.parts)
            waiting += [p for p in reversed(parts) if p.start != phrase.start or p.end != phrase.end]
            continue
        names = phrase.kind != "noun" or acts.may_name(phrase, clause)
        if names and phrase.start < phrase.end and not phrase.pronoun and not to_come(scene, phrase):
            found.append(phrase)
        if phrase.inner and not holds_unreal(scene, phrase):
            waiting += reversed(phrase.inner)
    return found


def presupposed(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether a noun's act is so in a clause that states nothing: as its occasion, or as what it judges.

    Constructions: "called for talks over Chad's seizure of a boat", "demanded an apology for it", "met to protest it".
    After what is to be, an act may be to come too: "will vote after the release of the crew".
    """
    if phrase.kind != "noun" or phrase.plural:
        return False
    if not clause.finite and clause.predicate.lemma in slots("after_it", scene.lang):  # "following Chad's attack"
        return not clause.negated
    if describes(scene, clause) and phrase in clause.objects:
        return True
    if clause.relation in _AIMS and any(m.frame.act and _judges(m.frame.act) for m in scene.matches(clause)):
        return True
    after = clause.modality is None and clause.tense == "past"
    preps = {*slots("over_what", scene.lang), *(slots("aftermath", scene.lang) if after else ())}
    nouns = slots("answers_to", scene.lang)
    around = _inside((*clause.subjects, *clause.objects, *clause.recipients, *clause.obliques))
    holding = [q for q in around if q.start <= phrase.start and phrase.end <= q.end]
    return any(q.prep in preps for q in holding) or any(
        q.head.lower() in nouns and q.head_start != phrase.head_start for q in holding
    )


def describes(scene: Scene, clause: Clause) -> bool:
    """Construction: "called Chad's attack a crime", "defended its seizure of the boat": what is described is so."""
    known = clause.predicate.lemma in slots("describing", scene.lang)
    return known and not clause.negated and clause.modality is None


def _judges(act: str) -> bool:
    return act_of(act).stance_class in _JUDGING


def to_come(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether an act is not yet: "the planned expulsion of two envoys", "a possible attack by Chad"."""
    return not set(slots("to_come", scene.lang)).isdisjoint(m.lower() for m in phrase.modifiers)


def holds_unreal(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether what stands inside a noun is only feared, planned or asked for: "fears of Chad's attack on X"."""
    return phrase.head.lower() in slots("unreal", scene.lang)


def taken_up(phrase: Phrase, act: Act) -> set[int]:
    """Construction: "the lifting of sanctions", "the blocking of imports": the act of the noun inside is told in it."""
    shown = {p.head_start for p in act.phrases if p.head_start != phrase.head_start}
    return {p.head_start for p in _inside(phrase.inner)} & shown


def _inside(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    for phrase in phrases:
        yield phrase
        yield from _inside((*phrase.parts, *phrase.inner))


def _owned_alike(parts: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Construction: "Chad's arrest and expulsion of two pilots", "its missile and drone attack": one owner of both."""
    owner = parts[0].possessor
    if owner is None:
        return parts
    bare = (p if p.possessor is not None or p.determiner or p.proper else replace(p, possessor=owner) for p in parts)
    return tuple(bare)
