"""Documents that a text only names: itself, older ones, and those that it tells apart and gives no news of."""

from __future__ import annotations

from datetime import timedelta

from communique.coding.clause_dates import last_day, own_dates, remote
from communique.coding.papers import document_words, is_numbered, pointed_at
from communique.coding.scene import Scene
from communique.dates.find import DateHit
from communique.model.clause import Clause, Phrase

_NEWS_DAYS = 60  # a text tells as news what was issued in the weeks before it
_WEEK = 7
_FIRST_DAY = "-01-01"


def known_before(scene: Scene, clause: Clause, noun: Phrase, day: DateHit | None, *, signed: bool) -> bool:
    """Returns whether a document is the text itself or an older one that is only named.

    Constructions: "issued the following statement"; "the 2015 accord", "the accord signed in 2015", "Resolution 90
    adopted by the council", "resolutions adopted by the council": a participle tells which are meant. Several that
    were `signed` may be those of the day. So does a clause on a known one in a text that speaks itself: "the accord
    reached in Lima". What is dated long before the text is background, unless it has a number of its own: a notice
    may act on an order of years ago.
    """
    before = {*scene.words(noun.start, noun.head_start).lower().split()}
    told = clause.finite and clause.modality is None and not before.isdisjoint(document_words(scene.lang)["joint"])
    if not told and not before.isdisjoint(document_words(scene.lang)["below"]):
        return True  # "the two gave out the joint text below" tells of it
    if (is_old(scene, day) and not is_numbered(scene, noun)) or remote(scene, clause):
        return True
    if clause.antecedent is None or noun.head_start != clause.antecedent.head_start:
        return False
    if _presupposed(scene, clause, noun, day):
        return True
    if clause.relation != "participial":
        return False
    if is_numbered(scene, noun) or (noun.plural and not signed):
        return True
    days = (d for d in scene.dates(clause.start, clause.end) if d.iso_start)
    return scene.anchor is not None and any((d.iso_start or "")[:4] < str(scene.anchor.year) for d in days)


def is_old(scene: Scene, day: DateHit | None) -> bool:
    """Returns whether a document is dated so long before the text that it is no news of it."""
    return day is not None and _before(scene, day, _NEWS_DAYS)


def not_of_its_day(scene: Scene, clause: Clause) -> bool:
    """Returns whether a text tells an act as history or before it: "in 1998 they signed X", "once they sign X"."""
    ahead = clause.relation == "adverbial" and clause.tense is None and not clause.inherited_subject
    day = next(iter(own_dates(scene, clause, saying=False)), None)
    return ahead or is_old(scene, day) or remote(scene, clause)


def _presupposed(scene: Scene, clause: Clause, noun: Phrase, day: DateHit | None) -> bool:
    """Whether a clause tells which document is meant, and no news of it: "the accord that the two sides signed"."""
    aside = scene.text[noun.start : clause.start].rstrip().endswith(",")
    recent = day is not None and not _before(scene, day, _WEEK, first=True)
    return scene.attributor.voice.primary and pointed_at(scene, noun) and not (aside or recent)


def _before(scene: Scene, day: DateHit, days: int, *, first: bool = False) -> bool:
    """Whether a date ends, or already begins where its `first` day counts, more than so many days before the text."""
    iso = day.iso_start if first else day.iso_end or day.iso_start
    end = last_day(iso or "")
    if first and iso:
        end = iso + _FIRST_DAY[len(iso) - 4 :]
    return scene.anchor is not None and bool(end) and end < (scene.anchor - timedelta(days=days)).isoformat()
