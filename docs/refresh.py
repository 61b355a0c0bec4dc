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

from analysis import default_case, rank
from analysis.command_line import run
from analysis.plots.board import composed, image
from analysis.plots.figure import words
from analysis.plots.ranking import ranking_figure
from docs.parts import PARTS, WIDTH
from model.noun import Language
from model.read import read_case

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
PICTURES: dict[Language, Path] = {
    "en": ROOT / "docs" / "figures" / "ranking-en.png",
    "ar": ROOT / "docs" / "figures" / "ranking-ar.png",
}
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


def picture(language: Language) -> bytes:
    """Return the picture of README in one language."""
    figure = ranking_figure(rank(read_case(default_case())))
    said = words(figure, language)
    return image(composed(figure, language), "png", said.alt, said.title)


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
    for language, path in PICTURES.items():
        path.write_bytes(picture(language))
