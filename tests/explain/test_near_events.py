"""`explain` names the frames of events that came close in a sentence without records, and what each lacked."""

from __future__ import annotations

import pytest

from communique.explain.near_events import MOST, near_events
from communique.model.document import RawDocument
from communique.pipeline import code_document, open_document, parse_documents


def nearest(sentence: str) -> dict[str, str]:
    """Returns the frames near the first clause of a sentence, each with the first condition that it lacked."""
    opened = open_document(RawDocument(sentence, "one"))
    (clauses,) = parse_documents([opened])
    scene = code_document(opened, clauses)[1]
    return {n.rule: n.condition for n in near_events(scene, scene.in_order[0])}


@pytest.mark.parametrize(
    ("sentence", "rule", "condition"),
    [
        ("Chad sent flowers to Mali.", "consult.dispatch.envoy", "object_nouns"),
        ("Laos interfered with a radio in Vientiane.", "coerce.meddle", "complement"),
        ("The referee expelled a Danish observer.", "sanction.expel.monitors", "subject"),
        ("The fans in Nuuk were ejected.", "sanction.expel.monitors", "object_nouns"),
    ],
)
def test_the_nearest_frames_say_what_they_lack(sentence: str, rule: str, condition: str) -> None:
    found = nearest(sentence)
    assert found.get(rule) == condition, found
    assert len(found) <= MOST


def test_a_verb_of_no_frame_is_near_to_nothing() -> None:
    assert nearest("Uruguay baked bread.") == {}
