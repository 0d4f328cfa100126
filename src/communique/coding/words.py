"""Word tables that the coders share: acts, modifiers, iteration, transparent and stative verbs, deontics."""

from __future__ import annotations

from dataclasses import dataclass

from communique import facts


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the taxonomy, and the event that it is when done toward a named actor."""

    id: str
    stance_class: str
    polarity: int
    rank: int
    event_type: str
    event_mode: str | None
    cameo: str | None


@facts.derived
def act(name: str) -> Act:
    """Returns an act by its id."""
    return _acts()[name]


@facts.derived
def _acts() -> dict[str, Act]:
    return {
        row["id"]: Act(
            row["id"],
            row["class"],
            int(row["polarity"]),
            int(row["rank"]),
            row["event_type"],
            row["event_mode"] or None,
            row["cameo"] or None,
        )
        for row in facts.table("ontology/acts")
    }


_MODAL = ("coming", "announcing", "relayed", "possible", "able")
_PENDING = frozenset({"open", "time"})  # kinds of words for what is waited for
_SHOWING = (
    "transparent",
    "sharing",
    "inviting",
    "introducing",
    "addressed",
    "solely",
    "joining",
    "unsaid",
    "crowd",
    "occasion",
    "glad",
    "usual",
    "being",
    "comparing",
    "proving",
    "causing",
    "summoned",
    "using",
    "ceasing",
    "anonymous",
)


@dataclass(frozen=True, slots=True)
class StanceWords:
    """The small word classes of one language that decide how a stance is read."""

    modifiers: dict[str, str]
    concern: dict[str, str]
    iteration: dict[str, str]
    transparent: frozenset[str]
    stative: frozenset[str]
    evaluative: dict[str, int]
    hypothetical: dict[str, str]
    pending: dict[str, str]  # "until", "when": of what has not come about where the verb is in the present
    deontic: dict[str, tuple[str, str]]
    sharing: frozenset[str]
    together: frozenset[str]
    inviting: frozenset[str]
    introducing: frozenset[str]
    addressed: frozenset[str]
    solely: frozenset[str]
    joining: frozenset[str]
    unsaid: frozenset[str]
    crowd: frozenset[str]
    occasion: frozenset[str]
    glad: frozenset[str]
    usual: frozenset[str]
    being: frozenset[str]  # the verb that says no more than that something is
    comparing: frozenset[str]
    proving: frozenset[str]
    causing: frozenset[str]
    summoned: frozenset[str]
    using: frozenset[str]
    ceasing: frozenset[str]
    anonymous: frozenset[str]  # what one asks for who is not to be named
    coming: frozenset[str]  # modal verbs of what is to come
    announcing: frozenset[str]  # of these, those in which a side speaks of itself: "will"
    relayed: frozenset[str]  # and those in which its word is reported: "would"
    possible: frozenset[str]  # modal verbs of what may be
    able: frozenset[str]  # of these, those of what one can do


@facts.derived
def stance_words(lang: str) -> StanceWords:
    """Returns the word classes of a language."""
    base = f"lexicon/{lang}"
    modifiers = facts.table(f"{base}/modifiers")
    shown: dict[str, set[str]] = {}  # words that show a stance through, by kind
    for row in facts.table(f"{base}/transparent"):
        shown.setdefault(row["kind"], set()).add(row["lemma"])
    modal: dict[str, set[str]] = {}
    for row in facts.table(f"{base}/modals"):
        for kind in row["kinds"]:
            modal.setdefault(kind, set()).add(row["word"])
    return StanceWords(
        modifiers={row["word"]: row["kind"] for row in modifiers},
        concern={row["word"]: row["concern_act"] for row in modifiers if row["concern_act"]},
        iteration={row["word"]: row["iteration"] for row in facts.table(f"{base}/iteration")},
        stative=frozenset(row["lemma"] for row in facts.table(f"{base}/stative")),
        evaluative={row["word"]: int(row["polarity"]) for row in facts.table(f"{base}/evaluatives")},
        hypothetical={r["word"]: r["kind"] for r in facts.table(f"{base}/hypothetical") if r["kind"] not in _PENDING},
        pending={r["word"]: r["kind"] for r in facts.table(f"{base}/hypothetical") if r["kind"] in _PENDING},
        deontic={row["word"]: (row["act"], row["kind"]) for row in facts.table(f"{base}/deontics")},
        together=frozenset(row["word"] for row in modifiers if row["kind"] == "joint_adjective"),
        **{kind: frozenset(shown.get(kind, ())) for kind in _SHOWING},
        **{kind: frozenset(modal.get(kind, ())) for kind in _MODAL},
    )
