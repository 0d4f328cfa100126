"""What operators make of acts: "refuse" and a release are a refusal (the table of compositions)."""

from __future__ import annotations

from communique import facts

Row = tuple[str, str | None, str | None]


@facts.derived
def _compositions(lang: str) -> dict[tuple[str, str], Row]:
    return {
        (row["operator"], row["inner"]): (row["type"], row["mode"] or None, row["cameo"] or None)
        for row in facts.table(f"lexicon/{lang}/compositions")
    }


@facts.derived
def _quads() -> dict[str, str]:
    return {row["id"]: row["quad"] for row in facts.table("ontology/event_types")}


def composed(operator: str, inner: Row, *, addressed: bool, lang: str) -> Row | None:
    """Returns type, mode and CAMEO code of what an operator makes of an act, None where the table has no line.

    The finest line counts: type with mode, type, quad, any. One who is addressed ("urged Peru to ...") has lines of
    his own before those of the operator. A type of "" is no event.
    """
    table, (kind, mode, cameo) = _compositions(lang), inner
    keys = (f"{kind}-{mode}", kind, _quads().get(kind, ""), "*")
    for name in ((f"{operator}_of",) if addressed else ()) + (operator,):
        for key in keys:
            row = table.get((name, key))
            if row is not None:
                if row[0] == "=":
                    return kind, mode, cameo
                return ("", None, None) if row[0] == "-" else row
    return None
