"""Whose words a sentence holds that names several: who is quoted, who asked for it, who lists what."""

from __future__ import annotations

import pytest

from communique import read


def _stances(text: str) -> list[tuple[str, ...]]:
    return [(p.act, *p.holders) for p in read(text).positions]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Sione Tupou of Tonga was quoted by state media as condemning the levy.", [("condemn", "TON")]),
        ("Chad's president was cited by the agency as urging Niger to withdraw.", [("urge", "TCD")]),
        ("Fijian envoy Ana Vatu took the floor to condemn the raid on the port.", [("condemn", "FJI")]),
        ("Peru's minister took the podium to urge Chile to sign the pact.", [("urge", "PER")]),
        ("As urged by Mali, the ministers of Togo condemned the raid.", [("condemn", "TGO")]),
        ("Kenya, as requested by Chad, welcomed the truce.", [("welcome", "KEN")]),
        ("As announced by Togo, the closure of the port is illegal.", [("affirm", "TGO")]),
        ("Peru said it did not know whether Chile supported the plan.", []),
        ("Fiji's premier said that Tonga did not know the facts.", [("affirm", "FJI")]),
        (
            "The ministers of Kenya and Fiji: (a) welcomed the truce; (b) rejected the levy; and (c) urged Mali to go.",
            [("welcome", "KEN", "FJI"), ("reject", "KEN", "FJI"), ("urge", "KEN", "FJI")],
        ),
        (
            "The ministers of Chad and Peru: - condemned the raid on the embassy; - called on Togo to open its port.",
            [("call_for", "TCD", "PER"), ("condemn", "TCD", "PER")],
        ),
        ("The envoy of Peru had two wishes: (a) peace.", []),
    ],
)
def test_each_stance_is_of_who_takes_it(text: str, told: list[tuple[str, ...]]) -> None:
    assert sorted(_stances(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The meeting was chaired by the foreign minister of Kenya.", []),
        ("The premier of Nepal presided over the session.", []),
        ("Kenya's minister chaired a meeting with Chad's envoy.", [{"KEN", "TCD"}]),
        (
            "Foreign Minister Otieno of Kenya discussed trade and the drought with Premier Ayo Sena of Togo.",
            [{"KEN", "TGO"}],
        ),
        (
            "Peru's envoy exchanged views on trade, security and migration with his Fijian counterpart.",
            [{"PER", "FJI"}],
        ),
    ],
)
def test_those_consult_who_meet_or_talk_with_each_other(text: str, sides: list[set[str]]) -> None:
    found = [e for e in read(text).events if e.event_type == "CONSULT"]
    assert [{a.id for a in (*e.actors, *e.recipients)} for e in found] == sides
