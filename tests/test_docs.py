"""README and docs: what they quote is what the program prints."""

import doctest
import re
from pathlib import Path

import pytest

from analysis import default_case, rank
from docs.refresh import PAGES, refreshed
from model import read_case
from model.read.numbers import parse_number

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_quotes_is_what_the_program_prints(page: Path) -> None:
    """If this fails after a change of results: python -m docs.refresh, and a line in CHANGELOG.md."""
    text = page.read_text(encoding="utf-8")
    assert refreshed(text) == text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [page for page in PAGES if ">>> " in page.read_text(encoding="utf-8")], ids=str)
def test_the_examples_of_a_page_run(page: Path) -> None:
    found = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert found.attempted > 3
    assert found.failed == 0


def test_what_the_docs_say_in_words_holds() -> None:
    """The sentences about results that are typed by hand, each with what makes it true."""
    case = read_case(default_case())
    tutorial, misuse = ((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("tutorial.md", "misuse.md"))
    first = rank(case)
    assert "The largest two lines rest on aims." in tutorial
    assert [part.support for part in first.lead_parts[:2]] == ["purpose", "purpose"]
    assert "states no finding between the schedule and the status quo on any criterion" in misuse
    pair = next(item for item in first.support if set(item.pair) == {"advisory_schedule", "status_quo"})
    assert pair.findings == (0, 0)
    assert "its own 5-95 % range spans 18 points of 100 or more" in misuse
    spans = [first.ranges.of(standing.option) for standing in first.standings]
    assert all(span.high - span.low >= 18 for span in spans)


def test_every_file_that_method_names_is_there() -> None:
    text = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:model|analysis)/[a-z_/]+\.py)`", text))
    assert len(named) > 8
    assert all((ROOT / name).is_file() for name in named)


def test_ci_runs_the_commands_of_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = re.findall(r"```sh\n(.*?)\n```", readme, re.DOTALL)
    assert len(commands) == 2
    assert "README.md" in script


def test_the_example_table_is_a_table(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    match = re.search(r"```csv\n(.*?)```", text, re.DOTALL)
    assert match
    path = tmp_path / "table.csv"
    path.write_text(match[1], encoding="utf-8")
    assert [standing.option for standing in rank(read_case(path)).standings] == ["Leave", "Stay"]


def test_the_smallest_case_is_a_case(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    files = dict(re.findall(r"```(?:toml|csv)\n# (\w+\.\w+)\n(.*?)```", text, re.DOTALL))
    assert set(files) == {"case.toml", "options.toml", "criteria.toml", "judgements.csv"}
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    result = rank(read_case(tmp_path))
    assert [standing.option for standing in result.standings] == ["rail", "road"]
    assert result.weighting.origin == "equal"


def test_the_version_is_the_same_everywhere() -> None:
    from analysis import __version__

    assert f"version: {__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_numbers_that_inputs_shows_are_read_or_refused_as_it_says() -> None:
    text = (ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    section = text.split("## Numbers")[1].split("## Weights")[0]
    for row in re.findall(r"^\| (`.*?) \| (.*?) \|$", section, re.MULTILINE):
        for cell in re.findall(r"`([^`]+)`", row[0]):
            if "refused" in row[1]:
                with pytest.raises(ValueError, match=".+"):
                    parse_number(cell)
            else:
                parse_number(cell)


def test_nothing_refers_to_a_place_outside_the_project() -> None:
    files = [
        path for path in ROOT.rglob("*") if path.suffix in (".py", ".md", ".toml", ".csv") and ".venv" not in path.parts
    ]
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert re.search(r"\.\./sha" + "red|/wo" + "rk/|/ro" + "ot/", text) is None, path
