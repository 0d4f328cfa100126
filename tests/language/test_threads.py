"""The parser's arithmetic keeps to one core, whatever the machine has, and the environment stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique.language.threads import ONE_THREAD, one_thread

COUNTED = """
import os
from communique import read
read("Peru welcomed the decision of Chad to open the port.")
print(len(os.listdir("/proc/self/task")), sorted(name for name in os.environ if name in %r))
"""


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted where the system lists them")
def test_reading_starts_no_threads_and_leaves_the_environment_alone() -> None:
    env = {name: value for name, value in os.environ.items() if name not in ONE_THREAD}
    program = [sys.executable, "-c", COUNTED % (ONE_THREAD,)]
    found = subprocess.run(program, capture_output=True, text=True, env=env, check=True)
    assert found.stdout.strip() == "1 []"


def test_what_the_user_has_set_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ONE_THREAD[0], "7")
    monkeypatch.delenv(ONE_THREAD[1], raising=False)
    with one_thread():
        assert {os.environ[name] for name in ONE_THREAD} == {"1"}
    assert os.environ[ONE_THREAD[0]] == "7"
    assert ONE_THREAD[1] not in os.environ
