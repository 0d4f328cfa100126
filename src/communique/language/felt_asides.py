"""What somebody feels, told without a copula: "Alarmed by X, Fiji left" reads "Being alarmed by X, Fiji left".

A parser takes an adjective without a copula for part of the next noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from communique import facts
from communique.language.forms import adverbs, feelings, is_felt
from communique.model.view import Edit, View

_MANNER = "ly"
_CUES = (", ", " and ", "self ", "selves ")
_FELT = re.compile(r"(?P<adverb>[A-Za-z]\w*\s)?(?P<felt>[A-Za-z]\w*)\s(?P<after>[a-z]+)\b")
_NEAR = 400  # characters before "and" within which somebody was said to feel something
_OWN = ("self", "selves")
_CONTENT = "that"  # behind it what is felt is told in a clause, which may go on behind "and"


def with_felt_asides(view: View, lang: str) -> View:
    """Shows what is felt with a copula: where it opens a sentence, stands in commas, or is joined to a feeling."""
    text = view.text
    if not any(map(text.__contains__, _CUES)) or feelings(lang).keys().isdisjoint(text.lower().split()):
        return view
    edits = [*_opening(text, lang), *_set_off(text, lang), *_of_oneself(text, lang)]
    edits += _joined(text, sorted(edit.end for edit in edits), lang)
    return view.edit(edits) if edits else view


def _opening(text: str, lang: str) -> Iterator[Edit]:
    """Yields the edits at the head of a sentence: "Deeply alarmed by X, ...", "Although happy with X, ..."."""
    if ", " not in text:
        return
    being = _shown(lang, "feeling")
    first, _, rest = text.partition(" ")
    if first.lower() in _words(lang, "conceding"):
        if _felt_at(text, len(first) + 1, lang):
            yield Edit(0, len(first), being.capitalize())
    elif rest and _felt_at(text, 0, lang):
        yield Edit(0, 0, f"{being.capitalize()} ")
        yield Edit(0, 1, text[0].lower())


def _set_off(text: str, lang: str) -> Iterator[Edit]:
    """Yields the edits behind commas before which nothing is said to be: "Fiji, alarmed by X, left"."""
    said = _copula(lang).search(text)
    till = said.start() if said is not None else len(text)
    at = text.find(", ")
    while 0 < at < till:
        start = at + len(", ")
        word = text[start : text.find(" ", start)]
        start += len(word) + 1 if word in _words(lang, "conceding") else 0
        if _felt_at(text, start, lang):
            yield Edit(start, start, f"{_shown(lang, 'feeling')} ")
        at = text.find(", ", at + 1)


def _of_oneself(text: str, lang: str) -> Iterator[Edit]:
    """Yields the edits of what somebody says that he is: "declared itself opposed to X"."""
    for found in _oneself(lang).finditer(text) if _CUES[2] in text or _CUES[3] in text else ():
        if _felt_at(text, found.end() + 1, lang):
            yield Edit(found.start(), found.end(), _shown(lang, "copula"))


def _joined(text: str, shown: Sequence[int], lang: str) -> Iterator[Edit]:
    """Yields the edits behind "and" where a feeling was told before: "is alarmed by X and averse to Y"."""
    for found in re.finditer(r" and (?=[a-z])", text):
        if not _felt_at(text, found.end(), lang):
            continue
        since = max(0, found.start() - _NEAR)
        before = text[since : found.start()].rsplit(" ", 2)[-2:]  # "dissatisfied with and opposed to the levy"
        if is_felt(before[0].lower(), before[-1], lang):
            continue
        near = shown[bisect_left(shown, since) : bisect_left(shown, found.start())]
        opened = any(not _tells_clause(text, at) for at in near)
        said = [m for m in _copula(lang).finditer(text, since, found.start()) if _felt_at(text, m.end(), lang)]
        if said and not _tells_clause(text, said[-1].end()):
            yield Edit(found.end(), found.end(), f"{_shown(lang, 'copula')} ")
        elif opened and not said:
            yield Edit(found.end(), found.end(), f"{_shown(lang, 'feeling')} ")


def _tells_clause(text: str, at: int) -> bool:
    found = _FELT.match(text, at)
    return found is not None and f" {_CONTENT} " in found.group() + " "


def _felt_at(text: str, at: int, lang: str) -> bool:
    """Whether words that tell a feeling and what it is about begin at a place, with one adverb before them or none."""
    found = _FELT.match(text, at)
    if found is None:
        return False
    adverb, felt = (found["adverb"] or "").strip().lower(), found["felt"].lower()
    if adverb and is_felt(adverb, felt, lang):  # "concerned about the": the first word is what is felt
        return True
    manner = not adverb or adverb.endswith(_MANNER) or adverb in adverbs(lang)
    return manner and is_felt(felt, found["after"], lang)


@facts.derived
def _shown(lang: str, kind: str) -> str:
    return next(str(row["word"]) for row in facts.table(f"lexicon/{lang}/stand_ins") if row["kind"] == kind)


@facts.derived
def _copula(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_words(lang, 'copular')))}) ")


@facts.derived
def _oneself(lang: str) -> re.Pattern[str]:
    """Returns a verb with a pronoun for its own subject: "declared itself"."""
    pronouns = (str(row["word"]) for row in facts.table(f"lexicon/{lang}/pronouns"))
    own = "|".join(sorted(word for word in pronouns if word.endswith(_OWN)))
    return re.compile(rf"(?<!\w)[a-z]+ (?:{own})(?= [a-z])")


def _words(lang: str, kind: str) -> tuple[str, ...]:
    return facts.words_of_kind(f"lexicon/{lang}/phrase_words", kind)
