"""Which organ of a state is named before what it does: "a police raid", "army shelling"."""

from __future__ import annotations

from msgspec.structs import replace

from communique.actors.sectors import names_group
from communique.coding.event_frames import slots
from communique.coding.event_sectors import governing_sectors
from communique.coding.scene import Scene
from communique.coding.unlisted import unlisted_of
from communique.model.clause import Phrase
from communique.model.records import EventActor

_FORCES = frozenset({"COP"})  # sectors of organs that strike, besides those that govern


def raider(scene: Scene, phrase: Phrase) -> EventActor | None:
    """Returns the organ that stands right before the noun of a deed, None where none does."""
    before = scene.text[phrase.start : phrase.head_start]
    word = before.split()[-1] if before.split() else ""
    first = not before.strip(word).strip()  # a sentence may begin with it
    if not (word.islower() or first) or not names_group(word, lang=scene.lang):
        return None
    at = phrase.start + before.rindex(word)
    end = at + len(word)
    bare = replace(
        phrase,
        start=at,
        end=end,
        core_end=end,
        head=word,
        head_start=at,
        head_end=end,
        modifiers=(),
        inner=(),
        parts=(),
        possessor=None,
        plural=True,
    )
    found = unlisted_of(scene, bare, bare)
    return found if found is not None and found.sector in governing_sectors() | _FORCES else None


def banded(group: str, lang: str) -> str:
    """Returns a band's name without what is told of its deed: of "a deadly rebel raid", "the last rebel base" rebels.

    >>> banded("deadly rebels", "en"), banded("suspected Maoist rebels", "en"), banded("Dawn Front", "en")
    ('rebels', 'suspected Maoist rebels', 'Dawn Front')
    """
    *before, noun = group.split()
    kept = slots("banded", lang)
    return " ".join([*(w for w in before if not w.islower() or w in kept), noun]) if noun.islower() else group
