"""Repairs of clauses that stand side by side, where the parser takes the first for what the last one says."""

from __future__ import annotations

from collections.abc import Mapping, Set

from communique.language.coordination import content_of, has_subject
from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_TENSED = frozenset({"VBZ", "VBP", "VBD"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_HELPERS = ("aux", "auxpass", "neg", "advmod")
_THAT = "that"


def side_by_side(tree: Tree, reporting: frozenset[str]) -> None:
    """Constructions: "A opposes the levy; B noted this view", "A hailed the truce, B promised aid, and C left".

    'A was blunt: "We oppose the levy"': so it is of what stands before a colon.

    A clause before a semicolon is no content of the verb behind; nor is one before a comma, where that verb has an
    object of its own and reports nothing, and a third clause follows. The first becomes the root, the others its
    conjuncts.
    """
    root = tree.root()
    contents = tree.children(root.i, "ccomp")
    own = tree.child(root.i, *_SUBJECTS) if contents else None
    for first in contents:
        if own is None or not first.i < own.i < root.i or not has_subject(tree, first.i) or tree.child(first.i, "mark"):
            continue
        between = tree.tokens[first.i : own.i]
        mark = next((t for t in between if t.text == ":" or (t.text in (";", ",") and t.head == root.i)), None)
        if mark is None or (mark.text == "," and not _listed(tree, root, reporting)):
            continue
        before = [c for c in tree.children(root.i) if c.i < first.i]
        first.head, first.dep = first.i, "ROOT"
        said = mark.text == ":" and first.lemma in reporting
        root.head, root.dep = first.i, "ccomp" if said else "conj"
        tree.index()
        for token in (*before, mark):
            tree.attach(token.i, first.i, token.dep)
        return


def _listed(tree: Tree, root: Token, reporting: frozenset[str]) -> bool:
    thing = tree.child(root.i, "dobj")
    if thing is None or (root.lemma in reporting and tree.child(thing.i, "nummod") is None):
        return False  # "P, the minister told reporters"; "promised 5 million dollars" is no saying
    return any(has_subject(tree, c.i) for c in tree.children(root.i, "conj"))


def bare_subject(tree: Tree) -> None:
    """Construction: "stressed that health is a duty": a noun without article behind "that" read as "that health".

    Where the finite verb right behind it has no subject, the noun is its subject and "that" the complementiser.
    """
    for that in tree.labelled("det") if _THAT in tree.words else ():
        noun = tree.tokens[that.head]
        if noun.dep != "dobj" or that.text.lower() != _THAT:
            continue
        for verb in tree.children(noun.head, "ccomp"):
            start = min([verb.i, *(c.i for c in tree.children(verb.i, *_HELPERS))])
            within = max(tree.subtree(noun.i), default=noun.i)
            if start != within + 1 or tree.child(verb.i, "mark", *_SUBJECTS) or not _finite(tree, verb):
                continue
            that.tag = "IN"
            tree.attach(noun.i, verb.i, "nsubjpass" if tree.child(verb.i, "auxpass") else "nsubj")
            tree.attach(that.i, verb.i, "mark")
            break


def subject_of_helper(tree: Tree) -> None:
    """Construction: "told the paper that Chad was concerned": a subject hung under "was", and "that" in its place."""
    for helper in tree.labelled("auxpass", "aux") if _THAT in tree.words else ():
        subject, verb = tree.child(helper.i, "nsubj"), tree.tokens[helper.head]
        that = tree.child(verb.i, "nsubj", "nsubjpass")
        if subject is None or that is None or that.text.lower() != _THAT or not that.i < subject.i < helper.i:
            continue
        that.tag, kind = "IN", that.dep
        tree.attach(subject.i, verb.i, kind)
        tree.attach(that.i, verb.i, "mark")


def _finite(tree: Tree, verb: Token) -> bool:
    return verb.tag in _FINITE or any(c.tag in _FINITE for c in tree.children(verb.i, "aux", "auxpass"))


def cue_read_into_object(tree: Tree, reporting: frozenset[str]) -> None:
    """Construction: "A opposes any visit to B, a spokesperson said": who says it, read as one more object.

    What stands before the comma is the object of the first verb, and that is what is said.
    """
    for said in tree.labelled("ccomp", "ROOT"):
        if said.tag not in _FINITE or said.lemma not in reporting:
            continue
        thing = tree.child(said.i, "nsubj")
        if thing is None or tree.child(said.i, "mark"):
            continue
        content = tree.child(said.i, "ccomp") if said.dep == "ROOT" else tree.tokens[said.head]
        if content is None or not content.i < thing.i < said.i or tree.child(content.i, "dobj") is not None:
            continue
        below = set(tree.subtree(thing.i))
        speaker = next((t for t in tree.tokens[thing.i : said.i] if t.i in below and _apart(tree, t, said)), None)
        if speaker is None or content.lemma == "be" or (said.dep == "ccomp" and content.dep != "ROOT"):
            continue
        tree.attach(speaker.i, said.i, "nsubj")
        tree.attach(thing.i, content.i, "dobj")
        if said.dep == "ccomp":
            content.head, content.dep = said.i, "ccomp"
            said.head, said.dep = said.i, "ROOT"
            tree.index()
        return


def _apart(tree: Tree, token: Token, said: Token) -> bool:
    """Whether a noun behind a comma ends right before a verb."""
    own = tree.subtree(token.i)
    listed = token.dep in ("appos", "conj") and token.tag.startswith("NN") and own[-1] == said.i - 1
    return listed and own[0] > 0 and tree.tokens[own[0] - 1].text == ","


def final_attribution(tree: Tree, words: Grammar) -> None:
    """Construction: "P, the note concludes", "the plan, the note adds, V" and "P, reads the text".

    The parser hangs a short clause of reporting under the main verb, or takes an inverted subject for the object.
    The reporting verb becomes the root, the old root its content.
    """
    reporting, root = words.reporting, tree.root()
    content = tree.child(root.i, "ccomp")
    if content is not None and not has_subject(tree, root.i):
        _without_subject(tree, root, content, words)
        return
    for verb in tree.labelled("ccomp", "conj", "parataxis", "dep", "advcl"):
        if verb.lemma not in reporting or verb.tag not in _TENSED or verb.head != root.i or verb.i == root.i:
            continue
        if tree.child(verb.i, "mark", "dobj", "ccomp"):
            continue
        if tree.child(verb.i, "nsubj") and _set_off(tree, verb):
            root.head, root.dep = verb.i, "ccomp"
            verb.head, verb.dep = verb.i, "ROOT"
            tree.index()
            return


def _without_subject(tree: Tree, root: Token, content: Token, words: Grammar) -> None:
    """A root without a subject behind a clause: its object is the subject that speaks, or it goes on with a list."""
    inverted = tree.child(root.i, "dobj", "attr")
    if content.i > root.i or (inverted is not None and inverted.i < root.i):
        return
    told = root.lemma in words.reporting and inverted is not None
    if inverted is not None and told and not (_goes_on(tree, root, inverted, words) and has_subject(tree, content.i)):
        tree.relabel(inverted, "nsubj")
    elif has_subject(tree, content.i) and root.tag in _TENSED:
        content.head, content.dep = content.i, "ROOT"
        root.head, root.dep = content.i, "conj"
        tree.index()


def list_under_next(tree: Tree, stance: Set[str]) -> None:
    """Construction: "We oppose X, call on B to V and urge C": the first verb, read as what the next one says.

    The next has no subject of its own, and a comma stands right before it.
    """
    root = tree.root()
    if root.tag not in ("VB", "VBP", "VBD", "VBZ") or root.lemma not in stance or has_subject(tree, root.i):
        return
    for first in tree.children(root.i, "ccomp"):
        if (
            first.i > root.i
            or first.lemma not in stance
            or not has_subject(tree, first.i)
            or tree.child(first.i, "mark")
        ):
            continue
        if tree.tokens[root.i - 1].text != "," or (first.tag != root.tag and root.tag != "VB"):
            continue
        first.head, first.dep = first.i, "ROOT"
        root.head, root.dep, root.tag = first.i, "conj", first.tag
        tree.index()
        return


def object_before_comma(tree: Tree) -> None:
    """Construction: "A noted the deal reached in Rome, repeated X and denounced Y", read as what the deal repeated.

    No comma parts a subject from its verb, so that what stands before one is the object of the verb above. A clause
    behind an object and a comma that has no subject and no "that" is no content either.
    """
    for verb in tree.labelled("ccomp"):
        above, thing = tree.tokens[verb.head], tree.child(verb.i, "nsubj")
        if thing is None and above.i < verb.i and tree.tokens[verb.i - 1].text == "," and verb.tag == above.tag:
            if tree.child(above.i, "dobj") and not tree.child(verb.i, "mark", "aux", "auxpass", *_SUBJECTS):
                tree.attach(verb.i, above.i, "conj")
            continue
        if thing is None or not above.i < thing.i < verb.i or not _parted(tree, thing, verb):
            continue
        plural = above.tag == "VBP" and verb.tag == "VB"
        if not (verb.tag == above.tag or plural) or tree.child(verb.i, "mark", "aux", "auxpass"):
            continue
        verb.tag = above.tag
        tree.attach(thing.i, above.i, "dobj")
        tree.attach(verb.i, above.i, "conj")


def _parted(tree: Tree, thing: Token, verb: Token) -> bool:
    """Whether one comma, or an "and", parts a noun from the verb behind it."""
    before = tree.tokens[verb.i - 1]
    if before.tag == "RB" and before.i:  # "and also calls"
        before = tree.tokens[before.i - 1]
    if before.dep == "cc":
        return True
    return before.i == verb.i - 1 and [t.text for t in tree.tokens[thing.i : verb.i]].count(",") == 1 == (
        before.text == ","
    )


def appeal_in_a_row(tree: Tree, appealing: Mapping[str, frozenset[str]]) -> None:
    """Construction: "A hailed X, called for Y and urged Z": the second verb, read as a participle that describes X.

    With the preposition of what is asked right behind it and no "by" it is what A did.
    """
    for verb in tree.labelled("acl", "advcl"):
        preps = appealing.get(verb.lemma)
        if preps is None or verb.tag not in ("VBN", "VBD") or tree.tokens[verb.i - 1].text != ",":
            continue
        prep = tree.child(verb.i, "prep")
        if prep is None or prep.i != verb.i + 1 or prep.text.lower() not in preps or not tree.child(prep.i, "pobj"):
            continue
        if tree.child(verb.i, "aux", "auxpass", "agent", "mark") or has_subject(tree, verb.i):
            continue
        above = next((t for t in tree.ancestors(verb.i) if t.tag == "VBD" and t.i < verb.i), None)
        if above is not None:
            verb.tag = above.tag
            tree.attach(verb.i, above.i, "conj")


def _goes_on(tree: Tree, verb: Token, thing: Token, words: Grammar) -> bool:
    """Construction: "A condemned X, opposed Y and urged Z": no "Y" that opposes, which only who speaks could do."""
    speaks = thing.name is not None or thing.tag.startswith(("NNP", "PRP"))
    speaks = speaks or not {thing.lemma.lower(), thing.text.lower()}.isdisjoint(words.speaking)
    listed = any(c.tag == verb.tag for c in tree.children(verb.i, "conj"))
    if verb.lemma in words.saying:
        return listed and not speaks
    more = any(c.i > verb.i for c in tree.children(verb.i, "xcomp", "ccomp", "prep"))
    return listed or more or not speaks or verb.lemma not in words.claiming


def _set_off(tree: Tree, verb: Token) -> bool:
    """Whether a short clause stands between commas, or between a comma and the end."""
    below = [i for i in tree.subtree(verb.i) if tree.tokens[i].dep != "punct"]
    before, after = below[0] - 1, below[-1] + 1
    opened = before >= 0 and tree.tokens[before].text == ","
    closed = after >= len(tree.tokens) - 1 or tree.tokens[after].text == ","
    return opened and closed and len(below) <= 12


def run_on_copula(tree: Tree, stance: frozenset[str], reporting: frozenset[str]) -> None:
    """Construction: "A reaffirms N and recognition that P, Q is R, and S is T."

    The parser takes the last copular clauses as the sentence and the stance verb as their complement. The stance
    verb, standing first with a subject and no subordinator, becomes the root; the copular clauses its content.
    """
    root = tree.root()
    if root.lemma in reporting or (root.lemma != "be" and root.tag not in _TENSED):
        return
    left = [c for c in tree.children(root.i, "ccomp") if c.i < root.i]
    for verb in left:
        own = tree.child(root.i, *_SUBJECTS)
        if verb.lemma not in stance or tree.child(verb.i, "mark") or not has_subject(tree, verb.i):
            continue
        if own is None or own.i < verb.i:
            continue
        verb.head, verb.dep = verb.i, "ROOT"
        root.head, root.dep = verb.i, "ccomp"
        tree.index()
        content = content_of(tree, verb, before=root.i)
        if content is not None:
            tree.attach(root.i, content.i, "conj")
        for stray in [c for c in tree.children(root.i) if c.i < verb.i or (c.i < own.i and c.dep != "aux")]:
            if stray.dep in ("punct", "cc", "dobj"):
                tree.attach(stray.i, verb.i, stray.dep)
        return
