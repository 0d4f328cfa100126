"""Promises whose words alone do not make them: whom one orders, how much one gives, what one waits for."""

from __future__ import annotations

import pytest

from tests.coding.documents import joint, release, wire


def promises(text: str) -> list[str]:
    """Returns committers, type and level of each commitment of a report."""
    found = wire(text).commitments
    return [f"{'+'.join(sorted(c.committers))} {c.type} {c.specificity}" for c in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # who orders his own organ promises, who orders another side demands
        ("President Ana Pardo of Bolivia ordered her army to send two battalions north.", ["BOL security_defence 3"]),
        (
            "Benin's prime minister instructed the foreign ministry to open a consulate in Accra.",
            ["BEN establish_mechanism 2"],
        ),
        ("Poland ordered Serbia to close its consulate in Gdansk.", []),
        ("The high court of Laos ordered the government to open the archive.", []),
        ("Togo ordered the deployment of 400 soldiers along its northern border.", ["TGO security_defence 3"]),
        ("Fiji's president has ordered the reopening of the frontier.", ["FJI policy_change 2"]),
        # more of what was pledged before
        ("Iceland doubled its pledge to the fund to $400,000.", ["ISL aid_finance 3"]),
        ("Oman said it was increasing its contribution to 5 million euros.", ["OMN aid_finance 3"]),
        ("Gabon increased its exports to 3 million barrels.", []),
        # what a side says that it is giving anew, and what it has long been giving
        (
            "Uruguay is contributing 20 million dollars to the recovery of Vanuatu, its foreign minister announced.",
            ["URY aid_finance 3"],
        ),
        (
            "Jordan is providing an additional 4 million dollars to clinics in Mali, its embassy said.",
            ["JOR aid_finance 3"],
        ),
        ("Jordan was providing 400 soldiers to the mission when the attack came.", []),
        # what is about to be done
        ("Malta is set to ban the export of trophies.", ["MLT policy_change 2"]),
        ("Malta is set to face new floods.", []),
        ("Malta is set to receive 40 tractors from Palau.", []),
        # those who give together
        ("Donors pledged more than $700 million to rebuild Samoa.", ["Donors aid_finance 3"]),
        # those who fight
        ("The rebels vowed to lay down their arms within 60 days.", ["rebels security_defence 3"]),
    ],
)
def test_reports(sentence: str, expected: list[str]) -> None:
    assert promises(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We look forward to the outcome of the review.", []),
        ("We look forward to the full erection of the monument.", []),
        ("We look forward to the next summit in Oslo.", ["visit_meeting"]),
        ("The two sides will explore the possibility of a direct air link.", ["trade_investment"]),
        ("The two sides will discuss a direct air link.", []),
        ("The next round of consultations will take place in Lima in 2027.", ["visit_meeting"]),
    ],
)
def test_joint_texts(sentence: str, expected: list[str]) -> None:
    found = joint(sentence).commitments
    assert [c.type for c in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("We commit to reaching universal access to electricity by 2035.", "other", 3),
        ("We will ensure access to medicines for all.", "other", 1),
        ("We will grant duty-free access to our market.", "market_access", 2),
        ("We will grant visa-free entry to citizens of Georgia.", "policy_change", 2),
        ("We will extend the railway to the port.", "trade_investment", 2),
        ("We will review our relations with Togo.", "other", 1),
        ("We will raise these cases with the ministry of Togo.", "other", 2),
        ("We will upgrade our mission in Lome to an embassy.", "relationship_upgrade", 2),
        ("We will continue to attach great importance to our ties with Togo.", "relationship_upgrade", 0),
        ("We will accept the judgment of the Court.", "implement_existing", 1),
        ("We will suspend flights to Lome from Monday.", "policy_change", 3),
        ("We are determined to implement the agreements reached in 2022.", "implement_existing", 1),
    ],
)
def test_own_texts(sentence: str, expected: str, level: int) -> None:
    found = release(sentence).commitments
    assert [(c.type, c.specificity) for c in found] == [(expected, level)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what was promised long ago is background
        ("In 2015 the government of Chad had promised to pay each fighter $300.", []),
        ("Chad promised in 2015 to free the prisoners.", []),
        ("Kenya had vowed to leave the mission, but has stayed.", []),
        ("Last week Kenya promised to free the crew.", ["KEN other 2"]),
        # what an accord brings is nobody's promise, what follows one in return is
        ("Peru launched a partnership with Malawi, which will bring power to 100,000 homes.", []),
        (
            "Under a pact signed in May, Mali will open a port to Oman. In return, Oman will train the army of Mali.",
            ["MLI trade_investment 2", "OMN security_defence 2"],
        ),
        # who fights and signs a peace will not fight
        ("The rival militias signed a peace accord on Sunday.", ["rival militias refrain 2"]),
        # what is named before
        (
            "Peru's envoy said ties between Peru and Ghana were growing and that he would work to preserve them.",
            ["PER relationship_upgrade 0"],
        ),
        ("Chile promised to work with all member states towards a solution.", ["CHL coordinate_multilaterally 1"]),
        ("Chile offered to cover a third of the cost.", ["CHL aid_finance 2"]),
        # how much and from when stands behind
        ("Mali said it would give food aid, amounting to 3 million euros.", ["MLI aid_finance 3"]),
        ("The rebel groups said they would respect a ceasefire starting Friday.", ["rebel groups refrain 3"]),
        # who does not intend to do something refrains
        ("Fiji said that it did not intend to grant asylum to the officers.", ["FJI refrain 2"]),
        ("Fiji's president ordered that the post be reopened within a month.", ["FJI establish_mechanism 3"]),
        ("Oman offered Fiji two seats on its flights.", ["OMN other 3"]),
        ("Palau is allocating 5 million dollars in new funding to Tonga, its minister said.", ["PLW aid_finance 3"]),
        ("Palau pledged to invest in a copper mine in Tonga.", ["PLW trade_investment 2"]),
        ("Palau pledged to remove the mines from the lagoon of Tonga.", ["PLW security_defence 2"]),
    ],
)
def test_reports_of_what_is_past_or_named_before(sentence: str, expected: list[str]) -> None:
    assert promises(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("The two sides agreed to foster closer ties between universities.", "exchange_people", 1),
        ("The two sides agreed to deepen ties between their armed forces.", "security_defence", 1),
        ("The two sides agreed to strengthen ties between the two countries.", "relationship_upgrade", 0),
        ("The two sides noted the exchange of students and agreed to double their number.", "exchange_people", 2),
        ("The two sides undertook to keep in touch.", "collaborate", 0),
        ("The two sides agreed to hold the festival on 12-14 June.", "visit_meeting", 3),
        ("The two sides agreed to meet every year.", "visit_meeting", 3),
    ],
)
def test_what_several_do(sentence: str, expected: str, level: int) -> None:
    found = joint(sentence).commitments
    assert [(c.type, c.specificity) for c in found] == [(expected, level)]
