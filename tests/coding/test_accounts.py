"""What an official is quoted as saying is a claim, and no position where it only tells a deed or a plan."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire


@pytest.mark.parametrize(
    "sentence",
    [
        "Uganda said that Kenya had sent a team of surveyors to the lake.",
        "The foreign minister of Oman said that 4,000 people had fled into Yemen.",
        "Bolivian sailors rescued nine Peruvian fishermen on Sunday, the Bolivian navy said.",
        "Latvia ordered three Estonian inspectors to leave, the Estonian ambassador said.",
        "The minister of Togo said trucks from Benin had been stopped for an hour.",
        "The interior minister of Niger said that rebels had seized a well near Chad.",
        "Jordan said that its talks with Iraq would resume in May.",
        "The Fijian ministry said that a Tongan frigate would join the drill next week.",
        '"The ship is now unloading in Samoa," the transport minister of Fiji said.',
        "According to the transport minister of Fiji, three other vessels are waiting in Samoa.",
        '"The depot in Malawi was opened on Friday," the Zambian transport minister said.',
    ],
)
def test_what_was_done_or_is_planned_is_told_and_not_claimed(sentence: str) -> None:
    assert [p for p in wire(sentence).positions if p.stance_class == "ASSERT"] == []


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Uganda said that Kenyan soldiers had burned a customs post.", "UGA"),
        ("Oman said that Yemeni troops had crossed the line.", "OMN"),
        ("Bolivia said that Peru was arming the smugglers.", "BOL"),
        ("Latvia said that its inspectors had answered every letter from Estonia.", "LVA"),
        ("The minister of Togo said that trade with Benin was vital for the coast.", "TGO"),
        ("Niger said that its patrol had acted in accordance with the treaty with Chad.", "NER"),
        ("Jordan said that the truce with Iraq was in danger.", "JOR"),
        ("Fiji said that it was in the interest of Tonga to finish the pier.", "FJI"),
        ("Malawi said that the ban would hurt the farmers of Zambia.", "MWI"),
        ("Samoa said that relations with Nauru had improved.", "WSM"),
        ("Ghana said that the delay was the fault of Togo.", "GHA"),
        ("Ghana said that the arrests in Togo had been carried out with respect for human rights.", "GHA"),
        ("Slovenia said that it shared the same interests with Croatia in the Adriatic.", "SVN"),
        ('"This is a historic vote," the premier of Iceland told reporters.', "ISL"),
    ],
)
def test_what_is_judged_or_charged_is_a_claim(sentence: str, holder: str) -> None:
    assert [(p.stance_class, p.holders) for p in wire(sentence).positions] == [("ASSERT", [holder])]
