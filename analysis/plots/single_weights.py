"""What one weight by itself does to the first place: shared by the figures of stability and of the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.plots.nodes import node, percent
from analysis.present.common import names, points, short
from analysis.text import Phrase, said, say
from analysis.weight_change import NodeLines, WeightSensitivity
from model.case import Case
from model.noun import Language
from model.score import EXACT

SAME = 1e-6  # percent: a limit and the switch point there differ by rounding only


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
    there = [switch for switch in item.switches if abs(switch.weight - at) < SAME]
    return there[0].before if side == "below" else there[-1].after


def closest(result: WeightSensitivity) -> Limit | None:
    """Return the limit that is reached by the fewest points of one weight, or None if there is none."""
    return min((limit for item in result.lines for limit in limits(item)), key=lambda limit: limit.apart, default=None)


def kept(result: WeightSensitivity) -> int:
    """Count the weights whatever value of which leaves the first option first."""
    return sum(not limits(item) for item in result.lines)


def tie_parts(result: WeightSensitivity) -> int:
    """Count the weights whatever value of which leaves the first option first, but in a part of which that is a tie."""
    return sum(bool(item.ties) for item in result.lines if not limits(item))


def tie_from(result: WeightSensitivity, limit: Limit, key: str, language: Language) -> Phrase:
    """Say by an entry from which weight, on the way to a limit, the first place is a tie; nothing without a margin."""
    ties = next(item.ties for item in result.lines if item.node == limit.node)
    around = [tie for tie in ties if tie[0] - SAME <= limit.at <= tie[1] + SAME]
    if not around:
        return Phrase()
    begins = exact_percent(around[0][limit.side == "below"], (limit.now, limit.at), language)
    return say(key, language, weight=begins)


def opening(result: WeightSensitivity, language: Language) -> Phrase:
    """Say that the first place is level or a tie on these weights; nothing where it is neither."""
    if len(result.firsts) > 1:
        return say("plot.finding.level", language, options=names(result.case, result.firsts, language))
    if not result.tied:
        return Phrase()
    first, second = (short(result.case, option) for option in (result.first, result.second))
    return say("plot.weights.tied", language, first=first, second=second)


def none_words(result: WeightSensitivity, language: Language) -> Phrase:
    """Say that no single weight puts another option ahead of one that is level or tied for the first place."""
    opened, first = opening(result, language), short(result.case, result.first)
    return say("plot.weights.kept", language, opening=opened, first=first)


def limit_words(result: WeightSensitivity, limit: Limit, language: Language) -> dict[str, Phrase]:
    """Return the words of a limit, and of what its weight is a share."""
    name, option = said([node(result.case, limit.node), short(result.case, limit.option)], language)
    of = next(whole(result.case, item.pillar) for item in result.lines if item.node == limit.node)
    return {
        "node": name,
        "now": exact_percent(limit.now, (limit.at,), language),
        "limit": exact_percent(limit.at, (limit.now,), language),
        "side": say(f"lines.{limit.side}", language),
        "option": option,
        "of": say(f"plot.weights.of_{of}", language),
    }


def exact_percent(weight: float, others: Sequence[float], language: Language) -> Phrase:
    """Write a weight in whole percents, or with one decimal where they hide that it differs from others or the ends."""
    hidden = any(round(weight) == round(other) and abs(weight - other) > EXACT for other in (0.0, 100.0, *others))
    return percent(weight, language, int(hidden))


def whole(case: Case, pillar: str) -> Literal["pillar", "whole"]:
    """Return of what a weight is a share: of the pillar if there are several and it is in one, else of the whole."""
    return "pillar" if pillar and len(case.pillars) > 1 else "whole"


def weight_words(case: Case, item: NodeLines, language: Language) -> Phrase:
    """Name a weight, with its value now and of what that is a share."""
    named, of = said([node(case, item.node)], language)[0], say(f"plot.in_{whole(case, item.pillar)}", language)
    return say("plot.weights.node", language, name=named, now=percent(item.weight, language), of=of)


def tie_words(case: Case, language: Language) -> Phrase:
    """Name the parts of a weight in which the first place is a tie."""
    return say("plot.weights.tie", language, margin=points(case.tie_margin, language))


def axis_words(case: Case, language: Language) -> Phrase:
    """Name the axis of a weight."""
    return say("plot.weights.axis" if len(case.pillars) > 1 else "plot.weights.axis_one", language)
