"""Whether a "will" promises: told apart from prediction, schedule and agenda.

A verb of being or of effect predicts; a verb of talking announces an agenda; a reporter's own future is no promise. In
a report the words must stand under a cue or in a text that cites a document.
"""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference
from communique.actors.roles import category_of
from communique.coding.deed_kinds import names_kind
from communique.coding.deed_words import act_of, act_of_word, acts
from communique.coding.deeds import carried
from communique.coding.deontics import keeps_silent
from communique.coding.event_frames import slots
from communique.coding.facets import find_measures
from communique.coding.meeting_words import NOBODY, tells_meeting
from communique.coding.papers import kind_of
from communique.coding.scene import Scene
from communique.coding.standing import NONE, Standing, standing
from communique.coding.unnamed import in_future
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase

_FORETELLING = frozenset({"believe", "warn"})  # acts of stances on what another will do
_JOINT = ("instrument", "accord", "relation", "body", "coop")  # things that one has with another
_BOTH = ("side", "state")  # kinds of nouns for the sides of a text: "the two countries"
_SPEAKER = "speaker"  # the form of "we" and "I"
_SEEKING = "advance"  # the act of who explores, addresses or pursues something
_RAISING = "raise"  # the act of who raises a matter somewhere
_WATCHING = "monitor"  # the act of who reviews or follows something
_MEETING = "meet"  # the act of who meets, receives or visits
_GIVING = frozenset({"give", "pass"})  # acts of a promise by which another gets something
NO_STANDING = NONE["unasserted"]  # of a clause whose form alone rules a promise out


def _says(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Constructions: "we would urge Chad to leave", "I will not go into details": what one says or leaves unsaid."""
    politely = clause.modality in stance_words(scene.lang).relayed and subject.form == _SPEAKER
    return (politely and any(m.frame.act for m in scene.matches(clause))) or keeps_silent(scene, clause)


def future_lack(scene: Scene, clause: Clause) -> tuple[str | None, Standing, Reference]:
    """Returns the first condition of a promised future that fails, how the clause stands, and who promises.

    It is a lack of `Standing`, or one of `form`, `stative`, `agenda`, `holder`, `prediction`.
    """
    subject = scene.subjects.get(clause.number, NOTHING)
    lasting = clause.predicate.form == "adjective" and clause.predicate.lemma in acts(scene.lang)  # "remain engaged"
    if not clause.finite or clause.shares_auxiliary or not (clause.predicate.form == "verb" or lasting):
        return "form", NO_STANDING, subject
    if _of_an_accord(scene, clause):
        return "form", NO_STANDING, subject
    if not subject.named:
        subject = in_future(scene, clause)
    elif clause.passive and (clause.subjects[0].start < clause.predicate.start or not _deed(scene, clause)):
        return "form", NO_STANDING, subject
    if _predicted(scene, clause):
        return "stative", NO_STANDING, subject
    if _says(scene, clause, subject) or _talks(scene, clause, subject) or _scheduled(scene, clause, subject):
        return "agenda", NO_STANDING, subject
    if not subject.named or subject.kind == "unlisted":
        return "holder", NO_STANDING, subject
    if _foretold(scene, clause, subject):
        return "prediction", NO_STANDING, subject
    state = standing(scene, clause)
    if state.basis is None:
        return state.lack, state, subject
    cued = any(c.speaker.ids or _official(scene, c.clause) for c in scene.attributor.cues(clause))
    voice, relayed = scene.attributor.voice, clause.modality in stance_words(scene.lang).relayed
    told = (
        voice.primary
        or voice.cited
        or _grants(scene, clause)
        or _jointly(scene, clause, subject)
        or _agreed(scene, clause)
    )
    spoken = subject.form == _SPEAKER and scene.attributor.quoted(clause.start, clause.end)  # '... said. "We will ..."'
    said = (
        cued
        or state.claimed
        or spoken
        or (not relayed and bool(told))
        or (relayed and (_goes_on(scene, clause, subject) or _has_floor(scene, clause, subject)))
    )
    return (None if said else "prediction"), state, subject


def _of_an_accord(scene: Scene, clause: Clause) -> bool:
    """Construction: "launched a partnership with Chad, which will bring power to homes": what it brings about."""
    noun = clause.antecedent if clause.relation == "relative" else None
    above = scene.above(clause) if noun is not None else None
    if noun is None or above is None:
        return False
    company = slots("company", scene.lang)
    beside = (p for p in above.objects for q in p.inner if q.prep in company and q.head_start == noun.head_start)
    return any(names_kind(p.head, kind, scene.lang) for p in beside for kind in _JOINT)


def _goes_on(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Construction: "Fiji said it would open a port. It would also V": what one is told to have said goes on."""
    if clause.relation != "root" or not clause.sentence:
        return False
    before = (c for c in scene.of_sentence(clause.sentence - 1) if c.modality == clause.modality)
    said = (c for c in before if any(q.speaker.ids == subject.ids for q in scene.attributor.cues(c)))
    return any(set(scene.subjects.get(c.number, NOTHING).ids) == {*subject.ids} for c in said)


def _has_floor(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Construction: "The envoy of Fiji said that P. Her country would V": who goes on speaking promises it himself."""
    who = scene.attributor.going_on.get(clause.sentence)
    return who is not None and {*subject.ids} <= {*who.ids}


def _agreed(scene: Scene, clause: Clause) -> bool:
    """Construction: "Under the accord, Peru will cut tariffs": what an accord has somebody do he promised there.

    So he did what follows: "In return, Chad will open its market".
    """
    under = (p for p in clause.obliques if p.kind == "noun" and p.prep in slots("mechanism", scene.lang))
    if any((kind := kind_of(scene, p)) is not None and kind.between for p in under):
        return True
    if not any(p.head.lower() in slots("in_return", scene.lang) for p in clause.obliques):
        return False
    before = scene.of_sentence(scene.order.before(clause.sentence))
    return any(c.modality == clause.modality and c.relation == "root" and _agreed(scene, c) for c in before)


def _jointly(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Construction: "The ministers met. The two countries will cut tariffs": what a report has those do who met.

    So too "the two countries will also V" of whom it is about, of an act that can be checked.
    """
    kinds = scene.resolver.words.groups
    both = len(subject.ids) > 1 and set(subject.ids) == set(scene.context.dyad)
    told = both and any(kinds.get(p.head.lower()) in _BOTH and not p.parts for p in clause.subjects)
    if told and acts(scene.lang).get(clause.predicate.lemma, ("", 0))[1] > 1:
        return True
    return len(scene.met) > 1 and len(subject.ids) > 1 and set(subject.ids) == set(scene.met)


def _grants(scene: Scene, clause: Clause) -> bool:
    """Whether a report tells a plan to give so much: "will provide 5 million dollars", for which it needs no source."""
    given = act_of(scene, clause) in _GIVING
    return given and any(measured(scene, p) for p in clause.objects)


def measured(scene: Scene, phrase: Phrase) -> bool:
    """Returns whether words tell how much: "5 million dollars", "300 tons of rice"."""
    return bool(find_measures(scene.words(phrase.start, phrase.end))[0])


def _scheduled(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Whether a report tells when one meets or travels: "will meet with X on Friday" is a date, and no promise."""
    voice = scene.attributor.voice
    if voice.primary or voice.cited or subject.form == "speaker" or clause.negated:
        return False
    return tells_meeting(clause, NOBODY, lang=scene.lang) and scene.is_dated(clause.start, clause.end)


def _foretold(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Whether another believes or warns that one will act: "is convinced that Chad will V" is no promise of Chad's."""
    above = scene.above(clause, "content")
    if above is None:
        return False
    nouns = [c for c in scene.below(above.number) if c.relation == "nominal"]  # "expressed its conviction that"
    if _FORETELLING.isdisjoint(m.frame.act for c in (above, *nouns) for m in scene.matches(c)):
        return False
    return not set(subject.ids) <= set(scene.subjects.get(above.number, NOTHING).ids)


def _predicted(scene: Scene, clause: Clause) -> bool:
    """Whether a verb tells a state or an effect, or with its object how one speaks."""
    if act_of(scene, clause) == _MEETING and any(measured(scene, p) for p in clause.objects):
        return True  # "will receive 300 tons of rice"
    return clause.predicate.lemma in stance_words(scene.lang).stative or tells_how_one_speaks(scene, clause)


def tells_how_one_speaks(scene: Scene, clause: Clause | None) -> bool:
    """Returns whether a verb with what stands behind it is one of courtesy: "take questions", "turn to questions"."""
    if clause is None:
        return False
    known, lemma = stance_words(scene.lang).stative, clause.predicate.lemma
    portions = slots("part_of", scene.lang)  # "a couple of questions"
    whole = [q for p in clause.objects if p.head.lower() in portions for q in p.inner]
    if any(f"{lemma} {p.head.lower()}" in known for p in (*clause.objects, *clause.obliques, *whole)):
        return True
    who = [p.head.lower() for p in clause.subjects if p.pronoun]  # "I will begin with the visit to Peru"
    return any(f"{i} {lemma} {p.prep}" in known for i in who for p in clause.obliques)


def _deed(scene: Scene, clause: Clause) -> bool:
    """Whether a verb names an act that a side can promise to do, as "head" in "will be headed by" does not."""
    return clause.predicate.lemma in acts(scene.lang)


def _official(scene: Scene, saying: Clause) -> bool:
    """Whether an office or organ of some state says it, though the text does not tell whose: "the presidency said"."""
    return any(
        p.head.lower() in scene.resolver.words.organs or category_of(scene.words(p.start, p.core_end or p.end))
        for p in saying.subjects[:1]
    )


def start_of_future(clause: Clause) -> int:
    """Returns where the promised action begins: at the verb, of a passive at what is to be done."""
    before = [p.start for p in clause.objects[:1] if clause.passive and p.start < clause.predicate.start]
    return min([clause.predicate.start, *before])


def end_of_future(scene: Scene, clause: Clause) -> int:
    """Returns where the promised action ends, verbs coordinated under the same "will" included."""
    together = [c for c in scene.of_sentence(clause.sentence) if c.shares_auxiliary]
    joined = [
        clause,
        *(c for c in together if c.parent in (clause.number, clause.parent) and c.start > clause.start),
    ]
    parts = [p for c in joined for p in (*c.objects, *c.obliques, *c.complements, *c.recipients)]
    tried = [c.end for c in (carried(scene, c) for c in joined) if c is not None]  # "will do our utmost to V"
    return max([clause.predicate.end, *(p.end for p in parts), *tried])


def _talks(scene: Scene, clause: Clause, subject: Reference) -> bool:
    """Whether the verb announces what will be said: an agenda, not a promise."""
    doing = act_of(scene, clause)
    if doing == _SEEKING or (doing == _WATCHING and subject.form == _SPEAKER):
        return False  # "will explore the possibility of a road", "we will review our ties with Chad" are done
    lemma = clause.predicate.lemma
    if any(act_of_word(f"{lemma} {p.head.lower()}", scene.lang) == _RAISING for p in clause.objects):
        return False  # "will raise the matter with the council"
    speaks = lemma in scene.attributor.kinds
    said = [m for m in scene.matches(clause) if m.frame.act and m.frame.status is None]
    said = [m for m in said if speaks or not m.frame.judged]  # "will hold them accountable" is done
    relayed = clause.modality in stance_words(scene.lang).relayed  # "would welcome talks"
    courteous = {m.frame.act for m in said if relayed or m.frame.toward == "object"}  # "will thank Chad for X"
    return any(_is_said(m.frame.act or "", courteous=m.frame.act in courteous) for m in said)


def _is_said(kind: str, *, courteous: bool) -> bool:
    stance = act(kind).stance_class
    return stance in ("NOTE", "ASSERT") or (courteous and stance == "EVALUATE")
