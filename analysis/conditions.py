"""Linear conditions on weights in words: `A >= B`, `A >= 30`, `2 A >= B >= 10%`."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.faults import CaseError, Fault, NounError, Place
from model.level_polytope import Conditions, EmptySetError, ThinSetError, refuse_conflict, unconditional
from model.read.changes import named_nodes
from model.read.numbers import parse_number
from model.read.shapes import nearest
from model.weight_priors import Prior
from model.weights import Tree

Level = int | None  # a pillar, or None for the pillars themselves
Row = tuple[str, NDArray[np.float64], float]  # the words of a condition, its row and its bound

_FACTOR = re.compile(r"([+\-\u2212]?[\d.,٫]+)\s*\*?\s*(\S.*)")
_FORMS = "a >= b | a >= 30 | 2 a >= b | 40 <= a <= 60"


@dataclass(frozen=True, slots=True)
class _Term:
    """One side of a condition: so many times a node."""

    level: Level
    index: int
    factor: float


def read_conditions(words: Sequence[str], tree: Tree, prior: Prior) -> Prior:
    """Return a prior, given that its weights meet all conditions; it is the same one if they always do.

    The grammar, where spaces do not matter and a name is one that `--weights` uses::

        conditions = condition { "," condition }
        condition = side sign side { sign side }      two conditions or more, each of two neighbours
        sign      = ">=" | "<=" | "≥" | "≤"
        side      = share | [ factor [ "*" ] ] name   at least one of two neighbours holds a name
        share     = number [ "%" ]                    in percent of the siblings, 0 to 100
        factor    = number                            above 0

    Two names of one condition are siblings; under `flat`, which knows no levels, others are compared by their weights
    in the whole. Numbers are read as in tables. Raises CaseError for words that are no condition, for names of
    different levels, and for conditions that cannot hold together or that the prior meets never, or hardly ever. A
    conflict is irreducible: without any one of its conditions the others can hold together.
    """
    whole = prior.tree.pillars != tree.pillars
    rows: defaultdict[Level, list[Row]] = defaultdict(list)
    faults: list[Fault] = []
    for text in (part for item in words for part in _single(item)):
        try:
            for level, row in _conditions(text, tree, whole=whole):
                rows[level].append(row)
        except CaseError as error:
            faults.extend(error.faults)
    for level, items in rows.items() if not faults else ():
        try:
            prior = _given(prior, level, items)
        except CaseError as error:
            faults.extend(error.faults)
    if faults:
        raise CaseError(tuple(faults))
    return prior


def _single(text: str) -> list[str]:
    """Divide a text at its commas, if a condition stands between all of them."""
    parts = [part.strip() for part in re.split("[,،;؛]", text)]
    return parts if all(re.search("[<>≤≥]", part) for part in parts) else [text]


def _given(prior: Prior, level: Level, items: list[Row]) -> Prior:
    """Restrict one level of a prior."""
    texts = [text for text, *_ in items]
    conditions = Conditions(np.array([row for _, row, _ in items]), np.array([bound for *_, bound in items]))
    kind = "conditions_conflict"
    try:
        refuse_conflict(conditions, unconditional(len(items[0][1])))
        kind = "base_breaks_condition" if prior.is_point else "conditions_against_prior"
        return prior.given(level, conditions)
    except EmptySetError as error:
        raise _refused(kind, _listed([texts[index] for index in error.conflict]), prior.name) from error
    except ThinSetError as error:
        raise _refused("conditions_thin", _listed(texts), prior.name) from error


def _listed(texts: list[str]) -> str:
    return ", ".join(dict.fromkeys(texts))


def _conditions(text: str, tree: Tree, *, whole: bool) -> list[tuple[Level, Row]]:
    """Read the conditions of one text, in which each sign makes one."""
    plain = text.replace("≥", ">=").replace("≤", "<=")
    parts = [part.strip() for part in re.split("(>=|<=)", plain)]
    sides, signs = parts[::2], parts[1::2]
    _refuse_other_signs(text, plain, [side for side in sides if side not in named_nodes(tree)])
    if not signs or not all(sides):
        raise _refused("bad_condition", text, _FORMS)
    terms = [_side(side, tree) for side in sides]
    found = []
    for place, sign in enumerate(signs):
        left, right = terms[place : place + 2]
        more, less = (left, right) if sign == ">=" else (right, left)
        link = text if len(signs) == 1 else f"{sides[place]} {sign} {sides[place + 1]}"
        found.append(_compared(link, more, less, tree, whole=whole))
    return found


def _refuse_other_signs(text: str, plain: str, sides: list[str]) -> None:
    left = "".join(sides)
    if re.search("=[<>]", plain):
        raise _refused("bad_condition", text, re.sub("=([<>])", r"\1=", plain))
    if "=" in left:
        more, less = (re.sub("(?<![<>])=+", sign, plain) for sign in (" >= ", " <= "))
        raise _refused("equal_condition", text, " ".join(f"{more}, {less}".split()))
    if "<" in left or ">" in left:
        raise _refused("bad_condition", text, re.sub("([<>])(?!=)", r"\1=", plain))


def _compared(text: str, more: _Term | float, less: _Term | float, tree: Tree, *, whole: bool) -> tuple[Level, Row]:
    """Return the level of a condition, and its row and bound: row @ shares >= bound."""
    terms = ((more, 1.0), (less, -1.0))
    nodes = [(term, side) for term, side in terms if isinstance(term, _Term)]
    bound = sum(-side * term / 100 for term, side in terms if not isinstance(term, _Term))
    levels = {term.level for term, _ in nodes}
    if not nodes:
        raise _refused("bad_condition", text, _FORMS)
    if len(levels) > 1:
        if not whole:
            raise _refused("conditions_across", text, "--prior flat")
        across = sum((side * term.factor * _in_whole(term, tree) for term, side in nodes), np.zeros(len(tree.criteria)))
        return 0, (text, across, 0.0)
    (level,) = levels
    siblings = tree.siblings(level)
    row = np.zeros(len(siblings))
    for term, side in nodes:
        row[siblings.index(term.index)] += side * term.factor
    if not whole:
        return level, (text, row, bound)
    if level is None:
        return 0, (text, row[list(tree.parent)], bound)
    spread = np.zeros(len(tree.criteria))
    spread[list(siblings)] = row - bound  # a share of at least b is a weight of at least b times the pillar's
    return 0, (text, spread, 0.0)


def _in_whole(term: _Term, tree: Tree) -> NDArray[np.float64]:
    """Return which criteria the weight of a node in the whole adds up."""
    members = tree.siblings(term.index) if term.level is None else (term.index,)
    return np.isin(np.arange(len(tree.criteria)), members).astype(np.float64)


def _side(words: str, tree: Tree) -> _Term | float:
    """Read one side: a share in percent, or a node with a factor."""
    nodes = named_nodes(tree)
    if words in nodes:
        return _Term(*nodes[words], 1.0)
    try:
        share = _number(words.removesuffix("%").removesuffix("٪"))
        if share is not None:
            return _on_scale(share)
        match = _FACTOR.fullmatch(words)
        factor = parse_number(match[1]) if match else 1.0
    except NounError as error:
        raise CaseError((error.at("--constraint", Place()),)) from error
    name = match[2] if match else words
    if name not in nodes:
        raise _unknown(name, tree)
    if factor <= 0:
        raise _refused("bad_condition", words, _FORMS)
    return _Term(*nodes[name], factor)


def _number(words: str) -> float | None:
    """Read a number, if the words are one at all."""
    try:
        return parse_number(words)
    except NounError as error:
        if error.faults[0][0] != "not_a_number":
            raise
        return None


def _on_scale(share: float) -> float:
    if not 0 <= share <= 100:
        raise NounError(("number_outside", "", f"{share:.12g}", "0..100"))
    return share


def _unknown(name: str, tree: Tree) -> CaseError:
    if name in tree.criteria:
        return _refused("bare_criterion", name, tree.path(tree.criteria.index(name)))
    if re.search(r"[/:+*]", name):
        return _refused("bad_condition", name, _FORMS)
    return _refused("unknown_node", name, nearest(name, named_nodes(tree)))


def _refused(kind: str, found: str, expected: str) -> CaseError:
    return CaseError((Fault(kind=kind, file="--constraint", found=found, expected=expected),))
