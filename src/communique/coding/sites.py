"""In which state a place lies that an act is done at: "shelled a market in Idlib", "sent fuel into Gaza"."""

from __future__ import annotations

from communique.actors.gazetteer import NATIONAL, entity
from communique.actors.named import names_in
from communique.coding.cities import cities
from communique.coding.scene import Scene
from communique.model.clause import Phrase

_PLACE = "place"  # the kind of the regions and towns that the table of places has
_LARGE = 50_000  # inhabitants from which on a town is known by its name alone


def state_at(scene: Scene, phrase: Phrase) -> str | None:
    """Returns the state in which the place lies that a phrase names, None where it names no place.

    Of towns of one name the one in a state counts that the text names, else the largest.
    """
    name = scene.words(phrase.head_start, phrase.head_end)
    if not name[:1].isupper() or scene.context.names_in(phrase.start, phrase.end):
        return None
    if scene.context.persons_in(phrase.start, phrase.end):
        return None
    listed = next((n for n in names_in(scene.text[phrase.start : phrase.core_end or phrase.end])), None)
    if listed is not None:
        return next((c for c in listed.countries if entity(c) is not None), None) if listed.kind == _PLACE else None
    lie = cities(name)
    named = {n.ids[0] for n in scene.context.names if n.kind in NATIONAL}
    told = next((c.country for c in lie if c.country in named), None)
    return told or next((c.country for c in lie if c.own and c.population >= _LARGE), None)
