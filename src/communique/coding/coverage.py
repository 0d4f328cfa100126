"""What became of every sentence: the records that rest on it, or the reason for having none (section 11)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from communique import facts
from communique.actors.reference import NOTHING
from communique.coding.scene import Scene
from communique.coding.standing import holder_of
from communique.coding.words import stance_words
from communique.model.clause import Clause
from communique.model.document import Sentence
from communique.model.records import Covered, Evidence

READ = frozenset({"en"})  # languages with a lexicon
_FRAGMENT = 12  # words; a line without any predicate that is no longer than this is a heading or a caption
_GREETING = 6  # words of the longest sentence that only greets or thanks
_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class SceneWords:
    """Words that set a scene: verbs of being present and of going, nouns and adjectives of mood, greetings."""

    verbs: frozenset[str]
    moods: frozenset[str]
    manners: frozenset[str]
    greetings: re.Pattern[str]


@facts.derived
def scene_words(lang: str) -> SceneWords:
    """Returns the words of a language that tell who was present, where, and in what mood."""
    rows = facts.table(f"lexicon/{lang}/scene_words")
    of = {kind: frozenset(r["word"] for r in rows if r["kind"] == kind) for kind in (r["kind"] for r in rows)}
    greetings = "|".join(re.escape(words) for words in sorted(of["greeting"]))
    return SceneWords(of["verb"], of["mood"], of["manner"], re.compile(rf"\b(?:{greetings})\b", re.IGNORECASE))


def coverage(scene: Scene, records: list[tuple[str, list[Evidence]]]) -> list[Covered]:
    """Returns an entry for every sentence. `records` are ids with the evidences that they rest on."""
    starts = [s.start for s in scene.sentences]
    resting: dict[int, list[str]] = {}
    for ident, spans in records:
        for span in spans:
            at = max(0, bisect_right(starts, span.start) - 1)
            while at < len(starts) and starts[at] < span.end:
                if span.start < scene.sentences[at].end:
                    resting.setdefault(at, []).append(ident)
                at += 1
    found = []
    for at, sentence in enumerate(scene.sentences):
        ids = list(dict.fromkeys(resting.get(at, ())))
        reason = None if ids else _reason(scene, sentence, scene.of_sentence(sentence.number), political=bool(records))
        found.append(Covered(start=sentence.start, end=sentence.end, records=ids, reason=reason))
    return found


def _reason(scene: Scene, sentence: Sentence, clauses: list[Clause], *, political: bool) -> str:
    """Returns why a sentence gave no record, by the first of these that holds.

    A stance that nobody named takes is `no_actor`; a stance that is supposed, described or told already is
    `background`, and so is a question, what is said of no actor, and how things are; what a named actor does and
    the lexicon does not know is `no_act`, as is a heading. In a text without any record only stance words make a
    sentence political.
    """
    if sentence.kind == "furniture":
        return "furniture"
    if scene.lang not in READ:
        return "not_understood"
    if _greets(scene, sentence):
        return "scene"
    if not clauses:
        return _bare(scene, sentence, political=political)
    stances = [c for c in clauses if scene.matches(c)]
    acting = [c for c in clauses if scene.subjects.get(c.number, NOTHING).named and not scene.is_question(c)]
    if stances and (political or scene.context.names):
        held = acting or any(holder_of(scene, c, held_by=who).ids for c in stances for who in _held_by(scene, c))
        return "background" if held else "no_actor"
    if not political:
        return "not_political"
    if _sets_scene(scene, clauses):
        return "scene"
    return "no_act" if any(not _describes(scene, c) for c in acting) else "background"


def _greets(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is a greeting or a word of thanks and little else."""
    if len(scene.text[sentence.start : sentence.end].split()) > _GREETING:
        return False
    return scene_words(scene.lang).greetings.search(scene.words(sentence.start, sentence.end)) is not None


def _bare(scene: Scene, sentence: Sentence, *, political: bool) -> str:
    """Returns the reason of a sentence without a predicate: a heading, or words that could not be parsed."""
    if sentence.kind != "headline" and len(scene.text[sentence.start : sentence.end].split()) > _FRAGMENT:
        return "not_understood"
    return "no_act" if political else "not_political"


def _held_by(scene: Scene, clause: Clause) -> list[str]:
    return [m.frame.holder for m in scene.matches(clause)]


def _sets_scene(scene: Scene, clauses: list[Clause]) -> bool:
    """Whether a sentence tells who was there, where, or in what mood, in its main clause."""
    words = scene_words(scene.lang)
    main = [c for c in clauses if c.parent is None or c.relation == "coordinate"]
    if any(c.predicate.lemma in words.verbs for c in main):
        return True
    phrases = [p for c in main for p in (*c.subjects, *c.objects, *c.obliques)]
    return any(p.head.lower() in words.moods and words.manners & {m.lower() for m in p.modifiers} for p in phrases)


def _describes(scene: Scene, clause: Clause) -> bool:
    """Whether a clause says how things are, not what somebody does."""
    return clause.predicate.form == "adjective" or clause.predicate.lemma in stance_words(scene.lang).stative


def warnings(scene: Scene, lang: str | None, *, any_record: bool) -> list[str]:
    """Returns what a user should look at: a language without a lexicon, stance words that gave no record at all."""
    if lang is not None and lang not in READ:
        return [f"language {lang}: stored and not coded; there is no lexicon for it yet"]
    if any_record:
        return []
    cued = sorted({c.sentence for c in scene.clauses.values() if scene.matches(c)})
    if not cued:
        return []
    first = scene.sentences[cued[0]]
    words = scene.words(first.start, first.end).split()
    opening = " ".join(words[:_FIRST_WORDS]) + (" ..." if len(words) > _FIRST_WORDS else "")
    more = f", and in {len(cued) - 1} more" if len(cued) > 1 else ""
    return [f"no record, though stance words stand in the sentence at {first.start}-{first.end} ({opening!r}){more}"]
