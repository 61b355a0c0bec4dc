"""Linear conditions on weights in words: `A >= B`, `A >= 30`, `2 A >= B`."""

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from model.faults import CaseError, Fault, NounError
from model.level_polytope import Conditions, EmptySetError, ThinSetError
from model.read.changes import named_nodes
from model.read.numbers import parse_number
from model.read.shapes import nearest
from model.weight_priors import Prior, conditions_prior
from model.weights import Tree

Row = tuple[str, NDArray[np.float64], float]  # the words of a condition, its row and its bound

_FACTOR = re.compile(r"(\d+(?:\.\d+)?)\s*\*?\s*(\S.*)")


def read_conditions(words: Sequence[str], tree: Tree, other: Prior) -> Prior:
    """Return the prior that meets all conditions; levels without any are drawn as another prior does.

    Each condition compares two siblings, perhaps with a factor in front, or one with a share in percent.
    Raises CaseError for words that are no condition, for names of different levels, and for conditions that cannot hold
    together, naming a smallest set of them.
    """
    rows: defaultdict[int | None, list[Row]] = defaultdict(list)
    faults: list[Fault] = []
    for text in words:
        try:
            level, row, bound = _condition(text, tree)
            rows[level].append((text, row, bound))
        except CaseError as error:
            faults.extend(error.faults)
    if faults:
        raise CaseError(tuple(faults))
    if (
        other.tree.pillars != tree.pillars
    ):  # weights uniform over all criteria know no levels: all conditions are one set
        rows = defaultdict(list, {0: [_whole(item, level, tree) for level, items in rows.items() for item in items]})
    levels: dict[int | None, Conditions] = {}
    for level, items in rows.items():
        levels[level] = Conditions(np.array([row for _, row, _ in items]), np.array([bound for *_, bound in items]))
        faults += _empty(items, level, levels[level], other)
    if faults:
        raise CaseError(tuple(faults))
    return conditions_prior(other.name, other.tree, levels, other)


def _empty(items: list[Row], level: int | None, conditions: Conditions, other: Prior) -> list[Fault]:
    """Say which conditions cannot hold together, or leave almost nothing."""
    try:
        conditions_prior(other.name, other.tree, {level: conditions}, other)
    except EmptySetError as error:
        conflict = ", ".join(items[index][0] for index in error.conflict)
        return [Fault(kind="conditions_conflict", file="--constraint", found=conflict)]
    except ThinSetError:
        return [Fault(kind="conditions_thin", file="--constraint", found=", ".join(text for text, *_ in items))]
    return []


def _whole(item: Row, level: int | None, tree: Tree) -> Row:
    """Turn a condition on shares of a level into one on the weights of all criteria in the whole."""
    text, row, bound = item
    whole = np.zeros(len(tree.criteria))
    if level is None:
        return text, row[list(tree.parent)], bound
    members = list(tree.siblings(level))
    whole[members] = row - bound  # a share of at least b is a weight of at least b times the pillar's
    return text, whole, 0.0


def _condition(text: str, tree: Tree) -> tuple[int | None, NDArray[np.float64], float]:
    """Return the level of a condition, its row and its bound: row @ shares >= bound."""
    left, sign, right = (part.strip() for part in text.replace("≥", ">=").replace("≤", "<=").partition(_sign(text)))
    if not sign or not left or not right:
        raise _refused("bad_condition", text, "a >= b | a >= 30 | 2 a >= b")
    more, less = (left, right) if sign == ">=" else (right, left)
    terms = [(_term(more, tree), 1.0), (_term(less, tree), -1.0)]
    nodes = [term for term in terms if not isinstance(term[0], float)]
    levels = {node[0][0] for node in nodes if not isinstance(node[0], float)}
    if len(levels) != 1:
        raise _refused("not_siblings" if nodes else "bad_condition", text, "a >= b | a >= 30 | 2 a >= b")
    (level,) = levels
    siblings = tree.siblings(level)
    row, bound = np.zeros(len(siblings)), 0.0
    for term, side in terms:
        if isinstance(term, float):
            bound -= side * term / 100
        else:
            row[siblings.index(term[1])] += side * term[2]
    return level, row, bound


def _sign(text: str) -> str:
    return "<=" if "<=" in text or "≤" in text else ">="


def _term(words: str, tree: Tree) -> float | tuple[int | None, int, float]:
    """Read one side: a share in percent, or a node with a factor as (level, index, factor)."""
    nodes = named_nodes(tree)
    if words in nodes:
        return (*nodes[words], 1.0)
    try:
        return parse_number(words.removesuffix("%"))
    except NounError:
        pass
    match = _FACTOR.fullmatch(words)
    name, factor = (match[2], float(match[1])) if match else (words, 1.0)
    if name not in nodes:
        raise _refused("unknown_node", name, nearest(name, nodes))
    return (*nodes[name], factor)


def _refused(kind: str, found: str, expected: str) -> CaseError:
    return CaseError((Fault(kind=kind, file="--constraint", found=found, expected=expected),))
