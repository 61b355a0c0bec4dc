"""What is wrong with an input, as data.

A fault is said in English or Arabic by `analysis.text`; here it only has a kind, a place and two
language-neutral facts: what was found and what was expected.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file a fault lies; what does not apply is None."""

    line: int | None = None
    column: str | None = None
    key: str | None = None

    def __str__(self) -> str:
        named = (("line", self.line), ("column", self.column), ("key", self.key))
        return ", ".join(f"{name} {value}" for name, value in named if value is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One fault of an input file, weight change or request.

    `kind` is a key of the text catalogue (`fault.<kind>`), `file` the name of a file or of a
    command-line option, `found` the offending text and `expected` what would be accepted: ids,
    numbers or nearest names, never a sentence.
    """

    kind: str
    file: str
    place: Place = Place()
    found: str = ""
    expected: str = ""

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
