"""Whose the parties of an event are in a document, and what is one event though several records tell it."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading
from tests.coding.documents import joint, release, wire


def told(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    """Returns type, actors and recipients of the events of a reading."""
    return [(e.event_type, sorted(a.id for a in e.actors), sorted(a.id for a in e.recipients)) for e in reading.events]


def test_organs_without_a_state_are_those_of_where_the_report_was_filed() -> None:
    text = "LIMA, May 4 (Andina) -- Peru expelled the consul of Chad on Sunday. Police arrested two students."
    assert told(read(text)) == [("SANCTION", ["PER"], ["TCD"]), ("COERCE", ["PER"], ["students"])]


def test_people_of_another_state_are_its_side() -> None:
    assert told(wire("The Tunisian coast guard detained five Maltese sailors.")) == [("COERCE", ["TUN"], ["MLT"])]
    assert told(wire("The Maltese coast guard detained five Maltese sailors.")) == [
        ("COERCE", ["MLT"], ["Maltese sailors"])
    ]


def test_a_town_is_nobody() -> None:
    assert all("Gao" not in (*actors, *others) for _, actors, others in told(wire("Chad withdrew its army from Gao.")))


SUFFERERS = [
    "Peru condemned the killing of two doctors.",
    "Oman deplores the exploitation of seasonal workers.",
    "Kenya praised the independence of the nurses.",
]


@pytest.mark.parametrize("sentence", SUFFERERS)
def test_nobody_is_blamed_or_praised_where_only_bystanders_are_named(sentence: str) -> None:
    assert told(wire(sentence)) == []


def test_where_an_attack_was_is_not_blamed() -> None:
    text = (
        "Kenya condemned the attack on a convoy in Mali. It sent its condolences. The road was closed. Kenya said more "
        "later. Ghana condemned a raid by Chad on a village in Togo."
    )
    blamed = [event for event in told(wire(text)) if event[0] == "ACCUSE"]
    assert blamed == [("ACCUSE", ["GHA"], ["TCD"])]


VICTIMS = [
    ("Peru condemned the killing of nine peacekeepers from Togo in Goma.", []),
    ("Norway deplored the massacre of Malian farmers near Gao.", []),
    ("Ghana denounced the abduction of five Cuban nurses.", []),
    ("Oman condemned the murder of a general.", []),
    ("Oman denounced the killing of a priest by Benin.", [("ACCUSE", ["OMN"], ["BEN"])]),
    ("Fiji deplored Togo's abduction of two pilots.", [("ACCUSE", ["FJI"], ["TGO"])]),
]


@pytest.mark.parametrize(("sentence", "blamed"), VICTIMS)
def test_whose_people_were_killed_or_abducted_is_not_blamed(
    sentence: str, blamed: list[tuple[str, list[str], list[str]]]
) -> None:
    text = f"{sentence} The road was closed. The rain went on. A bridge fell. More came later."
    assert [event for event in told(wire(text)) if event[0] == "ACCUSE"] == blamed


@pytest.mark.parametrize(
    "lead", ["Let me be clear: Fiji opposes the dam.", "Let me be direct, Chad rejects this charge."]
)
def test_who_asks_leave_to_speak_plainly_concedes_nothing(lead: str) -> None:
    assert all(event[0] != "CONCEDE" for event in told(wire(lead)))
    assert told(wire("Mali permitted the rebels to speak in Bamako.")) == [("CONCEDE", ["MLI"], ["rebels"])]


ONCE = [
    ("The foreign ministers of Nepal and Ghana agreed to meet again in May.", ("AGREE", ["GHA", "NPL"], [])),
    ("President Asante of Ghana invited President Rai of Nepal to visit Accra.", ("AGREE", ["GHA"], ["NPL"])),
    ("President Asante of Ghana invited President Rai of Nepal to Accra.", ("AGREE", ["GHA"], ["NPL"])),
    ("Ghana invited Nepal to join the fund.", ("REQUEST", ["GHA"], ["NPL"])),
    ("Ghana will continue to stand with Nepal.", ("AGREE", ["GHA"], ["NPL"])),
    (
        "The president of Ghana looks forward to welcoming the president of Nepal to Accra in May.",
        ("AGREE", ["GHA"], ["NPL"]),
    ),
]


@pytest.mark.parametrize(("sentence", "event"), ONCE)
def test_one_event_of_several_records(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(joint(sentence)) == [event]


def test_a_planned_visit_with_talks_is_one_agreement() -> None:
    text = "Foreign Minister Ama Adjei will travel to Lima on 18 June for talks with her Peruvian counterpart."
    assert [e[0] for e in told(release(text, side="Ghana"))] == ["AGREE"]


def test_on_the_eve_of_a_visit_something_else_may_be_done() -> None:
    text = "On the eve of a visit by Peru's president to Spain, the Peruvian authorities freed 20 political prisoners."
    assert {e.event_type for e in read(text).events} == {"CONSULT", "RETREAT"}


def test_who_is_named_beside_a_noun_is_the_actor() -> None:
    text = "Rebels loyal to Ali Musa arrested his old rival Omar Bakri in Juba on Monday."
    (event,) = read(text).events
    assert (event.event_type, [r.text for r in event.recipients]) == ("COERCE", ["Omar Bakri"])


def test_a_request_that_one_refuses_to_answer_is_refused() -> None:
    (event,) = read("Chad refused to respond to a request from the court of Mali.").events
    assert (event.event_type, [r.text for r in event.recipients]) == ("REJECT", ["the court of Mali"])
    assert not read("Chad declined to respond to a request from Mali for comment.").events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Zambia was granted a loan by the World Bank.", "AID", "the World Bank", "Zambia"),
        ("Two Iranian envoys were refused visas by Canada.", "REJECT", "Canada", "Two Iranian envoys"),
        ("The ousted minister was offered asylum by Panama.", "AID", "Panama", "The ousted minister"),
        (
            "More than 60 Tamil prisoners were set free by Colombo.",
            "RETREAT",
            "Colombo",
            "More than 60 Tamil prisoners",
        ),
        ("Japan gave Vietnam two million doses of vaccine.", "AID", "Japan", "Vietnam"),
    ],
)
def test_a_passive_keeps_its_object(text: str, kind: str, actor: str, recipient: str) -> None:
    (event,) = read(text).events
    assert (event.event_type, [a.text for a in event.actors]) == (kind, [actor])
    assert [r.text for r in event.recipients] == [recipient]


def test_police_may_arrest_somebody_whom_the_text_leaves_unnamed() -> None:
    (event,) = read("Kenyan police arrested him on Friday.").events
    assert (event.event_type, event.recipients) == ("COERCE", [])


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("Kenya and Uganda launched war games near the Sudanese border.", "COOPERATE", ["Kenya", "Uganda"]),
        ("Thai troops carried out an exercise.", "MOBILIZE", []),
    ],
)
def test_war_games_of_two_states_are_cooperation(text: str, kind: str, recipients: list[str]) -> None:
    (event,) = read(text).events
    assert (event.event_type, [r.text for r in event.recipients]) == (kind, recipients)


def test_who_asks_is_named_by_his_own_words() -> None:
    (event,) = read("The Serbian president said that NATO should protect Serbs in Kosovo.").events
    assert [a.text for a in event.actors] == ["The Serbian president"]


def test_what_is_to_be_done_is_announced() -> None:
    (event,) = read("Turkey is to send 200 peacekeepers to Mali.").events
    assert (event.event_type, [r.text for r in event.recipients]) == ("AGREE", ["Mali"])


def test_of_whom_another_harms_is_his_who_tells_it() -> None:
    assert ("ASSAULT", ["TCD"], ["MLI"]) in told(wire("Mali said that Chad had killed two of its soldiers."))
    assert ("COERCE", ["TCD"], ["TCD"]) in told(wire("Mali said Chad had arrested its own minister."))


def test_efforts_are_nobody_to_appeal_to() -> None:
    asked = [event for event in told(wire("Peru urged joint efforts with Fiji to keep the peace.")) if event[2]]
    assert asked == [("REQUEST", ["PER"], ["FJI"])]


def test_ties_that_are_praised_are_with_the_other_side() -> None:
    text = "Minister Kofi Mensah of Ghana met his Nepali counterpart. Mensah praised ties between the two countries."
    assert told(wire(text))[1:] == [("SUPPORT", ["GHA"], ["NPL"])]


def test_resolutions_of_a_body_are_not_promised_to_it() -> None:
    made = [
        event
        for event in told(wire("Peru will work with Chad to carry out the UN resolutions."))
        if event[0] == "AGREE"
    ]
    assert made == [("AGREE", ["PER", "TCD"], [])]


def test_violence_that_a_report_says_is_rejected_is_no_refusal() -> None:
    text = (
        "Peru rejected terrorism in all its forms. It sent aid to Chad. It met no one. The talks went on. It said so."
    )
    assert "REJECT" not in [event[0] for event in told(wire(text))]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The Chadian army said rebels had attacked an outpost on Sunday.", ("ASSAULT", ["rebels"], ["TCD"])),
        ("Niger said gunmen had killed two soldiers.", ("ASSAULT", ["gunmen"], ["NER"])),
        ("Rebels killed eleven soldiers in northern Burundi.", ("ASSAULT", ["Rebels"], ["BDI"])),
        ("Kenyan police said gunmen had kidnapped two teachers.", ("ASSAULT", ["gunmen"], ["teachers"])),
    ],
)
def test_soldiers_and_posts_that_are_hit_are_those_of_who_tells_it(
    sentence: str, event: tuple[str, list[str], list[str]]
) -> None:
    assert told(wire(sentence)) == [event]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya signed a border pact with Uganda.",
        "The foreign minister of Kenya signed an accord with his Ugandan host.",
    ],
)
def test_a_pact_with_another_is_signed_by_both(sentence: str) -> None:
    assert told(wire(sentence)) == [("SUPPORT", ["KEN", "UGA"], [])]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Gabon's president met Togo's president and urged a ceasefire.", ("REQUEST", ["GAB"], ["TGO"])),
        (
            "Malta's premier phoned the premier of Oman and asked for the release of a crew.",
            ("REQUEST", ["MLT"], ["OMN"]),
        ),
    ],
)
def test_who_is_met_is_who_is_asked(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


def test_who_is_met_is_not_who_is_blamed() -> None:
    found = told(wire("Gabon's president met Togo's president on Monday and condemned the raid in Mali."))
    assert ("ACCUSE", ["GAB"], ["TGO"]) not in found


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("Chile demanded the release of two of its citizens held in Peru.", [["PER"]]),
        ("Chile urged Peru to release two sailors.", [["PER"]]),
        ("Students demanded the release of a jailed poet.", []),
    ],
)
def test_who_is_to_be_freed_is_not_asked(sentence: str, recipients: list[list[str]]) -> None:
    assert [others for kind, _, others in told(wire(sentence)) if kind == "REQUEST"] == recipients


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Fiji's premier said the Samoan raid on the port was unacceptable.", "ACCUSE"),
        ("It is unacceptable that Oman ignored the report, Qatar's minister said.", "ACCUSE"),
        ("Fiji said the Samoan proposal was unacceptable.", "REJECT"),
    ],
)
def test_a_deed_called_unacceptable_is_blamed_and_a_proposal_rejected(sentence: str, kind: str) -> None:
    assert [k for k, _, _ in told(wire(sentence))] == [kind]


def test_where_one_complains_is_not_of_whom() -> None:
    assert told(wire("Peru complained to the UN Security Council about Chile's drills.")) == [
        ("ACCUSE", ["PER"], ["CHL"])
    ]


@pytest.mark.parametrize("sentence", ["Fiji has strong ties with Samoa.", "Qatar has sanctions in place against Oman."])
def test_what_lasts_is_no_event(sentence: str) -> None:
    assert told(wire(sentence)) == []


def test_a_charge_may_stand_behind_where_it_was_made() -> None:
    found = wire("Kenya accused Uganda on live television of being the source of the violence.").events
    assert [(e.event_type, e.origin.rule) for e in found] == [("ACCUSE", "accuse.of")]


def test_a_meeting_due_is_agreed_by_both() -> None:
    found = told(wire("The president of Ghana is due to meet Togo's Faure Gnassingbe in Accra on Monday."))
    assert found == [("AGREE", ["GHA", "TGO"], [])]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Gabon's ambassador to Togo has been recalled.", ("SANCTION", ["GAB"], ["TGO"])),
        ("The envoy of Oman in Lima was recalled for consultations.", ("SANCTION", ["OMN"], ["PER"])),
    ],
)
def test_an_envoy_is_recalled_by_his_own_state(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Chadian troops fired on UN peacekeepers.", ("ASSAULT", ["TCD"], ["UN"])),
        ("Rebels attacked African Union troops in Somalia.", ("ASSAULT", ["Rebels"], ["AU"])),
        ("France treated victims of the Malian attack.", ("AID", ["FRA"], ["victims of the Malian attack"])),
    ],
)
def test_whose_people_are_meant_stands_before_the_noun(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Gabon announced its withdrawal from the African Union.", ("SANCTION", ["GAB"], ["AU"])),
        ("Gabon was suspended from ECOWAS after the coup.", ("SANCTION", ["ECOWAS"], ["GAB"])),
        (
            "The government of Laos on Friday gave Danish Ambassador Lene Holm 48 hours to leave.",
            ("SANCTION", ["LAO"], ["DNK"]),
        ),
    ],
)
def test_ties_are_cut(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


def test_a_claimed_attack_is_a_charge_and_a_deed() -> None:
    found = told(wire("Ecuador claimed that Peruvian troops had attacked its border posts on Saturday."))
    assert found == [("ACCUSE", ["ECU"], ["PER"]), ("ASSAULT", ["PER"], ["ECU"])]


def test_the_three_are_those_named_in_one_sentence() -> None:
    text = (
        "Chad expelled the French consul. Then Chad called in Mali and Niger. The three countries agreed to share data."
    )
    assert told(wire(text))[-1] == ("AGREE", ["MLI", "NER", "TCD"], [])
    assert all(
        kind != "AGREE" for kind, _, _ in told(wire("Oman and Fiji met. The three countries agreed to share data."))
    )


def test_two_are_hurt_when_another_strikes() -> None:
    text = "Oman's army said two soldiers had been killed and three others hurt when Qatari forces struck a post."
    assert ("ASSAULT", ["QAT"], ["OMN"]) in told(wire(text))


def test_what_a_verb_tells_goes_before_what_a_noun_names() -> None:
    found = wire(
        "Oman protested after Qatar's launch of a missile. Qatar fired a missile into the sea on Sunday."
    ).events
    assert [e.evidence.exact.split()[1] for e in found if e.event_type == "MOBILIZE"] == ["fired"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The African Union praised Mali and Niger and offered to send observers.", ("AGREE", ["AU"], ["MLI", "NER"])),
        ("ASEAN urged Laos and Fiji to show restraint and offered to help.", ("AGREE", ["ASEAN"], ["FJI", "LAO"])),
        ("A Malian delegation met with envoys of Niger, calling for a truce.", ("REQUEST", ["MLI"], ["NER"])),
    ],
)
def test_to_whom_one_speaks_is_to_whom_one_offers(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Gunmen of Chad killed two Malian guards and hurt three others.", 1),
        ("Chad killed two Malian soldiers and shelled a Nigerien post.", 2),
    ],
)
def test_one_attack_is_told_once(sentence: str, events: int) -> None:
    assert [kind for kind, _, _ in told(wire(sentence))] == ["ASSAULT"] * events


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Gabon summoned its ambassador to Angola for consultations.", ("SANCTION", ["GAB"], ["AGO"])),
        ("Thailand and Laos are at odds. The Laotian side opened fire on Sunday.", ("ASSAULT", ["LAO"], ["THA"])),
        ("Chadian troops fired on the base of UN peacekeepers in Mali.", ("ASSAULT", ["TCD"], ["UN"])),
        ("Serbian troops advanced to the border with Kosovo.", ("MOBILIZE", ["SRB"], ["XKX"])),
    ],
)
def test_the_other_side_of_an_act(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert told(wire(sentence)) == [event]


def test_an_order_to_ones_own_asks_nobody() -> None:
    assert told(wire("Kenya ordered its state firms to drill for oil.")) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Mali and Niger are at odds. Mali then shut the border crossing on Sunday.", ("COERCE", ["MLI"], ["NER"])),
        ("Oman has sent two aircraft with 100 tonnes of food to Chad.", ("AID", ["OMN"], ["TCD"])),
    ],
)
def test_a_border_is_shut_to_the_other_and_a_loaded_plane_is_aid(
    text: str, event: tuple[str, list[str], list[str]]
) -> None:
    assert told(wire(text)) == [event]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Oman has lodged a protest with the Iraqi side, asking them to open the port.", ("REQUEST", ["OMN"], ["IRQ"])),
        ("Kenya thanked Chad and urged them to ratify the pact.", ("REQUEST", ["KEN"], ["TCD"])),
        ("Peru told Chile that the farmers were tired and asked them to wait.", ("REQUEST", ["PER"], ["CHL"])),
    ],
)
def test_them_is_the_one_other_of_a_sentence(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


def test_them_is_nobody_sure_beside_two_others() -> None:
    found = told(wire("Kenya told Chad that Mali was late and urged them to ratify the pact."))
    assert ("REQUEST", ["KEN"], ["MLI"]) not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's budget met the needs of the Fijian people.",
        "Togo's exports meet the requirements of the European Union.",
        "The premier of Nepal met the expectations of the Indian public.",
    ],
)
def test_who_meets_needs_meets_nobody(sentence: str) -> None:
    assert "CONSULT" not in [kind for kind, *_ in told(wire(sentence))]


def test_greetings_are_for_whom_they_are_conveyed_to() -> None:
    found = told(wire("The Chilean envoy conveyed the greetings of the president of Chile to Peru's leader."))
    assert found == [("SUPPORT", ["CHL"], ["PER"])]


def test_a_banquet_is_nobody() -> None:
    found = told(wire("The president of Laos attended the State Banquet hosted by the president of Peru."))
    assert all(recipients in ([], ["PER"]) for _, _, recipients in found)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Kenya-Uganda-Rwanda signed a pact on trade.", ["KEN", "RWA", "UGA"]),
        ("Russia-Iran signed a pact on gas.", ["IRN", "RUS"]),
        ("The Peru-Chile commission signed a pact on gas.", None),
    ],
)
def test_states_that_a_hyphen_joins_act_together(sentence: str, actors: list[str] | None) -> None:
    found = wire(sentence).commitments
    assert actors is None or [sorted(c.committers) for c in found] == [actors]


@pytest.mark.parametrize(
    "sentence",
    ["Libyan forces committed acts of aggression against Chad.", "Rebels committed a series of hostile acts in Mali."],
)
def test_who_commits_hostile_acts_promises_nothing(sentence: str) -> None:
    assert "AGREE" not in [kind for kind, *_ in told(wire(sentence))]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Units of the Armenian armed forces shelled a village in Azerbaijan.", "ARM"),
        ("A group of Malian soldiers attacked a village in Togo.", "MLI"),
    ],
)
def test_a_part_of_an_army_is_of_its_state(sentence: str, actor: str) -> None:
    assert [actors for kind, actors, _ in told(wire(sentence)) if kind == "ASSAULT"] == [[actor]]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Troops from Togo and Benin clashed on Monday.", "ASSAULT"),
        ("Togo and Benin accused each other of breaking the truce.", "ACCUSE"),
        ("Togo and Benin traded accusations over the dam.", "ACCUSE"),
    ],
)
def test_what_two_do_to_each_other_both_do_and_suffer(sentence: str, kind: str) -> None:
    assert (kind, ["BEN", "TGO"], ["BEN", "TGO"]) in told(wire(sentence))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        (
            "Zambian police fired rubber bullets to break up a rally by students.",
            ("ASSAULT", ["ZMB"], ["students"]),
        ),
        ("Gabon's soldiers fired tear gas to end a protest by teachers.", ("ASSAULT", ["GAB"], ["teachers"])),
    ],
)
def test_those_are_hit_whose_crowd_is_broken_up(sentence: str, event: tuple[str, list[str], list[str]]) -> None:
    assert event in told(wire(sentence))


FIGHTING = [
    ("Clashes between Togolese troops and separatists left nine people dead.", ["TGO", "separatists"]),
    ("Fighting between Thai and Laotian guards broke out on Sunday.", ["LAO", "THA"]),
    ("Six people were killed in clashes between the Peruvian army and smugglers.", ["PER", "smugglers"]),
    ("A border clash between Omani and Yemeni guards wounded three people.", ["OMN", "YEM"]),
    ("Two days of fighting between Chadian troops and paramilitaries displaced thousands.", ["TCD", "paramilitaries"]),
]


@pytest.mark.parametrize(("sentence", "sides"), FIGHTING)
def test_those_who_clash_strike_each_other_whoever_fell(sentence: str, sides: list[str]) -> None:
    assert told(wire(sentence)) == [("ASSAULT", sides, sides)]


LISTS = [
    ("The president of Ghana met the presidents of Togo, of Benin and of Niger.", ["BEN", "GHA", "NER", "TGO"]),
    (
        "The Sultan of Oman held talks with the Emir of Qatar, the King of Bahrain and the Crown Prince of Kuwait.",
        ["BHR", "KWT", "OMN", "QAT"],
    ),
]


@pytest.mark.parametrize(("sentence", "sides"), LISTS)
def test_all_offices_of_a_list_met(sentence: str, sides: list[str]) -> None:
    assert told(wire(sentence)) == [("CONSULT", sides, [])]


EXPECTED = [
    ("The president of Peru is expected to visit Chile in June.", [("AGREE", ["PER"], ["CHL"])]),
    ("The Kenyan minister is set to travel to Oman on Monday.", [("AGREE", ["KEN"], ["OMN"])]),
    ("Fiji proposed talks with Tonga on tuna.", [("AGREE", ["FJI"], ["TON"])]),
    ("The Thai minister suggested a meeting with the Laotian government.", [("AGREE", ["THA"], ["LAO"])]),
]


@pytest.mark.parametrize(("sentence", "events"), EXPECTED)
def test_who_is_expected_or_proposes(sentence: str, events: list[tuple[str, list[str], list[str]]]) -> None:
    assert told(wire(sentence)) == events


HELP = [
    ("We continue to support vulnerable families in Somalia, Sudan and Yemen.", ["SDN", "SOM", "YEM"]),
    ("Norway responded to the floods in Malawi and Zambia.", ["MWI", "ZMB"]),
    ("Norway has provided 20 million dollars for humanitarian crises this year.", []),
]


@pytest.mark.parametrize(("sentence", "helped"), HELP)
def test_help_goes_to_where_people_are_in_need(sentence: str, helped: list[str]) -> None:
    assert told(release(sentence, side="Norway")) == [("AID", ["NOR"], helped)]


def test_what_is_told_to_the_press_or_called_so_is_no_talks() -> None:
    assert told(wire("The Peruvian minister spoke with Reuters about the border.")) == []
    assert told(wire("Japan claims the rocks, which South Korea calls Dokdo.")) == []


def test_an_assurance_is_the_promise_that_it_gives() -> None:
    text = "The President assured the envoys of Peru and Fiji that Kenya would strengthen ties with their countries."
    reading = release(text, side="Kenya")
    assert told(reading) == [("AGREE", ["KEN"], ["FJI", "PER"])]
    assert reading.events[0].evidence.exact.startswith("Kenya would")


def test_what_a_guest_promises_in_a_side_s_own_text_is_promised_to_that_side() -> None:
    text = "The Minister received the envoy of Peru. The envoy said he would work hard to deepen the relations."
    reading = release(text, side="Kenya")
    assert ("AGREE", ["PER"], ["KEN"]) in told(reading)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Kenya believes that the African Union must act.", [("REQUEST", ["KEN"], ["AU"])]),
        ("Oman is convinced that Togo must reopen the port.", [("REQUEST", ["OMN"], ["TGO"])]),
        ("Kenya believes that the African Union should lead.", []),
        ("Kenya believes that Kenya must act.", []),
    ],
)
def test_a_belief_that_another_must_act_is_a_demand(
    sentence: str, asked: list[tuple[str, list[str], list[str]]]
) -> None:
    assert told(wire(sentence)) == asked


def test_who_does_something_else_beside_is_no_recipient() -> None:
    found = wire("Italy and Spain have backed the plan, while Egypt has voiced reservations.")
    assert all(a.id != "EGY" for e in found.events for a in e.recipients)
    assert [(p.holders, p.act) for p in found.positions] == [(["ITA", "ESP"], "support"), (["EGY"], "disagree")]


def test_a_ministry_that_summons_an_envoy_is_of_the_other_side() -> None:
    text = "Ghana lodged a protest with Peru. The Ministry of Foreign Affairs on Monday summoned Peru's ambassador."
    found = read(text)
    assert [[a.id for a in e.actors] for e in found.events if e.event_mode == "allege"] == [["GHA"]]


def test_an_ambassador_who_is_called_home_was_with_the_other_of_two() -> None:
    text = "OTTAWA (AP) - Canada condemned the raid of Chad. It said it had recalled its ambassador for consultations."
    found = read(text, publisher="Associated Press")
    assert [[a.id for a in e.recipients] for e in found.events if e.event_type == "SANCTION"] == [["TCD"]]
