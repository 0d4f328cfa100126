"""Who a phrase is: names, organs, roles, and the anaphors of this genre, in a fixed order of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from msgspec.structs import replace

from communique.actors.abroad import sends, state_abroad
from communique.actors.anaphors import Anaphors, Place
from communique.actors.belonging import Belonging
from communique.actors.context import Context
from communique.actors.counterparts import learn_counterparts
from communique.actors.gathered import Gathered
from communique.actors.gazetteer import NameHit, told_by_office
from communique.actors.groups import Groups
from communique.actors.met_before import MetBefore
from communique.actors.organ_owners import home_of_organ, owner_of_office
from communique.actors.persons import PersonMention
from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.roles import category_of
from communique.actors.said_before import Texts
from communique.actors.words import Words, words
from communique.actors.words_in_names import without_article, words_of
from communique.model.clause import Phrase

__all__ = ["Place", "Resolver"]

_PAIR = 2
_ENVOY = "envoy"  # the category of those whom a state sends to a body
_BLANKS = 8  # by which words in several lines are longer than as a table has them
_LONG_WORD = re.compile(r"[^\W\d_]{7}")  # longer than abbreviations are
_OPENS = re.compile(r"(?:^|[\n.!?,;:\"”’])\s+$")  # where a clause begins
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [\w'’-]+)? [A-ZÀ-Þ][\w'’-]+")
_CALLED_AFTER = re.compile(r"(?:the|The)\s+([A-ZÀ-Þ][a-zà-þ]+)\s+")
_ACTED = 4  # subjects before a bare name among which the office-holder is sought
_APPOSED = re.compile(r",\s+([A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){1,3})(?=\s*[,.;])")


class Resolver:
    """Resolves phrases of one document against its context."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.words: Words = words(context.lang)
        self.belonging = Belonging(context, self.words)
        self.side_of = self.belonging.side_of
        self.met = MetBefore(context)
        self.anaphors = Anaphors(context, self.words, self.met, lambda p: self.belonging.person(p, p.side_ids))
        self.groups = Groups(context, self.words, self.met, self.resolve)
        self.texts = Texts(context, self.words, self.belonging)
        learn_counterparts(context, self.words)
        self._plain: dict[tuple[int, int, int, int], Reference | None] = {}
        self._heads: dict[tuple[int, int, int, int], tuple[str | None, PersonMention | None, NameHit | None]] = {}
        groups, gathered = self.words.groups.keys(), Gathered(context, self.words, self.resolve)
        self._rules: tuple[tuple[Set[str], Callable[[Phrase, Place], Reference | None]], ...] = (
            (self.words.documents, self.texts.whose),  # the nouns that a rule is for, and the rule
            (self.words.numbered.keys(), self.groups.numbered),
            (self.words.sessions, self.groups.session),
            (self.words.called, self.groups.called),
            (groups | self.words.portions, gathered.group),
            (groups, self.groups.quantified),
            (groups, self.groups.descriptor),
            (self.words.counterparts, self.groups.counterpart),
            (self.words.acting, self.groups.joint),
            (self.words.acting, self._organ),
            (groups, self.groups.group),
        )

    def resolve(self, phrase: Phrase, place: Place) -> Reference:
        """Returns who the phrase stands for; `NOTHING` where it is no actor, `UNKNOWN` where that stays unclear."""
        known = self.plain(phrase)
        if known is not None:
            return known
        if phrase.parts:
            parts = [self.resolve(part, place) for part in self._sharing(phrase.parts)]
            return (self._of_each_side(phrase, parts, place) or joined(parts)).at(phrase.start, phrase.end)
        found = self._single(phrase, place)
        if found.named:
            return self._introduced(phrase, found).at(phrase.start, phrase.end)
        if phrase.plural and not found.plural:
            found = replace(found, plural=True)
        return found.at(phrase.start, phrase.end)

    def _of_each_side(self, phrase: Phrase, parts: list[Reference], place: Place) -> Reference | None:
        """Construction: "the King and the Crown Prince stressed", in a text of two sides: one officer of each."""
        sides = self.context.issuers
        if len(sides) != _PAIR or sides != self.context.dyad or len(parts) != _PAIR or place.object:
            return None
        told = [r for r in parts if r.kind == "actor"]
        if len(told) == _PAIR or any(not set(r.ids) <= set(sides) for r in told):
            return None
        held = [p for p in phrase.parts if self._in_office(p)]
        return Reference(sides, "actor", "joint", sector="GOV", plural=True) if len(held) == _PAIR else None

    def _in_office(self, part: Phrase) -> bool:
        """Whether a phrase is one man by his office: "the King", "His Majesty", "HRH the Crown Prince"."""
        described = self._described(part)
        honoured = any(described.startswith(form) for form in self.words.highness)
        if not honoured and part.determiner not in words_of("definite") and part.possessor is None:
            return False
        titles = (part, *(inner for inner in part.inner if inner.prep == "appositive"))
        return described in self.words.highness or any(category_of(self._described(p)) is not None for p in titles)

    def _sharing(self, parts: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Construction: "the government and the opposition of Chad": what stands behind the last is said of all."""
        of = tuple(p for p in parts[-1].inner if p.prep in words_of("side") and self.context.names_in(p.start, p.end))
        if not of:
            return parts
        known = (*self.words.organs, *self.words.groups)
        return tuple(
            replace(p, inner=of)
            if not p.inner and p.possessor is None and p.head.lower() in known and not self._named_in(p)
            else p
            for p in parts
        )

    def _named_in(self, phrase: Phrase) -> bool:
        return bool(self.context.names_in(phrase.start, phrase.core_end or phrase.end))

    def plain(self, phrase: Phrase) -> Reference | None:
        """Returns who a phrase is whose own words alone decide it, whatever was said before; None for all others."""
        if phrase.parts or phrase.pronoun:
            return None
        known = self.context.introduced
        if known and self.context.text[phrase.head_start : phrase.head_end] in known:
            return None
        key = phrase.start, phrase.end, phrase.head_start, phrase.core_end
        try:
            return self._plain[key]
        except KeyError:
            found = self._plain[key] = self._told_by_words(phrase)
            return found

    def _told_by_words(self, phrase: Phrase) -> Reference | None:
        kind, person, name = self._head(phrase)
        if kind is not None or person is not None:
            return None
        if name is not None and name.kind != "blocked":
            return self._introduced(phrase, self._name(name, phrase)).at(phrase.start, phrase.end)
        apposed = self._friend(phrase) if phrase.possessor is not None and phrase.inner else None
        if apposed is not None:
            return apposed.at(phrase.start, phrase.end)
        if phrase.head.lower() in self.words.standing:
            return None
        described = self._described(phrase)
        if not phrase.plural and (category_of(described) is not None or described in self.words.highness):
            return None
        found = self._unlisted(phrase)
        if phrase.plural and not found.named and not found.plural:
            found = replace(found, plural=True)
        return found.at(phrase.start, phrase.end)

    def _friend(self, phrase: Phrase) -> Reference | None:
        """Construction: "our friend Israel", "its neighbour, Uganda": whose thing it is and who it is are two.

        So may an office be: "his friend, the King of Oman".
        """
        if phrase.plural:
            return None
        for inner in phrase.inner:
            name = self.context.name_at(inner.head_start, inner.head_end) if inner.prep == "appositive" else None
            if name is not None and name.kind in ("state", "body") and inner.end - name.end <= 1:
                return self._name(name, phrase)
            held = inner.prep == "appositive" and category_of(self._described(inner)) is not None
            office = self.belonging.office_of(inner) if held else ()
            if office:  # "his friend, the Sultan of Oman"
                return Reference(office, "actor", sector="GOV", form="person")
        return None

    def _introduced(self, phrase: Phrase, found: Reference) -> Reference:
        """Construction: "his Togolese counterpart, Ama Mensah": the appositive person has the side of the phrase.

        The person is remembered by surname, whether or not a title stands before the name.
        """
        if found.via or len(found.ids) != 1 or found.kind != "actor" or not (phrase.inner or found.form == "person"):
            return found
        apposed = [name for p in phrase.inner if p.prep == "appositive" and (name := self._apposed(p)) is not None]
        for name in apposed or self._after(phrase, found):
            self.context.learned.setdefault(name, found.ids)
            self.context.introduced.setdefault(name.split(" ")[-1], (name, found.ids))
            return replace(found, via=(name,))
        return found

    def _after(self, phrase: Phrase, found: Reference) -> list[str]:
        """Returns the name between commas right after a person's description, where the parse holds it apart."""
        end = phrase.core_end or phrase.end
        name = _APPOSED.match(self.context.text, end) if found.form == "person" and not found.plural else None
        if name is None or self.context.names_in(end, name.end()) or self.context.person_at(end, name.end()):
            return []
        return [" ".join(name.group(1).split())]

    def _apposed(self, phrase: Phrase) -> str | None:
        """Returns the person's name that an appositive is: a known person, or two to four capitalised words."""
        person = self.context.person_at(phrase.head_start, phrase.head_end)
        if person is not None:
            return person.name
        words_ = re.sub(r"\s+", " ", self.context.text[phrase.start : phrase.core_end or phrase.end])
        proper = re.fullmatch(r"[A-ZÀ-Þ][\w.'’-]+(?: [\w'’-]+){0,2} [A-ZÀ-Þ][\w'’-]+", words_)
        return words_ if proper and not self.context.names_in(phrase.start, phrase.end) else None

    def _head(self, phrase: Phrase) -> tuple[str | None, PersonMention | None, NameHit | None]:
        """Returns what the head of a phrase is: a pronoun of a kind, else in a person's mention, else in a name."""
        key = phrase.start, phrase.end, phrase.head_start, phrase.head_end
        found = self._heads.get(key)
        if found is None:
            kind = self._pronoun(phrase)
            person = self.context.person_at(*key[2:]) if kind is None else None
            name = self.context.name_at(*key[2:]) if kind is None and person is None else None
            found = self._heads[key] = kind, person, name
        return found

    def _single(self, phrase: Phrase, place: Place) -> Reference:
        kind, person, name = self._head(phrase)
        if kind is not None:
            return self.anaphors.pronoun(kind, phrase, place)
        if person is not None:
            return self._person(person, phrase, place)
        known = self.context.introduced.get(self.context.text[phrase.head_start : phrase.head_end])
        if known is not None:
            return Reference(known[1], "actor", via=(known[0],), sector="GOV", form="person")
        if name is not None and name.kind != "blocked":
            return self._name(name, phrase)
        lemma = phrase.head.lower()
        for nouns, rule in self._rules if lemma in self.words.standing else ():
            found = rule(phrase, place) if lemma in nouns else None
            if found is not None:
                return found
        return self._role(phrase, place) or self._unlisted(phrase)

    def _pronoun(self, phrase: Phrase) -> str | None:
        """Returns the kind of a pronoun; "US" is none, though "us" is."""
        text = self.context.text[phrase.head_start : phrase.head_end]
        known = self.words.pronouns
        kind = known.get(text.lower())
        more = phrase.start != phrase.head_start or phrase.end != phrase.head_end
        if more and phrase.end - phrase.start <= self.words.longest_pronoun + _BLANKS:
            kind = known.get(" ".join(self.context.text[phrase.start : phrase.end].lower().split())) or kind
        if kind is not None and text.isupper() and self.context.name_at(phrase.head_start, phrase.head_end):
            return None
        return kind

    def _name(self, name: NameHit, phrase: Phrase) -> Reference:
        sector = "GOV" if name.kind != "body" else None
        return Reference(name.ids[:1], "actor", sector=sector, start=phrase.start, end=phrase.end)

    def _person(self, person: PersonMention, phrase: Phrase, place: Place) -> Reference:
        side = person.side_ids or self.context.side_of(person.name) or self.belonging.near(phrase)
        side = side or self.belonging.beside(phrase)
        if not side and phrase.possessor is not None:  # "its spokesman, Hamid Karim"
            side = self.resolve(phrase.possessor, replace(place, object=False)).ids[:1]
        return self.belonging.person(person, side)

    def _organ(self, phrase: Phrase, place: Place) -> Reference | None:
        """An organ or official with a named state: "the Peruvian delegation", "the government of Chad"."""
        lemma = phrase.head.lower()
        if lemma not in self.words.organs and self.words.groups.get(lemma) in (None, "staff"):
            return None
        sector, acts = self.words.organs.get(lemma, ("GOV", True))
        owner = self._owner(phrase, place)
        if owner.named:
            form = "person" if self.words.groups.get(lemma) == "person" or category_of(lemma) else ""
            return Reference(owner.ids, "actor", owner.mode, owner.via, sector, plural=phrase.plural, form=form)
        if lemma in self.words.groups and (phrase.plural or self.words.groups[lemma] in ("organ", "other")):
            return None
        if not self.words.coming.isdisjoint(m.lower() for m in phrase.modifiers):
            return self.groups.coming(phrase)
        title = phrase.determiner is None and self._all_capitals(phrase)  # "Foreign Office rejects the claim"
        plain = phrase.determiner is None and not phrase.modifiers and lemma in self.words.organs
        own = phrase.determiner in words_of("definite") or title or plain
        if not acts or not own or len(self.context.issuers) > 1:
            return None
        if led := self._led_by(phrase):
            side = self.context.surnamed(led)
            return Reference(side, "actor", sector=sector) if side else None
        organ = (
            (phrase.determiner or title) and lemma in self.words.organs and category_of(lemma) is None
        )  # "the ministry"
        before = place.own.start if place.object and place.own.ids else phrase.start  # "urged the army": another's
        at_home = (
            (home_of_organ(self.context, lemma, before, self.met.voice(before)) or self.context.at_home(before))
            if organ
            else ()
        )
        told = state_abroad(self.context, self.words, phrase) or self.context.issuers or at_home
        return self._role(phrase, place) or (Reference(told, "actor", sector=sector) if told else None)

    def _led_by(self, phrase: Phrase) -> str | None:
        """Returns the surname of whom an organ is called after: "the Quispe cabinet", not "the Foreign ministry"."""
        before = _CALLED_AFTER.fullmatch(self.context.text, phrase.start, phrase.head_start)
        if before is None or not self.context.text[phrase.head_start].islower() or told_by_office(before[1]):
            return None
        return before[1]

    def _all_capitals(self, phrase: Phrase) -> bool:
        words_ = self.context.text[phrase.start : phrase.head_end].split()
        return len(words_) > 1 and all(w[:1].isupper() for w in words_)

    def _owner(self, phrase: Phrase, place: Place) -> Reference:
        """Returns the state that a noun belongs to: by adjective, possessor or "of"."""
        inside, lemma = list(self.context.names_in(phrase.start, phrase.head_start)), phrase.head.lower()
        if inside:
            if len(inside) == _PAIR and category_of(lemma) == _ENVOY and sends(self.context.text, *inside):
                inside.pop()  # "Chad's U.N. envoy"
            ids = tuple(dict.fromkeys(i for n in inside for i in n.ids[:1]))
            return Reference(ids, "actor", "joint" if len(ids) > 1 else "unilateral")
        if phrase.possessor is not None:  # "her country's concern": "her" is no object
            return self.resolve(phrase.possessor, replace(place, object=False))
        behind = [p for p in phrase.inner if p.prep in ("of", "from", "for", "in")]
        references = [r for p in behind if (r := self.resolve(p, place)).named]
        return references[0] if references else NOTHING

    def _role(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "the Prime Minister", "the Secretary": the last person before with that title, else the issuer's."""
        described = "" if phrase.plural else self._described(phrase)
        category = category_of(described) if described else None
        if described in self.words.highness:  # "His Majesty"
            known = self.context.titled_before(self.words.highness[described] or None, "", phrase.start)
            return self.belonging.person(known, known.side_ids) if known is not None else None
        if category is None:
            return None
        if phrase.possessor is not None and (owner := self.plain(phrase.possessor)) is not None and owner.named:
            return Reference(owner.ids, "actor", sector="GOV", form="person")  # "the union's commission chair"
        told = self.belonging.office_of(phrase) or owner_of_office(self.context, phrase, self.words.organs)
        if told:
            return Reference(told, "actor", sector="GOV", form="person")
        person = self.belonging.titled(category, described, phrase.start)
        alone = len(self.context.issuers) == 1
        if person is None and not alone and self.words.groups.get(phrase.head.lower()) == "person":  # "the diplomat"
            person = self.context.titled_before(None, "", phrase.start)
        if person is not None:
            return self._person(person, phrase, place)
        if not alone:
            return self.belonging.speaking(category, phrase)
        return Reference(self.context.issuers, "actor", sector="GOV", form="person")

    def _described(self, phrase: Phrase) -> str:
        """Returns the words of a phrase to the end of its head, in small letters and without article."""
        return without_article(self.context.text[phrase.start : phrase.head_end]).lower()

    def _unlisted(self, phrase: Phrase) -> Reference:
        """An actor in no table keeps the words of its mention, where the words look like a name or an organ."""
        sector = self.words.organs.get(phrase.head.lower())
        apart = sector is not None and not sector[1]
        if not apart and not self.context.text[phrase.head_start : phrase.head_start + 1].isupper():
            return NOTHING
        words_ = self.context.text[phrase.start : phrase.core_end or phrase.end]
        plain = without_article(words_)
        if sector is not None and apart:
            return Reference((plain,), "unlisted", sector=sector[0], plural=phrase.plural)
        if phrase.head.lower() in self.words.things:
            return NOTHING
        if plain.isupper() and _LONG_WORD.search(plain):
            return NOTHING  # all the text about it is in capitals: they tell nothing of names
        holder = self._office_holder(phrase)
        if holder.named:
            return holder
        capitals = re.findall(r"\b[A-Z][\w'’-]+", re.sub(r"^\w+\s", "", self._names_as_one(phrase)))
        if len(capitals) >= 2:
            side = self._side_by_office(phrase)
            return Reference(side or (plain,), "actor" if side else "unlisted", plural=phrase.plural)
        return NOTHING

    def _office_holder(self, phrase: Phrase) -> Reference:
        """Construction: "Peru's president said no. Alberto Quispe told reporters ...": who holds an office left bare.

        The name opens a clause of a report, with nothing that says who else it is, and of the persons who acted shortly
        before the last is an office-holder without a name.
        """
        name = " ".join(self.context.text[phrase.start : phrase.core_end or phrase.end].split()).rstrip(",")
        if self.context.issuers or phrase.inner or phrase.plural or not _FULL_NAME.fullmatch(name):
            return NOTHING
        before = self.context.subjects_before(phrase.start, _ACTED)
        office = next((r for r in before if r.form == "person" or r.via), NOTHING)
        if office.via or office.plural or len(office.ids) != 1 or self.context.has_person(office.ids[0], phrase.start):
            return NOTHING
        if not _OPENS.search(self.context.text, max(0, phrase.start - _BLANKS), phrase.start):
            return NOTHING
        self.context.learned.setdefault(name, office.ids)
        self.context.introduced.setdefault(name.split(" ")[-1], (name, office.ids))
        return Reference(office.ids, "actor", via=(name,), sector="GOV", form="person")

    def _side_by_office(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state of an office behind a name: "His Highness Amin bin Salim, the Sultan of Oman"."""
        offices = [p for p in phrase.inner if p.prep == "appositive" and category_of(self._described(p)) is not None]
        return self.belonging.beside(phrase) if offices and not phrase.plural else ()

    def _names_as_one(self, phrase: Phrase) -> str:
        """Returns the words of a phrase up to its head, a state's name of several words as one."""
        pieces, at = [], phrase.start
        for name in self.context.names_in(phrase.start, phrase.head_end):
            pieces += [self.context.text[at : name.start], "Name"]
            at = name.end
        return "".join([*pieces, self.context.text[at : phrase.head_end]])
