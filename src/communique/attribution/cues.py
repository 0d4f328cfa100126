"""Which words report: verbs of saying and phrases of source, by language."""

from __future__ import annotations

from communique import facts


@facts.derived
def cue_kinds(lang: str) -> dict[str, str]:
    """Returns lemma -> kind: `verb` (a cue), `source` ("according to"), `content` (takes a clause, is no cue)."""
    return {row["lemma"]: row["kind"] for row in facts.table(f"lexicon/{lang}/speech") if row["kind"] != "opinion"}
