"""Events by the lexicon of frames: what is done in each clause, by whom, to whom, and whether it came about."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from communique.coding.act_sides import in_common, mutual, sides_of
from communique.coding.acts import Act, Acts
from communique.coding.cargo import as_cargo
from communique.coding.commitments import Promise
from communique.coding.compositions import composed
from communique.coding.described import aside
from communique.coding.event_frames import classes_of, slots, types
from communique.coding.event_recipients import is_harm
from communique.coding.event_records import event, replace_event
from communique.coding.event_sectors import is_political
from communique.coding.loosely import loosely
from communique.coding.meetings import Meeting
from communique.coding.politics import concerns_politics
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.coding.supposed import DEPENDENT, reported, supposed
from communique.coding.undone import undone
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Attribution, Event, EventActor

_OF_PERSONS = frozenset({"SUPPORT", "ACCUSE"})  # sayings about deeds, whose words may hold bystanders and sufferers
_VIOLENT = "ASSAULT"
_ANSWERS = frozenset({"REJECT"})  # what is an act whoever it was that asked
_JOINT = frozenset({"AGREE", "SUPPORT"})  # sayings that sides have in common
_TO_MEET, _TALKS = "036", "CONSULT"
_TO_COME = frozenset({"COOPERATE", "SUPPORT"})  # what one side alone may promise
_PROMISED = frozenset({"AGREE"})  # what a commitment makes, never a position


class Happening(Struct):
    """An event with the record that rests on the same words (None for a charge or an act), before ids are given."""

    record: Event
    clause: Clause
    source: Stance | Promise | Meeting | None


def acted(
    scene: Scene, told: list[Happening], acts: Acts | None = None, stances: frozenset[int] = frozenset()
) -> list[Happening]:
    """Returns the events that the lexicon finds in clauses of which `told` has none.

    What is said of a norm or a thing is no event (codebook, section 10): in the clauses of `stances`, which are
    positions already, only what is said of somebody.
    """
    acts = acts or Acts(scene)
    found = {c.number: a for c in scene.in_order if (a := acts.of(c)) is not None}
    taken = {number for act in found.values() for number in act.used}
    coded = {(h.clause.number, h.record.event_type) for h in told}
    busy = {h.clause.number for h in told if _by_verb(h)}
    taken |= _doubles(scene, found, taken)
    made: list[Happening] = []
    for clause in scene.in_order:
        act = found.get(clause.number)
        if act is None or clause.number in taken or clause.number in busy:
            continue
        item = happening(scene, clause, act, found)
        if item is None or (clause.number, item.record.event_type) in coded or _said_again(scene, clause, act, coded):
            continue
        if item.record.event_type in _PROMISED and any((n, "AGREE") in coded for n in _telling(scene, clause)):
            continue  # "reaffirmed its commitment to X", "assured them that it would V" is the commitment
        position = types()[item.record.event_type]["saying"] == "yes" and held(scene, clause) & stances
        aimed = _aimed(scene, clause, item.record) or _answers(scene, clause, item.record)
        if position and (clause.negated or not aimed):
            continue
        whose = loosely(scene, clause, item.record, found.get(-1 if clause.parent is None else clause.parent))
        if whose is not None and not _follows(scene, item, made):
            item.record = whose
            made.append(item)
    return made


def _said_again(scene: Scene, clause: Clause, act: Act, coded: set[tuple[int, str]]) -> bool:
    """Construction: "reaffirmed its rejection of Chad's claim", "the session held at X's mission": told by the noun.

    There the stance that the noun is, or the meeting that it names, is an event already.
    """
    if act.type == _TALKS:
        above = scene.above(clause) if clause.relation == "participial" and not clause.subjects else None
        return above is not None and (above.number, _TALKS) in coded
    nouns = {c.number for c in scene.below(clause.number) if c.relation == "nominal"}
    return "+" in act.rule and any(number in nouns and types()[kind]["saying"] == "yes" for number, kind in coded)


def _follows(scene: Scene, item: Happening, before: list[Happening]) -> bool:
    """Construction: "shelled a post, killing two": what came of a deed is no second one, unless others are named."""
    clause, record = item.clause, item.record
    if clause.finite or clause.relation != "participial" or record.event_type != _VIOLENT or clause.subjects == ():
        return False
    above = scene.above(clause)
    deed = next((h.record for h in before if above is not None and h.clause.number == above.number), None)
    if deed is None or deed.event_type != _VIOLENT or not clause.inherited_subject:
        return False
    known = {a.id for a in deed.recipients}
    alike = {a.id for a in deed.actors} == {a.id for a in record.actors}
    return alike and bool(known) and all(a.id in known or a.code is None for a in record.recipients)


def _by_verb(told: Happening) -> bool:
    """Whether the words of a record hold its clause's verb: on the eve of a visit something else may be done.

    So it may "in a meeting in Lima", though with whom is told by the verb.
    """
    words, verb = told.record.evidence, told.clause.predicate
    if isinstance(told.source, Meeting) and told.source.at is not None and told.source.loose:
        return False
    return words.start < verb.end and verb.start < words.end


def _aimed(scene: Scene, clause: Clause, record: Event) -> bool:
    """Whether what is a position already is a saying aimed at somebody: named, or what the verb stands with itself.

    Who is found further inside may be anybody: "praised the work of the doctors", "condemned the raid on Chad".
    """
    if (
        not record.recipients and len(record.actors) > 1 and record.event_type in _JOINT
    ):  # "A and B agreed on the text of a treaty"
        return scene.reports
    if record.event_type in _PROMISED:
        return record.cameo == _TO_MEET and bool(record.recipients)  # "proposed talks with Chad"
    heads = [p.head_start for p in (*clause.objects, *clause.recipients, *clause.obliques)]
    heads += [q.head_start for p in (*clause.objects, *clause.obliques) for q in p.parts]
    by = slots("maker", scene.lang)  # "condemned the protest by teachers"
    heads += [q.head_start for p in clause.objects if is_harm(scene, p) for q in p.inner if q.prep in by]
    direct = [a for a in record.recipients if a.start is not None and any(a.start <= h < (a.end or 0) for h in heads)]
    inside = record.event_type not in _OF_PERSONS or any(is_political(a) for a in record.recipients)
    if record.event_mode == "disapprove" and any(_suffers(scene, a) for a in record.recipients):
        return False
    return bool(direct) or (inside and bool(record.recipients))


def _suffers(scene: Scene, actor: EventActor) -> bool:
    """Whether an actor stands where the sufferer of a deed does: "the attack on a convoy of the mission"."""
    before = scene.text[: actor.start or 0].split()[-3:]
    return any(word.lower() in slots("suffers", scene.lang) for word in before)


def _answers(scene: Scene, clause: Clause, record: Event) -> bool:
    """Whether a document reports a refusal: there it is an act whoever asked, in a side's own text a stance.

    Of violence nobody asks: "rejects terrorism" is a stance in a report too.
    """
    harm = {*slots("harm", scene.lang), "crime"}
    violent = any(harm & set(classes_of(q, lang=scene.lang)) for p in clause.objects for q in _within(p))
    return record.event_type in _ANSWERS and scene.reports and not violent


def _within(phrase: Phrase) -> Iterator[Phrase]:
    """Yields a phrase and all that stand inside it: "its rejection of all forms of violence"."""
    yield phrase
    for inner in (*phrase.parts, *phrase.inner):
        yield from _within(inner)


def _told_by(scene: Scene, clause: Clause, actors: list[EventActor], *, saying: bool) -> Attribution:
    """Returns on whose word an act is: who is cited for it; of a saying the sayer, of another act the text itself."""
    voices = scene.attributor
    cited = voices.cites(clause) or voices.quoted(clause.start, clause.end)
    if saying or cited:
        return voices.of(clause, tuple(a.id for a in actors))
    return voices.asked() if scene.told_while_asking(clause) else voices.narrated()


def _doubles(scene: Scene, found: dict[int, Act], taken: set[int]) -> set[int]:
    """Returns the clauses that tell the act of another: of a light verb and its noun, the noun unless it has no act."""
    doubles: set[int] = set()
    for clause in scene.in_order:
        if _tells_again(scene, clause, found) or _one_blow(scene, clause, found):
            doubles.add(clause.number)
        if clause.relation != "nominal" or clause.parent is None:
            continue
        if clause.parent in taken:
            doubles.add(clause.number)
        elif clause.parent in found:
            light = found[clause.parent].rule.partition("+")[2].startswith("@") and clause.number in found
            doubles.add(clause.parent if light else clause.number)
    return doubles


def _tells_again(scene: Scene, clause: Clause, found: dict[int, Act]) -> bool:
    """Construction: "two were killed in a raid claimed by rebels": the raid is the killing, told once."""
    above = scene.above(clause) if clause.antecedent is not None and clause.number in found else None
    if above is None or clause.antecedent is None or above.number not in found:
        return False
    same = found[above.number].type == found[clause.number].type == "ASSAULT"
    deeds = (p.head_start for p in above.obliques if p.prep in slots("deed", scene.lang))
    return same and clause.antecedent.head_start in deeds


def _one_blow(scene: Scene, clause: Clause, found: dict[int, Act]) -> bool:
    """Construction: "shot and killed a guard", "captured and detained two envoys": one deed in two verbs."""
    above = scene.above(clause) if clause.relation == "coordinate" and clause.inherited_subject else None
    if above is None or above.number not in found or clause.number not in found:
        return False
    one, two = found[above.number], found[clause.number]
    same = {p.head_start for p in clause.objects} == {p.head_start for p in above.objects} != set()
    return same and one.type == two.type and "conflict" in types()[one.type]["quad"] if one.type else False


def held(scene: Scene, clause: Clause) -> set[int]:
    """Returns the clauses whose position may rest on the same words: the clause and the nouns unfolded from it."""
    return {clause.number, *(c.number for c in scene.below(clause.number) if c.relation == "nominal")}


def _telling(scene: Scene, clause: Clause) -> set[int]:
    """Returns the clauses that may hold the promise which a clause tells: its nouns, and what it says."""
    said = (c.number for c in scene.below(clause.number) if c.relation == "content")
    return {*held(scene, clause), *said}


def happening(scene: Scene, clause: Clause, act: Act, found: dict[int, Act], *, whole: bool = True) -> Happening | None:
    """Returns the event of an act in a clause, None where it is not stated, or not told as the act needs it.

    Not `whole` it may lack whom it is aimed at, and may be told in passing.
    """
    act = as_cargo(scene, clause, act)
    left = settled(scene, clause, act)
    if left is None or not left[0].type:
        return None
    own = scene.attributor.voice.primary and left[0].type in _PROMISED
    promised = own and act.type in _TO_COME  # "would cooperate with them": one side's promise
    act, status = left
    sides = sides_of(scene, clause, act, found, whole=whole)
    if sides is None:
        return None
    actors, recipients = sides
    if act.type == _TALKS and _to_the_press(scene, [*actors, *recipients]):
        return None
    joint = in_common(scene, act, actors)
    act, recipients = joint, recipients if joint is act else []
    known = types()[act.type]
    political = known["political"] == "yes" or (not whole and _names(scene, clause))
    if not political and not concerns_politics(scene, clause, act.type, [*actors, *recipients]):
        return None
    blames = clause.predicate.lemma in slots("blamed", scene.lang)  # "a raid that Mali blamed on Niger" is told there
    if whole and known["saying"] == "yes" and not blames and (_describes(clause) or aside(scene, clause)):
        return None
    if act.mutual and (len(actors) > 1 or (recipients and not promised)):
        actors, recipients = mutual(act, actors, recipients)
    start, end = scene.record_span(clause, _shown(scene, clause, act))
    if clause.inherited_subject and clause.relation == "coordinate":
        start = max(start, clause.predicate.start)
    words = scene.evidence(start, end)
    said = _told_by(scene, clause, actors, saying=known["saying"] == "yes")
    made = event(scene, act.type, act.mode, act.cameo, actors, recipients, said, words)
    made = replace_event(made, status=status, rule=act.rule, scene=scene)
    return Happening(made, clause, None)


def _to_the_press(scene: Scene, sides: list[EventActor]) -> bool:
    """Construction: "spoke with Reuters about the border", "met with journalists": what is told there is no talks."""
    return any(a.sector in slots("press", scene.lang) for a in sides)


def _names(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence of a clause names a state or a body."""
    sentence = scene.sentences[clause.sentence]
    return bool(scene.context.names_in(sentence.start, sentence.end))


def _describes(clause: Clause) -> bool:
    """Whether a clause says of a thing what is said of it elsewhere: "a plan proposed by Peru"."""
    if clause.relation not in ("relative", "participial") or clause.antecedent is None:
        return False
    return all(p.head_start != clause.antecedent.head_start for p in clause.subjects)


def _shown(scene: Scene, clause: Clause, act: Act) -> list[Phrase]:
    """Returns the phrases of an act that stand in its own sentence, so that its words hold together."""
    sentence = scene.sentences[clause.sentence]
    return [p for p in act.phrases if sentence.start <= p.start < p.end <= sentence.end]


def settled(scene: Scene, clause: Clause, act: Act) -> tuple[Act, str] | None:
    """Returns the act as negation, modality and tense leave it, and its status; None where it is not stated."""
    known = stance_words(scene.lang)
    depends = clause.relation in DEPENDENT and not (clause.finite and clause.modality in known.coming)  # "is to send"
    if (
        not act.type
        or _to_be_told(scene, clause, act)
        or (depends and not reported(scene, clause))
        or (scene.is_question(clause) and not scene.told_while_asking(clause))
        or clause.mark in known.hypothetical
        or undone(scene, clause)
    ):
        return None
    if any(above.mark in known.hypothetical for _, above in scene.chain(clause)) or supposed(scene, clause):
        return None
    if clause.negated and known.deontic.get(clause.modality or "", ("", ""))[1] == "modal":
        return None  # "must not attack", "should not have attacked"
    nobody = slots("none", scene.lang)
    if clause.negated or (clause.objects and any(p.determiner in nobody for p in clause.objects)):
        made = composed(
            "wont" if clause.modality in known.coming else "not", act.kind, addressed=False, lang=scene.lang
        )
        if made is None:
            return None if types()[act.type]["saying"] == "yes" else (act, "denied")
        return replace(act, type=made[0], mode=made[1], cameo=made[2]), "occurred"
    if clause.modality in known.possible:
        return act, "hypothetical"
    if clause.modality in known.coming or clause.tense == "future":
        made = composed("will", act.kind, addressed=False, lang=scene.lang)
        return (replace(act, type=made[0], mode=made[1], cameo=made[2]), "occurred") if made else None
    if clause.modality is not None:
        return None
    return act, "occurred"


def _to_be_told(scene: Scene, clause: Clause, act: Act) -> bool:
    """Construction: "we have no meetings to announce", "has a call to preview": what is told or not, and not held.

    Nor do those meet who are only greeted.
    """
    if act.type != "CONSULT":
        return False
    opening = {scene.words(p.start, p.head_start).lower().split(" ")[0] for p in clause.subjects[:1]}
    if opening & set(slots("salutation", scene.lang)):  # "Dear delegates gathered here,"
        return True
    upon = (c for p in clause.objects for c in scene.upon(p))
    return any(c.relation == "infinitive" and c.predicate.lemma in scene.attributor.kinds for c in upon)
