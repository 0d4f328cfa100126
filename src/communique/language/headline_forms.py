"""Repairs of the short forms of headlines: verbs beside bare names, names with a comma for "and"."""

from __future__ import annotations

from communique.language.coordination import has_subject
from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_PRESENT = "VBZ"
_PRESENTS = frozenset({"VBZ", "VBP"})
_IN_S = frozenset({"NNS", "VBZ"})
_BEHIND = ("appos", "dobj", "npadvmod")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_BREAKS = frozenset({",", ":", ";", "-", "(", '"'})


def headline_forms(tree: Tree) -> None:
    """Reads what headlines leave out."""
    root = tree.root()
    if has_subject(tree, root.i):
        _verb_between(tree, root)
        _names_with_a_comma(tree, root)
    elif root.tag in _NOUNS:
        _finite_before_object(tree, root)
        _verb_before_object(tree, root)
        _verb_behind_noun(tree, root)
    elif root.tag == _PRESENT:
        _name_before_verb(tree, root)
        _verb_behind_noun(tree, root)


def passive_behind_noun(tree: Tree) -> None:
    """Construction: "NAME envoy held over smuggling", "Two soldiers killed in clash": what a headline says was done.

    The participle tells it where nothing else does, right behind its noun or what belongs to the noun; what it
    governs behind a comma or in a list of things is only described.
    """
    root = tree.root()
    verb = tree.child(root.i, "acl") if root.tag in _NOUNS else None
    if verb is None or verb.tag not in _PARTICIPLES or any(t.tag in _FINITE for t in tree.tokens):
        return
    between = tree.tokens[root.i + 1 : verb.i]
    if any(t.text in _BREAKS for t in between) or tree.child(root.i, "conj", "appos", "det") is not None:
        return
    behind = [c for c in tree.children(root.i) if c.i > verb.i]
    verb.head, verb.dep = verb.i, "ROOT"
    root.head, root.dep = verb.i, "nsubjpass"
    tree.index()
    for token in behind:
        tree.attach(token.i, verb.i, token.dep)


def _name_before_verb(tree: Tree, root: Token) -> None:
    """Construction: "Chad severs ties with Peru": the name before a finite verb, read as a part of it."""
    before = tree.child(root.i, "compound", "nmod", "amod")
    if before is not None and before.name is not None and before.i == root.i - 1:
        tree.relabel(before, "nsubj")


def _finite_before_object(tree: Tree, root: Token) -> None:
    """Construction: "NAME's parliament ratifies pact": a finite verb, read as a part of its object with its subject."""
    verb = next((c for c in tree.children(root.i, "compound", "amod") if c.tag in _PRESENTS), None)
    subject = tree.tokens[verb.i - 1] if verb is not None and verb.i else None
    if verb is None or subject is None or subject.tag not in _NOUNS:
        return
    moved = [c for i in (verb.i, root.i) for c in tree.children(i) if c.i < subject.i]
    verb.head, verb.dep = verb.i, "ROOT"
    root.head, root.dep = verb.i, "dobj"
    tree.index()
    _made_subject(tree, subject, verb, moved)


def _verb_between(tree: Tree, root: Token) -> None:
    """Construction: "NAME police bomb NAME town": between its subject and its object stands a verb, not a noun."""
    subject, thing = tree.child(root.i, "nsubj"), tree.child(root.i, "dobj")
    if root.tag not in ("NN", "NNS") or subject is None or thing is None or subject.i != root.i - 1:
        return
    if min(tree.subtree(thing.i)) == root.i + 1 and not any(t.tag in _FINITE for t in tree.tokens):
        root.tag, root.lemma = "VBP" if root.tag == "NN" else _PRESENT, root.lemma.lower()


def _verb_behind_noun(tree: Tree, root: Token) -> None:
    """Construction: "NAME's army bombs NAME town": a verb in -s, read as a plural that its subject stands before.

    Right behind it stands its object, which no comma makes an apposition.
    """
    subject = tree.tokens[root.i - 1] if root.i else None
    if subject is None or root.tag not in _IN_S or subject.head != root.i:
        return
    owned = subject.i and tree.tokens[subject.i - 1].tag == "POS"  # behind which stands no mere adjective
    if subject.tag not in ("NN", "NNP", *(("JJ",) if owned else ())):
        return
    behind = next((c for c in tree.children(root.i, *_BEHIND) if min(tree.subtree(c.i)) == root.i + 1), None)
    if behind is None or (behind.dep == "npadvmod" and tree.tokens[root.i + 1].name is None):
        return
    before = [c for c in tree.children(root.i) if c.i < subject.i]
    if subject.name is not None or not any(t.name is not None for t in tree.tokens[: subject.i]):
        return
    root.tag, root.lemma = _PRESENT, root.lemma.lower()
    tree.relabel(behind, "dobj")
    _made_subject(tree, subject, root, before)


def _made_subject(tree: Tree, subject: Token, verb: Token, owned: list[Token]) -> None:
    """Makes a noun the subject of a verb, with what stands before the noun."""
    tree.attach(subject.i, verb.i, "nsubj")
    for token in owned:
        tree.attach(token.i, subject.i, token.dep)


def _names_with_a_comma(tree: Tree, root: Token) -> None:
    """Construction: "Chad, Peru agree to talks": no comma behind the second name, which is no apposition then.

    Nor has the verb two subjects, of which the second may be a noun with its name: "Chad, Peru leaders meet".
    """
    subject = tree.child(root.i, "nsubj")
    if subject is None or subject.name is None:
        return
    for other in tree.children(root.i, "nsubj")[1:]:
        first = tree.tokens[min(tree.subtree(other.i))]
        if first.name is not None and first.i == subject.i + 2 and tree.tokens[first.i - 1].text == ",":
            tree.attach(other.i, subject.i, "conj")
    helpers = {c.i for c in tree.children(root.i, "aux", "advmod", "neg")} | {root.i}
    for other in tree.children(subject.i, "appos"):
        if other.name is not None and other.i + 1 in helpers and tree.tokens[other.i - 1].text == ",":
            tree.relabel(other, "conj")


def _verb_before_object(tree: Tree, root: Token) -> None:
    """Construction: "NAME armed rebels in the north", "Rebels free hostages": the verb, read as a part of its object.

    It stands before the object where the sentence has no finite verb, with a subject of its own or right behind a
    state or person, whose name modifies no noun across a participle.
    """
    if any(t.tag in _FINITE for t in tree.tokens):
        return
    for verb in tree.children(root.i, "amod"):
        subject = tree.child(verb.i, "nsubj", "npadvmod") or tree.tokens[verb.i - 1]
        named = subject.name is not None and subject.tag in ("NNP", "NNPS") and _past_form(verb)
        if subject.i != verb.i - 1 or not (subject.dep == "nsubj" or named) or not verb.text.islower():
            continue
        moved = [c for c in tree.children(root.i) if c.i < verb.i]
        verb.tag, verb.lemma = ("VBD", _base(verb)) if _past_form(verb) else ("VBP", verb.text.lower())
        verb.head, verb.dep = verb.i, "ROOT"
        root.head, root.dep = verb.i, "dobj"
        tree.index()
        tree.attach(subject.i, verb.i, "nsubj")
        for token in moved:
            if token.i < subject.i:
                tree.attach(token.i, subject.i, token.dep)
        return


def _past_form(verb: Token) -> bool:
    return verb.tag in ("VBN", "VBD") or verb.text.endswith("ed")


def _base(verb: Token) -> str:
    """Returns the lemma of a past form that was read as an adjective."""
    if verb.lemma != verb.text.lower() or not verb.lemma.endswith("ed"):
        return verb.lemma
    return verb.lemma[:-2]
