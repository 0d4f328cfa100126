"""The council of a body is that body when it is told of again: by its noun, by "they", by its session's text."""

from __future__ import annotations

import pytest

from communique import read
from communique.model.reading import Reading


def _held(reading: Reading) -> list[tuple[list[str], str]]:
    return [(sorted(p.holders), p.act) for p in reading.positions]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "The Ministerial Council of ECOWAS noted the ruling of the International Court of Justice. "
            "The council welcomed the efforts of Togo.",
            "ECOWAS",
        ),
        (
            "The CARICOM Council asked Peru to go to the International Court of Justice. "
            "Further, the council welcomed the aid of Fiji.",
            "CARICOM",
        ),
        ("The Executive Committee of the OIC praised the African Union. The committee welcomed the truce.", "OIC"),
        ("The Assembly of the Pacific Islands Forum thanked the UN. The assembly welcomed the truce.", "PIF"),
    ],
)
def test_an_organ_is_the_last_one_told_of_by_its_noun(text: str, holder: str) -> None:
    assert _held(read(text))[-1] == ([holder], "welcome")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Council of the OIC condemned the raid on Togo. They urged Chad to withdraw its forces.", "OIC"),
        ("The ASEAN Ministerial Council condemned the attack on Fiji. They urged Fiji to show restraint.", "ASEAN"),
        ("The African Union Peace and Security Council deplored the coup. They urged the army to withdraw.", "AU"),
    ],
)
def test_a_council_of_many_is_taken_up_by_they(text: str, holder: str) -> None:
    assert _held(read(text))[-1] == ([holder], "urge")


def test_they_are_both_where_a_body_met_another_side() -> None:
    found = read("The European Union met with Chad. They agreed to deepen cooperation.")
    assert [sorted(c.committers) for c in found.commitments] == [["EU", "TCD"]]


@pytest.mark.parametrize("noun", ["statement", "communiqué"])
def test_the_text_of_a_councils_session_is_the_bodys(noun: str) -> None:
    text = (
        "HANOI, Sept 16 (EXW) -- The ministerial council of the Association of Southeast Asian Nations (ASEAN) on "
        "Thursday opposed Fiji's occupation of two Togo islands. "
        f"The final {noun} of the 149th session of the council condemned the raid. "
        f"The {noun} welcomed the aid of Peru."
    )
    found = read(text, title="ASEAN states reject Fijian occupation of Togo islands")
    assert [p.holders for p in found.positions] == [["ASEAN"]] * 3


@pytest.mark.parametrize(
    ("setting", "holder"),
    [
        ("In a statement after the session of the African Union", ["AU"]),
        ("Through a communiqué issued at the conclusion of the meeting of the Council of CARICOM", ["CARICOM"]),
        ("At the summit of the OIC", ["OIC"]),
        ("On the margins of the annual session of the African Union", ["FJI", "PER"]),
    ],
)
def test_the_ministers_at_a_session_are_those_of_the_body(setting: str, holder: list[str]) -> None:
    found = read(f"Fiji and Peru met in Lima. {setting}, the ministers condemned the raid on the convoy.")
    assert _held(found) == [(holder, "condemn")]


def test_a_body_that_sits_at_anothers_mission_acts_alone() -> None:
    text = (
        "LIMA, 19th September, 2031 (EXW) — Concluding its session held at the headquarters of the Permanent Mission "
        "of Chad to the UN, the AU Council urged Fiji to withdraw. The ministers condemned the raid."
    )
    assert _held(read(text, title="AU Council denounces terrorism")) == [(["AU"], "urge"), (["AU"], "condemn")]
