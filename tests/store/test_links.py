"""Repeats and merged events in the store: the same however documents come, and right after reading again and a kill."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

from communique.bulk import Outcome
from communique.cli.main import app
from communique.model.document import RawDocument
from communique.model.reading import Reading
from communique.model.records import Event, EventActor, Evidence
from communique.store import Store, links, open_store, writing
from communique.store.ingest import ingest
from communique.store.recode import recode
from communique.store.rows import document_id, sha256
from tests.cli import readings
from tests.linking.families import CUT, EDITED, FLASH, OTHER_FORM, OWN_REPORT, QUOTING, STATEMENT, STORY, national_day
from tests.store.made import rows

TEXTS: dict[str, tuple[str, str]] = {  # name -> text, day of publication
    "story": (STORY, "2025-03-04"),
    "form": (OTHER_FORM, "2025-03-05"),
    "edited": (EDITED, "2025-03-05"),
    "cut": (CUT, "2025-03-04"),
    "flash": (FLASH, "2025-03-04"),
    "own": (OWN_REPORT, "2025-03-05"),
    "statement": (STATEMENT, "2025-09-09"),
    "quoting": (QUOTING, "2025-09-09"),
    "fiji 52": (national_day("Fiji", "Fijians"), "2022-10-10"),
    "fiji 53": (national_day("Fiji", "Fijians", "their 53rd"), "2023-10-10"),
    "tonga": (national_day("Tonga", "Tongans"), "2022-10-10"),
}
FISHING = ("story", "form", "edited", "cut", "flash", "own")
NAMES = {document_id(text): name for name, (text, _) in TEXTS.items()}


def event(actors: str, recipients: str, kind: str = "AGREE", **given: Any) -> Event:
    def parties(ids: str) -> list[EventActor]:
        return [EventActor(id=i, code=i, sector="GOV", text=i, start=None, end=None) for i in ids.split()]

    plain = {"event_mode": None, "date": "2025-03-04", "place": None, "links": []}
    made = readings.reading().events[0]
    who = {"event_type": kind, "actors": parties(actors), "recipients": parties(recipients)}
    return msgspec.structs.replace(made, **(plain | who | given))


def told(name: str) -> list[Event]:
    """Returns what the made reading finds in a text."""
    if name in ("cut", "own"):
        return [event("OMN", "KEN", "CONSULT")]
    found = [event("KEN OMN", "", "CONSULT")] if name in FISHING else [event("CAN", "FJI", "SUPPORT", date=None)]
    if name == "story":
        found.append(event("OMN", "KEN", "AID"))
    return found


def read_as(change: Callable[[str, list[Event]], list[Event]] = lambda name, events: events) -> Any:
    """Returns what reads the made readings, with the events as they are changed."""

    def read(raws: Iterable[RawDocument], **options: Any) -> Generator[Outcome, None, None]:
        for raw in raws:
            yield Outcome(raw, reading(raw, change(raw.external_id or "", told(raw.external_id or ""))))

    return read


def reading(raw: RawDocument, events: Sequence[Event]) -> Reading:
    made, key = readings.empty(), document_id(raw.text)
    facts = {"sha256": sha256(raw.text), "published_at": raw.published_at, "publisher": raw.publisher, "lang": "en"}
    words = Evidence(start=0, end=20, exact=raw.text[:20])
    kept = [msgspec.structs.replace(e, id=f"event:{key[4:]}{n}", evidence=words, also=[]) for n, e in enumerate(events)]
    document = msgspec.structs.replace(made.document, id=key, **facts)
    return msgspec.structs.replace(made, document=document, events=kept)


def raw(name: str) -> RawDocument:
    text, day = TEXTS[name]
    return RawDocument(text, f"{name}.txt", external_id=name, published_at=day, publisher=f"The {name}")


def filled(path: Path, *batches: Sequence[str], **options: Any) -> Store:
    store = Store(path)
    for batch in batches:
        ingest(store, [raw(name) for name in batch], read=read_as(), **options)
    return store


def repeats(store: Store) -> set[tuple[str, str, str]]:
    found = rows(store, "SELECT document_id, of_document_id, kind FROM duplicates")
    return {(NAMES[one], NAMES[first], kind) for one, first, kind in found}


def linked(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Returns all that is linked and merged, without the runs that did it."""
    columns = {
        "duplicates": "* EXCLUDE (run_no)",
        "alike": "* EXCLUDE (run_no)",
        "merged_events": "* EXCLUDE (run_no)",
        "merged_event_reports": "* EXCLUDE (reading_no)",
    }
    return {table: rows(store, f"SELECT {what} FROM {table} ORDER BY ALL") for table, what in columns.items()}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return filled(tmp_path_factory.mktemp("whole") / "s.duckdb", list(TEXTS))


def test_repeats_are_linked_to_the_first_and_moulds_are_not(whole: Store) -> None:
    assert repeats(whole) == {
        ("form", "story", "republished"),
        ("edited", "story", "changed"),
        ("cut", "story", "shortened"),
        ("flash", "story", "shortened"),
    }
    verdicts = {verdict for (verdict,) in rows(whole, "SELECT verdict FROM alike")}
    assert {"same_story", "quotes", "other_sides", "other_numbers"} >= verdicts
    assert rows(whole, "SELECT count(*) FROM documents") == [(len(TEXTS),)]
    ((words,),) = rows(
        whole, "SELECT replaced FROM alike WHERE verdict = 'other_sides' ORDER BY one_id, other_id LIMIT 1"
    )
    assert any("FJI" in word and "TON" in word for word in words)


def test_an_event_of_several_reports_is_one_and_copies_count_once(whole: Store) -> None:
    (talks,) = rows(
        whole,
        "SELECT reports, independent, first_document_id, told, actors, recipients FROM merged_events"
        " WHERE event_type = 'CONSULT'",
    )
    assert talks[:2] == (6, 2)
    assert talks[4:] == (["KEN", "OMN"], [])
    assert NAMES[talks[2]] in ("story", "cut", "flash")
    assert {NAMES[t["document_id"]] for t in talks[3]} == set(FISHING)
    assert {t["publisher"] for t in talks[3]} == {f"The {name}" for name in FISHING}
    assert all(t["speaker"] for t in talks[3])
    states = rows(whole, "SELECT reports, recipients FROM merged_events WHERE actors = ['CAN'] AND reports > 1")
    assert states == []  # a message to two states in the same words is no event of both
    reports = rows(whole, "SELECT count(*), count(DISTINCT (document_id, event_id)) FROM merged_event_reports")
    assert reports == rows(whole, "SELECT count(*), count(*) FROM events")


@pytest.mark.parametrize("seed", range(3))
def test_no_order_and_no_batch_makes_a_difference(seed: int, tmp_path: Path, whole: Store) -> None:
    names = list(TEXTS)
    random.Random(seed).shuffle(names)
    at = 3 + seed
    store = filled(tmp_path / "s.duckdb", names[:at], names[at : at + 4], names[at + 4 :], many=2)
    assert linked(store) == linked(whole)


def test_the_same_command_again_changes_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "s.duckdb", list(TEXTS))
    before = linked(store)
    tally = ingest(store, [raw(name) for name in TEXTS], read=read_as())
    assert linked(store) == before
    assert (tally.links.of_run, tally.links.documents, tally.links.reports) == (0, 4, len(TEXTS) + 1)


def test_what_is_read_otherwise_is_merged_otherwise(tmp_path: Path, whole: Store) -> None:
    store = filled(tmp_path / "s.duckdb", list(TEXTS))

    def denied(name: str, events: list[Event]) -> list[Event]:
        return [msgspec.structs.replace(e, status="denied") for e in events] if name == "own" else events

    recode(store, everything=True, read=read_as(denied))
    found = rows(store, "SELECT status, reports, otherwise FROM merged_events WHERE event_type = 'CONSULT' ORDER BY 1")
    assert [(status, reports) for status, reports, _ in found] == [("denied", 1), ("occurred", 5)]
    assert [o["status"] for _, _, others in found for o in others] == ["occurred", "denied"]
    recode(store, everything=True, read=read_as())
    assert linked(store) == linked(whole)


def test_a_date_that_is_told_later_parts_and_joins_stories(tmp_path: Path, whole: Store) -> None:
    store = filled(tmp_path / "s.duckdb", list(TEXTS))

    def later(raws: Iterable[RawDocument], **options: Any) -> Generator[Outcome, None, None]:
        for one in raws:
            day = "2026-03-05" if one.external_id == "edited" else one.published_at
            moved = msgspec.structs.replace(reading(one, told(one.external_id or "")).document, published_at=day)
            yield Outcome(one, msgspec.structs.replace(reading(one, told(one.external_id or "")), document=moved))

    recode(store, everything=True, read=later)
    assert {name for name, _, _ in repeats(store)} == {"form", "cut", "flash"}
    recode(store, everything=True, read=read_as())
    assert linked(store) == linked(whole)


def test_what_a_killed_run_left_is_made_up(tmp_path: Path, whole: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*given: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as power:
        power.setattr(writing, "bring_up", killed)
        with pytest.raises(SystemExit):
            filled(tmp_path / "s.duckdb", list(TEXTS))
    store = open_store(tmp_path / "s.duckdb")
    assert rows(store, "SELECT count(*) FROM merged_events") == [(0,)]
    assert store.events(merged=True).count() == len(linked(whole)["merged_events"])
    assert linked(store) == linked(whole)


def test_what_is_written_in_a_batch_is_linked_with_it_or_not_there(tmp_path: Path, monkeypatch: Any) -> None:
    def broken(*given: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as power:
        power.setattr(links, "_write_stories", broken)
        with pytest.raises(SystemExit):
            filled(tmp_path / "s.duckdb", ["story", "form"])
    assert rows(Store(tmp_path / "s.duckdb"), "SELECT count(*) FROM texts") == [(0,)]


def test_another_method_compares_and_merges_all_anew(
    tmp_path: Path, whole: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(links, "method", lambda: "an earlier one")
        store = filled(tmp_path / "s.duckdb", list(TEXTS))
    with store.writing() as connection:
        connection.execute("UPDATE merged_events SET method = 'an earlier one'")
    assert store.events(merged=True).rows()[0]["method"] == "an earlier one"  # who asks may not have its thresholds
    ingest(store, [], read=read_as())
    assert linked(store) == linked(whole)


def test_an_unread_document_is_linked_too(tmp_path: Path) -> None:
    def failing(raws: Iterable[RawDocument], **options: Any) -> Generator[Outcome, None, None]:
        from communique.processes import Fault

        for one in raws:
            yield Outcome(one, None, Fault("C190", "no.", "Report it."))

    store = Store(tmp_path / "s.duckdb")
    ingest(store, [raw("story"), raw("form")], read=failing)
    assert rows(store, "SELECT count(*) FROM duplicates") == [(1,)]


def test_asking(whole: Store, tmp_path: Path) -> None:
    at = ["--store", str(whole.path)]

    def lines(*args: str) -> int:
        done = CliRunner().invoke(app, [*args, *at, "--format", "jsonl"])
        assert (done.exit_code, done.stderr) == (0, "")
        return len(done.stdout.splitlines())

    assert lines("documents", "--duplicates") == 5
    assert lines("documents", "--distinct") == len(TEXTS) - 4
    assert lines("events", "--distinct") == lines("events") - 4
    assert lines("events", "--merged", "--who", "Kenya") == 1
    assert lines("events", "--merged", "--who", "Oman", "--toward", "Kenya") == 2
    assert lines("events", "--merged", "--publisher", "the quoting") == 1
    assert lines("events", "--merged", "--text", "on behalf") == 3
    assert whole.documents(duplicates=True).rows()[0]["repeats_as"] is None
    assert {d["story_id"] for d in whole.documents(duplicates=True).rows()} == {document_id(STORY)}
    table = CliRunner().invoke(app, ["events", "--merged", "--what", "consult", *at]).stdout
    assert "independent" in table
    exported = CliRunner().invoke(app, ["export", "merged_events", *at, "-o", str(tmp_path / "m.csv")])
    assert exported.exit_code == 0, exported.output


def test_ingest_says_what_repeats(tmp_path: Path) -> None:
    for name in ("statement", "own"):
        (tmp_path / f"{name}.txt").write_text(TEXTS[name][0])
    (tmp_path / "again.txt").write_text(TEXTS["own"][0].replace(".", "!", 1))
    at = ["--store", str(tmp_path / "s.duckdb"), "--jobs", "1"]
    done = CliRunner().invoke(app, ["ingest", *at, *map(str, sorted(tmp_path.glob("*.txt")))])
    assert "repeats        2 of this run, 1 in the store (communique documents --duplicates)" in done.stdout
    assert "reports tell of" in done.stdout


def random_read(raws: Iterable[RawDocument], **options: Any) -> Generator[Outcome, None, None]:
    """Yields readings with events by chance, always the same for a text."""
    for one in raws:
        chance = random.Random(one.text)
        events = [
            event(
                " ".join(chance.sample(("KEN", "OMN", "PER"), chance.choice((1, 2)))),
                " ".join(chance.sample(("NER", "TCD"), chance.choice((0, 1, 2)))),
                chance.choice(("CONSULT", "AGREE", "ASSAULT")),
                date=chance.choice((one.published_at, (one.published_at or "")[:7], None, None)),
                status=chance.choice(("occurred", "occurred", "denied", "planned")),
            )
            for _ in range(4)
        ]
        yield Outcome(one, reading(one, events))


def test_what_comes_bit_by_bit_is_merged_as_if_it_had_come_at_once(tmp_path: Path) -> None:
    chance = random.Random(11)
    words = ("port", "ferry", "grain", "tariff", "border", "school", "visa")
    given = [
        RawDocument(
            " ".join(chance.choices(words, k=20)).capitalize() + f" {number}.",
            f"{number}.txt",
            published_at=f"2025-03-{chance.randrange(1, 13):02}",
        )
        for number in range(36)
    ]
    at_once, by_bits = Store(tmp_path / "a.duckdb"), Store(tmp_path / "b.duckdb")
    ingest(at_once, given, read=random_read)
    chance.shuffle(given)
    for start, end in pairwise((0, 20, 26, 31, 34, 35, 36)):
        ingest(by_bits, given[start:end], read=random_read)
    assert linked(by_bits) == linked(at_once)
    ((most, blocks),) = rows(at_once, "SELECT max(reports), count(DISTINCT block) FROM merged_events")
    assert most > 2
    assert blocks > 10
