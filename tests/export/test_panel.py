"""Panels of dyads: what counts, where it stands, and what is said about what has no place."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from communique.facts import table
from communique.model.errors import StoreError
from communique.store import Store, panels
from communique.store.dyads import Shape
from communique.store.networks import network
from communique.store.queries import Filters
from tests.export.made import Told, event, position, store_of

DOCS = Path(__file__).resolve().parents[2] / "docs" / "exports.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Returns a store of a quarrel, talks, and events of every precision, between Peru, Chile, Oman and a body."""
    return store_of(
        tmp_path_factory.mktemp("panel") / "s.duckdb",
        Told(
            "A quarrel. ",
            "2025-01-06",
            events=[
                event("PER", "CHL", date="2025-01-05"),  # a Sunday
                event("PER", "CHL", date="2025-01-06", goldstein=None),
                event("CHL", "PER", date="2025-02-20", goldstein=-4.0),
                event("PER", "CHL", date="2025-01", event_type="REJECT"),
                event("PER", "CHL", date="2025"),
                event("PER", "CHL", date="2025-01-07", status="planned"),
                event("PER", "PER CHL", date="2025-03-31", date_end="2025-04-02"),
                event("PER", "UN", date="2025-01-05"),
            ],
            positions=[
                position("PER CHL", "OMN", polarity=1),
                position("PER", ""),
                position("PER", "CHL", stance_class="URGE", polarity=0),
            ],
        ),
        Told("Talks.", "2025-02-03", events=[event("OMN PER CHL", event_type="CONSULT", quad="verbal cooperation")]),
        Told("No date.", None, events=[event("PER", "CHL")], positions=[position("PER", "CHL")]),
    )


def rows(store: Store, **given: Any) -> list[dict[str, Any]]:
    return store.panel(**given).rows()


def cells(store: Store, column: str = "events", **given: Any) -> dict[tuple[str, str, str], Any]:
    """Returns what is not zero, by period and dyad."""
    return {(r["period"], r["side_a"], r["side_b"]): r[column] for r in rows(store, **given) if r[column]}


def test_months_have_events_by_actor_and_recipient(made: Store) -> None:
    assert cells(made) == {
        ("2025-01", "PER", "CHL"): 3,
        ("2025-02", "CHL", "PER"): 2,
        ("2025-02", "CHL", "OMN"): 1,
        ("2025-02", "OMN", "CHL"): 1,
        ("2025-02", "OMN", "PER"): 1,
        ("2025-02", "PER", "CHL"): 1,
        ("2025-02", "PER", "OMN"): 1,
        ("2025-03", "PER", "CHL"): 1,
    }


def test_undirected_a_record_counts_once_for_a_pair(made: Store) -> None:
    found = cells(made, directed=False)
    assert found["2025-02", "CHL", "PER"] == 2  # an accusation, and talks
    assert found["2025-01", "CHL", "PER"] == 3
    assert [key for key in found if key[1] > key[2]] == []


def test_every_dyad_has_every_period_and_zero_where_there_is_nothing(made: Store) -> None:
    found = rows(made, since="2024-12", until="2025-05")
    dyads = {(r["side_a"], r["side_b"]) for r in found}
    assert len(found) == 6 * len(dyads)
    assert {r["period"] for r in found} == {"2024-12", *(f"2025-0{n}" for n in range(1, 6))}
    assert all(r["events"] == 0 and r["goldstein_mean"] is None for r in found if r["period"] == "2025-05")
    assert len(rows(made, zeros=False)) == len(
        {(r["period"], r["side_a"], r["side_b"]) for r in rows(made, zeros=False)}
    )
    assert all(r["events"] or r["positions"] for r in rows(made, zeros=False))


def test_columns_part_the_events_and_sum_up_to_them(made: Store) -> None:
    types = [f"events_{row['id'].lower()}" for row in table("ontology/event_types")]
    for row in rows(made, actors="all"):
        assert sum(row[name] for name in types) == row["events"]
        quads = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
        assert sum(row[name] for name in quads) == row["events"]
        assert row["positions_for"] + row["positions_against"] + row["positions_neither"] == row["positions"]
        assert row["positions_oppose"] + row["positions_urge"] == row["positions"]


def test_mean_goldstein_is_of_those_that_have_one(made: Store) -> None:
    january = next(r for r in rows(made) if (r["period"], r["side_a"], r["side_b"]) == ("2025-01", "PER", "CHL"))
    assert (january["goldstein_mean"], january["goldstein_events"], january["events_reject"]) == (-2.0, 2, 1)


def test_positions_stand_between_holder_and_whom_they_concern(made: Store) -> None:
    assert cells(made, "positions") == {
        ("2025-01", "PER", "OMN"): 1,
        ("2025-01", "CHL", "OMN"): 1,
        ("2025-01", "PER", "CHL"): 1,
    }
    assert cells(made, "positions_for") == {("2025-01", "PER", "OMN"): 1, ("2025-01", "CHL", "OMN"): 1}


@pytest.mark.parametrize(
    ("period", "sunday", "monday"),
    [
        ("day", "2025-01-05", "2025-01-06"),
        ("week", "2025-W01", "2025-W02"),
        ("month", "2025-01", "2025-01"),
        ("year", "2025", "2025"),
    ],
)
def test_periods_are_those_of_iso_8601(made: Store, period: str, sunday: str, monday: str) -> None:
    found = cells(made, period=period, who="PER", toward="CHL")
    assert {key[0] for key in found} >= {sunday, monday}
    for row in rows(made, period=period, since="2024-12-30", until="2025-01-12"):
        assert row["period_start"] <= date(2025, 1, 12)
        assert row["period_end"] >= row["period_start"]
        length = (row["period_end"] - row["period_start"]).days + 1
        assert length == {"day": 1, "week": 7}.get(period, length)


def test_a_month_has_no_day_and_it_is_said(made: Store) -> None:
    shape, nobody = Shape(period="day"), Filters()
    told = panels.told(made, nobody, shape)
    assert told["events"] == {"counted": 5, "imprecise": 2, "undated": 1, "unpaired": 1, "by_publication": 1}
    assert told["positions"] == {"counted": 2, "imprecise": 0, "undated": 1, "unpaired": 1, "by_publication": 0}
    assert panels.told(made, nobody, Shape(period="month"))["events"]["imprecise"] == 1  # the year
    assert panels.told(made, nobody, Shape(period="year"))["events"]["imprecise"] == 0
    first = cells(made, period="day", imprecise="first", who="PER", toward="CHL")
    assert first["2025-01-01", "PER", "CHL"] == 2  # the month and the year
    assert cells(made, period="day", who="PER", toward="CHL").get(("2025-01-01", "PER", "CHL")) is None


def test_an_event_that_lasts_stands_on_its_first_day(made: Store) -> None:
    found = cells(made, period="day", who="PER", toward="CHL", since="2025-03")
    assert found == {("2025-03-31", "PER", "CHL"): 1}


def test_only_what_occurred_counts_unless_asked(made: Store) -> None:
    assert ("2025-01-07", "PER", "CHL") not in cells(made, period="day")
    assert cells(made, period="day", status=("planned",)) == {("2025-01-07", "PER", "CHL"): 1}


def test_an_event_that_two_documents_tell_counts_once_where_events_are_counted(tmp_path: Path) -> None:
    told = event("PER", "CHL", date="2025-03-01", event_type="SANCTION", quad="material conflict")
    texts = ("Peru closed its ports to Chile.", "Ports of Peru closed to ships of Chile, wires report.")
    store = store_of(tmp_path / "s.duckdb", *(Told(text, events=[told]) for text in texts))
    merged = store.events(merged=True).count()
    found = {count: cells(store, count=count)["2025-03", "PER", "CHL"] for count in ("reports", "events")}
    assert found == {"reports": 2, "events": merged}
    assert merged == 1
    assert network(store, "actor-network", Filters(), Shape(count="events")).edges[0]["events"] == 1
    assert panels.told(store, Filters(), Shape(count="events"))["events"]["counted"] == 1


def test_bodies_count_where_all_actors_do(made: Store) -> None:
    assert ("2025-01", "PER", "UN") in cells(made, actors="all")
    row = next(r for r in rows(made, actors="all") if r["side_b"] == "UN")
    assert (row["label_b"], row["iso3_b"], row["cow_b"]) == ("United Nations", None, None)


def test_codes_and_labels(made: Store) -> None:
    row = rows(made, who="Peru", toward="Oman", period="year")[0]
    assert [row[f"{name}_{side}"] for side in "ab" for name in ("side", "label", "iso3", "cow")] == [
        *("PER", "Peru", "PER", 135),
        *("OMN", "Oman", "OMN", 698),
    ]
    codes = [int(row["cow"]) for row in table("actors/cow")]
    assert len(set(codes)) == len(codes) == 195


def test_chosen_dyads_have_rows_even_where_nothing_was_done(made: Store) -> None:
    found = rows(made, who="Fiji", toward=("Peru", "Nepal"), since="2025", until="2025", period="month")
    assert {(r["side_a"], r["side_b"]) for r in found} == {("FJI", "PER"), ("FJI", "NPL")}
    assert len(found) == 24
    assert {r["events"] + r["positions"] for r in found} == {0}
    assert rows(made, who="Fiji", since="2025", until="2025") == []
    assert len({(r["side_a"], r["side_b"]) for r in rows(made, dyads="all", period="year")}) == 6


def test_one_actor_chosen(made: Store) -> None:
    assert {r["side_a"] for r in rows(made, who="PER")} == {"PER"}
    assert {r["side_b"] for r in rows(made, toward="PER")} == {"PER"}
    assert all("OMN" in (r["side_a"], r["side_b"]) for r in rows(made, who="OMN", directed=False))


def test_filters_of_records_hold(made: Store) -> None:
    assert cells(made, publisher="nobody") == {}
    assert cells(made, min_confidence=0.95) == {}
    assert cells(made, since="2025-02-10", until="2025-02-28") == {("2025-02", "CHL", "PER"): 1}


def test_what_a_panel_cannot_do_is_told(made: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for wrong in ({"what": "AID"}, {"issue": "x"}, {"limit": 3}):
        with pytest.raises(StoreError, match="C620"):
            made.panel(**wrong)
    with pytest.raises(TypeError, match="no such filter: holder"):
        made.panel(holder="PER")
    with pytest.raises(TypeError, match="period"):
        made.panel(period="decade")
    with pytest.raises(StoreError, match="C610"):
        made.panel(since="soon")
    monkeypatch.setattr(panels, "MOST", 10)
    with pytest.raises(StoreError, match=r"C621 the panel would have \d+ rows"):
        made.panel(period="day")


def test_an_empty_store_gives_an_empty_panel_with_its_columns(tmp_path: Path) -> None:
    store = store_of(tmp_path / "s.duckdb")
    with store.alone():
        pass
    columns, found = store.panel().table()
    assert found == []
    assert columns == [column.name for column in panels.columns(Shape())]


@pytest.mark.parametrize("shape", [Shape(), Shape(directed=False, zeros=False, actors="all", count="events")])
def test_the_columns_are_those_that_are_described_and_documented(made: Store, shape: Shape) -> None:
    types = panels.panel(made, Filters(), shape).types()
    assert types == {column.name: column.type for column in panels.columns(shape)}
    text = re.search(r"<!-- panel -->(.*)<!-- /panel -->", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert text
    documented = re.findall(r"^\| `(\w+)` \| (.+) \|$", text[1], re.MULTILINE)
    assert documented == [(column.name, column.meaning) for column in panels.columns(Shape())]
