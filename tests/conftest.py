"""Every test sees the output of a pipe, however wide the terminal is that the tests run in."""

import os

os.environ.pop("COLUMNS", None)
