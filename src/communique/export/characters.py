"""Characters that a format cannot hold."""

from __future__ import annotations

import re

_NOT_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(words: str) -> str:
    """Returns words with a replacement character for each that XML 1.0 does not allow.

    >>> printable("a\\x00b")
    'a\ufffdb'
    """
    return _NOT_OF_XML.sub("\ufffd", words)
