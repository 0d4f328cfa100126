"""Markup to trees: in which encoding a page is, and parsers that fetch nothing and expand nothing."""

from __future__ import annotations

import codecs
import re
from typing import Any

from communique.intake.rejection import UnreadableError

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# As browsers do: a page that says it is one is in the larger encoding that holds it.
_LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
_LARGER |= {"iso8859-11": "cp874", "tis-620": "cp874", "euc_kr": "cp949", "shift_jis": "cp932", "big5": "big5hkscs"}
_NO_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")  # what no tree can hold
_ODD_SHARE = 0.001
_ODD_FEW = 5
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")


def decode_page(data: bytes, charset: str | None) -> tuple[str, str | None]:
    """Returns the text of a page, and what was decided about odd bytes where there are some.

    Its encoding is what a byte order mark, then the server (`charset`), then the page says; else UTF-8, else
    Windows-1252. A few odd bytes become U+FFFD, as in browsers.

    Raises:
        UnreadableError: C103: the bytes are in no encoding that can be told.
    """
    named = [_codec(charset), *(_codec(match[1].decode()) for match in _declared(data))]
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for name in (marked, *named, "utf-8", "cp1252"):
        if name is not None:
            try:
                text = data.decode(name)
            except (UnicodeError, ValueError):
                continue
            if name not in ("cp1252", "utf-8") or not _CONTROLS.search(text.translate(_HARMLESS)):
                return text, None
    return _with_odd_bytes(data, marked or next((name for name in named if name), "utf-8"))


_HARMLESS = dict.fromkeys((0x0C, 0x0B, 0x1C, 0x1D, 0x1E, 0x1F), " ")


def _with_odd_bytes(data: bytes, name: str) -> tuple[str, str]:
    text = data.decode(name, "replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
    odd = text.count("\N{REPLACEMENT CHARACTER}")
    if odd > max(_ODD_FEW, _ODD_SHARE * len(text)):
        message = f"the page is not in {name.upper()}, as it or the rule has it, and in no encoding that can be told."
        raise UnreadableError("C103", message, "Save it as UTF-8 and read it again.")
    return text, f"{odd} odd bytes in {name.upper()} stand as U+FFFD"


def _declared(data: bytes) -> list[re.Match[bytes]]:
    head = data[:4096]
    return [match for match in (_META.search(head), _XML.search(head)) if match is not None]


def _codec(name: str | None) -> str | None:
    try:
        found = codecs.lookup((name or "").strip()).name
    except (LookupError, ValueError, UnicodeError):
        return None
    if found.startswith(("utf-16", "utf-32")) or found in ("hex", "base64", "zip", "bz2", "rot13", "quopri", "uu"):
        return None  # a page that could be read up to here is in none of them
    return _LARGER.get(found, found)


def html_tree(text: str) -> Any:
    """Returns the tree of a page or of a piece of one; an empty one where it holds nothing."""
    from lxml import html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = _NO_MARKUP.sub(" ", text).encode("utf-8", "replace")
    tree = html.document_fromstring(data, parser=parser) if data.strip() else None
    return tree if tree is not None else html.Element("html")


def html_text(text: str) -> str:
    """Returns the text of a piece of HTML, such as an item of a feed has, block by block.

    Example:
        >>> html_text("<p>Chad thanked Peru.</p><ul><li>Trade<li>Ports</ul>")
        'Chad thanked Peru.\\n\\n- Trade\\n- Ports'
    """
    from lxml import etree

    from communique.intake.blocks import text_of

    try:
        return text_of(html_tree(text))
    except (etree.ParserError, ValueError):
        return ""


def xml_options() -> dict[str, Any]:
    """Returns how XML is parsed: no entity is expanded, nothing is fetched, nothing grows without bounds."""
    return {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
