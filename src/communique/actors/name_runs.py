"""The names behind titles: where a person's name runs, whose side stands behind it, and who is listed further."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.actors.roles import category_of
from communique.actors.words_in_names import (
    Token,
    after_abbreviation,
    honorific_end,
    is_capital,
    is_joiner,
    kind_of,
    name_run,
    name_words,
    words_of,
)

SIDE_KINDS = frozenset(["state", "adjective", "body", "metonym", "capital", "people"])
_FIELD = 9  # tokens behind an office among which the name stands behind what it is for
_OWNED_WORDS = 2  # words of a name behind "Peru's", at least
_OPENING = 5  # words before a title among which a sentence may begin
_NAME = 2  # words of a name with no title right before it
_BEFORE = 40  # tokens of a circumstance that opens a sentence, at most
_STOPS = frozenset(".!?:/-–—")  # marks behind which a sentence opens, a dateline's among them
_HONORIFIC = 3  # tokens of the longest honorific before a title
_ORGAN = 9  # tokens of an organ's name and the mark behind it
_SENDING = frozenset({"state", "adjective"})
_SPEAKING = "spokesperson"  # the category of those who speak for an organ
_STYLE = 7  # tokens of a style of office: ", The Tui Cakau of the Republic of"
_LINE_MARKS = frozenset("-–—:,")
_ENDS_LINE = re.compile(r"[ \t]*[.;,]?[ \t]*(?:\n|\Z)")
_BETWEEN = 4  # tokens between a name and the next side of a list: ", and of the"


def run_after_title(
    tokens: Sequence[Token], i: int, *, more: bool, opens: bool = False, sided: bool = False, told: bool = False
) -> tuple[int, int] | None:
    """Returns the tokens of the name after a title, or after a name in a list; a comma may part them.

    Behind an office with its state (`sided`) it may stand in a bracket. Where the title opens a sentence the name may
    be followed by its verb: "The envoy of Peru, Ana Ruiz has left", and behind an envoy's state (`told`) by one of
    saying: "Peru's envoy to Chad, Ana Ruiz said".
    """
    if sided and not more and (inside := bracketed(tokens, i)):
        return inside
    at, comma = after_abbreviation(tokens, i), False
    while at < len(tokens) and (tokens[at].text == "," or (more and is_joiner(tokens[at]))):
        comma, at = True, at + 1
    if at >= len(tokens) or (not tokens[at].near and not comma):
        return None
    first = honorific_end(tokens, at)
    last = name_run(tokens, first, titled=True) if first < len(tokens) else first
    if last == first or (comma and last - first < 2 and first == at) or is_institution(tokens, last):
        return None
    goes_on = last < len(tokens) and tokens[last].kind == "word" and tokens[last].near
    says = goes_on and tokens[last].lower in words_of("saying") and not told
    acts = goes_on and opens and tokens[last].text.islower() and not says
    acts = acts or (goes_on and sided and _behind_circumstance(tokens, at) and _acts(tokens, last))
    if comma and not more and first == at and goes_on and not acts:
        return None
    return first, last


def holder_behind(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Construction: "In talks with Ana Roy, the minister of trade of Chad, Idris Saleh thanked": the office is his.

    The name before it stands at token `i`, the office ends at `end`.
    """
    if end >= len(tokens) or tokens[end].text != "," or not _behind_circumstance(tokens, i):
        return False
    last = name_run(tokens, end + 1, titled=True) if end + 1 < len(tokens) else end
    return last - end > _NAME and _acts(tokens, last)


def _behind_circumstance(tokens: Sequence[Token], i: int) -> bool:
    """Whether the sentence of token `i` opens with a circumstance: "During a call with", "In Lima"."""
    at = i
    while i - at < _BEFORE and at > 0 and tokens[at - 1].text not in _STOPS and _in_sentence(tokens, at):
        at -= 1
    return 0 < i - at < _BEFORE and tokens[at].text[0].isupper() and kind_of(tokens, at) in ("locative", "function")


def _in_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token goes on with the paragraph of the one before it, as behind a mark it need not be `near`."""
    return tokens[i].near or tokens[i - 1].kind == "mark" or tokens[i].kind == "mark"


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """Whether a small word right behind a name may be the verb of which it is the subject."""
    if i >= len(tokens) or not tokens[i].near or not tokens[i].text.islower():
        return False
    return not is_joiner(tokens[i]) and tokens[i].lower not in words_of("link") and not kind_of(tokens, i)


def run_behind_field(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    """Construction: "the EU envoy for the Chad-Togo talks Ana Roy said": a name behind what an office is for.

    It has several words, and a word of saying stands right behind it. The title stands at tokens `[first, end)`, which
    may hold the first of what it is for.
    """
    links = words_of("owner")
    i = next((k for k in range(first + 1, min(end + 1, len(tokens))) if tokens[k].lower in links), None)
    if i is None:
        return None
    for at in range(i + 1, min(i + _FIELD, len(tokens))):
        if tokens[at].text in ",.;:()":
            return None
        last = name_run(tokens, at, titled=False) if is_capital(tokens[at]) else at
        if last - at >= _OWNED_WORDS and last < len(tokens):
            speaks = tokens[last].lower in words_of("saying") | words_of("voicing")
            return (at, last) if speaks else None
    return None


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence begins with the title at `i`, small words and the name of its state before it left out."""
    at = i - 1
    while at >= 0 and i - at < _OPENING and _stands_before(tokens[at]):
        at -= 1
    return at < 0 or tokens[at].text in ".!?" or not tokens[at + 1].near


def _stands_before(token: Token) -> bool:
    """Whether a word may stand before a title that opens a sentence: "The new envoy", "Peru's envoy"."""
    small = token.text.islower() and token.lower not in words_of("link")
    return small or token.hit is not None or token.lower in words_of("article")


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


def styled_after(tokens: Sequence[Token], i: int) -> tuple[tuple[str, ...], int] | None:
    """Construction: "Mr. Lau, the Tui Cakau of Fiji,": the state of a style of office that is in no table.

    The style is written with capitals, and stands between a comma and "of" with the state's name.
    """
    if i >= len(tokens) or tokens[i].text != ",":
        return None
    small, at, first = words_of("side") | words_of("article"), i + 1, i + 1
    while at < len(tokens) and at - i <= _STYLE and tokens[at].near and not tokens[at].hit:
        if not (is_capital(tokens[at]) or tokens[at].lower in small):
            return None
        at += 1
    hit = tokens[at].hit if at < len(tokens) else None
    named = hit is not None and hit.kind == "state" and at - first > 1
    return (hit.ids, at + 1) if hit and named and tokens[at - 1].lower in small and is_capital(tokens[first]) else None


def side_in_line(text: str, tokens: Sequence[Token], i: int) -> tuple[tuple[str, ...], int]:
    """Returns the ids of the state that ends the line of a name, and the token behind it: "H.E. Ana Lau – Fiji".

    So lists of envoys and delegates name them, behind a dash, a colon or a comma; "Ambassador of" may stand before it.
    """
    if i >= len(tokens) or tokens[i].text not in _LINE_MARKS:
        return (), i
    small, at = words_of("side") | words_of("article"), i + 1
    while at < len(tokens) and at - i <= _BETWEEN and (is_capital(tokens[at]) or tokens[at].lower in small):
        at += 1
    hit = tokens[at].hit if at < len(tokens) else None
    if hit is None or hit.kind != "state" or not _ENDS_LINE.match(text, hit.end):
        return (), i
    return hit.ids, at + 1


def listed_after(tokens: Sequence[Token], i: int) -> tuple[tuple[int, int], tuple[str, ...], int] | None:
    """Returns name, side and end of the next office-holder of a list at `i`, each behind the state that it is of.

    Construction: "the presidents of Cuba, A B, and of Mexico, C D", "the ministers of Peru (A B) and Chile (C D)".
    """
    at, links = i, words_of("side")
    while at < len(tokens) and at - i < _BETWEEN and not tokens[at].hit:
        small = tokens[at].lower in links or tokens[at].lower in words_of("article")
        if not (is_joiner(tokens[at]) or tokens[at].text == ";" or small):
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


def paired_after(tokens: Sequence[Token], i: int) -> tuple[tuple[str, ...], tuple[int, int], tuple[int, int]] | None:
    """Returns the second state and the two names of "the presidents of Peru and Fiji Ana Quispe and Jone Vula".

    `i` is the token behind the first state. A comma may stand before the names.
    """
    hit = tokens[i + 1].hit if i + 2 < len(tokens) and is_joiner(tokens[i]) else None
    at = i + 3 if hit is not None and tokens[i + 2].text == "," else i + 2
    if hit is None or hit.kind not in SIDE_KINDS:
        return None
    first = name_run(tokens, at, titled=True) if at < len(tokens) else at
    if first - at < _OWNED_WORDS or first >= len(tokens) or tokens[first].lower not in words_of("joiner"):
        return None
    last = name_run(tokens, first + 1, titled=True) if first + 1 < len(tokens) else first + 1
    return (hit.ids, (at, first), (first + 1, last)) if last - first > _OWNED_WORDS else None


def capitals_run(tokens: Sequence[Token], i: int) -> int:
    """Returns the end of a name of several words that are all in capitals, `i` where none begins there."""
    at = i
    while at < len(tokens) and (at == i or tokens[at].near) and tokens[at].kind == "word" and tokens[at].text.isupper():
        at += 1
    return at if at - i >= _OWNED_WORDS else i


def bracketed_name(
    tokens: Sequence[Token], i: int, *, honoured_name: bool = False
) -> tuple[int, tuple[str, ...], int] | None:
    """Construction: "AMAL HADDAD (Lebanon) said", "Ana Lau (Fiji), also speaking": where a name ends, and whose he is.

    So records of meetings name who speaks, in capitals before whatever he does. A single word may be a place:
    "Tripoli (Lebanon)"; behind an honorific it is none.
    """
    at = i
    while at < len(tokens) and (at == i or tokens[at].near) and tokens[at].kind == "word" and is_capital(tokens[at]):
        at += 1
    least = 1 if honoured_name else _OWNED_WORDS
    if at - i < least or at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text[:1] != ")":
        return None
    hit = tokens[at + 1].hit
    behind = tokens[at + 3].lower if at + 3 < len(tokens) and tokens[at + 2].text == ")" else ","
    speaks = behind == "," or behind in words_of("saying") | words_of("voicing")
    if not speaks and at + 3 < len(tokens) and all(t.text.isupper() for t in tokens[i:at]):
        speaks = behind.isalpha() and tokens[at + 3].text.islower() and not kind_of(tokens, at + 3)
    return (at, hit.ids, at + 3) if hit is not None and hit.kind == "state" and speaks else None


def bracketed(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Returns the name in a bracket behind an office with its state: "the president of Peru (A B)"."""
    if i + 1 >= len(tokens) or tokens[i].text != "(":
        return None
    last = name_run(tokens, i + 1, titled=True)
    return (i + 1, last) if last - i > _OWNED_WORDS and last < len(tokens) and tokens[last].text == ")" else None


def organ_owning(tokens: Sequence[Token], i: int) -> int:
    """Returns the token behind an organ's name at `i` where it owns: "the Ministry of Trade's", 0 where it does not."""
    for at in range(i, min(i + _ORGAN, len(tokens) - 1)):
        token = tokens[at]
        if token.text[0] in "'’":
            return at + 1
        if at > i and category_of(token.lower) == _SPEAKING:  # ", Department of Trade spokesperson"
            return at
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


def after_being(tokens: Sequence[Token], i: int) -> int:
    """Returns the token after a relative pronoun and its "is": ", who is the premier of Fiji,"."""
    if i + 1 < len(tokens) and tokens[i].lower in words_of("relative") and tokens[i + 1].lower in words_of("being"):
        return i + 2
    return i


def honoured(tokens: Sequence[Token], begins: int) -> int:
    """Returns the token where an honorific before a title begins: "His Highness the Crown Prince"."""
    last = begins - 1 if begins and tokens[begins - 1].lower in words_of("article") else begins
    for first in range(max(0, last - _HONORIFIC), last):
        if tokens[first].kind == "word" and honorific_end(tokens, first) == last:
            return first
    return begins


def may_go_on(tokens: Sequence[Token], i: int) -> bool:
    """Returns False for a small word that is no part of a name."""
    small = i < len(tokens) and tokens[i].kind == "word" and tokens[i].text.islower()
    return i < len(tokens) and (not small or tokens[i].text in name_words().particles)


def visiting_before(tokens: Sequence[Token], i: int, sides: int) -> int:
    """Returns the token at which "visiting" before a title's adjective stands: "visiting Chadian President X"."""
    first = i - sides - 1
    return first if sides == 1 and first >= 0 and tokens[first].lower in words_of("visiting") else i


def sender(tokens: Sequence[Token], at: int) -> tuple[str, ...] | None:
    """Returns the state that sends an envoy to the body behind it: "Chad's U.N. ambassador", "the Malian WTO envoy"."""
    if at > 0 and tokens[at].kind == "mark" and tokens[at].text[0] in "'’":
        at -= 1
    hit = tokens[at].hit if at >= 0 else None
    return hit.ids if hit is not None and hit.kind in _SENDING else None
