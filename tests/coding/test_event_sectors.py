"""The actors of an event carry the sector that their own words tell, and the code of their state or body."""

from __future__ import annotations

import pytest

from tests.coding.documents import wire

ACTORS = [
    ("The Kenyan army accused Somalia of arming the rebels.", ("KEN", "KEN", "MIL"), ("SOM", "SOM", "GOV")),
    ("The Norwegian parliament condemned Fiji for the arrests.", ("NOR", "NOR", "LEG"), ("FJI", "FJI", "GOV")),
    ("Peruvian police accused Chile of hiding the files.", ("PER", "PER", "COP"), ("CHL", "CHL", "GOV")),
    ("The Supreme Court of Nepal accused Bhutan of delay.", ("NPL", "NPL", "JUD"), ("BTN", "BTN", "GOV")),
    ("The foreign minister of Togo thanked Ghana for its patience.", ("TGO", "TGO", "GOV"), ("GHA", "GHA", "GOV")),
    ("NATO urged Georgia to resume the talks.", ("NATO", "IGO", None), ("GEO", "GEO", "GOV")),
    ("Laos urged the World Food Programme to send rice.", ("LAO", "LAO", "GOV"), ("WFP", "UNO", None)),
    ("Hamas condemned Cyprus for the delay.", ("Hamas", "PSE", "REB"), ("CYP", "CYP", "GOV")),
]


@pytest.mark.parametrize(("sentence", "actor", "recipient"), ACTORS, ids=[sentence for sentence, _, _ in ACTORS])
def test_the_sector_and_the_code_of_an_actor_are_those_of_its_words(
    sentence: str, actor: tuple[str, str, str | None], recipient: tuple[str, str, str | None]
) -> None:
    (event,) = wire(sentence).events
    assert [(a.id, a.code, a.sector) for a in event.actors] == [actor]
    assert [(r.id, r.code, r.sector) for r in event.recipients] == [recipient]
