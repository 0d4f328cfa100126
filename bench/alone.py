"""The stock parser alone: it parses the files of a folder as spaCy ships it, in two processes, and keeps nothing.

python bench/alone.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import spacy

from communique.language.model import PACKAGE

JOBS, BATCH = 2, 32  # documents that a process is given at a time: in between what is best for the two


def main() -> None:
    """Parses all files."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir()))
    for doc in spacy.load(PACKAGE).pipe(texts, batch_size=BATCH, n_process=JOBS):
        assert doc.has_annotation("DEP")


if __name__ == "__main__":
    main()
