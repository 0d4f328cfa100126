"""Events follow from meetings, promises and sayings toward a named actor, by the codebook's section 10."""

from __future__ import annotations

from typing import Any

import pytest

from communique import facts
from communique.model.reading import Reading
from communique.model.records import Event
from tests.coding.documents import joint, release, wire


def only(reading: Reading) -> Event:
    """Returns the one event of a reading."""
    found = reading.events
    assert len(found) == 1, [(e.event_type, [a.id for a in e.actors], [a.id for a in e.recipients]) for e in found]
    return found[0]


def sides(event: Event) -> tuple[list[str], list[str]]:
    """Returns the ids of actors and recipients."""
    return sorted(a.id for a in event.actors), sorted(a.id for a in event.recipients)


EVENTS = [
    ("The foreign ministers of Chile and Bolivia held talks.", "CONSULT", None, ["BOL", "CHL"], []),
    ("The president of Peru met the prime minister of Chile.", "CONSULT", None, ["CHL", "PER"], []),
    ("The premier of Samoa phoned the president of Palau.", "CONSULT", "phone", ["PLW", "WSM"], []),
    ("Foreign Minister Juan Ortega of Paraguay visited Angola.", "CONSULT", "visit", ["PRY"], ["AGO"]),
    ("The foreign ministers of Chile and Bolivia will meet on May 12.", "AGREE", None, ["BOL", "CHL"], []),
    ("Japan pledged to build a school in Tonga.", "AGREE", None, ["JPN"], ["TON"]),
    ("Japan and Tonga agreed to build a school.", "AGREE", None, ["JPN", "TON"], []),
    ("Ghana praised Togo for the removal of tariffs.", "SUPPORT", None, ["GHA"], ["TGO"]),
    ("Ghana thanked Togo for its patience.", "SUPPORT", None, ["GHA"], ["TGO"]),
    ("Ghana supports Togo in its bid for the council.", "SUPPORT", None, ["GHA"], ["TGO"]),
    ("Grenada recognised Kosovo as an independent state.", "SUPPORT", None, ["GRD"], ["XKX"]),
    ("Ghana condemned Togo for the delay.", "ACCUSE", "disapprove", ["GHA"], ["TGO"]),
    ("Ghana criticised Togo over the trial.", "ACCUSE", "disapprove", ["GHA"], ["TGO"]),
    ("Armenia accused Georgia of withholding the survey data.", "ACCUSE", "allege", ["ARM"], ["GEO"]),
    ("Sierra Leone blamed Liberia for the delay.", "ACCUSE", "disapprove", ["SLE"], ["LBR"]),
    ("Ghana urged Togo to resume the talks.", "REQUEST", None, ["GHA"], ["TGO"]),
    ("Ghana called on Togo to free the crew.", "REQUEST", None, ["GHA"], ["TGO"]),
    ("Ghana rejected the claims made by Togo.", "REJECT", None, ["GHA"], ["TGO"]),
    ("The foreign ministry of Peru said Chile must withdraw its troops.", "REQUEST", None, ["PER"], ["CHL"]),
]


@pytest.mark.parametrize(("sentence", "kind", "mode", "actors", "recipients"), EVENTS)
def test_events_and_their_sides(
    sentence: str, kind: str, mode: str | None, actors: list[str], recipients: list[str]
) -> None:
    found = only(wire(sentence))
    assert (found.event_type, found.event_mode) == (kind, mode)
    assert sides(found) == (actors, recipients)


NONE = [
    "Ghana condemned the raid.",
    "Ghana supports free trade.",
    "Ghana noted the report of the inspectors of Togo.",
    "Ghana stressed the importance of the vote.",
    "Ghana does not support Togo in its bid for the council.",
    "Ghana did not accuse Togo of the raid.",
    "Ghana opposes the levy.",
    "Ghana adheres to the principles of the UN Charter.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_a_stance_on_a_thing_or_norm_is_no_event(sentence: str) -> None:
    assert wire(sentence).events == []


def test_an_embedded_stance_is_no_event_of_its_own() -> None:
    found = only(joint("The two sides agreed to jointly oppose unilateral sanctions."))
    assert found.event_type == "AGREE"
    assert sides(found) == (["GHA", "NPL"], [])


@pytest.mark.parametrize("sentence", [row[0] for row in EVENTS])
def test_event_codes_are_known(sentence: str) -> None:
    types = {row["id"]: row for row in facts.table("ontology/event_types")}
    cameo = {row["id"]: row for row in facts.table("ontology/cameo")}
    found = only(wire(sentence))
    assert found.quad == types[found.event_type]["quad"]
    assert found.cameo in cameo
    assert found.goldstein == float(cameo[found.cameo]["goldstein"])
    for actor in (*found.actors, *found.recipients):
        assert actor.code is not None and len(actor.code) == 3
        assert actor.sector


@pytest.mark.parametrize("sentence", [row[0] for row in EVENTS if row[1] in ("REQUEST", "ACCUSE", "REJECT", "SUPPORT")])
def test_the_mentions_of_actors_are_words_of_the_text(sentence: str) -> None:
    found = only(wire(sentence))
    text = "GENEVA, May 4 (Example News Agency) -- " + sentence
    for actor in (*found.actors, *found.recipients):
        assert actor.text is not None and text[actor.start : actor.end] == actor.text


LINKED = [
    ("Ghana urged Togo to resume the talks.", "positions"),
    ("Japan and Tonga agreed to build a school.", "commitments"),
    ("The foreign ministers of Chile and Bolivia held talks.", "encounters"),
]


@pytest.mark.parametrize(("sentence", "family"), LINKED)
def test_an_event_is_linked_to_the_record_on_the_same_words(sentence: str, family: str) -> None:
    reading = wire(sentence)
    (record,) = getattr(reading, family)
    assert only(reading).links == [record.id]


def test_a_charge_stands_beside_the_claim_that_it_is() -> None:
    reading = wire("Armenia accused Georgia of withholding the survey data.")
    assert only(reading).event_type == "ACCUSE"
    assert [(p.stance_class, p.toward) for p in reading.positions] == [("ASSERT", ["GEO"])]


def test_the_status_of_a_saying_is_that_of_the_saying() -> None:
    for sentence in ("Ghana urged Togo to free the crew.", "Japan pledged to build a school in Tonga."):
        assert only(wire(sentence)).status == "occurred"


def test_a_meeting_s_event_has_its_date_and_place() -> None:
    found = only(wire("The leaders of Kenya and Uganda held talks in Nairobi on Sunday."))
    assert (found.date, found.place) == ("2026-05-03", "in Nairobi" if found.place == "in Nairobi" else "Nairobi")


def test_the_same_event_said_twice_is_one() -> None:
    reading = wire("Ghana urged Togo to free the crew. The government of Ghana again urged Togo to free the crew.")
    assert len(reading.positions) == 2
    found = only(reading)
    assert len(found.also) == 1


@pytest.mark.parametrize(
    ("frame", "sentence", "kinds"),
    [
        (wire, "Ghana thanked Togo for the loan and urged it to open the border.", ["SUPPORT", "AID", "REQUEST"]),
        (wire, "Ghana condemned the raid by Togo and called on it to free the crew.", ["ACCUSE", "ASSAULT", "REQUEST"]),
    ],
)
def test_several_events_of_one_sentence(frame: Any, sentence: str, kinds: list[str]) -> None:
    assert [e.event_type for e in frame(sentence).events] == kinds


def test_an_object_them_is_not_who_accuses() -> None:
    reading = wire("Chile imposed sanctions on six Bolivian officials, accusing them of fraud.")
    accused = [sides(e) for e in reading.events if e.event_type == "ACCUSE"]
    assert accused == [(["CHL"], ["BOL"])]


def test_what_a_side_promises_to_nobody_in_its_own_text_is_no_event() -> None:
    own = release("Ghana will publish its rice report in May. It pledged to help Togo.", side="Ghana")
    assert [sides(e) for e in own.events] == [(["GHA"], ["TGO"])]


def test_concern_at_what_people_suffer_in_a_country_accuses_nobody() -> None:
    assert wire("Oman and Peru voiced concern about the famine in Chad.").events == []
    assert sides(only(wire("Oman voiced concern about the arrests in Chad."))) == (["OMN"], ["TCD"])


def test_both_parties_that_one_urges_are_those_named_before() -> None:
    text = "Fiji supports the talks in Havana between Chad and Niger and urged both parties to extend the truce."
    found = {e.event_type: sides(e) for e in wire(text).events}
    assert found["SUPPORT"] == (["FJI"], ["NER", "TCD"])
    assert found["REQUEST"] == (["FJI"], ["NER", "TCD"])


@pytest.mark.parametrize("backed", ["backed by Oman", "supported by the army of Oman"])
def test_who_is_described_as_backing_another_is_not_accused_nor_does_he_support_whoever_speaks(backed: str) -> None:
    found = wire(f"Peru condemned the offensive of the Houthi movement, {backed}, near a port.").events
    assert ("ACCUSE", (["PER"], ["Houthis"])) in [(e.event_type, sides(e)) for e in found]
    assert "OMN" not in {a.id for e in found for a in (*e.actors, *e.recipients)}


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("Oman warned Peru that it would close the strait.", ["OMN"], ["PER"]),
        ("Oman warned that it would respond if Peru deployed missiles.", ["OMN"], ["PER"]),
        (
            "The Omani minister warned on Monday that his country would react if Togo annexed the islet.",
            ["OMN"],
            ["TGO"],
        ),
    ],
)
def test_who_warns_of_what_he_will_do_threatens_whom_he_warns_or_who_would_bring_it_about(
    sentence: str, actors: list[str], recipients: list[str]
) -> None:
    found = [e for e in wire(sentence).events if e.event_type == "THREATEN"]
    assert [sides(e) for e in found] == [(actors, recipients)]


def test_to_ensure_that_another_never_does_something_is_a_promise_and_no_refusal() -> None:
    found = only(wire("Oman and Peru pledged to ensure that Togo never acquires the missiles."))
    assert (found.event_type, sides(found)[0]) == ("AGREE", ["OMN", "PER"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru, together with Chile, urged Bolivia to reopen the road.",
        "Along with Chile, Peru imposed sanctions on Bolivia.",
        "Together with the Chilean navy, Peru attacked a Bolivian base.",
    ],
)
def test_who_acts_together_with_the_subject_acts_too(sentence: str) -> None:
    assert sides(only(wire(sentence))) == (["CHL", "PER"], ["BOL"])


def test_help_is_promised_to_whom_the_promise_before_was_made_and_not_to_who_is_blamed() -> None:
    text = (
        "We condemn the Omani raid and the Omani levy. Oman must stop. We are committed to providing the support that "
        "Togo needs. We will continue to provide financial and military assistance."
    )
    found = [sides(e)[1] for e in release(text, side="Peru").events if e.event_type == "AGREE"]
    assert found == [["TGO"], ["TGO"]]


def test_a_mere_idea_is_not_what_happened() -> None:
    assert release("The notion that we have cut our aid to Togo is nonsense.", side="Peru").events == []


def test_what_is_given_is_not_to_whom() -> None:
    found = release("Peru stands with Togo. We have sent two field hospitals.", side="Peru").events
    assert [sides(e)[1] for e in found if e.event_type == "AID"] == [["TGO"]]


@pytest.mark.parametrize(
    ("sentence", "sides_"),
    [
        ("Minsk vowed to respond in kind to Latvia.", (["BLR"], ["LVA"])),
        ("Gabon pledged to strike back at Benin.", (["GAB"], ["BEN"])),
        ("Fiji's president said his army was ready to hit back if attacked by Tonga.", (["FJI"], ["TON"])),
    ],
)
def test_who_vows_to_strike_back_or_to_answer_in_kind_threatens(
    sentence: str, sides_: tuple[list[str], list[str]]
) -> None:
    found = only(wire(sentence))
    assert (found.event_type, sides(found)) == ("THREATEN", sides_)


@pytest.mark.parametrize("sentence", ["Gabon vowed to pay Benin in kind.", "Fiji retaliated two days later."])
def test_what_is_paid_in_kind_or_was_answered_is_no_threat(sentence: str) -> None:
    assert all(e.event_type != "THREATEN" for e in wire(sentence).events)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fiji accused Tonga of spying. A spokesman for the Tongan army dismissed the accusations as absurd.",
        "Mali accused Benin of arming rebels. Benin's defence minister dismissed the allegations as a fabrication.",
    ],
)
def test_who_dismisses_charges_against_himself_concedes_nothing(sentence: str) -> None:
    assert all(e.event_type != "CONCEDE" for e in wire(sentence).events)


def test_a_court_that_dismisses_charges_concedes() -> None:
    found = wire("A court in Malawi dismissed the charges against a student leader.").events
    assert [e.event_type for e in found] == ["CONCEDE"]
