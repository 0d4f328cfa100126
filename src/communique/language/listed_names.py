"""Repairs of lists of names: what the parser hangs under the verb or a second preposition goes on with the list."""

from __future__ import annotations

from collections.abc import Set

from communique.language.tree import Token, Tree

_JOINED = frozenset({"by", "with"})  # whose repetition goes on with a list of those who act: "by A and also by B"
_OF = "of"
_NAMED = frozenset({"state", "body", "person"})
_SIDES = frozenset({"state", "body"})
_INSIDE = frozenset({"det", "compound", "amod", "appos", "cc", "punct", "conj"})  # what may hang on a listed name


def preposition_again(tree: Tree) -> None:
    """Construction: "rejected by Chad, as well as by Mali", "met with Chad and with Mali": one list of two.

    So it is where the parser hangs the second preposition under the verb, as long as both nouns are of one kind, and
    where the first hangs on the object: "held talks with Chad, as well as with Mali".
    """
    for second in tree.labelled("conj", "prep") if not _JOINED.isdisjoint(tree.words) else ():
        if second.tag != "IN" or second.text.lower() not in _JOINED or not _goes_on(tree, second):
            continue
        above = tree.tokens[second.head]
        first = above if above.dep in ("prep", "agent") else _before(tree, above, second)
        if first is None or first.text.lower() != second.text.lower():
            continue
        one, two = tree.child(first.i, "pobj"), tree.child(second.i, "pobj")
        if one is not None and two is not None and _alike(one, two):
            tree.attach(two.i, one.i, "conj")


def owner_again(tree: Tree) -> None:
    """Construction: "the premiers of Chad, of Mali and of Togo": one list of names behind the first "of".

    The parser hangs each "of" under the noun, or under the "of" before it.
    """
    held = [p for p in tree.labelled("prep", "conj") if p.text.lower() == _OF] if _OF in tree.words else ()
    owned = {p.i: o for p in held if (o := tree.child(p.i, "pobj"))} if len(held) > 1 else {}
    for at in sorted(owned):
        second = tree.tokens[at]
        before = tree.tokens[at - 1] if at else second
        if second.dep == "conj":
            first = owned.get(second.head)
        else:
            beside = [i for i in owned if i < at and tree.tokens[i].head == second.head]
            last = max((i for i in beside if tree.tokens[i].dep == "prep"), default=None)
            listed = before.text == "," or before.dep == "cc"
            first = owned[last] if last is not None and listed else None
        if first is not None and {first.name, owned[at].name} <= _SIDES:
            tree.attach(owned[at].i, first.i, "conj")


def _goes_on(tree: Tree, second: Token) -> bool:
    """Whether a preposition goes on with what stands before: it is a conjunct, or "and" stands right before it."""
    return second.dep == "conj" or (second.i > 0 and tree.tokens[second.i - 1].dep == "cc")


def name_under_verb(tree: Tree, seeing: Set[str]) -> None:
    """Construction: "was denounced by NATO, as well as Fiji and Mali": a name joined to the verb, which is no verb.

    So is the last of those whom somebody met: "met with the premier of Fiji, and the premier of Mali", and with a verb
    of `seeing` "received the premiers of Fiji and Mali, and the chief of NATO".
    """
    for name in tree.labelled("conj"):
        above = tree.tokens[name.head]
        if not name.tag.startswith("NN") or above.name is not None or not above.tag.startswith("V") or name.i < above.i:
            continue
        if any(child.dep not in _INSIDE and child.text.lower() != "of" for child in tree.children(name.i)):
            continue
        first = _before(tree, above, name)
        seen = tree.child(above.i, "dobj") if above.lemma in seeing else None
        one = tree.child(first.i, "pobj") if first is not None else None
        if one is not None and {one.name, name.name} <= _NAMED:
            tree.attach(name.i, one.i, "conj")
        elif first is None and seen is not None and seen.i < name.i:
            tree.attach(name.i, seen.i, "conj")


def _before(tree: Tree, verb: Token, token: Token) -> Token | None:
    """Returns the last of "by" and "with" before a token that hangs under a verb or its object."""
    held = [verb, *tree.children(verb.i, "dobj")]
    found = [p for one in held for p in tree.children(one.i, "prep", "agent")]
    found = [p for p in found if p.i < token.i and p.text.lower() in _JOINED]
    return max(found, key=lambda p: p.i, default=None)


def name_behind_day(tree: Tree, times: Set[str]) -> None:
    """Construction: "On Monday President X met Y", "received on 5 May President X": the name, read into the day.

    Before the verb it is the subject where there is none, behind it the object where there is none. Or the day is read
    into the subject: "On Friday Ana Roy left".
    """
    for said in tree.labelled("compound"):
        on, held = tree.tokens[said.i - 1], tree.tokens[said.head]
        alone = on.dep == "prep" and on.head == held.head and tree.child(on.i, "pobj") is None
        if said.i and alone and said.text.lower() in times and held.dep in ("nsubj", "nsubjpass"):
            tree.attach(said.i, on.i, "pobj")
    for who in tree.labelled("pobj"):
        prep, verb = tree.tokens[who.head], tree.tokens[tree.tokens[who.head].head]
        if not who.tag.startswith("NNP") or who.text.lower() in times or not verb.tag.startswith("VB"):
            continue
        inside = [c for c in tree.children(who.i) if c.i < who.i]
        day = next((c for c in inside if c.text.lower() in times and c.i > prep.i), None)
        subject = tree.child(verb.i, "nsubj", "nsubjpass", "expl")
        if day is None or (subject is None) != (who.i < verb.i) or (subject and tree.child(verb.i, "dobj")):
            continue
        own = next((c.i for c in inside if c.i > day.i and not c.text.isdigit()), who.i)
        tree.attach(day.i, prep.i, "pobj")
        for child in inside:
            if child.i != day.i and child.i < own:
                tree.attach(child.i, day.i, "nummod" if child.text.isdigit() else child.dep)
        passive = tree.child(verb.i, "auxpass") is not None
        tree.attach(who.i, verb.i, "dobj" if subject else "nsubjpass" if passive else "nsubj")


def _alike(one: Token, two: Token) -> bool:
    """Whether two nouns may stand in one list: two names, or two heads of whom there may be more ("ministers")."""
    return "VBG" not in (one.tag, two.tag) and ((one.name in _NAMED) == (two.name in _NAMED) or one.name is None)


def person_behind_day(tree: Tree) -> None:
    """Construction: "received here today NAME": the person, read as when it was."""
    for who in tree.labelled("npadvmod"):
        verb = tree.tokens[who.head]
        if who.name != "person" or not verb.tag.startswith("VB") or who.i < verb.i:
            continue
        if tree.child(verb.i, "dobj", "nsubjpass", "auxpass") is None and tree.child(verb.i, "nsubj") is not None:
            tree.relabel(who, "dobj")


def last_of_subjects(tree: Tree) -> None:
    """Construction: "Envoys from Fiji, Oman, and Mali met": the last name of a list, read as a subject of its own."""
    for name in tree.labelled("nsubj", "nsubjpass"):
        joiner = tree.tokens[name.i - 1] if name.i else name
        before = tree.tokens[joiner.head]
        if name.name not in _NAMED or joiner.dep != "cc" or before.name not in _NAMED or before.i > joiner.i:
            continue
        first = tree.child(name.head, "nsubj", "nsubjpass")
        if first is not None and first.i < before.i and before.i in tree.subtree(first.i):
            tree.attach(name.i, before.i, "conj")
