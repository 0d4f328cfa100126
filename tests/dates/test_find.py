"""Dates in running text are found where they stand and resolved as a reader of that day would take them."""

from __future__ import annotations

from datetime import date

import pytest

from communique.dates import find_dates

SUNDAY = date(2026, 1, 11)

Found = tuple[str, str | None, str | None, str]


def found(text: str, *, anchor: date | None = SUNDAY, future: bool = False) -> list[Found]:
    hits = find_dates(text, anchor=anchor, future=future)
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    return [(hit.text, hit.iso_start, hit.iso_end, hit.precision) for hit in hits]


def day(text: str, iso: str, last: str | None = None) -> list[Found]:
    return [(text, iso, last or iso, "day")]


WITH_YEAR = [
    ("Peru and Norway met on January 11, 2026 in Lima.", "January 11, 2026", "2026-01-11", "2026-01-11", "day"),
    ("Peru and Norway met on 11 January 2026 in Lima.", "11 January 2026", "2026-01-11", "2026-01-11", "day"),
    ("Dated Jan. 11, 2026, the note reached Apia.", "Jan. 11, 2026", "2026-01-11", "2026-01-11", "day"),
    ("Dated 11 Sept 2025, the note reached Apia.", "11 Sept 2025", "2025-09-11", "2025-09-11", "day"),
    ("JUBA, MARCH 8, 2024", "MARCH 8, 2024", "2024-03-08", "2024-03-08", "day"),
    ("Ghana signed on June 12,2023.", "June 12,2023", "2023-06-12", "2023-06-12", "day"),
    ("Ghana signed on June\n12, 2023.", "June\n12, 2023", "2023-06-12", "2023-06-12", "day"),
    ("Ghana signed on 12\n  June 2023.", "12\n  June 2023", "2023-06-12", "2023-06-12", "day"),
    ("Ghana signed on June 12,\r\n2023.", "June 12,\r\n2023", "2023-06-12", "2023-06-12", "day"),
    ("The May 26, 2023 call with Fiji was short.", "May 26, 2023", "2023-05-26", "2023-05-26", "day"),
    ("On the 13th of January 2026 Malta replied.", "13th of January 2026", "2026-01-13", "2026-01-13", "day"),
    (
        "On Friday, January 13th, 2023 Oman agreed.",
        "Friday, January 13th, 2023",
        "2023-01-13",
        "2023-01-13",
        "day",
    ),
    ("On Fri. 13 Jan. 2023 Oman agreed.", "Fri. 13 Jan. 2023", "2023-01-13", "2023-01-13", "day"),
    (
        "On Friday, January 13<sup>th</sup>, 2023 Oman agreed.",
        "Friday, January 13<sup>th</sup>, 2023",
        "2023-01-13",
        "2023-01-13",
        "day",
    ),
    ("On the first of May 2024 Serbia paused.", "first of May 2024", "2024-05-01", "2024-05-01", "day"),
    ("Signed 2026-01-11 in Quito.", "2026-01-11", "2026-01-11", "2026-01-11", "day"),
    ("Sent 2026-01-11T08:30:00Z from Quito.", "2026-01-11T08:30:00Z", "2026-01-11", "2026-01-11", "day"),
    ("The Italian form says 25/04/2021.", "25/04/2021", "2021-04-25", "2021-04-25", "day"),
    ("The Palauan form says 04/25/2021.", "04/25/2021", "2021-04-25", "2021-04-25", "day"),
    ("The Latvian form says 31.12.2025.", "31.12.2025", "2025-12-31", "2025-12-31", "day"),
    ("The Togolese form says 04/04/2021.", "04/04/2021", "2021-04-04", "2021-04-04", "day"),
    ("Rwanda came on June 12-14, 2023.", "June 12-14, 2023", "2023-06-12", "2023-06-14", "day"),
    ("Rwanda came on June 12–14, 2023.", "June 12–14, 2023", "2023-06-12", "2023-06-14", "day"),
    ("Rwanda came from June 12 to 14, 2023.", "June 12 to 14, 2023", "2023-06-12", "2023-06-14", "day"),
    ("Rwanda came on 12-14 June 2023.", "12-14 June 2023", "2023-06-12", "2023-06-14", "day"),
    ("The panel sat on May 3, 4, and 5, 2024.", "May 3, 4, and 5, 2024", "2024-05-03", "2024-05-05", "day"),
    ("The panel sat on 3, 4 and 5 May 2024.", "3, 4 and 5 May 2024", "2024-05-03", "2024-05-05", "day"),
    (
        "Cyprus presided from 25 December 2025 to 3 January 2026.",
        "25 December 2025 to 3 January 2026",
        "2025-12-25",
        "2026-01-03",
        "day",
    ),
    ("Ships called June 30 - July 2, 2023.", "June 30 - July 2, 2023", "2023-06-30", "2023-07-02", "day"),
    ("Ships called Dec. 30-Jan. 2, 2024.", "Dec. 30-Jan. 2, 2024", "2023-12-30", "2024-01-02", "day"),
    (
        "They worked between 28 February and 3 March 2024.",
        "28 February and 3 March 2024",
        "2024-02-28",
        "2024-03-03",
        "day",
    ),
    ("Leap day, 29 February 2024, was quiet in Chad.", "29 February 2024", "2024-02-29", "2024-02-29", "day"),
    ("Iceland ratified it in March 2024.", "March 2024", "2024-03", "2024-03", "month"),
    ("Iceland ratified it in March of 2024.", "March of 2024", "2024-03", "2024-03", "month"),
    ("The August 2021 visit to Panama ended.", "August 2021", "2021-08", "2021-08", "month"),
    ("In early April 2019 Benin agreed.", "early April 2019", "2019-04", "2019-04", "month"),
    ("In mid-May 2022 Tunisia agreed.", "mid-May 2022", "2022-05", "2022-05", "month"),
    ("From March to May 2023 Spain presided.", "March to May 2023", "2023-03", "2023-05", "month"),
    ("It ran November 2022-February 2023.", "November 2022-February 2023", "2022-11", "2023-02", "month"),
    ("Sweden came in the last week of May 2023.", "last week of May 2023", "2023-05", "2023-05", "month"),
    ("Nauru and Chile set up ties in 2019.", "2019", "2019", "2019", "year"),
    ("Since 1964 Malta has been a member.", "1964", "1964", "1964", "year"),
    ("Andorra will be neutral by 2040.", "2040", "2040", "2040", "year"),
    ("Cameroon took office in late 2023.", "late 2023", "2023", "2023", "year"),
    ("Burundi asks for a mid-2024 review.", "mid-2024", "2024", "2024", "year"),
    ("Egypt sat from 2019 to 2021.", "2019 to 2021", "2019", "2021", "year"),
    ("Grenada sat in 2020-21.", "2020-21", "2020", "2021", "year"),
    ("Trade of Laos tripled between 2001 and 2011.", "2001 and 2011", "2001", "2011", "year"),
    (
        "Exports of Eritrea rose in the third quarter of 2024.",
        "third quarter of 2024",
        "2024-07",
        "2024-09",
        "quarter",
    ),
    ("Mauritius reports in Q1 2025.", "Q1 2025", "2025-01", "2025-03", "quarter"),
    ("Denmark presided in the second half of 2025.", "second half of 2025", "2025-07", "2025-12", "half"),
    ("The summer of 2023 was calm in Tonga.", "summer of 2023", "2023", "2023", "season"),
    ("Relations with Cuba date from the 1980s.", "1980s", "1980", "1989", "decade"),
]


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), WITH_YEAR)
def test_a_date_with_its_year_needs_no_anchor(text: str, words: str, start: str, end: str, precision: str) -> None:
    hits = found(text, anchor=None)
    assert hits[0] == (words, start, end, precision)
    assert found(text) == hits


AGAINST_SUNDAY = [
    ("Albania replied on Jan. 9.", "Jan. 9", "2026-01-09", "2026-01-09"),
    ("Algeria replied on January 11.", "January 11", "2026-01-11", "2026-01-11"),
    ("Angola replied on 24 December.", "24 December", "2025-12-24", "2025-12-24"),
    ("Argentina replied on 26 and 27 May.", "26 and 27 May", "2025-05-26", "2025-05-27"),
    ("Armenia conferred from 3 to 5 April.", "3 to 5 April", "2025-04-03", "2025-04-05"),
    ("Austria conferred from December 30 to January 2.", "December 30 to January 2", "2025-12-30", "2026-01-02"),
    ("Bahrain replied on May 5 last year.", "May 5 last year", "2025-05-05", "2025-05-05"),
    ("Barbados replied on Thursday, January 8.", "Thursday, January 8", "2026-01-08", "2026-01-08"),
    ("Belgium replied on Friday evening, January 9.", "Friday evening, January 9", "2026-01-09", "2026-01-09"),
    ("Belize replied on Saturday.", "Saturday", "2026-01-10", "2026-01-10"),
    ("Benin replied on Sunday.", "Sunday", "2026-01-11", "2026-01-11"),
    ("Bhutan replied on Monday.", "Monday", "2026-01-05", "2026-01-05"),
    ("Bolivia conferred on Saturday and Sunday.", "Saturday and Sunday", "2026-01-10", "2026-01-11"),
    ("Botswana conferred from Monday to Wednesday.", "Monday to Wednesday", "2026-01-05", "2026-01-07"),
    ("Brunei conferred Friday–Sunday.", "Friday–Sunday", "2026-01-09", "2026-01-11"),
    (
        "Bulgaria conferred on Monday, Wednesday and Friday.",
        "Monday, Wednesday and Friday",
        "2026-01-05",
        "2026-01-09",
    ),
    ("Early Wednesday Burundi replied.", "Early Wednesday", "2026-01-07", "2026-01-07"),
    ("Cameroon replied late on Tuesday.", "late on Tuesday", "2026-01-06", "2026-01-06"),
    ("Chile replied on Wednesday evening.", "Wednesday evening", "2026-01-07", "2026-01-07"),
    ("Friday's reply of Croatia was brief.", "Friday", "2026-01-09", "2026-01-09"),
    ("Cuba replied last Friday.", "last Friday", "2026-01-09", "2026-01-09"),
    ("Djibouti replied last Sunday.", "last Sunday", "2026-01-04", "2026-01-04"),
    ("Ecuador replied this Tuesday.", "this Tuesday", "2026-01-06", "2026-01-06"),
    ("Egypt conferred last Monday and Tuesday.", "last Monday and Tuesday", "2026-01-05", "2026-01-06"),
    ("On Tuesday of last week Eritrea replied.", "Tuesday of last week", "2025-12-30", "2025-12-30"),
    ("Estonia replied today.", "today", "2026-01-11", "2026-01-11"),
    ("Ethiopia replied earlier today.", "earlier today", "2026-01-11", "2026-01-11"),
    ("Fiji replies tonight.", "tonight", "2026-01-11", "2026-01-11"),
    ("Finland replied yesterday.", "yesterday", "2026-01-10", "2026-01-10"),
    ("Yesterday's reply of Gabon was brief.", "Yesterday", "2026-01-10", "2026-01-10"),
    ("Georgia replies tomorrow morning.", "tomorrow morning", "2026-01-12", "2026-01-12"),
    ("Greece replied the day before yesterday.", "the day before yesterday", "2026-01-09", "2026-01-09"),
    ("Grenada replies the day after tomorrow.", "the day after tomorrow", "2026-01-13", "2026-01-13"),
    ("Guyana replied this morning.", "this morning", "2026-01-11", "2026-01-11"),
    ("Haiti replied late last night.", "late last night", "2026-01-10", "2026-01-10"),
    ("Hungary replied two days ago.", "two days ago", "2026-01-09", "2026-01-09"),
    ("India replied 10 days ago.", "10 days ago", "2026-01-01", "2026-01-01"),
    ("Shells fell over the weekend, Iraq said.", "the weekend", "2026-01-10", "2026-01-11"),
    ("Shells fell last weekend, Italy said.", "last weekend", "2026-01-03", "2026-01-04"),
    ("Jamaica replied on the 9th.", "9th", "2026-01-09", "2026-01-09"),
    ("Japan replied on the 24th.", "24th", "2025-12-24", "2025-12-24"),
    ("Jordan replied on the 3rd of last month.", "3rd of last month", "2025-12-03", "2025-12-03"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), AGAINST_SUNDAY)
def test_a_day_of_the_past_lies_on_or_before_the_anchor(text: str, words: str, start: str, end: str) -> None:
    assert found(text) == [(words, start, end, "day")]


AHEAD = [
    ("Kazakhstan will reply on Saturday.", "Saturday", "2026-01-17", "2026-01-17"),
    ("Kenya will reply on Sunday.", "Sunday", "2026-01-18", "2026-01-18"),
    ("Kuwait will confer on Saturday and Sunday.", "Saturday and Sunday", "2026-01-17", "2026-01-18"),
    ("Latvia will confer from Friday to Monday.", "Friday to Monday", "2026-01-16", "2026-01-19"),
    ("Lebanon will reply next Tuesday.", "next Tuesday", "2026-01-13", "2026-01-13"),
    ("Lesotho will reply this Thursday.", "this Thursday", "2026-01-15", "2026-01-15"),
    ("Libya will reply on Friday next week.", "Friday next week", "2026-01-16", "2026-01-16"),
    ("Lithuania will reply next week on Friday.", "next week on Friday", "2026-01-16", "2026-01-16"),
    ("Madagascar will reply on 5 March.", "5 March", "2026-03-05", "2026-03-05"),
    ("Malawi will reply on 24 September.", "24 September", "2026-09-24", "2026-09-24"),
    ("Malaysia will confer on June 12-14.", "June 12-14", "2026-06-12", "2026-06-14"),
    ("Mauritius will reply on January 5 next year.", "January 5 next year", "2027-01-05", "2027-01-05"),
    ("Mexico will reply in two days.", "in two days", "2026-01-13", "2026-01-13"),
    ("Moldova will reply on the 9th.", "9th", "2026-02-09", "2026-02-09"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), AHEAD)
def test_a_day_of_the_future_lies_after_the_anchor(text: str, words: str, start: str, end: str) -> None:
    assert found(text, future=True) == [(words, start, end, "day")]


LONGER = [
    ("Mongolia hosted talks this week.", "this week", "2026-01-05", "2026-01-11", "week", False),
    ("Morocco hosted talks last week.", "last week", "2025-12-29", "2026-01-04", "week", False),
    ("Namibia hosts talks early next week.", "early next week", "2026-01-12", "2026-01-18", "week", True),
    ("Nepal hosted talks earlier this month.", "earlier this month", "2026-01", "2026-01", "month", False),
    ("Last month Nicaragua hosted talks.", "Last month", "2025-12", "2025-12", "month", False),
    ("Niger hosts talks next month.", "next month", "2026-02", "2026-02", "month", True),
    ("Oman hosted talks three months ago.", "three months ago", "2025-10", "2025-10", "month", False),
    ("Pakistan hosted talks in December.", "December", "2025-12", "2025-12", "month", False),
    ("Palau hosted talks in February.", "February", "2025-02", "2025-02", "month", False),
    ("Panama hosts talks in February.", "February", "2026-02", "2026-02", "month", True),
    ("Paraguay hosted talks in May last year.", "May last year", "2025-05", "2025-05", "month", False),
    ("Poland hosted talks last May.", "last May", "2025-05", "2025-05", "month", False),
    ("Portugal hosts talks by the end of June.", "the end of June", "2026-06", "2026-06", "month", True),
    ("Qatar was in the chair from July to December.", "July to December", "2025-07", "2025-12", "month", False),
    ("Romania hosted talks last quarter.", "last quarter", "2025-10", "2025-12", "quarter", False),
    ("Samoa hosted talks in the third quarter.", "third quarter", "2025-07", "2025-09", "quarter", False),
    ("Senegal hosts talks in the third quarter.", "third quarter", "2026-07", "2026-09", "quarter", True),
    ("Serbia hosts talks this year.", "this year", "2026", "2026", "year", False),
    ("Sudan hosted talks late last year.", "late last year", "2025", "2025", "year", False),
    ("Suriname hosts talks next year.", "next year", "2027", "2027", "year", True),
    ("Sweden hosts talks by the end of the year.", "the end of the year", "2026", "2026", "year", True),
    ("Tanzania hosted talks ten years ago.", "ten years ago", "2016", "2016", "year", False),
    ("Thailand hosts the forum next summer.", "next summer", "2027", "2027", "season", True),
]


@pytest.mark.parametrize(("text", "words", "start", "end", "precision", "future"), LONGER)
def test_weeks_months_and_years_resolve_to_their_precision(
    text: str, words: str, start: str, end: str, precision: str, future: bool
) -> None:
    assert found(text, future=future) == [(words, start, end, precision)]


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        ("The day before, Tonga had closed its mission.", "The day before", "day"),
        ("Turkmenistan closed its mission the following day.", "the following day", "day"),
        ("Tuvalu reopened it two weeks later.", "two weeks later", "week"),
        ("That same year Uganda joined.", "That same year", "year"),
        ("Ukraine will reply in the coming days.", "the coming days", "day"),
        ("In recent months Uruguay has been silent.", "recent months", "month"),
        ("Over the past three decades Vanuatu has helped.", "the past three decades", "decade"),
        ("Over the next 10 years Vietnam will build ports.", "the next 10 years", "year"),
        ("A few weeks ago Yemen asked for time.", "A few weeks ago", "week"),
    ],
)
def test_what_hangs_on_another_date_is_found_and_left_open(text: str, words: str, precision: str) -> None:
    assert found(text) == [(words, None, None, precision)]


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        ("Zambia replied on Saturday.", "Saturday", "day"),
        ("Zimbabwe replied today.", "today", "day"),
        ("Albania replied on 11 January.", "11 January", "day"),
        ("Algeria replied on June 12 and 13.", "June 12 and 13", "day"),
        ("Angola replied in March.", "March", "month"),
        ("Argentina replied last week.", "last week", "week"),
        ("Armenia replied last year.", "last year", "year"),
        ("Austria replied in the second quarter.", "second quarter", "quarter"),
        ("Bahrain replied two days ago.", "two days ago", "day"),
        ("Barbados replied on the 11th.", "11th", "day"),
    ],
)
def test_without_an_anchor_nothing_is_guessed(text: str, words: str, precision: str) -> None:
    assert found(text, anchor=None) == [(words, None, None, precision)]


def test_a_year_alone_serves_as_anchor_for_days_and_months() -> None:
    text = "Kuwait replied on 11 May, wrote again in June, and fell silent last year and on Monday."
    hits = find_dates(text, anchor=None, year=2019)
    assert [hit.iso_start for hit in hits] == ["2019-05-11", "2019-06", "2018", None]


NOT_DATES = [
    "March on, the Greek speaker said.",
    "March with us to the square in Dakar.",
    "Brazil may agree, and may 5 times refuse.",
    "May the peoples of Nepal and Italy prosper.",
    "Prime Minister May met the Danish queen.",
    "They march 12 miles in Togo.",
    "The Council recalled resolution 2231 on Tuvalu.",
    "Resolution 1701 was cited by Ireland.",
    "Ireland cites 1701 and 2231 once more.",
    "Honduras works on the 2030 Agenda.",
    "Agenda 2030 was praised by Cyprus.",
    "Resolution 2231 (2015) binds Finland.",
    "Some 2000 Malian troops were moved.",
    "The Czech form says 12/04/2021.",
    "The road in Oman is 2,019 metres long.",
    "The Good Friday Agreement was praised by Canada.",
    "The Sunday Times named a Greek envoy.",
    "The daily Suva Today named the Fijian envoy.",
    "On 30 February nothing happens in Kiribati.",
    "On 29 February 2023 nothing happens in Kiribati.",
    "Samoa scored 12.5 May points.",
    "The COVID-19 March bulletin of Malawi is out.",
    "For the first time in five years Algeria voted.",
    "The sun and the second fall of snow pleased Belgium.",
    "Jan Novak and June Okafor met in Accra.",
    "",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_an_empty_line_ends_a_date() -> None:
    assert found("Cuba met Laos on June\n\n12, 2023 is no year") == []


def test_several_dates_stand_in_text_order() -> None:
    text = "On Monday, January 5, Gabon wrote that the talks of 9 June 2024 would resume in 2027, not on Thursday."
    assert [hit[:2] for hit in found(text)] == [
        ("Monday, January 5", "2026-01-05"),
        ("9 June 2024", "2024-06-09"),
        ("2027", "2027"),
        ("Thursday", "2026-01-08"),
    ]


def test_two_days_of_different_months_are_two_dates() -> None:
    assert [hit[:2] for hit in found("Mali voted on November 3 and December 7.")] == [
        ("November 3", "2025-11-03"),
        ("December 7", "2025-12-07"),
    ]


def test_the_weekday_named_decides_the_year() -> None:
    assert found("Jordan voted on Friday, January 16.") == day("Friday, January 16", "2026-01-16")
    assert found("Jordan voted on Thursday, January 16.") == day("Thursday, January 16", "2025-01-16")


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "On 5 May 2024 Belize wrote; on 6 May 2024 Nauru replied."
    cut = text.index(";")
    assert [hit.text for hit in find_dates(text, anchor=None, end=cut)] == ["5 May 2024"]
    after = find_dates(text, anchor=None, start=cut)
    assert [text[hit.start : hit.end] for hit in after] == ["6 May 2024"]


def test_a_date_does_not_depend_on_who_acts() -> None:
    dates = {tuple(hit[1:] for hit in found(f"{name} agreed on 5 May last year.")) for name in ("Chad", "Peru", "Fiji")}
    assert dates == {(("2025-05-05", "2025-05-05", "day"),)}
