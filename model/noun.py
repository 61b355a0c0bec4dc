"""What all nouns share: two languages, and the refusal of values that cannot be.

Field names are the keys and columns of the case files (a text `x` is `x.en` and `x.ar` in TOML,
`x_en` and `x_ar` in CSV), so that a number is found again in its file by its name.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from model.faults import NounError

Language = Literal["en", "ar"]

MayBeBlank = Annotated[str, "blank"]  # a text that a CSV file may leave out

SCALE = (0.0, 100.0)


class Noun:
    """A record that is read from a file."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Noun):
    """The same words in both languages."""

    en: str
    ar: str

    def __post_init__(self) -> None:
        blank = [language for language in ("en", "ar") if not getattr(self, language).strip()]
        if blank:
            raise NounError(*(("missing_translation", language, "", "") for language in blank))

    def within(self, language: Language) -> str:
        """Return the words in one language."""
        return self.ar if language == "ar" else self.en


def refuse_outside(bounds: tuple[float, float], kind: str, **values: float) -> None:
    """Raise NounError for each field whose value lies outside the bounds or is not a number."""
    low, high = bounds
    outside = [(name, value) for name, value in values.items() if not low <= value <= high]
    if outside:
        raise NounError(*((kind, name, f"{value:g}", f"{low:g}..{high:g}") for name, value in outside))


def refuse_disorder(low: float, median: float, high: float) -> None:
    """Raise NounError unless low <= median <= high."""
    if not low <= median <= high:
        raise NounError(("out_of_order", "low", f"{low:g}, {median:g}, {high:g}", "low <= median <= high"))
