"""Who a phrase is: names, organs, roles, and the anaphors of this genre, in a fixed order of rules."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial

from msgspec.structs import replace

from communique.actors.anaphors import Anaphors, Place
from communique.actors.apposed import called, friend, friend_in_office
from communique.actors.belonging import Belonging
from communique.actors.body_offices import body_of_office, body_of_titled
from communique.actors.context import Context, kind_of
from communique.actors.counterparts import learn_counterparts
from communique.actors.descriptions import coming, descriptor, named_by_noun
from communique.actors.each_side import EachSide
from communique.actors.envoys import Envoys
from communique.actors.factions import Factions
from communique.actors.gathered import Gathered
from communique.actors.gazetteer import NameHit
from communique.actors.groups import Groups
from communique.actors.guests import Guests
from communique.actors.held_before import held_before, words_alone
from communique.actors.informants import Informants
from communique.actors.introductions import introduced
from communique.actors.met_before import MetBefore
from communique.actors.met_together import met_in_sentence
from communique.actors.named import group_sector
from communique.actors.neighbours import Neighbours
from communique.actors.organ_owners import envoy_told, office_told, owner_of_office
from communique.actors.organs import Organs
from communique.actors.own_voice import of_another
from communique.actors.persons import PersonMention
from communique.actors.reference import Reference, joined
from communique.actors.roles import ENVOY, category_of, is_office
from communique.actors.said_before import Texts
from communique.actors.several_heads import hyphened, listed_persons, of_a_list, sharing, with_article
from communique.actors.short_forms import ShortForms
from communique.actors.unlisted import Unlisted, described
from communique.actors.where_spoken import sitting
from communique.actors.words import Words, words
from communique.actors.words_in_names import without_article, words_of
from communique.model.clause import Phrase

__all__ = ["Place", "Resolver"]

_LIST = 40  # characters of the shortest list of persons with semicolons
_SENTENCE = 300  # characters before an office in which its sentence tells whom its holder met
_BLANKS = 8  # by which words in several lines are longer than as a table has them

_Rule = Callable[[Phrase, Place], Reference | None]


class Resolver:
    """Resolves phrases of one document against its context."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.words: Words = words(context.lang)
        self.belonging = Belonging(context, self.words)
        self.unlisted = Unlisted(context, self.words, self.belonging)
        self.side_of = self.belonging.side_of
        self.factions = Factions(context, self.words)
        self.short = ShortForms(context, self.words)
        self.met = MetBefore(context)
        self.anaphors = Anaphors(context, self.words, self.met, lambda p: self.belonging.person(p, p.side_ids))
        self.groups = Groups(context, self.words, self.met, self.resolve)
        self.envoys = Envoys(context, self.words)
        self.each_side = EachSide(context, self.words)
        self.texts = Texts(context, self.words, self.belonging)
        learn_counterparts(context, self.words)
        self._plain: dict[tuple[int, int, int, int], Reference | None] = {}
        self._heads: dict[tuple[int, int, int, int], tuple[str | None, PersonMention | None, NameHit | None]] = {}
        coming_ = partial(coming, context)
        organs = Organs(context, self.words, self.met, self.resolve, self._role, coming_, self.side_of)
        groups, gathered = self.words.groups.keys(), Gathered(context, self.words, self.resolve)
        guests = Guests(context, self.words, self.met)
        self._by_noun: dict[str, tuple[_Rule, ...]] = {}
        self._rules: tuple[tuple[Set[str], _Rule], ...] = (
            (self.words.documents, self.texts.whose),  # the nouns that a rule is for, and the rule
            (self.words.numbered.keys(), self.groups.numbered),
            (self.words.sessions, gathered.session),
            (self.words.called, partial(named_by_noun, context, self.words)),
            (groups, lambda phrase, place: sitting(context, phrase)),
            (groups, gathered.listed),
            (groups | self.words.portions, gathered.group),
            (groups, self.envoys.several),
            (groups, self.groups.quantified),
            (groups, Neighbours(context, self.words, self.resolve).neighbour),
            (groups, partial(descriptor, context, self.words)),
            (self.words.hosting, guests.of),
            (self.words.counterparts, self.groups.counterpart),
            (self.words.informants, Informants(context, self.words, self.resolve).of),
            (self.words.acting, self.groups.joint),
            (self.words.acting, organs.organ),
            (groups, gathered.counted),
            (groups, self.groups.group),
        )

    def release(self) -> None:
        """Lets go of those who help it and call it in turn, which the collector of garbage would have to find."""
        vars(self).clear()

    def resolve(self, phrase: Phrase, place: Place) -> Reference:
        """Returns who the phrase stands for; `NOTHING` where it is no actor, `UNKNOWN` where that stays unclear."""
        if phrase.end - phrase.start > _LIST and (several := listed_persons(self.context, phrase)):
            return several
        known = self.plain(phrase)
        return known if known is not None else self._by_rules(phrase, place)

    def beyond_words(self, phrase: Phrase, place: Place) -> Reference:
        """Returns what `resolve` does for a phrase of which `plain` has told nothing just before."""
        if phrase.end - phrase.start > _LIST and (several := listed_persons(self.context, phrase)):
            return several
        return self._by_rules(phrase, place)

    def _by_rules(self, phrase: Phrase, place: Place) -> Reference:
        if phrase.parts and phrase.plural and (sent := self.envoys.several(phrase, place)):
            return sent.at(phrase.start, phrase.end)
        if phrase.parts:
            parts = [
                self.resolve(part, place) for part in with_article(sharing(self.context, self.words, phrase.parts))
            ]
            told = of_a_list(self.context, phrase, parts) or self.each_side.of(phrase, parts, place)
            return (told or joined(parts)).at(phrase.start, phrase.end)
        found = self._single(phrase, place)
        if found.named:
            if self.short.told:
                self.short.note(phrase, found)
            return introduced(self.context, phrase, found).at(phrase.start, phrase.end)
        if phrase.plural and not found.plural:
            found = replace(found, plural=True)
        return found.at(phrase.start, phrase.end)

    def plain(self, phrase: Phrase) -> Reference | None:
        """Returns who a phrase is whose own words alone decide it, whatever was said before; None for all others."""
        if phrase.parts or phrase.pronoun:
            return None
        known = self.context.introduced
        if known and self.context.text[phrase.head_start : phrase.head_end] in known:
            return None
        if self.short.told and self.short.whose(phrase) is not None:
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
            return introduced(self.context, phrase, self._name(name, phrase)).at(phrase.start, phrase.end)
        apposed = self._by_name_beside(phrase) if phrase.inner else None
        if apposed is not None:
            return apposed.at(phrase.start, phrase.end)
        if phrase.head.lower() in self.words.standing:
            return None
        if self.factions.active and self.factions.whose(phrase) is not None:
            return None
        if phrase.possessor is not None and phrase.possessor.pronoun and self.factions.is_band(phrase):
            return None
        told_as = described(self.context, phrase)
        if not phrase.plural and (category_of(told_as) is not None or told_as in self.words.highness):
            return None
        found = self.unlisted.whose(phrase)
        if phrase.plural and not found.named and not found.plural:
            found = replace(found, plural=True)
        return found.at(phrase.start, phrase.end)

    def _by_name_beside(self, phrase: Phrase) -> Reference | None:
        """Returns who a phrase is by a name in apposition: "our friend Israel", "the mediators, the African Union"."""
        if phrase.possessor is None:
            return called(self.context, self.resolve, phrase)
        name = friend(self.context, phrase)
        if name is not None:
            return self._name(name, phrase)
        office = friend_in_office(self.context, self.belonging, phrase)
        return Reference(office, "actor", sector="GOV", form="person") if office else None

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
        shortened = self.short.whose(phrase) if self.short.told else None
        if shortened is not None:
            return shortened
        if name is not None and name.kind != "blocked":
            return self._name(name, phrase)
        own = self._own_band(phrase, place)
        if own is not None:
            return own
        band = self.factions.whose(phrase) if self.factions.active else None
        if band is not None:
            return band
        lemma = phrase.head.lower()
        for rule in self._rules_for(lemma) if lemma in self.words.standing else ():
            found = rule(phrase, place)
            if found is not None:
                return found
        return self._role(phrase, place) or self.unlisted.whose(phrase)

    def _rules_for(self, noun: str) -> tuple[_Rule, ...]:
        """Returns the rules for a noun, in their order."""
        found = self._by_noun.get(noun)
        if found is None:
            found = self._by_noun[noun] = tuple([rule for nouns, rule in self._rules if noun in nouns])
        return found

    def _own_band(self, phrase: Phrase, place: Place) -> Reference | None:
        """Construction: "the Unity Front said its fighters would withdraw", "his movement": the group that says so."""
        owner = phrase.possessor
        if owner is None or not owner.pronoun or not self.factions.is_band(phrase):
            return None
        found = self.resolve(owner, replace(place, object=False))
        apart = any(group_sector(i) or kind_of(i) not in ("state", "body") for i in found.ids)
        return replace(found, plural=phrase.plural, form="") if found.named and apart else None

    def _pronoun(self, phrase: Phrase) -> str | None:
        """Returns the kind of a pronoun; "US" is none, though "us" is."""
        text = self.context.text[phrase.head_start : phrase.head_end]
        known = self.words.pronouns
        kind = known.get(text.lower())
        if kind is None and phrase.pronoun and not text.isalpha():  # "[w]e"; "my thanks go to", shown as "we"
            kind = known.get(phrase.head.lower())
        more = phrase.start != phrase.head_start or phrase.end != phrase.head_end
        if more and phrase.end - phrase.start <= self.words.longest_pronoun + _BLANKS:
            kind = known.get(" ".join(self.context.text[phrase.start : phrase.end].lower().split())) or kind
        if kind is not None and text.isupper() and self.context.name_at(phrase.head_start, phrase.head_end):
            return None
        return kind

    def _name(self, name: NameHit, phrase: Phrase) -> Reference:
        sector = "GOV" if name.kind != "body" else None
        ids = hyphened(self.context, phrase) or name.ids[:1]
        mode = "joint" if len(ids) > 1 else "unilateral"
        return Reference(ids, "actor", mode, sector=sector, start=phrase.start, end=phrase.end, plural=len(ids) > 1)

    def _person(self, person: PersonMention, phrase: Phrase, place: Place) -> Reference:
        led = self.factions.led_by(person) if self.factions.active else None
        if led is not None:
            return led
        band = self._band_of(person, phrase) if self.factions.active else None
        if band is not None:
            return band
        side = person.side_ids or self.context.side_of(person.name)
        if not side and (owner := self.belonging.owner_of(person)):  # "the Peruvian president's spokesman, Juan Salas"
            side = owner
            self.context.learned.setdefault(person.name, side)
        side = side or self.belonging.beside_name(phrase, person)
        honoured = described(self.context, phrase) in self.words.highness  # "His Highness the Amir"
        if not side and phrase.possessor is not None and not honoured:  # "its spokesman, Hamid Karim"
            side = self.resolve(phrase.possessor, replace(place, object=False)).ids[:1]
            if side:  # as he is called by his name alone later
                self.context.learned.setdefault(person.name, side)
        if not side and person.title and person.category:  # "Ana Roy, Under-Secretary-General for Peace"
            side = body_of_titled(person.title, self.context.names, person.start)
            if side:
                self.context.learned.setdefault(person.name, side)
        return self.belonging.person(person, side)

    def _band_of(self, person: PersonMention, phrase: Phrase) -> Reference | None:
        """Construction: "the party's spokesman, Ana Roy, said": for the group of which he is, here and later."""
        owner = phrase.possessor
        band = self.factions.whose(owner) if owner is not None and not owner.pronoun else None
        if band is None or len(band.ids) != 1:
            return None
        self.context.learned.setdefault(person.name, band.ids)
        return Reference(band.ids, "actor", via=(person.name,), sector=band.sector, form="person")

    def _is_met(self, phrase: Phrase, holder: Reference) -> bool:
        """Whether the sentence tells before an office that its supposed holder's state is whom somebody met."""
        names = self.context.names_in(phrase.start - _SENTENCE, phrase.start)
        met = met_in_sentence(self.context.text, names, phrase.start, self.context.lang)
        return not met.isdisjoint(holder.ids)

    def _held_as(self, phrase: Phrase) -> str:
        """Returns the words of an office: "amir" of "His Highness the Amir", "head of state" with what it is of."""
        told_as = described(self.context, phrase)
        if phrase.inner and phrase.head_end < phrase.end and is_office(whole := words_alone(self.context, phrase)):
            return whole
        if told_as not in self.words.highness:
            return told_as
        behind = self.context.text[phrase.head_end : max(phrase.end, phrase.core_end or 0)].strip(" ,").lower()
        office = without_article(" ".join(behind.split()))
        return office if category_of(office) is not None else told_as

    def _of_body(self, told_as: str, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "The Union condemned X. The secretary-general said": of the body that is told of there."""
        if phrase.possessor is not None or phrase.inner or phrase.determiner not in words_of("definite"):
            return ()
        known, own = self.context.text[phrase.head_start].isupper(), self.context.issuers
        named = body_of_office(told_as, self.context.names, phrase.start, proper=known)
        return own if named and len(own) == 1 and kind_of(own[0]) == "body" else named

    def _in_office(self, phrase: Phrase, side: tuple[str, ...]) -> Reference:
        """Returns the holder of an office of a side by his words, unless he holds it no more: "Fiji's ex-premier"."""
        words = self.context.text[phrase.start : phrase.core_end or phrase.end]
        if of_another(words):
            return Reference((without_article(words),), "unlisted", form="person")
        return Reference(side, "actor", sector="GOV", form="person")

    def _role(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "the Prime Minister", "the Secretary": the last person before with that title, else the issuer's."""
        told_as = "" if phrase.plural else self._held_as(phrase)
        category = category_of(told_as) if told_as else None
        if told_as in self.words.highness:  # "His Majesty"
            known = self.context.titled_before(self.words.highness[told_as] or None, "", phrase.start)
            return self.belonging.person(known, known.side_ids) if known is not None else None
        if category is None:
            return None
        if phrase.possessor is not None and (owner := self.plain(phrase.possessor)) is not None and owner.named:
            return self._in_office(phrase, owner.ids)  # "the union's commission chair"
        told = self.belonging.office_of(phrase) or owner_of_office(self.context, phrase, self.words.organs)
        if told:
            return self._in_office(phrase, told)
        came = self.belonging.came(phrase)
        if came:
            return Reference(came, "actor", sector="GOV", form="person")
        alone = len(self.context.issuers) == 1
        before = held_before(self.context, phrase, told_as) if not alone else None
        if before is not None and not self._is_met(phrase, before):
            return before
        person = self.belonging.titled(category, told_as, phrase.start)
        sent = envoy_told(self.context, phrase) if person is None and not alone and category == ENVOY else ()
        if sent:
            return Reference(sent, "actor", sector="GOV", form="person")
        if person is None and not alone and self.words.groups.get(phrase.head.lower()) == "person":  # "the diplomat"
            apart = category in self.words.governing - {ENVOY} or self.belonging.acts_alone(told_as)
            person = None if apart else self.context.titled_before(None, "", phrase.start)
        if person is not None:
            return self._person(person, phrase, place)
        bodys = self._of_body(told_as, phrase) if person is None else ()
        if bodys:
            return Reference(bodys, "actor", form="person")
        if category in self.context.offices and (not alone or self.context.speaks_beside):
            return Reference(self.context.offices[category][:1], "actor", sector="GOV", form="person")
        if not alone:
            return self.belonging.speaking(category, phrase) or self.belonging.at_home(category, phrase)
        whose = office_told(self.context, told_as, phrase)
        return Reference(whose or self.context.issuers, "actor", sector="GOV", form="person")
