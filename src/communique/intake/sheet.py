"""Tables: CSV and TSV with one document a row, whose columns `--map` names."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from communique.intake.decoding import known_binary
from communique.intake.jsonl import document_of
from communique.intake.part import LARGEST, Part, sha256
from communique.intake.rejection import Rejection, UnreadableError
from communique.model.document import RawDocument

if TYPE_CHECKING:
    from communique.intake.desk import Desk

FIELDS = ("text", "id", "title", "published_at", "publisher", "doctype", "address")
_MAP_FIX = "Name the columns: --map text=COLUMN,title=COLUMN (also id, published_at, publisher, doctype, address)."


def read(part: Part, desk: Desk) -> Iterator[RawDocument | Rejection]:
    """Yields the documents of a table, row by row, without holding the file in memory.

    The first row names the columns. A column whose name is that of a field needs no map.

    Raises:
        UnreadableError: C103, C130: the file is no table, or has not the columns that the map names.
    """
    encoding = _encoding(part)
    csv.field_size_limit(LARGEST)
    with io.TextIOWrapper(part.open(), encoding=encoding, newline="") as stream:
        rows = csv.reader(stream, delimiter=_delimiter(part.head(), encoding), strict=False)
        columns: list[str] | None = None
        while True:
            place = f"{part.place}:{rows.line_num + 1}"
            try:
                row = next(rows, None)
            except csv.Error as error:
                message = f"line {rows.line_num} cannot be read: {error}."
                yield Rejection("C131", place, message, "Close the quotation marks, or save the table again.")
                continue
            if row is None:
                break
            if columns is None:
                columns = [name.strip() for name in row]
                names = _names(columns, desk.columns)
            elif any(cell.strip() for cell in row):
                yield _document(row, columns, names, place=place)
    if columns is None:
        raise UnreadableError("C102", "the table holds no row.", _MAP_FIX)


def _document(row: list[str], columns: list[str], names: Mapping[str, str], *, place: str) -> RawDocument | Rejection:
    if len(row) > len(columns):
        message = f"the row has {len(row)} cells and the table {len(columns)} columns."
        return Rejection("C131", place, message, "Put cells that hold the delimiter into quotation marks.")
    given = dict(zip(columns, row, strict=False))
    known = {field: given[column] for field, column in names.items() if given.get(column, "").strip()}
    if "text" not in known:
        message = f"the cell of column `{names['text']}` is empty."
        return Rejection("C111", place, message, "Give the document's text, or leave the row out.")
    original = sha256(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return document_of(known, {}, place=place, original_sha256=original)


def _names(columns: list[str], given: Mapping[str, str]) -> dict[str, str]:
    """Returns the column of each field.

    Raises:
        UnreadableError: C130: a column is not there, or none holds the text.
    """
    folded = {name.lower(): name for name in reversed(columns)}
    names = {field: folded[field] for field in FIELDS if field in folded} | dict(given)
    listed = ", ".join(f"`{name}`" for name in columns[:40])
    for field, column in given.items():
        if column not in columns:
            message = f"there is no column `{column}` for `{field}`; the columns are {listed}."
            raise UnreadableError("C130", message, _MAP_FIX)
    if "text" not in names:
        raise UnreadableError("C130", f"no column is said to hold the text; the columns are {listed}.", _MAP_FIX)
    return names


def _delimiter(head: bytes, encoding: str) -> str:
    first = head.decode(encoding, "replace").split("\n", 1)[0]
    return max(",;\t|", key=first.count)


def _encoding(part: Part) -> str:
    """Returns the encoding of a table, which is read through once for it.

    Raises:
        UnreadableError: C103: it is binary, or its encoding cannot be told.
    """
    head = part.head()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    binary = known_binary(head, place=part.place)
    if binary is not None:
        raise UnreadableError(binary.code, binary.message, binary.fix)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            with io.TextIOWrapper(part.open(), encoding=encoding, newline="") as stream:
                while stream.read(1_000_000):
                    pass
            return encoding
        except UnicodeDecodeError:
            continue
    message = "the table is not UTF-8 and in no encoding that can be told."
    raise UnreadableError("C103", message, "Save it as UTF-8 and read it again.")
