"""Phrases of several: what is said of all of them, lists of persons, states that a hyphen joins."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from communique.actors.context import Context
from communique.actors.each_side import named_in
from communique.actors.reference import Reference
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.model.clause import Phrase


def sharing(context: Context, words: Words, parts: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Construction: "the government and the opposition of Chad": what stands behind the last is said of all."""
    behind = (p for part in parts for p in part.inner if p.start >= parts[-1].head_end)
    of = tuple(p for p in behind if p.prep in words_of("side") and context.names_in(p.start, p.end))
    if not of:
        return parts
    known = (*words.organs, *words.groups)
    return tuple(
        replace(p, inner=of)
        if not p.inner
        and p.possessor is None
        and p.head.lower() in known
        and (not named_in(context, p) or p.end >= of[-1].end)
        else p
        for p in parts
    )


def with_article(parts: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Construction: "the Unity Front and government announced P": one article for both."""
    first = parts[0].determiner
    if first not in words_of("definite"):
        return parts
    bare = (p.determiner is None and not p.plural and not p.proper and p.possessor is None for p in parts)
    return tuple(replace(p, determiner=first) if b else p for p, b in zip(parts, bare, strict=True))


def listed_persons(context: Context, phrase: Phrase) -> Reference | None:
    """Construction: "the presidents of Chad, A B; Togo, C D; and Peru, E F": all of them."""
    if ";" not in context.text[phrase.start : phrase.end]:
        return None
    people = [p for p in context.persons_in(phrase.start, phrase.end) if p.side_ids]
    ids, names = (tuple(dict.fromkeys(p)) for p in ([i.side_ids[0] for i in people], [i.name for i in people]))
    found = Reference(ids, "actor", "joint", names, "GOV", plural=True) if len(ids) > 1 else None
    return found.at(phrase.start, phrase.end) if found is not None else None


def of_a_list(context: Context, phrase: Phrase, parts: list[Reference]) -> Reference | None:
    """Construction: "the leaders of Kenya, Uganda, and Rwanda": of all of them, though read as two parts."""
    first, text = phrase.parts[0], context.text
    if not (first.plural and len(parts[0].ids) > 0 and any(p.prep in words_of("owner") for p in first.inner)):
        return None
    names = [n for n in context.names_in(first.head_end, phrase.end) if n.kind == "state"]
    apart = all(
        text[a.end : b.start].strip().strip(",").strip() in ("", *words_of("joiner")) for a, b in pairwise(names)
    )
    bare = all(any(n.start <= p.head_start and p.end <= n.end for n in names) for p in phrase.parts[1:])
    ids = tuple(dict.fromkeys(n.ids[0] for n in names))
    if len(names) <= len(phrase.parts) or not (apart and bare) or not set(parts[0].ids) <= set(ids):
        return None
    return Reference(ids, "actor", "joint", sector=parts[0].sector, plural=True, form=parts[0].form)


def hyphened(context: Context, phrase: Phrase) -> tuple[str, ...]:
    """Construction: "Japan-Australia will coordinate": states that a hyphen joins are several."""
    text = context.text
    if "-" not in (words_ := text[phrase.start : phrase.head_end]) and "–" not in words_:
        return ()
    names = [n for n in context.names_in(phrase.start, phrase.head_end) if n.kind == "state"]
    joined_ = len(names) > 1 and all(text[a.end : b.start] in ("-", "–") for a, b in pairwise(names))
    return tuple(n.ids[0] for n in names) if joined_ and names[-1].end == phrase.head_end else ()
