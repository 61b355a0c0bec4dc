"""Judgements moved or left out in groups: a pillar, a basis, a grade, criteria that overlap, all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analysis.review.overlap import counted_once, folded
from model.case import Case, Judgement
from model.judgement_lines import leaders
from model.judgements import mean_values, quantile_array
from model.score import ranks, weighted_scores
from model.weights import Weights

Array = NDArray[np.float64]
GroupKind = Literal["all", "pillar", "basis", "grade", "overlap"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Who is first under some assumption, level with each other if there are several, and by how many points."""

    firsts: tuple[str, ...]
    lead: float

    @property
    def first(self) -> str:
        """The option that is first, in the order of the case where several are level."""
        return self.firsts[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What becomes of the first place when some judgements move together or do not count.

    `name` is the id of a pillar or of an overlap group, a basis, or a grade; `judgements` says how many there are.
    `at_low` and `at_high` have all of them at one end; `against` has those of the present first at their low and all
    others at their high ends, `in_favour` the reverse. `left_out`: criteria weigh nothing and the rest takes over in
    proportion; other judgements stand at the mean over options on their criterion, so that they favour nobody; None
    where nothing would be left. `folded` and `counted_once` are those of `check`, for overlapping criteria only.
    """

    kind: GroupKind
    name: str
    judgements: int
    at_low: Outcome
    at_high: Outcome
    against: Outcome
    in_favour: Outcome
    left_out: Outcome | None
    folded: Outcome | None = None
    counted_once: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Board:
    """The judgements of the ranked options, by option and criterion, and the weights.

    `points` are their low, median and high, shape (3, options, criteria).
    """

    case: Case
    options: tuple[str, ...]
    cells: tuple[tuple[Judgement, ...], ...]
    points: Array
    weights: Weights

    def outcome(self, values: Array, shares: Array | None = None) -> Outcome:
        """Return who is first with some values, on the weights of the board or on others."""
        scores = weighted_scores(values, self.weights.criteria if shares is None else shares)
        first, second = leaders(scores)
        firsts = tuple(name for name, place in zip(self.options, ranks(scores), strict=True) if place == 1)
        return Outcome(firsts=firsts, lead=max(0.0, float(scores[first] - scores[second])))


def board_of(case: Case, weights: Weights) -> Board:
    """Lay the judgements of the ranked options out."""
    options, criteria = tuple(option.id for option in case.ranked), weights.tree.criteria
    given = {(item.option, item.criterion): item for item in case.judgements}
    cells = tuple(tuple(given[option, criterion] for criterion in criteria) for option in options)
    points = quantile_array(case.judgements, options, criteria)
    return Board(case=case, options=options, cells=cells, points=points, weights=weights)


def groups_of(board: Board) -> tuple[Group, ...]:
    """Move every group; kinds that only one group makes up are left to `all`."""
    return tuple(_moved(board, *group) for group in _members(board))


def _members(board: Board) -> Iterator[tuple[GroupKind, str, NDArray[np.bool_]]]:
    """Yield the groups with their judgements, shape (options, criteria)."""
    case, tree = board.case, board.weights.tree
    everything = np.ones(board.points.shape[1:], dtype=np.bool_)
    yield "all", "", everything
    bases = np.array([[item.basis for item in row] for row in board.cells])
    grades = np.array([[item.grade for item in row] for row in board.cells])
    parent = np.array(tree.parent)
    kinds: tuple[tuple[GroupKind, list[tuple[str, NDArray[np.bool_]]]], ...] = (
        ("pillar", [(name, everything & (parent == index)) for index, name in enumerate(tree.pillars)]),
        ("basis", [(name, bases == name) for name in ("stated", "implied", "judgement")]),
        ("grade", [(str(grade), grades == grade) for grade in (1, 2, 3, 4)]),
        ("overlap", [(item.id, everything & np.isin(tree.criteria, item.criteria)) for item in case.overlap_groups]),
    )
    for kind, groups in kinds:
        there = [group for group in groups if group[1].any()]
        if kind == "overlap" or len(there) > 1:
            yield from ((kind, *group) for group in there)


def _moved(board: Board, kind: GroupKind, name: str, group: NDArray[np.bool_]) -> Group:
    low, _, high = board.points
    means = mean_values(board.points)
    first = np.zeros_like(group)
    first[leaders(weighted_scores(means, board.weights.criteria))[0]] = True
    ends = {
        "at_low": low,
        "at_high": high,
        "against": np.where(first, low, high),
        "in_favour": np.where(first, high, low),
    }
    outcomes = {key: board.outcome(np.where(group, end, means)) for key, end in ends.items()}
    if kind in ("basis", "grade"):
        neutral = np.where(group, means.mean(axis=0), means)
        return Group(kind=kind, name=name, judgements=int(group.sum()), **outcomes, left_out=board.outcome(neutral))
    left_out = _without(board, means, group[0])
    once = _counted_once(board, means, name) if kind == "overlap" else {}
    return Group(kind=kind, name=name, judgements=int(group.sum()), **outcomes, left_out=left_out, **once)


def _counted_once(board: Board, means: Array, name: str) -> dict[str, Outcome]:
    """Return what becomes of the first place when overlapping criteria count as one."""
    group = next(item for item in board.case.overlap_groups if item.id == name)
    members = [board.weights.tree.criteria.index(criterion) for criterion in dict.fromkeys(group.criteria)]
    folds = (folded, counted_once) if len(members) > 1 else ()
    return {fold.__name__: board.outcome(means, fold(board.weights, members)) for fold in folds}


def _without(board: Board, means: Array, criteria: NDArray[np.bool_]) -> Outcome | None:
    shares = np.where(criteria, 0.0, board.weights.criteria)
    return board.outcome(means, shares / shares.sum()) if shares.any() else None
