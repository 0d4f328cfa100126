"""Checks a user's folder whole: its rows, its wordings and its examples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from communique.facts.overlay import overlay_of
from communique.facts.reading import Fault
from communique.facts.tables import trying
from communique.knowledge.examples import example_faults
from communique.knowledge.wordings import wording_faults


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: faults by file and line, and how many sound rows, drops and examples there were."""

    faults: tuple[Fault, ...]
    rows: int
    drops: int
    examples: int


def check(folder: Path) -> Report:
    """Returns every fault of a folder of resources. A row with a fault is left out while the others' examples run.

    Raises:
        OverlayError: C320, there is no such folder.
    """
    overlay = overlay_of(folder)
    overlay = overlay.without(wording_faults(overlay))
    with trying(overlay):
        faults, examples = example_faults(overlay)
    whole = overlay.without(faults)
    rows = sum(len(changes.entries) for changes in whole.changes.values())
    drops = sum(len(changes.dropped) for changes in whole.changes.values())
    return Report(whole.faults, rows, drops, examples)
