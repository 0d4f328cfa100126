"""Whose officials are named in a report of two states that does not say so: told by whom they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from communique.actors.context import kind_of
from communique.actors.gazetteer import default
from communique.actors.home import state_of_publisher
from communique.actors.met_together import is_met
from communique.actors.persons import PersonMention
from communique.actors.reference import NOTHING
from communique.actors.roles import ENVOY, category_of
from communique.actors.told_sides import visited_by
from communique.actors.words_in_names import words_of
from communique.coding.apart import acting, aimed, learn_apart, named
from communique.coding.scene import Scene
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase

_TWO = 2
_PERSONAL = "person"  # the kind of "he" and "she"
_BEFORE = 12  # characters before a name in which a preposition of place stands
_NATIONAL = ("state", "adjective")
_JUDGED = "EVALUATE"
_OF_ANOTHER = frozenset({"OPPOSE", "URGE", "ASSERT"})  # stances that leaders tell of another state too


def learn_opposed(scene: Scene) -> None:
    """Notes whose the office-holders without a state are, where all that they say and do points to one of two.

    "President Salas accused Fiji": he is of the other state; "Fiji would respond, Prime Minister Lau said": she is of
    the state for which she announces what it will do; "President Lau met envoys, the Fijian presidency said": he is of
    the state whose organ tells it.
    """
    context = scene.context
    unsaid = {p.name for p in context.persons if not context.side_of(p.name) and context.in_office(p.name)}
    if len(context.issuers) != 1:
        _learn_met(scene, unsaid)
    if scene.reports or not context.issuers:  # in one side's text whose own goes unsaid, who is met is not of it
        learn_apart(scene, unsaid)
    if not scene.reports:
        return
    for clause in scene.in_order if unsaid else ():
        for name, side in _blamed(scene, clause):
            if name in unsaid:
                context.learned.setdefault(name, (side,))
    _learn(scene, unsaid, _given)
    _learn(scene, unsaid, _judging)
    if not context.home:
        _learn_by_votes(scene, unsaid)
    elif _filed_elsewhere(scene) or state_of_publisher(scene.attributor.voice.publisher or "") != context.home:
        _learn_spoken_for(scene, unsaid)


def _filed_elsewhere(scene: Scene) -> bool:
    """Whether a paper prints what was filed in the capital of another state than its own."""
    places = default().find(scene.dateline or "")
    return any(n.ids and n.ids[0] not in scene.context.home for n in places)


def _learn_spoken_for(scene: Scene, unsaid: set[str]) -> None:
    """Construction: "COTONOU (Wire) - Ghana backs the plan, Foreign Minister Adjei said": he is no Beninese.

    An agency of no one state says whose an official is who speaks of another state's stance or plan than his own.
    """
    _learn(scene, unsaid, _spoken_for)
    if not _is_told_of(scene):
        _learn(scene, unsaid, partial(_spoken_for, of_any=True), least=_TWO)


def _learn(
    scene: Scene, unsaid: set[str], votes_of: Callable[[Scene, Clause], Iterator[str]], *, least: int = 1
) -> None:
    """Notes the state of each person for whom the clauses in which he acts give votes of one state only."""
    votes: dict[str, list[str]] = {}
    for clause in scene.in_order if unsaid else ():
        for person in (*acting(scene, clause), *_taken_up(scene, clause)):
            if person.name in unsaid:
                votes.setdefault(person.name, []).extend(votes_of(scene, clause))
    for name, found in votes.items():
        if len({*found}) == 1 and len(found) >= least:
            scene.context.learned.setdefault(name, (found[0],))


def _taken_up(scene: Scene, clause: Clause) -> Iterator[PersonMention]:
    """Construction: "Minister Hoxha spoke in Oslo. He said that P": the one person of that sentence and this."""
    kinds = scene.resolver.words.pronouns
    pronoun = len(clause.subjects) == 1 and kinds.get(clause.subjects[0].head.lower()) == _PERSONAL
    if not pronoun or scene.attributor.quoted(clause.start, clause.end):
        return
    before = scene.sentences[max(0, scene.order.before(clause.sentence))].start
    near = scene.context.persons_in(before, clause.subjects[0].start)
    yield from near[-1:] if len({p.name for p in near}) == 1 else ()


def _given(scene: Scene, clause: Clause) -> Iterator[str]:
    """Construction: "President Salas pledged Peru's support": what he gives in a state's name is of his own."""
    nouns = [c.predicate for c in scene.below(clause.number) if c.relation == "nominal"]
    for phrase in clause.objects if not clause.negated else ():
        if any(noun.start <= phrase.head_start < noun.end for noun in nouns):
            names = scene.context.names_in(phrase.start, phrase.head_start)
            yield from (n.ids[0] for n in names if len(names) == 1 and kind_of(n.ids[0]) == "state")


def _judging(scene: Scene, clause: Clause) -> Iterator[str]:
    """Construction: "President Salas praised Fiji's efforts", in a report of two states: he is of the other one."""
    sides = _states(scene)
    if len(sides) != _TWO or not any(
        m.frame.act and act(m.frame.act).stance_class == _JUDGED for m in scene.matches(clause)
    ):
        return
    for phrase in clause.objects:
        names = scene.context.names_in(phrase.start, phrase.head_end)
        judged = {n.ids[0] for n in names if n.ids[0] in sides}
        yield from (_other(sides, side) for side in judged if len(judged) == 1)


def _learn_met(scene: Scene, unsaid: set[str]) -> None:
    """Constructions: "Fiji's premier met President Salas", "Salas's visit to Fiji", in a text of two states.

    Nobody meets his own leader abroad, nor visits his own state: Salas is of the other one.
    """
    context = scene.context
    sides = _states(scene)
    for person in context.persons if len(sides) == _TWO else ():
        if person.name in unsaid and not context.side_of(person.name) and context.leads(person.name):
            seen = {side for side in _seen(scene, person) if side in sides}
            if len(seen) == 1:
                context.learned.setdefault(person.name, (_other(sides, next(iter(seen))),))


def _seen(scene: Scene, person: PersonMention) -> Iterator[str]:
    """Yields the state of the leader who meets a person, and the one that he visits."""
    context = scene.context
    yield from visited_by(scene.text, context.names, person, scene.lang)
    if not is_met(scene.text, person, scene.lang):
        return
    for clause in scene.of_sentence(scene.sentence_at(person.start).number):
        met = any(p.start <= person.start < p.end for p in (*clause.objects, *clause.obliques))
        for subject in clause.subjects if met and len(clause.subjects) == 1 else ():
            who = scene.resolver.resolve(subject, scene.place(clause))
            yield from who.ids if len(who.ids) == 1 and who.form == "person" else ()


def _spoken_for(scene: Scene, clause: Clause, *, of_any: bool = False) -> Iterator[str]:
    """Yields the states of which a clause of saying tells what they hold, want or will do.

    What leaders tell of another state too, that it rejects a thing, counts only where `of_any` class may.
    """
    words = stance_words(scene.lang)
    coming = words.announcing | words.relayed
    if clause.predicate.lemma not in scene.attributor.kinds:
        return
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is None or inner.parent != clause.number or inner.passive:
            continue
        if inner.negated and inner.modality not in words.announcing:  # "Ghana will not stand by" is its word
            continue
        own = (m.frame for m in scene.matches(inner) if m.frame.holder == "subject")
        kinds = {act(frame.act).stance_class if frame.act else "" for frame in own}
        held = inner.modality is None and bool(kinds - {""} if of_any else kinds - _OF_ANOTHER)
        if inner.modality in coming or held or (inner.modality is None and inner.predicate.lemma in words.transparent):
            yield from (i for p in inner.subjects for i in _governed(scene, p))


def _is_told_of(scene: Scene) -> bool:
    """Whether a text names the state where it is at home, so that its official may tell of another's stance.

    A state that is only where somebody spoke is not named so: "at a press conference in Oslo, Norway".
    """
    home, sites = scene.context.home[:1], scene.resolver.words.sites
    named_ = (n for n in scene.context.names if n.ids[:1] == home and n.kind in _NATIONAL)
    before = (scene.text[max(0, n.start - _BEFORE) : n.start].split()[-1:] for n in named_)
    return not home or any(not w or (w[0] not in sites and not w[0].endswith(",")) for w in before)


def _governed(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """Yields the state that a phrase is by name or as its organ: "Ghana", "Ghana's parliament"."""
    organ = phrase.head.lower() in scene.resolver.words.organs
    names = scene.context.names_in(phrase.start, phrase.head_end) if organ else ()
    yield from named(scene, phrase)
    yield from (i for n in names[:1] if len(names) == 1 for i in n.ids[:1] if kind_of(i) == "state")


def learn_tellers(scene: Scene) -> None:
    """Construction: "Minister Diop met the envoys, the ministry said": he is of the state whose organ tells it.

    It is read off when the subjects are resolved, as whose "the ministry" is may stand in an earlier sentence.
    """
    context, organs = scene.context, scene.resolver.words.organs
    for clause in scene.in_order if scene.reports else ():
        above = scene.above(clause, "content")
        if above is None or above.predicate.lemma not in scene.attributor.kinds:
            continue
        teller = scene.subjects.get(above.number, NOTHING)
        told = any(p.head.lower() in organs for p in above.subjects) and not teller.via and len(teller.ids) == 1
        if (
            not told
            or scene.subjects.get(clause.number, NOTHING).kind != "unlisted"
            or kind_of(teller.ids[0]) != "state"
        ):
            continue
        for person in acting(scene, clause):
            if context.in_office(person.name):
                context.learned.setdefault(person.name, teller.ids)


def learn_voices(scene: Scene) -> None:
    """Construction: "Egypt denounced the plan. Foreign Minister Shoukry met envoys": he is of the state that spoke.

    So it is in a report that no dateline and no agency tells the home of. What a state did is no such voice: "Chad
    struck a town. President Keita condemned it".
    """
    context = scene.context
    if not scene.reports or context.home:
        return
    for person in context.persons:
        if context.side_of(person.name) or not context.in_office(person.name) or scene.resolver.side_of(person):
            continue
        sentence = scene.sentence_at(person.start)
        before = scene.sentences[max(0, scene.order.before(sentence.number))].start
        spoke = scene.resolver.met.voice(sentence.start, since=before)
        asked = context.apart.get(person.name, set())
        if spoke and kind_of(spoke[0]) == "state" and asked.isdisjoint(spoke):
            context.learned.setdefault(person.name, spoke)


def _blamed(scene: Scene, clause: Clause) -> Iterator[tuple[str, str]]:
    """Construction: "Chad summoned Fiji's envoy over remarks by President Lau": whose words an envoy answers for.

    "Recalled its envoy to Fiji after President Lau met the rebels": what a state answers that no longer has an envoy.
    """
    envoys = [p for p in clause.objects if category_of(scene.text[p.head_start : p.head_end].lower()) == ENVOY]
    sent = {n.ids[0] for p in envoys for n in scene.context.names_in(p.start, p.head_start) if n.kind != "capital"}
    beside = (*(p for envoy in envoys for p in envoy.inner), *(clause.obliques if envoys else ()))
    posts = (p for p in beside if p.prep in words_of("toward"))
    sent |= {i for p in posts for i in named(scene, p)}
    if len(sent) != 1 or any(scene.resolver.resolve(p, scene.place(clause)).ids == (*sent,) for p in clause.subjects):
        return
    for phrase in (*clause.obliques, *(p for envoy in envoys for p in envoy.inner)):
        for person in scene.context.persons_in(phrase.start, phrase.end):
            yield person.name, next(iter(sent))
    for reason in (c for c in scene.of_sentence(clause.sentence) if c.parent == clause.number):
        if reason.relation == "adverbial" and reason.start > clause.predicate.start:
            yield from ((person.name, next(iter(sent))) for person in acting(scene, reason))


def _learn_by_votes(scene: Scene, unsaid: set[str]) -> None:
    sides = _states(scene)

    def votes_of(scene: Scene, clause: Clause) -> Iterator[str]:
        yield from _on_word_of(scene, clause)
        yield from _spoken_for(scene, clause)
        if len(sides) == _TWO:
            toward = {side for side in aimed(scene, clause) if side in sides}
            yield from (_other(sides, side) for side in toward if len(toward) == 1)
            yield from (side for side in _announced(scene, clause) if side in sides)

    _learn(scene, unsaid, votes_of)


def _states(scene: Scene) -> list[str]:
    """Returns the states among the sides of a text."""
    return [side for side in scene.context.dyad if kind_of(side) == "state"]


def _other(sides: list[str], side: str) -> str:
    return sides[1 - sides.index(side)]


def _on_word_of(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the state on the word of whose organ a clause is told."""
    above = scene.above(clause, "content")
    if above is None or above.predicate.lemma not in scene.attributor.kinds:
        return
    for phrase in above.subjects:
        names = scene.context.names_in(phrase.start, phrase.end)
        people = scene.context.persons_in(phrase.start, phrase.end)
        if len(names) == 1 and not people and kind_of(names[0].ids[0]) == "state":
            yield names[0].ids[0]


def _announced(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the states of which a clause says what they will do."""
    words = stance_words(scene.lang)
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and (inner.modality in words.announcing or inner.modality in words.relayed):
            yield from (i for p in inner.subjects for i in named(scene, p))
