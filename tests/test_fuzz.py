"""Inputs nobody thought of: a case, a table and changes of weights, damaged at random.

The reader may accept or refuse; it may not fail. Every refusal can be said in both languages.
"""

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import default_case
from analysis.ranking import rank
from analysis.text.fault_lines import fault_line
from model.faults import CaseError
from model.noun import Language
from model.read import parse_changes, read_case
from model.weights import Tree, Weights, changed_weights, weights_from_points

LANGUAGES: tuple[Language, ...] = ("en", "ar")
FILES = tuple(sorted(path.name for path in default_case().iterdir() if path.suffix in (".csv", ".toml")))
TABLES = (
    "option,a,b\nX,10..20..30,50\nY,40,5\n",
    "option;a;b;c\n@pillar;P;P;Q\n@weight;30;10;60\nX;100;0;0\nY;0;0;100\nZ;1,5;2;3\n",
    "option\tcost\tgain\n@direction\tmin\tmax\n@worst\t200\t0\n@best\t100\t50\nX\t125..150..200\t25\nY\t100\t50\n",
)
WORDS = (
    "", " ", "..", "...", "nan", "-inf", "1e999", "-1e308", "5e-324", "-1", "0", "101", "1,234", "12,5", "1.5", "50%",
    "9" * 400, "0x" + "f" * 5000, "٦٢٫٥", "۶۲", "=1", "@worst", "@weight", "@pillar", "@x", '"', '""', "'", "'''",
    '"""', "\\", "\\u001b", "\x1b[31m", "\0", "\r", "\n", "\t", ",", ";", "[", "[[x]]", "{", "}", "{0}", "%s", "[/x]",
    "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff", "\ud7ff", "\U0001f600", "الأمن", "x" * 300, "x" * 140_000,
    "status_quo", "immediate_exit", "advisory_schedule", "dinar_stability", "economic", "balanced", "EC-02", "Q-01",
    "option", "criteria", "id = 1", "true", "2024-02-15", "[1, 2]", "{ en = 1 }", "a.b.c = 1", "silent", "stated",
)  # fmt: skip
TOKENS = (*(word.encode() for word in WORDS), b"\xff", b"\xff\xfe", b"\xe9", b"\xed\xa0\x80")

Edit = Callable[[bytes, float, float, bytes], bytes]


# --- edits: each takes the bytes, two places in them (0-1) and a token --------------------------


def at(items: Sequence[object], place: float) -> int:
    return int(place * len(items))


def cut(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del token
    return data[: at(data, one)] + data[at(data, one) + int(40 * other) :]


def insert(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del other
    return data[: at(data, one)] + token + data[at(data, one) :]


def overwrite(data: bytes, one: float, other: float, token: bytes) -> bytes:
    return data[: at(data, one)] + token + data[at(data, one) + int(40 * other) :]


def truncate(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del other, token
    return data[: at(data, one)]


def swap_lines(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del token
    lines = data.split(b"\n")
    first, second = at(lines, one), at(lines, other)
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def copy_line(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del token
    lines = data.split(b"\n")
    lines.insert(at(lines, other), lines[at(lines, one)])
    return b"\n".join(lines)


def drop_line(data: bytes, one: float, other: float, token: bytes) -> bytes:
    del other, token
    lines = data.split(b"\n")
    del lines[at(lines, one)]
    return b"\n".join(lines)


def change_word(data: bytes, one: float, other: float, token: bytes) -> bytes:
    """Replace a cell or a word of a line by the token."""
    lines = data.split(b"\n")
    line = lines[at(lines, one)]
    spans = [match.span() for match in re.finditer(rb'"[^"]*"|[^,;\t= "\[\]]+', line)] or [(0, 0)]
    start, end = spans[at(spans, other)]
    lines[at(lines, one)] = line[:start] + token + line[end:]
    return b"\n".join(lines)


def change_value(data: bytes, one: float, other: float, token: bytes) -> bytes:
    """Replace what a key holds by the token."""
    del other
    spans = [match.span(1) for match in re.finditer(rb"= (.*)", data)] or [(0, 0)]
    start, end = spans[at(spans, one)]
    return data[:start] + token + data[end:]


EDITS: tuple[Edit, ...] = (
    cut, insert, overwrite, truncate, swap_lines, copy_line, drop_line, change_word, change_word, change_value,
)  # fmt: skip
PLACES = st.integers(0, 2**16 - 1).map(lambda number: number / 2**16)
DAMAGE = st.lists(st.tuples(st.sampled_from(EDITS), PLACES, PLACES, st.sampled_from(TOKENS)), min_size=1, max_size=3)
Damage = list[tuple[Edit, float, float, bytes]]


def damaged(data: bytes, damage: Damage) -> bytes:
    for edit, one, other, token in damage:
        data = edit(data, one, other, token) if data else token
    return data


# --- what must hold ---------------------------------------------------------------------------


def sayable(error: CaseError) -> None:
    """Check that an error has faults, and that each is one safe line in both languages."""
    assert error.faults
    for fault in set(error.faults):
        for language in LANGUAGES:
            said = fault_line(fault, language)
            assert not unsafe(said), (fault, said)


def unsafe(text: str) -> bool:
    """Whether a text could move a cursor or reorder a line; the isolates around values are safe."""
    if len(re.findall("[\u2066-\u2068]", text)) == text.count("\u2069"):
        text = re.sub("[\u2066-\u2069]", "", text)
    reorders = re.search("[\u202a-\u202e\u2066-\u2069]", text) is not None
    return reorders or any(unicodedata.category(mark) in ("Cc", "Cs", "Zl", "Zp") for mark in text)


def read_or_refuse(path: Path) -> None:
    try:
        assert rank(read_case(path)).standings
    except CaseError as error:
        sayable(error)


def examples(count: int) -> settings:
    return settings(derandomize=True, max_examples=count, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a copy of the case that ships; each example damages one file of it and puts it back."""
    copy = tmp_path_factory.mktemp("fuzz") / "case"
    shutil.copytree(default_case(), copy)
    yield copy
    shutil.rmtree(copy)


@pytest.mark.long
@given(file=st.sampled_from(FILES), damage=DAMAGE | st.none())
@examples(1000)
def test_a_damaged_case_is_read_or_refused(folder: Path, file: str, damage: Damage | None) -> None:
    path = folder / file
    whole = path.read_bytes()
    try:
        if damage is None:
            path.unlink()
        else:
            path.write_bytes(damaged(whole, damage))
        read_or_refuse(folder)
    finally:
        path.write_bytes(whole)


@given(text=st.sampled_from(TABLES), damage=DAMAGE)
@examples(500)
def test_a_damaged_table_is_read_or_refused(folder: Path, text: str, damage: Damage) -> None:
    path = folder.parent / "table.csv"
    path.write_bytes(damaged(text.encode(), damage))
    read_or_refuse(path)


NODES = ("a", "b", "c", "a.x", "a.y", "b.z", "x", "", "a:b", "a.x:a.y", "a.x:b.z", "a:a", "الأمن", "c.w")
NUMBERS = (
    "0", "1", "50", "100", "60", "33.3", "100.001", "101", "-1", "nan", "inf", "1e308", "5e-324", "1e-320", "1e999",
    "٥٠", "12,5", "50%", "", " ", "1:1", "1:2:3", "0:0", "0:1", "1e308:1e308", "5e-324:5e-324", "-0", "\x1b", "\u202e",
)  # fmt: skip
CHANGE = st.builds(
    "{}{}{}".format, st.sampled_from(NODES), st.sampled_from(("=", "==", ":", "")), st.sampled_from(NUMBERS)
)
CHANGES = st.lists(CHANGE | st.text(max_size=12), max_size=4).flatmap(
    lambda items: st.sampled_from((",", "،", ", ", ",,")).map(lambda comma: comma.join(items))
)
TREE = Tree(pillars=("a", "b", "c"), criteria=("x", "y", "z", "w"), parent=(0, 0, 1, 2))
STARTS = tuple(
    weights_from_points(TREE, dict(zip((*TREE.pillars, *TREE.criteria), points, strict=True)))
    for points in (
        (1, 1, 1, 1, 1, 1, 1),
        (50, 30, 20, 99.99, 0.01, 100, 100),
        (100, 0, 0, 100, 0, 100, 0),
        (60, 40, 0, 30, 70, 5e-324, 0),
    )
)


@given(text=CHANGES, start=st.sampled_from(STARTS))
@examples(1000)
def test_changed_weights_are_weights_or_a_refusal(text: str, start: Weights) -> None:
    try:
        weights = changed_weights(start, parse_changes(text, TREE))
    except CaseError as error:
        sayable(error)
    else:
        assert np.isclose(weights.criteria.sum(), 1)
        assert np.all(weights.criteria >= 0)
