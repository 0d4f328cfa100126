"""Openings of paragraphs that leave out who speaks: "Condemns all attacks", "CALLS ON Chad", "Concerned at X"."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.language.forms import adverbs, finite_forms, is_felt, is_gerund, may_be_noun, plain_words, present_forms
from communique.language.mask import stand_ins
from communique.model.view import Edit, View

_FIRST = re.compile(r"\s*(?P<word>[A-Z][a-z]+)\b")
_WORDS = re.compile(r"[\w'-]+")
_SEMICOLON = re.compile(r";\s+(?=\w)")
_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:[ \t]+[A-Z]{2,})*\b")
_SHORT = 4  # letters of "AIDS", which is no verb
_OPENING = 60  # characters of a paragraph among which its verb stands


class Opening(NamedTuple):
    """The first word of a paragraph, and the first two behind its adverbs, in small letters: "once again, calls on"."""

    first: str
    verb: str
    after: str


def opening(text: str, *, lang: str) -> Opening:
    """Returns how a paragraph opens; what is missing is empty."""
    words = [w.lower() for w in _WORDS.findall(text[:_OPENING])]
    told = [w for w in words if w not in adverbs(lang) and not w.endswith("ly")]
    return Opening(*([*words, ""][:1] + [*told, "", ""][:2]))


def with_subject(view: View, *, surely: bool = True, lang: str) -> View:
    """Returns the view with a stand-in subject before a finite stance verb or a feeling that opens it, else unchanged.

    The stand-in stands for no characters: the phrase that it makes is empty, and the text's issuer takes it. Where a
    verb does not open `surely`, as in a list of any text, what may be a noun is one: "Calls for calm".
    """
    match = _FIRST.match(view.text)
    opened = opening(view.text, lang=lang)
    felt = is_felt(opened.verb, opened.after, lang)
    noun = not surely and may_be_noun(opened.verb, opened.after, lang)
    if match is None or noun or not (felt or opened.verb in present_forms(lang)):
        return view
    at, shown = match.start("word"), stand_ins(lang)
    subject = f"{shown['subject']} {shown['copula']} " if felt else f"{shown['subject']} "
    return view.edit([Edit(at, at, subject), Edit(at, at + 1, view.text[at].lower())])


def with_small_verbs(view: View, *, lang: str) -> View:
    """Returns a view whose verbs of stance in capitals are in small letters: "REITERATES ITS APPEAL to Chad".

    So are the words in capitals beside them that are adverbs, nouns of stance and function words; names stay.
    """
    text = view.text
    for run in _CAPITALS.finditer(text):
        words = [(m.start() + run.start(), m[0].lower()) for m in _WORDS.finditer(run[0])]
        if any(len(word) > _SHORT and _is_verb(word, lang) for _, word in words):
            for at, word in words:
                if word in plain_words(lang) or word.endswith("ly") or _is_verb(word, lang):
                    text = text[:at] + word + text[at + len(word) :]
    return View(view.text[0] + text[1:], view.starts, view.ends) if text != view.text else view


def _is_verb(word: str, lang: str) -> bool:
    return word in finite_forms(lang) or is_gerund(word, lang)


def with_joiner(view: View, *, lang: str) -> View:
    """Returns a view with a joiner for each semicolon before a verb of stance: "condemns X; welcomes Y; urges Z".

    Parsers take the verb behind the last semicolon for the main one, and what stands before it for what is said.
    """
    joiner, edits = stand_ins(lang)["joiner"], []
    for mark in _SEMICOLON.finditer(view.text):
        rest = view.text[mark.end() :]
        joined = re.match(rf"{joiner},?\s+", rest)
        rest = rest[joined.end() :] if joined else rest
        if opening(rest, lang=lang).verb in finite_forms(lang) and rest[:1].islower():
            edits.append(Edit(mark.start(), len(view.text) - len(rest), f" {joiner} "))
    return view.edit(edits) if edits else view
