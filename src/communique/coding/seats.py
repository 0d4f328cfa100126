"""Who sits at a meeting that words tell of: the two sides of a verb, or those that a noun of meeting names."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from communique import facts
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.roles import ENVOY, category_of
from communique.coding.attendants import came_to, is_person, named_before, together
from communique.coding.event_frames import slots
from communique.coding.greeted import greets
from communique.coding.meeting_words import meeting_words, others
from communique.coding.scene import Scene
from communique.coding.sessions import acted_together, date_of, is_body, of_body, of_two
from communique.coding.shared import with_other
from communique.coding.visitors import apart, subject_of, whose_agenda, whose_words
from communique.coding.visits import other_side, visited_by
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

_BEFORE = 60  # characters before a visit in which the words stand that put it ahead


class Told(Struct, frozen=True, gc=False):
    """A meeting as words tell it.

    `noun` is the noun of meeting, if there is one; `about` says that the clause is about the meeting itself, so
    that its date, place and status are the meeting's; `loose` that the words may name again what is told elsewhere.
    """

    row: facts.Row
    clause: Clause
    mine: Reference
    theirs: Reference
    phrases: tuple[Phrase, ...] = ()
    noun: Phrase | None = None
    about: bool = True
    loose: bool = False


def _beside(clause: Clause) -> Iterator[str]:
    """Yields what stands beside a verb: kinds of complements, prepositions, an object, and that it is judged."""
    yield from (p.kind for p in clause.complements)
    yield from (p.prep for p in clause.obliques if p.prep)
    if clause.objects:
        yield "object"
    if len(clause.objects) > 1:  # "called him a friend"
        yield "judged"


def by_verb(scene: Scene, clause: Clause, row: facts.Row) -> Told | None:
    """Returns the meeting that a verb tells: "met with", "visited", "received", "spoke by phone with"."""
    subject = _whole(scene, clause, subject_of(scene, clause)) if row.get("alone") else subject_of(scene, clause)
    if not subject.named or not set(row.get("unless", ())).isdisjoint(_beside(clause)):
        return None  # "called on both capitals to talk" is no visit
    done = row["kind"] != "visit" and (clause.tense == "past" or clause.modality is not None)
    found = others(clause, row["with"]) or (_late(scene, clause) if row.get("persons_only") else [])
    alone = done and not any(set(scene.who(p, clause).ids) - set(subject.ids) for p in found)
    subject = with_other(scene, clause, subject) if alone else subject  # not "we consult closely", "we met X"
    other = apart(scene, clause, subject, together(scene, clause, tuple(found)))
    if not any(entity(i) for i in (*subject.ids, *other.ids)):
        return None
    if row.get("several_persons") and not _persons_named(scene, clause, found):
        return None
    # "200 officers" are a force, no visitors
    sent = tuple(p for p in clause.objects if not _in_figures(p)) if row["kind"] == "visit" else tuple(found)
    if row.get("persons_only") and not any(is_person(scene, p, clause) for p in sent):
        return None
    if row["kind"] == "visit" and row.get("persons_only"):
        visited = visited_by(scene, found, subject)
        return (
            Told(row, clause, subject, visited, (*sent, *found))
            if visited and not set(visited.ids) <= set(subject.ids)
            else None
        )
    if row["kind"] == "visit":
        return _by_travel(scene, clause, row, subject, found)
    if row.get("greeting") and (not greets(scene, clause, subject) or {*other.ids} <= {*subject.ids}):
        return None
    hosts = row.get("persons_only") and not any(category_of(p.head.lower()) == ENVOY for p in found)
    goals = [p for p in clause.obliques if hosts and p.prep in slots("addressed", scene.lang)]
    if any(scene.resolver.words.groups.get(p.head.lower()) == "organ" for p in goals):
        return None  # "welcomed the minister to the council"
    if goals and _meets_here(scene, clause):
        return None  # "During the meeting, A welcomed B to Lima": the meeting tells it
    if goals:
        return Told({**row, "kind": "visit"}, clause, other, subject, tuple(found))  # "welcomed the minister to Lima"
    if other.named and (set(other.ids) - set(subject.ids) or set(other.via) - set(subject.via)):
        return Told(row, clause, subject, other, tuple(found))
    if row.get("alone") and not other.named and not any(p.kind == "noun" for p in found):
        by = not row.get("alone_by") or any(_is_means(scene, row, p) for p in clause.obliques)
        spots = (
            p for p in clause.obliques if p.prep in slots("spot", scene.lang) and not scene.is_dated(p.start, p.end)
        )
        by = by and not (row["kind"] == "call" and any(p.proper for p in spots))  # "spoke at the UN on Monday"
        return Told(row, clause, subject, NOTHING) if by and _several(scene, subject, clause) else None
    return None


def _is_means(scene: Scene, row: facts.Row, phrase: Phrase) -> bool:
    """Whether words tell by what or when several met: "spoke by phone", "on Monday", not "on the bilateral level"."""
    if phrase.prep not in row["alone_by"]:
        return False
    called = phrase.head.lower() in meeting_words(scene.lang).lines or scene.is_dated(phrase.start, phrase.end)
    return row["kind"] != "call" or called


def _meets_here(scene: Scene, clause: Clause) -> bool:
    """Whether what a clause tells was done within a meeting: "During the meeting, A V-ed"."""
    known = meeting_words(scene.lang)
    settings = (p for p in clause.obliques if p.prep in known.within)
    return any(known.of(p.head.lower(), form) for p in settings for form in ("noun", "bare"))


def _in_figures(phrase: Phrase) -> bool:
    return any(word[:1].isdigit() for word in phrase.modifiers)


def _whole(scene: Scene, clause: Clause, subject: Reference) -> Reference:
    """Returns all whom a relative clause on the last of several is about: "by A and her colleague B, who conferred"."""
    above = scene.above(clause)
    antecedent = clause.antecedent
    if antecedent is None or above is None or len(subject.ids) > 1 or antecedent not in clause.subjects:
        return subject
    for phrase in (*above.subjects, *above.objects, *above.obliques):
        if phrase.parts and phrase.parts[-1].head_start == antecedent.head_start:
            return scene.who(phrase, above)
    return subject


def _persons_named(scene: Scene, clause: Clause, others: list[Phrase]) -> bool:
    """Whether at least two persons are named who act in a clause."""
    phrases = (*clause.subjects, *others)
    return sum(len(scene.context.persons_in(p.start, p.core_end or p.end)) for p in phrases) > 1


def _late(scene: Scene, clause: Clause) -> list[Phrase]:
    """Returns the person behind a place whom the parse takes for its name: "received at the palace the envoy of"."""
    apposed = (q for p in clause.obliques for q in p.inner if q.prep == "appositive")
    return [q for q in apposed if is_person(scene, q, clause)]


def _by_travel(scene: Scene, clause: Clause, row: facts.Row, subject: Reference, found: list[Phrase]) -> Told | None:
    """Returns the visit of a person or a delegation whose verb says where they go."""
    if not _travels(scene, clause, subject):
        return None
    if row.get("staying") and not _stays(scene, clause) and not _will_be(scene, clause):
        return None
    where = clause.antecedent if clause.relation == "relative" and clause.antecedent not in clause.subjects else None
    found = found or ([where] if where is not None and where.proper else [])  # "in Mexico, where he arrived on Tuesday"
    visited = visited_by(scene, found, subject)
    if visited is None:
        unsaid = row["with"] == ["object"] or not found or any(p.proper for p in found)
        visited = other_side(scene, subject) if unsaid and not row.get("place_only") else NOTHING
    apart = visited.named and not set(visited.ids) <= set(subject.ids)
    return Told(row, clause, subject, visited, tuple(found)) if apart else None


def _travels(scene: Scene, clause: Clause, subject: Reference) -> bool:
    if subject.via or subject.form in ("person", "speaker"):
        return True
    return any(scene.resolver.words.groups.get(p.head.lower()) in ("person", "side") for p in clause.subjects)


def _will_be(scene: Scene, clause: Clause) -> bool:
    """Construction: "will be in Lima on Monday", "from 3 to 5 May": who is somewhere on a day to come."""
    return clause.modality in stance_words(scene.lang).coming and scene.is_dated(clause.start, clause.end)


def _stays(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is in a place for a purpose or on a visit: "is in Lima to attend a forum"."""
    if any(c.relation in ("purpose", "infinitive") for c in scene.below(clause.number)):
        return True
    known = meeting_words(scene.lang)
    heads = [p.head.lower() for p in clause.obliques if p.prep in slots("occasion", scene.lang)]
    return any(known.of(head, "bare") or known.of(head, "noun") for head in heads)


def _several(scene: Scene, subject: Reference, clause: Clause) -> bool:
    """Whether a subject is several who can meet each other: of several sides, or the members of a body.

    A body meets by itself where the words say when or where: "the Council met on Tuesday".
    """
    if len(subject.ids) > 1:
        return True
    if not is_body(subject.ids[0]):
        return False
    told = subject.form != "person" and not clause.objects
    placed = told and any(p.proper and p.prep in slots("spot", scene.lang) for p in clause.obliques)
    return any(p.plural for p in clause.subjects) or placed or (told and scene.is_dated(clause.start, clause.end))


def by_noun(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Told | None:
    """Returns the meeting that a noun tells: under a light verb, as what was held, or as the setting of a clause."""
    known = meeting_words(scene.lang)
    lemma = clause.predicate.lemma
    beside = _apposed(scene, clause, noun)
    whole = beside or _staged(clause, noun, known.stages)
    theme = whole in clause.objects or (whole in clause.subjects and not clause.objects[1:])
    led = whole in clause.objects and (
        lemma in row.get("light", ()) or any(lemma in verbs for verbs in (known.cancelled, known.cut, known.planned))
    )
    about = theme and (led or any(lemma in verbs for verbs in (known.held, known.planned, known.cancelled, known.cut)))
    if row["form"] == "noun" and not led and not _is_fixed(scene, noun, whole):
        return None
    before = noun.prep in known.settings and noun.end <= clause.predicate.start  # "In a call with Chad, Peru offered"
    if lemma in known.wished and not (about or before):
        return None
    if not set(row.get("unless", ())).isdisjoint(p.prep for p in noun.inner):
        return None  # "their call for restraint" is no telephone call
    if row.get("dated") and date_of(scene, noun) is None:
        return None  # "in its last session"
    if row.get("convened") and not about:
        return None  # "a member of the Joint Commission"
    behind = tuple(p for p in (*noun.inner, *(clause.obliques if led else ())) if p.prep in row["with"])
    behind += tuple(q for p in behind for q in p.inner if q.prep in {*slots("company", scene.lang), *known.pairing})
    owner = scene.who(noun.possessor, clause) if noun.possessor is not None else NOTHING
    if row.get("persons_only") and not any(is_person(scene, p, clause) for p in behind):
        return None
    if row["kind"] == "visit" and row.get("hosting"):  # "received a visit from X"
        host, guest = subject_of(scene, clause), together(scene, clause, behind)
        apart_ = host.named and guest.named and not set(host.ids) & set(guest.ids)
        return Told(row, clause, guest, host, (noun, *behind), noun) if apart_ else None
    if row["kind"] == "visit":
        return _visit(scene, clause, noun, row, (owner, behind, led, about))
    within = named_before(scene, noun, owned=owner.named)
    if beside is not None and not within.named:
        within = scene.who(beside, clause)
    behind = behind or _told_there(scene, clause, noun)
    theirs = apart(scene, clause, scene.subjects.get(clause.number, NOTHING), together(scene, clause, behind))
    site = theirs.named and any(p.prep in known.pairing for p in behind)  # "the Oslo talks between A and B"
    parts = [r for r in (owner, NOTHING if site else within, theirs) if r.named]
    setting = whole.prep in known.settings and not owner.named  # "today" owns no meeting
    few = len(joined(parts).ids if parts else ()) < 2 or _with_own(scene, behind)  # "with his two counterparts"
    of_noun = clause.relation == "participial" and clause.passive and not clause.subjects  # "talks held in Lima"
    ahead = few and bool(behind) and not owner.named and _is_fixed(scene, noun, whole)
    if not of_noun and (
        led or ahead or (setting and few and not site and (behind or _meets_there(scene, clause, noun)))
    ):
        subject = with_other(scene, clause, subject_of(scene, clause))
        subject = subject if subject.named else whose_words(scene, clause)
        parts = [subject, *parts] if subject.named else parts
    elif theirs.named and any(noun in (p, *p.parts) for p in clause.objects):
        planner = whose_agenda(scene, clause)
        parts = [planner, *parts] if planner.named else parts
    came = came_to(scene, clause, whole)
    if came.named:
        return Told(row, clause, came, NOTHING, (noun, *behind), noun, about=True)
    mine = parts[0] if parts else NOTHING
    rest = joined(parts[1:]) if len(parts) > 1 else NOTHING
    sides = {*mine.ids, *rest.ids}
    itself = not led or (clause.finite and lemma in known.held and not behind and row["kind"] != "talks")
    if about and itself and len(sides) == 1 and is_body(next(iter(sides))):
        return Told(row, clause, joined(parts), NOTHING, (noun,), noun)
    if len(sides) < 2 and whole.prep in known.settings and row["kind"] != "call":
        unsaid = of_body(scene, clause, noun, joined(parts) if parts else NOTHING)
        unsaid = (
            unsaid
            if unsaid.named or parts or row["kind"] != "talks"
            else of_two(scene, clause, noun, staged=whole is not noun)
        )
        if unsaid.named:
            return Told(row, clause, unsaid, NOTHING, (noun,), noun, about=False, loose=True)
    if len(sides) < 2 or not any(entity(i) for i in sides):
        unnamed = about and (lemma not in row.get("light", ()) or lemma in known.held)
        coming = not about and not behind and not parts and _is_fixed(scene, noun, whole)
        return _unnamed(scene, clause, noun if unnamed else whole, row, about=about) if unnamed or coming else None
    if not about and row["kind"] == "talks" and _is_topic(scene, clause, noun):
        return None
    shown = whole if setting or ahead else noun  # "three days of talks"
    return Told(row, clause, mine, rest, (shown, *behind), whole if ahead else noun, about, loose=not about)


def _told_there(scene: Scene, clause: Clause, noun: Phrase) -> tuple[Phrase, ...]:
    """Returns to whom something was said: "told the envoy of Peru in a call that P", "thanked her at a meeting"."""
    if noun.prep not in meeting_words(scene.lang).within or not _is_new(scene, noun):
        return ()
    if not clause.finite or clause.modality is not None:
        return ()
    if clause.predicate.lemma not in scene.attributor.kinds and not scene.matches(clause):
        return ()
    return tuple(p for p in (*clause.recipients, *clause.objects) if is_person(scene, p, clause))


def _is_new(scene: Scene, noun: Phrase) -> bool:
    """Whether a meeting is told for the first time: "in a call", "at today's meeting", not "at the meeting"."""
    dated = noun.possessor is not None and scene.is_dated(noun.possessor.start, noun.possessor.end)  # "today's meeting"
    return dated or (noun.determiner not in slots("definite", scene.lang) and noun.possessor is None)


def _is_topic(scene: Scene, clause: Clause, noun: Phrase) -> bool:
    """Construction: "discussed the P5+1 talks with Iran": talks that go on, of which no day or place is said."""
    spoken = clause.predicate.lemma in scene.attributor.kinds or any(m.frame.act for m in scene.matches(clause))
    there = any(p.prep in slots("spot", scene.lang) and p.proper for p in noun.inner)
    first = scene.text[noun.start : noun.head_start].lower().split()
    general = noun.plural and first[:1] and first[0] in slots("definite", scene.lang) and not scene.upon(noun)
    held = noun.prep in meeting_words(scene.lang).settings and noun.prep not in meeting_words(scene.lang).matters
    return spoken and bool(general) and not held and not there and date_of(scene, noun) is None


def _is_fixed(scene: Scene, noun: Phrase, whole: Phrase) -> bool:
    """Construction: "look forward to the dialogue with Chad, to be held on 5 May": what is ahead, and has a day."""
    ahead = meeting_words(scene.lang).before.search(scene.text, max(0, whole.start - _BEFORE), whole.start)
    return ahead is not None and any(date_of(scene, p, future=True) is not None for p in (noun, whole))


def _with_own(scene: Scene, behind: tuple[Phrase, ...]) -> bool:
    """Whether those met are counterparts of whom the clause is about: "with her Fijian and Samoan colleagues"."""
    known = scene.resolver.words.counterparts
    named = (q for p in behind for q in (p, *p.parts))
    return any(q.possessor is not None and q.possessor.pronoun and q.head.lower() in known for q in named)


def _apposed(scene: Scene, clause: Clause, noun: Phrase) -> Phrase | None:
    """Construction: "after the Nordic-Baltic (NB8) ministers' meeting", which the parse has beside the body's name."""
    if noun.prep != "appositive":
        return None
    around = (p for p in scene.nouns(clause)[0] if noun in p.inner)
    return next((p for p in around if "," not in scene.text[p.head_end : noun.start] and p.prep), None)


def _staged(clause: Clause, noun: Phrase, stages: frozenset[str]) -> Phrase:
    """Constructions: "completed the first phase of the talks", "agreed after three days of talks".

    What is done to a part, or at a time of it, is done to the meeting, or there.
    """
    if noun.prep != "of":
        return noun
    around = (*clause.objects, *clause.subjects, *clause.obliques)
    return next((p for p in around if p.head.lower() in stages and noun in p.inner), noun)


def _meets_there(scene: Scene, clause: Clause, noun: Phrase) -> bool:
    """Construction: "A and B discussed oil in a phone call", "over dinner": those of a clause met there."""
    several = len(scene.subjects.get(clause.number, NOTHING).ids) > 1
    return several and _is_new(scene, noun) and clause.finite and clause.modality is None


def _unnamed(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row, *, about: bool) -> Told | None:
    """Returns the meeting of the document's own sides whose words name nobody: "the next round will be held in"."""
    if about and noun.start > clause.predicate.start and not clause.passive:
        return None
    if noun.proper and any(p.prep in slots("owner", scene.lang) for p in noun.inner):
        return None  # "the Summit of the Americas" has members of its own
    told = scene.is_dated(clause.start, clause.end) or any(
        p.prep in slots("spot", scene.lang) and p.proper for p in clause.obliques
    )
    if noun.proper and scene.context.names_in(noun.start, noun.head_start):
        return None  # "the Lima Dialogue" is of those who come there
    reported = not scene.attributor.voice.primary and row["kind"] == "talks"
    acted = acted_together(scene, clause) if reported else ()
    parties = scene.context.dyad if len(scene.context.dyad) == 1 else acted or scene.context.pair(clause.start)
    if not told or not (len(parties) == 2 or (len(parties) == 1 and is_body(parties[0]))):
        return None
    return Told(row, clause, Reference(tuple(parties), "actor"), NOTHING, (noun,), noun, about=about, loose=True)


def _of_sides(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence names no other state than those of the text, to which a visit may have gone."""
    sentence = scene.sentences[clause.sentence]
    named = {i for n in scene.context.names_in(sentence.start, sentence.end) for i in n.ids[:1]}
    return named <= {*scene.context.dyad}


def _visit(
    scene: Scene,
    clause: Clause,
    noun: Phrase,
    row: facts.Row,
    found: tuple[Reference, tuple[Phrase, ...], bool, bool],
) -> Told | None:
    owner, behind, led, about = found
    by = tuple(p for p in noun.inner if p.prep in slots("by", scene.lang)[:2])
    behind = behind or tuple(q for p in by for q in p.inner if q.prep in row["with"])  # "by a team to Fiji"
    visitor = owner if owner.named else together(scene, clause, by)
    visitor = visitor if visitor.named else named_before(scene, noun)
    named, known = visitor.named, meeting_words(scene.lang)
    new = noun.determiner not in slots("definite", scene.lang)
    ahead = new and known.before.search(
        scene.text, max(0, noun.start - _BEFORE), noun.start
    )  # "look forward to a trip"
    if not named and (led or ahead or noun.prep in known.settings):
        subject = subject_of(scene, clause)
        visitor = subject if _travels(scene, clause, subject) else NOTHING
    unsaid = by or about or (owner.named and not behind and _of_sides(scene, clause))  # "thanked him for his visit"
    unsaid = unsaid or any(scene.resolver.words.groups.get(p.head.lower()) == "state" for p in behind)  # "the country"
    visited = visited_by(scene, list(behind), visitor) or (other_side(scene, visitor) if unsaid else NOTHING)
    visitor = apart(scene, clause, visited, visitor)
    if not visitor.named or not visited.named or set(visited.ids) <= set(visitor.ids):
        return None
    return Told(row, clause, visitor, visited, (noun, *(behind if led else ())), noun, about, loose=not about)
