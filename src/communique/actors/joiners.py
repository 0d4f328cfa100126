"""What joins two names or offices: "and", with a comma before it or an article behind it."""

from __future__ import annotations

import re

from communique import facts
from communique.actors.words_in_names import words_of


@facts.derived
def joiner() -> re.Pattern[str]:
    """Returns the pattern of a word that joins two mentions: " and ", ", and the "; its `article` may be missing."""
    joins = "|".join(sorted(re.escape(word) for word in words_of("joiner") if word.isalpha()))
    articles = "|".join(sorted(re.escape(word) for word in words_of("article")))
    return re.compile(rf",?\s+(?:{joins})\s+(?P<article>(?:{articles})\s+)?")
