"""What operators make of acts, read whole: refused promises, lifted sanctions, planned and cancelled visits."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.pipeline import read_documents

COMPOSED = [
    ("Slovenia refused to promise aid to Albania.", "REJECT"),
    ("Eritrea denied the accusation of Djibouti.", "REJECT"),
    ("Ethiopia agreed to withdraw its troops from Somalia.", "AGREE"),
    ("Norway threatened to impose sanctions on Belarus.", "THREATEN"),
    ("Ghana urged Togo to release the fishermen.", "REQUEST"),
    ("The Polish president plans to visit Kenya.", "AGREE"),
    ("The Polish president cancelled a visit to Kenya.", "REJECT"),
    ("Canada lifted sanctions against Zimbabwe.", "RETREAT"),
    ("Denmark resumed aid to Mali.", "AID"),
    ("Peru and Chile failed to agree on the sea border.", "REJECT"),
    ("Turkey stopped shelling the Kurdish town.", "RETREAT"),
    ("Sweden suspended aid to Uganda.", "SANCTION"),
    ("Hungary refused to lift the embargo on Serbia.", "REJECT"),
    ("Jordan promised not to attack Syria.", "AGREE"),
    ("Niger accused Benin of supporting the rebels.", "ACCUSE"),
    ("Qatar called for an end to the siege of Gaza.", "REQUEST"),
    ("Laos decided to release the Thai fishermen.", "CONCEDE"),
    ("Italy sent investigators to Libya to investigate the murder of a diplomat.", "ACCUSE"),
    ("Sudan ordered the newspaper to suspend publication.", "COERCE"),
    ("Gabon backed the proposal of Kenya.", "SUPPORT"),
    ("Malawi refused to recognise Kosovo.", "REJECT"),
    ("Romania vowed to expel the Russian ambassador.", "THREATEN"),
    ("Benin will deploy 500 police officers to Fiji.", "AGREE"),
    ("Jordan plans to send 90 policemen to Samoa.", "AGREE"),
    ("Benin will deploy two brigades against Fiji.", "THREATEN"),
    ("Benin vowed on Friday to expel the ambassador of Fiji.", "THREATEN"),
    ("Jordan decided on Monday to recall its ambassador to Samoa.", "SANCTION"),
]


@pytest.mark.parametrize(("sentence", "kind"), COMPOSED)
def test_an_operator_makes_of_an_act_what_it_says(sentence: str, kind: str) -> None:
    (reading,) = read_documents([RawDocument(sentence, "one", published_at="2026-03-04")])
    assert reading.events[0].event_type == kind, [(e.event_type, e.origin.rule) for e in reading.events]
