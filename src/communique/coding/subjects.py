"""Who the subjects of all clauses of a document are, in text order, and whom else its clauses mention."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.actors.reference import NOTHING, Reference
from communique.actors.resolve import Place
from communique.coding.acting_alike import may_act_alike, with_those_alike
from communique.coding.companions import may_join, with_companions
from communique.coding.event_frames import slots
from communique.coding.expletives import is_expletive, takes_up_thing
from communique.coding.joint_subjects import both_of_us, joined_subjects
from communique.coding.met_with import note_acts
from communique.coding.on_behalf import for_whom, may_speak_for
from communique.coding.opposed import learn_opposed, learn_tellers, learn_voices
from communique.coding.own_voice import own_voice
from communique.coding.scene import Scene
from communique.coding.speaking import late_pronouns
from communique.coding.taken_up import one_of_them, positioned, taken_up
from communique.coding.targets import owners
from communique.coding.tellers import beyond_content, closes, not_of_itself, said_before, said_since, teller
from communique.coding.telling import note_teller, speaks, takes_stance, tells
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_SPEAKER = "speaker"  # the kind of the pronouns "we" and "I"
_Told = tuple[Reference, list[Reference]]  # the subject of a clause, and whom else it mentions


def resolve_subjects(scene: Scene) -> None:
    """Resolves the subjects of all clauses in text order.

    Where a text says "we", its sentences tell whose somebody is, or a pronoun stayed unclear ("they did so, the
    ministers said"), all are resolved again with what is known then.
    """
    factions = scene.resolver.factions
    if factions.active:
        factions.learn(phrase for clause in scene.in_order for phrase in scene.nouns(clause)[0])
    _learn_short_names(scene)
    learn_opposed(scene)
    reading = _Reading(scene)
    reading.read()
    learn_tellers(scene)
    learn_voices(scene)
    if reading.unclear or scene.context.told_more:
        reading.read_again()
    scene.settled = True


def _learn_short_names(scene: Scene) -> None:
    """Notes the names in capitals that speak or take a stance: "the SUF rejected the offer"."""
    for clause in scene.in_order:
        parts = [part for p in clause.subjects for part in (p.parts or (p,)) if not part.pronoun]
        short = [p for p in parts if scene.text[p.head_start : p.head_end].isupper()]
        if not short or scene.text[clause.predicate.start : clause.predicate.end].isupper():
            continue
        if clause.predicate.lemma in scene.attributor.kinds or scene.matches(clause):
            for phrase in short:
                scene.resolver.short.learn(phrase)


@dataclass(slots=True)
class _Reading:
    """Reads the clauses of a document, the second time only those whose subjects may turn out to be others."""

    scene: Scene
    unclear: bool = False
    told: dict[int, _Told] = field(default_factory=dict)
    _joined: bool = False  # whether words stand in the text that join companions
    _alike: bool = False  # whether words stand in it of those who do the same
    _behalf: bool = False  # whether somebody in it speaks for another
    _beside: list[list[Phrase]] = field(default_factory=list)
    _known: tuple[int, int] = (0, 0)  # how many persons the text has told of before its clauses are read
    _places: list[int] | None = None  # of the pronouns whose meaning the end of a text may tell, once it is known
    _order: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        scene = self.scene
        self._joined = bool(scene.in_order) and may_join(scene)
        self._alike = bool(scene.in_order) and may_act_alike(scene)
        self._behalf = bool(scene.in_order) and may_speak_for(scene)
        self._beside = [_beside(clause) for clause in scene.in_order]
        self._known = len(scene.context.learned), len(scene.context.introduced)

    def read(self) -> None:
        """Reads the clauses in their order."""
        scene, context = self.scene, self.scene.context
        context.forget()
        scene.resolver.met.forget()
        spoken: list[Reference] = []
        for clause, phrases in zip(scene.in_order, self._beside, strict=True):
            reference, mentioned = self._of(clause, phrases)
            self.unclear = self.unclear or reference.kind == "unknown"
            told = clause.finite or clause.predicate.lemma in scene.attributor.kinds  # "with Minister X saying that P"
            taken_up = told and not clause.inherited_subject and clause.antecedent is None
            named = reference.named
            if taken_up and (named or reference.kind == "document" or _crowd(scene, clause)):
                context.subjects.append(reference)
                note_teller(scene, clause, reference)
            told_by = named or (reference.kind == "document" and reference.ids)  # "the statement said"
            if told_by and clause.modality is None and (speaks(scene, clause) or takes_stance(scene, clause)):
                spoken.append(reference)
            if mentioned and clause.passive and clause.finite:  # "Togo was praised. It ...": a subject to the reader
                context.subjects.extend([r for r in mentioned if r.end <= clause.predicate.start])
            context.others.extend(mentioned)
            if named:
                note_acts(scene, clause, reference)
        context.settle(spoken)

    def read_again(self) -> None:
        """Reads the clauses once more, all of them where the clauses told of persons or companions may be joined."""
        context = self.scene.context
        if not (self._joined or self._alike) and self._known == (len(context.learned), len(context.introduced)):
            self._places = late_pronouns(context)
            self._order = {clause.number: at for at, clause in enumerate(self.scene.in_order)}
        self.read()

    def _of(self, clause: Clause, phrases: list[Phrase]) -> _Told:
        before = self.told.get(clause.number)
        if before is not None and self._places is not None and not self._is_open(clause, phrases, self._places):
            return before
        scene = self.scene
        reference = _subject(scene, clause)
        reference = with_companions(scene, clause, reference) if self._joined else reference
        reference = with_those_alike(scene, clause, reference) if self._alike else reference
        reference = for_whom(scene, clause, reference) if self._behalf else reference
        scene.subjects[clause.number] = reference
        found = reference, _others(scene, clause, phrases) if phrases else []
        if before is not None and found != before:
            self._places = None  # what follows may take up another
        self.told[clause.number] = found
        return found

    def _is_open(self, clause: Clause, phrases: list[Phrase], places: list[int]) -> bool:
        """Whether a clause may be read otherwise: by its pronouns, or by a clause above that was read later."""
        for phrase in (*clause.subjects, *phrases) if places else ():
            if bisect_left(places, phrase.start) < bisect_left(places, phrase.end):
                return True
        own = self._order[clause.number]
        return clause.parent is not None and any(self._order[c.number] > own for _, c in self.scene.chain(clause))


def _crowd(scene: Scene, clause: Clause) -> bool:
    """Whether the subject is several people of no side, whom "they" takes up: "Farmers blocked the road"."""
    return any(p.plural and p.head.lower() in scene.resolver.words.people for p in clause.subjects)


def _beside(clause: Clause) -> list[Phrase]:
    """Returns the phrases of a clause beside its subject that may name actors, pronouns left out."""
    phrases = [*clause.recipients, *clause.objects]
    for phrase in clause.obliques:
        if phrase.kind == "noun":
            phrases.append(phrase)
    for phrase in tuple(phrases):
        for inner in phrase.inner:
            if inner.prep == "between" or inner.parts:  # "the talks between Chad and Niger", "ties with Chad and Niger"
                phrases.append(inner)
    return [p for p in phrases if not p.pronoun and p.start < p.end] if phrases else phrases


def _others(scene: Scene, clause: Clause, phrases: list[Phrase]) -> list[Reference]:
    """Returns the actors that phrases of a clause mention, in their order."""
    found: list[Reference] = []
    place: Place | None = None
    for phrase in phrases:
        told = scene.resolver.plain(phrase)
        if told is None:
            place = place or scene.place(clause)
            told = scene.by_place(phrase, clause, place)
        if told.ids and told.named:
            found.append(told)
    return found


def _subject(scene: Scene, clause: Clause) -> Reference:
    if not clause.subjects:
        return _document_said(scene, clause)
    if all(p.start == p.end for p in clause.subjects):  # "3. Calls on Mali to V": no one told of before it
        own = own_voice(scene, clause)
        if own.named:
            return own
    both = both_of_us(scene, clause)
    if both is not None:
        return both
    if clause.antecedent is not None:
        named = one_of_them(scene, clause)
        if named.named:
            return named
    if clause.relation == "content" and clause.subjects[0].pronoun:
        holder = positioned(scene, clause)
        if holder.named:
            return holder
    plain = [scene.resolver.plain(p) for p in clause.subjects]
    if not clause.inherited_subject and all(plain) and not _held_by_owner(scene, clause):
        return joined_subjects(scene, clause, [p for p in plain if p], marks=False) or _first_named(plain)
    if is_expletive(scene, clause):
        return NOTHING
    controller = _controller(scene, clause)
    if controller is not None:
        return scene.who(controller, scene.clauses[clause.parent or 0])
    if clause.antecedent is not None:
        owner = taken_up(scene, clause)
        if owner.named:
            return owner
    above = [c for _, c in scene.chain(clause)]
    if clause.relation == "nominal" and clause.subjects == above[0].subjects and above[0].number in scene.subjects:
        return scene.subjects[above[0].number]  # with those who act together with it
    if above and clause.inherited_subject and clause.subjects == above[0].subjects and _known(scene, above[0], clause):
        return beyond_content(scene, clause, above) or scene.subjects[above[0].number]
    if clause.inherited_subject and clause.relation == "content":
        who = not_of_itself(scene, clause)
        if who is not None:
            return who
    if all(plain) and not _held_by_owner(scene, clause):
        return _first_named(plain)
    inner = clause.inherited_subject and clause.relation == "infinitive"
    place = Place(
        NOTHING,
        tuple(scene.subjects.get(c.number, NOTHING) for c in above) or (teller(scene, clause),),
        scene.we(clause),
        object=bool(above) and inner and clause.subjects[0] not in above[0].subjects,
        apart=_acted_upon(scene, clause),
        since=said_since(scene, clause),
        says=_saying(scene, clause) if clause.subjects[0].pronoun else None,
        tells=clause.subjects[0].pronoun and tells(scene, clause),
    )
    if clause.antecedent is not None and clause.subjects[0].possessor is not None:
        owned = scene.by_place(clause.subjects[0], clause, place)  # "Peru, whose premier condemned X"
        if owned.named:
            return owned
    found = [scene.resolver.resolve(p, place) for p in clause.subjects]
    if found[0].named and takes_up_thing(scene, clause):
        return NOTHING
    if not found[0].named and _held_by_owner(scene, clause):
        return next(iter(owners(scene, clause, clause.subjects[0])), found[0])
    if closes(scene, clause):
        text = said_before(scene, clause)
        return text if text.kind == "document" else _first_named(found)
    return joined_subjects(scene, clause, found) or _first_named(found)


def _acted_upon(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Returns whom a subject cannot be: the objects of its clause, for an organ those whose things they are too.

    Construction: "The coast guard warned the Chadian ships", where the organ's state is left unsaid.
    """
    subject = clause.subjects[0]
    if subject.pronoun:
        return _objects(scene, clause)
    if (
        subject.proper
        or subject.possessor is not None
        or not scene.resolver.words.organs.get(subject.head.lower(), ("", False))[1]
    ):
        return ()
    things = [p for p in (*clause.recipients, *clause.objects) if not p.pronoun]
    return tuple(n.ids[0] for p in things for n in scene.context.names_in(p.start, p.head_end) if n.ids)


def _saying(scene: Scene, clause: Clause) -> Reference | None:
    """Returns who says a clause by the nearest verb of saying above it, None where none stands there."""
    lower = clause.relation
    for _, above in scene.chain(clause):
        if lower == "content" and scene.attributor.kinds.get(above.predicate.lemma) == "verb":
            return scene.subjects.get(above.number, NOTHING)
        if lower != "coordinate":
            return None
        lower = above.relation
    return None


def _held_by_owner(scene: Scene, clause: Clause) -> bool:
    """Construction: "Chad's position rejects the levy": what a stance that acts does is done by whose it is."""
    words = stance_words(scene.lang)
    acting = clause.predicate.form == "verb" and clause.predicate.lemma not in scene.resolver.words.copulas
    return acting and not clause.passive and any(p.head.lower() in words.introducing for p in clause.subjects)


def _first_named(references: Sequence[Reference | None]) -> Reference:
    """Returns the first of several references that names somebody, the first of all where none does."""
    for reference in references:
        if reference is not None and reference.ids and reference.named:
            return reference
    return references[0] or NOTHING


def _objects(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Returns the actors named as objects of a clause."""
    named = (scene.resolver.plain(p) for p in (*clause.recipients, *clause.objects) if not p.pronoun)
    return tuple(i for r in named if r is not None for i in r.ids)


def _known(scene: Scene, above: Clause, clause: Clause) -> bool:
    """Whether the subject of the clause above was resolved before, as it is where its verb comes first."""
    return above.number in scene.subjects and above.predicate.start <= clause.predicate.start


def _controller(scene: Scene, clause: Clause) -> Phrase | None:
    """Returns the object of the clause above that does what a gerund names: "accused Chad of breaking its word".

    Of "I know Mali will join me in condemning the raid" it is only who speaks: whom he hopes for has not spoken yet.
    """
    above = scene.above(clause) if clause.relation == "gerund" and clause.inherited_subject else None
    if above is None or len(above.objects) != 1:
        return None
    at = clause.predicate.start  # of "for having kept the truce and shown restraint" both are his
    bound = (p for p in above.obliques if p.clause == clause.number or (p.clause and p.start <= at < p.end))
    words, verb = scene.resolver.words, above.predicate.lemma
    spoken = words.pronouns.get(above.objects[0].head.lower()) == _SPEAKER
    if not any(words.binds(verb, p.prep) or (spoken and words.binds_speaker(verb, p.prep)) for p in bound):
        return None
    return above.objects[0] if scene.who(above.objects[0], above).named else None


def _document_said(scene: Scene, clause: Clause) -> Reference:
    """Construction: "it is stated in the text that P": the text is who says so."""
    if clause.passive and scene.attributor.kinds.get(clause.predicate.lemma):
        for phrase in clause.obliques:
            if phrase.prep in slots("speaks_in", scene.lang) and phrase.kind == "noun":
                found = scene.resolver.resolve(phrase, Place())
                if found.kind == "document":
                    return found
    return NOTHING
