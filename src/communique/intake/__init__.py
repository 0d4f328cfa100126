"""From inputs to raw documents: plain text and JSONL, each input read or rejected with a reason."""

from communique.intake.reading import read_path, read_text
from communique.intake.rejection import Rejection

__all__ = ["Rejection", "read_path", "read_text"]
