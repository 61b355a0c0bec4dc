"""Ask who is first in each state of the world, what a choice costs there, and which probabilities would change it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_sampling
from analysis.mixtures import Gap, world_gaps
from analysis.ranking import Ranking, ranking
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from analysis.smaa import Acceptability, acceptability
from model.case import Case
from model.conditional import in_world
from model.nearest_flip import Flip, nearest_flip
from model.regret import perfect_information, regrets
from model.weight_lines import first_interval, switch_points, weight_lines
from model.weights import Tree, Weighting, Weights, case_weighting

Array = NDArray[np.float64]
DRAWS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class InWorld:
    """The options in one state of the world.

    `regret` is by option in the order of the case, in points: what choosing it costs against the best there; `shares`
    say how often each is first there with the judgements drawn from their ranges.
    """

    world: str
    probability: float
    ranking: Ranking
    regret: tuple[float, ...]
    shares: Acceptability


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A probability of a state at which the first place changes hands, the others keeping their ratios."""

    probability: float
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldLine:
    """What happens as the probability of one state goes from 0 to 1 while the others keep their ratios.

    `stays_first` are the probabilities around the present one between which the first option is never behind.
    """

    world: str
    probability: float
    turns: tuple[Turn, ...]
    stays_first: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """The nearest probabilities of the states that put an option first; `moved` is what goes from some to others."""

    option: str
    probabilities: tuple[float, ...]
    moved: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Everybody:
    """The ranking in each state on the weights of one perspective."""

    perspective: str
    rankings: tuple[Ranking, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Worlds(Result):
    """The options in the states of the world, which exclude one another and do not depend on the choice.

    `mixed` are the scores at the stated probabilities, by option in the order of the case; `largest_regret` and
    `expected_regret` likewise, in points; `information` is what knowing the state before the choice is worth;
    `mixtures` are for each option that is not first at the stated probabilities the nearest that put it first, `ties`
    the nearest that bring it within the tie margin, None where none do. All are empty where the case has no states, and
    `ties` without a margin.
    """

    case: Case
    weighting: Weighting
    base: Ranking
    worlds: tuple[InWorld, ...]
    mixed: tuple[float, ...]
    largest_regret: tuple[float, ...]
    expected_regret: tuple[float, ...]
    information: float
    lines: tuple[WorldLine, ...]
    mixtures: dict[str, Mixture | None]
    ties: dict[str, Mixture | None]
    everybody: tuple[Everybody, ...]
    gaps: tuple[Gap, ...]
    draws: int
    seed: int

    @property
    def options(self) -> tuple[str, ...]:
        """The ranked options in the order of the case."""
        return tuple(option.id for option in self.case.ranked)

    @property
    def first(self) -> str:
        """The option of the highest score at the stated probabilities; it has the least expected regret too."""
        return self.options[int(np.argmax(self.mixed))]

    @property
    def minimax(self) -> str:
        """The option whose largest regret is smallest; of several that of the higher score."""
        order = range(len(self.options))
        return self.options[min(order, key=lambda index: (round(self.largest_regret[index], 9), -self.mixed[index]))]


def worlds(
    case: Case, *, perspective: str | None = None, weights: str | Path = "", draws: int = DRAWS, seed: int = 0
) -> Worlds:
    """Say how the options do in each state of the world.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`
    draws, seed : of the judgements in their ranges, in each state

    The judgements of a state take the place of the base ones, which already mix the states. Raises CaseError as `rank`
    does, and for numbers that no sampling has.
    """
    refuse_sampling(draws=draws, seed=seed)
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    cases = {world.id: in_world(case, world.id) for world in case.worlds}
    rankings = {name: ranking(inside, weighting) for name, inside in cases.items()}
    names = [option.id for option in case.ranked]
    scores = np.array([[item.score(name) for name in names] for item in rankings.values()]).reshape(-1, len(names))
    chances = np.array([world.probability for world in case.worlds])
    lost = regrets(scores)
    return Worlds(
        case=case,
        weighting=weighting,
        base=ranking(case, weighting),
        worlds=tuple(
            InWorld(
                world=world.id,
                probability=world.probability,
                ranking=rankings[world.id],
                regret=tuple(row.tolist()),
                shares=acceptability(
                    cases[world.id],
                    perspective=perspective,
                    weights=weights,
                    prior="base",
                    depth="ranges",
                    draws=draws,
                    seed=seed,
                ),
            )
            for world, row in zip(case.worlds, lost, strict=True)
        ),
        mixed=tuple((chances @ scores).tolist()) if cases else (),
        largest_regret=tuple(lost.max(axis=0).tolist()) if cases else (),
        expected_regret=tuple((chances @ lost).tolist()) if cases else (),
        information=perfect_information(scores, chances) if cases else 0.0,
        lines=_lines(case, scores, chances) if len(cases) > 1 else (),
        mixtures=_mixtures(case, scores, chances) if cases else {},
        ties=_mixtures(case, scores, chances, case.tie_margin) if cases and case.tie_margin else {},
        everybody=tuple(
            Everybody(
                perspective=item.id,
                rankings=tuple(ranking(inside, case_weighting(case, item.id)) for inside in cases.values()),
            )
            for item in (case.perspectives if cases else ())
        ),
        gaps=world_gaps(case),
        draws=draws,
        seed=seed,
    )


def _as_weights(case: Case, chances: Array) -> Weights:
    """Return the states as criteria of one pillar: a mixture of scores is a weighted mean like any other."""
    names = tuple(world.id for world in case.worlds)
    tree = Tree(pillars=("",), criteria=names, parent=(0,) * len(names))
    return Weights(tree=tree, pillars=np.ones(1), local=chances / chances.sum())


def _lines(case: Case, scores: Array, chances: Array) -> tuple[WorldLine, ...]:
    names = [option.id for option in case.ranked]
    first = int(np.argmax(chances @ scores))
    return tuple(
        WorldLine(
            world=case.worlds[line.index].id,
            probability=line.weight,
            turns=tuple(
                Turn(probability=turn.weight, before=names[turn.before], after=names[turn.after])
                for turn in switch_points(line)
            ),
            stays_first=first_interval(line, first),
        )
        for line in weight_lines(scores.T, _as_weights(case, chances))
    )


def _mixtures(case: Case, scores: Array, chances: Array, margin: float = 0.0) -> dict[str, Mixture | None]:
    """Return the nearest probabilities that bring each of the other options within a margin of the first."""
    held, first = _as_weights(case, chances), int(np.argmax(chances @ scores))
    found: dict[str, Mixture | None] = {}
    for index, option in enumerate(case.ranked):
        raised = scores + margin * (np.arange(scores.shape[1]) == index)
        if index != first:
            flip = nearest_flip(raised.T, held, index)
            found[option.id] = None if flip is None else _mixture(option.id, flip)
    return found


def _mixture(option: str, flip: Flip) -> Mixture:
    return Mixture(option=option, probabilities=tuple(flip.weights.tolist()), moved=flip.distance / 2)
