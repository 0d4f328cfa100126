"""The table of labels: every id has one, and names what texts and events need of it."""

import pytest

from communique.actors.labels import entities, entity, label
from communique.facts import table

FAMILY_FIRST = {"CHN", "KOR", "PRK", "VNM", "KHM", "TWN", "MAC"}


@pytest.mark.parametrize(
    ("actor_id", "expected"),
    [
        ("LSO", "Lesotho"),
        ("TUR", "Türkiye"),
        ("CIV", "Côte d'Ivoire"),
        ("XKX", "Kosovo"),
        ("UNSC", "United Nations Security Council"),
        ("AU", "African Union"),
        ("Ana Reyes", "Ana Reyes"),
    ],
)
def test_label(actor_id: str, expected: str) -> None:
    assert label(actor_id) == expected


@pytest.mark.parametrize(
    ("actor_id", "kind", "code"),
    [
        ("FJI", "state", "FJI"),
        ("UN", "body", "IGO"),
        ("EU", "body", "EUR"),
        ("ICRC", "body", "NGO"),
        ("G7", "group", "IGO"),
        ("M23", "group", "COD"),
        ("Holy See", "body", "VAT"),
        ("VAT", "state", "VAT"),
    ],
)
def test_kind_and_code(actor_id: str, kind: str, code: str) -> None:
    known = entity(actor_id)
    assert known is not None
    assert (known.kind, known.code) == (kind, code)


@pytest.mark.parametrize(
    ("actor_id", "region"),
    [
        ("LSO", "southern African"),
        ("LSO", "landlocked"),
        ("PER", "South American"),
        ("LAO", "Southeast Asian"),
        ("KWT", "Gulf"),
        ("UZB", "Central Asian"),
        ("LVA", "Baltic"),
        ("ISL", "Nordic"),
        ("JAM", "Caribbean"),
        ("TUV", "Pacific"),
        ("BEN", "West African"),
        ("TUN", "North African"),
        ("JOR", "Middle Eastern"),
        ("PRT", "European"),
        ("MUS", "island"),
    ],
)
def test_regions_serve_descriptions(actor_id: str, region: str) -> None:
    known = entity(actor_id)
    assert known is not None and region in known.regions


def test_unknown_id_has_no_entity() -> None:
    assert entity("ZZZ") is None


def test_every_state_has_label_official_name_and_region() -> None:
    for row in table("actors/states"):
        assert row["label"] and row["official"] and row["regions"], row["id"]


def test_labels_are_unique_so_that_a_chart_never_shows_two_sides_under_one_name() -> None:
    labels = [known.label for known in entities().values()]
    assert len(labels) == len(set(labels))


def test_un_members_and_observers_are_there() -> None:
    states = {row["id"] for row in table("actors/states")}
    assert len(states) >= 193 + 2
    assert {"PSE", "VAT", "XKX", "TWN", "ESH", "HKG", "MAC", "COK", "NIU", "GRL", "PRI"} <= states


def test_order_of_names() -> None:
    assert {k.id for k in entities().values() if k.name_order == "family_first"} == FAMILY_FIRST
