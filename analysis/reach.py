"""Ask what the text's orders alone settle: who can be first, who must be, and how much silence decides.

The text orders some pairs of options on some criteria and says nothing of sizes. Everything that is
consistent with those orders is allowed here; our judgements are not used at all.
"""

from dataclasses import dataclass
from typing import get_args

from analysis.asked import refuse_open_orders, refuse_other, refuse_sampling
from analysis.result import Result
from model.case import Case
from model.partial_order import Depth, counted_orders, decided_for, open_pairs, order_array
from model.possible import can_be_first, must_be_first, necessary_preference
from model.text_shares import winning_shares
from model.weights import case_weighting, tree_of

UNIFORM = "uniform"
DRAWS = 100_000  # a standard error of at most 0.0016


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Who can and who must be first on one perspective's weights, or for any weights (perspective empty)."""

    perspective: str
    can: tuple[str, ...]
    must: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The share of two-level weights and values at which each option is first, under one reading of silence.

    `favoured` is the option for which every open pair is decided, or empty if silence is read as uniform.
    `shares` and `errors` (standard errors) are in the order of the case's ranked options.
    """

    favoured: str
    shares: tuple[float, ...]
    errors: tuple[float, ...]

    @property
    def name(self) -> str:
        """Name the reading: `uniform`, or `for_` and the option."""
        return f"for_{self.favoured}" if self.favoured else UNIFORM


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPair:
    """Two options that the orders leave open on a criterion."""

    criterion: str
    pair: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextReach(Result):
    """What the text's orders settle, at one depth of belief.

    `orders` counts the orders used, of which `purposes` tells whether mere aims are among them. `never_behind`
    lists pairs (a, b) with a at least level with b for all weights and all values.
    """

    case: Case
    depth: Depth
    purposes: bool
    orders: int
    reach: Reach
    by_perspective: tuple[Reach, ...]
    never_behind: tuple[tuple[str, str], ...]
    open_pairs: tuple[OpenPair, ...]
    readings: tuple[Reading, ...]
    draws: int
    seed: int

    def span(self, option: str) -> tuple[float, float]:
        """Return the least and the largest share of an option over the readings of silence."""
        place = [item.id for item in self.case.ranked].index(option)
        shares = [reading.shares[place] for reading in self.readings]
        return min(shares), max(shares)


def text_reach(
    case: Case, *, depth: Depth = "implied", purposes: bool = False, draws: int = DRAWS, seed: int = 0
) -> TextReach:
    """Say what the orders of the text settle without any judgement of size.

    Parameters
    ----------
    depth : `stated` uses what the text states, `implied` also what it implies or we infer from it
    purposes : whether an order that is only a stated aim counts
    draws : of weights and values for the shares, >= 2
    seed : of the draws, >= 0

    Greco, Mousseau & Slowinski 2008 for what must be; Lahdelma, Miettinen & Salminen 2003 for the shares.
    """
    refuse_other("--depth", depth, get_args(Depth))
    refuse_sampling(draws=draws, seed=seed)
    names = [option.id for option in case.ranked]
    tree = tree_of(case)
    above = order_array(case.orders, names, tree.criteria, depth=depth, purposes=purposes)

    def reach(perspective: str) -> Reach:
        weights = case_weighting(case, perspective).weights.criteria if perspective else None
        found = (can_be_first(above, weights), must_be_first(above, weights))
        can, must = (tuple(name for name, yes in zip(names, mask, strict=True) if yes) for mask in found)
        return Reach(perspective=perspective, can=can, must=must)

    def reading(favoured: str) -> Reading:
        orders = decided_for(above, names.index(favoured)) if favoured else above
        with refuse_open_orders():
            found = winning_shares(orders, tree, seed=seed, draws=draws)
        return Reading(favoured=favoured, shares=tuple(found.first.tolist()), errors=tuple(found.error.tolist()))

    necessary = necessary_preference(above)
    return TextReach(
        case=case,
        depth=depth,
        purposes=purposes,
        orders=len(counted_orders(case.orders, depth=depth, purposes=purposes)),
        reach=reach(""),
        by_perspective=tuple(reach(item.id) for item in case.perspectives),
        never_behind=tuple(
            (one, other)
            for one, row in zip(names, necessary, strict=True)
            for other, yes in zip(names, row, strict=True)
            if yes and one != other
        ),
        open_pairs=tuple(
            OpenPair(criterion=tree.criteria[criterion], pair=(names[one], names[other]))
            for criterion, one, other in open_pairs(above)
        ),
        readings=tuple(reading(favoured) for favoured in ("", *names)),
        draws=draws,
        seed=seed,
    )
