"""Who a phrase is: names, organs, roles, and the anaphors of this genre, in a fixed order of rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from communique.actors.context import Context
from communique.actors.gazetteer import NameHit, entity
from communique.actors.persons import PersonMention
from communique.actors.reference import NOTHING, UNKNOWN, Reference, joined
from communique.actors.roles import category_of
from communique.actors.words import Words, words
from communique.model.clause import Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: the references of the subjects of its clause and of the clauses above it."""

    own: Reference = NOTHING
    above: tuple[Reference, ...] = ()
    speaker: Reference = NOTHING
    object: bool = False  # whether the phrase is an object or complement of its clause


_REACH = 300  # characters before a pronoun in which its antecedent is sought


class Resolver:
    """Resolves phrases of one document against its context."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.words: Words = words(context.lang)

    def resolve(self, phrase: Phrase, place: Place) -> Reference:
        """Returns who the phrase stands for; `NOTHING` where it is no actor, `UNKNOWN` where that stays unclear."""
        if phrase.parts:
            parts = [self.resolve(part, place) for part in phrase.parts]
            return joined(parts).at(phrase.start, phrase.end)
        found = self._single(phrase, place)
        found = self._introduced(phrase, found) if found.named else found
        if found.named:
            return Reference(
                found.ids, found.kind, found.mode, found.via, found.sector, phrase.start, phrase.end, found.plural
            )
        return found.at(phrase.start, phrase.end)

    def _introduced(self, phrase: Phrase, found: Reference) -> Reference:
        """Construction: "his Togolese counterpart, Ama Mensah": the appositive person has the side of the phrase.

        The person is remembered by surname, whether or not a title stands before the name.
        """
        if found.via or len(found.ids) != 1 or found.kind != "actor":
            return found
        for inner in phrase.inner:
            name = self._apposed(inner) if inner.prep == "appositive" else None
            if name is None:
                continue
            self.context.learned.setdefault(name, found.ids)
            self.context.introduced.setdefault(name.split(" ")[-1], (name, found.ids))
            return replace(found, via=(name,))
        return found

    def _apposed(self, phrase: Phrase) -> str | None:
        """Returns the person's name that an appositive is: a known person, or two to four capitalised words."""
        person = self.context.person_at(phrase.head_start, phrase.head_end)
        if person is not None:
            return person.name
        words_ = re.sub(r"\s+", " ", self.context.text[phrase.start : phrase.core_end or phrase.end])
        proper = re.fullmatch(r"[A-ZÀ-Þ][\w.'’-]+(?: [\w'’-]+){0,2} [A-ZÀ-Þ][\w'’-]+", words_)
        return words_ if proper and not self.context.names_in(phrase.start, phrase.end) else None

    def _single(self, phrase: Phrase, place: Place) -> Reference:
        text = self.context.text[phrase.head_start : phrase.head_end].lower()
        whole = re.sub(r"\s+", " ", self.context.text[phrase.start : phrase.end].lower())
        if whole in self.words.pronouns or text in self.words.pronouns:
            return self._pronoun(self.words.pronouns.get(whole) or self.words.pronouns[text], phrase, place)
        person = self.context.person_at(phrase.head_start, phrase.head_end)
        if person is not None:
            return self._person(person, phrase, place)
        known = self.context.introduced.get(self.context.text[phrase.head_start : phrase.head_end])
        if known is not None:
            return Reference(known[1], "actor", via=(known[0],), sector="GOV")
        name = self.context.name_at(phrase.head_start, phrase.head_end)
        if name is not None and name.kind != "blocked":
            return self._name(name, phrase)
        for rule in (
            self._document,
            self._quantified,
            self._descriptor,
            self._counterpart,
            self._joint,
            self._organ,
            self._group,
        ):
            found = rule(phrase, place)
            if found is not None:
                return found
        return self._role(phrase, place) or self._unlisted(phrase)

    def _name(self, name: NameHit, phrase: Phrase) -> Reference:
        return Reference(name.ids[:1], "actor", sector="GOV" if name.kind != "body" else None)

    def _person(self, person: PersonMention, phrase: Phrase, place: Place) -> Reference:
        side = person.side_ids or self.context.side_of(person.name) or self._side_near(phrase)
        side = side or self._side_beside(phrase)
        if not side and phrase.possessor is not None:  # "its spokesman, Hamid Karim"
            side = self.resolve(phrase.possessor, place).ids[:1]
        if not side and len(self.context.issuers) == 1 and self._in_office(person):
            side = self.context.issuers  # a text of one side names its own officials without saying whose they are
        if not side and self.context.home and self._in_office(person):
            side = self.context.home
        if side:
            return Reference(side[:1], "actor", via=(person.name,), sector="GOV")
        return Reference((person.name,), "unlisted", via=(person.name,))

    def _side_beside(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state that an appositive names: "Haile Tadesse, the envoy of Chad"."""
        for inner in phrase.inner:
            if inner.prep == "appositive":
                names = self.context.names_in(inner.start, inner.end)
                if names:
                    return names[0].ids[:1]
        return ()

    def _in_office(self, person: PersonMention) -> bool:
        return any(p.category for p in self.context.persons if p.name == person.name)

    def _side_near(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the state whose adjective or possessor stands in the phrase: "Kenya's Achieng Otieno"."""
        names = list(self.context.names_in(phrase.start, phrase.core_end or phrase.end))
        before = [n for n in names if n.end <= phrase.head_start]
        after = [n for n in names if n.start >= phrase.head_end]
        nearest = next(iter([*before, *after]), None)
        return nearest.ids[:1] if nearest is not None else ()

    def _document(self, phrase: Phrase, place: Place) -> Reference | None:
        if phrase.head.lower() not in self.words.documents or self._is_proper(phrase):
            return None
        own = self._side_near(phrase)
        issuers = own or self.context.dyad or self.context.issuers
        return Reference(tuple(issuers), "document", "joint" if len(issuers) > 1 else "unilateral")

    def _is_proper(self, phrase: Phrase) -> bool:
        """Whether the head is part of a proper name ("the Virginia Declaration"): another text than the cited one."""
        return (
            self.context.text[phrase.head_start : phrase.head_end][:1].isupper()
            and phrase.head_start > phrase.start + 4
        )

    def _quantified(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "both sides", "each party", "some countries": the group as each, or a part of it that is not named."""
        kind = self.words.quantifiers.get(phrase.determiner or "") or next(
            (k for m in phrase.modifiers if (k := self.words.quantifiers.get(m.lower())) == "some"), None
        )
        if kind == "some" and phrase.head.lower() in self.words.groups:
            return Reference((), "unlisted", "some")
        if kind == "each" and phrase.head.lower() in self.words.groups and self.context.dyad:
            sides = self.context.dyad[:2] if phrase.determiner == "both" else self.context.dyad
            return Reference(sides, "actor", "each", plural=True)
        return None

    def _descriptor(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "the southern African country": the state of the document in that region, other than the subject."""
        if phrase.head.lower() not in self.words.groups or phrase.plural or not phrase.modifiers:
            return None
        described = re.sub(r"\s+", " ", self.context.text[phrase.start : phrase.head_start].lower())
        fitting = []
        for state in dict.fromkeys(i for n in self.context.names for i in n.ids[:1]):
            known = entity(state)
            if known is not None and any(re.search(rf"\b{re.escape(r.lower())}\b", described) for r in known.regions):
                fitting.append(state)
        fitting = [s for s in fitting if s not in place.own.ids] or fitting
        sides = [s for s in fitting if s in self.context.dyad] or fitting
        return Reference((sides[0],), "actor", sector="GOV") if sides else None

    def _counterpart(self, phrase: Phrase, place: Place) -> Reference | None:
        if (
            self.words.groups.get(phrase.head.lower()) != "person"
            or not phrase.possessor
            or not phrase.possessor.pronoun
        ):
            return None
        inside = self.context.names_in(phrase.start, phrase.core_end or phrase.end)
        own = tuple(dict.fromkeys(i for n in inside for i in n.ids[:1]))
        others = own or tuple(i for i in self.context.dyad if i not in place.own.ids)[:1]
        mode = "joint" if len(others) > 1 else "unilateral"
        return Reference(others, "actor", mode, sector="GOV", plural=phrase.plural) if others else UNKNOWN

    def _joint(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "our countries" in a joint text, "their governments": the sides of the document."""
        if phrase.plural and phrase.possessor is not None and phrase.possessor.pronoun:
            owner = self.resolve(phrase.possessor, place)
            if len(owner.ids) > 1 and phrase.head.lower() in self.words.groups:
                return Reference(owner.ids, "actor", "joint", plural=True)
        return None

    def _organ(self, phrase: Phrase, place: Place) -> Reference | None:
        """An organ or official with a named state: "the Peruvian delegation", "the government of Chad"."""
        lemma = phrase.head.lower()
        if lemma not in self.words.organs and lemma not in self.words.groups:
            return None
        sector, acts = self.words.organs.get(lemma, ("GOV", True))
        owner = self._owner(phrase, place)
        if owner.named:
            return Reference(owner.ids, "actor", owner.mode, owner.via, sector, plural=phrase.plural)
        if phrase.plural and lemma in self.words.groups:
            return None
        if acts and len(self.context.issuers) == 1 and phrase.determiner in ("the", None):
            role = self._role(phrase, place)
            return role or Reference(self.context.issuers, "actor", sector=sector)
        return None

    def _owner(self, phrase: Phrase, place: Place) -> Reference:
        """Returns the state that a noun belongs to: by adjective, possessor or "of"."""
        inside = list(self.context.names_in(phrase.start, phrase.head_start))
        if inside:
            ids = tuple(dict.fromkeys(i for n in inside for i in n.ids[:1]))
            return Reference(ids, "actor", "joint" if len(ids) > 1 else "unilateral")
        if phrase.possessor is not None:
            return self.resolve(phrase.possessor, place)
        behind = [p for p in phrase.inner if p.prep in ("of", "from", "for")]
        references = [r for p in behind if (r := self.resolve(p, place)).named]
        return references[0] if references else NOTHING

    def _group(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "the two sides", "the ministers", "the three countries", "officials": the sides of the document."""
        lemma = phrase.head.lower()
        if lemma not in self.words.groups or not phrase.plural:
            return None
        counts = [self.words.counts[m.lower()] for m in phrase.modifiers if m.lower() in self.words.counts]
        sides = self.context.parties[: counts[0]] if counts else self.context.dyad
        bare = phrase.determiner is None and not counts and not self.context.issuers  # "officials": nobody's own
        own = phrase.possessor is not None and phrase.possessor.pronoun
        if not sides or bare or (phrase.determiner not in ("the", "these", "all", None)):
            return None
        if own and self.context.issuers != self.context.dyad:
            return None
        via = self._persons_of(sides) if self.words.groups[lemma] == "person" else ()
        return Reference(sides, "actor", "joint" if len(sides) > 1 else "unilateral", via, "GOV", plural=True)

    def _persons_of(self, sides: tuple[str, ...]) -> tuple[str, ...]:
        found = [p.name for p in self.context.persons if p.title and p.side_ids[:1] and p.side_ids[0] in sides]
        return tuple(dict.fromkeys(found))[: len(sides)]

    def _role(self, phrase: Phrase, place: Place) -> Reference | None:
        """ "the Prime Minister", "the Secretary": the last person before with that title, else the issuer's."""
        described = re.sub(r"\s+", " ", self.context.text[phrase.start : phrase.head_end])
        described = re.sub(r"^(?:the|an?)\s+", "", described, flags=re.IGNORECASE).lower()
        category = category_of(described)
        if category is None or phrase.plural:
            return None
        person = self.context.titled_before(category, described, phrase.start)
        if person is not None:
            return self._person(person, phrase, place)
        if len(self.context.issuers) == 1:
            return Reference(self.context.issuers, "actor", sector="GOV")
        return None

    def _pronoun(self, kind: str, phrase: Phrase, place: Place) -> Reference:
        if kind == "reciprocal":
            return Reference(place.own.ids, place.own.kind, "reciprocal", plural=True)
        if kind == "speaker":
            speaker = place.speaker if place.speaker.ids else Reference(self.context.issuers, "actor")
            mode = "joint" if len(speaker.ids) > 1 else "unilateral"
            return Reference(speaker.ids, "actor" if speaker.ids else "unknown", mode, speaker.via, "GOV", plural=True)
        if kind == "plural":
            return self._plural(place)
        if kind == "each":
            return Reference(self.context.dyad, "actor", "each", plural=True) if self.context.dyad else UNKNOWN
        if kind == "person":
            return self._last(place, lambda r: bool(r.via))
        if kind == "thing":
            if place.own.ids and phrase.head.lower() == "it" and place.object:
                return self._named_before(phrase, place)
            return self._last(place, lambda r: not r.via and len(r.ids) == 1)
        return NOTHING if kind == "none" else UNKNOWN

    def _named_before(self, phrase: Phrase, place: Place) -> Reference:
        """ "thanked Chad and urged it": an object "it" is not the subject, but the last state named before."""
        names = self.context.names_in(max(0, phrase.start - _REACH), phrase.start)
        others = [n for n in names if n.kind in ("state", "body", "capital") and n.ids[0] not in place.own.ids]
        return Reference(others[-1].ids[:1], "actor", sector="GOV") if others else UNKNOWN

    def _plural(self, place: Place) -> Reference:
        """ "they": the last subject that is several, in this sentence or before; else the sides of the document."""
        for reference in (place.own, *place.above, *reversed(self.context.subjects[-8:])):
            if reference.kind in ("actor", "unlisted") and (reference.plural or len(reference.ids) > 1):
                mode = reference.mode if reference.mode in ("joint", "each") else "joint"
                return Reference(reference.ids, reference.kind, mode, reference.via, reference.sector, plural=True)
        acting = {i for r in self.context.subjects for i in r.ids} | set(self.context.issuers)
        if len(self.context.dyad) > 1 and acting & set(self.context.dyad):
            return Reference(self.context.dyad, "actor", "joint", plural=True)
        return UNKNOWN

    def _last(self, place: Place, fits: Callable[[Reference], bool]) -> Reference:
        for reference in (place.own, *place.above, *reversed(self.context.subjects[-8:])):
            if (reference.named or reference.kind == "document") and fits(reference):
                return reference
        return UNKNOWN

    def _unlisted(self, phrase: Phrase) -> Reference:
        """An actor in no table keeps the words of its mention, where the words look like a name or an organ."""
        words_ = self.context.text[phrase.start : phrase.core_end or phrase.end]
        plain = re.sub(r"^(?:the|an?)\s+", "", re.sub(r"\s+", " ", words_), flags=re.IGNORECASE)
        sector = self.words.organs.get(phrase.head.lower())
        if sector is not None and not sector[1]:
            return Reference((plain,), "unlisted", sector=sector[0], plural=phrase.plural)
        capitals = re.findall(
            r"\b[A-Z][\w'’-]+", re.sub(r"^\w+\s", "", self.context.text[phrase.start : phrase.head_end])
        )
        if len(capitals) >= 2 and self.context.text[phrase.head_start : phrase.head_start + 1].isupper():
            return Reference((plain,), "unlisted", plural=phrase.plural)
        return NOTHING
