"""Repairs of the last verb of a list, which the parser reads as one more noun or hangs under the verb before."""

from __future__ import annotations

from communique.language.coordination import has_subject, lacks_end
from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_READ_AS = {"VBZ": ("NNS", "VBZ"), "VBP": ("NN", "JJ", "VB", "VBP")}  # form of the list -> tags of its last verb
_OPENING = ("DT", "PRP$", "JJ", "CD")  # with which an object opens
_THAT = "that"
_CLOSING = ('"', "”", "'", "’", "''")
_CONTENT = ("ccomp", "xcomp", "acl", "pcomp", "relcl")  # where what is said or asked for stands
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_DUE = ("must", "should")
_AIMING = ("acl", "advcl", "relcl", "xcomp", "ccomp")  # where a verb stands inside an object


def verb_behind_and(tree: Tree, words: Grammar) -> None:
    """Construction: "condemns the raid and calls on B to V", "rejects the veto and underlines that P".

    A form behind "and" that a noun may have too, read as one more object. It is a verb where the sentence's verb has
    that form and what follows right behind is a preposition with what is asked, a clause, or an object.
    """
    for word in tree.labelled("conj"):
        if word.lemma not in words.stance or word.i < 2 or not _behind_and(tree, word):
            continue
        above = next((t for t in tree.ancestors(word.i) if t.tag in _READ_AS), None)
        if above is None or not _is_stance(tree, above, words) or word.tag not in _READ_AS[above.tag]:
            continue
        if word.tag == above.tag and tree.tokens[word.head].tag.startswith("VB"):
            continue
        if tree.child(word.i, "det", "amod", "poss", "compound") is None:
            _made_verb(tree, word, above)


def _behind_and(tree: Tree, word: Token) -> bool:
    """Whether an "and" stands before a word, "also" between them or not."""
    before = tree.tokens[word.i - 1]
    return before.dep == "cc" or (before.tag == "RB" and tree.tokens[before.i - 1].dep == "cc")


def _is_stance(tree: Tree, verb: Token, words: Grammar) -> bool:
    """Whether a verb takes a stance, or a copula with what one feels: "is concerned by X"."""
    felt = tree.child(verb.i, "acomp")
    return verb.lemma in words.stance or (felt is not None and felt.text.lower() in words.adjectives)


def _made_verb(tree: Tree, word: Token, above: Token) -> None:
    """Makes a word a verb beside the one above, where what stands right behind it completes it."""
    behind = tree.tokens[word.i + 1]
    if behind.dep == "prep" and behind.head == word.i and behind.text != "of":
        asked = [c for c in tree.children(word.head, "acl", "relcl") if c.i > word.i and c.tag == "VB"]
        hang = [(verb, "advcl") for verb in asked]
    elif behind.text.lower() == _THAT and behind.dep == "mark":
        hang = [(tree.tokens[behind.head], "ccomp")]
    elif behind.tag in _OPENING and word.tag == "NNS" and behind.head > word.i:
        hang = [(tree.tokens[behind.head], "dobj")]
    elif behind.name is not None and behind.head == word.i:
        hang = [(behind, "dobj")]
    elif word.tag == above.tag:
        hang = []
    else:
        return
    word.tag = above.tag
    tree.attach(word.i, above.i, "conj")
    for token, dep in hang:
        tree.attach(token.i, word.i, dep)


def finite_behind_infinitive(tree: Tree) -> None:
    """Construction: "supports the plan to free them and does not recognise X": no "to" goes on with a finite verb.

    As little does it with one in -s: "called on all to show restraint and supports the talks". Nor does a relative
    clause with another modal verb: "opposes what would widen the war and will send help".
    """
    for verb in tree.labelled("conj"):
        inner = tree.tokens[verb.head]
        helpers, own = tree.children(inner.i, "aux"), [h for h in tree.children(verb.i, "aux") if h.tag in _FINITE]
        finite = own or verb.tag == "VBZ"
        if inner.tag != "VB" or verb.i < inner.i or not finite or not helpers or has_subject(tree, verb.i):
            continue
        other = bool(own) and inner.dep == "relcl" and helpers[0].text.lower() != own[0].text.lower()
        if helpers[0].tag != "TO" and not other:
            continue
        above = next((t for t in tree.ancestors(inner.i) if t.tag in _FINITE and t.i < inner.i), None)
        if above is not None:
            tree.attach(verb.i, above.i, "conj")


def last_of_three(tree: Tree, stance: frozenset[str]) -> None:
    """Construction: "A praise X, urge B to V and stress Y": the last verb is A's, for the list lacks its end else."""
    for verb in tree.labelled("conj"):
        inner = tree.tokens[verb.head]
        if verb.lemma not in stance or verb.tag not in ("VB", "VBP") or inner.dep not in ("xcomp", "advcl"):
            continue
        above = tree.tokens[inner.head]
        if above.tag in ("VB", "VBP") and lacks_end(tree, above):
            verb.tag = above.tag
            tree.attach(verb.i, above.head, "conj")


def voiced_behind_infinitive(tree: Tree, words: Grammar) -> None:
    """Construction: "We oppose any attempt to V and express concern over X": who opposes voices the concern.

    In the plural present a verb of stance has the form of an infinitive, of one under the modal verb of a relative
    clause, or of the plural in it. One that only says something is no part of an attempt, an effort or a purpose, nor
    of what those do whom one condemns, or of a fact that is noted.
    """
    for verb in tree.labelled("conj"):
        if verb.tag not in ("VB", "VBP", "VBZ"):
            continue
        inner = tree.tokens[verb.head]
        while inner.dep == "conj" and inner.head < inner.i:
            inner = tree.tokens[inner.head]
        if inner.dep not in _AIMING or inner.lemma in words.voicing or verb.i < inner.i:
            continue
        if inner.tag in ("VBP", "VBZ") and (inner.dep != "relcl" or inner.lemma in words.taking):
            continue  # "those who back the plan and condemn the raid"
        if inner.dep == "ccomp" and not any(h.text.lower() in _DUE for h in tree.children(inner.i, "aux")):
            continue  # of "that aid must flow and urge B to V" nobody must urge; "that Chad will leave and urge B to V"
        above = next((t for t in tree.ancestors(inner.i) if t.lemma in words.stance and _is_present(t)), None)
        if above is None or above.i > inner.i or (inner.dep == "xcomp" and _completes(inner, above, words)):
            continue
        if (verb.tag == "VBZ") == (above.tag == "VBZ") and _is_voiced(tree, verb, above, words):
            verb.tag = above.tag
            tree.attach(verb.i, above.i, "conj")


def _completes(inner: Token, above: Token, words: Grammar) -> bool:
    """Whether a verb completes an infinitive: "agree to V", "urge Chad to V", but not "reject moves to V"."""
    taking = above.lemma in words.taking and above.lemma not in words.bound and above.lemma not in words.appealing
    return inner.head == above.i and not taking


def _is_present(token: Token) -> bool:
    return token.tag in ("VBP", "VBZ") or (token.tag == "VBD" and token.text.lower() == token.lemma)


def _is_voiced(tree: Tree, verb: Token, above: Token, words: Grammar) -> bool:
    """Whether a verb says something: by its word, by what one feels, or by the "and" that hangs on the verb above."""
    if verb.lemma in words.voicing:
        return True
    joined = next((t for t in reversed(tree.tokens[: verb.i]) if t.dep == "cc"), None)
    if joined is not None and joined.head == above.i and verb.lemma in words.stance:
        return True
    felt = tree.child(verb.i, "acomp")
    return felt is not None and verb.lemma in words.copulas and felt.lemma in words.adjectives


def voiced_participle(tree: Tree, words: Grammar) -> None:
    """Construction: "urged Chad to free the crew, calling the raid a crime", "said P, while stressing that Q".

    Behind a comma the participle of a verb of saying is of who speaks, not of what is said or asked for, unless that
    is a saying too.
    """
    for verb in tree.labelled("advcl", "acl"):
        inner = tree.tokens[verb.head]
        if verb.tag != "VBG" or inner.dep not in _CONTENT or inner.i > verb.i or not _says(verb.lemma, words):
            continue
        first = tree.child(verb.i, "mark")
        if not _behind_comma(tree, first or verb) or _says(inner.lemma, words):
            continue
        above = next((t for t in tree.ancestors(inner.i) if t.tag.startswith("V") and _says(t.lemma, words)), None)
        if above is not None and above.i < inner.i:
            tree.attach(verb.i, above.i, "advcl")


def gerunds_in_a_row(tree: Tree, words: Grammar) -> None:
    """Construction: "stressed the need for ending the war, abiding by the pact and freeing the crew": three gerunds.

    The parser has those behind the comma done by who stresses. A verb of saying goes on with what is said.
    """
    for later in tree.labelled("advcl"):
        last = tree.child(later.i, "conj") if later.tag == "VBG" and not _says(later.lemma, words) else None
        if last is None or last.tag != "VBG" or tree.tokens[later.i - 1].text != "," or tree.child(later.i, "nsubj"):
            continue
        if tree.tokens[later.head].dep == "pcomp" and tree.tokens[later.head].tag == "VBG":
            tree.relabel(later, "conj")
            continue
        for thing in tree.children(later.head, "dobj", "prep"):
            behind = [tree.child(p.i, "pcomp") for p in (thing, *tree.children(thing.i, "prep"))]
            first = next((g for g in behind if g is not None and g.tag == "VBG" and g.i < later.i), None)
            if first is not None and max(tree.subtree(first.i)) == later.i - 2:
                tree.attach(later.i, first.i, "conj")
                break


def _behind_comma(tree: Tree, token: Token) -> bool:
    """Whether a comma stands before a token, a closing quotation mark between them or not."""
    before = [t.text for t in tree.tokens[max(0, token.i - 2) : token.i]]
    return before[-1:] == [","] or (before[:1] == [","] and before[-1] in _CLOSING)


def voiced_behind_perfect(tree: Tree, words: Grammar) -> None:
    """Construction: "denied that it had armed them and called for an inquiry": what is past goes on with what is past.

    Behind a mere "said that Chad had left and called for X" it may be Chad who called.
    """
    for verb in tree.labelled("conj"):
        inner = tree.tokens[verb.head]
        if verb.tag != "VBD" or inner.tag != "VBN" or inner.dep not in _CONTENT or verb.lemma not in words.voicing:
            continue
        if not any(helper.lemma == "have" for helper in tree.children(inner.i, "aux")) or has_subject(tree, verb.i):
            continue
        above = next((t for t in tree.ancestors(inner.i) if t.tag == "VBD" and _says(t.lemma, words)), None)
        if above is not None and above.i < inner.i and above.lemma not in words.saying:
            tree.attach(verb.i, above.i, "conj")


def _says(lemma: str, words: Grammar) -> bool:
    return lemma in words.voicing or lemma in words.claiming or lemma in words.saying or lemma in words.judging
