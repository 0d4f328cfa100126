"""The way of a text, stage by stage: raw document -> layout -> names -> clauses -> who -> records -> reading."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from communique import facts
from communique.actors.aligned import without_aligned
from communique.actors.beside_us import beside_us
from communique.actors.context import Context
from communique.actors.floor import answering, asked
from communique.actors.gazetteer import NameHit
from communique.actors.gazetteer import default as gazetteer
from communique.actors.heading import beside, heading_of, introduced_by_title, organ_sectors
from communique.actors.home import home_of
from communique.actors.hosts import with_hosts
from communique.actors.own_organs import without_own_organs
from communique.actors.persons import PersonMention, find_persons
from communique.actors.publishing_sides import publisher_side, side_of_site
from communique.actors.reference import Reference
from communique.actors.resolve import Resolver
from communique.actors.short_names import with_short_names
from communique.actors.told_sides import with_sides
from communique.actors.where_spoken import venues
from communique.attribution.attribute import Attributor, Voice
from communique.coding.cited import cited
from communique.coding.coverage import READ
from communique.coding.own_leader import own_leader
from communique.coding.reader import code
from communique.coding.running import going_on
from communique.coding.scene import Scene
from communique.coding.speakers import whose_turns
from communique.coding.subjects import resolve_subjects
from communique.coding.whose import whose
from communique.dates.anchor import parse_anchor
from communique.formulas.match import find as find_formulas
from communique.intake.surrogates import require_writable
from communique.language.mask import Name
from communique.language.model import load
from communique.language.parse import parse_all
from communique.language.views import seen, sentence_views
from communique.layout import identify, language, lay_out
from communique.layout.facts import Identity
from communique.layout.turns import find_turns
from communique.model.clause import Clause
from communique.model.document import Document, Layout, RawDocument, Turn
from communique.model.reading import Reading, Run
from communique.model.spans import Spans
from communique.model.view import View

__version__ = "0.1.0"
_SPEECH = frozenset({"speech", "remarks", "press_briefing"})
BATCH = 60_000  # characters of the documents that are parsed together


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text: states, bodies, capitals, and persons with their titles."""

    hits: tuple[NameHit, ...]
    persons: tuple[PersonMention, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A document before parsing: how it is laid out, its names, and what of it goes to the parser."""

    raw: RawDocument
    layout: Layout
    identity: Identity
    lang: str | None
    names: Names
    turns: tuple[Turn, ...]
    views: list[tuple[int, View]]
    inside: list[list[Name]]


def read_document(raw: RawDocument, *, mask: bool = True) -> Reading:
    """Returns the reading of one document.

    Args:
        raw: the text with what its input said beside it.
        mask: whether names are masked before parsing (a switch for measuring).
    """
    opened = open_document(raw)
    (clauses,) = parse_documents([opened], mask=mask)
    return reading_of(opened, clauses)


def read_documents(raws: Iterable[RawDocument], *, mask: bool = True) -> Iterator[Reading]:
    """Yields the readings of many documents in their order.

    Sentences of several documents are parsed together, which is faster, and gives the same readings as one
    document at a time.
    """
    for batch in batches(raws):
        opened = [open_document(raw) for raw in batch]
        for document, clauses in zip(opened, parse_documents(opened, mask=mask), strict=True):
            yield reading_of(document, clauses)


def batches(raws: Iterable[RawDocument], *, size: int = BATCH) -> Iterator[list[RawDocument]]:
    """Yields the documents in groups of at most `size` characters, a longer text in a group of its own."""
    group: list[RawDocument] = []
    held = 0
    for raw in raws:
        if group and held + len(raw.text) > size:
            yield group
            group, held = [], 0
        group.append(raw)
        held += len(raw.text)
    if group:
        yield group


def read_scene(raw: RawDocument, *, mask: bool = True) -> tuple[Reading, Scene]:
    """Returns the reading of one document beside the scene it was coded from, for those who ask how it came."""
    opened = open_document(raw)
    (clauses,) = parse_documents([opened], mask=mask)
    return code_document(opened, clauses)


def open_document(raw: RawDocument) -> Opened:
    """Returns a document laid out, its names found; one in a language without lexicon has nothing to parse.

    Raises:
        InputError: C113: the text, or what was said beside it, holds half of a surrogate pair.
    """
    require_writable(raw)
    layout = lay_out(raw.text, title=raw.title)
    identity = identify(raw, layout)
    lang = language(raw.text)
    names = _names(raw.text)
    turns = find_turns(raw.text, layout.blocks)
    views, inside = (
        sentence_views(raw.text, layout, _masks(names), turns, identity.doctype)
        if lang in READ or lang is None
        else ([], [])
    )
    return Opened(raw, layout, identity, lang, names, turns, views, inside)


def parse_documents(opened: Sequence[Opened], *, mask: bool = True) -> list[dict[int, Clause]]:
    """Returns the clauses of each document by number, in one go over the sentences of all."""
    found: list[dict[int, Clause]] = [{} for _ in opened]
    for index, parsed in parse_all(((o.views, o.inside) for o in opened), mask=mask):
        clauses = found[index]
        for clause in parsed.clauses:
            clauses[clause.number] = clause
    return found


def reading_of(opened: Opened, clauses: dict[int, Clause]) -> Reading:
    """Returns the reading of a parsed document; what else is known of it is given back at once."""
    reading, scene = code_document(opened, clauses)
    scene.resolver.release()
    return reading


def code_document(opened: Opened, clauses: dict[int, Clause]) -> tuple[Reading, Scene]:
    """Returns the reading of a parsed document beside the scene it was coded from."""
    raw, layout = opened.raw, opened.layout
    names = Names(without_aligned(raw.text, opened.names.hits), opened.names.persons)
    asking = Spans((t.start, t.end) for t in opened.turns if t.kind == "question")
    questions = frozenset(s.number for s in layout.sentences if opened.turns and asking.cover(s.start, s.start + 1))
    told = replace(layout, sentences=tuple(s for s in layout.sentences if s.number not in questions))
    title = opened.identity.title or ""
    lang = _lexicon(opened.lang)
    heading = heading_of(title, lang=lang)
    alone = opened.identity.provenance_tier != 1  # whose text it is alone, so that its own side tells of meetings
    own = publisher_side(opened.identity.publisher, lang=lang) or side_of_site(opened.identity) if alone else None
    shown = own_leader(raw.text, layout, clauses.values(), names.hits, names.persons, own, lang=lang)
    shown |= introduced_by_title(title, heading, own, lang=lang)
    told_of = with_sides(raw.text, names.hits, names.persons, heading, own=own, introduced=shown)
    home = home_of(raw.text, opened.identity, layout, names.hits, lang=lang)
    names = Names(names.hits, with_hosts(raw.text, names.hits, told_of, home, lang=lang))
    asked_from = min((t.start for t in opened.turns if t.kind == "question"), default=None)
    answers = answering(raw.text, opened.turns, names.hits, lang=lang)
    identity, sides, speaking, talked = whose(
        raw.text,
        told,
        opened.identity,
        names.hits,
        names.persons,
        heading,
        clauses,
        lang,
        answering=answers,
        asked_from=asked_from,
    )
    document = _document(raw, identity, opened.lang, sides)
    by = beside(title, heading, speaking, names.hits, doctype=identity.doctype, lang=lang)
    by = by or beside_us(raw.text, names.hits, names.persons, speaking, doctype=identity.doctype, lang=lang)
    dyad = (*speaking, *by) if by else sides
    context = Context(raw.text, names.hits, names.persons, parties=sides, issuers=speaking, dyad=dyad, home=home)
    context.offices = heading.offices
    context.venues = venues(heading.hits, identity.publisher)
    context.speaking_sectors = organ_sectors(heading, lang=lang)
    context.about = heading.about(speaking)
    context.strangers = heading.strangers(lang)
    context.introduced.update(shown)
    context.asked = asked(opened.turns, names.hits, names.persons, speaking)
    by_turns = whose_turns(raw.text, layout, opened.turns, identity, context, heading, tuple(clauses.values()))
    scene = _scene(raw, layout, identity, context, clauses, document, by_turns)
    scene.questions = questions
    scene.met = dyad if talked else ()
    return code(scene, document, versions()), scene


def _lexicon(lang: str | None) -> str:
    return lang if lang is not None and lang in READ else "en"


def _names(text: str) -> Names:
    hits = with_short_names(text, without_own_organs(text, gazetteer().find(text)))
    return Names(hits, find_persons(text, hits=hits))


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
        address=raw.address,
        how=dict(identity.how) | {"lang": "script and small words of the text" if lang else "not plain"},
    )


def parser_views(raw: RawDocument) -> dict[int, View]:
    """Returns what the parser saw of each sentence, by number: the cleaned text with its names masked."""
    opened = open_document(raw)
    return seen(opened.views, opened.inside)


def _masks(names: Names) -> list[Name]:
    """Returns the names to mask in text order; a person's title and name is one, with the names inside it."""
    persons = [Name(p.start, p.end, "person") for p in names.persons]
    spans = Spans((p.start, p.end) for p in persons)
    own = [Name(h.start, h.end, h.kind) for h in names.hits if h.ids and not spans.overlap(h.start, h.end)]
    return sorted([*persons, *own], key=lambda n: n.start)


def _scene(
    raw: RawDocument,
    layout: Layout,
    identity: Identity,
    context: Context,
    clauses: dict[int, Clause],
    document: Document,
    by_turns: tuple[tuple[int, int, Reference], ...],
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
        floor=by_turns,
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
        speech=identity.doctype in _SPEECH,
        anchor=parse_anchor(identity.dateline.date or identity.published_at),
        dateline=identity.dateline.place,
        floor=by_turns,
    )
    resolve_subjects(scene)
    attributor.voice = Voice(identity.provenance_tier, context.issuers, identity.publisher, *cited(scene))
    attributor.going_on = going_on(scene, sitting=identity.sitting)
    return scene


def versions() -> Run:
    """Returns the versions of program, tables and parser that make a reading now."""
    model = load()
    return Run(
        program=f"communique {__version__}", resources=facts.version(), model=model.name, model_sha256=model.sha256
    )
