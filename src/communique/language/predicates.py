"""What predicates, and what is predicated: a verb with its particle, the adjective or participle behind a copula."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree
from communique.language.verbs import SUBJECTS
from communique.model.clause import Predicate

RELATIONS = {  # how a clause hangs on the one above, by the dependency of its head
    "ROOT": "root",
    "ccomp": "content",
    "pcomp": "gerund",
    "csubj": "content",
    "csubjpass": "content",
    "xcomp": "infinitive",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "participial",
    "parataxis": "coordinate",
    "dep": "coordinate",
}
_AS_NOUN = frozenset({"dobj", "pobj", "nsubj", "attr"})
_VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
_OTHERWISE = frozenset({"ROOT", "ccomp", "advcl", "conj", "relcl"})  # where another word heads a clause


def predicating(tree: Tree) -> list[int]:
    """Returns the tokens that head a clause: verbs in clausal function, and roots of any kind with a subject."""
    found = []
    for token in tree.tokens:
        verb = token.tag in _VERBAL
        if (verb or token.dep in _OTHERWISE) and (_verb_predicates if verb else _copular)(tree, token):
            found.append(token.i)
    return found


def tells_aim(preposition: Token) -> bool:
    """Returns whether a preposition before a gerund stands in for words of aim: "with a view to opening a port".

    They are the only words before a gerund that the parser is shown in shorter ones.
    """
    return preposition.end - preposition.start > len(preposition.text)


def _verb_predicates(tree: Tree, token: Token) -> bool:
    if token.tag == "VBG" and tree.child(token.i, "det", "amod", "poss"):
        return False
    if token.dep == "conj":
        return _verbal_conjunct(tree, token)
    return token.dep in RELATIONS or token.dep in _AS_NOUN


def _verbal_conjunct(tree: Tree, token: Token) -> bool:
    return (
        tree.tokens[token.head].tag.startswith("VB")
        or token.tag in ("VBZ", "VBP", "VBD", "VBG")
        or tree.child(token.i, "dobj", "nsubj") is not None
    )


def _copular(tree: Tree, token: Token) -> bool:
    return bool(tree.child(token.i, *SUBJECTS) and tree.child(token.i, "aux", "cop", "auxpass"))


def is_adjectival(tree: Tree, grammar: Grammar, token: Token) -> bool:
    """Whether a participle is a state of mind, not a passive: "is committed to", "was dismayed by X"."""
    word = token.text.lower() if token.tag in ("VBN", "VBD", "VBG", "JJ") else ""
    if word not in grammar.adjectives:
        return False
    if token.tag == "VBG":
        return _judges(tree, grammar, token)
    if tree.child(token.i, "agent") and word not in grammar.moved_by:
        return False
    if tree.child(token.i, "nsubj", "dobj"):
        return False  # "although Chad opposed it"
    if token.dep == "conj":  # "remain alarmed and committed to X", "is saddened and disturbed by X"
        above = tree.tokens[token.head]
        said = above.lemma in grammar.copulas and tree.child(above.i, "acomp", "oprd") is not None
        return said or any(tree.child(i, "auxpass") is not None for i in (above.i, token.i))
    return tree.child(token.i, "auxpass") is not None or token.dep in ("advcl", "acl", "xcomp")


def _judges(tree: Tree, grammar: Grammar, token: Token) -> bool:
    """Construction: "it is heartening that P": what a form in -ing says of something, and does to nobody."""
    helper = tree.child(token.i, "aux")
    return helper is not None and helper.lemma in grammar.copulas and tree.child(token.i, "dobj", "dative") is None


def predicate_of(tree: Tree, grammar: Grammar, token: Token) -> tuple[Predicate, Token | None]:
    """Returns the predicate; for a copula with an adjective or participle, that word, and its token."""
    adverbs = tuple([c.text.lower() for c in tree.children(token.i, "advmod")])
    adjectival = is_adjectival(tree, grammar, token)
    helper = tree.child(token.i, "auxpass" if token.tag != "VBG" else "aux") if adjectival else None
    if helper is not None:
        light = (helper.lemma,)
        return Predicate(token.text.lower(), "adjective", helper.start, token.end, light, adverbs), None
    if token.lemma in grammar.copulas:
        said = tree.child(token.i, "acomp", "oprd") or next(
            (c for c in tree.children(token.i, "xcomp", "advcl", "prep") if c.text.lower() in grammar.adjectives),
            None,
        )
        if said is not None and (said.tag.startswith(("JJ", "VB", "RB", "NN", "IN"))):
            more = adverbs + tuple(c.text.lower() for c in tree.children(said.i, "advmod"))
            return Predicate(said.text.lower(), "adjective", token.start, said.end, (token.lemma,), more), said
    if adjectival:
        return Predicate(token.text.lower(), "adjective", token.start, token.end, (), adverbs), None
    particle = tree.child(token.i, "prt")
    lemma = f"{token.lemma} {particle.text.lower()}" if particle else token.lemma
    end = max(token.end, particle.end) if particle else token.end
    return Predicate(lemma.lower(), "verb", token.start, end, (), adverbs), None
