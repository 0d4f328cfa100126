"""Hostile and odd texts: each is read, in time linear in its length, and its reading is true and accounts for it."""

from __future__ import annotations

import msgspec
import pytest
from fuzz.read_fuzz import faults_of

from communique import read, read_many
from communique.bulk import DocumentError
from communique.model.document import RawDocument
from communique.model.errors import InputError
from communique.pipeline import open_document, read_document

STATES = ["Peru", "Chad", "Fiji", "Malta", "Oman", "Nepal", "Ghana", "Latvia", "Qatar", "Kenya", "Samoa", "Togo"]


def names(count: int) -> str:
    """Returns so many different names of persons with their titles."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    found = []
    for n in range(count):
        ending = "".join(letters[n // 26**k % 26] for k in range(3))
        found.append(f"President Ana Sor{ending} of {STATES[n % len(STATES)]}")
    return ", ".join(found)


def heads(count: int) -> str:
    return "\n\n".join(f"Statement of {STATES[n % len(STATES)]} on port {n}" for n in range(count))


ODD = {
    "nothing": "",
    "blanks": " \t\u00a0\u3000\n\r\n\x0b\x0c\x85\u2028\u2029",
    "nulls": "Peru\x00 condemned\x00 the raid.\x00" * 9,
    "controls": "".join(map(chr, range(32))) + "Peru condemned the raid." + "".join(map(chr, range(127, 160))),
    "right to left marks": "\u202ePeru\u202c \u2067condemned\u2069 the \u200fraid\u061c in \u200eChad.",
    "unclosed direction": "\u202e\u2066\u202d" * 50 + "Peru condemned the raid.",
    "zero width": "Pe\u200bru con\u200bdem\u2060ned the\ufeff ra\u200did. C\u200cha\u200dd praised it.",
    "only zero width": "\u200b\u200c\u200d\ufeff\u2060" * 20,
    "combining": "Peru\u0301\u0302\u0303 condemned the ra\u0308id. " + "e" + "\u0301" * 500,
    "starts with a combining mark": "\u0301\u0302Peru condemned the raid.",
    "letters that grow": "İSTANBUL, May 4 (Andina) -- Peru praised İSTANBUL. ŉ ﬁ ß ΐ ᾳ Chad condemned the ﬁre.",
    "planes": "𝔓𝔢𝔯𝔲 condemned 🇵🇪👩\u200d🚒🏽 the raid \U0010fffd\ue000\ufdd0.",
    "tags": "\U000e0041\U000e0042Peru condemned the raid.\U000e007f",
    "only headings": heads(60),
    "only punctuation": ".,;:!?…—–-\"'“”‘’«»()[]{}<>/\\|*_#~`^&%$@+=" * 20,
    "dots": "." * 400 + " . . . . " * 40,
    "only digits": "1234567890 1.2.3.4 12:30 5/4/2026 " * 20,
    "only numbered": "\n".join(f"{n}." for n in range(200)),
    "only bullets": "- \n* \n• \n" * 60,
    "only labels": "Q:\nA:\nMR. SOTO:\nSource:\nPeru:\n" * 20,
    "nested brackets": "Peru " + "(" * 300 + "condemned" + ")" * 300 + " the raid.",
    "crossed brackets": "Peru ([{condemned)]} the ((raid]] in Chad.)",
    "unclosed brackets": "Peru condemned (the raid [in {Chad. Fiji praised (the court. " * 20,
    "nested quotes": "“‘" * 150 + "Peru condemned the raid" + "’”" * 150 + ", Soto said.",
    "unclosed quotes": "“Peru condemned the raid.\n\n" * 30,
    "crossed quotes": '”Peru“ «condemned” the "raid» of ‘Chad".',
    "many quotes": '"' * 900,
    "many straight quotes": '"Peru" \'Chad\' "Fiji" ' * 40,
    "many commas": "," * 900,
    "names and commas": ", ".join(STATES * 25) + " condemned the raid.",
    "a very long word": "Peru condemned the " + "raid" * 4_000 + " of Chad.",
    "a very long hyphenated word": "Peru condemned the " + "raid-" * 900 + "raid of Chad.",
    "a very long address": "Peru met Chad. See https://example.org/" + "a/" * 900 + "?q=" + "%20" * 300,
    "initials": "A. B. C. D. " * 80 + "U.S. U.N. U.K. " * 40,
    "one letter lines": "\n".join("Peru condemned the raid." * 9),
    "mixed line ends": "Peru condemned\r\nthe raid.\r\rChad\n\rpraised it.\u2028Fiji\u2029met\x0bMalta\x0cin\x85Lima.",
    "line ends within words": "Pe\nru con-\ndemned the ra-\r\nid. Ch\rad prai-\x0csed it.",
    "marks": "**Peru* _condemned__ [the](raid](http://x) <b>in<i> &amp;&#99999999;&#0;&nosuch; `Chad`. \\\\\\",
    "unclosed marks": "[" * 300 + "](" * 300 + "<a " * 300 + "&" * 300 + "*a " * 300 + "_a " * 300,
    "json": '{"text": "Peru condemned the raid.", "id": null}',
    "replacement": "Peru\ufffd condemned the \ufffd\ufffd raid.",
    "windows bytes read wrongly": "Peruâ€™s â€œcondemnationâ€\x9d of the raid in CÃ´te dâ€™Ivoire.",
    "capitals": "PRESIDENT OF PERU MEETS MINISTER OF FIJI. PERU CONDEMNS THE ATTACK ON THE PORT OF APIA.",
    "alternating": "pErU cOnDeMnEd ThE rAiD. ChAd PrAiSeD iT.",
    "small letters": "peru condemned the raid. chad praised it. the two sides agreed to help fiji.",
    "the same many times": "Peru condemned the raid. " * 40,
    "datelines only": "LIMA, May 4 (Andina) -- \n" * 40,
    "a dateline and nothing": "LIMA, May 4 (Andina) --",
    "many conjunctions": "Peru and " * 200 + "Chad condemned the raid.",
    "many labels": "President said that Antananarivo agreed " + "Q: " * 400,
    "brackets without a blank": ("(" * 2_900 + "Peru met Chad" + ")" * 2_900 + ". ") * 3,
    "deep phrases": "Peru condemned " + "the plan of " * 300 + "Chad.",
    "deep clauses": "He said that " * 400 + "Peru met Chad.",
    "many relatives": "Peru, which praised Chad, " * 60 + "condemned the raid.",
    "many reports": "Peru said that Chad said that " * 60 + "Fiji left.",
    "many possessors": "Peru's Chad's Fiji's " * 60 + "raid.",
    "titles without names": "Foreign Minister President of the Prime Minister of " * 60,
    "dates out of range": "On May 45, 2026, February 30, 0000 and 99/99/9999 Peru met Chad at 25:61.",
    "long numbers": "Peru will give Chad " + "9" * 5_000 + " dollars by " + "9" * 300 + ".",
}


@pytest.mark.parametrize("name", ODD)
def test_odd_texts_are_read_truly_and_the_same_twice(name: str) -> None:
    text = ODD[name]
    reading = read(text, published_at="2026-05-04")
    assert faults_of(text, reading) == []
    assert read(text, published_at="2026-05-04") == reading


READ_THROUGH = {
    "nulls beside words": "Peru condemned the raid.\x00",
    "right to left marks": "\u202aPeru\u202c condemned the \u200eraid.",
    "zero width inside words": "Peru con\u200bdemned the ra\u200bid.",
    "a mark at the start": "\ufeffPeru condemned the raid.",
    "carriage returns": "Peru condemned\rthe raid.",
    "line separators": "Peru condemned\u2028the raid.",
    "wide blanks": "Peru\u3000condemned\u00a0the\u2009raid.",
    "soft hyphens": "Peru con\u00addemned the raid.",
    "capitals": "PERU CONDEMNED THE RAID.",
}


@pytest.mark.parametrize("name", READ_THROUGH)
def test_odd_characters_do_not_hide_a_plain_sentence(name: str) -> None:
    found = read(READ_THROUGH[name])
    assert [(p.holders, p.act) for p in found.positions] == [(["PER"], "condemn")]


HUGE = {
    "a million characters without a full stop": "Peru welcomed the plan of Chad and " * 28_600,
    "a million characters without a blank": "raid" * 250_000,
    "a million characters without a blank before a day": "raid" * 250_000 + " on Friday said so.",
    "a million initials before a day": "A." * 500_000 + " on Friday said so.",
    "a million dashes": "Peru -" + "-- a " * 200_000,
    "thirty thousand feelings": "Peru, alarmed by it and averse to it, " * 15_000,
    "thirty thousand feelings that are told": "Peru is alarmed by it and averse to it and " * 15_000,
    "ten thousand quotations": '"We agree," the minister, Ama Roy, said and ' * 10_000,
    "ten thousand likenesses": "as did Peru, just like Chad, so has Fiji and " * 10_000,
    "a million line ends": "\r\n\n\r" * 250_000,
    "ten thousand names": " ".join(STATES * 834),
    "a hundred thousand commas": "," * 100_000,
    "a hundred thousand quotation marks": "“" * 50_000 + '"' * 50_000,
    "a hundred thousand brackets": "(" * 50_000 + ")" * 50_000,
    "a hundred thousand combining marks": "e" + "\u0301" * 100_000,
    "a hundred thousand blanks": "Peru" + " " * 100_000 + "condemned the raid.",
    "a thousand headings": heads(1_000),
    "three thousand persons": names(3_000) + " met.",
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_texts_are_read(name: str) -> None:
    assert faults_of(HUGE[name], read(HUGE[name])) == []


@pytest.mark.parametrize("first", ["same", "other"])
def test_names_are_brought_together_without_comparing_each_with_each(first: str, monkeypatch: object) -> None:
    from communique.actors import named_again

    asked = 0
    is_part = named_again._is_part

    def counted(short: named_again.PersonMention, full: named_again.PersonMention) -> bool:
        nonlocal asked
        asked += 1
        return is_part(short, full)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(named_again, "_is_part", counted)
        text = names(500) if first == "same" else names(500).replace("Ana Sor", "Bo").replace(" of ", " Diaz of ")
        persons = open_document(RawDocument(text, "text")).names.persons
    assert len(persons) == 500
    assert asked < 5_000


@pytest.mark.parametrize("half", ["\ud800", "\udc00", "\udfff\ud800"])
def test_half_a_surrogate_pair_is_refused_with_its_place(half: str) -> None:
    with pytest.raises(InputError, match="C113 text: half of a surrogate pair at character 5"):
        read(f"Peru {half}condemned the raid.")
    with pytest.raises(InputError, match="C113"):
        read("Peru condemned the raid.", title=half)


def test_half_a_surrogate_pair_does_not_stop_the_others() -> None:
    found = read_many(["Peru condemned the raid.", "Chad \ud800."])
    assert next(found).positions
    with pytest.raises(DocumentError, match="C113 text 2"):
        next(found)


@pytest.mark.parametrize("field", ["title", "published_at", "publisher", "doctype"])
@pytest.mark.parametrize("value", ["", "\x00", "\u202e", "(" * 200, "9" * 400, "İ" * 50, "\n", "Peru " * 400])
def test_odd_words_beside_a_text_are_taken(field: str, value: str) -> None:
    text = "LIMA, May 4 (Andina) -- Peru condemned the raid on Sunday."
    raw = msgspec.convert({"text": text, "place": "text", field: value}, RawDocument)
    assert faults_of(text, read_document(raw)) == []


CAPITALS = {
    "KENYA CONDEMNS THE ATTACK ON THE PORT OF APIA.": [(["KEN"], "condemn", [])],
    "PERU CONDEMNS THE RAID. CHAD WELCOMES THE DECISION OF MALTA TO OPEN THE PORT.": [
        (["PER"], "condemn", []),
        (["TCD"], "welcome", ["MLT"]),
    ],
    "NAIROBI, MAY 4 (EXAMPLE NEWS) -- SAMOA WELCOMES KENYA'S INITIATIVE.\n\nFIJI CALLED ON OMAN TO RETURN TO TALKS.": [
        (["WSM"], "welcome", ["KEN"]),
        (["FJI"], "call_for", ["OMN"]),
    ],
    "LATVIA AND QATAR REAFFIRMED THEIR SUPPORT FOR NEPAL. GHANA DID NOT WELCOME THE PLAN OF TOGO.": [
        (["LVA", "QAT"], "support", ["NPL"]),
        (["GHA"], "welcome", ["TGO"]),
    ],
}


@pytest.mark.parametrize("text", CAPITALS)
def test_texts_in_capitals_are_read_as_others(text: str) -> None:
    reading = read(text)
    assert faults_of(text, reading) == []
    assert [(p.holders, p.act, p.toward) for p in reading.positions] == CAPITALS[text]


def test_a_meeting_in_capitals_is_one() -> None:
    reading = read("PRESIDENT OF PERU MEETS MINISTER OF FIJI. NEPAL AND LAOS AGREED TO OPEN A JOINT SCHOOL.")
    assert [(e.kind, e.sides) for e in reading.encounters] == [("meeting", ["PER", "FJI"])]
    assert [c.committers for c in reading.commitments] == [["NPL", "LAO"]]
