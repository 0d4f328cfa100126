"""Acts that a text takes for granted in a noun phrase or gerund: "condemned the arrest of the crew by Chad".

A discrete act inside a noun phrase is an event (codebook, section 10): of whoever owns it, stands behind its "by", or
is blamed or thanked for it. What is demanded, promised, denied or merely possible is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from communique.actors.reference import Reference
from communique.coding.act_sides import in_common
from communique.coding.acts import Act, Acts
from communique.coding.event_frames import act_class, classes_of, naming, slots, types
from communique.coding.event_parties import Argument, actors_of, named_in, parties
from communique.coding.event_records import event, replace_event
from communique.coding.event_sectors import is_listed
from communique.coding.happenings import Happening
from communique.coding.positions import Stance
from communique.coding.scene import CLAUSAL, Scene
from communique.coding.standing import standing
from communique.model.clause import Clause, Phrase
from communique.model.records import Attribution, EventActor

_FACTUAL = frozenset({"EVALUATE", "CONCERN", "NOTE"})  # classes of stances whose object is taken for granted
_DEEDS = frozenset({"AID", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_TOLD = frozenset({"SUPPORT", "CONSULT"})  # what gerunds may tell besides: "thanked X for backing", "after meeting X"
_PUNISHED = frozenset({"COERCE", "SANCTION", "ACCUSE"})  # acts that charge their object with a deed
_SEVERAL = 2
_EXPELLED = "expel"
_RELEASED = "release"
_MOVES = frozenset({_RELEASED, "withdraw"})  # modes of RETREAT that are done at one time
_ANSWERED = frozenset({"AID", "SANCTION", "COERCE"})  # deeds to those who thank or protest, where no other is named
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})  # acts whose subject, where it is a deed, is what is judged
_BACKED = frozenset({"AGREE", "SUPPORT"})  # words that a stance takes for granted: "welcomed its offer to help"


_NATIONAL = frozenset({"adjective", "people"})
_BY = frozenset({"by"})


@dataclass(slots=True)
class Granted:
    """Finds the acts inside the phrases of one document's clauses."""

    scene: Scene
    acts: Acts
    stances: dict[int, Stance] = field(default_factory=dict)

    def found(self) -> Iterator[Happening]:
        """Yields the acts that noun phrases and gerunds name, in the order of their clauses."""
        for clause in self.scene.in_order:
            telling = self._telling(clause)
            stance = self.stances.get(clause.number)
            if not telling or not self._factual(clause, stance):
                continue
            for phrase in telling:
                deed = self._named(clause, phrase, stance) if phrase.kind == "noun" else self._done(clause, phrase)
                if deed is not None:
                    yield deed

    def _telling(self, clause: Clause) -> list[Phrase]:
        """Returns the phrases of a clause that may name an act, those inside others too."""
        known = naming(self.scene.lang)
        _, heads = self.scene.nouns(clause)
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
            names = phrase.kind != "noun" or self.acts.may_name(phrase, clause)
            if names and phrase.start < phrase.end and not phrase.pronoun:
                found.append(phrase)
            if phrase.inner:
                waiting += reversed(phrase.inner)
        return found

    def _factual(self, clause: Clause, stance: Stance | None) -> bool:
        """Whether what a clause speaks of is so: it states something, and asks, promises or denies nothing."""
        if clause.negated or clause.modality is not None or clause.relation in ("nominal", "infinitive", "purpose"):
            return stance is not None and stance.record.stance_class in _FACTUAL and not clause.negated
        if stance is not None:
            return stance.record.stance_class in _FACTUAL
        act = self.acts.of(clause)
        return (act is None or "+" not in act.rule) and standing(self.scene, clause).basis == "stated"

    def _named(self, clause: Clause, phrase: Phrase, stance: Stance | None) -> Happening | None:
        """Returns the act that a noun phrase names, done by its owner, else by whom the stance is aimed at."""
        act = self.acts.of_noun(phrase, clause)
        between = self._between(clause, phrase, act) if act is not None else None
        if between is not None:
            return between  # where the verb tells it too, it is told once by its sides
        if act is None or not self._counts(act, phrase, stance):
            return None
        if stance is None and self._told(clause, phrase):
            return None
        agents = self._owners(clause, phrase)
        own = bool(agents)
        if not own and stance is not None and not phrase.plural and act.type not in _BACKED:
            agents = self._aimed(stance, phrase)
        if not agents:
            return None
        others = self._others(act, agents, before=clause.predicate.start if phrase in clause.subjects else None)
        if stance is not None and not any(is_listed(a) for a in others) and act.type in _ANSWERED:
            praised = stance.record.polarity > 0 and act.type != "AID"  # "praised Chad for the arrest of two pirates"
            others = others if praised or (own and act.type != "AID") else self._holder(stance, agents) or others
        if stance is None and not others:
            return None
        return self._made(clause, phrase, act, (agents, others), stance)

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
        judged = act is not None and act.type in _JUDGING and phrase in clause.subjects  # "his raid drew a rebuke"
        if act is not None and not judged and any(p.head_start == phrase.head_start for p in act.phrases):
            return True
        return phrase.possessor is not None and phrase.possessor.pronoun

    def _counts(self, act: Act, phrase: Phrase, stance: Stance | None) -> bool:
        """Whether a noun's act is a discrete one that the text takes for granted."""
        lang = self.scene.lang
        if self._recognised(act, phrase):
            return True
        if act.type in _BACKED:
            stated = "+" in act.rule or "support" in classes_of(phrase, lang=lang) or self._pledged(phrase, stance)
            return stance is not None and stated and phrase.possessor is not None
        said = act.type == "THREATEN" and "+" in act.rule and stance is None  # "its threat to shut the port drew anger"
        if act.type not in _DEEDS and act.mode not in _MOVES and not said:
            return False
        if phrase.determiner in (*slots("none", lang), *slots("told", lang)):
            return False
        if set(slots("lasting", lang)) & {m.lower() for m in phrase.modifiers}:
            return False  # "the continued attacks on X": no discrete act
        if act.mode == _RELEASED and self._of_text(phrase):
            return False
        return stance is not None or phrase.possessor is not None or phrase.determiner in slots("definite", lang)

    def _pledged(self, phrase: Phrase, stance: Stance | None) -> bool:
        """Construction: "praised Chad's commitment to opening the port": what another will do, no norm."""
        if stance is None or stance.record.polarity < 0 or "promise" not in classes_of(phrase, lang=self.scene.lang):
            return False
        owner = self.scene.who(phrase.possessor, stance.clause) if phrase.possessor is not None else Reference()
        if not owner.named or set(owner.ids) & set(stance.record.holders):
            return False
        held = (c for c in self.scene.of_sentence(stance.clause.sentence) if phrase.head_end <= c.start < phrase.end)
        return any(c.relation in ("infinitive", "purpose", "gerund") for c in held)

    def _of_text(self, phrase: Phrase) -> bool:
        """Construction: "the release of the report", "the release by Chad of its report": a text is published."""
        lang, texts = self.scene.lang, self.scene.attributor.documents
        things = [q for p in phrase.inner for q in (p, *p.inner) if q.prep in slots("owner", lang)]
        known = set(slots("published", lang)) if things else set()
        return any(p.head.lower() in texts or known & set(classes_of(p, lang=lang)) for p in things)

    def _recognised(self, act: Act, phrase: Phrase) -> bool:
        """Construction: "Chad's recognition of Kosovo": done once by who is named, not "his recognition of efforts"."""
        owner = phrase.possessor
        return act.type == "SUPPORT" and "recognition" in classes_of(phrase, lang=self.scene.lang) and owner is not None

    def _owners(self, clause: Clause, phrase: Phrase) -> list[EventActor]:
        """Returns whose deed a noun names: its possessor, a national adjective, or who stands behind "by"."""
        scene = self.scene
        if phrase.possessor is not None:
            return [a for a in parties(scene, Argument(phrase.possessor, clause)) if is_listed(a)]
        names = [n for n in scene.context.names_in(phrase.start, phrase.head_start) if n.kind in _NATIONAL]
        if names:
            words = scene.evidence(names[0].start, names[0].end)
            return actors_of(scene, Reference(names[0].ids[:1], "actor", start=words.start, end=words.end), words)
        inside = [q for p in phrase.inner for q in (p, *(p.inner if p.prep in slots("owner", scene.lang) else ()))]
        done = [a for p in inside if p.prep in _BY for a in parties(scene, Argument(p, clause))]
        done += [a for p in clause.obliques if p.prep in _BY for a in parties(scene, Argument(p, clause))]
        done = done or self._whence(phrase)
        return done if done and is_listed(done[0]) else []

    def _whence(self, phrase: Phrase) -> list[EventActor]:
        """Construction: "the expulsion of six envoys from Lima": who expels is the state out of which they must go."""
        act = act_class(phrase, lang=self.scene.lang)
        if act is None or act.mode != _EXPELLED:
            return []
        inside = (
            q for p in (phrase, *phrase.inner) for q in p.inner if q.prep in slots("entered", self.scene.lang)[:1]
        )
        return next((found for q in inside if (found := named_in(self.scene, q.start, q.head_end))), [])

    def _holder(self, stance: Stance, agents: list[EventActor]) -> list[EventActor]:
        holder = actors_of(self.scene, stance.holder, stance.record.evidence)
        return [a for a in holder if a.id not in {b.id for b in agents}]

    def _aimed(self, stance: Stance, phrase: Phrase) -> list[EventActor]:
        """Returns whom a stance thanks or blames for what stands directly in its words."""
        thing = stance.record.object
        if thing is None or not thing.start <= phrase.head_start < thing.end or self._held(stance, phrase):
            return []
        toward = Reference(tuple(stance.record.toward), "actor", start=stance.toward.start, end=stance.toward.end)
        return [a for a in actors_of(self.scene, toward, stance.record.evidence) if is_listed(a)]

    def _held(self, stance: Stance, phrase: Phrase) -> bool:
        """Construction: "welcomed the Union's condemnation of the coup": what their words are about is not theirs."""
        told = (q for p in (*stance.clause.objects, *stance.clause.obliques) for q in (p.parts or (p,)))
        holding = next((p for p in told if p.start <= phrase.start and phrase.end <= p.end), None)
        if holding is None or holding.head_start == phrase.head_start:
            return False
        known = act_class(holding, lang=self.scene.lang)
        return known is not None and known.type is not None and types()[known.type]["saying"] == "yes"

    def _others(self, act: Act, agents: list[EventActor], *, before: int | None = None) -> list[EventActor]:
        """Returns upon whom an act is that a phrase names; of a subject none that stands behind the verb."""
        known = {a.id for a in agents}
        given = slots("given", self.scene.lang) if act.type == "AID" else None
        for target in act.targets:
            if given is not None and not target.owner and target.phrase.prep and target.phrase.prep not in given:
                continue  # "its help in evacuating people from Haiti"
            if before is not None and target.phrase.start >= before:
                continue
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
        if act is None or act.type not in _DEEDS | _TOLD or "+" in act.rule:
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
        if act.type in _BACKED or act.type == "MOBILIZE":
            others = [a for a in others if is_listed(a)]
        if act.type == "CONSULT":  # "said after meeting his counterpart"
            agents, others = [*agents, *others], []
            if len(agents) < 2 or not all(is_listed(a) for a in agents):
                return None
        if types()[act.type]["toward"] == "yes" and not others:
            return None
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
        cited = any(c.speaker.ids for c in voices.cues(clause))
        return voices.of(clause, tuple(a.id for a in agents)) if cited else voices.narrated()


def _owned_alike(parts: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Construction: "Chad's arrest and expulsion of two pilots", "its missile and drone attack": one owner of both."""
    owner = parts[0].possessor
    if owner is None:
        return parts
    bare = (p if p.possessor is not None or p.determiner or p.proper else replace(p, possessor=owner) for p in parts)
    return tuple(bare)


def _without_doer(scene: Scene, target: Argument) -> Argument:
    """Construction: "the seizure of a tanker by Chad": who does it is no part of the other's name."""
    begins = [p.start for p in target.phrase.inner if p.prep in _BY]
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
