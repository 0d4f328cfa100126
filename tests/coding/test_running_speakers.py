"""Who goes on speaking without a verb of saying: in the coverage of a sitting, and in a report that shows it."""

from __future__ import annotations

import pytest

from communique import read

SITTING = """The Security Council met today to consider the lake.

LAURA DIAZ ({first}) said the raids threatened the whole region. Her country condemned the attacks on villages. Such \
acts were unacceptable. {other} should withdraw its forces.

TOOMAS KASK ({second}), noting that the truce was fragile, called on both sides to return to talks. The embargo must \
be lifted without delay. His Government would send ten observers to the region. It was time for {other} to open its \
border.

The Council then adopted the text. The meeting began at 10 a.m. and should end the dispute.
"""


@pytest.mark.parametrize(
    ("first", "second", "other", "ids"),
    [("Peru", "Estonia", "Chad", ("PER", "EST", "TCD")), ("Kenya", "Fiji", "Laos", ("KEN", "FJI", "LAO"))],
)
def test_what_stands_behind_a_speaker_of_a_sitting_is_his(
    first: str, second: str, other: str, ids: tuple[str, str, str]
) -> None:
    reading = read(SITTING.format(first=first, second=second, other=other))
    assert (reading.document.doctype, reading.document.provenance_tier) == ("news_story", 4)
    told = {
        p.evidence.exact.split(",")[0][:24]: (p.stance_class, *p.holders, *p.attribution.speaker, p.attribution.basis)
        for p in reading.positions
    }
    one, two = ids[0], ids[1]
    assert told["Such acts were unaccepta"] == ("OPPOSE", one, one, "carried")
    assert told["Her country condemned th"] == ("EVALUATE", one, one, "carried")
    assert told[f"{other} should withdraw its "[:24]] == ("URGE", one, one, "carried")
    assert told["The embargo must be lift"] == ("ASSERT", two, two, "carried")
    assert told[f"It was time for {other} to open"[:24]] == ("URGE", two, two, "carried")
    assert [(c.committers, c.attribution.speaker) for c in reading.commitments] == [([two], [two])]
    requests = [e for e in reading.events if e.event_type == "REQUEST"]
    asked = [([a.id for a in e.actors], [r.id for r in e.recipients]) for e in requests]
    assert ([one], [ids[2]]) in asked and ([two], [ids[2]]) in asked
    assert not [p for p in reading.positions if "10 a.m." in p.evidence.exact]


@pytest.mark.parametrize(
    ("side", "other", "ids"), [("Fijian", "Tonga", ("FJI", "TON")), ("Beninese", "Togo", ("BEN", "TGO"))]
)
def test_a_report_lets_somebody_go_on_only_where_it_shows_it(side: str, other: str, ids: tuple[str, str]) -> None:
    text = (
        f"LIMA, March 4, 2031 (Wire) - {side} Foreign Minister Ana Rey told reporters that the new levy was illegal. "
        f"The levy would hurt fishermen across the islands. {other} must lift it at once. Her government rejected any "
        f"attempt to change the boundary.\n\n{other} imposed the levy in January. "
        "Boats from Samoa would not be affected.\n\n"
        f"{side} Foreign Minister Ana Rey said talks would help. The levy was a breach of the pact.\n"
    )
    reading = read(text)
    told = {p.evidence.exact[:14]: (p.holders, p.attribution.basis) for p in reading.positions}
    assert told["The levy would"] == ([ids[0]], "carried")
    assert told[f"{other} must lift it"[:14]] == ([ids[0]], "carried")
    assert told["Her government"] == ([ids[0]], "carried")
    assert "The levy was a" not in told and "Boats from Sam" not in told
    assert any([r.id for r in e.recipients] == [ids[1]] for e in reading.events if e.event_type == "REQUEST")


def test_what_somebody_insists_inside_a_speech_is_told_by_who_has_the_floor() -> None:
    text = (
        "The drought was a danger to all, the General Assembly heard today as it continued its debate.\n\n"
        "Ana Roy, President of Peru, said the pact must hold. Yet President Ivo Lum of Nepal insists that the pact is "
        "dead. Member States must respect the court's ruling.\n"
    )
    said = {p.evidence.exact[:13]: (p.holders, p.attribution.speaker) for p in read(text).positions}
    assert said["President Ivo"] == (["NPL"], ["PER"])
    assert said["Member States"] == (["PER"], ["PER"])


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        (
            "GA/9911\nSixty-ninth session,\n14th & 15th Meetings (AM & PM)\n\nThe drought was the theme.",
            "Ana Roy, President of Peru,",
        ),
        ("The General Assembly today continued its debate.", "Ms. ROY (Peru)"),
        ("The Assembly met.\n\nLI MO, Minister for Trade of Laos, said the truce held.", "ANA ROY, President of Peru,"),
    ],
)
def test_the_coverage_of_a_sitting_is_told_by_its_heading_or_its_speakers(head: str, speaker: str) -> None:
    text = f"{head}\n\n{speaker} said that the truce held. Peru would send aid to Fiji. The levy was unacceptable.\n"
    reading = read(text)
    assert reading.document.provenance_tier == 4
    assert [(p.holders, p.attribution.basis) for p in reading.positions if p.stance_class == "OPPOSE"] == [
        (["PER"], "carried")
    ]
    assert [c.committers for c in reading.commitments] == [["PER"]]


def test_a_need_that_a_report_tells_behind_a_speaker_is_felt_by_him() -> None:
    text = (
        "UNITED NATIONS, May 3, 2031 (Wire) - Li Mo, Laos' envoy, told the Council that the blockade has caused "
        "suffering. The international community should help. Sanctions have failed since 2029.\n"
    )
    asked = [p for p in read(text).positions if p.stance_class == "URGE"]
    assert [(p.holders, p.attribution.basis) for p in asked] == [(["LAO"], "carried")]
