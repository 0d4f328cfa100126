"""A text as words, marks and known names, and the words that can and cannot belong to a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec import Struct

from communique.actors.gazetteer import NameHit
from communique.facts import derived, table

_HYPHENED = re.compile(r"[^\W\d_a-z]\w*[-‑][a-z]\w+\Z")  # "Min-ho": the second half is small
_JOINT = re.compile(r"['’‑-]")
_OPENING, _CLOSING = '"“‘', '"”’'
_APOSTROPHES = frozenset("'’ʼ‘")  # one of them may be a letter of a name
_NICKNAME = 4  # tokens from the mark before a nickname to the one behind it
_BRACKET = 7  # tokens behind a bracket within which it closes
_MAX_WORDS = 7  # the longest name that is taken


class Token(Struct, frozen=True, gc=False):
    """A word, an initial, a number, a mark, or a whole name of the gazetteer (`kind` `hit`).

    `near` is True where nothing but white space inside one paragraph stands between this token and the last one.
    """

    start: int
    end: int
    text: str
    kind: str
    near: bool
    lower: str  # the text in small letters
    hit: NameHit | None = None


@dataclass(frozen=True, slots=True)
class NameWords:
    """Word lists for names: kinds of words that are no names, particles, suffixes, honorifics by their words."""

    not_names: dict[str, str]
    months: frozenset[str]
    particles: frozenset[str]
    filial: frozenset[str]  # particles before the name of one's father
    suffixes: frozenset[str]
    honorifics: dict[str, tuple[tuple[str, ...], ...]]
    like: dict[str, tuple[str, ...]]
    abbreviations: frozenset[str]


@derived
def name_words() -> NameWords:
    """Returns the shipped word lists."""
    rows = table("actors/honorifics")
    kinds = {kind: [f for row in rows if row["kind"] == kind for f in row["forms"]] for kind in _kinds(rows)}
    not_names = {str(row["word"]): str(row["kind"]) for row in table("actors/not_names")}
    for row in table("layout/weekdays"):
        not_names[str(row["name"]).lower()] = "weekday"
    months = [form.lower() for row in table("layout/months") for form in (row["name"], *row["short"])]
    titles = [str(row["title"]) for row in table("actors/roles")]
    dotted = [*kinds["honorific"], *kinds["suffix"], *kinds["particle"], *titles]
    return NameWords(
        not_names=not_names,
        months=frozenset(months),
        particles=frozenset(kinds["particle"]),
        filial=frozenset(form.lower() for row in rows if row["id"] == "bin" for form in row["forms"]),
        suffixes=frozenset([*kinds["suffix"], *kinds["letters"]]),
        honorifics=by_first(tuple(form.split()) for form in kinds["honorific"]),
        like={str(row["id"]): tuple(row["kind"]) for row in table("actors/name_like")},
        abbreviations=frozenset(w.lower() for form in dotted for w in form.split() if w.endswith(".")),
    )


@derived
def words_of(kind: str) -> frozenset[str]:
    """Returns the small words of one kind that titles and appositions are built with: `link`, `article`, ..."""
    return frozenset(row["word"] for row in table("actors/title_words") if row["kind"] == kind)


@derived
def left_words() -> frozenset[str]:
    """Returns the small words before an office that its holder has left: "former"."""
    return frozenset(row["word"] for row in table("actors/title_modifiers") if row["kind"] == "left")


@derived
def of_the(lang: str) -> re.Pattern[str]:
    """Returns what stands between a thing and whose it is: "of the"."""
    rows = table(f"lexicon/{lang}/phrase_words")
    of, the = ("|".join(re.escape(r["word"]) for r in rows if r["kind"] == kind) for kind in ("of", "article"))
    return re.compile(rf"\s+(?:{of})\s+(?:(?:{the})\s+)?", re.IGNORECASE)


def without_article(words: str) -> str:
    """Returns words with single blanks between them, without the article before them."""
    parts = words.split()
    if len(parts) > 1 and parts[0].lower() in words_of("article"):
        del parts[0]
    return " ".join(parts)


def is_joiner(token: Token) -> bool:
    """Returns True for a comma and for "and"."""
    return token.text == "," or token.lower in words_of("joiner")


def _kinds(rows: Iterable[dict[str, object]]) -> set[str]:
    return {str(row["kind"]) for row in rows}


def by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Returns phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(set(group), key=lambda p: (-len(p), p))) for first, group in found.items()}


def is_capital(token: Token) -> bool:
    """Returns True for a word that can be part of a name by its shape: "Reyes", "el-Masri", "d'Arcy", "KIM"."""
    if token.kind != "word":
        return False
    if token.text[0].isupper():
        return True
    if token.text.isalpha():  # as most words are
        return False
    head, *rest = _JOINT.split(token.text, maxsplit=1)
    return bool(rest) and rest[0][:1].isupper() and (len(head) == 1 or head in name_words().particles)


def kind_of(tokens: Sequence[Token], i: int) -> str:
    """Returns why a capitalised word is no name: a kind of `not_names`, "month" before a number, else ""."""
    words = name_words()
    lower = tokens[i].lower
    if lower.rstrip(".") in words.months and i + 1 < len(tokens) and tokens[i + 1].kind == "number":
        return "month"
    return words.not_names.get(lower, "")


def after_abbreviation(tokens: Sequence[Token], i: int) -> int:
    """Returns the token after an abbreviation or a field in brackets: "Minister of Trade (MIT)", "Secretary (East)"."""
    if i + 2 >= len(tokens) or tokens[i].text != "(":
        return i
    end = next((at for at in range(i + 2, min(i + _BRACKET, len(tokens))) if tokens[at].text == ")"), i)
    inside = tokens[i + 1 : end]
    short = len(inside) == 1 and inside[0].text.isupper()
    told = short or all(t.kind == "word" and (is_capital(t) or is_joiner(t)) for t in inside)
    return end + 1 if inside and told else i


def name_run(tokens: Sequence[Token], i: int, *, titled: bool) -> int:
    """Returns the end (a token number) of the name that begins at token `i`, `i` where none does.

    After a title, words that are mostly something else ("He Lifan", "Ana Park") and names that are also a state's
    ("Israel Cohen") count where their neighbour shows it.
    """
    at, ends = i, i
    while at < len(tokens) and at - i < _MAX_WORDS and (at == i or tokens[at].near):
        token = tokens[at]
        if token.text[-1] == "." and honorific_end(tokens, at) > at:
            break
        if _is_name(tokens, at, first=at == i, titled=titled):
            ends = at + 1
            at = _ayn(tokens, ends)
            continue
        if at > i and (behind := _nickname(tokens, at) or _degree(tokens, at)):
            at = behind
            continue
        if token.kind != "initials" and (at == i or token.text not in name_words().particles):
            break
        at += 1
    if ends == i:
        return i
    return _with_suffix(tokens, ends) if any(_mixed(t.text) for t in tokens[i:ends]) else i


def _nickname(tokens: Sequence[Token], i: int) -> int:
    """Construction: 'Ana "Anita" Salas': the token behind a nickname in quotation marks at `i`, 0 where none is."""
    for at in range(i + 2, min(i + _NICKNAME, len(tokens) - 1)):
        if tokens[at].text in _CLOSING:
            inside = all(map(is_capital, tokens[i + 1 : at]))
            return at + 1 if tokens[i].text in _OPENING and inside and tokens[at + 1].near else 0
    return 0


def _ayn(tokens: Sequence[Token], i: int) -> int:
    """Construction: "Rifa' al-Masri": the token behind an apostrophe at `i` that is a letter of the name before it.

    Behind an "s" it tells whose something is. Without such a mark it is `i` itself.
    """
    if i >= len(tokens) or tokens[i].text not in _APOSTROPHES or tokens[i].start != tokens[i - 1].end:
        return i
    return i + 1 if tokens[i - 1].lower[-1:] != "s" and _free(tokens, i + 1) else i


def _degree(tokens: Sequence[Token], i: int) -> int:
    """Construction: "Ana (Dr.) Salas": the token behind an honorific in brackets at `i`, 0 where none is."""
    behind = honorific_end(tokens, i + 1) if tokens[i].text == "(" and i + 1 < len(tokens) else i + 1
    closes = behind > i + 1 and behind + 1 < len(tokens) and tokens[behind].text == ")" and tokens[behind + 1].near
    return behind + 1 if closes else 0


def _mixed(text: str) -> bool:
    return any(map(str.islower, text))


def _is_name(tokens: Sequence[Token], i: int, *, first: bool, titled: bool) -> bool:
    token = tokens[i]
    if token.kind == "initials":
        return False
    if token.kind == "hit":
        uses = name_words().like.get(token.text, ()) if titled else ()
        return ("given" in uses and _free(tokens, i + 1)) if first else "surname" in uses
    if not is_capital(token):
        return False
    kind = kind_of(tokens, i)
    if kind and len(token.text) == 1 and titled and _is_initial(tokens, i):
        return True
    if not first and kind == "verb" and tokens[i - 1].text in name_words().particles:  # "bin Tariq Al Said"
        return True
    if kind == "also_name":
        return titled and (_free(tokens, i + 1) or not first)
    return not kind


def _is_initial(tokens: Sequence[Token], i: int) -> bool:
    """Construction: "Minister A H Karim", "Minister M A Momen": a letter without a stop before a name or another."""
    behind = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].near else None
    return behind is not None and is_capital(behind) and (len(behind.text) == 1 or _free(tokens, i + 1))


def _free(tokens: Sequence[Token], i: int) -> bool:
    """Returns True where token `i` stands near and is a plain name word."""
    return i < len(tokens) and tokens[i].near and is_capital(tokens[i]) and not kind_of(tokens, i)


def _with_suffix(tokens: Sequence[Token], i: int) -> int:
    suffixes = name_words().suffixes
    if i < len(tokens) and tokens[i].text in suffixes and tokens[i].near:
        return i + 1
    behind = tokens[i + 1].text if i + 1 < len(tokens) and tokens[i].text == "," else ""
    if behind in suffixes and len(behind) > 1:  # not "in response to Ms. Salas, I spoke to ..."
        return i + 2
    return i


def honorific_end(tokens: Sequence[Token], i: int) -> int:
    """Returns the end of the honorifics ("H.E. Mr.", "His Excellency, Mr.") at token `i`, `i` where none is."""
    at, honorifics = i, name_words().honorifics
    while at < len(tokens) and (at == i or tokens[at].near or tokens[at].text == ","):
        goes_on = at > i and tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].text in honorifics
        at += goes_on
        forms = honorifics.get(tokens[at].text)
        if forms is None:
            break
        second = tokens[at + 1].text if at + 1 < len(tokens) else ""
        for form in forms:
            if len(form) == 1 or (form[1] == second and tuple([t.text for t in tokens[at : at + len(form)]]) == form):
                at += len(form)
                break
        else:
            break
    return at


def surname_of(name: str, *, family_first: bool) -> str:
    """Returns the part of a name by which its bearer is called in a text, particles included.

    A single word in capitals is the surname in any order ("TANAKA Yuki"), and a given name of the shape "Min-ho"
    comes last.

    >>> surname_of("Ursula von der Heide", family_first=False), surname_of("Wang Min", family_first=True)
    ('von der Heide', 'Wang')
    """
    words = name_words()
    parts = [part.rstrip(",") for part in name.split()]
    while len(parts) > 1 and parts[-1] in words.suffixes:
        parts.pop()
    capitals = [part for part in parts if len(part) > 1 and part.isupper() and part[-1] != "."]
    if len(capitals) == 1 and len(parts) > 1:
        return capitals[0]
    if family_first or len(parts) < 2 or (len(parts) == 2 and _HYPHENED.match(parts[1])):
        return parts[0] if parts else ""
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in words.particles:
        first -= 1
    return " ".join(parts[first:])
