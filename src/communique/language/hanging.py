"""How clauses hang together: what a clause hangs on, and whose subject it takes."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.predicates import RELATIONS, tells_aim
from communique.language.tree import Token, Tree
from communique.language.verbs import (
    is_finite,
    marked_to,
)
from communique.model.clause import Clause, Phrase

_Phrases = tuple[Phrase, ...]


def hang(tree: Tree, grammar: Grammar, token: Token, made: dict[int, Clause]) -> tuple[int | None, str, Token | None]:
    """Returns the parent clause's number, the relation, and the token of the clause that governs."""
    governor = next((t for t in tree.ancestors(token.i) if t.i in made), None)
    if governor is None:
        return None, "root", None
    if token.dep == "conj" and token.head == governor.i:
        twin = made[governor.i]
        if twin.relation == "root":
            return twin.number, "coordinate", governor
        return twin.parent, twin.relation, governor
    relation = RELATIONS.get(token.dep, "content")
    modifies = token.dep == "acl" or (token.dep == "relcl" and marked_to(tree, token))
    if modifies and tree.child(token.i, "aux") and not is_finite(tree, token):
        relation = "infinitive"
    elif token.dep == "acl" and is_finite(tree, token):
        relation = "content"
    elif token.dep == "advcl" and token.tag == "VB" and marked_to(tree, token):
        asked = governor.lemma in grammar.appealing and not reaches(tree, grammar, governor)
        relation = "infinitive" if asked else "purpose"
    elif token.dep == "xcomp" and token.tag == "VB" and reaches(tree, grammar, governor):
        relation = "purpose"
    elif token.dep == "advcl" and token.tag in ("VBG", "VBN") and not tree.child(token.i, "mark"):
        relation = "participial"
    elif token.dep == "pobj":
        relation = "gerund"
    elif token.dep == "pcomp" and tells_aim(tree.tokens[token.head]):
        relation = "purpose"
    elif token.dep in ("dobj", "attr"):
        relation = "infinitive"
    elif token.dep == "xcomp" and tree.child(token.i, "nsubj") and is_finite(tree, token):
        relation = "content"  # "told Chad on Monday it would open the port"
    return made[governor.i].number, relation, governor


def reaches(tree: Tree, grammar: Grammar, verb: Token) -> bool:
    """Construction: "phoned NAME to thank him", "spoke to NAME to thank him": what a call or talks were for."""
    if verb.lemma in grammar.talking:
        return True
    called = tree.child(verb.i, "dobj") if verb.lemma in grammar.reaching else None
    return called is not None and called.name is not None


def inherited_subjects(
    tree: Tree,
    grammar: Grammar,
    token: Token,
    governor: Token | None,
    antecedent: Phrase | None,
    made: dict[int, Clause],
    passive: bool,
) -> _Phrases:
    """Returns the subject that a clause without one of its own shares: of its conjunct, controller or head."""
    if governor is None:
        return ()
    above = made[governor.i]
    if token.dep == "conj" and above.passive and not passive:  # "was attacked and asked for help"
        return above.objects
    if token.dep in ("acl", "relcl") and antecedent is not None and not passive:
        if not marked_to(tree, token):
            return (antecedent,)
        owner = antecedent.possessor  # "Chad's refusal to hold talks was announced by a spokesman"
        return (owner,) if owner is not None and above.passive else above.subjects
    if passive and (token.dep != "conj" or tree.child(token.i, "nsubjpass") or not above.passive):
        return ()
    if token.dep == "xcomp" and (above.objects or above.recipients) and governor.lemma != "be":
        protests = governor.lemma in grammar.summoning and token.lemma in grammar.stance
        raised = above.passive and all(p.head.lower() != "it" for p in above.objects)  # "is expected to visit"
        own = not raised and (governor.lemma in grammar.promising or governor.lemma in grammar.using)
        if own or protests or reaches(tree, grammar, governor):
            return above.subjects
        return above.recipients or above.objects
    if token.dep == "advcl" and governor.lemma in grammar.appealing and marked_to(tree, token):
        addressed = tuple(p for p in above.obliques if p.prep in grammar.appealing[governor.lemma])
        return addressed or above.subjects
    if token.dep in ("xcomp", "ccomp") and not above.passive and above.predicate.form == "verb":
        behind = (p for p in above.obliques if above.predicate.start < p.head_start < token.start)
        asks = governor.lemma in grammar.appealing  # "moved on Friday to expel two envoys"
        on = [p for p in behind if p.prep in ("on", "upon", "to") and (asks or not p.proper)]
        if on and marked_to(tree, token) and _addressing(tree, grammar, governor, token):
            return tuple(on)
    return above.subjects


def _addressing(tree: Tree, grammar: Grammar, verb: Token, asked: Token) -> bool:
    """Whether the infinitive behind "VERB on/to NAME" has NAME as its subject: true of verbs of appeal.

    Not so of "wrote to NAME to condemn X": what is only said is said by who writes.
    """
    said = asked.lemma in grammar.voicing and verb.lemma not in grammar.appealing
    return not said and not tree.child(verb.i, "dobj") and verb.lemma not in grammar.talking
