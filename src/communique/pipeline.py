"""The way of a text, stage by stage: raw document -> layout -> names -> clauses -> who -> records -> reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from communique import facts
from communique.actors.context import Context, sides_in_order
from communique.actors.gazetteer import NameHit
from communique.actors.gazetteer import default as gazetteer
from communique.actors.parties import is_joint, issuers, parties, publisher_side, title_sides
from communique.actors.persons import PersonMention, find_persons
from communique.actors.reference import NOTHING, Reference
from communique.actors.resolve import Place, Resolver
from communique.attribution.attribute import Attributor, Voice
from communique.coding.encounters import tells_meeting
from communique.coding.reader import code
from communique.coding.scene import Scene
from communique.dates.anchor import parse_anchor
from communique.formulas.match import find as find_formulas
from communique.language.mask import Name
from communique.language.model import load
from communique.language.parse import parse
from communique.language.views import seen, sentence_views
from communique.layout import identify, language, lay_out
from communique.layout.facts import Identity
from communique.layout.turns import Turn, find_turns
from communique.model.clause import Clause
from communique.model.document import Document, Layout, RawDocument
from communique.model.reading import Reading, Run
from communique.model.view import View

__version__ = "0.1.0"
READ = frozenset({"en"})  # languages with a lexicon


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text: states, bodies, capitals, and persons with their titles."""

    hits: tuple[NameHit, ...]
    persons: tuple[PersonMention, ...]


def read_document(raw: RawDocument, *, mask: bool = True) -> Reading:
    """Returns the reading of one document.

    Args:
        raw: the text with what its input said beside it.
        mask: whether names are masked before parsing (a switch for measuring).
    """
    return read_scene(raw, mask=mask)[0]


def read_scene(raw: RawDocument, *, mask: bool = True) -> tuple[Reading, Scene]:
    """Returns the reading of one document beside the scene it was coded from, for those who ask how it came."""
    layout = lay_out(raw.text, title=raw.title)
    identity = identify(raw, layout)
    lang = language(raw.text)
    names = _names(raw.text)
    turns = find_turns(raw.text, layout.blocks)
    clauses = (
        _clauses(raw.text, layout, names, turns, identity.doctype, mask=mask) if lang in READ or lang is None else {}
    )
    identity, sides, speaking = _sides(raw, layout, identity, names, clauses, lang or "en")
    document = _document(raw, identity, lang, sides)
    home = _home(identity)
    context = Context(raw.text, names.hits, names.persons, parties=sides, issuers=speaking, dyad=sides, home=home)
    scene = _scene(raw, layout, identity, context, clauses, document)
    scene.questions = frozenset(
        s.number for s in layout.sentences for t in turns if t.kind == "question" and t.start <= s.start < t.end
    )
    return code(scene, document, _run()), scene


def read_documents(raws: Iterable[RawDocument]) -> Iterator[Reading]:
    """Yields the readings of many documents in their order."""
    for raw in raws:
        yield read_document(raw)


def _names(text: str) -> Names:
    hits = gazetteer().find(text)
    return Names(hits, find_persons(text, hits=hits))


def _sides(
    raw: RawDocument, layout: Layout, identity: Identity, names: Names, clauses: dict[int, Clause], lang: str
) -> tuple[Identity, tuple[str, ...], tuple[str, ...]]:
    """Returns the document's identity as its sides make it, its parties and its issuers.

    A statement whose title names two sides, and that no one side publishes, is joint. A ministry's text that
    opens with a meeting of its own is a readout.
    """
    lexicon = lang if lang in READ else "en"
    title = identity.title or ""
    in_title = title_sides(title, gazetteer(), find_persons(title, hits=gazetteer().find(title)), lang=lexicon)
    side = publisher_side(identity.publisher, lang=lexicon)
    if is_joint(identity, in_title, lang=lexicon):
        identity = replace(identity, doctype="joint_statement", provenance_tier=1)
    met = _meeting_sides(layout, names, clauses, lexicon)
    by_publisher = dict(identity.how).get("doctype", "").startswith("the publisher is a")
    if by_publisher and identity.provenance_tier == 2 and len({*met, *((side,) if side else ())}) > 1:
        identity = replace(identity, doctype="readout")
    found = parties(
        text=raw.text,
        title=identity.title,
        layout=layout,
        names=names.hits,
        persons=names.persons,
        from_title=in_title,
        met=met,
        publisher=side,
        doctype=identity.doctype,
        tier=identity.provenance_tier,
        lang=lexicon,
    )
    speaking = issuers(tier=identity.provenance_tier, publisher=side, parties=found, title=identity.title)
    return identity, found, speaking


def _meeting_sides(layout: Layout, names: Names, clauses: dict[int, Clause], lang: str) -> tuple[str, ...]:
    """Returns the sides named in the first clause of the first body sentences that tells of a meeting."""
    first = [s.number for s in layout.sentences if s.kind in ("body", "item")][:2]
    for clause in sorted(clauses.values(), key=lambda c: (c.sentence, c.number)):
        if clause.sentence in first and tells_meeting(clause, lang=lang):
            spans = [(p.start, p.end) for p in (*clause.subjects, *clause.objects)]
            spans += [(p.start, p.end) for p in clause.obliques if p.prep in ("with", "to", "between", "of")]
            found = [i for a, b in spans for i in sides_in_order(names.hits, names.persons, a, b)]
            return tuple(dict.fromkeys(found))
    return ()


def _home(identity: Identity) -> tuple[str, ...]:
    """Returns the state of the dateline's place, which may stand in capitals."""
    place = identity.dateline.place or ""
    hits = gazetteer().find(place) or gazetteer().find(place.title())
    return hits[0].ids[:1] if hits else ()


def _document(raw: RawDocument, identity: Identity, lang: str | None, sides: tuple[str, ...]) -> Document:
    digest = hashlib.sha256(raw.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=f"doc:{digest[:16]}",
        external_id=raw.external_id,
        sha256=digest,
        title=identity.title,
        doctype=identity.doctype,
        publisher=identity.publisher,
        published_at=identity.published_at,
        dateline=identity.dateline,
        lang=lang,
        parties=list(sides),
        provenance_tier=identity.provenance_tier,
    )


def _clauses(
    text: str, layout: Layout, names: Names, turns: tuple[Turn, ...], doctype: str, *, mask: bool
) -> dict[int, Clause]:
    """Returns the clauses of all sentences but the furniture, by number."""
    views, inside = sentence_views(text, layout, _masks(names), turns, doctype)
    found = parse(views, inside, mask=mask)
    return {clause.number: clause for parsed in found for clause in parsed.clauses}


def parser_views(raw: RawDocument) -> dict[int, View]:
    """Returns what the parser saw of each sentence, by number: the cleaned text with its names masked."""
    layout = lay_out(raw.text, title=raw.title)
    turns = find_turns(raw.text, layout.blocks)
    return seen(*sentence_views(raw.text, layout, _masks(_names(raw.text)), turns, identify(raw, layout).doctype))


def _masks(names: Names) -> list[Name]:
    """Returns the names to mask in text order; a person's title and name is one, with the names inside it."""
    persons = [Name(p.start, p.end, "person") for p in names.persons]
    spans = sorted((p.start, p.end) for p in persons)
    own = [
        Name(h.start, h.end, h.kind)
        for h in names.hits
        if h.ids and not any(a < h.end and h.start < b for a, b in spans)
    ]
    return sorted([*persons, *own], key=lambda n: n.start)


def _scene(
    raw: RawDocument,
    layout: Layout,
    identity: Identity,
    context: Context,
    clauses: dict[int, Clause],
    document: Document,
) -> Scene:
    resolver = Resolver(context)
    subjects: dict[int, Reference] = {}
    voice = Voice(identity.provenance_tier, context.issuers, identity.publisher, (), None)
    attributor = Attributor(
        text=raw.text,
        clauses=clauses,
        subjects=subjects,
        quotes=layout.quotes,
        voice=voice,
        lang=context.lang,
        documents=resolver.words.documents,
    )
    scene = Scene(
        text=raw.text,
        lang=document.lang or "en",
        version=__version__,
        sentences=layout.sentences,
        clauses=clauses,
        subjects=subjects,
        context=context,
        resolver=resolver,
        attributor=attributor,
        formulas=find_formulas(raw.text) if clauses else (),
        anchor=parse_anchor(identity.dateline.date or identity.published_at),
    )
    _resolve_subjects(scene)
    attributor.voice = Voice(identity.provenance_tier, context.issuers, identity.publisher, *_cited(scene))
    return scene


def _resolve_subjects(scene: Scene) -> None:
    """Resolves the subjects of all clauses in text order; those that say "we" again once speakers are known."""
    order = sorted(scene.clauses.values(), key=lambda c: (c.sentence, c.predicate.start, c.number))
    for _ in range(2):
        scene.context.subjects.clear()
        spoken: list[Reference] = []
        for clause in order:
            reference = _subject(scene, clause)
            scene.subjects[clause.number] = reference
            if reference.named and clause.finite and not clause.inherited_subject and clause.antecedent is None:
                scene.context.subjects.append(reference)
            if reference.named and scene.attributor.kinds.get(clause.predicate.lemma) == "verb":
                spoken.append(reference)
        scene.context.speaking[:] = spoken


def _subject(scene: Scene, clause: Clause) -> Reference:
    if not clause.subjects:
        return _document_said(scene, clause)
    above = [c for _, c in scene.chain(clause)]
    place = Place(NOTHING, tuple(scene.subjects.get(c.number, NOTHING) for c in above), scene.speaker(clause))
    found = [scene.resolver.resolve(p, place) for p in clause.subjects]
    return next((r for r in found if r.named), found[0])


def _document_said(scene: Scene, clause: Clause) -> Reference:
    """Construction: "it is stated in the text that P": the text is who says so."""
    if clause.passive and scene.attributor.kinds.get(clause.predicate.lemma):
        for phrase in clause.obliques:
            if phrase.prep in ("in", "by") and phrase.kind == "noun":
                found = scene.resolver.resolve(phrase, Place())
                if found.kind == "document":
                    return found
    return NOTHING


def _cited(scene: Scene) -> tuple[tuple[str, ...], str | None]:
    """Returns the issuers and the name of a document that a report cites, empty where it cites none."""
    for clause in scene.clauses.values():
        subject = scene.subjects.get(clause.number, NOTHING)
        reporting = clause.predicate.lemma in scene.attributor.kinds or clause.predicate.form == "preposition"
        if subject.kind == "document" and subject.ids and reporting:
            return subject.ids, scene.words(subject.start, subject.end)
        for phrase in clause.obliques:  # "In a joint communique, the parties expressed ..."
            texts = phrase.prep == "in" and phrase.head.lower() in scene.resolver.words.documents
            if texts and len(subject.ids) > 1 and subject.named:
                return subject.ids, scene.words(phrase.start, phrase.head_end)
    return (), None


def _run() -> Run:
    model = load()
    return Run(
        program=f"communique {__version__}", resources=facts.version(), model=model.name, model_sha256=model.sha256
    )
