"""What learning some judgements before choosing is worth, on fixed weights (Howard 1966; Raiffa & Schlaifer 1961).

Whoever learns K chooses the option with the largest E[V | K] instead of the one with the largest E[V]. On average that
gains EVPPI = E[max_i E(V_i | K)] - max_i E V_i, the expected value of partial perfect information; EVPI if K is
everything. Per draw of K it is the largest lead of any option over the one that would be chosen now, which is never
negative, and whose mean has less spread than that of the maximum alone.

The inner expectation is exact. Scores are linear in the values, a value is g(z) with a normal z behind it
(`model.dependence`), and the normals are jointly normal. Learning K leaves of z_j the mean r_j u_j, where r_j^2 is the
part of its variance that K explains and u_j is standard normal; so, with a_jk the coefficients of g_j in the normalised
Hermite polynomials h_k (`model.variance`),

    E[x_j | K] = E x_j + sum over k >= 1 of a_jk r_j^k h_k(u_j)                                     (Mehler 1866),

and x_j itself where r_j is 1. What a sum that is cut leaves out is bounded by Cauchy-Schwarz: `left_out`.

The outer expectation is exact where K comes down to one normal (one judgement, one common cause): the line is cut
where another option takes the first place, and each piece is integrated by Gauss-Legendre. Elsewhere it is a mean over
`SCRAMBLES` independent scrambles of Sobol points (Owen 1998, J. Complexity 14(4)), whose spread gives the standard
error. Nothing is sampled inside a sample (Strong & Oakley 2013, Medical Decision Making 33(6), on what that costs).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from model.dependence import FactorValues
from model.distributions import quantiles
from model.draws import CHUNK
from model.inside import SCRAMBLES
from model.score import EXACT
from model.variance import Moments, implied_correlation, moments

Array = NDArray[np.float64]
Places = Sequence[int] | NDArray[np.intp]
ScoresAt = Callable[[Array], Array]  # independent standard normals (draws, dimensions) -> scores (draws, options)

DRAWS = 2**14
_LEARNING = 2  # the stream of seeds, beside those of `model.draws`
_LEFT_OUT = 1e-9  # points: from where on a sum is cut
_KNOWN = 1 - 1e-9  # a part of the standard deviation from which on a value is known
_SINGULAR = 1e-12  # of a variance: a direction that adds nothing to what is learnt
_FAR, _PANEL, _NODES, _STEP = 9.0, 0.5, 16, 1 / 32  # of the line; beyond it lies a chance of 1e-19
_FINER, _CUTS = 64, 8  # of a step, down to the rounding of a place on the line
_MOST_DIMENSIONS = 21201  # of scipy's Sobol points
_UNIT_ENDS = 1e-16


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What learning is worth: `points` gained on average, and the share of cases in which the choice `changes`.

    The errors are standard errors; 0 where the integral is exact.
    """

    points: float
    error: float
    changes: float
    changes_error: float


NOTHING = Gain(points=0.0, error=0.0, changes=0.0, changes_error=0.0)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class UncertainScores:
    """Scores on fixed weights, and the judgements that they hang on.

    Attributes
    ----------
    drawn : the values as they are drawn together
    weights : shape (criteria,)
    cells : (option, criterion) of the judgements that vary, shape (cells, 2)
    loadings : of those cells, shape (cells, factors)
    values : their moments
    means : expected scores, of the distributions and not by the Pearson-Tukey rule, shape (options,), points
    """

    drawn: FactorValues
    weights: Array
    cells: NDArray[np.intp]
    loadings: Array
    values: Moments
    means: Array

    @property
    def first(self) -> int:
        """The option that is chosen as long as nothing is learnt."""
        return int(np.argmax(self.means))

    @property
    def slopes(self) -> Array:
        """How far a score moves with a point of each cell, shape (cells,)."""
        slopes: Array = self.weights[self.cells[:, 1]]
        return slopes

    @property
    def points(self) -> Array:
        """Low, median and high of the cells, shape (3, cells)."""
        points: Array = self.drawn.points[:, self.cells[:, 0], self.cells[:, 1]]
        return points


def uncertain_scores(drawn: FactorValues, weights: Array) -> UncertainScores:
    """Prepare scores for questions on what to learn.

    Parameters
    ----------
    drawn : the values of the options
    weights : shape (criteria,), shares that sum to 1
    """
    cells = np.argwhere(drawn.free)
    means = drawn.points[1].copy()
    values = moments(drawn.points[:, drawn.free], drawn.distribution)
    means[drawn.free] = values.mean
    return UncertainScores(
        drawn=drawn,
        weights=weights,
        cells=cells,
        loadings=drawn.loadings[:, drawn.free].T,
        values=values,
        means=means @ weights,
    )


def without_causes(scores: UncertainScores) -> UncertainScores:
    """Return the same scores with judgements that tell nothing about each other."""
    return replace(
        scores,
        drawn=replace(scores.drawn, loadings=np.zeros_like(scores.drawn.loadings)),
        loadings=np.zeros_like(scores.loadings),
    )


def without_cause(scores: UncertainScores, cell: int, factor: int) -> UncertainScores:
    """Return the same scores with one judgement that tells nothing of one common cause."""
    drawn, loadings = scores.drawn.loadings.copy(), scores.loadings.copy()
    option, criterion = scores.cells[cell]
    drawn[factor, option, criterion] = loadings[cell, factor] = 0.0
    return replace(scores, drawn=replace(scores.drawn, loadings=drawn), loadings=loadings)


# --- what is learnt -------------------------------------------------------------------------------


def everything(scores: UncertainScores, *, draws: int = DRAWS, seed: int = 0) -> Gain:
    """Return what learning every judgement is worth (EVPI)."""
    if not len(scores.cells):
        return NOTHING
    return sampled(
        lambda normals: scores.drawn.from_normals(normals) @ scores.weights,
        scores.drawn.dimensions,
        scores.first,
        draws=draws,
        seed=seed,
    )


def learning(
    scores: UncertainScores,
    cells: Places = (),
    factors: Places = (),
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> Gain:
    """Return what learning some judgements and common causes together is worth (EVPPI).

    Parameters
    ----------
    cells, factors : their places among those of `scores`
    draws, seed : as in `sampled`; without effect where one normal is learnt, which is exact
    """
    directions = learnt_directions(scores.loadings, cells, factors)
    if not directions.shape[1]:
        return NOTHING
    expected = _Expected.of(scores, directions)
    if directions.shape[1] == 1:
        return on_a_line(expected.at, scores.first)
    return sampled(expected.at, directions.shape[1], scores.first, draws=draws, seed=seed)


def learnt_directions(loadings: Array, cells: Places = (), factors: Places = ()) -> Array:
    """Return what is learnt of the normals behind the judgements.

    Parameters
    ----------
    loadings : shape (cells, factors)
    cells, factors : what is learnt

    Returns d so that E[z | learnt] = d s, with s independent standard normals that span what is learnt; shape (cells,
    dimensions). The length of a row is the correlation r. Directions without variance are left out, so that causes and
    judgements that tell the same may be learnt together.
    """
    known, causes = np.array(cells, dtype=np.intp), np.array(factors, dtype=np.intp)
    shared = loadings @ loadings[known].T
    shared[known, np.arange(len(known))] = 1.0
    with_all = np.hstack([shared, loadings[:, causes]])
    among = np.block(
        [
            [implied_correlation(loadings[known]), loadings[np.ix_(known, causes)]],
            [loadings[np.ix_(known, causes)].T, np.eye(len(causes))],
        ]
    )
    variances, axes = np.linalg.eigh(among)
    kept = np.flatnonzero(variances > _SINGULAR)[::-1]
    axes = axes[:, kept] / np.sqrt(variances[kept])
    upward = np.where(axes.sum(axis=0) < 0, -1.0, 1.0)
    directions: Array = with_all @ (axes * upward)
    return directions


def left_out(scores: UncertainScores, directions: Array) -> float:
    """Return a bound, in points, on what `learning` in these directions leaves out of the expected scores.

    It bounds the root mean square of the error of any one score, and with it that of a gain by twice as much.
    """
    lengths = np.linalg.norm(directions, axis=1)
    told = np.flatnonzero(lengths)
    rests, terms = _cut(scores, told, lengths[told])
    return float(rests[terms, np.arange(len(terms))].sum())


def _cut(scores: UncertainScores, cells: NDArray[np.intp], lengths: Array) -> tuple[Array, NDArray[np.intp]]:
    """Return what sums cut after 0, 1, ... terms leave out at most, (orders + 1, cells), and where each is cut."""
    squares = scores.values.hermite[:, cells] ** 2
    tails = scores.values.variance[cells] - np.vstack([np.zeros(len(cells)), np.cumsum(squares, axis=0)])
    powers = lengths ** np.arange(1, len(tails) + 1)[:, np.newaxis]
    rests: Array = np.where(lengths < _KNOWN, scores.slopes[cells] * powers * np.sqrt(np.maximum(tails, 0.0)), 0.0)
    enough = rests <= _LEFT_OUT / max(1, len(lengths))
    enough[-1] = True
    return rests, np.argmax(enough, axis=0)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class _Expected:
    """The expected scores once some directions are learnt: `at` gives them for normals along these.

    First come the cells partly learnt, those with the longest sums first, then those known. `series` holds a_jk r_j^k
    times the weight, shape (orders, cells partly learnt), and `counts` how many cells have a term of each order.
    """

    scores: UncertainScores
    directions: Array  # of unit length, shape (cells, dimensions)
    owners: Array  # which option each cell belongs to, shape (options, cells)
    series: Array
    counts: NDArray[np.intp]
    points: Array  # of the cells that are known
    offsets: Array
    slopes: Array

    @classmethod
    def of(cls, scores: UncertainScores, directions: Array) -> "_Expected":
        lengths = np.linalg.norm(directions, axis=1)
        told = np.flatnonzero((scores.slopes > 0) & (lengths > 0))
        _, terms = _cut(scores, told, lengths[told])
        known = told[lengths[told] >= _KNOWN]
        partly = told[np.argsort(-terms, kind="stable")[: np.count_nonzero(terms)]]
        orders = np.arange(1, terms.max(initial=0) + 1)[:, np.newaxis]
        used = np.concatenate([partly, known])
        return cls(
            scores=scores,
            directions=directions[used] / lengths[used, np.newaxis],
            owners=np.equal.outer(np.arange(len(scores.means)), scores.cells[used, 0]).astype(np.float64),
            series=scores.slopes[partly] * scores.values.hermite[: len(orders), partly] * lengths[partly] ** orders,
            counts=(terms >= orders).sum(axis=1),
            points=scores.points[:, known],
            offsets=scores.values.mean[known],
            slopes=scores.slopes[known],
        )

    def at(self, normals: Array) -> Array:
        """Return E[V | learnt], shape (draws, options), at normals of shape (draws, dimensions)."""
        from scipy.special import ndtr

        partly = self.series.shape[1]
        places = self.directions @ normals.T
        parts = np.empty_like(places)
        parts[:partly] = _hermite_sum(places[:partly], self.series, self.counts)
        shares = np.clip(ndtr(places[partly:].T), _UNIT_ENDS, 1 - _UNIT_ENDS)
        found = quantiles(shares, self.points, self.scores.drawn.distribution)
        parts[partly:] = (self.slopes * (found - self.offsets)).T
        scores: Array = self.scores.means + (self.owners @ parts).T
        return scores


def _hermite_sum(places: Array, series: Array, counts: NDArray[np.intp]) -> Array:
    """Return sum over k >= 1 of series_k h_k(places), by Clenshaw's recurrence, shape (cells, draws).

    Parameters
    ----------
    places : shape (cells, draws)
    series : shape (orders, cells)
    counts : how many of the cells, from the first on, have a term of each order, shape (orders,)
    """
    above, sums, following = (np.zeros_like(places) for _ in range(3))
    for order in range(len(series), 0, -1):  # in place: this is where the time goes
        cells = slice(counts[order - 1])
        np.multiply(places[cells], sums[cells], out=following[cells])
        following[cells] *= 1 / math.sqrt(order + 1)
        following[cells] += series[order - 1, cells, np.newaxis]
        above[cells] *= math.sqrt((order + 1) / (order + 2))
        following[cells] -= above[cells]
        above, sums, following = sums, following, above
    result: Array = places * sums - above / math.sqrt(2)
    return result


# --- the expected gain ----------------------------------------------------------------------------


def on_a_line(scores_at: ScoresAt, first: int) -> Gain:
    """Return what learning one normal is worth, exactly.

    Parameters
    ----------
    scores_at : the expected scores at normals of shape (draws, 1)
    first : the option chosen now

    The line is cut at panels and where another option comes to be the best; on each piece the leads are smooth.
    """
    from scipy.special import ndtr

    grid = np.arange(-_FAR, _FAR + _STEP / 2, _STEP)
    edges = np.unique(np.concatenate([np.arange(-_FAR, _FAR + _PANEL / 2, _PANEL), _switches(scores_at, first, grid)]))
    nodes, shares = np.polynomial.legendre.leggauss(_NODES)
    halves, middles = np.diff(edges)[:, np.newaxis] / 2, (edges[1:] + edges[:-1])[:, np.newaxis] / 2
    places = middles + halves * nodes
    density = halves * shares * np.exp(-(places**2) / 2) / math.sqrt(2 * math.pi)
    gains = _leads(scores_at(places.reshape(-1, 1)), first).max(axis=1).reshape(places.shape)
    changed = _leads(scores_at(middles), first).max(axis=1) > EXACT
    return Gain(
        points=float((gains * density).sum()),
        error=0.0,
        changes=float((ndtr(edges[1:]) - ndtr(edges[:-1]))[changed].sum()),
        changes_error=0.0,
    )


def _leads(scores: Array, first: int) -> Array:
    """Return by how much each option leads the one chosen now, shape (draws, options)."""
    leads: Array = scores - scores[:, [first]]
    return leads


def _best(leads: Array, first: int) -> NDArray[np.intp]:
    """Return the best option of each draw: the one chosen now unless another leads it."""
    best: NDArray[np.intp] = np.where(leads.max(axis=1) > EXACT, leads.argmax(axis=1), first)
    return best


def _switches(scores_at: ScoresAt, first: int, grid: Array) -> Array:
    """Return where the best option changes between points of a grid: each gap is cut finer until nothing is left."""
    best = _best(_leads(scores_at(grid[:, np.newaxis]), first), first)
    at = np.flatnonzero(best[1:] != best[:-1])
    low, width, left = grid[at], np.diff(grid)[at], best[at][:, np.newaxis]
    for _ in range(_CUTS if len(at) else 0):
        places = low[:, np.newaxis] + width[:, np.newaxis] * np.arange(1, _FINER) / _FINER
        found = _best(_leads(scores_at(places.reshape(-1, 1)), first), first).reshape(places.shape)
        same = np.logical_and.accumulate(found == left, axis=1).sum(axis=1)
        width = width / _FINER
        low = low + same * width
    switches: Array = low + width / 2
    return switches


def sampled(scores_at: ScoresAt, dimensions: int, first: int, *, draws: int = DRAWS, seed: int = 0) -> Gain:
    """Return what learning several normals is worth, over scrambled Sobol points.

    Parameters
    ----------
    scores_at : the expected scores at independent standard normals of shape (draws, dimensions)
    first : the option chosen now
    draws : in all; `used_draws` says how many are made of them
    seed : >= 0

    The error of a share is at least 1 / (draws + 2), that of a uniform prior where no draw changes the choice:
    scrambles can agree on a number of draws. Where none does, that of the points is as large a part of the spread of
    the leads.
    """
    each = used_draws(draws) // SCRAMBLES
    sources = [_Source(dimensions, seed, number) for number in range(SCRAMBLES)]
    sums = np.array([_summed(scores_at, source, first, each) for source in sources])
    means = sums / each
    (points, changes), errors = means[:, :2].mean(axis=0), means[:, :2].std(axis=0, ddof=1) / math.sqrt(SCRAMBLES)
    errors[1] = max(errors[1], 1 / (SCRAMBLES * each + 2))
    if not changes:
        errors[0] = errors[1] * math.sqrt(means[:, 2].mean())
    return Gain(points=float(points), error=float(errors[0]), changes=float(changes), changes_error=float(errors[1]))


def used_draws(draws: int) -> int:
    """Return how many draws are made if so many are asked for: the next number that is a power of 2 in each scramble.

    >>> used_draws(10_000), used_draws(2**14)
    (16384, 16384)
    """
    return SCRAMBLES * int(2 ** max(0, math.ceil(math.log2(draws / SCRAMBLES))))


class _Source:
    """Scrambled Sobol points as normals, or plain ones in more dimensions than there are Sobol points for."""

    def __init__(self, dimensions: int, seed: int, number: int) -> None:
        from scipy.stats.qmc import Sobol

        self.dimensions = dimensions
        self.rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(_LEARNING, number)))
        self.points = Sobol(dimensions, scramble=True, rng=self.rng) if dimensions <= _MOST_DIMENSIONS else None

    def normals(self, count: int) -> Array:
        from scipy.special import ndtri

        places = self.rng.random((count, self.dimensions)) if self.points is None else self.points.random(count)
        normals: Array = ndtri(np.clip(places, _UNIT_ENDS, 1 - _UNIT_ENDS))
        return normals


def _summed(scores_at: ScoresAt, source: _Source, first: int, points: int) -> Array:
    """Add up, over one scramble, the gains, the changes of choice, and the largest variance of a lead."""
    sums = np.zeros(3)
    for start in range(0, points, CHUNK):
        count = min(CHUNK, points - start)
        leads = _leads(scores_at(source.normals(count)), first)
        gains = leads.max(axis=1)
        sums += gains.sum(), np.count_nonzero(gains > EXACT), count * leads.var(axis=0).max()
    return sums
