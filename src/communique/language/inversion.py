"""What stands before its subject: conditions ("should Chad ask"), and passives ("also raised was the case")."""

from __future__ import annotations

from communique.language.tree import Token, Tree

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_CONDITIONAL = frozenset({"should", "had"})
_OF = "of"
_ASKING = frozenset({"WRB", "WP", "WDT", "RB", "CC"})  # "how should Chad", "nor should Chad", "never had Chad"


def inverted_condition(tree: Tree) -> None:
    """Construction: "will reopen the border should Chad ask", "Should Chad leave, ...": an auxiliary stands first.

    The auxiliary becomes the mark of the condition, which hangs on the clause that it bounds. Where the condition was
    read as the sentence and the other clause as what is asked, the two change places.
    """
    if tree.tokens[-1].text == "?":
        return
    for helper in tree.labelled("aux"):
        if helper.text.lower() not in _CONDITIONAL:
            continue
        verb = tree.tokens[helper.head]
        subject = tree.child(verb.i, *_SUBJECTS)
        if subject is None or not helper.i < subject.i < verb.i or _asks(tree, helper):
            continue
        told = next((c for c in tree.children(verb.i, "ccomp") if c.i < helper.i), None)
        if verb.dep == "ROOT" and told is not None and tree.child(told.i, *_SUBJECTS) is not None:
            told.head, told.dep = told.i, "ROOT"
            verb.head = told.i
            tree.index()
        elif verb.dep not in ("advcl", "ccomp"):
            continue
        tree.relabel(verb, "advcl")
        tree.relabel(helper, "mark")


def _asks(tree: Tree, helper: Token) -> bool:
    before = tree.tokens[helper.i - 1] if helper.i else None
    return before is not None and before.tag in _ASKING and before.text.lower() not in ("and", "but")


def inverted_passive(tree: Tree) -> None:
    """Construction: "Also discussed were trade and migration": the participle stands first, its subject last."""
    for subject in tree.labelled("attr"):
        helper = tree.tokens[subject.head]
        done = tree.tokens[helper.i - 1] if helper.lemma == "be" and helper.i else None
        if done is None or done.tag != "VBN" or subject.i < helper.i or not subject.tag.startswith("NN"):
            continue
        if not _opens(tree, done) or {done.dep, helper.dep} - {"ROOT", "nsubj", "auxpass", "advcl", "csubj"}:
            continue
        for behind in tree.children(helper.i):
            if behind.i not in (done.i, subject.i):
                tree.attach(behind.i, done.i, behind.dep)
        done.head, done.dep = done.i, "ROOT"
        helper.head, helper.dep = done.i, "auxpass"
        subject.head, subject.dep = done.i, "nsubjpass"
        tree.index()
        return


def inverted_predicate(tree: Tree) -> None:
    """Construction: "Of concern to us are the cuts", "More alarming still is the raid": what is said stands first.

    The noun behind the copula is what it is said of.
    """
    for subject in tree.labelled("attr"):
        helper = tree.tokens[subject.head]
        if helper.lemma != "be" or not subject.tag.startswith("NN") or subject.i < helper.i:
            continue
        before = [c for c in tree.children(helper.i) if c.i < helper.i and c.dep not in ("punct", "cc", "advmod")]
        if len(before) == 1 and (before[0].dep == "acomp" or (before[0].dep == "prep" and before[0].lemma == _OF)):
            tree.relabel(subject, "nsubj")


def _opens(tree: Tree, done: Token) -> bool:
    """Whether nothing but an adverb stands before a participle."""
    return all(token.tag in ("RB", "CC", ",") for token in tree.tokens[: done.i])
