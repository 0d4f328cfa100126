"""What the form of a verb and the small words beside it say: tense, modality, finiteness, negation."""

from __future__ import annotations

from communique.language.tree import Token, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_NOUN_SUBJECTS = SUBJECTS[:2]
_NEGATING = frozenset({"neg", "advmod", "preconj", "cc"})
_NONE = frozenset({"no", "neither"})
_NOBODY = frozenset({"nothing", "none", "nobody"})
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_CONTRACTED = {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "sha": "shall"}


def tense_of(tree: Tree, token: Token) -> tuple[str | None, str | None, bool]:
    """Returns modality, tense and whether the verb is finite; conjuncts share the auxiliaries before them."""
    helpers = tree.children(token.i, "aux", "auxpass")
    at = token
    while not helpers and at.dep == "conj" and at.tag in ("VB", "VBN", "VBG"):
        at = tree.tokens[at.head]
        helpers = [h for h in tree.children(at.i, "aux", "auxpass") if h.tag != "TO"]
    for helper in reversed(helpers):  # "can and should": the last says what is meant
        if helper.tag == "MD":
            lemma = _CONTRACTED.get(helper.lemma, helper.lemma)
            return lemma, "future" if lemma in ("will", "shall") else "present", True
    for helper in helpers:
        if helper.tag == "TO":
            if token.dep == "ROOT" and tree.child(token.i, *SUBJECTS) is not None:
                return "will", "future", True  # a headline: "Chad to host talks"
            return None, None, False
        if helper.tag in ("VBD", "VBZ", "VBP"):
            perfect = helper.lemma == "have"
            return None, "past" if helper.tag == "VBD" or perfect else "present", True
    tense = _TENSES.get(token.tag)
    return None, tense, tense is not None


def tense_under(
    tree: Tree, token: Token, governor: Token | None, *, going: bool
) -> tuple[str | None, str | None, bool]:
    """Returns what `tense_of` does, or the future under another verb that makes it so: "is to host", "is going to"."""
    if governor is not None and token.dep == "xcomp" and (going or is_to(tree, governor, token)):
        return "will", "future", True
    return tense_of(tree, token)


def is_perfect(tree: Tree, token: Token) -> bool:
    """Returns whether a verb tells what is done by now: "has jailed", "have been closed", not "had jailed"."""
    at = token
    while at.dep == "conj" and at.tag == "VBN" and not tree.child(at.i, "aux", "auxpass"):
        at = tree.tokens[at.head]
    if "aux" not in tree.kinds(at.i):
        return False
    return any(h.lemma == "have" and h.tag in ("VBZ", "VBP") for h in tree.children(at.i, "aux"))


def shares_auxiliary(tree: Tree, token: Token, *, passive: bool, modality: str | None) -> bool:
    """Returns whether a conjunct has no auxiliary of its own, but that of the verb before it."""
    bare = token.dep == "conj" and (token.tag == "VB" or (passive and modality is not None))
    return bare and not tree.child(token.i, "aux", "auxpass")


def is_finite(tree: Tree, token: Token) -> bool:
    """Returns whether the verb carries tense."""
    return tense_of(tree, token)[2]


def marked_to(tree: Tree, token: Token) -> bool:
    """Returns whether the verb is an infinitive with "to"."""
    return "aux" in tree.kinds(token.i) and any(c.tag == "TO" for c in tree.children(token.i, "aux"))


def is_to(tree: Tree, verb: Token, token: Token) -> bool:
    """Construction: "Chad is to host the talks": what is arranged for the future."""
    copula = verb.lemma == "be" and verb.tag in ("VBZ", "VBP") and not tree.child(verb.i, "acomp", "attr")
    return copula and token.i > verb.i and marked_to(tree, token)


def is_going(tree: Tree, verb: Token, token: Token) -> bool:
    """Construction: "we are going to open a port": a plan told as a future."""
    return verb.lemma == "go" and verb.tag == "VBG" and token.i > verb.i and marked_to(tree, token)


def mark_of(tree: Tree, token: Token) -> str | None:
    """Returns the word that subordinates a clause: "if", "that", "when"."""
    mark = tree.child(token.i, "mark")
    if mark is None and "advmod" in tree.kinds(token.i):
        mark = next((c for c in tree.children(token.i, "advmod") if c.tag == "WRB"), None)
    return mark.text.lower() if mark is not None else None


def _not_one(tree: Tree, subject: Token) -> bool:
    """Construction: "not a single soldier has left", "not one deputy objected"."""
    if subject.dep not in _NOUN_SUBJECTS:  # "what we cannot do is V"
        return False
    kinds = tree.kinds(subject.i)
    if "neg" not in kinds and "nummod" not in kinds:
        return False
    counted = (subject, *tree.children(subject.i, "nummod"))
    return any(n.i < subject.i for c in counted for n in tree.children(c.i, "neg"))


def is_negated(tree: Tree, token: Token, copular: Token | None) -> bool:
    """Returns whether the clause is negated: by "not" or "never", or by a subject with "no", or "nothing"."""
    kinds = tree.kinds(token.i)
    if "neg" in kinds or (copular is not None and "neg" in tree.kinds(copular.i)):
        return True
    before = tree.children(copular.i, "preconj") if copular is not None else ()
    if before and any(c.lemma.lower() in _NONE for c in before):
        return True  # "is neither surprised nor alarmed by X"
    if "advmod" in kinds and any("neg" in tree.kinds(c.i) for c in tree.children(token.i, "advmod")):
        return True  # "no longer supports"
    subject = tree.child(token.i, *SUBJECTS)
    if subject is not None:
        if subject.lemma.lower() in _NOBODY or _not_one(tree, subject):
            return True
        for determiner in tree.children(subject.i, "det", "neg"):
            if determiner.lemma.lower() in _NONE:
                return True
    if token.dep != "conj" and kinds.isdisjoint(_NEGATING):
        return False
    negating = tree.children(token.i, *_NEGATING)
    words = [c.lemma.lower() for c in negating]
    if subject is not None and any(c.lemma.lower() == "nor" and c.i < subject.i < token.i for c in negating):
        return True  # "Nor will it accept X"
    if "never" in words or "neither" in words or "nor" in words:
        inverted = subject is not None and any(c.i < subject.i for c in tree.children(token.i, "aux"))  # "Nor can it V"
        return token.dep == "conj" or "never" in words or "neither" in words or inverted  # "supports A, nor does it V"
    if token.dep == "conj":
        return any(c.lemma.lower() == "nor" for c in tree.children(token.head, "cc") if c.i < token.i)
    return False
