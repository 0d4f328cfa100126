"""Whether anybody in a text speaks of himself: where none does, nobody need ask who speaks."""

from __future__ import annotations

from communique import facts
from communique.actors.context import Context
from communique.model.vocabulary import Vocabulary


def says_we(context: Context) -> bool:
    """Returns whether "we", "us" or "I" stands in a text, "US" as a name left out."""
    text = context.text
    for start, end, _ in _pronouns(context.lang).places(text):
        if not text[start:end].isupper() or context.name_at(start, end) is None:
            return True
    return False


@facts.derived
def _pronouns(lang: str) -> Vocabulary:
    return Vocabulary(row["word"] for row in facts.table(f"lexicon/{lang}/pronouns") if row["kind"] == "speaker")
