"""Every test sees the output of a pipe, however wide the terminal is, and one core: others test beside it."""

import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, Phase, settings

os.environ.pop("COLUMNS", None)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # threads that wait for each other took a third of the time

# No test is timed: a machine that is busy elsewhere is no fault of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile("untimed")
settings.register_profile(  # for tests.seeded_faults
    "first-failure", settings.get_profile("untimed"), phases=(Phase.explicit, Phase.generate)
)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Let the long tests, which repeat what others do once, run without the trace of coverage.

    The mark `no_cover` of pytest-cov does not reach the workers of pytest-xdist: a second trace goes on.
    """
    trace = sys.gettrace()
    if item.get_closest_marker("long"):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(trace)
