"""With whom, or for whom, a promise is: the states and bodies that its words name as such.

Whom the words name as a place, a target or a doer is none: "a corridor in Syria", "sanctions on Iran", "to resist the
Ruritanian attack".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.actors.gazetteer import NameHit
from communique.actors.reference import Reference
from communique.coding.event_frames import act_class, classes_of, slots, types
from communique.coding.scene import Scene
from communique.model.clause import Phrase

_KINDS = frozenset({"state", "adjective", "body", "people", "capital"})
_OWNING = ("'", "’")  # marks of whose a thing is


def partners(scene: Scene, start: int, end: int, holder: Reference, *, kind: str) -> list[str]:
    """Returns whom the words of a promise name besides who promises, in text order.

    The place tells whom it is for ("a fund for schools in Togo"), but for a `kind` of promise that is only done there.
    """
    names = [n for n in scene.context.names_in(start, end) if n.kind in _KINDS and n.ids]
    beside = {
        *slots("beside", scene.lang),
        *(slots("place", scene.lang) if kind in slots("done_there", scene.lang) else ()),
    }
    found = dict.fromkeys(n.ids[0] for n in names if not _beside(scene, n, start, beside))
    return [i for i in found if i not in holder.ids]


def _beside(scene: Scene, name: NameHit, start: int, beside: set[str]) -> bool:
    """Whether a name stands as a place or target in the words from `start` on, or before an act against somebody."""
    phrases = (p for c in scene.clauses_at(name.start) for p in (*c.subjects, *c.objects, *c.recipients, *c.obliques))
    path = [p for p in around(phrases, name.start) if p.kind == "noun" and p.start >= start]
    texts = scene.resolver.words.documents
    if name.kind == "body" and any(p.head.lower() in texts and name.end <= p.head_start for p in path):
        return True  # "carry out the UN resolutions" is not promised to the UN
    organs = scene.resolver.words.organs
    things = (p for p in path if name.end <= p.head_start and p.head.lower() not in organs)
    if name.kind == "capital" and not _owns(scene, name) and any(things):
        return True  # "advance the Lima outcomes" names where they were agreed
    innermost = max(path, key=lambda p: (p.start, -p.end), default=None)
    if innermost is not None and innermost.prep in slots("together", scene.lang):
        site = set(slots("site", scene.lang))
        return any(site & set(classes_of(p, lang=scene.lang)) for p in path)  # "on the border with Thailand"
    return any(p.prep in beside or _conflict(scene, p, name) for p in path)


def _owns(scene: Scene, name: NameHit) -> bool:
    """Whether a thing is told as somebody's: "Lima's bid"."""
    return scene.text[name.end : name.end + 1] in _OWNING


def _conflict(scene: Scene, phrase: Phrase, name: NameHit) -> bool:
    known = act_class(phrase, lang=scene.lang) if name.end <= phrase.head_start else None
    return known is not None and known.type is not None and types()[known.type]["quad"] == "material conflict"


def around(phrases: Iterable[Phrase], at: int) -> Iterator[Phrase]:
    """Yields the phrases that hold an offset, from the outermost inwards."""
    for phrase in phrases:
        if phrase.start <= at < phrase.end:
            yield phrase
            inside = (p for p in (*phrase.parts, *phrase.inner) if (p.start, p.end) != (phrase.start, phrase.end))
            yield from around(inside, at)
