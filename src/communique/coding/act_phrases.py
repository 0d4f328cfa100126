"""Nouns as the clauses that they would be, and who acts where the words stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from communique.coding.claim_frames import asked
from communique.coding.event_frames import classes_of, slots, verbs_of
from communique.coding.event_parties import Argument
from communique.coding.prepositions import behind
from communique.coding.scene import Scene
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase, Predicate

BY, _OF = "by", "of"
_BLANKS = 2  # around a preposition


def authors(scene: Scene, clause: Clause) -> tuple[Argument, ...]:
    """Returns who makes a text that does something: "the council adopted a resolution condemning X".

    A text with an author of its own is not whose who speaks of it: "hailed the letter of the council condemning X".
    """
    above = scene.above(clause)
    noun = clause.antecedent
    if above is None or noun is None or clause.relation not in ("participial", "relative"):
        return ()
    if not set(slots("text", scene.lang)) & {noun.head.lower(), *classes_of(noun, lang=scene.lang)}:
        return ()
    told = scene.who(noun, clause)
    if told.kind == "document" and told.ids and not set(told.ids) & set(scene.subjects.get(above.number, told).ids):
        return ()
    made = {part.head_start for p in above.objects for part in (p.parts or (p,))}
    doing = any(p.head_start == noun.head_start for p in clause.subjects)
    return tuple(Argument(p, above) for p in above.subjects) if doing and noun.head_start in made else ()


def captors(scene: Scene, clause: Clause) -> tuple[Argument, ...]:
    """Returns who held those of whom a clause says that they are free: "two men held by the rebels were released".

    Where nobody is named who did, it is the state in which they were in custody: "jailed in Chad", but not kidnapped.
    """
    if not clause.passive:
        return ()
    holding, custody = set(slots("captors", scene.lang)), set(slots("custody", scene.lang))
    freed = [q for p in clause.objects for q in (p.parts or (p,))]
    held = [c for p in freed for c in scene.upon(p) if c.predicate.lemma in holding and c.passive]
    by = [Argument(p, c) for c in held for p in c.subjects]
    if by or any(p.head.lower() in slots("hostages", scene.lang) for p in freed):
        return tuple(by)
    spot = slots("spot", scene.lang)
    kept = [c for c in held if c.predicate.lemma in custody]
    return tuple(Argument(p, c) for c in kept for p in c.obliques if p.prep in spot and _is_state(scene, p))


def _is_state(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a state, or its capital."""
    named = scene.context.names_in(phrase.start, phrase.end)
    return len(named) == 1 and named[0].kind in ("state", "capital")


def keepers(scene: Scene, phrase: Phrase) -> tuple[Argument, ...]:
    """Returns who holds those whose release is asked for: "the release of two men held in Chad", "jailed by Chad"."""
    holding, spot = set(slots("captors", scene.lang)), slots("spot", scene.lang)
    upon = (c for p in phrase.inner for q in (p, *p.parts, *p.inner) for c in scene.upon(q))
    held = [c for c in upon if c.passive and c.predicate.lemma in holding]
    by = [Argument(p, c) for c in held for p in c.subjects]
    return (*by, *(Argument(p, c) for c in held for p in c.obliques if p.prep in spot))


def sayers(scene: Scene, clause: Clause) -> tuple[Argument, ...]:
    """Returns who says a clause whose subject is a pronoun of the same number: "unions said they would strike"."""
    above = scene.above(clause, "content")
    if above is None or above.predicate.lemma not in scene.attributor.kinds:
        return ()
    own, said = clause.subjects[:1], above.subjects[:1]
    if not own or not said or not own[0].pronoun or said[0].pronoun or own[0].plural != said[0].plural:
        return ()
    return tuple(Argument(p, above) for p in said)


def teller(scene: Scene, clause: Clause) -> tuple[Argument, ...]:
    """Returns who says a clause of another: "Chad said Niger was behind the raid" is Chad's charge.

    What goes on is told by the verb below: "said Niger continues to show its contempt".
    """
    if any(p.pronoun for p in clause.subjects):
        return ()
    above = scene.above(clause, "content", "infinitive")
    if above is not None and clause.relation == "infinitive":
        goes_on = clause.inherited_subject and above.predicate.lemma in stance_words(scene.lang).transparent
        above = scene.above(above, "content") if goes_on and not above.negated else None
    if above is None or above.predicate.lemma not in scene.attributor.kinds:
        return ()
    return tuple(Argument(p, above) for p in above.subjects)


def is_wished(scene: Scene, phrase: Phrase) -> bool:
    """Construction: "insists that they be freed": a bare verb tells what is wished, not what is."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    return inner is not None and inner.tense is None and inner.modality is None


def is_proposed(scene: Scene, phrase: Phrase) -> bool:
    """Construction: "suggested that Fiji should host the talks", "could host": what ought to or might be done."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    if inner is None or inner.perfect:
        return False
    known = stance_words(scene.lang)
    return inner.modality in known.deontic or inner.modality in known.possible


def is_asked(scene: Scene, phrase: Phrase) -> bool:
    """Whether what is asked is a question: "asked who would pay", and not "warned that if it rains, roads close"."""
    inner = scene.clauses.get(phrase.clause) if phrase.kind == "that" and phrase.clause is not None else None
    if inner is None or any(c.relation == "adverbial" and c.start == phrase.start for c in scene.below(inner.number)):
        return False
    known = asked(scene.lang)
    return inner.mark in known or scene.words(phrase.start, phrase.end).split(" ", 1)[0].lower() in known


def is_told(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Returns whether what stands behind a verb of demanding is no demand: "insisted that it was so", "asked why"."""
    inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
    wishing = any(m.frame.wished for m in scene.matches(clause)) and not is_wished(scene, phrase)
    deontic = inner is not None and inner.modality in stance_words(scene.lang).deontic
    return is_asked(scene, phrase) or (wishing and not deontic)


def asked_for(scene: Scene, clause: Clause) -> bool:
    """Returns whether a clause takes up what somebody asks for: "respond to a request from the court", not for words.

    "Declined to respond to a request for comment" refuses nobody anything.
    """
    asking, words = set(slots("asked", scene.lang)), stance_words(scene.lang).unsaid
    for phrase in (*clause.objects, *clause.obliques):
        if not asking & set(classes_of(phrase, lang=scene.lang)):
            continue
        inside = [q for p in phrase.inner for q in (p, *p.inner)]
        return bool(phrase.possessor or inside) and not any(q.head.lower() in words for q in inside)
    return False


def whole_infinitive(clause: Clause) -> Phrase:
    """Returns an infinitive clause as a phrase."""
    at = clause.predicate
    return Phrase(clause.start, clause.end, at.lemma, at.start, at.end, "infinitive", clause=clause.number)


def makers(phrase: Phrase, clause: Clause, lang: str) -> tuple[Argument, ...]:
    """Returns whose act a noun names: its owner, else who stands behind "by", else between whom it is."""
    if phrase.possessor is not None:
        return (Argument(phrase.possessor, clause),)
    for prep in slots("maker", lang):
        found = tuple(Argument(p, clause) for p in phrase.inner if p.prep == prep and p.kind == "noun")
        if found:
            return found
    return ()


def elsewhere(clause: Clause, wanted: Sequence[str], held: Sequence[str], lang: str) -> tuple[Argument, ...]:
    """Returns who acts where it is not the subject: "received threats from X", "died in an ambush by X".

    `wanted` are the prepositions before who acts, `held` those before the nouns whose deed it is.
    """
    found = [Argument(p, clause) for prep in wanted for p in behind(clause, prep)]
    for phrase in (p for prep in held for p in behind(clause, prep)[:1]):
        found += [*makers(phrase, clause, lang), Argument(phrase, clause, owner=True)]
    return tuple(found)


def as_clause(phrase: Phrase, clause: Clause, held: tuple[Phrase, ...]) -> Clause:
    """Returns a noun phrase as the clause that it would be: "the release of X by Y" as "Y released X".

    What stands right behind it is its own, too: "condemned the intrusion of a jet into its airspace".
    """
    right = [p for p in clause.obliques if p.prep and 0 < p.start - phrase.end <= len(p.prep) + _BLANKS]
    known = Predicate(phrase.head.lower(), "noun", phrase.head_start, phrase.head_end)
    owner = (phrase.possessor,) if phrase.possessor is not None else ()
    return replace(
        clause,
        start=phrase.start,
        end=phrase.end,
        predicate=known,
        subjects=owner,
        objects=_of_which(phrase.inner),
        recipients=(),
        obliques=(*(p for p in phrase.inner if p.prep), *right),
        complements=tuple(p for p in phrase.inner if p.kind in ("infinitive", "that")) or held,
        relation="nominal",
        negated=False,
        modality=None,
    )


def _of_which(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Returns what stands behind the "of" of a deed, as what it is done to."""
    return tuple(replace(p, prep=None) for p in phrases if p.prep == _OF and p.kind == "noun")


def deed_verb(scene: Scene, phrase: Phrase) -> str | None:
    """Returns the verb whose deed a noun names, which the parser may take for a verb's form: "the Malian shelling"."""
    known = verbs_of(scene.lang)
    return known.get(phrase.head.lower()) or known.get(scene.text[phrase.head_start : phrase.head_end].lower())


def by_whom(phrase: Phrase) -> tuple[Phrase, ...]:
    """Returns who stands behind the "by" of a noun, which may hang on what is inside it: "the ban of imports by X"."""
    inside = [q for p in phrase.inner for q in (p, *p.inner, *(r for s in p.inner for r in s.inner))]
    return tuple(p for p in inside if p.prep == BY and p.kind == "noun")


def as_deed(phrase: Phrase, clause: Clause, verb: str) -> Clause | None:
    """Returns a noun with what stands behind its "of" as the clause of its verb: "the freezing of assets by Chad".

    None where nothing stands there: what is done must be done to something.
    """
    by = by_whom(phrase)
    named = as_clause(phrase, clause, ())
    if not named.objects:  # "the seizure by Chad of a boat"
        named = replace(named, objects=_of_which(p for q in by if q.proper for p in q.inner))
    if not named.objects:
        return None
    behind_object = tuple(p for o in named.objects for p in o.inner if p.prep)
    return replace(
        named,
        predicate=replace(named.predicate, lemma=verb),
        subjects=named.subjects or by[:1],
        obliques=(*named.obliques, *(p for p in behind_object if p not in named.obliques)),
    )
