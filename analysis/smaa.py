"""Ask at which weights and judgements each option takes which rank: exactly where that is possible, else by draws."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypedDict, get_args

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_open_orders, refuse_other, refuse_sampling
from analysis.conditions import read_conditions
from analysis.ranges import dependence_of, judgement_values
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Case
from model.dependence import Dependence, FactorValues
from model.distributions import Distribution, is_metalog
from model.draws import CHUNK, linear_extensions
from model.ensemble import CentralValues, Ensemble, OrderValues, RangeValues, Values, run, times_first
from model.exact.acceptability import Indices, point_indices, two_level_indices, within_reach
from model.faults import CaseError, Fault
from model.inside import SCRAMBLES, Scrambled, scrambled_shares
from model.judgements import mean_values
from model.level_polytope import EmptySetError, ThinSetError
from model.partial_order import Depth as TextDepth
from model.partial_order import counted_orders, decided_for, order_array
from model.tally import central_weights, share_error
from model.weight_priors import Prior, base_prior, flat_prior, near_prior, order_prior, ranges_prior, two_level_prior
from model.weights import Weighting

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
    try:
        return ranges_prior(held.weights, low, high)
    except (EmptySetError, ThinSetError) as error:
        kind = "ranges_empty" if isinstance(error, EmptySetError) else "ranges_thin"
        raise CaseError((Fault(kind=kind, file="--prior", found=held.perspective, expected="near | order"),)) from error


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
UNIFORM = "uniform"
_LEAST_POINTS = 64  # of each scramble before its error is looked at


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shares:
    """Acceptabilities under one reading of silence; errors are standard errors, 0 where exact.

    `ranks` has shape (options, options): [a, r] is the share at which a has rank r + 1; `pairs` [a, b] that at which a
    beats b; `central`, shape (options, criteria), the mean weights at which a is first, NaN if it never is;
    `confidence`, shape (options,), the share of judgements at which a is first on its central weights; `clear`, shape
    (options,), the share at which a leads every other by more than the case's tie margin.
    """

    reading: str
    ranks: NDArray[np.float64]
    pairs: NDArray[np.float64]
    central: NDArray[np.float64]
    confidence: NDArray[np.float64]
    clear: NDArray[np.float64]
    ranks_error: NDArray[np.float64]
    pairs_error: NDArray[np.float64]
    central_error: NDArray[np.float64]
    confidence_error: NDArray[np.float64]
    clear_error: NDArray[np.float64]
    expected_error: NDArray[np.float64]
    entropy_error: float

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


class Counted(NamedTuple):
    """Shares and how many draws they come from."""

    shares: Shares
    draws: int


class Work(TypedDict):
    """Who works, and who is told of it."""

    executor: Executor | None
    progress: Callable[[int], None] | None


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
    dependence: Dependence | None  # of judgements that are drawn from their ranges
    purposes: bool
    method: Literal["exact", "sampled"]
    sampler: Literal["plain", "sobol"] | None  # Sobol points have exact weights at each
    draws: int
    seed: int
    wanted_error: float | None
    not_metalog: int
    orders: int  # of the text that count, at the text depths
    point: bool  # whether the weights do not vary
    fixed: bool  # whether the judgements do not vary
    readings: tuple[Shares, ...]

    @property
    def main(self) -> Shares:
        """The only reading, or that of all values as equally likely."""
        return self.readings[0]

    @property
    def exact(self) -> bool:
        """Whether nothing was sampled."""
        return self.method == "exact"

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
    dependence: Dependence | None = None,
    draws: int = DRAWS,
    error: float | None = None,
    seed: int = 0,
    executor: Executor | None = None,
    progress: Callable[[int], None] | None = None,
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
    dependence : how drawn judgements move together: `none`, `case` (through the case's common causes; the default where
        it says how they act) or `strong`
    draws : at most so many, >= 2
    error : draw until every rank acceptability has a standard error of at most this, or `draws` are used
    seed : of the draws
    executor : who works; the bytes are the same whoever does
    progress : told now and then how many draws have been counted since it was last told

    With two options and a prior of nobody's weights the judgements are Sobol points, `draws` in all, and the
    weights at each exact; so it is with fixed judgements where pillars are too many for a quadrature. Lahdelma &
    Salminen 2001; at text depths Lahdelma, Miettinen & Salminen 2003. Raises CaseError for words and numbers that are
    not allowed, weights that the prior does not start from, conditions that cannot hold together, and orders that
    leave too much open.
    """
    refuse_other("--prior", prior, PRIORS)
    refuse_other("--depth", depth, DEPTHS)
    refuse_other("--distribution", distribution, get_args(Distribution))
    refuse_sampling(draws=draws, seed=seed, error=error)
    together = dependence_of(case, dependence)
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    if prior not in FROM_WEIGHTS and (perspective or weights):
        wanted = Fault(
            kind="prior_of_nobody",
            file="--perspective" if perspective else "--weights",
            found=prior,
            expected=" | ".join(FROM_WEIGHTS),
        )
        raise CaseError((wanted,))
    believed = PRIORS[prior](case, weighting)
    if conditions:
        believed = read_conditions(conditions, weighting.weights.tree, believed)
    names = tuple(option.id for option in case.ranked)
    varying = judgement_values(case, names, together, distribution)
    points = varying.points
    sources = _sources(case, names, varying, depth, purposes=purposes)
    fixed = depth == "central" or (depth == "ranges" and not np.any(points[0] < points[2]))
    exact = fixed and _within_reach(len(names), believed)
    inside = not exact and bool(believed.uniform) and len(names) == 2 and draws >= 2 * SCRAMBLES
    work: Work = {"executor": executor, "progress": progress}
    if exact:
        counted = [Counted(_exact(mean_values(points), believed, case.tie_margin), 0)]
    else:
        count = _scrambled if inside else _drawn
        counted = [
            count(reading, Ensemble(believed, values, seed, case.tie_margin), work, draws, error)
            for reading, values in sources.items()
        ]
    return Acceptability(
        case=case,
        weighting=weighting if prior in FROM_WEIGHTS else None,
        options=names,
        prior=prior,
        conditions=tuple(conditions),
        depth=depth,
        distribution=distribution,
        dependence=together if depth == "ranges" else None,
        purposes=purposes,
        method="exact" if exact else "sampled",
        sampler=None if exact else "sobol" if inside else "plain",
        draws=max(item.draws for item in counted),
        seed=seed,
        wanted_error=error,
        not_metalog=int((~is_metalog(points) & (points[0] < points[2])).sum()) if depth == "ranges" else 0,
        orders=_orders(case, depth, purposes=purposes),
        point=believed.is_point,
        fixed=fixed,
        readings=tuple(item.shares for item in counted),
    )


def _sources(
    case: Case,
    names: tuple[str, ...],
    varying: RangeValues | FactorValues,
    depth: Depth,
    *,
    purposes: bool,
) -> dict[str, Values]:
    """Return what values are drawn from, for each reading of silence; only the text depths have several."""
    if depth == "central":
        return {"": CentralValues(mean_values(varying.points))}
    if depth == "ranges":
        return {"": varying}
    criteria = [criterion.id for criterion in case.criteria]
    above = order_array(case.orders, names, criteria, depth=depth, purposes=purposes)
    orders = {UNIFORM: above, **{f"for_{name}": decided_for(above, index) for index, name in enumerate(names)}}
    with refuse_open_orders():
        return {reading: OrderValues(array, linear_extensions(array)) for reading, array in orders.items()}


def _orders(case: Case, depth: Depth, *, purposes: bool) -> int:
    """Count the text's orders that the answer rests on."""
    text = next((item for item in get_args(TextDepth) if item == depth), None)
    return len(counted_orders(case.orders, depth=text, purposes=purposes)) if text else 0


def _within_reach(options: int, prior: Prior) -> bool:
    """Tell whether fixed judgements have exact indices under a prior."""
    sizes = tuple(np.bincount(prior.tree.parent).tolist())
    return prior.is_point or (bool(prior.uniform) and within_reach(options, sizes))


def _drawn(reading: str, ensemble: Ensemble, work: Work, draws: int, error: float | None) -> Counted:
    """Count plain draws of weights and judgements: all, or twice as many until the error is reached."""
    used = draws if error is None else min(draws, 4 * CHUNK)
    found = run(ensemble, used, **work)
    while error is not None and used < draws and share_error(found.ranks, found.ranks_squared, used).max() > error:
        used = min(draws, 2 * used)
        found = run(ensemble, used, after=found, **work)
    central, central_error = central_weights(found)
    ranks, places = found.ranks / used, np.arange(1, len(found.ranks) + 1)
    confidence, confidence_error = _confidence(ensemble, central, used, work)
    bits = -np.log2(ranks[:, 0], out=np.zeros(len(ranks)), where=ranks[:, 0] > 0)
    surprise = share_error(found.ranks[:, 0] @ bits, found.ranks[:, 0] @ bits**2, used)
    shares = Shares(
        reading=reading,
        ranks=ranks,
        pairs=found.wins / used,
        central=central,
        confidence=confidence,
        clear=found.clear / used,
        ranks_error=share_error(found.ranks, found.ranks_squared, used),
        pairs_error=share_error(found.wins, found.wins_squared, used) * (1 - np.eye(len(ranks))),
        central_error=central_error,
        confidence_error=confidence_error,
        clear_error=share_error(found.clear, found.clear, used),
        expected_error=share_error(found.ranks @ places, found.ranks @ places**2, used),
        entropy_error=float(surprise),
    )
    return Counted(shares, used)


def _scrambled(reading: str, ensemble: Ensemble, work: Work, draws: int, error: float | None) -> Counted:
    """Integrate over Sobol points, with exact weights of two options at each: all, or twice those that suffice."""
    most = 2 ** int(np.log2(draws // SCRAMBLES))
    points = most if error is None else min(most, _LEAST_POINTS)

    def found_at(points: int) -> Scrambled:
        return scrambled_shares(
            ensemble.values,
            ensemble.prior.tree.parent,
            seed=ensemble.seed,
            points=points,
            margin=ensemble.margin,
            **work,
        )

    found = found_at(points)
    while error is not None and points < most:
        enough = _mean_of_scrambles(found.first, points)[1] <= error
        points *= 2
        found = found_at(points)
        if enough:  # stopping where the error happens to look small would make it look smaller than it is
            break
    used = SCRAMBLES * points
    both = np.stack([found.first, 1 - found.first], axis=1)
    first, first_error = _mean_of_scrambles(both, points)
    with np.errstate(invalid="ignore", divide="ignore"):
        central = np.where(first[:, np.newaxis] > 0, found.weights.mean(axis=0) / first[:, np.newaxis], np.nan)
        _, central_error = _mean_of_scrambles(found.weights / both[:, :, np.newaxis], points)
        slope = np.abs(np.log2(first[0] / first[1]))  # of the entropy
    confidence, confidence_error = _confidence(ensemble, central, used, work)
    shares = Shares(
        reading=reading,
        ranks=np.stack([first, first[::-1]], axis=1),
        pairs=np.diag(first)[:, ::-1],
        central=central,
        confidence=confidence,
        clear=found.clear.mean(axis=0),
        ranks_error=np.stack([first_error, first_error], axis=1),
        pairs_error=np.diag(first_error)[:, ::-1],
        central_error=central_error,
        confidence_error=confidence_error,
        clear_error=_mean_of_scrambles(found.clear, points)[1],
        expected_error=first_error,
        entropy_error=float(np.nan_to_num(max(slope, first_error[0]) * first_error[0])),
    )
    return Counted(shares, used)


def _mean_of_scrambles(found: NDArray[np.float64], points: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the mean over scrambles of so many points each, and its standard error.

    Where all scrambles agree it is that of a share of 0 or 1 in so many draws.
    """
    mean: NDArray[np.float64] = found.mean(axis=0)
    spread = found.std(axis=0, ddof=1)
    return mean, np.where(spread > 0, spread / np.sqrt(len(found)), 1 / (len(found) * points + 2))


def _confidence(
    ensemble: Ensemble, central: NDArray[np.float64], draws: int, work: Work
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return for each option the share of judgements at which it is first on its own central weights, and its error.

    Counted in a quarter of the draws, since a share needs no more.
    """
    draws = max(2, draws // 4)
    never = np.isnan(central[:, 0])
    if not ensemble.values.dimensions:  # where an option is first is convex: its centre too
        return np.where(never, np.nan, _part_of_equals(ensemble.values.at(np.empty(0)))), np.where(never, np.nan, 0.0)
    sums, squares = times_first(ensemble.values, np.nan_to_num(central), ensemble.seed, draws, **work)
    return np.where(never, np.nan, sums / draws), np.where(never, np.nan, share_error(sums, squares, draws))


def _part_of_equals(means: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return 1 over the number of options that are equal to each on all criteria, itself included."""
    part: NDArray[np.float64] = 1 / np.all(means[:, np.newaxis] == means, axis=2).sum(axis=1)
    return part


def _exact(means: NDArray[np.float64], prior: Prior, margin: float) -> Shares:
    found: Indices
    if prior.is_point:
        found = point_indices(means, prior.draw(np.random.default_rng(0), 1)[0], margin=margin)
        confidence = found.ranks[:, 0]
    else:
        found = two_level_indices(means, prior.tree.parent, margin=margin)
        confidence = _part_of_equals(means)
    never = np.isnan(found.central[:, 0])
    nothing = np.zeros_like(found.ranks)
    return Shares(
        reading="",
        ranks=found.ranks,
        pairs=found.pairs,
        central=found.central,
        confidence=np.where(never, np.nan, confidence),
        clear=found.clear,
        ranks_error=nothing,
        pairs_error=nothing,
        central_error=np.zeros_like(found.central),
        confidence_error=np.where(never, np.nan, 0.0),
        clear_error=np.zeros(len(found.ranks)),
        expected_error=np.zeros(len(found.ranks)),
        entropy_error=0.0,
    )
