"""Items of a list read with what introduces them: "The two sides stressed:" and "- the need for a truce"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique import facts
from communique.language.forms import (
    finite_forms,
    is_bare_form,
    is_felt,
    plurals,
    stance_forms,
    stance_nouns,
)
from communique.language.mask import Name, stand_ins
from communique.language.openings import Opening, opening, with_subject
from communique.layout.shapes import marker_style
from communique.model.view import Edit, View

_LONGEST = 30  # words of an introduction
_SIDES = frozenset({"side", "state", "person"})  # kinds of nouns for sides
_HEADING = 10  # words of the longest heading between items
_BARE = 5  # words of an introduction that needs an article: "Council,", "Heads of State and Government:"
_WORDS = re.compile(r"[\w'-]+")
_MARK = re.compile(r"\s*(?:[-–—*•·▪]|\(?\w{1,3}[.)])\s+")

Named = tuple[View, Sequence[Name]]  # a view with the names inside it


class Lists:
    """Reads the sentences of a text in order, and joins the items of its lists to what introduces them.

    A list stands below a sentence that ends in a colon, or below "The Council,", and goes on over what ends in a comma
    or a semicolon. One inside an item ends with the next marker of that item's kind.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._intro: Named | None = None
        self._around: Named | None = None  # what introduces the list around the one inside an item
        self._going = False  # whether something of the list was read
        self._lead = ""  # the style of the marker of the item that the list is inside
        self._mark = ""

    def marker(self, words: str) -> None:
        """Notes the marker of the next item."""
        self._mark = marker_style(words)

    def paragraph(self, view: View, names: Sequence[Name]) -> Named:
        """Returns a sentence that is no item, joined to what opened the paragraphs above it where it goes on there."""
        if self._going and _is_heading(view):
            return view, names
        self._leave_item()
        joined = self._joined(view, names, own_line=True) if self._intro and self._goes_on(view) else None
        if joined is not None:
            return joined
        if self._intro is None or not (_open_ended(self._intro[0]) and _open_ended(view)):
            view = self._without_following(view) if _introduces(view) else view
            self._intro, self._going = ((view, names) if _introduces(view) else None), False
        return view, names

    def item(self, view: View, names: Sequence[Name], *, alone: bool) -> Named:
        """Returns an item with what introduces it; where nothing does, `alone` lets a verb open it by itself."""
        if self._lead and self._mark == self._lead:
            self._leave_item()
        if self._intro is None and alone:
            view = with_subject(view, surely=False, lang=self.lang)
        shown = (self._joined(view, names) if self._intro else None) or (view, names)
        if _introduces(shown[0]) and not _open_ended(shown[0]):
            shown = (self._without_following(shown[0]), shown[1])
            self._around = self._around if self._lead else self._intro
            self._intro, self._lead = shown, self._mark
        return shown

    def _leave_item(self) -> None:
        if self._lead:
            self._intro, self._around, self._lead = self._around, None, ""

    def _goes_on(self, view: View) -> bool:
        return self._going or (self._intro is not None and _open_ended(self._intro[0])) or _open_ended(view)

    def _joined(self, view: View, names: Sequence[Name], *, own_line: bool = False) -> Named | None:
        if self._intro is None:
            return None
        intro, inside = self._intro
        made = with_introduction(intro, view, own_line=own_line, named=bool(inside), lang=self.lang)
        if made is None:
            return None
        self._going = True
        return made, [*inside, *names]

    def _without_following(self, view: View) -> View:
        """Returns an introduction without the words that only point at its list: "affirmed the following:"."""
        found = _pointing(self.lang).search(view.text)
        return view.edit([Edit(found.start(), found.end(), "")]) if found else view


def _introduces(view: View) -> bool:
    """Whether a sentence ends so that a list may follow: "The two sides stressed:", "The Council,"."""
    return view.text.rstrip().endswith((":", ","))


def _open_ended(view: View) -> bool:
    """Construction: "The Council, / Recalling its decision, / Condemns X;": a part of what "The Council," opened."""
    return view.text.rstrip().endswith((",", ";"))


def _is_heading(view: View) -> bool:
    """Whether a paragraph between items only heads those below it: "Trade and investment", without an end mark."""
    words = _WORDS.findall(view.text)
    return len(words) <= _HEADING and words[:1] != [] and view.text.rstrip()[-1:].isalnum()


@facts.derived
def _pointing(lang: str) -> re.Pattern[str]:
    words = facts.words_of_kind(f"lexicon/{lang}/phrase_words", "pointing")
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, words))})(?=\s*:\s*$)", re.IGNORECASE)


def with_introduction(intro: View, item: View, *, own_line: bool = False, named: bool = True, lang: str) -> View | None:
    """Returns an item with the words that introduce it before it, None where it stands by itself.

    It is joined where it opens with a verb of stance ("- welcomed the truce;"), or where the introduction ends in one
    ("The ministers called for:"). Introductions that end in a promise are left to who reads promises.

    Args:
        intro: the view of the sentence before the list, which ends in a colon or a comma.
        item: the view of the item.
        own_line: whether the item is a paragraph like all others, which must open with a verb or feeling itself.
        named: whether the introduction holds a name, which needs no article as "Council," does.
        lang: the language of the lexicon.
    """
    at, before = _who(intro.text.rstrip().rstrip(":,").rstrip(), lang)
    words = [w.lower() for w in _WORDS.findall(before)]
    mark = _MARK.match(item.text)
    start = mark.end() if mark else 0
    opened = opening(item.text[start:], lang=lang)
    felt = is_felt(opened.verb, opened.after, lang)
    opens = felt or _opens(opened, words[-1:], lang)
    ends = not own_line and not stance_forms(lang).isdisjoint(words[-2:])
    if not words or len(words) > _LONGEST or not (opens or ends):
        return None
    small = opens or opened.first in stance_forms(lang) or opened.first in _small(lang)
    view = _put_together(intro, at, before, item, start, small=small)
    inserted = _inserted(opened, felt=felt, opens=opens, lang=lang)
    behind = len(before) + 1
    edits = [Edit(behind, behind, f"{inserted} ")] if inserted else []
    if not named and len(words) <= _BARE and words[0] not in _small(lang):
        edits += [Edit(0, 0, f"{stand_ins(lang)['article']} "), Edit(0, 1, before[0].lower())]
    return view.edit(edits) if edits else view


def _opens(opened: Opening, last: Sequence[str], lang: str) -> bool:
    """Whether an item opens with a verb: a finite form, behind "we" and "the two sides" also the bare one.

    So "We: / Urge Chad to V", "The two sides: / 1. Pledge to V".
    """
    verb = opened.verb
    if not _several(lang).isdisjoint(last) and is_bare_form(verb, lang):
        return True
    return verb in finite_forms(lang) and verb.endswith(("ed", "s")) and verb not in last


def _put_together(intro: View, at: int, before: str, item: View, start: int, *, small: bool) -> View:
    """Returns the words `before`, which begin at `at` of the introduction, with the item from `start`."""
    own, till = item.text[start:], at + len(before)
    if small and own[:1].isupper() and own[1:2].islower():
        own = own[0].lower() + own[1:]
    joint = intro.ends[till - 1]
    starts = [*intro.starts[at:till], joint, *item.starts[start:]]
    return View(f"{before} {own}", starts, [*intro.ends[at:till], joint, *item.ends[start:]])


def _inserted(opened: Opening, *, felt: bool, opens: bool, lang: str) -> str:
    """Returns what stands between an introduction and its item: "is" before a feeling, an adverb before "appeals"."""
    if felt:
        return stand_ins(lang)["copula"]
    noun = opens and opened.first == opened.verb and opened.verb[-1] == "s" and opened.verb[:-1] in stance_nouns(lang)
    return stand_ins(lang)["adverb"] if noun else ""


def _who(before: str, lang: str) -> tuple[int, str]:
    """Returns where the words begin that introduce each item, and those words: of "We, the ministers of A and B:" "We".

    So of "Recalling our declaration, we:", which recalls once.
    """
    found = [m for m in _WORDS.finditer(before) if m[0].lower() in _speakers(lang)]
    at = next((m for m in found if m.start() == 0 or m.end() == len(before)), None)
    return (at.start(), at[0]) if at is not None else (0, before)


@facts.derived
def _speakers(lang: str) -> frozenset[str]:
    rows = facts.table(f"lexicon/{lang}/pronouns")
    return frozenset(row["word"] for row in rows if row["kind"] == "speaker" and not row["case"])


@facts.derived
def _several(lang: str) -> frozenset[str]:
    """Returns what a bare verb may follow: "we", and the nouns for several sides or their people."""
    nouns = (row["lemma"] for row in facts.table(f"lexicon/{lang}/group_nouns") if row["kind"] in _SIDES)
    return _speakers(lang) | {form for noun in nouns for form in plurals(noun)}


@facts.derived
def _small(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/phrase_words"))
