"""Whose a text is: what its title, its opening and its publisher make of it, its sides, and those who issue it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.actors.context import kind_of, sides_in_order
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.heading import Heading, briefing_side
from communique.actors.home import home_of, state_of_publisher
from communique.actors.parties import (
    acting_together,
    counterparts,
    issuers,
    joined_by_hyphen,
    owns,
    parties,
    unsaid_side,
)
from communique.actors.persons import PersonMention
from communique.actors.places_of_issue import issued_in
from communique.actors.publishing_sides import is_joint, own_side, side_of_site
from communique.actors.roles import SPEAKING, category_of
from communique.actors.self_named import presented, self_named
from communique.actors.selves import named_selves
from communique.actors.signatures import signed_below, signed_by
from communique.actors.title_sides import body_of_members, met_by_title, title_sides
from communique.actors.words import words
from communique.coding.announced import announced
from communique.coding.event_frames import slots
from communique.coding.meeting_words import tells_meeting
from communique.coding.opened import Opened
from communique.coding.spoken_by import SPOKEN, group, of_readers, speaker, told_by_publisher
from communique.coding.texts_of_meetings import gathered, meeting_sides
from communique.coding.unsaid_sides import other_side
from communique.layout.facts import Identity
from communique.model.clause import Clause, Phrase
from communique.model.document import Layout
from communique.model.spans import Spans

_TWO = 2
_OPENS = 240  # characters in which an agency says whose statement it prints, before a colon
_NAMED = ("state", "adjective", "people", "body")
_SPEAKER = "speaker"  # the kind of the pronouns "we" and "I"
_REPORT = 4  # the least tier of a report of what others said
_SIGNED = ("other", "speech")  # types of letters, by title or by shape
_OWN, _JOINT = 2, 1  # the tiers of one side's text and of one of several sides
_OPEN = ("other", "press_release", "readout", "speech", "remarks")  # types of texts that may open with several authors


def whose(
    text: str,
    layout: Layout,
    identity: Identity,
    hits: Sequence[NameHit],
    persons: Sequence[PersonMention],
    heading: Heading,
    clauses: dict[int, Clause],
    lang: str,
    *,
    answering: str | None = None,
    asked_from: int | None = None,
) -> tuple[Identity, tuple[str, ...], tuple[str, ...], bool]:
    """Returns the document's identity as its sides make it, its parties, its issuers, and whether it tells of talks.

    `heading` holds the names of its title. It tells of talks where it is a readout, or a report that opens with a
    meeting of its sides.

    Where somebody asks questions, it is of the official whom the words before the first one, at `asked_from`, present.
    A briefing is of the spokesperson in its title, one of no known publisher of the side that is asked for its views
    there, `answering`. A statement whose title names two sides, and that no one side publishes, is joint. A ministry's
    text that opens with a meeting of its own is a readout.
    """
    title = identity.title or ""
    joint = identity.provenance_tier == _JOINT
    in_title = title_sides(title, heading.hits, heading.persons, lang=lang, joint=joint)
    together = acting_together(layout, hits, persons, clauses.values()) if identity.provenance_tier >= _REPORT else []
    if len(together) > _TWO and len(set(together) & set(in_title)) >= _TWO:
        in_title = together  # "A, B, C FMs reject D's claim": those who act, and not D
    elif identity.provenance_tier >= _REPORT and len([i for i in in_title if kind_of(i) == "state"]) < _TWO:
        in_title = together or joined_by_hyphen(text, hits, in_title, lang=lang) or in_title
    side = own_side(identity, in_title, heading.hits, lang=lang)
    if identity.doctype in _SIGNED and kind_of(side or "") != "state":
        signed = signed_by(text, hits, lang)
        side = signed or side
        if signed and identity.provenance_tier >= _REPORT and not told_by_publisher(identity):
            identity = _made(identity, "speech", "an officer of its side signs it")
    if identity.doctype == "press_briefing":
        side = briefing_side(heading, lang=lang) or side
        side = side or (answering if not told_by_publisher(identity) else None)
    opened = Opened(text, layout, hits, persons, tuple(clauses.values()), lang)
    body = group(text, layout, identity, hits, side, lang)
    side = body or side
    if side is None and asked_from is not None and identity.doctype in SPOKEN:
        side = next(iter(presented(text, persons, heading.persons, asked_from, lang=lang)), None)
    if side is None and identity.provenance_tier != _JOINT:
        official = identity.doctype in SPOKEN or heading.official
        side = speaker(text, layout, identity, hits, opened, in_title, lang, official=official) or of_readers(
            identity, heading, in_title
        )
        if side is not None and identity.provenance_tier >= _REPORT:
            identity = _made(identity, "speech", "the text says of itself who speaks")
    untold = side is None and not told_by_publisher(identity)
    if untold and identity.provenance_tier != _JOINT and opened.is_spoken():
        own = identity.provenance_tier == _OWN  # "I, Ana Roy, President of Chad, do hereby proclaim"
        side = signed_below(text, hits, lang) or (self_named(text, hits, 0, len(text), lang=lang) if own else None)
        untold = side is None
        if side is not None and identity.provenance_tier >= _REPORT:
            identity = _made(identity, "press_release", "an organ of its side stands under what the text says")
    handed = announced(text, layout, hits, persons, opened.clauses, lang) if untold and not joint else ()
    if len(handed) > 1:
        identity = _made(identity, "joint_statement", "the text is what several sides hand out")
    elif handed:
        side, untold = handed[0], False
        if identity.provenance_tier >= _REPORT:
            identity = _made(identity, "press_release", "the text is what its side's spokesperson says")
    several = opened.several_at_head() if untold and not handed else ()
    several = several if not in_title or set(several) <= set(in_title) else ()
    if several:
        identity, untold = _made(identity, "joint_statement", "the text opens with what several sides say"), False
    head = opened.at_head(title, in_title) if untold else None
    if untold and head is None and side is None and identity.provenance_tier != _JOINT:
        own = identity.provenance_tier == _OWN
        side = issued_in(text, layout, identity, hits, own=own, lang=lang)
        untold = side is None
        if side is not None and not own:
            identity = _made(identity, "press_release", "a ministry, its place and a day stand under the text")
    if untold and (head is not None or not in_title):
        side = head or (opened.inside() if identity.provenance_tier == _OWN else None)
        side = side if not joint or kind_of(side or "") in ("body", "group") else None
        if side is not None and identity.provenance_tier >= _REPORT:
            identity = _made(identity, "press_release", "the text opens with what its own side says")
    elif side is None and _of_officer(identity, in_title, heading, lang) and opened.is_spoken():
        identity = _made(identity, "press_release", "the text is what the officer in its title says")
    if side is None and identity.provenance_tier == _OWN and identity.dateline.place:
        side = _organ_at_home(text, layout, identity, hits, lang)
    if side is None and identity.doctype == "readout":
        side = _by_stance(hits, persons, clauses, _spoken_with(hits, persons, clauses, lang))
    if side is None and identity.provenance_tier == _OWN and len(in_title) == 1:
        side = other_side(text, layout, hits, persons, in_title[0], lang=lang)
    site = side_of_site(identity) if side is None else None
    side = side or (site if site in in_title or len(in_title) < _TWO else None)
    if is_joint(identity, in_title, heading.hits, side, lang=lang):
        identity = _made(identity, "joint_statement", "the title names two sides, and no one side publishes it")
    if identity.doctype in _OPEN and len(named_selves(text, layout, hits, persons, lang=lang)) > 1:
        identity = _made(identity, "joint_statement", "the text opens with several sides as its authors")
    alone = identity.provenance_tier == _OWN and not any(side in p.side_ids for p in persons)
    if alone and side in gathered(layout, hits, persons, clauses):
        identity = _made(identity, "joint_statement", "the text opens with several sides who met, its own among them")
        side = None
    met = meeting_sides(text, layout, hits, persons, clauses, lang)
    identity, met = _met(identity, met, in_title, side, heading, lang)
    found = parties(
        text=text,
        title=None if body else identity.title,
        layout=layout,
        names=hits,
        persons=persons,
        from_title=in_title,
        met=met,
        publisher=side,
        doctype=identity.doctype,
        tier=identity.provenance_tier,
        lang=lang,
        topics=[i for hit in heading.hits for i in hit.ids[:1] if i not in in_title],
    )
    as_body = body_of_members(title, heading.hits, in_title, found, lang=lang) if joint else ()
    found = as_body or several or found
    if (
        len(found) == 1
        and side is None
        and not as_body
        and (kind_of(found[0]) == "state" or counterparts(title, heading.hits, heading.persons, lang=lang))
        and (joint or (identity.provenance_tier >= _REPORT and found == met))
    ):
        found = tuple(dict.fromkeys((*home_of(text, identity, layout, hits, lang=lang), *found)))
    if identity.provenance_tier >= _REPORT and len(in_title) < _TWO:
        found = _with_readers(identity, found, layout, hits, persons, clauses)
        other = other_side(text, layout, hits, persons, found[0], lang=lang) if len(found) == 1 else None
        found = (*found, other) if other is not None else found
    if identity.provenance_tier == _JOINT and len(found) == 1 and kind_of(found[0]) == "state":  # one goes unsaid
        found = tuple(dict.fromkeys((*state_of_publisher(identity.publisher or ""), *found)))
    others = counterparts(title, heading.hits, heading.persons, lang=lang) if side is None else []
    spoken = _spoken_with(hits, persons, clauses, lang) if side is None and identity.provenance_tier == _OWN else ()
    if (others or spoken) and identity.provenance_tier == _OWN and set(found) <= {*others, *spoken}:
        here = home_of(text, identity, layout, hits, lang=lang)
        unsaid = [i for i in unsaid_side(hits, found) if others or owns(text, hits, i)]
        found = (*([i for i in here if i not in found] or unsaid), *found)
    speaking = issuers(tier=identity.provenance_tier, publisher=side, parties=found, counterparts=(*others, *spoken))
    reported = identity.provenance_tier >= _REPORT and bool(met) and len(found) > 1 and set(met) <= set(found)
    return identity, found, speaking, identity.doctype == "readout" or reported


def _organ_at_home(text: str, layout: Layout, identity: Identity, hits: Sequence[NameHit], lang: str) -> str | None:
    """Construction: "LIMA (Wire) - The Foreign Ministry issued the following statement: ...": that of the dateline."""
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    colon = text.find(":", first.start, first.start + _OPENS) if first is not None else -1
    if first is None or colon < 0 or any(first.start <= n.start < colon and n.kind in _NAMED for n in hits):
        return None
    said = not words(lang).organs.keys().isdisjoint(text[first.start : colon].lower().split())
    return next(iter(home_of(text, identity, layout, hits, lang=lang)), None) if said else None


def _with_readers(
    identity: Identity,
    found: tuple[str, ...],
    layout: Layout,
    hits: Sequence[NameHit],
    persons: Sequence[PersonMention],
    clauses: dict[int, Clause],
) -> tuple[str, ...]:
    """Construction: "Foreign Minister Roy met the envoys of A and B": first she, for whose state the agency writes.

    She acts in a report's first sentence, which does not say of what state she is.
    """
    own = state_of_publisher(identity.publisher or "")
    first = next((s.number for s in layout.sentences if s.kind in ("body", "item")), None)
    if not own or own[0] in found or not found:
        return found
    for clause in clauses.values():
        for phrase in clause.subjects if clause.sentence == first and clause.finite else ():
            for person in persons:
                inside = phrase.start <= person.start < phrase.end
                if inside and person.category and not any(p.side_ids for p in persons if p.name == person.name):
                    return (*own, *found)
    return found


def _of_officer(identity: Identity, in_title: Sequence[str], heading: Heading, lang: str) -> bool:
    """Construction: "NATO Secretary General on the raid", over a text of no known publisher: an officer of one side."""
    if identity.provenance_tier < _REPORT or len(in_title) != 1 or told_by_publisher(identity):
        return False
    return bool(heading.persons or heading.offices) or cues(lang, "officer").search(identity.title or "") is not None


def _made(identity: Identity, doctype: str, reason: str) -> Identity:
    """Returns an identity with the type that its sides give it, and why."""
    tier = {"joint_statement": _JOINT, "press_release": _OWN, "speech": _OWN}.get(doctype, identity.provenance_tier)
    return replace(identity, doctype=doctype, provenance_tier=tier, how=(*identity.how, ("doctype", reason)))


def _met(
    identity: Identity, met: tuple[str, ...], in_title: Sequence[str], side: str | None, heading: Heading, lang: str
) -> tuple[Identity, tuple[str, ...]]:
    """Returns a text of one side as a readout where it tells of a meeting of its own, and the sides of that meeting.

    "Press release on the visit of the Foreign Minister of A to B" tells of one too; what a spokesperson says does not,
    whatever call it mentions.
    """
    title = identity.title or ""
    if any(category_of(word.strip(",:;")) == SPEAKING for word in title.split()):
        return identity, met
    topic = title_sides(title, heading.hits, heading.persons, lang=lang, joint=True)
    by_publisher = dict(identity.how).get("doctype", "").startswith("the publisher is a")
    ours = identity.doctype == "press_release" and side in topic and len(topic) > 1
    if (by_publisher or ours) and side and len(met) < 2:
        met = met_by_title(title, topic if side in topic else in_title, lang=lang) or met
    own_meeting = by_publisher or (ours and set(topic) == set(met))
    if own_meeting and identity.provenance_tier == _OWN and len({*met, *((side,) if side else ())}) > 1:
        return _made(identity, "readout", "the text of one side opens with a meeting of its own"), met
    return identity, met


def _spoken_with(
    hits: Sequence[NameHit], persons: Sequence[PersonMention], clauses: dict[int, Clause], lang: str
) -> tuple[str, ...]:
    """Construction: "I spoke to the President of Chad", "we met Chad's envoys": of Chad is not who says so.

    Nor is an own leader of whose state a text is silent: "President Roy spoke with the President of Chad".
    """
    people, kinds = Spans((p.start, p.end) for p in persons), words(lang).pronouns
    found: list[str] = []
    for clause in clauses.values():
        speaks = any(p.pronoun and kinds.get(p.head.lower()) == _SPEAKER for p in clause.subjects)
        speaks = speaks or any(_is_own_leader(p, persons) for p in clause.subjects)
        if speaks and tells_meeting(clause, people, lang=lang):
            with_whom = (*clause.objects, *(p for p in clause.obliques if p.prep in slots("met", lang)))
            found += [i for p in with_whom for i in sides_in_order(hits, persons, p.start, p.end)]
    return tuple(dict.fromkeys(found))


def _is_own_leader(phrase: Phrase, persons: Sequence[PersonMention]) -> bool:
    """Whether a phrase names one person in office, whose state no mention of him tells."""
    inside = [p for p in persons if phrase.start <= p.start < phrase.end]
    silent = len(inside) == 1 and not phrase.parts and inside[0].category is not None
    return silent and not any(p.side_ids for p in persons if p.name == inside[0].name)


def _by_stance(
    hits: Sequence[NameHit], persons: Sequence[PersonMention], clauses: dict[int, Clause], met: Sequence[str]
) -> str | None:
    """Construction: "President Roy spoke with X. He reiterated Fiji's opposition to Y": the state whose stance he told.

    So it is in an account of no known publisher, whose own leader has no state.
    """
    if not any(_is_own_leader(p, persons) for c in clauses.values() for p in c.subjects):
        return None
    owners = (p for c in clauses.values() if c.predicate.form == "noun" for p in c.predicate.possessors)
    spans = [(p.start, p.end) for p in owners if not p.pronoun]
    told = {i for span in spans for i in sides_in_order(hits, persons, *span)[:1] if kind_of(i) == "state"}
    own = told - {*met}
    return next(iter(own)) if len(own) == 1 else None
