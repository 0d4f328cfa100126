"""A meeting as a record: its kind, sides and persons, when and where it was, and whether it came about."""

from __future__ import annotations

from communique import facts
from communique.actors.labels import entity
from communique.coding.clause_dates import only_day, own_dates
from communique.coding.event_frames import slots
from communique.coding.meeting_places import goes_to_state, place_of
from communique.coding.meeting_words import meeting_words
from communique.coding.meetings import Meeting
from communique.coding.met_there import behind_noun
from communique.coding.scene import Scene
from communique.coding.seats import Told
from communique.coding.sessions import date_of, is_body, is_bygone
from communique.coding.took_part import participants
from communique.coding.visitors import gladly, is_nth
from communique.coding.words import stance_words
from communique.dates.find import DateHit
from communique.model.clause import Clause, Phrase
from communique.model.records import Encounter, EncounterStatus

_LONG = 60  # characters behind a record's words in which its date may still stand


def gathered(scene: Scene, told: Told) -> Meeting | None:
    """Returns the meeting that words tell, None where they only wish for it or its sides are one."""
    status = _status(scene, told)
    sides = _sides(told)
    if status is None or not sides or (len(sides) == 1 and not is_body(sides[0])):
        return None
    start, end = _span(scene, told)
    when = _when(scene, told, start, end, future=status != "occurred")
    if status == "occurred" and when is not None and scene.anchor is not None:
        later = (when.iso_start or "") > scene.anchor.isoformat()
        nth = is_nth(scene, told.clause)
        if nth and (later or is_bygone(scene, when)):
            when = None  # "the first to visit Chad in ten years", "since 2013"
        elif later:
            status = "planned"
    row, visit = told.row, told.row["kind"] == "visit"
    record = Encounter(
        id="",
        kind=row["kind"],
        participants=participants(scene, told, sides),
        sides=sides,
        host=_first(told.theirs.ids) if visit else _first(told.mine.ids) if row.get("hosting") else None,
        visitor=_first(told.mine.ids) if visit else None,
        place=place_of(scene, told),
        start=when.iso_start if when else None,
        end=when.iso_end if when else None,
        date_text=when.text if when else None,
        status=status,
        part_of=None,
        attribution=scene.attributor.narrated(),
        evidence=scene.evidence(start, end),
        also=[],
        origin=scene.origin(row["id"]),
    )
    at, deed = told.at if told.at is not None or told.noun is None else told.noun.start, bool(row.get("deed"))
    topic = told.noun is not None and told.noun.prep in meeting_words(scene.lang).matters
    another = _is_another(scene, told.noun)
    made = Meeting(record, told.clause, loose=told.loose, at=at, deed=deed, topic=topic, another=another)
    made.broad = goes_to_state(scene, told)
    return made


def _is_another(scene: Scene, noun: Phrase | None) -> bool:
    """Construction: "would hold another summit", "a further round": one more than was told before."""
    words = () if noun is None else (noun.determiner or "", *noun.modifiers)
    return not meeting_words(scene.lang).further.isdisjoint(map(str.lower, words))


def _first(ids: tuple[str, ...]) -> str | None:
    return next(iter(ids), None)


def _sides(told: Told) -> list[str]:
    """Returns the sides; who is in no table is none beside the states that meet."""
    sides = list(dict.fromkeys([*told.mine.ids, *told.theirs.ids]))
    known = [i for i in sides if entity(i) is not None]
    return known if len(known) > 1 else sides


def _span(scene: Scene, told: Told) -> tuple[int, int]:
    if not told.about:
        return min(p.start for p in told.phrases), max(p.end for p in told.phrases)
    start, end = scene.record_span(told.clause, told.phrases)
    near = [d.end for d in scene.dates(told.clause.start, told.clause.end) if d.start <= end + _LONG]
    return start, max([end, *near])


def _status(scene: Scene, told: Told) -> EncounterStatus | None:
    """Returns whether the meeting came about; None where a clause only says that it could or should."""
    known, clause = meeting_words(scene.lang), told.clause
    lemma = clause.predicate.lemma
    if told.row.get("awaited"):
        return "planned"
    if told.noun is not None:
        if told.about and lemma in known.cancelled:
            return "cancelled"
        if any(c.predicate.lemma in known.cancelled for c in scene.upon(told.noun)):
            return "cancelled"
        if _is_ahead(scene, told.noun) or (told.about and lemma in known.planned):
            return "planned"
    if told.noun is not None and behind_noun(scene, told.noun, known.cancelling):
        return "cancelled"  # "the cancellation of the talks between A and B"
    if told.noun is not None and (_is_purpose(scene, told.noun) or _is_manner(scene, told.noun, told.row)):
        return None
    if not told.about:  # "will travel to Lima for talks with"
        return (
            "planned"
            if clause.modality in stance_words(scene.lang).coming and told.noun is not None and told.noun.prep == "for"
            else "occurred"
        )
    if clause.modality in stance_words(scene.lang).coming:
        return "planned"
    if clause.modality is not None:
        return None
    if clause.finite:
        return "planned" if clause.tense == "present" and _opens_before(scene, clause) else "occurred"
    open_ended = told.noun is not None and told.row["kind"] != "visit" and not _is_fixed(scene, told)
    return _unfinished(scene, clause, open_ended=open_ended)


def _opens_before(scene: Scene, clause: Clause) -> bool:
    """Construction: "a day before the premier meets X": what is told as to come."""
    mark = f"{clause.mark or ''} "
    return clause.relation == "adverbial" and meeting_words(scene.lang).before.search(mark) is not None


def _is_purpose(scene: Scene, noun: Phrase) -> bool:
    """Constructions: "a suitable forum for talks between A and B", "the need for talks", "the idea of a summit".

    What a thing is for, or only wished, need not be held, nor need be "direct talks" that are backed; "the talks" are.
    """
    known = meeting_words(scene.lang)
    any_such = noun.determiner is None and noun.possessor is None
    return behind_noun(scene, noun, known.means) or (any_such and behind_noun(scene, noun, known.backed))


def _is_manner(scene: Scene, noun: Phrase, row: facts.Row) -> bool:
    """Construction: "will act in consultation with Peru": how a thing is done, and no talks that were held."""
    if noun.plural or row["kind"] != "talks":
        return False
    before = scene.text[max(0, noun.head_start - _LONG) : noun.head_start].lower().split()
    return before[-1:] != [] and before[-1] in meeting_words(scene.lang).settings


def _is_fixed(scene: Scene, told: Told) -> bool:
    """Whether a meeting that is promised has a day, a place or a number: "to hold the next round in May"."""
    clause, noun = told.clause, told.noun
    if noun is None or scene.is_dated(clause.start, clause.end) or place_of(scene, told) is not None:
        return True
    trip = scene.above(clause, "purpose", "infinitive") if clause.inherited_subject else None
    rows = meeting_words(scene.lang).of(trip.predicate.lemma, "verb") if trip is not None else ()
    if any(row["kind"] == "visit" for row in rows):
        return True  # "will travel to Lima to hold talks with X"
    above = scene.above(clause, "infinitive")
    set_ = above is not None and (
        above.passive or above.predicate.form == "adjective"
    )  # "is due to hold talks on Monday"
    if set_ and above is not None and scene.is_dated(above.start, above.end):
        return True
    return bool(meeting_words(scene.lang).upcoming & {m.lower() for m in noun.modifiers})


def _unfinished(scene: Scene, clause: Clause, *, open_ended: bool) -> EncounterStatus | None:
    """Returns the status of an infinitive, gerund or participle, by what stands above and before it."""
    known = meeting_words(scene.lang)
    words = scene.words(clause.start, clause.end).lower()
    above = next((c for _, c in scene.chain(clause)), None)
    if above is None or (clause.relation == "infinitive" and _was_able(scene, above)):
        return "occurred"
    if clause.relation in ("infinitive", "purpose", "gerund") and gladly(scene, above):
        return "occurred"  # "am delighted to host X", "had the honour of hosting X"
    if is_nth(scene, clause):
        return "planned" if above.modality in stance_words(scene.lang).coming else "occurred"
    if clause.relation in ("infinitive", "purpose", "content"):
        if open_ended:
            return None  # "agreed to hold regular consultations": a promise, no meeting is fixed
        if words.startswith(known.unfulfilled):
            return "cancelled" if above.tense == "past" else None
        if above.predicate.lemma in known.leading and above.tense == "past" and not above.negated:
            return "occurred"  # "led a delegation to meet with the premier"
        return "planned" if clause.relation == "purpose" or planned_by(scene, above) else None
    if words.startswith(known.coming) or known.before.search(scene.text, max(0, clause.start - _LONG), clause.start):
        return "occurred" if _followed(scene, clause, above) else "planned"
    if clause.relation == "gerund" and above.predicate.lemma in known.wished and above.tense == "present":
        return None  # "supports them in holding talks"
    prep = next((p.prep for p in above.obliques if p.clause == clause.number), None)
    if clause.relation != "gerund" or prep in known.settings or (prep in _by(scene.lang) and _came(scene, above)):
        return "occurred"
    return "planned" if above.predicate.lemma not in known.wished and planned_by(scene, above) else None


def _followed(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Construction: "toured the port before meeting X": the second of two things done; what is said "before" is not."""
    then = meeting_words(scene.lang).then.search(scene.text, max(0, clause.start - _LONG), clause.start)
    return bool(then) and above.predicate.lemma not in scene.attributor.kinds and _came(scene, above)


def _by(lang: str) -> tuple[str, ...]:
    """Returns the prepositions before the means by which a thing is done: "returned the message by calling X"."""
    return slots("by", lang)[:1]


def _came(scene: Scene, clause: Clause) -> bool:
    """Whether what a clause tells came about: "returned the message", "was able to return the message"."""
    above = scene.above(clause, "infinitive", "content")
    if not clause.finite and above is not None:
        return _was_able(scene, above)
    return clause.finite and clause.tense == "past" and clause.modality is None and not clause.negated


def _was_able(scene: Scene, above: Clause) -> bool:
    """Construction: "was able to speak with X": what one was able to do came about."""
    able = above.predicate.form == "adjective" and above.predicate.lemma in meeting_words(scene.lang).got
    return able and above.tense == "past" and above.modality is None and not above.negated


def planned_by(scene: Scene, above: Clause) -> bool:
    """Returns whether what stands under a clause is to come: it plans, promises or invites."""
    if above.negated or not meeting_words(scene.lang).undone.isdisjoint(above.adverbs):
        return False
    if (
        above.predicate.lemma in meeting_words(scene.lang).planning
        or above.predicate.lemma in stance_words(scene.lang).inviting
    ):
        return True
    return any(m.frame.pledges for m in scene.matches(above))


def _is_ahead(scene: Scene, noun: Phrase) -> bool:
    """Whether a meeting is still to come: "the upcoming talks", "ahead of the summit"."""
    known = meeting_words(scene.lang)
    if known.upcoming & {*noun.modifiers, *scene.text[noun.start : noun.head_start].lower().split()}:
        return True
    return bool(known.before.search(scene.text, max(0, noun.start - _LONG), noun.start))


def _when(scene: Scene, told: Told, start: int, end: int, *, future: bool) -> DateHit | None:
    """Returns the date of a meeting: inside its noun, else of its clause, else of the plan above or the opening."""
    clause, noun = told.clause, told.noun
    if noun is not None:
        hits = scene.dates(min(noun.start, clause.start), max(noun.end, clause.end), future=future)
        own_ = (d for d in hits if d.iso_start and noun.start <= d.start < noun.end and not _of_other(noun, d))
        inside = [d for d in own_ if not is_bygone(scene, d)]  # "the first meeting since 2017"
        if inside:
            return inside[0]
    if noun is None and not told.about:
        return None  # of "the visiting minister" nothing tells since when
    own = own_dates(scene, clause, saying=False, future=future)
    if not told.about:
        near = date_of(scene, noun, future=future) if noun is not None else None
        return next((d for d in own if d.precision == "day"), near)
    if not own and clause.predicate.lemma in meeting_words(scene.lang).planned:
        own = [d for d in scene.dates(clause.start, clause.end, future=True) if d.iso_start]
    if own:
        return next((d for d in own if start <= d.start and d.end <= end), own[0])
    if clause.finite and not future and (day := only_day(scene, clause)) is not None:
        return day
    above = scene.above(clause)
    if above is None:
        return None
    if clause.relation == "infinitive" and above.predicate.lemma in meeting_words(scene.lang).planning:
        return next(iter(own_dates(scene, above, saying=False, future=True)), None)
    if clause.antecedent is not None and above.predicate.lemma in meeting_words(scene.lang).held:
        held = any(p.head_start == clause.antecedent.head_start for p in (*above.objects, *above.subjects))
        return next(iter(own_dates(scene, above, saying=False)), None) if held else None  # "attended by A, was held on"
    if clause.relation == "gerund":
        return next((d for d in own_dates(scene, above, saying=False) if d.precision == "day"), None)
    if clause.relation == "coordinate" and clause.inherited_subject:
        return next((d for d in own_dates(scene, above, saying=False) if d.end <= above.predicate.start), None)
    return None


def _of_other(noun: Phrase, hit: DateHit) -> bool:
    """Whether a date is that of another noun behind the meeting's: "talks on the 2015 accord"."""
    behind = [p for q in noun.inner for p in (q, *q.inner)]
    return any(p.start <= hit.start and hit.end <= p.head_start for p in behind)
