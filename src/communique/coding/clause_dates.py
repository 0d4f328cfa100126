"""When a clause is told to be: its own dates, and whether it lies in the remote past."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from communique import facts
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.dates.find import DateHit
from communique.model.clause import Clause, Phrase

_INNER = frozenset({"infinitive", "gerund"})
_REACH = 40  # characters before a date in which the words that govern it are sought
_BESIDE = frozenset({"participial", "adverbial"})  # clauses in which the parse may put a day that is not theirs
_WEEK = 7  # days
_LAST_DAY = "-12-31"
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Times:
    """The words around dates: those before one by their kind, and those that tell of the remote past."""

    before: re.Pattern[str]
    kinds: dict[str, str]
    remote: re.Pattern[str]


@facts.derived
def times(lang: str) -> Times:
    """Returns the words around dates of a language."""
    rows = facts.table(f"lexicon/{lang}/event_times")
    of = {kind: [r["word"] for r in rows if r["kind"] == kind] for kind in dict.fromkeys(r["kind"] for r in rows)}
    before = [r["word"] for r in rows if r["kind"] not in ("remote", "period")]
    article = "|".join(facts.words_of_kind(f"lexicon/{lang}/phrase_words", "article"))
    period = rf"(?:{_any(of['during'])})\s+(?:(?:{article})\s+)?(?:{_any(of['period'])})"
    first = f"[{''.join(sorted({re.escape(word[0]) for word in (*of['remote'], *of['during'])}))}]"
    return Times(
        re.compile(rf"(?<!\w)({_any(before)})(?:\s+(?:{article}))?\s+\Z", re.IGNORECASE),
        {r["word"]: r["kind"] for r in rows},
        re.compile(rf"(?={first})(?<!\w)(?:{_any(of['remote'])}|{period})(?!\w)", re.IGNORECASE),
    )


def _any(words: list[str]) -> str:
    return "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted(words, key=lambda w: (-len(w), w)))


def own_dates(scene: Scene, clause: Clause, *, saying: bool, future: bool = False) -> list[DateHit]:
    """Returns the dates that tell when a clause is: none of a clause inside it, none that belongs to a noun.

    Of a saying also what is said has no part in it: neither the infinitive nor what stands behind a noun.
    `future` says that the clause is known to speak of what is to come.
    """
    future = future or clause.tense == "future" or clause.modality in stance_words(scene.lang).coming
    hits = scene.dates(clause.start, clause.end, future=future)
    if not hits:
        return []
    inside = [(c.start, c.end) for c in scene.of_sentence(clause.sentence) if _apart(scene, c, clause, saying=saying)]
    found = []
    for hit in hits:
        if hit.iso_start is None or any(a <= hit.start and hit.end <= b for a, b in inside):
            continue
        kind = word_before(scene, hit)
        if kind == "apart" or (kind == "since" and saying) or _of_noun(clause, hit, saying=saying):
            continue
        found.append(hit)
    return found


def only_day(scene: Scene, clause: Clause) -> DateHit | None:
    """Construction: "received the envoy accredited to Chad on Tuesday": the one day of the last week in a clause.

    The parse may give the day to a participle inside, though what is new is what the clause itself tells.
    """
    if scene.anchor is None:
        return None
    first, last = (scene.anchor - timedelta(days=_WEEK)).isoformat(), scene.anchor.isoformat()
    days = [d for d in scene.dates(clause.predicate.end, clause.end) if d.precision == "day"]
    recent = len(days) == 1 and days[0].iso_start is not None and first <= days[0].iso_start <= last
    inner = (c for c in scene.below(clause.number) if c.start < clause.end and c.mark is None)
    return days[0] if recent and any(c.relation in _BESIDE for c in inner) else None


def _apart(scene: Scene, inner: Clause, clause: Clause, *, saying: bool) -> bool:
    """Whether a clause lies inside another, and its dates are its own."""
    if inner.number == clause.number or not (clause.start <= inner.start and inner.end <= clause.end):
        return False
    if (inner.start, inner.end) == (clause.start, clause.end):
        return False
    if inner.relation == clause.relation == "content" and inner.parent == clause.parent:
        return True  # "said that he had met X and would meet Y in July"
    relations = [inner.relation]
    for _, above in scene.chain(inner):
        if above.number == clause.number:
            return saying or not set(relations) <= _INNER
        relations.append(above.relation)
    return False


def word_before(scene: Scene, hit: DateHit) -> str:
    """Returns the kind of the words before a date, "" where the table has none."""
    known = times(scene.lang)
    found = known.before.search(scene.text[max(0, hit.start - _REACH) : hit.start])
    return known.kinds.get(_SPACE.sub(" ", found[1]).lower(), "") if found else ""


def _of_noun(clause: Clause, hit: DateHit, *, saying: bool) -> bool:
    """Whether a date belongs to a noun: "the 2015 accord", "Monday's raid"; of a saying "the raid on Monday" too."""
    return any(
        p.start <= hit.start < p.end
        and not hit.start <= p.head_start < hit.end
        and (hit.end <= p.head_start or (saying and p.head_end <= hit.start))
        for p in _phrases(clause)
    )


def _phrases(clause: Clause) -> list[Phrase]:
    waiting = [*clause.subjects, *clause.objects, *clause.recipients, *clause.obliques]
    found: list[Phrase] = []
    while waiting:
        phrase = waiting.pop()
        if phrase.kind == "noun":
            found.append(phrase)
            waiting.extend(
                (*phrase.inner, *(p for p in phrase.parts if (p.start, p.end) != (phrase.start, phrase.end)))
            )
    return found


def remote(scene: Scene, clause: Clause, *, saying: bool = False) -> bool:
    """Returns whether a clause is told of the remote past: "long ago", "during the Cold War"."""
    told = [m.span() for m in times(scene.lang).remote.finditer(scene.text, clause.start, clause.end)]
    if not told:
        return False
    inside = [(c.start, c.end) for c in scene.of_sentence(clause.sentence) if _apart(scene, c, clause, saying=saying)]
    return any(not any(a <= start and end <= b for a, b in inside) for start, end in told)


def last_day(iso: str) -> str:
    """Returns the last day that an ISO date of any precision may mean, for comparing (each month with 31 days)."""
    return iso + _LAST_DAY[len(iso) - 4 :] if len(iso) < len("2000-01-01") else iso
