"""Colours and marks: an option keeps its own in every figure, and none is told apart by colour alone.

The colours of options are those of Okabe & Ito (2008, Color Universal Design), which colour-blind readers tell apart;
what is not an option is drawn in greys and blues.
"""

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

_COLOURS = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
_HATCHES = ("", "...", "///", "xxx", "++")
_LINES = ("-", "--", "-.", ":")
_MARKERS = ("o", "s", "^", "D", "v", "P")

INK, GREY, PALE, GRID = "#1a1a1a", "#5c5c5c", "#c9c9c9", "#e4e4e4"
# How a text orders two options: colour and hatch. What is weaker than a finding is lighter; no words, no colour.
ORDERS = {
    "finding": ("#16324f", ""),
    "purpose": ("#8fb3d1", "///"),
    "inference": ("#c9dcec", "..."),
    "silent": ("#e4e4e4", ""),
    "unread": ("#ffffff", ""),
}
_LIGHT, _DARK = (0xF3, 0xF7, 0xFB), (0x5B, 0x93, 0xC4)  # ends of a scale of one hue
_LIGHTER = 0.64  # of the way to white
_RAMP = ("#16324f", "#4f7fa8", "#a9c6de", "#6b6b6b", "#b5b5b5", "#8a7f99", "#d0c7da")


@dataclass(frozen=True, slots=True)
class Look:
    """How an option is drawn."""

    colour: str
    hatch: str
    line: str
    marker: str


def looks(count: int) -> tuple[Look, ...]:
    """Return the looks of so many options; up to 720 differ, neighbours in colour, hatch, line and mark.

    >>> len(set(looks(720)))
    720
    """
    return tuple(
        Look(
            colour=_COLOURS[place % len(_COLOURS)],
            hatch=_HATCHES[place % len(_HATCHES)],
            line=_LINES[(place + place // 360) % len(_LINES)],
            marker=_MARKERS[(place + place // 60) % len(_MARKERS)],  # the rest comes back after 60 places
        )
        for place in range(count)
    )


def lighter(colour: str) -> str:
    """Return a lighter tone of a colour.

    >>> lighter("#D55E00")
    '#f0c5a3'
    """
    parts = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return "#" + "".join(f"{round(part + _LIGHTER * (255 - part)):02x}" for part in parts)


def swatch(look: Look) -> "Patch":
    """Return a patch that looks like a bar of an option, for a legend."""
    from matplotlib.patches import Patch

    return Patch(facecolor=look.colour, hatch=look.hatch, edgecolor="white")


def stroke(look: Look) -> "Line2D":
    """Return a line that looks like one of an option, for a legend."""
    from matplotlib.lines import Line2D

    kind: Any = look.line
    return Line2D([], [], color=look.colour, linestyle=kind, marker=look.marker, markersize=5)


def ramp(count: int) -> tuple[str, ...]:
    """Return so many colours for parts that are no options; each further round of them is paler.

    >>> len(set(ramp(40)))
    40
    """
    rounds = (_paler(colour, 0.75**turn) for turn in range(1 + count // len(_RAMP)) for colour in _RAMP)
    return tuple(islice(rounds, count))


def _paler(colour: str, share: float) -> str:
    """Mix so much of a colour with white."""
    return "#" + "".join(f"{round(255 - share * (255 - int(colour[at : at + 2], 16))):02x}" for at in (1, 3, 5))


def shade(share: float) -> str:
    """Return a blue that is the darker the larger a share, and light enough for dark ink.

    >>> shade(0), shade(1)
    ('#f3f7fb', '#5b93c4')
    """
    parts = [round(low + share * (high - low)) for low, high in zip(_LIGHT, _DARK, strict=True)]
    return "#" + "".join(f"{part:02x}" for part in parts)


def readable_on(colour: str) -> str:
    """Return black or white, whichever has more contrast on a colour (WCAG 2.2, relative luminance).

    >>> readable_on("#16324f"), readable_on("#a9c6de")
    ('#ffffff', '#1a1a1a')
    """
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.06 else INK
