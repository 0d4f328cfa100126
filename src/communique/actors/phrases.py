"""Who a phrase alone is: "the Peruvian army chief", "Knesset", "gunmen"; a country, a sector, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from communique.actors.labels import entity, label
from communique.actors.named import Named, code_of, names_in
from communique.actors.nouns import Segment, segments, small_words
from communique.actors.sectors import UNIDENTIFIED, Verdict, verdict
from communique.actors.words import words

_JOINED = re.compile(r"[-‑]([^\W\d_]+)")
_STATE_SECTORS = frozenset({"", "GOV", "MIL", "COP", "LEG", "JUD", "SPY"})  # organs that act for their state
_OWN_IDS = frozenset({"body", "group", "institution", "territory"})
_PRONOUNS = frozenset({"person", "plural", "speaker"})


@dataclass(frozen=True, slots=True)
class Reason:
    """What decided a part of the answer: the words, what they say, and the line of the resources that says so."""

    words: str
    decided: str
    line: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a phrase is.

    `country` is a three-letter code: of a state, or UNO, EUR, IGO, NGO, ISM, IMG, MNC; `sector` a PLOVER sector;
    each "" where there is none. `id` is the codebook's actor id, the phrase's own words for an actor in no table, ""
    where the phrase is no known actor. `date` is the one that was given: a title in the words decides, never a date.
    """

    text: str
    country: str
    sector: str
    label: str
    id: str
    why: tuple[Reason, ...]
    date: str | None = None


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known beside the phrase: the country that it is of, and those that its context names."""

    known: str
    context: tuple[str, ...]

    @property
    def countries(self) -> frozenset[str]:
        return frozenset([*self.context, *([self.known] if self.known else [])])


def resolve_phrase(
    text: str,
    *,
    date: str | None = None,
    context: str | None = None,
    known_country: str | None = None,
    lang: str = "en",
) -> Resolution:
    """Returns who a phrase is, by its own words alone; no parser is needed.

    Args:
        text: the phrase, with or without article.
        date: handed through.
        context: words beside it; they help where the phrase is of some country and does not say which.
        known_country: the country that the phrase is known to be of, as a code, a name or an adjective.
        lang: the language of the phrase.

    >>> found = resolve_phrase("the Kenyan army")
    >>> found.country, found.sector
    ('KEN', 'MIL')
    """
    beside = _Beside(_code(known_country), _countries(context))
    named = tuple(_narrowed(names_in(text), beside))
    parts = segments(text, named, lang=lang)
    found = _pronoun(text, lang) or verdict(text, named, lang=lang)
    name = _owner(text, named, parts, found, lang)
    country, reason = _country(text, name, found, beside)
    if name is not None and name.kind == "body" and country != "NGO":
        found = _of_body(found)
    sector = found.sector
    if not country and found.head is not None and found.head.code:
        country, sector = found.head.code, ""
        reason = Reason(found.words, f"country {country}", found.head.line)
    why = [reason] if reason is not None else []
    if sector:
        why.append(Reason(found.words, f"sector {sector}", found.line))
    ident, shown = _identity(text, name, country, sector, lang)
    return Resolution(text, country, sector, shown, ident, tuple(why), date)


def _of_body(found: Verdict) -> Verdict:
    """Construction: "the WHO director-general": who heads a body of states is of the executive."""
    if found.sector or found.head is None or not found.head.office:
        return found
    return structs.replace(found, sector="GOV")


def _code(country: str | None) -> str:
    """Returns the code of a country given as a code, a name or an adjective; "" where it names none or several."""
    if not country:
        return ""
    if entity(country) is not None:
        return code_of(country)
    countries = _countries(country)
    return countries[0] if len(countries) == 1 else ""


def _countries(text: str | None) -> tuple[str, ...]:
    found = names_in(text or "")
    return tuple(dict.fromkeys(n.countries[0] for n in found if len(n.countries) == 1))


def _narrowed(named: Sequence[Named], beside: _Beside) -> Iterator[Named]:
    """Yields the names; one of several meanings keeps those of the only country that is named besides."""
    plain = {n.countries[0] for n in named if len(n.countries) == 1}
    for name in named:
        for others in (plain, {beside.known}, beside.countries):
            fitting = [m for m in name.meanings if m.country in others]
            if len(name.countries) > 1 and len({m.country for m in fitting}) == 1:
                name = replace(name, meanings=tuple(fitting))
        yield name


def _pronoun(text: str, lang: str) -> Verdict | None:
    """Construction: "they": an actor that the words alone do not identify."""
    word = text.strip().lower()
    if words(lang).pronouns.get(word) in _PRONOUNS:
        return Verdict(UNIDENTIFIED, text.strip(), f"lexicon/{lang}/pronouns:{word}")
    return None


def _owner(text: str, named: Sequence[Named], parts: Sequence[Segment], found: Verdict, lang: str) -> Named | None:
    """Returns the name that says whose the phrase is: in the first words, else behind "of", else behind "in".

    A name joined to a participle ("Iran-backed") is somebody else's; one as in "Somalia-based" counts where no
    other name does. Envoys and embassies are in another country than their own.
    """
    own = [n for n in named if n.kind != "blocked" and _joined(text, n, lang) != "foreign"]
    plain = [n for n in own if _joined(text, n, lang) != "weak"]
    links: tuple[tuple[str, ...], ...] = (("", "joiner"), ("of",), ("at",))
    for candidates in (plain, own):
        for wanted in links:
            if wanted == ("at",) and found.head is not None and found.head.abroad:
                continue
            for part in parts:
                inside = [n for n in candidates if part.start <= n.start < part.end and part.link in wanted]
                if inside:
                    return inside[0]
    return None


def _joined(text: str, name: Named, lang: str) -> str:
    match = _JOINED.match(text, name.end)
    return small_words(lang).get(match.group(1).lower(), "") if match else ""


def _country(text: str, name: Named | None, found: Verdict, beside: _Beside) -> tuple[str, Reason | None]:
    """Returns the country of the phrase: by its own name, else the one known or the only one of the context."""
    if name is not None and len(name.countries) == 1:
        country = name.countries[0]
        return country, Reason(text[name.start : name.end], f"country {country}", name.meanings[0].line)
    actor = bool(found.sector) or name is not None
    if beside.known and (actor or any(map(str.isupper, text))):
        return beside.known, Reason(text, f"country {beside.known}", "known_country")
    told = found.sector not in ("", UNIDENTIFIED) or name is not None
    if told and len(beside.context) == 1:
        return beside.context[0], Reason(text, f"country {beside.context[0]}", "context")
    return "", None


def _identity(text: str, name: Named | None, country: str, sector: str, lang: str) -> tuple[str, str]:
    """Returns the actor's id and label: a body's or group's own, a state's for its organs, else the words."""
    if name is not None and len(name.meanings) == 1 and name.kind in (*_OWN_IDS, "metonym"):
        meaning = name.meanings[0]
        if name.kind in _OWN_IDS and (name.kind != "institution" or meaning.sector not in _STATE_SECTORS):
            return meaning.id, label(meaning.id)
    if country and sector in _STATE_SECTORS and entity(country) is not None:
        return country, label(country)
    if not sector and not country:
        return "", ""
    own = _without_article(text, lang)
    return own, own


def _without_article(text: str, lang: str) -> str:
    first, _, rest = " ".join(text.split()).partition(" ")
    return rest if rest and small_words(lang).get(first.lower()) == "article" else f"{first} {rest}".strip()
