"""Which word an infinitive belongs to, where the parser hung it on another."""

from __future__ import annotations

from communique.language.grammar import Grammar
from communique.language.tree import Token, Tree

_ONESELF = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
_LEAVE, _SPEAKER = frozenset({"allow", "permit"}), frozenset({"me", "us"})
_ADDRESSING = frozenset({"on", "upon", "to"})
_CONCERNED = frozenset(
    {"concern", "concerned", "involve", "involved", "affect", "affected", "interest", "interested", "responsible"}
)
_TO, _IT = "to", "it"
_COMPANY = frozenset({"with", "to"})  # "spoke to the envoy to thank him"


def infinitive_of_cue_noun(tree: Tree, nouns: frozenset[str]) -> None:
    """Construction: "their keenness to go on", "the need for all to act": an infinitive is the cue noun's own."""
    for verb in tree.labelled("advcl", "relcl"):
        marker = next((c for c in tree.children(verb.i, "aux") if c.tag == "TO"), None)
        if marker is None or marker.i == 0:
            continue
        subject = tree.child(verb.i, "mark")  # "the need for all to go on"
        first = subject.i if subject is not None and 0 < subject.i < marker.i else marker.i
        beside = tree.tokens[first - 1]
        if verb.dep == "relcl" and verb.head == beside.i and beside.lemma.lower() in nouns:
            tree.relabel(verb, "acl")
            continue
        owned = _owned(tree, beside, nouns)
        if owned.lemma.lower() not in nouns or owned.dep not in ("dobj", "conj") or owned.tag[:2] != "NN":
            continue
        if owned.i != verb.head:
            tree.attach(verb.i, owned.i, "acl")
        elif subject is not None:
            tree.relabel(verb, "acl")


def _owned(tree: Tree, token: Token, nouns: frozenset[str]) -> Token:
    """Returns what is somebody's or asks him, of another token the token itself.

    Construction: "the commitment of NAME to help", "our call on NAME and NAME to help".
    """
    last = token
    while last.dep == "conj" and last.head < last.i:
        last = tree.tokens[last.head]
    if last.dep != "pobj":
        return token
    prep = tree.tokens[last.head]
    above, word = tree.tokens[prep.head], prep.text.lower()
    thing = tree.child(above.i, "dobj") if above.tag.startswith("VB") else None
    above = thing if thing is not None and thing.i == prep.i - 1 else above  # "repeat our appeal to all to help"
    whose = word == "of" and last.name is not None
    return above if whose or (word in _ADDRESSING and above.lemma.lower() in nouns) else token


def infinitive_behind_setting(tree: Tree, promising: frozenset[str]) -> None:
    """Construction: "agreed here on Friday to open a port", "committed themselves to open it": what is promised.

    It is read as what the promise is for.
    """
    for verb in tree.labelled("advcl"):
        above = tree.tokens[verb.head]
        if verb.tag != "VB" or above.lemma not in promising or verb.i < above.i:
            continue
        marker = next((c for c in tree.children(verb.i, "aux") if c.tag == "TO"), None)
        if marker is None or tree.tokens[marker.i - 1].dep == "punct":
            continue
        held = tree.child(above.i, "dobj", "nsubjpass", "xcomp", "ccomp")
        if held is None or held.text.lower() in _ONESELF:
            tree.relabel(verb, "xcomp")


def infinitive_behind_copula(tree: Tree) -> None:
    """Construction: "the plan is for NAME to pay": what something is, and no purpose of its being."""
    for verb in tree.labelled("advcl"):
        mark, above = tree.child(verb.i, "mark"), tree.tokens[verb.head]
        if mark is None or above.lemma != "be" or mark.i != above.i + 1 or not _is_infinitive(tree, verb):
            continue
        if tree.child(verb.i, "nsubj") is not None and tree.child(above.i, "attr", "acomp", "expl") is None:
            tree.relabel(verb, "ccomp")


def infinitive_said_of_it(tree: Tree) -> None:
    """Construction: "it is wrong for NAME to pay": what "it" stands for, and no purpose of its being so."""
    for verb in tree.labelled("advcl"):
        above = tree.tokens[verb.head]
        subject, judged = tree.child(above.i, "nsubj"), tree.child(above.i, "acomp", "attr")
        if above.lemma != "be" or subject is None or judged is None or subject.text.lower() != _IT:
            continue
        mark = tree.child(verb.i, "mark")
        if mark is not None and mark.i > judged.i and _is_infinitive(tree, verb) and tree.child(verb.i, "nsubj"):
            tree.relabel(verb, "xcomp")


def gerund_behind_to(tree: Tree) -> None:
    """Construction: "committed to further deepening trade": a "to" before an adverb, read as an infinitive's.

    It is a preposition of the word before it, and the gerund stands behind it.
    """
    for verb in tree.labelled("advcl", "xcomp", "acl") if _TO in tree.words else ():
        if verb.tag != "VBG":
            continue
        marker = next((c for c in tree.children(verb.i, "aux") if c.text.lower() == _TO), None)
        if marker is not None and verb.head < marker.i < verb.i:
            marker.tag = "IN"
            tree.attach(marker.i, verb.head, "prep")
            tree.attach(verb.i, marker.i, "pcomp")


def infinitive_of_what_was_done(tree: Tree) -> None:
    """Construction: "is said by NAME to have moved rockets": what has been done is no purpose of the saying."""
    for verb in tree.labelled("advcl"):
        helpers = tree.children(verb.i, "aux")
        done = verb.tag == "VBN" and any(c.tag == "TO" for c in helpers) and any(c.lemma == "have" for c in helpers)
        above = tree.tokens[verb.head]
        if done and above.i < helpers[0].i and tree.child(above.i, "nsubjpass") is not None:
            tree.relabel(verb, "xcomp")


def infinitive_behind_concerned(tree: Tree, words: Grammar) -> None:
    """Construction: "ask all the parties concerned to V": what is asked, read as what they are concerned to do."""
    for word in tree.labelled("amod", "acl", "ccomp", "oprd"):
        named = tree.tokens[word.i - 1] if word.i else word
        if word.text.lower() not in _CONCERNED or named.tag not in ("NNS", "NN", "DT") or tree.child(word.i, "aux"):
            continue
        done = tree.child(word.i, "xcomp")
        verb = next((t for t in tree.ancestors(named.i) if t.tag.startswith("VB")), None)
        if done is None or verb is None or not _is_infinitive(tree, done) or verb.i > named.i:
            continue
        if tree.tokens[word.i + 1].tag == "TO" and _asks(verb.lemma, words):
            tree.attach(word.i, named.i, "amod")
            tree.attach(done.i, verb.i, "xcomp")


def infinitive_of_appeal(tree: Tree, words: Grammar) -> None:
    """Construction: "call on NAME and those whom it backs to V": what is asked, read as a part of who is asked."""
    for verb in tree.tokens:
        asked = words.appealing.get(verb.lemma) if verb.tag.startswith("VB") else None
        if not asked or any(_is_infinitive(tree, c) for c in tree.children(verb.i, "xcomp", "advcl", "ccomp")):
            continue
        prep = next((c for c in tree.children(verb.i, "prep") if c.text.lower() in asked), None)
        if prep is None:
            continue
        inside = (tree.tokens[i] for i in tree.subtree(verb.i) if i > prep.i)
        wanted = (t for t in inside if _is_infinitive(tree, t) and _in_relative(tree, t, words, below=prep.i))
        found = next(wanted, None)
        if found is not None:
            tree.attach(found.i, verb.i, "xcomp")


def _is_infinitive(tree: Tree, token: Token) -> bool:
    return token.tag == "VB" and any(c.tag == "TO" for c in tree.children(token.i, "aux"))


def _in_relative(tree: Tree, token: Token, words: Grammar, *, below: int) -> bool:
    """Whether an infinitive stands as a relative clause, or behind a verb of one that asks nobody to V."""
    above = tree.tokens[token.head]
    if token.dep not in ("xcomp", "advcl"):
        return token.dep == "relcl"
    if above.dep in ("acl", "amod") and above.lemma in _CONCERNED:  # "on all parties involved to V"
        return above.i > below
    return above.dep == "relcl" and above.i > below and not _asks(above.lemma, words)


def _asks(verb: str, words: Grammar) -> bool:
    """Whether a verb may ask somebody to do something: "the envoys whom it asked to V"."""
    return verb in words.claiming or (verb in words.stance and verb not in words.taking)


def infinitive_behind_company(tree: Tree) -> None:
    """Construction: "A spoke with the ministers of B to discuss X", read as what stands behind "with".

    Not so behind a comma or at the head of a sentence, where nobody is met: "with a vote to take place in May".
    """
    for verb in tree.labelled("pcomp"):
        company, met = tree.tokens[verb.head], tree.child(verb.i, "nsubj")
        marked = any(c.tag == "TO" for c in tree.children(verb.i, "aux"))
        if verb.tag != "VB" or met is None or not marked or company.text.lower() not in _COMPANY:
            continue
        above = tree.tokens[company.head]
        alone = above.tag.startswith("VB") and tree.child(above.i, "dobj") is None
        if alone and above.i < company.i and tree.tokens[company.i - 1].tag != ",":
            tree.attach(met.i, company.i, "pobj")
            tree.attach(verb.i, above.i, "advcl")


def leave_to_speak(tree: Tree) -> None:
    """Construction: "Allow me to thank NAME": who asks for leave to say a thing says it."""
    asked = tree.root()
    said = tree.child(asked.i, "ccomp", "xcomp")
    if asked.lemma.lower() not in _LEAVE or asked.tag != "VB" or said is None or said.tag != "VB":
        return
    speaker = tree.child(said.i, "nsubj") or tree.child(asked.i, "dobj")
    marker = next((c for c in tree.children(said.i, "aux") if c.tag == "TO"), None)
    if speaker is None or marker is None or speaker.text.lower() not in _SPEAKER or speaker.i != asked.i + 1:
        return
    behind = tree.children(asked.i, "prep", "advmod", "npadvmod")
    said.tag, said.head, said.dep = "VBP", said.i, "ROOT"
    asked.head, asked.dep = said.i, "intj"
    tree.index()
    tree.attach(speaker.i, said.i, "nsubj")
    tree.attach(marker.i, asked.i, "prt")
    for setting in behind:
        tree.attach(setting.i, said.i, setting.dep)
