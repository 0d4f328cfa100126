"""The word classes that the clause builder needs from the lexicon of a language: light verbs, cue nouns, reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from communique import facts
from communique.language.wordings import worded

_TIMES = frozenset({"month", "weekday", "unit", "units", "daypart"})
_NO_PREPOSITION = frozenset({"object", "that", "infinitive", "gerund", "subject", "clause", "quote", "itself"})
LEFT_OUT = "-"  # how a phrase reads that the parser is not shown
GAP = "..."  # what stands for a name between two parts of a phrase


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that lends its subject to a noun: "expressed support", "reaffirmed its commitment".

    `nouns` limits the nouns that it unfolds with (empty: any cue noun), `prep` is set where the noun stands
    behind a preposition ("is of the view").
    """

    lemma: str
    nouns: frozenset[str]
    prep: str | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Word classes of one language; lemmas in lower case."""

    light: dict[str, tuple[LightVerb, ...]]
    nouns: frozenset[str]
    about: dict[str, tuple[str, ...]]  # cue noun -> prepositions before what it is about: "dissatisfaction with"
    principled: dict[str, frozenset[str]]  # cue noun -> prepositions before a norm: "commitment to"
    aiming: frozenset[str]  # of these those that take an infinitive: "readiness to help"
    adjectives: frozenset[str]
    rating: frozenset[str]  # of these, by which who speaks rates a thing: "is regrettable"
    moved_by: frozenset[str]  # adjectives that name their cause with "by": "concerned by X"
    reporting: frozenset[str]
    saying: frozenset[str]  # of these those that mostly tell what somebody said: "add"
    claiming: frozenset[str]  # verbs of stance that may tell it: "urge"
    asking: frozenset[str]  # verbs by which one asks for something: "requested", "urged"
    bound: frozenset[str]  # verbs of promising that take an infinitive: "agreed to help"
    promising: frozenset[str]  # verbs whose infinitive keeps the subject: "promised Chad to help"
    appealing: dict[str, frozenset[str]]  # verb -> prepositions of whom it asks: "called on Chad to"
    charging: dict[str, frozenset[str]]  # verb -> prepositions of what it charges with: "accused Chad of an ambush"
    indefinite: frozenset[str]  # articles of what is not known yet
    judgements: frozenset[str]  # words that judge what they are said of
    judging: frozenset[str]  # verbs whose object may be judged: "called it absurd"
    telling: frozenset[str]  # verbs that say to somebody of what: "assured Chad of its support"
    voicing: frozenset[str]  # verbs that only say what one holds, and are no deed: "condemn", "express"
    stance: frozenset[str]
    taking: frozenset[str]  # of these those whose complement is a thing, and no bare clause: "supports the truce"
    gerunds: frozenset[str]  # verbs of stance that take a gerund: "opposes using force"
    pasts: dict[str, str]  # regular past forms of those of `taking`, with their lemmas
    feelings: frozenset[str]  # adverbs of what is felt, as which "with regret" is read
    reaching: frozenset[str]  # verbs whose object is whom one calls: "phoned the minister"
    summoning: frozenset[str]  # verbs whose object is called in to be told something: "summoned the envoy to protest"
    using: frozenset[str]  # verbs whose object is the means to what follows: "used the meeting to call for X"
    handing: frozenset[str]  # verbs of what one summoned is given: "was summoned and handed a note"
    moved: frozenset[str]  # feelings that may name their cause as what came before them: "expressed alarm after P"
    moving: frozenset[str]  # what stands before such a cause
    seeing: frozenset[str]  # verbs of meetings whose object is who is met: "received the envoy"
    talking: frozenset[str]  # verbs of meeting somebody, which take no infinitive: "spoke to the minister"
    officers: frozenset[str]  # nouns of persons in office, and of those on a level with them: "minister", "counterpart"
    meetings: frozenset[str]  # nouns of meetings: "talks"
    ties: frozenset[str]  # nouns of relations: "cooperation"
    copulas: frozenset[str]
    owned: dict[str, frozenset[str]]  # words by which a stance that has an owner is said to stand, by kind
    sources: dict[str, str]
    opinions: frozenset[str]  # nouns behind "in" whose owner says what follows: "in her view"
    substitutes: tuple[tuple[str, str], ...]
    parted: tuple[tuple[str, str, str, str], ...]  # "quoted", "as saying" with a name between, and what they read as
    asides: tuple[str, ...]  # what is left out with its commas: "for its part"
    documents: frozenset[str]
    makers: frozenset[str]  # prepositions before who made or gave out a text
    attributive: frozenset[str]  # nouns that a state's name can stand before as an adjective: "U.S. troops"
    speaking: frozenset[str]  # nouns, singular and plural, for persons, organs, sides and texts, who may say something
    acting: frozenset[str]  # of these the forms of verbs, where an object follows: "Chad releases two sailors"
    weighing: frozenset[str]  # nouns of how much something matters: "need", "importance"
    participles: dict[str, str]  # participles that the parser may take for adjectives, with their lemmas
    phrasal: frozenset[str]  # verbs of events with their preposition: "fire upon"
    governing: frozenset[str]  # verbs of stance with the preposition before what it is on: "touch upon"
    report_forms: dict[str, str]  # form -> lemma: finite forms of verbs that close a sentence: "the note concludes"
    lemmas: dict[str, str]  # forms whose lemma the parser gets wrong
    bodies: frozenset[str]  # nouns for bodies of several states: "bloc"
    messages: dict[str, frozenset[str]]  # verbs of receiving, nouns of messages, prepositions before who sent them
    times: frozenset[str]  # lower-case nouns for days, months and stretches of time
    groups: dict[str, str]  # plural -> lemma of nouns for sides, which texts write with a capital: "the Parties"


_ASKED = frozenset({"encourage", "call_for", "urge", "demand"})


@facts.derived
def grammar(lang: str) -> Grammar:
    """Returns the word classes of a language, read from the shipped lexicon."""
    base = f"lexicon/{lang}"
    light: dict[str, list[LightVerb]] = {}
    for row in facts.table(f"{base}/light_verbs"):
        verb = LightVerb(row["lemma"], frozenset(row["nouns"]), row["prep"] or None)
        light.setdefault(verb.lemma, []).append(verb)
    frames = facts.table(f"{base}/stances")
    by_form: dict[str, set[str]] = {"verb": set(), "noun": set(), "adjective": set(), "preposition": set()}
    for frame in frames:
        by_form[frame["form"]].update(word.split(" ")[0] for word in frame["words"])
    pledges = [f for f in frames if f["form"] == "verb" and f.get("force")]
    ordering = {w for f in pledges if f.get("actor_object") for w in f["words"]}  # "ordered Chad to V": Chad does
    irregular, encounters = facts.table(f"{base}/lemmas"), facts.table(f"{base}/encounters")
    speech, views = facts.table(f"{base}/speech"), facts.table(f"{base}/parser_view")
    charging = {w: frozenset(r["takes"]) for r in facts.table(f"{base}/charges") for w in r["words"]}
    return Grammar(
        light={lemma: tuple(verbs) for lemma, verbs in light.items()},
        nouns=frozenset(by_form["noun"]),
        about=_about(frames),
        principled={
            w: frozenset(t.removesuffix(_NORM) for t in f["takes"] if t.endswith(_NORM))
            for f in frames
            if f["form"] == "noun" and any(t.endswith(_NORM) for t in f["takes"])
            for w in f["words"]
        },
        aiming=frozenset(
            w for f in frames if f["form"] == "noun" and any("infinitive" in t for t in f["takes"]) for w in f["words"]
        ),
        adjectives=frozenset(by_form["adjective"]),
        rating=frozenset(
            w
            for f in frames
            if f["form"] == "adjective" and f.get("holder") == "speaker" and {"subject", "infinitive"} <= {*f["takes"]}
            for w in f["words"]
        ),
        moved_by=frozenset(w for f in frames if f["form"] == "adjective" and "by" in f["takes"] for w in f["words"]),
        reporting=frozenset(row["lemma"] for row in speech if row["kind"] in ("verb", "content")) | by_form["verb"],
        saying=frozenset(row["lemma"] for row in speech if row["kind"] in ("verb", "content")),
        claiming=frozenset(w for f in frames if {"that", "quote"} & {*f["takes"]} for w in f["words"]),
        bound=frozenset(w for f in pledges if "infinitive" in f["takes"] for w in f["words"]) - ordering,
        promising=frozenset(w for f in pledges for w in f["words"]) - ordering,
        appealing=_appealing(frames),
        charging=charging,
        indefinite=frozenset(r["word"] for r in facts.table("actors/title_words") if r["kind"] == "indefinite"),
        judgements=frozenset(
            [row["word"] for row in facts.table(f"{base}/judgements")]
            + [w for f in frames for w in f.get("judged", ())]
        ),
        judging=frozenset(w for f in frames if f.get("judged") for w in f["words"]),
        telling=frozenset(w for f in frames if _tells_of(f) for w in f["words"]) - charging.keys(),
        voicing=_voicing(frames, light),
        stance=frozenset(by_form["verb"]) | frozenset(light),
        taking=_taking(frames),
        gerunds=_gerunds(frames),
        pasts={_finite_forms(verb)[-1]: verb for verb in sorted(_taking(frames) | _gerunds(frames)) if verb.isalpha()},
        feelings=frozenset(f["adverb"] for f in frames if f.get("adverb")) & {r["reads_as"] for r in views},
        reaching=_meeting(base, "object", "call"),
        summoning=_showing(base, "summoned"),
        using=_showing(base, "using"),
        handing=_showing(base, "handed"),
        moved=_showing(base, "moved"),
        moving=_showing(base, "moving"),
        seeing=_meeting(base, "object", "call", "meeting"),
        talking=_meeting(base, "with", "call", "talks", "meeting"),
        officers=_officers(base),
        asking=frozenset(w for f in frames if f["form"] == "verb" and f.get("act") in _ASKED for w in f["words"]),
        meetings=frozenset(w for row in encounters if row["form"] == "noun" for w in row["words"]),
        ties=frozenset(r["word"] for r in facts.table(f"{base}/relation_words") if r["kind"] == "between"),
        copulas=frozenset(row["lemma"] for row in speech if row["kind"] == "copula"),
        owned={k: frozenset(r["word"] for r in rows) for k, rows in _by_kind(f"{base}/owned_stances").items()},
        sources={row["lemma"]: row["kind"] for row in speech if row["kind"] == "source"},
        opinions=frozenset(row["lemma"] for row in speech if row["kind"] == "opinion"),
        attributive=_attributive(base),
        speaking=_speaking(base),
        acting=_acting(base),
        weighing=_showing(base, "weighing"),
        participles=_participles(frames),
        phrasal=_phrasal(base),
        governing=_governing(frames),
        documents=frozenset(row["lemma"] for row in facts.table(f"{base}/document_nouns") if row["kind"] == "document"),
        makers=next(frozenset(r["slots"]) for r in facts.table(f"{base}/event_slots") if r["use"] == "by"),
        substitutes=tuple(
            p
            for r in views
            if not {LEFT_OUT, GAP} & {*r["reads_as"].split()}
            for p in worded(r["phrase"], r["reads_as"])
        ),
        parted=_parted(views),
        asides=tuple(phrase for r in views if r["reads_as"] == LEFT_OUT for phrase, _ in worded(r["phrase"])),
        report_forms={
            **{f: r["lemma"] for r in speech if r["kind"] in ("verb", "content") for f in _finite_forms(r["lemma"])},
            **{row["form"]: row["lemma"] for row in irregular if row["lemma"] in {r["lemma"] for r in speech}},
        },
        lemmas={row["form"]: row["lemma"] for row in irregular},
        bodies=frozenset(r["lemma"] for r in facts.table(f"{base}/group_nouns") if r["kind"] == "body"),
        messages={k: frozenset(r["word"] for r in rows) for k, rows in _by_kind(f"{base}/messages").items()},
        times=frozenset(r["word"].lower() for r in facts.table(f"{base}/date_words") if _TIMES & {*r["kinds"]}),
        groups={_plural(r["lemma"]): r["lemma"] for t in _SIDES for r in facts.table(f"{base}/{t}")},
    )


_NORM = "+norm"  # what ends a slot for a norm


def _about(frames: Sequence[facts.Row]) -> dict[str, tuple[str, ...]]:
    """Returns the bare prepositions that the frames of each cue noun take, in their order."""
    found: dict[str, list[str]] = {}
    for frame in (f for f in frames if f["form"] == "noun"):
        for word in frame["words"]:
            found.setdefault(word, []).extend(t for t in frame["takes"] if t not in _NO_PREPOSITION and t.isalpha())
    return {word: tuple(preps) for word, preps in found.items() if preps}


def _by_kind(table: str) -> dict[str, list[facts.Row]]:
    found: dict[str, list[facts.Row]] = {}
    for row in facts.table(table):
        found.setdefault(row["kind"], []).append(row)
    return found


def _voicing(frames: Sequence[facts.Row], light: Mapping[str, list[LightVerb]]) -> frozenset[str]:
    """Returns verbs that only say what one holds: those marked so, and those that lend their subject to any noun."""
    lending = {lemma for lemma, rows in light.items() if any(not row.nouns and row.prep is None for row in rows)}
    return frozenset(lending | {word for frame in frames for word in frame.get("voicing", ())})


def _tells_of(frame: facts.Row) -> bool:
    return frame["form"] == "verb" and "of" in frame["takes"] and frame.get("toward") == "object"


_SIDES = ("group_nouns", "organs")  # tables of nouns for those who act


def _plural(noun: str) -> str:
    """Returns the regular plural of a noun."""
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def _finite_forms(lemma: str) -> tuple[str, ...]:
    """Returns the regular finite forms of a verb in -s and -ed."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"
    past = f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed"
    return f"{lemma}s", f"{lemma}es", past


def _participles(frames: tuple[facts.Row, ...]) -> dict[str, str]:
    """Returns the participles of verbs that may tell a stance with "that", such as are no adjectives: "underscored"."""
    verbs = {w for f in frames if f["form"] == "verb" and {"that", "quote"} & {*f["takes"]} for w in f["words"]}
    adjectives = {w for f in frames if f["form"] == "adjective" for w in f["words"]}
    found = {_finite_forms(verb)[-1]: verb for verb in verbs if verb.isalpha()}
    return {form: verb for form, verb in found.items() if form not in adjectives}


def _taking(frames: tuple[facts.Row, ...]) -> frozenset[str]:
    held = {w for f in frames if f["form"] == "verb" and f.get("act") and "object" in f["takes"] for w in f["words"]}
    return frozenset(held - {w for f in frames if f.get("judged") or f.get("other_acts") for w in f["words"]})


def _gerunds(frames: tuple[facts.Row, ...]) -> frozenset[str]:
    """Returns the verbs of stance that take a gerund."""
    rows = (f for f in frames if f["form"] == "verb" and f.get("act") and "gerund" in f["takes"])
    return frozenset(w for f in rows for w in f["words"])


def _parted(views: tuple[facts.Row, ...]) -> tuple[tuple[str, str, str, str], ...]:
    """Returns the phrases with a name between their two parts, each part with what it reads as."""
    found = []
    for row in (r for r in views if GAP in r["reads_as"]):
        for phrase, reads_as in worded(row["phrase"], row["reads_as"]):
            first, last = (part.strip() for part in phrase.split(GAP))
            reads_first, reads_last = (part.strip() for part in reads_as.split(GAP))
            found.append((first, last, reads_first, reads_last))
    return tuple(found)


def _meeting(base: str, slot: str, *kinds: str) -> frozenset[str]:
    """Returns the verbs of meetings of some kinds with the other side in a slot."""
    rows = (row for row in facts.table(f"{base}/encounters") if row["form"] == "verb" and slot in row.get("with", ()))
    return frozenset(word for row in rows if row["kind"] in kinds for word in row["words"])


def _officers(base: str) -> frozenset[str]:
    """Returns the last words of the titles of office, and the nouns for who is on a level with somebody."""
    titles = {row["title"].lower().split(" ")[-1] for row in facts.table("actors/roles")}
    alike = {row["lemma"] for row in facts.table(f"{base}/group_nouns") if row["kind"] == "counterpart"}
    return frozenset(titles | alike)


def _appealing(frames: tuple[facts.Row, ...]) -> dict[str, frozenset[str]]:
    """Returns verb -> prepositions of the frames that take "PREPOSITION+infinitive"."""
    found: dict[str, set[str]] = {}
    for frame in frames:
        for slot in frame["takes"] if frame["form"] == "verb" else ():
            prep, _, what = slot.partition("+")
            if what == "infinitive":
                for word in frame["words"]:
                    found.setdefault(word, set()).add(prep)
    return {word: frozenset(preps) for word, preps in found.items()}


def _showing(base: str, kind: str) -> frozenset[str]:
    """Returns the words of a kind through which a stance shows."""
    return frozenset(row["lemma"] for row in facts.table(f"{base}/transparent") if row["kind"] == kind)


def _speaking(base: str) -> frozenset[str]:
    """Returns the nouns for those who may say something, singular and plural."""
    nouns = {row["lemma"] for name in ("organs", "group_nouns") for row in facts.table(f"{base}/{name}")}
    nouns |= {row["title"].lower().split(" ")[-1] for row in facts.table("actors/roles")}
    nouns |= {row["lemma"] for row in facts.table(f"{base}/document_nouns") if row["kind"] == "document"}
    return frozenset(nouns | {_plural(noun) for noun in nouns})


def _governing(frames: Sequence[facts.Row]) -> frozenset[str]:
    """Returns the verbs of stance with each preposition that they take, without those that are verbs of two words."""
    verbs = [f for f in frames if f["form"] == "verb"]
    pairs = {f"{w} {slot.partition('+')[0]}" for f in verbs for w in f["words"] for slot in f["takes"]}
    return frozenset(pairs - {w for f in verbs for w in f["words"]})


def _phrasal(base: str) -> frozenset[str]:
    """Returns the verbs of events and of stance that are two words."""
    tables = (*facts.tables(f"{base}/events"), *facts.table(f"{base}/stances"))
    rows = (row for row in tables if row["form"] == "verb")
    return frozenset(word for row in rows for word in row["words"] if word.count(" ") == 1)


def _acting(base: str) -> frozenset[str]:
    """Returns the forms in -s of the verbs of events."""
    return frozenset(f"{w}s" for row in facts.tables(f"{base}/events") if row["form"] == "verb" for w in row["words"])


def _attributive(base: str) -> frozenset[str]:
    """Returns the nouns, singular and plural, that a state's name modifies where it stands right before them."""
    nouns = {row["lemma"] for name in ("organs", "group_nouns") for row in facts.table(f"{base}/{name}")}
    nouns |= {row["noun"] for row in facts.table(f"{base}/nouns")}
    nouns |= {row["title"].lower().split(" ")[0] for row in facts.table("actors/roles")}
    plurals = {_plural(noun) for noun in nouns}
    verbs = {w for row in facts.table(f"{base}/stances") if row["form"] == "verb" for w in row["words"]}
    return frozenset(nouns | plurals) - {form for verb in verbs for form in (verb, *_finite_forms(verb))}
