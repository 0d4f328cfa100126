"""Whose an organ is that is named without its state: "the ministry", "the General Secretariat"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise

from communique.actors.context import Context, kind_of
from communique.actors.gazetteer import NameHit, told_by_office
from communique.actors.roles import category_of
from communique.actors.said_before import acted_before
from communique.actors.words import Words
from communique.actors.words_in_names import of_the, words_of
from communique.facts import remembered, table
from communique.model.clause import Phrase

_SUBJECTS = 6  # subjects before an organ among which the same organ is sought
_NEAR = 12  # subjects before "the ministers" among which those of a body are sought
_OF = re.compile(r"\bof\b")
_NAME_BEHIND = re.compile(r"\b[Oo]f (?:the )?(?P<name>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2})$")
_TELLS = re.compile(r",[\"”’']*\s*$")  # before an organ that closes a sentence: "..., the ministry said"
_STOP = re.compile(r"[.!?][\"”’']*\s+[A-Z]")
_OWNED = re.compile(r"(?:['’]s?)?\s+")
_NATIONAL = ("state", "adjective")
_BESIDE = 90  # characters between an organ and the name of whose it is


def home_of_organ(
    context: Context,
    lemma: str,
    offset: int,
    voice: tuple[str, ...] = (),
    unsaid: tuple[str, ...] = (),
    apart: Collection[str] = (),
) -> tuple[str, ...]:
    """Returns whose "the ministry" is: whose was named or acted last, else by the title, else of who acted last.

    Where no such organ is named with its state it is of the `unsaid` one, of which are the ministers without a state.
    It is none of those `apart` whom it acts upon: "The coast guard warned the Chadian ships".
    """
    own = () if unsaid else _of_teller(context, offset)
    if own:
        return own
    named = owner_of_organ(context.text, context.names_in(0, offset), lemma, lang=context.lang)
    if unsaid and not named:
        return unsaid
    told = (
        named,
        _acted_as(context, lemma, offset),
        context.offices.get(lemma, ()),
        voice if kind_of(voice[0] if voice else "") == "state" else (),
        acted_before(context, offset),
    )
    return next((ids for ids in told if ids and not set(ids) & set(apart)), ())


def _of_teller(context: Context, offset: int) -> tuple[str, ...]:
    """Construction: "The Chadian envoy voiced alarm, the ministry said": an organ tells what its own officer did."""
    last = None if context.home else next(iter(context.subjects_before(offset, 1)), None)
    if last is None or len(last.ids) != 1 or last.plural or not (last.via or last.form == "person"):
        return ()
    between = context.text[last.end : offset]
    told = _TELLS.search(between) is not None and not _STOP.search(between)
    return last.ids if told and kind_of(last.ids[0]) == "state" else ()


def _acted_as(context: Context, lemma: str, offset: int) -> tuple[str, ...]:
    """Construction: "The National Security Office condemned X ... the office said": whose organ acted before."""
    for reference in context.subjects_before(offset, _SUBJECTS):
        alone = reference.named and not reference.via and len(reference.ids) == 1
        if alone and lemma in context.text[reference.start : reference.end].lower().split():
            return reference.ids
    return ()


def stranger(text: str, phrase: Phrase, words: Words) -> str | None:
    """Returns the name in no table whose organ a phrase is: "the Ministry of Trade of Zamunda", "the Republic of Z".

    What stands behind a ministry's first "of" is its field.
    """
    told = _NAME_BEHIND.search(" ".join(text[phrase.start : phrase.core_end or phrase.end].split()))
    if told is None or any(told_by_office(w) or w.lower() in words.standing for w in told["name"].split()):
        return None
    kind = words.groups.get(phrase.head.lower())
    if kind == "side" or category_of(told["name"].lower()) is not None:  # a party; "the Office of the King"
        return None
    return told["name"] if kind == "state" or len(_OF.findall(told.string)) > 1 else None


def body_alike(context: Context, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "the ministers" some way behind "the BRICS ministers": those of the body who acted last."""
    noun = context.text[phrase.head_start : phrase.head_end].lower()
    for told in context.subjects_before(phrase.start, _NEAR):
        if len(told.ids) == 1 and noun in context.text[told.start : told.end].lower().split():
            return told.ids if kind_of(told.ids[0]) in ("body", "group") else ()
    return ()


def owner_of_office(context: Context, phrase: Phrase, organs: Collection[str]) -> tuple[str, ...]:
    """Construction: "a Foreign Office spokesman", behind "the British Foreign Office": whose the organ inside is."""
    described = context.text[phrase.start : phrase.head_start].lower().split()
    organ = next((word for word in reversed(described) if word in organs), None)
    if organ is None or context.issuers or context.names_in(phrase.start, phrase.end):
        return ()
    return owner_of_organ(context.text, context.names_in(0, phrase.start), organ, lang=context.lang) or context.home


def envoy_told(context: Context, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "met the Peruvian ambassador. The ambassador praised X": whose the envoy was when last told of."""
    if phrase.inner or phrase.possessor is not None or phrase.determiner not in words_of("definite"):
        return ()
    return owner_of_organ(context.text, context.names_in(0, phrase.start), phrase.head, lang=context.lang)


def owner_of_organ(text: str, names: Sequence[NameHit], lemma: str, *, lang: str) -> tuple[str, ...]:
    """Returns the state or body of the last organ of a kind that stands right beside a name of these."""
    behind, before = _organ_of(lemma, lang)
    noun = lemma.lower()
    for name in reversed(names):
        first = max(0, name.start - _BESIDE)
        stands_before = noun in text[first : name.start].lower()  # which spares most of the searches
        if behind.match(text, name.end) or (stands_before and before.search(text, first, name.start)):
            return name.ids[:1]
    return ()


def office_told(context: Context, office: str, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "The Premier spoke to the President of Kenya. The President said": whose the office was at first.

    An office that the text of one side names alone at first is its own. So it is where a sentence names it alone beside
    another's: "Visit of the Minister of Peru. The Minister met the Minister of Peru. The Minister said".
    """
    known = phrase.determiner is None or phrase.determiner in words_of("definite")
    if not known or phrase.possessor is not None:
        return ()
    stop = _STOP.search(context.text, phrase.start)
    told = [*_offices_told(context, office, stop.start() if stop else len(context.text))]
    if not told or told[0][0] >= phrase.start:
        return ()
    beside = (one[0] for one, two in pairwise(told) if two[1] and not (one[1] or _parted(context.text, one[0], two[0])))
    return told[0][1] if next(beside, None) is None else ()


def _parted(text: str, start: int, end: int) -> bool:
    return "\n" in text[start:end] or _STOP.search(text, start, end) is not None


def _offices_told(context: Context, office: str, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yields where a text names an office up to an offset, each time with the state whose it is said to be."""
    of = of_the(context.lang).pattern
    owner = re.compile(rf"{of}(?:\w+{of})?", re.IGNORECASE)  # "the President of the Republic of Kenya"
    for found in re.finditer(rf"\b{re.escape(office)}\b", context.text[:end], re.IGNORECASE):
        names = context.names_in(max(0, found.start() - _BESIDE), min(found.end() + _BESIDE, end))
        before = (n for n in names if n.end <= found.start() and _OWNED.fullmatch(context.text, n.end, found.start()))
        behind = (n for n in names if n.start >= found.end() and owner.fullmatch(context.text, found.end(), n.start))
        told = next(chain(behind, before), None)
        yield found.start(), told.ids[:1] if told is not None and told.kind in _NATIONAL else ()


@remembered(64)
def _organ_of(lemma: str, lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Returns what an organ looks like behind the name of its state, and before it: "the ministry of trade of"."""
    rows = table(f"lexicon/{lang}/phrase_words")
    of, the = ("|".join(re.escape(r["word"]) for r in rows if r["kind"] == kind) for kind in ("of", "article"))
    noun = re.escape(lemma)
    behind = re.compile(rf"(?:['’`]s?)?\s+(?:(?!(?:{the})\s)[\w-]+\s+){{0,3}}?{noun}\b", re.IGNORECASE)
    field = rf"(?:\s+(?:{of})\b[^.;:]*?)?"  # of which an organ is: "the ministry of trade and of industry of"
    before = re.compile(rf"\b{noun}\b{field}\s+(?:{of})\s+(?:(?:{the})\s+)?$", re.IGNORECASE)
    return behind, before
