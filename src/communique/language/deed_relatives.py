"""A relative clause under a name: what judges a deed, under who suffered it; "who", under where an officer serves."""

from __future__ import annotations

from collections.abc import Set

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS"})


def relative_of_deed(tree: Tree, words: Grammar) -> None:
    """Construction: "the raid on Chad, which is a breach of the truce": the raid is, not Chad.

    What says so is a verb or noun of what deeds do to rules and peace. An organ or officer is no deed: "the army of
    Chad, which violates the truce".
    """
    deeds = words.owned["of a deed"]
    if tree.words.isdisjoint(deeds):
        return
    for verb in tree.labelled("relcl"):
        name = tree.tokens[verb.head]
        deed = _deed_above(tree, name)
        noun = deed.text.lower() if deed is not None else ""
        agent = noun in words.speaking and noun in words.attributive
        if deed is not None and not agent and _judges(tree, verb, deeds):
            tree.attach(verb.i, deed.i, "relcl")


def relative_of_officer(tree: Tree, words: Grammar) -> None:
    """Construction: "Chad's envoy to the Arab League, who opposes the levy": the envoy does, not the League."""
    for verb in tree.labelled("relcl"):
        who, name = tree.child(verb.i, "nsubj", "nsubjpass"), tree.tokens[verb.head]
        if who is None or who.tag != "WP" or name.name is None or name.dep != "pobj":
            continue
        prep = tree.tokens[name.head]
        officer = tree.tokens[prep.head]
        if prep.dep == "prep" and officer.tag in _NOUNS and officer.text.lower() in words.speaking:
            tree.attach(verb.i, officer.i, "relcl")


def _deed_above(tree: Tree, name: Token) -> Token | None:
    """Returns the common noun behind whose preposition a name stands: "raid" of "the raid on Chad"."""
    prep = tree.tokens[name.head]
    if name.tag not in _NAMES or name.dep != "pobj" or prep.dep != "prep":
        return None
    above = tree.tokens[prep.head]
    thing = tree.child(above.i, "dobj")  # "condemn the war against Chad", read as condemning against Chad
    above = thing if thing is not None and thing.i < prep.i else above
    return above if above.tag in _NOUNS else None


def _judges(tree: Tree, verb: Token, deeds: Set[str]) -> bool:
    subject = tree.child(verb.i, "nsubj")
    if subject is None or subject.tag != "WDT":
        return False
    told = tree.child(verb.i, "attr", "dobj")
    return verb.lemma in deeds or (told is not None and told.text.lower() in deeds)
