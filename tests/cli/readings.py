"""A constructed text and its reading, made by hand."""

from __future__ import annotations

from communique.model.document import Dateline, Document
from communique.model.reading import Reading, Run
from communique.model.records import (
    ActorEntry,
    Attribution,
    Commitment,
    Covered,
    Encounter,
    Event,
    EventActor,
    Evidence,
    Issued,
    Link,
    Mention,
    Modifier,
    Origin,
    Participant,
    Person,
    Position,
    Role,
)

TEXT = (
    "Uruguay and Ghana speak of fisheries\n\n"
    "ACCRA, March 3 (Example Wire) -- Foreign Minister Ana Prado of Uruguay met her Ghanaian counterpart in Accra "
    "on Monday.\n\n"
    "Ghana strongly opposes illegal fishing in the Gulf of Guinea, a joint statement said. "
    "Uruguay reaffirmed its support for the port of Tema and will send three survey ships by 2027.\n\n"
    "Both sides did not recognise the claim “日本語 [text]” of the company.\n\n"
    "It rained."
)
TITLE = "Uruguay and Ghana speak of fisheries"
LABELS = {"URY": "Uruguay", "GHA": "Ghana"}
ORIGIN = Origin(rule="stances/oppose", model=None, person=None, version="0.1.0", confidence=0.9)
MET = "Foreign Minister Ana Prado of Uruguay met her Ghanaian counterpart in Accra on Monday"
OPPOSES = "Ghana strongly opposes illegal fishing in the Gulf of Guinea"
SUPPORT = "Uruguay reaffirmed its support for the port of Tema"
SHIPS = "will send three survey ships by 2027"
CLAIM = "Both sides did not recognise the claim “日本語 [text]” of the company"
SENTENCES = (TITLE, "ACCRA, March 3", "Ghana strongly", "Uruguay reaffirmed", "Both sides", "It rained.")


def label(actor: str) -> str:
    """Returns a label as the table of the project would give it."""
    return LABELS.get(actor, actor)


def at(words: str) -> Evidence:
    """Returns the evidence that these words of the text are."""
    start = TEXT.index(words)
    return Evidence(start=start, end=start + len(words), exact=words)


def said(*speaker: str, basis: str = "explicit", tier: int = 4) -> Attribution:
    """Returns an attribution to these speakers."""
    links = [Link(role="document", agent="joint statement", cue="a joint statement said")]
    return Attribution(
        speech_mode="indirect",
        basis=basis,  # type: ignore[arg-type]
        speaker=list(speaker),
        chain=links,
        tier=tier,
    )


def reading(*, external_id: str | None = "made-1") -> Reading:
    """Returns the reading of TEXT, with one record of each family at least."""
    return Reading(
        document=_document(external_id),
        actors=[
            ActorEntry(id="URY", label="Uruguay", kind="state", mentions=[Mention(start=0, end=7, text="Uruguay")])
        ],
        persons=[
            Person(
                id="per-1",
                name="Ana Prado",
                side="URY",
                roles=[Role(title="Foreign Minister", evidence=at("Foreign Minister"))],
            )
        ],
        encounters=[_encounter()],
        issued=[_issued()],
        events=[_event()],
        positions=_positions(),
        commitments=[_commitment()],
        coverage=_coverage(),
        warnings=["the dateline names no year; the year of publication was taken"],
        run=Run(program="0.1.0", resources="0" * 8, model="none", model_sha256="0" * 8),
    )


def empty() -> Reading:
    """Returns the reading of a text in which nothing was found."""
    full = reading()
    return Reading(
        document=Document(
            id="doc-2",
            external_id=None,
            sha256="0" * 64,
            title=None,
            doctype="other",
            publisher=None,
            published_at=None,
            dateline=Dateline(place=None, date=None, agency=None),
            lang=None,
            parties=[],
            provenance_tier=5,
        ),
        actors=[],
        persons=[],
        encounters=[],
        issued=[],
        events=[],
        positions=[],
        commitments=[],
        coverage=[Covered(start=0, end=10, records=[], reason="not_political")],
        warnings=[],
        run=full.run,
    )


def _document(external_id: str | None) -> Document:
    return Document(
        id="doc-1",
        external_id=external_id,
        sha256="0" * 64,
        title=TITLE,
        doctype="wire_story",
        publisher="Example Wire",
        published_at="2025-03-03",
        dateline=Dateline(place="ACCRA", date="2025-03-03", agency="Example Wire"),
        lang="en",
        parties=["URY", "GHA"],
        provenance_tier=4,
    )


def _positions() -> list[Position]:
    def position(number: int, holders: list[str], evidence: Evidence, **fields: object) -> Position:
        plain: dict[str, object] = {
            "holder_mode": "unilateral",
            "negated": False,
            "rank": 2,
            "modifiers": [],
            "iteration": "unmarked",
            "issues": [],
            "toward": [],
            "conditions": [],
            "basis": "stated",
            "via_persons": [],
            "attribution": said("URY", "GHA"),
            "also": [],
            "origin": ORIGIN,
        }
        return Position(id=f"pos-{number}", holders=holders, evidence=evidence, **(plain | fields))  # type: ignore[arg-type]

    return [
        position(
            1,
            ["GHA"],
            at(OPPOSES),
            stance_class="OPPOSE",
            act="oppose",
            polarity=-1,
            object=at("illegal fishing in the Gulf of Guinea"),
            issues=["iuu_fishing"],
            modifiers=[Modifier(kind="strength", text="strongly")],
        ),
        position(
            2,
            ["URY"],
            at(SUPPORT),
            stance_class="SUPPORT",
            act="support",
            polarity=1,
            object=at("the port of Tema"),
            iteration="reaffirmed",
            toward=["GHA"],
            attribution=said("URY", "GHA", basis="carried"),
        ),
        position(
            3,
            ["URY", "GHA"],
            at(CLAIM),
            stance_class="RECOGNISE",
            act="not_recognise",
            polarity=-1,
            negated=True,
            holder_mode="each",
            object=at("the claim “日本語 [text]” of the company"),
            basis="embedded",
        ),
    ]


def _commitment() -> Commitment:
    return Commitment(
        id="com-1",
        committers=["URY"],
        mode="unilateral",
        partners=["GHA"],
        beneficiaries=[],
        type="science_technology",
        force=4,
        specificity=3,
        actions=[at("send three survey ships")],
        issues=[],
        quantity="three survey ships",
        deadline="2027",
        deadline_first="2027-01-01",
        deadline_last="2027-12-31",
        mechanism=None,
        conditions=[],
        iteration="unmarked",
        via_persons=[],
        attribution=said("URY", "GHA"),
        evidence=at(SHIPS),
        also=[],
        origin=ORIGIN,
    )


def _encounter() -> Encounter:
    return Encounter(
        id="enc-1",
        kind="meeting",
        participants=[
            Participant(person="Ana Prado", side="URY", role="Foreign Minister"),
            Participant(person=None, side="GHA", role="counterpart"),
        ],
        sides=["URY", "GHA"],
        host="GHA",
        visitor="URY",
        place="Accra",
        start="2025-03-03",
        end="2025-03-03",
        date_text="Monday",
        status="occurred",
        part_of=None,
        attribution=said("Example Wire", basis="narrator"),
        evidence=at(MET),
        also=[at(TITLE)],
        origin=ORIGIN,
    )


def _issued() -> Issued:
    return Issued(
        id="iss-1",
        kind="joint_statement",
        issuers=["URY", "GHA"],
        date=None,
        title=None,
        status="issued",
        attribution=said("Example Wire", basis="narrator"),
        evidence=at("a joint statement"),
        also=[],
        origin=ORIGIN,
    )


def _event() -> Event:
    return Event(
        id="eve-1",
        event_type="CONSULT",
        event_mode="visit",
        contexts=["diplomatic"],
        actors=[
            EventActor(id="URY", code="URY", sector="GOV", text="Uruguay", start=None, end=None),
            EventActor(id="GHA", code="GHA", sector="GOV", text="Ghanaian", start=None, end=None),
        ],
        recipients=[],
        date="2025-03-03",
        date_end=None,
        place="Accra",
        status="occurred",
        cameo="040",
        quad="verbal cooperation",
        goldstein=1.0,
        links=["enc-1"],
        attribution=said("Example Wire", basis="narrator"),
        evidence=at(MET),
        also=[],
        origin=ORIGIN,
    )


def _coverage() -> list[Covered]:
    starts = [TEXT.index(words) for words in SENTENCES]
    ends = [*starts[1:], len(TEXT)]
    records = [["enc-1"], ["enc-1", "eve-1"], ["pos-1"], ["pos-2", "com-1"], ["pos-3"], []]
    return [
        Covered(start=start, end=end, records=found, reason=None if found else "not_political")
        for start, end, found in zip(starts, ends, records, strict=True)
    ]
