"""Shows the store at work: takes the constructed sample collection into a fresh store and asks it one question.

    python tools/demo.py [STORE]

The store is made anew each time (`build/demo.duckdb` without a name), and stays, so that one can ask on.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
COLLECTION = Path("samples") / "collection"
STORE = Path("build") / "demo.duckdb"
WIDTH = 92  # columns of the tables where no terminal tells how wide it is
QUESTION = (
    "positions --who Kenya --who Uruguay --issue deep-sea-mining --oldest"
    " --columns published_at,holders,act,iteration,object"
)
NEXT = (
    (
        "what each side's account of one telephone call mentions",
        "positions --who Kazakhstan --who USA --since 2025-02 --until 2025-02 --columns publisher,act,object",
    ),
    (
        "what two states promised each other, and by when",
        "commitments --who Denmark --who Ghana --oldest --columns published_at,committers,iteration,deadline,evidence",
    ),
)
_SOME_REJECTED = 4  # one text of the collection is empty on purpose


def main() -> int:
    """Runs the demonstration; returns the exit code."""
    os.chdir(REPOSITORY)
    store = Path(sys.argv[1]) if len(sys.argv) > 1 else STORE
    _afresh(store)
    _title("A collection: constructed texts, none of it happened (samples/README.md)")
    files = sorted(str(path) for path in COLLECTION.iterdir() if path.suffix in (".jsonl", ".txt"))
    shown = f"ingest --store {store} {COLLECTION}/*.jsonl {COLLECTION}/*.txt"
    done = _run(["ingest", "--store", str(store), *files], shown=shown)
    if done not in (0, _SOME_REJECTED):
        return done
    print(f"\nThe store is {store}; one text is empty on purpose, to show a rejection.")
    _title("How the wording of two states on one issue changed over ten yearly consultations")
    done = _ask(store, QUESTION)
    print("Each row is what one document says, in its own words; what no row says was not found in them.")
    _title("Two more questions")
    for what, question in NEXT:
        print(f"  {what}:\n{_command(store, question, indent=4)}\n")
    return done


def _afresh(store: Path) -> None:
    store.parent.mkdir(parents=True, exist_ok=True)
    for path in store.parent.glob(f"{store.name}*"):
        path.unlink()


def _title(words: str) -> None:
    print(f"\n== {words}\n", flush=True)


def _ask(store: Path, question: str) -> int:
    verb, *rest = shlex.split(question)
    return _run([verb, "--store", str(store), *rest], shown=_command(store, question, indent=2).strip()[11:])


def _command(store: Path, question: str, *, indent: int) -> str:
    """Returns a command of two lines, as a shell takes it."""
    verb, rest = question.split(" ", 1)
    filters, columns = rest.split(" --columns ")
    margin = " " * indent
    return f"{margin}communique {verb} --store {store} {filters} \\\n{margin}  --columns {columns}"


def _run(arguments: list[str], *, shown: str) -> int:
    print(f"$ communique {shown}", flush=True)
    wide = {} if sys.stdout.isatty() else {"COLUMNS": os.environ.get("COLUMNS", str(WIDTH))}
    return subprocess.run(
        [sys.executable, "-m", "communique.cli.main", *arguments], check=False, env=os.environ | wide
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
