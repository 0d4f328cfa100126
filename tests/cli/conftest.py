"""Stands hand-made rooms in for the real ones, so that the command line is tested alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from communique.bulk import Outcome, outcomes
from communique.cli import wiring
from communique.model.document import RawDocument
from communique.model.errors import InputError
from communique.model.reading import Reading
from tests.cli import readings


@dataclass(frozen=True)
class Refused:
    """A rejection as the intake gives it."""

    code: str
    place: str
    message: str
    fix: str


def read_path(path: str) -> Iterator[RawDocument | Refused]:
    """Yields one document a line of a file; "-" gives one. Names tell what becomes of it."""
    if path == "-":
        yield RawDocument(text=readings.TEXT, place="-", external_id="stdin")
    elif "missing" in path:
        yield Refused("C101", path, "there is\nno such file", "Check the name.")
    elif "raising" in path:
        raise InputError("C102", "not a text", place=path, fix="Give a text.")
    else:
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
            yield RawDocument(text=readings.TEXT, place=f"{path}:{number}", external_id=line)


def read_document(raw: RawDocument) -> Reading:
    """Returns the made reading; a document called "fault" raises, "stop" is interrupted."""
    if raw.external_id == "fault":
        raise KeyError("no\nclause")
    if raw.external_id == "stop":
        raise KeyboardInterrupt
    if raw.external_id == "nothing":
        return readings.empty()
    return msgspec.structs.replace(readings.reading(), document=readings.reading(external_id=raw.external_id).document)


def read_all(raws: Iterable[RawDocument], *, jobs: int | None, notice: object) -> Iterator[Outcome]:
    """Yields the outcome of each document, read by itself."""
    for raw in raws:
        yield from outcomes([raw], read=lambda batch: map(read_document, batch))


def _label() -> Callable[[str], str]:
    return readings.label


@pytest.fixture
def made_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "source", lambda **options: read_path)
    monkeypatch.setattr(wiring, "reader", lambda: read_document)
    monkeypatch.setattr(wiring, "bulk", lambda: read_all)
    monkeypatch.setattr(wiring, "labels", _label)
    monkeypatch.delenv("COMMUNIQUE_DEBUG", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
