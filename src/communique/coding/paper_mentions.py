"""Mentions of documents: which are of one document, and which are only what became of an old order."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import structs

from communique.model.clause import Clause
from communique.model.records import Issued


@dataclass(slots=True)
class Paper:
    """An issued document with the clause that tells it, before ids are given; `new` where nothing points at it.

    `old` is an order with a number that is of long before the text.
    """

    record: Issued
    clause: Clause
    new: bool = True
    old: bool = False


def without_history(papers: list[Paper]) -> list[Paper]:
    """Returns mentions without old orders but the first: a notice is on that one, the others tell what became of it."""
    first = next((p for p in papers if p.old), None)
    return [p for p in papers if not p.old or p is first]


def merged(papers: list[Paper]) -> list[Paper]:
    """Returns the documents of which mentions tell, each with its further mentions."""
    kept: list[Paper] = []
    for paper in papers:
        twin = next((k for k in kept if _same(k, paper)), None)
        if twin is None:
            kept.append(paper)
            continue
        a, b = twin.record, paper.record
        twin.record = structs.replace(
            a,
            also=[*a.also, b.evidence],
            kind=max(a.kind, b.kind, key=len),
            date=a.date or b.date,
            title=a.title or b.title,
        )
    return kept


def _same(one: Paper, two: Paper) -> bool:
    """Whether two mentions are of one document: of like kind and issuers, and the second is no further new one."""
    a, b = one.record, two.record
    if a.kind.split(" ")[-1] != b.kind.split(" ")[-1] or set(a.issuers) != set(b.issuers):
        return False
    if a.title and b.title and a.title != b.title:
        return False
    return not (two.new and one.new and a.evidence.exact != b.evidence.exact and _apart(one, two))


def _apart(one: Paper, two: Paper) -> bool:
    """Whether two new documents are told as such: on different subjects, or one signed and one to be signed."""
    return one.record.kind != two.record.kind or one.record.status != two.record.status or one.clause is two.clause
