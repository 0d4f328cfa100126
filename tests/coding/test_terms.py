"""On what condition and through what body a promise is made stands beside it, in the words of the text."""

from __future__ import annotations

import pytest

from tests.coding.documents import release


@pytest.mark.parametrize(
    "condition",
    [
        "if Chad asks for them",
        "unless the road is closed",
        "once the road is open",
        "provided that Chad asks for them",
        "on condition that Chad asks for them",
        "as long as the road is open",
        "subject to the approval of parliament",
    ],
)
def test_a_condition_is_told_with_the_promise(condition: str) -> None:
    (found,) = release(f"Uruguay will send tents {condition}.").commitments
    assert [c.exact for c in found.conditions] == [condition]


def test_as_long_as_it_takes_is_no_condition() -> None:
    (found,) = release("Uruguay will stand with Chad for as long as it takes.").commitments
    assert not found.conditions


def test_the_body_or_text_through_which_a_promise_is_kept_is_its_mechanism() -> None:
    (found,) = release("Uruguay will settle the claim through the joint commission.").commitments
    assert found.mechanism == "the joint commission"
    (found,) = release("Uruguay will settle the claim under pressure.").commitments
    assert found.mechanism is None


def test_meeting_again_reaffirms_nothing_and_still_intending_does() -> None:
    (found,) = release("We will meet the ministers of Chad again in May.").commitments
    assert found.iteration == "unmarked"
    (found,) = release("Uruguay still intends to join the pact.").commitments
    assert found.iteration == "reaffirmed"


def test_counts_by_people_and_by_time_are_quantities() -> None:
    (found,) = release("Uruguay will train 40 Chadian gem cutters.").commitments
    assert found.quantity == "40 Chadian gem cutters"
    (found,) = release("Uruguay pledged to publish the figures twice a year.").commitments
    assert (found.quantity, found.specificity) == ("twice a year", 3)
    (found,) = release("Uruguay will host 2-plus-2 talks with Chad.").commitments
    assert found.quantity is None
