"""Repairs of what stands right behind a noun, or of a verb's form behind one."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import pairwise

from communique.language.coordination import has_subject
from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_TOLD = ("dobj", "ccomp", "xcomp", "auxpass", "nsubjpass")  # what a verb has where it needs no more
_JOINED = ("nmod", "compound")
_THINGS = ("nsubj", "csubj", "nsubjpass", "csubjpass", "pobj", "dobj", "pcomp")
_BETWEEN, _OF, _WITH, _WORTH = "between", "of", "with", "worth"
_TOLD_OF = frozenset((_OF, "about"))
_AS_NOUN = {"csubj": "nsubj", "csubjpass": "nsubjpass", "pcomp": "pobj"}

_FOCUS = frozenset(
    {"only", "nearly", "mainly", "merely", "simply", "virtually", "exactly", "precisely", "particularly"}
)


def adverb_before_object(tree: Tree, feelings: Set[str]) -> None:
    """Construction: "received gladly the announcement": the adverb right behind a verb, hung under its object.

    An adverb of `feelings` belongs to the verb before it whatever stands behind ("noted gladly closer ties").
    """
    for adverb in tree.labelled("advmod", "amod") if not tree.words.isdisjoint(feelings) else tree.labelled("advmod"):
        thing, word = tree.tokens[adverb.head], adverb.text.lower()
        if word in feelings and adverb.i and thing.i > adverb.i and tree.tokens[adverb.i - 1].tag.startswith("VB"):
            if not thing.tag.startswith("VB") or thing.dep == "amod":
                tree.attach(adverb.i, adverb.i - 1, "advmod")
            continue
        if adverb.dep != "advmod":
            continue
        if thing.dep != "dobj" or thing.head != adverb.i - 1 or not word.endswith("ly") or word in _FOCUS:
            continue
        if adverb.i < thing.i and tree.tokens[adverb.i + 1].tag in ("DT", "PRP$"):
            tree.attach(adverb.i, thing.head, "advmod")


def worth_of_noun(tree: Tree) -> None:
    """Construction: "will provide supplies worth a million to Fiji": the worth is the thing's, and Fiji gets it."""
    for worth in tree.labelled("advcl", "prep", "amod", "acomp") if _WORTH in tree.words else ():
        if worth.text.lower() != _WORTH or worth.i == 0:
            continue
        thing, sum_of = tree.tokens[worth.i - 1], tree.child(worth.i, "npadvmod", "pobj", "dobj")
        if not thing.tag.startswith("NN") or sum_of is None:
            continue
        tree.attach(worth.i, thing.i, "amod")
        verb = tree.tokens[thing.head]
        for behind in tree.children(sum_of.i, "prep") if thing.dep == "dobj" and verb.tag.startswith("VB") else ():
            if behind.text.lower() in ("to", "for", "from"):
                tree.attach(behind.i, verb.i, "prep")


def gerund_between(tree: Tree) -> None:
    """Construction: "Fighting between Chad and Niger broke out": what goes on between sides is a noun.

    It is read as a clause in which nobody fights.
    """
    for doing in tree.labelled(*_THINGS) if _BETWEEN in tree.words else ():
        if doing.tag != "VBG" or tree.child(doing.i, "dobj", "prt", "nsubj") is not None:
            continue
        behind = tree.tokens[doing.i + 1] if doing.i + 1 < len(tree.tokens) else doing
        if behind.text.lower() == _BETWEEN and behind.head == doing.i:
            doing.tag, doing.lemma = "NN", doing.text.lower()
            if doing.dep in _AS_NOUN:
                tree.relabel(doing, _AS_NOUN[doing.dep])


def bare_pronoun(tree: Tree) -> None:
    """Construction: "assured her of our support": what stands behind a pronoun belongs to the verb."""
    for prep in tree.labelled("prep"):
        pronoun = tree.tokens[prep.head]
        if pronoun.tag not in ("PRP", "PRP$") or pronoun.dep != "dobj" or pronoun.i != prep.i - 1:
            continue
        if tree.tokens[pronoun.head].tag.startswith("VB"):
            tree.attach(prep.i, pronoun.head, "prep")


def number_for_subject(tree: Tree) -> None:
    """Construction: "The two discussed ways to V": the verb behind a bare number, read as a participle."""
    thing = tree.root()
    if not thing.tag.startswith("NN"):
        return
    for verb in tree.children(thing.i, "amod"):
        number = tree.tokens[verb.i - 1]
        if verb.tag not in ("VBN", "VBD") or number.tag != "CD" or number.i == 0:
            continue
        if tree.tokens[number.i - 1].text.lower() != "the" or number.head not in (thing.i, verb.i):
            continue
        verb.tag = "VBD"
        verb.head, verb.dep = verb.i, "ROOT"
        thing.head, thing.dep = verb.i, "dobj"
        tree.index()
        tree.attach(number.i - 1, number.i, "det")
        tree.attach(number.i, verb.i, "nsubj")
        return


def content_of_bare_noun(tree: Tree, nouns: Set[str]) -> None:
    """Construction: "expressed regret that Chad had withdrawn": a noun without article has no relative clause.

    The clause has a subject of its own, and the "that" read as its object is its complementiser. Where it is read as
    one, the noun may have an article: "took the position that claims are settled by law".
    """
    for content in tree.labelled("relcl"):
        noun, mark = tree.tokens[content.head], tree.child(content.i, "mark")
        if mark is not None and mark.text.lower() == "that" and mark.i == noun.i + 1 and noun.lemma in nouns:
            tree.relabel(content, "acl")
            continue
        that = tree.child(content.i, "dobj")
        if that is None or that.text.lower() != "that" or that.i != noun.i + 1 or noun.lemma not in nouns:
            continue
        if tree.child(noun.i, "det", "poss") is None and has_subject(tree, content.i):
            that.tag = "IN"
            tree.relabel(that, "mark")
            tree.relabel(content, "acl")


def cause_of_feeling(tree: Tree, words: Grammar) -> None:
    """Construction: "expressed alarm after Chad had shut the port": the alarm is about what Chad did.

    So it is only where a clause says what came before, and the feeling names no other cause: not "after talks".
    """
    for cause in tree.labelled("advcl"):
        mark, feeling = tree.child(cause.i, "mark"), tree.child(cause.head, "dobj")
        if mark is None or feeling is None or mark.text.lower() not in words.moving or not feeling.i < mark.i:
            continue
        if tree.tokens[cause.head].lemma not in words.light or feeling.lemma not in words.moved:
            continue
        if tree.child(feeling.i, "prep", "acl", "relcl") is None and has_subject(tree, cause.i):
            tree.attach(cause.i, feeling.i, "acl")


def of_behind_the_told(tree: Tree, telling: Set[str], aiming: Set[str]) -> None:
    """Construction: "assured his counterpart of its support", "told her about X": it belongs to the verb.

    A clause as well is told to "the people of Chad", and "of Chad" alone names the told. An infinitive behind a noun
    that aims belongs to it: "assured Chad of Mali's readiness to help".
    """
    for told in tree.labelled("dobj") if not _TOLD_OF.isdisjoint(tree.words) else ():
        verb = tree.tokens[told.head]
        if verb.lemma not in telling or told.i < verb.i:
            continue
        behind = [prep for prep in tree.children(told.i, "prep") if prep.text.lower() in _TOLD_OF]
        thing = tree.child(behind[-1].i, "pobj") if behind else None
        owned = thing is not None and thing.name is not None and behind[-1].text.lower() == _OF
        if thing is None or owned or not told.tag.startswith("NN"):
            continue
        aimed = tree.child(verb.i, "xcomp")
        if aimed is not None and aimed.i > thing.i and thing.lemma in aiming and tree.child(thing.i, "poss"):
            tree.attach(aimed.i, thing.i, "acl")
        if tree.child(verb.i, "ccomp", "xcomp") is None:
            tree.attach(behind[-1].i, verb.i, "prep")


def thing_behind_partner(tree: Tree, taking: Set[str]) -> None:
    """Construction: "discussed with NAME bilateral ties": the thing, read as one noun with whom it is shared with.

    English puts no adjective behind a noun, so there another phrase begins. `taking` are verbs that need an object.
    """
    for prep in tree.labelled("prep") if _WITH in tree.words else ():
        verb = tree.tokens[prep.head]
        if verb.lemma not in taking or prep.text.lower() != _WITH:
            continue
        held = tree.children(prep.i, "pobj")
        if not held or tree.child(verb.i, *_TOLD):
            continue
        thing = held[-1]
        before = [c for c in tree.children(thing.i) if prep.i < c.i < thing.i]
        partner = next((a for a, b in pairwise([*before, thing]) if a.dep in _JOINED and _parts(a, b, thing)), None)
        if partner is not None:
            for part in before:
                if part.i < partner.i:
                    tree.attach(part.i, partner.i, part.dep)
            tree.attach(partner.i, prep.i, "pobj")
        if partner is not None or len(held) > 1:
            tree.attach(thing.i, verb.i, "dobj")


def _parts(one: Token, two: Token, thing: Token) -> bool:
    """Whether another phrase begins behind a noun: with an adjective, or with a thing behind a person's name."""
    return two.i == one.i + 1 and (two.dep == "amod" or (two is thing and one.name == "person"))


def bare_preposition(tree: Tree, appealing: Mapping[str, Set[str]]) -> None:
    """Construction: "we call on all parties to V": a noun right behind a preposition taken for the verb's object.

    So it is behind the preposition of a verb of `appealing` that was taken for a part of the verb.
    """
    for prep in tree.labelled("prep", "prt"):
        if tree.child(prep.i) is not None:
            continue
        if prep.dep == "prt" and prep.text.lower() not in appealing.get(tree.tokens[prep.head].lemma, ()):
            continue
        behind = tree.child(prep.head, "dobj")
        if behind is not None and behind.i > prep.i and min(tree.subtree(behind.i)) == prep.i + 1:
            tree.relabel(prep, "prep")
            tree.attach(behind.i, prep.i, "pobj")
