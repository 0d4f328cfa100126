"""Signatures of texts: texts that have much in common share a band, so that only such are compared word by word."""

from __future__ import annotations

from hashlib import blake2b

from communique.linking.texts import Text
from communique.linking.thresholds import threshold

_SEED = 20260111
_LEAD = 8  # words of the beginning that make a band of their own: a text cut to its first sentence shares little else


def method() -> str:
    """Returns what makes signatures, with its version: those of another are made anew."""
    from rensa import RMinHash

    bands, rows = int(threshold("bands")), int(threshold("band_rows"))
    return f"minhash/1 rensa {RMinHash.ALGORITHM_VERSION} {bands}x{rows}x{int(threshold('shingle_words'))}"


def signature(text: Text) -> list[int]:
    """Returns the bands of a text, each a number of 64 bits, the same in every process."""
    if len(text.plain) < threshold("short_words"):
        return [_number("short", " ".join(text.plain))]
    from rensa import RMinHash

    bands, rows = int(threshold("bands")), int(threshold("band_rows"))
    made = RMinHash(num_perm=bands * rows, seed=_SEED)
    made.update(list(text.shingles))
    digest = made.digest()
    parts = [digest[at * rows : (at + 1) * rows] for at in range(bands)]
    found = [_number(str(number), str(part)) for number, part in enumerate(parts)]
    return [*found, _number("lead", " ".join(text.plain[:_LEAD]))]


def _number(*parts: str) -> int:
    digest = blake2b("\n".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
