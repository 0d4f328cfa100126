"""Sentences: a clause cut in two, or two run together, costs records."""

from __future__ import annotations

import pytest

from communique.layout.sentences import split_sentences

WHOLE = [
    "The talks on Jan. 11 in Lomé were useful.",
    "U.S. officials met the envoys of Chad.",
    "The U.S. Secretary of State visited Fiji.",
    "They held the fifth India-U.S. Strategic Dialogue in Delhi.",
    "It builds on the Fiji-U.S. and Samoa-U.S. Accords.",
    "Resolution No. 5 was read in Quito.",
    "Minister J. R. Moreno of Peru spoke.",
    "The text was drafted by J. A. Okello of Uganda.",
    "Dr. Lind met Gen. Ade and Sen. Holt in Oslo.",
    "They met at St. George in Grenada.",
    "The case Togo vs. Benin was heard.",
    "Art. 5 and para. 6 bind Malta.",
    "They met at 5 p.m. in Doha.",
    "Trade rose 3.5 percent to 1.2 billion.",
    "Samoa ... will wait.",
    '"Why now?" he asked in Riga.',
    '"Never!" said the envoy of Laos.',
    "The plan (cf. Annex 2) binds Nepal.",
    "The pact, i.e. the treaty of Bonn, holds.",
    "Oman supports it; Qatar does not.",
    "Sec. 3 of Res. 1201 covers Haiti.",
    "Lt. Gen. Aziz and Lt. Col. Bah met.",
    "The firm Harbour Ltd. of Malta builds it.",
    "See www.mfa.example.org for the text.",
    "H.E. Amina Bello spoke in Abuja.",
    "They met on Mon. Feb. 3 in Suva.",
    "MR. LUND: We will wait for Kenya.",
    "The sum, approx. 40 million, goes to Yemen.",
    "Ghana, Togo, et al. v. Benin was closed.",
    "The U.N. Security Council met on Sudan.",
    "It cost U.S. $5 million in Belize.",
    "The meeting of Sept. 3-4 in Rome ended.",
    "Mr. and Mrs. Diaz left Lima.",
    "It was v. 2.0 of the plan of Japan.",
]

SEVERAL = [
    ("Chad spoke. Togo listened.", 2),
    ("Officials flew to the U.S. The talks went on.", 2),
    ("They left at 5 p.m. The envoys of Laos stayed.", 2),
    ('"We agree." Norway signed.', 2),
    ("“We agree.” Norway signed.", 2),
    ('He said, "We agree. We sign." Cuba signed.', 3),
    ("Will Oman sign? It will. Good!", 3),
    ("It was in Article 5. The text is short.", 2),
    ("They meet in 2031. Kenya will host.", 2),
    ('Peru agreed. "We sign," it said.', 2),
    ("Peru agreed. (Chile did not.) Cuba waited.", 3),
    ("He met Gen. Ade. They spoke of Mali.", 2),
    ("Iran said so... The rest is open.", 2),
    ("Iraq signed.[3] Jordan did not.", 2),
    ("Mali thanked them.The ministers left.", 2),
    ("It ends here. 12 states signed.", 2),
    ("“End it.” “No.” They left Palau.", 3),
    ("He grew up with plan B. The rest of Tonga did not.", 2),
    ("両国は合意した。次回は東京。", 2),
    ("Wait. *Then* Fiji spoke.", 2),
    ("« Oui. » La France signe.", 2),
    ('They asked: "Why?" The envoy of Niger left.', 2),
    ("Guns, grain, etc. The list of Ghana is long.", 2),
]


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert _split(text) == [text]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_stays_whole_before_another(text: str) -> None:
    assert _split(f"{text} The rest came later.") == [text, "The rest came later."]


@pytest.mark.parametrize("text", WHOLE)
def test_line_breaks_change_nothing(text: str) -> None:
    assert len(_split(text.replace(" ", "\n"))) == 1


@pytest.mark.parametrize(("text", "count"), SEVERAL)
def test_sentences_are_parted(text: str, count: int) -> None:
    found = _split(text)
    assert len(found) == count
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ('He said "It is over." Then Kenya left.', 'He said "It is over."'),
        ("He said “It is over.” Then Kenya left.", "He said “It is over.”"),
        ("(It is over.) Then Kenya left.", "(It is over.)"),
        ("He said 'it is “over.”' Then Kenya left.", "He said 'it is “over.”'"),
        ("Er sagte: „Es ist aus.“ Then Kenya left.", "Er sagte: „Es ist aus.“"),
        ("**It is over.** Then Kenya left.", "**It is over.**"),
    ],
)
def test_closing_marks_belong_to_the_sentence_that_they_close(text: str, first: str) -> None:
    assert _split(text)[0] == first
