"""A phrase alone must tell country and sector, alike for every state, and say which words and tables decided."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.actors.gazetteer import default
from communique.actors.labels import entities
from communique.actors.named import code_of, names_in
from communique.actors.phrases import resolve_phrase
from communique.actors.sectors import sector_of
from communique.facts import table

PHRASES = [
    # states, peoples, capitals, metonyms
    ("Uruguay", "URY", ""),
    ("the Republic of Botswana", "BWA", ""),
    ("Mongolians", "MNG", ""),
    ("Lisbon", "PRT", "GOV"),
    ("WELLINGTON", "NZL", "GOV"),
    ("Downing Street", "GBR", "GOV"),
    ("Planalto Palace", "BRA", "GOV"),
    ("Zhongnanhai", "CHN", "GOV"),
    ("Aso Rock", "NGA", "GOV"),
    # executive
    ("the government of Tonga", "TON", "GOV"),
    ("Armenian officials", "ARM", "GOV"),
    ("Kuwait's foreign ministry", "KWT", "GOV"),
    ("the Estonian Foreign Ministry spokesman", "EST", "GOV"),
    ("the Jamaican prime minister", "JAM", "GOV"),
    ("Cuban Foreign Minister Ana Reyes", "CUB", "GOV"),
    ("the Minister of Trade and Industry of Eswatini", "SWZ", "GOV"),
    ("Oman's central bank", "OMN", "GOV"),
    ("the ruling party", "", "GOV"),
    ("Mali's ruling junta", "MLI", "GOV"),
    ("Lagos State government", "NGA", "GOV"),
    ("the mayor of Barcelona", "ESP", "GOV"),
    ("Osaka authorities", "JPN", "GOV"),
    ("ministers", "", "GOV"),
    ("the president of the republic", "", "GOV"),
    ("the Sultan of Brunei", "BRN", "GOV"),
    # envoys: whose they are, not where they are
    ("the Icelandic ambassador to Japan", "ISL", "GOV"),
    ("Peru's Ambassador to the United Nations", "PER", "GOV"),
    ("the ambassador to Kenya", "", "GOV"),
    ("the Chilean Embassy in Nairobi", "CHL", "GOV"),
    ("an embassy in Nairobi", "", "GOV"),
    ("the envoy of Chad", "TCD", "GOV"),
    # the armed organs of states
    ("the Kenyan army", "KEN", "MIL"),
    ("soldiers", "", "MIL"),
    ("the Philippine coast guard", "PHL", "MIL"),
    ("Swedish warplanes", "SWE", "MIL"),
    ("the Bolivian National Guard", "BOL", "MIL"),
    ("Greece's Aegean Fleet", "GRC", "MIL"),
    ("the chief of staff of the Chadian army", "TCD", "MIL"),
    ("Lt. Gen. Tomás Duarte", "", "MIL"),
    ("Major General Aino Virtanen", "", "MIL"),
    ("army accountant", "", "MIL"),
    ("an army spokesman", "", "MIL"),
    ("government troops", "", "MIL"),
    ("Bundeswehr soldiers", "DEU", "MIL"),
    ("members of FARDC", "COD", "MIL"),
    ("deputy commander of the Polish navy", "POL", "MIL"),
    ("Muslim soldiers", "", "MIL"),
    # police, courts, parliaments, intelligence
    ("Karachi police", "PAK", "COP"),
    ("lisbon metropolitan police", "PRT", "COP"),
    ("the chief of the Tunisian police", "TUN", "COP"),
    ("policemen", "", "COP"),
    ("Carabinieri", "ITA", "COP"),
    ("a spokesman for the Guardia Civil", "ESP", "COP"),
    ("a Togolese court", "TGO", "JUD"),
    ("the president of the Supreme Court of Nepal", "NPL", "JUD"),
    ("Paris prosecutor", "FRA", "JUD"),
    ("Kolkata High Court", "IND", "JUD"),
    ("a military court", "", "JUD"),
    ("Lok Sabha", "IND", "LEG"),
    ("the speaker of the Latvian parliament", "LVA", "LEG"),
    ("Saeima deputies", "LVA", "LEG"),
    ("members of the House of Representatives", "", "LEG"),
    ("opposition lawmakers in Malawi", "MWI", "LEG"),
    ("a parliamentary group", "", "PTY"),
    ("Verkhovna Rada", "UKR", "LEG"),
    ("Riksdag members", "SWE", "LEG"),
    ("the legislative body of Fiji", "FJI", "LEG"),
    ("Mossad", "ISR", "SPY"),
    ("the FSB", "RUS", "SPY"),
    ("the head of the Norwegian intelligence service", "NOR", "SPY"),
    ("CIA director", "USA", "SPY"),
    ("the director of military intelligence", "", "SPY"),
    # parties and opposition
    ("ZANU-PF", "ZWE", "PTY"),
    ("Fidesz", "HUN", "PTY"),
    ("the Awami League", "BGD", "PTY"),
    ("Civic Platform's chairwoman", "POL", "PTY"),
    ("the Maltese Labour Party", "MLT", "PTY"),
    ("the leader of the Green Party", "", "PTY"),
    ("the Venezuelan opposition", "VEN", "OPP"),
    ("Gambian opposition leader", "GMB", "OPP"),
    # armed and other groups
    ("Somali rebels", "SOM", "REB"),
    ("a rebel commander", "", "REB"),
    ("Kachin rebels", "MMR", "REB"),
    ("jihadists", "", "REB"),
    ("separatist soldiers", "", "REB"),
    ("Tamil Tigers", "LKA", "REB"),
    ("the rebel M23 force", "COD", "REB"),
    ("Houthi officials", "YEM", "REB"),
    ("a Haiti-based paramilitary group", "HTI", "PRM"),
    ("a paramilitary organisation", "", "PRM"),
    ("Iran-backed militias in Iraq", "IRQ", "PRM"),
    ("Turkish-backed Syrian rebels", "SYR", "REB"),
    ("unidentified gunmen", "", "UAF"),
    ("armed men", "", "UAF"),
    ("two masked gunmen in Honduras", "HND", "UAF"),
    ("al-Qaeda fighters", "IMG", "REB"),
    ("a group of thieves", "", "CRM"),
    ("Nigerian bank robbers", "NGA", "CRM"),
    ("Ecuador's largest gangs", "ECU", "CRM"),
    ("Clan del Golfo", "COL", "CRM"),
    ("Camorra", "ITA", "CRM"),
    # society
    ("Moroccan farmers", "MAR", "AGR"),
    ("Ukrainian agricultural workers", "UKR", "AGR"),
    ("Bolivian miners", "BOL", "LAB"),
    ("Sri Lankan teachers' union", "LKA", "LAB"),
    ("COSATU", "ZAF", "LAB"),
    ("a Danish shipping company", "DNK", "BUS"),
    ("the chairman of the company's board", "", "BUS"),
    ("Toyota", "JPN", "BUS"),
    ("Petrobras executives", "BRA", "BUS"),
    ("a Brazilian journalist", "BRA", "JRN"),
    ("Kyodo", "JPN", "JRN"),
    ("state television", "", "JRN"),
    ("paramedics", "", "MED"),
    ("an ambulance", "", "MED"),
    ("the director of a hospital in Amman", "JOR", "MED"),
    ("professor of history at the University of Tartu", "EST", "EDU"),
    ("Vienna Institute of Technology", "AUT", "EDU"),
    ("student protesters", "", "EDU"),
    ("Catholic bishops in Malawi", "MWI", "REL"),
    ("Buddhist leaders in Laos", "LAO", "REL"),
    ("the Russian Orthodox Church", "RUS", "REL"),
    ("President of the Gabonese Human Rights League", "GAB", "SOC"),
    ("civil society groups", "", "SOC"),
    ("refugees in Chad", "TCD", "REF"),
    ("Ethiopia's displaced", "ETH", "REF"),
    ("refugee children", "", "REF"),
    ("a Belarusian protester", "BLR", "CVL"),
    ("anti-government protesters in Georgia", "GEO", "CVL"),
    ("Kandahar villagers", "AFG", "CVL"),
    ("a group of tourists", "", "CVL"),
    ("political prisoners", "", "CVL"),
    ("an indigenous leader", "", "CVL"),
    ("relatives", "", "CVL"),
    ("schoolchildren 's parents", "", "CVL"),
    ("three men", "", "UNK"),
    ("a group of men", "", "UNK"),
    ("they", "", "UNK"),
    ("a Seychelles island", "SYC", "UNK"),
    # former officials and families
    ("a former Danish prime minister", "DNK", "ELI"),
    ("former Bundestag member", "DEU", "ELI"),
    ("ex-president of Peru", "PER", "ELI"),
    ("a former CIA official", "USA", "ELI"),
    ("the ousted president", "", "ELI"),
    ("the wife of the Guinean president", "GIN", "ELI"),
    ("the king's brother", "", "ELI"),
    ("a former rebel", "", "REB"),
    ("a former Soviet republic", "", ""),
    # bodies
    ("United Nations Security Council", "UNO", ""),
    ("WFP", "UNO", ""),
    ("the World Bank", "IGO", ""),
    ("NATO troops", "IGO", "MIL"),
    ("UN peacekeepers in Lebanon", "UNO", "MIL"),
    ("European Union legislators", "EUR", "LEG"),
    ("the president of the European Council", "EUR", "GOV"),
    ("the WHO director-general", "UNO", "GOV"),
    ("Amnesty International", "NGO", ""),
    ("an aid agency", "NGO", ""),
    ("a Kenyan aid agency", "KEN", "SOC"),
    ("multinational companies", "MNC", ""),
    ("Europol", "EUR", "COP"),
    # entities of contested status
    ("a breakaway state", "", "PRE"),
    ("Somaliland", "SOM", "PRE"),
    ("Transnistrian police", "MDA", "COP"),
    ("the Palestinian Authority", "PSE", "GOV"),
    # no actor, or none that the words tell
    ("Frank", "", ""),
    ("Aiko Laurent", "", ""),
    ("a demand", "", ""),
    ("puppies", "", ""),
    ("the mechanism", "", ""),
    ("targets in Libya", "LBY", ""),
    ("a cat named Otto who found a ball", "", ""),
    ("major powers", "", ""),
]


@pytest.mark.parametrize(("text", "country", "sector"), PHRASES, ids=[text for text, _, _ in PHRASES])
def test_a_phrase_has_its_country_and_sector(text: str, country: str, sector: str) -> None:
    found = resolve_phrase(text)
    assert (found.country, found.sector) == (country, sector)


def test_the_phrases_favour_no_state() -> None:
    states = Counter(country for _, country, _ in PHRASES if country in entities())
    assert len(states) > 60
    assert max(states.values()) <= 5


STATES = ["KEN", "PER", "NOR", "LAO", "FJI", "QAT", "SVK", "HND", "GHA", "UZB"]
ORGANS = {
    "the {} army": "MIL",
    "the {} parliament": "LEG",
    "{} police": "COP",
    "a {} court": "JUD",
    "the {} foreign minister": "GOV",
    "{} rebels": "REB",
    "a former {} president": "ELI",
    "{} farmers": "AGR",
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("shape", "sector"), ORGANS.items())
def test_every_state_is_read_alike(state: str, shape: str, sector: str) -> None:
    adjective = entities()[state].adjectives[0]
    found = resolve_phrase(shape.format(adjective))
    assert (found.country, found.sector) == (state, sector)


@pytest.mark.parametrize(
    ("text", "beside", "country", "sector"),
    [
        ("the army", {"known_country": "Togo"}, "TGO", "MIL"),
        ("the army", {"known_country": "TGO"}, "TGO", "MIL"),
        ("the interior minister", {"context": "Icelandic"}, "ISL", "GOV"),
        ("the police", {"context": "Protests spread across Ecuador on Monday."}, "ECU", "COP"),
        ("the police", {"context": "Ecuador and Peru met."}, "", "COP"),  # two states: the words do not decide
        ("the PRD", {"context": "Panamanian"}, "PAN", "PTY"),
        ("the PRD", {"known_country": "Mexico"}, "MEX", "PTY"),
        ("PTI", {"known_country": "India"}, "IND", "JRN"),
        ("PTI", {"known_country": "Pakistan"}, "PAK", "PTY"),
        ("Congolese soldiers", {"context": "in Kinshasa"}, "COD", "MIL"),
        ("Kenyan soldiers", {"known_country": "Uganda"}, "KEN", "MIL"),  # the phrase's own state goes before
        ("a demand", {"known_country": "Chad"}, "", ""),
        ("Prime Minister Ama Owusu", {"known_country": "Ghana"}, "GHA", "GOV"),
    ],
)
def test_what_stands_beside_helps_where_the_phrase_names_no_state(
    text: str, beside: dict[str, str], country: str, sector: str
) -> None:
    found = resolve_phrase(text, **beside)
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize("text", ["PRD", "GKNB", "Congolese officials", "Skupština"])
def test_a_name_of_several_states_alone_has_no_country(text: str) -> None:
    found = resolve_phrase(text)
    assert found.country == ""
    assert found.sector  # all its meanings agree on that


@pytest.mark.parametrize(
    ("text", "ident", "label"),
    [
        ("the Kenyan army", "KEN", "Kenya"),
        ("Knesset", "ISR", "Israel"),
        ("Hamas officials", "Hamas", "Hamas"),
        ("UN peacekeepers", "UN", "United Nations"),
        ("the Awami League", "Awami League", "Awami League"),
        ("Nepali farmers", "Nepali farmers", "Nepali farmers"),
        ("the rebels", "rebels", "rebels"),
        ("Frank", "", ""),
    ],
)
def test_the_id_is_that_of_the_codebook(text: str, ident: str, label: str) -> None:
    found = resolve_phrase(text)
    assert (found.id, found.label) == (ident, label)


def test_the_reasons_name_the_words_and_the_lines() -> None:
    why = resolve_phrase("the president of the Chadian Supreme Court").why
    assert [(r.words, r.decided, r.line) for r in why] == [
        ("Chadian", "country TCD", "actors/states:TCD"),
        ("Supreme Court", "sector JUD", "lexicon/en/sector_nouns:supreme court"),
    ]


@pytest.mark.parametrize(("text", "_country", "_sector"), PHRASES[::7])
def test_every_reason_is_a_line_of_a_table(text: str, _country: str, _sector: str) -> None:
    for reason in resolve_phrase(text).why:
        name, _, key = reason.line.partition(":")
        rows = table(name)
        assert any(key in (row.get("id"), row.get("title"), row.get("word")) for row in rows), reason


def test_a_date_is_handed_through_and_decides_nothing() -> None:
    early, late = (resolve_phrase("the Thai prime minister", date=date) for date in ("1999-01-01", "2024-01-01"))
    assert (early.date, late.date) == ("1999-01-01", "2024-01-01")
    assert (early.country, early.sector, early.why) == (late.country, late.sector, late.why)


@pytest.mark.parametrize(
    ("words", "kind", "sector"),
    [
        ("Kenya", "state", "GOV"),
        ("the Kenyan army", "state", "MIL"),
        ("the Norwegian parliament", "state", "LEG"),
        ("Lima", "state", "GOV"),
        ("the southern African country", "state", "GOV"),
        ("both sides", "state", "GOV"),
        ("the European Union", "body", None),
        ("the UN Secretary-General", "body", None),
        ("NATO troops", "body", "MIL"),
        ("Hamas", "group", "REB"),
        ("the Awami League", "unlisted", "PTY"),
        ("Ana Reyes", "unlisted", None),
        ("opposition parties", "unlisted", "PTY"),
    ],
)
def test_the_sector_of_an_event_actor(words: str, kind: str, sector: str | None) -> None:
    assert sector_of(words, kind=kind) == sector


@pytest.mark.parametrize(("ident", "code"), [("UNSC", "UNO"), ("EU", "EUR"), ("IMF", "IGO"), ("PER", "PER"), ("?", "")])
def test_the_code_of_an_actor(ident: str, code: str) -> None:
    assert code_of(ident) == code


def test_names_do_not_overlap_and_are_the_words() -> None:
    text = "Peru's Foreign Ministry, the Bundestag and Boko Haram in Kano"
    found = names_in(text)
    assert [text[n.start : n.end] for n in found] == ["Peru", "Bundestag", "Boko Haram", "Kano"]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_institutions_stand_for_all_parts_of_the_world() -> None:
    rows = table("actors/institutions")
    states = Counter(row["state"] for row in rows)
    assert len(rows) > 200
    assert len(states) > 190
    assert max(states.values()) < len(rows) / 10


def test_no_further_name_is_a_state_or_a_body() -> None:
    kinds = {form: kind for form, (kind, _) in default().forms.items()}
    for name, column in (("institutions", "aliases"), ("places", "names"), ("territories", "aliases")):
        for row in table(f"actors/{name}"):
            taken = [f for f in row[column] if kinds.get(f, "blocked") != "blocked"]
            assert taken in ([], ["Palestinian Authority", "Palestinian National Authority"]), row["id"]


def test_every_group_of_arms_or_politics_has_a_sector() -> None:
    abroad = {"IGO", "EUR", "UNO", "NGO"}
    groups = {row["id"] for row in table("actors/bodies") if row["kind"] == "group" and row["code"] not in abroad}
    assert groups == {row["id"] for row in table("actors/group_sectors")}


def test_organs_have_one_sector_in_both_tables() -> None:
    nouns = {form: row["sector"] for row in table("lexicon/en/sector_nouns") for form in row["forms"]}
    told = {row["lemma"]: row["sector"] for row in table("lexicon/en/organs")}
    differ = {w for w, s in told.items() if s != "GOV" and nouns.get(w) not in (s, None, "")}
    assert differ <= {"militant", "guard"}


PIECES = [
    "the",
    "Kenyan",
    "army",
    "of",
    "former",
    "-",
    "'s",
    "Peru",
    "WFP",
    ",",
    "in",
    "Kano",
    "wife",
    "ex-",
    " ",
    "\n",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)))
def test_any_words_give_an_answer_whose_reasons_are_its_own(text: str) -> None:
    found = resolve_phrase(text)
    assert found.text == text
    assert all(reason.words in text for reason in found.why)
    assert bool(found.country) == any(r.decided.startswith("country ") for r in found.why)
    assert bool(found.sector) == any(r.decided.startswith("sector ") for r in found.why)
