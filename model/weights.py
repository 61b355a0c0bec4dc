"""The weights of a value tree, and changes of them.

Weights are swing weights: shares that total 1 among the pillars and, inside each pillar, among its
criteria. A criterion counts with the product of the two (Keeney & Raiffa 1976, ch. 3; von
Winterfeldt & Edwards 1986, ch. 8). A change names some siblings; the others keep their ratios.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.case import Case, Origin
from model.faults import CaseError, Fault, NounError, Place

TOTAL_TOLERANCE = 0.01 + 1e-9  # points: what rounding to two decimals can leave


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Pillars and criteria by id; `parent` gives the index of each criterion's pillar."""

    pillars: tuple[str, ...]
    criteria: tuple[str, ...]
    parent: tuple[int, ...]

    def path(self, criterion: int) -> str:
        """Return the name by which a change of weights calls a criterion."""
        pillar = f"{self.pillars[self.parent[criterion]]}." if len(self.pillars) > 1 else ""
        return pillar + self.criteria[criterion]

    def siblings(self, pillar: int | None) -> tuple[int, ...]:
        """Return the indices of the criteria of a pillar, or of all pillars for None."""
        if pillar is None:
            return tuple(range(len(self.pillars)))
        return tuple(index for index, parent in enumerate(self.parent) if parent == pillar)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """Shares at both levels of a tree.

    `pillars` has shape (pillars,) and sums to 1; `local` has shape (criteria,) and sums to 1 inside
    each pillar, or to 0 inside a pillar that has no weight and no known shares.
    """

    tree: Tree
    pillars: NDArray[np.float64]
    local: NDArray[np.float64]

    def __post_init__(self) -> None:
        sums = np.bincount(self.tree.parent, self.local, len(self.pillars))
        idle = (self.pillars == 0) & (sums == 0)
        shares = np.concatenate([self.pillars, self.local])
        if not (np.all(shares >= 0) and np.isclose(self.pillars.sum(), 1) and np.all(idle | np.isclose(sums, 1))):
            raise ValueError("weights must be shares that sum to 1 at every level")

    @property
    def divided(self) -> NDArray[np.bool_]:
        """Which pillars have shares inside them, shape (pillars,); the others can be given no weight."""
        inside: NDArray[np.bool_] = np.bincount(self.tree.parent, self.local, len(self.pillars)) > 0
        return inside

    @property
    def criteria(self) -> NDArray[np.float64]:
        """The weight of each criterion in the whole, shape (criteria,), summing to 1."""
        return self.pillars[list(self.tree.parent)] * self.local


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighting:
    """Weights, whose they are and where they come from.

    `perspective` is empty where the case names none; `changes` are the user's words.
    """

    perspective: str
    origin: Origin
    changes: tuple[str, ...] = ()
    weights: Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Give one pillar (`pillar` None) or one criterion of a pillar a share in percent."""

    pillar: int | None
    index: int
    percent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Divide what some siblings hold together in a given ratio."""

    pillar: int | None
    parts: tuple[tuple[int, float], ...]


Change = Setting | Ratio


def tree_of(case: Case) -> Tree:
    """Return the value tree of a case."""
    pillars = tuple(pillar.id for pillar in case.pillars)
    parent = tuple(pillars.index(criterion.pillar) for criterion in case.criteria)
    return Tree(pillars=pillars, criteria=tuple(criterion.id for criterion in case.criteria), parent=parent)


def case_weighting(case: Case, perspective: str | None = None) -> Weighting:
    """Return the weights of a perspective, of the case's default one, or equal weights.

    Raises CaseError for a perspective that the case does not have. Without perspectives the weights
    are those of the table, or equal at each level if it gives none.
    """
    tree = tree_of(case)
    chosen = perspective or (case.frame.perspective if case.frame else "")
    known = {item.id: item for item in case.perspectives}
    if chosen and chosen not in known:
        kind, expected = "unknown_perspective" if known else "no_perspective_at_all", " | ".join(known)
        raise CaseError((Fault(kind=kind, file="--perspective", found=chosen, expected=expected),))
    given = {row.node: row.weight for row in case.weights if row.perspective == chosen}
    if not given:
        return Weighting(perspective="", origin="equal", weights=equal_weights(tree))
    origin: Origin = known[chosen].origin if chosen else "table"
    return Weighting(perspective=chosen, origin=origin, weights=weights_from_points(tree, given))


def equal_weights(tree: Tree) -> Weights:
    """Return equal shares for pillars and, inside each pillar, for its criteria."""
    return weights_from_points(tree, dict.fromkeys((*tree.pillars, *tree.criteria), 1.0))


def weights_from_points(tree: Tree, points: Mapping[str, float]) -> Weights:
    """Divide points by their total at every level.

    Parameters
    ----------
    points : points >= 0 of each pillar and criterion by id; only their ratios among siblings matter

    The only criterion of a pillar has all of its weight, whatever its points.
    """
    pillars = np.array([points[name] for name in tree.pillars], dtype=np.float64)
    local = np.array([points[name] for name in tree.criteria], dtype=np.float64)
    local[(np.bincount(tree.parent) == 1)[list(tree.parent)]] = 1.0
    totals = np.bincount(tree.parent, local, len(pillars))[list(tree.parent)]
    shares = np.divide(local, totals, out=np.zeros_like(local), where=totals > 0)
    return Weights(tree=tree, pillars=pillars / pillars.sum(), local=shares)


def changed_weights(weights: Weights, changes: Sequence[Change]) -> Weights:
    """Return new weights after changes that hold together.

    At each level the settings come first: named siblings get their shares and the others divide the
    rest in the ratios they had. Then ratios divide what their siblings hold together. Raises
    CaseError where a name is given twice, shares cannot total 100, or a rest has nobody to go to.
    """
    pillars, local = weights.pillars.copy(), weights.local.copy()
    levels: defaultdict[int | None, list[Change]] = defaultdict(list)
    for change in changes:
        levels[change.pillar].append(change)
    faults: list[Fault] = []
    for pillar, level in levels.items():
        shares = pillars if pillar is None else local
        siblings = list(weights.tree.siblings(pillar))
        try:
            shares[siblings] = _changed_level(shares[siblings], siblings, level, weights.tree, pillar)
        except NounError as error:
            faults.append(error.at("--weights", Place(key=error.faults[0][1])))
    sums = np.bincount(weights.tree.parent, local, len(pillars))
    for index in np.flatnonzero((pillars > 0) & (sums == 0)) if not faults else ():
        inside = ", ".join(weights.tree.path(sibling) for sibling in weights.tree.siblings(int(index)))
        faults.append(_fault("no_local_weights", weights.tree.pillars[index], "0", inside))
    if faults:
        raise CaseError(tuple(faults))
    return Weights(tree=weights.tree, pillars=pillars, local=local)


def weights_without(weights: Weights, left_out: Sequence[int]) -> NDArray[np.float64]:
    """Return the weights of the criteria in the whole if some weigh nothing, shape (criteria,).

    What they held goes to the other criteria of their pillar in proportion. A pillar of which nothing remains gives its
    weight to the whole in proportion. Raises ValueError if nothing at all remains.
    """
    shares = weights.criteria.copy()
    shares[list(left_out)] = 0
    parent, pillars = list(weights.tree.parent), len(weights.pillars)
    left = np.bincount(parent, shares, pillars)
    if not left.any():
        raise ValueError("no criterion with weight remains")
    grown = shares * np.divide(weights.pillars, left, out=np.zeros(pillars), where=left > 0)[parent]
    whole: NDArray[np.float64] = grown / grown.sum()
    return whole


def _fault(kind: str, key: str, found: str, expected: str) -> Fault:
    return Fault(kind=kind, file="--weights", place=Place(key=key), found=found, expected=expected)


def _changed_level(
    shares: NDArray[np.float64], siblings: Sequence[int], changes: Iterable[Change], tree: Tree, pillar: int | None
) -> NDArray[np.float64]:
    """Return the new shares of one group of siblings."""
    ratios = [change for change in changes if isinstance(change, Ratio)]
    settings = {siblings.index(change.index): change.percent for change in changes if isinstance(change, Setting)}
    named = [siblings.index(change.index) for change in changes if isinstance(change, Setting)]
    named += [siblings.index(index) for ratio in ratios for index, _ in ratio.parts]
    names = [tree.pillars[index] if pillar is None else tree.path(index) for index in siblings]
    for place in named:
        if named.count(place) > 1:
            raise NounError(("named_twice", names[place], names[place], ""))
    new = _with_settings(shares, settings, names) if settings else shares.copy()
    for ratio in ratios:
        places = [siblings.index(index) for index, _ in ratio.parts]
        parts = np.array([part for _, part in ratio.parts])
        joint = new[places].sum()
        if joint <= 0:
            raise NounError(("nothing_to_share", ":".join(names[place] for place in places), "0", ""))
        scaled = parts / parts.max()  # first, so that very large and very small parts add up
        new[places] = joint * scaled / scaled.sum()
    return new


def _with_settings(
    shares: NDArray[np.float64], settings: Mapping[int, float], names: Sequence[str]
) -> NDArray[np.float64]:
    total = sum(settings.values())
    key = ", ".join(names[place] for place in settings)
    complete = len(settings) == len(shares)
    if total > 100 + TOTAL_TOLERANCE or (complete and abs(total - 100) > TOTAL_TOLERANCE):
        raise NounError(("weights_total", key, f"{total:g}", "100" if complete else "<= 100"))
    others = [place for place in range(len(shares)) if place not in settings]
    rest = max(0.0, 100 - total)
    held = shares[others].sum()
    if rest > 0 and not complete and held <= 0:
        raise NounError(("nobody_takes_rest", key, f"{rest:g}", ", ".join(names[place] for place in others)))
    new = np.zeros_like(shares)
    for place, percent in settings.items():
        new[place] = percent
    if held > 0:
        new[others] = rest * shares[others] / held
    shared: NDArray[np.float64] = new / new.sum()
    return shared
