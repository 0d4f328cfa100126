"""Who a phrase is that no table and no rule knows: a name or an organ by its own words, or who holds a bare office."""

from __future__ import annotations

import re

from communique.actors.belonging import Belonging
from communique.actors.context import Context, kind_of
from communique.actors.cue_words import turn
from communique.actors.gazetteer import NATIONAL
from communique.actors.reference import NOTHING, Reference
from communique.actors.roles import category_of
from communique.actors.sectors import official_sectors, verdict
from communique.actors.words import Words
from communique.actors.words_in_names import without_article, words_of
from communique.model.clause import Phrase

_OF_OTHERS = 2  # words before a gerund that say who does it: "a squad of Malian troops moving"
_NEAR = 6  # characters from a noun's end to what its name goes on with: " for the"
_NAME = 2  # words with a capital that make a name
_ACTED = 4  # subjects before a bare name among which the office-holder is sought
_BLANKS = 8  # characters before a name in which a clause begins
_LONG_WORD = re.compile(r"[^\W\d_]{7}")  # longer than abbreviations are
_OPENS = re.compile(r"(?:^|[\n.!?,;:\"”’])\s+$")  # where a clause begins
_LEADS = re.compile(r"(?:^|[\n.!?:\"”’–—-])\s*$")  # where a sentence begins, behind a dateline too
_FIRST_WORD = re.compile(r"^\w+\s")
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+)? [A-ZÀ-Þ][\w'’-]+")


def described(context: Context, phrase: Phrase) -> str:
    """Returns the words of a phrase to the end of its head, in small letters and without article.

    Whose a thing is does not make it an office: of "the President's commitment" only the last word describes it.
    """
    owner = phrase.possessor
    owned = owner.end if owner is not None and not owner.pronoun and owner.end <= phrase.head_start else 0
    key = phrase.start, owned, phrase.head_end
    found = context.described.get(key)
    if found is None:
        found = context.described[key] = _described(context.text, *key)
    return found


def _described(text: str, start: int, owned: int, end: int) -> str:
    words_ = without_article(text[start:end]).lower()
    own = text[owned:end].strip(" '’").lower() if owned else ""
    return words_ if not owned or category_of(own) is not None else own


class Unlisted:
    """Tells who the phrases of one document are that stand in no table."""

    def __init__(self, context: Context, words: Words, belonging: Belonging) -> None:
        self.context, self.words, self.belonging = context, words, belonging

    def whose(self, phrase: Phrase) -> Reference:
        """An actor in no table keeps the words of its mention, where the words look like a name or an organ."""
        head = phrase.head.lower()
        if head in self.words.arms and (arm := self._arm(phrase)).named:
            return arm
        sector = self.words.organs.get(head)
        apart = sector is not None and not sector[1]
        if not apart and not self.context.text[phrase.head_start : phrase.head_start + 1].isupper():
            return NOTHING
        words_ = self.context.text[phrase.start : self._close(phrase)]
        plain = without_article(words_)
        if sector is not None and apart:
            name = self._name_beside(phrase)
            return Reference((name or plain,), "unlisted", sector=sector[0], plural=phrase.plural and not name)
        if head in self.words.things:
            return NOTHING
        if plain.isupper() and _LONG_WORD.search(plain):
            return NOTHING  # all the text about it is in capitals: they tell nothing of names
        holder = self._in_turn(phrase) or self._office_holder(phrase)
        if holder.named:
            return holder
        end = self._name_end(phrase)
        if end > phrase.head_end:
            plain = without_article(self.context.text[phrase.start : end])
            told = verdict(plain, (), lang=self.context.lang).sector
            if told in official_sectors():
                return self._at_home(phrase, told)
        named = words_ if sector is not None and phrase.inner else self._names_as_one(phrase)
        if self._is_name(phrase, named):
            side = self._side_by_office(phrase)
            held = not phrase.plural and category_of(described(self.context, phrase)) is not None
            kind, form = ("actor" if side else "unlisted"), ("person" if held else "")
            return Reference(side or (plain,), kind, plural=phrase.plural, form=form)
        return NOTHING

    def _arm(self, phrase: Phrase) -> Reference:
        """Construction: "the AU High-Level Panel", "an ECOWAS mediation team": of the body that is named first.

        A state's team may be anybody of it, and "the UN-backed group" is none of the body's.
        """
        names = self.context.names_in(phrase.start, phrase.head_start)
        if not names or names[0].kind != "body" or self.context.text[names[0].end : names[0].end + 1] == "-":
            return NOTHING
        if (
            without_article(self.context.text[phrase.start : names[0].end])
            != self.context.text[names[0].start : names[0].end]
        ):
            return NOTHING
        return Reference(names[0].ids[:1], "actor", plural=phrase.plural)

    def _name_beside(self, phrase: Phrase) -> str:
        """Construction: "the rebel Unity Front": the name right behind what a group is."""
        beside = (p for p in phrase.inner if p.prep == "appositive" and p.start == phrase.head_end + 1)
        name = next((self.context.text[p.start : p.core_end or p.end] for p in beside), "")
        known = self.context.names_in(phrase.head_end, phrase.end)
        whole = any(self.context.text[n.start : n.end] == name for n in known)
        return name if name[:1].isupper() and not whole else ""

    def _is_name(self, phrase: Phrase, named: str) -> bool:
        """Whether words look like a name: two capitals, the first not because a sentence begins with it.

        Where a noun for a group is among them it is a name also there: "Teachers' Union urged Chad to act".
        """
        if len(_CAPITAL.findall(named)) < _NAME:
            return False
        if len(_CAPITAL.findall(_FIRST_WORD.sub("", named))) >= _NAME:
            return True
        whole = phrase.proper and phrase.determiner is None and not phrase.plural and named.istitle()
        return whole and category_of(named.lower()) is None and self._is_group(named)

    def _is_group(self, named: str) -> bool:
        told = verdict(named, (), lang=self.context.lang).head
        return told is not None and not told.office

    def _close(self, phrase: Phrase) -> int:
        """Construction: "accused rebels of burning a village": what somebody is charged with is not his name."""
        end = phrase.core_end or phrase.end
        gerunds = (p for p in phrase.inner if p.kind == "gerund" and phrase.head_end <= p.start < end)
        deeds = [p.start for p in gerunds if len(self.context.text[p.start : p.head_start].split()) < _OF_OTHERS]
        return len(self.context.text[: min(deeds)].rstrip().rpartition(" ")[0].rstrip()) if deeds else end

    def _in_turn(self, phrase: Phrase) -> Reference | None:
        """Construction: "Chad's minister praised P. Quispe, for his part, hailed Q": of the other of two."""
        name = self.context.text[phrase.start : phrase.head_end]
        if self.context.issuers or phrase.plural or not name.istitle():
            return None
        if not turn(self.context.lang).match(self.context.text, phrase.head_end):
            return None
        acted = (r.ids for r in self.context.subjects_before(phrase.start, _ACTED) if len(r.ids) == 1)
        last = next((ids for ids in acted if ids[0] in self.context.dyad), ())
        others = tuple(i for i in self.context.dyad if i not in last and kind_of(i) == "state")
        if not last or len(others) != 1:
            return None
        self.context.learned.setdefault(name, others)
        self.context.introduced.setdefault(name.split(" ")[-1], (name, others))
        return Reference(others, "actor", via=(name,), sector="GOV", form="person")

    def _office_holder(self, phrase: Phrase) -> Reference:
        """Construction: "Peru's president said no. Alberto Quispe told reporters ...": who holds an office left bare.

        The name opens a clause of a report, with nothing that says who else it is, and of the persons who acted shortly
        before the last is an office-holder without a name.
        """
        name = " ".join(self.context.text[phrase.start : phrase.core_end or phrase.end].split()).rstrip(",")
        if self.context.issuers or phrase.inner or phrase.plural or not _FULL_NAME.fullmatch(name):
            return NOTHING
        before = self.context.subjects_before(phrase.start, _ACTED)
        held = [r for r in before if r.form == "person" or r.via]
        opens = (r for r in held if _LEADS.search(self.context.text, max(0, r.start - _BLANKS), r.start))
        office = next(opens, next(iter(held), NOTHING))  # who said it, not of whom he said it
        if office.via or office.plural or len(office.ids) != 1 or self.context.has_person(office.ids[0], phrase.start):
            return NOTHING
        if not _OPENS.search(self.context.text, max(0, phrase.start - _BLANKS), phrase.start):
            return NOTHING
        self.context.learned.setdefault(name, office.ids)
        self.context.introduced.setdefault(name.split(" ")[-1], (name, office.ids))
        return Reference(office.ids, "actor", via=(name,), sector="GOV", form="person")

    def _side_by_office(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state of an office behind a name: "His Highness Amin bin Salim, the Sultan of Oman"."""
        offices = [
            p for p in phrase.inner if p.prep == "appositive" and category_of(described(self.context, p)) is not None
        ]
        return self.belonging.beside(phrase) if offices and not phrase.plural else ()

    def _names_as_one(self, phrase: Phrase) -> str:
        """Returns the words of a phrase up to its head, a state's name of several words as one.

        A name may go on: "the Committee for Peace". Behind an organ of a state stands its field.
        """
        pieces, at = [], phrase.start
        for name in self.context.names_in(phrase.start, phrase.head_end):
            pieces += [self.context.text[at : name.start], "Name"]
            at = name.end
        return "".join([*pieces, self.context.text[at : self._name_end(phrase)]])

    def _at_home(self, phrase: Phrase, sector: str) -> Reference:
        """Construction: "the House of Deputies condemned X": an organ of a state that is named, or the text's."""
        named = self.context.names_in(phrase.start, phrase.core_end or phrase.end)
        inside = next((n.ids[:1] for n in named if n.kind in NATIONAL), ())
        issuers = self.context.issuers
        home = inside or (issuers if len(issuers) == 1 else self.context.at_home(phrase.start))
        return Reference(home, "actor", sector=sector) if len(home) == 1 else NOTHING

    def _name_end(self, phrase: Phrase) -> int:
        """Returns where a name ends that goes on behind its noun: "the Committee for the Rights of Workers"."""
        organ = self.words.organs.get(phrase.head.lower())
        if phrase.determiner not in words_of("definite") or (organ is not None and organ[1]):
            return phrase.head_end
        return self._goes_on(phrase)

    def _goes_on(self, phrase: Phrase) -> int:
        near = (p for p in phrase.inner if p.prep in words_of("naming") and 0 <= p.start - phrase.head_end < _NEAR)
        return next((self._goes_on(p) for p in near if self.context.text[p.head_start].isupper()), phrase.head_end)
