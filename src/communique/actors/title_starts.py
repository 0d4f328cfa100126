"""Words with which a title may begin, and those that change it: "former", "deputy"."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.titles import title_words
from communique.actors.words_in_names import (
    Token,
    left_words,
    name_words,
)
from communique.facts import derived


def is_past(token: Token) -> bool:
    """Returns True for "former" and its like, which may stand before the side: "former Danish minister"."""
    return title_words().modifiers.get(token.lower) == "past" or token.lower in left_words()


def is_modifier(token: Token) -> bool:
    """Returns True for a word that goes with a title: ", the new Danish minister"."""
    return token.lower in title_words().modifiers


def has_left(title: str) -> bool:
    """Returns True for the title of an office that its holder has left: "former prime minister"."""
    return title.split(" ")[0].split("-")[0].lower() in left_words()


def may_begin_title(tokens: Sequence[Token], i: int) -> bool:
    """Returns True for a word with which a title can begin, given the word after it."""
    seconds = title_starts().get(tokens[i].lower)
    return seconds is not None and (not seconds or (i + 1 < len(tokens) and tokens[i + 1].lower in seconds))


@derived
def title_starts() -> dict[str, frozenset[str]]:
    """Returns the words, in small letters, with which a title can begin.

    Beside a word that begins titles only together with the next ("the" interior) stand the words that may be next.
    """
    known = title_words()
    phrases = [phrase for group in (known.roles, known.portfolios) for found in group.values() for phrase in found]
    alone = {phrase[0] for phrase in phrases if len(phrase) == 1} | {*known.modifiers}
    alone |= {word for word, kind in name_words().not_names.items() if kind == "organ"}
    seconds: dict[str, set[str]] = {word: set() for word in alone}
    for first, *rest in phrases:
        if first not in alone:
            seconds.setdefault(first, set()).add(rest[0])
    return {first: frozenset(words) for first, words in seconds.items()}
