"""An event has the date and the place that its own clause gives it, and none that belongs to something else."""

from __future__ import annotations

import pytest

from communique import read
from communique.coding.cities import cities, plain
from communique.coding.located import chosen
from communique.model.reading import Reading
from communique.model.records import Event
from tests.coding.documents import wire

# The small document is dated Monday, 4 May 2026, in Geneva.


def of(reading: Reading, kind: str) -> Event:
    found = [e for e in reading.events if e.event_type == kind]
    assert found, [e.event_type for e in reading.events]
    return found[0]


DATES = [
    ("Chad arrested two Danish sailors on Tuesday.", "COERCE", "2026-04-28", "2026-04-28"),
    ("On Sunday Peruvian rebels kidnapped a Swiss engineer.", "ASSAULT", "2026-05-03", "2026-05-03"),
    ("Omani forces shelled the port of Aden between 1 and 3 May.", "ASSAULT", "2026-05-01", "2026-05-03"),
    ("Laos sent food aid to Nepal in April.", "AID", "2026-04", "2026-04"),
    ("Samoa has detained the crew of a Palau vessel since 3 May.", "COERCE", "2026-05-03", None),
    ("Georgia's foreign minister on Tuesday thanked Estonia for its support.", "SUPPORT", "2026-04-28", "2026-04-28"),
    ("Kenya condemned on 1 May the raid that Togo carried out on 28 April.", "ACCUSE", "2026-05-01", "2026-05-01"),
    ("The army of Mali attacked a village on the morning of 2 May.", "ASSAULT", "2026-05-02", "2026-05-02"),
    (
        "The foreign ministry of Nepal said on Tuesday that it condemned Togo for the delay.",
        "ACCUSE",
        "2026-04-28",
        "2026-04-28",
    ),
]


@pytest.mark.parametrize(("sentence", "kind", "start", "end"), DATES)
def test_an_event_has_the_date_of_its_clause(sentence: str, kind: str, start: str, end: str | None) -> None:
    found = of(wire(sentence), kind)
    assert (found.date, found.date_end, found.status) == (start, end, "occurred")


NO_DATES = [
    ("Kenya condemned Togo for the raid of 28 April.", "ACCUSE"),
    ("Kenya condemned Togo for the raid on Tuesday.", "ACCUSE"),
    ("Malawi rejected the 2015 proposal of Zambia.", "REJECT"),
    ("Malawi will cut tariffs on imports from Zambia by 2030.", "AGREE"),
    ("Ghana urged Togo to free the crew on Friday.", "REQUEST"),
    ("Ghana urged Togo to free the crew before Friday.", "REQUEST"),
    ("Fiji condemned Tonga, which arrested a diplomat on Saturday.", "ACCUSE"),
    ("Chad arrested two Danish sailors.", "COERCE"),
]


@pytest.mark.parametrize(("sentence", "kind"), NO_DATES)
def test_the_date_of_another_thing_is_not_the_date_of_the_event(sentence: str, kind: str) -> None:
    found = of(wire(sentence), kind)
    assert (found.date, found.date_end) == (None, None)


def test_without_a_day_of_the_text_a_weekday_is_no_date() -> None:
    assert of(read("Chad arrested two Danish sailors on Tuesday."), "COERCE").date is None


def test_an_act_that_is_told_beside_another_has_its_day_and_place() -> None:
    found = wire("The army of Mali attacked a village near Mopti on Saturday, arresting three people.").events
    assert [(e.date, e.place) for e in found] == [("2026-05-02", "Mopti")] * 2


HISTORY = [
    ("Chile and Bolivia signed a border treaty in 1998.", "SUPPORT", "1998"),
    ("Samoa arrested two sailors from Tonga in March 2019.", "COERCE", "2019-03"),
    ("Germany bombed Norway during the Second World War.", "ASSAULT", None),
    ("Decades ago, Angola arrested a journalist from Gabon.", "COERCE", None),
]


@pytest.mark.parametrize(("sentence", "kind", "start"), HISTORY)
def test_what_lies_more_than_a_year_back_is_historical(sentence: str, kind: str, start: str | None) -> None:
    found = of(wire(sentence), kind)
    assert (found.status, found.date) == ("historical", start)


NO_HISTORY = [
    ("Samoa arrested two sailors from Tonga in June 2025.", "COERCE"),
    ("Samoa arrested two sailors from Tonga in 2025.", "COERCE"),
    ("Gabon arrested a veteran of the Second World War.", "COERCE"),
    ("Samoa has detained the crew of a Palau vessel since 2019.", "COERCE"),
]


@pytest.mark.parametrize(("sentence", "kind"), NO_HISTORY)
def test_what_is_recent_or_goes_on_is_no_history(sentence: str, kind: str) -> None:
    assert of(wire(sentence), kind).status == "occurred"


PLACES = [
    ("Kenyan police arrested 20 people in Garissa on Monday.", "COERCE", "Garissa", "Garissa", "KEN"),
    ("Kenyan police arrested 20 people in the border town of Mandera.", "COERCE", "Mandera", "Mandera", "KEN"),
    ("Rebels shelled Aden on Sunday.", "ASSAULT", "Aden", "Aden", "YEM"),
    ("Omani forces shelled the port of Aden.", "ASSAULT", "the port of Aden", "Aden", "YEM"),
    ("Kenya deployed troops to Goma.", "MOBILIZE", "Goma", "Goma", "COD"),
    ("Chile and Bolivia signed an agreement in Oslo.", "SUPPORT", "Oslo", "Oslo", "NOR"),
    ("The presidents of Costa Rica and Panama met in San José.", "CONSULT", "San José", "San José", "CRI"),
    ("The foreign ministers of Togo and Peru met in Paris.", "CONSULT", "Paris", "Paris", "FRA"),
    ("The premiers of Chad and Laos met in London.", "CONSULT", "London", "London", "GBR"),
]


@pytest.mark.parametrize(("sentence", "kind", "place", "name", "country"), PLACES)
def test_a_city_that_the_clause_names_is_found(sentence: str, kind: str, place: str, name: str, country: str) -> None:
    found = of(wire(sentence), kind)
    assert found.place is not None and found.place.endswith(place)
    assert found.geo is not None
    assert (found.geo.name, found.geo.country, found.geo.basis) == (name, country, "text")
    assert found.geo.id.startswith("geonames:") and found.geo.lat is not None and found.geo.lon is not None


COUNTRIES = [
    ("Thousands of people protested in Peru against the law.", "PROTEST", "Peru", "PER"),
    ("Norway deployed soldiers on the Finnish border.", "MOBILIZE", "the Finnish border", "FIN"),
    ("Soldiers of Sudan killed 12 civilians in the Darfur region.", "ASSAULT", "the Darfur region", "SDN"),
    ("Togolese soldiers attacked rebels in northern Benin.", "ASSAULT", "northern Benin", "BEN"),
]


@pytest.mark.parametrize(("sentence", "kind", "place", "country"), COUNTRIES)
def test_a_country_or_region_gives_the_country_without_coordinates(
    sentence: str, kind: str, place: str, country: str
) -> None:
    found = of(wire(sentence), kind)
    assert found.place == place and found.geo is not None
    assert (found.geo.id, found.geo.country, found.geo.lat, found.geo.lon) == (country, country, None, None)


NO_PLACES = [
    ("Kenya condemned the attack by Somalia in Mogadishu.", "ACCUSE"),
    ("Kenya imposed sanctions on Mali.", "SANCTION"),
    ("Nepal rejected the claim of Bhutan in Article 5.", "REJECT"),
    ("Estonia thanked Fiji for its help in Suva.", "SUPPORT"),
    ("Tuvalu will build a school in Nauru.", "AGREE"),
    ("Chad arrested two Danish sailors in May.", "COERCE"),
    ("Kenya accused Togo of an attack in Mombasa.", "ACCUSE"),
]


@pytest.mark.parametrize(("sentence", "kind"), NO_PLACES)
def test_where_something_else_is_is_not_where_the_event_is(sentence: str, kind: str) -> None:
    found = [e for e in wire(sentence).events if e.event_type == kind]
    assert [(e.place, e.geo) for e in found] == [(None, None)] * len(found)


DATELINE = [
    ("The president of Switzerland met the premier of Laos.", "CONSULT", True),
    ("Foreign Minister Juan Ortega of Paraguay visited Switzerland.", "CONSULT", True),
    ("The Swiss police arrested two Swiss bankers.", "COERCE", True),
    ("The premier of Samoa phoned the president of Switzerland.", "CONSULT", False),
    ("The president of Malta met the premier of Laos.", "CONSULT", False),
    ("The Swiss police arrested two Togolese sailors from Peru.", "COERCE", False),
    ("Switzerland condemned Laos for the raid.", "ACCUSE", False),
    ("The foreign ministers of Switzerland and Laos will meet on May 12.", "AGREE", False),
]


@pytest.mark.parametrize(("sentence", "kind", "there"), DATELINE)
def test_the_dateline_places_meetings_and_acts_of_its_own_country(sentence: str, kind: str, there: bool) -> None:
    found = of(wire(sentence), kind)
    assert found.place is None
    told = (found.geo.name, found.geo.basis) if found.geo else None
    assert told == (("Geneva", "dateline") if there else None)


NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("name", "beside", "hints", "country"),
    [
        ("Paris", NONE, frozenset({"USA"}), "FRA"),  # a small namesake in a country of the text is not meant
        ("Victoria", NONE, NONE, None),  # nothing tells which
        ("Victoria", NONE, frozenset({"SYC"}), "SYC"),
        ("Victoria", frozenset({"CAN"}), frozenset({"SYC"}), "CAN"),
        ("Odessa", NONE, NONE, None),
        ("Odessa", NONE, frozenset({"UKR"}), "UKR"),
        ("Kiev", NONE, NONE, "UKR"),
        ("Kidal", NONE, NONE, None),  # small, and no country of the text is its own
        ("Lima", frozenset({"GAB"}), NONE, None),  # the country that stands beside it has none of the name
        ("Atlantis upon Sea", NONE, NONE, None),
    ],
)
def test_which_city_of_a_name_is_meant(
    name: str, beside: frozenset[str], hints: frozenset[str], country: str | None
) -> None:
    found = chosen(name, beside=beside, hints=hints, home=())
    assert (found.country if found else None) == country


@pytest.mark.parametrize(
    ("written", "name", "country"),
    [
        ("San Jose", "San José", "CRI"),
        ("SANA'A", "Sanaa", "YEM"),
        ("Bogotá", "Bogotá", "COL"),
        ("Washington, D.C.", "Washington", "USA"),
        ("St. Petersburg", "Saint Petersburg", "RUS"),
        ("Port-au-Prince", "Port-au-Prince", "HTI"),
    ],
)
def test_a_city_is_found_however_it_is_written(written: str, name: str, country: str) -> None:
    assert (name, country) in [(city.name, city.country) for city in cities(written)]


@pytest.mark.parametrize("name", ["", " ", "'", "-", "ß", "Ørland", "北京", "1"])
def test_any_name_can_be_asked_for(name: str) -> None:
    assert all(city.name for city in cities(name)) and plain(name) == plain(plain(name))
