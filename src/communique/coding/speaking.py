"""Where somebody in a text speaks of himself: elsewhere nobody need ask who speaks."""

from __future__ import annotations

from bisect import bisect_left

from communique import facts
from communique.actors.context import Context
from communique.model.clause import Clause
from communique.model.document import Sentence
from communique.model.vocabulary import Vocabulary

_SPEAKERS = frozenset({"speaker"})


def speech_persons(context: Context) -> list[int]:
    """Returns where "we", "us", "I" and "you" stand in a text, "US" as a name left out."""
    text, places = context.text, _pronouns(context.lang, _SPEAKERS | {"addressee"}).places(context.text)
    return sorted(a for a, b, _ in places if not text[a:b].isupper() or context.name_at(a, b) is None)


def late_pronouns(context: Context) -> list[int]:
    """Returns where pronouns stand of which the end of a text may tell more: "we", and "she" by who is called so."""
    return sorted(start for start, _, _ in _pronouns(context.lang, _SPEAKERS | {"person"}).places(context.text))


def holds(places: list[int], clause: Clause, sentence: Sentence) -> bool:
    """Returns whether one of these places lies in the sentence of a clause, or in a subject that stands elsewhere."""
    if bisect_left(places, sentence.start) < bisect_left(places, sentence.end):
        return True
    for phrase in clause.subjects:
        elsewhere = phrase.start < sentence.start or phrase.end > sentence.end
        if elsewhere and bisect_left(places, phrase.start) < bisect_left(places, phrase.end):
            return True
    return False


@facts.derived
def _pronouns(lang: str, kinds: frozenset[str]) -> Vocabulary:
    words = [row["word"] for row in facts.table(f"lexicon/{lang}/pronouns") if row["kind"] in kinds]
    return Vocabulary([*words, *(f"[{word[0]}]{word[1:]}" for word in words if len(word) > 1)])  # "[w]e"
