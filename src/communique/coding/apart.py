"""Of which states somebody is not whose side goes unsaid: of those that he asks, visits, judges or mourns with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from communique.actors.context import kind_of, sides_in_order
from communique.actors.cue_words import either
from communique.actors.heading import visit_words, visiting
from communique.actors.met_together import is_met
from communique.actors.persons import PersonMention
from communique.actors.roles import ENVOY, category_of
from communique.actors.told_sides import at_site
from communique.actors.unlisted import described
from communique.coding.event_frames import slots
from communique.coding.meeting_words import NOBODY, meeting_words, tells_meeting
from communique.coding.scene import Scene
from communique.coding.words import act, stance_words
from communique.facts import derived
from communique.model.clause import Clause, Phrase

_OWNED = 3  # words before a state's name among which its organ stands: "the government of the", "and people of"
_WORD = re.compile(r"\w+")
_NATIONAL = ("state", "adjective")
_OWNS = ("'", "’")
_GOVERNMENT = "GOV"
_DISAPPROVING = frozenset({"EVALUATE", "OPPOSE", "CONCERN"})
_OF_OTHERS = frozenset({"EVALUATE", "SUPPORT", "CONCERN"})  # stances on what befell or did another
_GRATEFUL = "appreciate"  # the act of who thanks somebody


def learn_apart(scene: Scene, unsaid: Set[str]) -> None:
    """Notes of which states the `unsaid` office-holders are not, and organs of no stated side, by their nouns."""
    read = bool(unsaid and scene.in_order)  # a text of another language has no clauses, and no words to know
    for person in scene.context.persons if read else ():
        if person.name in unsaid and is_met(scene.text, person, scene.lang):
            scene.context.apart.setdefault(person.name, set()).update(_meeting(scene, person))
    for clause in scene.in_order:
        _learn_judged(scene, clause)
        for person, states in _blamed(scene, clause) if unsaid else ():
            if person.name in unsaid:
                scene.context.apart.setdefault(person.name, set()).update(states)
        for person in acting(scene, clause) if unsaid else ():
            if person.name in unsaid:
                apart = scene.context.apart.setdefault(person.name, set())
                apart.update(_urged(scene, clause), _abroad(scene, clause, person), _disapproved(scene, clause))
                apart.update(_met_with(scene, clause), _thanked(scene, clause), _at_post(scene, clause, person))


def _blamed(scene: Scene, clause: Clause) -> Iterator[tuple[PersonMention, list[str]]]:
    """Construction: "Chad protested the order by President X": a state does not blame its own president.

    What a parliament or an opposition blames may be its own.
    """
    if not _disapproves(scene, clause) or not clause.finite:
        return
    names, organs = scene.context.names_in, scene.resolver.words.organs
    told = [p for p in clause.subjects if scene.context.person_at(p.head_start, p.head_end) is None]
    state = [p for p in told if organs.get(p.head.lower(), ("", False))[0] == _GOVERNMENT or any(named(scene, p))]
    sides = [n.ids[0] for p in state for n in names(p.start, p.head_end) if kind_of(n.ids[0]) == "state"]
    doing = set(slots("by", scene.lang)) - set(slots("owner", scene.lang))  # not "the attack on President X"
    for phrase in (*clause.objects, *clause.obliques) if sides else ():
        for person in scene.context.persons_in(phrase.start, phrase.end):
            before = scene.text[phrase.start : person.start].lower().split()[-1:] or [phrase.prep or ""]
            if before[0] in doing or scene.text[person.end : person.end + 1] in _OWNS:
                yield person, sides


def _disapproves(scene: Scene, clause: Clause) -> bool:
    acts = [act(m.frame.act) for m in scene.matches(clause) if m.frame.act]
    return any(a.stance_class in _DISAPPROVING and a.polarity < 0 for a in acts)


def _meeting(scene: Scene, person: PersonMention) -> Iterator[str]:
    """Yields the sides that the subject names of a clause in which somebody is met: "Chad's minister met X"."""
    for clause in scene.of_sentence(scene.sentence_at(person.start).number):
        met = any(p.start <= person.start < p.end for p in (*clause.objects, *clause.obliques))
        for subject in clause.subjects if met else ():
            people = scene.context.persons_in(subject.start, subject.end)
            sides = [i for p in people for i in scene.context.side_of(p.name)[:1]]
            envoys = any(p.category == ENVOY and p.side_ids for p in people)  # "the envoy of Chad to Fiji": no Fijian
            names = sides_in_order(scene.context.names, scene.context.persons, subject.start, subject.end)
            yield from sides if envoys else (*names, *sides)


def _met_with(scene: Scene, clause: Clause) -> Iterator[str]:
    """Construction: "Minister Lau spoke with Chad's minister X": the states of those whom somebody met or called.

    So it is with an envoy without a name: "Minister Lau received the Ambassador of Chad".
    """
    hosting = any(r.get("hosting") for r in meeting_words(scene.lang).of(clause.predicate.lemma, "verb"))
    if not hosting and not tells_meeting(clause, NOBODY, lang=scene.lang):
        return
    for phrase in (*clause.objects, *(p for p in clause.obliques if p.prep in slots("met", scene.lang))):
        people = scene.context.persons_in(phrase.start, phrase.core_end or phrase.end)
        yield from (p.side_ids[0] for p in people if p.side_ids and kind_of(p.side_ids[0]) == "state")
        if not people and not phrase.plural and category_of(described(scene.context, phrase)) == ENVOY:
            names = scene.context.names_in(phrase.start, phrase.core_end or phrase.end)
            yield from (n.ids[0] for n in names[:1] if n.ids and kind_of(n.ids[0]) == "state")


def _thanked(scene: Scene, clause: Clause) -> Iterator[str]:
    """Constructions: "Minister Lau thanked Chad", "praised Chad", "appreciated Chad's help": another's is told so."""
    acts = [act(m.frame.act) for m in scene.matches(clause) if m.frame.act]
    if any(a.stance_class == "EVALUATE" for a in acts):
        yield from aimed(scene, clause)
    below = (act(m.frame.act) for c in scene.below(clause.number) for m in scene.matches(c) if m.frame.act)
    if not any(a.id == _GRATEFUL for a in (*acts, *below)):
        return
    things = (p for c in (clause, *scene.below(clause.number)) for p in (*c.objects, *c.obliques, *c.recipients))
    for phrase in things:
        owner = phrase.possessor
        held = (owner, *(p for p in phrase.inner if p.prep in slots("owner", scene.lang)))
        to = (phrase,) if phrase.prep in slots("felt_toward", scene.lang) else ()
        yield from (i for p in (*held, *to) if p is not None and not p.pronoun for i in named(scene, p))


def _learn_judged(scene: Scene, clause: Clause) -> None:
    """Construction: "The Foreign Ministry condemned the attack in Chad": nobody calls what is his own so.

    An organ of no stated side is of another state than the one that it judges, mourns with or backs by name.
    """
    organs = scene.resolver.words.organs
    for phrase in clause.subjects:
        if phrase.head.lower() not in organs or scene.context.names_in(phrase.start, phrase.end):
            continue
        judges = any(m.frame.act and act(m.frame.act).stance_class in _OF_OTHERS for m in scene.matches(clause))
        spans = (*clause.objects, *clause.obliques)
        apart = {i for p in spans for i in _states_told(scene, p, only_owners=not judges)} | {*_summoned(scene, clause)}
        scene.context.apart.setdefault(phrase.head.lower(), set()).update(apart)


def _summoned(scene: Scene, clause: Clause) -> Iterator[str]:
    """Construction: "The Foreign Ministry summoned Peru's ambassador": nobody summons his own envoy so."""
    called = clause.objects if clause.predicate.lemma in stance_words(scene.lang).summoned else ()
    for phrase in called:
        names = scene.context.names_in(phrase.start, phrase.head_start)
        yield from (n.ids[0] for n in names if n.ids and kind_of(n.ids[0]) == "state")


def _states_told(scene: Scene, phrase: Phrase, *, only_owners: bool) -> Iterator[str]:
    """Yields the states that a phrase names, or only those whose organs it does: "the government of Chad"."""
    organs = scene.resolver.words.organs
    for name in scene.context.names_in(phrase.start, phrase.end):
        before = scene.text[phrase.start : name.start].lower().split()
        owned = not organs.keys().isdisjoint(before[-_OWNED:])
        if kind_of(name.ids[0]) == "state" and (owned or not only_owners):
            yield name.ids[0]


def _urged(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the states of which a clause asks something: "urged Fiji to V", "said that Fiji must V"."""
    if any(m.frame.act and act(m.frame.act).stance_class == "URGE" for m in scene.matches(clause)):
        yield from aimed(scene, clause)
    if clause.predicate.lemma not in scene.attributor.kinds:
        return
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and inner.modality in stance_words(scene.lang).deontic:
            yield from (i for p in inner.subjects for i in named(scene, p))


def _disapproved(scene: Scene, clause: Clause) -> Iterator[str]:
    """Construction: "voiced regret over Fiji's decision": the states that own what somebody disapproves of."""
    acts = (act(m.frame.act) for m in scene.matches(clause) if m.frame.act)
    below = (act(m.frame.act) for c in scene.below(clause.number) for m in scene.matches(c) if m.frame.act)
    if not any(a.stance_class in _DISAPPROVING and a.polarity < 0 for a in (*acts, *below)):
        return
    things = (p for c in (clause, *scene.below(clause.number)) for p in (*c.objects, *c.obliques))
    for phrase in things:
        for name in scene.context.names_in(phrase.start, phrase.head_start):
            if kind_of(name.ids[0]) == "state":
                yield name.ids[0]


@derived
def _by_another(lang: str) -> re.Pattern[str]:
    """Returns what stands behind a place before who is there: "by", "of"."""
    return re.compile(rf"\s+(?:{either(slots('by', lang))})\b")


def _abroad(scene: Scene, clause: Clause, person: PersonMention) -> Iterator[str]:
    """Yields the states that somebody visits: "In Chad on a visit, Minister Lau said P", "Lau arrived in Chad"."""
    text, to, sentence = scene.text, visiting(scene.lang), scene.sentence_at(clause.start)
    for name in scene.context.names_in(sentence.start, sentence.end):
        if name.kind not in ("state", "capital"):
            continue
        another = _by_another(scene.lang).match(text, name.end)  # "the visit to Chad by the premier"
        went = person.end <= name.start and not another and to.search(text[person.end : name.start])
        alone = went and len(scene.context.persons_in(person.start, name.start)) == 1
        alone = alone and _posts_in(scene, person.end, name.start) is None  # an embassy is visited at home
        opens = at_site(scene.lang).fullmatch(text[sentence.start : name.start].lower()) is not None
        if alone or (
            opens
            and not visit_words(scene.lang).isdisjoint(text[name.end : person.start].lower().replace(",", " ").split())
        ):
            yield name.ids[0]


def _posts_in(scene: Scene, start: int, end: int) -> int | None:
    """Returns where an embassy is named in a stretch of text, None where none is."""
    posts = scene.resolver.words.posts
    return next((start + m.start() for m in _WORD.finditer(scene.text[start:end]) if m[0].lower() in posts), None)


def _at_post(scene: Scene, clause: Clause, person: PersonMention) -> Iterator[str]:
    """Construction: "Minister Lau visited the Chadian Embassy in Suva": he is not of the state whose embassy it is."""
    end = scene.sentence_at(clause.start).end
    post, names = _posts_in(scene, person.end, end), scene.context.names_in(person.end, end)
    if post is None or not names or names[0].kind not in _NATIONAL:
        return
    if visiting(scene.lang).search(scene.text[person.end : min(post, names[0].start)]):
        yield from names[0].ids[:1]


def acting(scene: Scene, clause: Clause) -> Iterator[PersonMention]:
    """Yields the person who alone is the subject of a clause."""
    if len(clause.subjects) == 1 and not clause.subjects[0].parts and not clause.passive:
        person = scene.context.person_at(clause.subjects[0].head_start, clause.subjects[0].head_end)
        if person is not None:
            yield person


def aimed(scene: Scene, clause: Clause) -> Iterator[str]:
    """Yields the states that are the object or addressee of a clause."""
    yield from (i for p in (*clause.objects, *clause.recipients) for i in named(scene, p))


def named(scene: Scene, phrase: Phrase) -> Iterator[str]:
    """Yields the state that the head of a phrase is, or each of its parts."""
    for part in phrase.parts or (phrase,):
        name = scene.context.name_at(part.head_start, part.head_end) if part.kind == "noun" else None
        if name is not None and name.kind in ("state", "capital"):
            yield from name.ids[:1]
