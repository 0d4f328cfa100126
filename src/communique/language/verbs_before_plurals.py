"""Verbs of stance in -s read as nouns, and what stands bare behind a verb of stance: a plural, a gerund."""

from __future__ import annotations

from collections.abc import Iterator

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_ING, _COMMA = "ing", ","
_FULL = ("aux", "auxpass", "dobj", "attr", "acomp", "expl", "mark")  # what a noun read as a verb does not have
_WITHIN = ("pobj", "prep", "appos", "compound", "nmod")  # how a verb read as a noun hangs under its subject
_SUBJECTS = ("nsubj", "nsubjpass")
_LEFT = ("amod", "nsubj", "compound", "csubj")
_MISREAD = frozenset({"JJ", "RB"})


def verb_before_plural(tree: Tree, words: Grammar) -> None:
    """Constructions: "NAME denounces attempts to V", "the premier of NAME notes calls for X": a stance verb in -s read
    as a plural, and the plural behind it as the verb.

    A plural and a verb in -s do not agree, so that one of them must be the other.
    """
    for verb in _plurals(tree, words):
        behind = verb.i + 1 + (tree.tokens[verb.i + 1].text.lower() in words.feelings)
        plural = tree.tokens[behind] if behind < len(tree.tokens) else verb
        if plural.tag not in ("VBZ", "NNS") or plural.dep not in ("ROOT", "ccomp", "conj"):
            continue
        alone = verb.head == plural.i and verb.dep == "compound"  # "NAME denounces reports", as one noun
        subject = verb if alone else tree.child(plural.i, *_SUBJECTS)
        if subject is None or subject.i > verb.i or tree.child(plural.i, *_FULL) is not None:
            continue
        if verb.i not in tree.subtree(subject.i):
            continue
        head, dep = plural.head, plural.dep
        top = _before(tree, verb, subject)
        _put(tree, verb, head if head != plural.i else verb.i, dep)
        plural.tag = "NNS"
        for below in tree.children(plural.i):
            if below.dep in ("xcomp", "ccomp", "advcl"):
                tree.relabel(below, "acl")
            elif below.dep in ("conj", "cc", "punct", "npadvmod") or below.i < plural.i:
                tree.attach(below.i, verb.i, below.dep)
        tree.attach(plural.i, verb.i, "dobj")
        tree.attach(top.i, verb.i, "nsubj")


def verb_before_gerund(tree: Tree, words: Grammar) -> None:
    """Constructions: "NAME rejects using force", "we oppose lifting the ban", "a text opposing sending troops".

    The verb is read as a plural noun or as a helper, and what is rejected as what somebody does beside it.
    """
    for gerund in (*tree.labelled("acl", "advcl", "xcomp"), *_helped(tree)):
        verb = tree.tokens[gerund.i - 1]
        lemma = words.pasts.get(verb.text.lower(), verb.lemma.lower())  # that of a helper is its form
        if gerund.tag != "VBG" or gerund.i == 0 or lemma not in words.gerunds:
            continue
        if verb.head == gerund.i and verb.dep == "aux":
            head, dep = gerund.head, gerund.dep
            others = [c for c in tree.children(gerund.i) if c is not verb and (c.i < verb.i or c.dep == "punct")]
            verb.lemma = lemma
            _put(tree, verb, head if head != gerund.i else verb.i, dep)
            for other in others:
                tree.attach(other.i, verb.i, other.dep)
            tree.attach(gerund.i, verb.i, "xcomp")
        elif verb.tag.startswith("VB") and gerund.dep != "xcomp" and tree.child(verb.i, "dobj") is None:
            tree.attach(gerund.i, verb.i, "xcomp")
        elif verb.tag == "NNS" and verb.i and _may_act(tree.tokens[verb.i - 1], words):
            top = verb
            while top.dep in _WITHIN and top.head < verb.i:
                top = tree.tokens[top.head]
            if top.dep not in ("ROOT", "ccomp") or not top.tag.startswith("NN") or gerund.head not in (verb.i, top.i):
                continue
            head, dep = top.head, top.dep
            subject = _before(tree, verb, top)
            _put(tree, verb, head if head != top.i else verb.i, dep)
            if subject.i != verb.i:
                for mark in tree.children(top.i, "punct") if top is not verb else ():
                    if mark.i > verb.i:
                        tree.attach(mark.i, verb.i, "punct")
                tree.attach(subject.i, verb.i, "nsubj")
            tree.attach(gerund.i, verb.i, "xcomp")


def noun_behind_to(tree: Tree) -> None:
    """Construction: "objects to plans to V", "objects to strikes on X": a plural behind "to", read as an infinitive."""
    for noun in tree.labelled("xcomp", "advcl"):
        to = tree.tokens[noun.i - 1] if noun.i else noun
        if noun.tag != "NNS" or to.tag != "TO" or to.head != noun.i or to.dep != "aux" or noun.head >= to.i:
            continue
        to.tag = "IN"
        tree.attach(to.i, noun.head, "prep")
        tree.attach(noun.i, to.i, "pobj")
        for below in tree.children(noun.i, "xcomp", "advcl"):
            tree.relabel(below, "acl")


def opening_gerund(tree: Tree, words: Grammar) -> None:
    """Constructions: "Opposing threats against X, NAME said P", "Noting calls for X, NAME urged Y": a gerund that opens
    a sentence, read into the plural behind it, and that as the subject or the verb of a clause.

    The verb has its own subject behind the comma.
    """
    first = tree.tokens[0]
    stem = first.text.lower().removesuffix(_ING)
    if stem == first.text.lower() or first.dep not in _LEFT or len(tree.tokens) < 3:
        return
    lemma = next((form for form in (stem, stem + "e", stem[:-1]) if form in words.taking | words.gerunds), None)
    thing = tree.tokens[first.head]
    if lemma is None or tree.child(first.i) is not None or not thing.tag.startswith(("NN", "VBZ")):
        return
    if thing.tag == "VBZ" and (thing.i != 1 or tree.child(thing.i, *_FULL) is not None):
        return
    verb = tree.tokens[thing.head]
    subject = next((s for s in tree.children(verb.i, *_SUBJECTS) if thing.i < s.i < verb.i), None)
    if subject is None or verb is thing or all(t.text != _COMMA for t in tree.tokens[thing.i : subject.i]):
        return
    first.tag, first.lemma = "VBG", lemma
    tree.attach(first.i, verb.i, "advcl")
    if thing.tag == "VBZ":
        thing.tag = "NNS"
        for below in tree.children(thing.i, "xcomp", "ccomp", "advcl"):
            tree.relabel(below, "acl")
    tree.attach(thing.i, first.i, "dobj")


def text_before_gerund(tree: Tree, words: Grammar) -> None:
    """Construction: "issued a statement condemning attacks on X": the text and its participle read into the plural.

    Or only the plural read as what is issued as well.
    """
    stance = words.taking | words.gerunds
    for said in tree.labelled("amod", "compound", "acl", "nsubj"):
        text = tree.tokens[said.i - 1]
        if said.tag != "VBG" or said.i == 0 or text.lemma.lower() not in words.documents or said.lemma not in stance:
            continue
        above = tree.tokens[text.head]
        if said.head == text.i:
            if said.dep == "amod":
                tree.relabel(said, "acl")
            behind = said.i + 1 + (tree.tokens[said.i + 1].text.lower() in words.feelings)
            thing = tree.tokens[min(behind, len(tree.tokens) - 1)]
            if thing.dep == "dobj" == text.dep and thing.head == text.head and tree.child(said.i, "dobj") is None:
                tree.attach(thing.i, said.i, "dobj")
            continue
        thing = tree.tokens[said.head]
        if thing.i < said.i or said.dep == "acl":
            continue
        if text.dep == "dobj" == thing.dep and above.i == thing.head:  # the text and the plural both its objects
            tree.attach(said.i, text.i, "acl")
            tree.attach(thing.i, said.i, "dobj")
        elif text.head == thing.i and text.dep in ("nmod", "compound"):
            _put(tree, text, thing.head, thing.dep)
            for before in tree.children(thing.i):
                if before.i < text.i:
                    tree.attach(before.i, text.i, before.dep)
            tree.attach(said.i, text.i, "acl")
            tree.attach(thing.i, said.i, "dobj")


def verb_behind_and_in_past(tree: Tree, words: Grammar) -> None:
    """Construction: "thanked X and backed plans to V", "and underlined reports of Y": a verb read as an adjective."""
    for later in tree.labelled("conj"):
        if later.tag == "JJ" and later.text.lower() in words.pasts and tree.child(later.i, "dobj") is not None:
            later.tag, later.lemma = "VBD", words.pasts[later.text.lower()]
            continue
        above, verb = tree.tokens[later.head], tree.tokens[later.i - 1]
        if later.tag != "NNS" or above.tag not in ("VBD", "VBZ", "VBP") or verb.dep != "amod" or verb.head != later.i:
            continue
        lemma = words.pasts.get(verb.text.lower())
        if lemma is None or verb.i < 2 or tree.tokens[verb.i - 1].dep != "cc":
            continue
        verb.tag, verb.lemma = "VBD", lemma
        _put(tree, verb, above.i, "conj")
        tree.attach(later.i, verb.i, "dobj")


def verb_like_adverb(tree: Tree, words: Grammar) -> None:
    """Construction: "We back claims to X", he said: a base form behind its pronoun, read as an adverb."""
    for verb in tree.labelled("ccomp", "conj"):
        if verb.tag in _MISREAD and verb.text.lower() in words.taking and tree.child(verb.i, "dobj") is not None:
            subject = tree.child(verb.i, "nsubj")
            if subject is not None and subject.tag == "PRP" and subject.i + 1 == verb.i:
                verb.tag, verb.lemma = "VBP", verb.text.lower()


def _plurals(tree: Tree, words: Grammar) -> Iterator[Token]:
    """Yields the plural nouns that may be verbs of stance in -s behind a name, an office or a side."""
    for noun in tree.tokens[1:-1]:
        if (
            (noun.tag == "NNS" or (noun.dep == "nsubj" and noun.tag == "VBZ"))
            and noun.lemma.lower() in words.taking | words.gerunds
            and _may_act(tree.tokens[noun.i - 1], words)
        ):
            yield noun


def _helped(tree: Tree) -> list[Token]:
    """Returns the gerunds whose helper is no helper at all."""
    above = (tree.tokens[helper.head] for helper in tree.labelled("aux") if helper.tag.startswith("VB"))
    return [verb for verb in above if verb.tag == "VBG" and tree.tokens[verb.i - 1].dep == "aux"]


def _may_act(token: Token, words: Grammar) -> bool:
    return token.name is not None or (token.tag.startswith("NN") and token.text.lower() in words.speaking)


def _before(tree: Tree, verb: Token, subject: Token) -> Token:
    """Parts a verb from the noun phrase at whose end it was read, and returns that phrase's head."""
    before = tree.tokens[verb.i - 1]
    left = [c for c in tree.children(verb.i) if c.i < verb.i]
    heads = {before.i, *(t.i for t in tree.ancestors(before.i))}
    top = next((c for c in left if c.i in heads), None)
    if top is None:
        return subject
    above, dep = verb.head, verb.dep
    for other in left:
        if other is not top:
            tree.attach(other.i, top.i, other.dep)
    if subject is verb:
        return top
    tree.attach(top.i, above, dep)
    return subject


def _put(tree: Tree, verb: Token, head: int, dep: str) -> None:
    """Hangs a verb where another stood, with a tag of its own."""
    if verb.tag == "NNS":
        verb.tag, verb.lemma = "VBZ", verb.lemma.lower()
    verb.head, verb.dep = head, dep
    tree.index()
