"""Groups that act for no state: "Mali's rebels", later "the rebels" or "rebel leader X", known before clauses are read.

The id of such a group is that of the tables, else its name, else the words of its first mention (codebook, section 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from communique.actors.context import Context
from communique.actors.faction_words import by_head, is_armed, is_described, is_people, is_side, own_name, own_words
from communique.actors.gazetteer import NATIONAL, entity
from communique.actors.joiners import joiner
from communique.actors.named import group_sector, names_in
from communique.actors.party_names import names_party
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference
from communique.actors.roles import category_of
from communique.actors.sectors import Verdict, verdict
from communique.actors.words import Words
from communique.actors.words_in_names import without_article, words_of
from communique.facts import derived, remembered, table
from communique.model.clause import Phrase
from communique.model.vocabulary import Vocabulary

_SIGN = re.compile(r"['’]s?\Z")  # "the militants' base"
_END = 1 << 60  # behind every text
_GROUP = 70  # characters behind a person in which his group stands
_TWO = 2
_TITLE = 24  # characters before a person's title in which it stands whose leader he is
_FORCES = frozenset({"REB", "PRM", "UAF", "MIL", "PTY"})  # whose fighters, troops, party members one may speak of
_IN_ARMS = frozenset({"REB", "PRM"})
_PARTY = "PTY"
_OPPOSITION = "OPP"  # of no one body, so that who leads it speaks for himself


@dataclass(frozen=True, slots=True)
class _Faction:
    """A mention that says which group is meant: where it stands, its id, sector and head, and whose group it is."""

    start: int
    ident: str
    sector: str
    noun: str
    owner: str


@dataclass(slots=True)
class Factions:
    """Tells which group that acts for no state the phrases of one document stand for."""

    context: Context
    words: Words
    _told: list[_Faction] = field(default_factory=list)
    _leaders: dict[str, tuple[int, str]] = field(default_factory=dict)  # person -> where named, sector of his group
    _led: dict[str, tuple[str, str]] = field(default_factory=dict)  # person -> his group by its words, its sector
    _verdicts: dict[int, tuple[Phrase, Verdict | None]] = field(default_factory=dict)
    active: bool = False  # whether a text has a word of such groups at all

    def __post_init__(self) -> None:
        told = next(_words(self.context.lang).places(self.context.text), None)
        self.active = (
            told is not None
            or names_party(self.context.text, self.context.lang)
            or any(group_sector(name.ids[0]) for name in self.context.bodies_before(_END))
        )
        for person in self.context.persons if self.active else ():
            sector = self._title_sector(person)
            if sector:
                self._leaders.setdefault(person.name, (person.start, sector))
            elif band := self._band_behind(person):
                self._led.setdefault(person.name, band)

    def learn(self, phrases: Iterable[Phrase]) -> None:
        """Notes the groups that the phrases of a document name, in text order."""
        found = {p.start: f for p in phrases if (f := self._mention(p)) is not None}
        self._told.extend(self._again(found[start]) for start in sorted(found))

    def whose(self, phrase: Phrase) -> Reference | None:
        """Returns the group of "Mali's rebels", "the rebels", "the FARC rebels", "rebel leaders"; None for no such."""
        again = self._taken_up(phrase)
        if again is not None:
            return Reference((again,), "actor", sector=group_sector(again) or None, plural=phrase.plural)
        told = self._verdict(phrase)
        if told is None:
            return None
        mention = self._mention(phrase)
        if mention is not None:
            return self._reference(self._again(mention).ident, told, phrase)
        leads = told.head is not None and told.head.office
        plain = leads or phrase.determiner in words_of("definite")
        known = self._near(phrase.start, told.sector, None if plain else phrase.head.lower())
        told_so = told.sector in _IN_ARMS or phrase.head.lower() in self.words.organs  # "two rebel groups"
        if known is None and not leads and not told_so:
            return None  # "critics": people at large
        return self._reference(known or own_words(self.context, self.words, phrase), told, phrase)

    def _taken_up(self, phrase: Phrase) -> str | None:
        """Constructions: "the group", "the Tigers" behind "the Tamil Tigers": the last of them, by a noun or a name."""
        bare = not (phrase.modifiers or phrase.inner or phrase.pronoun or phrase.parts or phrase.possessor)
        if not (self.active and bare and phrase.determiner in words_of("definite")):
            return None
        head = self.context.text[phrase.head_start : phrase.head_end]
        before = [(f.start, f.ident, f.ident) for f in self._told if f.start < phrase.start]
        listed = (n for n in self.context.bodies_before(phrase.start) if group_sector(n.ids[0]) in apart_sectors())
        before += [(n.start, n.ids[0], self.context.text[n.start : n.end]) for n in listed]
        if head[:1].islower() and by_head(head, self.context.lang).sector == _PARTY:
            parties = [(f.start, f.ident) for f in self._told if f.start < phrase.start and f.noun == head]
            return max(parties)[1] if parties else None
        if head[:1].islower():
            return max(before)[1] if before and phrase.head.lower() in self.words.outfits else None
        alike = [told for told in before if head.removesuffix("s") in (w.removesuffix("s") for w in told[2].split())]
        return max(alike)[1] if alike else None

    def is_band(self, phrase: Phrase) -> bool:
        """Whether the noun of a phrase is a group or its people in arms: "its fighters", "his movement"."""
        head = phrase.head.lower()
        if head in self.words.outfits or head in self.words.bands:
            return True
        noun = by_head(head, self.context.lang)
        return noun.sector in _FORCES and noun.head is not None and not noun.head.office

    def holding(self, phrase: Phrase) -> str | None:
        """Construction: "bombed rebel positions", "a militant hideout": the group in arms named before its thing.

        It is the group of that kind which the text names, else the words before the thing: "rebels".
        """
        text = self.context.text
        before = text[phrase.start : phrase.head_start].split()
        noun = next((w for w in reversed(before) if is_armed(w, self.context.lang)), None) if before else None
        if noun is None:
            return None
        listed = next(
            (n.ids[0] for n in self.context.names_in(phrase.start, phrase.head_start) if n.kind == "body"), None
        )
        if listed is not None:
            return listed
        told = by_head(noun, self.context.lang)
        if told.sector not in apart_sectors():
            return None
        plain = words_of("article") | words_of("definite") | self.words.counts.keys()
        group = _SIGN.sub("", noun)
        several = group if group.lower() in self.words.bands else _several(group.lower(), self.context.lang)
        words = [w for w in before[: before.index(noun)] if w.lower() not in plain and not w[:1].isdigit()]
        return (self._near(phrase.start, told.sector, None) if not words else None) or " ".join([*words, several])

    def led_by(self, person: PersonMention) -> Reference | None:
        """Construction: "rebel leader X said": the group for which he speaks where the text names one, else he.

        Who leads an opposition, which is no one body, speaks for himself.
        """
        if person.name in self._led:
            group, sector = self._led[person.name]
            return Reference((group,), "actor", via=(person.name,), sector=sector, form="person")
        if person.name not in self._leaders:
            return None
        at, sector = self._leaders[person.name]
        known = self._near(at, sector, None) if sector != _OPPOSITION else None
        return Reference((known or person.name,), "actor", via=(person.name,), sector=sector, form="person")

    def _title_sector(self, person: PersonMention) -> str:
        """Returns the sector of the group of which somebody is by his title: "rebel commander X".

        The end of the sentence before is none of it: "to disarm the rebels. President X said".
        """
        if not person.title or self._governs_too(person.title):
            return ""
        before = self.context.text[max(0, person.start - _TITLE) : person.start].split()[-1:]
        title = " ".join([*(w for w in before if w[-1:].isalnum()), *person.title.split()])
        told = verdict(title, names_in(title), lang=self.context.lang)
        return told.sector if told.sector in apart_sectors() else ""

    def _governs_too(self, title: str) -> bool:
        """Construction: "Party Chairman and Foreign Minister X": who has a state's office besides is of the state."""
        parts = [part for whole in title.lower().split(",") for part in joiner().split(f" {whole.strip()}")]
        return len(parts) > 1 and any(part and category_of(part) in self.words.governing for part in parts)

    def _band_behind(self, person: PersonMention) -> tuple[str, str] | None:
        """Construction: "Vice President X of Y's rebel group said": of no state, but of that group."""
        behind = self.context.text[person.end : person.end + _GROUP].split()
        if person.side_ids or len(behind) < _TWO or behind[0] not in words_of("owner"):
            return None
        found: tuple[str, str] | None = None
        for number, word in enumerate(behind[1:], 1):
            noun = word.rstrip(",.;:")
            told = by_head(noun, self.context.lang) if noun.islower() else None
            group = told is not None and told.head is not None and not told.head.office
            if group or noun in self.words.outfits or noun in self.words.called:
                words = " ".join([*behind[1:number], noun])
                sector = verdict(words, (), lang=self.context.lang).sector or (found[1] if found else "")
                found = (without_article(words), sector) if sector in apart_sectors() else found
            elif found or (noun.islower() and noun not in words_of("article")):
                break  # "of the rebel movement rejected it", "accused X of arming rebels"
            if noun != word:
                break
        return found

    def _verdict(self, phrase: Phrase) -> Verdict | None:
        """Returns what the words of a phrase tell of its sector, None where it is no people or acts for a state."""
        if not self.active or phrase.pronoun or phrase.parts:
            return None
        known = self._verdicts.get(id(phrase))
        if known is None:  # the phrase is kept too, so that no other takes its id
            known = self._verdicts[id(phrase)] = phrase, self._told_by_words(phrase)
        return known[1]

    def _told_by_words(self, phrase: Phrase) -> Verdict | None:
        text = self.context.text
        if not is_people(self.context, self.words, phrase):
            return None
        words = " ".join(text[phrase.start : phrase.core_end or phrase.end].split())
        if text[phrase.head_start].isupper() and (kind := self._small_words(phrase)):
            words = kind  # "the rebel Justice Front": its name tells no sector
        told = _by_words(words, self.context.lang)
        return told if told.sector in apart_sectors() and not is_side(self.context, self.words, phrase, told) else None

    def _small_words(self, phrase: Phrase) -> str:
        """Returns what stands in small letters before the name of a group, without its article: "rebel"."""
        before = self.context.text[phrase.start : phrase.head_start].split()
        return " ".join(w for w in before if w.islower() and w not in words_of("article"))

    def _mention(self, phrase: Phrase) -> _Faction | None:
        """Returns a mention by words that say which group is meant, None for "the rebels", "rebel leaders"."""
        told = self._verdict(phrase)
        if told is None:
            return None
        end = phrase.core_end or phrase.end
        names = self.context.names_in(phrase.start, end)
        listed = next((n.ids[0] for n in names if group_sector(n.ids[0])), None)
        if listed is not None:
            known = entity(listed)
            return _Faction(phrase.start, listed, told.sector, "", known.code if known else "")
        owner = next((n.ids[0] for n in names if n.kind in NATIONAL), "")
        name = own_name(self.context, self.words, phrase)
        leads = told.head is not None and told.head.office
        if name is None and (leads or not (owner or phrase.possessor or is_described(self.words, phrase))):
            return None
        if phrase.possessor is not None and phrase.possessor.pronoun:
            return None
        ident, head = name or own_words(self.context, self.words, phrase), phrase.head.lower()
        named_so = name is not None and by_head(head, self.context.lang).sector == _PARTY
        return _Faction(phrase.start, ident, _PARTY if named_so else told.sector, head, owner)

    def _again(self, mention: _Faction) -> _Faction:
        """Returns a mention with the id of the same group as it was told first: by its name, or of the same state."""
        told = (f for f in self._told if f.start < mention.start and f.sector == mention.sector)
        alike = (f for f in told if f.ident == mention.ident or (f.owner == mention.owner != "" and mention.noun))
        first = next(alike, None)
        return mention if first is None else _Faction(mention.start, first.ident, mention.sector, "", mention.owner)

    def _near(self, offset: int, sector: str, noun: str | None) -> str | None:
        """Returns the group of a sector named last before an offset, else first behind; a listed one, too."""
        told = [f for f in self._told if f.sector == sector and noun in (None, f.noun)]
        before = [f for f in told if f.start <= offset]
        listed = (n for n in self.context.bodies_before(offset) if group_sector(n.ids[0]) == sector and noun is None)
        name = next(listed, None)
        if before and (name is None or before[-1].start > name.start):
            return before[-1].ident
        return name.ids[0] if name is not None else told[0].ident if told else None

    def _reference(self, ident: str, told: Verdict, phrase: Phrase) -> Reference:
        form = "person" if told.head is not None and told.head.office else ""
        return Reference((ident,), "actor", sector=told.sector, plural=phrase.plural, form=form)


@remembered(1024)
def _several(noun: str, lang: str) -> str:
    """Returns the form of a noun of the tables that stands for several: "rebels"."""
    rows = (r["forms"] for r in table(f"lexicon/{lang}/sector_nouns") if noun in r["forms"])
    return next((forms[-1] for forms in rows), noun)


@remembered(4096)
def _by_words(words: str, lang: str) -> Verdict:
    """Returns what words tell of a sector, with the names inside them."""
    return verdict(words, names_in(words), lang=lang)


@derived
def apart_sectors() -> frozenset[str]:
    """Returns the sectors of politics that act for no state and are identified: rebels, opposition, parties."""
    return frozenset(row["id"] for row in table("ontology/sectors") if row["apart"] == "yes")


@derived
def _words(lang: str) -> Vocabulary:
    """Returns the words in small letters of which one stands in every mention of such a group."""
    rows = list(table(f"lexicon/{lang}/sector_nouns"))
    of_others = {w for r in rows if r["sector"] not in apart_sectors() for form in r["forms"] for w in form.split()}
    forms = {form for r in rows if r["sector"] in apart_sectors() for form in r["forms"]}
    alone = {form for form in forms if " " not in form}
    return Vocabulary(alone | {w for form in forms for w in form.split()} - of_others)
