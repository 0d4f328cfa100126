"""The parser never sees which country it reads about: exchanged names leave the parse as it is, and map back."""

from __future__ import annotations

from itertools import product

import pytest

from communique import facts
from communique.actors.gazetteer import default as gazetteer
from communique.language.grammar import GAP, LEFT_OUT
from communique.language.mask import Name, masked, stand_ins
from communique.language.wordings import worded
from communique.model.view import View
from tests.language.constructions import Read, batch, names_of, one, shape, upper

STATES = (
    "Kenya",
    "Peru",
    "Laos",
    "Cyprus",
    "Chad",
    "Oman",
    "Jordan",
    "Turkey",
    "Guinea",
    "Mali",
    "Sri Lanka",
    "Costa Rica",
    "New Zealand",
    "Papua New Guinea",
    "Burkina Faso",
    "Cabo Verde",
    "the Philippines",
    "the Gambia",
    "the United Arab Emirates",
    "the United States",
    "the Netherlands",
    "the Solomon Islands",
    "the Marshall Islands",
    "the Dominican Republic",
    "the Czech Republic",
    "Bosnia and Herzegovina",
    "Trinidad and Tobago",
    "Antigua and Barbuda",
    "Sao Tome and Principe",
    "Timor-Leste",
    "Guinea-Bissau",
    "Côte d'Ivoire",
    "Saint Vincent and the Grenadines",
    "Viet Nam",
    "Eswatini",
)
FORMS = (
    "{a} welcomed the truce and condemned the raid.",
    "{a} supports {b} in its fight against piracy.",
    "The plan was rejected by {a}, which opposes the levy.",
    "{a} urged {b} to open the border.",
    "The ministers of {a} and {b} agreed to open a post.",
    "{a} reaffirmed its support for the sovereignty of {b}, the note said.",
    "According to {a}, the talks with {b} will resume in June.",
    "{a} and {b} signed a memorandum on fisheries.",
)


def filled(form: str, a: str, b: str = "Fiji") -> str:
    """Returns the sentence with its names, raised at its head."""
    return upper(form.format(a=a, b=b))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("state", STATES)
def test_the_parse_is_the_same_whichever_state_is_named(form: str, state: str) -> None:
    texts = tuple(filled(form, s) for s in STATES)
    assert shape(batch(texts)[filled(form, state)]) == shape(batch(texts)[filled(form, STATES[0])])


@pytest.mark.parametrize("form", FORMS)
def test_the_roles_are_the_same_but_for_the_name(form: str) -> None:
    texts = tuple(filled(form, s) for s in STATES)
    plain = [line.replace("Kenya", "*") for line in _roles(batch(texts)[filled(form, "Kenya")])]
    for state in STATES:
        found = _roles(batch(texts)[filled(form, state)])
        assert [line.replace(upper(state), "*").replace(state, "*") for line in found] == plain, state


def _roles(read: Read) -> list[str]:
    """Returns the clauses of a sentence without the numbers that they got in their batch."""
    found = []
    for clause in read.clauses:
        groups = (clause.subjects, clause.objects, clause.obliques, clause.complements)
        words = " / ".join("; ".join(read.words(group)) for group in groups)
        found.append(f"{clause.predicate.lemma} {clause.relation} {words}")
    return found


POSSESSIVES = [
    ("Kenya's", "the Philippines'"),
    ("Kenya's", "the United Arab Emirates'"),
    ("Peru's", "Laos'"),
    ("Peru's", "Cyprus's"),
    ("Peru’s", "the Netherlands’"),
    ("Chad's", "the Solomon Islands'"),
    ("Chad's", "Honduras'"),
    ("Oman's", "the United States'"),
]
OWNING = ("{x} claim to the reef was rejected by Fiji.", "Tonga welcomed {x} decision to join the fund.")


@pytest.mark.parametrize(("one_word", "plural"), POSSESSIVES)
@pytest.mark.parametrize("form", OWNING)
def test_a_possessive_after_s_reads_like_any_other(form: str, one_word: str, plural: str) -> None:
    first, second = (one(upper(form.format(x=x))) for x in (one_word, plural))
    assert shape(first) == shape(second), second.outline()


ARTICLES = [
    ("a Kenyan", "an Angolan"),
    ("a Peruvian", "an Omani"),
    ("a Fijian", "an Ethiopian"),
    ("a Thai", "an Indian"),
]


@pytest.mark.parametrize(("a", "an"), ARTICLES)
@pytest.mark.parametrize("form", ["Samoa welcomed {x} offer to host the talks.", "Malta sent {x} ship home."])
def test_an_before_a_vowel_reads_like_a(form: str, a: str, an: str) -> None:
    first, second = one(form.format(x=a)), one(form.format(x=an))
    assert shape(first) == shape(second), second.outline()
    assert [t.text for t in first.tree.tokens] == [t.text for t in second.tree.tokens]


COMPOUNDS = [
    ("The Chad-Niger border was closed.", "The Peru-Bolivia border was closed."),
    ("Samoa hailed China-Laos talks.", "Samoa hailed Ghana-Togo talks."),
    ("A Kenyan-led mission arrived.", "A Brazilian-led mission arrived."),
    ("The U.S.-Japan alliance is strong.", "The Kenya-Japan alliance is strong."),
    ("Indian-Omani relations improved.", "Greek-Turkish relations improved."),
]


@pytest.mark.parametrize(("first", "second"), COMPOUNDS)
def test_hyphenated_names_read_alike(first: str, second: str) -> None:
    assert shape(one(first)) == shape(one(second))


PEOPLE = [
    ("Kenyan", "Peruvian"),
    ("Kenyan", "Emirati"),
    ("Kenyan", "Dutch"),
    ("Kenyan", "New Zealand"),
    ("Kenyan", "Chinese"),
    ("Kenyan", "South African"),
    ("Kenyan", "U.S."),
]


@pytest.mark.parametrize(("a", "b"), PEOPLE)
@pytest.mark.parametrize(
    "form",
    [
        "The {x} foreign minister rejected the claim.",
        "Fiji praised {x} efforts to end the war.",
        "The {x} side agreed to open a port.",
    ],
)
def test_adjectives_read_alike(form: str, a: str, b: str) -> None:
    assert shape(one(form.format(x=a))) == shape(one(form.format(x=b)))


KINDS = [
    ("state", "{x} rejected the claim.", ("Kenya", "Viet Nam", "Cabo Verde")),
    ("capital", "The envoys met in {x} on Monday.", ("Nairobi", "Phnom Penh", "San José", "Port-au-Prince")),
    ("body", "{x} welcomed the truce.", ("The African Union", "The United Nations", "The Pacific Islands Forum")),
    (
        "person",
        "{x} welcomed the truce.",
        ("President Anna Weber", "Foreign Minister Juan Ortega", "Prime Minister Otto Lind"),
    ),
]


@pytest.mark.parametrize(("kind", "form", "names"), KINDS)
def test_every_kind_of_name_is_one_word_to_the_parser(kind: str, form: str, names: tuple[str, ...]) -> None:
    reads = [one(form.format(x=name)) for name in names]
    for name, read in zip(names, reads, strict=True):
        marked = [t for t in read.tree.tokens if t.name]
        assert [t.text for t in marked] == [stand_ins("en")[marked[0].name or ""]], read.text
        assert read.text[marked[0].start : marked[0].end] == (name if kind != "body" else marked_words(read))
        assert shape(read) == shape(reads[0])


def marked_words(read: Read) -> str:
    """Returns the words that the first stand-in of a sentence stands for."""
    token = next(t for t in read.tree.tokens if t.name)
    return read.text[token.start : token.end]


def test_every_stand_in_is_a_plain_word() -> None:
    for kind, word in stand_ins("en").items():
        assert word.isalpha(), kind
        read = one(f"{word} welcomed the truce." if kind != "adjective" else f"The {word} envoy left.")
        assert len(read.tree.tokens) == 5


def test_a_name_of_no_known_kind_stays() -> None:
    view = View.of("Kenya left.")
    found, kinds = masked(view, [Name(0, 5, "blocked")], lang="en")
    assert found.text == "Kenya left." and kinds == {}


LONG = [
    "Peru, the United Arab Emirates and Bosnia and Herzegovina welcomed the Philippines' offer.",
    "An Angolan envoy told the United Nations that Cyprus’s claim in Port Louis is void.",
    "Foreign Minister Juan Ortega of Paraguay met President Anna Weber in Ulaanbaatar.",
    "The two sides agreed to deepen close cooperation with the Gambia with a view to opening a port.",
    "Ghana's and Laos' ministers met each other in Accra.",
    "Côte d'Ivoire — with São Tomé and Príncipe — thanked Türkiye.",
]


@pytest.mark.parametrize("text", LONG)
def test_offsets_map_back_to_the_words_as_they_stand(text: str) -> None:
    read = one(text)
    names = {(n.start, n.end) for n in names_of(text)}
    for token in read.tree.tokens:
        words = text[token.start : token.end]
        assert words == words.strip() and words, token
        if token.name:
            start = token.start + (
                4 if words.lower().startswith("the ") and (token.start, token.end) not in names else 0
            )
            assert (start, token.end) in names, words
    assert [t.start for t in read.tree.tokens] == sorted(t.start for t in read.tree.tokens)
    covered = {i for t in read.tree.tokens for i in range(t.start, t.end)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered


@pytest.mark.parametrize("text", LONG)
def test_masking_may_be_switched_off(text: str) -> None:
    plain = one(text, mask=False)
    assert not any(t.name for t in plain.tree.tokens)
    ends = {t.end: t.text for t in plain.tree.tokens}
    for name in names_of(text):
        assert text[: name.end].endswith(ends[name.end])


def test_without_the_mask_the_parser_sees_the_name() -> None:
    hidden, seen = one("Djibouti welcomed the truce."), one("Djibouti welcomed the truce.", mask=False)
    assert next(t.text for t in hidden.tree.tokens) == stand_ins("en")["state"]
    assert next(t.text for t in seen.tree.tokens) == "Djibouti"


VIEWS = facts.table("lexicon/en/parser_view")


@pytest.mark.parametrize("row", [r for r in VIEWS if r["reads_as"] == LEFT_OUT], ids=lambda row: row["phrase"][:60])
def test_an_aside_is_left_out_with_its_commas(row: facts.Row) -> None:
    for phrase, _ in worded(row["phrase"]):
        text = f"Petrov, {phrase}, praised the court."
        view, _ = masked(View.of(text), (), lang="en")
        assert view.text == "Petrov praised the court."
        start, end = view.span(7, 14)
        assert text[start:end] == "praised"


@pytest.mark.parametrize(
    "row",
    [r for r in VIEWS if r["reads_as"] != LEFT_OUT and GAP not in r["reads_as"]],
    ids=lambda row: row["phrase"][:60],
)
def test_a_phrase_that_the_parser_reads_otherwise_maps_back(row: facts.Row) -> None:
    for phrase, reads_as in worded(row["phrase"], row["reads_as"]):
        text = f"The envoys spoke of {phrase} in the harbour."
        view, _ = masked(View.of(text), (), lang="en")
        at = view.text.find(reads_as)
        assert at >= 0 and phrase not in view.text
        start, end = view.span(at, at + len(reads_as))
        assert text[start:end] == phrase


@pytest.mark.parametrize("row", [r for r in VIEWS if GAP in r["reads_as"]], ids=lambda row: row["phrase"])
def test_a_phrase_with_a_name_between_its_parts_maps_back(row: facts.Row) -> None:
    for phrase, reads_as in worded(row["phrase"], row["reads_as"]):
        between = "Mr. Moran, the envoy,"
        text = f"The paper {phrase.replace(GAP, between)} it."
        view, _ = masked(View.of(text), (), lang="en")
        assert view.text == f"The paper {reads_as.replace(GAP, between)} it."
        start, end = view.span(len("The paper "), len("The paper ") + len(reads_as.split(GAP)[0].strip()))
        assert text[start:end] == phrase.split(GAP)[0].strip()


def test_parts_of_a_phrase_in_two_sentences_are_none() -> None:
    text = "The envoy quoted a poem. She left as saying so was rude."
    assert masked(View.of(text), (), lang="en")[0].text == text


def test_no_two_rows_read_the_same_wording() -> None:
    phrases = [phrase.lower() for row in VIEWS for phrase, _ in worded(row["phrase"])]
    assert len(phrases) == len(set(phrases))


def test_all_masked_names_of_a_text_are_those_of_the_gazetteer() -> None:
    text = "Kenya thanked the Peruvian envoy in Lima after NATO and the African Union had met."
    kinds = {text[n.start : n.end]: n.kind for n in names_of(text)}
    found = {text[h.start : h.end]: h.kind for h in gazetteer().find(text) if h.ids}
    assert kinds == found


@pytest.mark.parametrize(("a", "b"), list(product(("Kenya", "Bahrain"), ("the Bahamas", "El Salvador"))))
def test_longer_documents_keep_their_parse(a: str, b: str) -> None:
    forms = tuple(f.format(a="{a}", b="{b}") for f in FORMS)
    first = batch(tuple(filled(f, a, b) for f in forms))
    second = batch(tuple(filled(f, b, a) for f in forms))
    assert [shape(r) for r in first.values()] == [shape(r) for r in second.values()]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of the Visegrad Group - Czechia, Hungary, Poland and Slovakia - strongly condemn the raid.",
        "The leaders of CARICOM – Barbados, Belize and Guyana – strongly condemn the raid.",
        "The ministers of the Benelux Union (Belgium, Luxembourg and the Netherlands) strongly condemn the raid.",
    ],
)
def test_the_members_of_a_body_are_not_shown_to_the_parser(text: str) -> None:
    found = one(text)
    assert [c.predicate.lemma for c in found.clauses] == ["condemn"]
    assert len(found.clauses[0].subjects) == 1


def test_a_list_in_dashes_reads_as_one_in_brackets() -> None:
    dashes, brackets = (
        one(f"The presidents of three states {a}Chad, Mali and Togo{b} condemned the raid.")
        for a, b in (("– ", " –"), ("(", ")"))
    )
    assert [c.predicate.lemma for c in dashes.clauses] == [c.predicate.lemma for c in brackets.clauses] == ["condemn"]
