"""Names that a state owns: "Cuba's Ana Ruiz", and what such a run may hold."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.name_runs import is_institution
from communique.actors.words_in_names import (
    Token,
    is_capital,
    kind_of,
    name_run,
    words_of,
)
from communique.layout.words import function_words

_OWNERS = frozenset(["state", "capital", "metonym", "body"])
_OWNED_WORDS = 2  # words of a name behind "Peru's", at least
_TALK = 8  # tokens before "Peru's" among which one of speaking stands
_STOPS = frozenset(".;:!?")
_MANY = "s"


def owned_name(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Returns the person's name at `i` behind the state that it belongs to: "Cuba's Ana Ruiz said".

    That a person is meant, and no thing ("Peru's Machu Picchu"), shows by a word of saying behind it, by one of meeting
    beside it, or where the text has the last word alone elsewhere; of a single word by less (see `_single`). Two of two
    states do it together: "Cuba's A B and Chad's C D".
    """
    last = _owned_run(tokens, i)
    behind = tokens[last] if last < len(tokens) else None
    if last == i:
        return None
    if last - i < _OWNED_WORDS:
        return (i, last) if not kind_of(tokens, i) and _single(tokens, i, last) else None
    acting = words_of("voicing") | words_of("saying") | words_of("doing")
    acts = behind is not None and behind.lower in acting
    seen = acts or _seen(tokens, i - _OWNED_WORDS) or _joined(tokens, last)
    return (i, last) if seen or _alone(tokens, last - 1) else None


def _owned_run(tokens: Sequence[Token], i: int) -> int:
    """Returns where the name ends that stands at `i` behind "Cuba's", `i` where none does."""
    if i < _OWNED_WORDS or i >= len(tokens) or tokens[i - 1].text[0] not in "'’" or not tokens[i].near:
        return i
    hit = tokens[i - 2].hit
    last = name_run(tokens, i, titled=False) if hit is not None and hit.kind in _OWNERS else i
    goes_on = last < len(tokens) and _goes_on(tokens[last])
    return i if last == i or is_institution(tokens, last) or goes_on else last


def _single(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a single word behind "Cuba's" is a surname: "Cuba's Ruiz urged", "met Cuba's Ruiz".

    That it says something tells nothing ("Cuba's Granma said"), nor whom one met who may be many ("Iraq's Sunnis").
    """
    behind = tokens[last].lower if last < len(tokens) else ""
    if behind in words_of("voicing"):
        return True
    if tokens[i].lower.endswith(_MANY):
        return False
    if behind in words_of("doing") or _joined(tokens, last):
        return True
    before = [token.lower for token in tokens[max(0, i - _OWNED_WORDS - _TALK) : i - _OWNED_WORDS]]
    if not before:
        return False
    spoken = before[-1] in words_of("toward") and _talked(before[:-1])
    addressed = before[-1] in words_of("voicing") and behind in function_words("en")
    return spoken or addressed or before[-1] in words_of("seeing") & words_of("speaking")


def _joined(tokens: Sequence[Token], last: int) -> bool:
    """Whether another state's person stands behind "and" at `last`, and the two act: "and Chad's Petru Moran met"."""
    begin = last + 1 + _OWNED_WORDS
    if begin >= len(tokens) or tokens[last].lower not in words_of("joiner"):
        return False
    end = _owned_run(tokens, begin)
    acting = words_of("voicing") | words_of("doing")
    acting = acting | words_of("saying") if end - begin >= _OWNED_WORDS else acting
    return end > begin and end < len(tokens) and tokens[end].lower in acting


def _seen(tokens: Sequence[Token], i: int) -> bool:
    """Whether somebody meets or speaks to the one whose state stands at `i`: "met Cuba's", "discussed with Cuba's"."""
    before = [token.lower for token in tokens[max(0, i - _TALK) : i]]
    if not before:
        return False
    spoken = before[-1] in words_of("toward") and _talked(before[:-1])
    return spoken or before[-1] in words_of("seeing")


def _talked(before: Sequence[str]) -> bool:
    """Whether the last words of a sentence hold one of speaking."""
    stop = max((n + 1 for n, word in enumerate(before) if word in _STOPS), default=0)
    return not words_of("speaking").isdisjoint(before[stop:])


def _goes_on(token: Token) -> bool:
    return token.near and is_capital(token)


def _alone(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` stands elsewhere without another capitalised word or an article before it."""
    again = [n for n, token in enumerate(tokens) if token.text == tokens[i].text and n != i]
    before = (tokens[n - 1] for n in again if n)
    return any(not is_capital(t) and t.lower not in words_of("article") for t in before) or again[:1] == [0]
