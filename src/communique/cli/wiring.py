"""The rooms that the verbs use, imported when first asked for: `--help` must not wait for a parser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.explain.explaining import Explainer
    from communique.intake.rejection import Rejection
    from communique.model.document import RawDocument
    from communique.model.reading import Reading


def source() -> Callable[[str], Iterator[RawDocument | Rejection]]:
    """Returns the function that reads a path ("-" is standard input) into raw documents and rejections."""
    from communique.intake import read_path

    return read_path


def reader() -> Callable[[RawDocument], Reading]:
    """Returns the function that reads one raw document."""
    from communique.pipeline import read_document

    return read_document


def explainer() -> Callable[[RawDocument], Explainer]:
    """Returns what tells of one raw document how its records came out of its words."""
    from communique.explain.explaining import Explainer

    return Explainer


def labels() -> Callable[[str], str]:
    """Returns the function that gives the project's label of an actor id."""
    from communique.actors.labels import label

    return label


def adopt(folder: Path | None) -> None:
    """Lays a user's folder of resources over ours, None takes away what an earlier command of the process laid."""
    if folder is None:
        from communique import facts

        facts.use(None)
    else:
        from communique.knowledge.adopting import adopt as lay

        lay(folder)
