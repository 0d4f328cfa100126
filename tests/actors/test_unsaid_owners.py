"""Offices and organs of which a text does not say whose they are: never of the side that they speak with or of."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading

_OTHER = "\n\nThe Prime Minister updated President {0} on the summit. He condemned the raid on Lomé."


def _holders(reading: Reading, act: str) -> list[list[str]]:
    return [list(p.holders) for p in reading.positions if p.act == act]


@pytest.mark.parametrize(
    ("title", "lead", "name", "state"),
    [
        (
            "PM call with President Soto of Chile",
            "The Prime Minister spoke with President Soto of Chile today.",
            "Soto",
            "CHL",
        ),
        (
            "PM talks with Kenyan President Odhiambo",
            "The Prime Minister spoke to Kenyan President Odhiambo.",
            "Odhiambo",
            "KEN",
        ),
    ],
)
def test_an_office_that_opens_a_text_alone_is_not_that_of_whom_its_holder_calls(
    title: str, lead: str, name: str, state: str
) -> None:
    reading = read(lead + _OTHER.format(name) + " The leaders agreed to stay in touch.", title=title)
    assert _holders(reading, "condemn") == [["Prime Minister"]]
    assert [list(c.committers) for c in reading.commitments] == [["Prime Minister", state]]


@pytest.mark.parametrize(("state", "publisher", "ident"), [("Fiji", "Fiji Gov", "FJI"), ("Peru", "Lima Post", "PER")])
def test_a_title_tells_whose_the_prime_minister_is(state: str, publisher: str, ident: str) -> None:
    lead = "The Prime Minister spoke with the President of Chile Ana Soto today."
    reading = read(lead + _OTHER.format("Soto"), title=f"{state} PM talks with Chile's Soto", publisher=publisher)
    assert _holders(reading, "condemn") == [[ident]]


def test_a_president_who_acts_by_name_is_still_the_president() -> None:
    text = "Kenyan President Joy Odhiambo met envoys of Peru.\n\nThe president condemned the raid on Lomé."
    assert _holders(read(text, title="Odhiambo meets envoys"), "condemn") == [["KEN"]]


@pytest.mark.parametrize("place", ["Chile", "Togo"])
def test_a_ministry_is_not_of_the_state_with_which_it_mourns(place: str) -> None:
    text = f"The Foreign Ministry condemned the attack in {place}. It stressed its full solidarity with {place}."
    reading = read(text, title=f"Foreign Ministry condemns attack in {place}")
    assert _holders(reading, "condemn") == [["Foreign Ministry"]]
    offered = read(
        f"The Foreign Ministry offered condolences to the government of {place}. It condemned the attack.",
        title=f"Foreign Ministry sends condolences to {place}",
    )
    assert {"CHL", "TGO"}.isdisjoint(i for holders in _holders(offered, "condemn") for i in holders)
    assert [[a.id for a in event.actors] for event in (*reading.events, *offered.events)] == [["Foreign Ministry"]] * 3


def test_a_ministry_of_the_only_side_speaks_for_it() -> None:
    text = "Chile closed the port. The Foreign Ministry condemned the attack on a market."
    assert _holders(read(text, title="Chile closes port"), "condemn") == [["CHL"]]


@pytest.mark.parametrize("where", ["on the margins of", "on the sidelines of"])
def test_a_body_that_sits_where_two_meet_is_no_side(where: str) -> None:
    text = (
        f"FIJI, November 19 - Yesterday, Prime Minister Ana Roy met the Vice President of Chile, Luis Soto, {where} "
        "the annual session of the Pacific Islands Forum.\n\nPrime Minister Roy thanked Vice President Soto for help."
    )
    reading = read(
        text, title="Prime Minister Ana Roy meets with Vice President of Chile Luis Soto", publisher="Wire X"
    )
    assert _holders(reading, "appreciate") == [["FJI"]]
    assert [[*met.sides] for met in reading.encounters] == [["FJI", "CHL"]]


@pytest.mark.parametrize(
    "lead",
    [
        "In Chile on an official visit, the Minister of Trade G.Zandan met Senator Luis Soto.",
        "Foreign Minister G.Zandan arrived in Santiago on Monday and met Senator Luis Soto of Chile.",
    ],
)
def test_a_visitor_with_initials_is_of_the_state_where_the_agency_is(lead: str) -> None:
    text = f"Ulaanbaatar, Mongolia /MONTSAME/ {lead}\n\nG.Zandan voiced concern over the blockade. The sides parted."
    assert _holders(read(text, title="Minister in Chile", publisher="MONTSAME"), "concern") == [["MNG"]]


def test_a_ministers_second_title_does_not_hide_his_name() -> None:
    text = (
        "Somalia Minister of Foreign Affairs, Amb. Ali Isse, met the Chilean Ambassador to Somalia, Luis Soto.\n\n"
        "The Minister of Foreign Affairs condemned the raid."
    )
    assert _holders(read(text, title="Somalia, Chile hold talks"), "condemn") == [["SOM"]]


def test_the_two_leaders_are_not_those_of_one_state() -> None:
    text = "The Prime Minister wrote to President Soto of Chile. The two leaders condemned the raid on Lomé."
    assert ["CHL"] not in _holders(read(text, title="Letter to President Soto of Chile"), "condemn")


def test_the_two_are_those_who_are_named_again_after_a_meeting_with_another() -> None:
    text = (
        "LIMA, 4 May (Wire) - Foreign Minister Ali Keita of Chad met Foreign Minister Ana Salas of Peru on Monday.\n\n"
        "On a trip in March, Salas held talks with her Togolese counterpart, Yao Mensah. She shared the results with "
        "Keita. The two condemned the raid."
    )
    assert _holders(read(text, title="Chad, Peru hold talks"), "condemn") == [["TCD", "PER"]]


@pytest.mark.parametrize("where", ["where", "during which"])
def test_three_who_meet_speak_together(where: str) -> None:
    text = (
        "LIMA, 4 May (Wire) - Chadian Minister Ali Keita and Peruvian Minister Ana Salas held a meeting with Togolese "
        f"Foreign Minister Yao Mensah on Monday, {where} they condemned the raid."
    )
    assert _holders(read(text, title="Three ministers meet"), "condemn") == [["TCD", "PER", "TGO"]]


def test_an_amir_is_no_president() -> None:
    text = (
        "His Highness the Amir Sheikh Salim Al-Omar received a letter from Chadian President Idriss Keita. "
        "His Highness the Amir condemned the raid."
    )
    reading = read(text, title="Amir receives letter", publisher="KUNA")
    assert _holders(reading, "condemn") == [["KWT"]]


@pytest.mark.parametrize("office", ["The Prime Minister", "The foreign secretary", "The King", "His Majesty the King"])
@pytest.mark.parametrize(("agency", "place", "ident"), [("Petra", "AMMAN", "JOR"), ("ANI", "NEW DELHI", "IND")])
def test_a_bare_office_is_of_the_state_where_a_report_is_at_home(
    office: str, agency: str, place: str, ident: str
) -> None:
    text = f"{place}, Feb 25 ({agency}) -- {office} condemned the raid in Togo and met Chadian President Idriss Keita."
    assert _holders(read(text, publisher=agency), "condemn") == [[ident]]


@pytest.mark.parametrize("sentence", ["Chad signed the deal. The president", "Togo's parliament met. The ambassador"])
def test_a_bare_office_is_not_at_home_where_another_state_has_acted(sentence: str) -> None:
    text = f"AMMAN, Feb 25 (Petra) -- {sentence} condemned the raid on Lomé."
    assert ["JOR"] not in _holders(read(text, publisher="Petra"), "condemn")


def test_a_delegation_is_of_the_state_of_who_heads_it_and_whom_it_meets_is_not() -> None:
    text = (
        "The delegation headed by the Foreign Minister of Chad, Ali Keita, met Foreign Minister Ana Salas on Monday. "
        "Minister Salas condemned the raid."
    )
    reading = read(text, title="Chadian minister abroad")
    assert [met.sides[0] for met in reading.encounters] == ["TCD"]
    assert ["TCD"] not in _holders(reading, "condemn")


def test_a_president_of_no_stated_state_is_not_of_a_body() -> None:
    text = "President Joko Santoso received ASEAN foreign ministers. President Santoso condemned the raid."
    assert ["ASEAN"] not in _holders(read(text, title="President Santoso Meets ASEAN Foreign Ministers"), "condemn")


@pytest.mark.parametrize("name", ['Idriss "Papa" Keita', "Idriss “Papa” Keita"])
@pytest.mark.parametrize("later", ["Keita", "Papa Keita"])
def test_a_nickname_in_quotation_marks_belongs_to_the_name(name: str, later: str) -> None:
    text = f"President {name} of Chad met President Ama Mensah of Togo. {later} condemned the raid."
    assert _holders(read(text, title="Two leaders meet"), "condemn") == [["TCD"]]


def test_all_who_are_listed_with_semicolons_sign_and_are_the_three() -> None:
    text = (
        "The presidents of Chad, Idriss Keita; Togo, Ama Mensah; and Peru, Ana Salas, signed a joint communiqué at the "
        "summit of the African Union on Monday. President Jone Vula of Fiji did not sign it.\n\n"
        "In the communiqué, the presidents of the three countries condemned the raid."
    )
    reading = read(text, title="Lake summit ends without Fiji's support for joint communiqué")
    assert [[*paper.issuers] for paper in reading.issued] == [["TCD", "TGO", "PER"]]
    assert _holders(reading, "condemn") == [["TCD", "TGO", "PER"]]


def test_a_spokesperson_named_with_his_department_is_of_whose_stance_he_tells() -> None:
    text = (
        "The Ghanaian government voiced alarm over the coup in Togo. Kofi Addo, Department of Trade and Cooperation "
        'spokesperson, said Ghana urges calm. "We condemn the raid," he said.'
    )
    assert _holders(read(text, title="Ghana comments on crisis"), "condemn") == [["GHA"]]


def test_of_two_heads_of_state_the_second_is_of_the_other_side() -> None:
    text = (
        "MANAMA: His Majesty King Hamad Al Omar received the Omani foreign minister, who conveyed the greetings "
        "of Sultan Haitham Al Said. Sultan Haitham condemned the raid."
    )
    assert _holders(read(text, title="King receives Omani minister", publisher="BNA"), "condemn") == [["OMN"]]


@pytest.mark.parametrize("opening", ["KUWAIT: ", "Bahrain : ", "SINGAPORE: "])
def test_a_paper_may_file_from_its_state_by_name(opening: str) -> None:
    reading = read(opening + "The speaker of Oman's council, Khalid Al Amri, received the Chadian envoy, Idriss Keita.")
    assert [met.evidence.exact[:11] for met in reading.encounters] == ["The speaker"]


def test_the_members_of_a_body_are_not_of_a_state_beside_it() -> None:
    text = (
        "MOGADISHU, 4 May (Wire) - The UN Security Council condemned the raid in Somalia. Noting that the truce holds, "
        "the Council members condemned the blockade."
    )
    assert _holders(read(text, title="Security Council condemns raid"), "condemn") == [["UNSC"], ["UNSC"]]


@pytest.mark.parametrize(("first", "later"), [("Diaz-Lara", "Díaz-Lara"), ("Peña", "Pena")])
def test_a_name_is_known_again_without_its_accents(first: str, later: str) -> None:
    text = f"Chadian President Idriss Keita met Cuban President Miguel {first} on Monday. {later} condemned the raid."
    assert _holders(read(text, title="Two presidents meet"), "condemn") == [["CUB"]]


def test_a_king_is_of_the_state_for_whose_readers_a_paper_writes_of_several_guests() -> None:
    text = (
        "Amman - Custodian of the Two Holy Mosques King Salman bin Omar met President Keita of Chad and King Hamad "
        "of Bahrain. Saudi Foreign Minister Adel Omar said so. King Salman condemned the raid."
    )
    reading = read(text, title="King Salman holds talks with leaders in Jordan", publisher="Asharq Al-Awsat")
    assert _holders(reading, "condemn") == [["SAU"]]


def test_three_whose_people_act_in_the_first_sentence_are_the_sides() -> None:
    text = (
        "Prime Minister of Chad Idriss Keita, Prime Minister of Peru Ana Salas, and Prime Minister of Fiji Jone Vula "
        "met on Monday. The prime ministers condemned the raid."
    )
    assert _holders(read(text, title="Lake prime ministers meet"), "condemn") == [["TCD", "PER", "FJI"]]


def test_a_bare_office_is_no_other_office_that_somebody_holds_by_name() -> None:
    text = (
        "SUVA, May 4 (Wire) - The UN envoy, Ana Ruiz, met the Prime Minister of Fiji on Monday. The foreign secretary "
        "condemned the raid. The envoy condemned the blockade."
    )
    assert _holders(read(text, title="UN envoy in Fiji", publisher="FBC News"), "condemn") == [["FJI"], ["UN"]]


@pytest.mark.parametrize(
    ("body", "office"),
    [("the International Atomic Energy Agency", "the agency's spokesman"), ("the African Union", "the union's envoy")],
)
def test_who_is_told_as_a_bodys_officer_is_its_officer_later(body: str, office: str) -> None:
    text = (
        f"SOFIA, February 6. /Balkan Wire/. Bulgaria has granted inspectors of {body} access to the reactor, {office}, "
        'Henrik Castel, said.\n\n"We condemn the raid," Castel noted.'
    )
    assert ["BGR"] not in _holders(read(text, title="Team starts work at Bulgarian reactor"), "condemn")


@pytest.mark.parametrize(
    "stance", ["voiced regret over Suva's decision", "condemned Fiji's raid", "rejected Fiji's claim"]
)
def test_who_disapproves_of_what_a_state_did_is_not_of_it(stance: str) -> None:
    text = (
        "N'DJAMENA, Feb 19 (Wire) - Chad and Peru began a drill. Fiji protested the sale and recalled its envoy "
        f"from N'Djamena.\n\nAsked about it, Ministry spokesperson Ama Menon {stance}. \"We value our ties with "
        'Fiji," she said.'
    )
    reading = read(text, title="Chad, Peru begin drill; Fiji protests sale")
    assert [list(p.holders) for p in reading.positions if p.act in ("regret", "condemn", "reject")] == [["TCD"]]
