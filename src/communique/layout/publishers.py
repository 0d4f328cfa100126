"""Who publishes: the table of agencies, papers, broadcasters, ministries and organisations."""

from __future__ import annotations

import re

from communique.facts import Row, derived, remembered, table
from communique.layout.words import fold

_HOST = re.compile(r"^(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]\S*)?$", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_LONGEST = 500  # characters of a publisher's name
_MARKS = re.compile(r"\W+")
NEWS = frozenset({"agency", "newspaper", "broadcaster"})  # kinds of publishers that report, and ask in a briefing


@derived
def _by_name() -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in table("layout/publishers"):
        for name in (row["label"], *row["aliases"]):
            found.setdefault(fold(name), row)
    return found


@derived
def _by_domain() -> dict[str, Row]:
    return {domain: row for row in table("layout/publishers") for domain in row["domains"]}


def publisher_entry(name: str) -> Row | None:
    """Returns the row (`label`, `kind`, `state`, ...) of a publisher by its name, domain or address, or None.

    A host counts as the longest domain of the table that it ends in: "en.mfa.gov.tr" is "mfa.gov.tr". One in no table
    is a government's where a part of it says so: "trade.govt.nz".

    Example:
        >>> publisher_entry("https://www.mofa.go.jp/press/")["state"]
        'JPN'
    """
    if len(name) > _LONGEST:
        return None
    known = _by_name().get(fold(name)) or _by_name().get(fold(_ARTICLE.sub("", name)))
    if known is not None:
        return known
    host = _HOST.match(name.strip())
    labels = host[1].lower().split(".") if host else []
    for start in range(len(labels)):
        row = _by_domain().get(".".join(labels[start:]))
        if row is not None:
            return row
    state = _by_country().get(labels[-1]) if labels and not _official().isdisjoint(labels[:-1]) else None
    return {"label": ".".join(labels), "kind": "government", "state": state} if state else None


def state_of_domain(name: str) -> str | None:
    """Returns the state under whose country code a site is that no table lists: "roy.example.no"; else None.

    Example:
        >>> state_of_domain("www.office-of-roy.fi")
        'FIN'
    """
    host = _HOST.match(name.strip()) if len(name) <= _LONGEST and publisher_entry(name) is None else None
    return _by_country().get(host[1].lower().rpartition(".")[2]) if host else None


@derived
def _official() -> frozenset[str]:
    """Returns the parts of addresses that only governments bear: "gov", "gob"."""
    return frozenset(row["part"] for row in table("layout/official_domains"))


@derived
def _by_country() -> dict[str, str]:
    return {row["domain"]: row["state"] for row in table("layout/country_domains")}


@remembered(256)
def publisher_kind(name: str) -> str | None:
    """Returns the kind of a publisher: from the table, else from a word of its name ("embassy"), else None."""
    row = publisher_entry(name)
    if row is not None:
        return str(row["kind"])
    padded = f" {_MARKS.sub(' ', fold(name[:_LONGEST]))} "
    told = next((kind for words, kind in _kind_cues() if words in padded), None)
    before, comma, _ = name.rpartition(",")  # "Foreign, Commonwealth & Development Office, United Kingdom"
    return told or (publisher_kind(before) if comma else None)


@derived
def _kind_cues() -> tuple[tuple[str, str], ...]:
    """Returns the words that tell the kind of a publisher, between blanks, with the kind."""
    rows = table("layout/publisher_cues")
    return tuple((f" {_MARKS.sub(' ', cue['words'])} ", str(cue["kind"])) for cue in rows)


@derived
def agencies() -> list[str]:
    """Returns the names of all agencies, the longest first, as they stand and in capitals."""
    rows = [row for row in table("layout/publishers") if row["kind"] == "agency"]
    names = {name for row in rows for name in (row["label"], *row["aliases"]) if len(name) > 1}
    return sorted(names | {name.upper() for name in names}, key=lambda name: (-len(name), name))
