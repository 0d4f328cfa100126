"""Who meets by a noun: under a light verb, as what was held, or as the setting of a clause."""

from __future__ import annotations

from communique import facts
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference, joined
from communique.coding.attendants import came_to, is_person, named_before, together
from communique.coding.event_frames import slots
from communique.coding.meeting_words import NOBODY, MeetingWords, meeting_words, tells_meeting
from communique.coding.met_there import behind_noun, for_meeting, is_new, person_beyond, taken_to, there_was, told_there
from communique.coding.own_voice import issuers_of
from communique.coding.scene import Scene
from communique.coding.seats import Told, travels
from communique.coding.sessions import acted_together, date_of, is_body, is_dated_session, of_body, of_two
from communique.coding.shared import with_other
from communique.coding.visitors import apart, subject_of, whose_agenda, whose_words
from communique.coding.visits import other_side, visited_by
from communique.model.clause import Clause, Phrase

_ADDRESSEE = "addressee"  # the kind of "your"
_TALKS = "talks"
_WORD = 12  # characters behind a noun in which the next word stands
_BEFORE = 60  # characters before a visit in which the words stand that put it ahead


def by_noun(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Told | None:
    """Returns the meeting that a noun tells: under a light verb, as what was held, or as the setting of a clause."""
    known = meeting_words(scene.lang)
    row = _of_talks(noun, row, known)
    lemma = clause.predicate.lemma
    beside = _apposed(scene, clause, noun)
    whole = beside or _staged(clause, noun, known.stages)
    theme = whole in clause.objects or (whole in clause.subjects and not clause.objects[1:])
    ended = any(f"{lemma} {adverb}" in known.cut for adverb in clause.adverbs)  # "cut a visit short"
    led = whole in clause.objects and (
        ended
        or lemma in row.get("light", ())
        or any(lemma in verbs for verbs in (known.cancelled, known.cut, known.planned))
    )
    led = led or there_was(scene, clause, whole)
    about = theme and (led or any(lemma in verbs for verbs in (known.held, known.planned, known.cancelled, known.cut)))
    fixed = _is_fixed(scene, noun, whole)
    first = whole.end <= clause.predicate.start and scene.is_dated(whole.start, clause.end)
    held = about and first and not known.of_noun(noun, "bare")  # "the sixth round ended on Friday"
    if row["form"] == "noun" and not (led or held or fixed or for_meeting(scene, clause, whole)):
        return None
    before = noun.prep in known.settings and noun.end <= clause.predicate.start  # "In a call with Chad, Peru offered"
    if lemma in known.wished and not (about or before):
        return None
    next_ = scene.text[noun.head_end : noun.head_end + _WORD].split(maxsplit=1)[:1]  # "a call for Chad to leave"
    if not set(row.get("unless", ())).isdisjoint([*next_, *(p.prep for p in noun.inner)]):
        return None  # "their call for restraint" is no telephone call
    if row.get("dated") and date_of(scene, noun) is None:
        return None  # "in its last session"
    if row.get("convened") and not about:
        return None  # "a member of the Joint Commission"
    behind = tuple(p for p in (*noun.inner, *(clause.obliques if led else ())) if p.prep in row["with"])
    behind = behind or (person_beyond(scene, clause, noun, row["with"]) if led else ())
    if about and noun in clause.subjects and not behind:  # "a call took place between A and B"
        behind = tuple(p for p in clause.obliques if p.prep in row["with"] and p.prep in known.pairing)
    behind += tuple(q for p in behind for q in p.inner if q.prep in {*slots("company", scene.lang), *known.pairing})
    if len(behind) > 1:  # "the session of the Joint Commission with Iran" is of those who sit in the commission
        of = slots("owner", scene.lang)
        behind = tuple(p for p in behind if p.head.lower() not in known.heads or p.prep not in of)
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
    behind = behind or told_there(scene, clause, noun)
    theirs = apart(scene, clause, scene.subjects.get(clause.number, NOTHING), together(scene, clause, behind))
    site = theirs.named and any(p.prep in known.pairing for p in behind)  # "the Oslo talks between A and B"
    parts = [r for r in (owner, NOTHING if site else within, theirs) if r.named]
    setting = whole.prep in known.settings and not owner.named  # "today" owns no meeting
    few = len(joined(parts).ids if parts else ()) < 2 or _with_own(scene, behind)  # "with his two counterparts"
    few = few or (len(parts) == 1 and _with_others(scene, behind))  # "said at a meeting with the envoys of A and B"
    of_noun = clause.relation == "participial" and clause.passive and not clause.subjects  # "talks held in Lima"
    ahead = few and bool(behind) and not owner.named and fixed
    if not of_noun and (
        led or ahead or (setting and few and not site and (behind or _meets_there(scene, clause, noun)))
    ):
        subject = subject_of(scene, clause)  # who comes to "the Conference on Reefs" need not be the two of the text
        subject = subject if noun.proper and not theirs.named else with_other(scene, clause, subject)
        subject = subject if subject.named else whose_words(scene, clause)
        parts = [subject, *parts] if subject.named else parts
    elif theirs.named and any(noun in (p, *p.parts) for p in clause.objects):
        planner = whose_agenda(scene, clause)
        parts = [planner, *parts] if planner.named else parts
    if about and [r.ids for r in parts] == [theirs.ids] and any(p.prep in slots("company", scene.lang) for p in behind):
        own = issuers_of(scene)  # "the next round of consultations with Norway will be held in June"
        parts = [own, *parts] if own.named and len(theirs.ids) == 1 and own.ids != theirs.ids else parts
    came = came_to(scene, clause, whole)
    if came.named:
        return Told(row, clause, came, NOTHING, (noun, *behind), noun, about=True)
    mine = parts[0] if parts else NOTHING
    rest = joined(parts[1:]) if len(parts) > 1 else NOTHING
    sides = {*mine.ids, *rest.ids}
    itself = not led or (clause.finite and lemma in known.held and not behind and row["kind"] != "talks")
    if about and itself and len(sides) == 1 and is_body(next(iter(sides))):
        return Told(row, clause, joined(parts), NOTHING, (noun,), noun)
    session = whole.prep in known.settings or (len(sides) == 1 and is_dated_session(scene, noun))
    if len(sides) < 2 and session and row["kind"] != "call":
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
        coming = not about and not behind and not parts and fixed
        coming = coming and not tells_meeting(clause, NOBODY, lang=scene.lang)  # "met X before the summit"
        return _unnamed(scene, clause, noun if unnamed else whole, row, about=about) if unnamed or coming else None
    if not about and row["kind"] == "talks" and _is_topic(scene, clause, noun):
        return None
    shown = whole if setting or ahead else noun  # "three days of talks"
    return Told(row, clause, mine, rest, (shown, *behind), whole if ahead else noun, about, loose=not about)


def _of_talks(noun: Phrase, row: facts.Row, known: MeetingWords) -> facts.Row:
    """Construction: "the second round of talks": what is a part of talks is of their kind."""
    of = (r for p in noun.inner if p.prep in row["with"] for r in known.of_noun(p, "bare"))
    return {**row, "kind": _TALKS} if row["kind"] == "meeting" and any(r["kind"] == _TALKS for r in of) else row


def _is_topic(scene: Scene, clause: Clause, noun: Phrase) -> bool:
    """Construction: "discussed the P5+1 talks with Iran": talks that go on, of which no day or place is said."""
    if behind_noun(scene, noun, meeting_words(scene.lang).cancelling):
        return False
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


def _with_others(scene: Scene, behind: tuple[Phrase, ...]) -> bool:
    """Whether all that are named of a meeting stand behind "with", so that one more is who met them."""
    return bool(behind) and all(p.prep in slots("company", scene.lang) for p in behind)


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
    return several and is_new(scene, noun) and clause.finite and clause.modality is None


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
    alone = scene.context.dyad if len(scene.context.dyad) == 1 else ()
    parties = acted or alone or scene.context.pair(clause.start)
    if not told or not (len(parties) == 2 or (len(parties) == 1 and is_body(parties[0]))):
        return None
    return Told(row, clause, Reference(tuple(parties), "actor"), NOTHING, (noun,), noun, about=about, loose=True)


def _of_sides(scene: Scene, clause: Clause, visitor: Reference) -> bool:
    """Whether a sentence names no other state than the visitor's and the text's, to which a visit may have gone."""
    sentence = scene.sentences[clause.sentence]
    named = {i for n in scene.context.names_in(sentence.start, sentence.end) for i in n.ids[:1]}
    return named <= {*scene.context.dyad, *visitor.ids}


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
    behind = (
        behind
        or taken_to(scene, noun, row)
        or tuple(
            p for p in clause.obliques if p.prep in row["with"] and scene.text[noun.end : p.start].strip() == p.prep
        )
    )  # "the visit of the king | to Guinea", which the parse may have beside the noun
    visitor = owner if owner.named else together(scene, clause, by)
    visitor = visitor if visitor.named else named_before(scene, noun)
    named, known, pronouns = visitor.named, meeting_words(scene.lang), scene.resolver.words.pronouns
    new = noun.determiner not in slots("definite", scene.lang)
    ahead = new and known.before.search(
        scene.text, max(0, noun.start - _BEFORE), noun.start
    )  # "look forward to a trip"
    yours = noun.possessor is not None and pronouns.get(noun.possessor.head.lower()) == _ADDRESSEE
    if not named and not yours and (led or ahead or noun.prep in known.settings):
        subject = subject_of(scene, clause)
        visitor = subject if travels(scene, clause, subject) else NOTHING
    own = owner.named and not behind and _of_sides(scene, clause, visitor)  # "thanked him for his visit"
    unsaid = by or about or own
    unsaid = unsaid or any(scene.resolver.words.groups.get(p.head.lower()) == "state" for p in behind)  # "the country"
    visited = visited_by(scene, list(behind), visitor) or (other_side(scene, visitor) if unsaid else NOTHING)
    visitor = apart(scene, clause, visited, visitor)
    if not visitor.named or not visited.named or set(visited.ids) <= set(visitor.ids):
        return None
    return Told(row, clause, visitor, visited, (noun, *(behind if led else ())), noun, about, loose=not about)
