"""What of a text goes to the parser: the cleaned view of each sentence, and the names to mask in it."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from communique.language.forms import finite_forms
from communique.language.lists import Lists
from communique.language.mask import Name, masked, stand_ins
from communique.language.openings import with_joiner, with_small_verbs, with_subject
from communique.language.title_case import in_sentence_case
from communique.layout import sentence_view
from communique.model.document import Layout, Turn
from communique.model.view import Edit, View

_CHANGED = re.compile(r"\[([A-Za-z])\](?=[a-z])")  # "[W]e"
_SHORT_FORM = re.compile(r"(?<=\w)\s\((?=\w*[A-Z]\w*[A-Z])([A-Za-z][\w&-]{1,11})\)")  # two capitals at least
_QUOTE = '"'  # as every quotation mark is read
_IN_QUOTES = re.compile(r'"([a-z]+)"')
_SENTENCE = 3  # words of the shortest line in capitals that may be a sentence


def sentence_views(
    text: str, layout: Layout, masks: Sequence[Name], turns: Sequence[Turn], doctype: str
) -> tuple[list[tuple[int, View]], list[list[Name]]]:
    """Returns number and cleaned view of every sentence but the furniture, and the names inside each."""
    begins = [name.start for name in masks]
    labels = {turn.start: turn.label_end for turn in reversed(turns)}
    views: list[tuple[int, View]] = []
    inside: list[list[Name]] = []
    lists, resolves = Lists("en"), doctype == "resolution"
    for sentence in layout.sentences:
        if sentence.kind == "furniture":
            lists.marker(text[sentence.start : sentence.end])
            continue
        label_end = labels.get(sentence.start, sentence.end)
        start = label_end if label_end < sentence.end else sentence.start
        view = _with_plain_verbs(sentence_view(text, start, sentence.end))
        view = with_subject(view, lang="en") if resolves else view
        first, last = bisect_left(begins, sentence.start), bisect_left(begins, sentence.end)
        own: Sequence[Name] = [name for name in masks[first:last] if name.end <= sentence.end]
        view = in_sentence_case(_without_short_forms(view, own), own, lang="en")
        if sentence.kind == "item":
            view, own = lists.item(view, own, alone=not resolves)
        else:
            view, own = lists.paragraph(view, own)
        views.append((sentence.number, _headline(view, own) if sentence.kind == "headline" else view))
        inside.append([*own])
    return views, inside


def seen(views: Sequence[tuple[int, View]], names: Sequence[Sequence[Name]], *, lang: str = "en") -> dict[int, View]:
    """Returns the masked view of each sentence by its number, as `parse` hands it to the parser."""
    pairs = zip(views, names, strict=True)
    return {number: masked(view, own, lang=lang)[0] for (number, view), own in pairs}


def _with_plain_verbs(view: View) -> View:
    """Returns a sentence whose verbs of stance parsers find: none in capitals, none behind a semicolon."""
    view = with_small_verbs(_in_small_letters(_with_verbs_in_quotes(_without_brackets(view))), lang="en")
    return with_joiner(view, lang="en") if ";" in view.text else view


def _without_brackets(view: View) -> View:
    """Construction: "[W]e condemn the raid," she said: a letter that was changed for the quotation is one."""
    if "[" not in view.text:
        return view
    edits = [Edit(m.start(), m.end(), m[1]) for m in _CHANGED.finditer(view.text)]
    return view.edit(edits) if edits else view


def _with_verbs_in_quotes(view: View) -> View:
    """Construction: Fiji "regrets" that P: a parser takes a verb of stance in quotation marks for a name."""
    if _QUOTE not in view.text:
        return view
    verbs = [m for m in _IN_QUOTES.finditer(view.text) if m[1] in finite_forms("en")]
    edits = [Edit(at, at + 1, "") for m in verbs for at in (m.start(), m.end() - 1)]
    return view.edit(edits) if edits else view


def _in_small_letters(view: View) -> View:
    """Returns a sentence in capitals as it is written elsewhere, for parsers take words in capitals for names.

    Known names are masked behind it. The few letters whose small form is longer stay, so that the map holds.
    """
    text = view.text
    if not text.isupper() or len(text.split()) < _SENTENCE:
        return view
    small = (letter.lower() for letter in text[1:])
    letters = (low if len(low) == 1 else letter for letter, low in zip(text[1:], small, strict=True))
    return View(text[0] + "".join(letters), view.starts, view.ends)


def _without_short_forms(view: View, names: Sequence[Name]) -> View:
    """Leaves out a short form in brackets, which parsers take for the head: "the Ministry of Trade (MoT) said".

    The name of a known body stays.
    """
    if "(" not in view.text:
        return view
    known = {name.start for name in names}
    found = (m for m in _SHORT_FORM.finditer(view.text) if view.starts[m.start(1)] not in known)
    edits = [Edit(m.start(), m.end(), "") for m in found]
    return view.edit(edits) if edits else view


def _headline(view: View, names: Sequence[Name]) -> View:
    """Reads "Chad, Peru vow to" with an "and", and "Chad rejects X, urges Y" too, as headlines leave it out."""
    edits, joiner = [], f" {stand_ins('en')['joiner']} "
    for one, two in itertools.pairwise(names):
        between = [i for i, at in enumerate(view.starts) if one.end <= at < two.start]
        if between and re.fullmatch(r",\s*", view.text[between[0] : between[-1] + 1]):
            edits.append(Edit(between[0], between[-1] + 1, joiner))
    for comma in re.finditer(r",\s+(?=(\w+s)\b)", view.text):
        if comma[1].lower() in finite_forms("en"):
            edits.append(Edit(comma.start(), comma.end(), joiner))
    return view.edit(edits) if edits else view
