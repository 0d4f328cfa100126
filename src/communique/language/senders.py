"""Who says what follows a message that somebody received: "received a letter from Y, hailing the truce" is Y's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from communique.language.grammar import Grammar
from communique.model.clause import Clause, Phrase

_DEEP = 2  # "a cable of congratulations from Y": how far inside the message its sender may stand


def sent(clauses: Sequence[Clause], grammar: Grammar) -> list[Clause]:
    """Returns the clauses of a sentence, those that tell what a message says with its sender as subject.

    Constructions: "received a cable from Y, praising X", "got a letter from Y, in which she praised X". The verbs,
    messages and prepositions are those of `messages.csv`.
    """
    found, receiving = list(clauses), grammar.messages["verb"]
    for above in clauses:
        if above.predicate.lemma not in receiving:
            continue
        message = next((p for p in above.objects if p.head.lower() in grammar.messages["noun"]), None)
        sender = _sender(above, message, grammar) if message is not None else None
        if message is None or sender is None:
            continue
        told = {c.number: c.subjects for c in clauses if _tells(c, above, message, sender)}
        for at, clause in enumerate(found):
            told |= {clause.number: clause.subjects} if _goes_on(clause, told) else {}
            if clause.number in told:
                relation = "participial" if clause.relation == "relative" else clause.relation
                found[at] = replace(
                    clause, subjects=(sender,), inherited_subject=True, relation=relation, antecedent=None
                )
    return found


def _sender(clause: Clause, message: Phrase, grammar: Grammar) -> Phrase | None:
    """Returns whom a message comes from that the subject of a clause receives."""
    if clause.passive or clause.negated:
        return None
    froms = grammar.messages["preposition"]
    beside = (p for p in (*clause.obliques, *_inside(message, _DEEP)) if p.prep in froms and p.start > message.start)
    found = next((p for p in beside if p.kind == "noun"), None)
    return replace(found, prep=None) if found is not None else None


def _inside(phrase: Phrase, deep: int) -> Iterator[Phrase]:
    for inner in phrase.inner if deep else ():
        yield inner
        yield from _inside(inner, deep - 1)


def _tells(clause: Clause, above: Clause, message: Phrase, sender: Phrase) -> bool:
    """Whether a clause right under one of receiving tells what the message says."""
    if clause.parent != above.number or clause.start < sender.start:
        return False
    if clause.relation == "participial":
        return clause.inherited_subject
    spoken = len(clause.subjects) == 1 and clause.subjects[0].pronoun and clause.subjects[0].start > sender.start
    within = clause.antecedent is not None and message.start <= clause.antecedent.head_start < sender.end
    return clause.relation == "relative" and within and spoken and any(p.pronoun and p.prep for p in clause.obliques)


def _goes_on(clause: Clause, told: dict[int, tuple[Phrase, ...]]) -> bool:
    """Whether a clause shares the subject of one that tells what a message says."""
    shared = told.get(clause.parent) if clause.parent is not None else None
    again = clause.relation == "relative" and clause.subjects in told.values()  # "in which she praised X and urged Y"
    return clause.number not in told and (again or (clause.inherited_subject and clause.subjects == shared))
