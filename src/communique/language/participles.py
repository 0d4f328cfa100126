"""Participles that the parser reads as something else: a verb for an adjective, a noun for a verb."""

from __future__ import annotations

from collections.abc import Set

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_HELPERS = ("aux", "auxpass")
_PARTICIPLES = frozenset({"VBN", "VBD"})
_SUBJECTS = ("nsubj", "nsubjpass")
_ING, _BY = "ing", "by"


def participle_before_noun(tree: Tree) -> None:
    """Construction: "will impose bans and targeted sanctions": a participle in a list of things, read as a verb.

    Behind "will" or "to" a verb has its bare form, and a participle cannot go on with it.
    """
    for verb in tree.labelled("conj"):
        above = tree.tokens[verb.head]
        if verb.tag not in _PARTICIPLES or above.tag != "VB" or tree.tokens[verb.i - 1].dep != "cc":
            continue
        first, second = tree.child(above.i, "dobj"), tree.child(verb.i, "dobj")
        if first is None or second is None or first.i > verb.i or tree.child(verb.i, *_HELPERS):
            continue
        tree.attach(second.i, first.i, "conj")
        for behind in tree.children(verb.i, "prep", "advmod", "npadvmod"):
            tree.attach(behind.i, above.i, behind.dep)
        tree.attach(verb.i, second.i, "amod")


def reduced_relative(tree: Tree, taking: Set[str]) -> None:
    """Construction: "supports the truce announced in NAME": a participle behind an object, read as a clause of its own.

    `taking` are the verbs of stance whose complement is a thing, and no bare clause ("wants the troops withdrawn").
    """
    for said in tree.labelled("ccomp"):
        verb, thing = tree.tokens[said.head], tree.child(said.i, "nsubj", "nsubjpass")
        if said.tag != "VBN" or verb.lemma not in taking or thing is None or thing.i + 1 != said.i:
            continue
        if tree.child(said.i, "aux", "auxpass", "mark", "dobj") or tree.child(verb.i, "dobj") or thing.i < verb.i:
            continue
        tree.attach(thing.i, verb.i, "dobj")
        tree.attach(said.i, thing.i, "acl")


def relative_of_subject(tree: Tree, reporting: Set[str]) -> None:
    """Construction: "Tourists held in NAME since March were freed": "since March" is no clause that the verb is in.

    The main verb, hung under the participle or under who says so, takes the noun for its subject.
    """
    for verb in tree.labelled("advcl"):
        since, helper = tree.child(verb.i, "mark"), tree.child(verb.i, "auxpass", "aux")
        if since is None or helper is None or helper.i < since.i or tree.child(since.i, "pobj") is None:
            continue
        held = _participle_above(tree, verb, reporting)
        if held is None or held.i > since.i or tree.child(verb.i, *_SUBJECTS) is not None:
            continue
        thing = tree.tokens[held.head]
        tree.attach(since.i, held.i, "prep")
        if thing.dep == "ROOT":
            _takes_place(tree, verb, thing)
        elif verb.head == thing.head or (len(tree.children(thing.head, *_SUBJECTS)) > 1 and thing.dep in _SUBJECTS):
            tree.attach(verb.i, thing.head, "ccomp")
        else:
            continue
        tree.attach(thing.i, verb.i, "nsubjpass" if helper.dep == "auxpass" else "nsubj")


def _participle_above(tree: Tree, verb: Token, reporting: Set[str]) -> Token | None:
    """Returns the participle under which a verb is hung, or that of the object of who says so."""
    above = tree.tokens[verb.head]
    if above.dep == "acl" or above.lemma not in reporting:
        return above if above.dep == "acl" else None
    said = tree.child(above.i, "dobj")
    return tree.child(said.i, "acl") if said is not None else None


def relative_before_verb(tree: Tree) -> None:
    """Construction: "Tourists held by gunmen have been freed": the participle read as the verb, the verb as a second.

    No comma and no "and" joins the two, and what is done to the tourists in the end has a helper.
    """
    for verb in tree.labelled("conj"):
        held, helper = tree.tokens[verb.head], tree.child(verb.i, *_HELPERS)
        thing = tree.child(held.i, *_SUBJECTS)
        if helper is None or thing is None or thing.i + 1 != held.i or held.tag not in _PARTICIPLES:
            continue
        between = {t.dep for t in tree.tokens[held.i : verb.i]}
        if held.i > verb.i or {"cc", "punct"} & between or tree.child(held.i, *_HELPERS, "mark"):
            continue
        if tree.child(verb.i, *_SUBJECTS) is None:
            _takes_place(tree, verb, held)
            tree.attach(thing.i, verb.i, "nsubjpass" if helper.dep == "auxpass" else "nsubj")
            tree.attach(held.i, thing.i, "acl")
            held.tag = "VBN"
            for by in (c for c in tree.children(held.i, "prep") if c.text.lower() == _BY):
                tree.relabel(by, "agent")


def _takes_place(tree: Tree, verb: Token, other: Token) -> None:
    """Hangs a verb where another stood, with the marks at its end."""
    above, dep = other.head, other.dep
    for mark in tree.children(other.i, "punct"):
        if mark.i > verb.i:
            tree.attach(mark.i, verb.i, "punct")
    if above != other.i:
        tree.attach(verb.i, above, dep)
        return
    verb.head, verb.dep, other.head = verb.i, dep, verb.i
    tree.index()


def participle_of_text(tree: Tree, documents: Set[str], makers: Set[str]) -> None:
    """Construction: "hailed the statement by NAME condemning the raid": the text condemns it, by whom it is.

    No comma parts the participle from the author, whom the parser hangs under the verb with it.
    """
    for said in tree.labelled("advcl"):
        verb, before = tree.tokens[said.head], tree.tokens[said.i - 1]
        text = tree.child(verb.i, "dobj")
        if said.tag != "VBG" or text is None or text.lemma not in documents or before.dep != "pobj":
            continue
        author = tree.tokens[before.head]
        if author.i == text.i + 1 and author.head in (verb.i, text.i) and author.text.lower() in makers:
            tree.attach(author.i, text.i, "prep")
            tree.attach(said.i, text.i, "acl")


def voiced_beside_object(tree: Tree, words: Grammar) -> None:
    """Construction: "received the envoy, voicing concern over X": behind a comma who received him voices it.

    The parser hangs the participle under the noun before it, or reads it into a noun beside that. A text may speak
    itself: "issued a note, urging X to V".
    """
    for said in [*tree.labelled("acl"), *tree.labelled("compound"), *tree.labelled("amod")]:
        noun = tree.tokens[said.head] if said.dep != "acl" else None
        if said.tag != "VBG" or tree.tokens[said.i - 1].text != "," or (noun is not None and noun.dep != "appos"):
            continue
        thing = tree.tokens[(noun or said).head]
        above = tree.tokens[thing.head]
        verb = tree.tokens[above.head] if above.dep == "prep" and thing.dep == "pobj" else above
        met = thing.dep in ("dobj", "pobj") and tree.child(verb.i, *_SUBJECTS) is not None
        if not met or thing.lemma.lower() in words.documents:
            continue
        lemma = _lemma(said, words.stance | words.light.keys() | words.reporting)  # which takes long to put together
        if lemma is None:
            continue
        said.lemma = lemma
        tree.attach(said.i, verb.i, "advcl")
        if noun is not None:
            tree.attach(noun.i, said.i, "dobj")


def opening_participle(tree: Tree, verbs: Set[str]) -> None:
    """Construction: "Underscoring concern over X, the minister ...": a participle that opens, read with its object."""
    first = tree.tokens[0]
    if first.dep not in ("amod", "compound") or not first.text.lower().endswith(_ING):
        return
    thing, lemma = tree.tokens[first.head], _lemma(first, verbs)
    while thing.dep == "compound" and thing.head > thing.i:
        thing = tree.tokens[thing.head]
    if tree.child(first.i) is not None:
        return
    if thing.dep in _SUBJECTS and thing.name is not None:
        _name_behind_participle(tree, first, thing, lemma)
        return
    if lemma is None or thing.dep not in ("advcl", "dep", "npadvmod"):
        return
    first.tag, first.lemma = "VBG", lemma
    above = thing.head
    tree.attach(first.i, above, "advcl")
    tree.attach(thing.i, first.i, "dobj")


def subject_behind_opening(tree: Tree) -> None:
    """Construction: "Noting the mistrust between the two peoples, NAME and NAME plan to V": the subject, read into it.

    What stands between the last comma and the verb is its subject, before a comma that closes it a name: "Praising
    NAME, NAME's envoy, NAME, welcomed X".
    """
    for first in tree.labelled("csubj"):
        verb = tree.tokens[first.head]
        doing = first.tag == "VBG" or first.text.endswith(_ING)
        if not doing or first.i or tree.child(verb.i, *_SUBJECTS) is not None:
            continue
        stop = verb.i - 1 if _closes_name(tree, verb) else verb.i
        comma = next((t for t in reversed(tree.tokens[:stop]) if t.text == ","), None)
        subject = next((t for t in tree.tokens[comma.i + 1 : verb.i] if t.head <= comma.i), None) if comma else None
        if subject is None or not subject.tag.startswith(("NN", "PRP")):
            continue
        tree.attach(subject.i, verb.i, "nsubj")
        tree.relabel(first, "advcl")


def _closes_name(tree: Tree, verb: Token) -> bool:
    """Whether a comma stands right between a name and a verb."""
    return tree.tokens[verb.i - 1].text == "," and verb.i > 1 and tree.tokens[verb.i - 2].name is not None


def participle_of_item(tree: Tree) -> None:
    """Construction: "Recalling the letter of NAME addressed to NAME,": an item of a list, which has no finite verb.

    The participle at its end, read as the verb, belongs to the thing before it.
    """
    first, verb, last = tree.tokens[0], tree.root(), tree.tokens[-1]
    if first.tag != "VBG" or first.head != verb.i or first.dep not in ("csubj", "advcl"):
        return
    noun = tree.tokens[verb.i - 1]
    if last.text not in (",", ";") or any(t.text == "," for t in tree.tokens[: verb.i]):
        return
    while noun.dep == "pobj" and tree.tokens[tree.tokens[noun.head].head].tag.startswith("NN"):
        noun = tree.tokens[tree.tokens[noun.head].head]
    alone = tree.child(verb.i, *_HELPERS, *_SUBJECTS, "dobj") is None
    if verb.tag not in _PARTICIPLES or not alone or not noun.tag.startswith("NN"):
        return
    verb.tag = "VBN"
    first.head, first.dep = first.i, "ROOT"
    verb.head, verb.dep = noun.i, "acl"
    tree.index()
    tree.attach(last.i, first.i, "punct")


def _name_behind_participle(tree: Tree, first: Token, thing: Token, lemma: str | None) -> None:
    """Construction: "Citing NAME, the minister said P": the participle with the name read as the subject.

    The subject proper stands behind the comma: a second one, or what is read as an apposition that no comma closes.
    Before the comma more may stand: "Congratulating NAME on being elected, the minister said P".
    """
    verb = tree.tokens[thing.head]
    if any(t.head not in (thing.i, first.i) for t in tree.tokens[first.i + 1 : thing.i]):
        return
    alone = tree.tokens[thing.i + 1].text == ","
    others = [t for t in tree.children(verb.i, *_SUBJECTS) if thing.i < t.i < verb.i]
    beside = ("appos",) if tree.child(thing.i, "cc") is not None else ("appos", "conj")
    apposed = [t for t in tree.children(thing.i, *beside) if t.i < verb.i] if alone else []
    if not alone and lemma is None:
        return
    subject = next(iter(others or apposed), None)
    stop = verb.i - 1 if _closes_name(tree, verb) else verb.i
    if subject is None or any(t.text == "," for t in tree.tokens[subject.i : stop]):
        return
    for more in tree.children(verb.i, "prep") if not alone else ():
        if thing.i < more.i < subject.i:
            tree.attach(more.i, first.i, "prep")
    tree.attach(subject.i, verb.i, thing.dep)
    first.tag, first.lemma = "VBG", lemma or first.text.lower()
    tree.attach(first.i, verb.i, "advcl")
    tree.attach(thing.i, first.i, "dobj")


def verb_behind_with(tree: Tree, verbs: Set[str]) -> None:
    """Construction: "reviewed the talks, with NAME underscoring concern over Y": a verb between two nouns, read as one.

    `verbs` are the lemmas that such a verb may have: those of saying and of stance.
    """
    for verb in tree.labelled("pcomp", "compound"):
        if verb.tag != "NN" or verb.i < 2 or tree.tokens[verb.i - 2].text.lower() != "with":
            continue
        lemma, subject, preposition = _lemma(verb, verbs), tree.tokens[verb.i - 1], tree.tokens[verb.i - 2]
        thing = tree.tokens[verb.head] if verb.dep == "compound" else None
        if lemma is None or subject.name is None or (thing is not None and thing.head != preposition.i):
            continue
        verb.tag, verb.lemma = "VBG", lemma
        if thing is not None:
            tree.attach(verb.i, preposition.i, "pcomp")
            tree.attach(subject.i, verb.i, "nsubj")
            tree.attach(thing.i, verb.i, "dobj")


def meeting_of_several(tree: Tree, verbs: Set[str], people: Set[str]) -> None:
    """Construction: "NAME ministers meeting in NAME agreed": those who meet, read as a meeting of theirs."""
    for met in tree.labelled(*_SUBJECTS):
        before, behind = tree.tokens[met.i - 1], tree.tokens[met.i + 1 : met.i + 2]
        lemma = _lemma(met, verbs) if met.tag == "NN" and before.tag == "NNS" else None
        if lemma is None or before.dep != "compound" or before.head != met.i or before.text.lower() not in people:
            continue
        if (
            tree.child(met.i, "det", "poss")
            or not behind
            or behind[0].tag != "IN"
            or tree.tokens[met.head].tag == "VBZ"
        ):
            continue
        tree.attach(before.i, met.head, met.dep)
        for child in tree.children(met.i):
            if child.i < before.i:
                tree.attach(child.i, before.i, child.dep)
        met.tag, met.lemma = "VBG", lemma
        tree.attach(met.i, before.i, "acl")


def _lemma(token: Token, verbs: Set[str]) -> str | None:
    """Returns the verb of which a word in -ing is a form, None where it is of none of these verbs."""
    word = token.text.lower()
    stem = word.removesuffix(_ING)
    if stem == word:
        return None
    return next((form for form in (stem, stem + "e", stem[:-1]) if form in verbs), None)
