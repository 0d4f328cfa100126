"""A matrix of constructions and acts: who holds what stance does not depend on how the sentence is built."""

from __future__ import annotations

from itertools import product

import pytest

from tests.coding.documents import read_ahead, wire, wired

Cell = tuple[str, tuple[str, ...], str]  # a sentence, the holders and the act that it must give

# verb in the present, the past and -ing, and its act
VERBS = (
    ("opposes", "opposed", "opposing", "oppose"),
    ("welcomes", "welcomed", "welcoming", "welcome"),
    ("condemns", "condemned", "condemning", "condemn"),
    ("supports", "supported", "supporting", "support"),
    ("denounces", "denounced", "denouncing", "deplore"),
    ("notes", "noted", "noting", "note"),
)
# sentences of which {s} is the verb in -s, {ed} in the past, {ing} in -ing
CONSTRUCTIONS = (
    ("The envoy of Samoa, speaking on behalf of the African Union, {ed} the levy.", ("AU",)),
    ("Speaking on behalf of the Arab League, Malta's envoy {ed} the levy.", ("Arab League",)),
    ("Benin's representative, also speaking on behalf of the Arab League, {ed} the levy.", ("Arab League", "BEN")),
    ("Palau's envoy, on behalf of Samoa and Tonga, {ed} the levy.", ("PLW", "TON", "WSM")),
    ("The talks were led by Belize, whose premier {ed} the levy.", ("BLZ",)),
    ("Laos was among those that {ed} the levy.", ("LAO",)),
    ("The position of Gabon is that it {s} the levy.", ("GAB",)),
    ("The Maltese government {s} attempts to move the border.", ("MLT",)),
    ("Suriname issued a statement {ing} attempts to move the border.", ("SUR",)),
    ('"Bhutan {s} the levy," Foreign Minister Tashi Dorji said.', ("BTN",)),
    ("{Ing} attempts to move the border, Cyprus said the talks should resume.", ("CYP",)),
)
MATRIX: tuple[Cell, ...] = tuple(
    (sentence.format(s=s, ed=ed, ing=ing, Ing=ing.capitalize()), holders, act)
    for (sentence, holders), (s, ed, ing, act) in product(CONSTRUCTIONS, VERBS)
)
FELT = tuple(
    (f"{who} {verb} with {feeling} {what}.", (side,), act)
    for (who, side), verb, (feeling, act), what in product(
        (("Samoa", "WSM"), ("The premier of Benin", "BEN")),
        ("noted", "notes"),
        (("satisfaction", "take_note_with_appreciation"), ("concern", "concern"), ("regret", "regret")),
        ("closer regional ties", "calls for a vote", "plans to build a port"),
    )
)
GERUNDS = tuple(
    (sentence.format(what=what), holders, act)
    for (sentence, holders, act), what in product(
        (
            ('"We oppose {what}," Malta said.', ("MLT",), "oppose"),
            ("The Laotian government rejects {what}.", ("LAO",), "reject"),
            ("Samoa rejects {what}, a spokesman said.", ("WSM",), "reject"),
            ("Togo, which rejected {what}, will host the talks.", ("TGO",), "reject"),
        ),
        ("lifting the arms ban", "sending foreign troops to Mali", "using force"),
    )
)
OWNED = (
    ("Benin's ambassador to the Arab League, who opposes the levy, will host the talks.", ("BEN",), "oppose"),
    ("Samoa's commitment to multilateralism remains firm.", ("WSM",), "adhere"),
    ("The commitment of Malta to multilateralism is unwavering.", ("MLT",), "adhere"),
    ("The opposition of Belize to the levy remains firm.", ("BLZ",), "oppose"),
    ("Benin recognises the territorial integrity of Samoa.", ("BEN",), "recognise"),
    ("Benin dismisses any interference in the affairs of Samoa.", ("BEN",), "reject"),
    ("Benin said it was concerned about any interference in the affairs of Samoa.", ("BEN",), "concern"),
    ('"We note the new levy," Benin said.', ("BEN",), "note"),
    ("In condemning the raid, Laos followed the advice of the council.", ("LAO",), "condemn"),
    ("Laos issued a statement to condemn the raid.", ("LAO",), "condemn"),
    ("Laos objects to attacks on farmers.", ("LAO",), "oppose"),
    ("The premier of Laos, who stressed that the war has no easy end, will host the talks.", ("LAO",), "stress"),
)
CELLS = (*MATRIX, *FELT, *GERUNDS, *OWNED)
SILENT = (
    ("Speaking on behalf of the African Union, Samoa's envoy welcomed the levy.", "WSM"),
    ("Samoa denied that Malta was acting on behalf of the Arab League.", "Arab League"),
    ("Samoa thanked Malta on behalf of its people.", "MLT"),
    ("The condemnation of Belize over the levy is clear.", "BLZ"),
    ("Laos said that Benin was among those that may support the levy.", "BEN"),
    ("Laos sent a team to support the inquiry.", "LAO"),
    ("Laos may issue a statement to condemn the raid.", "LAO"),
    ("In supporting the rebels, Laos broke the truce.", "LAO"),
    ("The visit, which Laos said violated the truce, ended.", "LAO"),
)


@pytest.fixture(scope="module", autouse=True)
def _together() -> None:
    read_ahead(wired(text) for text, *_ in (*CELLS, *SILENT))


@pytest.mark.parametrize(("text", "holders", "act"), CELLS)
def test_who_holds_what_in_whatever_construction(text: str, holders: tuple[str, ...], act: str) -> None:
    found = [(tuple(sorted(p.holders)), p.act) for p in wire(text).positions if not p.negated]
    assert (holders, act) in found


@pytest.mark.parametrize(("text", "side"), SILENT)
def test_what_only_looks_like_it_is_nobodys_stance(text: str, side: str) -> None:
    assert all(side not in p.holders for p in wire(text).positions)
