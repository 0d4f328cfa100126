"""Lemmas from the model's own rules, worked out once for each word in each function and then remembered.

The model gives a lemma in two steps, a ruler of 179 patterns and a lemmatizer, that cost as much as its nets. Both see
of a token its word, tag and dependency alone (but for a few pairs of words), so that a token of the same three has
the same lemma in every sentence.
"""

from __future__ import annotations

from typing import Any

STEPS = ("attribute_ruler", "lemmatizer")  # the components of the model that this stands in for
_ROOM = 4_000  # words remembered; what is full is emptied, and the common words soon stand in it again
_PLAIN = "dep"  # stands for every dependency that no pattern asks for


def stands_in(nlp: Any) -> bool:
    """Returns whether lemmas of this model can be remembered: it has both steps, and none but they tells of forms."""
    names = nlp.component_names
    return all(step in names for step in STEPS) and not {"morphologizer", "trainable_lemmatizer"} & set(names)


class Lemmas:
    """The lemmas of one model; the components of `STEPS` need not run over its sentences."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._ruler, self._lemmatizer = (nlp.get_pipe(step) for step in STEPS)
        self._asked = _dependencies(self._ruler.patterns)
        self._pairs = _pair_words(self._ruler.patterns)
        self._known: dict[tuple[str, str, str], str] = {}

    def of(self, words: list[str], tags: list[str], deps: list[str]) -> list[str]:
        """Returns the lemmas of the words of one sentence, given their tags and dependencies.

        Where one of the few words stands that the model reads together with its neighbour ("let 's"), the
        model's own steps run over the whole sentence.
        """
        if not self._pairs.isdisjoint(words) or not self._pairs.isdisjoint([w.lower() for w in words]):
            return self._apply(words, tags, deps)
        known, asked, found = self._known, self._asked, []
        for word, tag, dep in zip(words, tags, deps, strict=True):
            key = (word, tag, dep if dep in asked else _PLAIN)
            lemma = known.get(key)
            if lemma is None:
                lemma = self._remember(key)
            found.append(lemma)
        return found

    def _remember(self, key: tuple[str, str, str]) -> str:
        if len(self._known) >= _ROOM:
            self._known.clear()
            self._lemmatizer.cache.clear()
        lemma = self._known[key] = self._apply([key[0]], [key[1]], [key[2]])[0]
        return lemma

    def _apply(self, words: list[str], tags: list[str], deps: list[str]) -> list[str]:
        from spacy.tokens import Doc

        doc = Doc(self._nlp.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words))
        self._lemmatizer(self._ruler(doc))
        return [token.lemma_ for token in doc]


def _dependencies(patterns: list[dict[str, Any]]) -> frozenset[str]:
    """Returns the dependencies that a pattern asks for."""
    found: set[str] = set()
    for row in patterns:
        for token in (t for pattern in row["patterns"] for t in pattern):
            asked = token.get("DEP")
            for values in asked.values() if isinstance(asked, dict) else [[asked] if asked else []]:
                found.update(values)
    return frozenset(found)


def _pair_words(patterns: list[dict[str, Any]]) -> frozenset[str]:
    """Returns the first words of the patterns over several tokens that set a lemma, as far as they are plain words."""
    found: set[str] = set()
    for row in patterns:
        for pattern in row["patterns"]:
            if len(pattern) > 1 and "LEMMA" in row["attrs"]:
                word = pattern[0].get("LOWER")
                found.update([word] if isinstance(word, str) else [])
    return frozenset(found)
