"""Every test sees the output of a pipe, however wide the terminal is, and one core: others test beside it."""

import os

import pytest
from hypothesis import Phase, settings

os.environ.pop("COLUMNS", None)
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # threads that wait for each other took a third of the time
settings.register_profile("first-failure", phases=(Phase.explicit, Phase.generate))  # for tests.seeded_faults


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the long tests, which repeat what others do once, run without the watch of the coverage."""
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker("no_cover")
