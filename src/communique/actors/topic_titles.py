"""Whose a text is of which the title names a topic alone: "Chad's Independence Day" over what Fiji says."""

from __future__ import annotations

from collections.abc import Sequence

from communique.actors.context import kind_of
from communique.actors.cue_words import cues
from communique.actors.gazetteer import NameHit
from communique.actors.persons import PersonMention
from communique.actors.words import words
from communique.actors.words_in_names import words_of
from communique.model.document import Layout

_NEAR = 60  # characters between "on behalf of" and the name: "the Government and the people of the"


def opening_name(text: str, layout: Layout, names: Sequence[NameHit], lang: str) -> str | None:
    """Returns the state or body with whose name the body of a text opens: "The Government of Chad V-ed"."""
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    near = next((n for n in names if first is not None and n.start >= first.start and n.ids), None)
    before = text[first.start : near.start].lower().split() if first is not None and near is not None else ["-"]
    known = words(lang)
    plain = words_of("definite") | words_of("owner") | known.organs.keys() | known.groups.keys()
    return near.ids[0] if near is not None and plain.issuperset(before) else None


def speaker_beside_topic(
    text: str,
    title: str | None,
    layout: Layout,
    names: Sequence[NameHit],
    persons: Sequence[PersonMention],
    from_title: Sequence[str],
    *,
    lang: str,
) -> list[str]:
    """Returns the state with which a text opens whose title names another, and tells of no text, office or organ.

    "Mali's Independence Day. On behalf of the Government of Fiji, congratulations", "A downed Malian aircraft. Fiji
    regrets the loss".
    """
    if not title or len(from_title) != 1 or kind_of(from_title[0]) != "state" or cues(lang, "own words").search(title):
        return []
    organs = words(lang).organs.keys()
    if any(word.strip(".,:;").lower() in organs for word in title.split()):
        return []
    first = next((s for s in layout.sentences if s.kind in ("body", "item")), None)
    if first is None or any(p.category and p.start < first.start for p in persons if p.side_ids[:1] == (*from_title,)):
        return []
    told = cues(lang, "speaking for").match(text, first.start)
    behind = next((n for n in names if told and told.end() <= n.start < told.end() + _NEAR and n.ids), None)
    opens = behind.ids[0] if behind is not None else opening_name(text, layout, names, lang)
    return [opens] if opens and opens != from_title[0] and kind_of(opens) == "state" else []
