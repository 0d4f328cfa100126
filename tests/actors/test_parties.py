"""Whose text it is where nothing beside it says so, and between whom."""

from __future__ import annotations

import pytest

from communique import read

READOUTS = [
    ("Readout of the President's Call with Prime Minister Tran of Vietnam", ["PRT", "VNM"], "Portugal"),
    ("Foreign Minister's meeting with the Foreign Minister of Chad", ["FJI", "TCD"], "Fiji"),
]


@pytest.mark.parametrize(("title", "parties", "own"), READOUTS)
def test_a_readout_that_names_only_the_other_side_is_of_the_one_that_it_names_besides(
    title: str, parties: list[str], own: str
) -> None:
    text = f"The two leaders spoke today. They discussed trade. The leader said his country would work with {own}."
    document = read(text, title=title, doctype="readout").document
    assert document.parties == parties


def test_a_question_does_not_tell_whose_briefing_it_is() -> None:
    text = (
        "AFP: Norway said yesterday that it would close its port. What is your comment?\n\n"
        "Spokesperson: Malta opposes the decision. We call on all parties to exercise restraint.\n\n"
        "Reuters: Kenya announced that it will send troops. Is this true?\n\n"
        "Spokesperson: I have no information on that.\n"
    )
    reading = read(text, title="Foreign Ministry Spokesperson's Regular Press Conference", doctype="press_briefing")
    assert reading.document.parties == ["MLT"]
    assert {tuple(p.holders) for p in reading.positions} == {("MLT",)}
    assert not reading.commitments, "what a question reports is no record of the briefing"


def test_an_office_without_a_country_is_the_issuer_s_though_another_side_has_it_too() -> None:
    text = (
        "The Prime Minister, Ana Rolle, met the Prime Minister of Bhutan, Tashi Wangdi, today.\n\n"
        "The Prime Minister welcomed the truce. Prime Minister Wangdi condemned piracy.\n"
    )
    reading = read(text, publisher="Government of Barbados", doctype="readout", published_at="2026-05-04")
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["BRB"]), ("condemn", ["BTN"])]


@pytest.mark.parametrize(
    "thing", ["the Paris Agreement", "the 2030 Agenda", "Vision 2040", "the Doha Round", "the Rule of Law"]
)
def test_a_thing_with_a_capitalised_name_is_no_actor(thing: str) -> None:
    reading = read(f"LIMA, May 4 (Andina) -- Peru supports {thing}. {thing[0].upper()}{thing[1:]} helps Peru.")
    assert [(p.holders, p.toward) for p in reading.positions if p.act == "support"] == [(["PER"], [])]
    assert not reading.events


def test_a_body_with_a_capitalised_name_is_one() -> None:
    reading = read("LIMA, May 4 (Andina) -- Peru supports the Green Reef Council.")
    assert [a.id for e in reading.events for a in e.recipients] == ["Green Reef Council"]


@pytest.mark.parametrize("whom", ["all parties", "all sides", "all states", "all members"])
def test_an_appeal_to_all_is_not_to_the_one_who_makes_it(whom: str) -> None:
    text = f"We call on {whom} to return to talks."
    reading = read(text, publisher="Government of Barbados", doctype="press_release", published_at="2026-05-04")
    assert [(p.act, p.holders, p.toward) for p in reading.positions] == [("call_for", ["BRB"], [whom])]
    assert all(a.id != "BRB" for e in reading.events for a in e.recipients)


def test_an_office_of_the_title_that_somebody_holds_is_not_given_to_a_second() -> None:
    text = (
        "Foreign Minister of Oman, Salim Harthi, visited Malta. Foreign Minister Anna Borg held talks with the Foreign "
        "Minister of Oman. Minister Borg thanked Oman for the loan.\n"
    )
    reading = read(
        text, title="Visit of Foreign Minister of Oman to Malta", publisher="Ministry of Foreign Affairs of Malta"
    )
    assert [(p.act, p.holders, p.toward) for p in reading.positions] == [("appreciate", ["MLT"], ["OMN"])]


def test_an_asker_may_be_named_with_the_outlet() -> None:
    text = (
        "Reporter, NHK: China has suspended imports of fish. Will Japan react?\n\n"
        "Minister HAYASHI: We regret the measure.\n\n"
        "Reporter, Lake Times: Peru condemned the launch. Will you?\n\n"
        "Minister HAYASHI: Japan condemns the launch.\n"
    )
    publisher = "Ministry of Foreign Affairs of Japan"
    reading = read(text, title="Press Conference by the Minister", publisher=publisher, published_at="2026-05-04")
    assert [(p.holders, p.act) for p in reading.in_text_order("positions")] == [
        (["JPN"], "regret"),
        (["PER"], "condemn"),
        (["JPN"], "condemn"),
    ]


def test_who_asks_tells_first_what_others_have_done() -> None:
    text = (
        "Question: Chad has expelled three Kenyan envoys. Niger announced that it will shut its port. Why?\n\n"
        "Spokesperson: Kenya regrets the decision.\n\n"
        "Question: Has Uganda attacked Rwanda? Kenya threatened Uganda last week. If Egypt invades, what then?\n\n"
        "Spokesperson: I have no information on that.\n"
    )
    reading = read(
        text, title="Transcript of the Weekly Media Briefing", publisher="Ministry of Foreign Affairs of Kenya"
    )
    assert [(e.event_type, [a.id for a in e.actors]) for e in reading.events if not e.links] == [("SANCTION", ["TCD"])]
    assert not reading.commitments


def test_a_joint_text_is_between_those_that_its_topic_names() -> None:
    text = "The delegations held the talks by video. The two sides expressed deep concern at the floods."
    title = "Joint Statement on the Fourth Round of Talks between Chile and Latvia"
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of Latvia")
    assert reading.document.parties == ["CHL", "LVA"]
    assert [p.holders for p in reading.positions] == [["CHL", "LVA"]]


def test_a_report_is_of_the_states_of_its_title_and_not_of_what_they_speak_of() -> None:
    text = "OSLO, May 4 (Fjord Wire) -- Norway and Gabon urged the return of the assets, a joint statement said."
    assert read(text, title="Norway, Gabon urge return of Bolivian assets").document.parties == ["NOR", "GAB"]
    assert read(text, title="Gabon welcomes Norwegian offer").document.parties == ["GAB", "NOR"]


def test_where_two_sides_speak_by_turns_each_speaks_for_itself() -> None:
    text = (
        "CHANCELLOR LINDT: We support the fund for the reefs.\n\n"
        "PRESIDENT SALA: We reject the idea of a levy on boats. There is no military solution.\n\n"
        "QUESTION: Mr President, will you sign?\n\n"
        "PRESIDENT SALA: We will not agree to a levy.\n\n"
        "CHANCELLOR LINDT: We regret this.\n"
    )
    title = "Joint press conference of the Federal Chancellor of Austria and the President of Fiji in Vienna"
    reading = read(text, title=title, publisher="Federal Chancellery of Austria")
    held = [(p.holders, p.act, p.attribution.tier) for p in reading.in_text_order("positions")]
    assert [h for h in held if h[0] == ["AUT"]] == [(["AUT"], "support", 2), (["AUT"], "regret", 2)]
    assert {h[1] for h in held if h[0] == ["FJI"]} == {"reject", "affirm"}
    assert {h[2] for h in held if h[0] == ["FJI"]} == {3}


def test_countries_that_nobody_names_are_no_side() -> None:
    text = "Eleven countries have offered help. The minister urged developed countries to keep their promises."
    reading = read(text, title="Statement by the Minister of Laos", publisher="Ministry of Foreign Affairs of Laos")
    assert [c for c in reading.commitments if c.committers == ["LAO"]] == []
    assert [p.toward for p in reading.positions] == [["developed countries"]]


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Statement by Nepal at the Security Council open debate", ["NPL"]),
        ("Statement by Fiji to the African Union", ["FJI"]),
        ("Intervention by Ambassador Okoro of Kenya at the Human Rights Council", ["KEN"]),
        ("Joint Statement by Nepal and Ghana at the United Nations", ["NPL", "GHA"]),
        ("Statement by the African Union and the United Nations", ["AU", "UN"]),
    ],
)
def test_a_body_where_one_speaks_is_no_side(title: str, sides: list[str]) -> None:
    found = read("We support the treaty and oppose the levy.", title=title, published_at="2020-01-01")
    assert [p.holders for p in found.positions] == [sides, sides]


def test_a_text_of_one_side_is_its_publisher_s_whomever_its_title_names_first() -> None:
    title = "Haiti - Norway condemns the raid on the clinic"
    reading = read("The raid is unacceptable.", title=title, publisher="Norwegian Ministry of Foreign Affairs")
    assert [(p.act, p.holders) for p in reading.positions] == [("reject", ["NOR"])]


def test_whom_a_side_speaks_of_during_a_visit_is_no_author() -> None:
    title = "Press Statement by the Minister during the visit of the President of Chile to Ghana"
    reading = read("We welcome the truce in Mali.", title=title, publisher="Ministry of Foreign Affairs of Ghana")
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["GHA"])]


def test_a_title_that_names_a_meeting_tells_who_the_two_leaders_are() -> None:
    title = "Ghana-Chile Summit Meeting (Summary)"
    text = "The two leaders welcomed the truce in Mali."
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of Ghana")
    assert [(p.act, sorted(p.holders)) for p in reading.positions] == [("welcome", ["CHL", "GHA"])]


def test_our_two_countries_are_the_speaker_s_and_the_other_named_last() -> None:
    text = "Latvia welcomes the vote in Gabon. Our two countries support the fund. Our partner countries oppose it."
    reading = read(text, title="Statement", publisher="Ministry of Foreign Affairs of Latvia")
    holders = {p.act: sorted(p.holders) for p in reading.positions}
    assert holders["support"] == ["GAB", "LVA"]
    assert holders["oppose"] != ["GAB", "LVA"]


def test_the_parties_that_one_side_urges_are_not_itself() -> None:
    reading = read(
        "We call on the parties to talk.", title="Statement", publisher="Ministry of Foreign Affairs of Peru"
    )
    assert [[a.id for a in e.recipients] for e in reading.events] == [["parties"]]


def test_a_capitalised_organ_in_a_body_s_own_text_is_the_body() -> None:
    text = "The Ministerial Council welcomed the truce. The Security Council must act."
    reading = read(text, title="Final statement", publisher="Gulf Cooperation Council")
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["GCC"]), ("demand", ["GCC"])]
    assert [[a.id for a in e.recipients] for e in reading.events if e.event_type == "REQUEST"] == [["UNSC"]]


def test_a_second_head_of_government_is_the_other_side_s() -> None:
    text = (
        "Mr. Sato Ken, Prime Minister of Japan, held a meeting with Mr. Aldo Lind in Tokyo.\n\n"
        "Prime Minister Sato thanked Malta. Prime Minister Lind welcomed the truce.\n"
    )
    title = "Japan-Malta Summit Meeting"
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of Japan")
    assert [(p.act, p.holders) for p in reading.positions] == [("appreciate", ["JPN"]), ("welcome", ["MLT"])]


def test_a_bare_name_that_opens_the_title_is_of_the_side_that_publishes() -> None:
    text = "Meeting with the Malawian envoy, Lin Dao said that the dam must be built. Lin welcomed the plan.\n"
    title = "Lin Dao meets with Malawian envoy"
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of China")
    assert {tuple(p.holders) for p in reading.positions} == {("CHN",)}


def test_where_a_summit_was_held_is_no_party() -> None:
    reading = read("We will act together.", title="Declaration of the summit in Brussels", publisher="NATO")
    assert reading.document.parties == ["NATO"]


def test_whom_a_joint_text_names_with_a_preposition_is_not_met_by_its_publisher() -> None:
    text = (
        "Mr. Imran Shah, Prime Minister of Pakistan, visited Beijing. The Prime Minister held talks with President Lin."
        "\n\nThe Prime Minister lauded the role of the party with President Lin at its core."
    )
    title = "Joint Statement between China and Pakistan"
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of China")
    assert sorted(next(e for e in reading.encounters if e.kind == "talks").sides) == ["CHN", "PAK"]


def test_a_guest_whom_the_title_names_is_called_by_any_of_his_names() -> None:
    text = "President Lin met the Prime Minister in Beijing.\n\nAhsan said that the dam is vital for the region."
    title = "Lin Wei meets with Pakistani Prime Minister Ahsan Shah"
    reading = read(text, title=title, publisher="Ministry of Foreign Affairs of China")
    assert [p.holders for p in reading.positions] == [["PAK"]]


def test_an_office_before_its_ministry_is_of_the_ministry_s_state() -> None:
    text = (
        "The Cabinet Secretary, Ministry of Foreign Affairs of the Republic of Kenya, Ama Otieno, received the envoy."
    )
    reading = read(f"{text} The Cabinet Secretary thanked Peru.", publisher="Ministry of Foreign Affairs of Malta")
    assert reading.events[0].actors[0].id == "KEN"


def test_the_mfa_is_the_ministry_that_speaks() -> None:
    reading = read(
        "The MFA condemns the raid in Mali.", title="Statement", publisher="Ministry of Foreign Affairs of Peru"
    )
    assert [p.holders for p in reading.positions] == [["PER"]]


def test_the_ministry_in_a_report_is_whose_ministry_was_named_or_the_title_s() -> None:
    text = "Malta's foreign ministry criticised Peru. Peru closed a port. The ministry called the move unacceptable."
    assert [p.holders for p in read(text, publisher="Reuters").positions][-1] == ["MLT"]
    text = '"The raid on Peru is unacceptable," the ministry said. "We urge Peru to open the port."'
    reading = read(text, title="Maltese Foreign Ministry condemns raid", publisher="Baltic Tribune")
    assert {tuple(p.holders) for p in reading.positions} == {("MLT",)}


def test_the_general_secretariat_is_of_the_body_that_it_was_named_with() -> None:
    text = (
        "The General Secretariat of the Organization of Islamic Cooperation condemned the raid in Mali. "
        "The General Secretariat urged restraint."
    )
    assert {tuple(p.holders) for p in read(text, publisher="Reuters").positions} == {("OIC",)}


def test_the_meeting_of_a_joint_text_speaks_for_its_sides() -> None:
    title = "Joint Communiqué of the Namibia-Angola Consultations"
    reading = read("The meeting commended the efforts of Zambia.", title=title)
    assert [sorted(p.holders) for p in reading.positions] == [["AGO", "NAM"]]


def test_who_presides_over_a_group_is_no_author_of_its_text() -> None:
    reading = read("We oppose any use of force.", title="G7 Japan 2031: foreign ministers' statement", publisher="G7")
    assert [p.holders for p in reading.positions] == [["G7"]]


def test_the_members_of_a_group_hold_their_solidarity_alone() -> None:
    reading = read("The G7 members reaffirmed their solidarity with Peru.", publisher="Reuters")
    assert [p.holders for p in reading.positions] == [["G7"]]


def test_the_statement_is_of_the_one_who_spoke_in_it_though_the_title_names_two() -> None:
    text = (
        "Chad condemned the raid. In a statement, the Ministry of Foreign Affairs thanked Togo. "
        "The statement stressed the need for a truce."
    )
    reading = read(text, title="Chad condemns Nigerian raid", publisher="Lake Wire")
    assert {tuple(p.holders) for p in reading.positions} == {("TCD",)}


def test_a_report_on_a_body_alone_has_no_other_side() -> None:
    text = (
        "The statement said the heads of state expressed concern over the fighting in Mali. "
        "It said that the summit had backed the government of Mali."
    )
    reading = read(text, title="ECOWAS leaders renew support", publisher="Lake Wire")
    assert {tuple(p.holders) for p in reading.positions} == {("ECOWAS",)}


def test_who_speaks_first_speaks_the_quotation_at_the_start() -> None:
    text = '"The raid is unacceptable," the foreign ministry of Malta said.\n\nChad demands a truce.\n'
    reading = read(text, publisher="Reuters")
    assert [p.holders for p in reading.positions if p.act == "reject"] == [["MLT"]]


def test_of_a_joint_text_that_names_one_side_the_other_is_who_publishes_it() -> None:
    text = (
        "Muscat, May 4, 2032, ONA -- A joint statement was issued after the visit of His Majesty the Sultan to the "
        "Republic of Kenya. Following is the text of the statement:\n\n"
        "His Majesty the Sultan paid a state visit to Kenya.\n\n"
        "The two sides expressed satisfaction on the growth of trade.\n"
    )
    reading = read(text, title="Joint Statement on His Majesty's Visit to Kenya", publisher="Oman News Agency")
    assert (reading.document.doctype, reading.document.parties) == ("joint_statement", ["OMN", "KEN"])
    assert [(p.act, p.holders) for p in reading.positions] == [("welcome", ["OMN", "KEN"])]


@pytest.mark.parametrize(
    ("subject", "sides"),
    [
        ("The King and the Crown Prince", ["SAU", "JOR"]),
        ("His Majesty and HRH the Crown Prince", ["SAU", "JOR"]),
        ("His Excellency the President and His Highness the Emir", ["SAU", "JOR"]),
        ("The Saudi side", ["SAU"]),
    ],
)
def test_two_officers_of_a_text_of_two_sides_are_one_of_each(subject: str, sides: list[str]) -> None:
    text = f"{subject} welcomed the truce in Mali.\n"
    reading = read(text, title="Saudi-Jordanian Joint Statement", publisher="Saudi Press Agency")
    assert [p.holders for p in reading.positions] == [sides]


BEHALF = [
    "Mr President, this statement is on behalf of Iceland, Fiji, New Zealand and Togo.",
    "I am delivering this statement on behalf of the following participating States: Iceland, Fiji, New Zealand and my"
    " own country Togo.",
]


@pytest.mark.parametrize("opening", BEHALF)
def test_a_statement_on_behalf_of_several_is_all_of_theirs(opening: str) -> None:
    reading = read(
        f"{opening}\n\nWe regret the closure of the court.", title="Statement on Nauru", publisher="Government of Togo"
    )
    assert [sorted(p.holders) for p in reading.positions] == [["FJI", "ISL", "NZL", "TGO"]]


def test_one_who_sends_wishes_on_behalf_of_a_people_speaks_alone() -> None:
    text = "On behalf of the people of Togo, I send best wishes to Fiji.\n\nWe regret the closure of the court."
    reading = read(text, title="Statement on Nauru", publisher="Government of Togo")
    assert [p.holders for p in reading.positions] == [["TGO"]]


def test_a_joint_statement_from_several_governments_is_theirs() -> None:
    text = "Joint statement from the Governments of Iceland, Fiji and Togo:\n\nWe regret the closure of the court."
    reading = read(text, title="Anniversary of the vote in Nauru: joint statement", publisher="Government of Togo")
    assert [sorted(p.holders) for p in reading.positions] == [["FJI", "ISL", "TGO"]]


def test_a_statement_that_several_ministers_released_is_theirs() -> None:
    text = (
        "The text of the following statement was released by Kenyan Foreign Minister Amina Odhiambo, Ghanaian Foreign"
        " Minister Yaw Boateng, and Acting Secretary Ada Lund of Iceland.\n\nWe regret the closure of the court."
    )
    reading = read(text, title="Joint Statement on Nauru", publisher="Government of Iceland")
    assert [sorted(p.holders) for p in reading.positions] == [["GHA", "ISL", "KEN"]]


def test_a_president_named_later_does_not_take_the_place_of_the_one_who_was_met() -> None:
    text = (
        "The Prime Minister spoke to Irfan Persaud, President of Guyana. The Prime Minister said President Okoro had"
        " put forward a plan. The President thanked the Prime Minister for his support."
    )
    reading = read(text, title="Call with the President of Guyana", publisher="Government of Fiji")
    assert [p.holders for p in reading.positions if p.act == "appreciate"] == [["GUY"]]


@pytest.mark.parametrize("office", ["Secretary", "Deputy Secretary", "Minister"])
def test_an_office_told_bare_and_an_ambassador_are_two(office: str) -> None:
    text = (
        f"{office} of State Ann Lee met with Peruvian Ambassador Luis Pareja. The {office} and Ambassador Pareja"
        " discussed trade."
    )
    reading = read(text, title="Meeting with the Ambassador", publisher="Government of Fiji")
    assert [sorted(p.holders) for p in reading.positions] == [["FJI", "PER"]]


@pytest.mark.parametrize(
    ("title", "publisher", "noun", "body"),
    [
        ("Statement by the Minister of Malta at the General Debate", "UN General Debate", "Assembly", "UNGA"),
        ("Statement by the Envoy of Fiji at the Security Council", "Government of Fiji", "Council", "UNSC"),
        ("Statement by the Minister of Malta at the General Debate", "UN General Debate", "Council", None),
        ("Statement by the Minister of Malta at the Harbour Forum", "Government of Malta", "Assembly", None),
    ],
)
def test_this_assembly_is_the_body_before_which_one_speaks(
    title: str, publisher: str, noun: str, body: str | None
) -> None:
    told = read(
        f"This {noun} adopted a text on the reef and called on Members to act.", title=title, publisher=publisher
    )
    asked = [p for p in told.positions if p.stance_class == "URGE" and p.holders == [body]]
    assert len(asked) == (body is not None)
    assert not any({"MLT", "FJI"} & {*p.toward} for p in asked)


@pytest.mark.parametrize(
    ("title", "text", "sides"),
    [
        (
            "Joint Communiqué on the Results of the Talks of MERCOSUR Trade Ministers on Haiti",
            "Lima, 2 May 2012\n\nDeputy ministers of Argentina, Brazil, Paraguay and Uruguay met in Lima.",
            ["MERCOSUR"],
        ),
        (
            "Joint Statement of the Foreign Ministers of ASEAN",
            "The foreign ministers of Brunei, Laos and Vietnam met in Jakarta. The Ministers welcomed the truce.",
            ["ASEAN"],
        ),
        (
            "Joint Statement in the margins of a NATO Summit",
            "The defence ministers of Norway, Estonia and Canada met in Lisbon. The Ministers welcomed the truce.",
            ["NOR", "EST", "CAN"],
        ),
        (
            "Joint Statement by the Quad Foreign Ministers",
            "The foreign ministers of Australia, India, Japan and the United States met in Suva and hailed the truce.",
            ["AUS", "IND", "JPN", "USA"],
        ),
        (
            "Joint Statement to the OSCE Permanent Council",
            "The foreign ministers of Norway, Chad and Canada welcome the truce in Mali.",
            ["NOR", "TCD", "CAN"],
        ),
    ],
)
def test_a_body_that_the_title_makes_the_author_speaks_for_those_who_met(
    title: str, text: str, sides: list[str]
) -> None:
    assert read(text, title=title).document.parties == sides


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Letter to the Secretary-General", "United Nations"),
        ("Chile's letter to the Secretary-General", "Premium Times"),
        (None, "United Nations"),
    ],
)
def test_a_letter_is_of_the_state_whose_officer_signs_it(title: str | None, publisher: str) -> None:
    text = (
        "Excellency,\n\nI have the honour to inform you that my Government rejects the claims of Peru over the strip. "
        "My Government requests that this letter be circulated.\n\nPlease accept, Excellency, the assurances of my "
        "highest consideration.\n\nAna Soto\nAmbassador\nPermanent Representative of Chile"
    )
    reading = read(text, title=title, publisher=publisher)
    assert {i for p in reading.positions for i in p.holders} == {"CHL"}


@pytest.mark.parametrize(
    ("publisher", "side"),
    [
        ("Foreign, Commonwealth & Development Office, United Kingdom", "GBR"),
        ("Quai d'Orsay", "FRA"),
        ("The Kremlin", "RUS"),
        ("Malacañang", "PHL"),
    ],
)
def test_an_organ_publishes_under_its_name_with_its_state_or_by_where_it_sits(publisher: str, side: str) -> None:
    text = "Foreign Secretary Jane Roe said:\n\nI condemn the detention of Luis Paz."
    found = read(text, title="Foreign Secretary's statement on Belize", publisher=publisher)
    assert [p.holders for p in found.positions] == [[side]]


@pytest.mark.parametrize(
    ("text", "holders"),
    [("We condemn the raid on Tonga.", []), ("The Government of Tonga condemns the raid.", [["TON"]])],
)
def test_what_a_text_is_about_does_not_speak_in_it_unless_it_opens_it(text: str, holders: list[list[str]]) -> None:
    assert [p.holders for p in read(text, title="Statement on Tonga").positions] == holders


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Joint Statement of the ASEAN Foreign Ministers, Lima, Peru, 3 May 2031", ["ASEAN"]),
        ("Joint Statement of the ministers of Chad and Peru, Nairobi, Kenya, May 3 2031", ["TCD", "PER"]),
        ("Joint Statement by Estonia, Peru, Fiji, 3 May 2031", ["EST", "PER", "FJI"]),
        ("Joint Communique on the visit of the President of Peru to Suva, Fiji, 3 May 2031", ["PER", "FJI"]),
    ],
)
def test_a_state_behind_a_town_and_before_a_day_is_where_it_was(title: str, parties: list[str]) -> None:
    assert read("The ministers met and pledged to set up a fund.", title=title).document.parties == parties


@pytest.mark.parametrize(("town", "state"), [("Lima", "Peru"), ("Suva", "Fiji")])
def test_where_ministers_of_a_body_met_is_not_to_whom_they_promise(town: str, state: str) -> None:
    text = f"1. The ASEAN Ministers met in {town}, {state}, on 3 May 2031. They pledged to set up a fund."
    reading = read(text, title=f"Joint Statement of the ASEAN Ministers, {town}, {state}, 3 May 2031")
    assert [c.committers for c in reading.commitments] == [["ASEAN"]]
    assert not [r.id for e in reading.events if e.event_type == "AGREE" for r in e.recipients]
