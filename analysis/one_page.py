"""Ask everything at once, for one page: who is first, how sure that is, and what would change it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from analysis.assumptions import Assumption, assumptions
from analysis.beliefs import NearestBeliefs, believe
from analysis.break_even import BreakEvens, break_evens
from analysis.judgement_change import JudgementSensitivity, judgement_sensitivity
from analysis.learning import Learning, learn
from analysis.ranges import dependence_of
from analysis.ranking import Ranking, rank, support_of
from analysis.reach import TextReach, text_reach
from analysis.result import Result
from analysis.smaa import Acceptability, acceptability
from analysis.structure import StructureSensitivity, structure_sensitivity
from analysis.weight_change import WeightSensitivity, weight_sensitivity
from analysis.world_states import Worlds, worlds
from model.case import Case
from model.dependence import Dependence

Level = Literal["low", "moderate", "high"]

DRAWS = 20_000
LEARNT = 1024  # points for what is learnt together; single judgements are exact
_STRONG = 3  # the least grade of a judgement that the text itself carries
_MODERATE, _HIGH = 1 / 3, 2 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """How well founded the judgements behind the lead are.

    `strong` is the share of what separates the first option from the second, criterion by criterion, that rests on
    judgements of grade 3 or 4 of both; `spread` the median difference between readings of one judgement, in points,
    None where nobody read twice. `level` is high from two thirds, moderate from one third, else low; one step lower
    where readings differ by more than the tie margin; moderate at most where the text states no finding between the
    two (`capped` tells that it would be high).
    """

    level: Level
    strong: float
    spread: float | None
    capped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Overview(Result):
    """The answers to all questions of robustness, on one set of weights.

    `perspectives` are the rankings of everybody's weights; `likely` varies the judgements on these weights, `anyhow`
    the weights at central judgements, `everything` both; `beliefs` are the nearest ones for each other option.
    `together` are `likely` at every strength of dependence, none where the case has no common causes; `assumptions` say
    whether other choices of the analyst change who leads.
    """

    ranking: Ranking
    perspectives: tuple[Ranking, ...]
    likely: Acceptability
    anyhow: Acceptability
    everything: Acceptability
    text: TextReach
    weights: WeightSensitivity
    judgements: JudgementSensitivity
    structure: StructureSensitivity
    beliefs: dict[str, NearestBeliefs]
    confidence: Confidence
    together: dict[Dependence, Acceptability]
    assumptions: tuple[Assumption, ...]
    break_evens: BreakEvens
    worlds: Worlds
    learning: Learning

    @property
    def case(self) -> Case:
        """The case that is asked about."""
        return self.ranking.case

    @property
    def first(self) -> str:
        """The option that is first on these weights."""
        return self.ranking.standings[0].option

    @property
    def level(self) -> tuple[str, ...]:
        """The options that are first on these weights, level with each other if there are several."""
        return tuple(item.option for item in self.ranking.standings if item.rank == 1)

    @property
    def rivals(self) -> tuple[str, ...]:
        """The other options, the nearest flip of weights first."""
        flips = self.weights.flips
        moved = {name: flip.moved if (flip := flips[name]["all"]) else np.inf for name in flips}
        return tuple(sorted(moved, key=lambda name: moved[name]))


def overview(case: Case, *, perspective: str | None = None, weights: str | Path = "", seed: int = 0) -> Overview:
    """Answer all questions of robustness on one set of weights.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`
    seed : of the draws

    Raises CaseError as `rank` does.
    """
    sensitivity = weight_sensitivity(case, perspective=perspective, weights=weights)
    ranking = rank(case, perspective=perspective, weights=weights, seed=seed)
    together = _together(case, perspective, weights, seed)
    return Overview(
        ranking=ranking,
        perspectives=tuple(rank(case, perspective=item.id) for item in case.perspectives),
        likely=together[dependence_of(case)],
        anyhow=acceptability(case, draws=DRAWS, seed=seed),
        everything=acceptability(case, depth="ranges", draws=DRAWS, seed=seed),
        text=text_reach(case, draws=DRAWS, seed=seed),
        weights=sensitivity,
        judgements=judgement_sensitivity(case, perspective=perspective, weights=weights),
        structure=structure_sensitivity(case, perspective=perspective, weights=weights, draws=2, seed=seed),
        beliefs={name: believe(case, name, perspective=perspective, weights=weights) for name in sensitivity.flips},
        confidence=_confidence(ranking),
        together=together if case.loadings else {},
        assumptions=assumptions(case, ranking.weighting),
        break_evens=break_evens(case, perspective=perspective, weights=weights),
        worlds=worlds(case, perspective=perspective, weights=weights, draws=DRAWS, seed=seed),
        learning=learn(case, perspective=perspective, weights=weights, draws=LEARNT, seed=seed),
    )


def _together(case: Case, perspective: str | None, weights: str | Path, seed: int) -> dict[Dependence, Acceptability]:
    """Draw the judgements at every strength of dependence that the case has."""
    strengths: tuple[Dependence, ...] = get_args(Dependence) if case.loadings else ("none",)
    return {
        strength: acceptability(
            case,
            perspective=perspective,
            weights=weights,
            prior="base",
            depth="ranges",
            dependence=strength,
            draws=DRAWS,
            seed=seed,
        )
        for strength in strengths
    }


def _confidence(ranking: Ranking) -> Confidence:
    """Grade the judgements behind the lead; the module of `Confidence` says how."""
    case, pair = ranking.case, [standing.option for standing in ranking.standings[:2]]
    cells = {(item.option, item.criterion): item for item in case.judgements}
    parts = np.array([abs(part.points) for part in ranking.lead_parts])
    grades = [min(cells[option, part.criterion].grade for option in pair) for part in ranking.lead_parts]
    strong = _share(parts, np.array(grades) >= _STRONG)
    spreads = [
        spread
        for option in pair
        for part in ranking.lead_parts
        if (spread := cells[option, part.criterion].reading_spread) is not None
    ]
    spread = float(np.median(spreads)) if spreads else None
    step = (strong >= _MODERATE) + (strong >= _HIGH) - (spread is not None and spread > case.tie_margin)
    levels: tuple[Level, ...] = ("low", "moderate", "high")
    capped = levels[max(0, step)] == "high" and not sum(support_of(case, *pair).findings)
    return Confidence(level="moderate" if capped else levels[max(0, step)], strong=strong, spread=spread, capped=capped)


def _share(parts: NDArray[np.float64], chosen: NDArray[np.bool_]) -> float:
    return float(parts[chosen].sum() / parts.sum()) if parts.sum() > 0 else 0.0
