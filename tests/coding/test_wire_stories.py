"""Who holds what in the stories of agencies: whose officials are named, and verbs that tell what somebody said."""

from __future__ import annotations

import pytest

from communique import read

DAY = "2024-03-05"


def _held(text: str, title: str | None = None) -> list[tuple[str, str]]:
    found = read(text, title=title, published_at=DAY).positions
    return [("+".join(sorted(p.holders)), p.act) for p in found]


@pytest.mark.parametrize("dateline", ["", "N'DJAMENA, March 5 (Wire) -- "])
def test_an_envoy_answers_for_the_words_of_his_own_leader(dateline: str) -> None:
    text = (
        f"{dateline}Chad's foreign ministry summoned Fiji's ambassador over remarks by President Josefa Lau.\n\n"
        "Lau had rejected the levy."
    )
    assert _held(text)[-1] == ("FJI", "reject")


def test_who_recalls_his_own_envoy_answers_for_no_other() -> None:
    text = "Chad recalled its ambassador to Fiji over remarks by President Josefa Lau. Lau had rejected the levy."
    assert ("TCD", "reject") not in _held(text)


def test_a_minister_is_of_the_ministry_that_tells_what_he_did() -> None:
    text = (
        "Chad's foreign ministry summoned Fiji's ambassador on Monday.\n\n"
        "Foreign Minister Issa Tom condemned the raid, the ministry said in a statement. It said Tom also praised Mali."
    )
    assert _held(text) == [("TCD", "condemn"), ("TCD", "praise")]


def test_of_two_presidents_in_a_report_of_two_states_the_second_is_of_the_other() -> None:
    text = (
        "Kenya and Fiji signed a treaty. Kenyan President Otieno Kamau and President Josefa Lau welcomed the truce in "
        "Mali. President Lau also condemned the raid."
    )
    assert _held(text) == [("FJI+KEN", "welcome"), ("FJI", "condemn")]


def test_a_counterpart_is_known_by_his_last_name_behind_his_title() -> None:
    text = (
        "President Kamau ended a visit to Fiji. He signed a treaty with his Fijian counterpart, Josefa Tui Lau.\n\n"
        "President Tui Lau condemned the raid in Mali."
    )
    assert _held(text)[-1] == ("FJI", "condemn")


@pytest.mark.parametrize(
    "verb",
    [
        "indicated",
        "hinted",
        "signalled",
        "disclosed",
        "clarified",
        "retorted",
        "quipped",
        "let it be known",
        "repeated",
    ],
)
def test_what_is_told_with_any_verb_of_saying_is_held_by_its_subject(verb: str) -> None:
    assert _held(f"Oman's minister {verb} that Gabon rejects the plan.") == [("GAB", "reject")]


@pytest.mark.parametrize("verb", ["proved", "showed"])
def test_what_a_thing_proves_is_not_said(verb: str) -> None:
    assert _held(f"The vote in Muscat {verb} that Gabon rejects the plan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's Lau condemned the raid.",
        "Fiji's Josefa Lau urges Chad to free the crew",
        "LIMA (Wire) - Peru's Salas rejected the levy.",
    ],
)
def test_a_bare_name_behind_a_state_s_is_a_person_of_it(text: str) -> None:
    assert _held(text)[0][0] in ("FJI", "PER")


@pytest.mark.parametrize("people", ["Fiji's Hindus", "Chad's Christians", "Peru's Socialists"])
def test_people_behind_a_state_s_name_do_not_speak_for_it(people: str) -> None:
    assert _held(f"{people} rejected the levy.") == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("African Union foreign ministers meeting in Lusaka condemned the raid.", "AU"),
        ("Peruvian and Chilean ministers gathering in Lima condemned the raid.", "CHL+PER"),
    ],
)
def test_ministers_who_meet_are_those_who_act(text: str, holder: str) -> None:
    assert _held(text) == [(holder, "condemn")]


def test_a_meeting_of_ministers_is_none_of_them() -> None:
    assert _held("The African Union ministers meeting in Lusaka is set for May.") == []


@pytest.mark.parametrize(
    "agenda", ["On the agenda were", "Also on the agenda were", "Topping the agenda was", "High on the agenda were"]
)
def test_what_is_on_the_agenda_is_discussed_by_those_who_meet(agenda: str) -> None:
    text = f"The presidents of Togo and Niger met on Monday. {agenda} the levy and the war in Mali."
    assert _held(text) == [("NER+TGO", "discuss")]


def test_what_is_discussed_with_a_person_is_discussed_by_both() -> None:
    assert _held("Peru's minister discussed the conflict with his Chilean counterpart.") == [("CHL+PER", "discuss")]
    assert _held("Peru's minister discussed the conflict with rebels.") == [("PER", "discuss")]


def test_but_goes_on_with_what_a_state_and_no_thing_can_do() -> None:
    text = "Lithuania agreed that the embargo had failed but called for talks, its foreign minister said."
    assert sorted(_held(text)) == [("LTU", "agree_that"), ("LTU", "call_for")]


def test_a_shared_understanding_is_a_belief() -> None:
    assert _held("Peru and Chile shared the understanding that fishing should go on.") == [("CHL+PER", "believe")]


def test_a_title_with_somebody_s_remarks_need_not_be_a_transcript() -> None:
    title = "Laos and Fiji agree to meet despite row over envoy's remarks"
    reading = read("VIENTIANE-- Laos rejected the levy, the foreign ministry said.", title=title, publisher="Reuters")
    assert reading.document.doctype == "wire_story"


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's foreign minister met his Chilean counterpart and reviewed the levy.",
        "Peru's foreign minister spoke to his Chilean counterpart and discussed the levy.",
        "Peru's foreign minister met his Chilean counterpart on Monday, discussing the levy.",
    ],
)
def test_what_is_reviewed_at_a_meeting_is_reviewed_by_those_who_met(sentence: str) -> None:
    assert _held(sentence) == [("CHL+PER", "discuss")]


def test_what_is_condemned_beside_a_meeting_is_one_side_s() -> None:
    assert _held("Peru's minister met his Chilean counterpart and condemned the raid.") == [("PER", "condemn")]


def test_the_two_men_are_those_who_met_where_they_talk() -> None:
    met = "The presidents of Peru and Chile met in Lima. "
    assert _held(met + "The two men agreed that the truce must hold.") == [("CHL+PER", "agree_that")]
    assert _held(met + "The two men were arrested.") == []


def test_who_is_quoted_in_brief_leaves_himself_out() -> None:
    text = (
        "Fiji's foreign minister Ana Lau met the Tongan premier in Suva. \"Pleased to meet him. Discussed the levy on "
        'fish. Welcomed the truce in Mali," Lau tweeted.'
    )
    assert [held for held in _held(text) if held[1] != "praise"] == [("FJI+TON", "discuss"), ("FJI", "welcome")]


def test_what_is_expected_of_a_leader_is_no_demand_of_those_named_before() -> None:
    text = "Chad and Niger struck a pact in May. Mali's president is expected to arrive in Lome on Monday."
    assert _held(text) == []


def test_her_excellency_is_who_acted_last() -> None:
    text = "Qatar's minister Sara Amin met the press. Her Excellency condemned the raid in Mali."
    assert _held(text) == [("QAT", "condemn")]


def test_the_readers_of_an_agency_know_whose_the_minister_is_who_opens_its_story() -> None:
    text = "Colombo, March 5 (PTI) The External Affairs Minister, Ravi Rao, met the envoys of Fiji and Togo."
    reading = read(text, publisher="PTI", published_at=DAY)
    assert reading.document.parties[0] == "IND"


def test_a_body_in_the_name_of_an_office_is_no_side() -> None:
    text = (
        "Doha, March 5 (Wire) -- Qatar's premier received a call from the Minister of Foreign Affairs, European Union "
        "and Cooperation of Spain. They discussed the levy."
    )
    assert _held(text) == [("ESP+QAT", "discuss")]


def test_a_spokesman_is_of_the_state_of_his_president() -> None:
    text = (
        "Chile broke the treaty, Peruvian president's press secretary Ana Salas said on Tuesday.\n\n"
        "Chile ignores the court, Salas said. Salas condemned the raid."
    )
    assert {held for held, _ in _held(text)} == {"PER"}


def test_a_state_attaches_importance_and_sends_no_attaches() -> None:
    assert _held("Chad attaches great importance to its ties with Peru.") == [("TCD", "stress")]


def test_what_is_consented_to_is_promised() -> None:
    found = read("Chad and Niger consented not to raise the levy.", published_at=DAY).commitments
    assert [(sorted(c.committers), c.type) for c in found] == [(["NER", "TCD"], "refrain")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "COTONOU, March 3 (Xinhua) -- Ghana backs the truce, Foreign Minister Kofi Adjei said. Adjei urged Mali.",
            "GHA",
        ),
        ("VIENNA (Reuters) - Kosovo wants to join the pact, President Vjosa Hoxha said on Monday.", "XKX"),
        ("ANKARA (AFP) - Finland's parliament will ratify the pact, Premier Pekka Niemi said. Niemi hailed it.", "FIN"),
    ],
)
def test_who_speaks_abroad_for_a_state_is_its_own(text: str, holder: str) -> None:
    assert {p.attribution.speaker[0] for p in read(text, published_at=DAY).positions} == {holder}


def test_an_agency_of_one_state_names_its_own_officials_bare() -> None:
    text = "MOSCOW, May 5 (TASS) - Ukraine rejects the truce, Premier Ivan Volkov said. Volkov condemned the raid."
    assert _held(text)[-1] == ("RUS", "condemn")


def test_of_whom_a_leader_asks_something_is_not_his_own_state() -> None:
    text = "Fiji must repeal the levy, Prime Minister Ana Levi said on Monday."
    assert "FJI" not in {holder for holder, _ in _held(text)}


@pytest.mark.parametrize("asked", ["Fiji and Samoa", "both Chad and Mali"])
def test_of_whom_a_leader_asks_something_together_is_neither_his_state(asked: str) -> None:
    text = f"President Ola Berg urged {asked} to respect the truce."
    assert {holder for holder, act in _held(text) if act == "urge"} == {"Ola Berg"}


@pytest.mark.parametrize(
    "text",
    [
        "President Ola Berg urged Fiji and Samoa to respect the truce. Mr Berg said Norway would send aid.",
        "Norway is ready to host talks between Fiji and Samoa, Foreign Minister Ola Berg said. Berg hailed the truce.",
    ],
)
def test_a_leader_is_of_the_state_for_which_he_speaks_whoever_is_spoken_of(text: str) -> None:
    assert {holder for holder, act in _held(text) if act in ("urge", "welcome", "praise")} == {"NOR"}


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Gabon summoned Oman's envoy to protest the raid.", "protest"),
        ("The raid drew sharp condemnation from Gabon.", "condemn"),
        ("The plan won the backing of Gabon.", "support"),
        ("Oman seized a boat, prompting Gabon to condemn the raid.", "condemn"),
        ("Gabon poured cold water on the plan.", "reject"),
        ("Gabon lashed out at Oman over the levy.", "deplore"),
        ("Gabon branded the raid a crime.", "deplore"),
        ("Gabon told Oman to free the crew.", "demand"),
        ("Gabon threw its support behind the truce.", "support"),
        ("Gabon expressed deep concern after Oman's navy seized two boats.", "serious_concern"),
        ("Gabon is wary of the pipeline.", "concern"),
        ("Gabon gave a cautious welcome to the truce.", "welcome"),
    ],
)
def test_the_idioms_of_the_news(sentence: str, act: str) -> None:
    assert _held(sentence) == [("GAB", act)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gabon's premier told reporters to wait.",
        "The raid may prompt Gabon to condemn Oman.",
        "Gabon's minister threw a ball behind the house.",
        "The envoy drew a picture of Gabon.",
    ],
)
def test_like_words_that_tell_no_stance(sentence: str) -> None:
    assert _held(sentence) == []


def test_a_minister_is_of_the_state_that_spoke_in_the_sentence_before() -> None:
    text = (
        "Egypt has denounced the seizure of a boat by Chad. Foreign Minister Sameh Nour discussed the matter with the "
        "German envoy. Nour praised Mali."
    )
    assert _held(text)[1:] == [("DEU+EGY", "discuss"), ("EGY", "praise")]


def test_what_a_state_did_tells_of_no_minister() -> None:
    text = "Egypt struck a town in Chad. President Idriss Tom condemned the raid. Tom praised Mali."
    assert "EGY" not in {holder for holder, _ in _held(text)}


def test_a_rebel_spokesman_is_no_government_s() -> None:
    text = "Chad's foreign minister praised Mali. A rebel spokesman rejected the truce."
    assert _held(text) == [("TCD", "praise"), ("rebel spokesman", "reject")]


def test_the_minister_with_a_name_is_who_was_told_of_without() -> None:
    text = "The truce will hold, Chad's foreign minister said. The minister, Idriss Tom, condemned the raid."
    assert _held(text)[-1] == ("TCD", "condemn")


def test_a_description_is_of_the_state_that_acted_last() -> None:
    text = "Kenya and Ghana signed a pact in Rome. Ghana praised it. The African country condemned the raid in Mali."
    assert _held(text)[-1] == ("GHA", "condemn")


def test_where_a_pact_was_signed_is_no_side_of_it() -> None:
    text = "Chad agreed to a truce with rebels after peace talks in Kenya. The guns fell silent on Monday."
    assert read(text, published_at=DAY).document.parties == ["TCD"]
    title = "Foreign ministers of Peru and Chile to meet in Fiji"
    assert read("The ministers will meet on Monday.", title=title).document.parties == ["PER", "CHL"]


def test_a_name_behind_what_an_envoy_is_for_is_the_envoy_s() -> None:
    text = (
        "After talks with Chadian President Idriss Tom, the EU envoy for the Chad-Niger dialogue Ana Roy said she "
        "welcomed the truce. Roy condemned the raid."
    )
    assert _held(text) == [("EU", "welcome"), ("EU", "condemn")]


def test_a_council_of_a_state_is_no_council_of_the_united_nations() -> None:
    text = "Armenian Security Council Secretary Ara Sarkis condemned the raid. Sarkis praised Oman."
    assert _held(text) == [("ARM", "condemn"), ("ARM", "praise")]
    assert _held("The UN Security Council condemned the raid in Mali.") == [("UNSC", "condemn")]


def test_an_organ_that_closes_a_sentence_tells_what_its_own_officer_did() -> None:
    text = (
        "Oman's embassy in Manila issued a statement. Philippine Undersecretary Ana Reyes protested the raid, the "
        "Department of Foreign Affairs said. It also condemned the levy."
    )
    assert {holder for holder, _ in _held(text)} == {"PHL"}


def test_he_is_the_one_whom_several_met() -> None:
    text = (
        "Kenyan Premier Otieno Kamau and Ugandan Premier Joel Okello held talks with NATO chief Ian Berg. He urged "
        "both leaders to show restraint."
    )
    assert _held(text)[-1] == ("NATO", "urge")


def test_a_leader_and_his_counterpart_are_of_the_two_sides_of_a_report() -> None:
    text = "Kenya and Peru signed a pact. President Otieno Kamau and his counterpart Ana Lau condemned the raid."
    assert _held(text)[-1] == ("KEN+PER", "condemn")


def test_ministers_with_a_capital_are_those_who_met() -> None:
    met = "The prime ministers of Togo, Chad and Mali met. "
    assert _held(met + "During the meeting, Prime Ministers discussed trade.") == [("MLI+TCD+TGO", "discuss")]
    assert _held(met + "Elsewhere ministers discussed trade.") == []


@pytest.mark.parametrize("some", ["European officials", "Gulf states", "African leaders"])
def test_some_of_a_region_hold_what_a_report_tells_of_them(some: str) -> None:
    found = read(f"{some} condemned the raid in Mali.", published_at=DAY).positions
    assert [(p.holders, p.holder_mode) for p in found] == [([some], "some")]


def test_the_ministers_of_a_region_are_those_named_before() -> None:
    text = "The ministers of Oman and Iraq rejected the plan. The Arab ministers urged calm."
    assert _held(text) == [("IRQ+OMN", "reject"), ("IRQ+OMN", "urge")]
    assert _held("European companies rejected the levy.") == []


@pytest.mark.parametrize("side", ["New Zealand", "U.S.", "Kenyan"])
def test_a_side_that_agrees_sides_with_nobody(side: str) -> None:
    found = read(f"The {side} side agreed to open a port.", published_at=DAY).commitments
    assert [c.mode for c in found] == ["unilateral"]


def test_views_are_exchanged_by_both() -> None:
    assert _held("Peru's president exchanged views on trade with Chile's president.") == [("CHL+PER", "discuss")]
    assert _held("Peru's president exchanged views on trade with farmers.") == [("PER", "discuss")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Chad recalled its envoy to Fiji after President Seru Lau met the rebels. Lau condemned the raid.", "FJI"),
        (
            "Peru recalled its ambassador to Togo after Minister Ama Roy met them. Roy condemned the raid.",
            "TGO",
        ),
        ("Peru recalled its envoy to Togo after President Luis Rojas of Peru met them. Rojas condemned it.", "PER"),
    ],
)
def test_whose_deed_makes_a_state_recall_its_envoy_is_of_where_the_envoy_was(text: str, holder: str) -> None:
    assert [h for h, act in _held(text) if act == "condemn"] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's ministry demanded an apology from Togo. Chad reserves the right to respond, the statement added.",
        "Chad summoned the envoy of Togo. Togo denied it. Chad reserves the right to respond, the statement added.",
    ],
)
def test_a_statement_that_nothing_told_of_is_not_both_sides(text: str) -> None:
    found = read(text, published_at=DAY).positions
    assert found
    assert all(len(p.holders) == 1 for p in found)


@pytest.mark.parametrize(
    ("said", "act", "polarity"),
    [
        ("referred to the offer as a trick", "affirm", -1),
        ("referred to the delegation as friends and brothers", "affirm", 1),
        ("portrayed the pact as a threat to peace", "affirm", -1),
        ("described the talks as constructive", "affirm", 1),
        ("characterised the accusations as baseless", "reject", -1),
        ("described the charges as wholly unfounded", "reject", -1),
        ("referred to the border dispute", "discuss", 0),
        ("stated the inadmissibility of the blockade", "reject", -1),
        ("stressed the inadmissibility of the blockade", "stress", 0),
    ],
)
def test_what_a_thing_is_said_to_be(said: str, act: str, polarity: int) -> None:
    found = read(f"N'DJAMENA, March 5 (Wire) -- The foreign minister of Chad {said}.", published_at=DAY).positions
    assert [(p.holders, p.act, p.polarity) for p in found] == [(["TCD"], act, polarity)]


@pytest.mark.parametrize("happened", ["coup in Fiji", "fighting in Fiji", "elections in Fiji"])
def test_where_something_happened_is_no_side_of_a_leader(happened: str) -> None:
    text = (
        "N'DJAMENA, March 5 (Wire) -- Chadian government spokesman Idriss Moussa read a statement on Tuesday.\n\n"
        f"President Saleh Deby deplored the {happened}."
    )
    assert _held(text) == [("TCD", "deplore")]


def test_the_two_sides_of_a_truce_are_not_where_it_was_signed() -> None:
    text = (
        "LIMA, March 5 (Wire) -- The Chadian government and the rebels signed a truce. The two sides hailed the pact."
    )
    assert _held(text)[-1] == ("TCD+rebels", "praise")


@pytest.mark.parametrize("band", ["Ali Saleh's rebel group", "Justice rebel movement", "opposition party"])
def test_who_is_of_a_group_speaks_for_it_and_no_state(band: str) -> None:
    the = "" if "'" in band else "the "
    text = f"N'DJAMENA, March 5 (Wire) -- Vice President Idriss Moussa of {the}{band} rejected the plan."
    assert _held(text) == [(band, "reject")]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("believes that Fiji must lift the levy", "demand"),
        ("is convinced that the Security Council must act", "demand"),
        ("is of the view that Fiji must release the crew", "demand"),
        ("believes that the dispute must be settled", "believe"),
        ("believes that talks are the only way", "believe"),
    ],
)
def test_who_believes_that_another_must_act_asks_for_it(said: str, act: str) -> None:
    assert _held(f"N'DJAMENA, March 5 (Wire) -- Chad {said}.") == [("TCD", act)]


@pytest.mark.parametrize("deed", ["arming rebels", "backing the militia", "jailing opposition leaders"])
def test_of_what_somebody_is_accused_is_not_his_group(deed: str) -> None:
    found = read(f"LIMA, March 5 (Wire) -- Chad accused President Salas of {deed}.", published_at=DAY)
    assert not any(deed.split()[-1] in a.id for e in found.events if e.event_type == "ACCUSE" for a in e.recipients)


@pytest.mark.parametrize(
    ("said", "blamed"),
    [
        ("Peru protested the act by President Okello as a breach of trust.", True),
        ("Peru condemned President Okello's remarks on the border.", True),
        ("Peru rejected Prime Minister Lind's claim that it armed rebels.", True),
        ("The Peruvian government condemned the attack on President Okello.", False),
    ],
)
def test_a_state_does_not_blame_its_own_president(said: str, blamed: bool) -> None:
    found = read(said, published_at=DAY).events
    assert [e.recipients[0].id != "PER" for e in found if e.recipients] == ([True] if blamed else [])
