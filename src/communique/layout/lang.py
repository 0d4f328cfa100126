"""The language of a text, by its script and by its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter

from communique.facts import derived
from communique.layout.words import function_words, languages

_READ = 20_000
_WORD = re.compile(r"[^\W\d_]{2,}|(?<!['’])[^\W\d_]")  # the "s" of "Chad's" is no Czech word
_PLAIN_WORD = re.compile(r"[A-Za-z]{2,}|(?<!')[A-Za-z]")  # the same in a text of plain letters, found faster
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "[\u3040-\u30ff]"),
    ("zh", "[\u4e00-\u9fff]"),
    ("ko", "[\uac00-\ud7af]"),
    ("el", "[\u0370-\u03ff]"),
    ("he", "[\u0590-\u05ff]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("hi", "[\u0900-\u097f]"),
    ("ar", "[\u0600-\u06ff]"),
    ("ru", "[\u0400-\u04ff]"),
)
# Letters that other languages of the same script use and the named one does not.
_FOREIGN = {
    "ar": "[پچژگکیےٹڈڑںھہۀې]",
    "ru": "[ґєіїўјљњђћџѓќѕәғқңөұүһ]",
    "hi": "[ळॲ]",
}
_LETTERS_NEEDED = 20
_SCRIPT_SHARE = 0.3
_WORD_SHARE = 0.2
_LEAD = 1.25
_LINE = 12  # words from which on a text is more than a headline
_TEXT = 20  # words from which on a text has small words, whatever its language
_STRAY = 0.08  # share of English small words, below which a text of Latin letters is not English
_MORE = 2  # small words of another language that a line must have beyond those that are English as well
_ALIKE = ({"da", "no"}, {"id", "ms"}, {"cs", "sk"})  # languages of which the better one counts
UNKNOWN = "und"  # ISO 639-2 for a language that is undetermined


def language(text: str) -> str | None:
    """Returns the ISO 639-1 code of the text's language, `und` for one that is none of those known, None where unclear.

    Known by script: ja, zh, ko, el, he, th, hi, ar, ru (Cyrillic and Arabic only without letters of their other
    languages). Known by the share of function words: the languages of `layout/function_words`.

    Example:
        >>> language("The ministers of Kenya and Peru have agreed that they will meet again in the spring.")
        'en'
    """
    sample = text[:_READ]
    plain = sample.isascii()
    found = (_PLAIN_WORD if plain else _WORD).findall(sample)
    by_script = None if plain else _by_script(sample, sum(map(len, found)))
    return by_script if by_script is not None else _by_words(Counter(found))


def _by_script(sample: str, letters: int) -> str | None:
    """Returns a code, `und` for a script whose language is open, or None for Latin and unknown scripts."""
    if letters == 0:
        return None
    counts = {code: len(re.findall(pattern, sample)) for code, pattern in _SCRIPTS}
    if counts["ja"] and counts["ja"] + counts["zh"] > _SCRIPT_SHARE * letters and counts["ja"] * 8 > counts["zh"]:
        return "ja"
    code = max(counts, key=lambda name: counts[name])
    if counts[code] <= _SCRIPT_SHARE * letters:
        return None
    foreign = _FOREIGN.get(code)
    if foreign and (re.search(foreign, sample.lower()) or letters < _LETTERS_NEEDED):
        return UNKNOWN if letters >= _LETTERS_NEEDED else None
    return code


def _by_words(words: Counter[str]) -> str | None:
    """Returns the language that most small words are of; a line of few words shows it by few of them."""
    known, number = _small_words(), 0
    alike: dict[tuple[str, ...], int] = {}  # how many words are of the same languages
    for word, times in words.items():
        if len(word) > 1 or word.islower():  # no letters of "U.S."
            number += times
            names = known.get(word.lower())
            if names:
                alike[names] = alike.get(names, 0) + times
    counts: Counter[str] = Counter()
    for names, times in alike.items():
        for name in names:
            counts[name] += times
    if number < 4:
        return None
    (code, best), (other, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    needed = _WORD_SHARE * number if number >= _LINE else 1
    if code != "en" and number < _LINE and best < counts["en"] + _MORE:
        return None
    if best >= needed and (best >= max(second * _LEAD, second + 1) or {code, other} in _ALIKE):
        return code
    return UNKNOWN if number >= _TEXT and counts["en"] < _STRAY * number else None


@derived
def _small_words() -> dict[str, tuple[str, ...]]:
    """Returns the languages of each small word."""
    found: dict[str, tuple[str, ...]] = {}
    for code in languages():
        for word in function_words(code):
            found[word] = (*found.get(word, ()), code)
    return found
