"""Who a clause of meeting is about: its subject, and the other side where a text leaves unsaid whose a person is."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference
from communique.coding.event_frames import slots
from communique.coding.meeting_words import meeting_words
from communique.coding.own_voice import issuers_of, own_voice
from communique.coding.papers import document_words
from communique.coding.scene import Scene
from communique.coding.tellers import said_before
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_PAIR = 2
_LONG = 60  # characters of the words of a chance that is taken


def subject_of(scene: Scene, clause: Clause) -> Reference:
    """Returns who a clause's subject is; of a gerund that has none, the subject of the clause above."""
    found = scene.subjects.get(clause.number, NOTHING)
    if not found.named and clause.antecedent is not None and is_nth(scene, clause):
        return scene.who(clause.antecedent, scene.above(clause) or clause)
    if not found.named and not clause.finite and (not clause.subjects or _nobodys(scene, clause)):
        above = next((c for _, c in scene.chain(clause)), None)
        held = scene.subjects.get(above.number, NOTHING) if above is not None else NOTHING
        pleased = above is not None and clause.relation in ("infinitive", "purpose") and gladly(scene, above)
        return held if held.named or not pleased else own_voice(scene, clause)
    if not found.named and clause.finite and not clause.subjects:
        invited = [p for q in clause.obliques if q.end < clause.predicate.start for p in _nested(q)]
        guests = [p for p in invited if p.prep == "appositive" and scene.context.person_at(p.head_start, p.head_end)]
        return (
            scene.who(guests[-1], clause) if guests else NOTHING
        )  # "At the invitation of A, the president of B, C, paid"
    return found if found.named else _own_person(scene, clause)


def is_nth(scene: Scene, clause: Clause) -> bool:
    """Construction: "the first premier of Fiji to visit Chad", "the only time for her to meet him": it came about."""
    nth = meeting_words(scene.lang).nth
    if clause.relation not in ("infinitive", "purpose") or clause.finite:
        return False
    above = scene.above(clause)
    copula = above is not None and above.predicate.lemma in scene.resolver.words.copulas
    told = (
        above.objects if above is not None and copula and clause.subjects else ()
    )  # "the first time in years for her"
    nouns = told if clause.antecedent is None else (clause.antecedent, *told)
    return any(not nth.isdisjoint(map(str.lower, noun.modifiers)) for noun in nouns)


def _nobodys(scene: Scene, clause: Clause) -> bool:
    """Whether the subject is the "it" of the verb above: "it is good to host X"."""
    nobody = scene.resolver.words.expletives
    return clause.inherited_subject and all(p.head.lower() in nobody for p in clause.subjects)


def _nested(phrase: Phrase) -> list[Phrase]:
    found = list(phrase.inner)
    for inner in found:  # which grows as it is read
        found.extend((*inner.inner, *inner.parts))
    return found


def whose_words(scene: Scene, clause: Clause) -> Reference:
    """Construction: "Her remarks came in a meeting with X": who said them, who spoke last where nobody is named."""
    if clause.passive and clause.finite:  # "It was discussed in a call with X, the minister said"
        return scene.speaker(clause)
    said = clause.subjects[0] if len(clause.subjects) == 1 else None
    if said is None or said.head.lower() not in document_words(scene.lang)["spoken"] or clause.modality is not None:
        return NOTHING
    owners = [p for p in (said.possessor, *said.inner) if p is not None and p.prep in (None, *slots("by", scene.lang))]
    named = next((r for p in owners if (r := scene.who(p, clause)).named), NOTHING)
    return named if named.named or owners else said_before(scene, clause)


def _own_person(scene: Scene, clause: Clause) -> Reference:
    """Returns the person whom a text of one side names as its own without a title: "Jane Roe spoke by phone with"."""
    issuers = scene.context.issuers
    if len(issuers) != 1 or len(clause.subjects) != 1 or not clause.subjects[0].proper:
        return NOTHING
    name = scene.words(clause.subjects[0].start, clause.subjects[0].head_end)
    words = name.split(" ")
    if len(words) not in (2, 3) or not all(w[:1].isupper() and not w.isupper() for w in words):
        return NOTHING
    return Reference(issuers, "actor", via=(name,), sector="GOV", form="person")


def apart(scene: Scene, clause: Clause, own: Reference, theirs: Reference) -> Reference:
    """Returns those whom a side met, who are not its own: in a text of Chad "I met the President" is another's.

    The other is the other of two sides of the text, or of the question that is answered, else the only other state
    that the text names.
    """
    titled = theirs.kind == "unlisted" and any(scene.context.title_of(name) for name in theirs.via)
    person = theirs.form == "person" or bool(theirs.via)
    unsaid = person and len(own.ids) == 1 and (titled or theirs.ids == own.ids)
    if not unsaid or own.ids != scene.context.issuers or any(scene.context.stated_side(name) for name in theirs.via):
        return theirs
    named = tuple(i for i in scene.context.named if kind_of(i) == "state")
    pairs = (scene.context.dyad, scene.context.question_at(clause.start)[1], named)
    others = (tuple(i for i in ids if i not in own.ids) for ids in pairs if len(ids) == _PAIR and own.ids[0] in ids)
    other = next((ids for ids in others if all(kind_of(i) == "state" for i in ids)), ())
    return replace(theirs, ids=other, kind="actor") if other else theirs


def gladly(scene: Scene, above: Clause) -> bool:
    """Construction: "I am delighted to host X", "had the chance to meet X": what one is glad of or got comes about."""
    known = stance_words(scene.lang)
    if above.negated or above.modality is not None or not above.finite:
        return False
    if (
        scene.text[above.predicate.start : above.predicate.start + _LONG]
        .lower()
        .startswith(slots("taking_chance", scene.lang))
    ):
        return True  # "took the opportunity to meet X", read as a wish
    nobody = scene.resolver.words.expletives  # "it is a pleasure", where the parse may have the joy as the verb
    it = any(p.head.lower() in nobody for p in above.subjects)
    if above.predicate.form == "adjective" and (above.predicate.lemma in known.glad or not it):
        return above.predicate.lemma in known.glad
    got = above.tense == "past" and above.predicate.lemma in meeting_words(scene.lang).got
    copula = above.predicate.lemma in scene.resolver.words.copulas
    return (got or it or copula) and any(p.head.lower() in known.occasion for p in above.objects)


def whose_agenda(scene: Scene, clause: Clause) -> Reference:
    """Construction: "The agenda of the premier included meetings with X": who has one; unsaid it is one's own."""
    agenda = clause.subjects[0] if len(clause.subjects) == 1 else None
    if agenda is None or agenda.head.lower() not in meeting_words(scene.lang).agendas or clause.modality is not None:
        return NOTHING
    owners = [agenda.possessor] if agenda.possessor is not None else []
    owners += [p for p in agenda.inner if p.prep in slots("by", scene.lang)]
    named = next((r for p in owners if (r := scene.who(p, clause)).named and r.kind == "actor"), NOTHING)
    return named if named.named else issuers_of(scene)
