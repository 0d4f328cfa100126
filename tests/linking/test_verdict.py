"""Copies of a story are recognised in whatever form; texts of one mould that tell of other things are not."""

from __future__ import annotations

from datetime import date

import pytest

from communique.linking.compare import compare
from communique.linking.signatures import signature
from communique.linking.texts import read
from communique.linking.verdict import APART, SAME, Circumstances, days_between, kind_of, verdict
from tests.linking.families import (
    CUT,
    EDITED,
    FLASH,
    OTHER_FORM,
    OWN_REPORT,
    QUOTING,
    STATEMENT,
    STORY,
    TOLL,
    WITH_A_LINE_BEFORE,
    advisory,
    bulletin,
    communique,
    condolence,
    credentials,
    national_day,
    rescue,
    sanction,
    trade,
)

LIMA = communique(
    "Lima", 2023, "The sides welcomed the opening of the embassy of Chad in Lima and the sale of tractors."
)
NDJAMENA = communique(
    "N'Djamena", 2024, "The sides welcomed the treaty on the transfer of prisoners and the film week."
)
FIJI = national_day("Fiji", "Fijians")


def on(day: str | None, publisher: str | None = None, dateline: str | None = None) -> Circumstances:
    known = date.fromisoformat(day) if day else None
    return Circumstances(known, known, date.fromisoformat(dateline) if dateline else None, publisher)


def judged(one: str, other: str, here: Circumstances, there: Circumstances) -> str:
    """Returns the verdict on two texts, which is the same from either side."""
    found = verdict(compare(read(one), read(other)), here, there)
    assert verdict(compare(read(other), read(one)), there, here) == found
    return found


@pytest.mark.parametrize(
    ("other", "kind", "days"),
    [
        (OTHER_FORM, "republished", 1),
        (EDITED, "changed", 1),
        (CUT, "shortened", 0),
        (FLASH, "shortened", 0),
        (TOLL, "changed", 1),
        (OTHER_FORM, "republished", 60),
        (EDITED, "changed", 20),
    ],
)
def test_a_story_is_told_again(other: str, kind: str, days: int) -> None:
    here, there = on("2025-03-04"), Circumstances(*[date.fromordinal(date(2025, 3, 4).toordinal() + days)] * 2)
    assert judged(STORY, other, here, there) == SAME
    found = compare(read(STORY), read(other))
    assert kind_of(found.words, found.of_one, found.of_other, same_words=found.same_words) == kind
    assert set(signature(read(STORY))) & set(signature(read(other)))


def test_a_longer_form_extends_a_shorter() -> None:
    found = compare(read(FLASH), read(STORY))
    assert kind_of(found.words, found.of_one, found.of_other, same_words=found.same_words) == "extended"


def test_a_statement_with_a_line_before_it_is_the_statement() -> None:
    assert judged(STATEMENT, WITH_A_LINE_BEFORE, on("2025-09-09"), on("2025-09-09")) == SAME


def test_a_copy_may_write_a_date_or_a_people_otherwise() -> None:
    copy = national_day("Fiji", "the people of Fiji", day="10 October")
    assert judged(FIJI, copy, on("2022-10-10", "A"), on("2022-10-11", "B")) == SAME


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        (FIJI, national_day("Fiji", "Fijians", "their 53rd"), ("2022-10-10", "2023-10-10"), "other_numbers"),
        (FIJI, national_day("Fiji", "Fijians", "their 53rd"), (None, None), "other_numbers"),
        (FIJI, national_day("Tonga", "Tongans"), ("2022-10-10", "2022-10-10"), "other_sides"),
        (FIJI, national_day("Tonga", "Tongans"), (None, None), "other_sides"),
        (FIJI, FIJI + "\n ", ("2022-10-10", "2023-10-10"), "other_time"),
        (LIMA, NDJAMENA, ("2023-05-04", "2024-05-04"), "other_dates"),
        (LIMA, NDJAMENA, (None, None), "other_dates"),
        (advisory("Thursday, 4"), advisory("Thursday, 11"), ("2023-05-03", "2023-05-10"), "other_dates"),
        (advisory("Thursday, 4"), advisory("Friday, 5"), ("2023-05-03", "2023-05-04"), "other_dates"),
        (bulletin(4, 12, 300, 5), bulletin(5, 15, 410, 7), ("2023-05-04", "2023-05-05"), "other_dates"),
        (trade("March", 3, 812, 2, 700, 112), trade("April", 4, 840, 1, 690, 150), ("2023-04-03", "2023-05-02"), None),
        (sanction("Anton Zubov", 12), sanction("Timur Saitov", 9), ("2025-03-03", "2025-03-04"), "other_names"),
        (condolence("Abel Moyo"), condolence("Tendai Sithole"), ("2023-05-03", "2023-05-05"), "other_names"),
        (
            credentials("Lena Holm", "Norway", "her"),
            credentials("Juan Ortega", "Chile", "his"),
            ("2023-05-03", "2023-05-03"),
            "other_sides",
        ),
        (STATEMENT, QUOTING, ("2025-09-09", "2025-09-09"), "quotes"),
        (STORY, OWN_REPORT, ("2025-03-04", "2025-03-04"), APART),
    ],
)
def test_texts_of_one_mould_tell_of_different_things(
    one: str, other: str, days: tuple[str | None, str | None], expected: str | None
) -> None:
    found = judged(one, other, on(days[0], "Ministry"), on(days[1], "Ministry"))
    assert found != SAME
    assert expected in (None, found)


def test_a_story_whose_figures_grow_goes_on() -> None:
    first = rescue(1, 12, 40, "Fiji offered two ships.")
    later = rescue(2, 19, 70, "Fiji and Samoa offered ships.")
    assert (
        judged(first, later, on("2025-05-01", dateline="2025-05-01"), on("2025-05-02", dateline="2025-05-02")) == SAME
    )


def test_a_notice_that_comes_again_is_not_the_same_and_its_copy_is() -> None:
    notice = advisory("Thursday, 4")
    assert judged(notice, notice + " ", on("2023-05-03", "Ministry"), on("2023-05-10", "Ministry")) == "other_time"
    assert judged(notice, notice + " ", on("2023-05-03", "Ministry"), on("2023-05-07", "Daily")) == SAME


def test_datelines_tell_two_occasions_from_a_story_that_is_printed_late() -> None:
    late = on("2026-02-20", "Daily", "2025-03-04")
    assert judged(STORY, OTHER_FORM, on("2025-03-04", "Coast Wire", "2025-03-04"), late) == SAME
    again = on("2025-03-09", "Coast Wire", "2025-03-09")
    assert judged(STORY, OTHER_FORM, on("2025-03-04", "Coast Wire", "2025-03-04"), again) == "other_time"


def test_short_texts_are_the_same_only_word_for_word_and_near() -> None:
    said = "Oman denies blocking port: minister"
    assert judged(said, "OMAN DENIES BLOCKING PORT - MINISTER", on("2025-05-03"), on("2025-05-03")) == SAME
    assert judged(said, "Oman denies blocking port - minister", on("2025-05-03"), on("2025-06-03")) == "other_time"
    assert judged(said, "Iran denies blocking port: minister", on("2025-05-03"), on("2025-05-03")) == APART
    assert judged("", " ", on(None), on(None)) == SAME


def test_another_order_of_the_same_names_replaces_nothing() -> None:
    one = STORY.replace("Kenya and Oman agreed", "Oman and Kenya agreed")
    assert judged(STORY, one, on("2025-03-04"), on("2025-03-04")) == SAME


def test_spellings_of_a_name_are_one_name() -> None:
    one = STATEMENT.replace("on Monday", "near the house of Farida Zelenskyy on Monday")
    assert judged(one, one.replace("Zelenskyy", "Zelensky"), on("2025-03-04"), on("2025-03-04")) == SAME


def test_days_between_dates_of_different_precision() -> None:
    month = Circumstances(date(2025, 3, 1), date(2025, 3, 31))
    assert days_between(month, on("2025-03-20")) == 0
    assert days_between(on("2025-04-02"), month) == 2
    assert days_between(on(None), month) is None


def test_furniture_and_headlines_are_not_compared() -> None:
    assert read(STORY).plain[:4] == ("kenya", "and", "oman", "agreed")
    assert read(OTHER_FORM).plain == read(STORY).plain
    assert read("日本は会談した").plain == tuple("日本は会談した")


def test_a_copy_with_another_beginning_and_sentences_turned_round_is_one() -> None:
    first, *_, last = STORY.split("\n\n")[1:]
    middle = STORY.split("\n\n")[2:-1]
    turned = "Two ministers will see each other in Salalah in June.\n\n" + "\n\n".join([*middle[::-1], last])
    turned = turned.replace("The ministers will meet again in Salalah in June. ", "")
    assert first not in turned
    assert judged(STORY, turned, on("2025-03-04"), on("2025-03-05")) == SAME
