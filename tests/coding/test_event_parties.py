"""Who acts and upon whom, where the clause does not name both plainly: organs of one state, texts, nouns, pronouns."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.records import Event
from communique.pipeline import read_documents


def events(sentence: str) -> list[Event]:
    """Returns the events of a sentence read as a text of its own."""
    return list(next(iter(read_documents([RawDocument(sentence, "one", published_at="2026-03-04")]))).events)


CODED = [
    # another organ or person of the state that acts is somebody else
    (
        "The police chief of Malawi refused a request by President Banda to quit.",
        "REJECT",
        "police chief",
        "Banda",
    ),
    ("The Kenyan government conceded to the demands of the striking Kenyan nurses.", "CONCEDE", "government", "nurses"),
    # who adopts a text does what the text does
    ("The Fijian parliament passed a resolution condemning Tonga.", "ACCUSE", "Fijian parliament", "Tonga"),
    # what is sent or launched for a deed is the deed
    ("Slovak police launched an operation to arrest smugglers.", "COERCE", "Slovak police", "smugglers"),
    ("Croatia sent warplanes to destroy a bridge of the Serbian army.", "ASSAULT", "Croatia", "Serbian army"),
    # what stands behind "of" in the object does not act
    ("A missile of the Togolese army hit a camp of Beninese soldiers.", "ASSAULT", "Togolese", "Beninese"),
    # a pronoun has the words of the one it stands for
    ("Latvia says it will not accept returned migrants.", "REJECT", "Latvia", ""),
    # the charge behind "of", which the parser hangs under the accused
    ("The ombudsman accused the Chadian army of the slaughter of herders.", "ACCUSE", "ombudsman", "Chadian army"),
]


@pytest.mark.parametrize(("sentence", "kind", "actor", "recipient"), CODED)
def test_who_acts_upon_whom(sentence: str, kind: str, actor: str, recipient: str) -> None:
    found = events(sentence)
    shown = [(e.event_type, [a.text for a in e.actors], [a.text for a in e.recipients]) for e in found]
    assert any(
        e.event_type == kind
        and any(actor in (a.text or "") for a in e.actors)
        and (not recipient or any(recipient in (a.text or "") for a in e.recipients))
        for e in found
    ), shown


def test_talks_told_by_their_noun_alone_are_between_their_sides() -> None:
    (found,) = events("Cooperation between Jamaica and Belize on fisheries was strengthened.")
    assert found.event_type == "COOPERATE"
    assert {a.id for a in found.actors} == {"JAM", "BLZ"}


def test_an_untitled_person_acts_where_politics_stands_beside() -> None:
    assert [e.event_type for e in events("Oyama accused Banda of trying to overthrow the Malawian government.")] == [
        "ACCUSE"
    ]
    assert events("Oyama accused Banda of trying to hide the trophy.") == []


def test_a_state_is_not_its_own_other_side() -> None:
    """The state by its bare name is no other side than its government."""
    assert not any(e.recipients for e in events("The Danish government defended Denmark."))
