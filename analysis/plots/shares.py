"""The shares of first place at one depth of belief, and words about several of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from analysis.present.common import names, short
from analysis.present.smaa import share_words
from analysis.smaa import Acceptability
from analysis.text import Phrase, say, series
from model.noun import Language
from model.partial_order import Depth as TextDepth

_EXACT = 1e-9  # a difference of shares below it is rounding of the computer
_ABOVE = 0.99  # of the draws: an option that is first in more is settled
_HALF = 0.5  # a share above which an option is first more often than all others together


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The shares of first place at one depth, in the order of the figure's options.

    `lows` and `highs` differ where the text's silence can be read in several ways.
    """

    result: Acceptability
    options: tuple[str, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]

    @property
    def of_text(self) -> bool:
        """Whether only the text's orders are used."""
        return self.result.depth in get_args(TextDepth)

    @property
    def first(self) -> list[str]:
        """The options that are first most often."""
        most = max(self.lows)
        return [option for option, share in zip(self.options, self.lows, strict=True) if most - share < _EXACT]


def level_of(result: Acceptability, options: tuple[str, ...]) -> Level:
    """Return the shares of first place of a result, for some options."""
    lows, highs = zip(*(result.span(option) for option in options), strict=True)
    return Level(result=result, options=options, lows=lows, highs=highs)


def settled(levels: Sequence[Level], language: Language) -> Phrase:
    """Say who is first most often with the judgements, at their means first, and what the text alone settles."""
    of_text = [level for level in levels if level.of_text]
    judged = [level for level in levels if not level.of_text][::-1]
    parts = [_judged(level, language) for level in judged if level is judged[0] or level.first != judged[0].first]
    parts += [_of_text(of_text[-1], language)] if of_text else []
    title = series(parts, language, ";")
    return Phrase(title[0].upper() + title[1:])


def _of_text(level: Level, language: Language) -> Phrase:
    """Say whether the text alone puts an option first however its silence is read, or leans to one."""
    best = max(range(len(level.options)), key=lambda place: level.lows[place])
    least = level.lows[best]
    kind = "settles" if least > _ABOVE else "leans" if least > _HALF else "open"
    return say(f"plot.acceptability.text_{kind}", language, option=short(level.result.case, level.options[best]))


def _judged(level: Level, language: Language) -> Phrase:
    """Say who is first most often with the judgements, and how often by more than the tie margin."""
    first, result = level.first, level.result
    share = share_words(max(level.lows), language, exact=result.exact)
    clear = Phrase()
    if result.case.tie_margin and len(first) == 1:
        clearly = float(result.main.clear[result.options.index(first[0])])
        clear = say("plot.acceptability.clearly", language, share=share_words(clearly, language, exact=result.exact))
    key = f"plot.acceptability.{result.depth}_level" if len(first) > 1 else f"plot.acceptability.{result.depth}"
    return say(key, language, options=names(result.case, first, language), share=share, clear=clear)


def depth_name(level: Level, language: Language) -> Phrase:
    """Name the depth of a level."""
    return say(f"plot.depth.{level.result.depth}", language)


def _span(level: Level, place: int, language: Language) -> Phrase:
    """Say a share, or from which to which it runs."""
    ends = [share_words(ends[place], language, exact=level.result.exact) for ends in (level.lows, level.highs)]
    if ends[0] == ends[1]:
        return ends[0]
    return say("plot.acceptability.span", language, low=ends[0], high=ends[1])


def option_share(level: Level, place: int, language: Language) -> Phrase:
    """Name an option with its share."""
    name = short(level.result.case, level.options[place])
    return say("plot.acceptability.share", language, option=name, share=_span(level, place, language))
