"""Objects that the inventory has no issue for, grouped by the words that head them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.actors.gazetteer import default as gazetteer
from communique.knowledge.counting import Unmapped
from communique.language.fragments import headings
from communique.language.mask import Name
from communique.model.errors import CommuniqueError

LONGEST = 400  # characters of an object that are looked at: what heads it stands at its beginning


class GroupError(CommuniqueError):
    """A group that is not there."""


@dataclass(frozen=True, slots=True)
class Group:
    """Objects that are headed alike: `key` are the lemmas, `texts` how often each wording stands, most first."""

    key: str
    records: int
    holders: Counter[str]
    documents: Counter[str]
    texts: Counter[str]
    evidence: tuple[str, ...]


def groups(unmapped: Sequence[Unmapped]) -> list[Group]:
    """Returns the groups, those with the most records first; an object headed by a name alone is a group of its own."""
    texts = [item.words[:LONGEST] for item in unmapped]
    names = [[Name(hit.start, hit.end, hit.kind) for hit in gazetteer().find(text) if hit.ids] for text in texts]
    found: dict[str, list[Unmapped]] = {}
    for item, heading in zip(unmapped, headings(texts, names), strict=True):
        found.setdefault(" ".join(heading) or item.words.lower(), []).append(item)
    return sorted((_group(key, items) for key, items in found.items()), key=lambda group: (-group.records, group.key))


def named(found: Sequence[Group], key: str) -> Group:
    """Returns the group of a key.

    Raises:
        GroupError: C420, there is no such group.
    """
    for group in found:
        if group.key == key:
            return group
    fix = "`communique formulas count FILE...` lists the groups."
    raise GroupError("C420", f"no group is headed {key!r}.", fix=fix)


def _group(key: str, items: Sequence[Unmapped]) -> Group:
    texts = Counter(item.words for item in items)
    return Group(
        key=key,
        records=len(items),
        holders=Counter(holder for item in items for holder in item.holders),
        documents=Counter(item.document for item in items),
        texts=Counter(dict(sorted(texts.items(), key=lambda pair: (-pair[1], pair[0])))),
        evidence=tuple(dict.fromkeys(item.evidence for item in items)),
    )
