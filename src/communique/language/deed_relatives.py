"""Clauses read under a name or place: what judges a deed, or says who did it; "who", under where an officer serves."""

from __future__ import annotations

from collections.abc import Iterator, Set

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS"})
_PARTICIPLES = frozenset({"VBN", "VBD"})  # as which "carried out by" may be read


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


def participle_of_deed(tree: Tree, words: Grammar) -> None:
    """Construction: "the raids on its villages carried out by Chad": the raids were carried out, not the villages."""
    done = words.owned["done"]
    if tree.words.isdisjoint(done):
        return
    for verb in tree.labelled("acl", "advcl"):
        agent = verb.lemma in words.owned["doing"] and tree.child(verb.i, "agent") is not None
        if agent and verb.dep == "acl":
            verb.tag = "VBN"
        bare = agent and verb.dep == "advcl" and not tree.child(verb.i, "nsubj", "mark")
        place = tree.tokens[verb.i - 1 if bare else verb.head]
        if verb.tag not in _PARTICIPLES or verb.lemma not in words.owned["doing"] or place.text.lower() in done:
            continue
        deed = next((t for t in _behind(tree, place) if t.text.lower() in done), None)
        if deed is None:
            continue
        tree.attach(verb.i, deed.i, "acl")
        verb.tag = "VBN"
        prep = tree.tokens[place.head]
        if tree.tokens[prep.head].tag not in _NOUNS:  # "condemned the raids" + "on the villages carried out by"
            tree.attach(prep.i, deed.i, "prep")


def _behind(tree: Tree, thing: Token) -> Iterator[Token]:
    """Yields the nouns behind whose prepositions a noun stands, the nearest first."""
    while (above := _before_preposition(tree, thing)) is not None and above.tag in _NOUNS:
        yield above
        thing = above


def _before_preposition(tree: Tree, thing: Token) -> Token | None:
    """Returns what stands before the preposition of a noun: "raid" of "the raid on Chad", wherever that was read."""
    prep = tree.tokens[thing.head]
    if thing.dep != "pobj" or prep.dep != "prep":
        return None
    told = tree.child(prep.head, "dobj")  # "condemn the war against Chad", read as condemning against Chad
    return told if told is not None and told.i < prep.i else tree.tokens[prep.head]


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
    above = _before_preposition(tree, name) if name.tag in _NAMES else None
    return above if above is not None and above.tag in _NOUNS else None


def _judges(tree: Tree, verb: Token, deeds: Set[str]) -> bool:
    subject = tree.child(verb.i, "nsubj")
    if subject is None or subject.tag != "WDT":
        return False
    told = tree.child(verb.i, "attr", "dobj")
    return verb.lemma in deeds or (told is not None and told.text.lower() in deeds)
