"""What a speech claims by any words: how a thing is, what it would or will do, and what it has come to.

Speech states much that no word marks as a claim: "that would end the war", "the gap will not close by itself". Who
says how a thing is or will be claims it; what has come about is one by a loaded word ("has disappointed our hopes").
"""

from __future__ import annotations

from collections.abc import Iterator

from communique import facts
from communique.coding.claim_frames import Claim, claim_words, claims_by
from communique.coding.words import stance_words
from communique.model.clause import Clause, Phrase

LOADED = "loaded"  # the shape of what has come about and is judged by its words


@facts.derived
def _loaded(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in facts.table(f"lexicon/{lang}/loaded"))


def merely_stated(clause: Clause, *, lang: str) -> Claim | None:
    """Returns the claim that a speech makes by any words, of a thing as it is, would be or has become."""
    if not clause.finite or clause.antecedent is not None:
        return None
    told = clause.objects[:1] if clause.passive else clause.subjects
    if len(told) != 1 or told[0].kind != "noun" or told[0].clause is not None:
        return None
    shape = _shape(clause, told[0], lang)
    about = told[0].head.lower()
    if shape is None or _unclear(clause, told[0], lang) or _under_way(clause, lang):
        return None
    fitting = (c for c in claims_by(lang, shape) if clause.predicate.lemma not in c.unless or _opens(clause, c, lang))
    return next((c for c in fitting if about not in c.not_subjects), None)


def _shape(clause: Clause, subject: Phrase, lang: str) -> str | None:
    """Returns by which shape a clause may claim: as what is or will be so, or as what has come about."""
    if clause.modality in stance_words(lang).relayed or (clause.tense == "present" and clause.modality is None):
        return "any"
    if clause.modality in claim_words(lang, "thing_modal"):
        founded = clause.predicate.lemma in claim_words(lang, "founding")
        active = not clause.passive or clause.negated or founded
        return "any" if active and not subject.pronoun else None
    if clause.modality is not None or clause.tense != "past":
        return None
    if not clause.perfect:
        return None
    failed = clause.negated and bool(clause.objects)  # "has not lifted the poor out of poverty"
    return LOADED if not clause.passive and (failed or is_loaded(clause, lang=lang)) else "any"


def ever_was(clause: Clause, words: str, *, lang: str) -> Claim | None:
    """Returns the claim of how something always or never was: "Chad was never a party to the pact"."""
    past = clause.tense == "past" and clause.modality is None and clause.finite
    if not past or clause.predicate.lemma not in claim_words(lang, "being"):
        return None
    whom = next(told_things(clause), None)
    said = f" {' '.join(words.lower().split())} "
    ever = claim_words(lang, "denial" if clause.negated else "throughout")
    if whom is None or whom.pronoun or not any(f" {word} " in said for word in ever):
        return None
    return next(iter(claims_by(lang, "never")), None)


def is_loaded(clause: Clause, *, lang: str) -> bool:
    """Whether the words of a clause blame or acclaim: "has dealt a heavy blow", "has met every appeal with silence"."""
    things = [p for q in (*clause.objects, *clause.obliques) for p in (q, *q.inner)]
    said = {clause.predicate.lemma, *clause.adverbs, *clause.predicate.modifiers}
    said.update(word.lower() for p in things for word in (p.head, *p.modifiers))
    return not said.isdisjoint(_loaded(lang))


def _opens(clause: Clause, claim: Claim, lang: str) -> bool:
    """Whether a verb that mostly sets a scene does something to a thing: "would open the way to talks"."""
    things = [p for p in clause.objects if p.kind == "noun" and not p.pronoun and not p.proper]
    no_scene = bool(things) and claim.not_subjects.isdisjoint(p.head.lower() for p in things)
    return no_scene and clause.predicate.lemma in claim_words(lang, "opening")


def _under_way(clause: Clause, lang: str) -> bool:
    """Construction: "the project is in its second phase": how far a thing has come."""
    being = clause.predicate.lemma in claim_words(lang, "being") and not clause.objects
    return being and any(p.head.lower() in claim_words(lang, "phase") for p in clause.obliques)


def _unclear(clause: Clause, subject: Phrase, lang: str) -> bool:
    """Whether the subject is a pronoun with which a clause does not say what a thing is or does."""
    if not subject.pronoun and subject.head.lower() not in claim_words(lang, "it"):
        return False
    return not _says_what_it_is(clause, subject, lang)


def _says_what_it_is(clause: Clause, subject: Phrase, lang: str) -> bool:
    """Construction: "this is a test", "this erodes the treaty": a pronoun of a thing, and what it is or does."""
    if subject.head.lower() not in claim_words(lang, "it") or clause.passive:
        return False
    does = clause.predicate.lemma not in claim_words(lang, "equation")
    said = next(iter((*clause.objects, *clause.obliques) if does else clause.objects), None)
    if said is None or said.kind != "noun" or said.pronoun or said.proper:
        return False
    bare = said.determiner is None and not (said.modifiers or said.inner)  # "that is not charity"
    if (bare and not does) or said.head.lower() in stance_words(lang).occasion:
        return False
    return said.head.lower() not in claim_words(lang, "setting")  # "this is my second visit"


def defines(clause: Clause, *, lang: str) -> bool:
    """Construction: "the strait is a lifeline of the region": what a thing is, by a noun that tells something of it."""
    if clause.predicate.lemma not in claim_words(lang, "being") or clause.tense != "present" or clause.modality:
        return False
    what = next(iter(clause.objects), None)
    if what is None or what.kind != "noun" or what.pronoun or what.proper:
        return False
    if any(p.head == what.head for p in clause.subjects):  # "a deal is a deal"
        return False
    return what.head.lower() not in claim_words(lang, "setting")


def counts(phrase: Phrase, words: str, *, lang: str) -> bool:
    """Whether a phrase tells how many there are, which is a figure and no claim: "some 40,000 families"."""
    numbers = claim_words(lang, "number")
    said = words.lower().split()
    return phrase.plural and any(w.strip(",.") in numbers or _is_figure(w) for w in said)


def _is_figure(word: str) -> bool:
    digits = word.replace(",", "").replace(".", "")
    return digits.isdigit() and ("," in word or len(digits) not in (1, 2, 4))


def told_things(clause: Clause) -> Iterator[Phrase]:
    """Yields what a clause tells of: its subject, in the passive what is acted on."""
    yield from clause.objects[:1] if clause.passive and not clause.subjects else clause.subjects[:1]
