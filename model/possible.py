"""What can and what must be first, over all values that agree with a text's orders.

Nothing but the orders is believed: the values on a criterion are any numbers from 0 to 100 with v_a >=
v_b where a stands above b. Asking whether one option is at least level with another for all of them is
the necessary preference relation of Greco, Mousseau & Slowinski 2008 (European Journal of Operational
Research 191(2)), and usually takes a linear program for each question. Here it has a closed form, since
the values on one criterion do not bind those on another:

- The least of v_a - v_b on a criterion is 0 if a stands above b, else -100 (put 100 on b and all that
  stands above b, 0 on the rest). So a is at least level with b for all values exactly if all the weight
  lies on criteria on which a stands above b.
- Put 100 on a and all that stands above a, 0 on the rest, on every criterion. This agrees with the
  orders, and makes v_a - v_b as large as it can be for *all* b at once: 0 where b stands above a, else
  100. So a can be strictly first exactly if no b is at least level with a for all values.

If the weights are free as well the products y_ai = w_i v_ai make the question linear again: w on the
simplex, 0 <= y_ai <= 100 w_i and y_ai >= y_bi where a stands above b; every such y is w v for some
values that agree with the orders. The answers are those for equal weights: what has to hold for all
weights has to hold on every criterion, and an option that can be first for some weights can be so for
all weights that are positive everywhere. The tests compare with these programs and with all vertices.
"""

import numpy as np
from numpy.typing import NDArray

from model.partial_order import refuse_unclosed

_NO_WEIGHT = 1e-9  # a share: less is rounding of weights that sum to 1
_LEVEL = 1e-7  # points: nearer to 0 than this the solver does not tell a lead from a tie


def necessary_preference(above: NDArray[np.bool_], weights: NDArray[np.float64] | None = None) -> NDArray[np.bool_]:
    """Tell which option scores at least as much as which, whatever values agree with the orders.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    weights : shape (criteria,), non-negative shares summing to 1; None for all weights there are

    Returns an array of shape (options, options): [a, b] is true if a is never behind b; the diagonal is
    true. Raises ValueError for orders that are not closed and for weights that are not shares of these
    criteria. Greco, Mousseau & Slowinski 2008; the closed form is shown at the head of this file.
    """
    refuse_unclosed(above)
    shares = np.full(len(above), 1 / max(len(above), 1)) if weights is None else weights
    if shares.shape != above.shape[:1] or not (np.all(shares >= 0) and abs(shares.sum() - 1) <= _NO_WEIGHT):
        raise ValueError("weights must be non-negative shares, one for each criterion, that sum to 1")
    elsewhere = np.tensordot(shares, ~above, axes=1)
    never_behind: NDArray[np.bool_] = (elsewhere <= _NO_WEIGHT) | np.eye(above.shape[1], dtype=np.bool_)
    return never_behind


def can_be_first(above: NDArray[np.bool_], weights: NDArray[np.float64] | None = None) -> NDArray[np.bool_]:
    """Tell which options are strictly ahead of every other for some values that agree with the orders.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    weights : shape (criteria,), non-negative shares summing to 1; None asks for values and weights together

    Returns an array of shape (options,). Raises ValueError as `necessary_preference` does.

    >>> can_be_first(np.array([[[False, True, False], [False, False, False], [False, False, False]]]))
    array([ True, False,  True])
    """
    rivals = ~np.eye(above.shape[-1], dtype=np.bool_)
    possible: NDArray[np.bool_] = ~np.any(necessary_preference(above, weights) & rivals, axis=0)
    return possible


def must_be_first(above: NDArray[np.bool_], weights: NDArray[np.float64] | None = None) -> NDArray[np.bool_]:
    """Tell which options are at least level with every other for all values that agree with the orders.

    Parameters
    ----------
    above : shape (criteria, options, options), transitively closed strict partial orders
    weights : shape (criteria,), non-negative shares summing to 1; None asks for all values and all weights

    Returns an array of shape (options,). Raises ValueError as `necessary_preference` does.
    """
    necessary: NDArray[np.bool_] = np.all(necessary_preference(above, weights), axis=1)
    return necessary


def largest_leads(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return by how much each option can lead the best of the others if the weights are free.

    Parameters
    ----------
    values : shape (options, criteria); 0-100, 100 best

    Returns points of shape (options,). Positive: the option is first for some weights; 0: at best tied
    for first; negative: best for no weights, and by so much it is behind at least. This is the linear
    program of potential optimality (Hazen 1986, Operations Research 34(2)). Raises ValueError for
    values that are not finite and for fewer than two options, RuntimeError if the solver fails.

    >>> largest_leads(np.array([[100.0, 0.0], [0.0, 100.0], [40.0, 40.0]])).round(6)
    array([ 60.,  60., -10.])
    """
    if len(values) < 2 or not np.all(np.isfinite(values)):
        raise ValueError("leads need finite values of two options or more")
    leads = np.array(
        [_largest_lead(values[option] - np.delete(values, option, axis=0)) for option in range(len(values))]
    )
    return np.where(np.abs(leads) < _LEVEL, 0.0, leads)


def _largest_lead(differences: NDArray[np.float64]) -> float:
    """Return the largest of the least weighted differences, over all weights.

    Solved as max e, e <= w.d for every row d, w on the simplex, with d scaled to -1..1. The result is
    taken from the weights found, so that it is a lead which these weights do reach.
    """
    from scipy.optimize import linprog  # half a second: only who asks this question waits

    rivals, criteria = differences.shape
    found = linprog(
        c=np.append(np.zeros(criteria), -1.0),
        A_ub=np.column_stack([-differences / 100, np.ones(rivals)]),
        b_ub=np.zeros(rivals),
        A_eq=np.append(np.ones(criteria), 0.0)[np.newaxis],
        b_eq=np.ones(1),
        bounds=[(0, None)] * criteria + [(None, None)],
        method="highs",
        options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
    )
    if found.x is None or not found.success:
        raise RuntimeError(f"the linear program was not solved: {found.message}")
    weights = np.maximum(found.x[:-1], 0)
    return float(np.min(differences @ (weights / weights.sum())))
