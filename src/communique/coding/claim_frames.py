"""Shapes of bare assertion: what is stated of a side, a status or an issue without a verb of stance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from communique import facts
from communique.coding.judgement_words import spelled_out
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

ANY = "*"  # in place of the words of a claim: whatever the word is


_PAST, _PRESENT = "past", "present"
_JUDGING = frozenset(
    {"is", "at", "verb"}
)  # shapes that judge under "would" too: "would be a mistake", "would erode it"


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of the table of assertions: a shape of clause with the words that it must hold."""

    id: str
    shape: str
    words: frozenset[str]
    act: str
    verbs: frozenset[str]
    modifiers: frozenset[str]
    prep: frozenset[str]
    subjects: frozenset[str]
    unless: frozenset[str]
    negated: bool
    own: bool
    past: bool
    of_actor: bool
    spoken: bool
    not_subjects: frozenset[str]
    conditional: bool
    content: bool
    infinitive: bool


@facts.derived
def _words(lang: str, kind: str) -> frozenset[str]:
    """Returns the verbs or modals of a kind that bare assertions are built with."""
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/claim_words") if row["kind"] == kind)


def ascribing(lang: str) -> frozenset[str]:
    """Returns the verbs by which something is said to be or have something: "belongs to", "exercises", "remains"."""
    return _words(lang, "equation") | _words(lang, "ascribing")


def fate(lang: str) -> frozenset[str]:
    """Returns the verbs of what befalls people, which tell a fact and claim nothing: "were killed", "died"."""
    return _words(lang, "fate")


def sympathy(lang: str) -> frozenset[str]:
    """Returns the nouns of what is with those who mourn: "their thoughts are with the victims"."""
    return _words(lang, "sympathy")


def asked(lang: str) -> frozenset[str]:
    """Returns the words that open a question which is told: "asked what Chad would do"."""
    return _words(lang, "asked")


@facts.derived
def _index(lang: str) -> dict[tuple[str, str], tuple[Claim, ...]]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for row in facts.table(f"lexicon/{lang}/claims"):
        claim = _claim(row, lang)
        for word in claim.words:
            found.setdefault((claim.shape, word), []).append(claim)
    return {key: tuple(sorted(claims, key=lambda c: (not c.negated, not c.subjects))) for key, claims in found.items()}


def _claim(row: facts.Row, lang: str) -> Claim:
    return Claim(
        id=row["id"],
        shape=row["shape"],
        words=spelled_out(row["words"], lang),
        act=row["act"],
        verbs=frozenset(row.get("verbs", ())),
        modifiers=frozenset(row.get("modifiers", ())),
        prep=frozenset(row.get("prep", ())),
        subjects=frozenset(row.get("subjects", ())),
        unless=frozenset(row.get("unless", ())),
        negated=bool(row.get("negated")),
        own=bool(row.get("own")),
        past=bool(row.get("past")),
        of_actor=bool(row.get("of_actor")),
        spoken=bool(row.get("spoken")),
        not_subjects=frozenset(row.get("not_subjects", ())),
        conditional=bool(row.get("conditional")),
        content=bool(row.get("content")),
        infinitive=bool(row.get("infinitive")),
    )


def claimed(clause: Clause, *, lang: str, told: bool = False) -> Claim | None:
    """Returns the first shape of assertion that a clause has, by its own words; None where it has none.

    `told` words are another's, whose present stands in the past ("said that it had the right").
    """
    return next(all_claimed(clause, lang=lang, told=told), None)


def all_claimed(clause: Clause, *, lang: str, told: bool = False) -> Iterator[Claim]:
    """Yields the shapes of assertion that a clause has, as `claimed` gives the first of them."""
    bare = clause.relation == "root" and clause.subjects  # a main clause that the parser holds for an infinitive
    if not (clause.finite or bare):
        return
    unsure = clause.modality is not None and _unsure(clause.modality, lang, told=told)
    if unsure and clause.modality not in stance_words(lang).relayed:
        return
    index = _index(lang)
    for shape, word, thing in _looks(clause, lang):
        judges = not unsure or shape in _JUDGING  # what "would have" a thing is told as it may come
        for key in (word, ANY):
            for claim in index.get((shape, key), ()):
                if not (judges or claim.conditional):
                    continue
                if unsure and claim.negated:
                    continue  # "would not have been possible"
                done = clause.tense == "past" and not (clause.perfect and shape in ("is", "at"))
                if (told or claim.past or not done) and _fits(claim, clause, thing):
                    yield claim


def going_on(clauses: Mapping[int, Clause], clause: Clause, *, lang: str) -> Clause | None:
    """Construction: "continues to ignore the calls": returns what goes on, told as the verb above it is."""
    if not clause.finite or clause.predicate.lemma not in _words(lang, "lasting"):
        return None
    for phrase in clause.complements:
        inner = clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None and inner.inherited_subject and not inner.finite:
            negated = clause.negated or inner.negated
            tense = clause.tense if clause.tense != _PAST else _PRESENT  # "has continued to break its word" goes on
            return replace(inner, finite=True, tense=tense, modality=clause.modality, negated=negated)
    return None


def claims_by(lang: str, shape: str, word: str = ANY) -> tuple[Claim, ...]:
    """Returns the claims of a shape that one of its words makes."""
    return _index(lang).get((shape, word), ())


def claim_words(lang: str, kind: str) -> frozenset[str]:
    """Returns the words of a kind that bare assertions are built with, and told from what is none."""
    return _words(lang, kind)


def is_wisdom(clause: Clause, *, lang: str) -> bool:
    """Whether a clause tells how things mostly are: "sometimes interests differ", "there will always be disputes"."""
    mostly = not _words(lang, "usually").isdisjoint((*clause.adverbs, *clause.predicate.modifiers))
    return mostly and all(p.plural for p in clause.subjects)


def is_aim(clause: Clause, *, lang: str) -> bool:
    """Construction: "So that the region will be safe.", a sentence of its own in speech: what something is done for."""
    return clause.relation == "root" and clause.mark in _words(lang, "aim")


def charge(lang: str) -> Claim | None:
    """Returns the claim that a hostile deed of another is, by whatever words: "has jailed its critics"."""
    return next(iter(claims_by(lang, "deed")), None)


def _unsure(modality: str, lang: str, *, told: bool) -> bool:
    """Whether a modal verb says what should or may be, or ("would not have been possible") did not come to pass."""
    if modality in stance_words(lang).deontic or modality in _words(lang, "perhaps"):
        return True
    return not told and modality in stance_words(lang).relayed


def _looks(clause: Clause, lang: str) -> Iterator[tuple[str, str, Phrase | None]]:
    """Yields the shapes that a clause may have, each with its word and the phrase that the word heads."""
    at = clause.predicate
    for adverb in (*clause.adverbs, *at.modifiers):
        yield "adverb", adverb, None
    barred = clause.negated and clause.modality in _words(lang, "unable")
    if at.form == "adjective":
        yield "is", at.lemma, None
        if barred:
            yield "unable", at.lemma, None  # "solidarity cannot be voluntary"
    if at.form != "verb":
        return
    is_being = at.lemma in _words(lang, "being")
    for subject in clause.subjects[:1] if is_being and not clause.modality else ():
        if subject.clause is not None:
            yield "what", subject.head.lower(), None  # "what is needed is calm"
    if is_being and clause.complements and not clause.objects:
        yield "is", "", None  # "the second issue is that P"
    if clause.modality in _words(lang, "future"):
        yield "future", at.lemma, None
    elif barred:
        yield "unable", at.lemma, None
    nobody = not clause.subjects or (clause.inherited_subject and clause.relation == "content")
    there = is_being and nobody
    things = (*clause.objects, *(p for p in clause.obliques if at.lemma in _words(lang, "amounting")))
    for thing in (part for p in things for part in _said(p, lang)):
        if there:
            yield "there", thing.head.lower(), thing
        elif at.lemma in _words(lang, "equation"):
            yield "is", thing.head.lower(), thing
        yield "has", thing.head.lower(), thing
    if (at.lemma in _words(lang, "equation") or at.lemma in _words(lang, "standing")) and not clause.objects:
        yield from _placed(clause)
    for phrase in (*clause.obliques, *(q for p in (*clause.objects, *clause.obliques) for q in p.inner)):
        yield "manner", f"{phrase.prep} {phrase.head.lower()}", phrase  # "left the pact in breach of the charter"
    if clause.modality is None or clause.modality in stance_words(lang).relayed:
        yield "verb", at.lemma, None


def _placed(clause: Clause) -> Iterator[tuple[str, str, Phrase]]:
    """Construction: "is at stake", "is in breach of the pact", "is up to the voters", as a thing is judged."""
    for phrase in clause.obliques:
        yield "at", f"{phrase.prep} {phrase.head.lower()}", phrase
        yield "at", f"{phrase.prep} {ANY}", phrase


def _said(phrase: Phrase, lang: str) -> Iterator[Phrase]:
    """Yields what a phrase says something is: of "one of our oldest friends" the friends too."""
    yield phrase
    yield from phrase.parts
    if phrase.head.lower() in _words(lang, "member"):
        yield from (p for p in phrase.inner if p.prep == "of")


def _about(clause: Clause) -> list[str]:
    """Returns the words for what a clause is about: its subject, and in the passive what is acted on."""
    told = (*clause.subjects, *clause.objects[:1]) if clause.passive and not clause.modality else clause.subjects
    return [w.lower() for p in told for w in (p.head, *p.modifiers)]


def _fits(claim: Claim, clause: Clause, thing: Phrase | None) -> bool:
    if claim.unless and clause.predicate.lemma in claim.unless:
        return False
    if claim.verbs and clause.predicate.lemma not in claim.verbs:
        return False
    followed = {p.kind for p in clause.complements}
    if (claim.content and "that" not in followed) or (claim.infinitive and "infinitive" not in followed):
        return False
    if claim.subjects and claim.subjects.isdisjoint(_about(clause)):
        return False
    if claim.negated and not (clause.negated or (thing is not None and thing.determiner == "no")):
        return False
    said = {m.lower() for m in thing.modifiers} if thing is not None else set(clause.predicate.modifiers)
    if claim.modifiers and not claim.modifiers & said:
        return False
    return not claim.prep or any(p.prep in claim.prep for p in (*clause.obliques, *(thing.inner if thing else ())))
