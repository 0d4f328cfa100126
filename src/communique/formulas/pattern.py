"""Compiles wordings: a small pattern language for fixed phrases, described in `resources/formulas/README.md`.

A wording is parsed to a tree, the tree gives a regular expression over the stored text and the anchors: sets of
letters, or `DIGIT`, of which every text that matches holds at least one. Texts without the anchors never meet the
expression.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.model.errors import ResourceError

WORD_START = r"(?<!\w)"  # how the expression of a bounded wording begins
_OPEN_QUOTE = "[“\"‘'«„]?"
_CLOSE_QUOTE = "[”\"’'»]?"
_JOINT = rf"{_CLOSE_QUOTE}\s+{_OPEN_QUOTE}"
_LOOSE_JOINT = rf"[,)”\"’'»–—]*\s+{_OPEN_QUOTE}"
_HYPHENS = "-‐‑‒–"
# A word of a gap may end in a full stop only where it is an abbreviation in capitals (U.S., D.C.).
_GAP_WORD = r"(?:(?-i:(?:[A-Z]\.)+)|[^\s;:!?]*[^\s.;:!?])"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞĀĆČĐĞŁŚŠŽİ])"
_NAME_WORD = rf"{_CAPITAL}(?:[\w’'\-]*\w|\.(?:{_CAPITAL}\.)*)?"
_SHAPES = {
    "state": rf"(?:the\s+)?{_NAME_WORD}(?:\s+(?:(?:of|and)\s+)?(?:the\s+)?{_NAME_WORD}){{0,3}}",
    "number": r"\d+(?:[.,]\d+)*",
    "year": r"(?:19|20)\d\d",
    "sign": r"[$€£¥₹₽₩₺₦₪₫₱₴₸]",
    "plural": r"(?-i:[a-z])[\w\-]*s",
    "adj": r"(?-i:[a-z])[\w\-]*",
}
_GAP = re.compile(r"\.\.\.(\d*)\Z")
_TOKEN = re.compile(r"\.\.\.\d*|<\w+>|\{[^}]*\}|[()\[\]|]|\s+|(?:(?!\.\.\.)[^\s()\[\]|<>{}])+")
_WITH_DIGITS = frozenset({_SHAPES["number"], _SHAPES["year"]})
_MIN_ANCHOR = 3
DIGIT = "0"  # among anchors: a digit, whichever it is


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters matched without regard to case, or with it (`exact`)."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A shape such as a name or a number: it has an expression and no letters of its own."""

    regex: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `words` words of any kind inside one sentence."""

    words: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; `optional` where none need stand."""

    branches: tuple[Sequence, ...]
    optional: bool


Atom = Piece | Slot | Gap | Choice


@dataclass(frozen=True, slots=True)
class Sequence:
    """Units parted by whitespace; a unit is a run of atoms that touch."""

    units: tuple[tuple[Atom, ...], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A compiled wording: `anchors` are sets of lower-case letters or `DIGIT`, one of each of which a match holds.

    `near` is a wording that must stand close by: "the referendums" are an issue only where the text says whose.
    """

    source: str
    expression: str
    anchors: tuple[frozenset[str], ...]
    near: Wording | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, compiled when a text first needs it: most wordings never meet a text."""
        return _compiled(self.expression)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


class _Parser:
    """Reads the tokens of one wording into a tree."""

    def __init__(self, source: str, slots: Mapping[str, str]) -> None:
        self.source, self.slots = source, slots
        self.tokens = _TOKEN.findall(source)
        if "".join(self.tokens) != source:
            raise self.error("a bracket of a slot or of exact letters is not closed")
        self.at = 0

    def error(self, why: str) -> ResourceError:
        return ResourceError("C305", f"the wording {self.source!r} cannot be read: {why}", fix="Correct the wording.")

    def whole(self) -> Sequence:
        found = self.sequence()
        if self.at < len(self.tokens):
            raise self.error(f"{self.tokens[self.at]!r} stands alone")
        return found

    def sequence(self) -> Sequence:
        units: list[tuple[Atom, ...]] = []
        unit: list[Atom] = []
        while self.at < len(self.tokens) and self.tokens[self.at] not in ")]|":
            token = self.tokens[self.at]
            self.at += 1
            if not token.isspace():
                unit.append(self.atom(token))
            elif unit:
                units.append(_merged(unit))
                unit = []
        if unit:
            units.append(_merged(unit))
        if not units:
            raise self.error("a bracket or a branch is empty")
        return Sequence(tuple(units))

    def atom(self, token: str) -> Atom:
        if token in "([":
            return self.choice("]" if token == "[" else ")")
        if gap := _GAP.match(token):
            return Gap(int(gap.group(1) or 3))
        if token[0] == "<":
            return self.slot(token[1:-1])
        if token[0] == "{":
            return Piece(token[1:-1], exact=True)
        return Piece(token)

    def choice(self, closing: str) -> Choice:
        branches = [self.sequence()]
        while self.at < len(self.tokens) and self.tokens[self.at] == "|":
            self.at += 1
            branches.append(self.sequence())
        if self.at >= len(self.tokens) or self.tokens[self.at] != closing:
            raise self.error(f"{closing!r} is missing")
        self.at += 1
        leading = {isinstance(branch.units[0][0], Gap) for branch in branches}
        if True in leading and (closing == ")" or False in leading):
            raise self.error("a gap opens a branch where words must stand")
        return Choice(tuple(branches), optional=closing == "]")

    def slot(self, name: str) -> Atom:
        if name in _SHAPES:
            return Slot(_SHAPES[name])
        if name not in self.slots:
            raise self.error(f"there is no slot <{name}>")
        return Choice((_Parser(self.slots[name], self.slots).whole(),), optional=False)


def _merged(unit: list[Atom]) -> tuple[Atom, ...]:
    """Returns the unit with neighbouring letters joined to one piece."""
    out: list[Atom] = []
    for atom in unit:
        last = out[-1] if out else None
        if isinstance(atom, Piece) and isinstance(last, Piece) and not atom.exact and not last.exact:
            out[-1] = Piece(last.text + atom.text)
        else:
            out.append(atom)
    return tuple(out)


def _letters(text: str) -> str:
    return text if text.isalnum() else "".join(map(_letter, text))


def _letter(char: str) -> str:
    if char == "-":
        return rf"(?:[{_HYPHENS}]\s*|\s+)"
    if char == "~":
        return rf"(?:[{_HYPHENS}]\s*|\s+)?"
    return "[’'ʼ]" if char == "'" else re.escape(char)


def _atom_regex(atom: Atom) -> str:
    match atom:
        case Piece(text, exact):
            return f"(?-i:{re.escape(text)})" if exact else _letters(text)
        case Slot(regex):
            return f"(?:{regex})"
        case Choice(branches, optional):
            return f"(?:{'|'.join(_regex(branch) for branch in branches)})" + ("?" if optional else "")
        case Gap(words):
            return rf"(?:{_LOOSE_JOINT}{_GAP_WORD}){{0,{words}}}?"


def _is_optional(unit: tuple[Atom, ...]) -> bool:
    return len(unit) == 1 and isinstance(unit[0], Choice) and unit[0].optional


def _regex(sequence: Sequence) -> str:
    """Returns the expression of a sequence: a joint before every unit but the first, inside it where optional."""
    parts: list[str] = []
    begun, joint = False, _JOINT
    for unit in sequence.units:
        if len(unit) == 1 and isinstance(unit[0], Gap):
            parts.append(_atom_regex(unit[0]))
            begun, joint = True, _LOOSE_JOINT
            continue
        body = "".join(_atom_regex(atom) for atom in unit)
        if _is_optional(unit):
            inner = body.removesuffix("?")
            lead = "" if _leads_with_gap(unit[0]) else joint
            parts.append(f"(?:{lead}{inner})?" if begun else f"(?:{inner}{joint})?")
            continue
        parts.append(f"{joint}{body}" if begun else body)
        begun, joint = True, _JOINT
    return "".join(parts)


def _leads_with_gap(atom: Atom) -> bool:
    """Tells whether a bracket opens with a gap, which brings the joint itself."""
    return isinstance(atom, Choice) and all(isinstance(branch.units[0][0], Gap) for branch in atom.branches)


def _anchors(sequence: Sequence) -> list[frozenset[str]]:
    """Returns, for each part that must stand, the letters of which a match holds one."""
    found: list[frozenset[str]] = []
    for atom in (atom for unit in sequence.units for atom in unit):
        match atom:
            case Piece(text, _):
                runs = [run for run in re.split(r"[-~'\s]", text.lower()) if len(run) >= _MIN_ANCHOR]
                found.extend(frozenset({run}) for run in runs)
            case Choice(branches, optional=False):
                best = [_best(_anchors(branch)) for branch in branches]
                if all(best):
                    found.append(frozenset().union(*best))
            case Slot(regex) if regex in _WITH_DIGITS:
                found.append(frozenset({DIGIT}))
            case _:
                continue
    return found


def _best(anchors: list[frozenset[str]]) -> frozenset[str]:
    """Returns the anchor whose shortest letters are longest: the rarest, as far as length tells."""
    return max(anchors, key=lambda anchor: min(map(len, anchor)), default=frozenset())


def compile_wording(source: str, *, slots: Mapping[str, str], bounded: bool = True, anchored: bool = True) -> Wording:
    """Returns the compiled wording.

    Args:
        source: The wording in the pattern language.
        slots: Named sub-patterns, slot name -> wording.
        bounded: Off for scripts that write no spaces between words.
        anchored: Off where the wording need hold no letters of its own and is never looked up by them.

    Raises:
        ResourceError: C305, the wording is not well formed or has no letters that must stand.
    """
    parser = _Parser(source, slots)
    sequence = parser.whole()
    body = _regex(sequence)
    anchors = tuple(_anchors(sequence)) if bounded else (frozenset({source.lower()}),)
    if anchored and all(DIGIT in group for group in anchors):
        raise parser.error(f"no part of {_MIN_ANCHOR} letters or more must stand in it")
    return Wording(source, rf"{WORD_START}{body}(?!\w)" if bounded else body, anchors)
