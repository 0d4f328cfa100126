"""The rooms that the verbs use, imported when first asked for: `--help` must not wait for a parser."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.bulk import Outcome
    from communique.explain.explaining import Explainer
    from communique.intake.rejection import Rejection
    from communique.model.document import RawDocument
    from communique.model.reading import Reading
    from communique.processes import Fault

Source = Callable[[str], "Iterator[RawDocument | Rejection]"]
Reject = Callable[[str, str, str, str | None], None]  # code, place, message, fix


def source(*, columns: Mapping[str, str] | None = None, remark: Callable[[str], None] = lambda line: None) -> Source:
    """Returns the function that reads a path ("-" is standard input) into raw documents and rejections.

    Args:
        columns: which column or key of a table holds which field.
        remark: called with a line about what was passed over.
    """
    from communique.intake import read_path

    return partial(read_path, columns=columns or {}, remark=remark)


def reader() -> Callable[[RawDocument], Reading]:
    """Returns the function that reads one raw document."""
    from communique.pipeline import read_document

    return read_document


def bulk() -> Callable[..., Generator[Outcome, None, None]]:
    """Returns the function that reads many raw documents, in several processes where there are enough of them."""
    from communique.bulk import read_all

    return read_all


def fault(error: Exception) -> Fault:
    """Returns an error as the fault of the document at which it was raised."""
    from communique.bulk import fault_of

    return fault_of(error)


def total(files: Sequence[str]) -> Callable[[], int | None]:
    """Returns what counts the documents of the files, for a display of what is left."""

    def count() -> int | None:
        from communique.intake.counting import count_documents

        return count_documents(files)

    return count


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
