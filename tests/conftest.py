"""What holds for all tests."""

from __future__ import annotations

import signal

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")  # how fast a busy machine is says nothing of what is tested


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Lets the programs that tests start be interrupted: a shell that runs the tests in the background keeps it off."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
