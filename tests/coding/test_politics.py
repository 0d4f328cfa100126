"""Texts of other fields that are full of states give no records; texts of politics with words of other fields do."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.pipeline import read_document
from tests.coding.documents import PUBLISHED

POLITICAL = {
    "sport": (
        "VILNIUS - Lithuania will boycott the fencing world cup in Minsk, its sports minister said on Monday. He "
        "condemned the decision to let Russian athletes compete under their flag. Latvia and Estonia said they "
        "would follow. Fencers will compete in Poland instead.",
        "EVALUATE",
    ),
    "games": (
        "A table tennis team from North Korea arrived in Seoul on Monday. South Korea's unification minister welcomed "
        "the players. He proposed talks on families. Matches will be played in a stadium in Incheon.",
        "EVALUATE",
    ),
    "quake": (
        "ATHENS - Greece sent 40 rescuers to Albania on Tuesday after an earthquake of magnitude 6.4. Two sniffer dogs "
        "were on board the plane. Italy also promised help. Seismologists warned of aftershocks.",
        "AID",
    ),
    "company": (
        "India has ordered a Chinese company to recall 80,000 smartphones that sent data abroad. The company said it "
        "respected the law. China urged India to treat its firms fairly. Customers will get their money back. Shares "
        "of the maker fell in Hong Kong.",
        "URGE",
    ),
    "opera": (
        "Latvia has banned a Russian soprano from entering the country. Her concert in Riga was cancelled. The theatre "
        "will return the tickets. Russia condemned the ban.",
        "EVALUATE",
    ),
    "hospital": (
        "Rwanda has sent 25 doctors and nurses to Haiti. They will treat patients in a hospital in Port-au-Prince. "
        "Haiti thanked Rwanda. The surgeons will stay for six months.",
        "EVALUATE",
    ),
    "university": (
        "SEOUL - President Gabriel Soto of Chile visited a university on Friday and met students and professors. He "
        "praised South Korea's schools and promised 200 scholarships. The rector thanked him.",
        "EVALUATE",
    ),
    "trial": (
        "MINSK - A court in Belarus on Friday sentenced a poet to seven years in prison. The prosecutor had asked for "
        "nine. Lithuania called for her release. Her novels are banned.",
        "URGE",
    ),
    "protesters": (
        "KAMPALA - Police in Uganda arrested 40 protesters on Monday. They fired tear gas. The marchers demanded the "
        "release of an opposition singer. Shops stayed shut.",
        "COERCE",
    ),
    "clans": (
        "The chiefs of two clans in Papua New Guinea have agreed to a peace after eight months of fighting over pigs. "
        "Forty people were killed. The bishop hosted the talks. Each side gave ten pigs to the other.",
        "AGREE",
    ),
    "football": (
        "Qatar and Paraguay signed an agreement on football on Thursday. Paraguay's president attended a match and "
        "praised the stadium. Qatar promised two pitches for a club in Asuncion. The teams will play a friendly.",
        "AGREE",
    ),
    "asylum": (
        "Iran has forbidden its chess players to face Israelis at the olympiad. A grandmaster refused to obey and "
        "asked Spain for asylum. Spain condemned the ban. The tournament ends on Sunday.",
        "EVALUATE",
    ),
    "hurricane": (
        "The hurricane killed 40 people in Jamaica. Winds of 240 kph tore off roofs, and rain flooded hospitals. "
        "Mexico sent two ships with tents. Jamaica thanked Mexico.",
        "EVALUATE",
    ),
    "strangers": (
        "Mali has expelled a French teacher. France condemned the step. It said that it would answer in kind. She has "
        "taught in Bamako for six years.",
        "EVALUATE",
    ),
    "short": ("Paraguay and Jordan agreed on Friday to abolish visas. The accord takes effect in May.", "AGREE"),
    "short sport": ("Fiji's rugby team was refused visas by New Zealand. Fiji condemned the refusal.", "EVALUATE"),
}
OTHER = {
    "football": (
        "Manchester United's defence stood firm against City's attack on Sunday. The Portuguese manager praised his "
        "Dutch and Argentine defenders. City protested after a handball. United visit Turkey on Thursday."
    ),
    "racing": (
        "BAKU - Finland's Elias Niemi took pole position in Azerbaijan. The German team threatened to appeal against a "
        "penalty. Stewards rejected the protest. The team pledged new parts for the race in Singapore."
    ),
    "states play": (
        "Uganda attacked from the first whistle and punished Zambia for a mistake in defence. Zambia rejected the "
        "referee's decision, and its coach vowed to fight back. The sides meet again in the qualifier in March."
    ),
    "short match": "Uganda beat Zambia 2-0 in a friendly. Zambia's coach condemned the referee.",
    "airlines": (
        "SANTIAGO - The airlines of Chile and Qatar have agreed to share codes on flights to Doha. The Chilean carrier "
        "regretted that its rival in Brazil had rejected the plan. The two companies signed a letter of intent."
    ),
    "investors": (
        "A fund from Boston has backed an Estonian start-up with 30 million dollars. The founders pledged to hire 40 "
        "engineers in Latvia. An Israeli rival rejected an offer in May. The fund welcomed the team's plans."
    ),
    "divorce": (
        "COPENHAGEN - A court of appeal rejected a father's claim in a custody dispute. The Danish mother had taken "
        "the child from Iceland. Her lawyer welcomed the ruling. The judge called on both sides to settle."
    ),
    "kidnap": (
        "Police in Peru freed a girl of nine on Wednesday. Her uncle and a neighbour were detained. The men had "
        "demanded a ransom from her father. The family thanked the police."
    ),
    "winemakers": (
        "Winemakers in Kakheti have rejected the advice of a French expert. The Georgians defend clay jars. The expert "
        "acknowledged that the wine tasted of honey. Growers in Moldova support the Georgians."
    ),
    "pupils": (
        "Pupils in Malta and Cyprus have agreed to write letters to each other for a year. The headmistress welcomed "
        "the idea. The children will meet in Nicosia. The school in Valletta promised a concert."
    ),
    "robots": (
        "Developers from 40 countries met in Tallinn for a summit on robots. Speakers from Israel warned against bugs. "
        "The organisers condemned the theft of two machines. Next year's summit will be hosted by Lisbon."
    ),
    "captains": (
        "The Danish captain admitted mistakes and vowed revenge. Pakistan's captain rejected the criticism. "
        "The bowler smiled. The squads meet again in Colombo in March."
    ),
    "churches": (
        "The patriarch concluded a visit to the archbishop, who praised his commitment to the parishes of Albania. The "
        "two leaders prayed together. The delegation thanked the Church of England. The bishops agreed to meet yearly."
    ),
    "film of war": (
        "A drama about the siege of Sarajevo opened the festival on Thursday. The Bosnian director thanked actors from "
        "Serbia. In the film soldiers attack a convoy and a general rejects a ceasefire. Critics "
        "praised the photography."
    ),
}


def _read(text: str) -> Reading:
    return read_document(RawDocument(text, "text", published_at=PUBLISHED))


@pytest.mark.parametrize("name", POLITICAL)
def test_a_text_of_politics_with_words_of_another_field_keeps_its_records(name: str) -> None:
    text, act = POLITICAL[name]
    reading = _read(text)
    found = {p.stance_class for p in reading.positions} | {e.event_type for e in reading.events}
    assert act in found


@pytest.mark.parametrize("name", OTHER)
def test_a_text_of_another_field_gives_no_records(name: str) -> None:
    reading = _read(OTHER[name])
    assert not [*reading.positions, *reading.commitments, *reading.encounters, *reading.issued, *reading.events]
