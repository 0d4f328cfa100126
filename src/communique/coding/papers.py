"""What kind of document a noun names, whose it is, and whether its words point at one that is known already."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from communique import facts
from communique.actors.context import kind_of as kind_of_actor
from communique.actors.context import sides_in_order
from communique.actors.labels import entity
from communique.actors.reference import NOTHING, Reference
from communique.actors.sectors import official_sectors
from communique.coding.event_frames import slots
from communique.coding.event_parties import Argument, parties
from communique.coding.event_sectors import civic_sectors, political_sectors
from communique.coding.scene import Scene
from communique.coding.unlisted import counting
from communique.model.clause import Clause, Phrase


@facts.derived
def document_words(lang: str) -> dict[str, frozenset[str]]:
    """Returns the words beside documents by kind: `article`, `pointing`, `self`, `joint`."""
    found: dict[str, set[str]] = {}
    for row in facts.table(f"lexicon/{lang}/document_words"):
        found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


_OWNERS = frozenset({"state", "adjective"})  # names that tell whose a document is, and not what it is
_AFTER_NAME = re.compile(r"^(?:['’]s?)?[\s–-]*")
_PAIR = 2
_TITLE = 120  # characters of the longest title


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document as a text words it.

    `words` are in small letters without article, `title` the words where they are a proper name, `between` says that
    such a document is always between sides, and `sort` is the kind of the table.
    """

    words: str
    title: str | None
    between: bool
    sort: str


@facts.derived
def _kinds(lang: str) -> dict[str, list[tuple[str, bool, str]]]:
    """Returns by head the wordings that name a document, whether it is between sides, and its kind, longest first."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for row in facts.table(f"lexicon/{lang}/document_kinds"):
        first, *rest = row["noun"].split(" ")
        head = first if not rest or rest[0] == "of" else rest[-1]
        for word in dict.fromkeys((head, *rest[-1:])):  # a parser may see but the last word of "note of protest"
            found.setdefault(word, []).append((row["noun"], row["between"] == "yes", row["kind"]))
    return {head: sorted(rows, key=lambda row: -len(row[0])) for head, rows in found.items()}


def document_heads(lang: str) -> Set[str]:
    """Returns the nouns that head the name of a document, in small letters."""
    return _kinds(lang).keys()


def kind_of(scene: Scene, noun: Phrase) -> Kind | None:
    """Returns the kind of document that a noun phrase names, None for anything else."""
    known = _kinds(scene.lang).get(noun.head.lower(), ())
    if not known:
        return None
    named = [n.end for n in scene.context.names_in(noun.start, noun.head_start) if n.kind in _OWNERS]
    words = scene.words(noun.start, noun.head_end)
    if named:  # "the Fiji-Tonga statement" is a statement
        words = _AFTER_NAME.sub("", scene.words(max(named), noun.head_end))
    plain = words.lower()
    behind = scene.words(noun.head_start, noun.core_end or noun.end).lower()
    one = plain.removesuffix(scene.words(noun.head_start, noun.head_end).lower()) + noun.head.lower()  # "action plans"
    for wording, between, sort in known:
        of = " " in wording and behind.startswith(wording) and not plain.endswith(wording)
        if " " not in wording or of or one.endswith(wording) or plain.endswith(wording):
            words = plain + wording[len(noun.head) :] if of else plain  # "note of protest"
            return Kind(_bare(scene, words), _title(scene, noun), between, sort)
    return None


def _bare(scene: Scene, words: str) -> str:
    """Returns the words of a document without what stands before them in place of an article, and without a count."""
    first, _, rest = words.partition(" ")
    if rest and first.lower() in document_words(scene.lang)["article"]:
        return _bare(scene, rest)
    return rest if rest and (first[0].isdigit() or first.lower() in counting(scene.lang)) else words


def _title(scene: Scene, noun: Phrase) -> str | None:
    """Returns the proper name of a document: "Executive Order 13405", "Memorandum on Cooperation in Biotechnology"."""
    if not scene.text[noun.head_start : noun.head_end][:1].isupper():
        return None
    return _bare(scene, scene.words(noun.start, min(noun.core_end or noun.end, noun.start + _TITLE)))


def meant(scene: Scene, noun: Phrase) -> Phrase:
    """Construction: "the text of the treaty was initialled": the document that a form of it stands for."""
    if noun.head.lower() not in document_words(scene.lang)["form"]:
        return noun
    behind = (p for p in noun.inner if p.prep in slots("owner", scene.lang))
    return next((p for p in behind if kind_of(scene, p) is not None), noun)


def pointed_at(scene: Scene, noun: Phrase) -> bool:
    """Returns whether the words of a document point at one that is known: "the statement", "their agreement"."""
    pronoun = noun.possessor is not None and noun.possessor.pronoun
    return pronoun or (noun.determiner or "").lower() in document_words(scene.lang)["pointing"]


def is_numbered(scene: Scene, phrase: Phrase) -> bool:
    """Whether words have a number of their own: "Decree 7", and not "the statement of 10 November 2020"."""
    start, end = phrase.head_start, phrase.core_end or phrase.end
    days = scene.dates(start, end)
    figures = (i for i in range(start, end) if scene.text[i].isdigit())
    return any(not any(d.start <= i < d.end for d in days) for i in figures)


def elsewhere(scene: Scene, noun: Phrase) -> bool:
    """Construction: "the conclusion of a ceasefire in Chad": it holds there, and between whom is not said."""
    spots = [p for p in noun.inner if p.prep in slots("within", scene.lang) and p.proper]
    named = noun.possessor is not None or any(p.prep in slots("parties", scene.lang) for p in noun.inner)
    return not named and any(
        n.kind == "state" for p in spots for n in scene.context.names_in(p.start, p.core_end or p.end)
    )


def issuers(
    scene: Scene,
    clause: Clause,
    noun: Phrase,
    kind: Kind,
    *,
    nominal: bool = False,
    within: bool = False,
    by_others: bool = False,
) -> tuple[str, ...]:
    """Returns whose document it is: those named with the noun, else who acts, with whom, else the text's sides.

    Of what is done `by_others` who acts is no side.
    """
    named = _named_with(scene, clause, noun) or (_done_by(scene, clause, noun) if nominal else ())
    if by_others:
        acting = scene.subjects.get(clause.number, NOTHING).ids
        return tuple(i for i in (named if len(named) > 1 else scene.context.dyad) if i not in acting)
    if len(named) > 1:
        return named
    subject = NOTHING if nominal else scene.subjects.get(clause.number, NOTHING)
    first = within or clause.passive or clause.antecedent is not None or subject.start < noun.start
    acting = _known(subject) if subject.named and first else ()
    if first and not subject.named and subject.kind != "unknown" and not nominal:
        acting = _untabled(scene, clause)
    if within and not subject.named and any(not p.pronoun and p != noun for p in clause.subjects):
        return ()  # who speaks in it is of no known side
    partners = _partners(scene, clause, noun) if acting else ()
    found = tuple(dict.fromkeys([*acting, *partners])) or _speaking_in(scene, clause, noun)
    if within and not found and not named:
        found = _given_out_by(scene, clause, noun)
    if len(found) > 1:
        return found
    sides = scene.context.dyad
    pair = kind.between and not within and len(sides) == _PAIR and set(found or named) <= set(sides)
    unsaid = not nominal and not found and clause.relation == "participial" and pointed_at(scene, noun)
    if unsaid and not (pair and scene.reports):
        return named
    if pair and (unsaid or not pointed_at(scene, noun)):
        return sides  # in a report also of "the accord reached in Lima"
    if found:
        return found
    gathered = scene.subjects.get(clause.number, NOTHING) if nominal and not named else NOTHING
    if all(entity(i) is not None for i in gathered.ids) and (
        len(gathered.ids) > 1 or any(kind_of_actor(i) != "state" for i in gathered.ids)
    ):
        return gathered.ids  # "the meeting of the council ended with the adoption of X"
    alone = nominal and len(sides) < 2  # "the adoption of the resolution" need not be the speaker's own
    return named or (() if alone else _own(scene))


def _known(subject: Reference) -> tuple[str, ...]:
    """Returns those of whom a subject is that may issue a document: states, bodies and groups of politics."""
    return subject.ids if subject.kind == "actor" else tuple(i for i in subject.ids if entity(i) is not None)


def _untabled(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Constructions: "two clans signed a truce", "rival groups of Chad reached a deal": who is in no table."""
    several = [p for p in clause.subjects if p.plural and not p.pronoun]
    acting = [a for p in several for a in parties(scene, Argument(p, clause))]
    groups = political_sectors() | civic_sectors() | {None}  # "the factions"
    apart = all(a.sector in groups and a.sector not in official_sectors() for a in acting)
    return tuple(a.id for a in acting) if apart else ()


def _speaking_in(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    """Construction: "the ministry said in a statement issued on Sunday": who speaks in it issued it."""
    unsaid = clause.passive and clause.antecedent is not None and not clause.subjects
    above = scene.above(clause) if unsaid else None
    if above is None or all(p.head_start != noun.head_start for p in above.obliques):
        return ()
    return _known(scene.subjects.get(above.number, NOTHING))


def _given_out_by(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    """Construction: "a statement from the presidency said": the organ's, whose state the text tells elsewhere."""
    behind = (scene.who(p, clause) for p in noun.inner if p.prep in slots("by", scene.lang))
    text = scene.subjects.get(clause.number, NOTHING)  # "a ministry statement"
    owned = not scene.resolver.words.organs.keys().isdisjoint(map(str.lower, noun.modifiers))
    return next((_known(r) for r in behind if r.named), text.ids if owned and len(text.ids) == 1 else ())


def _own(scene: Scene) -> tuple[str, ...]:
    """Returns whose a document is that names nobody: the body's where a body and states are sides, else all sides'."""
    sides = scene.context.dyad
    return sides or scene.context.issuers


def _done_by(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    """Construction: "the adoption of the resolution by the Security Council": who did what the noun tells."""
    behind = [p for p in (*noun.inner, *clause.obliques) if p.prep in slots("by", scene.lang)[:1]]
    told = (scene.who(p, clause) for p in behind if p.start > noun.head_start)
    return next((r.ids for r in told if r.kind == "actor"), ())


def _named_with(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    """Returns the sides that stand with a document's noun: "between A and B", "the A-B accord", "A's decree"."""
    behind = [p for p in (*noun.inner, *clause.obliques) if p.prep in slots("sides", scene.lang)]
    ids, groups = list[str](), set[str]()  # groups in no table may be sides too: "between Peru and the rebels"
    for phrase in behind:
        end = phrase.core_end or phrase.end
        names, people = scene.context.names_in(phrase.start, end), scene.context.persons_in(phrase.start, end)
        found = sides_in_order(names, people, phrase.start, end)
        who = scene.who(phrase, clause)
        ids += found if len(found) > 1 else who.ids
        groups |= {*who.ids} if who.kind == "actor" else set()
    if not ids and noun.possessor is not None:
        owner = scene.who(noun.possessor, clause)
        ids += owner.ids if owner.named else ()
    if not ids:
        before = scene.context.names_in(noun.start, noun.head_start)
        ids += [n.ids[0] for n in before if n.kind in ("state", "adjective", "body")]
    return tuple(dict.fromkeys(i for i in ids if entity(i) is not None or i in groups))


def _partners(scene: Scene, clause: Clause, noun: Phrase) -> tuple[str, ...]:
    """Returns the sides behind "with": "signed a memorandum with Peru"."""
    of = (p for p in noun.inner if p.prep in slots("owner", scene.lang))  # "a memorandum of understanding with Peru"
    inner = (*noun.inner, *(q for p in of for q in p.inner))
    behind = [p for p in (*clause.obliques, *inner) if p.prep in slots("company", scene.lang) and p.kind == "noun"]
    told = (scene.who(p, clause) for p in behind)  # a group in no table too: "a truce with the rebels"
    return tuple(i for r in told for i in r.ids if r.kind == "actor" or entity(i) is not None)
