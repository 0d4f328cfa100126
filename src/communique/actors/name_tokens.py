"""A text as words, marks and known names, in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.gazetteer import NameHit
from communique.actors.words_in_names import Token, left_words, name_words

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_TOKEN = re.compile(
    rf"(?P<initials>(?:[^\W\d_a-z]\.){{1,4}}(?!\w)|(?:[^\W\d_a-z]\.){{1,3}}[^\W\d_a-z](?=\s)"
    rf"|[^\W\d_a-z][a-z]?\.(?=[^\W\d_a-z](?:{_LETTER}){{2}}))"  # "G.Bayar", "Ts.Bold"
    rf"|(?P<word>(?:[A-Za-z]+(?![\w\u0300-\u036f])|(?:{_LETTER})+)(?:['’‘ʼ‑-](?:{_LETTER})+)*)"
    rf"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"|(?P<mark>['’]s\b|\S)"
)
_APOSTROPHES = "'’ʼ"
_OWNED = 2  # characters of "'s"
_LEFT = 4  # characters in which "ex-" stands before an office


def tokens_of(text: str, hits: Sequence[NameHit], start: int, end: int) -> list[Token]:
    """Returns the tokens of `text[start:end]`; a hit of the gazetteer is one token."""
    out: list[Token] = []
    last = start
    for hit in hits:
        if start <= hit.start and hit.end <= end:
            last = _add_between(out, text, last, hit.start)
            word = text[hit.start : hit.end]
            out.append(Token(hit.start, hit.end, word, "hit", _near(text[last : hit.start]), word.lower(), hit))
            last = hit.end
    _add_between(out, text, last, end)
    return out


def _add_between(out: list[Token], text: str, start: int, end: int) -> int:
    """Adds the tokens between two hits; abbreviations keep their dot, "'s" stands apart. Returns the last one's end."""
    abbreviations = name_words().abbreviations
    last = start
    for match in _TOKEN.finditer(text, start, end):
        first, stop = match.span()
        if first < last:  # the dot of the abbreviation before
            continue
        kind, word, gap = match.lastgroup or "mark", text[first:stop], text[last:first]
        if kind == "initials" and word.lower() in abbreviations:  # "Mr.Salas"
            kind = "word"
        near = gap == " " or (gap != "" and _near(gap))
        if kind == "word":
            if stop < end and text[stop] == "." and f"{word.lower()}." in abbreviations:
                stop += 1
                word = text[first:stop]
            elif word[-1] == "s" and len(word) > _OWNED and word[-_OWNED] in _APOSTROPHES:
                word, first = word[:-_OWNED], stop - _OWNED
                out.append(Token(first - len(word), first, word, kind, near, word.lower()))
                word, kind, near = text[first:stop], "mark", False
            elif "-" in word and (cut := word.find("-", 0, _LEFT)) > 0 and word[:cut].lower() in left_words():
                begins = first + cut + 1  # "ex-minister"
                out.append(Token(first, begins - 1, word[:cut], kind, near, word[:cut].lower()))
                out.append(Token(begins, stop, word[cut + 1 :], kind, True, word[cut + 1 :].lower()))
                last = stop
                continue
        if kind == "word" and not gap and out and out[-1].kind == "initials":
            near = True
        out.append(Token(first, stop, word, kind, near, word.lower()))
        last = stop
    return last


def _near(gap: str) -> bool:
    return gap.isspace() and gap.count("\n") < 2
