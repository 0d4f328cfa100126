"""Back-off: what a short report tells whose words no frame fits, by the frames of its verb that come nearest.

A dispatch of a line or two that is of politics tells somebody's act. Where no frame fits it and it tells no stance, the
frames of its verb vote that lack the fewest conditions: first on the quad of the act, within it on the type. Such an
event has a confidence of its own, and its rule names the frame that it was taken for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from communique.coding.acts import Act, Acts
from communique.coding.commitments import Promise
from communique.coding.confidence import NEAREST
from communique.coding.event_frames import EventFrame, event_frames, slots, types
from communique.coding.event_parties import actors_of
from communique.coding.event_records import event
from communique.coding.granted_phrases import holds_unreal, to_come
from communique.coding.happenings import Happening, happening, held
from communique.coding.meeting_words import meeting_words
from communique.coding.met import Met, Phrases
from communique.coding.papers import kind_of
from communique.coding.politics import shows_politics
from communique.coding.saying_nothing import says_nothing
from communique.coding.scene import Scene
from communique.coding.threats import retaliates
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_LEAD = 3  # sentences; a longer text without an event has other things to tell
_TOLD = frozenset({"root", "coordinate", "content", "participial"})  # relations of what a report tells
_END = "purpose"
_NEVER = "not_object"  # which speaks against all frames of its type: "commit" with a crime
_AGAINST = frozenset({"intransitive", "bare", _NEVER})  # conditions that the words contradict


def nearest(scene: Scene, acts: Acts, stances: frozenset[int], promises: Sequence[Promise]) -> Iterator[Happening]:
    """Yields the event of a short report in which no frame fits: of its first clause that tells an act of somebody.

    A promise to nobody is one too. What is said in the clauses of `stances` is a position: on a norm or a thing it is
    no event (codebook, section 10).
    """
    if not scene.in_order or len(scene.order) > _LEAD:
        return
    undertaken = next((p for p in promises if not p.clause.negated), None)
    if undertaken is not None:
        yield _undertaken(scene, undertaken)
    elif not stances and shows_politics(scene):
        yield from _taken_for(scene, acts, stances)


def _taken_for(scene: Scene, acts: Acts, stances: frozenset[int]) -> Iterator[Happening]:
    """Yields the event of the first clause whose act may be that of a frame which does not fit."""
    found = {c.number: a for c in scene.in_order if (a := acts.of(c)) is not None}
    told = [c for c in scene.in_order if c.relation in _TOLD]
    for clause, act in (
        *_fitting(told, found),
        *_meant(scene, told, found),
        *_nominal(acts, told, stances),
        *_like(scene, [c for c in told if c.relation != "participial"]),
    ):
        if not act.type or (types()[act.type]["saying"] == "yes" and held(scene, clause) & stances):
            continue
        made = happening(scene, clause, act, found, whole=False)
        if made is not None and (made.record.recipients or (act is found.get(clause.number) and not act.mutual)):
            origin = replace(made.record.origin, rule=f"{NEAREST}+{made.record.origin.rule}")
            made.record = replace(made.record, origin=origin)
            yield made
            return


def _undertaken(scene: Scene, promise: Promise) -> Happening:
    """Returns the agreement that a promise is of which a short report tells nothing but the promise."""
    record = promise.record
    actors = actors_of(scene, promise.holder, record.evidence)
    kind, cameo = ("THREATEN", "130") if retaliates(scene, promise.clause) else ("AGREE", "030")
    made = event(scene, kind, None, cameo, actors, [], record.attribution, record.evidence)
    rule = f"{NEAREST}+{made.origin.rule}"
    return Happening(replace(made, origin=scene.origin(rule)), promise.clause, promise)


def _fitting(told: Sequence[Clause], found: Mapping[int, Act]) -> Iterator[tuple[Clause, Act]]:
    """Yields acts that frames fit, and that lack whom they are aimed at."""
    yield from ((c, found[c.number]) for c in told if c.number in found)


def _meant(scene: Scene, told: Sequence[Clause], found: Mapping[int, Act]) -> Iterator[tuple[Clause, Act]]:
    """Yields what is done to an end: "took up positions to disperse the crowd"."""
    foiled = slots("foiling", scene.lang)
    for clause in (c for c in told if c.predicate.lemma not in foiled):
        ends = (c for c in scene.below(clause.number) if c.relation == _END and c.number in found)
        yield from ((clause, found[c.number]) for c in ends if c.inherited_subject and not c.negated)


def _nominal(acts: Acts, told: Sequence[Clause], stances: frozenset[int]) -> Iterator[tuple[Clause, Act]]:
    """Yields acts that nouns name with whose they are: "came after months of threats by Chad", not "fears a raid"."""
    for clause in (c for c in told if c.number not in stances):
        for phrase in _inside(acts.scene, (*clause.subjects, *clause.obliques)):
            act = acts.of_noun(phrase, clause) if phrase.kind == "noun" and acts.may_name(phrase, clause) else None
            if act is not None and act.agents:
                yield clause, act


def _inside(scene: Scene, phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """Yields phrases and those inside them, but for what is only feared or planned."""
    for phrase in phrases:
        for part in phrase.parts or (phrase,):
            if not to_come(scene, part):
                yield part
            yield from _inside(scene, () if holds_unreal(scene, part) else part.inner)


def _introduces(clause: Clause) -> bool:
    """Whether a clause says what stands in another: "announced that it will return the weapons"."""
    return any(p.kind in ("that", "quote") for p in clause.complements)


def _falls_short(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what was nearly done: "came close to expelling the envoy", "fell short of a charge"."""
    return bool(set(clause.adverbs) & set(slots("nearly", scene.lang)))


def _plans(scene: Scene, clause: Clause) -> bool:
    """Whether a verb only says that something is to come: "are set to go on", which sets no trap."""
    coming = any(p.kind == "infinitive" for p in clause.complements)
    return coming and clause.passive and clause.predicate.lemma in meeting_words(scene.lang).planning


def _tells_of(scene: Scene, clause: Clause) -> bool:
    """Construction: "Kenya reported an attack by Chad": who tells of a thing does not do it."""
    return bool(clause.objects) and not clause.passive and clause.predicate.lemma in slots("telling", scene.lang)


def _declines_to_say(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells of a word that is declined or to come: "refused to comment on Chad"."""
    return any(p.kind == "infinitive" and says_nothing(scene, p) for p in clause.complements)


def _like(scene: Scene, told: Sequence[Clause]) -> Iterator[tuple[Clause, Act]]:
    """Yields the act of the frames of each verb that lack the fewest conditions.

    A verb that says nothing without its object ("take", "give") is like no frame: "took steps" seizes nobody.
    """
    phrases = Phrases(scene)
    empty = {*stance_words(scene.lang).stative, *slots("empty", scene.lang)}
    open_ones = (c for c in told if not (_introduces(c) or _falls_short(scene, c) or _plans(scene, c)))
    open_ones = (c for c in open_ones if not (_declines_to_say(scene, c) or _tells_of(scene, c)))
    open_ones = (c for c in open_ones if not any(kind_of(scene, p) is not None for p in c.objects))  # a paper is told
    for clause in (c for c in open_ones if c.predicate.lemma not in empty):
        met = Met(phrases, clause)
        lacking = [(f, met.lacks(f)) for f in event_frames(clause, lang=scene.lang).frames if _kind(f)]
        against = {_kind(f) for f, lack in lacking if _NEVER in {condition for condition, _ in lack}}
        near = [
            (f, len(lack))
            for f, lack in lacking
            if _kind(f) not in against and not _AGAINST & {condition for condition, _ in lack}
        ]
        fewest = min((lack for _, lack in near), default=0)
        best = _voted([f for f, lack in near if lack == fewest])
        if best is not None:
            shown = (*clause.objects, *clause.obliques[:1], *clause.complements[:1])
            yield clause, Act(_kind(best), best.mode, best.cameo, best.id, phrases=shown)


def _voted(frames: list[EventFrame]) -> EventFrame | None:
    """Returns the first frame of the commonest type in the quad that most frames have."""
    quads = Counter(types()[_kind(frame)]["quad"] for frame in frames).most_common(1)
    agreed = [frame for frame in frames if types()[_kind(frame)]["quad"] == quads[0][0]]
    kinds = Counter(_kind(frame) for frame in agreed).most_common(1)
    return next((frame for frame in agreed if _kind(frame) == kinds[0][0]), None)


def _kind(frame: EventFrame) -> str:
    return frame.type or frame.default or ""
