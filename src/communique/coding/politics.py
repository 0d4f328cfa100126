"""Whether a text is of politics at all: sport, weather or company news name states too, and give no records."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique import facts
from communique.actors.named import names_in
from communique.actors.sectors import verdict
from communique.coding.coverage import READ
from communique.coding.event_frames import event_frames, types
from communique.coding.event_parties import Argument, parties
from communique.coding.event_sectors import civic_sectors, governing_sectors
from communique.coding.event_sectors import is_political as takes_part
from communique.coding.frames import frames
from communique.coding.scene import Scene
from communique.model.clause import Clause, Phrase
from communique.model.records import EventActor
from communique.model.vocabulary import Vocabulary, in_small_letters

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W_]+)*")
_BESIDE = re.compile(r"[-\d]")  # what may make a word a part of a longer one: "pre-war"
_SHORT = 3  # sentences; a shorter text has too few words to tell its field by
_PLAIN = 2  # the weight of a word that shows its field by itself, as it stands in the table
_WHO = 3  # the weight of one who acts in politics
_MORE = 2  # times as much of other fields as of politics
_OWN = frozenset({"state", "metonym", "body"})  # kinds of names that act by themselves
_STATE = frozenset({"state", "adjective", "capital", "metonym"})  # kinds of names whose president is one of a state
_POLITICS, _SPORT, _CRIME = "politics", "sport", "crime"


class _Shown(NamedTuple):
    """How much in a text shows politics, and how much other fields.

    `words` shows politics, `plain` is what of it does so by itself. `offices` are persons, bodies and organs that
    govern, `acting` the states that act.
    """

    words: int
    plain: int
    offices: int
    acting: int
    others: int
    sport: int

    @property
    def who(self) -> int:
        """How much those show who act: where sport prevails a state is a team."""
        played = self.sport > max(_PLAIN, self.words + self.plain + _MORE * self.offices)
        return self.offices + (0 if played else self.acting)

    @property
    def told(self) -> int:
        """How much shows politics whoever acts."""
        return self.words + self.offices

    @property
    def ours(self) -> int:
        """How much shows politics, words and who acts."""
        return self.words + self.who


@facts.derived
def _domains(lang: str) -> dict[str, tuple[str, int]]:
    """Returns the words that show a field, with the field and how much they show it."""
    return {row["word"]: (row["kind"], int(row["weight"])) for row in facts.table(f"lexicon/{lang}/domains")}


@facts.derived
def _vocabulary(lang: str) -> Vocabulary:
    return Vocabulary(_domains(lang))


@facts.derived
def _governing() -> frozenset[str]:
    """Returns the categories of office that act for a state."""
    rows = facts.table("actors/category_sectors")
    return frozenset(row["id"] for row in rows if row["office"] == "yes" and row["rank"] == "organ")


def is_political(scene: Scene) -> bool:
    """Returns whether a text is of politics, by its words, by who acts in it, and by the issues it names.

    A text is not where another field prevails. Where nobody acts who governs, its words must show politics by
    themselves and no less than another field, or there must be many. A sentence alone, and a text in a language
    without a lexicon, may be.
    """
    if _length(scene) < 2 or scene.lang not in READ:
        return True
    named = _by_name(scene)
    if named.others <= _PLAIN and named.told >= max(1, _MORE * named.others):
        return True  # whoever acts, which takes longer to find
    shown = _weighed(scene)
    if shown.who or _length(scene) < _SHORT:
        return shown.others <= max(_PLAIN, _MORE * shown.ours)
    return shown.ours >= shown.others * (1 if shown.plain else _MORE) and shown.ours > 0


def tells_politics(scene: Scene) -> bool:
    """Returns whether something in a text shows politics; of a sentence or two only that no other field prevails."""
    shown = _weighed(scene)
    return shown.others < max(_PLAIN, shown.told + 1) if _length(scene) < _SHORT else shown.ours > 0


def shows_politics(scene: Scene) -> bool:
    """Returns whether more in a text shows politics than another field: what a report of a line needs to be read on."""
    shown = _weighed(scene)
    return shown.told > shown.others


def _length(scene: Scene) -> int:
    """Returns how many sentences a text has besides its furniture."""
    return sum(1 for sentence in scene.sentences if sentence.kind != "furniture")


def _weighed(scene: Scene) -> _Shown:
    """Returns how much in a text shows politics, and how much other fields; it is weighed once."""
    if scene.weights is None:
        acting, organs = _acting(scene)
        named = _by_name(scene)
        scene.weights = named._replace(acting=_WHO * len(acting), offices=named.offices + _WHO * len(organs))
    return _Shown(*scene.weights)


def _by_name(scene: Scene) -> _Shown:
    """Returns how much its words and names show, without who acts in it; it is weighed once."""
    if scene.weights_by_name is None:
        scene.weights_by_name = _weights(scene)
    return _Shown(*scene.weights_by_name)


def _weights(scene: Scene) -> _Shown:
    """Returns how much each kind of evidence weighs, who acts in the clauses left out.

    In a sentence or two a crime is no other field: it may be told of those who fight a state.
    """
    known = _domains(scene.lang)
    told = (scene.text[s.start : s.end] for s in scene.sentences if s.kind != "furniture")
    words = [known[w] for w in _telling("\n".join(told), scene.lang)]
    aside = {_POLITICS, _CRIME} if _length(scene) < _SHORT else {_POLITICS}
    placed, unplaced = _in_office(scene)
    named = _PLAIN * (len(unplaced) + len({hit.issue for hit in scene.formulas}))
    return _Shown(
        words=sum(n for kind, n in words if kind == _POLITICS) + named,
        plain=sum(n for kind, n in words if kind == _POLITICS and n == _PLAIN) + named,
        offices=_WHO * (len(placed) + len(_bodies(scene))),
        acting=0,
        others=sum(n for kind, n in words if kind not in aside),
        sport=sum(n for kind, n in words if kind == _SPORT),
    )


def _telling(text: str, lang: str) -> set[str]:
    """Returns the words of a text that show a field, each as a whole word: of "semi-final" not the "final"."""
    small = in_small_letters(text)
    found: set[str] = set()
    for start, end, word in _vocabulary(lang).places(small, small=True):
        if word in found:
            continue
        if _BESIDE.search(small[max(0, start - 1) : start] + small[end : end + 1]):
            first, last = small.rfind(" ", 0, start) + 1, small.find(" ", end)
            if word not in _WORD.findall(small, first, last if last >= 0 else len(small)):
                continue
        found.add(word)
    return found


def _in_office(scene: Scene) -> tuple[set[str], set[str]]:
    """Returns the persons in an office of state: whose state the text tells, and the others, who may head a club."""
    people = {p.name for p in scene.context.persons if p.category in _governing()}
    placed = {name for name in people if scene.context.side_of(name)}
    return placed, people - placed


def _bodies(scene: Scene) -> set[str]:
    """Returns the organisations and seats of government that a text names, and the sides that issue it."""
    named = {i for n in scene.context.names if n.kind in ("body", "metonym") for i in n.ids}
    return named.union(scene.context.issuers)


def _acting(scene: Scene) -> tuple[set[tuple[str, ...]], set[str]]:
    """Returns which states and bodies act, alone or towards another, and which of their organs do by what name."""
    alone: set[tuple[str, ...]] = set()
    organs: set[str] = set()
    for clause in scene.in_order:
        subjects = [p for p in _members(clause.subjects) if _holds_name(scene, p)]
        own = _who_may_act(scene, clause) if subjects else frozenset()
        if not own:
            continue
        named = {p.head_start: _own_name(scene, p, own) for p in subjects}
        acting = [i for ids in named.values() for i in ids]
        aimed = _members((*clause.objects, *clause.recipients, *clause.obliques)) if acting else []
        met = [i for p in aimed for i in _own_name(scene, p, own)]
        alone.update((i,) for i in acting)
        alone.update((i, other) for i in acting[:1] for other in met[:1])
        held = [p for p in subjects if not named[p.head_start] and _governs(scene, p)]
        organs.update(scene.text[p.start : p.head_end].lower() for p in held)
    return alone, organs


def _members(phrases: tuple[Phrase, ...]) -> list[Phrase]:
    return [part for phrase in phrases for part in (phrase.parts or (phrase,))]


def _holds_name(scene: Scene, phrase: Phrase) -> bool:
    return not phrase.pronoun and bool(scene.context.names_in(phrase.start, phrase.core_end or phrase.end))


def _who_may_act(scene: Scene, clause: Clause) -> frozenset[str]:
    """Returns the kinds of names that act in a clause of a stance, a saying or an event, none in another.

    A capital does by its words: that it hosts or receives may be told of the city.
    """
    if clause.predicate.lemma in scene.attributor.kinds or frames(clause, lang=scene.lang):
        return _OWN | {"capital"}
    return _OWN if event_frames(clause, lang=scene.lang).frames else frozenset()


def _own_name(scene: Scene, phrase: Phrase, kinds: frozenset[str]) -> list[str]:
    """Returns whom a phrase names by its head: "Chad", and neither "the Chadian team" nor "Chad's champion"."""
    if phrase.pronoun:
        return []
    names = scene.context.names_in(phrase.start, phrase.head_end)
    return [n.ids[0] for n in names if n.end >= phrase.head_end and n.kind in kinds][:1]


def _governs(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is an organ or office of a named state that governs: "Chad's interior minister"."""
    words = scene.text[phrase.start : phrase.core_end or phrase.end]
    named = names_in(words)
    if not named:
        return False
    if scene.text[phrase.head_start : phrase.head_end].lower() in _titles():
        return named[0].kind in _STATE and named[0].start < phrase.head_start - phrase.start  # not "of a club of Chad"
    told = verdict(words, named, lang=scene.lang)
    return told.head is not None and told.head.rank == "organ" and told.sector in governing_sectors()


@facts.derived
def _titles() -> frozenset[str]:
    """Returns the titles of those who act for a state, of soldiers only where an army is named: teams have captains."""
    civil = _governing() - {row["id"] for row in facts.table("actors/category_sectors") if row["sector"] == "MIL"}
    return frozenset(row["title"] for row in facts.table("actors/roles") if row["category"] in civil)


def concerns_politics(scene: Scene, clause: Clause, kind: str, sides: list[EventActor]) -> bool:
    """Whether an act is one of politics: by who takes part in it, or whom its words name besides."""
    if any(takes_part(a) for a in sides):
        return True
    named = types()[kind]["quad"].endswith("cooperation")  # "Zomba Air raised the pay of its workers"
    told = all(a.sector or (named and a.id[:1].isupper()) for a in sides)
    if len(sides) > 1 and told and any(a.sector in civic_sectors() for a in sides):
        return tells_politics(scene)  # "elders bargained with the kidnappers"
    if not any(a.text and a.text[:1].isupper() for a in sides):
        return False
    beside = (Argument(p, c) for c in scene.of_sentence(clause.sentence) for p in (*c.subjects, *c.objects))
    return any(takes_part(a) for argument in beside for a in parties(scene, argument))
