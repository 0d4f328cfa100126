"""Whatever happens to a process, the store holds whole documents, each once; and processes take turns at it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import duckdb
import pytest

from communique.model.errors import StoreInUseError
from communique.store import Store, open_store
from communique.store.ingest import ingest
from tests.store import made
from tests.store.made import TABLES, counts, raws, read, rows

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENTS, MANY = 120, 4
SERVER = get_context("forkserver")
LOAD = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.duckdb"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """Returns the number of rows of each table that all documents give."""
    path = tmp_path_factory.mktemp("whole") / "s.duckdb"
    ingest(Store(path), raws(DOCUMENTS), read=read)
    return counts(path)


@pytest.fixture(scope="module", autouse=True)
def _server() -> None:
    """Lets processes begin with everything imported."""
    SERVER.set_forkserver_preload(["tests.store.made"])


def started(path: Path, *, pause: float = 0.0, count: int = DOCUMENTS) -> ForkServerProcess:
    """Returns a process that ingests the made documents."""
    running = SERVER.Process(target=made.main, args=(str(path), str(count), str(MANY), str(pause)))
    running.start()
    return running


def killed(running: ForkServerProcess) -> None:
    running.kill()
    running.join()


def require_whole(path: Path, whole: dict[str, int]) -> int:
    """Returns how many documents a store holds, all of them whole and none doubled."""
    found = counts(path)
    documents = found["texts"]
    assert {t: n * DOCUMENTS for t, n in found.items()} == {t: n * documents for t, n in whole.items()}
    connection = duckdb.connect(str(path), read_only=True)
    for table, key in (("texts", "sha256"), ("contents", "document_id"), ("all_positions", "id")):
        ((doubled,),) = connection.execute(f"SELECT count(*) - count(DISTINCT {key}) FROM {table}").fetchall()
        assert doubled == 0, table
    connection.close()
    return documents


def test_killed_at_any_moment_it_has_lost_and_doubled_nothing(path: Path, whole: dict[str, int]) -> None:
    chance, held = random.Random(20260111), [0]
    begun = time.monotonic()
    started(path.with_name("other.duckdb")).join()
    longest = (time.monotonic() - begun) / 4
    while len(held) < 9 and held[-1] < DOCUMENTS:
        running = started(path)
        while held[-1] == 0 and not _read(path):  # until the tables are made and filled
            time.sleep(0.01)
        time.sleep(chance.uniform(0.0, longest))
        killed(running)
        held.append(require_whole(path, whole))
    assert held == sorted(held)
    assert len(set(held)) > 3, "the process was never killed at work"
    tally = ingest(Store(path), raws(DOCUMENTS), read=read)
    assert tally.read + held[-1] == DOCUMENTS
    assert require_whole(path, whole) == DOCUMENTS
    statuses = {status for (status,) in rows(open_store(path), "SELECT DISTINCT status FROM runs")}
    assert statuses <= {"finished", "broken_off"}


def test_killed_while_its_tables_are_made_they_are_all_there_or_there_is_no_store(path: Path) -> None:
    for tenths in range(3):
        running = started(path)
        time.sleep(tenths * 0.2)
        killed(running)
        if path.exists():
            connection = duckdb.connect(str(path), read_only=True)
            assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchall()[0][0] == 22
            connection.close()
    assert ingest(Store(path), raws(2), read=read).status == "finished"


def test_a_killed_command_is_taken_up_where_it_was(tmp_path: Path, path: Path) -> None:
    text = "Peru welcomed the decision of Chad to open port number {}. It thanked the envoy of Chad. " * 4
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(json.dumps({"text": text.replace("{}", str(n))}) + "\n" for n in range(60)))
    program = [sys.executable, "-m", "communique.cli.main", "ingest", "--jobs", "2", "--store", str(path), str(feed)]
    running = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while time.monotonic() < until and running.poll() is None and not _read(path):
        time.sleep(0.05)
    running.kill()
    running.communicate()
    before = _read(path)
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"read           {60 - before}\n" in done.stdout
    store = open_store(path)
    assert rows(store, "SELECT count(*), count(DISTINCT document_id) FROM contents") == [(60, 60)]
    assert rows(store, "SELECT count(DISTINCT n) FROM (SELECT count(*) n FROM positions GROUP BY document_id)") == [
        (1,)
    ]


def _read(path: Path) -> int:
    try:
        connection = duckdb.connect(str(path), read_only=True)
        return int(connection.execute("SELECT count(*) FROM contents").fetchall()[0][0])
    except duckdb.Error:
        return 0


def test_interrupted_it_ends_cleanly(path: Path, whole: dict[str, int]) -> None:
    program = [sys.executable, "-m", "tests.store.made", str(path), "10000", str(MANY), "0.02"]
    running = subprocess.Popen(program, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not _read(path):
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=120)
    assert (running.returncode, err) == (0, "")
    assert out.startswith("interrupted ")
    assert require_whole(path, whole) == int(out.split()[1])


def test_the_interrupted_command_says_so(tmp_path: Path, path: Path) -> None:
    text = "Peru welcomed the decision of Chad. " * 20
    feed = tmp_path / "feed.jsonl"
    feed.write_text("".join(json.dumps({"text": f"{text}{n}"}) + "\n" for n in range(8000)))
    program = [sys.executable, "-m", "communique.cli.main", "ingest", "--jobs", "2", "--store", str(path), str(feed)]
    running = subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    while not _read(path) and running.poll() is None:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=180)
    assert running.returncode == 130
    assert err == "interrupted: the same command takes in the rest\n"
    assert "run 1" in out


def test_a_second_writer_is_told_who_writes(path: Path) -> None:
    running = started(path, pause=0.05, count=2000)
    try:
        while not _read(path):
            time.sleep(0.05)
        program = [sys.executable, "-m", "communique.cli.main", "ingest", "--store", str(path), "-"]
        done = subprocess.run(program, input="Peru met Chad.", capture_output=True, text=True, check=False)
        assert done.returncode == 5
        assert done.stderr.startswith("C601 ")
        assert f"process {running.pid}." in done.stderr
    finally:
        killed(running)


def test_readers_read_while_a_writer_writes(path: Path, whole: dict[str, int]) -> None:
    running = started(path, pause=0.04, count=60)
    seen = []
    while running.is_alive():
        if path.exists():
            seen += rows(open_store(path), "SELECT count(DISTINCT document_id), count(*) FROM all_positions")
    assert running.exitcode == 0
    numbers = [documents for documents, _ in seen]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 3
    a_document = whole["all_positions"] // DOCUMENTS
    assert all(positions == documents * a_document for documents, positions in seen)


HOLD = (
    "import duckdb, sys; c = duckdb.connect(sys.argv[1], read_only=True); print('open', flush=True); sys.stdin.read()"
)


@contextmanager
def held_by_another_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    program = [sys.executable, "-c", HOLD, str(path)]
    running = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    assert running.stdout.readline() == "open\n"
    yield running
    running.communicate()


def test_a_writer_waits_for_a_program_that_reads_and_says_which(path: Path) -> None:
    ingest(Store(path), raws(1), read=read)
    with held_by_another_program(path) as other:
        assert rows(Store(path), "SELECT count(*) FROM documents") == [(1,)]
        with pytest.raises(StoreInUseError, match=rf"C601 .*by process {other.pid}\."):
            ingest(Store(path, patience=0.3), raws(2), read=read)
    assert ingest(Store(path), raws(2), read=read).read == 1


def test_a_full_disk_is_told_and_nothing_is_lost(path: Path, whole: dict[str, int]) -> None:
    limited = LOAD + (
        "resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000));"
        "from tests.store.made import *; from communique.model.errors import StoreError\n"
        f"try: ingest(Store({str(path)!r}), raws({DOCUMENTS}), read=read, many={MANY})\n"
        "except StoreError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", limited], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("C605 "), done.stdout + done.stderr
    assert "Make room" in done.stdout
    before = require_whole(path, whole)
    tally = ingest(Store(path), raws(DOCUMENTS), read=read)
    assert (tally.read, tally.already_there) == (DOCUMENTS - before, before)
    assert require_whole(path, whole) == DOCUMENTS


def test_all_tables_are_counted() -> None:
    assert len(set(TABLES)) == 11
