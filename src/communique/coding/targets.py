"""Toward whom a stance is: the addressee, or the actor whose thing the object is."""

from __future__ import annotations

from communique.actors.reference import NOTHING, Reference, joined
from communique.actors.words_in_names import words_of
from communique.coding.event_frames import classes_of, slots
from communique.coding.facets import noun_kind
from communique.coding.frame_slots import names_it
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_NAMED = frozenset({"state", "adjective", "body"})
_DOING = "doing"
SUFFERED = "suffered"  # the kind of noun whose "of" names the victim: "the invasion of Fiji"
_GROUPS = frozenset({"body"})  # "the offensive of the M23 armed group"


def toward(
    scene: Scene,
    clause: Clause,
    addressee: Phrase | None,
    objects: tuple[Phrase, ...],
    holder: Reference,
    *,
    asks: bool,
    norm: bool = False,
) -> Reference:
    """Returns the side that an act is addressed to or aimed at, empty where none is named or plain.

    An appeal (`asks`) makes an actor of whomever it addresses: a group in no table keeps its words. A norm is
    aimed at a side only where its name holds the side's ("the one-China principle"), not by whose text it stands in.
    """
    addressee = _all_of(addressee) if addressee is not None and asks else addressee
    if addressee is not None and asks and addressee.parts:
        several = _several(scene, clause, addressee, holder)
        if several.named:
            return several
    if addressee is not None and not scene.is_dated(addressee.start, addressee.end):
        named = scene.who(addressee, clause)
        if named.named and not (asks and _everyone(named, holder, addressee)):
            return named
        if asks and not addressee.pronoun and noun_kind(addressee.head) != _DOING:  # "urged efforts to end the war"
            return Reference((plain(scene, addressee),), "unlisted", start=addressee.start, end=addressee.end)
    if norm:
        return next((r for phrase in objects if (r := _in_name(scene, phrase)).named), Reference())
    found = [r for phrase in objects for r in owners(scene, clause, phrase)]
    if not found and names_it(clause):  # "what it called a raid by X"
        by = slots("maker", scene.lang)
        found = [r for p in clause.obliques if p.prep in by and (r := scene.who(p, clause)).named]
    others = [r for r in found if set(r.ids) - set(holder.ids)]
    called = _called_in(scene, clause) if not others else NOTHING
    return called if called.named else next(iter(others or found), Reference())


def _called_in(scene: Scene, clause: Clause) -> Reference:
    """Construction: "summoned the envoy of Chad and lodged a protest": to whom one says it who was called in for it."""
    for relation, above in scene.chain(clause):
        if relation == "content":
            break
        if above.predicate.lemma in slots("summoning", scene.lang) and not above.passive:
            return next((r for p in above.objects[:1] for r in owners(scene, above, p)), NOTHING)
    return NOTHING


def _everyone(named: Reference, holder: Reference, addressee: Phrase) -> bool:
    """Whether "all parties" is a group at large, as nobody appeals to himself."""
    return addressee.determiner in words_of("anybody") and set(named.ids) <= set(holder.ids)


def _several(scene: Scene, clause: Clause, addressee: Phrase, holder: Reference) -> Reference:
    """Construction: "called on Fiji and its neighbours to act": all who are asked, those in no table by their words."""
    whole_ = scene.who(addressee, clause)
    if whole_.mode != "unilateral" and len(whole_.ids) >= len(addressee.parts):
        return whole_
    asked: list[Reference] = []
    for part in addressee.parts:
        named = scene.who(part, clause)
        other = named.named and not set(named.ids) <= set(holder.ids)  # "its allies" are not who asks
        if not other and not part.pronoun and noun_kind(part.head) != _DOING:
            named = Reference((plain(scene, part),), "unlisted", start=part.start, end=part.end)
        asked.append(named)
    return joined(asked).at(addressee.start, addressee.end)


def _all_of(phrase: Phrase) -> Phrase:
    """Construction: "all of its member states": of a portion what it is of."""
    whole_ = phrase.head.lower() in words_of("whole") | words_of("two")
    return next((p for p in phrase.inner if p.prep in words_of("side")), phrase) if whole_ else phrase


def plain(scene: Scene, phrase: Phrase) -> str:
    """Returns the words of a phrase without what points at it: "parties" of "all the parties", but "all states"."""
    words = scene.words(phrase.start, phrase.core_end or phrase.end).split()
    of = words_of("side")
    pointing = words_of("article") | words_of("definite") | words_of("own") | of
    all_ = words_of("whole") | words_of("two")
    while len(words) > 1:
        first, second = words[0].lower(), words[1].lower()
        if first not in pointing and not (first in all_ and second in pointing):
            break
        words.pop(0)
    return " ".join(words)


def owners(scene: Scene, clause: Clause, phrase: Phrase) -> list[Reference]:
    """Returns the actors that a phrase is, or whose it is: by possessor, adjective, "of", "by", or who made it."""
    if phrase.kind in ("that", "infinitive", "gerund"):
        return [r for r in (_subject_inside(scene, clause, phrase),) if r.named]
    if phrase.pronoun and (told := _told_beside(scene, clause, phrase)) is not None:
        return owners(scene, *told)
    found = [scene.who(phrase, clause)]
    if phrase.possessor is not None:
        found.append(scene.who(phrase.possessor, clause))
    found.append(_in_name(scene, phrase))
    if phrase.inner:
        makers = ("by", "from") if noun_kind(phrase.head) == SUFFERED else ("of", "by", "from")
        found += [_whole(scene, clause, inner) for inner in phrase.inner if inner.prep in makers]
        nested = (q for inner in phrase.inner for q in inner.inner if q.prep == makers[-2])
        named_so = (_whole(scene, clause, q) for q in nested)  # "the breach of the truce by Chad"
        found += [r for r in named_so if r.kind == "actor"]
        moves = set(slots("moves", scene.lang)) & set(classes_of(phrase, lang=scene.lang))
        kinds = _NAMED if moves else _GROUPS  # "the incursion of two Chadian jets"
        found += [_in_name(scene, inner, kinds) for inner in phrase.inner if inner.prep in makers[:2]]
    found.append(_maker(scene, phrase))
    for part in phrase.parts:
        if (part.start, part.end) != (phrase.start, phrase.end):
            found.extend(owners(scene, clause, part))
    # "Peru's National Water Plan" is no actor, though in capitals: whose it is comes first
    named = [r for r in found if r.ids and r.named]
    return sorted(named, key=lambda r: r.kind == "unlisted") if len(named) > 1 else named


def _told_beside(scene: Scene, clause: Clause, pronoun: Phrase) -> tuple[Clause, Phrase] | None:
    """Construction: "noted the remarks of Chad and rejected them": the thing that the verb before has told of."""
    above = scene.above(clause, "coordinate") if clause.inherited_subject else None
    several = scene.resolver.words.pronouns.get(pronoun.head.lower()) == "plural"
    for phrase in reversed((*above.obliques, *above.objects) if above is not None else ()):
        alike = phrase.kind == "noun" and not phrase.pronoun and phrase.plural == several
        if above is not None and alike and phrase.end <= clause.predicate.start:
            return None if scene.who(phrase, above).named else (above, phrase)
    return None


def _whole(scene: Scene, clause: Clause, phrase: Phrase) -> Reference:
    """Returns who a phrase is, of a part of an organ the organ: "by elements of the Chadian army"."""
    named = scene.who(phrase, clause)
    if named.named:
        return named
    organs, within = scene.resolver.words.organs, (*words_of("side"), *slots("whole", scene.lang))
    held = (p for p in phrase.inner if p.prep in within and p.head.lower() in organs)
    return next((r for p in held if (r := scene.who(p, clause)).named), named)


def _in_name(scene: Scene, phrase: Phrase, kinds: frozenset[str] = _NAMED) -> Reference:
    """Returns the states and bodies whose names stand before the head of a phrase."""
    if phrase.head.lower() in scene.resolver.words.documents:
        kinds = kinds - {"body"}  # "UN resolutions" are nobody's to carry out
    inside = scene.context.names_in(phrase.start, phrase.head_start)
    names = [n for n in inside if n.kind in kinds] if inside else []
    if not names:
        return NOTHING
    ids = tuple(dict.fromkeys(n.ids[0] for n in names))
    return Reference(ids, "actor", start=names[0].start, end=names[-1].end)


def _subject_inside(scene: Scene, clause: Clause, phrase: Phrase) -> Reference:
    """Returns the subject of a content clause where it stands there itself ("welcomed Peru joining the pact")."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.inherited_subject:
        return Reference()
    return scene.subjects.get(inner.number, Reference())


def _maker(scene: Scene, phrase: Phrase) -> Reference:
    """Returns the subject of the relative or participial clause on a phrase: "the plan proposed by Chad"."""
    for clause in scene.upon(phrase):
        subject = scene.subjects.get(clause.number, Reference())
        if not subject.named and clause.passive:
            subject = next((r for p in clause.subjects if (r := _whole(scene, clause, p)).named), subject)
        stance = any(m.frame.force is None for m in scene.matches(clause))  # what one announces is one's own
        if subject.named and subject.start >= phrase.head_end and not stance:
            return subject  # but of "the group backed by Chad" it is not Chad who made it
    return Reference()
