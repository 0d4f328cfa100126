"""Issued documents: what the text says was issued, signed, adopted or is planned (codebook, section 9)."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from communique import facts
from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import Issued


@dataclass(slots=True)
class Paper:
    """An issued document with the clause that tells it, before ids are given."""

    record: Issued
    clause: Clause


@facts.derived
def _verbs(lang: str) -> dict[str, facts.Row]:
    return {verb: row for row in facts.table(f"lexicon/{lang}/issued") for verb in row["verbs"]}


@facts.derived
def _kinds(lang: str) -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in facts.table(f"lexicon/{lang}/document_kinds")}


def issued(scene: Scene) -> list[Paper]:
    """Returns the issued documents of a text; several mentions of one document are one."""
    found: list[Paper] = []
    for clause in scene.in_order:
        row = _verbs(scene.lang).get(clause.predicate.lemma)
        if row is None or clause.negated:
            continue
        for phrase in clause.objects:
            for part in phrase.parts or (phrase,):
                paper = _paper(scene, clause, part, row)
                if paper is not None:
                    found.append(paper)
    return _merged(found)


def _paper(scene: Scene, clause: Clause, noun: Phrase, row: facts.Row) -> Paper | None:
    kind = _kinds(scene.lang).get(noun.head.lower())
    issuers = _issuers(scene, clause, noun)
    if kind is None or not issuers:
        return None
    core = noun.core_end or noun.end
    title = scene.words(noun.start, noun.head_end)
    planned = clause.modality in ("will", "shall", "would")
    start, end = noun.start, max(noun.end, clause.predicate.end)
    if clause.subjects and clause.subjects[0].end <= noun.start and clause.antecedent is None:
        start = clause.subjects[0].start
    hit = next(iter(scene.dates(clause.start, clause.end, future=planned)), None)
    record = Issued(
        id="",
        kind=_plain(title),
        issuers=list(issuers),
        date=hit.iso_start if hit else None,
        title=None,
        status="planned" if planned else row["status"],
        attribution=scene.attributor.narrated(),
        evidence=scene.evidence(start, max(end, core)),
        also=[],
        origin=scene.origin(row["id"]),
    )
    return Paper(record, clause)


def _plain(words: str) -> str:
    first, _, rest = words.partition(" ")
    return (rest if first.lower() in ("a", "an", "the", "their", "its") and rest else words).lower()


def _issuers(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    subject = scene.subjects.get(clause.number, NOTHING)
    if subject.named and subject.start < noun.start:
        return subject.ids
    if subject.named and clause.passive:
        return subject.ids
    return scene.context.dyad or scene.context.issuers


def _merged(papers: list[Paper]) -> list[Paper]:
    kept: list[Paper] = []
    for paper in papers:
        head = paper.record.kind.split(" ")[-1]
        twin = next(
            (
                k
                for k in kept
                if k.record.kind.split(" ")[-1] == head and set(k.record.issuers) == set(paper.record.issuers)
            ),
            None,
        )
        if twin is None:
            kept.append(paper)
            continue
        longer = max(twin.record.kind, paper.record.kind, key=len)
        twin.record = structs.replace(
            twin.record,
            also=[*twin.record.also, paper.record.evidence],
            kind=longer,
            date=twin.record.date or paper.record.date,
        )
    return kept
