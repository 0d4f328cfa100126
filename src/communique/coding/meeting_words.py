"""The words of meeting: which verbs and nouns tell of one, and which words beside them say whether it came about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique import facts
from communique.model.clause import Clause, Phrase
from communique.model.spans import Spans

NOBODY = Spans(())


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """Rows of `encounters.toml` by word and form, and the words of `meeting_words.csv` by kind."""

    rows: dict[tuple[str, str], tuple[facts.Row, ...]]
    held: frozenset[str]  # verbs whose subject or object, a meeting, came about
    planned: frozenset[str]  # verbs whose meeting is still to come
    cancelled: frozenset[str]
    cut: frozenset[str]  # verbs whose meeting came about and ended early
    planning: frozenset[str]  # what stands above an infinitive that is to come
    unfulfilled: tuple[str, ...]  # how an infinitive begins that did not come about
    undone: frozenset[str]  # adverbs that say that what should come has not: "have yet to meet"
    coming: tuple[str, ...]  # how an infinitive on a meeting begins that is still to come
    before: re.Pattern[str]  # what stands before a meeting that is still to come
    then: re.Pattern[str]  # of that what tells a second step: "toured the port before meeting X"
    upcoming: frozenset[str]
    visiting: frozenset[str]
    further: frozenset[str]  # what makes a meeting one more: "another summit"
    within: frozenset[str]  # prepositions of what was done while people met
    aiming: frozenset[str]  # verbs whose gerund is yet to be: "is aimed at reaching a deal"
    leading: frozenset[str]  # verbs of who comes with others: "led a delegation to meet X"
    wished: frozenset[str]  # verbs whose meeting is only asked for
    got: frozenset[str]  # verbs behind which an occasion to meet came about
    stages: frozenset[str]  # nouns that name a part of a meeting
    pairing: frozenset[str]  # prepositions behind which all who meet are named
    means: frozenset[str]  # nouns of what serves for meetings: "a forum for consultations"
    settings: frozenset[str]  # prepositions that make a meeting the setting of a clause
    matters: frozenset[str]  # prepositions before a meeting that is only spoken of: "Press release on the call"
    lines: frozenset[str]  # nouns of that by which one is called: "phone"
    calling: frozenset[str]  # the last words of nouns by which what is said is a call, whatever the verb
    attending: frozenset[str]  # verbs of who comes to a meeting: "was attended by"
    attendance: frozenset[str]  # nouns of the same: "with the participation of"
    gathering: frozenset[str]  # verbs of a meeting that brings others together
    nth: frozenset[str]  # words of which of a row did something: "the first premier to visit Chad"
    agendas: frozenset[str]  # nouns of what somebody is to do: "the agenda of the premier included a meeting with"
    exchanged: frozenset[str]  # nouns of what is said to each other: "exchanged views by phone"
    cancelling: frozenset[str]  # nouns of what is not to be: "the cancellation of the talks"
    ever: frozenset[str]  # what stands before a day after which there was no such meeting: "since"
    presently: frozenset[str]  # adverbs of who is somewhere for a while: "is currently in Lima"
    taking: frozenset[str]  # verbs of where a trip leads: "a tour that took him to Chad"
    homeward: frozenset[str]  # adverbs of who travels to where he came from: "flew home"
    margins: frozenset[str]  # nouns of what goes on beside a gathering: "on the sidelines of the summit in Lima"
    apiece: frozenset[str]  # words of meetings with one after the other: "met separately with", "separate meetings"
    prospects: frozenset[str]  # nouns of what is planned, thought of or likely: "no plans to meet"
    backed: frozenset[str]  # nouns of what is held of any such meeting: "the importance of talks"
    courtesies: frozenset[str]  # nouns of what somebody calls for: "called on the premier to bid farewell"
    conferring: frozenset[str]  # verbs of why an envoy calls: "called on the minister to discuss fisheries"
    verbs: frozenset[str]  # all verbs of the rows
    heads: frozenset[str]  # the last words of all nouns of the rows

    def of(self, word: str, form: str) -> tuple[facts.Row, ...]:
        """Returns the rows of a word in a form."""
        return self.rows.get((word, form), ())

    def of_noun(self, phrase: Phrase, *forms: str) -> list[facts.Row]:
        """Returns the rows of a noun, those of its compound ("phone call") before those of its head alone."""
        head = phrase.head.lower()
        keys = [*(f"{modifier.lower()} {head}" for modifier in phrase.modifiers), head]
        return [row for key in keys for form in forms for row in self.of(key, form)]


def _ending(words: list[str]) -> re.Pattern[str]:
    """Returns the pattern of any of some words at the end of what stands before."""
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{either})\s+\Z", re.IGNORECASE)


@facts.derived
def meeting_words(lang: str) -> MeetingWords:
    """Returns the words of meeting of a language."""
    rows: dict[tuple[str, str], list[facts.Row]] = {}
    for row in facts.table(f"lexicon/{lang}/encounters"):
        for word in row["words"]:
            rows.setdefault((word, row["form"]), []).append(row)
    kinds: dict[str, list[str]] = {}
    for row in facts.table(f"lexicon/{lang}/meeting_words"):
        kinds.setdefault(row["kind"], []).append(row["word"])
    return MeetingWords(
        rows={key: tuple(found) for key, found in rows.items()},
        held=frozenset(kinds["held"]),
        planned=frozenset(kinds["planned"]),
        cancelled=frozenset(kinds["cancelled"]),
        cut=frozenset(kinds["cut"]),
        planning=frozenset(kinds["planning"]),
        unfulfilled=tuple(kinds["unfulfilled"]),
        undone=frozenset(kinds["undone"]),
        coming=tuple(f"{word} " for word in kinds["coming"]),
        before=_ending(kinds["before"]),
        then=_ending(kinds["then"]),
        upcoming=frozenset(kinds["upcoming"]),
        visiting=frozenset(kinds["visiting"]),
        means=frozenset(kinds["means"]),
        further=frozenset(kinds["further"]),
        within=frozenset(kinds["within"]),
        aiming=frozenset(kinds["aiming"]),
        leading=frozenset(kinds["leading"]),
        wished=frozenset(kinds["wished"]),
        got=frozenset(kinds["got"]),
        stages=frozenset(kinds["stage"]),
        pairing=frozenset(kinds["pairing"]),
        matters=frozenset(kinds["matter"]),
        lines=frozenset(kinds["line"]),
        calling=frozenset(word.rpartition(" ")[2] for word, form in rows if form == "means"),
        agendas=frozenset(kinds["agenda"]),
        settings=frozenset(kinds["at"]),
        nth=frozenset(kinds["nth"]),
        attending=frozenset(kinds["attending"]),
        attendance=frozenset(kinds["attendance"]),
        gathering=frozenset(kinds["gathering"]),
        exchanged=frozenset(kinds["exchanged"]),
        cancelling=frozenset(kinds["cancelling"]),
        ever=frozenset(kinds["ever"]),
        presently=frozenset(kinds["presently"]),
        taking=frozenset(kinds["taking"]),
        homeward=frozenset(kinds["homeward"]),
        margins=frozenset(kinds["margin"]),
        apiece=frozenset(kinds["apiece"]),
        prospects=frozenset(kinds["prospect"]),
        backed=frozenset(kinds["backed"]),
        courtesies=frozenset(kinds["courtesy"]),
        conferring=frozenset(kinds["conferring"]),
        verbs=frozenset(word for word, form in rows if form == "verb"),
        heads=frozenset(word.rpartition(" ")[2] for word, form in rows if form != "verb"),
    )


def tells_meeting(clause: Clause, people: Spans, *, lang: str) -> bool:
    """Returns whether a clause's words tell of a meeting, whoever met: by its verb, or a noun under a light verb.

    `people` are where persons are named: who is received or hosted must be one.
    """
    told = clause.finite or clause.relation == "participial"  # "Meeting with A, B praised X"
    if clause.predicate.form != "verb" or not told:
        return False
    known = meeting_words(lang)
    for row in known.of(clause.predicate.lemma, "verb"):
        if row.get("dated") or row.get("awaited"):
            continue
        found = others(clause, row["with"])
        if row.get("persons_only"):
            found = [p for p in found if people.overlap(p.start, p.head_end)]
        if row.get("place_only"):
            found = [p for p in found if p.proper]  # "is in danger" tells of no visit
        if not row.get("several_persons") and (found or row["id"] == "meet.verb"):
            return True
    rows = [r for p in clause.objects for r in known.of_noun(p, "noun")]
    led = (row for row in rows if clause.predicate.lemma in row["light"])
    return any(not row.get("hosting") or _has_guests(clause, row["with"]) for row in led)


def _has_guests(clause: Clause, preps: list[str]) -> bool:
    """Whether a clause says for whom a meal was given, or whose visit was received, not only by whom."""
    behind = (*(q for p in clause.objects for q in p.inner), *clause.obliques)
    return any(p.prep in preps for p in behind)


def line_of(clause: Clause, *, lang: str) -> tuple[Phrase, facts.Row] | None:
    """Returns the phrase that names the line on which somebody spoke, with its row: "discussed oil by phone"."""
    rows, found = meeting_words(lang).rows, [*clause.obliques, *(q for p in clause.objects for q in p.inner)]
    for phrase in found:  # which grows as it is read
        found.extend(phrase.inner)
        keys = (*(f"{modifier.lower()} {phrase.head.lower()}" for modifier in phrase.modifiers), phrase.head.lower())
        for row in (r for key in keys for r in rows.get((key, "means"), ())):
            if phrase.prep in row["alone_by"] and phrase.possessor is None and not phrase.plural:
                return phrase, row
    return None


def others(clause: Clause, slots: list[str]) -> list[Phrase]:
    """Returns the noun phrases at the slots (prepositions, `object` or `recipient`) of a clause."""
    found: list[Phrase] = []
    own = {"object": clause.objects, "recipient": clause.recipients}
    for slot in slots:
        found.extend(own[slot] if slot in own else [p for p in clause.obliques if p.prep == slot])
    return [p for p in found if p.kind == "noun"]


def nouns(clause: Clause) -> list[Phrase]:
    """Returns all noun phrases of a clause, those inside others too."""
    found = [*clause.subjects, *clause.objects, *clause.obliques]
    for phrase in found:  # which grows as it is read
        if phrase.parts:
            found.extend([p for p in phrase.parts if p.start != phrase.start or p.end != phrase.end])
        found.extend(phrase.inner)
    return found
