"""Acts that a text takes for granted in a noun phrase or gerund: "condemned the arrest of the crew by Chad".

A discrete act inside a noun phrase is an event (codebook, section 10): of whoever owns it, stands behind its "by", or
is blamed or thanked for it. What is demanded, promised, denied or merely possible is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from communique.actors.reference import Reference
from communique.coding.act_sides import in_common, mutual
from communique.coding.acts import Act, Acts
from communique.coding.event_frames import classes_of, slots, types
from communique.coding.event_parties import Argument, actors_of, parties
from communique.coding.event_records import event, replace_event
from communique.coding.event_sectors import is_listed
from communique.coding.granted_acts import BACKED, DEEDS, MOVES, OF_VERBS, counts
from communique.coding.granted_phrases import describes, presupposed, taken_up, telling_of
from communique.coding.granted_sides import BY, aimed, owners
from communique.coding.happenings import Happening
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.standing import standing
from communique.model.clause import Clause, Phrase
from communique.model.records import Attribution, EventActor

_FACTUAL = frozenset({"EVALUATE", "CONCERN", "NOTE"})  # classes of stances whose object is taken for granted
_TOLD = frozenset({"SUPPORT", "CONSULT"})  # what gerunds may tell besides: "thanked X for backing", "after meeting X"
_PUNISHED = frozenset({"COERCE", "SANCTION", "ACCUSE"})  # acts that charge their object with a deed
_FORCED = frozenset({"ASSAULT", "COERCE"})
_SEVERAL = 2
_ANSWERED = frozenset({"AID", "SANCTION", "COERCE"})  # deeds to those who thank or protest, where no other is named
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})  # acts whose subject, where it is a deed, is what is judged


@dataclass(slots=True)
class Granted:
    """Finds the acts inside the phrases of one document's clauses."""

    scene: Scene
    acts: Acts
    stances: dict[int, Stance] = field(default_factory=dict)

    def found(self) -> Iterator[Happening]:
        """Yields the acts that noun phrases and gerunds name, in the order of their clauses."""
        for clause in self.scene.in_order:
            telling = telling_of(self.scene, self.acts, clause)
            stance = self.stances.get(clause.number)
            if telling and not self._factual(clause, stance):
                telling = [p for p in telling if presupposed(self.scene, clause, p)]
                stance = stance if describes(self.scene, clause) else None
            told: set[int] = set()  # heads of nouns that an act of another has taken up
            for phrase in (p for p in telling if p.head_start not in told):
                if phrase.kind != "noun":
                    deed = self._done(clause, phrase)
                else:
                    act = self.acts.of_noun(phrase, clause)
                    deed = self._named(clause, phrase, act, stance) if act is not None else None
                    told |= taken_up(phrase, act) if act is not None else set()
                if deed is not None:
                    yield deed

    def _factual(self, clause: Clause, stance: Stance | None) -> bool:
        """Whether what a clause speaks of is so: it states something, and asks, promises or denies nothing."""
        if clause.negated or clause.modality is not None or clause.relation in ("nominal", "infinitive", "purpose"):
            return stance is not None and stance.record.stance_class in _FACTUAL and not clause.negated
        if stance is not None:
            return stance.record.stance_class in _FACTUAL
        act = self.acts.of(clause)
        return (act is None or "+" not in act.rule) and standing(self.scene, clause).basis == "stated"

    def _named(self, clause: Clause, phrase: Phrase, act: Act, stance: Stance | None) -> Happening | None:
        """Returns the act that a noun phrase names, done by its owner, else by whom the stance is aimed at."""
        between = self._between(clause, phrase, act)
        if between is not None:
            return between  # where the verb tells it too, it is told once by its sides
        told = self._reported(clause, phrase)
        if not counts(self.scene, act, phrase, stance, told=told):
            return None
        if stance is None and self._told(clause, phrase):
            return None
        agents = owners(self.scene, clause, phrase)
        own = bool(agents)
        if not own and stance is not None and not phrase.plural and act.type not in BACKED:
            agents = aimed(self.scene, stance, phrase)
        if not agents:
            return None
        before = clause.predicate.start if phrase in clause.subjects and phrase.end <= clause.predicate.start else None
        named = phrase.possessor is not None and not phrase.possessor.pronoun
        others = self._others(act, agents, before=before, owned=named)
        if stance is not None and not any(is_listed(a) for a in others) and act.type in _ANSWERED:
            praised = stance.record.polarity > 0 and act.type != "AID"  # "praised Chad for the arrest of two pirates"
            others = others if praised or (own and act.type != "AID") else self._holder(stance, agents) or others
        if stance is None and not others:
            others = self._teller(clause, act, agents) if told else []
        if stance is None and not others:
            return None
        return self._made(clause, phrase, act, (agents, others), stance)

    def _reported(self, clause: Clause, phrase: Phrase) -> bool:
        """Construction: "Kenya reported an attack by Chadian troops on its post": what one tells of is so."""
        things = (q.head_start for p in clause.objects for q in (p.parts or (p,)))
        return clause.predicate.lemma in slots("telling", self.scene.lang) and phrase.head_start in things

    def _between(self, clause: Clause, phrase: Phrase, act: Act) -> Happening | None:
        """Constructions: "clashes between rebels and the army", "a joint exercise between A and B": all do it.

        Fighting without a number ("the fighting between A and B") is a state of things, and no single act.
        """
        shared = not set(slots("shared", self.scene.lang)).isdisjoint(classes_of(phrase, lang=self.scene.lang))
        single = phrase.plural or phrase.determiner in slots("one", self.scene.lang)
        if not (shared or (act.type == "ASSAULT" and single)):
            return None
        inside = (p for p in (*phrase.inner, *clause.obliques) if p.prep in slots("sides", self.scene.lang))
        sides = next((found for p in inside if len(found := parties(self.scene, Argument(p, clause))) > 1), [])
        if len(sides) < _SEVERAL:
            return None
        act = in_common(self.scene, act, sides) if shared else act
        both = act.type == "COOPERATE" or not shared
        return self._made(clause, phrase, act, (sides, sides if both else []), None)

    def _told(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether a clause tells a phrase's act itself ("lifted the embargo"), or a pronoun leaves open whose it is."""
        act = self.acts.of(clause)
        about = phrase in clause.subjects or describes(self.scene, clause)  # "his raid drew a rebuke"
        judged = act is not None and act.type in _JUDGING and about
        if act is not None and not judged and any(p.head_start == phrase.head_start for p in act.phrases):
            return True
        return phrase.possessor is not None and phrase.possessor.pronoun and not self._own(clause, phrase)

    def _teller(self, clause: Clause, act: Act, agents: list[EventActor]) -> list[EventActor]:
        """Construction: "Kenya reported an attack by Chadian troops on a border post": whose post it is goes unsaid."""
        who = self.scene.subjects.get(clause.number, Reference())
        if act.type not in _FORCED or not who.named:
            return []
        told = actors_of(self.scene, who, self.scene.evidence(clause.start, clause.end))
        return [a for a in told if is_listed(a) and a.id not in {b.id for b in agents}]

    def _own(self, clause: Clause, phrase: Phrase) -> bool:
        """Construction: "Chad defended its seizure of a boat": whose the pronoun is, is plain."""
        if phrase.possessor is None or len(clause.subjects) != 1 or phrase not in clause.objects:
            return False
        who, owner = self.scene.subjects.get(clause.number, Reference()), self.scene.who(phrase.possessor, clause)
        return who.named and len(who.ids) == 1 and owner.ids == who.ids

    def _holder(self, stance: Stance, agents: list[EventActor]) -> list[EventActor]:
        holder = actors_of(self.scene, stance.holder, stance.record.evidence)
        return [a for a in holder if a.id not in {b.id for b in agents}]

    def _others(
        self, act: Act, agents: list[EventActor], *, before: int | None = None, owned: bool = False
    ) -> list[EventActor]:
        """Returns upon whom an act is that a phrase names; of a subject none that stands behind the verb.

        Where the act is `owned` by a name, what a pronoun owns inside it is the owner's.
        """
        known = {a.id for a in agents}
        given = slots("given", self.scene.lang) if act.type == "AID" else None
        owner = slots("owner", self.scene.lang)
        forced = act.type in _FORCED  # "the killing of a farmer in Chad": of the farmer, wherever it was
        targets = sorted(act.targets, key=lambda t: t.phrase.prep not in owner) if forced else act.targets
        for target in targets:
            if given is not None and not target.owner and target.phrase.prep and target.phrase.prep not in given:
                continue  # "its help in evacuating people from Haiti"
            if before is not None and target.phrase.start >= before:
                continue
            if owned and target.phrase.possessor is not None and target.phrase.possessor.pronoun:
                continue  # "Chad's evacuation of its citizens from Haiti": those are Chad's
            target = _without_doer(self.scene, target)
            found = [a for a in parties(self.scene, target) if a.id not in known and not _holds(a, agents)]
            if found:
                return found
        return []

    def _done(self, clause: Clause, phrase: Phrase) -> Happening | None:
        """Returns the act of a gerund that tells how, when or for what: "thanked Chad for sending aid"."""
        inner = self.scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is None or inner.negated or phrase.prep not in slots("done", self.scene.lang):
            return None
        act = self.acts.of(inner)
        if act is None or act.type not in DEEDS | OF_VERBS | _TOLD or "+" in act.rule:
            return None
        agents = self._doers(clause, inner, phrase)
        if not agents:
            return None
        stance = self.stances.get(clause.number)
        others = self._others(act, agents)
        if not others and stance is not None:
            others = self._holder(stance, agents)
        return self._made(clause, phrase, act, (agents, others), stance)

    def _doers(self, clause: Clause, inner: Clause, phrase: Phrase) -> list[EventActor]:
        """Returns who did what a gerund tells: of a charge the object, "arrested a man for bombing a bus"."""
        if clause.objects and phrase.prep in slots("charged", self.scene.lang):
            return [a for p in clause.objects for a in parties(self.scene, Argument(p, clause))]
        who = self.scene.subjects.get(inner.number, Reference())
        return actors_of(self.scene, who, self.scene.evidence(clause.start, clause.end)) if who.named else []

    def _made(
        self,
        clause: Clause,
        phrase: Phrase,
        act: Act,
        sides: tuple[list[EventActor], list[EventActor]],
        stance: Stance | None,
    ) -> Happening | None:
        agents, others = sides
        if act.type in BACKED or act.type == "MOBILIZE":
            others = [a for a in others if is_listed(a)]
        if act.type == "AID" and stance is None and not any(is_listed(a) or a.code for a in others):
            return None  # "the provision of loans to farmers": at home
        if act.type == "CONSULT":  # "said after meeting his counterpart"
            agents, others = [*agents, *others], []
            if len(agents) < 2 or not all(is_listed(a) for a in agents):
                return None
        loosely = act.type in OF_VERBS and act.mode not in MOVES  # "the removal of tariffs": of nobody's
        if (loosely or types()[act.type]["toward"] == "yes") and not others:
            return None
        if act.mutual and others and act.type == "COOPERATE":
            agents, others = mutual(act, agents, others)
        said = stance.record.attribution if stance is not None else self._said(clause, agents)
        words = self.scene.evidence(phrase.start, phrase.end)
        made = event(self.scene, act.type, act.mode, act.cameo, agents, others, said, words)
        made = replace_event(made, status="occurred", rule=f"granted.{act.rule}", scene=self.scene)
        return Happening(made, clause, None)

    def _said(self, clause: Clause, agents: list[EventActor]) -> Attribution:
        voices = self.scene.attributor
        act = self.acts.of(clause)
        who = self.scene.subjects.get(clause.number, Reference())
        if act is not None and act.type in _PUNISHED and who.ids:  # "arrested a man for bombing a bus": on his word
            return voices.of(clause, who.ids)
        return voices.of(clause, tuple(a.id for a in agents)) if voices.cites(clause) else voices.narrated()


def _without_doer(scene: Scene, target: Argument) -> Argument:
    """Construction: "the seizure of a tanker by Chad": who does it is no part of the other's name."""
    begins = [p.start for p in target.phrase.inner if p.prep in BY]
    if not begins or target.owner:
        return target
    end = len(scene.text[: min(begins)].rstrip().rpartition(" ")[0].rstrip())
    return Argument(replace(target.phrase, core_end=end), target.clause) if end > target.phrase.head_start else target


def _holds(actor: EventActor, agents: list[EventActor]) -> bool:
    """Whether the words for an actor are those of one who acts: "the offensive of the M23 armed group"."""
    start, end = actor.start or 0, actor.end or 0
    return not is_listed(actor) and any(a.start is not None and start <= a.start < end for a in agents)


def granted(scene: Scene, acts: Acts, stances: list[Stance], told: list[Happening]) -> list[Happening]:
    """Returns the acts inside phrases that no other event of their sentence tells already."""
    by_clause: dict[int, Stance] = {}
    for stance in stances:
        by_clause.setdefault(stance.clause.number, stance)
        parent = stance.clause.parent
        if stance.clause.relation == "nominal" and parent is not None:
            by_clause.setdefault(parent, stance)
    known = {(h.clause.sentence, h.record.event_type, frozenset(a.id for a in h.record.actors)) for h in told}
    made = []
    for item in Granted(scene, acts, by_clause).found():
        key = (item.clause.sentence, item.record.event_type, frozenset(a.id for a in item.record.actors))
        if key not in known:
            known.add(key)
            made.append(item)
    return made
