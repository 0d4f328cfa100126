"""Who is harmed, and by whom, where the words around the verb tell it and not the verb."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_document


def told(text: str) -> list[str]:
    """Returns type, actors and recipients of each event of a wire sentence."""
    reading = read_document(RawDocument(f"GENEVA, 4 March 2026 (Constructed) -- {text}", "example"))
    return [
        f"{e.event_type} {'+'.join(a.id for a in e.actors)} > {'+'.join(a.id for a in e.recipients)}"
        for e in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Two Kenyan soldiers were killed and five others wounded on Monday in an ambush by Islamist militants.",
            "ASSAULT Islamist militants > KEN",
        ),
        (
            "Four Danish police officers were wounded and two were killed in a raid by gunmen.",
            "ASSAULT gunmen > DNK",
        ),
        (
            "One Latvian border guard was wounded as a result of shelling by Belarusian artillery.",
            "ASSAULT BLR > LVA",
        ),
        ("Three Omani sailors were killed as a result of an attack by Yemeni troops.", "ASSAULT YEM > OMN"),
        ("Six Ghanaian peacekeepers were wounded when fighters stormed their base.", "ASSAULT fighters > GHA"),
        (
            "Four Peruvian officers were hurt when farmers hurled dynamite at them.",
            "ASSAULT farmers > Peruvian officers",
        ),
        ("Three people died in an army raid on a village in Laos.", "ASSAULT LAO > people"),
        ("A rebel attack killed three soldiers in northern Mali.", "ASSAULT rebels > MLI"),
        ("More than 30 people were killed in clashes between herders and farmers in Chad.", "ASSAULT herders+farmers"),
        ("Nine Congolese villagers lost their lives in a raid by Ugandan troops.", "ASSAULT UGA > COD"),
        ("Russian missiles hit a hospital in Kharkiv overnight.", "ASSAULT RUS > UKR"),
        ("Warplanes bombed a market in Idlib on Monday.", "ASSAULT Warplanes > SYR"),
        ("Rwandan troops withdrew from Goma on Friday.", "RETREAT RWA > COD"),
        ("Pirates hijacked a Danish-owned tanker off Benin.", "ASSAULT Pirates > DNK"),
        ("Tonga seized a South Korean-flagged tanker on Monday.", "COERCE TON > KOR"),
        ("Fiji released nine Vietnamese sailors who were detained in March.", "COERCE FJI > VNM"),
        ("Argentina has lifted a ban on imports of Brazilian chicken.", "RETREAT ARG > BRA"),
        ("Canada announced visa bans and asset freezes against two Cuban ministers.", "SANCTION CAN > CUB"),
        ("Chad has withdrawn the last of its soldiers from Mali.", "RETREAT TCD > MLI"),
        ("Poland expelled three envoys over the expulsion of its consul from Grodno.", "SANCTION BLR > POL"),
        ("Police arrested two Danish drivers in Peru ahead of rallies planned for July.", "COERCE"),
        ("An opposition leader was arrested in an overnight police raid in Zambia.", "COERCE ZMB > opposition leader"),
        (
            "Teachers marched to protest against reforms proposed by the Fijian cabinet.",
            "PROTEST Teachers > FJI",
        ),
        ("Peru's cabinet met hours after a grenade wounded two guards in Lima.", "ASSAULT  > "),
        ("Canada barred four Burmese generals and a minister from travelling to the country.", "SANCTION CAN > MMR"),
        ("Denmark expelled three Soviet diplomats and a trade official.", "SANCTION DNK > SUN"),
        ("Gunmen took more than 100 villagers hostage in Togo.", "ASSAULT Gunmen > villagers"),
        ("Laos ordered three Danish embassy staff and a Danish journalist to leave.", "SANCTION LAO > DNK"),
        ("Three Thai patrol boats entered Lao waters and left the area an hour later.", "RETREAT THA > LAO"),
        ("Bolivia warned Chile that it might take the case further.", "THREATEN BOL > CHL"),
        ("Kenya sent a ship carrying food and medicine to Sudan.", "AID KEN > SDN"),
        ("Ugandan and Rwandan soldiers fought each other near the river.", "ASSAULT UGA+RWA > UGA+RWA"),
        ("Peru shelled a Chilean post, prompting Chile to return fire.", "ASSAULT CHL > PER"),
        ("The killing of a Greek nurse by Chadian troops in Mali drew condemnation from Italy.", "ASSAULT TCD > GRC"),
        ("Government planes bombed suspected rebel hideouts in Sudan.", "ASSAULT SDN > suspected rebels"),
        ("The last rebel stronghold was bombed by Togo.", "ASSAULT TGO > rebels"),
        ("Chad sent flour to Mali on Monday. Togo pledged two million euros.", "AGREE TGO > MLI"),
        ("The court of Fiji ruled that Tonga had attacked the ship of Samoa.", "ACCUSE FJI > TON"),
        ("Togo accused Mali of a raid on a village. Ghana and Benin condemned the raid.", "ACCUSE GHA+BEN > MLI"),
        ("Rebels freed 12 drivers, a nurse and about 30 villagers.", "RETREAT Rebels > drivers+nurse+villagers"),
        ("Togo said it would send military advisers to help the rebels in Chad.", "AGREE TGO > rebels"),
        ("The decision of Togo to shut the port drew protests from Benin.", "ACCUSE BEN > TGO"),
    ],
)
def test_sides_told_around_the_verb(text: str, event: str) -> None:
    assert any(found.startswith(event) for found in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Malta refused to let a ship dock, prompting criticism from Germany.", "REJECT MLT > DEU"),
        ("Peru declared the Bolivian envoy persona non grata and gave her a day to leave.", "THREATEN PER > BOL"),
        ("Gunmen took more than 100 villagers hostage in Togo.", "AID Gunmen > villagers"),
        ("Police foiled a plot to kidnap the Danish envoy in Lima.", "ASSAULT Police > DNK"),
        ("President Lee ordered the army to respond. Chad had shelled an island of Fiji.", "REQUEST Lee > TCD"),
        ("Rebels freed two hostages, a Danish nurse and a Swedish doctor.", "RETREAT Rebels > hostages+nurse+doctor"),
        ("Rebels killed 15 villagers in northeastern Congo.", "ASSAULT Rebels > villagers in northeastern Congo"),
    ],
)
def test_what_comes_of_an_act_is_not_its_aim(text: str, event: str) -> None:
    assert event not in told(text)


@pytest.mark.parametrize(
    "text",
    ["Israeli troops shot and killed a Lebanese shepherd.", "Kenyan police caught and detained two Ugandan drivers."],
)
def test_one_deed_in_two_verbs_is_told_once(text: str) -> None:
    assert len(told(text)) == 1


def test_an_attack_by_terrorists_is_named_after_what_it_is_like() -> None:
    text = "Peru condemned the bomb attack on a mosque in Lahore."
    assert not any("terrorist" in event for event in told(text))


def test_who_is_hit_is_not_condemned() -> None:
    text = "The Government of Jordan condemns the attack on the embassy of Sweden in Baghdad."
    reading = read_document(RawDocument(text, "example", publisher="Ministry of Foreign Affairs of Jordan"))
    assert not any(e.event_type == "ACCUSE" and [a.id for a in e.recipients] == ["SWE"] for e in reading.events)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Chile's government has condemned a violent protest by truck drivers.", "truck drivers"),
        ("Peru denounced a march by miners who blocked the road to the port.", "miners"),
        ("Kenya condemned the strike by teachers in the north.", "teachers"),
    ],
)
def test_whose_protest_is_condemned_is_blamed(text: str, whom: str) -> None:
    assert any(each.startswith("ACCUSE") and each.endswith(f"> {whom}") for each in told(text))


def test_whose_work_is_praised_is_not_praised() -> None:
    assert not any(each.startswith("SUPPORT") for each in told("Kenya praised the work of the doctors."))
