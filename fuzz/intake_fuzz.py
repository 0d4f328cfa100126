"""Takes in random files of every format until one raises or gives what cannot be stored: `make fuzz`.

The files are those that the tests make with other programs, with bytes taken out, put in and moved. What fails is kept
in fuzz/found/ under its format's ending.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from communique.intake import Rejection, read_path
from communique.intake.surrogates import require_writable
from communique.model.document import RawDocument

Take = Callable[[str], Iterator[RawDocument | Rejection]]

ROOT = Path(__file__).resolve().parents[1]
FOUND = ROOT / "fuzz" / "found"
EXAMPLES = """examples:
  take files in for a minute       intake_fuzz.py --seconds 60
  the same files as an earlier run intake_fuzz.py --seed 7 --files 200
  take in a file that failed again intake_fuzz.py --file fuzz/found/0123456789ab.pdf
"""


def fault_of(path: Path, take: Take = read_path) -> str | None:
    """Returns what went wrong with a file, None where it gave documents and rejections that can be stored."""
    try:
        for item in take(str(path)):
            if isinstance(item, Rejection):
                item.message.encode()
                if item.code == "C190":
                    return item.message
            else:
                require_writable(item)
                if not item.text.strip():
                    return "a document without text"
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:500]
    return None


def sources() -> Mapping[str, bytes]:
    """Returns a sound file of each format by its name."""
    sys.path.insert(0, str(ROOT))
    found: Mapping[str, bytes] = importlib.import_module("tests.intake.test_any_bytes").originals()
    return found


def changed(data: bytes, other: bytes, chance: Random) -> bytes:
    """Returns the bytes with a few random changes, some of them with parts of another file."""
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + int(chance.expovariate(0.02)))
        at = chance.randint(0, len(other))
        put = chance.choice(
            (b"", data[start:end] * chance.randint(2, 9), chance.randbytes(chance.randint(1, 9)), other[at : at + 200])
        )
        data = data[:start] + put + data[end:]
    return data[: chance.randint(0, len(data))] if chance.random() < 0.2 else data


def hunt(
    seed: int, *, seconds: float = math.inf, most: int | None = None, take: Take = read_path, found: Path = FOUND
) -> int:
    """Returns the exit code of a hunt: 0 where every file was taken in, 1 where a fault was found and kept."""
    begun, files, number = time.monotonic(), sorted(sources().items()), 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() - begun < seconds and (most is None or number < most):
            chance = Random(f"{seed}:{number}")
            (name, data), (_, other) = chance.choice(files), chance.choice(files)
            path = Path(folder) / name
            path.write_bytes(changed(data, other, chance))
            number += 1
            fault = fault_of(path, take)
            if fault is not None:
                kept = _keep(path, found)
                print(f"fault in file {number} of seed {seed}: {fault}\nagain: fuzz/intake_fuzz.py --file {kept}")
                return 1
    print(f"{number} files were taken in, none failed (seed {seed})")
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 where all was taken in, 1 where a file failed, 2 for wrong usage."""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=(__doc__ or "").strip(), epilog=EXAMPLES, formatter_class=shape)
    parser.add_argument("--seconds", type=float, metavar="N", help="go on for so long (60 where nothing else is asked)")
    parser.add_argument("--files", type=int, metavar="N", help="take in so many files")
    parser.add_argument("--seed", type=int, metavar="N", help="where chance starts; drawn and printed where not given")
    parser.add_argument("--file", type=Path, metavar="FILE", help="take in this file and no other")
    asked = parser.parse_args(argv)
    if asked.file is not None:
        fault = fault_of(asked.file)
        print(fault or f"{asked.file}: was taken in")
        return 1 if fault else 0
    seed = time.time_ns() % 1_000_000 if asked.seed is None else asked.seed
    seconds = asked.seconds if asked.seconds is not None else (math.inf if asked.files else 60.0)
    return hunt(seed, seconds=seconds, most=asked.files)


def _keep(path: Path, found: Path) -> Path:
    data = path.read_bytes()
    found.mkdir(parents=True, exist_ok=True)
    kept = found / f"{hashlib.sha256(data).hexdigest()[:12]}{''.join(path.suffixes)}"
    kept.write_bytes(data)
    return kept


if __name__ == "__main__":
    raise SystemExit(main())
