"""Names of states, bodies and seats: what is found, with which id, and what must not be found."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.actors.gazetteer import NameHit, default
from communique.facts import table

STATES = table("actors/states")
NAMES = [(form, row["id"]) for row in STATES for form in (row["label"], row["official"], *row["aliases"])]
SEATS = [(form, row["id"]) for row in STATES for form in row["capitals"]]
FORMS = [
    (form, row["id"], kind)
    for row in STATES
    for kind, column in (("adjective", "adjectives"), ("people", "people"))
    for form in row[column]
    if not form.endswith("-")
]
BODIES = [(form, row["id"]) for row in table("actors/bodies") for form in row["aliases"]]
METONYMS = [(form, row["state"]) for row in table("actors/metonyms") for form in row["aliases"]]
BLOCKED = [row["id"] for row in table("actors/blocked")]


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(text[hit.start : hit.end], hit.kind, hit.ids) for hit in default().find(text)]


def ids(text: str) -> list[str]:
    return ["/".join(hit.ids) for hit in default().find(text) if hit.ids]


@pytest.mark.parametrize(("name", "actor_id"), NAMES, ids=[f"{i}-{n}" for n, i in NAMES])
def test_every_name_of_every_state_resolves(name: str, actor_id: str) -> None:
    text = f"Talks with {name} were held."
    hits = default().find(text)
    assert len(hits) == 1
    assert text[hits[0].start : hits[0].end] == name
    assert actor_id in hits[0].ids


@pytest.mark.parametrize(("name", "actor_id"), SEATS, ids=[f"{i}-{n}" for n, i in SEATS])
def test_every_capital_resolves(name: str, actor_id: str) -> None:
    assert [(words, hits) for words, _, hits in found(f"officials in {name} said")] == [(name, (actor_id,))]


@pytest.mark.parametrize(("form", "actor_id", "kind"), FORMS, ids=[f"{i}-{n}" for n, i, _ in FORMS])
def test_every_adjective_and_people_word_resolves(form: str, actor_id: str, kind: str) -> None:
    hits = default().find(f"the {form} side")
    assert len(hits) == 1 and actor_id in hits[0].ids


@pytest.mark.parametrize(("form", "actor_id"), BODIES, ids=[f"{i}-{n}" for n, i in BODIES])
def test_every_body_resolves(form: str, actor_id: str) -> None:
    assert found(f"a decision of {form} today") == [(form, "body", (actor_id,))]


@pytest.mark.parametrize(("form", "actor_id"), METONYMS, ids=[f"{i}-{n}" for n, i in METONYMS])
def test_every_seat_of_government_stands_for_its_state(form: str, actor_id: str) -> None:
    assert found(f"{form} said on Friday") == [(form, "metonym", (actor_id,))]


@pytest.mark.parametrize("name", BLOCKED)
def test_blocked_names_give_no_state(name: str) -> None:
    assert ids(f"They spoke of {name} on Friday.") == []


def test_only_forms_that_are_shared_are_ambiguous() -> None:
    shared = Counter(form for form, _ in NAMES) + Counter(form for form, _, _ in FORMS)
    several = {form for form, (_, hits) in default().forms.items() if len(hits) > 1}
    assert {form for form in several if form in shared} == {form for form in several if shared[form] > 1}
    assert "Korea" in several and "Congolese" in several and "Dominican" in several


CASES = [
    ("Papua New Guinea joined the talks.", ["PNG"]),
    ("Equatorial Guinea and Guinea-Bissau and Guinea", ["GNQ", "GNB", "GIN"]),
    ("Nigeria and Niger share a border.", ["NGA", "NER"]),
    ("Nigerien and Nigerian officers", ["NER", "NGA"]),
    ("South Sudan and Sudan met.", ["SSD", "SDN"]),
    ("North Korea answered South Korea.", ["PRK", "KOR"]),
    ("the Democratic People's Republic of Korea", ["PRK"]),
    ("the Republic of Korea", ["KOR"]),
    ("the People's Republic of China", ["CHN"]),
    ("the Democratic Republic of the Congo", ["COD"]),
    ("the Republic of the Congo", ["COG"]),
    ("Congo-Brazzaville's envoy", ["COG"]),
    ("DR Congo said Congolese troops moved.", ["COD", "COD"]),
    ("Brazzaville said that Congolese envoys left.", ["COG", "COG"]),
    ("Congolese envoys left.", ["COD/COG"]),
    ("Seoul said the Korean side agreed.", ["KOR", "KOR"]),
    ("Pyongyang said the Korean people agreed.", ["PRK", "PRK"]),
    ("Seoul and Pyongyang on Korean reunification", ["KOR", "PRK", "KOR/PRK"]),
    ("the Dominican Republic's Dominican envoy", ["DOM", "DOM"]),
    ("the Commonwealth of Dominica", ["DMA"]),
    ("the Commonwealth of The Bahamas", ["BHS"]),
    ("the Commonwealth of Australia", ["AUS"]),
    ("the Commonwealth met", ["Commonwealth"]),
    ("the Russian Federation", ["RUS"]),
    ("the Kingdom of Lesotho", ["LSO"]),
    ("the Kingdom of Eswatini, once Swaziland", ["SWZ", "SWZ"]),
    ("Burma, or Myanmar", ["MMR", "MMR"]),
    ("Ivory Coast, or Cote d’Ivoire", ["CIV", "CIV"]),
    ("Cape Verde and Cabo Verde", ["CPV", "CPV"]),
    ("Turkey, now Türkiye", ["TUR", "TUR"]),
    ("the Czech Republic and Czech envoys", ["CZE", "CZE"]),
    ("Kyiv or Kiev", ["UKR", "UKR"]),
    ("U.S. and US and USA", ["USA", "USA", "USA"]),
    ("It told us to leave.", []),
    ("the U.S.-Israel pact", ["USA", "ISR"]),
    ("China-Africa cooperation", ["CHN"]),
    ("Saudi-led and pro-Iran groups", ["SAU", "IRN"]),
    ("Sino-Russian and Anglo-Irish ties", ["CHN", "RUS", "GBR", "IRL"]),
    ("a U.K.–France treaty", ["GBR", "FRA"]),
    ("China/Japan talks", ["CHN", "JPN"]),
    ("non-US and US-based firms", ["USA", "USA"]),
    ("Kenya's, Peru’s and the Philippines' envoys", ["KEN", "PER", "PHL"]),
    ("LESOTHO AND SOUTH AFRICA TO MEET", ["LSO", "ZAF"]),
    ("MASERU, Jan. 11", ["LSO"]),
    ("the UAE, the DRC, the DPRK, the ROK and the PRC", ["ARE", "COD", "PRK", "KOR", "CHN"]),
    ("the CAR army", ["CAF"]),
    ("CAR FACTORY OPENS", []),
    ("The WHO said so.", ["WHO"]),
    ("Those who said so", []),
    ("POLISH YOUR SHOES", []),
    ("They polish the wood.", []),
    ("the African Union (AU)", ["AU", "AU"]),
    ("the African union of workers", []),
    ("the Security Council met", ["UNSC"]),
    ("UN Security Council Resolution 9", ["UNSC"]),
    ("the OSCE Minsk Group", ["Minsk Group"]),
    ("the Holy See and Vatican City", ["Holy See", "VAT"]),
    ("the Organisation of American States", ["OAS"]),
    ("the Economic Community of Central African States", ["ECCAS"]),
    ("OPEC+ and OPEC", ["OPEC+", "OPEC"]),
    ("P5+1 talks", ["P5+1"]),
    ("the Central African Republic", ["CAF"]),
    ("a Central African country", []),
    ("the southern African country", []),
    ("the South African side", ["ZAF"]),
    ("South American leaders", []),
    ("Latin American and Central American leaders", []),
    ("the Inter-American system", []),
    ("the Americas", []),
    ("American Samoa and Samoa", ["ASM", "WSM"]),
    ("the Indian Ocean and Indian ships", ["IND"]),
    ("Northern Ireland and Ireland", ["IRL"]),
    ("the United Kingdom of Great Britain and Northern Ireland", ["GBR"]),
    ("US$5 million and US dollars", []),
    ("the U.S.S.R. of old", ["SUN"]),
    ("the former Soviet Union", []),
    ("the former Yugoslavia and Peru", ["PER"]),
    ("East German and West German envoys", ["DDR", "DEU"]),
    ("The Washington Post asked Washington.", ["USA"]),
    ("the Paris Agreement was signed in Paris", ["FRA"]),
    ("the South China Sea and China", ["CHN"]),
    ("Michael Jordan and B. Jordan", []),
    ("Mr. Jordan left.", []),
    ("In Jordan and While Jordan waits", ["JOR", "JOR"]),
    ("Jordan River and Jordan", ["JOR"]),
    ("a teacher, Chad Smith, said", []),
    ("Chad said on Monday", ["TCD"]),
    ("Chad Hosts Regional Talks", ["TCD"]),
    ("met in Amman Tuesday and in Sofia Friday", ["JOR", "BGR"]),
    ("Israel Cohen spoke for Israel", ["ISR"]),
    ("Israel Foreign Ministry", ["ISR"]),
    ("the Netherlands and The Hague", ["NLD", "NLD"]),
    ("Palestinian Authority officials", ["PSE"]),
    ("Western Sahara and Morocco", ["ESH", "MAR"]),
    ("Hong Kong and Macau", ["HKG", "MAC"]),
    ("the Taiwan Strait and Taiwan", ["TWN"]),
    ("the Taiwan Affairs Office", ["CHN"]),
    ("www.Oman.om and an@Fiji", []),
    ("Chinatown, Germanic, Iranology", []),
    ("Ni-Vanuatu and I-Kiribati leaders", ["VUT", "KIR"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_names_in_context(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the United\nStates said", "United\nStates"),
        ("the United \r\n  Arab Emirates said", "United \r\n  Arab Emirates"),
        ("South\u00a0Africa said", "South\u00a0Africa"),
        ("Côte d’Ivoire said", "Côte d’Ivoire"),
        ("Guinea‑Bissau said", "Guinea‑Bissau"),
        ("Peru’s envoy", "Peru"),
        ("a Sino-Nepali deal", "Sino"),
    ],
)
def test_span_is_the_name_as_it_stands(text: str, words: str) -> None:
    hit = default().find(text)[0]
    assert text[hit.start : hit.end] == words


def test_offsets_stay_true_after_many_line_breaks() -> None:
    text = "\n\n".join(f"On day {n} the  United\n Kingdom met Fiji\t\tand   Papua\n\nNew Guinea." for n in range(20))
    spans = [" ".join(words.split()) for words, _, _ in found(text)]
    assert spans == ["United Kingdom", "Fiji", "Papua New Guinea"] * 20


def test_a_window_of_the_text_gives_offsets_into_the_whole_text() -> None:
    text = "Kenya met Peru. Fiji met  Malta."
    assert default().find(text, start=16) == (
        NameHit(16, 20, "state", ("FJI",)),
        NameHit(26, 31, "state", ("MLT",)),
    )
    assert default().find(text, start=6, end=14) == (NameHit(10, 14, "state", ("PER",)),)


@given(st.lists(st.sampled_from([*[n for n, _ in NAMES], *BLOCKED, "and", "met", ",", "\n", "’s", "-", " x"])))
def test_hits_are_ordered_and_never_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    hits = default().find(text)
    assert all(a.end <= b.start for a, b in pairwise(hits))
    assert all(hit.start < hit.end <= len(text) and not text[hit.start].isspace() for hit in hits)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[hit.start : hit.end] for hit in default().find(text))


def test_what_is_known_of_an_id() -> None:
    known = default().entity("NPL")
    assert known is not None
    assert (known.label, known.adjectives, known.code) == ("Nepal", ("Nepali", "Nepalese"), "NPL")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fiji met the Foreign Minister of Kenya Otieno.", ["FJI", "KEN"]),
        ("The Prime Minister of Chad Deby praised it.", ["TCD"]),
        ("The wife of Jordan Smith left.", []),
        ("Fiji met Minister Chad Wolf.", ["FJI"]),
    ],
)
def test_a_state_behind_its_office_is_no_first_name(text: str, found: list[str]) -> None:
    assert [i for hit in default().find(text) for i in hit.ids] == found


def test_no_body_has_the_id_of_a_state() -> None:
    """The Non-Aligned Movement would be Namibia: a record under such an id is of either."""
    bodies = [row["id"] for row in table("actors/bodies")]
    assert {row["id"] for row in STATES}.isdisjoint(bodies)
