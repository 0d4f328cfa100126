"""The clause: a predicate with its arguments by role. Coders see clauses, never a dependency label."""

from __future__ import annotations

from msgspec import Struct


class Phrase(Struct, frozen=True, gc=False):
    """An argument of a predicate, with offsets into the stored text.

    `kind` is `noun` (a noun phrase), `gerund`, `infinitive`, `that` (a finite content clause), `clause`
    (another clausal complement) or `quote`. `core_end` ends the phrase before its relative and participial
    clauses. `clause` is the number of the clause that a clausal phrase holds. `prep` is the preposition that
    governs the phrase, None for subject and object. `parts` are coordinated members (empty when there is one).
    `inner` are the prepositional complements and possessors of the head noun.
    """

    start: int
    end: int
    head: str  # lemma of the head word
    head_start: int
    head_end: int
    kind: str = "noun"
    prep: str | None = None
    core_end: int = 0
    clause: int | None = None
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None
    pronoun: bool = False
    plural: bool = False
    proper: bool = False  # headed by a proper noun
    parts: tuple[Phrase, ...] = ()
    inner: tuple[Phrase, ...] = ()
    possessor: Phrase | None = None


class Predicate(Struct, frozen=True, gc=False):
    """What is predicated: lemma (with particle), word class, and where the words stand.

    For an unfolded predicate ("expressed support for") `lemma` and `form` are those of the noun or adjective
    that carries the meaning, `light` is the chain of verbs that were unfolded, outermost first.
    """

    lemma: str
    form: str  # "verb", "noun", "adjective"
    start: int
    end: int
    light: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()  # adverbs and adjectives on the chain
    possessors: tuple[Phrase, ...] = ()  # "its commitment", "Japan's support"


class Clause(Struct, frozen=True, gc=False):
    """One predicate with its arguments by role, voice undone and coordination distributed.

    `relation` says how it hangs on `parent`: `root`, `content`, `coordinate`, `relative`, `participial`,
    `infinitive`, `purpose`, `adverbial`, `nominal`. `modality` is the modal lemma ("will", "must", ...) or
    None. `tense` is `past`, `present`, `future` or None (non-finite). `passive` tells the form that stood
    there; the roles are already those of the active.
    """

    number: int
    sentence: int
    start: int
    end: int
    predicate: Predicate
    subjects: tuple[Phrase, ...]
    objects: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    obliques: tuple[Phrase, ...]
    complements: tuple[Phrase, ...]  # clausal: that, infinitive, gerund, quote
    relation: str
    parent: int | None
    negated: bool
    modality: str | None
    tense: str | None
    passive: bool
    finite: bool
    adverbs: tuple[str, ...] = ()
    mark: str | None = None  # subordinating word of an adverbial clause ("if", "unless", "while")
    inherited_subject: bool = False
    shares_auxiliary: bool = False  # a conjunct under the modal or "to" of another: "will deepen X and widen Y"
    antecedent: Phrase | None = None  # of a relative or participial clause
    perfect: bool = False  # "has jailed": done by now, whose `tense` is `past`
