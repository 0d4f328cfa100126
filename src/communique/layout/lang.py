"""The language of a text, by its script and by its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter

from communique.layout.words import function_words, languages

_READ = 20_000
_WORD = re.compile(r"[^\W\d_]+")
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


def language(text: str) -> str | None:
    """Returns the ISO 639-1 code of the text's language, or None where it is not plain.

    Known by script: ja, zh, ko, el, he, th, hi, ar, ru (Cyrillic and Arabic only without letters of their other
    languages). Known by the share of function words: the languages of `layout/function_words`.

    Example:
        >>> language("The ministers of Kenya and Peru have agreed that they will meet again in the spring.")
        'en'
    """
    sample = text[:_READ]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(len(word) for word in words)
    if letters == 0:
        return None
    found = _by_script(sample, letters)
    if found is not None:
        return found if found != "" else None
    return _by_words(words)


def _by_script(sample: str, letters: int) -> str | None:
    """Returns a code, "" for a script whose language is open, or None for Latin and unknown scripts."""
    if sample.isascii():
        return None
    counts = {code: len(re.findall(pattern, sample)) for code, pattern in _SCRIPTS}
    if counts["ja"] and counts["ja"] + counts["zh"] > _SCRIPT_SHARE * letters and counts["ja"] * 8 > counts["zh"]:
        return "ja"
    code = max(counts, key=lambda name: counts[name])
    if counts[code] <= _SCRIPT_SHARE * letters:
        return None
    foreign = _FOREIGN.get(code)
    if foreign and (re.search(foreign, sample.lower()) or letters < _LETTERS_NEEDED):
        return ""
    return code


def _by_words(words: list[str]) -> str | None:
    """Returns the language that most small words are of; a line of few words shows it by few of them."""
    if len(words) < 4:
        return None
    times = Counter(words)
    counts = sorted(
        ((sum([times[word] for word in function_words(code) & times.keys()]), code) for code in languages()),
        reverse=True,
    )
    (best, code), (second, _) = counts[0], counts[1]
    needed = _WORD_SHARE * len(words) if len(words) >= _LINE else 1
    return code if best >= needed and best >= max(second * _LEAD, second + 1) else None
