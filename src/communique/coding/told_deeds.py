"""Charges that a plain report makes: who says what another side did to him accuses it (codebook, sections 10 and 13).

Constructions: "Fiji said Tongan boats had rammed its trawler", "It said that men from Tonga burned a Fijian post".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from communique.actors.context import kind_of
from communique.actors.reference import NOTHING, Reference
from communique.coding.charged_help import HELP, to_those_in_arms
from communique.coding.event_parties import actors_of
from communique.coding.event_records import event
from communique.coding.event_sectors import is_listed
from communique.coding.happenings import Happening
from communique.coding.positions import Stance
from communique.coding.scene import Scene
from communique.model.clause import Clause
from communique.model.records import EventActor

_DEEDS = frozenset({"ASSAULT", "COERCE"})
_CHARGE = ("ACCUSE", "allege", "112")
_GOING_ON = frozenset({"coordinate", "infinitive"})  # "said that boats came and fired", "continue to fire"
_PAIR = 2


def told_deeds(scene: Scene, done: Iterable[Happening], stances: Iterable[Stance]) -> Iterator[Happening]:
    """Yields the charges beside the deeds of `done` that a side reports of another; the deeds get it as sufferer.

    `stances` that make the same claim are what a charge rests on.
    """
    claims = {n: s for s in stances if s.record.stance_class == "ASSERT" for n in s.contents}
    for deed in done:
        above = _saying(scene, deed)
        teller = _teller(scene, above) if above is not None else NOTHING
        if above is None or not _quarrel(scene, deed, teller):
            continue
        words = scene.evidence(min(above.start, deed.clause.start), max(deed.clause.end, deed.record.evidence.end))
        tellers = actors_of(scene, teller, words)
        if deed.record.event_type in _DEEDS and all(_unnamed(a) for a in deed.record.recipients):
            deed.record = structs.replace(deed.record, recipients=tellers)
        said = scene.attributor.of(deed.clause, teller.ids)
        made = event(scene, *_CHARGE, tellers, deed.record.actors, said, words)
        made = structs.replace(made, origin=scene.origin("accuse.told.deed"))
        yield Happening(made, above, claims.get(deed.clause.number))


def _saying(scene: Scene, deed: Happening) -> Clause | None:
    """Returns the clause that says what a deed's tells, None where it is not said, or not as a fact."""
    helps = deed.record.event_type in HELP and to_those_in_arms(deed.record.recipients)
    if not (helps or deed.record.event_type in _DEEDS) or deed.record.status != "occurred" or deed.source is not None:
        return None
    for relation, above in scene.chain(deed.clause):
        if relation == "content":
            plain = not above.negated and above.modality is None and above.finite
            return above if plain and scene.attributor.reports(above) else None
        if relation not in _GOING_ON:
            return None
    return None


def _teller(scene: Scene, above: Clause) -> Reference:
    """Returns who says it: of a statement its issuers."""
    who = scene.subjects.get(above.number, NOTHING)
    return who if who.named or not who.ids else Reference(who.ids, "actor", start=who.start, end=who.end)


def _quarrel(scene: Scene, deed: Happening, teller: Reference) -> bool:
    """Whether a deed was done to who tells it by another side: named so, or as these are the text's two."""
    doers = {a.id for a in deed.record.actors}
    if len(teller.ids) != 1 or not doers or teller.ids[0] in doers:
        return False
    if deed.record.event_type in HELP:
        return True  # "said that Chad was arming the rebels"
    hurt = {a.id for a in deed.record.recipients}
    if teller.ids[0] in hurt:
        return True
    two = set(scene.context.dyad)
    return len(two) == _PAIR and two == {*teller.ids, *doers} and not any(is_listed(a) for a in deed.record.recipients)


def _unnamed(actor: EventActor) -> bool:
    """Whether one is told by a common noun alone, and so is of the side on which the deed was done."""
    return kind_of(actor.id) is None and not is_listed(actor) and not actor.id[:1].isupper()
