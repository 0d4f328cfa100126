"""Masks known names before parsing, so that the parser never sees which state or person it reads about.

Each name becomes one stand-in word of its kind; the view keeps the map back to the stored text. The stand-ins
and the phrases that a parser reads better in other words are rows of the lexicon.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from communique import facts
from communique.language.bare_days import without_bare_days
from communique.language.day_asides import with_day_aside
from communique.language.felt_asides import with_felt_asides
from communique.language.grammar import Grammar, grammar
from communique.language.inline_items import without_item_marks
from communique.language.interrupted import rejoined
from communique.language.named_reporters import closing_comma
from communique.model.view import Edit, View
from communique.model.vocabulary import Vocabulary

_MARKS = ("(", "–", "—", " - ", " -- ")
_BETWEEN = 12  # words of a name with its offices between the parts of a phrase
_REPORTER = re.compile(r"[\"”]\s+(?P<who>(?:[\w.'’-]+\s+){1,8})\Z")
_OPENING = re.compile(r"(?:,\s+)?([^\W\d_]+)")
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_OBJECT = re.compile(r" (?:[A-Z0-9]|(?:an?|the|its|his|her|their|two|three|four|five|six|ten|all|some)\b)")
_FINAL = re.compile(r",[\"']?\s+(?P<who>(?:[\w'-]+\s+){1,9})(?P<verb>[a-z]+)[.]?[\"']?\s*$")
_DASH = r"\s?[–—]\s?|\s--?\s"
_DASHED = re.compile(rf"(?<=\w)(?P<opens>{_DASH})[a-z][^–—.:;\"“”]{{3,100}}?(?P<closes>{_DASH})(?=[a-z])")
_OPENS = 3  # words within which a text is named that says so: "reads the joint note", not "its call for a note"
_REACH = 300  # characters before a verb of quoting within which its subject is looked for
_INFINITIVE = "to"
_INVERTED = re.compile(r",[\"']?\s+(?P<verb>[a-z]+)\s+(?P<who>[^,;:]{3,80}?)[.]?\s*$")


class Name(Struct, frozen=True, gc=False):
    """A name in the stored text: offsets and kind (`state`, `adjective`, `capital`, `body`, `person`, ...)."""

    start: int
    end: int
    kind: str


@facts.derived
def stand_ins(lang: str) -> dict[str, str]:
    """Returns the stand-in word of each kind of name."""
    return {row["kind"]: row["word"] for row in facts.table(f"lexicon/{lang}/stand_ins")}


@facts.derived
def _other_words(lang: str) -> tuple[Vocabulary, dict[str, str]]:
    """Returns the phrases that read better in other words, to be found in a text, and what each reads as."""
    words = {phrase.lower(): reads for phrase, reads in grammar(lang).substitutes}
    return Vocabulary(words), words


def _substituted(view: View, taken: Sequence[Edit], lang: str) -> list[Edit]:
    """Shows phrases that a parser reads better in other words, where no other edit is made."""
    phrases, reads = _other_words(lang)
    edits: list[Edit] = []
    done = 0
    for start, end, phrase in sorted(phrases.places(view.text), key=_leftmost_longest):
        if start < done:
            continue
        done = end
        if all(end <= edit.start or start >= edit.end for edit in taken):
            edits.append(Edit(start, end, _cased(view.text[start:end], reads[phrase])))
    return edits


def _leftmost_longest(place: tuple[int, int, str]) -> tuple[int, int]:
    return place[0], -place[1]


@facts.derived
def _asides(lang: str) -> re.Pattern[str]:
    """Returns the pattern of an aside with its commas, which begins with the first of them or with the text."""
    phrases = sorted(grammar(lang).asides, key=len, reverse=True)
    words = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in phrases)
    return re.compile(rf"(?:,\s+|^)(?:{words}),\s+|,\s+(?:{words})(?=[.;])", re.IGNORECASE)


@facts.derived
def _opening_words(lang: str) -> frozenset[str]:
    """Returns the first words of asides: behind few commas stands one of them, which takes less time to see."""
    return frozenset(found[1].lower() for phrase in grammar(lang).asides if (found := _OPENING.match(phrase)))


def _left_out(view: View, taken: Sequence[Edit], lang: str) -> list[Edit]:
    """Leaves out asides: "Petrov, for his part, V" reads "Petrov V", "For its part, X" reads "X".

    What is part of a name stays: "Thank you, Mr. President Salas".
    """
    found: list[Edit] = []
    text, done = view.text, 0
    for at in (0, *_commas(text)) if "," in text else ():
        opening = _OPENING.match(text, at) if at >= done else None
        if opening is None or opening[1].lower() not in _opening_words(lang):
            continue
        match = _asides(lang).match(text, at)
        if match is None:
            continue
        done = match.end()
        if any(match.start() < edit.end and edit.start < match.end() for edit in taken):
            continue
        opened, closed = match.group().startswith(","), match.group()[-1].isspace()
        found.append(Edit(match.start(), match.end(), " " if opened and closed else ""))
    return found


def _commas(text: str) -> Iterator[int]:
    at = text.find(",")
    while at >= 0:
        yield at
        at = text.find(",", at + 1)


def masked(view: View, names: Sequence[Name], *, lang: str) -> tuple[View, dict[int, str]]:
    """Returns the masked view and, by source offset of its start, the kind of every masked name.

    Where somebody interrupts a quotation, the characters of the view are not in the order of the text.
    `names` are those of the stored text that lie inside the view, in text order, not overlapping.
    """
    words, shown = grammar(lang), stand_ins(lang)
    edits: list[Edit] = []
    kinds: dict[int, str] = {}
    for name in names:
        if name.kind not in shown:
            continue
        start, end = _inside(view, name)
        if start >= end:
            continue
        kind = "adjective" if name.kind == "state" and _attributive(view.text, start, end, words) else name.kind
        start = _with_article(view.text, start) if kind in ("state", "body", "metonym", "capital") else start
        edits.append(Edit(start, end, shown[kind]))
        kinds[view.starts[start]] = name.kind
        edits.extend(_agreements(view.text, start, end))
        edits.extend(closing_comma(view.text, start, end, lang))
    edits.extend(_left_out(view, edits, lang))
    edits.extend(_substituted(view, edits, lang))
    view = _with_verbs_of_names(view.edit(edits), lang)
    shown_view = _with_parted(_with_brackets(without_item_marks(view), lang), lang)
    shown_view = with_felt_asides(with_day_aside(without_bare_days(shown_view, lang), words, lang), lang)
    return _with_plain_report(rejoined(shown_view, words, shown, lang), words, lang), kinds


@facts.derived
def _verbs_of_names(lang: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Returns an expression for words right behind the stand-in of a state or body, and what each reads as."""
    shown = stand_ins(lang)
    names = sorted({shown[kind] for kind in ("state", "capital", "body")})
    rows = ((phrase.partition(" "), reads) for phrase, reads in grammar(lang).substitutes)
    verbs = {parts[2]: reads.partition(" ")[2] for parts, reads in rows if parts[0] == shown["state"] and parts[2]}
    listed = "|".join(map(re.escape, sorted(verbs)))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))}) (?P<verb>{listed}) (?=\w)"), verbs


def _with_verbs_of_names(view: View, lang: str) -> View:
    """Construction: "Fiji thanks Tonga": a verb that a parser takes for a noun, in words that are no noun."""
    pattern, reads = _verbs_of_names(lang)
    if not any(f" {verb} " in view.text for verb in reads):
        return view
    edits = [Edit(m.start("verb"), m.end("verb"), reads[m["verb"]]) for m in pattern.finditer(view.text)]
    return view.edit(edits) if edits else view


@facts.derived
def _parted(lang: str) -> tuple[re.Pattern[str] | None, dict[tuple[str, str], tuple[str, str]], tuple[str, ...]]:
    """Returns an expression for phrases with a name between their parts, what each pair reads as, the last parts."""
    rows = grammar(lang).parted
    first, last = ("|".join(sorted({re.escape(row[i]) for row in rows}, key=len, reverse=True)) for i in (0, 1))
    word = r"(?:(?-i:[A-Z])\w{0,3}\.|[^\s.;:!?\"“”]+)\s"
    pattern = rf"\b(?P<first>{first})\s(?:{word}){{1,{_BETWEEN}}}(?P<last>{last})\b"
    reads = {(row[0], row[1]): (row[2], row[3]) for row in rows}
    return (re.compile(pattern, re.IGNORECASE) if rows else None), reads, tuple(sorted({row[1] for row in rows}))


def _with_parted(view: View, lang: str) -> View:
    """Construction: "quoted the premier as saying P": read as "said the premier said P"."""
    pattern, reads, lasts = _parted(lang)
    if pattern is None or not any(map(view.text.lower().__contains__, lasts)):
        return view
    edits: list[Edit] = []
    for found in pattern.finditer(view.text):
        first, last = reads.get((found["first"].lower(), found["last"].lower()), ("", ""))
        reporter = _REPORTER.search(view.text, max(0, found.start() - _REACH), found.start())
        if first and reporter is not None:  # '"P," the paper quoted the premier as saying' is the premier's word alone
            edits.append(Edit(reporter.start("who"), found.end("first") + 1, ""))
        elif first:
            edits.append(Edit(found.start("first"), found.end("first"), first))
        if first:
            edits.append(Edit(found.start("last"), found.end("last"), last))
    return view.edit(edits) if edits else view


def _with_brackets(view: View, lang: str) -> View:
    """Construction: "the ministers of the Union - Chad, Mali and Togo - condemn": who belongs to it, set in dashes.

    Behind a body its members are left out, elsewhere the dashes read as brackets: a parser takes such a list for what
    the sentence goes on with. An aside in dashes ("Fiji - the chair of the bloc - left") reads as one in commas.
    """
    if not any(map(view.text.__contains__, _MARKS)):
        return view
    edits: list[Edit] = []
    for found in _members(lang).finditer(view.text):
        if found["body"]:
            comma = "," if _apposed(view.text, found.start(), lang) else ""
            edits.append(Edit(found.end("body"), found.end(), f"{comma} " if found["after"] else ""))
        elif not found["bracket"]:
            edits.append(Edit(found.start("opens"), found.end("opens"), " ("))
            edits.append(Edit(found.start("closes"), found.end(), ") "))
    starts, ends = [edit.start for edit in edits], [edit.end for edit in edits]
    for aside in _DASHED.finditer(view.text):
        if bisect_right(ends, aside.start()) == bisect_left(starts, aside.end()):  # no edit within the aside
            edits += [edit for dash in ("opens", "closes") for edit in _comma(aside, dash)]
    return view.edit(sorted(edits, key=lambda edit: edit.start)) if edits else view


def _comma(aside: re.Match[str], dash: str) -> list[Edit]:
    """Returns the edits that make a dash a comma. The blanks beside it are no part of the comma's words."""
    start, end = aside.span(dash)
    blanks = len(aside[dash]) - len(aside[dash].lstrip())
    last = start + len(aside[dash].rstrip())
    before = [Edit(start, start + blanks, "")] if blanks else []
    return [*before, Edit(start + blanks, last, "," if last < end else ", ")]


def _apposed(text: str, end: int, lang: str) -> bool:
    """Whether a body stands in apposition to who speaks: "We, the ministers of the Union"."""
    first, comma, between = text[:end].partition(",")
    speaks = (r["word"] for r in facts.table(f"lexicon/{lang}/pronouns") if r["kind"] == "speaker")
    return bool(comma) and first.lower() in speaks and "," not in between


@facts.derived
def _members(lang: str) -> re.Pattern[str]:
    """Returns the pattern of a list of states in dashes or brackets, in the words that stand in for names."""
    shown = stand_ins(lang)
    state, body = re.escape(shown["state"]), re.escape(shown["body"])
    joiners = (r["word"] for r in facts.table("actors/title_words") if r["kind"] == "joiner" and r["word"].isalpha())
    listed = rf"{state}(?:(?:,? (?:{'|'.join(joiners)}) |, ){state})+"
    dashed = rf"(?P<opens>\s*[–—]\s*|\s-+\s){listed}(?P<closes>\s*[–—]|\s-+)"
    return re.compile(rf"(?P<body>\b{body})?(?:(?P<bracket>\s\({listed}\))|{dashed})(?P<after>\s|$)")


def _with_plain_report(view: View, words: Grammar, lang: str) -> View:
    """Reads a final report clause with the plainest verb: "P, the note concludes" as "P, the note said".

    Parsers take rarer verbs at the end of a sentence for nouns or for a second act of the subject.
    """
    last = view.text.rfind(",")  # behind which no other comma stands in either
    if last < 0:
        return view
    said = stand_ins(lang)["report"]
    for pattern in (_FINAL, _INVERTED):
        found = pattern.match(view.text, last)
        if found is not None and found["verb"].lower() in words.report_forms:
            first = found["who"].lower().split()[:_OPENS]
            if pattern is _FINAL or any(
                word in words.documents and at != _INFINITIVE for at, word in zip(("", *first), first, strict=False)
            ):
                return view.edit([Edit(found.start("verb"), found.end("verb"), said)])
    return view


def _inside(view: View, name: Name) -> tuple[int, int]:
    return bisect_left(view.starts, name.start), bisect_left(view.starts, name.end)


def _attributive(text: str, start: int, end: int, words: Grammar) -> bool:
    """Whether a state's name stands as an adjective: "U.S. troops", "the New Zealand foreign minister"."""
    following = _NEXT_WORD.match(text, end)
    if following is None or following[1] not in words.attributive:
        return False
    return bool(start) or following[1] not in words.acting or not _OBJECT.match(text, following.end())


def _with_article(text: str, start: int) -> int:
    """ "The United States" and "Chad" must read alike: an article before a name of its own is part of the name."""
    return start - 4 if text[max(0, start - 4) : start].lower() == "the " else start


def _agreements(text: str, start: int, end: int) -> list[Edit]:
    """Undoes what the name's own shape forced on its neighbours: "an Angolan", "the Philippines' claim"."""
    found = []
    if text[max(0, start - 3) : start].lower() == "an " and (start == 3 or not text[start - 4].isalnum()):
        found.append(Edit(start - 3, start - 1, text[start - 3]))
    if text[end : end + 1] == "'" and text[end + 1 : end + 2] != "s" and text[end - 1 : end] == "s":
        found.append(Edit(end, end + 1, "'s"))
    return found


def _cased(original: str, replacement: str) -> str:
    return replacement[:1].upper() + replacement[1:] if original[:1].isupper() else replacement
