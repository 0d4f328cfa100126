"""The type and level of promises by acts and things that mean another thing beside others."""

from __future__ import annotations

import pytest

from tests.coding.test_promised import promise

IMPLEMENT, FORUM = "implement_existing", "coordinate_multilaterally"


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        ("Chile promised to send monitors to the vote in Honduras.", "other", 2),
        ("Norway offered to deploy observers in Malawi.", "other", 2),
        ("Norway offered to send a delegation to Malawi.", "visit_meeting", 2),
        ("Mali promised elections within two years.", "policy_change", 3),
        ("Mali promised elections on Friday.", "policy_change", 2),
        ("Slovakia pledged to spend 3 percent of output on defence.", "security_defence", 3),
        ("Ghana promised to devote more money to science.", "science_technology", 2),
        ("Oman and Fiji agreed to coordinate their positions at the climate talks.", "coordinate_multilaterally", 1),
        ("Oman and Fiji agreed to coordinate their ministries' work.", "collaborate", 1),
        ("Oman and Fiji agreed to exchange intelligence on smugglers.", "security_defence", 2),
        ("Panama plans to leave the initiative.", "policy_change", 2),
        ("Panama promised to leave no stone unturned.", "other", 1),
        ("Cuba promised to vaccinate 10,000 Laotian children.", "aid_finance", 3),
        ("Peru plans to double the number of scholarships for Bolivia.", "exchange_people", 2),
        ("Peru pledged to raise its aid to Haiti.", "aid_finance", 1),
        ("Greece assured Cyprus of its solidarity.", "mutual_support", 0),
        ("Kenya assured Somalia of its full backing.", "mutual_support", 0),
        ("Greece assured Cyprus of its continued military support.", "security_defence", 1),
        ("Qatar offered to mediate between Chad and Sudan.", "other", 2),
        ("Qatar agreed to negotiate with Chad.", "visit_meeting", 2),
        ("Ukraine and Togo initialled a protocol on grain.", "sign_ratify_join", 3),
    ],
)
def test_observers_and_days_behind_the_verb(sentence: str, expected: str, level: int) -> None:
    made = promise(sentence)
    assert (made.type, made.specificity) == (expected, level)


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        # a name of several words is one thing, wherever it stands
        ("Peru and Oman agreed to enhance maritime domain awareness.", "security_defence", 1),
        (
            "Fiji pledged to maintain close communication with Oman on regional and international issues.",
            "collaborate",
            1,
        ),
        ("Fiji and Oman agreed to deepen international cooperation.", "coordinate_multilaterally", 1),
        # what aid is for is no field of cooperation
        ("Spain pledged to double its development aid to Mali.", "aid_finance", 2),
        ("Japan assured Palau of its steadfast support.", "mutual_support", 0),
        ("Japan assured Palau of its continued military support.", "security_defence", 1),
        # an act that is not done can be checked, mere conduct cannot
        ("Malta and Laos agreed to refrain from actions that could raise tension.", "refrain", 1),
        ("Morocco promised not to raise tariffs.", "refrain", 2),
        # fields of one type, gerunds of cooperation, talks on an accord, idioms with a preposition
        ("Nepal and Cuba agreed to cooperate in combating organised crime.", "security_defence", 1),
        ("Nepal and Cuba agreed to start negotiations on an extradition treaty.", "sign_ratify_join", 2),
        ("Nepal and Cuba agreed to start talks on fishing.", "visit_meeting", 2),
        ("Kenya and Chad agreed to put the accord into effect.", "implement_existing", 1),
        ("Kenya promised to bring structural reforms to its ports.", "policy_change", 1),
        ("Ghana promised to extend the state of emergency.", "policy_change", 2),
        ("Ghana promised to make farms available at no cost.", "other", 2),
        # of two acts the one that has a type decides
        ("Oman agreed to take these concerns into account and to follow up on the discussions.", "collaborate", 1),
        ("Togo agreed to take the objections into account and to collaborate with Peru.", "collaborate", 1),
    ],
)
def test_names_of_several_words_aid_and_what_is_not_done(sentence: str, expected: str, level: int) -> None:
    made = promise(sentence)
    assert (made.type, made.specificity) == (expected, level)


@pytest.mark.parametrize(
    ("sentence", "expected", "level"),
    [
        (
            "Laos is ready to join hands with Togo to follow through on the outcomes of the summit, it said.",
            IMPLEMENT,
            1,
        ),
        ("Laos stands ready to work with Togo to implement the agreements, its foreign minister said.", IMPLEMENT, 1),
        ("Samoa will work with its partners to bring the pirates to justice, its premier said.", FORUM, 1),
        ("Samoa agreed to consult with its partners.", FORUM, 0),
        ("Chad agreed to support the establishment of a regional commission on fish.", "establish_mechanism", 2),
        ("Chad pledged to support the creation of a joint fund with Benin.", "establish_mechanism", 2),
        ("Chad will support all efforts to defeat the disease, its president said.", "mutual_support", 1),
        ("Chad vowed to support Benin.", "mutual_support", 0),
        ("Peru is ready to share its experience with Fiji, its minister said.", "collaborate", 1),
        ("Peru is ready to share its expertise with Fiji, its minister said.", "science_technology", 1),
        ("Peru is open to new avenues of cooperation with Fiji, its minister said.", "collaborate", 0),
        ("Nepal promised strong and swift action.", "policy_change", 1),
        (
            "Cuba and Gabon pledged to maintain the momentum in many areas, including defence and trade.",
            "collaborate",
            1,
        ),
        (
            "Cuba and Gabon reviewed bilateral relations and agreed to raise them to a new level.",
            "relationship_upgrade",
            0,
        ),
        ("The Malian government and the rebels have signed a ceasefire.", "refrain", 2),
        ("Chile and Togo signed an agreement.", "sign_ratify_join", 2),
        ("The two rebel groups of Mali agreed to open talks to end a 21-month war.", "visit_meeting", 2),
        ("Qatar will vote for Malta in the election to the council, its minister said.", "mutual_support", 2),
    ],
)
def test_what_one_backs_and_with_whom_one_works(sentence: str, expected: str, level: int) -> None:
    made = promise(sentence)
    assert (made.type, made.specificity) == (expected, level)


@pytest.mark.parametrize(
    ("aside", "words"),
    [
        (", where clashes have killed 20 people since May", "Togo will send envoys to Mali"),
        (", which Chad opposed in 2019", "Togo will send envoys to Mali"),
    ],
)
def test_what_is_told_beside_is_not_promised(aside: str, words: str) -> None:
    made = promise(f"{words}{aside}, its foreign minister said.")
    assert (made.evidence.exact, made.quantity, made.deadline) == (words, None, None)
