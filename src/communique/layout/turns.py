"""Turns of speech in briefings and interviews: who is labelled to ask and who to answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.facts import derived, table
from communique.layout.publishers import NEWS, publisher_kind
from communique.layout.unlabelled import unlabelled
from communique.layout.words import honorifics
from communique.model.document import Block, Turn

_ASIDE = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[\w'’-]+")
_TWO = 2
_OPENING = 120  # characters in which the label that opens a paragraph stands
_SEVERAL = 3  # labels of one kind, or words with a capital in one label
_LINE = 60  # characters of a label that stands on a line of its own
_LONG = 5  # words of a label that is no title and name: "PRESIDENT OF THE REPUBLIC OF FIJI ANA VATU:"
_INNER = re.compile(r"(?<=[.?!…\"”’)])\s+(?=(?P<label>[A-Z]\w{0,14})\s?:\s*\S)")
_SHY = re.compile(r"(?P<label>[A-Z](?:[A-Z.'’-]| (?=[A-Z])){2,40})(?:\s[-–]\s+(?=[A-Z\"“])|\Z)")
_LETTER = re.compile(r"(?P<label>[A-Z])(?P<office>(?!))?[.)]?\s+(?=[A-Z“\"‘])")


def _by_letters(text: str, blocks: Sequence[Block]) -> bool:
    """Whether "Q" and "A" stand before questions and answers without a colon: "Q Will Fiji sign?", "A It will."."""
    letters = [found["label"] for b in blocks if (found := _LETTER.match(text, b.start, b.end)) is not None]
    kinds = [_kinds().get(letter.lower()) for letter in letters]
    return kinds.count("question") >= _TWO and kinds.count("answer") >= _TWO


def _is_titled(label: str) -> bool:
    """Whether a label has the words of a title and a name, each with a capital: "Prime Minister of Fiji Ana Vatu:"."""
    words = _WORD.findall(_ASIDE.sub("", label))
    small = [word for word in words if word[0].islower()]
    return len(words) - len(small) >= _SEVERAL and set(small) <= small_words()


def _is_bracketed(label: str) -> bool:
    """Construction: "Mr. Vatu (Fiji):": an honorific, a name and whom one speaks for."""
    return label.split(" ")[0].rstrip(".") in honorifics() and _ASIDE.search(label) is not None


def _is_in_office(label: str) -> bool:
    """Whether a label is an office and the surname of its holder: "PRESIDENT VATU", "Foreign Minister Roy"."""
    office, _, name = label.rpartition(" ")
    return office.lower() in _offices() and name[:1].isupper()


@derived
def _offices() -> frozenset[str]:
    return frozenset(row["title"] for row in table("actors/roles"))


@derived
def small_words() -> frozenset[str]:
    """Returns the small words that stand inside titles."""
    return frozenset(row["word"] for row in table("actors/title_words") if row["kind"] in ("joiner", "link", "article"))


@derived
def _label() -> re.Pattern[str]:
    """Returns the pattern of a label and its mark, with a blank behind it that only a single letter may lack."""
    letters = "".join(sorted(label.upper() for label in _kinds() if len(label) == 1))
    return re.compile(
        r"[*_]{0,3}(?P<label>[A-Z][\w.'’ \u00a0-]{0,64}?)(?:(?:\s*\([^)\n]{1,40}\)){1,2}|,(?P<office>[^:,\n]{1,40}))?"
        rf"[*_]{{0,3}}\s*(?P<mark>:|--|—)[*_]{{0,3}}(?:\s+|(?<=\b[{letters}]:))(?=\S)"
    )


@derived
def _kinds() -> dict[str, str]:
    return {row["label"].lower(): row["kind"] for row in table("layout/turns")}


def opens_turn(words: str) -> bool:
    """Returns whether words begin with the label of one who asks or answers ("AFP: ...", "Spokesperson: ...")."""
    match = _label().match(words) if ":" in words else None
    return match is not None and match["mark"] == ":" and _kind(match["label"]) != "speaker"


def inner_turns(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Returns the gaps before turns inside a paragraph that opens with one: "Q: Will Chad sign? A: It will. Q: When?".

    They are told apart by labels of who asks and who answers alone, as names before a colon may be anything.
    """
    if not opens_turn(text[start : min(end, start + _OPENING)]):
        return []
    found = _INNER.finditer(text, start, end)
    return [m.span() for m in found if _kinds().get(m["label"].lower()) in ("question", "answer")]


def _kind(name: str) -> str:
    label = re.sub(r"[\s.]+", " ", name).strip().lower()
    words = label.split(" ")
    told = (_kinds().get(part) for part in (label, " ".join(words[:2]), words[0]))  # "Press secretary X", "Press:"
    found = next((kind for kind in told if kind is not None), None)
    last = _kinds().get(words[-1]) if found is None else None  # "Official Spokesperson:"
    return found or ("answer" if last == "answer" else _by_name(name))


def _kind_with(name: str, office: str | None) -> str:
    """Returns the kind of a label, with the office behind it: "Ana Roy, Official Spokesperson:", "Jo Vu, Host:"."""
    kind, words = _kind(name), (office or "").strip().lower()
    if kind != "speaker" or not words:
        return kind
    told = _kinds().get(words) or _kinds().get(words.split(" ")[-1])
    return told or ("answer" if words in _offices() else kind)


def _with_those_who_ask(text: str, found: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Returns labelled turns with those as questions that a bare name asks of somebody labelled by his office.

    "Rishi: ... ?" is one, and so is what stands right before an answer or before another such question. Where others
    are labelled to ask only their surnames are: "Ana Roy, Host: ...", then "Roy: ...".
    """
    asking = {label.split(" ")[-1] for *_, kind, label in found if kind == "question" and _by_name(label) == "speaker"}
    if not any(kind == "answer" for _, _, kind, _ in found):
        return found
    made: list[tuple[int, int, str, str]] = []
    ends = [start for start, *_ in found[1:]] + [len(text)]
    outlets = not asking and any(kind == "question" for *_, kind, _ in found)  # "Reuters: Will Fiji sign?"
    asks = False  # whether the turn behind answers or asks too
    for (start, behind, kind, label), end in reversed(list(zip(found, ends, strict=True))):
        bare = kind == "speaker" and not _is_in_office(label) and label.lower() not in _offices() and "." not in label
        answered = any(k == "answer" and label.split(" ")[-1] in told for *_, k, told in found)
        open_to_all = (
            not asking
            and not label.isupper()
            and not answered
            and (("?" in text[behind:end]) or (asks and not (outlets and start == found[0][0])))
        )
        if bare and (open_to_all or label in asking):
            kind = "question"
        asks = kind in ("answer", "question") or label.lower() in _offices()
        made.append((start, behind, kind, label))
    return made[::-1]


def _by_name(label: str) -> str:
    return "question" if publisher_kind(label) in NEWS else "speaker"


def _alone(words: str) -> tuple[str, int] | None:
    """Returns a label that fills its line, and its length: "Question:", "MS. ROY:", "ANSWER"."""
    if len(words) > _LINE or not words[:1].isupper():
        return None
    label = words.rstrip().rstrip(":").rstrip()
    kind = _kinds().get(label.lower())
    named = words.rstrip().endswith(":") and (label.isupper() or _is_in_office(label)) and len(label.split()) <= _LONG
    return (label, len(words)) if kind is not None or named else None


def _with_shy(
    found: list[tuple[int, int, str, str]], shy: Sequence[tuple[int, int, str, str]]
) -> list[tuple[int, int, str, str]]:
    """Returns labelled turns with those of names in capitals that answer again and again: "MS. ROY - We do.".

    So they do only where somebody is labelled to ask, and where the name has no label of the plain kind.
    """
    plain = {label for *_, label in found}
    names = [label for *_, label in shy]
    if not any(kind == "question" for *_, kind, _ in found):
        return found
    return sorted([*found, *(turn for turn in shy if turn[3] not in plain and names.count(turn[3]) >= _TWO)])


def _otherwise_marked(words: str) -> tuple[str, int] | None:
    """Returns a label of who asks or answers with another mark, and its length: "Q. Will", "Question - Will"."""
    found = _other_marks().match(words)
    return (found["label"], found.end()) if found is not None else None


@derived
def _other_marks() -> re.Pattern[str]:
    told = [label for label, kind in _kinds().items() if kind in ("question", "answer")]
    letters = "|".join(sorted(label.upper() for label in told if len(label) == 1))
    forms = sorted({form for label in told if len(label) > 1 for form in (label.capitalize(), label.upper())})
    return re.compile(rf"(?P<label>(?:{letters})(?=\.)|(?:{'|'.join(forms)})(?=\s[-–]\s))(?:\.|\s[-–])\s+(?=[A-Z\"“'])")


def find_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """Returns the turns of a text by their labels, else those of an interview whose questions stand by themselves."""
    return _labelled(text, blocks) or unlabelled(text, blocks)


def _labelled(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """Returns the turns of a text that labels its speakers ("Q:", "Answer:", "MS. OKELLO:"), in text order.

    A name counts as a label only where the text has a question label, at least three such labels, one that is a
    title and a name ("President of Fiji Ana Vatu:"), or two that are an office and a surname ("PRESIDENT VATU:"). The
    name of an agency, paper or broadcaster is the label of one who asks.
    """
    found: list[tuple[int, int, str, str]] = []
    shy: list[tuple[int, int, str, str]] = []
    pattern = _LETTER if _by_letters(text, blocks) else _label()
    for block in blocks:
        if block.kind not in ("paragraph", "item", "heading"):
            continue
        words = text[block.start : block.end]
        shy += [(block.start, block.start + m.end(), "speaker", m["label"]) for m in [_SHY.match(words)] if m]
        alone = _alone(words) or _otherwise_marked(words)
        if alone is not None:
            found.append((block.start, block.start + alone[1], _kind(alone[0]), alone[0]))
            continue
        if block.kind == "heading":
            continue
        marked = ":" in words or "--" in words or "—" in words or pattern is _LETTER
        match = pattern.match(text, block.start, block.end) if marked else None
        if match is None or (len(match["label"].split()) > _LONG and not _is_titled(match["label"])):
            continue
        found.append((block.start, match.end(), _kind_with(match["label"], match["office"]), match["label"]))
    found = _with_those_who_ask(text, _with_shy(found, shy))
    asked = any(kind == "question" for _, _, kind, _ in found)
    titled = any(_is_titled(text[start:end]) or _is_bracketed(text[start:end]) for start, end, *_ in found)
    in_office = {label for *_, label in found if _is_in_office(label)}
    if not asked and len(found) < _SEVERAL and not titled and len(in_office) < _TWO:
        return ()
    ends = [start for start, *_ in found[1:]] + [len(text)]
    return tuple(Turn(s, e, end, kind, label) for (s, e, kind, label), end in zip(found, ends, strict=True))
