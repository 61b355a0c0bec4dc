"""Sentences for readers, in English and Arabic.

`say` fills a sentence of the catalogue. Every value is set off from the text around it by Unicode
isolates where the directions of the two could mix, so that numbers, brackets and names keep their
order in a right-to-left line.
"""

import functools
import re
import string
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.text.catalogue import CATALOGUE

if TYPE_CHECKING:  # the model takes time to load, and help does without it
    from babel.plural import PluralRule

    from model.noun import Language, Text

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LTR, _RTL, _ANY, _END, _RTL_MARK = "\u2066", "\u2067", "\u2068", "\u2069", "\u200f"
_LTR_MARK, _STRONG, _OPENING, _CLOSING = "\u200e", ("L", "R", "AL"), "([{", ")]}"
MINUS = "\u2212"
# Numbers joined by a hyphen, such as 3-4: after an Arabic letter their order would turn round.
_SPAN = re.compile("(?<![\u2066\\d.])\\d[\\d.]*(?:[-\u2013]\\d[\\d.]*)+")


class Phrase(str):
    """Words already said in the reader's language: they need no isolates inside a sentence."""

    __slots__ = ()


class _Formatter(string.Formatter):
    """Fills placeholders: numbers by `number`, texts as they are, each isolated."""

    def __init__(self, language: "Language") -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if hasattr(value, "within"):  # a Text
            value = value.within(self.language)
        if isinstance(value, Phrase):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            digits, percent = int(format_spec.strip("+%") or 0), format_spec.endswith("%")
            text = number(value * 100 if percent else value, digits, signed=format_spec.startswith("+"))
            return isolated(text + "%" * percent, self.language)
        return isolated(str(value), self.language)


def say(key: str, language: "Language", **values: Any) -> Phrase:
    """Return a sentence of the catalogue in one language.

    A placeholder `{x}` takes a text or a number with no decimals, `{x:1}` a number with one,
    `{x:+1}` with its sign, `{x:0%}` a share as a percentage. Where an entry has plural forms, the number named by its `by`
    chooses one by the rules of CLDR.

    >>> say("points", "en", count=1), say("points", "en", count=4)
    ('1 point', '4 points')
    """
    entry = CATALOGUE[key]
    form = entry[language]
    if isinstance(form, Mapping):
        form = form[_plural(values[str(entry["by"])], language)]
    return Phrase(_Formatter(language).format(set_off(form) if language == "ar" else form, **values))


# A placeholder, a percentage, or a run of Latin words with the marks that belong to them: @best, .csv, --case.
_WORD = r"[@.-]{0,2}[A-Za-z][A-Za-z0-9_@=:/|.-]*(?<![.:])"
_LATIN = re.compile(rf"{{[^}}]*}}|[0-9][0-9.]*%|{_WORD}(?: {_WORD})*")


@functools.cache
def set_off(form: str) -> str:
    """Isolate the Latin words and percentages of an Arabic form, so that their marks stay on their side.

    >>> set_off("أضف @best {found}") == f"أضف {_LTR}@best{_END} {{found}}"
    True
    """
    return _LATIN.sub(lambda match: match[0] if match[0][0] == "{" else f"{_LTR}{match[0]}{_END}", form)


# The plural rules of CLDR for the two languages, in its own notation. Babel evaluates them; reading
# its whole record of a language instead would take longer than ranking the options.
PLURAL_RULES: "Mapping[Language, Mapping[str, str]]" = {
    "en": {"one": "i = 1 and v = 0"},
    "ar": {
        "zero": "n = 0",
        "one": "n = 1",
        "two": "n = 2",
        "few": "n % 100 = 3..10",
        "many": "n % 100 = 11..99",
    },
}


@functools.cache
def _plural_rule(language: "Language") -> "PluralRule":
    from babel.plural import PluralRule

    return PluralRule(PLURAL_RULES[language])


def _plural(count: float, language: "Language") -> str:
    """Return the CLDR plural category of a number as it will be shown, in whole digits."""
    return _plural_rule(language)(abs(round(count)))


def number(value: float, digits: int = 0, *, signed: bool = False) -> str:
    """Write a number: decimals as asked, a true minus sign, never a negative zero.

    >>> number(-3.54, 1), number(-0.02), number(1234.5), number(2, signed=True)
    ('−3.5', '0', '1234', '+2')
    """
    text = str(value) if isinstance(value, int) and not digits else f"{value:.{digits}f}"
    if not float(text):
        return text.lstrip("-")
    return "+" * (signed and value > 0) + text.replace("-", MINUS)


def isolated(text: str, language: "Language") -> Phrase:
    """Set a value off from a sentence whose direction may differ from its own."""
    if not text:
        return Phrase()
    arabic = _ARABIC.search(text) is not None
    text = _SPAN.sub(rf"{_LTR}\g<0>{_END}", text) if arabic else text
    if language == "ar":
        return Phrase(f"{_ANY if arabic else _LTR}{text}{_END}")
    return Phrase(f"{_ANY}{text}{_END}" if arabic else text)


def quoted(text: str) -> Phrase:
    """Set off an exact quotation in Arabic, whose words are not touched."""
    return Phrase(f"{_ANY}«{text}»{_END}")


def in_words(text: "Text", language: "Language") -> str:
    """Return a text of the case that stands alone: spans of numbers keep their order."""
    words = text.within(language)
    return _SPAN.sub(rf"{_LTR}\g<0>{_END}", words) if language == "ar" else words


def rebalanced(lines: Iterable[str]) -> list[str]:
    """Close at the end of each line the isolates that are open there, and open them again in the next.

    >>> [line.replace(_LTR, "<").replace(_END, ">") for line in rebalanced([f"a {_LTR}b", f"c{_END} d"])]
    ['a <b>', '<c> d']
    """
    whole, still_open = [], ""
    for line in _directed(list(lines)):
        text, stack = still_open + line, ""
        for mark in re.findall("[\u2066-\u2069]", text):
            stack = stack[:-1] if mark == _END else stack + mark
        whole.append(text + _END * len(stack))
        still_open = stack
    return whole


def _directed(lines: Sequence[str]) -> list[str]:
    """Let an isolate that runs over several lines have one direction on all of them, its brackets too.

    A line of its own would take the direction of its first letter, and a bracket without its partner that of its
    neighbours.

    >>> lines = _directed([f"{_ANY}\u0623 (A", f"B) 1{_END}"])
    >>> [line.replace(_RTL, "<").replace(_END, ">").replace(_RTL_MARK, "|") for line in lines]
    ['<\u0623 |(|A', 'B|)| 1>']
    """
    letters, opened = list("\n".join(lines)), list[int]()
    for at, letter in enumerate(letters):
        if letter in (_LTR, _RTL, _ANY):
            opened.append(at)
        elif letter == _END and opened:
            start = opened.pop()
            inside = letters[start + 1 : at]
            if letters[start] == _ANY and "\n" in inside:
                rtl = next((kind != "L" for it in inside if (kind := unicodedata.bidirectional(it)) in _STRONG), False)
                letters[start] = _RTL if rtl else _LTR
                letters[start + 1 : at] = _sided(inside, _RTL_MARK if rtl else _LTR_MARK)
    return "".join(letters).split("\n")


def _sided(letters: Sequence[str], mark: str) -> list[str]:
    """Put marks of direction around the brackets whose partner is not on their line."""
    alone, opened = list[int](), list[int]()
    for at, letter in enumerate(letters):
        if letter in _OPENING:
            opened.append(at)
        elif letter in _CLOSING and opened:
            opened.pop()
        elif letter in _CLOSING:
            alone.append(at)
        elif letter == "\n":
            alone += opened
            opened = []
    alone += opened
    return [f"{mark}{letter}{mark}" if at in alone else letter for at, letter in enumerate(letters)]


def line(text: str, language: "Language") -> str:
    """Mark a line as right-to-left where it is Arabic, whatever it begins with."""
    return f"{_RTL_MARK}{text}" if language == "ar" and text.strip() else text


def listing(items: Sequence[str], language: "Language") -> Phrase:
    """Join names: `a, b and c`; Arabic says its "and" before each after the first.

    >>> listing(["a", "b", "c"], "en")
    'a, b and c'
    """
    if language == "ar" or len(items) < 2:
        return Phrase(" و".join(items))
    return Phrase(f"{', '.join(items[:-1])} and {items[-1]}")


def series(items: Iterable[str], language: "Language", mark: str = ",") -> Phrase:
    """Join phrases by commas or semicolons, without an `and`."""
    marks = {",": "،", ";": "؛"}
    return Phrase(f"{marks[mark] if language == 'ar' else mark} ".join(items))


def without_stop(text: str) -> str:
    """Drop the full stop of a sentence that is put into another."""
    return text.removesuffix(".")


def without_isolates(text: str) -> str:
    """Drop the isolates, for places that keep directions apart themselves."""
    return re.sub("[\u2066-\u2069]", "", text)


def said(items: "Iterable[Text]", language: "Language") -> list[Phrase]:
    """Return bilingual texts in one language, each isolated."""
    return [isolated(item.within(language), language) for item in items]
