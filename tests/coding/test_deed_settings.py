"""Deeds in the settings that reports put them in: each must read as it does in a sentence of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

KEPT = 0.95  # the share that must read as they do alone

# Who did it, the verb, what is done, the noun of the verb, what stands behind it.
DEEDS = [
    line.split("|")
    for line in (
        "Kenya|expelled|two Peruvian envoys|expulsion|of two Peruvian envoys",
        "Oman|arrested|three Nepali nationals|arrest|of three Nepali nationals",
        "Serbia|seized|a Togo-flagged tanker|seizure|of a Togo-flagged tanker",
        "Ghana|shelled|a Malian border post|shelling|of a Malian border post",
        "Japan|invaded|Cambodia|invasion|of Cambodia",
        "Peru|imposed|sanctions on Latvia|imposition|of sanctions on Latvia",
        "Qatar|severed|diplomatic relations with Cuba|severing|of diplomatic relations with Cuba",
        "Zambia|sent|200 tonnes of food to Laos|sending|of 200 tonnes of food to Laos",
        "Chad|donated|20 ambulances to Serbia|donation|of 20 ambulances to Serbia",
        "Brazil|withdrew|its troops from Oman|withdrawal|of its troops from Oman",
        "Tunisia|released|two Kenyan prisoners|release|of two Kenyan prisoners",
        "Norway|lifted|sanctions on Poland|lifting|of sanctions on Poland",
        "Egypt|rejected|a Greek proposal|rejection|of a Greek proposal",
        "Bolivia|banned|imports of beef from Peru|banning|of imports of beef from Peru",
        "Cuba|deported|300 Bolivian migrants|deportation|of 300 Bolivian migrants",
        "Iran|intercepted|a Colombian fishing boat|interception|of a Colombian fishing boat",
        "Hungary|froze|the assets of two Georgian banks|freezing|of the assets of two Georgian banks",
        "Rwanda|jailed|a Malian reporter|jailing|of a Malian reporter",
        "Yemen|extradited|two suspects to Fiji|extradition|of two suspects to Fiji",
        "Nepal|sentenced|a Togolese trader to death|sentencing|of a Togolese trader to death",
    )
]
SETTINGS: dict[str, Callable[[str, str, str, str, str], str]] = {
    "subject": lambda who, did, what, noun, of: f"{who}'s {noun} {of} drew protests in the capital.",
    "by whom": lambda who, did, what, noun, of: f"The {noun} {of} by {who} came a day after talks collapsed.",
    "following": lambda who, did, what, noun, of: f"Shares slid following {who}'s {noun} {of}.",
    "after": lambda who, did, what, noun, of: f"Finland called for talks after {who}'s {noun} {of}.",
    "in answer": lambda who, did, what, noun, of: f"In response to {who}'s {noun} {of}, Finland called for talks.",
    "condemned": lambda who, did, what, noun, of: f"Finland condemned {who}'s {noun} {of}.",
    "defended": lambda who, did, what, noun, of: f"{who} defended its {noun} {of}.",
    "described": lambda who, did, what, noun, of: f"Finland described {who}'s {noun} {of} as illegal.",
    "set off by": lambda who, did, what, noun, of: f"The crisis was triggered by {who}'s {noun} {of}.",
    "by whom first": lambda who, did, what, noun, of: f"The {noun} by {who} {of} angered Finland.",
    "claimed": lambda who, did, what, noun, of: f"{who} claimed responsibility for the {noun} {of}.",
    "which": lambda who, did, what, noun, of: f"{who}, which last week {did} {what}, called for talks.",
    "after it did": lambda who, did, what, noun, of: f"After {who} {did} {what}, Finland called for talks.",
    "said": lambda who, did, what, noun, of: f"{who} said on Sunday that it {did} {what}.",
}

Deed = tuple[str, tuple[str, ...], tuple[str, ...]]


def _read(texts: list[str]) -> list[set[Deed]]:
    readings = read_documents([RawDocument(text=text, place=str(n)) for n, text in enumerate(texts)])
    return [
        {(e.event_type, tuple(a.id for a in e.actors), tuple(a.id for a in e.recipients)) for e in r.events}
        for r in readings
    ]


@cache
def _alone() -> list[set[Deed]]:
    return _read([f"{who} {did} {what}." for who, did, what, _, _ in DEEDS])


def test_each_deed_is_told_alone() -> None:
    assert all(_alone())


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_deed_reads_in_a_setting_as_it_does_alone(setting: str) -> None:
    own = [
        (deed, told)
        for deed, told in zip(DEEDS, _alone(), strict=True)
        if not setting.startswith(("by whom", "claimed")) or "its" not in deed[2]
    ]
    found = _read([SETTINGS[setting](*deed) for deed, _ in own])
    lost = [(deed, now) for (deed, told), now in zip(own, found, strict=True) if not told <= now]
    assert len(lost) <= (1 - KEPT) * len(own), lost


@pytest.mark.parametrize(
    "setting",
    [
        "Fears of {who}'s {noun} {of} grew on Sunday.",
        "{who}'s planned {noun} {of} drew protests in the capital.",
        "Finland called for the {noun} {of} by {who}.",
        "A vote will be held after {who}'s {noun} {of}.",
    ],
)
def test_a_deed_that_is_feared_planned_or_asked_for_is_not_done(setting: str) -> None:
    deeds = [deed for deed in DEEDS if deed[1] != "rejected"]  # to refuse is to do it
    found = _read([setting.format(who=who, noun=noun, of=of) for who, _, _, noun, of in deeds])
    done = {next(iter(told))[:2] for told in _alone()}
    wrong = [(deed, now) for deed, now in zip(deeds, found, strict=True) if {d[:2] for d in now} & done]
    assert len(wrong) <= (1 - KEPT) * len(deeds), wrong


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya almost expelled two Peruvian envoys.",
        "Finland wants a deal before Ghana shells a Malian border post.",
        "Finland rejected a proposal that Oman arrest three Nepali nationals.",
        "Serbia ruled out seizing a Togolese tanker.",
        "Cuba chose talks rather than deporting 300 Bolivian migrants.",
        "Rwanda held talks without jailing a Malian reporter.",
        "Peru would have imposed sanctions on Latvia but for the storm.",
        "Qatar is considering severing diplomatic relations with Cuba.",
    ],
)
def test_what_was_left_undone_is_no_deed(sentence: str) -> None:
    (found,) = _read([sentence])
    assert not {kind for kind, _, _ in found} & {"SANCTION", "ASSAULT", "COERCE"}


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Serbia, whose army in March shelled a Malian post, called for talks.", ("ASSAULT", ("SRB",), ("MLI",))),
        ("Oman claimed to have shelled a Malian border post.", ("ASSAULT", ("OMN",), ("MLI",))),
        ("Chad admitted detaining two Togolese envoys.", ("COERCE", ("TCD",), ("TGO",))),
        ("Peru appears to have expelled two Latvian diplomats.", ("SANCTION", ("PER",), ("LVA",))),
        ("Fiji apologised for releasing two Tongan suspects.", ("RETREAT", ("FJI",), ("TON",))),
    ],
)
def test_what_one_owns_to_have_done_is_a_deed(sentence: str, deed: Deed) -> None:
    assert deed in _read([sentence])[0]


def test_who_defends_or_regrets_a_deed_of_his_own_neither_backs_nor_blames_who_suffered_it() -> None:
    defended, regretted = _read(
        ["Iran defended its interception of a Colombian boat.", "Chad regretted its shelling of a Malian post."]
    )
    assert {kind for kind, _, _ in defended} == {"COERCE"}
    assert {kind for kind, _, _ in regretted} == {"ASSAULT"}


def test_who_is_blamed_for_one_deed_did_not_do_the_other() -> None:
    (found,) = _read(["Nepal denounced the coup and Kenya's arrest of three Malian envoys."])
    assert ("COERCE", ("KEN",), ("MLI",)) in found
    assert ("COERCE", ("KEN",), ("NPL",)) not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The government's provision of water pumps to farmers has raised yields in Nepal.",
        "The bank's delivery of seeds to villages has ended, Fiji's radio said.",
        "Kenya's capture of three early wickets put Nepal in trouble.",
        "Latvia's arrest of the slide in form delighted fans.",
    ],
)
def test_what_nouns_tell_of_sport_or_of_services_at_home_is_no_deed(sentence: str) -> None:
    assert _read([sentence]) == [set()]
