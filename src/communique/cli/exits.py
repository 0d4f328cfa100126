"""Exit codes of the program (codebook, section 12)."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code tells: a script can part a bad command from a bad input and a fault of ours."""

    ALL_READ = 0
    INTERNAL_FAULT = 1
    USAGE = 2
    NOTHING_READ = 3
    SOME_REJECTED = 4
    STORE_IN_USE = 5
    INTERRUPTED = 130
    PIPE_CLOSED = 141  # as other programs end when the reader of their output has gone
