"""Text as figures need it: measured, broken into lines, right-to-left where it is Arabic.

matplotlib shapes and orders Arabic itself since 3.11, line by line. So every line is marked with its direction, and
isolates that a line break would cut are closed and opened again. Nothing is ever read as mathematical markup.
"""

import functools
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis.text import isolated, number, rebalanced
from model.noun import Language

if TYPE_CHECKING:
    from matplotlib.backends.backend_agg import RendererAgg
    from matplotlib.font_manager import FontProperties

FONTS = Path(__file__).resolve().parent / "fonts"
FAMILIES: dict[Language, tuple[str, ...]] = {
    "en": ("DejaVu Sans", "Amiri Merged"),
    "ar": ("Amiri Merged", "DejaVu Sans"),
}
_LARGER = 1.25  # Amiri's letters are smaller than those of DejaVu Sans at the same size
_LEADING, _HIGHER = 1.28, 1.24  # the height of a line to the size of its text, and how much more Arabic needs
_FEW = 32  # letters of full width on a line
_ASCENT = 0.74  # of a line above its base
_INCH = 72  # points
_MARKS: dict[Language, str] = {"en": "\u200e", "ar": "\u200f"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The width of a figure in inches, the size of its text in points, and its dots per inch.

    A `height` is that of a sheet on which all must stand: the text is as much smaller as that takes.
    """

    width: float
    size: float
    dpi: int
    height: float | None = None


Styled = Literal["screen", "print", "column", "slide"]
STYLES: dict[Styled, Style] = {
    "screen": Style(width=7.5, size=11.5, dpi=140),
    "print": Style(width=6.3, size=10.5, dpi=300),
    "column": Style(width=8 / 2.54, size=7.0, dpi=300),
    "slide": Style(width=40 / 3, size=18.0, dpi=144, height=7.5),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Writes in one language at one size."""

    language: Language
    style: Style

    @property
    def rtl(self) -> bool:
        """Whether everything horizontal is mirrored."""
        return self.language == "ar"

    @property
    def start(self) -> Literal["left", "right"]:
        """The side on which a line begins."""
        return "right" if self.rtl else "left"

    @property
    def end(self) -> Literal["left", "right"]:
        """The side on which a line ends."""
        return "left" if self.rtl else "right"

    @property
    def size(self) -> float:
        """The size of plain text, in points."""
        return self.style.size * (_LARGER if self.rtl else 1.0)

    @property
    def line(self) -> float:
        """The height of a line of plain text, in points."""
        return self.height()

    @property
    def room(self) -> float:
        """The width of the figure inside its margins, in points."""
        return 72 * self.style.width - 2 * self.margin

    @property
    def narrow(self) -> bool:
        """Whether a line of the figure holds few letters, as in a column of a page."""
        return self.room < _FEW * self.style.size

    @property
    def margin(self) -> float:
        """The margin around a figure, in points."""
        return self.style.size

    def font(self, scale: float = 1.0, *, bold: bool = False) -> "FontProperties":
        """Return the font at a multiple of the size of plain text."""
        from matplotlib.font_manager import FontProperties

        register_fonts()
        return FontProperties(
            family=list(FAMILIES[self.language]), size=scale * self.size, weight="bold" if bold else "normal"
        )

    def width(self, text: str, scale: float = 1.0, *, bold: bool = False) -> float:
        """Return the width of one line, in points."""
        return _width(text, self.font(scale, bold=bold), self.style.dpi)

    def height(self, scale: float = 1.0, lines: int = 1) -> float:
        """Return the height of some lines, in points."""
        return _LEADING * scale * self.style.size * (_HIGHER if self.rtl else 1.0) * lines

    @property
    def spacing(self) -> float:
        """The space between the lines of one text, as matplotlib counts it."""
        return 0.8 if self.rtl else 1.05

    def ascent(self, scale: float = 1.0) -> float:
        """Return how far a line reaches above its base, in points."""
        return _ASCENT * self.height(scale)

    def number(self, value: float, digits: int = 0, *, signed: bool = False, unit: str = "") -> str:
        """Write a number so that its sign and unit stay on their side."""
        return self.written(isolated(number(value, digits, signed=signed) + unit, self.language))

    def written(self, text: str) -> str:
        """Mark one line with the direction of the language, unless it can have no other."""
        return text if self.language == "en" and text.isascii() else _MARKS[self.language] + text

    def lines(self, text: str, room: float, scale: float = 1.0, *, bold: bool = False) -> list[str]:
        """Break a text into lines no wider than some points, each marked with its direction."""
        found, wide, font, dpi = [""], 0.0, self.font(scale, bold=bold), self.style.dpi
        space = _width("n n", font, dpi) - _width("nn", font, dpi)
        for word in text.split():
            longer = _width(word, font, dpi) + (wide + space if found[-1] else 0.0)
            if longer <= room:
                found[-1], wide = f"{found[-1]} {word}".strip(), longer
                continue
            *whole, rest = _folded(word, room, font, dpi)
            found += [*whole, rest]
            wide = _width(rest, font, dpi)
        return [self.written(line) for line in rebalanced(line for line in found if line)]

    def wrapped(self, text: str, room: float, scale: float = 1.0, *, bold: bool = False) -> str:
        """Return a text broken into lines, as one text."""
        return "\n".join(self.lines(text, room, scale, bold=bold))


def _folded(word: str, room: float, font: "FontProperties", dpi: int) -> list[str]:
    """Cut a word that is wider than its room by itself."""
    parts = [""]
    for letter in word:
        if parts[-1] and _width(parts[-1] + letter, font, dpi) > room:
            parts.append("")
        parts[-1] += letter
    return parts


@functools.cache
def register_fonts() -> None:
    """Make the fonts that ship known to matplotlib; one that was changed is refused."""
    from matplotlib.font_manager import fontManager

    for sums in (FONTS / "SHA256SUMS").read_text(encoding="ascii").splitlines():
        wanted, name = sums.split()
        if hashlib.sha256((FONTS / name).read_bytes()).hexdigest() != wanted:
            raise ValueError(f"{name} is not the font that this program ships")
        fontManager.addfont(FONTS / name)


@functools.cache
def _ruler(dpi: int) -> "RendererAgg":
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(1, 1, dpi)  # type: ignore[no-untyped-call]


@functools.lru_cache(maxsize=2**14)
def _measured(text: str, font: Any, dpi: int) -> float:
    size = _ruler(dpi).get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call]
    return float(size[0]) * _INCH / dpi


def _width(text: str, font: "FontProperties", dpi: int) -> float:
    """Return the width of a line, in points: the larger of those on the screen and in a file without dots."""
    return max(_measured(text, font, dpi), _measured(text, font, _INCH)) if text else 0.0
