"""What follows a message that somebody received, its sender says."""

from __future__ import annotations

import pytest

from communique import read

_HEAD = "AMMAN, Feb 25 (Petra) -- King Omar "


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("received a letter from Chadian President Idriss Keita, condemning the raid.", "TCD"),
        ("received on Tuesday a cable of congratulations from Peru's president, condemning the raid.", "PER"),
        ("got a phone call from Fiji's Prime Minister Jone Vula, praising the truce and condemning the raid.", "FJI"),
        ("received a message from the President of Togo, in which he condemned the raid.", "TGO"),
        ("sent a letter to Chadian President Idriss Keita, condemning the raid.", "JOR"),
        ("received Chadian President Idriss Keita, condemning the raid.", "JOR"),
    ],
)
def test_who_sent_a_message_says_what_follows(sentence: str, holder: str) -> None:
    reading = read(_HEAD + sentence, publisher="Petra")
    assert [list(p.holders) for p in reading.positions if p.act == "condemn"] == [[holder]]
