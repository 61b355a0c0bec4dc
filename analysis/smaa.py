"""Ask at which weights and judgements each option takes which rank: exactly where that is possible, else by draws."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_open_orders
from analysis.conditions import read_conditions
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Case
from model.distributions import Distribution, is_metalog
from model.draws import CHUNK, linear_extensions
from model.ensemble import CentralValues, Ensemble, OrderValues, RangeValues, Values, run
from model.exact.acceptability import Indices, flat_indices, two_level_indices
from model.faults import CaseError, Fault
from model.judgements import mean_values, quantile_array
from model.partial_order import decided_for, order_array
from model.tally import Tally, mean_error
from model.weight_priors import Prior, base_prior, flat_prior, near_prior, order_prior, ranges_prior, two_level_prior
from model.weights import Weighting, Weights

Depth = Literal["stated", "implied", "ranges", "central"]
DEPTHS: tuple[Depth, ...] = ("stated", "implied", "ranges", "central")


def _ranges(case: Case, held: Weighting) -> Prior:
    """Believe the ranges that a perspective gives for its weights."""
    rows = [
        row
        for row in case.weights
        if row.perspective == held.perspective and (row.low is not None or row.high is not None)
    ]
    if held.changes or not rows:
        found = held.changes[0] if held.changes else held.perspective or case.name
        kind = "ranges_of_others" if held.changes else "no_weight_ranges"
        raise CaseError((Fault(kind=kind, file="--prior", found=found, expected="near | order"),))
    low = {row.node: (row.weight if row.low is None else row.low) / 100 for row in rows}
    high = {row.node: (row.weight if row.high is None else row.high) / 100 for row in rows}
    return ranges_prior(held.weights, low, high)


OF_NOBODY = ("two-level", "flat")  # the priors that start from nobody's weights
PRIORS: dict[str, Callable[[Case, Weighting], Prior]] = {
    "base": lambda _, held: base_prior(held.weights),
    "ranges": _ranges,
    "near": lambda _, held: near_prior(held.weights),
    "order": lambda _, held: order_prior(held.weights),
    "two-level": lambda _, held: two_level_prior(held.weights.tree),
    "flat": lambda _, held: flat_prior(held.weights.tree),
}
FROM_WEIGHTS = tuple(prior for prior in PRIORS if prior not in OF_NOBODY)
DRAWS = 100_000
NODES = 12  # of the exact two-level integral in each direction: about seven digits
UNIFORM = "uniform"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shares:
    """Acceptabilities under one reading of silence; errors are standard errors, 0 where exact.

    `ranks` has shape (options, options): [a, r] is the share at which a has rank r + 1; `pairs` [a, b] that at which a
    beats b; `central`, shape (options, criteria), the mean weights at which a is first, NaN if it never is;
    `confidence`, shape (options,), the share of judgements at which a is first on its central weights.
    """

    reading: str
    ranks: NDArray[np.float64]
    pairs: NDArray[np.float64]
    central: NDArray[np.float64]
    confidence: NDArray[np.float64]
    ranks_error: NDArray[np.float64]
    pairs_error: NDArray[np.float64]
    central_error: NDArray[np.float64]

    @property
    def expected_rank(self) -> NDArray[np.float64]:
        """The mean rank of each option."""
        mean: NDArray[np.float64] = self.ranks @ np.arange(1, len(self.ranks) + 1)
        return mean

    @property
    def entropy(self) -> float:
        """The entropy of the first rank, in bits: 0 if one option is always first."""
        first = self.ranks[:, 0][self.ranks[:, 0] > 0]
        return float(-(first * np.log2(first)).sum())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Acceptability(Result):
    """Who takes which rank, at which share of the weights and judgements believed possible."""

    case: Case
    weighting: Weighting | None  # what the prior starts from, if from anything
    options: tuple[str, ...]
    prior: str
    conditions: tuple[str, ...]
    depth: Depth
    distribution: Distribution
    purposes: bool
    exact: bool
    draws: int
    seed: int
    wanted_error: float | None
    not_metalog: int
    readings: tuple[Shares, ...]

    @property
    def main(self) -> Shares:
        """The only reading, or that of all values as equally likely."""
        return self.readings[0]

    @property
    def largest_error(self) -> float:
        """The largest standard error of a rank acceptability."""
        return float(max(item.ranks_error.max() for item in self.readings))

    def span(self, option: str, rank: int = 0) -> tuple[float, float]:
        """Return the least and largest share of a rank over the readings of silence."""
        place = self.options.index(option)
        shares = [float(item.ranks[place, rank]) for item in self.readings]
        return min(shares), max(shares)


def acceptability(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    prior: str = "two-level",
    conditions: Sequence[str] = (),
    depth: Depth = "central",
    purposes: bool = False,
    distribution: Distribution = "metalog",
    draws: int = DRAWS,
    error: float | None = None,
    seed: int = 0,
    executor: Executor | None = None,
) -> Acceptability:
    """Say at which share of weights and judgements each option takes each rank (SMAA-2).

    Parameters
    ----------
    perspective, weights : whose weights the prior starts from; refused with `two-level` and `flat`, which start from
        nobody's, and changes also with `ranges`, which are those of a perspective
    prior : a key of `PRIORS`
    conditions : such as "A >= B"; levels without one are drawn as the prior says
    depth : `central` uses the means, `ranges` draws the judgements, `stated` and `implied` use the text's orders only
    purposes : whether mere aims count at the text depths
    distribution : of a range: `metalog`, or `uniform` and `pert` for comparison with other tools
    draws : at most so many, >= 2
    error : draw until every rank acceptability has a standard error of at most this, or `draws` are used
    seed : of the draws
    executor : who works; the bytes are the same whoever does

    Lahdelma & Salminen 2001; at text depths Lahdelma, Miettinen & Salminen 2003. Raises CaseError for
    weights that the prior does not start from, conditions that cannot hold together, and orders that leave too much
    open.
    """
    if prior not in FROM_WEIGHTS and (perspective or weights):
        wanted = Fault(
            kind="prior_of_nobody",
            file="--perspective" if perspective else "--weights",
            found=prior,
            expected=" | ".join(FROM_WEIGHTS),
        )
        raise CaseError((wanted,))
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    believed = PRIORS[prior](case, weighting)
    if conditions:
        believed = read_conditions(conditions, weighting.weights.tree, believed)
    names = tuple(option.id for option in case.ranked)
    points = quantile_array(case.judgements, names, weighting.weights.tree.criteria)
    sources = _sources(case, names, points, depth, purposes=purposes, distribution=distribution)
    exact = depth == "central" and bool(believed.uniform) and len(names) in (2, 3)
    used = 0
    readings = []
    for reading, values in sources.items():
        if exact:
            readings.append(_exact(reading, mean_values(points), weighting, believed))
        else:
            ensemble = Ensemble(believed, values, seed)
            counted = _until(ensemble, draws, error, executor)
            used = max(used, counted.draws)
            readings.append(_sampled(reading, counted, ensemble, executor))
    return Acceptability(
        case=case,
        weighting=weighting if prior in FROM_WEIGHTS else None,
        options=names,
        prior=prior,
        conditions=tuple(conditions),
        depth=depth,
        distribution=distribution,
        purposes=purposes,
        exact=exact,
        draws=used,
        seed=seed,
        wanted_error=error,
        not_metalog=int((~is_metalog(points) & (points[0] < points[2])).sum()) if depth == "ranges" else 0,
        readings=tuple(readings),
    )


def _sources(
    case: Case,
    names: tuple[str, ...],
    points: NDArray[np.float64],
    depth: Depth,
    *,
    purposes: bool,
    distribution: Distribution,
) -> dict[str, Values]:
    """Return what values are drawn from, for each reading of silence; only the text depths have several."""
    if depth == "central":
        return {"": CentralValues(mean_values(points))}
    if depth == "ranges":
        return {"": RangeValues(points, distribution)}
    criteria = [criterion.id for criterion in case.criteria]
    above = order_array(case.orders, names, criteria, depth=depth, purposes=purposes)
    orders = {UNIFORM: above, **{f"for_{name}": decided_for(above, index) for index, name in enumerate(names)}}
    with refuse_open_orders():
        return {reading: OrderValues(array, linear_extensions(array)) for reading, array in orders.items()}


def _until(ensemble: Ensemble, draws: int, error: float | None, executor: Executor | None) -> Tally:
    """Draw all, or double the draws until the error is reached."""
    if error is None:
        return run(ensemble, draws, executor=executor)
    tried = min(draws, 2 * CHUNK)
    while True:
        counted = run(ensemble, tried, executor=executor)
        if tried >= draws or mean_error(counted.ranks, counted.ranks_squared, counted.draws).max() <= error:
            return counted
        tried = min(draws, 2 * tried)


def _sampled(reading: str, counted: Tally, ensemble: Ensemble, executor: Executor | None) -> Shares:
    draws = counted.draws
    firsts = counted.ranks[:, :1]
    with np.errstate(invalid="ignore", divide="ignore"):
        central = np.where(firsts > 0, counted.weights / firsts, np.nan)
        spread = np.maximum(counted.weights_squared / firsts - central**2, 0)
        central_error = np.where(firsts > 1, np.sqrt(spread / np.maximum(firsts - 1, 1)), np.nan)
    pairs = counted.wins / draws
    return Shares(
        reading=reading,
        ranks=counted.ranks / draws,
        pairs=pairs,
        central=central,
        confidence=_confidence(ensemble, central, draws, executor),
        ranks_error=mean_error(counted.ranks, counted.ranks_squared, draws),
        pairs_error=np.sqrt(pairs * (1 - pairs) / (draws - 1)),
        central_error=central_error,
    )


def _confidence(
    ensemble: Ensemble, central: NDArray[np.float64], draws: int, executor: Executor | None
) -> NDArray[np.float64]:
    """Return for each option the share of judgements at which it is first on its own central weights."""
    factors = np.full(len(central), np.nan)
    for option, weights in enumerate(central):
        if not np.any(np.isnan(weights)):
            tree = ensemble.prior.tree
            fixed = base_prior(_as_weights(weights / weights.sum(), tree.parent, len(tree.pillars), ensemble.prior))
            at_centre = run(Ensemble(fixed, ensemble.values, ensemble.seed), draws, executor=executor)
            factors[option] = at_centre.ranks[option, 0] / at_centre.draws
    return factors


def _as_weights(whole: NDArray[np.float64], parent: Sequence[int], pillars: int, prior: Prior) -> Weights:
    """Split weights in the whole into both levels."""
    sums = np.asarray(np.bincount(parent, whole, pillars), dtype=np.float64)
    local = np.divide(whole, sums[list(parent)], out=np.zeros_like(whole), where=sums[list(parent)] > 0)
    return Weights(tree=prior.tree, pillars=sums, local=local)


def _exact(reading: str, means: NDArray[np.float64], weighting: Weighting, prior: Prior) -> Shares:
    parent = weighting.weights.tree.parent
    found: Indices = flat_indices(means) if prior.uniform == "flat" else two_level_indices(means, parent, nodes=NODES)
    nothing = np.zeros_like(found.ranks)
    confidence = np.where(
        found.ranks[:, 0] > 0, 1.0, np.nan
    )  # where an option is first is convex: its centre lies there
    return Shares(
        reading=reading,
        ranks=found.ranks,
        pairs=found.pairs,
        central=found.central,
        confidence=confidence,
        ranks_error=nothing,
        pairs_error=nothing,
        central_error=np.zeros_like(found.central),
    )
