"""The names behind titles: where a person's name runs, whose side stands behind it, and who is listed further."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.words_in_names import (
    Token,
    after_abbreviation,
    honorific_end,
    is_capital,
    is_joiner,
    kind_of,
    name_run,
    words_of,
)

SIDE_KINDS = frozenset(["state", "adjective", "body", "metonym", "capital", "people"])
_OWNERS = frozenset(["state", "capital", "metonym"])
_OWNED_WORDS = 2  # words of a name behind "Peru's", at least
_ORGAN = 9  # tokens of an organ's name and the mark behind it
_BETWEEN = 4  # tokens between a name and the next side of a list: ", and of the"


def run_after_title(tokens: Sequence[Token], i: int, *, more: bool) -> tuple[int, int] | None:
    """Returns the tokens of the name after a title, or after a name in a list; a comma may part them."""
    at, comma = after_abbreviation(tokens, i), False
    while at < len(tokens) and (tokens[at].text == "," or (more and is_joiner(tokens[at]))):
        comma, at = True, at + 1
    if at >= len(tokens) or (not tokens[at].near and not comma):
        return None
    first = honorific_end(tokens, at)
    last = name_run(tokens, first, titled=True) if first < len(tokens) else first
    if last == first or (comma and last - first < 2 and first == at) or is_institution(tokens, last):
        return None
    if comma and not more and first == at and last < len(tokens) and tokens[last].kind == "word" and tokens[last].near:
        return None
    return first, last


def is_institution(tokens: Sequence[Token], i: int) -> bool:
    """Returns True where an institution's noun follows a name: "King Tupou Airport"."""
    if not (i < len(tokens) and tokens[i].near) or not is_capital(tokens[i]):
        return False
    return kind_of(tokens, i) in ("institution", "organ") and not tokens[i].text.isupper()


def side_after(tokens: Sequence[Token], i: int) -> tuple[tuple[str, ...], int]:
    """Returns the ids of "of Peru" or "(Peru)" after a name, and the token after it."""
    if i + 1 >= len(tokens):
        return (), i
    at = i + 1
    links = words_of("side")
    if tokens[i].lower in links and tokens[at].lower in words_of("article"):
        at += 1
    hit = tokens[at].hit if at < len(tokens) and (tokens[i].text == "(" or tokens[i].lower in links) else None
    return (hit.ids, at + 1) if hit and hit.kind in SIDE_KINDS else ((), i)


def listed_after(tokens: Sequence[Token], i: int) -> tuple[tuple[int, int], tuple[str, ...], int] | None:
    """Returns name, side and end of the next office-holder of a list at `i`, each behind the state that it is of.

    Construction: "the presidents of Cuba, A B, and of Mexico, C D", "the ministers of Peru (A B) and Chile (C D)".
    """
    at, links = i, words_of("side")
    while at < len(tokens) and at - i < _BETWEEN and not tokens[at].hit:
        if not (is_joiner(tokens[at]) or tokens[at].lower in links or tokens[at].lower in words_of("article")):
            return None
        at += 1
    hit = tokens[at].hit if i < at < len(tokens) else None
    if hit is None or hit.kind not in SIDE_KINDS or at + 1 >= len(tokens) or tokens[at + 1].text not in ",(":
        return None
    first = honorific_end(tokens, at + 2)
    last = name_run(tokens, first, titled=True) if first < len(tokens) else first
    if last - first < _OWNED_WORDS:
        return None
    return (first, last), hit.ids, closed(tokens, last)


def owned_name(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Returns the person's name at `i` behind the state that it belongs to: "Cuba's Ana Ruiz said".

    That a person is meant, and no thing ("Peru's Machu Picchu"), shows by a word of saying behind it, or where the
    text has the last word alone elsewhere.
    """
    if i < _OWNED_WORDS or tokens[i - 1].text[0] not in "'’" or not tokens[i].near:
        return None
    hit = tokens[i - 2].hit
    last = name_run(tokens, i, titled=False) if hit is not None and hit.kind in _OWNERS else i
    if last - i < _OWNED_WORDS or is_institution(tokens, last) or (last < len(tokens) and _goes_on(tokens[last])):
        return None
    says = last < len(tokens) and tokens[last].lower in words_of("saying")
    return (i, last) if says or _alone(tokens, last - 1) else None


def _goes_on(token: Token) -> bool:
    return token.near and is_capital(token)


def _alone(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` stands elsewhere without another capitalised word or an article before it."""
    again = [n for n, token in enumerate(tokens) if token.text == tokens[i].text and n != i]
    before = (tokens[n - 1] for n in again if n)
    return any(not is_capital(t) and t.lower not in words_of("article") for t in before) or again[:1] == [0]


def bracketed(tokens: Sequence[Token], i: int, sided: bool) -> tuple[int, int] | None:
    """Returns the name in a bracket behind an office with its state (`sided`): "the president of Peru (A B)"."""
    if not sided or i + 1 >= len(tokens) or tokens[i].text != "(":
        return None
    last = name_run(tokens, i + 1, titled=True)
    return (i + 1, last) if last - i > _OWNED_WORDS and last < len(tokens) and tokens[last].text == ")" else None


def organ_owning(tokens: Sequence[Token], i: int) -> int:
    """Returns the token behind the possessive of an organ's name at `i`: "the Ministry of Trade's", 0 where none is."""
    for at in range(i, min(i + _ORGAN, len(tokens) - 1)):
        token = tokens[at]
        if token.text[0] in "'’":
            return at + 1
        if not (is_capital(token) or token.hit or is_joiner(token) or token.lower in words_of("link")):
            break
    return 0


def closed(tokens: Sequence[Token], i: int) -> int:
    """Returns the token after a bracket that closes what stands before `i`."""
    return i + 1 if i < len(tokens) and tokens[i].text == ")" else i


def after_age(tokens: Sequence[Token], i: int) -> int:
    """Returns the token after the comma at `i`, an age left out: ", 45, a farmer"."""
    if tokens[i + 1].kind == "number" and i + 3 < len(tokens) and tokens[i + 2].text == ",":
        return i + 3
    return i + 1
