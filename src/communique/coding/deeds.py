"""What is to be done in a promise: the acts at its head and the things that they are done to.

A deed is read from the clause that holds the promised action. Verbs that only say that it goes on or is tried
("continue to", "strive to") are looked through. `heads` are looked up in `lexicon/en/promise_acts`, the most telling
first: the verb with the noun that carries its meaning ("take part"), with its preposition ("contribute to"), alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

from msgspec import Struct

from communique.coding.deed_words import (
    MONEY,
    act_of,
    act_of_word,
    acts,
    carrying,
    compounds,
    numerals,
    things_by_word,
)
from communique.coding.deeds_beside import in_order_to, is_beside, is_manner, name_of
from communique.coding.event_frames import slots
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_DEEPEST = 3
_LONGEST = 3  # words of the longest name of a thing
_FLIP, _WORK = "flip", "cooperate"
_SUPPORT = "support"
_HELPING = frozenset({_SUPPORT, "help"})  # acts of doing something for another
_MEET = "meet"
_DEEPENING = frozenset({"strengthen", "move", "implement"})  # acts of making something better or keeping it
_TIES = frozenset({"relation", "coop", "trade"})
SIGN = "sign"
_AIMS = ("purpose", "infinitive")
_SYMBOL = "Sc"  # the Unicode category of signs of currencies
_BACKED = frozenset({"create", "sign", "open", "hold", "resume", "implement"})  # acts of another that one may back
_PHASES = frozenset({"", "advance", "settle", "create", "implement", "move"})  # that a signing begins, goes on or ends
_BODIES = frozenset({"body", "group"})


class Thing(Struct, frozen=True, gc=False):
    """A word of what an act is done to: a `head` or a modifier; `name` is its kind of name, `prep` what governs it."""

    word: str
    head: bool = False
    name: str | None = None
    prep: str | None = None


class Deed(Struct, frozen=True, gc=False):
    """An act with its things: `near` in its object (the head first), `far` in what stands around it."""

    heads: tuple[str, ...]
    near: tuple[Thing, ...]
    far: tuple[Thing, ...]
    negated: bool = False
    done: bool = False  # the promise itself does it: "signed an accord"


def deeds(scene: Scene, clause: Clause, actions: Iterable[Phrase], *, modal: bool) -> list[Deed]:
    """Returns what is to be done in a promise: of a "will" the clause's own verb, else the actions.

    A noun that names no act is what the clause's own verb is done to ("signed an accord", "pledged 3 million euros")
    or holds the act ("approved a plan to send ships").
    """
    if modal:
        return [*_backed(scene, clause), *_aims(scene, clause), _of_clause(scene, clause)]
    found = []
    for phrase in (q for p in actions for q in (p.parts if p.kind == "gerund" else ()) or (p,)):
        phrase = _meant(scene, phrase, clause)
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        if inner is not None:
            found += [*_backed(scene, inner), *_aims(scene, inner), _of_clause(scene, inner)]
        elif phrase.head.lower() in acts(scene.lang):
            found.append(_of_noun(scene, phrase, clause))
        else:
            planned = next(iter(_planned(scene, phrase)), None)
            signs = act_of(scene, clause) == SIGN
            far = (Thing(planned.predicate.lemma),) if signs and planned is not None else ()  # "an accord to open X"
            done = Deed((clause.predicate.lemma,), tuple(_things(scene, phrase)), far, done=True)
            found.append(done if signs or planned is None else _of_clause(scene, planned))
    return found


def _planned(scene: Scene, phrase: Phrase) -> Iterator[Clause]:
    """Construction: "approved a plan to send ships"; an accord that is signed stays one, whatever it is to do."""
    return (c for c in scene.upon(phrase) if c.relation == "infinitive")


def _meant(scene: Scene, phrase: Phrase, clause: Clause) -> Phrase:
    """Construction: "open to new avenues of cooperation": the act that a noun which names none is of."""
    if clause.predicate.form == "verb" or phrase.kind != "noun" or phrase.head.lower() in acts(scene.lang):
        return phrase
    of = (p for p in phrase.inner if p.prep in slots("owner", scene.lang))
    return next((p for p in of if p.head.lower() in acts(scene.lang)), phrase)


def _backed(scene: Scene, clause: Clause) -> Iterator[Deed]:
    """Yields what one supports or helps with: "will support the establishment of a joint fund".

    So too of a signing that one begins or completes: "will speed up the ratification of the treaty".
    """
    inner = carried(scene, clause)
    if inner is not None:
        yield from _backed(scene, inner)
    elif act_of(scene, clause) in _HELPING and not clause.negated:
        for phrase in clause.objects:
            if act_of_word(phrase.head.lower(), scene.lang) in _BACKED:
                yield _of_noun(scene, phrase, clause)
    elif act_of(scene, clause) in _PHASES:
        for phrase in clause.objects or clause.obliques:
            if act_of_word(phrase.head.lower(), scene.lang) == SIGN:
                yield _of_noun(scene, phrase, clause)


def _aims(scene: Scene, clause: Clause) -> Iterator[Deed]:
    """Yields what one acts together for: "will work with the new government to deepen our ties"."""
    inner = carried(scene, clause)
    if inner is not None:
        yield from _aims(scene, inner)
    for below in _aimed(scene, clause):
        yield _of_clause(scene, below)


def _aimed(scene: Scene, clause: Clause) -> list[Clause]:
    """Returns the clauses of what one acts together for; "join hands with Chad" has an object that is a part of it."""
    if not clause.obliques:
        return []
    phrases = (f"{clause.predicate.lemma} {p.head.lower()}" for p in clause.objects)
    if not all(act_of_word(words, scene.lang) == _WORK for words in phrases):
        return []
    if not clause.objects and act_of(scene, clause) != _WORK:
        return []
    return [c for c in scene.below(clause.number) if c.relation in _AIMS and not c.finite]


def _of_clause(scene: Scene, clause: Clause, *, negated: bool = False, depth: int = 0) -> Deed:
    """Returns the deed of a clause, or of the one that it merely carries on, tries or says."""
    negated = negated or clause.negated
    inner = carried(scene, clause) if depth < _DEEPEST else None
    if inner is not None:
        flipped = act_of(scene, clause) == _FLIP  # "will not hesitate to V" is to V
        return _of_clause(scene, inner, negated=negated != flipped, depth=depth + 1)
    objects = [_taken_up(scene, q, clause) for p in clause.objects for q in p.parts or (p,)]
    around = [q for p in (*clause.obliques, *clause.recipients) for q in p.parts or (p,)]
    around = [q for q in around if not is_beside(scene, clause, q)]
    lemma = clause.predicate.lemma
    portions = slots("part_of", scene.lang)  # "a third of the cost"
    whole = [q for p in objects if p.head.lower() in portions for q in p.inner]
    heads = [f"{lemma} {p.head.lower()}" for p in (*objects, *whole)]
    heads += [f"{lemma} {adverb}" for adverb in clause.adverbs]  # "go ahead"
    heads += [f"{lemma} {word.lower()}" for p in objects for word in p.modifiers]  # "hold accountable all who"
    heads += [
        f"{lemma} {p.head.lower()}" for p in (*around, *clause.complements)
    ]  # "bring into force", "make available"
    if not objects:
        preps = [p.prep for p in around if p.prep]
        together = next((i for i, prep in enumerate(preps) if prep in slots("company", scene.lang)), len(preps))
        heads += [f"{lemma} {prep}" for prep in preps[: together + 1]]  # "work with Chad towards peace"
        parts = [p for p in around if f"{lemma} {p.head.lower()}" in acts(scene.lang)]  # "stand in support of X"
        around = [q for p in around for q in (p.inner if p in parts and p.inner else (p,))]
    near = [t for p in objects if not _is_idiom(scene, clause, p) for t in _things(scene, p)]
    far = [t for p in (*around, *_held(scene, clause)) for t in _things(scene, p)]
    if not near:
        near, far = far, []
    return Deed((*heads, lemma), tuple(near), tuple(far), negated)


def _is_idiom(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Construction: "join forces with Chad", "pool resources": an object that is a part of working together."""
    words = f"{clause.predicate.lemma} {phrase.head.lower()}"
    return act_of_word(words, scene.lang) == _WORK and act_of(scene, clause) != _WORK


def _taken_up(scene: Scene, phrase: Phrase, clause: Clause) -> Phrase:
    """Construction: "reviewed bilateral relations and agreed to raise them to a new level": the thing named last.

    So too of "welcomed the new flights and agreed to double their number".
    """
    owner = phrase.possessor
    if owner is not None and owner.pronoun and phrase.head.lower() in slots("measure_of", scene.lang):
        return _named_last(scene, phrase, clause)
    if not phrase.pronoun or phrase.head.lower() in things_by_word(scene.lang):
        return phrase
    if not scene.who(phrase, clause).named:
        return _named_last(scene, phrase, clause)
    if act_of(scene, clause) not in _DEEPENING:
        return phrase
    last = _named_last(scene, phrase, clause)  # "relations are growing, and Chad will work to maintain them"
    return last if not _TIES.isdisjoint(things_by_word(scene.lang).get(last.head.lower(), ())) else phrase


def _named_last(scene: Scene, phrase: Phrase, clause: Clause) -> Phrase:
    said = [p for c in scene.of_sentence(clause.sentence) for p in scene.nouns(c)[0] if p.end <= phrase.start]
    things = [p for p in said if p.head.lower() in things_by_word(scene.lang) and not p.pronoun]
    last = max(things, key=lambda p: p.head_start, default=None)
    return phrase if last is None else last


def carried(scene: Scene, clause: Clause) -> Clause | None:
    """Returns the clause of what goes on or is tried: "continue to V", "work to V", "take steps to V"."""
    known = carrying(scene.lang)
    used = clause.objects and clause.predicate.lemma in slots("using", scene.lang)  # "use its presidency to V"
    effort = used or any(p.head.lower() in known for p in clause.objects)  # "redouble efforts to V"
    if effort and not _for_another(scene, clause):
        return next((c for c in scene.below(clause.number) if c.relation in _AIMS), None)
    flips = act_of(scene, clause) == _FLIP
    if not (flips or clause.predicate.lemma in known) or clause.objects:
        return None
    linked = ("infinitive",) if clause.obliques else ("infinitive", "purpose")
    below = [c for c in scene.below(clause.number) if c.relation in linked]
    held = [scene.clauses[p.clause] for p in clause.complements if p.clause in scene.clauses]
    return next((c for c in (*held, *below) if not c.finite), None)


def _for_another(scene: Scene, clause: Clause) -> bool:
    """Construction: "support the efforts of Chad to V": another does it, and what one promises is to help."""
    return act_of(scene, clause) in _HELPING


def _held(scene: Scene, clause: Clause) -> Iterator[Phrase]:
    """Yields what stands in the complements and purposes of a clause: "ensure that X never acquires Y"."""
    for phrase in clause.complements:
        inner = scene.clauses.get(phrase.clause) if phrase.clause is not None else None
        yield from (*inner.subjects, *inner.objects) if inner is not None else (phrase,)
    for phrase in clause.obliques:  # "prevent X from doing Y"
        inner = scene.clauses.get(phrase.clause) if phrase.kind == "gerund" and phrase.clause is not None else None
        bound = scene.resolver.words.binds(clause.predicate.lemma, phrase.prep) or act_of(scene, clause) == _WORK
        yield from inner.objects if inner is not None and bound else ()
    if act_of(scene, clause) == _MEET:
        return  # "meet to discuss the ceasefire"
    if _aimed(scene, clause):
        return  # which are deeds of their own
    for below in scene.below(clause.number):
        if below.relation in _AIMS and not below.finite and not in_order_to(scene, below):
            yield from below.objects


def _of_noun(scene: Scene, phrase: Phrase, clause: Clause) -> Deed:
    """Returns the deed that a noun names: "the establishment of a fund", "close cooperation on water"."""
    inner = [t for p in phrase.inner for t in _things(scene, p)]
    listed, modifiers = things_by_word(scene.lang), [Thing(m.lower()) for m in reversed(phrase.modifiers)]
    behind = [c for c in (*scene.upon(phrase), *scene.below(clause.number)) if c.relation in _AIMS and not c.finite]
    aims = [t for c in behind for p in c.objects for t in _things(scene, p)]
    own = Thing(phrase.head.lower(), head=True)
    alone = act_of_word(own.word, scene.lang) == _SUPPORT and not any(m.word in listed for m in modifiers)
    return Deed((own.word,), (*modifiers, *inner), tuple(aims) if alone else (own, *aims))


def _things(scene: Scene, phrase: Phrase, *, under: str | None = None) -> list[Thing]:
    """Returns the words of a phrase, its head first, then what stands before it, then what stands behind it.

    What stands behind "of" is under the preposition of the whole: "with the Government of National Accord".
    """
    found: list[Thing] = []
    known = compounds(scene.lang)
    for part in phrase.parts or (phrase,):
        head, name, prep = part.head.lower(), name_of(scene, part), part.prep or phrase.prep
        if prep in slots("owner", scene.lang):
            prep = under or prep
        before = _before(scene, part)
        joined, before = _joined_words(head, before, known)
        whole = [p for p in part.inner if f"{head} {p.prep or 'of'} {p.head.lower()}" in known]
        joined = f"{head} {whole[0].prep or 'of'} {whole[0].head.lower()}" if whole else joined
        found.append(Thing(joined, True, name, prep))
        if _SYMBOL in map(category, scene.text[part.start : part.head_end]):  # "$1.5 million"
            found.append(Thing(MONEY))
        if name is None:
            under_with = prep if prep in slots("company", scene.lang) else None
            found += [Thing(m, prep=under_with) for m in before if m not in numerals(scene.lang)]
            if before and any(n.kind in _BODIES for n in scene.context.names_in(part.start, part.head_start)):
                found.append(Thing(before[0], name="forum"))  # "our G7 partners"
        for inner in part.inner:
            within = inner in whole[:1]  # "the rule of law", of which law is no thing of its own
            found += _things(scene, inner, under=prep) if not within and not is_manner(scene, inner) else []
    return found


def _joined_words(head: str, before: Sequence[str], known: frozenset[str]) -> tuple[str, list[str]]:
    """Returns the name of a thing and what else stands before it, words that make one name joined.

    Construction: "maritime domain awareness", "supply chain resilience"; the longest name that ends at a word is its.
    """
    words, found = [head, *before], []
    while words:
        sizes = range(min(_LONGEST, len(words)), 0, -1)
        size = next(n for n in sizes if n == 1 or " ".join(reversed(words[:n])) in known) if len(words) > 1 else 1
        found.append(" ".join(reversed(words[:size])))
        words = words[size:]
    if found[0] == head:  # "customs union talks", of which another word stands between
        found[0] = next((f"{m} {head}" for m in found[1:] if f"{m} {head}" in known), head)
    return found[0], [m for m in found[1:] if not found[0].startswith(f"{m} ")]


def _before(scene: Scene, phrase: Phrase) -> list[str]:
    """Returns the words before the head of a phrase, the nearest first, coordinated ones with them.

    Construction: "financial, defence and security cooperation", of which the parser makes only one a modifier.
    """
    found = [m.lower() for m in reversed(phrase.modifiers)]
    if not found:
        return found
    listed = things_by_word(scene.lang)
    words = scene.words(phrase.start, phrase.head_start).lower().replace(",", " ").split()
    return found + [w for w in reversed(words) if w in listed and w not in (*found, phrase.determiner)]
