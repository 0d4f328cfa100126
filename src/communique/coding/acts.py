"""What is done in a clause: the act that its frame names, or that an operator makes of an inner act.

"Refused to release the hostages" is refuse + release: the inner act is found by its own frame, and the table of
compositions says what the operator makes of it. Inner acts stand in clauses ("to release ...") and in nouns ("the
release of ...", "sanctions against ...").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from communique.coding.act_arguments import TELLER, arguments, around, doers, held_by, held_infinitives
from communique.coding.act_phrases import (
    as_clause,
    as_deed,
    asked_for,
    authors,
    deed_verb,
    elsewhere,
    is_told,
    keepers,
    makers,
    sayers,
)
from communique.coding.compositions import Row, composed
from communique.coding.event_frames import (
    PURPOSE,
    EventFrame,
    act_class,
    event_frames,
    frames_of,
    heads,
    naming,
    slots,
    types,
)
from communique.coding.event_parties import Argument
from communique.coding.met import Met, Phrases
from communique.coding.prepositions import behind, complements
from communique.coding.saying_nothing import says_nothing
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_ENDING = frozenset({"end", "lift"})  # operators by which a hostile act is over
_HELP = frozenset({"AID", "SUPPORT"})
DEEPEST = 8  # operators in one another: "called for an end to the suspension of aid"


class Act(Struct, frozen=True, gc=False):
    """An act before its actors are known. `rule` has the frames, outermost first; `type` is "" for what is no event.

    `targets` are candidates for the recipients, best first; `used` are the clauses that the act has taken up, `doers`
    who acts where the clause names nobody ("talks between Oman and Mali were held"). `of_thing`: what the object names
    is no recipient ("lodged a protest"); `ended`: a hostile act is over.
    """

    type: str
    mode: str | None
    cameo: str | None
    rule: str
    agents: tuple[Argument, ...] = ()
    targets: tuple[Argument, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    used: frozenset[int] = frozenset()
    mutual: bool = False
    doers: tuple[Argument, ...] = ()
    of_thing: bool = False
    ended: bool = False

    @property
    def kind(self) -> Row:
        """Type, mode and CAMEO code."""
        return self.type, self.mode, self.cameo


@dataclass(slots=True)
class Acts:
    """The acts of one document's clauses, each found once."""

    scene: Scene
    _known: dict[int, Act | None] = field(default_factory=dict)
    _phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        self._phrases = Phrases(self.scene)

    def of(self, clause: Clause, depth: int = 0) -> Act | None:
        """Returns the act of a clause: of the frame with the most conditions that fits, None where none does."""
        if clause.number in self._known:
            return self._known[clause.number]
        self._known[clause.number] = None  # a clause inside itself is no act
        found = self._of(clause, depth)
        self._known[clause.number] = found
        return found

    def _of(self, clause: Clause, depth: int) -> Act | None:
        framed = event_frames(clause, lang=self.scene.lang)
        if not framed.frames:
            return None
        stand = () if clause.parent is None else authors(self.scene, clause) or sayers(self.scene, clause)
        met = Met(self._phrases, replace(clause, subjects=tuple(a.phrase for a in stand)) if stand else clause)
        frames = framed.meeting(met.names("object")) if framed.by_object else framed.frames
        found = self._framed(frames, met, clause, depth)
        if found is None and clause.passive and not clause.subjects:
            return self._framed(frames, met, clause, depth, untold=True)
        return found

    def _framed(
        self, frames: tuple[EventFrame, ...], met: Met, clause: Clause, depth: int, *, untold: bool = False
    ) -> Act | None:
        for frame in frames:
            if not met.all(frame, untold=untold):
                continue
            act = self._composed(frame, clause, depth) if frame.operator else self._plain(frame, clause)
            if act is not None:
                return act
        return None

    def _plain(self, frame: EventFrame, clause: Clause) -> Act | None:
        direct = frame.mutual and not _beside(frame)
        targets = tuple(arguments(self.scene, frame.recipient or ("object",), clause, direct=direct))
        agents = () if frame.actor == ("subject",) else tuple(doers(self.scene, frame.actor, clause))
        if not agents and not {"subject", TELLER} & set(frame.actor) and clause.predicate.form == "verb":
            agents = elsewhere(clause, frame.actor, [p for p, _ in frame.oblique], self.scene.lang)
        if frame.actor == (TELLER,) and (not agents or (frame.type == "THREATEN") != (clause.modality is not None)):
            return None  # a threat speaks of what will be, a charge of what is
        shown = [p for p in clause.objects if p.kind == "noun"]
        for prep, _ in frame.oblique:
            shown += behind(clause, prep, dated=self.scene.is_dated)[:1]
        shown += [a.phrase for a in targets[:1] if not a.owner]
        kind = frame.type or "", frame.mode, frame.cameo
        of_thing = bool(frame.object) and frame.recipient is not None and "object" not in frame.recipient
        return Act(*kind, frame.id, agents, targets, tuple(shown), mutual=frame.mutual, of_thing=of_thing)

    def _composed(self, frame: EventFrame, clause: Clause, depth: int) -> Act | None:
        """Returns what an operator makes of the inner act; its default where there is none that is known."""
        if depth >= DEEPEST:
            return None
        addressed = tuple(arguments(self.scene, frame.recipient, clause)) if frame.recipient else ()
        empty: Phrase | None = None
        for slot in frame.complement:
            for phrase in held_infinitives(self.scene, frame, clause) if slot == PURPOSE else complements(slot, clause):
                if slot == "infinitive" and (self._own(frame, clause, phrase) or _said_first(clause, phrase)):
                    continue
                if slot == "that" and frame.operator == "demand" and is_told(self.scene, clause, phrase):
                    return None
                if frame.operator == "accuse" and slot == "that" and self._of_self(phrase):
                    return None
                inner = self._inner(phrase, clause, depth + 1)
                if inner is None or not inner.type:
                    empty = empty or phrase
                    continue
                made = composed(frame.operator or "", inner.kind, addressed=bool(addressed), lang=self.scene.lang)
                if made is not None:
                    return self._made(frame, phrase, inner, made, addressed)
        if frame.default is None or (frame.complement and empty is None):
            return None
        unsaid = empty is not None and says_nothing(self.scene, empty)
        below = self.scene.clauses.get(empty.clause) if unsaid and empty is not None and empty.clause else None
        if unsaid and frame.operator == "refuse" and not (below is not None and asked_for(self.scene, below)):
            return None  # "declined to comment" refuses nothing
        rest = around(self.scene, empty, clause) if empty is not None else ()
        used = frozenset({empty.clause} if empty is not None and empty.clause is not None else ())
        shown = (empty,) if empty is not None else tuple(a.phrase for a in addressed[:1])
        return Act(
            frame.default, frame.mode, frame.cameo, frame.id, (), (*addressed, *rest), shown, used, mutual=frame.mutual
        )

    def _own(self, frame: EventFrame, clause: Clause, phrase: Phrase) -> bool:
        """Whether one demands of nobody but oneself: "Peru wants to leave", "needs to act"."""
        inner = self.scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if frame.operator != "demand" or inner is None:
            return False
        return {p.start for p in inner.subjects} == {p.start for p in clause.subjects}

    def _of_self(self, phrase: Phrase) -> bool:
        """Whether one tells of oneself or one's own: "claimed it had hit a ship", "claimed its army had"."""
        inner = self.scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        said = (p.possessor or p for p in (inner.subjects if inner is not None else ()))
        return any(p.pronoun for p in said)

    def _made(
        self,
        frame: EventFrame,
        phrase: Phrase,
        inner: Act,
        made: tuple[str, str | None, str | None],
        addressed: tuple[Argument, ...],
    ) -> Act:
        kind, mode, cameo = made
        ended = frame.operator in _ENDING and bool(inner.type) and "conflict" in types()[inner.type]["quad"]
        used = inner.used | ({phrase.clause} if phrase.clause is not None else set())
        same = (kind, mode) == (inner.type, inner.mode)
        told = same and phrase.clause is not None and all(a.clause.number != phrase.clause for a in inner.agents)
        if same and frame.operator == "announce" and phrase.kind == "noun":  # "confirmed a raid by Chadian troops"
            told = any(a.phrase.prep in slots("maker", self.scene.lang) for a in inner.agents)
        # of "an end to the siege of Chad" Chad is not asked; a report has nobody else to name
        over = frame.operator == "demand" and inner.ended and not self.scene.reports
        targets = inner.doers if over else inner.targets
        if frame.operator == "demand" and inner.mode == "release":  # who is to be freed is not asked to free himself
            addressed = tuple(a for a in addressed if a.phrase.prep not in slots("owner", self.scene.lang))
            targets = keepers(self.scene, phrase)
        if (
            frame.operator == "demand" and inner.type in _HELP and phrase.kind == "noun"
        ):  # "more aid to Chad": not of Chad
            given = slots("given", self.scene.lang)
            targets = tuple(a for a in targets if a.owner or a.phrase.prep not in given)
        if frame.operator == "threaten" and inner.type == "REQUEST":
            targets = ()  # "threatened to take the case to a court": not the court
        if frame.operator == "support" and "conflict" in types()[inner.type]["quad"] and phrase.kind != "noun":
            targets = inner.agents  # "favours banning Chad" backs whoever bans it
        return replace(
            inner,
            type=kind,
            mode=mode,
            cameo=cameo,
            rule=f"{frame.id}+{inner.rule}",
            agents=inner.agents if told else (),  # "said Chad continues to flout the pact": he who says so
            doers=inner.agents,
            targets=(*addressed, *targets, *(() if same else inner.agents)),
            phrases=(phrase,),
            used=frozenset(used),
            mutual=inner.mutual if same else frame.mutual,
            ended=ended or (inner.ended and frame.operator == "demand"),
        )

    def _inner(self, phrase: Phrase, clause: Clause, depth: int) -> Act | None:
        if phrase.kind != "noun":
            inner = self.scene.clauses.get(phrase.clause) if phrase.clause is not None else None
            return self._settled(inner, depth) if inner is not None else None
        for head in heads(phrase, lang=self.scene.lang):
            found = self.of_noun(head, clause, depth)
            if found is not None:
                return found
        return None

    def _settled(self, clause: Clause, depth: int) -> Act | None:
        """Returns the act of an inner clause, with what its own negation and tense make of it."""
        found = self.of(clause, depth)
        if found is None or not clause.negated:
            return found
        made = composed("not", found.kind, addressed=False, lang=self.scene.lang)
        return replace(found, type=made[0], mode=made[1], cameo=made[2]) if made else replace(found, type="")

    def may_name(self, phrase: Phrase, clause: Clause) -> bool:
        """Returns whether the head of a noun phrase has a frame or a class by which it could name an act."""
        lang = self.scene.lang
        head = phrase.head.lower()
        if head not in naming(lang):
            return False
        framed = frames_of(head, "noun", clause.adverbs, lang=lang)
        return (
            bool(framed.frames) or act_class(phrase, lang=lang) is not None or deed_verb(self.scene, phrase) is not None
        )

    def of_noun(self, phrase: Phrase, clause: Clause, depth: int = 0) -> Act | None:
        """Returns the act that a noun phrase names: by a frame of its noun, else by the class of the noun."""
        lang = self.scene.lang
        framed = frames_of(phrase.head.lower(), "noun", clause.adverbs, lang=lang)
        if framed.frames and depth < DEEPEST:
            named = as_clause(phrase, clause, held_by(self.scene, phrase, clause))
            met = Met(self._phrases, named)
            for frame in framed.meeting(met.names("object")):
                if met.all(frame):
                    act = self._composed(frame, named, depth + 1) if frame.operator else self._plain(frame, named)
                    if act is not None:
                        return act
        done = self._of_its_verb(phrase, clause, depth)
        if done is not None:
            return done
        known = act_class(phrase, lang=lang)
        if known is None or known.type is None:
            return None
        found = known.type, known.mode, known.cameo, f"@{known.name}"
        return Act(*found, makers(phrase, clause, lang), around(self.scene, phrase, clause), (phrase,))

    def _of_its_verb(self, phrase: Phrase, clause: Clause, depth: int) -> Act | None:
        """Construction: "Chad's interception of a boat": what the frames of its verb make of a noun and its object."""
        verb = deed_verb(self.scene, phrase)
        named = as_deed(phrase, clause, verb) if verb is not None and depth < DEEPEST else None
        if named is None or verb is None:
            return None
        framed, met = frames_of(verb, "verb", (), lang=self.scene.lang), Met(self._phrases, named)
        for frame in framed.meeting(met.names("object")):
            if frame.object and met.all(frame, untold=not named.subjects or named.subjects[0].pronoun):
                act = self._composed(frame, named, depth + 1) if frame.operator else self._plain(frame, named)
                if act is not None:
                    return act
        return None


def _beside(frame: EventFrame) -> bool:
    """Whether a frame names what stands with the verb, inside which the other side may be: "open to talks with X"."""
    own = set(frame.recipient or ())
    return bool(frame.object) or any(prep not in own for prep, _ in frame.oblique)


def _said_first(clause: Clause, phrase: Phrase) -> bool:
    """Construction: '"We reject it and back the plan," X told Chad': what stands first was said, not asked."""
    return phrase.end <= clause.predicate.start and bool(clause.subjects) and phrase.end <= clause.subjects[0].start
