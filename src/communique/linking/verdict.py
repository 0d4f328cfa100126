"""Whether two texts that look alike tell the same story, and if not, what tells them apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.linking.compare import Likeness
from communique.linking.given import DATED
from communique.linking.thresholds import threshold

SAME = "same_story"
APART_BY = ("other_sides", "other_names", "other_dates", "other_time")  # texts of one mould on different things
APART = "little_in_common"  # not worth a row


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a document beside its words: the days of its publication, of its dateline, who published it.

    Where a dateline gives a day, the document is of this day: who prints a story again keeps its dateline.
    """

    first: date | None = None
    last: date | None = None
    dateline: date | None = None
    publisher: str | None = None


def verdict(found: Likeness, one: Circumstances, other: Circumstances) -> str:
    """Returns `same_story`, or what tells two texts apart.

    That is `little_in_common`, `quotes` (one quotes the other), `other_sides`, `other_names`, `other_dates`,
    `other_numbers` (facts at the same places differ), or `other_time` (the same words on another occasion).
    """
    days = days_between(one, other)
    if found.same_words:
        return "other_time" if _again(found, one, other, days) else SAME
    if min(found.words) < threshold("short_words") or not found.enough:
        return APART
    if found.quoted >= threshold("quoted"):
        return "quotes"
    if found.replaced["state"]:
        return "other_sides"
    if max(found.share("person"), found.share("name")) >= threshold("names_share"):
        return "other_names"
    if _facts_differ(found, days):
        return "other_dates" if found.count(*DATED) else "other_numbers"
    return SAME if _near_enough(found, days) else "other_time"


def days_between(one: Circumstances, other: Circumstances) -> int | None:
    """Returns the days between two documents, 0 where their dates overlap, None where one has no date."""
    spans = []
    for known in (one, other):
        first, last = (known.dateline, known.dateline) if known.dateline else (known.first, known.last)
        if first is None or last is None:
            return None
        spans.append((first, last))
    earlier, later = sorted(spans)
    return max(0, (later[0] - earlier[1]).days)


def _again(found: Likeness, one: Circumstances, other: Circumstances, days: int | None) -> bool:
    """Returns whether equal words were written on two occasions."""
    if one.dateline and other.dateline:
        apart = abs((one.dateline - other.dateline).days)
        if apart >= threshold("dateline_days"):
            return True
    if days is None:
        return False
    own = one.publisher and other.publisher and one.publisher.casefold() == other.publisher.casefold()
    notice = found.words[0] < threshold("few_words") and own and days >= threshold("again_days")
    flash = found.words[0] < threshold("short_words") and days >= threshold("again_days")
    return bool(notice) or flash or days > threshold("far_days")


def _facts_differ(found: Likeness, days: int | None) -> bool:
    """Returns whether so many dates and numbers differ at like places that two things are told of.

    Figures that grow while the dates stay, from one day to the next, are a story that goes on.
    """
    count, share = found.count(*DATED, "number"), found.share(*DATED, "number")
    if days != 0 and found.share("year") >= threshold("years_share"):
        return True
    if days is None:
        return share >= threshold("facts_share")
    if days >= threshold("facts_any_days"):
        return count > 0
    if not found.count(*DATED) and any(found.kept[kind] for kind in DATED):
        return False
    if count < threshold("facts_least"):
        dated = found.count("year", "month", "day") > 0 and days > 0
        return dated and found.share("year", "month", "day") >= threshold("facts_share")
    return share >= threshold("facts_share" if days else "facts_share_same_day")


def _near_enough(found: Likeness, days: int | None) -> bool:
    """Returns whether texts that many days apart have as much in common as copies of one story would have."""
    less = min(found.of_one, found.of_other)
    if days is not None and days <= threshold("near_days"):
        return True
    if days is None or days <= threshold("later_days"):
        return less >= threshold("overlap_later") or found.lead
    return days <= threshold("far_days") and less >= threshold("overlap_late")


def kind_of(found_words: tuple[int, int], first_has: float, later_has: float, *, same_words: bool) -> str:
    """Returns what a later text is to the first of its story.

    Args:
        found_words: numbers of words of the first and of the later text.
        first_has: share of the first text's shingles that stand in the later one.
        later_has: share of the later text's shingles that stand in the first.
        same_words: whether the words are the same.
    """
    first, later = found_words
    if same_words:
        return "republished"
    if later < first and later_has >= threshold("overlap_one") and later_has > first_has and _much(later, first):
        return "shortened"
    if later > first and first_has >= threshold("overlap_one") and first_has > later_has and _much(first, later):
        return "extended"
    return "changed"


def _much(less: int, more: int) -> bool:
    return less <= threshold("shortened") * more
