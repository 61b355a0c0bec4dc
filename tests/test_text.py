"""The catalogue: both languages, the same placeholders, every plural form, numbers set apart."""

import ast
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from babel import Locale
from babel.plural import PluralRule

from analysis.text import MINUS, PLURAL_RULES, Phrase, in_words, isolated, listing, number, rebalanced, say, series
from analysis.text.catalogue import CATALOGUE, Entry
from model.noun import Language, Text

LANGUAGES: tuple[Language, Language] = ("en", "ar")
COUNTS = (0, 1, 2, 3, 11, 100)
ROOT = Path(__file__).resolve().parents[1]


def forms(entry: Entry, language: Language) -> dict[str, str]:
    form = entry[language]
    return dict(form) if isinstance(form, Mapping) else {"other": form}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_entry_has_both_languages_with_the_same_placeholders(key: str) -> None:
    entry = CATALOGUE[key]
    english = set().union(*map(placeholders, forms(entry, "en").values()))
    arabic = set().union(*map(placeholders, forms(entry, "ar").values()))
    assert english == arabic
    words = "".join(forms(entry, "ar").values())
    assert re.search("[\u0600-\u06ff]", words) or not re.search("[a-z]", re.sub(r"{[^}]*}", "", words))


@pytest.mark.parametrize("key", [key for key, entry in CATALOGUE.items() if "by" in entry])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_entry_has_every_form_of_its_language(key: str, language: Language) -> None:
    categories = {*Locale(language).plural_form.rules, "other"}
    assert set(forms(CATALOGUE[key], language)) == categories
    named = set().union(*map(placeholders, forms(CATALOGUE[key], language).values()))
    for count in COUNTS:
        assert say(key, language, **{**dict.fromkeys(named, "X"), "count": count})


def test_the_plural_rules_are_those_of_cldr() -> None:
    for language, rules in PLURAL_RULES.items():
        ours, theirs = PluralRule(rules), Locale(language).plural_form
        assert [ours(count) for count in range(1000)] == [theirs(count) for count in range(1000)]


def test_counts_in_words() -> None:
    assert [say("points", "en", count=count) for count in COUNTS] == [
        "0 points",
        "1 point",
        "2 points",
        "3 points",
        "11 points",
        "100 points",
    ]
    arabic = [re.sub("[\u2066-\u2069]", "", say("points", "ar", count=count)) for count in COUNTS]
    assert arabic == ["0 نقطة", "نقطة واحدة", "نقطتين", "3 نقاط", "11 نقطة", "100 نقطة"]
    assert [say("points_predicate", language, count=2) for language in ("en", "ar")] == ["2 points", "نقطتان"]


def test_every_placeholder_is_isolated_in_arabic() -> None:
    for key, entry in CATALOGUE.items():
        if "by" in entry:
            continue
        names = placeholders(forms(entry, "ar")["other"])
        text = say(key, "ar", **dict.fromkeys(names, 7.5))
        assert re.sub("\u2066[^\u2066-\u2069]*\u2069", "", text).count("7") == 0


def test_arabic_inside_english_is_isolated() -> None:
    assert say("comparison.weighting", "en", letter="A", name="قوات") == "A: \u2068قوات\u2069"


def test_phrases_are_not_isolated_again() -> None:
    assert say("comparison.weighting", "ar", letter=Phrase("أ"), name=Text(en="b", ar="ب")) == "أ: \u2068ب\u2069"


def test_values_are_never_read_as_placeholders() -> None:
    assert say("comparison.weighting", "en", letter="{name} {0}", name="%s") == "{name} {0}: %s"


def test_numbers() -> None:
    assert [number(value) for value in (0.4, -0.4, -3, 1234.5)] == ["0", "0", f"{MINUS}3", "1234"]
    assert [number(value) for value in (2**63 - 1, -(2**63), 0)] == ["9223372036854775807", f"{MINUS}{2**63}", "0"]
    assert number(-3.55, 1) == f"{MINUS}3.5"
    assert [number(value, 1, signed=True) for value in (0.01, 2, -2)] == ["0.0", "+2.0", f"{MINUS}2.0"]
    assert say("weights.share", "en", name="a", share=0.125) == "a 12%"


def test_spans_of_numbers_keep_their_order_in_arabic() -> None:
    assert isolated("مدة 3-4 سنوات", "ar") == "\u2068مدة \u20663-4\u2069 سنوات\u2069"
    assert in_words(Text(en="3-4 years", ar="3-4 سنوات"), "ar") == "\u20663-4\u2069 سنوات"
    assert in_words(Text(en="3-4 years", ar="3-4 سنوات"), "en") == "3-4 years"
    assert isolated("", "ar") == ""


def test_isolates_are_closed_at_the_end_of_a_line_and_opened_in_the_next() -> None:
    lines = rebalanced(["a \u2068b \u2066c", "d\u2069 e", "f\u2069 g"])
    assert lines == ["a \u2066b \u2066c\u2069\u2069", "\u2066\u2066d\u2069 e\u2069", "\u2066f\u2069 g"]


def test_a_name_over_two_lines_keeps_its_direction_and_the_sides_of_its_brackets() -> None:
    lines = rebalanced(["\u2068\u0623 (NATO", "Staff) 2026 (A)\u2069"])
    assert lines == ["\u2067\u0623 \u200f(\u200fNATO\u2069", "\u2067Staff\u200f)\u200f 2026 (A)\u2069"]
    assert rebalanced(["\u2068\u0623 (NATO)\u2069"]) == ["\u2068\u0623 (NATO)\u2069"]


def test_lists() -> None:
    assert [listing(["a", "b", "c"][:count], "en") for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listing(["أ", "ب", "ج"], "ar") == "أ وب وج"
    assert series(["a", "b"], "ar", ";") == "a؛ b"


# --- no reader's sentence outside the catalogue ---------------------------------------------------


def literals(path: Path) -> Iterator[str]:
    """Yield the texts in a module that are neither docstrings nor parts of type hints."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    raised = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents | raised:
            yield node.value


def test_no_sentence_for_a_reader_stands_outside_the_catalogue() -> None:
    files = [path for folder in ("model", "analysis") for path in (ROOT / folder).rglob("*.py")]
    for path in files:
        if (ROOT / "analysis" / "text") in path.parents:
            continue
        for text in literals(path):
            assert not re.search("[\u0620-\u064a]{2}", text), f"{path}: {text}"
            assert not re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", text), f"{path}: {text}"


def test_every_entry_is_used() -> None:
    """A key stands in the code whole, or its beginning does where the rest is put in."""
    files = [path for path in (ROOT / "analysis").rglob("*.py") if path.parent.name != "text"]
    files += [ROOT / "analysis" / "text" / name for name in ("fault_lines.py", "__init__.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    beginnings = ("help.", "show.", *re.findall(r'f[\'"]@?([a-z_]+\.[a-z_.]*)\{', code))
    assert {"fault.", "place.", "move."} <= set(beginnings)
    unused = {key for key in CATALOGUE if not key.startswith(beginnings) and f'"{key}"' not in code}
    assert not unused
