"""Documents told by what is said in them: "said in a joint statement", "a ministry statement said", "by Decree 7"."""

from __future__ import annotations

from collections.abc import Iterator

from communique import facts
from communique.actors.roles import category_of
from communique.coding.event_frames import slots
from communique.coding.papers import Kind, document_words, is_numbered, kind_of, meant, pointed_at
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase

_CITED = "resolution"  # a kind that others cite: "which was called for in Resolution 90"
_FORMAL = "communique"

Spoken = tuple[Phrase, facts.Row, Kind]


@facts.derived
def issued_rows(lang: str) -> dict[tuple[str, str], facts.Row]:
    """Returns the entries of issued documents by the place of a word and the word."""
    table = facts.table(f"lexicon/{lang}/issued")
    places = ("verbs", "nouns", "within", "numbered", "judged", "based")
    return {(place, word): row for row in table for place in places for word in row.get(place, ())}


def spoken_in(scene: Scene, clause: Clause) -> Iterator[Spoken]:
    """Yields the documents in which what a clause tells is said or ordered, with entry and kind."""
    yield from _speaking(scene, clause)
    for phrase in clause.obliques:
        yield from _behind(scene, clause, phrase)
        yield from _based(scene, clause, phrase)


def _speaking(scene: Scene, clause: Clause) -> Iterator[Spoken]:
    """Constructions: "according to a joint communique", "a joint statement said", "a ministry statement said"."""
    row = issued_rows(scene.lang).get(("within", "in"))
    source = clause.predicate.form == "preposition"
    said = source or scene.attributor.kinds.get(clause.predicate.lemma) == "verb"
    for phrase in clause.subjects if row is not None and said else ():
        joint = not document_words(scene.lang)["joint"].isdisjoint(m.lower() for m in phrase.modifiers)
        if phrase.determiner not in document_words(scene.lang)["article"] or scene.upon(phrase):
            continue
        kind = kind_of(scene, phrase)
        if kind is None or row is None or pointed_at(scene, phrase):
            continue
        if joint or _of_organ(scene, clause, phrase):
            yield phrase, row, kind


def _of_organ(scene: Scene, clause: Clause, phrase: Phrase) -> bool:
    """Whether the words of a document in a report name the organ that gave it out: "a statement by the ministry"."""
    if scene.attributor.voice.primary or phrase.plural:
        return False
    organs = scene.resolver.words.organs
    if not organs.keys().isdisjoint(map(str.lower, phrase.modifiers)):
        return True
    behind = (p for p in phrase.inner if p.prep in slots("by", scene.lang))
    return any(_is_organ(scene, p, clause) for p in behind)


def _is_organ(scene: Scene, phrase: Phrase, clause: Clause) -> bool:
    """Whether words stand for an organ or a body, and not for a person."""
    if phrase.pronoun or category_of(phrase.head.lower()) is not None:
        return False
    who = scene.who(phrase, clause)
    return who.kind == "actor" and not who.via and who.form not in ("person", "speaker")


def _behind(scene: Scene, clause: Clause, phrase: Phrase) -> Iterator[Spoken]:
    """Constructions: "said in a joint statement", "by Decree 7 the president ordered"."""
    rows = issued_rows(scene.lang)
    numbered = rows.get(("numbered", phrase.prep or ""))
    within = rows.get(("within", phrase.prep or ""))
    if numbered is None and within is None:
        return
    kind = kind_of(scene, phrase)
    if kind is None:
        return
    if numbered is not None and is_numbered(scene, phrase) and kind.sort != _CITED:
        yield phrase, numbered, kind
    elif within is not None and _speaks_anew(scene, clause, phrase, kind):
        yield phrase, within, kind


def _based(scene: Scene, clause: Clause, phrase: Phrase) -> Iterator[Spoken]:
    """Construction: "freed them under a truce with Peru", "under terms of a deal": a new accord that is acted on."""
    row = issued_rows(scene.lang).get(("based", phrase.prep or ""))
    paper = meant(scene, phrase) if row is not None and not scene.attributor.voice.primary else None
    if row is None or paper is None or paper.plural or pointed_at(scene, paper) or scene.upon(paper):
        return
    kind = kind_of(scene, paper)
    with_ = {*slots("company", scene.lang), *slots("sides", scene.lang)}
    named = any(p.prep in with_ for p in paper.inner) and paper.determiner in document_words(scene.lang)["article"]
    if kind is not None and kind.between and named and clause.modality is None:
        yield paper, row, kind


def _speaks_anew(scene: Scene, clause: Clause, phrase: Phrase, kind: Kind) -> bool:
    """Whether a side speaks in a document that is named first here.

    It is a joint one, or one with a day or an occasion, or an organ's in a report; "said in a statement to the
    agency" issues none.
    """
    told = scene.upon(phrase)
    if kind.between or pointed_at(scene, phrase) or clause.negated:
        return False
    if any(("verbs", c.predicate.lemma) in issued_rows(scene.lang) for c in told):
        return False  # "in a statement issued by the ministry": the participle tells it
    if not _says(scene, clause):  # "the principles laid down in the Charter"
        return False
    if kind.sort == _FORMAL:  # "in a communique, the council claims": which is always given out
        return True
    if document_words(scene.lang)["joint"] & {m.lower() for m in phrase.modifiers}:
        return True
    if phrase.inner or told:  # "in a statement after the talks", "in a statement seen by the agency"
        return bool(told) or any(p.prep not in slots("addressed", scene.lang) for p in phrase.inner)
    addressed = any(p.prep in slots("addressed", scene.lang) for p in clause.obliques)
    if scene.attributor.voice.primary or phrase.plural or addressed:
        return False
    return any(_is_organ(scene, p, clause) for p in clause.subjects[:1])


def _says(scene: Scene, clause: Clause) -> bool:
    """Whether somebody speaks in a clause: it is a cue, or tells a stance or a promise, be it by a noun."""
    nominal = (c for c in scene.below(clause.number) if c.relation == "nominal")
    return scene.attributor.reports(clause) or any(scene.matches(c) for c in (clause, *nominal))
