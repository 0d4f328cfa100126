"""Whether a text is of politics at all: sport, weather or company news name states too, and give no records."""

from __future__ import annotations

import re

from communique import facts
from communique.coding.coverage import READ
from communique.coding.event_frames import types
from communique.coding.event_parties import Argument, civic_sectors, parties
from communique.coding.event_parties import is_political as takes_part
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import EventActor
from communique.model.vocabulary import Vocabulary, in_small_letters

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")
_BESIDE = re.compile(r"[-\d]")  # what may make a word a part of a longer one: "pre-war"
_SHORT = 3  # sentences; a shorter text has too few words to tell its field by
_FEW, _ALONE = 4, 2  # words of other fields that show one; fewer do where nothing is political
_MORE = 2  # times as many words of other fields as of politics


@facts.derived
def _domains(lang: str) -> dict[str, bool]:
    """Returns the words that show a field, and whether it is politics."""
    return {row["word"]: row["kind"] == "politics" for row in facts.table(f"lexicon/{lang}/domains")}


@facts.derived
def _vocabulary(lang: str) -> Vocabulary:
    return Vocabulary(_domains(lang))


@facts.derived
def _governing() -> frozenset[str]:
    """Returns the categories of office that act for a state."""
    rows = facts.table("actors/category_sectors")
    return frozenset(row["id"] for row in rows if row["office"] == "yes" and row["rank"] == "organ")


def is_political(scene: Scene) -> bool:
    """Returns whether a text is of politics, by its words, its persons' offices, the bodies and issues it names.

    A text is not where nothing in it is political, or where words of another field prevail. A sentence or two, and
    a text in a language without a lexicon, may be.
    """
    if len(scene.sentences) < _SHORT or scene.lang not in READ:
        return True
    ours, others = _weighed(scene)
    return others < (_ALONE if not ours else max(_FEW, _MORE * ours))


def tells_politics(scene: Scene) -> bool:
    """Returns whether something in a text shows politics; of a sentence or two only that no other field prevails."""
    ours, others = _weighed(scene)
    return ours >= others if len(scene.sentences) < _SHORT else ours > 0


def shows_politics(scene: Scene) -> bool:
    """Returns whether more in a text shows politics than another field: what a report of a line needs to be read on."""
    ours, others = _weighed(scene)
    return ours > others


def _weighed(scene: Scene) -> tuple[int, int]:
    """Returns how much in a text shows politics, and how much another field."""
    known = _domains(scene.lang)
    words = _telling(scene.text, scene.lang)
    ours = sum(1 for w in words if known[w])
    return ours + _named(scene), len(words) - ours


def _telling(text: str, lang: str) -> set[str]:
    """Returns the words of a text that show a field, each as a whole word: of "semi-final" not the "final"."""
    small = in_small_letters(text)
    found: set[str] = set()
    for start, end, word in _vocabulary(lang).places(small, small=True):
        if word in found:
            continue
        if _BESIDE.search(small[max(0, start - 1) : start] + small[end : end + 1]):
            first, last = small.rfind(" ", 0, start) + 1, small.find(" ", end)
            if word not in _WORD.findall(small, first, last if last >= 0 else len(small)):
                continue
        found.add(word)
    return found


def _named(scene: Scene) -> int:
    """Returns how many persons in office, bodies and seats of government, and issues a text names."""
    governing = _governing()
    people = {p.name for p in scene.context.persons if p.category in governing}
    bodies = {i for n in scene.context.names if n.kind in ("body", "metonym") for i in n.ids}
    return len(people) + len(bodies) + len({hit.issue for hit in scene.formulas})


def concerns_politics(scene: Scene, clause: Clause, kind: str, sides: list[EventActor]) -> bool:
    """Whether an act is one of politics: by who takes part in it, or whom its words name besides."""
    if any(takes_part(a) for a in sides):
        return True
    named = types()[kind]["quad"].endswith("cooperation")  # "Zomba Air raised the pay of its workers"
    told = all(a.sector or (named and a.id[:1].isupper()) for a in sides)
    if len(sides) > 1 and told and any(a.sector in civic_sectors() for a in sides):
        return tells_politics(scene)  # "elders bargained with the kidnappers"
    if not any(a.text and a.text[:1].isupper() for a in sides):
        return False
    beside = (Argument(p, c) for c in scene.of_sentence(clause.sentence) for p in (*c.subjects, *c.objects))
    return any(takes_part(a) for argument in beside for a in parties(scene, argument))
