"""The leader whom the text of one side names without an office: "Ana Roy had a telephone conversation with X"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.coding.meeting_words import tells_meeting
from communique.model.clause import Clause
from communique.model.document import Layout
from communique.model.spans import Spans

_OPENING = 2  # sentences in which a readout tells who met whom
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w'’-]+){1,3}")


def own_leader(
    text: str,
    layout: Layout,
    clauses: Iterable[Clause],
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    own: str | None,
    *,
    lang: str,
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Returns, by each word of the name, who by a text of one side (`own`) met others, and that he is of that side.

    He is the one subject of its opening meeting, by a name of several words without office or state; everybody who
    reads the text knows whose he is. Those met are of other sides as the text says.
    """
    if own is None:
        return {}
    first = [s.number for s in layout.sentences if s.kind in ("body", "item")][:_OPENING]
    people = Spans((p.start, p.end) for p in persons)
    for clause in clauses:
        if clause.sentence not in first or clause.passive or len(clause.subjects) != 1 or not clause.finite:
            continue
        who = clause.subjects[0]
        name = " ".join(text[who.start : who.core_end or who.end].split())
        if not who.proper or who.parts or not _NAME.fullmatch(name) or not tells_meeting(clause, people, lang=lang):
            continue
        told = any(p.start < who.end and who.start < p.end and (p.side_ids or p.category) for p in persons)
        if told or any(n.start < who.end and who.start < n.end for n in names):
            continue
        return {word: (name, (own,)) for word in name.split() if word[:1].isupper()}
    return {}
