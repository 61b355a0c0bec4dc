"""Beliefs in place of those of a case: weights of the criteria in the whole, and means of some judgements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.weights import Weighting, Weights

_SAME = 1e-12  # of shares: rounding of percents


@dataclass(frozen=True, slots=True, kw_only=True)
class BeliefSet:
    """Weights and means that put an option first.

    `weights` are percent in the whole by criterion, `values` means by (option, criterion); `perspective` is whose
    weights they started from, `source` the name of the file that they come from.
    """

    source: str
    option: str
    perspective: str
    weights: Mapping[str, float]
    values: Mapping[tuple[str, str], float]

    def weighting(self, base: Weighting) -> Weighting:
        """Return the weights at both levels: the base if they are the same.

        A pillar without weight keeps the shares inside it that it had.
        """
        tree, before = base.weights.tree, base.weights
        shares = np.array([self.weights[name] for name in tree.criteria]) / 100
        if np.allclose(shares, before.criteria, rtol=0, atol=_SAME):
            return base
        shares = shares / shares.sum()
        pillars: NDArray[np.float64] = np.bincount(tree.parent, shares, len(tree.pillars)).astype(np.float64)
        held = pillars[list(tree.parent)]
        local = np.divide(shares, held, out=before.local.copy(), where=held > 0)
        weights = Weights(tree=tree, pillars=pillars, local=local)
        return Weighting(perspective=self.perspective, origin="user", changes=(self.source,), weights=weights)

    def put_into(
        self, means: NDArray[np.float64], options: Sequence[str], criteria: Sequence[str]
    ) -> NDArray[np.float64]:
        """Return means, shape (options, criteria), with those of these beliefs in their places."""
        changed = means.copy()
        for (option, criterion), value in self.values.items():
            changed[list(options).index(option), list(criteria).index(criterion)] = value
        return changed
