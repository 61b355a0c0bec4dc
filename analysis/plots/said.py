"""Words that figures share: the finding about who is first, and what stands below every figure."""

from collections.abc import Mapping, Sequence

from analysis.plots.figure import FigureData, Words
from analysis.present.common import footer, footer_ranges, footer_weights, names, points, short
from analysis.ranges import Ranges
from analysis.ranking import Ranking
from analysis.text import Phrase, listing, number, say
from model.case import Case
from model.noun import Language
from model.weights import Weighting

_NAMED = 3  # options that a list of counts names


def about(
    figure: FigureData,
    language: Language,
    *,
    title: Phrase,
    subtitle: Phrase,
    alt: Phrase,
    weightings: Sequence[Weighting] = (),
    ranges: Sequence[Ranges] = (),
    notes: Sequence[Phrase] = (),
) -> Words:
    """Put the words of a figure together.

    Its limits are the entry `plot.<name>.limits`; `weightings`, `ranges` and `notes` are named in its source.
    """
    weights = footer_weights(figure.case, weightings, language) if weightings else ()
    drawn = footer_ranges(ranges, language) if ranges else ()
    return Words(
        title=title,
        subtitle=subtitle,
        limits=say("plot.limits", language, limits=say(f"plot.{figure.name}.limits", language)),
        source=footer(figure.case, language, *weights, *drawn, *notes),
        alt=alt,
    )


def option_counts(case: Case, counts: Mapping[str, int], key: str, language: Language) -> Phrase:
    """List on how many each option is, those of the largest counts by name and the others together."""
    named = sorted(counts, key=lambda option: -counts[option])[:_NAMED]
    listed = [say(key, language, option=short(case, name), count=counts[name]) for name in counts if name in named]
    if rest := sum(counts.values()) - sum(counts[name] for name in named):
        listed.append(say(key, language, option=say("plot.other_options", language), count=rest))
    return listing(listed, language)


def finding(result: Ranking, language: Language) -> Phrase:
    """Say who is first, by how much, and whether that is a tie."""
    case, leader = result.case, result.standings[0]
    level = [item.option for item in result.standings if item.rank == 1]
    if len(level) > 1:
        return say("plot.finding.level", language, options=names(case, level, language))
    second, margin, range_ = result.standings[1].option, case.tie_margin, result.ranges.lead
    digits = 0 if round(range_.low) and round(range_.high) else 1
    values = {
        "first": short(case, leader.option),
        "second": short(case, second),
        "lead": points(result.lead, language, margin),
        "margin": points(margin, language, predicate=True),
        "low": number(range_.low, digits),
        "high": number(range_.high, digits),
    }
    if leader.tied_with:
        return say("plot.finding.tie", language, **values)
    open_ = round(range_.low, 1) < 0  # less than one decimal shows is not said
    return say("plot.finding.open" if open_ else "plot.finding.clear", language, **values)
