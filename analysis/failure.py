"""Ask in which futures the first option is not first: thresholds on what may turn out otherwise, found by a small tree.

A future has a probability that the uncertain course fails, weights of the pillars, and common causes. The judgements
count with their expected values in it: their own errors are averaged out. The base judgement of a course that may fail
mixes both outcomes at the median probability; another probability moves it along the difference of the two.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.asked import refuse_sampling
from analysis.mixtures import branch_means
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.boxes import Condition, Share, joined_boxes, share_of, within
from model.case import Case
from model.dependence import factor_loadings
from model.discovery import Node, best_splits, importance, tree
from model.distributions import quantiles
from model.draws import CHUNK, VALUES, WEIGHTS, chunk_generator, flat_weights
from model.futures import shifts_given_causes
from model.judgements import mean_values, quantile_array
from model.score import EXACT, ranks, weighted_scores
from model.tally import draw_scores
from model.variance import Moments, moments
from model.weights import Weighting

Array = NDArray[np.float64]
FeatureKind = Literal["p_fails", "pillar", "criterion", "factor"]

DRAWS = 2**15  # a standard error of at most 0.3 percentage points; half of it for the boxes
LEAST = 0.01  # of the draws that a leaf holds at least
CELLS = 12  # of the map, along each side
_TAIL = 0.005  # of the draws: what the map leaves out at either end of a probability
_ROOM = 2**20  # numbers held at a time
_NOTHING = (np.zeros((0, 0)), np.zeros(0), 0.0)  # no draws


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What may turn out otherwise, on a scale from 0 to 1, and where it stands `now`.

    A probability, a share of the whole weight, or for a common cause the share of its values that lie below.
    """

    kind: FeatureKind
    id: str
    now: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the futures, told by conditions whose features are counted from 0.

    `share` is its part of all draws, `coverage` its part of those that fail, and `density` the part of it that fails,
    all counted on the half of the draws that the tree was not grown from; None where that has fewer than two of them.
    `fails` is whether most of the draws that the tree was grown from fail.
    """

    conditions: tuple[Condition, ...]
    fails: bool
    share: Share | None
    coverage: Share | None
    density: Share | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """How often draws fail in the cells of two features, both cut into `CELLS` equal steps between the ends.

    `ends` are those of the first feature (low, high), then of the second: 0 and 1, or of a probability what holds 99 %
    of the draws. `draws` and `failing` go by rows of the second feature, from its low end.
    """

    features: tuple[int, int]
    ends: tuple[tuple[float, float], tuple[float, float]]
    draws: tuple[tuple[int, ...], ...]
    failing: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where the first option fails: leads by no more than `margin` points, or is not first for a margin of None.

    `share` is the part of all draws in which it does, `leaves` are the parts of the tree, `boxes` those in which it
    mostly does, joined where they touch, and `together` all of these as one.
    """

    margin: float | None
    share: Share
    leaves: tuple[Box, ...]
    boxes: tuple[Box, ...]
    together: Box
    map: Map | None

    @property
    def worst(self) -> Box:
        """The leaf in which it fails most often."""
        return max(self.leaves, key=lambda leaf: leaf.density.value if leaf.density else -1.0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FailureRegion(Result):
    """Where the option that is first now is not first, or has no clear lead.

    `first` is the option asked about, the first listed of `firsts`. `not_first` is None where nothing can turn out
    otherwise, `tie` also without a tie margin. `held` is the part of the values that left the scale and were held at
    its end.
    """

    case: Case
    weighting: Weighting
    firsts: tuple[str, ...]
    features: tuple[Feature, ...]
    not_first: Region | None
    tie: Region | None
    held: float
    draws: int
    seed: int

    @property
    def first(self) -> str:
        """The option that is first on these weights, in the order of the case where several are level."""
        return self.firsts[0]

    @property
    def regions(self) -> tuple[Region, ...]:
        """Those that there are."""
        return tuple(region for region in (self.not_first, self.tie) if region)


def failure_region(
    case: Case, *, perspective: str | None = None, weights: str | Path = "", draws: int = DRAWS, seed: int = 0
) -> FailureRegion:
    """Say in which futures the option that is first now is not.

    Parameters
    ----------
    perspective, weights : whose weights, and a change of them, as in `rank`; inside the pillars they stay
    draws : of futures, >= 2; the tree is grown from half of them and tested on the other half
    seed : of the draws, >= 0

    Raises CaseError as `rank` does, and for a number of draws or a seed that there is not. Bryant & Lempert 2010
    (scenario discovery), Breiman et al. 1984 (classification trees).
    """
    refuse_sampling(draws=draws, seed=seed)
    weighting = find_weighting(case, perspective=perspective, weights=weights)
    futures = _futures_of(case, weighting)
    scores = weighted_scores(futures.means, weighting.weights.criteria)
    places = np.flatnonzero(ranks(scores) == 1)
    drawn, leads, held = _drawn(futures, int(places[0]), draws, seed) if futures.features else _NOTHING
    margin = case.tie_margin
    return FailureRegion(
        case=case,
        weighting=weighting,
        firsts=tuple(case.ranked[place].id for place in places),
        features=futures.features,
        not_first=_region(futures, drawn, leads < -EXACT, None) if len(leads) else None,
        tie=_region(futures, drawn, leads <= margin + EXACT, margin) if len(leads) and margin else None,
        held=held,
        draws=len(leads),
        seed=seed,
    )


# --- what may turn out otherwise ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Futures:
    """What the scores of a future are made of.

    `means` has shape (options, criteria); `members`, shape (weights drawn, criteria), gives the weights of the criteria
    for shares of what is drawn. `probability` holds the three points of the probability that a course fails, shape
    (3,), and `swing`, shape (options, criteria), what its certain failure adds to its certain success. `values` and
    `loadings`, shape (factors, cells), are those of the `cells` of the ravelled means that common causes move.
    """

    features: tuple[Feature, ...]
    means: Array
    members: Array
    probability: Array
    swing: Array
    cells: NDArray[np.intp]
    values: Moments
    loadings: Array


def _futures_of(case: Case, weighting: Weighting) -> _Futures:
    options, criteria = [option.id for option in case.ranked], weighting.weights.tree.criteria
    points = quantile_array(case.judgements, options, criteria)
    kind, names, now, members = _drawn_weights(weighting)
    weighs = members.any(axis=0)
    swing = _swing(case, options, criteria)
    factors = [factor.id for factor in case.factors]
    loadings = factor_loadings(case.loadings, factors, options, criteria) * ((points[0] < points[2]) & weighs)
    flat = loadings.reshape(len(factors), points[0].size)
    cells, acting = np.flatnonzero(flat.any(axis=0)), np.flatnonzero(flat.any(axis=1))
    uncertain = case.failure.p_fails if case.failure and swing[:, weighs].any() else None
    probability = np.array([uncertain.low, uncertain.median, uncertain.high]) if uncertain else np.zeros(3)
    told = len(names) if len(names) > 2 else len(names) - 1  # the weight of one of two says that of the other
    features = [
        *(
            [Feature(kind="p_fails", id="p_fails", now=float(probability[1]))]
            if probability[0] < probability[2]
            else []
        ),
        *(Feature(kind=kind, id=name, now=share) for name, share in zip(names[:told], now[:told], strict=True)),
        *(Feature(kind="factor", id=factors[place], now=0.5) for place in acting),
    ]
    return _Futures(
        features=tuple(features),
        means=mean_values(points),
        members=members,
        probability=probability,
        swing=swing,
        cells=cells,
        values=moments(points.reshape(3, -1)[:, cells]),
        loadings=flat[np.ix_(acting, cells)],
    )


def _drawn_weights(weighting: Weighting) -> tuple[FeatureKind, tuple[str, ...], list[float], Array]:
    """Return which weights are drawn, how large they are now, and the weights of the criteria for each in full.

    The pillars that can be given weight; where there is only one, its criteria.
    """
    weights, tree_ = weighting.weights, weighting.weights.tree
    parent, known = np.array(tree_.parent), np.flatnonzero(weights.divided)
    if len(known) > 1:
        members = (parent == known[:, np.newaxis]) * weights.local
        return "pillar", tuple(tree_.pillars[place] for place in known), weights.pillars[known].tolist(), members
    inside = list(tree_.siblings(int(known[0])))
    names = tuple(tree_.criteria[place] for place in inside)
    return "criterion", names, weights.local[inside].tolist(), np.eye(len(parent))[inside]


def _swing(case: Case, options: list[str], criteria: tuple[str, ...]) -> Array:
    """Return by how many points failure moves each mean of the course that may fail, shape (options, criteria).

    Nothing where the case has no branches, or none with the id that the probability belongs to.
    """
    swing, means = np.zeros((len(options), len(criteria))), branch_means(case)
    if case.failure is not None and means and case.failure.option in options:
        honoured, fails = means.values()
        swing[options.index(case.failure.option)] = fails - honoured
    return swing


# --- futures, drawn -------------------------------------------------------------------------------


def _drawn(futures: _Futures, first: int, draws: int, seed: int) -> tuple[Array, Array, float]:
    """Return the features of each draw, the lead of an option in it, and the share of values held at an end."""
    rows = max(1, _ROOM // futures.means.size)
    features, leads, held = [], [], 0
    for chunk, start in enumerate(range(0, draws, CHUNK)):
        places, shares = _places(futures, min(CHUNK, draws - start), chunk, seed)
        varies = [places[:, :1]] if futures.probability[0] < futures.probability[2] else []
        told = sum(feature.kind in ("pillar", "criterion") for feature in futures.features)
        features.append(np.hstack([*varies, shares[:, :told], places[:, 1:]]))
        for row in range(0, len(places), rows):
            values, outside = _values(futures, places[row : row + rows])
            scores = draw_scores(values, shares[row : row + rows] @ futures.members)
            leads.append(scores[:, first] - np.delete(scores, first, axis=1).max(axis=1))
            held += outside
    return np.vstack(features), np.concatenate(leads), held / (draws * futures.means.size)


def _places(futures: _Futures, count: int, chunk: int, seed: int) -> tuple[Array, Array]:
    """Draw a probability and the places of the common causes from 0 to 1, and shares of weight."""
    uniform = chunk_generator(seed, VALUES, chunk).random((count, 1 + len(futures.loadings)))
    shares = flat_weights(chunk_generator(seed, WEIGHTS, chunk), count, len(futures.members))
    places = np.clip(uniform, 1e-16, 1 - 1e-16)
    places[:, 0] = quantiles(places[:, 0], 100 * futures.probability) / 100
    return places, shares


def _values(futures: _Futures, places: Array) -> tuple[Array, int]:
    """Return the expected values in some draws, shape (draws, options, criteria), and how many were off the scale."""
    from scipy.special import ndtri

    values = np.tile(futures.means.ravel(), (len(places), 1))
    values[:, futures.cells] += shifts_given_causes(futures.values, futures.loadings, ndtri(places[:, 1:]))
    values += np.outer(places[:, 0] - futures.probability[1], futures.swing)
    outside = int(np.count_nonzero((values < -EXACT) | (values > 100 + EXACT)))
    return np.clip(values, 0, 100).reshape(-1, *futures.means.shape), outside


# --- where it fails -------------------------------------------------------------------------------


def _region(futures: _Futures, features: Array, fails: NDArray[np.bool_], margin: float | None) -> Region:
    half = (len(fails) + 1) // 2
    grown = tree(features[:half], fails[:half], least=max(1, int(LEAST * half)))
    rest, failing = features[half:], fails[half:]
    everything = np.ones(len(failing), dtype=np.bool_)

    def counted(inside: NDArray[np.bool_], conditions: tuple[Condition, ...], fails: bool) -> Box:
        return Box(
            conditions=conditions,
            fails=fails,
            share=share_of(inside, everything),
            coverage=share_of(inside, failing),
            density=share_of(failing, inside),
        )

    boxes = joined_boxes(leaf.conditions for leaf in grown.leaves if leaf.fails)
    masks = [within(box, rest) for box in boxes]
    return Region(
        margin=margin,
        share=share_of(fails, np.ones(len(fails), dtype=np.bool_)) or Share(0.0, 0.0),
        leaves=tuple(counted(within(leaf.conditions, rest), leaf.conditions, leaf.fails) for leaf in grown.leaves),
        boxes=tuple(counted(mask, box, True) for mask, box in zip(masks, boxes, strict=True)),
        together=counted(np.any([~everything, *masks], axis=0), (), bool(boxes)),
        map=_map(futures, features, fails, grown) if features.shape[1] > 1 else None,
    )


def _map(futures: _Futures, features: Array, fails: NDArray[np.bool_], grown: Node) -> Map:
    """Count draws in cells of the two features that tell failures best: in the tree, and by themselves."""
    used, alone = importance(grown, features.shape[1]), best_splits(features, fails)[1]
    across, up = np.lexsort((-alone, -used))[:2].tolist()
    ends = [
        (float(np.quantile(features[:, place], _TAIL)), float(np.quantile(features[:, place], 1 - _TAIL)))
        if futures.features[place].kind == "p_fails"
        else (0.0, 1.0)
        for place in (across, up)
    ]
    counts = [
        np.histogram2d(features[chosen, up], features[chosen, across], bins=CELLS, range=[ends[1], ends[0]])[0]
        for chosen in (np.ones(len(fails), dtype=np.bool_), fails)
    ]
    draws, failing = (tuple(tuple(map(int, row)) for row in array.tolist()) for array in counts)
    return Map(features=(across, up), ends=(ends[0], ends[1]), draws=draws, failing=failing)
