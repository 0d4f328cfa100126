"""Repairs of what is said of an object: what becomes of it, and how it is judged."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_AS = "as"  # before what a thing is said to be
_QUOTES = frozenset({"``", "''"})
_AIMS = frozenset({"acl", "relcl", "advcl", "xcomp", "pcomp"})


def state_of_object(tree: Tree) -> None:
    """Construction: "took three guards hostage": a single noun is not counted, the plural before it is.

    The parser reads the two as one compound; the noun behind says what becomes of the object.
    """
    for state in tree.labelled("dobj", "ccomp"):
        taken = tree.tokens[state.i - 1]
        if state.tag != "NN" or (taken.head, taken.dep, taken.tag) != (state.i, "compound", "NNS"):
            continue
        if tree.child(state.i, "nummod") is None and tree.child(taken.i, "nummod") is None:
            continue
        verb = state.head
        for left in tree.children(state.i):
            if left.i < taken.i:
                tree.attach(left.i, taken.i, left.dep)
        tree.attach(taken.i, verb, "dobj")
        tree.attach(state.i, verb, "oprd")


def small_clause(tree: Tree) -> None:
    """Construction: "They consider the treaty the basis of trade", "found it necessary to close the port".

    What is judged and the judgement, read as a clause without a verb, become the verb's objects; an infinitive that
    the "it" stands for becomes the verb's complement.
    """
    for said in tree.labelled("ccomp", "oprd"):
        judged = tree.child(said.i, "nsubj")
        if judged is None or not said.tag.startswith(("JJ", "NN")):
            continue
        if tree.child(said.i, "aux", "auxpass", "cop", "mark") or not tree.tokens[said.head].tag.startswith("VB"):
            continue
        verb = said.head
        tree.relabel(said, "oprd")
        stands_in = judged.text.lower() == "it" and tree.child(said.i, "advcl", "xcomp", "ccomp") is not None
        tree.attach(judged.i, verb, "expl" if stands_in else "dobj")
        for behind in tree.children(said.i, "advcl", "xcomp", "ccomp"):
            if stands_in and behind.tag.startswith("VB"):
                tree.attach(behind.i, verb, "ccomp" if tree.child(behind.i, "mark") else "xcomp")


def judged_apposition(tree: Tree, words: Grammar) -> None:
    """Constructions: "branded the raid a crime", "called the verdict on the envoy of Laos a farce".

    What one calls a thing, read as an apposition to it or to the last noun inside it, or as a second object. Inside it
    only a word that judges is what it is called.
    """
    for word in tree.labelled("appos", "dobj", "npadvmod"):
        above = tree.child(word.head, "dobj") if word.dep == "dobj" else tree.tokens[word.head]
        inside = (t for t in (above, *tree.ancestors(above.i)) if t.dep == "dobj") if above is not None else ()
        thing = next(iter(inside), None)
        if thing is None or thing.i >= word.i:
            continue
        verb = tree.tokens[thing.head]
        if verb.lemma not in words.judging or verb.i > thing.i:
            continue
        first = min(tree.subtree(word.i))
        beside = tree.tokens[first - 1]
        nested = word.lemma in words.judgements and beside.text != ","
        if tree.tokens[first].dep == "det" and (thing.i == first - 1 or nested):
            tree.attach(word.i, verb.i, "oprd")


def judged_in_quotes(tree: Tree, judging: frozenset[str]) -> None:
    """Construction: 'called the flights "grave breaches" of the pact': the thing, read as part of what it is called.

    A quotation mark stands between a noun with its article and the noun that is quoted.
    """
    for word in tree.labelled("dobj"):
        verb = tree.tokens[word.head]
        if verb.lemma not in judging or verb.i > word.i:
            continue
        for thing in tree.children(word.i, "nmod", "compound"):
            articles = (*tree.children(thing.i, "det", "poss"), *tree.children(word.i, "det", "poss"))
            opening = next((d for d in articles if d.i < thing.i), None)
            if thing.i >= word.i or opening is None or not _quoted(tree, thing.i + 1):
                continue
            tree.attach(thing.i, verb.i, "dobj")
            tree.attach(word.i, verb.i, "oprd")
            for inside in (t for t in tree.children(word.i) if t.i < thing.i):
                tree.attach(inside.i, thing.i, inside.dep)
            break


def judged_as(tree: Tree, judging: frozenset[str]) -> None:
    """Construction: "described the charge as baseless": the adjective behind "as", read as a clause of its own."""
    for word in tree.labelled("advcl"):
        mark = tree.child(word.i, "advmod", "mark") if word.tag.startswith("JJ") else None
        verb = tree.tokens[word.head]
        if mark is None or mark.lemma != _AS or verb.lemma not in judging or tree.child(word.i, "nsubj", "cop", "aux"):
            continue
        thing = tree.child(verb.i, "dobj", "prep")
        if thing is not None and verb.i < thing.i < word.i and max(tree.subtree(thing.i)) == mark.i - 1:
            tree.attach(mark.i, verb.i, "prep")
            tree.attach(word.i, mark.i, "amod")


def judged_object(tree: Tree, judging: frozenset[str], taking: frozenset[str]) -> None:
    """Constructions: "consider unacceptable the use of force", "rejects as unfounded the charge", "deem it void".

    An adjective before the article or the state, or right behind the last noun of the object, is the verb's judgement.
    """
    for word in tree.labelled("acomp", "ccomp"):
        by = tree.tokens[word.head]
        thing = tree.child(by.i, "dobj") if word.tag == "JJ" and by.lemma in judging else None
        if thing is not None and by.i < word.i < thing.i:
            tree.relabel(word, "oprd")
    for word in tree.labelled("amod"):
        noun = tree.tokens[word.head]
        if word.tag not in ("JJ", "NN") or word.i == noun.i - 1:  # as most adjectives stand
            continue
        verb = next((t for t in tree.ancestors(word.i) if t.tag.startswith("VB")), None)
        if verb is None or word.i < verb.i:
            continue
        if verb.lemma not in judging and not (verb.lemma in taking and noun.dep == "pobj"):
            continue
        article = word.tag == "JJ" and any(word.i < opening.i < noun.i for opening in tree.children(noun.i, "det"))
        things = tree.children(verb.i, "dobj") if word.tag == "JJ" and word.i == noun.i + 1 else ()
        if article or _of_a_state(tree, word, noun):
            _judged_before(tree, word, noun, verb)
        elif any(noun.i in tree.subtree(thing.i) for thing in things):
            tree.attach(word.i, verb.i, "oprd")


def judgement_at_end(tree: Tree, words: Grammar) -> None:
    """Constructions: "called the vote in Laos hasty", "deems the verdict on the envoy unjust and cruel".

    The judgement behind the last noun of the object, read as the noun itself or as a clause of its own.
    """
    for word in tree.labelled("pobj", "advcl"):
        if word.text.lower() not in words.judgements or not word.text.islower():
            continue
        verb = next((t for t in tree.ancestors(word.i) if t.tag.startswith("VB")), None)
        thing = tree.child(verb.i, "dobj") if verb is not None and verb.lemma in words.judging else None
        if verb is None or thing is None or not verb.i < thing.i < word.i or tree.child(verb.i, "oprd") is not None:
            continue
        if word.dep == "advcl":
            if not tree.child(word.i, "mark", "advmod", "nsubj", "aux"):
                tree.relabel(word, "oprd")
            continue
        before = tree.tokens[word.i - 1]
        if (before.head, before.dep) == (word.i, "compound") and word.i not in (t.head for t in tree.labelled("prep")):
            _put_before(tree, word, before, verb)


def _put_before(tree: Tree, word: Token, before: Token, verb: Token) -> None:
    preposition = word.head
    for left in tree.children(word.i):
        if left.i < before.i:
            tree.attach(left.i, before.i, left.dep)
    tree.attach(before.i, preposition, "pobj")
    tree.attach(word.i, verb.i, "oprd")


def _of_a_state(tree: Tree, word: Token, noun: Token) -> bool:
    """Construction: "rejected as baseless Peruvian charges", "dismissed as false Peru's report": no article needed.

    Nor is it before the name of a state: "find unacceptable the US raids", of which the parser sees no article.
    """
    if noun.dep == "dobj" and word.i < noun.i:
        name = tree.tokens[word.i + 1]
        beside = name.head == noun.i and name.dep in ("nmod", "compound", "poss")
        return beside and name.name is not None and name.tag == "NNP" and tree.child(noun.head, "oprd") is None
    if noun.dep != "pobj" or word.i > noun.i or tree.child(tree.tokens[noun.head].head, "dobj") is not None:
        return False
    behind = tree.tokens[word.i + 1 + _quoted(tree, word.i + 1)]
    return behind.text[:1].isupper() and behind.head == noun.i and behind.dep in ("amod", "poss", "compound")


def _quoted(tree: Tree, i: int) -> int:
    """Returns 1 where a quotation mark is the token at `i`: "rejected as 'baseless' Peruvian charges", else 0."""
    return int(tree.tokens[i].tag in _QUOTES)


def _judged_before(tree: Tree, word: Token, noun: Token, verb: Token) -> None:
    """Construction: "regard as unacceptable any attempt": what stands behind the judgement is the object."""
    if noun.dep in ("dobj", "ccomp") and noun.head == verb.i:
        tree.relabel(noun, "dobj")
        tree.attach(word.i, verb.i, "oprd")
        return
    first = word.i - _quoted(tree, word.i - 1)
    if noun.dep == "pobj" and tree.tokens[noun.head].head == verb.i and first == noun.head + 1:
        preposition = noun.head
        tree.attach(noun.i, verb.i, "dobj")
        tree.attach(word.i, preposition, "pobj")
        for mark in (i for i in (word.i - 1, word.i + 1) if _quoted(tree, i)):
            tree.attach(mark, word.i, "punct")


def judged_behind_aim(tree: Tree, judging: frozenset[str]) -> None:
    """Construction: "described the plan to raise the levy as harmful": the judgement, read into the aim of the thing.

    Only an adjective is moved: "the plan to use the port as a base" is one plan.
    """
    for prep in tree.labelled("prep"):
        if prep.text.lower() != _AS:
            continue
        inner = next((t for t in tree.ancestors(prep.i) if t.tag.startswith("VB")), None)
        if inner is None or inner.dep not in _AIMS or inner.lemma in judging:
            continue
        said = tree.child(prep.i, "pobj", "amod", "acomp", "pcomp")
        if said is None or not said.tag.startswith("JJ"):
            continue
        thing = next((t for t in tree.ancestors(prep.i) if t.dep == "dobj" and t.i < inner.i), None)
        if thing is not None and tree.tokens[thing.head].lemma in judging:
            tree.attach(prep.i, thing.head, "prep")


def charge_of_accused(tree: Tree, words: Grammar) -> None:
    """Construction: "accused the rebels of an ambush": the charge, read as part of who is accused.

    It has no article of a known thing; a single noun by itself may be part of a title ("the head of state").
    """
    for prep in tree.labelled("prep"):
        accused = tree.tokens[prep.head]
        takes = (
            words.charging.get(tree.tokens[accused.head].lemma, frozenset()) if accused.dep == "dobj" else frozenset()
        )
        charge = tree.child(prep.i, "pobj", "pcomp")
        if charge is None or prep.text.lower() not in takes or not charge.text.islower():
            continue
        if any(other.text.lower() in takes for other in tree.children(accused.head, "prep")):
            continue
        article = tree.child(charge.i, "det", "poss")
        body = accused.lemma in words.bodies  # "the bloc of bias"
        bare = article is None and (body or charge.dep == "pcomp" or "NNS" in (accused.tag, charge.tag))
        if bare or (article is not None and article.text.lower() in words.indefinite):
            tree.attach(prep.i, accused.head, "prep")


def judged_to_be(tree: Tree, judging: frozenset[str]) -> None:
    """Construction: "deem the arrest to be arbitrary", "do not consider the vote to be fair": as without "to be"."""
    for be in tree.labelled("ccomp", "relcl", "acl", "xcomp"):
        if be.lemma != "be":
            continue
        said, mark = tree.child(be.i, "acomp", "attr"), tree.child(be.i, "aux")
        if said is None or mark is None or mark.tag != "TO":
            continue
        thing = tree.child(be.i, "nsubj") or tree.tokens[be.head]
        verb = tree.tokens[be.head if thing.head == be.i else thing.head]
        if verb.lemma not in judging or not verb.i < thing.i < be.i or not thing.tag.startswith(("NN", "PRP")):
            continue
        tree.attach(thing.i, verb.i, "dobj")
        tree.attach(said.i, verb.i, "oprd")
        tree.attach(be.i, said.i, "aux")


def object_behind_manner(tree: Tree, words: Grammar) -> None:
    """Construction: "condemns in the strongest terms the attacks on X": the object, read as another word for the terms.

    No comma stands before it, and it has an article or a pronoun of its own: "conveyed to the envoy of X its thanks".
    """
    for thing in tree.labelled("appos"):
        prep = tree.tokens[tree.tokens[thing.head].head]
        verb = tree.tokens[prep.head]
        if prep.dep != "prep" or not verb.tag.startswith("VB") or prep.i < verb.i:
            continue
        if verb.lemma not in words.taking and verb.lemma not in words.light:
            continue
        first = min(tree.subtree(thing.i))
        beside = tree.tokens[first - 1]
        if tree.tokens[first].dep not in ("det", "poss") or beside.text == "," or beside.i < thing.head:
            continue
        if tree.child(verb.i, "dobj", "nsubjpass", "auxpass") is None:
            tree.attach(thing.i, verb.i, "dobj")
