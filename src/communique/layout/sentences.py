"""The sentence splitter: where a sentence ends, by punctuation, tables of abbreviations, and the next word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.layout.words import abbreviations, openers

_LOOK_BACK = 40
_LOOK_AHEAD = 60
_END = re.compile(
    r"(?P<mark>[.!?…。！？।؟۔](?:(?<=[.!?…])[.!?…]*|(?<![.!?…])[。！？।؟۔]*))"
    r"(?P<close>(?:[\"'”’“»)\]}*_]|\[\d{1,3}\]|（)*)"
)
_TO_TOKEN = re.compile(r".*[\s(\[\"“”«»″/—–]", re.DOTALL)
_NEXT = re.compile(r"[\s\u200b-\u200f\u2028-\u202e]*(?P<open>[\"'“”‘’«»„″(\[*_\\]*)(?P<word>[^\W\d_][\w'’-]*|\d+|\S)?")
_QUOTE = re.compile("[\"'“”‘«»„″]")
_INITIAL = re.compile(r"[^\W\d_]")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEXT_INITIAL = re.compile(r"\s+[^\W\d_]\.")
_ROMAN = re.compile(r"[IVXLC]+$")
_BEFORE = re.compile(r"([^\s(\[\"“″]+)\s+\S*$")


def split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns the offsets of the sentences of `text[start:end]`, in order, blanks at their ends left out.

    Every character that is not blank lies in exactly one of them. Closing quotation marks and brackets belong to
    the sentence that they close.

    Example:
        >>> split_sentences("Gen. Ade met U.S. envoys. They left at 5 p.m. The talks go on.", 0, 62)
        [(0, 25), (26, 45), (46, 62)]
    """
    found = []
    at = start
    for cut in _cuts(text, start, end):
        found.append((at, cut))
        at = cut
    found.append((at, end))
    trimmed = (_trim(text, first, last) for first, last in found)
    return [span for span in trimmed if span[0] < span[1]]


def ends_sentence(text: str, end: int, following: int) -> bool:
    """Returns whether a sentence ends at `end`, where the next line begins at `following`."""
    begin = max(0, end - _LOOK_BACK)
    last = None
    for match in _END.finditer(text, begin, end):
        last = match
    if last is None or last.end() != end:
        return False
    return end == len(text) or _is_end(text, last, begin, min(len(text), following + _LOOK_AHEAD))


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, match, start, end):
            yield match.end()


def _is_end(text: str, match: re.Match[str], start: int, end: int) -> bool:
    mark, at = match["mark"], match.end()
    if mark[0] in "。！？।؟۔":
        return True
    if not text[at : at + 1].isspace():
        return _run_on(text, match, start=start, end=end)
    following = _NEXT.match(text, at, min(end, at + _LOOK_AHEAD))
    word = (following["word"] or "") if following else ""
    opened = bool(following and following["open"] and _QUOTE.search(following["open"]))
    if not word:
        return True
    if word[0].islower():
        return False
    if mark[0] in "!?" or mark[-1] in "!?":
        return True
    if mark == ".":
        before = _token(text, start, match.start())
        return _after_dot(text, match, before=before, word=word, opened=opened, start=start)
    spaced = match.start() == start or text[match.start() - 1].isspace()
    return not spaced or word in openers()


def _after_dot(text: str, match: re.Match[str], *, before: str, word: str, opened: bool, start: int) -> bool:
    """Decides on one full stop by the word before it and the word after it."""
    if not before:
        return True
    kind = abbreviations().get(before)
    if kind is None and before.isupper() and len(before) > 1:
        kind = abbreviations().get(before.capitalize())
    opener = word in openers() and not _next_is_initial(text, match.end())
    if kind == "title" or kind == "inline":
        return False
    if kind == "number":
        return not (word[0].isdigit() or _ROMAN.match(word) or (opened and not opener))
    if kind == "month":
        return not word[0].isdigit() and opener
    if kind == "end" or _ACRONYM.fullmatch(before.rpartition("-")[2]):  # "the India-U.S. Strategic Dialogue"
        return opener or opened or bool(match["close"])
    if _INITIAL.fullmatch(before) and before.isupper():
        said = _BEFORE.search(text[max(start, match.start() - 2 * _LOOK_BACK) : match.start()])
        if said and abbreviations().get(f"{said[1]} {before}") == "name":
            return True  # "said on X. The post was brief": no initial, but what something is called
        return opener and not _after_name(text, match.start(), start)
    return True


def _next_is_initial(text: str, at: int) -> bool:
    return _NEXT_INITIAL.match(text, at, min(len(text), at + _LOOK_AHEAD)) is not None


def _run_on(text: str, match: re.Match[str], *, start: int, end: int) -> bool:
    """Decides where no blank follows: a new sentence only for "talks.The ministers", never for "3.5" or "U.S."."""
    at = match.end()
    following = _NEXT.match(text, at, min(end, at + _LOOK_AHEAD))
    if match["mark"] not in (".", "?", "!") or following is None or following["word"] not in openers():
        return False
    before = _token(text, start, match.start())
    return len(before) > 2 and before.isalpha() and before.islower() and before not in abbreviations()


def _token(text: str, start: int, at: int) -> str:
    words = text[max(start, at - _LOOK_BACK) : at].removesuffix("\n")
    before = _TO_TOKEN.match(words)
    return (words[before.end() :] if before else words).strip("*_'’‘,;:")


def _after_name(text: str, at: int, start: int) -> bool:
    match = _BEFORE.search(text[max(start, at - 2 * _LOOK_BACK) : at])
    return bool(match and match[1][:1].isupper() and match[1] not in openers())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
