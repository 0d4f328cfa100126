"""Light verbs undone: "expressed support for X" becomes a clause whose predicate is the noun `support`."""

from __future__ import annotations

from msgspec.structs import replace

from communique.language.complements import complements
from communique.language.grammar import Grammar
from communique.language.phrases import extent, members, noun_phrase, prepositional
from communique.language.tree import Token, Tree
from communique.model.clause import Clause, Phrase, Predicate

_EMPTY, _FOR = "it", "for"
_NEAR = 4  # words from a bare cue noun to the one whose complement it shares: "concern and deep dismay at"


def unfolded(
    tree: Tree, grammar: Grammar, made: dict[int, Clause], numbers: dict[int, int], first: int
) -> list[Clause]:
    """Returns the clauses of cue nouns that stand under light verbs, numbered from `first`.

    A noun takes its subject from the verb; what it is about from its own complements, else from those of the
    verb ("voiced to Peru its concern over X"). Coordinated nouns give a clause each.
    """
    found: list[Clause] = []
    for i, clause in sorted(made.items()):
        nouns = _cue_nouns(tree, grammar, tree.tokens[i]) if tree.tokens[i].lemma.lower() in grammar.light else []
        for at, noun in enumerate(nouns):
            if noun.i in made and noun.text.lower() != noun.lemma.lower():
                continue  # "expressed condolences and thanked Chad": a verb of its own
            carrier = _carrier(tree, noun, nouns[at + 1 :])
            found.append(nominal(tree, grammar, (noun, carrier), clause, numbers, first + len(found)))
    return found


def _carrier(tree: Tree, noun: Token, later: list[Token]) -> Token:
    """Construction: "voiced concern and dismay at X": a bare noun shares the complement of the next one.

    So does one whose own preposition is left alone: "dissatisfaction with and opposition to X".
    """
    alone = (c for c in tree.children(noun.i, "prep", "acl", "ccomp") if c.dep != "prep" or _governs(tree, c))
    if any(alone) or not later or later[0].i - noun.i > _NEAR:
        return noun
    return later[0]


def _governs(tree: Tree, prep: Token) -> bool:
    return any(c.dep not in ("cc", "conj") for c in tree.children(prep.i))


def _cue_nouns(tree: Tree, grammar: Grammar, verb: Token) -> list[Token]:
    """Returns the cue nouns that a verb unfolds, coordinated ones included."""
    found: list[Token] = []
    for light in grammar.light.get(verb.lemma.lower(), ()):
        for head in _candidates(tree, verb, light.prep, grammar):
            for j in members(tree, head.i):
                noun = tree.tokens[j]
                lemma = noun.lemma.lower()
                if lemma in grammar.nouns and (not light.nouns or lemma in light.nouns) and noun not in found:
                    found.append(noun)
        for stray in _stray_conjuncts(tree, verb) if not light.prep else []:
            if stray.lemma.lower() in grammar.nouns and not light.nouns and stray not in found:
                found.append(stray)
    return sorted(found, key=lambda t: t.i)


def _candidates(tree: Tree, verb: Token, prep: str | None, grammar: Grammar) -> list[Token]:
    """Returns the nouns under a verb that it may hold, behind a preposition those that a document of its object holds.

    "Adopted a statement, including an appeal to Chad to V".
    """
    if prep is None:
        return tree.children(verb.i, "dobj", "attr", "nsubjpass", "oprd")
    texts = [t for t in tree.children(verb.i, "dobj") if t.lemma.lower() in grammar.documents]
    return [
        noun
        for above in (verb, *texts, *tree.children(verb.i, "acomp"))
        for child in tree.children(above.i, "prep")
        if child.text.lower() == prep
        for noun in tree.children(child.i, "pobj")
        if above is verb
        or above in texts
        or tree.child(noun.i, "poss")  # "steadfast in its commitment", not "interested in support"
    ]


def _stray_conjuncts(tree: Tree, verb: Token) -> list[Token]:
    """Construction: "reaffirmed its commitment to N and recognition that P": the second noun, hung below N.

    A bare conjunct with a complement of its own ("and concern over P" too) is no part of N.
    """
    conjuncts = tree.labelled("conj")
    below = tree.subtree(verb.i) if conjuncts else ()
    return [
        token
        for token in conjuncts
        if token.i > verb.i
        and token.i in below
        and not tree.child(token.i, "det", "amod", "poss")
        and (tree.child(token.i, "prep") or any(tree.child(c.i, "mark") for c in tree.children(token.i, "acl")))
    ]


def nominal(
    tree: Tree,
    grammar: Grammar,
    nouns: tuple[Token, Token],
    clause: Clause,
    numbers: dict[int, int],
    number: int,
) -> Clause:
    """Returns the clause of a cue noun; the second of `nouns` is the one whose complements it has."""
    noun, carrier = nouns
    obliques: list[Phrase] = []
    for prep in tree.children(carrier.i, "prep"):
        obliques.extend(_without_cues(p, grammar) for p in prepositional(tree, prep, numbers))
    own = bool(obliques)
    limit = _next_cue(tree, grammar, carrier)
    obliques.extend(p for p in clause.obliques if not own or p.head_start > noun.start)
    if carrier is not noun:
        obliques = _as_behind(noun, carrier, obliques, grammar)
    if limit is not None:
        obliques = [_cut(p, limit) for p in obliques if p.start < limit]
    possessor = tree.child(noun.i, "poss") or _shared_owner(tree, noun, grammar)
    possessors = [noun_phrase(tree, possessor.i)] if possessor else []
    if noun.dep != "pobj" or tree.child(noun.i, "det", "poss"):  # "stands in support of Chad": for Chad
        possessors += [p for p in obliques if p.prep == "of"]
    bearers = _bearers(clause, possessors, grammar)
    if (
        bearers is not clause.subjects and clause.predicate.lemma in grammar.owned["had"]
    ):  # "Peru has our support": ours for Peru
        obliques += [replace(p, prep=_FOR) for p in clause.subjects if not own]
    if noun.dep == "dobj" and not own:  # "gave Peru its support": to Peru
        named = {p.head_start for p in clause.obliques}  # "gave its support to Peru" says "to" itself
        given = clause.recipients or tuple(p for p in clause.objects if p.end < noun.start)
        given = tuple(p for p in given if p.head_start not in named)
        about = grammar.about.get(noun.lemma.lower(), ())
        to = next((p for p in about if p in grammar.owned["given"]), _FOR if _FOR in about else None)
        obliques += [replace(p, prep=to) for p in given if to]
    adjectives = tuple(c.text.lower() for c in tree.children(noun.i, "amod", "compound", "advmod", "det", "predet"))
    start, end = extent(tree, noun.i)
    complements = _complements(tree, carrier, numbers, clause)
    return Clause(
        number=number,
        sentence=clause.sentence,
        start=min(start, clause.predicate.start),
        end=max([end, *(c.end for c in complements)]),
        predicate=Predicate(
            noun.lemma.lower(),
            "noun",
            min(clause.predicate.start, start),
            noun.end,
            (*clause.predicate.light, clause.predicate.lemma),
            clause.predicate.modifiers + adjectives,
            tuple(possessors),
        ),
        subjects=bearers,
        objects=(),
        recipients=clause.recipients,
        obliques=tuple(obliques),
        complements=complements,
        relation="nominal",
        parent=clause.number,
        negated=clause.negated or "no" in adjectives or bool(tree.child(noun.i, "neg")),
        modality=clause.modality,
        tense=clause.tense,
        passive=clause.passive,
        finite=clause.finite,
        adverbs=clause.adverbs,
        mark=clause.mark,
        inherited_subject=clause.inherited_subject,
    )


def _shared_owner(tree: Tree, noun: Token, grammar: Grammar) -> Token | None:
    """Construction: "has our respect and solidarity": of two cue nouns the owner stands before the first."""
    first = tree.tokens[noun.head]
    return tree.child(first.i, "poss") if noun.dep == "conj" and first.lemma.lower() in grammar.nouns else None


def _as_behind(noun: Token, carrier: Token, phrases: list[Phrase], grammar: Grammar) -> list[Phrase]:
    """Construction: "dissatisfaction and opposition to X": what both are about, as it stands behind the first."""
    own, theirs = (grammar.about.get(word.lemma.lower(), ()) for word in (noun, carrier))
    if not own or any(p.prep in own for p in phrases):
        return phrases
    return [replace(p, prep=own[0]) if p.prep in theirs else p for p in phrases]


def _bearers(clause: Clause, possessors: list[Phrase], grammar: Grammar) -> tuple[Phrase, ...]:
    """Returns whose a noun is: the subject's; in "it is our view that P" and "Peru has our support" the possessor's."""
    empty = clause.predicate.lemma == "be" and all(p.pronoun and p.head.lower() == _EMPTY for p in clause.subjects)
    owned, had = [p for p in possessors if p.prep is None], clause.predicate.lemma in grammar.owned["had"]
    return tuple(owned[:1]) if owned and (empty or had) else clause.subjects


def _next_cue(tree: Tree, grammar: Grammar, noun: Token) -> int | None:
    """Returns where the words of a noun end because a stray cue noun with a content clause follows them."""
    verb = next((t for t in tree.ancestors(noun.i) if t.tag.startswith("VB")), None)
    if verb is None:
        return None
    later = [t for t in _stray_conjuncts(tree, verb) if t.i > noun.i + 1 and t.lemma.lower() in grammar.nouns]
    return tree.tokens[later[0].i - 2].end if later else None


def _cut(phrase: Phrase, limit: int) -> Phrase:
    if phrase.end <= limit:
        return phrase
    inner = tuple(p for p in phrase.inner if p.end <= limit)
    return replace(phrase, end=limit, core_end=min(phrase.core_end, limit), parts=(), inner=inner)


def _without_cues(phrase: Phrase, grammar: Grammar) -> Phrase:
    """Returns a coordinated phrase without the members that are cue nouns themselves ("to N and recognition that")."""
    kept = tuple(part for part in phrase.parts if part.head.lower() not in grammar.nouns)
    if not phrase.parts or len(kept) == len(phrase.parts) or not kept:
        return phrase
    if len(kept) == 1:
        return kept[0]
    return replace(phrase, end=kept[-1].end, core_end=kept[-1].core_end, parts=kept)


def _complements(tree: Tree, noun: Token, numbers: dict[int, int], clause: Clause) -> tuple[Phrase, ...]:
    """Returns the infinitives and content clauses of the noun; else those of its verb that stand behind it."""
    return complements(tree, noun.i, numbers) or tuple(c for c in clause.complements if c.head_start > noun.start)
