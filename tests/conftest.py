"""What holds for all tests."""

from __future__ import annotations

import os
import signal

import pytest
from hypothesis import HealthCheck, settings

from communique.language.threads import one_thread

with one_thread():  # before a test imports pandas, and with it numpy, whose further threads would only wait
    import numpy  # noqa: F401

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # how fast a busy machine is says nothing of what is tested


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Returns how many processes `make test` shares the tests among: none besides its own where there is one core."""
    from communique.bulk import cores

    return cores() if cores() > 1 else 0


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Lets the programs that tests start be interrupted: a shell that runs the tests in the background keeps it off."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _no_width_of_a_terminal() -> None:
    """Leaves tables their own width: a shell may say how wide it is, and so does what shares tests among processes."""
    os.environ.pop("COLUMNS", None)
