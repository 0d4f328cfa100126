"""Lays a user's folder over the shipped tables once it is known that it can be read with."""

from __future__ import annotations

from pathlib import Path

from communique import facts
from communique.knowledge.wordings import wording_faults


def adopt(folder: Path | str | None) -> None:
    """Lays a folder over the shipped tables of this process; None takes it away. The same folder again costs little.

    Its rows are checked and its wordings compiled, its examples are not run: `check` does that.

    Raises:
        OverlayError: C320, there is no such folder; C321, it has faults. What was in force stays.
    """
    before = facts.laid()
    if not facts.use(folder):
        return
    overlay = facts.laid()
    if overlay is not None and (faults := wording_faults(overlay)):
        facts.use(before.folder if before else None)
        overlay.without(faults).require_sound()
