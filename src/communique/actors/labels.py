"""The one table of labels: what each state, body and group is called, and what is known of its name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.facts import Row, derived, table


@dataclass(frozen=True, slots=True)
class Entity:
    """A state, body or group. Nothing here says anything of its status.

    `kind` is `state`, `body` or `group`; `code` the three-letter code of events; `regions` the descriptors that
    texts use for it ("the southern African country"); `name_order` the order of persons' names in English texts:
    `given_first`, `family_first`, or `first_name` where persons are called by their first name.
    """

    id: str
    label: str
    kind: str
    code: str
    official: str
    adjectives: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    name_order: str = "given_first"


@derived
def entities() -> dict[str, Entity]:
    """Returns every known entity by its id. The mapping is shared: do not change it."""
    known = [_state(row) for row in table("actors/states")] + [_body(row) for row in table("actors/bodies")]
    own = {row["id"]: row["label"] for row in table("actors/labels")}  # ours is empty: a user's stand in it
    return {entity.id: replace(entity, label=own.get(entity.id, entity.label)) for entity in known}


def entity(actor_id: str) -> Entity | None:
    """Returns the entity of an id, None for an actor that is in no table.

    >>> entity("LSO").label
    'Lesotho'
    """
    return entities().get(actor_id)


def label(actor_id: str) -> str:
    """Returns the label of an id; an id that is in no table is the actor's own words and is its own label."""
    known = entity(actor_id)
    return known.label if known else actor_id


def _state(row: Row) -> Entity:
    return Entity(
        id=row["id"],
        label=row["label"],
        kind="state",
        code=row["id"],
        official=row["official"],
        adjectives=tuple(form for form in row["adjectives"] if not form.endswith("-")),
        regions=tuple(row["regions"]),
        name_order=row["name_order"],
    )


def _body(row: Row) -> Entity:
    return Entity(id=row["id"], label=row["label"], kind=row["kind"], code=row["code"], official=row["label"])
