"""What is wrong with an input, as data.

A fault is said in English or Arabic by `analysis.text`; here it only has a kind, a place and two
language-neutral facts: what was found and what was expected.
"""

import re
import unicodedata
from dataclasses import dataclass, fields

# Control characters, bidirectional overrides and isolates, line separators: they could move the
# cursor, reverse what a reader sees, or split a line.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]")
_SHOWN = 400  # characters of a text that a fault repeats


def unprintable(text: str) -> str:
    r"""Name the first character of a text that must not reach a terminal or a page, if any.

    >>> unprintable("a\u202eb"), unprintable("[/x] :warning: $x$ {}")
    ('U+202E', '')
    """
    match = _UNPRINTABLE.search(text)
    return f"U+{ord(match.group()):04X}" if match else ""


def printable(text: str, limit: int = _SHOWN) -> str:
    r"""Return a text as one short line with unprintable characters named.

    >>> printable("a\x1b[31m")
    'a<U+001B>[31m'
    """
    plain = text.encode("utf-8", "replace").decode("utf-8")
    short = plain if len(plain) <= limit else plain[: limit - 1] + "…"
    return _UNPRINTABLE.sub(lambda match: f"<U+{ord(match.group()):04X}>", short)


def look(text: str) -> str:
    r"""Return what a reader sees of a name: without invisible characters, in one form, case and spacing.

    >>> look("A\u200b\u00ad  b") == look("a B"), look("a b") == look("ab")
    (True, False)
    """
    visible = "".join(mark for mark in unicodedata.normalize("NFKC", text) if unicodedata.category(mark) != "Cf")
    return " ".join(visible.casefold().split())


def _make_printable(noun: "Place | Fault") -> None:
    for item in fields(noun):
        value = getattr(noun, item.name)
        if isinstance(value, str):
            object.__setattr__(noun, item.name, printable(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file a fault lies; what does not apply is None."""

    line: int | None = None
    column: str | None = None
    key: str | None = None

    def __post_init__(self) -> None:
        _make_printable(self)

    def __str__(self) -> str:
        named = (("line", self.line), ("column", self.column), ("key", self.key))
        return ", ".join(f"{name} {value}" for name, value in named if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault of an input file, weight change or request.

    `kind` is a key of the text catalogue (`fault.<kind>`), `file` the name of a file or of a
    command-line option, `found` the offending text and `expected` what would be accepted: ids,
    numbers or nearest names, never a sentence. What a file or a user wrote is made printable.
    """

    kind: str
    file: str
    place: Place = Place()
    found: str = ""
    expected: str = ""

    def __post_init__(self) -> None:
        _make_printable(self)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.file, str(self.place)) if part)
        what = f"{where}: {self.kind.replace('_', ' ')}"
        found = f", found {self.found}" if self.found else ""
        return f"{what}{found}" + (f"; expected {self.expected}" if self.expected else "")


class CaseError(ValueError):
    """An input that cannot be used, with every fault that was found in it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class NounError(ValueError):
    """A noun refuses its own fields: `(kind, field, found, expected)` for each fault.

    Raised while a noun is built, caught by the reader, which knows the file and the place.
    """

    def __init__(self, *faults: tuple[str, str, str, str]) -> None:
        super().__init__("; ".join(f"{field}: {kind}, found {found}" for kind, field, found, _ in faults))
        self.faults = faults

    def at(self, file: str, place: Place) -> Fault:
        """Return the first fault with the place that the reader knows."""
        kind, _, found, expected = self.faults[0]
        return Fault(kind=kind, file=file, place=place, found=found, expected=expected)
