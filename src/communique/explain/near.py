"""Which rules came close in a clause that gave no record, and the first condition that each lacked."""

from __future__ import annotations

from collections.abc import Iterator

from communique import facts
from communique.coding import commitments, conditions
from communique.coding.frames import Frame, frames, frames_of_modality, match, near_miss
from communique.coding.scene import Scene
from communique.coding.standing import holder_of, standing
from communique.coding.words import stance_words
from communique.explain.clauses import words
from communique.explain.shapes import Near
from communique.model.clause import Clause, Phrase

TOLD = "told"  # every condition holds: another rule or another clause gave the record


def near(scene: Scene, clause: Clause) -> list[Near]:
    """Returns the rules of stance, promise, charge, meeting and document whose word stands in a clause."""
    found = [*_framed(scene, clause), *_deontic(scene, clause), *_charged(scene, clause)]
    found += [*_met(scene, clause), *_issued(scene, clause)]
    return sorted(found, key=lambda n: n.condition in ("complement", "object_nouns"))


def _framed(scene: Scene, clause: Clause) -> Iterator[Near]:
    table = f"lexicon/{scene.lang}/stances"
    found: list[tuple[Frame, str, tuple[str, ...]]] = []
    for frame in frames(clause, lang=scene.lang):
        miss = near_miss(frame, clause, lang=scene.lang)
        if miss is not None:
            found.append((frame, miss.condition, miss.wanted))
        else:
            found.append((frame, _silence(scene, clause, frame), ()))
    for frame in frames_of_modality(clause.modality, lang=scene.lang):
        found.append((frame, commitments.silence(scene, clause, frame) or TOLD, tuple(sorted(frame.modal))))
    for frame, condition, wanted in found:
        yield _near(scene, clause, (frame.id, table), condition, wanted)


def _silence(scene: Scene, clause: Clause, frame: Frame) -> str:
    """Returns why a frame that fits gave nothing."""
    found = match(frame, clause, lang=scene.lang)
    if found is None or frame.act is None:
        return commitments.silence(scene, clause, frame) or TOLD
    return conditions.silence(scene, clause, found) or TOLD


def _deontic(scene: Scene, clause: Clause) -> Iterator[Near]:
    if clause.modality in stance_words(scene.lang).deontic:
        state = standing(scene, clause)
        held = bool(holder_of(scene, clause, held_by="speaker").ids)
        condition = state.lack or ("embedded" if held else "holder")
        yield _near(scene, clause, (f"deontic.{clause.modality}", f"lexicon/{scene.lang}/deontics"), condition)


def _charged(scene: Scene, clause: Clause) -> Iterator[Near]:
    table = f"lexicon/{scene.lang}/charges"
    for row in facts.table(table):
        if clause.predicate.lemma in row["words"] and clause.predicate.form == "verb":
            taken = not row["takes"] or any(p.prep in row["takes"] for p in clause.obliques)
            if clause.negated:
                yield _near(scene, clause, (row["id"], table), "negated")
            elif not clause.objects or not taken:
                yield _near(scene, clause, (row["id"], table), "complement", ("object", *row["takes"]))
            elif (lack := standing(scene, clause).lack) is not None:
                yield _near(scene, clause, (row["id"], table), lack)
            elif not holder_of(scene, clause).ids:
                yield _near(scene, clause, (row["id"], table), "holder")
            elif not scene.who(clause.objects[0], clause).named:
                yield _near(scene, clause, (row["id"], table), "actor_object")


def _met(scene: Scene, clause: Clause) -> Iterator[Near]:
    table = f"lexicon/{scene.lang}/encounters"
    nouns = {p.head.lower(): p for p in (*clause.subjects, *clause.objects, *clause.obliques)}
    for row in facts.table(table):
        verbal = row["form"] == "verb" and clause.predicate.form == "verb" and clause.predicate.lemma in row["words"]
        noun = next((nouns[w] for w in row["words"] if w in nouns), None) if row["form"] != "verb" else None
        if not verbal and noun is None:
            continue
        at = (row["id"], table)
        if clause.negated:
            yield _near(scene, clause, at, "negated", noun=noun)
        elif clause.mark in stance_words(scene.lang).hypothetical:
            yield _near(scene, clause, at, "hypothetical", noun=noun)
        elif row["form"] == "noun" and clause.predicate.lemma not in row["light"]:
            yield _near(scene, clause, at, "light", tuple(row["light"]), noun=noun)
        else:
            yield _near(scene, clause, at, "sides", noun=noun)


def _issued(scene: Scene, clause: Clause) -> Iterator[Near]:
    table = f"lexicon/{scene.lang}/issued"
    nouns = {row["noun"] for row in facts.table(f"lexicon/{scene.lang}/document_kinds")}
    for row in facts.table(table):
        if clause.predicate.lemma not in row.get("verbs", ()):
            continue
        if clause.negated:
            yield _near(scene, clause, (row["id"], table), "negated")
        elif not any(part.head.lower() in nouns for p in clause.objects for part in (p, *p.parts)):
            yield _near(scene, clause, (row["id"], table), "document")
        else:
            yield _near(scene, clause, (row["id"], table), "holder")


def _near(
    scene: Scene,
    clause: Clause,
    at: tuple[str, str],
    condition: str,
    wanted: tuple[str, ...] = (),
    *,
    noun: Phrase | None = None,
) -> Near:
    predicate = clause.predicate
    start, end = (noun.head_start, noun.head_end) if noun else (predicate.start, predicate.end)
    word = noun.head if noun else predicate.lemma
    return Near(
        rule=at[0],
        table=at[1],
        word=word,
        words=words(scene, start, end),
        condition=condition,
        wanted=list(wanted),
    )
