"""Repair of a lost subject: a main verb whose subject the parser took for its head, an adverb or an apposition."""

from __future__ import annotations

from collections.abc import Iterator, Set

from communique.language.coordination import has_subject
from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HELPING = _FINITE | {"MD"}  # before a bare verb: "do not accept", "must leave"
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OPENS = ("VBG", "IN")  # what opens an aside between a subject and its verb
_JOINED = ("appos", "conj")
_TAKEN = {"IN": _JOINED, **dict.fromkeys(("VBG", "VBN"), (*_JOINED, "dobj", "npadvmod"))}  # by the word that opens
_AIMS = frozenset({"at", "into", "onto", "against", "upon"})  # "soldiers charged at miners"


def lost_subject(tree: Tree, words: Grammar) -> None:
    """Construction: "A report called for sanctions", "In Rome, FAO sent seed", "At the behest of X, Y has left".

    And "Fiji, which chairs the bloc, called for calm".

    A sentence has a finite verb with a subject. Where its root is a noun with a past tense for its participle, the
    verb is the root. Where its verb has none, the capitals beside it that were read as an adverb are, or what seemed
    to stand in apposition to the end of the phrase that opens the sentence.
    """
    root = tree.root()
    if "conj" in tree.labels and "cc" in tree.labels:
        _one_more_object(tree)
    if root.tag == "VB" and not tree.child(root.i, "aux", "auxpass", "mark"):
        subject = tree.child(root.i, "nsubj")
        if subject is not None and subject.i < root.i:  # "Chad and Peru align themselves with it" is no infinitive
            root.tag = "VBP"
    if root.tag in _NAMES and not has_subject(tree, root.i):
        if not _behind_aside(tree, root, words.stance) and not _participle_of_object(tree, root, words):
            _noun_over_verb(tree, root)
    elif _lacks_subject(tree, root) and not any(give(tree, root) for give in (_before_aside, _adverb, _before_helper)):
        _apposition(tree, root)


def _one_more_object(tree: Tree) -> None:
    """Construction: "A praised the aid to B and the envoy said that P": no "and" joins the verbs, so the envoy did.

    So it is in what somebody says: "said that the port is a gain for A and B remains committed to it".
    """
    for verb in tree.labelled("conj", "ccomp", "advcl"):
        if has_subject(tree, verb.i):
            continue
        above = _told_beside(tree, verb) or tree.tokens[verb.head]
        helper = next((c for c in tree.children(verb.i, "aux", "auxpass") if c.i < verb.i), verb)
        before = tree.tokens[helper.i - 1]
        if helper.tag not in _HELPING or above.tag not in _FINITE:
            continue
        if helper.tag != "MD" and (helper.tag == "VBD") != (above.tag == "VBD"):
            continue
        if above.i > before.i:
            continue
        if before.tag in ("RB", "RBR") and before.head == verb.i:
            before = tree.tokens[before.i - 1]
        while before.tag in _NAMES and before.dep == "compound":
            before = tree.tokens[before.head]
        first = tree.subtree(before.i)[0] - 1
        listed = tree.tokens[tree.tokens[before.head].head].text.lower() != "between"  # "between A and B signed in May"
        joined = listed and before.dep == "conj" and before.tag in _NAMES and above.i < before.head < before.i
        if joined and first > 0 and tree.tokens[first].dep == "cc" and tree.subtree(before.i)[-1] < verb.i:
            tree.attach(before.i, verb.i, "nsubj")
            tree.attach(first, above.i, "cc")
            if above.i != verb.head:
                tree.attach(verb.i, above.i, "conj")


def _told_beside(tree: Tree, verb: Token) -> Token | None:
    """Returns the content clause to which a verb behind it belongs, as one more content, None where there is none.

    A verb in the present goes on with what is said, and not with "said".
    """
    present = verb.dep == "conj" and verb.tag in _PRESENT and tree.tokens[verb.head].tag == "VBD"
    told = tree.children(verb.head, "ccomp") if present or verb.dep == "ccomp" else []
    return next((c for c in told if c.i < verb.i and has_subject(tree, c.i)), None)


def _lacks_subject(tree: Tree, root: Token) -> bool:
    helped = root.tag in ("VBN", "VBG") and tree.child(root.i, "aux") is not None
    helped = helped or (root.tag == "VB" and any(t.tag in _HELPING for t in tree.children(root.i, "aux")))
    finite = root.tag in _FINITE or helped
    said = tree.child(root.i, "ccomp")
    inverted = root.tag != "VB" and tree.tokens[0].tag not in ("VBG", "VBN")  # "So it was, said the premier"
    if tree.child(root.i, "auxpass", "csubjpass") or (said is not None and (said.i < root.i or inverted)):
        return False
    return finite and not has_subject(tree, root.i)


def _noun_over_verb(tree: Tree, root: Token) -> None:
    verbs = [c for c in tree.children(root.i, "acl") if c.i > root.i and _past(tree, c)]
    if len(verbs) != 1 or tree.child(root.i, "relcl", "conj", "cop") or tree.child(verbs[0].i, "agent"):
        return
    verb = verbs[0]
    if any(t.tag in _FINITE and t.i not in tree.subtree(verb.i) for t in tree.tokens if t.dep != "relcl"):
        return
    _lead(tree, verb, root)


def _lead(tree: Tree, verb: Token, subject: Token) -> None:
    """Makes a verb the root, the noun that was it its subject; what hangs on the noun behind the verb is the verb's."""
    moved = [c for c in tree.children(subject.i) if c.i > verb.i]
    verb.head, verb.dep = verb.i, "ROOT"
    subject.head, subject.dep = verb.i, "nsubj"
    tree.index()
    for token in moved:
        tree.attach(token.i, verb.i, token.dep)


def _behind_aside(tree: Tree, root: Token, stance: Set[str]) -> bool:
    """Construction: "Fiji, which chairs the bloc, called for calm": the verb behind what is told of its subject.

    It was read as a participle, or in -s as a noun, that is said of the subject too: "Fiji, its ally, abides by it".
    So it may be behind a participle or a setting: "Fiji, welcoming the truce, called for calm", "Fiji, in a note, V".
    """
    behind = _under_relative(tree, root)
    verb = behind or next((c for c in _set_off(tree, root) if c.tag not in _OPENS), None)
    if verb is None or (behind is None and verb.lemma.lower() not in stance):
        return False
    if tree.child(verb.i, "agent", "auxpass", "aux"):
        return False
    told = [c for c in tree.children(root.i, "relcl", "appos", "acl") if c is not verb]
    settings = [c for c in tree.children(root.i, "prep") if c.i < verb.i and _after_comma(tree, c)]
    told += settings
    if verb.tag == "NNS" and tree.child(verb.i, "prep") is not None and not tree.child(verb.i, "det", "poss", "amod"):
        verb.tag = "VBZ"
    if verb.tag not in ("VBD", "VBN", "VBZ") or not (root.name is not None or any(t.i < verb.i for t in told)):
        return False
    inside = {*tree.subtree(verb.i), *(i for t in told if t.i < verb.i for i in tree.subtree(t.i))}
    if any(t.tag in _FINITE and t.i not in inside for t in tree.tokens):
        return False
    _lead(tree, verb, root)
    verb.tag = "VBD" if verb.tag == "VBN" else verb.tag
    for setting in settings:
        tree.attach(setting.i, verb.i, "prep")
    return True


def _set_off(tree: Tree, root: Token) -> Iterator[Token]:
    """Yields what a comma sets off behind a noun: its own, then what hangs in a participle or setting that is its."""
    own = [c for c in tree.children(root.i, "acl", "appos", "prep") if _after_comma(tree, c)]
    yield from own
    for doing in own[:1]:
        if doing.tag in _OPENS:
            inside = (tree.tokens[i] for i in tree.subtree(doing.i) if i > doing.i)
            yield from (t for t in inside if t.dep == "acl" and t.tag in ("VBD", "VBN") and _after_comma(tree, t))


def _under_relative(tree: Tree, root: Token) -> Token | None:
    """Construction: "Fiji, which last week expelled two envoys, called for talks": read as said of the envoys.

    What the relative clause tells stands between two commas, and the verb right behind the second.
    """
    aside = next((c for c in tree.children(root.i, "relcl") if c.tag in _FINITE), None)
    if aside is None or root.i + 1 >= len(tree.tokens) or tree.tokens[root.i + 1].text != ",":
        return None
    behind = (t for t in tree.labelled("acl") if t.i > aside.i and t.tag in ("VBN", "VBD") and _after_comma(tree, t))
    last = next(behind, None)
    return last if last is not None and any(t.i == root.i for t in tree.ancestors(last.i)) else None


def _participle_of_object(tree: Tree, root: Token, words: Grammar) -> bool:
    """Construction: "The Fijian side voiced concern over X": the verb, read as a participle before its object."""
    verb = next((c for c in tree.children(root.i, "amod") if c.tag == "VBN" and c.lemma in words.light), None)
    who = tree.child(verb.i, "npadvmod") if verb is not None else None
    if verb is None or who is None or who.i != verb.i - 1 or who.lemma not in words.speaking:
        return False
    if any(t.tag in _FINITE and t.dep != "relcl" for t in tree.tokens):
        return False
    before = [c for c in tree.children(root.i) if c.i < verb.i] + [c for c in tree.children(verb.i) if c.i < who.i]
    verb.head, verb.dep = verb.i, "ROOT"
    root.head, root.dep = verb.i, "dobj"
    tree.index()
    tree.attach(who.i, verb.i, "nsubj")
    for token in before:
        tree.attach(token.i, who.i, token.dep)
    return True


def _before_aside(tree: Tree, root: Token) -> bool:
    """Construction: "Fiji, being alarmed by X, urged calm": the subject, read into the participle behind its comma."""
    for doing in tree.children(root.i, "advcl"):
        subject = tree.child(doing.i, "nsubj") if doing.tag == "VBG" and doing.i < root.i else None
        if subject is None or subject.i > doing.i:
            continue
        last = tree.subtree(subject.i)[-1]
        if last + 1 < doing.i and tree.tokens[last + 1].text == "," and tree.tokens[root.i - 1].text == ",":
            tree.attach(subject.i, root.i, "nsubj")
            return True
    return False


def _before_helper(tree: Tree, root: Token) -> bool:
    """Construction: "Ana Roy, minister of Fiji, does not accept it": the name, read as an adverb before the comma."""
    name = tree.child(root.i, "npadvmod")
    if name is None or name.name is None or name.i > root.i or tree.tokens[name.i + 1].text != ",":
        return False
    tree.relabel(name, "nsubj")
    return True


def _after_comma(tree: Tree, verb: Token) -> bool:
    """Whether a comma stands before a verb, or before the adverb before it: ", fully aligns"."""
    at = verb.i - 1
    while at > 0 and tree.tokens[at].tag == "RB" and tree.tokens[at].head == verb.i:
        at -= 1
    return at > 0 and tree.tokens[at].text == ","


def _adverb(tree: Tree, root: Token) -> bool:
    """Capitals beside the verb: "FAO" in "In Rome, FAO sent seed"."""
    first = min([root.i, *(c.i for c in tree.children(root.i, "aux", "neg") if c.i < root.i)])
    beside = tree.tokens[first - 1] if first else None
    if beside is None or beside.head != root.i or beside.dep not in ("advmod", "npadvmod", "amod", "dep", "nmod"):
        return False
    if len(beside.text) < 2 or not beside.text.isupper():
        return False
    beside.tag = "NNP"
    tree.relabel(beside, "nsubj")
    return True


def _apposition(tree: Tree, root: Token) -> None:
    """A phrase between a comma and the verb: "the council" in "Under pressure from Fiji, the council left".

    It may have been joined to what opens the sentence: "As most members of the council, Fiji and Oman do not object".
    Behind a participle it may be read as its object: "Denouncing the raid, Fiji's premier, Jone Vula, said".
    """
    helpers = {c.i for c in tree.children(root.i, "aux", "advmod", "neg")}
    opens = tree.tokens[0].tag
    taken = _TAKEN.get(opens, ())
    at = root.i - 1
    while at in helpers or (opens != "IN" and tree.tokens[at].text == ","):
        at -= 1
    for token in tree.tokens[: at + 1] if taken else ():
        comma = tree.tokens[tree.subtree(token.i)[0] - 1] if tree.subtree(token.i)[0] else None
        if token.dep not in taken or token.tag not in _NAMES or comma is None or comma.text != ",":
            continue
        if tree.subtree(token.i)[-1] == at:
            tree.attach(_behind_office(tree, token).i, root.i, "nsubj")
            return


def _behind_office(tree: Tree, token: Token) -> Token:
    """Construction: "At the invitation of Ana Lau, Premier of Fiji, Jon Ek and his wife left": no premier left."""
    above, joined = tree.tokens[token.head], tree.child(token.i, "conj")
    if token.dep != "appos" or above.tag != "NNP" or joined is None or tree.child(token.i, "prep", "cc") is None:
        return token
    before = tree.tokens[tree.subtree(joined.i)[0] - 1]
    return joined if before.text == "," and tree.child(token.i, "cc") is None else token


def _past(tree: Tree, verb: Token) -> bool:
    """Whether a form in -ed is a past tense: it is read as one, has an object, or aims at something right behind it."""
    if verb.tag == "VBD" or (verb.tag == "VBN" and tree.child(verb.i, "dobj") is not None):
        return True
    behind = tree.child(verb.i, "prep")
    return verb.tag == "VBN" and behind is not None and behind.i == verb.i + 1 and behind.text.lower() in _AIMS
