"""Who acts and upon whom, where the clause does not name both plainly: organs of one state, texts, nouns, pronouns."""

from __future__ import annotations

import pytest

from communique.model.document import RawDocument
from communique.model.records import Event
from communique.pipeline import read_documents
from tests.coding.documents import wire


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
    # whom one travels to see
    ("An EU mediator returned to Skopje to meet Albanian politicians.", "CONSULT", "EU", ""),
    # a promise names whom it is to
    ("Lebanese authorities have pledged to protect small farmers.", "AGREE", "Lebanese authorities", "farmers"),
    # a meeting has its parties as they stand
    (
        "Kenyan President William Ruto and opposition leader Raila Odinga met behind closed doors.",
        "CONSULT",
        "Kenyan President William Ruto",
        "",
    ),
    # two who agree on something have their agreement, stance or no
    ("Samoa and Tonga have agreed on the draft text of a free-trade deal.", "SUPPORT", "Samoa", ""),
    ("The Chadian minister agreed with his Omani counterpart to swap cadets.", "AGREE", "Chadian minister", ""),
    # a firm is of the state whose name stands before it
    ("Malawi's Zomba Air ordered three jets from Dornholm.", "COOPERATE", "Malawi's Zomba Air", ""),
    # whom one helps to do something
    ("Germany is helping Gambia set up a truth commission.", "AID", "Germany", "Gambia"),
    ("Villagers helped soldiers track down the bandits.", "AID", "Villagers", "soldiers"),
    # those who strike are no blow
    ("Mayor Ana Rossi agreed to a demand by striking teachers.", "CONCEDE", "Ana Rossi", "teachers"),
    # a firm that no table knows, with those who work for it
    ("Zomba Air raised the wages of its pilots after a protest.", "CONCEDE", "Zomba Air", "pilots"),
    # who held those that are free lets them go
    ("Two soldiers held by the guerrillas were released on Monday.", "RETREAT", "guerrillas", "soldiers"),
    # who is the first to do something does it
    ("Sudan became the third Arab state to restore ties with Iceland.", "SUPPORT", "Sudan", ""),
    # what groups of civil life do to each other is politics too
    ("Village elders were negotiating with the kidnappers late on Sunday.", "CONSULT", "Village elders", ""),
    ("The mining firm apologised to villagers for a spill.", "CONCEDE", "mining firm", "villagers"),
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


AGENTLESS = [
    ("Two Maltese reporters were shot in a village near Benghazi.", "ASSAULT", "reporters"),
    ("A suicide attack on a convoy has killed six Ugandan soldiers.", "ASSAULT", "soldiers"),
    ("Three Georgian officers were arrested on Monday.", "COERCE", "officers"),
]


@pytest.mark.parametrize(("sentence", "kind", "upon"), AGENTLESS)
def test_what_was_done_to_somebody_is_told_without_who_did_it(sentence: str, kind: str, upon: str) -> None:
    (found,) = events(sentence)
    assert (found.event_type, found.actors) == (kind, [])
    assert [upon in (a.text or "") for a in found.recipients] == [True]


def test_only_a_report_tells_a_deed_without_who_did_it() -> None:
    """In a side's own text what was done to somebody is what it speaks of."""
    release = "Ministry of Foreign Affairs of Zambia. Press release. Two Zambian drivers were shot near the border."
    raw = RawDocument(release, "one", published_at="2026-03-04", publisher="Ministry of Foreign Affairs of Zambia")
    assert [e.actors for e in next(iter(read_documents([raw]))).events] == []


def test_what_is_said_of_oneself_by_a_pronoun_meets_the_conditions_of_the_sayer() -> None:
    (found,) = events("Opposition parties said they would boycott the election in Burundi.")
    assert found.event_type == "THREATEN"


def test_a_refusal_is_told_whoever_asked() -> None:
    (found,) = events("Italy has refused to let the ferry call at its ports.")
    assert (found.event_type, [a.id for a in found.actors]) == ("REJECT", ["ITA"])


def test_a_day_is_nobody_who_is_asked() -> None:
    found = events("The Kenyan president called President Banda of Malawi on Friday to convey his support.")
    assert not any("Friday" in (a.text or "") for e in found for a in (*e.actors, *e.recipients))


@pytest.mark.parametrize(
    "text",
    [
        "Pupils sang at a home on Friday. The pupils thanked the nurses with a song. They had practised for weeks.",
        "The climbers spent a night on the ridge. The climbers thanked the rescuers. All of them are well.",
        "The striker thanked the fans after the match.",
    ],
)
def test_thanks_in_texts_without_politics_are_no_events(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Ghana, whose troops left Togo in May, declined to comment.", "RETREAT", "GHA"),
        ("Mali and Niger left the bloc. Peru, whose navy seized two boats of Chile, kept silent.", "COERCE", "PER"),
        ("Togo thanked Fiji, whose soldiers freed the hostages.", "RETREAT", "FJI"),
    ],
)
def test_whose_organ_acts_is_told_by_what_it_stands_behind(text: str, kind: str, actor: str) -> None:
    assert [a.id for e in events(text) if e.event_type == kind for a in e.actors] == [actor]


@pytest.mark.parametrize("what", ["influence", "claims at the court", "assertiveness"])
def test_what_is_countered_but_is_no_force_is_not_attacked(what: str) -> None:
    assert [e for e in events(f"Peru seeks to counter Chile's {what}.") if e.event_type == "ASSAULT"] == []


def test_a_force_that_is_fought_is_attacked() -> None:
    assert [e.event_type for e in events("Peru fought the forces of Chile.")] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Togo's army shelled rebel positions in the north.", ["rebels"]),
        ("Nauruan jets hit two suspected militant hideouts on Sunday.", ["suspected militants"]),
        ("The insurgents' camps were bombed by Togo.", ["insurgents"]),
        ("Rebels of the Dawn Front took a town in Togo. The army of Togo shelled a rebel base.", ["Dawn Front"]),
        ("The army of Togo shelled militia trenches.", ["militia"]),
    ],
)
def test_a_thing_of_war_is_of_the_group_that_is_named_before_it(text: str, recipients: list[str]) -> None:
    struck = [[r.id for r in e.recipients] for e in wire(text).events if e.event_type == "ASSAULT"]
    assert struck == [recipients]


@pytest.mark.parametrize("people", ["rebel fighters", "guerrilla commanders"])
def test_people_of_such_a_group_stay_themselves(people: str) -> None:
    found = [r.id for e in wire(f"Togolese troops killed three {people}.").events for r in e.recipients]
    assert found == [people]
