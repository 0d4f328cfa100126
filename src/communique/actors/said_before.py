"""Whom a noun stands for that a report used before: "the ministry" after Chad's, "the statement" after a side's."""

from __future__ import annotations

import re
from collections.abc import Set

from communique.actors.anaphors import Place
from communique.actors.belonging import Belonging
from communique.actors.context import Context, kind_of
from communique.actors.councils import session_of
from communique.actors.cue_words import cue, small
from communique.actors.reference import Reference
from communique.actors.words import Words
from communique.actors.words_in_names import words_of
from communique.facts import derived, remembered
from communique.model.clause import Phrase

_BY = re.compile(r"\s+(?:by|of|from|between)\s+(?:the\s+)?")
_LISTED = re.compile(r"[\s,]*(?:(?:[A-Z][\w.'’-]*|and|of|the)[\s,]+)*")
_PERSONAL = ("person", "speaker")  # forms of references to those who have no ministry: "the envoy", "we"
_SUBJECTS = 12  # subjects before a noun among which it is sought
_REACH = 3_000  # characters before a text is taken up in which it was named
_OPENING = re.compile(r"(?:\A|[\n.!?”\"]\s*)\w+\s+\Z")  # one word, a preposition, opens the sentence
_OPENED = re.compile(r"[\n.!?][\s”\"’]*\Z")  # before what opens a sentence
_OPENS = 12  # characters of such an opening
_NEAR = 160  # characters from a subject to the text in which it speaks


class Texts:
    """Resolves the nouns for texts of one document."""

    def __init__(self, context: Context, words: Words, belonging: Belonging) -> None:
        self.context = context
        self.words = words
        self.belonging = belonging

    def whose(self, phrase: Phrase, place: Place) -> Reference | None:
        """Returns the issuers of a text that acts or speaks: of its words, else those that the report tells."""
        if phrase.head.lower() not in self.words.documents or self._is_proper(phrase):
            return None
        own = (
            self._of_several(phrase)
            or self.belonging.near(phrase)
            or self._posted(phrase)
            or session_of(self.context, self.words, phrase)
        )
        issuers = own or self._organs_text(phrase) or self._whose_text(phrase)
        return Reference(tuple(issuers), "document", "joint" if len(issuers) > 1 else "unilateral")

    def _of_several(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "the communiqué of Chad and Togo condemned X": of all that are named as its authors."""
        by = _BY.match(self.context.text, phrase.head_end)
        makers = [p for p in phrase.inner if by and by.start() < p.start <= by.end()]  # "by the ministers of A and B"
        their = ((p, *(q for q in p.inner if q.prep in words_of("owner"))) for p in makers)
        listed = next((q for phrases in their for q in phrases if len(q.parts) > 1), None)
        told = [self.context.name_at(p.head_start, p.head_end) for p in listed.parts] if listed is not None else []
        ids = tuple(dict.fromkeys(i for name in told if name is not None for i in name.ids[:1]))
        return ids if len(ids) == len(told) > 1 else ()

    def _posted(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "a statement posted on the Chadian ministry's website": of the site's owner."""
        on = _posted_on(self.context.lang).match(self.context.text, phrase.head_end)
        names = self.context.names_in(on.end(), on.end() + _NEAR) if on is not None else ()
        return names[0].ids[:1] if on is not None and names and names[0].start == on.end() else ()

    def _organs_text(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the side at home of a text that an organ without a state gives out: "the ministry statement said"."""
        if self.words.organs.keys().isdisjoint(m.lower() for m in phrase.modifiers):
            return ()
        return self.context.issuers if len(self.context.issuers) == 1 else self.context.at_home(phrase.start)

    def _whose_text(self, phrase: Phrase) -> tuple[str, ...]:
        """Returns the issuers of a text whose noun does not name them.

        A report's first mention of "a statement", not called joint, is of the one who acts there; else a text is
        of the document's sides.
        """
        joint = not self.words.jointly.isdisjoint(phrase.modifiers)
        if not joint and not self.context.issuers:
            if phrase.determiner in words_of("indefinite"):
                return self.context.acted_last(phrase.start)
            author = author_before(self.context, phrase.head.lower(), phrase.start, self.words)
            author = author or self._called_otherwise(phrase) or self._told_so(phrase)
            if author:
                return author
            if self._is_new(phrase):
                spoke = self._organ_before(phrase.start)
                home = tuple(i for i in self.context.home[:1] if i in self.context.dyad)
                return spoke or home or self._only_actor(phrase.start)
        if joint and not self.context.issuers:
            return authors_named(self.context, phrase.head.lower(), phrase.start) or self.context.dyad
        return self.context.dyad or self.context.issuers

    def _called_otherwise(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "Chad issued a statement ... The communiqué condemns": the text told last, by another noun."""
        pointed = phrase.determiner in words_of("definite") and phrase.head.lower() in self.words.issued
        return author_before(self.context, self.words.issued, phrase.start, self.words) if pointed else ()

    def _told_so(self, phrase: Phrase) -> tuple[str, ...]:
        """Construction: "The final statement of the Union renewed its support ... The statement said": the Union's."""
        noun, context = phrase.head.lower(), self.context
        told = (r for r in context.subjects_before(phrase.start, _SUBJECTS) if r.kind == "document" and len(r.ids) == 1)
        return next((r.ids for r in told if noun in context.text[r.start : r.end].lower().split()), ())

    def _is_new(self, phrase: Phrase) -> bool:
        """Construction: "Chad must pay, the statement said", of which nothing was told: it need not be both sides'."""
        before = self.context.text[: phrase.start].lower()
        joint = any(word in before for word in (phrase.head.lower(), *self.words.jointly))
        return not joint and len(self.context.dyad) > 1

    def _only_actor(self, offset: int) -> tuple[str, ...]:
        """Returns the one state or body that acted before an offset, empty where several did."""
        acted = {r.ids for r in self.context.subjects_before(offset, _SUBJECTS) if r.named and r.kind == "actor"}
        return next(iter(acted)) if len(acted) == 1 else ()

    def _organ_before(self, offset: int) -> tuple[str, ...]:
        """Construction: "Chad's ministry said P. The statement added": of the organ that last opened a sentence."""
        text = self.context.text
        for told in self.context.subjects_before(offset, _SUBJECTS):
            opens = _OPENED.search(text, max(0, told.start - _OPENS), told.start) is not None or not told.start
            words = text[told.start : told.end].lower().split()
            if opens and len(told.ids) == 1 and not self.words.organs.keys().isdisjoint(words):
                return told.ids
        return ()

    def _is_proper(self, phrase: Phrase) -> bool:
        """Whether the head is part of a proper name ("the Virginia Declaration"): another text than the cited one."""
        return self.context.text[phrase.head_start].isupper() and phrase.head_start > phrase.start + 4


def acted_before(context: Context, offset: int) -> tuple[str, ...]:
    """Returns the state or body that acted last, whose "the ministry" is: no minister or envoy of another."""
    told = context.subjects_before(offset, _SUBJECTS)
    alone = (r.ids for r in told if len(r.ids) == 1 and r.named and not r.via and r.form not in _PERSONAL)
    return next((ids for ids in alone if kind_of(ids[0])), ())


def author_before(context: Context, noun: str | Set[str], offset: int, words: Words) -> tuple[str, ...]:
    """Returns who has spoken in a text that is taken up: "Chad's army said in a statement ... The statement added".

    Where it opens a sentence ("In its statement, the army said") the one who is named next spoke; a name in its words
    ("a Chadian army statement") tells whose it is. Empty where it was called a joint one, or nobody spoke in it.
    """
    found = next(reversed([*_mention(noun).finditer(context.text, max(0, offset - _REACH), offset)]), None)
    told = found[1].lower().split() if found is not None else ()
    if found is None or not words.jointly.isdisjoint(told):
        return ()
    named = {i for name in context.names_in(found.start(1), found.end(1)) for i in name.ids[:1]}
    if len(named) == 1:
        return tuple(named)
    if not words.organs.keys().isdisjoint(told):  # "a ministry statement said ... The statement added"
        return context.at_home(found.start())
    if _OPENING.search(context.text, max(0, found.start() - _OPENS), found.start()):
        next_ = [r for r in context.subjects_before(offset, _SUBJECTS) if 0 < r.start - found.end() < _NEAR]
        return next_[-1].ids if next_ and len(next_[-1].ids) == 1 and next_[-1].named else ()
    before = context.subjects_before(found.start(), 1)
    near = before and found.start() - before[0].start < _NEAR and len(before[0].ids) == 1 and before[0].named
    return before[0].ids if near else ()


def authors_named(context: Context, noun: str, offset: int) -> tuple[str, ...]:
    """Returns the sides that a joint text was said to be by: "A joint statement by A and B came ... The statement".

    Between two names stand titles, persons and "and", no small word of another kind.
    """
    found = next(reversed([*_mention(noun).finditer(context.text, max(0, offset - _REACH), offset)]), None)
    by = _BY.match(context.text, found.end()) if found is not None else None
    sides: dict[str, None] = {}
    at = by.end() if by is not None else 0
    for name in context.names_in(at, at + _NEAR) if by is not None else ():
        if not _LISTED.fullmatch(context.text, at, name.start):
            break
        sides.update(dict.fromkeys(name.ids[:1]))
        at = name.end
    return tuple(sides) if len(sides) > 1 else ()


@derived
def _posted_on(lang: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{cue(lang, 'posted on')})\s+(?:{small('article')})\s+")


@remembered(64)
def _mention(noun: str | Set[str]) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, [noun] if isinstance(noun, str) else sorted(noun)))
    return re.compile(rf"\b(?:[Aa]n?|[Ii]ts) ((?:[\w-]+ ){{0,2}})(?:{nouns})\b")
