"""Each construction gives the same clause: who does what to whom, whatever its form and whoever is named."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest

from communique.model.clause import Clause
from tests.language.constructions import PAIRS, Read, batch, pairs, sentence, upper


@dataclass(frozen=True)
class Case:
    """A sentence, the predicate that is looked at, and who and what its arguments are."""

    text: str
    lemma: str
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    mark: str | None = None  # what else the test expects, where it expects one thing

    def __str__(self) -> str:
        return self.text


def read(case: Case, cases: list[Case]) -> Read:
    """Returns the reading of a case, parsed together with the others of its construction."""
    return batch(tuple(c.text for c in cases))[case.text]


def named(read: Read, words: tuple[str, ...]) -> tuple[str, ...]:
    """Returns words as they stand in the sentence: its first one has a capital."""
    return tuple(upper(w) if read.text.startswith(upper(w)) else w for w in words)


def same(found: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    """Whether words are the same but for a capital at the head of the sentence."""
    return [w[:1].lower() + w[1:] for w in found] == [w[:1].lower() + w[1:] for w in expected]


# --- voice ----------------------------------------------------------------------------------------------------

VERBS = {
    "welcome": ("welcomes", "welcome", "welcomed", "welcomed"),
    "reject": ("rejects", "reject", "rejected", "rejected"),
    "condemn": ("condemns", "condemn", "condemned", "condemned"),
    "support": ("supports", "support", "supported", "supported"),
    "endorse": ("endorses", "endorse", "endorsed", "endorsed"),
    "propose": ("proposes", "propose", "proposed", "proposed"),
    "praise": ("praises", "praise", "praised", "praised"),
    "oppose": ("opposes", "oppose", "opposed", "opposed"),
    "draft": ("drafts", "draft", "drafted", "drafted"),
    "sign": ("signs", "sign", "signed", "signed"),
    "adopt": ("adopts", "adopt", "adopted", "adopted"),
    "criticise": ("criticises", "criticise", "criticised", "criticised"),
    "bring up": ("brings up", "bring up", "brought up", "brought up"),
}
THINGS = ("the plan", "the new border accord", "a draft resolution on fisheries", "the remarks of the envoy")
# form of active, form of passive, tense, modality
TENSES = {
    "present": ("{s} {v[0]} {o}.", "{o} is {v[3]} by {s}.", "present", None),
    "past": ("{s} {v[2]} {o}.", "{o} was {v[3]} by {s}.", "past", None),
    "perfect": ("{s} has {v[3]} {o}.", "{o} has been {v[3]} by {s}.", "past", None),
    "future": ("{s} will {v[1]} {o}.", "{o} will be {v[3]} by {s}.", "future", "will"),
    "must": ("{s} must {v[1]} {o}.", "{o} must be {v[3]} by {s}.", "present", "must"),
    "should": ("{s} should {v[1]} {o}.", "{o} should be {v[3]} by {s}.", "present", "should"),
}


def _voices() -> list[tuple[Case, str, str | None, bool]]:
    found, pair = [], pairs()
    for (lemma, forms), (_, (active, passive, tense, modality)), thing in product(
        VERBS.items(), TENSES.items(), THINGS[:2]
    ):
        side, _ = next(pair)
        for form, undone in ((active, False), (passive, True)):
            text = sentence(form, s=side, v=forms, o=thing)  # type: ignore[arg-type]
            found.append((Case(text, lemma, (side,), (thing,)), tense, modality, undone))
    return found


VOICES = _voices()
VOICE_CASES = [case for case, *_ in VOICES]


@pytest.mark.parametrize(("case", "tense", "modality", "passive"), VOICES, ids=str)
def test_subject_and_object_are_the_same_in_both_voices(
    case: Case, tense: str, modality: str | None, passive: bool
) -> None:
    found = read(case, VOICE_CASES)
    assert same(found.subjects(case.lemma), case.subjects), found.outline()
    assert same(found.objects(case.lemma), case.objects), found.outline()
    clause = found.clause(case.lemma)
    assert (clause.tense, clause.modality, clause.passive, clause.finite) == (tense, modality, passive, True)
    assert not clause.negated


PLURALS = [
    Case(sentence(form, a=a, b=b, o=o), lemma, (f"the {noun} of {a} and {b}",), (o,))
    for (a, b), (lemma, form), noun, o in zip(
        PAIRS,
        [
            ("welcome", "the ministers of {a} and {b} have welcomed {o}."),
            ("welcome", "{o} have been welcomed by the ministers of {a} and {b}."),
            ("reject", "the governments of {a} and {b} reject {o}."),
            ("reject", "{o} are rejected by the governments of {a} and {b}."),
            ("discuss", "the leaders of {a} and {b} discussed {o}."),
            ("discuss", "{o} were discussed by the leaders of {a} and {b}."),
            ("sign", "the envoys of {a} and {b} will sign {o}."),
            ("sign", "{o} will be signed by the envoys of {a} and {b}."),
        ],
        ["ministers", "ministers", "governments", "governments", "leaders", "leaders", "envoys", "envoys"],
        [
            "both drafts",
            "the two accords",
            "the allegations",
            "new tariffs",
            "border posts",
            "grain exports",
            "two pacts",
            "the papers",
        ],
        strict=False,
    )
]


@pytest.mark.parametrize("case", PLURALS, ids=str)
def test_plural_subjects_and_objects_keep_their_roles(case: Case) -> None:
    found = read(case, PLURALS)
    assert same(found.subjects(case.lemma), case.subjects), found.outline()
    assert same(found.objects(case.lemma), case.objects), found.outline()


AGENTLESS = [
    Case("The treaty was signed in Lima on Friday.", "sign", (), ("The treaty",)),
    Case("A ceasefire has been announced.", "announce", (), ("A ceasefire",)),
    Case("The talks were held in Accra.", "hold", (), ("The talks",)),
    Case("New posts will be opened along the border with Chad.", "open", (), ("New posts",)),
    Case("The quota must not be raised.", "raise", (), ("The quota",)),
    Case("Two hostages were released on Monday.", "release", (), ("Two hostages",)),
]


@pytest.mark.parametrize("case", AGENTLESS, ids=str)
def test_a_passive_without_agent_has_no_subject(case: Case) -> None:
    found = read(case, AGENTLESS)
    assert found.subjects(case.lemma) == ()
    assert found.objects(case.lemma) == case.objects


# --- coordination ---------------------------------------------------------------------------------------------


def _verb_pairs() -> list[tuple[Case, Case]]:
    pair, found = pairs(), []
    forms = [
        ("welcome", "oppose", "{a} welcomed the road map and opposed the levy.", "the road map", "the levy"),
        ("reject", "condemn", "{a} rejects the claim and condemns the raid.", "the claim", "the raid"),
        ("support", "endorse", "{a} has supported the fund and endorsed its rules.", "the fund", "its rules"),
        ("open", "send", "{a} will open an office and send engineers.", "an office", "engineers"),
        ("review", "sign", "the envoys of {a} reviewed the text and signed a protocol.", "the text", "a protocol"),
        ("cut", "raise", "{a} must cut tariffs and raise quotas.", "tariffs", "quotas"),
        ("praise", "thank", "{a} praised the court and thanked {b}.", "the court", "{b}"),
        ("urge", "offer", "{a} urged {b} to resume the talks and offered a venue.", "{b}", "a venue"),
        ("regret", "ask", "{a} regrets the delay but asks {b} to continue.", "the delay", "{b}"),
    ]
    for one, two, form, o1, o2 in forms:
        a, b = next(pair)
        text = sentence(form, a=a, b=b)
        who = f"the envoys of {a}" if "envoys" in form else a
        found.append((Case(text, one, (who,), (o1.format(b=b),)), Case(text, two, (who,), (o2.format(b=b),))))
    return found


VERB_PAIRS = _verb_pairs()
VERB_CASES = [one for one, _ in VERB_PAIRS]


@pytest.mark.parametrize(("one", "two"), VERB_PAIRS, ids=str)
def test_coordinated_verbs_share_their_subject(one: Case, two: Case) -> None:
    found = read(one, VERB_CASES)
    for case in (one, two):
        assert same(found.subjects(case.lemma), case.subjects), found.outline()
        assert same(found.objects(case.lemma), case.objects), found.outline()
    assert found.clause(one.lemma).tense == found.clause(two.lemma).tense
    assert found.clause(one.lemma).modality == found.clause(two.lemma).modality


THREE = [
    Case(sentence("{a} welcomed the truce, endorsed the road map and condemned the raid.", a=a), lemma, (a,), (o,))
    for (a, _), (lemma, o) in zip(
        PAIRS, [("welcome", "the truce"), ("endorse", "the road map"), ("condemn", "the raid")] * 3, strict=False
    )
] + [
    Case(sentence("{a} supports the fund, opposes the levy, and rejects the quota.", a=a), lemma, (a,), (o,))
    for (a, _), (lemma, o) in zip(
        PAIRS[3:], [("support", "the fund"), ("oppose", "the levy"), ("reject", "the quota")] * 2, strict=False
    )
]


@pytest.mark.parametrize("case", THREE, ids=str)
def test_three_verbs_in_a_row_each_have_subject_and_object(case: Case) -> None:
    found = read(case, THREE)
    assert same(found.subjects(case.lemma), case.subjects), found.outline()
    assert same(found.objects(case.lemma), case.objects), found.outline()


LISTS = [
    Case(sentence(form, a=a, b=b), lemma, tuple(w.format(a=a, b=b) for w in s), tuple(w.format(a=a, b=b) for w in o))
    for (a, b), (form, lemma, s, o) in zip(
        PAIRS,
        [
            ("{a} and {b} welcomed the plan.", "welcome", ("{a}", "{b}"), ("the plan",)),
            ("{a}, {b} and Iceland rejected the draft.", "reject", ("{a}", "{b}", "Iceland"), ("the draft",)),
            ("{a}, {b} and Iceland signed the pact.", "sign", ("{a}", "{b}", "Iceland"), ("the pact",)),
            ("{a} opposes tariffs, quotas and embargoes.", "oppose", ("{a}",), ("tariffs", "quotas", "embargoes")),
            ("{a} condemned piracy and smuggling.", "condemn", ("{a}",), ("piracy", "smuggling")),
            ("the plan was welcomed by {a} and {b}.", "welcome", ("{a}", "{b}"), ("the plan",)),
            ("the drafts were rejected by {a}, {b} and Iceland.", "reject", ("{a}", "{b}", "Iceland"), ("the drafts",)),
            ("the treaty and the protocol were signed by {a}.", "sign", ("{a}",), ("the treaty", "the protocol")),
            ("{a} thanked {b} and Iceland.", "thank", ("{a}",), ("{b}", "Iceland")),
            ("both {a} and {b} supported the fund.", "support", ("both {a}", "{b}"), ("the fund",)),
            (
                "the president of {a} and the premier of {b} praised the court.",
                "praise",
                ("the president of {a}", "the premier of {b}"),
                ("the court",),
            ),
            ("{a} as well as {b} endorsed the road map.", "endorse", ("{a}", "{b}"), ("the road map",)),
        ],
        strict=True,
    )
]


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_coordinated_subjects_and_objects_are_members(case: Case) -> None:
    found = read(case, LISTS)
    assert same(found.subjects(case.lemma), case.subjects), found.outline()
    assert same(found.objects(case.lemma), case.objects), found.outline()


def _shared() -> list[tuple[Case, str]]:
    pair, found = pairs(), []
    for one, two, form, thing in [
        ("welcome", "endorse", "{a} welcomed and endorsed {o}.", "the plan"),
        ("support", "fund", "{a} supports and funds {o}.", "the mission"),
        ("reject", "condemn", "{a} rejects and condemns {o}.", "any use of force"),
        ("sign", "ratify", "{a} has signed and ratified {o}.", "the convention"),
        ("review", "approve", "the ministers of {a} reviewed and approved {o}.", "the annual report"),
        ("respect", "uphold", "{a} will respect and uphold {o}.", "the truce"),
        ("deplore", "reject", "{a} deplores and rejects {o}.", "the new levy"),
    ]:
        a, _ = next(pair)
        text = sentence(form, a=a, o=thing)
        found.append((Case(text, one, objects=(thing,)), two))
    return found


SHARED = _shared()
SHARED_CASES = [case for case, _ in SHARED]


@pytest.mark.parametrize(("case", "second"), SHARED, ids=str)
def test_a_shared_object_belongs_to_both_verbs(case: Case, second: str) -> None:
    found = read(case, SHARED_CASES)
    for lemma in (case.lemma, second):
        assert found.objects(lemma) == case.objects, found.outline()
    assert found.subjects(case.lemma) == found.subjects(second)


def test_two_verbs_with_objects_of_their_own_do_not_share() -> None:
    cases = [
        Case("Malta welcomed Fiji and endorsed the plan.", "welcome", objects=("Fiji",)),
        Case("Gabon signed the pact and left.", "leave", objects=()),
    ]
    for case in cases:
        assert read(case, cases).objects(case.lemma) == case.objects


# --- light verbs ----------------------------------------------------------------------------------------------

LIGHT = [
    # form, noun, light verb, preposition, what stands behind it
    ("{a} expressed support for {o}.", "support", "express", "for"),
    ("{a} expressed its full support for {o}.", "support", "express", "for"),
    ("{a} has expressed its support for {o}.", "support", "express", "for"),
    ("support for {o} was expressed by {a}.", "support", "express", "for"),
    ("{a} reiterated its support for {o}.", "support", "reiterate", "for"),
    ("{a} gave its backing to {o}.", "backing", "give", "to"),
    ("{a} voiced concern over {o}.", "concern", "voice", "over"),
    ("{a} voiced its deep concern about {o}.", "concern", "voice", "about"),
    ("{a} shares the concern of {b} over {o}.", "concern", "share", "over"),
    ("{a} reaffirmed its opposition to {o}.", "opposition", "reaffirm", "to"),
    ("{a} restated its rejection of {o}.", "rejection", "restate", "of"),
    ("{a} repeated its condemnation of {o}.", "condemnation", "repeat", "of"),
    ("{a} expressed regret over {o}.", "regret", "express", "over"),
    ("{a} conveyed its solidarity with {o}.", "solidarity", "convey", "with"),
    ("{a} renewed its call for {o}.", "call", "renew", "for"),
    ("{a} issued a call for {o}.", "call", "issue", "for"),
    ("{a} made an appeal for {o}.", "appeal", "make", "for"),
    ("{a} lodged a protest over {o}.", "protest", "lodge", "over"),
    ("{a} paid tribute to {o}.", "tribute", "pay", "to"),
    ("{a} took note of {o}.", "note", "take", "of"),
    ("{a} drew attention to {o}.", "attention", "draw", "to"),
    ("{a} reaffirms its commitment to {o}.", "commitment", "reaffirm", "to"),
    ("{a} underlined its commitment to {o}.", "commitment", "underline", "to"),
    ("{a} expressed satisfaction with {o}.", "satisfaction", "express", "with"),
    ("{a} stated its adherence to {o}.", "adherence", "state", "to"),
    ("{a} signalled its readiness for {o}.", "readiness", "signal", "for"),
]
LIGHT_OBJECTS = ("the road map", "the work of the fisheries commission", "free navigation")


def _light() -> list[tuple[Case, str, str, str]]:
    pair, found = pairs(), []
    for (form, noun, verb, prep), thing in product(LIGHT, LIGHT_OBJECTS):
        a, b = next(pair)
        found.append((Case(sentence(form, a=a, b=b, o=thing), noun, (a,), (thing,)), verb, prep, b))
    return found


LIGHTS = _light()
LIGHT_CASES = [case for case, *_ in LIGHTS]


@pytest.mark.parametrize(("case", "verb", "prep", "other"), LIGHTS, ids=str)
def test_a_light_verb_gives_way_to_its_noun(case: Case, verb: str, prep: str, other: str) -> None:
    found = read(case, LIGHT_CASES)
    clause = found.clause(case.lemma)
    assert clause.predicate.form == "noun" and clause.predicate.light == (verb,), found.outline()
    assert same(found.subjects(case.lemma), case.subjects), found.outline()
    assert case.objects[0] in found.obliques(case.lemma, prep), found.outline()
    assert found.parent(case.lemma) == ("nominal", verb)


def _contents() -> list[tuple[Case, str, str]]:
    pair, found = pairs(), []
    for form, lemma, kind, words in [
        ("{a} reaffirmed its recognition that {p}.", "recognition", "that", "the islands belong to {b}"),
        ("{a} expressed its belief that {p}.", "belief", "that", "trade should be free"),
        ("{a} and {b} shared the view that {p}.", "view", "that", "the truce is fragile"),
        ("{a} is of the view that {p}.", "view", "that", "the levy is unfair"),
        ("{a} expressed the hope that {p}.", "hope", "that", "the talks will resume soon"),
        ("{a} voiced confidence that {p}.", "confidence", "that", "{b} would keep its word"),
        ("{a} renewed its demand that {p}.", "demand", "that", "{b} withdraw its troops"),
        ("{a} announced its intention {p}.", "intention", "infinitive", "to reopen the railway"),
        ("{a} expressed its readiness {p}.", "readiness", "infinitive", "to host the next round"),
        ("{a} reiterated its determination {p}.", "determination", "infinitive", "to combat piracy"),
        ("{a} made a pledge {p}.", "pledge", "infinitive", "to cut tariffs"),
        ("{a} reaffirmed its commitment {p}.", "commitment", "infinitive", "to protect shipping"),
    ]:
        a, b = next(pair)
        p = words.format(a=a, b=b)
        found.append((Case(sentence(form, a=a, b=b, p=p), lemma), kind, p))
    return found


CONTENTS = _contents()
CONTENT_CASES = [case for case, *_ in CONTENTS]


@pytest.mark.parametrize(("case", "kind", "words"), CONTENTS, ids=str)
def test_a_noun_under_a_light_verb_keeps_its_content(case: Case, kind: str, words: str) -> None:
    found = read(case, CONTENT_CASES)
    assert found.complements(case.lemma) == ((kind, words),), found.outline()


GERUNDS = [
    Case(sentence(form, a=a), lemma, (a,), (words,))
    for (a, _), (form, lemma, words) in zip(
        PAIRS,
        [
            ("{a} reaffirmed its commitment to reducing tariffs.", "commitment", "reducing tariffs"),
            ("{a} underlined its commitment to building a railway.", "commitment", "building a railway"),
            ("{a} expressed interest in joining the pact.", "interest", "joining the pact"),
            ("{a} reiterated its opposition to moving the border.", "opposition", "moving the border"),
            ("{a} made a pledge to expanding air links.", "pledge", "expanding air links"),
        ],
        strict=False,
    )
]


@pytest.mark.parametrize("case", GERUNDS, ids=str)
def test_a_noun_with_a_gerund_behind_its_preposition(case: Case) -> None:
    found = read(case, GERUNDS)
    phrases = [p for p in found.clause(case.lemma).obliques if p.kind == "gerund"]
    assert found.words(phrases) == case.objects, found.outline()
    inner = next(c for c in found.clauses if phrases and c.number == phrases[0].clause)
    assert same(found.words(inner.subjects), case.subjects), found.outline()


COORDINATED_CUES = [
    (
        "{a} restated its backing for the plan and its adherence to the treaty.",
        "backing",
        "for",
        "the plan",
        "adherence",
    ),
    ("{a} expressed support for the truce and concern over the levy.", "support", "for", "the truce", "concern"),
    (
        "{a} reaffirmed its commitment to dialogue and its opposition to embargoes.",
        "commitment",
        "to",
        "dialogue",
        "opposition",
    ),
    ("{a} voiced gratitude for the loan and regret over the delay.", "gratitude", "for", "the loan", "regret"),
]


@pytest.mark.parametrize(("form", "one", "prep", "words", "two"), COORDINATED_CUES)
@pytest.mark.parametrize(("a", "b"), PAIRS[:3])
def test_coordinated_cue_nouns_give_a_clause_each(
    form: str, one: str, prep: str, words: str, two: str, a: str, b: str
) -> None:
    text = sentence(form, a=a, b=b)
    found = batch((text,))[text]
    assert same(found.subjects(one), (a,)) and same(found.subjects(two), (a,)), found.outline()
    assert found.obliques(one, prep) == (words,), found.outline()


ADJECTIVES = [
    ("{a} is opposed to the levy.", "opposed", "to", "the levy", False),
    ("{a} is concerned about the fighting.", "concerned", "about", "the fighting", False),
    ("{a} remains committed to dialogue.", "committed", "to", "dialogue", False),
    ("{a} is grateful for the loan.", "grateful", "for", "the loan", False),
    ("{a} stands ready for talks.", "ready", "for", "talks", False),
    ("{a} is not satisfied with the outcome.", "satisfied", "with", "the outcome", True),
    ("{a} was deeply alarmed by the shelling.", "alarmed", "by", "the shelling", False),
    ("{a} is guided by the principle of good faith.", "guided", "by", "the principle of good faith", False),
]


@pytest.mark.parametrize(("form", "lemma", "prep", "words", "negated"), ADJECTIVES)
def test_an_adjective_behind_a_copula_is_the_predicate(
    form: str, lemma: str, prep: str, words: str, negated: bool
) -> None:
    texts = [sentence(form, a=a) for a, _ in PAIRS[:4]]
    for (a, _), text in zip(PAIRS, texts, strict=False):
        found = batch(tuple(texts))[text]
        assert found.clause(lemma).predicate.form == "adjective", found.outline()
        assert same(found.subjects(lemma), (a,)), found.outline()
        assert words in found.obliques(lemma, prep), found.outline()
        assert found.clause(lemma).negated is negated


# --- attribution ----------------------------------------------------------------------------------------------


def _sources() -> list[tuple[Case, str, tuple[str, ...]]]:
    pair, found = pairs(), []
    bodies = [
        ("{a} rejects the draft", "reject"),
        ("{a} will open a consulate", "open"),
        ("{a} welcomes the truce", "welcome"),
    ]
    forms = [
        ("{p}, said the communique.", "say", ("the communique",)),
        ("{p}, the communique said.", "say", ("the communique",)),
        ("{p}, the note concludes.", "conclude", ("the note",)),
        ("{p}, reads the text.", "read", ("the text",)),
        ("{p}, according to the communique.", "according", ("the communique",)),
        ("according to the note, {p}.", "according", ("the note",)),
        ("as noted in the text, {p}.", "noted", ("the text",)),
        ("as stated in the joint declaration, {p}.", "stated", ("the joint declaration",)),
        ("the communique says that {p}.", "say", ("The communique",)),
        ("the communique said {p}.", "say", ("The communique",)),
        ("{p}, the foreign ministry of {b} said on Monday.", "say", ("the foreign ministry of {b}",)),
        ("{p}, the minister added.", "add", ("the minister",)),
        ('"{p}," the spokesperson of {b} told reporters.', "tell", ("the spokesperson of {b}",)),
        ("the envoy of {b} announced that {p}.", "announce", ("The envoy of {b}",)),
    ]
    for (body, lemma), (form, cue, who) in product(bodies, forms):
        a, b = next(pair)
        p = sentence(body, a=a) if form.startswith(("{p}", '"')) else body.format(a=a)
        found.append((Case(sentence(form, p=p, b=b), lemma, (a,)), cue, tuple(w.format(b=b) for w in who)))
    return found


SOURCES = _sources()
SOURCE_CASES = [case for case, *_ in SOURCES]


@pytest.mark.parametrize(("case", "cue", "who"), SOURCES, ids=str)
def test_the_attribution_is_the_parent_wherever_it_stands(case: Case, cue: str, who: tuple[str, ...]) -> None:
    found = read(case, SOURCE_CASES)
    assert found.parent(case.lemma) == ("content", cue), found.outline()
    assert found.subjects(cue) == who
    assert same(found.subjects(case.lemma), case.subjects), found.outline()


ADDING = [
    ("{a} rejects the draft, adding that {b} supports it.", "add", "support"),
    ("{a} welcomed the truce, noting that {b} had opened the border.", "note", "open"),
    ("{a} condemned the raid, saying that {b} violated the accord.", "say", "violate"),
    ("{a} opposed the levy, arguing that it harms trade.", "argue", "harm"),
    ("the minister thanked {b}, stressing that the loan had helped {a}.", "stress", "help"),
]


@pytest.mark.parametrize(("form", "cue", "content"), ADDING)
def test_a_participial_cue_has_the_subject_of_the_sentence(form: str, cue: str, content: str) -> None:
    texts = [sentence(form, a=a, b=b) for a, b in PAIRS[:4]]
    for (a, _), text in zip(PAIRS, texts, strict=False):
        found = batch(tuple(texts))[text]
        who = ("The minister",) if text.startswith("The minister") else (a,)
        assert same(found.subjects(cue), who), found.outline()
        assert found.parent(content) == ("content", cue), found.outline()
        assert found.clause(cue).relation == "participial", found.outline()


PARENTHESES = [
    ("the draft, {a} said, violates the treaty.", "say", "violate"),
    ("the levy, the note concludes, harms both {a} and {b}.", "conclude", "harm"),
    ("the two sides, the communique added, support the fund.", "add", "support"),
    ("the road map, according to {a}, needs a new timetable.", "according", "need"),
]


@pytest.mark.parametrize(("form", "cue", "lemma"), PARENTHESES)
def test_an_attribution_inside_the_sentence_is_its_parent(form: str, cue: str, lemma: str) -> None:
    for a, b in PAIRS[:2]:
        text = sentence(form, a=a, b=b)
        found = batch((text,))[text]
        assert found.parent(lemma) == ("content", cue), found.outline()


CONTENT_LISTS = [
    ("{a} said that the truce is fragile and that {b} must withdraw.", "say", ("fragile", "withdraw")),
    ("the communique said that {a} supports the fund, and {b} opposes the levy.", "say", ("support", "oppose")),
    ("they believe that the dam helps the region, and that {b} should join the fund.", "believe", ("help", "join")),
    ("{a} noted that the quota had expired and {b} had ignored the ruling.", "note", ("expire", "ignore")),
]


@pytest.mark.parametrize(("form", "cue", "contents"), CONTENT_LISTS)
def test_all_propositions_hang_on_the_verb_of_saying(form: str, cue: str, contents: tuple[str, ...]) -> None:
    for a, b in PAIRS[:3]:
        text = sentence(form, a=a, b=b)
        found = batch((text,))[text]
        assert [found.parent(c) for c in contents] == [("content", cue)] * len(contents), found.outline()
        assert len(found.complements(cue)) == len(contents), found.outline()


BEFORE_OF = [
    ("{a} spoke ahead of the vote in {b}.", "speak", "ahead of", "the vote"),
    ("{a} will open the port regardless of the ban.", "open", "regardless of", "the ban"),
]


@pytest.mark.parametrize(("form", "lemma", "prep", "words"), BEFORE_OF)
def test_a_preposition_may_begin_with_an_adverb(form: str, lemma: str, prep: str, words: str) -> None:
    for a, b in PAIRS[:2]:
        text = sentence(form, a=a, b=b)
        found = batch((text,))[text]
        assert [p.startswith(words) for p in found.obliques(lemma, prep)] == [True], found.outline()


# --- polarity -------------------------------------------------------------------------------------------------


def _polarities() -> list[tuple[Case, bool]]:
    pair, found = pairs(), []
    for form, lemma, negated in [
        ("{a} does not support the levy.", "support", True),
        ("{a} doesn't support the levy.", "support", True),
        ("{a} did not recognise the vote.", "recognise", True),
        ("{a} will not accept the ruling.", "accept", True),
        ("{a} won't accept the ruling.", "accept", True),
        ("{a} has never opposed the fund.", "oppose", True),
        ("{a} never supported the raid.", "support", True),
        ("{a} will never recognise the annexation.", "recognise", True),
        ("{a} cannot endorse the draft.", "endorse", True),
        ("no country supports the levy.", "support", True),
        ("neither side supports the levy.", "support", True),
        ("neither {a} nor {b} supports the levy.", "support", True),
        ("the levy was not supported by {a}.", "support", True),
        ("the vote is not recognised by {a}.", "recognise", True),
        ("{a} no longer supports the levy.", "support", True),
        ("{a} is not opposed to the fund.", "opposed", True),
        ("{a} is not ready to sign the pact.", "ready", True),
        ("{a} expressed no support for the levy.", "support", True),
        ("{a} did not express support for the levy.", "support", True),
        ("{a} has no objection to the draft.", "objection", True),
        ("{a} supports the levy, not the quota.", "support", False),
        ("{a} supports the levy but does not accept the quota.", "support", False),
        ("{a} supports the levy but does not accept the quota.", "accept", True),
        ("{a} does not support the levy and opposes the quota.", "oppose", False),
        ("{a} supports the fund that {b} did not join.", "support", False),
        ("{a} said that {b} did not support the levy.", "say", False),
        ("{a} welcomes not only the truce but also the talks.", "welcome", False),
        ("nor will {a} recognise the annexation.", "recognise", True),
        ("nor does {a} support the levy.", "support", True),
        ("{a} supports the fund.", "support", False),
    ]:
        a, b = next(pair)
        found.append((Case(sentence(form, a=a, b=b), lemma), negated))
    return found


POLARITIES = _polarities()
POLARITY_CASES = [case for case, _ in POLARITIES]


@pytest.mark.parametrize(("case", "negated"), POLARITIES, ids=lambda v: f"{v}")
def test_negation_is_the_clause_s_own(case: Case, negated: bool) -> None:
    found = read(case, POLARITY_CASES)
    assert found.clause(case.lemma).negated is negated, found.outline()


# --- modality and tense ---------------------------------------------------------------------------------------

MODALS = [
    ("{a} will open the port.", "open", "will", "future", True),
    ("{a} shall open the port.", "open", "shall", "future", True),
    ("{a} would open the port.", "open", "would", "present", True),
    ("{a} must open the port.", "open", "must", "present", True),
    ("{a} should open the port.", "open", "should", "present", True),
    ("{a} may open the port.", "open", "may", "present", True),
    ("{a} could open the port.", "open", "could", "present", True),
    ("{a} opens the port.", "open", None, "present", True),
    ("{a} opened the port.", "open", None, "past", True),
    ("{a} has opened the port.", "open", None, "past", True),
    ("{a} had opened the port.", "open", None, "past", True),
    ("{a} is opening the port.", "open", None, "present", True),
    ("{a} was opening the port.", "open", None, "past", True),
    ("{a} will be opening the port.", "open", "will", "future", True),
    ("{a} promised to open the port.", "open", None, None, False),
    ("{a} is committed to opening the port.", "open", None, None, False),
    ("{a} said it would open the port.", "open", "would", "present", True),
    ("we'll open the port with {a}.", "open", "will", "future", True),
]


@pytest.mark.parametrize(("form", "lemma", "modality", "tense", "finite"), MODALS)
def test_modality_tense_and_finiteness(
    form: str, lemma: str, modality: str | None, tense: str | None, finite: bool
) -> None:
    texts = [sentence(form, a=a) for a, _ in PAIRS[:4]]
    for text in texts:
        clause = batch(tuple(texts))[text].clause(lemma)
        assert (clause.modality, clause.tense, clause.finite) == (modality, tense, finite), text


# --- relative, participial and infinitival clauses ------------------------------------------------------------


def _attached() -> list[tuple[Case, str]]:
    pair, found = pairs(), []
    for form, lemma, s, o, relation in [
        ("{a}, which opposes the levy, left the room.", "oppose", ("{a}",), ("the levy",), "relative"),
        ("{a} welcomed the fund that {b} proposed.", "propose", ("{b}",), ("the fund",), "relative"),
        ("{a} welcomed the fund which {b} has endorsed.", "endorse", ("{b}",), ("the fund",), "relative"),
        ("{a} thanked the envoys who drafted the text.", "draft", ("the envoys",), ("the text",), "relative"),
        ("{a} rejects the plan proposed by {b}.", "propose", ("{b}",), ("the plan",), "participial"),
        ("{a} rejects a levy imposed by {b}.", "impose", ("{b}",), ("a levy",), "participial"),
        ("citing the treaty, {a} rejected the claim.", "cite", ("{a}",), ("the treaty",), "participial"),
        ("{a} urged {b} to open the border.", "open", ("{b}",), ("the border",), "infinitive"),
        ("{a} asked {b} to release the crew.", "release", ("{b}",), ("the crew",), "infinitive"),
        ("{a} called on {b} to respect the truce.", "respect", ("{b}",), ("the truce",), "infinitive"),
        ("{a} appealed to {b} to free the crew.", "free", ("{b}",), ("the crew",), "infinitive"),
        ("{a} encouraged {b} to sign the pact.", "sign", ("{b}",), ("the pact",), "infinitive"),
        ("{a} invited {b} to join the fund.", "join", ("{b}",), ("the fund",), "infinitive"),
        ("{b} was urged by {a} to open the border.", "open", ("{b}",), ("the border",), "infinitive"),
        ("{a} agreed to open a post.", "open", ("{a}",), ("a post",), "infinitive"),
        ("{a} and {b} pledged to cut tariffs.", "cut", ("{a}", "{b}"), ("tariffs",), "infinitive"),
        ("{a} promised {b} to cut tariffs.", "cut", ("{a}",), ("tariffs",), "infinitive"),
        ("{a} intends to ratify the pact.", "ratify", ("{a}",), ("the pact",), "infinitive"),
        ("{a} sent a ship to help {b}.", "help", ("{a}",), ("{b}",), "purpose"),
        ("{a} sent engineers in order to repair the dam.", "repair", ("{a}",), ("the dam",), "purpose"),
        ("{a} agreed to cooperate with {b} to build a railway.", "build", ("{a}",), ("a railway",), "purpose"),
        ("{a} is ready to host the talks.", "host", ("{a}",), ("the talks",), "infinitive"),
        ("{a} announced its intention to leave the pact.", "leave", ("{a}",), ("the pact",), "infinitive"),
    ]:
        a, b = next(pair)
        text = sentence(form, a=a, b=b)
        case = Case(text, lemma, tuple(w.format(a=a, b=b) for w in s), tuple(w.format(a=a, b=b) for w in o))
        found.append((case, relation))
    return found


ATTACHED = _attached()
ATTACHED_CASES = [case for case, _ in ATTACHED]


@pytest.mark.parametrize(("case", "relation"), ATTACHED, ids=str)
def test_dependent_clauses_have_their_subject(case: Case, relation: str) -> None:
    found = read(case, ATTACHED_CASES)
    clause = found.clause(case.lemma)
    assert same(found.cores(clause.subjects), case.subjects), found.outline()
    assert same(found.cores(clause.objects), case.objects), found.outline()
    assert clause.relation == relation, found.outline()


def test_relative_clauses_know_what_they_describe() -> None:
    text = "Iceland supports the court that Ghana and Laos have founded."
    found = batch((text,))[text]
    antecedent = found.clause("found").antecedent
    assert antecedent is not None and antecedent.head == "court"
    assert found.clause("support").antecedent is None


INFINITIVE_LISTS = [
    "{a} and {b} agreed to open a post, to send engineers and to fund a school.",
    "{a} pledged to open a post, send engineers and fund a school.",
    "the ministers of {a} and {b} decided to open a post, send engineers, and fund a school.",
]


@pytest.mark.parametrize("form", INFINITIVE_LISTS)
def test_a_list_of_infinitives_is_one_list_of_actions(form: str) -> None:
    for a, b in PAIRS[:3]:
        text = sentence(form, a=a, b=b)
        found = batch((text,))[text]
        head = next(c for c in found.clauses if c.relation == "root")
        assert [kind for kind, _ in found.complements(head.predicate.lemma)] == ["infinitive"] * 3, found.outline()
        assert [found.objects(v) for v in ("open", "send", "fund")] == [("a post",), ("engineers",), ("a school",)], (
            found.outline()
        )


# --- adverbial clauses ----------------------------------------------------------------------------------------

MARKS = [
    ("{a} will open the border if {b} withdraws.", "withdraw", "if"),
    ("if {b} withdraws, {a} will open the border.", "withdraw", "if"),
    ("{a} will leave the pact unless {b} pays the levy.", "pay", "unless"),
    ("unless {b} pays the levy, {a} will leave the pact.", "pay", "unless"),
    ("{a} signed the pact although {b} opposed it.", "oppose", "although"),
    ("{a} supports the fund because {b} joined it.", "join", "because"),
    ("{a} welcomed the truce while {b} rejected it.", "reject", "while"),
    ("after {b} closed the port, {a} recalled its envoy.", "close", "after"),
    ("{a} kept the border open until {b} signed.", "sign", "until"),
    ("when {b} opened the port, {a} sent a ship.", "open", "when"),
]


@pytest.mark.parametrize(("form", "lemma", "mark"), MARKS)
def test_adverbial_clauses_keep_their_mark(form: str, lemma: str, mark: str) -> None:
    texts = [sentence(form, a=a, b=b) for a, b in PAIRS[:4]]
    for (_, b), text in zip(PAIRS, texts, strict=False):
        found = batch(tuple(texts))[text]
        clause = found.clause(lemma)
        assert (clause.relation, clause.mark) == ("adverbial", mark), found.outline()
        assert same(found.subjects(lemma), (b,)), found.outline()


# --- what always holds ----------------------------------------------------------------------------------------

EVERY = [*VOICE_CASES, *LISTS, *LIGHT_CASES, *SOURCE_CASES, *ATTACHED_CASES, *POLARITY_CASES, *VERB_CASES]


def _spans(clause: Clause) -> list[tuple[int, int]]:
    phrases = (*clause.subjects, *clause.objects, *clause.recipients, *clause.obliques, *clause.complements)
    found = [(clause.start, clause.end), (clause.predicate.start, clause.predicate.end)]
    for phrase in phrases:
        found += [(phrase.start, phrase.end), (phrase.head_start, phrase.head_end)]
    return found


def test_offsets_lie_in_the_sentence_on_whole_words() -> None:
    for text, found in batch(tuple(c.text for c in EVERY)).items():
        for clause in found.clauses:
            for start, end in _spans(clause):
                assert 0 <= start < end <= len(text), (text, start, end)
                words = text[start:end]
                assert words == words.strip(), (text, words)
                assert not (text[start - 1 : start].isalnum() and words[0].isalnum()), (text, words)
                assert not (text[end : end + 1].isalnum() and words[-1].isalnum()), (text, words)


def test_clauses_form_a_tree_with_numbers_of_their_own() -> None:
    for text, found in batch(tuple(c.text for c in EVERY)).items():
        numbers = [c.number for c in found.clauses]
        assert len(numbers) == len(set(numbers)), text
        for clause in found.clauses:
            assert clause.parent is None or clause.parent in numbers, text
            at, steps = clause, 0
            while at.parent is not None:
                at = next(c for c in found.clauses if c.number == at.parent)
                steps += 1
                assert steps <= len(numbers), text
