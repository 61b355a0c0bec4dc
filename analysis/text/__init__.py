"""Sentences for readers, in English and Arabic.

`say` fills a sentence of the catalogue. Every value is set off from the text around it by Unicode
isolates where the directions of the two could mix, so that numbers, brackets and names keep their
order in a right-to-left line.
"""

import functools
import re
import string
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analysis.text.catalogue import CATALOGUE

if TYPE_CHECKING:  # the model takes time to load, and help does without it
    from babel.plural import PluralRule

    from model.noun import Language, Text

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LTR, _ANY, _END, _RTL_MARK = "\u2066", "\u2068", "\u2069", "\u200f"
MINUS = "\u2212"


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
            digits, percent = int(format_spec.rstrip("%") or 0), format_spec.endswith("%")
            return isolated(number(value * 100 if percent else value, digits) + "%" * percent, self.language)
        return isolated(str(value), self.language)


def say(key: str, language: "Language", **values: Any) -> Phrase:
    """Return a sentence of the catalogue in one language.

    A placeholder `{x}` takes a text or a number with no decimals, `{x:1}` a number with one,
    `{x:0%}` a share as a percentage. Where an entry has plural forms, the number named by its `by`
    chooses one by the rules of CLDR.

    >>> say("points", "en", count=1), say("points", "en", count=4)
    ('1 point', '4 points')
    """
    entry = CATALOGUE[key]
    form = entry[language]
    if isinstance(form, Mapping):
        form = form[_plural(values[str(entry["by"])], language)]
    return Phrase(_Formatter(language).format(form, **values))


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


def number(value: float, digits: int = 0) -> str:
    """Write a number: decimals as asked, a true minus sign, never a negative zero.

    >>> number(-3.54, 1), number(-0.02), number(1234.5)
    ('−3.5', '0', '1234')
    """
    text = f"{value:.{digits}f}"
    return text.replace("-", MINUS) if float(text) else text.lstrip("-")


def isolated(text: str, language: "Language") -> Phrase:
    """Set a value off from a sentence whose direction may differ from its own."""
    if language == "ar":
        return Phrase(f"{_ANY if _ARABIC.search(text) else _LTR}{text}{_END}")
    return Phrase(f"{_ANY}{text}{_END}" if _ARABIC.search(text) else text)


def line(text: str, language: "Language") -> str:
    """Mark a line as right-to-left where it is Arabic, whatever it begins with."""
    return f"{_RTL_MARK}{text}" if language == "ar" and text.strip() else text


def listing(items: Sequence[str], language: "Language") -> Phrase:
    """Join names: `a, b and c`.

    >>> listing(["a", "b", "c"], "en")
    'a, b and c'
    """
    if len(items) < 2:
        return Phrase("".join(items))
    comma, last = ("، ", " و") if language == "ar" else (", ", " and ")
    return Phrase(comma.join(items[:-1]) + last + items[-1])


def series(items: Iterable[str], language: "Language", mark: str = ",") -> Phrase:
    """Join phrases by commas or semicolons, without an `and`."""
    marks = {",": "،", ";": "؛"}
    return Phrase(f"{marks[mark] if language == 'ar' else mark} ".join(items))


def without_isolates(text: str) -> str:
    """Drop the isolates, for places that keep directions apart themselves."""
    return re.sub("[\u2066-\u2069]", "", text)


def said(items: "Iterable[Text]", language: "Language") -> list[Phrase]:
    """Return bilingual texts in one language, each isolated."""
    return [isolated(item.within(language), language) for item in items]
