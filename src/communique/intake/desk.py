"""The desk: where each part is given to the reader of its format, and what goes wrong becomes a rejection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from communique.intake.formats import format_of, is_hidden, passed_over
from communique.intake.part import Part
from communique.intake.rejection import Rejection, UnreadableError
from communique.model.document import RawDocument

Items = Iterator[RawDocument | Rejection]
DEEPEST = 5  # archives within archives


class Desk:
    """Gives parts to readers.

    Args:
        columns: which column or key of a table holds which field ("title" -> "Headline").
        remark: called with a line about what was passed over, where something was.
    """

    def __init__(self, columns: Mapping[str, str], remark: Callable[[str], None]) -> None:
        self.columns, self.remark = columns, remark

    def take(self, part: Part, passed: Counter[str] | None = None) -> Items:
        """Yields the documents of a part and the rejections of what in it cannot be read. No error is raised.

        Args:
            part: the bytes and where they come from.
            passed: counts what is no document and was found beside others; without it the part is rejected.
        """
        try:
            if part.depth > DEEPEST:
                message = f"more than {DEEPEST} archives lie in one another."
                raise UnreadableError("C121", message, "Unpack the outer ones, and give what is in them.")
            head = part.head()
            over = passed_over(part, head) if passed is not None else None
            if passed is not None and over is not None:
                passed[over] += 1
                return
            yield from self.read_as(format_of(part, head), part)
        except UnreadableError as error:
            yield part.rejected(error.code, error.message, error.fix)
        except PermissionError:
            yield part.rejected("C104", "you may not read this file.", "Change its permissions, or copy it.")
        except FileNotFoundError:
            yield part.rejected("C101", "there is no such file.", "Check the name and the folder you are in.")
        except OSError as error:
            yield part.rejected("C101", f"the file cannot be read: {error}.", "Check the name and the disk.")
        except Exception as error:  # one faulty input must not lose the others
            message = f"internal fault while taking it in: {type(error).__name__}: {error}."
            yield part.rejected("C190", message, "Report it with the file, if you may share it.")

    def read_as(self, name: str, part: Part) -> Items:
        """Yields what the reader of a format makes of a part.

        Raises:
            UnreadableError: the part cannot be read.
        """
        reader = import_module(f"communique.intake.{name}")
        found: Items = reader.read(part, self)
        return found

    def take_members(self, archive: Part, members: Callable[[Counter[str]], Iterator[Part | Rejection]]) -> Items:
        """Yields what the members of an archive hold, and tells at the end what was passed over.

        Args:
            archive: the archive.
            members: gives its members, and counts those that it passes over itself.
        """
        passed: Counter[str] = Counter()
        try:
            for member in members(passed):
                if isinstance(member, Rejection):
                    yield member
                elif is_hidden(member.name):
                    passed["hidden"] += 1
                else:
                    yield from self.take(member, passed)
        finally:
            self.tell(archive.place, passed)

    def tell(self, place: str, passed: Counter[str]) -> None:
        """Tells what was passed over, where anything was."""
        if passed:
            kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(passed.items()))
            self.remark(f"{place}: passed over {passed.total():,} that hold no document ({kinds})")
