"""An explanation as text for people: the way to each record, and why a sentence has none."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from communique.cli.marked import one_line
from communique.coding.confidence import is_nearest

if TYPE_CHECKING:
    from communique.explain.shapes import Explanation, Near, Role, Source, ToldClause, ToldRecord, ToldSentence
    from communique.model.records import Attribution, Evidence

Label = Callable[[str], str]
Line = tuple[int, str, str]  # depth, name, words

NAME = 11  # columns of the name before the words
NARROWEST = 40
NEAREST = 6  # rules that came close which the survey names for one sentence
REASONS = {
    "furniture": "furniture of the page, not of the text",
    "scene": "it sets the scene: who was there, where, in what mood",
    "background": "background: supposed, described, told elsewhere, or how things are",
    "no_actor": "no known actor holds what its words say",
    "no_act": "no act that the lexicon knows",
    "not_political": "nothing political in it",
    "not_understood": "it could not be understood",
}
CONDITIONS = {
    "actor_object": "its object is no named actor",
    "adverb": "it stands without its adverb",
    "agenda": "it announces what will be talked of, which is no promise",
    "asserted_only": "it is negated here",
    "bare": "a clause stands as its complement",
    "complement": "its complement is missing",
    "contested": "what is said concerns no other side and no known issue",
    "date": "its object is a date",
    "deontic": "it says what must or should be",
    "description": "it stands in a clause that describes a thing",
    "document": "its object is no kind of document",
    "embedded": "it stands inside another stance or description",
    "embedded_only": "it counts only inside a pledge",
    "form": "it is passive, not finite, no verb, or goes on under the verb before it",
    "future": "it announces a view and does not take it yet",
    "holder": "nobody named holds it",
    "hypothetical": "it is a condition or a supposition",
    "inner": "what it works on is no act that the lexicon knows",
    "intransitive": "it has an object",
    "issue": "its object is no known issue, as a stance inside a pledge needs",
    "judged": "the word of judgement is missing",
    "lends": "the verb only lends its subject to the noun behind it",
    "light": "the verb is not one that carries it",
    "main_only": "it stands in a relative clause",
    "active_only": "it stands in the passive",
    "oneself": "its object is who takes the stance",
    "rumour": "others say so of the side whose text it is",
    "courtesy": "it is a courtesy to those who are there",
    "agreed_to": "what is agreed is a deed",
    "forum": "it tells where something is best discussed",
    "said_before": "it tells what the speaker or another has already spoken of",
    "negated": "it is negated",
    "not_adverb": "it stands with an adverb beside which it does not apply",
    "not_object": "it does not apply to its object",
    "negated_only": "it counts only where it is negated",
    "object_nouns": "the noun of its complement is another",
    "objects_needed": "it has no object",
    "objectless": "it has an object",
    "possible": "it is only possible",
    "prediction": "nobody is quoted with it, so it may be a prediction",
    "question": "it is a question",
    "sides": "two sides that met are not named with it",
    "sides_of_act": "nobody who counts in politics does it, or it is done to nobody named",
    "stative": "the verb tells a state or an effect, not a deed",
    "status": "whether its object is a claim of status decides against it",
    "subject": "its subject is another",
    "told": "all its conditions hold, and another rule or another clause tells the same",
    "unasserted": "the clause above it does not assert it",
    "unlisted_holder": "its holder is in no table, and its object names no state and no known issue",
    "wished": "what it tells is told as fact, not as wished",
}


def render(told: Explanation, *, label: Label, width: int) -> str:
    """Returns records with the way to each, and below them the sentences that gave none."""
    blocks = [list(_record(record, told, label)) for record in told.records]
    blocks += [list(_sentence(each, label)) for each in told.sentences if not each.records]
    return "\n".join(_laid(block, width) for block in blocks)


def survey(told: Explanation, *, width: int) -> str:
    """Returns all sentences in turn: the records of each with their rules, or why it has none."""
    records = {record.id: record for record in told.records}
    blocks = []
    for each in told.sentences:
        block: list[Line] = [(0, str(each.number), _quoted(each.words))]
        for named in each.records:
            record = records[named.id]
            block.append((1, named.mark, f"{_shown(record.what)}, by {_shown(record.origin.rule)}  {record.id}"))
        if not each.records:
            block.append((1, "no record", _reason(each)))
            block.extend((1, "near", _near(miss)) for miss in each.near[:NEAREST])
        blocks.append(block)
    return "\n".join(_laid(block, width) for block in blocks) or "The document has no sentences.\n"


def _record(record: ToldRecord, told: Explanation, label: Label) -> Iterator[Line]:
    yield 0, record.mark, f"{record.id}  {_shown(record.what)}"
    yield 1, "who", _names(record.holders, label)
    yield 1, "words", f"{_quoted(record.evidence)} [{record.evidence.start}-{record.evidence.end}]"
    sentence = next((s for s in told.sentences if s.number == record.sentence), None)
    if sentence is not None:
        yield from _seen(sentence)
    yield from _clause(record.clause, label)
    yield from _attribution(record.attribution, label)
    if record.rests_on:
        yield 1, "follows", "from " + ", ".join(f"{each.mark} {each.id}" for each in record.rests_on)
    yield 1, "rule", f"{_shown(record.origin.rule)}, version {record.origin.version}"
    if is_nearest(record.origin.rule):
        yield 2, "nearest", "no frame fits as it asks, so this is the nearest of the verb's; it is often wrong"
    for source in record.sources:
        yield from _source(source)
    if not record.sources:
        yield 2, "line", "none: the rule is part of the program"


def _sentence(told: ToldSentence, label: Label) -> Iterator[Line]:
    yield 0, str(told.number), "no record"
    yield from _seen(told)
    yield 1, "reason", _reason(told)
    for clause in told.clauses:
        yield from _clause(clause, label)
    for miss in told.near:
        yield 1, "near", f"{_near(miss)} ({miss.table})"
    if told.clauses and not told.near:
        yield 1, "near", "none: no predicate of the sentence is a word of a rule"


def _seen(told: ToldSentence) -> Iterator[Line]:
    yield 1, "sentence", f"{told.number}  {_quoted(told.words)} [{told.words.start}-{told.words.end}]"
    if not told.seen:
        yield 1, "parser saw", "nothing that makes a clause"
        return
    note = "" if one_line(told.seen) == one_line(told.words.exact) else " (names masked: a stand-in for each)"
    yield 1, "parser saw", f"“{one_line(told.seen)}”{note}"


def _clause(clause: ToldClause, label: Label) -> Iterator[Line]:
    facts = [
        f"{_shown(clause.predicate)} ({clause.form}) in {_quoted(clause.words)}",
        "negated" if clause.negated else "affirmed",
        f"modality {_shown(clause.modality)}" if clause.modality else "no modality",
        clause.tense or "no tense",
        "passive" if clause.passive else "",
        f"after “{_shown(clause.mark)}”" if clause.mark else "",
        f"unfolded from {_shown(' '.join(clause.light))}" if clause.light else "",
        f"with {_shown(', '.join(clause.modifiers))}" if clause.modifiers else "",
    ]
    yield 1, "clause", ", ".join(fact for fact in facts if fact)
    above = "".join(f", under {_shown(up.lemma)} “{one_line(up.words)}” ({up.relation})" for up in clause.parents)
    yield 2, "relation", f"{clause.relation}{above}"
    for role in clause.roles:
        yield 2, role.role, _role(role, label)


def _role(role: Role, label: Label) -> str:
    words = _quoted(role.words) if role.words.exact else "not said"
    prep = f"{_shown(role.prep)} " if role.prep else ""
    kind = "" if role.kind == "noun" else f" ({role.kind})"
    return f"{prep}{words}{kind}" + (f" = {_names(role.actors, label)}" if role.actors else "")


def _attribution(said: Attribution, label: Label) -> Iterator[Line]:
    speaker = _names(said.speaker, label) if said.speaker else "not known"
    yield 1, "word of", f"{speaker}; {said.basis.replace('_', ' ')}, {said.speech_mode}, tier {said.tier}"
    if said.chain:
        links = [
            f"{link.role.replace('_', ' ')} {_names(link.agent.split('+'), label)}"
            + (f" (“{one_line(link.cue)}”)" if link.cue else "")
            for link in said.chain
        ]
        yield 2, "chain", " > ".join(links)


def _source(source: Source) -> Iterator[Line]:
    yield 2, "line", f"{source.table}, {_shown(source.id)}"
    hidden = ("id", "origin", "since")
    held = [f"{name} {_value(value)}" for name, value in source.row.items() if name not in hidden and value]
    yield 2, "holds", "; ".join(held)
    for text in source.fires:
        yield 2, "fires on", f"“{one_line(text)}”"
    for text in source.silent:
        yield 2, "silent on", f"“{one_line(text)}”"


def _value(value: object) -> str:
    return ", ".join(_value(v) for v in value) if isinstance(value, list) else _shown(str(value))


def _reason(told: ToldSentence) -> str:
    reason = told.reason or "none"
    return f"{reason}: {REASONS[reason]}" if reason in REASONS else reason


def _near(miss: Near) -> str:
    wanted = f" (it takes: {', '.join(_shown(w) for w in miss.wanted)})" if miss.wanted else ""
    why = CONDITIONS.get(miss.condition, miss.condition)
    return f"{_shown(miss.rule)} at “{one_line(miss.words.exact)}”: {why}{wanted}"


def _names(ids: list[str], label: Label) -> str:
    named = [(label(each), each) for each in ids]
    return _shown(", ".join(name if name == each else f"{name} ({each})" for name, each in named)) or "not known"


def _quoted(words: Evidence) -> str:
    return f"“{one_line(words.exact)}”"


def _shown(text: str | None) -> str:
    return one_line(text or "")


def _laid(block: list[Line], width: int) -> str:
    """Returns lines with their names in one column and their words wrapped beside it."""
    laid = []
    for depth, name, words in block:
        head = f"{'  ' * depth}{name}".ljust(NAME + 3)
        head = head if head.endswith(" ") else f"{head} "
        laid.append(
            textwrap.fill(
                words,
                width=max(width, NARROWEST),
                initial_indent=head,
                subsequent_indent=" " * len(head),
                break_on_hyphens=False,
            )
            or head.rstrip()
        )
    return "".join(f"{line}\n" for line in laid)
