"""Issued documents: what the text says was issued, signed, adopted or is planned (codebook, section 9)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from communique import facts
from communique.actors.context import kind_of as kind_of_actor
from communique.actors.reference import NOTHING
from communique.coding.clause_dates import own_dates
from communique.coding.event_frames import slots
from communique.coding.gatherings import planned_by
from communique.coding.issued_within import issued_rows, spoken_in
from communique.coding.meeting_words import meeting_words
from communique.coding.older_papers import is_old, known_before
from communique.coding.paper_mentions import Paper, merged, without_history
from communique.coding.papers import (
    Kind,
    document_heads,
    document_words,
    elsewhere,
    issuers,
    kind_of,
    meant,
    pointed_at,
)
from communique.coding.scene import Scene
from communique.coding.targets import owners
from communique.coding.words import act, stance_words
from communique.model.clause import Clause, Phrase
from communique.model.records import Evidence, Issued, IssuedStatus

_WISHES = frozenset({"URGE", "SUPPORT"})  # classes of stances on what is yet to be
_AHEAD = _WISHES | {"ASSERT", "NOTE"}
_AIMS = frozenset({"infinitive", "gerund", "purpose"})
_TELLING = frozenset({"participial", "relative", "content"})  # relations of what a text says to its noun
_PRAISE = "EVALUATE"
_TOPIC = "discuss"  # the act of talks, which may be on what is yet to be


def issued(scene: Scene) -> list[Paper]:
    """Returns the issued documents of a text; several mentions of one document are one."""
    if not scene.in_order:
        return []
    found: list[Paper] = []
    rows, texts, supposing = issued_rows(scene.lang), document_heads(scene.lang), stance_words(scene.lang).hypothetical
    told = sorted(scene.in_order, key=lambda c: scene.sentences[c.sentence].kind == "headline")  # the body first
    for clause in told:
        row = rows.get(("verbs", clause.predicate.lemma))
        nouns, heads = scene.nouns(clause)
        documented = nouns if not texts.isdisjoint(heads) else []
        if (row is not None or documented) and not clause.negated and clause.mark not in supposing:
            if scene.is_question(clause):
                continue
            found.extend(_told(scene, clause, row, documented))
    return merged(without_history(found))


def _told(scene: Scene, clause: Clause, row: facts.Row | None, nouns: list[Phrase]) -> Iterator[Paper]:
    """Yields the documents that a clause tells by a verb (`row`), and by its nouns where some name documents."""
    rows = issued_rows(scene.lang)
    status = _status(scene, clause, row) if row is not None else None
    if row is not None and status is not None:
        for part in (meant(scene, p) for p in _parts(clause.objects or _above(scene, clause))):
            kind = kind_of(scene, part)
            if kind is not None and _fits(row, kind, part):
                yield from _paper(scene, clause, part, (row, kind, status))
    for noun in nouns:
        naming = rows.get(("nouns", noun.head.lower()))
        yield from _by_noun(scene, clause, noun, naming) if naming is not None else ()
    for phrase, entry, kind in spoken_in(scene, clause) if nouns else ():
        yield from _paper(scene, clause, phrase, (entry, kind, entry["status"]), whole=phrase)
    for part in _parts(clause.objects) if nouns else ():
        yield from _judged(scene, clause, part)


def _fits(row: facts.Row, kind: Kind, noun: Phrase) -> bool:
    """Whether an entry holds of a document, by its kind, name and article."""
    if kind.sort not in row.get("only", (kind.sort,)) or (row.get("titled") and kind.title is None):
        return False
    return not row.get("with_article") or bool(noun.determiner or noun.possessor)


def _above(scene: Scene, clause: Clause) -> tuple[Phrase, ...]:
    """Returns the subject above an infinitive without an object: "the pact is expected to be signed"."""
    above = scene.above(clause)
    if above is None or clause.relation != "infinitive" or clause.subjects:
        return ()
    return tuple(p for p in (*above.objects, *above.subjects) if p.end <= above.predicate.start)


def _parts(phrases: tuple[Phrase, ...]) -> list[Phrase]:
    return [part for phrase in phrases for part in phrase.parts or (phrase,)]


def _nested(noun: Phrase) -> list[Phrase]:
    """Returns what stands behind a noun, at any depth: "the signing in Lima on Monday of an agreement"."""
    found = list(noun.inner)
    for phrase in found:  # which grows as it is read
        found.extend(phrase.inner)
    return found


def _by_noun(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Iterator[Paper]:
    """Construction: "the signing of an agreement between A and B"."""
    if clause.predicate.lemma in meeting_words(scene.lang).wished or _to_come(scene, clause):
        return
    if noun.prep in slots("topic", scene.lang):  # "issues related to the conclusion of a treaty": it is to come yet
        return
    for part in _parts(tuple(p for p in _nested(noun) if p.prep in slots("owner", scene.lang))):
        kind = kind_of(scene, part)
        if kind is not None and _fits(row, kind, part) and not elsewhere(scene, part):
            ahead = meeting_words(scene.lang).before.search(scene.text, max(0, noun.start - 20), noun.start)
            status: IssuedStatus = (
                "planned" if ahead or clause.modality in stance_words(scene.lang).coming else row["status"]
            )
            yield from _paper(scene, clause, part, (row, kind, status), whole=noun)


def _to_come(scene: Scene, clause: Clause) -> bool:
    """Whether a clause hopes, calls or promises: "hope for the signing", "agreed to explore the conclusion"."""
    told = [clause]
    for relation, above in scene.chain(clause):
        if relation not in _AIMS:
            break
        told.append(above)
    frames = [m.frame for c in told for m in scene.matches(c)]
    wishes = (f.act == _TOPIC or act(f.act).stance_class in _WISHES for f in frames if f.act)
    return any(f.pledges for f in frames) or any(wishes)


def _judged(scene: Scene, clause: Clause, noun: Phrase) -> Iterator[Paper]:
    """Construction: "Peru welcomed the statement by Chad condemning the raid": another's text and what it says."""
    row, kind = issued_rows(scene.lang).get(("judged", noun.head.lower())), kind_of(scene, noun)
    if row is None or kind is None or noun.plural or clause.negated or clause.modality is not None:
        return
    judged = any(m.frame.act and act(m.frame.act).stance_class == _PRAISE for m in scene.matches(clause))
    below = (c for c in scene.below(clause.number) if c.relation in _TELLING and c.start > noun.head_start)
    if not judged or next(below, None) is None:
        return
    own = {*scene.subjects.get(clause.number, NOTHING).ids, *scene.attributor.voice.issuers}
    told = (r.ids for r in owners(scene, clause, noun) if r.kind == "actor" and not own & set(r.ids))
    who = next(told, ())
    if who:
        yield Paper(_record(scene, kind, who, row, scene.evidence(noun.start, noun.end)), clause, new=True, old=False)


def _record(scene: Scene, kind: Kind, who: tuple[str, ...], row: facts.Row, words: Evidence) -> Issued:
    return Issued(
        id="",
        kind=kind.words,
        issuers=list(who),
        date=None,
        title=kind.title,
        status=row["status"],
        attribution=scene.attributor.narrated(),
        evidence=words,
        also=[],
        origin=scene.origin(row["id"]),
    )


def _status(scene: Scene, clause: Clause, row: facts.Row) -> IssuedStatus | None:
    """Returns what became of a document, None where a clause only asks for it."""
    status: IssuedStatus = row["status"]
    if clause.modality in stance_words(scene.lang).coming:
        return "planned"
    if clause.modality is not None:
        return None
    if clause.relation == "gerund" and (_held(scene, clause) or _to_be(scene, clause)):
        return None
    beside = scene.above(clause) if clause.relation == "adverbial" and not clause.finite else None
    if beside is not None and not beside.finite:  # "the need to end the war while reaching a deal"
        return _status(scene, beside, row)
    if clause.finite or clause.relation in ("participial", "gerund", "adverbial"):
        return status
    above = next((c for _, c in scene.chain(clause)), None)
    if above is None or clause.relation == "relative" or scene.attributor.reports(above):
        return status
    promised = any(m.frame.pledges for m in scene.matches(above))  # a promise to sign is no document yet
    return "planned" if not promised and planned_by(scene, above) else None


def _to_be(scene: Scene, clause: Clause) -> bool:
    """Constructions: "agreed to strengthen ties by signing X", "is aimed at signing X": means and aims are to come."""
    above = next((c for _, c in scene.chain(clause)), None)
    if above is None or above.predicate.lemma in meeting_words(scene.lang).aiming:
        return above is not None
    return not above.finite or above.modality in stance_words(scene.lang).coming


def _held(scene: Scene, clause: Clause) -> bool:
    """Whether a gerund is what a stance or a promise is about: "the importance of signing X", "calls for signing X".

    So is one that goes on a list of such: "the importance of ending the war, keeping the peace and signing X".
    """
    above = scene.above(clause)
    told = () if above is None else (above, *(c for c in scene.below(above.number) if c.relation == "nominal"))
    objects = [p for c in told for m in scene.matches(c) if m.frame.force or _ahead(m.frame.act) for p in m.objects]
    listed = [clause]
    if above is not None and objects and all(p.clause != clause.number for p in above.obliques):
        listed += [c for c in scene.below(above.number) if c.relation == "gerund" and c.end <= clause.start]
    return any(p.start <= c.start < p.end for c in listed for p in objects)


def _ahead(name: str | None) -> bool:
    """Whether a stance is on what is yet to be, and not praise or concern at what is done."""
    return name is not None and act(name).stance_class in _AHEAD


def _paper(
    scene: Scene,
    clause: Clause,
    noun: Phrase,
    found: tuple[facts.Row, Kind, IssuedStatus],
    *,
    whole: Phrase | None = None,
) -> Iterator[Paper]:
    row, kind, status = found
    within = whole is not None and whole == noun
    nominal = whole is not None and not within
    who = issuers(scene, clause, noun, kind, nominal=nominal, within=within, by_others=bool(row.get("by_others")))
    itself = status == "planned" and (noun.determiner or "").lower() in document_words(scene.lang)["self"]
    start, end = (whole.start, whole.end) if whole else (noun.start, max(noun.end, clause.predicate.end))
    if whole is None and clause.subjects and clause.subjects[0].end <= noun.start and clause.antecedent is None:
        start = clause.subjects[0].start
    inside = [d for d in scene.dates(start, end, future=status == "planned") if d.iso_start]
    own = own_dates(scene, clause, saying=False, future=status == "planned")
    hit = next(iter([*inside, *own]), None)
    known = (row.get("unknown") and pointed_at(scene, noun)) or known_before(
        scene, clause, noun, hit, signed=row["status"] == "signed"
    )
    several = len(who) > 1 or any(kind_of_actor(i) != "state" for i in who)
    if (
        not who
        or known
        or itself
        or (row["status"] == "planned" and len(who) < 2)
        or (row.get("together") and not several)
        or (row.get("doer") and not scene.subjects.get(clause.number, NOTHING).named)
    ):
        return
    made = _record(scene, kind, who, row, scene.evidence(start, end))
    record = structs.replace(made, date=hit.iso_start if hit else None, status=status)
    yield Paper(record, clause, new=not pointed_at(scene, noun), old=is_old(scene, hit))
