"""Who acts and who suffers where the words beside the verb name nobody, but those around them do.

"Six soldiers were killed in an ambush by rebels", "rockets fired by militants hit a camp", "a girl was hurt when police
opened fire": the doer stands with the deed. "Claimed a blast that killed ten recruits", "attacked a post, killing four
guards", "marched to demand that the premier resign": the other side stands in what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from communique.actors.reference import Reference
from communique.coding.acts import Act
from communique.coding.event_frames import act_class, classes_of, slots, types
from communique.coding.event_parties import Argument, actors_of, parties
from communique.coding.event_recipients import apart
from communique.coding.event_sectors import is_listed, political_sectors
from communique.coding.harmed import only_counted
from communique.coding.prepositions import behind
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor

_DEEDS = frozenset({"ASSAULT", "COERCE"})
_TO_ENVOYS = frozenset({"SANCTION", "ACCUSE"})  # types of what states do to each other's envoys
_RECALLED = "withdraw"
_RIOT = "riot"  # a mode of protest that hurts
_TOLD = frozenset({"root", "coordinate", "content"})  # relations of what a sentence tells, not only mentions
_QUARRELS = frozenset({"MOBILIZE", "PROTEST", "SANCTION", "REJECT"})  # types told with whom the quarrel is
_AIMS = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST", "THREATEN"})  # what people demonstrate for
_ENTRY = "1245"  # the refusal of entry
_HOME = frozenset({"state", "adjective", "capital"})  # kinds of names of where one may not enter
_SEATS = frozenset({"state", "capital", "body"})  # kinds of names of where an envoy serves
_BESIDE = frozenset({"coordinate", "participial", "content"})  # relations of a second verb that tells of more
_HELPS = frozenset({"AID", "SUPPORT"})  # types of what helps
_FOLLOWING = frozenset({"purpose", "infinitive", "participial"})


def suffered(scene: Scene, clause: Clause, act: Act) -> bool:
    """Returns whether a sentence tells what was done to somebody, not by whom: "two reporters were shot"."""
    before = clause.relation == "adverbial" and clause.finite and clause.mark in slots("before", scene.lang)
    told = clause.relation in _TOLD or (before and scene.reports)  # "hours after a grenade wounded two officers"
    if types()[act.type]["suffered"] != "yes" or not told or clause.negated:
        return False
    means = {c for p in clause.subjects for c in classes_of(p, lang=scene.lang)} & set(slots("means", scene.lang))
    if any("accident" in classes_of(p, lang=scene.lang) for p in clause.obliques):
        return False
    dies = any(t.phrase in clause.subjects for t in act.targets)  # "two reporters died in an ambush"
    return bool(means) or dies or (clause.passive and not clause.subjects)


def doers(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> list[EventActor]:
    """Returns who did a deed whose clause names no doer; `found` are the acts of the document's clauses."""
    if act.type in _TO_ENVOYS:
        return _posted(scene, clause, act)
    if act.cameo == _ENTRY:
        return _kept_out(scene, clause)
    if act.mode == _RECALLED and clause.passive:  # "the withdrawal of Chadian troops was completed"
        moved = (q for p in clause.objects for q in p.inner if q.prep in slots("owner", scene.lang))
        return next((a for q in moved if (a := parties(scene, Argument(q, clause)))), [])
    if act.type not in _DEEDS:
        return []
    for argument in _by_deed(scene, clause, act, found):
        named = parties(scene, argument)
        if named:
            return named
    return _keepers(scene, clause, act, found)


def _keepers(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> list[EventActor]:
    """Construction: "Chad freed six sailors who were detained in March": who frees them held them."""
    above = scene.above(clause) if clause.antecedent is not None and clause.passive else None
    freed = found.get(above.number) if above is not None else None
    if (
        above is None
        or freed is None
        or freed.type != "RETREAT"
        or freed.mode == _RECALLED
        or above.passive
        or act.type not in _DEEDS
    ):
        return []
    if clause.predicate.lemma not in slots("captors", scene.lang):
        return []
    return next((named for p in above.subjects if (named := parties(scene, Argument(p, above)))), [])


def _posted(scene: Scene, clause: Clause, act: Act) -> list[EventActor]:
    """Construction: "two envoys were expelled from Gabon", "Togo's ambassador in Libreville was summoned".

    What is done to an envoy and told without who does it is done by the state in which he serves; it is his own that
    recalls him.
    """
    envoys = [q for p in clause.objects for q in (p.parts or (p,)) if "diplomat" in classes_of(q, lang=scene.lang)]
    if not envoys or not clause.passive or clause.subjects:
        return []
    owners = [a for p in envoys for a in parties(scene, Argument(p, clause))]
    if act.mode == _RECALLED:
        return owners
    own = {a.id for a in owners}
    for prep in slots("posted", scene.lang):
        for phrase in (*clause.obliques, *(p for envoy in envoys for p in envoy.inner)):
            named = scene.context.names_in(phrase.start, phrase.end) if phrase.prep == prep else ()
            state = next((n for n in named if n.kind in _SEATS and n.ids[0] not in own), None)
            if state is not None:
                return actors_of(scene, Reference(state.ids[:1], "actor"), scene.evidence(state.start, state.end))
    return []


def _kept_out(scene: Scene, clause: Clause) -> list[EventActor]:
    """Constructions: "were barred from entering Chad", "from Chadian ports", "were denied entry to Chad"."""
    if not clause.passive or clause.subjects:
        return []
    own = {a.id for p in clause.objects for a in parties(scene, Argument(p, clause))}
    places = [
        p
        for p in (*clause.obliques, *(q for o in clause.objects for q in o.inner))
        if p.prep in slots("entered", scene.lang)
    ]
    named = (n for p in places for n in scene.context.names_in(p.start, p.end) if n.kind in _HOME)
    state = next((n for n in named if n.ids[0] not in own), None)
    if state is None:
        return []
    return actors_of(scene, Reference(state.ids[:1], "actor"), scene.evidence(state.start, state.end))


def facing(scene: Scene, clause: Clause, found: Mapping[int, Act], own: set[str]) -> list[EventActor]:
    """Construction: "put its army on alert after Chad massed troops": two that move forces do so against each other."""
    above = scene.above(clause)
    beside = [c for c in scene.below(clause.number) if c.mark in slots("while", scene.lang)]
    beside += [above] if above is not None and clause.mark in slots("while", scene.lang) else []
    for other in beside:
        act = found.get(other.number)
        if act is None or act.type != "MOBILIZE":
            continue
        named = [a for p in other.subjects for a in parties(scene, Argument(p, other))]
        if named and all(is_listed(a) and a.id not in own for a in named):
            return named
    return []


def _by_deed(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> Iterator[Argument]:
    for phrase in _deeds_told(scene, clause, act, found):
        yield from _makers(scene, phrase, clause)
        yield from _blamed(scene, phrase)
    for subject in clause.subjects:
        yield from _senders(scene, clause, subject)
        yield from _blamed(scene, subject)
    beside = scene.below(clause.parent) if clause.relation == "content" else []
    joined = [c for c in (*scene.below(clause.number), *beside) if c.relation in ("coordinate", clause.relation)]
    for inner in (c for n in (clause, *joined) for c in scene.below(n.number)):
        other = found.get(inner.number)
        same = other is not None and _like(act, other) and inner.mark in slots("while", scene.lang)
        if other is not None and same and not _upon_others(scene, clause, other):
            yield from other.agents or (Argument(p, inner) for p in inner.subjects)


def _deeds_told(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> Iterator[Phrase]:
    """Yields the deeds by which or in which something is done: "in a raid", "as a result of a raid", "in a string of".

    "Two were killed and six hurt in a raid": what stands behind the last of several harms is of all.
    """
    beside = scene.below(clause.parent) if clause.relation == "content" else []  # "said two were killed and six hurt"
    joined = [c for c in (*scene.below(clause.number), *beside) if _of_the_same(scene, c) and c.start > clause.start]
    alike = [c for c in joined if (other := found.get(c.number)) is None or other.type == act.type]
    for phrase in (p for c in (clause, *alike) for p in c.obliques if p.kind == "noun"):
        if phrase.prep in slots("deed", scene.lang) and _is_deed(scene, phrase):
            yield phrase
        elif phrase.prep in slots("cause", scene.lang) or _counts(scene, phrase):
            of = [q for q in phrase.inner if q.prep in slots("owner", scene.lang)]
            yield from (q for q in of if _is_deed(scene, q))


def _of_the_same(scene: Scene, clause: Clause) -> bool:
    """Whether a second verb tells of more who are harmed: "and four were hurt", "and two others injured"."""
    if clause.relation not in _BESIDE:
        return False
    hurt = clause.objects if clause.passive else clause.subjects
    return (clause.passive and clause.relation == "coordinate") or (
        bool(hurt) and all(only_counted(scene, p) for p in hurt)
    )


def _counts(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase tells how many deeds: "in a series of raids"."""
    several = phrase.prep in slots("deed", scene.lang)
    return several and "quantity" in classes_of(phrase, lang=scene.lang)


def _like(act: Act, other: Act) -> bool:
    """Whether a deed may be that of another: of its type, or of a crowd that throws stones at people."""
    return other.type == act.type or (act.type == "ASSAULT" and other.mode == _RIOT)


def _upon_others(scene: Scene, clause: Clause, other: Act) -> bool:
    """Whether another deed of the sentence is done to other people: "troops died as the army hit rebel posts"."""
    own = {a.id for p in clause.objects for a in parties(scene, Argument(p, clause))}
    hit = (a for t in other.targets for a in parties(scene, t))
    return any(a.id not in own and a.sector in political_sectors() and not is_listed(a) for a in hit)


def _senders(scene: Scene, clause: Clause, subject: Phrase) -> Iterator[Argument]:
    """Yields who sent what does a deed: "rockets fired by X hit a camp", also where the verbs are read as a pair."""
    yield from _blamed(scene, subject)
    sent = (c for c in scene.upon(subject) if c.passive and c.predicate.lemma not in slots("blamed", scene.lang))
    yield from (Argument(p, c) for c in sent for p in c.subjects)
    for other in scene.of_sentence(clause.sentence):
        same = other.number != clause.number and any(p.head_start == subject.head_start for p in other.subjects)
        if same and not other.objects:
            makers = slots("maker", scene.lang)
            yield from (Argument(p, other) for p in other.obliques if p.prep in makers and p.kind == "noun")


def _blamed(scene: Scene, phrase: Phrase) -> Iterator[Argument]:
    """Construction: "killed in an attack blamed on rebels", "in a raid claimed by rebels"."""
    for clause in (c for p in (phrase, *phrase.inner) for c in scene.upon(p)):
        if clause.predicate.lemma in slots("blamed", scene.lang):
            on = slots("blamed_on", scene.lang)
            yield from (Argument(p, clause) for p in clause.obliques if p.prep in on and p.kind == "noun")
        elif clause.passive and clause.predicate.lemma in slots("committed", scene.lang):
            yield from (Argument(p, clause) for p in clause.subjects)


def _makers(scene: Scene, phrase: Phrase, clause: Clause) -> Iterator[Argument]:
    """Yields whose deed a noun is: behind a preposition of makers, else its owner or the nation before it."""
    for prep in (*slots("maker", scene.lang), *slots("beyond", scene.lang)):
        yield from (Argument(p, clause) for p in phrase.inner if p.prep == prep and p.kind == "noun")
    done = scene.clauses.get(phrase.clause) if phrase.clause is not None else None  # "a result of shelling by Chad"
    by = [p for p in done.obliques if p.prep in slots("maker", scene.lang)] if done is not None else []
    yield from (Argument(p, done) for p in by if done is not None)
    yield Argument(phrase, clause, owner=True)


def _is_deed(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a deed, as a noun or as what the parser takes for a verb: "shelling by Chad"."""
    named = replace(phrase, head=scene.text[phrase.head_start : phrase.head_end])
    known = act_class(named if phrase.kind != "noun" else phrase, lang=scene.lang)
    return known is not None and known.type in _DEEDS


def sufferers(
    scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act], own: Sequence[EventActor]
) -> list[EventActor]:
    """Returns upon whom an act is that names nobody: in what is told of its object, of its aim, or of the quarrel."""
    actors = {a.id for a in own}
    for argument in _following(scene, clause, act, found):
        named = [a for a in parties(scene, argument) if a.id not in actors or apart(scene, a, own)]
        if named:
            return named
    return []


def _following(scene: Scene, clause: Clause, act: Act, found: Mapping[int, Act]) -> Iterator[Argument]:
    below = [c for c in scene.below(clause.number) if c.relation in _FOLLOWING]
    if act.type == "ASSAULT":
        told = (*clause.obliques, *(q for p in clause.objects for q in p.inner))
        deeds = (p for p in told if _is_deed(scene, p))  # "claimed responsibility for a raid that killed two"
        upon = [c for p in (*clause.objects, *deeds) for c in scene.upon(p)]
        for inner in (*upon, *below):
            other = found.get(inner.number)
            if other is not None and other.type == act.type:
                yield from other.targets
        yield from _broken_up(scene, below)
    if act.type in _HELPS:
        for inner in below:  # "sent doctors to help the flood victims"
            other = found.get(inner.number)
            if other is not None and other.type in _HELPS:
                yield from other.targets
    if act.type == "PROTEST":
        for inner in below:
            other = found.get(inner.number)
            if other is not None and other.type in _AIMS:
                yield from other.targets
                yield from _asked(scene, inner)
        against = [t for n in (clause, *below) if (other := found.get(n.number)) is not None for t in other.targets]
        makers = (c for t in against for c in scene.upon(t.phrase) if c.passive)  # "against reforms proposed by Chad"
        yield from (Argument(p, c) for c in makers for p in c.subjects)
    if act.type in _QUARRELS:  # "in a row with Chad"
        for prep in slots("quarrel", scene.lang):
            yield from (Argument(p, clause) for p in behind(clause, prep))


def _broken_up(scene: Scene, below: Sequence[Clause]) -> Iterator[Argument]:
    """Construction: "fired tear gas to break up a rally by miners": those are hit whose crowd it was."""
    for clause in below:
        for thing in clause.objects:
            known = act_class(thing, lang=scene.lang)
            if known is not None and known.type == "PROTEST":
                makers = slots("by", scene.lang)
                beside = (*thing.inner, *clause.obliques)  # parsers hang "by miners" on either
                yield from (Argument(p, clause) for p in beside if p.prep in makers and p.kind == "noun")


def _asked(scene: Scene, clause: Clause) -> Iterator[Argument]:
    """Yields who is to do what a clause demands: "to demand that the premier resign"."""
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and not inner.inherited_subject:
            yield from (Argument(p, inner) for p in inner.subjects)
