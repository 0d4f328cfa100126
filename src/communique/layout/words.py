"""The word tables of this room, loaded once: months, abbreviations, furniture labels, places, publishers."""

from __future__ import annotations

from communique.facts import derived, table
from communique.model.errors import ResourceError


@derived
def months() -> dict[str, int]:
    """Returns the number of each month by its name and short forms, in lower case without a dot."""
    return {name.lower(): int(row["number"]) for row in table("layout/months") for name in (row["name"], *row["short"])}


@derived
def weekdays() -> frozenset[str]:
    """Returns the names and short forms of the days of the week, in lower case without a dot."""
    return frozenset(name.lower() for row in table("layout/weekdays") for name in (row["name"], *row["short"]) if name)


@derived
def zones() -> dict[str, str]:
    """Returns the offset ("Z", "+03:00") of each time zone's short name, in upper case."""
    return {row["text"].upper(): row["offset"] for row in table("layout/zones")}


@derived
def abbreviations() -> dict[str, str]:
    """Returns the kind of each abbreviation, written without its last dot."""
    return {row["abbreviation"]: row["kind"] for row in table("layout/abbreviations")}


@derived
def openers() -> frozenset[str]:
    """Returns the capitalised words that typically open a sentence and seldom go on with a name."""
    return frozenset(row["word"] for row in table("layout/openers"))


@derived
def honorifics() -> frozenset[str]:
    """Returns the forms of address that stand before names, without a dot."""
    rows = (row for row in table("actors/honorifics") if row["kind"] == "honorific")
    return frozenset(form.rstrip(".") for row in rows for form in row["forms"])


@derived
def furniture_words(match: str) -> dict[str, str]:
    """Returns the words of one kind of furniture (`label`, `line`, ...), folded, and the field that each gives."""
    return {fold(row["text"]): row["field"] for row in table("layout/furniture") if row["match"] == match}


@derived
def hyphen_parts(kind: str) -> frozenset[str]:
    """Returns the word parts that tell whether a word was split over a line break."""
    return frozenset(row["part"] for row in table("layout/hyphenation") if row["kind"] == kind)


@derived
def function_words(lang: str) -> frozenset[str]:
    """Returns the frequent function words of a language."""
    return frozenset(word for row in table("layout/function_words") if row["lang"] == lang for word in row["words"])


@derived
def languages() -> tuple[str, ...]:
    """Returns the languages that have a list of function words."""
    return tuple(row["lang"] for row in table("layout/function_words"))


@derived
def places() -> frozenset[str]:
    """Returns the folded names of cities that datelines name: the states' capitals and our own list."""
    return listed_places() | _from_states("capitals")


@derived
def listed_places() -> frozenset[str]:
    """Returns the folded names of our own list, which holds states whose papers file from them by name: "KUWAIT:"."""
    return frozenset(fold(row["name"]) for row in table("layout/places"))


@derived
def states() -> frozenset[str]:
    """Returns the folded labels of states, as they may follow a city in a dateline."""
    return _from_states("label") | _from_states("aliases")


@derived
def not_places() -> frozenset[str]:
    """Returns the folded words that stand in capitals at the start of a paragraph and are no places."""
    return frozenset(fold(row["word"]) for row in table("layout/not_places"))


def fold(text: str) -> str:
    """Returns `text` in lower case with single spaces and straight apostrophes, without marks at its ends."""
    plain = " ".join(text.replace("’", "'").split()).strip(" \t*_#|:;,.!-–—<>[]()\"“”'\\")
    return plain.casefold()


def _from_states(column: str) -> frozenset[str]:
    # The table of states is another room's: a user's own build may lack it, and shapes alone must do then.
    try:
        rows = table("actors/states")
    except ResourceError:
        return frozenset()
    cells = (row.get(column, ()) for row in rows)
    return frozenset(fold(name) for cell in cells for name in ([cell] if isinstance(cell, str) else cell))
