"""Many documents: the same readings as one by one, in order, whatever happens to one of them or to a process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import communique
from communique import bulk, facts, processes
from communique.bulk import DocumentError, Outcome, outcomes, read_all
from communique.cli.main import app
from communique.cli.read import read_all as read_files
from communique.intake import read_path
from communique.intake.counting import count_documents
from communique.language import parse
from communique.model.document import RawDocument
from communique.model.errors import ResourceError
from communique.pipeline import batches, open_document, parse_documents, read_document, read_documents

REPOSITORY = Path(__file__).resolve().parents[1]
GOLD = REPOSITORY / "tests" / "gold" / "documents.jsonl"
PLACES = ["Chad", "Peru", "Nepal", "Fiji", "Latvia", "Qatar", "Ghana", "Chile", "Laos", "Malta", "Niger", "Oman"]


class Deadly(RawDocument):
    """A document at which the process that receives it ends."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


def sentence(number: int) -> str:
    one, two = PLACES[number % len(PLACES)], PLACES[(number * 5 + 1) % len(PLACES)]
    return f"{one} welcomed the decision of {two} to open port number {number}. It thanked the envoy of {two}."


def raw(number: int) -> RawDocument:
    return RawDocument(sentence(number), f"place {number}", external_id=str(number))


def broken(number: int) -> RawDocument:
    return RawDocument(b"not a text", f"place {number}")  # type: ignore[arg-type]


def gold() -> list[RawDocument]:
    return [item for item in read_path(str(GOLD)) if isinstance(item, RawDocument)]


@pytest.fixture(scope="module")
def one_by_one() -> list[str]:
    return [read_document(raw).to_json() for raw in gold()]


def test_documents_that_share_batches_have_the_readings_that_they_have_alone(one_by_one: list[str]) -> None:
    assert [reading.to_json() for reading in read_documents(gold())] == one_by_one


@pytest.mark.parametrize("jobs", [1, 2])
def test_however_many_processes_read_the_output_is_the_same(jobs: int, one_by_one: list[str]) -> None:
    found = list(read_all(gold(), jobs=jobs))
    assert [outcome.required().to_json() for outcome in found] == one_by_one
    assert [outcome.raw for outcome in found] == gold()


@pytest.mark.parametrize("window", [1, 7])
def test_where_a_window_of_sentences_ends_does_not_matter(
    window: int, one_by_one: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "WINDOW", window)
    assert [reading.to_json() for reading in read_documents(gold()[:12])] == one_by_one[:12]


def test_words_that_the_parser_forgets_are_read_as_those_it_keeps(
    one_by_one: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "VOCABULARY", 0)
    assert [reading.to_json() for reading in read_documents(gold()[:12])] == one_by_one[:12]


def test_the_parsers_vocabulary_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = parse.load().nlp
    monkeypatch.setattr(parse, "VOCABULARY", 0)
    before = len(nlp.vocab.strings)
    text = " ".join(f"Peru praised the Zorbanic{n:x}ist plan of Chad." for n in range(40))
    assert len(parse_documents([open_document(RawDocument(text, "a"))])[0]) >= 40
    assert len(nlp.vocab.strings) == before
    assert not [word.text for word in nlp.vocab if "Zorbanic" in word.text]


def test_batches_keep_order_and_part_at_their_size() -> None:
    raws = [RawDocument("x" * size, "a") for size in (4, 5, 3, 30, 1, 1)]
    assert [[len(r.text) for r in group] for group in batches(raws, size=10)] == [[4, 5], [3], [30], [1, 1]]


def test_no_more_documents_are_taken_than_are_being_read() -> None:
    taken = []

    def raws() -> Iterator[RawDocument]:
        for number in range(10_000):
            taken.append(number)
            yield raw(number)

    found = read_all(raws())
    assert next(found).required().document.external_id == "0"
    found.close()
    assert len(taken) < 2_000


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_document_is_told_and_the_others_are_read(jobs: int) -> None:
    raws = [raw(0), broken(1), raw(2), raw(3), broken(4)]
    found = list(read_all(raws, jobs=jobs))
    assert [o.reading and o.reading.document.external_id for o in found] == ["0", None, "2", "3", None]
    faults = [o.fault for o in found if o.fault]
    assert [(f.code, f.message.split(":")[1].strip()) for f in faults] == [("C190", "TypeError")] * 2
    assert all("Traceback" in (f.trace or "") for f in faults)


def test_what_no_document_can_mend_is_raised_at_once() -> None:
    def fail(batch: object) -> list[object]:
        raise ResourceError("C302", "the model differs")

    with pytest.raises(ResourceError, match="C302"):
        outcomes([raw(0), raw(1)], read=fail)  # type: ignore[arg-type]


def test_a_process_that_dies_is_told_and_only_the_document_at_fault_is_lost() -> None:
    told: list[str] = []
    raws = [raw(0), raw(1), Deadly("Peru met Chad.", "deadly"), raw(3), raw(4)]
    found = list(read_all(raws, jobs=2, notice=told.append))
    assert [o.reading and o.reading.document.external_id for o in found] == ["0", "1", None, "3", "4"]
    assert [(o.raw.place, o.fault.code) for o in found if o.fault] == [("deadly", "C192")]
    assert "exit code 3" in (found[2].fault.message if found[2].fault else "")
    assert len(told) == 1
    assert told[0].startswith("C192")
    assert "5 documents" in told[0]


def test_an_error_of_the_installation_reaches_the_caller_from_a_process() -> None:
    with pytest.raises(ResourceError) as caught:
        list(processes.answers([[raw(0)]], installation_error, jobs=2))
    assert (caught.value.code, caught.value.fix) == ("C302", "Install it again.")


def installation_error(batch: object) -> list[processes.Answer]:
    raise ResourceError("C302", "the model differs", place="model", fix="Install it again.")


def test_processes_read_with_the_tables_that_are_laid_here(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "labels.csv").write_text("id,label\nFJI,Another Fiji\n", encoding="utf-8")
    try:
        found = list(communique.read_many([sentence(3), sentence(8)], jobs=2, resources=tmp_path))
        assert ["Another Fiji" in [a.label for a in reading.actors] for reading in found] == [True, False]
        assert {reading.run.resources for reading in found} == {facts.version()}
        assert "+" in facts.version()
    finally:
        facts.use(None)


def test_processes_are_ended_when_the_caller_has_enough() -> None:
    found = read_all((raw(n) for n in range(3_000)), jobs=2)
    next(found)
    here = {p.pid for p in _children()}
    assert here
    found.close()
    assert not here & {p.pid for p in _children()}


def _children() -> list[object]:
    import multiprocessing

    return list(multiprocessing.active_children())


def test_processes_can_be_used_from_another_thread() -> None:
    found: list[Outcome] = []
    thread = threading.Thread(target=lambda: found.extend(read_all([raw(0), raw(1)], jobs=2)))
    thread.start()
    thread.join()
    assert [o.required().document.external_id for o in found] == ["0", "1"]


def test_read_many_names_the_text_that_cannot_be_read() -> None:
    texts = [sentence(0), sentence(1), b"no text"]
    found = communique.read_many(texts)  # type: ignore[arg-type]
    assert next(found).positions
    next(found)
    with pytest.raises(DocumentError, match=r"C190 text 3: internal fault while reading: TypeError"):
        next(found)


@pytest.mark.parametrize(("documents", "processors", "expected"), [(20, 2, 1), (21, 2, 2), (300, 1, 1)])
def test_a_few_documents_need_no_further_processes(
    documents: int, processors: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(bulk, "cores", lambda: processors)
    monkeypatch.setattr(bulk, "outcomes", lambda batch: [Outcome(r, None) for r in batch])
    monkeypatch.setattr(bulk, "answers", lambda shares, work, **how: asked.append(how["jobs"]) or _none(shares))
    found = list(read_all((raw(n) for n in range(documents)), jobs=None))
    assert [o.raw.external_id for o in found] == [str(n) for n in range(documents)]
    assert (asked or [1]) == [expected]


def _none(shares: Iterator[list[RawDocument]]) -> Iterator[tuple[RawDocument, processes.Answer]]:
    return ((raw, (None, None)) for share in shares for raw in share)


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": str(n), "text": sentence(n)}) for n in range(60)]
    lines.insert(30, "{no json")
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def command(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", "communique.cli.main", "read", *args]
    return subprocess.run(program, capture_output=True, text=True, encoding="utf-8", env=os.environ | env, check=False)


def test_the_command_gives_the_same_bytes_with_one_process_and_with_two(collection: Path) -> None:
    one, two = (command("--jobs", jobs, "--format", "jsonl", str(collection)) for jobs in ("1", "2"))
    assert (one.returncode, two.returncode) == (4, 4)
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert [json.loads(line)["document"]["external_id"] for line in two.stdout.splitlines()] == [
        str(n) for n in range(60)
    ]


def test_a_command_that_is_interrupted_has_written_what_was_finished(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    text = " ".join(sentence(n) for n in range(30))
    path.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n in range(400)), encoding="utf-8")
    program = [sys.executable, "-m", "communique.cli.main", "read", "--jobs", "2", "--format", "jsonl", str(path)]
    running = subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
    )
    assert running.stdout is not None
    assert running.stderr is not None
    first = running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)  # as a terminal sends it, to all processes of the command
    rest, errors = running.stdout.read(), running.stderr.read()
    assert running.wait() == 130
    for _ in range(100):  # what tracks the processes' means ends a moment after them
        if not (left := _running_in_group(running.pid)):
            break
        time.sleep(0.1)
    assert left == []
    assert errors.split() == ["interrupted"]
    written = [json.loads(line)["document"]["external_id"] for line in (first + rest).splitlines()]
    assert written == [str(n) for n in range(len(written))]
    assert 0 < len(written) < 400


def _running_in_group(group: int) -> list[int]:
    """Returns the processes of a group that have not ended, none where the system does not list them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, its_group = path.read_text().rpartition(")")[2].split()[:3]
            if its_group == str(group) and state != "Z":
                found.append(int(path.parent.name))
    return found


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_processes_that_makes_no_sense_is_wrong_usage(jobs: str) -> None:
    assert command("--jobs", jobs, "-").returncode == 2


def test_documents_are_counted_without_reading_them(collection: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("{Peru} met Chad.\n\nThey talked.", encoding="utf-8")
    (tmp_path / "b").write_text("Peru met Chad.", encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    files = [str(collection), *(str(tmp_path / name) for name in ("a.txt", "b", "missing", "empty.jsonl"))]
    given = sum(1 for path in files for _ in read_path(path))
    assert count_documents(files) == given == 65
    assert count_documents([*files, "-"]) is None


def test_the_verb_reads_files_through_the_bulk_reader(collection: Path) -> None:
    written: list[str] = []
    told: list[str] = []
    ticks: list[None] = []
    tally = read_files(
        [str(collection)],
        render=lambda text, reading: f"{reading.document.external_id}",
        write=written.append,
        tick=lambda: ticks.append(None),
        report=told.append,
        jobs=1,
    )
    assert (tally.read, tally.rejected, len(ticks)) == (60, 1, 61)
    assert written == [str(n) for n in range(60)]
    assert [line.split(" ")[0] for line in told] == ["C110"]
    assert "read" in app.commands
