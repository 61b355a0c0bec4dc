"""Rewrite what README and docs quote of the program's output: `python -m docs.refresh`.

A block that begins with ```console and `$ coalition-exit ...` holds the command and what it prints;
parts made of results stand between marks such as <!-- answer -->. The tests fail while a quotation
is out of date.
"""

import contextlib
import io
import os
import re
import shlex
from pathlib import Path

from analysis.command_line import run
from docs.parts import PARTS, WIDTH

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"```console\n\$ (coalition-exit [^\n]*)\n.*?```", re.DOTALL)
_PART = re.compile(r"<!-- (\w+) -->\n.*?<!-- /\1 -->", re.DOTALL)


def refreshed(text: str) -> str:
    """Return a page with every quotation made anew."""
    text = _BLOCK.sub(lambda match: f"```console\n$ {match[1]}\n{printed(match[1])}```", text)
    return _PART.sub(lambda match: f"<!-- {match[1]} -->\n{PARTS[match[1]]()}\n<!-- /{match[1]} -->", text)


def printed(command: str) -> str:
    """Return what a command prints on a screen as wide as a page."""
    stream, before = io.StringIO(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(WIDTH)
    try:
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
            run(shlex.split(command)[1:])
    finally:
        os.environ.pop("COLUMNS") if before is None else os.environ.update(COLUMNS=before)
    return stream.getvalue()


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
