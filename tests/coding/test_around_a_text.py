"""What stands around words and between sentences: furniture parts no sentences, and names bear offices in brackets."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def events(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    return [(e.event_type, [a.id or "" for a in e.actors], [a.id or "" for a in e.recipients]) for e in reading.events]


@pytest.mark.parametrize(
    "between", ["", "Other Matters\n\n", "- 7 -\n\n", "Advertisement\n\n", "Story continues below\n\n"]
)
def test_one_answers_over_what_parts_the_page(between: str) -> None:
    text = f"Fiji accused Oman on Monday of a raid on two boats.\n\n{between}Oman denied the accusation.\n"
    assert ("REJECT", ["OMN"], ["FJI"]) in events(read(text, publisher="Lake News"))


@pytest.mark.parametrize("between", ["", "Next Steps\n\n", "A/79/88\n24-00123 2/4\n\n"])
def test_help_goes_to_whom_it_was_promised_before(between: str) -> None:
    text = f"Peru sent two tonnes of flour to Samoa on Sunday.\n\n{between}Chad pledged a million dollars.\n"
    assert ("AGREE", ["TCD"], ["WSM"]) in events(read(text, publisher="Lake News"))


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Ana Salas (foreign minister of Peru)", "PER"),
        ("Ana Salas (Peru's prime minister)", "PER"),
        ("Said Nur (Oman's envoy to the United Nations)", "OMN"),
        ("Ana Salas, who is Peru's foreign minister,", "PER"),
        ("Dr. Said Nur, who is the president of Oman,", "OMN"),
    ],
)
def test_an_office_in_brackets_or_behind_who_is(name: str, side: str) -> None:
    assert [p.holders for p in read(f"{name} urged Chad to sign the treaty.").positions] == [[side]]


@pytest.mark.parametrize(
    "name",
    [
        "Ana Salas, who is close to the prime minister of Peru,",
        "Said Nur, who is the brother of the president of Oman,",
        "Ana Lau (Premier of Fiji 2001-2005)",
    ],
)
def test_one_who_is_near_an_office_does_not_hold_it(name: str) -> None:
    assert not [p for p in read(f"{name} urged Chad to sign the treaty.").positions if {*p.holders} & {"PER", "OMN"}]


@pytest.mark.parametrize(
    "said",
    [
        '"We reject the levy and support the treaty," Omani Premier Said Nur told reporters in Geneva.',
        '"We oppose the raid and back the truce," Peruvian President Ana Salas told lawmakers.',
    ],
)
def test_what_was_said_first_is_no_order(said: str) -> None:
    assert "REQUEST" not in [kind for kind, *_ in events(read(said))]


@pytest.mark.parametrize(
    "aim", ["take the case to the World Trade Organization", "bring a case before the World Trade Organization"]
)
def test_to_whom_one_threatens_to_go_is_not_threatened(aim: str) -> None:
    text = f"Fiji imposed a tariff on Omani dates on Friday. Oman condemned the measure and threatened to {aim}."
    told = events(read(text, publisher="Lake News"))
    assert ("ACCUSE", ["OMN"], ["FJI"]) in told
    assert not [one for one in told if one[0] in ("ACCUSE", "THREATEN") and {"WTO", "AU"} & {*one[2]}]


@pytest.mark.parametrize("harm", ["sabotage of the cable", "raid on the road"])
def test_between_whom_a_stricken_thing_lies_is_blamed_for_nothing(harm: str) -> None:
    told = read(
        f"Peru condemns the {harm} between Chad and Niger. We call for an inquiry.",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert "ACCUSE" not in [kind for kind, *_ in events(told)]


@pytest.mark.parametrize("start", [" ", "  ", "\n\n"])
def test_a_counterpart_of_another_sentence_tells_of_no_one_before(start: str) -> None:
    text = (
        "DAR ES SALAAM, Oct 16 (Lake News) -- Swedish Development Minister Ulrika Ström, who came on Sunday, met "
        f"President Juma Mbwana on Tuesday.{start}She is due to see her Tanzanian counterpart, Neema Shayo."
    )
    assert "SWE" not in [p.side for p in read(text, publisher="Lake News").persons if p.name == "Juma Mbwana"]


@pytest.mark.parametrize(
    "line", ["Notice 12 Regarding the Vote of the Swiss Parliament", "Note on the Decision of the Fijian Government"]
)
def test_who_is_a_topic_of_a_line_does_not_speak_below_it(line: str) -> None:
    text = f"All readers of this page are welcome.\n\n{line}\n\nWe reject the decision of last week on our courts.\n"
    told = read(text, publisher="Ministry of Foreign Affairs of Tunisia", title="Press release")
    assert [p.holders for p in told.positions if p.act == "reject"] == [["TUN"]]
