"""Every figure by its name, from the results of one case, and its files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.asked import refuse_unknown
from analysis.break_even import BreakEvens, break_evens
from analysis.explanation import Explanation, explain
from analysis.failure import FailureRegion, failure_region
from analysis.judgement_change import JudgementSensitivity, judgement_sensitivity
from analysis.learning import Learning, learn
from analysis.perspectives import Perspectives, across_perspectives
from analysis.plots.acceptability import acceptability_depths, acceptability_figure
from analysis.plots.break_even import break_even_figure
from analysis.plots.break_even_map import break_even_map_figure
from analysis.plots.failure import failure_figure
from analysis.plots.figure import FigureData, rows, words
from analysis.plots.lead import lead_figure
from analysis.plots.learn import learn_figure
from analysis.plots.length import length_figure
from analysis.plots.matrix import matrix_figure
from analysis.plots.objections import objections_figure
from analysis.plots.perspectives import perspectives_figure
from analysis.plots.ranking import ranking_figure
from analysis.plots.stability import stability_figure
from analysis.plots.text_support import text_support_figure
from analysis.plots.tornado import tornado_figure
from analysis.plots.triangle import triangle_figure
from analysis.plots.uncertainty import uncertainty_figure
from analysis.plots.variants import variants_figure
from analysis.plots.weight_lines import weight_lines_figure
from analysis.plots.worlds import worlds_figure
from analysis.ranking import Comparison, Ranking, compare, rank
from analysis.smaa import Acceptability, acceptability
from analysis.variants import Variants, rank_variants
from analysis.weight_change import WeightSensitivity, weight_sensitivity
from analysis.world_states import Worlds, worlds
from model.case import Case
from model.faults import CaseError, Fault
from model.noun import Language

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from analysis.plots.board import Form
    from analysis.plots.pen import Styled

DRAWS = 20_000


@dataclass(frozen=True, kw_only=True)
class Results:
    """What the figures of a case are made of, each computed when the first figure needs it."""

    case: Case
    perspective: str | None
    weights: str | Path

    @cached_property
    def ranking(self) -> Ranking:
        """The ranking on these weights."""
        return rank(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def weight_sensitivity(self) -> WeightSensitivity:
        """What other weights would change."""
        return weight_sensitivity(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def judgement_sensitivity(self) -> JudgementSensitivity:
        """What other judgements would change."""
        return judgement_sensitivity(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def learning(self) -> Learning:
        """What to find out first."""
        return learn(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def perspectives(self) -> Comparison:
        """The rankings on everybody's weights."""
        return compare(self.case, perspectives=[item.id for item in self.case.perspectives])

    @cached_property
    def break_evens(self) -> BreakEvens:
        """From which probability of failure on the course that may fail is not first."""
        return break_evens(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def worlds(self) -> Worlds:
        """How the options do in each state of the world."""
        return worlds(self.case, perspective=self.perspective, weights=self.weights, draws=DRAWS)

    @cached_property
    def variants(self) -> Variants:
        """The courses beyond the paper beside its options."""
        return rank_variants(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def length(self) -> Explanation:
        """What an extra year must gain: of the option whose length is in question, else of the first."""
        asked = [option.id for option in self.case.options if option.length is not None]
        option = asked[0] if asked else self.ranking.standings[0].option
        return explain(self.case, option, perspective=self.perspective, weights=self.weights)

    @cached_property
    def across(self) -> Perspectives:
        """Where everybody's weights agree and clash, and what is objected to."""
        return across_perspectives(self.case)

    @cached_property
    def failure_region(self) -> FailureRegion:
        """In which futures the first option is not first."""
        return failure_region(self.case, perspective=self.perspective, weights=self.weights)

    @cached_property
    def acceptability(self) -> list[Acceptability]:
        """The shares of the first place over all weights, at every depth that the case has."""
        return [acceptability(self.case, depth=depth, draws=DRAWS) for depth in acceptability_depths(self.case)]


FIGURES: dict[str, Callable[[Results], FigureData]] = {  # in reading order
    "ranking": lambda results: ranking_figure(results.ranking),
    "matrix": lambda results: matrix_figure(results.ranking),
    "lead": lambda results: lead_figure(results.ranking),
    "weight_lines": lambda results: weight_lines_figure(results.weight_sensitivity),
    "triangle": lambda results: triangle_figure(results.weight_sensitivity),
    "acceptability": lambda results: acceptability_figure(results.acceptability),
    "tornado": lambda results: tornado_figure(results.judgement_sensitivity),
    "stability": lambda results: stability_figure(results.weight_sensitivity),
    "perspectives": lambda results: perspectives_figure(results.perspectives),
    "objections": lambda results: objections_figure(results.across),
    "text_support": lambda results: text_support_figure(results.ranking),
    "uncertainty": lambda results: uncertainty_figure(results.ranking),
    "worlds": lambda results: worlds_figure(results.worlds),
    "break_even": lambda results: break_even_figure(results.break_evens),
    "break_even_map": lambda results: break_even_map_figure(results.break_evens),
    "variants": lambda results: variants_figure(results.variants),
    "learn": lambda results: learn_figure(results.learning),
    "failure": lambda results: failure_figure(results.failure_region),
    "length": lambda results: length_figure(results.length),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """Figures in reading order, and why others that a case of this kind could have are missing."""

    figures: tuple[FigureData, ...]
    missing: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of a figure before it is written: its name, what is in it, and the finding that it shows."""

    name: str
    content: bytes
    title: str


def gallery(
    case: Case, names: Sequence[str] = (), *, perspective: str | None = None, weights: str | Path = ""
) -> Gallery:
    """Return figures of a case by their names, or all that it can have.

    Parameters
    ----------
    names : keys of `FIGURES`; all of them if empty
    perspective, weights : whose weights, and a change of them, as in `rank`; `perspectives`, `objections` and
        `acceptability` are about the weights of everybody and of nobody

    Raises CaseError for other names, for a figure that was named and that the case lacks what it needs for, and as
    `rank` does.
    """
    _refuse_joined(names)
    refuse_unknown("NAME", names, FIGURES)
    results = Results(case=case, perspective=perspective, weights=weights)
    found, faults = list[FigureData](), list[Fault]()
    results.ranking  # noqa: B018 - weights that are refused are no missing figure
    for name in names or FIGURES:
        try:
            found.append(FIGURES[name](results))
        except CaseError as error:
            faults += error.faults
    if names and faults:
        raise CaseError(tuple(faults))
    return Gallery(figures=tuple(found), missing=tuple(faults))


def _refuse_joined(names: Sequence[str]) -> None:
    """Raise CaseError for names that commas join."""
    parts = {name: [part for part in name.replace("،", ",").split(",") if part] for name in names}
    faults = tuple(
        Fault(kind="names_joined", file="NAME", found=name, expected=" ".join(found))
        for name, found in parts.items()
        if len(found) > 1
    )
    if faults:
        raise CaseError(faults)


def stem(figure: FigureData) -> str:
    """Return what the files of a figure are called: a folder shows them in reading order."""
    return f"{list(FIGURES).index(figure.name) + 1:02d}-{figure.name}"


def files(
    figures: Sequence[FigureData],
    languages: Sequence[Language],
    forms: Sequence["Form"],
    style: "Styled",
    executor: "Executor | None" = None,
) -> Iterator[File]:
    """Draw figures and yield their files one by one: pictures, what they say in words, and their numbers.

    Parameters
    ----------
    languages, forms : each figure is drawn in each language, and saved in each form
    style : for a screen, a printed page, a column of one, or a slide
    executor : draws figures side by side; the files are the same, and come in the same order
    """
    from analysis.present.output import csv_text

    drawing = partial(_drawn, forms=tuple(forms), style=style)
    pairs = [(figure, language) for figure in figures for language in languages]
    drawn = map(drawing, pairs) if executor is None else executor.map(drawing, pairs)
    for figure in figures:
        for _ in languages:
            yield from next(drawn)
        numbers = csv_text(rows(figure))
        marked = "" if numbers.isascii() else "\ufeff"  # without it a spreadsheet takes Arabic for another encoding
        yield File(name=f"{stem(figure)}.csv", content=(marked + numbers).encode(), title="")


def _drawn(pair: tuple[FigureData, Language], forms: tuple["Form", ...], style: "Styled") -> list[File]:
    """Draw a figure in one language, and return its pictures and its words."""
    from analysis.plots.board import composed, image

    figure, language = pair
    said, drawn = words(figure, language), composed(figure, language, style)
    name, title = f"{stem(figure)}-{language}", str(said.title)
    pictures = [
        File(name=f"{name}.{form}", content=image(drawn, form, said.alt, said.title), title=title) for form in forms
    ]
    lines = (said.title, said.subtitle, said.alt, said.limits, said.source)
    return [*pictures, File(name=f"{name}.txt", content="".join(f"{line}\n" for line in lines).encode(), title="")]
