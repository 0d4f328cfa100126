"""A person's mentions brought together: the longest form of a name, and later mentions by a part of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from communique.actors.cue_words import small
from communique.actors.joiners import joiner
from communique.actors.labels import entity
from communique.actors.name_tokens import tokens_of
from communique.actors.roles import LEADING, category_of
from communique.actors.words_in_names import Token, is_capital, kind_of, name_words, surname_of
from communique.facts import derived

_CALLED_BY_FIRST = frozenset(["family_first", "first_name"])
_NAME_GOES_ON = frozenset(["", "also_name", "institution", "organ"])  # kinds of capitalised words after a surname
_BRACKETED = re.compile(r"\([^()]*\)")  # "Ana (Dr.) Salas"
_QUOTED = re.compile(r"(?<!\w)[\"“‘]|[\"”’](?!\w)")  # 'Ana "Anita" Salas'
_MARKS = re.compile(r"[\u0300-\u036f]")
_PAIR = 2
_ABBREVIATED = 4  # letters of the longest abbreviation of a title before a name
Forms = dict[str, dict[tuple[str, ...], list["PersonMention"]]]

_GLUED = re.compile(r"\.(?=[^\W\d_]{2})")  # "G.Bayar"


class PersonMention(Struct, frozen=True, gc=False):
    """One mention of a person, from the first word of the title (or of the name) to the last of the name.

    `name` is the longest form of the name in the text, `title` and `side_ids` what stands at this mention. Where
    the title follows the name after a comma, the span runs from the name to the end of the title. `category` is
    that of the office (see the table of roles), None without a title and for a former office.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    surname: str
    title: str | None = None
    category: str | None = None
    side_ids: tuple[str, ...] = ()


def bare_mention(text: str, tokens: Sequence[Token], first: int, last: int) -> PersonMention:
    """Returns the bare mention of the name that stands at tokens `[first, last)`."""
    begin, end = tokens[first].start, tokens[last - 1].end
    name = " ".join(_QUOTED.sub("", _GLUED.sub(". ", _BRACKETED.sub("", text[begin:end]))).split())
    return PersonMention(begin, end, name, begin, end, surname_of(name, family_first=False))


def unified(found: Sequence[PersonMention]) -> list[PersonMention]:
    """Returns the mentions with the longest form of each name, and the surname by the side's order of names."""
    alike: dict[PersonMention, list[PersonMention]] = {}
    sides: dict[str, tuple[str, ...]] = {}
    for mention in found:
        alike.setdefault(_kind(mention), []).append(mention)
        if mention.side_ids:
            sides.setdefault(mention.name, mention.side_ids)
    holding = _by_word(alike)
    longer = {kind: _longer_forms(kind, alike, holding) for kind in alike}
    out = []
    for mention in found:
        full = _last_before(longer[_kind(mention)], mention.start).name if longer[_kind(mention)] else mention.name
        side = mention.side_ids or sides.get(full) or sides.get(mention.name, ())
        out.append(replace(mention, name=full, surname=surname_of(full, family_first=_called_by_first(side))))
    return out


def shared_sides(text: str, found: Sequence[PersonMention]) -> list[PersonMention]:
    """Returns the mentions, a first of two with the state of the second: "Mr. A, President and Mr. B, Premier of Togo".

    So it is where the office of the first stands behind his name, and the two are the heads of a state and of its
    government: two premiers are of two states.
    """
    out = list(found)
    for i, (one, two) in enumerate(pairwise(found)):
        apposed = one.title is not None and text[one.name_end : one.end].strip(" ,") == one.title
        led = {one.category, two.category} == LEADING
        if apposed and led and two.side_ids and not one.side_ids and _joined().fullmatch(text, one.end, two.start):
            out[i] = replace(one, side_ids=two.side_ids)
    return out


@derived
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{small('joiner')})\s+")


def parted(text: str, found: Sequence[PersonMention]) -> list[PersonMention]:
    """Returns the mentions with the title of another person, named before, taken off: "the Premier and Minister Lee".

    Two titles of one person look the same; that an earlier mention gives the first of them to somebody else
    tells that here two people act.
    """
    holders: dict[str, str] = {}
    out = []
    for mention in found:
        title = (mention.title or "").lower()
        first, joins, second = title.partition(" and ")
        other = holders.get(first) if joins and mention.start < mention.name_start else None
        if other is not None and not set(_parts(other)) & set(_parts(mention.name)):
            at = joiner().search(text, mention.start, mention.name_start)
            if at is not None:
                shown = " ".join(text[at.end() : mention.name_start].split())
                mention = replace(mention, start=at.end(), title=shown, category=category_of(shown))
                title = second
        if title:
            holders.setdefault(title, mention.name)
        out.append(mention)
    return out


def _kind(mention: PersonMention) -> PersonMention:
    """Returns the mention without its place: mentions that are alike in name, side and office are one kind."""
    return replace(mention, start=0, end=0, name_start=0, name_end=0, title=None)


def _called_by_first(side_ids: tuple[str, ...]) -> bool:
    known = entity(side_ids[0]) if side_ids else None
    return known is not None and known.name_order in _CALLED_BY_FIRST


def _by_word(kinds: Iterable[PersonMention]) -> dict[str, list[PersonMention]]:
    """Returns the kinds of mentions by each word of their names."""
    holding: dict[str, list[PersonMention]] = {}
    for kind in kinds:
        for word in dict.fromkeys(_compared(kind.name)):
            holding.setdefault(word, []).append(kind)
    return holding


def _longer_forms(
    kind: PersonMention, alike: dict[PersonMention, list[PersonMention]], holding: dict[str, list[PersonMention]]
) -> list[PersonMention]:
    """Returns the mentions, in text order, by the longest name holding this one; first those of its office."""
    # A longer name holds the first and the last word of a shorter one: only names with the rarer word are looked at.
    parts = _compared(kind.name)
    near = min((holding[word] for word in (parts[0], parts[-1])), key=len) if parts else ()
    forms = [other for other in near if _is_part(kind, other)]
    forms = [other for other in forms if kind.category and other.category == kind.category] or forms
    size = max((len(_parts(other.name)) for other in forms), default=0)
    longest = (m for other in forms if len(_parts(other.name)) == size for m in alike[other])
    return sorted(longest, key=lambda m: m.start)


def _is_part(short: PersonMention, full: PersonMention) -> bool:
    if full.side_ids and short.side_ids and not set(full.side_ids) & set(short.side_ids):
        return False
    small, large = _compared(short.name), _compared(full.name)
    if small == large:
        return len(short.name) < len(full.name) and small == _parts(short.name)  # "Rawahi" beside "al-Rawahi"
    if len(small) >= len(large):
        return False
    if len(small) > 1 and (small[0], small[-1]) == (large[0], large[-1]):
        return True
    if len(small) > 1:
        there = [i for i in range(len(large) - len(small) + 1) if large[i : i + len(small)] == small]
        return any(i not in _fathers(large) for i in there)
    return small[0] in large and large.index(small[0]) not in _fathers(large)


def _fathers(parts: Sequence[str]) -> list[int]:
    """Returns where the names of forefathers begin: in "Amin bin Salim bin Said" those of Salim and Said."""
    return [i + 1 for i, part in enumerate(parts[:-1]) if part.lower() in name_words().filial]


def _parts(name: str) -> list[str]:
    suffixes = name_words().suffixes
    words = name.replace(",", " ").split()
    return [word for word in words if word not in suffixes or (word.isalpha() and word.isupper())]


def _spelt(name: str) -> list[str]:
    """Returns the parts of a name as they are compared, one in capitals like any other: "TANAKA Yuki", "Tanaka"."""
    return [part.capitalize() if part.isupper() and len(part) > 2 else part for part in _parts(name)]


def _compared(name: str) -> list[str]:
    """Returns the parts of a name without articles joined to them, with which it may be told or not."""
    return [_without_article(part) for part in _spelt(name)]


def _without_article(word: str) -> str:
    """Construction: "Salim al-Rawahi ... Minister Rawahi": a name may go without its article."""
    article, hyphen, rest = word.partition("-")
    return rest if hyphen and rest[:1].isupper() and article in name_words().particles else word


def later_mentions(text: str, tokens: Sequence[Token], first: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """Yields the further mentions of known persons, by full name, surname, or another word they are called by."""
    if not first:
        return
    forms = _forms(text, first)
    sizes = {word: sorted({len(words) for words in fitting}, reverse=True) for word, fitting in forms.items()}
    after = taken = 0
    words = [token.text for token in tokens] if text.isascii() else [_key(token.text) for token in tokens]
    for at in [i for i, word in enumerate(words) if word in forms and tokens[i].kind == "word"]:
        token = tokens[at]
        while taken < len(first) and first[taken].end <= token.start:
            taken += 1
        if at < after or (taken < len(first) and first[taken].start <= token.start):  # inside another mention
            continue
        step = _form_at(tokens, at, forms, sizes[words[at]])
        if step:
            named = tuple(words[at : at + step])
            person = _last_before(forms[named[0]][named], token.start)
            mention = bare_mention(text, tokens, at, at + step)
            yield replace(mention, name=person.name, surname=person.surname)
            after = at + step


def _forms(text: str, first: Sequence[PersonMention]) -> Forms:
    """Returns what persons may be called, by first word, then by all words."""
    forms: Forms = {}
    whole = Counter(name for mention in first for name in _spelt(text[mention.name_start : mention.name_end])[-1:])
    for mention in first:
        parts = _parts(mention.name)
        alone = len(parts) > 1 and text.count(parts[-1]) == whole[parts[-1]] and len(parts[0]) > _ABBREVIATED - 2
        for form in (text[mention.name_start : mention.name_end], *_called(mention), *parts[: 1 if alone else 0]):
            plain = form.replace(" ", "").isalpha()  # letters alone are words as they stand
            words = tuple(map(_key, form.split() if plain else [t.text for t in tokens_of(form, (), 0, len(form))]))
            if words:
                forms.setdefault(words[0], {}).setdefault(words, []).append(mention)
    return forms


def _called(mention: PersonMention) -> Iterator[str]:
    """Yields the forms by which a text may name a person again: "Reyes", "Reyes Soto" for "Ana M. Reyes Soto"."""
    parts, words, surname = _parts(mention.name), name_words(), mention.surname
    yield from dict.fromkeys([mention.name, " ".join(parts), surname, surname[:1].upper() + surname[1:]])
    if len(parts) > 1 and len(parts[-1]) > 2:
        last = parts[-1]
        yield from (last, last[:1].upper() + last[1:], _without_article(last))  # "Al-Rawahi" opens a sentence
        behind = last.rpartition("-")[2]
        if behind != last and behind[:1].isupper() and len(behind) > _ABBREVIATED:
            yield behind  # "Hamid Amir-Karimi ... Karimi said"
        if parts[-2].lower() in words.particles and len(parts) > _PAIR:
            yield f"{parts[-2]}-{last}"  # "Omar Al Samir ... Al-Samir said"
    if mention.title and not mention.side_ids and len(parts) == 2 and len(parts[0]) > 1:
        yield parts[
            0
        ]  # "Spokesperson Lin Hao ... Lin said": of a side not told, whose names may begin with the family's
    if surname != parts[0]:
        within = [i for i in range(1, len(parts) - 1) if i not in _fathers(parts)]
        yield from (" ".join(parts[first:]) for first in within)
        yield from (p for p in (parts[i] for i in within) if len(p) > 2 and p[-1] != "." and p not in words.particles)


def _key(word: str) -> str:
    """Returns a word without accents, which a text may leave out: "Díaz", later "Diaz"."""
    return word if word.isascii() else _MARKS.sub("", normalize("NFD", word))


def _form_at(tokens: Sequence[Token], i: int, forms: Forms, sizes: Sequence[int]) -> int:
    """Returns how many tokens at `i` name a known person again; `sizes` are the lengths of forms, the longest first."""
    for size in sizes:
        there = tuple(_key(t.text) for t in tokens[i : i + size])
        if len(there) == size and there in forms[there[0]] and (size > 1 or _stands_alone(tokens, i)):
            return size
    return 0


def _stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """Returns True for a surname that is not a part of another name and no common word."""
    kind = kind_of(tokens, i)
    before = tokens[i - 1] if i else None
    opens = i + 1 < len(tokens) and tokens[i + 1].near and tokens[i + 1].text.islower()  # "Park voiced concern"
    if kind and (kind != "also_name" or ((before is None or not before.text.islower()) and not opens)):
        return False
    near = i + 1 < len(tokens) and tokens[i + 1].near and is_capital(tokens[i + 1])
    if near and kind_of(tokens, i + 1) in _NAME_GOES_ON:
        return False
    if before is None or not tokens[i].near or not is_capital(before) or kind_of(tokens, i - 1):
        return True
    if before.text.isupper() and 1 < len(before.text) <= _ABBREVIATED:  # "FM Harthy"
        return True
    return i < 2 or tokens[i - 2].kind == "mark"


def _last_before(persons: Sequence[PersonMention], at: int) -> PersonMention:
    """Returns the last person before an offset, else the first after it; `persons` are in text order."""
    return persons[max(bisect_left(persons, at, key=lambda person: person.start) - 1, 0)]
