"""Reads random texts until one cannot be read or its reading is not true: `make fuzz`.

The texts are the constructed samples and gold with random changes: parts taken out, doubled, moved, shouted, and
odd characters put in. What fails is made as small as it can be and kept in fuzz/found/.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import msgspec

from communique import read
from communique.model.errors import InputError
from communique.model.reading import Reading

Read = Callable[[str], Reading]
Change = Callable[[str, Sequence[str], Random], str]

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / "fuzz" / "found"
FAMILIES = ("encounters", "issued", "events", "positions", "commitments")
LIMIT = 60.0  # seconds after which a text counts as never read
SHRINKING = 60.0  # seconds that are spent on making a failing text smaller
TICK = 5.0  # seconds between two lines of progress
LONGEST = 4_000  # characters of a text, so that many are read
ODD: tuple[str, ...] = (
    *"\x00\x07\t\x0b\x0c\x1c\x85\u00a0\u00ad\u0301\u034f\u061c\u200b\u200d\u200f\u2028\u2029\u202e\u2066\u3000\ufeff\ufffd",
    *"\"'“”‘’«»„()[]{}<>*_#|\\/&;:,.!?…—-–•·0123456789İßŉΣАع中あ한\U0001f6a2\U0001d504\U000e0041\ud800\udfff",
    *("\r", "\n", "\r\n", "\n\n", " \n \n", "...", "[1]", "&amp;", "<br>", "](", "- ", "1. ", "(a) ", "Q: ", "-\n"),
)
REPLACED = (
    *(("\n", other) for other in ("\r", "\r\n", "\u2028", " ", "")),
    *((" ", other) for other in ("\n", "", "\u00a0", "  ", "\t", "_")),
    *((".", other) for other in ("", "...", ";", "。", ".\n\n")),
)
EXAMPLES = """examples:
  read random texts for a minute     read_fuzz.py --seconds 60
  the same texts as an earlier run   read_fuzz.py --seed 7 --texts 200
  read a text that failed again      read_fuzz.py --file fuzz/found/0123456789ab.txt
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with a text: `kind` tells faults apart, `words` are for people."""

    kind: str
    words: str


def faults_of(text: str, reading: Reading) -> list[Fault]:
    """Returns what is not true of a reading; nothing where all is well."""
    return [*_untrue_words(text, reading), *_uncovered(text, reading), *_bad_ids(reading), *_bad_json(reading)]


def trial(text: str, read_text: Read = read, *, limit: float = LIMIT) -> Fault | None:
    """Returns the first fault of a text that is read twice, None where it can be read.

    A text that the reader refuses with an input error of its own is no fault: it says what is wrong and where.
    """
    try:
        with _limited(limit):
            reading = read_text(text)
            again = read_text(text)
            found = faults_of(text, reading)
    except InputError:
        return None
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"
        return Fault(type(error).__name__, f"{kind}: {error}"[:500])
    if reading != again:
        return Fault("unsteady", "two readings of the text differ")
    return found[0] if found else None


def shrunk(text: str, fails: Callable[[str], bool], *, seconds: float = SHRINKING) -> str:
    """Returns a smaller text that still fails: parts are left out, halves first, single characters last."""
    until = time.monotonic() + seconds
    size = max(1, len(text) // 2)
    while True:
        at, before = 0, len(text)
        while at < len(text):
            smaller = text[:at] + text[at + size :]
            if time.monotonic() > until:
                return text
            if smaller and fails(smaller):
                text = smaller
            else:
                at += size
        if size == 1 and len(text) == before:
            return text
        size = max(1, size // 2)


def changed(text: str, others: Sequence[str], chance: Random) -> str:
    """Returns the text with a few random changes."""
    first = chance.randint(0, len(text))
    text = text[first : first + LONGEST // 2] if chance.random() < 0.5 else text[: LONGEST // 2]
    for _ in range(chance.randint(1, 8)):
        start, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
        end = min(end, start + int(chance.expovariate(0.02)))
        part = text[start:end]
        change: Change = chance.choice(_CHANGES)
        text = text[:start] + change(part, others, chance) + text[end:]
    return text[:LONGEST]


def _odd(part: str, others: Sequence[str], chance: Random) -> str:
    return part + "".join(chance.choices(ODD, k=chance.randint(1, 5)))


def _many(part: str, others: Sequence[str], chance: Random) -> str:
    return part + chance.choice(ODD) * chance.randint(2, 2_000)


def _sprinkled(part: str, others: Sequence[str], chance: Random) -> str:
    odd = chance.choice(ODD)
    return "".join(letter + odd if chance.random() < 0.2 else letter for letter in part)


def _nested(part: str, others: Sequence[str], chance: Random) -> str:
    opening, closing = chance.choice(("()", "[]", "“”", "‘’", "«»", '""', "''", "<>", "**", "__"))
    depth = chance.randint(1, 200)
    return opening * depth + part + closing * depth


def _borrowed(part: str, others: Sequence[str], chance: Random) -> str:
    other = chance.choice(others)
    start = chance.randint(0, len(other))
    return part + other[start : start + chance.randint(1, 400)]


def _shuffled(part: str, others: Sequence[str], chance: Random) -> str:
    words = part.split(" ")
    chance.shuffle(words)
    return " ".join(words)


_CHANGES: tuple[Change, ...] = (
    _odd,
    _many,
    _sprinkled,
    _nested,
    _borrowed,
    _shuffled,
    lambda part, others, chance: "",
    lambda part, others, chance: part * chance.randint(2, 20),
    lambda part, others, chance: part[::-1],
    lambda part, others, chance: str.upper(part),
    lambda part, others, chance: str.swapcase(part),
    lambda part, others, chance: part.replace(*chance.choice(REPLACED)),
)


def texts(folder: Path = ROOT) -> list[str]:
    """Returns the constructed texts to start from: those of samples/ and of tests/gold/documents.jsonl."""
    found = [path.read_text(encoding="utf-8") for path in sorted((folder / "samples").glob("*.txt"))]
    for path in [*sorted((folder / "samples").glob("*.jsonl")), folder / "tests" / "gold" / "documents.jsonl"]:
        lines = path.read_text(encoding="utf-8").splitlines()
        found.extend(json.loads(line)["text"] for line in lines if line.strip())
    return found


def hunt(
    seed: int,
    *,
    seconds: float = math.inf,
    most: int | None = None,
    read_text: Read = read,
    found: Path = FOUND,
    shrinking: float = SHRINKING,
) -> int:
    """Returns the exit code of a hunt: 0 where every text was read, 1 where a fault was found and kept."""
    begun = told = time.monotonic()
    sources = texts()
    number = 0
    while time.monotonic() - begun < seconds and (most is None or number < most):
        chance = Random(f"{seed}:{number}")
        text = changed(chance.choice(sources), sources, chance)
        number += 1
        fault = trial(text, read_text)
        if fault is not None:
            _keep(text, fault, read_text, found, shrinking=shrinking)
            _tell(f"text {number} of seed {seed}; the run again: fuzz/read_fuzz.py --seed {seed} --texts {number}")
            return 1
        if time.monotonic() - told > TICK:
            told = time.monotonic()
            _tell(f"{number} texts read, {told - begun:.0f} seconds, seed {seed}")
    print(f"{number} texts were read, none failed (seed {seed})")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 where all was read, 1 where a text failed, 2 for wrong usage."""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip(), epilog=EXAMPLES, formatter_class=shape)
    parser.add_argument("--seconds", type=float, metavar="N", help="read for so long (60 where nothing else is asked)")
    parser.add_argument("--texts", type=int, metavar="N", help="read so many texts")
    parser.add_argument("--seed", type=int, metavar="N", help="where chance starts; drawn and printed where not given")
    parser.add_argument("--file", type=Path, metavar="FILE", help="read this text and no other")
    asked = parser.parse_args(argv)
    if asked.file is not None:
        return _read_file(asked.file)
    seed = time.time_ns() % 1_000_000 if asked.seed is None else asked.seed
    seconds = asked.seconds if asked.seconds is not None else (math.inf if asked.texts else 60.0)
    _tell(f"seed {seed}")
    return hunt(seed, seconds=seconds, most=asked.texts)


def _read_file(path: Path) -> int:
    fault = trial(path.read_bytes().decode("utf-8", "surrogatepass"))
    print(fault.words if fault else f"{path}: was read")
    return 1 if fault else 0


def _keep(text: str, fault: Fault, read_text: Read, found: Path, *, shrinking: float) -> None:
    """Writes the smallest text with the same fault, and tells what it is."""
    _tell(f"fault: {fault.words}")
    _tell(f"making the text of {len(text)} characters smaller")

    def fails(smaller: str) -> bool:
        other = trial(smaller, read_text)
        return other is not None and other.kind == fault.kind

    small = shrunk(text, fails, seconds=shrinking).encode("utf-8", "surrogatepass")
    found.mkdir(parents=True, exist_ok=True)
    path = found / f"{hashlib.sha256(small).hexdigest()[:12]}.txt"
    path.write_bytes(small)
    _tell(f"{len(small)} bytes kept; the text again: fuzz/read_fuzz.py --file {path}")


def _tell(line: str) -> None:
    """Prints a line; half of a pair of characters, which no output takes, as its number."""
    print(line.encode("utf-8", "backslashreplace").decode("utf-8"), file=sys.stderr, flush=True)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raises a TimeoutError inside after so many seconds, where the system has a timer for it."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _out_of_time(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("the text is not read in time")


def _spans(found: Any) -> Iterator[tuple[int, int, str]]:
    """Yields every span with its words in a reading, wherever it stands."""
    if isinstance(found, dict):
        words = found.get("exact", found.get("text"))
        if {"start", "end"} <= found.keys() and found["start"] is not None and words is not None:
            yield found["start"], found["end"], words
        for value in found.values():
            yield from _spans(value)
    elif isinstance(found, list):
        for value in found:
            yield from _spans(value)


def _untrue_words(text: str, reading: Reading) -> Iterator[Fault]:
    for start, end, words in _spans(msgspec.to_builtins(reading)):
        if not (0 <= start < end <= len(text) and text[start:end] == words):
            yield Fault("evidence", f"[{start}:{end}] is not {words[:60]!r}")


def _uncovered(text: str, reading: Reading) -> Iterator[Fault]:
    at = 0
    for item in reading.coverage:
        if not at <= item.start < item.end <= len(text) or text[at : item.start].strip():
            yield Fault("coverage", f"[{at}:{item.start}] is in no sentence, or the next one overlaps")
        if bool(item.records) == bool(item.reason):
            yield Fault("coverage", f"[{item.start}:{item.end}] has records and a reason, or neither")
        at = item.end
    if text[at:].strip():
        yield Fault("coverage", f"[{at}:{len(text)}] is in no sentence")


def _bad_ids(reading: Reading) -> Iterator[Fault]:
    ids: list[str] = [record.id for family in FAMILIES for record in getattr(reading, family)]
    if len(ids) != len(set(ids)):
        yield Fault("ids", "two records have one id")
    if {ident for item in reading.coverage for ident in item.records} != set(ids):
        yield Fault("coverage", "the records of the coverage are not those of the reading")


def _bad_json(reading: Reading) -> Iterator[Fault]:
    if msgspec.json.decode(reading.to_json(), type=Reading) != reading:
        yield Fault("json", "the reading is not what its JSON says")


if __name__ == "__main__":
    raise SystemExit(main())
