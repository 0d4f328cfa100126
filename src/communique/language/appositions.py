"""Repairs of appositions: what only stands beside a noun, and what goes on with its list."""

from __future__ import annotations

from collections.abc import Set

from communique.language.tree import Token, Tree

_NAME = 6  # words from a name to the one behind it in a list: "the envoy A of X, B"
_SIDES = frozenset({"state", "body", "person"})
_INDEFINITE = ("a", "an")
_COMMON = ("NN", "NNS")
_PERSON = "person"
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def conjunct_of_apposition(tree: Tree) -> None:
    """Construction: "His Majesty the King and His Highness the Prince": what follows "and" goes on with the first.

    The parser joins it to "the King", which no comma sets off from the title before it.
    """
    for second in tree.labelled("appos"):
        first = tree.tokens[second.head]
        if first.tag != "NNP" or second.i < first.i or tree.child(first.i, "conj") is not None:
            continue
        start = tree.reach(second.i)[0]
        joined = tree.children(second.i, "conj")
        if start != first.i + 1 or not joined or not all(tree.child(c.i, "det", "poss") for c in joined):
            continue  # "His Excellency the President and Minister of Defence" is one man
        for token in (*tree.children(second.i, "cc"), *joined):
            tree.attach(token.i, first.i, token.dep)


def answered_apposition(tree: Tree) -> None:
    """Construction: "Chad accused Mali of fraud, a charge Bamako rejected": what is answered, read as the sentence.

    What was told before the comma is the sentence, and who answers it stands in a relative clause of "a charge".
    """
    for thing in tree.labelled("dobj"):
        verb = tree.tokens[thing.head]
        told = next((c for c in tree.children(verb.i, "ccomp") if c.i < thing.i), None)
        subject = tree.child(verb.i, *_SUBJECTS)
        if told is None or subject is None or not thing.i < subject.i < verb.i or not _indefinite(tree, thing):
            continue
        first = min(tree.subtree(thing.i))
        if tree.tokens[first - 1].text != "," or tree.child(told.i, "mark") or not tree.child(told.i, *_SUBJECTS):
            continue
        told.head, told.dep = (told.i, "ROOT") if verb.dep == "ROOT" else (verb.head, verb.dep)
        thing.head, thing.dep = told.i, "npadvmod"
        verb.head, verb.dep = thing.i, "relcl"
        tree.index()


def answered_by_several(tree: Tree, taking: Set[str]) -> None:
    """Construction: "a suggestion that Mali and Chad rejected": what is taken up, read as what it says.

    `taking` are the verbs of stance whose complement is a thing. Such a verb without an object takes up the noun.
    """
    for verb in tree.labelled("acl"):
        mark, thing = tree.child(verb.i, "mark"), tree.tokens[verb.head]
        if mark is None or mark.text.lower() != "that" or mark.i != thing.i + 1 or verb.lemma not in taking:
            continue
        if not _indefinite(tree, thing) or tree.child(verb.i, "dobj", "ccomp", "xcomp", "prep", "nsubjpass", "prt"):
            continue
        tree.relabel(verb, "relcl")
        tree.relabel(mark, "dobj")


def listed_apposition(tree: Tree) -> None:
    """Construction: "promotes a fair order, an open market, a just peace and a fair trade", read as what A is.

    What stands in apposition to a noun with an indefinite article and ends in "and Z" goes on with its list. So does a
    name behind another that is followed by a comma and "and": "Chad, Mali, and Togo", and a person behind another:
    "Minister Sow of Mali, Minister Adjei of Ghana and Minister Lare of Togo". Who are counted are not one of another
    kind: "12 drivers, a nurse and 30 villagers"; "two pilots, a Greek and a Turk, were held" tells who the two are. Nor
    is one thing two others: "demanded a truce, the release of the crew and the closure of the camp".
    """
    for second in tree.labelled("appos", "npadvmod"):
        first = tree.tokens[second.head]
        if first.name in _SIDES and second.name in _SIDES and _listed_name(tree, first, second):
            tree.attach(second.i, first.i, "conj")
            continue
        if first.name == second.name == _PERSON and any(c.name == _PERSON for c in _further(tree, first, second)):
            tree.attach(second.i, first.i, "conj")
            continue
        common = first.tag in _COMMON and second.tag in _COMMON and second.dep == "appos"
        if common and _indefinite(tree, first) and _indefinite(tree, second) and _ends_a_list(tree, second):
            tree.attach(second.i, first.i, "conj")
            continue
        if common and first.tag == "NN" and _more_than_one(tree, first, second):
            tree.attach(second.i, first.i, "conj")
            continue
        if common and _counted(tree, first) and _others(tree, first, second):
            tree.attach(second.i, first.i, "conj")


def listed_offices(tree: Tree) -> None:
    """Construction: "the Emir of Fiji, the King of Chad and the Prince of Oman": several, read as who the first is.

    Each holds an office of another state, and the last is joined by "and".
    """
    for second in tree.labelled("appos"):
        first = _in_office(tree, tree.tokens[second.head])
        if first.dep == "appos" or not first.i < second.i or tree.tokens[tree.reach(second.i)[0] - 1].text != ",":
            continue
        joined = tree.child(second.i, "conj")
        if joined is None or tree.child(second.i, "cc") is None:
            continue
        if all(_of_state(tree, token) for token in (first, second, joined)):
            tree.attach(second.i, first.i, "conj")


def _in_office(tree: Tree, named: Token) -> Token:
    """Returns who is in the office that a state stands behind: "the King" of "the King of Chad"."""
    prep = tree.tokens[named.head]
    owned = named.dep == "pobj" and named.name == "state" and prep.text.lower() == "of"
    return tree.tokens[prep.head] if owned else named


def _of_state(tree: Tree, token: Token) -> bool:
    """Whether a noun stands with its state: "the King of Chad", "the premiers of Chad and Mali"."""
    owner = tree.child(token.i, "prep")
    state = tree.child(owner.i, "pobj") if owner is not None and owner.text.lower() == "of" else None
    return token.tag.startswith("NN") and state is not None and state.name == "state"


def _listed_name(tree: Tree, first: Token, second: Token) -> bool:
    """Whether two names stand as "A, B, and C" or "A of X, B, C and D", a comma before the second."""
    comma = first.i < second.i <= first.i + _NAME and "," in [t.text for t in tree.tokens[second.i - 2 : second.i]]
    tail = tree.tokens[second.i + 1 : second.i + 3]
    goes_on = [t.text.lower() for t in tail]
    ends = goes_on[:1] == [","] and (goes_on[1:] == ["and"] or (len(tail) > 1 and tail[1].name in _SIDES))
    joined = tree.child(second.i, "conj") or tree.child(first.i, "conj")
    return comma and joined is not None and joined.i > second.i and (ends or tree.child(second.i, "cc") is not None)


def _further(tree: Tree, first: Token, second: Token) -> list[Token]:
    return [*tree.children(first.i, "conj"), *tree.children(second.i, "conj")]


def _indefinite(tree: Tree, noun: Token) -> bool:
    return any(c.text.lower() in _INDEFINITE for c in tree.children(noun.i, "det"))


def _counted(tree: Tree, noun: Token) -> bool:
    return noun.tag == "NNS" and tree.child(noun.i, "nummod") is not None


def _others(tree: Tree, first: Token, second: Token) -> bool:
    """Whether a noun behind one that is counted begins what goes on with its list, and no comma closes it."""
    begins = _indefinite(tree, second) or tree.child(second.i, "nummod") is not None
    comma = first.i < second.i and tree.tokens[tree.reach(second.i)[0] - 1].text == ","
    if not begins or not comma or not _ends_a_list(tree, second):
        return False
    named, last = [second], second
    while (after := tree.child(last.i, "conj")) is not None:
        named.append(after)
        last = after
    if all(t.tag == "NN" for t in named):
        return False  # "two hostages, a nurse and a driver"
    end = tree.reach(second.i)[1] + 1
    behind = tree.tokens[end].text if end < len(tree.tokens) else ""
    return behind != ","


def _more_than_one(tree: Tree, first: Token, second: Token) -> bool:
    """Whether right behind one thing others with articles of their own are told, the last behind "and", no comma."""
    comma = tree.reach(second.i)[0] - 1
    if not first.i < comma or tree.tokens[comma].text != "," or tree.child(first.i, "conj") is not None:
        return False
    own = set(tree.subtree(first.i))
    if not own.issuperset(range(first.i, comma)):
        return False  # "the plan provides for a truce, the return of the crew and ...": not beside the plan
    joined = tree.child(second.i, "conj")
    if joined is None or not _ends_a_list(tree, second) or not tree.child(second.i, "det", "poss"):
        return False
    end = tree.reach(second.i)[1] + 1
    last = joined.tag == "NNS" or tree.child(joined.i, "det", "poss") is not None
    return last and (end >= len(tree.tokens) or tree.tokens[end].text != ",")


def _ends_a_list(tree: Tree, noun: Token) -> bool:
    last = noun
    while (after := tree.child(last.i, "conj")) is not None and after.tag in _COMMON:
        if tree.child(last.i, "cc"):
            return True
        last = after
    return False
