"""Puts the names of other states into a text: each form for the same form, articles and endings to match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from communique import facts
from communique.actors.gazetteer import NATIONAL, NameHit, default
from communique.evaluation.renamed_records import descriptor_pattern
from communique.language.grammar import grammar
from communique.model.view import Edit, View

_INDEFINITE = re.compile(r"\b([Aa])n? \Z")
_NO_ARTICLE = re.compile(r"(?:\b(?:the|an?)\s+|[-‐‑–/])\Z", re.IGNORECASE)  # what lets no article follow
_BEGINS = re.compile(r"(?:\A|\n\s*\n|[.!?:][\"'”’)]*\s|\s[-–—]{1,2}\s)[\"'“‘(]*\Z")
_PLACE = re.compile(r"(?:\A|\n)[*_\[(]*(?:[^\n,.]{2,40}, )?\Z")  # of a dateline, which takes no article
_AFTER_PLACE = re.compile(r"[,(]|\s[-–—(]")
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_VOWEL = re.compile(r"[AEIOÅÉ]|Uz")


def rename(text: str, mapping: Mapping[str, str]) -> str:
    """Returns the text with its states exchanged by `mapping` (id -> id), form for form.

    Articles and possessive endings follow the new name.

    Example:
        >>> rename("An Omani envoy met the United Arab Emirates' minister.", {"OMN": "PER", "ARE": "TCD"})
        "A Peruvian envoy met Chad's minister."
    """
    edits = [edit for hit in default().find(text) for edit in _exchanged(text, hit, mapping)]
    return View.of(text).edit([*edits, *(descriptors(text, mapping) or ())]).text


@facts.derived
def rows() -> dict[str, facts.Row]:
    """Returns the rows of all states by their id."""
    return {row["id"]: row for row in facts.table("actors/states")}


def own_form(state: str, kind: str) -> str | None:
    """Returns the first form of a kind that is the state's alone, the adjective where it has no word for people."""
    row = rows()[state]
    forms = {"state": [row["label"]], "official": [row["official"]], "capital": row["capitals"]}.get(kind)
    if forms is None:
        forms = [*(row["people"] if kind == "people" else ()), *(f for f in row["adjectives"] if not f.endswith("-"))]
    expected = {"official": ("state",), "people": ("people", "adjective")}.get(kind, (kind,))
    known = default().forms
    return next((f for f in forms if f in known and known[f][0] in expected and known[f][1] == (state,)), None)


def _takes_article(name: str) -> bool:
    listed = _articles().get(name)
    return listed if listed is not None else any(name == row["official"] != row["label"] for row in rows().values())


@facts.derived
def _articles() -> dict[str, bool]:
    return {row["name"]: row["article"] == "yes" for row in facts.table("actors/articles")}


def _exchanged(text: str, hit: NameHit, mapping: Mapping[str, str]) -> Iterator[Edit]:
    """Yields the edits that put another state's name in the place of a name."""
    state = next((i for i in hit.ids if i in mapping), None)
    if state is None or hit.kind not in NATIONAL:
        return
    words = re.sub(r"\s+", " ", text[hit.start : hit.end])
    row = rows()[state]
    official = hit.kind == "state" and words.lower() == row["official"].lower() and row["official"] != row["label"]
    new = own_form(mapping[state], "official" if official else hit.kind) or own_form(mapping[state], hit.kind)
    if new is None:
        raise ValueError(f"{mapping[state]} has no form of its own for {words!r}")
    capitals = words.isupper() and len(words) > 3 and words not in (row["label"], *row["aliases"])
    start, article = _article(text, hit, new, capitals=capitals)
    yield _wrapped(text, Edit(start, hit.end, article + (new.upper() if capitals else new)))
    yield from _possessive(text, hit, new)


def _wrapped(text: str, edit: Edit) -> Edit:
    """Returns the edit with the line break that the words held kept near its place, as wrapped lines have it."""
    if "\n" not in text[edit.start : edit.end]:
        return edit
    first, space, rest = edit.text.partition(" ")
    if space:
        return Edit(edit.start, edit.end, f"{first}\n{rest}")
    if text[edit.end : edit.end + 1] == " ":
        return Edit(edit.start, edit.end + 1, f"{edit.text}\n")
    return Edit(edit.start, edit.end, f"\n{edit.text}")


def _article(text: str, hit: NameHit, new: str, *, capitals: bool) -> tuple[int, str]:
    """Returns where the name begins with the article that goes with it, and the article that the new one takes."""
    before = text[max(0, hit.start - 50) : hit.start]
    if found := _INDEFINITE.search(before):
        return hit.start - len(found[0]), f"{found[1]}{'n' if _VOWEL.match(new) else ''} "
    if hit.kind != "state" or capitals or _is_attributive(text, hit):
        return hit.start, ""
    definite = re.search(r"\bthe\s+\Z", before, re.IGNORECASE)
    if definite and not _takes_article(new):
        return hit.start - len(definite[0]), ""
    if definite or not _takes_article(new) or _NO_ARTICLE.search(before):
        return hit.start, ""
    if text[hit.end : hit.end + 1] in ("-", "–", "/") or (_AFTER_PLACE.match(text, hit.end) and _PLACE.search(before)):
        return hit.start, ""
    return hit.start, "The " if _BEGINS.search(before) else "the "


def _is_attributive(text: str, hit: NameHit) -> bool:
    """Returns whether a name stands before a noun as an adjective, so that the article is that of the noun."""
    word = NEXT_WORD.match(text, hit.end)
    return word is not None and (word[1] in grammar("en").attributive or word[1][0].isupper())


def _possessive(text: str, hit: NameHit, new: str) -> Iterator[Edit]:
    if text[hit.end : hit.end + 1] not in ("'", "’"):
        return
    follows = text[hit.end + 1 : hit.end + 3]
    if follows[:1] == "s" and not follows[1:].isalnum() and new.endswith("s"):
        yield Edit(hit.end + 1, hit.end + 2, "")
    elif not follows[:1].isalnum() and text[hit.end - 1] == "s" and not new.endswith("s"):
        yield Edit(hit.end + 1, hit.end + 1, "s")


def descriptors(text: str, mapping: Mapping[str, str]) -> list[Edit] | None:
    """Returns the edits that exchange regions ("the Baltic country"), None where none fits just the new states."""
    hits = default().find(text)
    states = list(dict.fromkeys(i for hit in hits for i in hit.ids if i in rows()))
    new = [mapping.get(state, state) for state in states]
    edits = []
    for found in descriptor_pattern("en").finditer(text):
        if any(hit.start < found.end() and found.start() < hit.end for hit in hits):
            continue
        meant = {mapping.get(state, state) for state in states if found["region"].lower() in _regions(state)}
        choices = (
            [r for state in new if state in meant for r in _regions(state)] if meant else [found["region"].lower()]
        )
        fitting = (r for r in choices if {state for state in new if r in _regions(state)} == meant)
        region = next(fitting, None)
        if region is None:
            return None
        if meant and region != found["region"].lower():
            edits.append(Edit(*found.span("region"), _regions(next(s for s in new if s in meant))[region]))
    return edits


@facts.derived
def _regions(state: str) -> dict[str, str]:
    return {str(region).lower(): str(region) for region in rows()[state]["regions"]}
