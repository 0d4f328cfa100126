"""Repairs of coordination: which verb, clause or noun a conjunct belongs to. Each names its construction."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from communique.language.tree import Token, Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def form(tree: Tree, token: Token) -> str:
    """Returns the inflectional form that decides with what a verb can be coordinated."""
    helpers = tree.children(token.i, "aux", "auxpass")
    auxiliaries = [helper for helper in helpers if helper.dep == "aux"]
    if any(helper.tag == "MD" for helper in auxiliaries):
        return "modal"
    if helpers and token.tag in ("VBN", "VBG", "VBD"):
        helper = helpers[0]
        return "to" if helper.tag == "TO" else helper.tag if helper.tag in _FINITE else token.tag
    if token.tag == "VB" and auxiliaries and auxiliaries[0].tag in _FINITE:
        return auxiliaries[0].tag  # "did not support"
    return "to" if auxiliaries and auxiliaries[0].tag == "TO" else token.tag


def has_subject(tree: Tree, i: int) -> bool:
    return tree.child(i, *_SUBJECTS) is not None


def _fits(tree: Tree, verb: Token, candidate: Token) -> bool:
    """Whether `verb`, as it stands, can be a conjunct of `candidate`."""
    mine, theirs = form(tree, verb), form(tree, candidate)
    if mine == "VB":
        same_word = candidate.tag == "VBP" and candidate.lemma == verb.lemma
        return theirs in ("to", "modal", "VB") or same_word or (theirs == "VBP" and not _left_base(tree, verb))
    if mine in ("VBD", "VBN") and theirs in ("VBD", "VBN"):
        return mine == theirs or "VBD" in (mine, theirs)
    if mine == "VBP":
        return theirs in ("VBP", "to", "modal")
    return mine == theirs


def _left_base(tree: Tree, verb: Token) -> bool:
    return any(other.i < verb.i and other.tag == "VB" and form(tree, other) in ("to", "modal") for other in tree.tokens)


def _tense(tree: Tree, token: Token) -> str:
    for helper in tree.children(token.i, "aux", "auxpass"):
        if helper.tag == "MD":
            return "modal"
        if helper.tag in ("VBZ", "VBP"):
            return "present"
        if helper.tag == "VBD":
            return "past"
    return {"VBZ": "present", "VBP": "present", "VBD": "past"}.get(token.tag, "none")


def carries_tense(tree: Tree, token: Token) -> bool:
    return _tense(tree, token) != "none"


def _below(tree: Tree, i: int, above: int) -> bool:
    return any(token.i == above for token in tree.ancestors(i))


def climb_to_same_form(tree: Tree) -> bool:
    """Construction: "A supports the plan that B has drawn up and commends B", "to oppose X, promote Y".

    A coordinated verb without a subject of its own that the parser hung under a verb of another form is hung
    under the nearest verb to its left that has its form. A finite verb so hung inside a relative or participial
    clause whose form fits by chance climbs out where the clause it would join has another subject than the
    sentence and a finite verb of the same form stands above. Returns whether any climbed.
    """
    climbed = False
    for verb in tree.labelled("conj"):
        if not verb.tag.startswith("VB") or has_subject(tree, verb.i):
            continue
        head = tree.tokens[verb.head]
        if not head.tag.startswith("V") and head.tag not in ("MD",):
            continue
        if _fits(tree, verb, head) and not _leaves_relative(tree, verb, head):
            continue
        target = _target(tree, verb, head)
        if target is not None and target.i != head.i:
            tree.attach(verb.i, target.i, "conj")
            climbed = True
    return climbed


def _leaves_relative(tree: Tree, verb: Token, head: Token) -> bool:
    """Whether a finite conjunct stands in a relative clause although the clause above could take it.

    "the progress that B continues to make and supports B": the object of the conjunct names the subject of
    the relative clause again. "the aid that B has sent and supports C": the relative clause has an auxiliary, which
    a conjunct in it would share or repeat; the clause above has the conjunct's own simple tense.
    """
    if verb.tag not in _FINITE or head.dep not in ("relcl", "acl"):
        return False
    inner = tree.child(head.i, "nsubj", "nsubjpass")
    above = next((t for t in tree.ancestors(head.i) if t.tag == verb.tag), None)
    if above is None or inner is None or inner.tag in ("WDT", "WP"):
        return False
    if tree.child(head.i, "aux", "auxpass") and not tree.child(verb.i, "aux", "auxpass"):
        return True
    if verb.lemma == above.lemma == "be" != head.lemma:
        return True
    again = [o for o in tree.children(verb.i, "dobj") if o.text == inner.text]
    return bool(again)


def _target(tree: Tree, verb: Token, head: Token) -> Token | None:
    """Returns the nearest verb to the left, outside the wrong head's own clause, that fits; higher clauses win."""
    fitting = [
        other
        for other in tree.tokens[: verb.i]
        if other.tag.startswith("VB")
        and other.dep not in ("aux", "auxpass", "amod", "compound")
        and other.i != head.i
        and _fits(tree, verb, other)
        and not _below(tree, other.i, verb.i)
    ]
    if verb.tag in _FINITE:
        outside = [o for o in fitting if o.dep not in ("relcl", "acl")]
        fitting = outside or fitting
    return fitting[-1] if fitting else None


def parallel_infinitives(tree: Tree) -> None:
    """Construction: "to A, to B, and to C": the later infinitives, hung under the finite verb, join the first."""
    bare = [t for t in tree.tokens if t.tag == "VB"]
    infinitives = [t for t in bare if form(tree, t) == "to"] if len(bare) > 1 else []
    for one, two in pairwise(infinitives):
        marker = next(c.i for c in tree.children(two.i, "aux") if c.tag == "TO")
        listed = marker > 0 and tree.tokens[marker - 1].text.lower() in (",", "and", "or")
        higher = two.head != one.i and two.head < one.i and tree.tokens[two.head].tag.startswith("V")
        inner = two.head == one.i and two.dep == "advcl" and tree.child(two.i, "conj") is not None
        if inner and tree.tokens[marker - 1].text == ",":  # "to A, to B, and to C" with B as the purpose of A
            tree.relabel(two, "conj")
        elif listed and higher and two.dep in ("advcl", "xcomp", "conj", "ccomp") and not _below(tree, two.head, one.i):
            tree.attach(two.i, one.i, "conj")


def marked_content(tree: Tree) -> None:
    """Constructions: "hold that P, and that Q", "its regret that P": a clause with "that" is content.

    The first joins the content clause before it; the second, read as a relative clause, has a subject of its own.
    """
    for verb in tree.labelled("relcl"):
        mark = tree.child(verb.i, "mark")
        if mark is None or mark.text.lower() != "that" or mark.i != verb.head + 1 or not has_subject(tree, verb.i):
            continue
        if tree.tokens[verb.head].tag.startswith("NN") and tree.child(verb.i, "dobj", "attr", "acomp", "prep"):
            tree.relabel(verb, "acl")
    for verb in tree.labelled("conj", "ccomp"):
        mark = tree.child(verb.i, "mark")
        if mark is None or mark.text.lower() != "that":
            continue
        head = tree.tokens[verb.head]
        content = content_of(tree, head, before=verb.i)
        if content is not None and content.i != verb.i and tree.child(content.i, "mark"):
            tree.attach(verb.i, content.i, "conj")
        elif verb.dep == "ccomp" and head.dep in ("ccomp", "acl") and tree.tokens[mark.i - 1].text == ",":
            tree.relabel(verb, "conj")  # "said P, that Q": Q was taken for the content of P


def content_coordination(tree: Tree, reporting: frozenset[str]) -> None:
    """Construction: "They said that P, and Q", where Q has a subject of its own and the tense of P, not of `said`.

    The second proposition belongs to what is said; the parser hangs it under the verb of saying.
    """
    for verb in tree.labelled("conj"):
        if not verb.tag.startswith("VB") or not has_subject(tree, verb.i):
            continue
        head = tree.tokens[verb.head]
        content = content_of(tree, head, before=verb.i) if head.lemma in reporting else None
        if content is None:
            continue
        if _tense(tree, verb) == _tense(tree, content) != _tense(tree, head) or _tense(tree, verb) == "modal":
            tree.attach(verb.i, content.i, "conj")


def climb_out_of_content(tree: Tree, reporting: frozenset[str], nouns: frozenset[str]) -> None:
    """Construction: "A noted that the talks were useful and urged B to V": the second verb is what A does too.

    A verb of stance or saying that was hung into the content of another, in the tense of the sentence, climbs out where
    its subject there would be a thing that does nothing of the kind. What a side itself does there stays ("said that B
    opposed X and urged Y"), but for a list that would lack its end ("A repeats P, says that B is Q, and backs R").
    """
    for verb in tree.labelled("conj"):
        if verb.tag not in (*_FINITE, "VBN", "VB") or has_subject(tree, verb.i):
            continue
        things = tree.children(verb.i, "dobj")
        if verb.lemma not in reporting and not any(thing.lemma in nouns for thing in things):
            continue
        inner = tree.tokens[verb.head]
        above, subject = tree.tokens[inner.head], tree.child(inner.i, *_SUBJECTS)
        held = bool(things) or tree.child(verb.i, "prep") is not None
        read_so = verb.tag == "VBN" and above.tag == "VBD" and held  # "had failed and voiced concern", "but called for"
        base = verb.tag == "VB" and above.tag == "VBP"  # "we stress that the truce must hold, and urge Chad to V"
        if inner.dep != "ccomp" or not (base or read_so or above.tag == verb.tag) or above.i > inner.i:
            continue
        if tree.child(verb.i, "aux", "auxpass"):
            continue
        if above.tag == verb.tag and lacks_end(tree, above):
            tree.attach(verb.i, above.i, "conj")
            continue
        if not has_subject(tree, above.i):
            continue
        if _stays(tree, verb, subject) if base else inner.lemma in reporting:
            continue
        if subject is not None and subject.name is None and not subject.tag.startswith("PRP"):
            verb.tag = above.tag
            tree.attach(verb.i, above.i, "conj")


def lacks_end(tree: Tree, verb: Token) -> bool:
    """Returns whether a verb goes on with a list behind a mere comma, so that one more has to follow with "and"."""
    return verb.dep == "conj" and tree.tokens[verb.i - 1].text == "," and tree.child(verb.head, "cc") is None


def _stays(tree: Tree, verb: Token, subject: Token | None) -> bool:
    """Whether a base form behind a modal is the modal's too: of one who acts, or of a thing where nobody is asked."""
    if subject is None or any(tree.tokens[i].name is not None for i in tree.subtree(subject.i)):
        return True
    comma = verb.i > 1 and tree.tokens[verb.i - 2].text == ","
    return not comma and tree.child(verb.i, "xcomp", "prep") is None


def content_of(tree: Tree, verb: Token, *, before: int) -> Token | None:
    """Returns the last finite content clause of a verb or of the nouns that it governs, left of `before`."""
    below = set(tree.subtree(verb.i))
    found = [c for c in tree.children(verb.i, "ccomp") if verb.i < c.i < before]
    for token in tree.tokens[verb.i : before]:
        if token.i in below and token.dep == "acl" and tree.child(token.i, "mark") and carries_tense(tree, token):
            found.append(token)
    return found[-1] if found else None


def coordinated_cue(tree: Tree, nouns: frozenset[str]) -> None:
    """Construction: "restated its backing for X, and its adherence to Y": the second noun joins the first."""
    for noun in tree.labelled("conj", "appos", "dobj", "dep"):
        if noun.lemma not in nouns:
            continue
        after = tree.tokens[noun.i + 1] if noun.i + 1 < len(tree.tokens) else noun
        if after.dep == "prep" and after.head == noun.head and noun.dep == "conj":
            tree.attach(after.i, noun.i, "prep")  # "support for X and concern over Y", read as "X over Y"
        owner = tree.child(noun.i, "poss")
        if owner is None or owner.tag != "PRP$":
            continue
        for verb in tree.ancestors(noun.i):
            if not verb.tag.startswith("VB"):
                continue
            first = next((o for o in tree.children(verb.i, "dobj") if o.lemma in nouns and o.i < noun.i), None)
            if first is not None and tree.child(first.i, "poss") and noun.head != first.i:
                tree.attach(noun.i, first.i, "conj")
            break


def verb_behind_participle(tree: Tree) -> None:
    """Construction: "thanked Chad for the aid received and briefed it on X": a verb joined to a participle before it.

    The participle needs no object; the past verb has one, a pronoun, and goes on with the verb of the sentence.
    """
    for verb in tree.labelled("conj"):
        done = tree.tokens[verb.head]
        asked = tree.child(verb.i, "dobj")
        if done.dep != "acl" or verb.tag != "VBD" or asked is None or asked.tag != "PRP" or asked.i != verb.i + 1:
            continue
        main = next((t for t in tree.ancestors(done.i) if t.tag.startswith("VB")), None)
        if main is None or main.tag != "VBD" or not has_subject(tree, main.i) or tree.child(done.i, "dobj"):
            continue
        tree.attach(verb.i, main.i, "conj")
        for joiner in tree.children(done.i, "cc"):
            tree.attach(joiner.i, main.i, "cc")


def need_beside_stance(tree: Tree, nouns: Set[str], weighing: Set[str]) -> None:
    """Construction: "voiced concern over X and the need for Y": the need, read with X or with the verb.

    Nouns of `weighing` ("need", "importance") are things said beside the stance, as that is not taken on them.
    """
    for need in tree.labelled("conj"):
        if need.lemma not in weighing or tree.tokens[need.head].lemma in weighing:
            continue
        above = [tree.tokens[need.head], *tree.ancestors(need.head)]
        stance = next((t for t in above if t.dep == "dobj" and t.lemma in nouns and t.i < need.i), None)
        verb = next((t for t in above if t.tag.startswith("VB")), None)
        beside = tree.child(verb.i, "dobj") if verb is not None else None
        stance = stance or (beside if beside is not None and beside.lemma in nouns and beside.i < need.i else None)
        if stance is not None and stance.i != need.head:
            tree.attach(need.i, stance.i, "conj")
