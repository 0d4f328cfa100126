"""Repairs of subjects that hang at the wrong place: under an auxiliary, or in the setting before the verb."""

from __future__ import annotations

from collections.abc import Set

from communique.language.coordination import (
    has_subject,
)
from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_NOMINAL = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CC", "PRP$", "POS", "CD"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def subject_of_auxiliary(tree: Tree) -> None:
    """Construction: "The ministers were gravely concerned about X": the subject, hung under the auxiliary."""
    for helper in tree.labelled("aux", "auxpass"):
        for subject in tree.children(helper.i, *_SUBJECTS):
            if not has_subject(tree, helper.head):
                passive = helper.dep == "auxpass" and subject.dep == "nsubj"
                tree.attach(subject.i, helper.head, "nsubjpass" if passive else subject.dep)


def subject_behind_setting(tree: Tree) -> None:
    """Construction: "After talks in Lima, Ortega and his counterpart agreed": the subject, read into the setting."""
    for verb in tree.labelled("ROOT", "ccomp", "conj"):
        modal = verb.tag == "VB" and any(c.tag == "MD" for c in tree.children(verb.i, "aux"))
        if not (verb.tag in _FINITE or modal) or has_subject(tree, verb.i):
            continue
        for setting in tree.children(verb.i, "prep", "advmod", "npadvmod"):
            subject = _after_comma(tree, setting, verb) if setting.i < verb.i else None
            if subject is not None:
                tree.attach(subject.i, verb.i, "nsubj")
                break


def _after_comma(tree: Tree, setting: Token, verb: Token) -> Token | None:
    """Returns the noun in a fronted setting that a comma, and no "and", parts from the noun it hangs on.

    An office behind a name is none where another name follows: "at the invitation of Ana Lau, Premier of Fiji, X left".
    """
    office: Token | None = None
    for i in tree.subtree(setting.i):
        token = tree.tokens[i]
        again = token.dep == "pobj" and tree.child(token.head, "pobj") is not token  # "in Gao, the premier V-ed"
        if i >= verb.i or not (again or token.dep in ("conj", "appos")) or not token.tag.startswith(("NN", "PRP")):
            continue
        left = tree.subtree(i)[0] - 1
        if left > setting.i and tree.tokens[left].text == "," and not tree.child(token.head, "cc"):
            named = token.dep == "appos" and tree.tokens[token.head].tag == "NNP"
            if office is None and named and tree.child(i, "prep") is not None:
                office = token
                continue
            return token
    return office


def two_subjects(tree: Tree) -> None:
    """Construction: "Chad, which holds the chair, and Oman left": two subjects of one verb that an "and" joins."""
    for second in tree.labelled("nsubj", "nsubjpass"):
        first = next((c for c in tree.children(second.head, "nsubj", "nsubjpass") if c.i < second.i), None)
        if first is None:
            continue
        begins = tree.subtree(second.i)[0]
        if any(c.i == begins - 1 for c in tree.children(first.i, "cc")):
            tree.attach(second.i, first.i, "conj")


def two_who_said(tree: Tree, saying: Set[str]) -> None:
    """Construction: "Mali expelled ten envoys, witnesses and officials said": two who say so, read as two more envoys.

    Between the last comma and a verb of saying that has no object stand only nouns, and an "and" among them.
    """
    for verb in tree.labelled("conj", "ROOT", "ccomp", "advcl", "parataxis"):
        objects = (
            c for c in tree.children(verb.i, "dobj", "ccomp", "xcomp", "mark") if c.i > verb.i or c.dep == "mark"
        )
        if verb.lemma not in saying or verb.tag not in _FINITE or any(objects):
            continue
        comma = next((t for t in reversed(tree.tokens[: verb.i]) if t.text == ","), None)
        between = tree.tokens[comma.i + 1 : verb.i] if comma is not None else []
        joins = [t for t in between if t.tag == "CC"]
        if len(joins) != 1 or not all(t.tag in _NOMINAL for t in between) or not _told_before(tree, between[0].i):
            continue
        first, second = tree.tokens[joins[0].i - 1], between[-1]
        if first.i < between[0].i or not first.tag.startswith("NN") or not second.tag.startswith("NN"):
            continue
        inside = {t.i for t in between}
        for token in between:
            if token not in (first, second, joins[0]) and token.head not in inside:
                tree.attach(token.i, first.i if token.i < joins[0].i else second.i, "amod")
        tree.attach(first.i, verb.i, "nsubj")
        tree.attach(joins[0].i, first.i, "cc")
        tree.attach(second.i, first.i, "conj")


def _told_before(tree: Tree, start: int) -> bool:
    """Whether a finite verb stands before the comma, so that something is told that one may say."""
    return any(t.tag in _FINITE for t in tree.tokens[: max(start - 1, 0)])
