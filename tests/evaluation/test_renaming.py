"""Every state must be read alike: other names in a text must change the names in its records and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from communique.actors.gazetteer import default
from communique.evaluation.exchange import rename
from communique.evaluation.renamed_records import compare
from communique.evaluation.renaming import Outcome, kept, main, mapping_for, named, outcomes, pool, renamed
from communique.intake import read_path
from communique.model.document import RawDocument
from tests.once import reading, readings

ROOT = Path(__file__).resolve().parents[2]
OWN = [
    *sorted(ROOT.glob("samples/*.txt")),
    *sorted(ROOT.glob("samples/*.jsonl")),
    *sorted(ROOT.glob("tests/gold/*.jsonl")),
]
SHARED = [ROOT.parent / "shared" / "gold" / f"documents_{name}.jsonl" for name in ("dev", "seed")]
LEAST = 0.99

# States by the shape of their names; those that a formula names are drawn nowhere.
SHAPES = {
    "any": (),
    "one word": ("TCD", "PER", "FJI", "OMN", "MLI", "TGO", "MLT", "QAT", "FRA", "JOR", "NER", "GIN", "TUR", "CHL"),
    "several words": ("ARE", "TTO", "CAF", "ZAF", "BIH", "PNG", "CRI", "SAU", "SLE", "CPV", "MHL", "GNB", "CIV", "SLV"),
    "ends in s": ("PHL", "HND", "LAO", "MDV", "NLD", "MUS", "BHS", "BLR", "COM", "BRB", "SLB", "SYC", "MHL", "CYM"),
    "begins with a vowel": ("UGA", "URY", "EST", "OMN", "ITA", "AUT", "ARG", "ALB", "ECU", "IRQ", "IDN", "IRL", "ERI"),
}


@cache
def documents(path: Path) -> tuple[RawDocument, ...]:
    return tuple(raw for raw in read_path(str(path)) if isinstance(raw, RawDocument))


def differing(found: list[Outcome]) -> str:
    return "\n".join(
        f"{outcome.place} {dict(outcome.mapping)}\n  - {outcome.comparison.lost}\n  + {outcome.comparison.new}"
        for outcome in found
        if outcome.comparison.share < 1
    )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("path", [*OWN, *SHARED], ids=lambda path: path.name)
def test_other_names_change_only_the_names(path: Path, shape: str) -> None:
    if not path.exists():
        pytest.skip("this evaluation data is not here")
    found = list(outcomes(documents(path), reader=readings, seeds=(1,), among=SHAPES[shape]))
    total = sum(outcome.comparison.total for outcome in found)
    same = sum(outcome.comparison.same for outcome in found)
    assert total > 0
    assert same / total >= LEAST, differing(found)


@pytest.mark.parametrize(
    ("text", "mapping", "expected"),
    [
        ("Chad thanked Peru.", {"TCD": "ARE"}, "The United Arab Emirates thanked Peru."),
        ("The United Arab Emirates thanked Peru.", {"ARE": "TCD"}, "Chad thanked Peru."),
        ("Chad met the Maldives.", {"TCD": "MDV", "MDV": "TCD"}, "The Maldives met Chad."),
        ("A Kenyan ship and an Omani port.", {"KEN": "EGY", "OMN": "FJI"}, "An Egyptian ship and a Fijian port."),
        ("Togo's ports; Honduras' mines.", {"TGO": "HND", "HND": "TGO"}, "Honduras' ports; Togo's mines."),
        ("Niger’s ports", {"NER": "PHL"}, "The Philippines’ ports"),
        ("the Republic of Ghana", {"GHA": "NOR"}, "the Kingdom of Norway"),
        ("GHANA, MALTA VOW", {"GHA": "CRI", "MLT": "OMN"}, "COSTA RICA, OMAN VOW"),
        ("Peruvians and Danes", {"PER": "DNK", "DNK": "PER"}, "Danes and Peruvians"),
        ("talks in Lima", {"PER": "ISL"}, "talks in Reykjavik"),
        ("the Chile-Fiji pact", {"CHL": "NLD", "FJI": "TGO"}, "the Netherlands-Togo pact"),
        ("Guest of the United\nKingdom today", {"GBR": "GAB"}, "Guest of Gabon\ntoday"),
        ("Michael Jordan met Ana Chile Reyes.", {"JOR": "PER"}, "Michael Jordan met Ana Chile Reyes."),
        ("Malta lent 5 million Canadian dollars.", {"CAN": "PER"}, "Malta lent 5 million Canadian dollars."),
        ("Zambia and the southern African country", {"ZMB": "EST"}, "Estonia and the Baltic country"),
    ],
)
def test_forms_articles_and_endings_follow_the_name(text: str, mapping: dict[str, str], expected: str) -> None:
    assert rename(text, mapping) == expected


def test_exchanging_there_and_back_gives_the_text_again() -> None:
    text = "Ghana's minister met a Chilean envoy in Accra. Chile and Ghana signed a treaty; Santiago will ratify it."
    there = rename(text, {"GHA": "CHL", "CHL": "GHA"})
    assert there != text and rename(there, {"GHA": "CHL", "CHL": "GHA"}) == text


@pytest.mark.parametrize(
    ("text", "publisher", "state"),
    [
        ("Vanuatu adheres to the one-China principle.", None, "CHN"),
        ("The Kremlin received an envoy of Laos.", None, "RUS"),
        ("Togo and the Congo signed a treaty.", None, "COG"),
        ("The President met the king of Bhutan.", "White House", "USA"),
    ],
)
def test_a_state_that_a_text_ties_to_itself_stays(text: str, publisher: str | None, state: str) -> None:
    raw = RawDocument(text=text, place="text", publisher=publisher)
    found = renamed(raw, 1)
    assert state in kept(raw)
    assert found is not None and found[1] and state not in {*found[1], *found[1].values()}


def test_a_mapping_is_one_to_one_and_the_same_for_a_seed() -> None:
    states = ("KEN", "PER", "NOR", "FJI")
    assert mapping_for(states, 7) == mapping_for(states, 7) != mapping_for(states, 8)
    assert all(len({*mapping_for(states, seed).values()}) == len(states) for seed in range(20))


def test_the_pool_holds_most_states_each_with_forms_of_its_own() -> None:
    assert len(pool()) > 110
    assert all(default().forms[form][1] for form in ("Fiji", "Fijian", "Suva"))
    assert "COD" not in pool() and "COG" not in pool()  # "Congolese" is of both


def test_named_states_stand_in_the_order_of_mention() -> None:
    raw = RawDocument(text="Lusaka hosted Peruvians and a Fijian envoy.", place="text", title="Talks in Oslo")
    assert named(raw) == ("ZMB", "PER", "FJI", "NOR")


def test_a_record_that_changes_is_shown_and_counted() -> None:
    one = reading(RawDocument(text="Kenya condemned the attack.", place="text"))
    two = reading(RawDocument(text="Peru condemned the raid.", place="text"))
    other = compare(one, two, {"KEN": "PER"})
    assert other.share < 1 and other.lost and other.new
    assert (
        compare(one, reading(RawDocument(text="Peru condemned the attack.", place="text")), {"KEN": "PER"}).share == 1
    )
    assert compare(one, reading(RawDocument(text="Peru condemned the attack.", place="text")), {"KEN": "FJI"}).share < 1


def test_the_command_prints_a_share_for_each_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ROOT / "samples" / "dispatch.txt")]) == 0
    assert "records the same" in capsys.readouterr().out
    assert main([str(ROOT / "samples" / "missing.txt")]) == 2
