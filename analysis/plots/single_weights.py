"""What one weight by itself does to the first place: shared by the figures of stability and of the lines."""

from dataclasses import dataclass

from analysis.plots.nodes import node, percent
from analysis.present.common import short
from analysis.text import Phrase, said, say
from analysis.weight_change import NodeLines, WeightSensitivity
from model.case import Case
from model.noun import Language
from model.score import EXACT

_SAME = 1e-6  # percent: a limit and the switch point there differ by rounding only


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A weight, in percent of the siblings, at which the first option stops being first; `option` is first beyond."""

    node: str
    now: float
    at: float
    side: str  # `below` or `above`
    option: str

    @property
    def apart(self) -> float:
        """The points between the weight now and the limit."""
        return abs(self.at - self.now)


def limits(item: NodeLines) -> tuple[Limit, ...]:
    """Return the limits of the first place along one weight: none, one or two."""
    low, high = item.stays_first
    found = [("below", low)] * (low > 0) + [("above", high)] * (high < 100)
    return tuple(
        Limit(node=item.node, now=item.weight, at=at, side=side, option=_taker(item, at, side)) for side, at in found
    )


def _taker(item: NodeLines, at: float, side: str) -> str:
    """Return who is first beyond a limit."""
    there = [switch for switch in item.switches if abs(switch.weight - at) < _SAME]
    return there[0].before if side == "below" else there[-1].after


def closest(result: WeightSensitivity) -> Limit | None:
    """Return the limit that is reached by the fewest points of one weight, or None if there is none."""
    return min((limit for item in result.lines for limit in limits(item)), key=lambda limit: limit.apart, default=None)


def kept(result: WeightSensitivity) -> int:
    """Count the weights whatever value of which leaves the first option first."""
    return sum(not limits(item) for item in result.lines)


def limit_words(result: WeightSensitivity, limit: Limit, language: Language) -> dict[str, Phrase]:
    """Return the words of a limit: whole percents, or one decimal where they hide the difference."""
    digits = int(round(limit.at) == round(limit.now) and limit.apart > EXACT)
    name, option = said([node(result.case, limit.node), short(result.case, limit.option)], language)
    return {
        "node": name,
        "now": percent(limit.now, language, digits),
        "limit": percent(limit.at, language, digits),
        "side": say(f"lines.{limit.side}", language),
        "option": option,
    }


def weight_words(case: Case, name: str, weight: float, language: Language) -> Phrase:
    """Name a weight, with its value now."""
    return say("plot.weights.node", language, name=said([node(case, name)], language)[0], now=percent(weight, language))


def axis_words(case: Case, language: Language) -> Phrase:
    """Name the axis of a weight."""
    return say("plot.weights.axis" if len(case.pillars) > 1 else "plot.weights.axis_one", language)
