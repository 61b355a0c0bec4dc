"""Ask why one option leads or trails another, criterion by criterion, each with its grounds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.asked import refuse_unknown
from analysis.ranking import Ranking, rank
from analysis.result import Result
from model.case import Basis, Case, Criterion, Judgement, Length
from model.faults import CaseError, Fault, look
from model.judgements import mean_values, quantile_array
from model.paper import Claim, Order
from model.weights import Weighting, case_weighting

_FIRM: tuple[Basis, ...] = ("judgement", "implied", "stated")  # from the weakest ground to the firmest
_MOST_DECIDING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What one criterion adds to the lead of an option over another, and on what grounds.

    `contribution` is the weight in the whole times the difference of the two mean values, in points.
    `order` is what the text says of the pair there, `claims` are those of the two judgements and of the
    order, `counter_claims` speak against the criterion's reading. Pairs hold the option first.
    """

    criterion: Criterion
    weight: float
    values: tuple[float, float]
    judgements: tuple[Judgement, Judgement]
    contribution: float
    order: Order | None
    claims: tuple[Claim, ...]
    counter_claims: tuple[Claim, ...]

    @property
    def basis(self) -> Basis:
        """The weaker of the two judgements' grounds."""
        return min((item.basis for item in self.judgements), key=_FIRM.index)

    @property
    def grade(self) -> int:
        """The lower of the two judgements' grades."""
        return min(item.grade for item in self.judgements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """An exchange rate that the weights imply: one point on a criterion is worth `points` on another."""

    criterion: str
    other: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRates:
    """What more time must gain to pay, on the weights of one perspective.

    `rates` has a row for each criterion that gains: so many points on it outweigh one point lost on each criterion that
    loses, and, last, one point lost on all of them; None where the criterion has no weight.
    """

    weighting: Weighting
    rates: tuple[tuple[float | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Explanation(Result):
    """Why an option leads or trails another.

    `grounds` are sorted by the size of their contribution, which add up to the lead. `deciding` are at
    most three criteria: those without any one of which the lead would be gone, or else the fewest without which
    together it would, or nothing if there are none; `against` are the criteria that pull the other way, largest first.
    `years` is empty unless the case says what hangs on how long the option takes.
    """

    case: Case
    weighting: Weighting
    option: str
    over: str
    scores: tuple[float, float]
    grounds: tuple[Ground, ...]
    deciding: tuple[str, ...]
    against: tuple[str, ...]
    rates: tuple[Rate, ...]
    passages: tuple[str, ...]
    years: tuple[YearRates, ...] = ()

    @property
    def length(self) -> Length | None:
        """What hangs on how long the option takes, if the case says so."""
        return next(item.length for item in self.case.options if item.id == self.option)

    @property
    def lead(self) -> float:
        """The points by which the option leads, negative if it trails."""
        return self.scores[0] - self.scores[1]

    def ground(self, criterion: str) -> Ground:
        """Return the ground of one criterion."""
        return next(item for item in self.grounds if item.criterion.id == criterion)


def explain(
    case: Case,
    option: str,
    over: str | None = None,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    criteria: Iterable[str] = (),
) -> Explanation:
    """Say why an option leads or trails another.

    Parameters
    ----------
    option, over : ids, or short names in either language; courses beyond the paper may be named too.
        Without `over` it is the second if the option ranks first, else the first
    perspective, weights : whose weights, and a change of them, as in `rank`
    criteria : whose passages are wanted; by default those that decide and the largest against

    Raises CaseError for names that are not in the case and for an option over itself.
    """
    ranking = rank(case, perspective=perspective, weights=weights)
    one = find_option(case, option, "OPTION")
    other = find_option(case, over, "--over") if over else _rival(ranking, one)
    if one == other:
        raise CaseError((Fault(kind="bad_pair", file="--over", found=other, expected="A B"),))
    grounds = _grounds(case, ranking.weighting, one, other)
    lead = sum(item.contribution for item in grounds)
    deciding, against = _deciding(grounds, lead), _against(grounds, lead)
    largest = tuple(item.criterion.id for item in grounds[:1] if item.criterion.id not in against)
    values = {item.criterion.id: item.values for item in grounds}
    shares = {item.criterion.id: item.weight for item in grounds}
    scores = tuple(sum(shares[name] * values[name][side] for name in shares) for side in (0, 1))
    return Explanation(
        case=case,
        weighting=ranking.weighting,
        option=one,
        over=other,
        scores=(scores[0], scores[1]),
        grounds=grounds,
        deciding=deciding,
        against=against,
        rates=tuple(_rates(shares, deciding or largest, against)),
        passages=_wanted(case, criteria) or (*(deciding or largest), *against[:1]),
        years=_years(case, one, ranking.weighting),
    )


def _years(case: Case, option: str, asked: Weighting) -> tuple[YearRates, ...]:
    """Return what more time must gain, on the weights asked for if they were changed and on those of everybody."""
    length = next(item.length for item in case.options if item.id == option)
    if length is None:
        return ()
    everybody = [case_weighting(case, item.id) for item in case.perspectives]
    held = [asked, *everybody] if asked.changes or not everybody else everybody
    return tuple(YearRates(weighting=item, rates=_must_gain(length, item)) for item in held)


def _must_gain(length: Length, weighting: Weighting) -> tuple[tuple[float | None, ...], ...]:
    shares = dict(zip(weighting.weights.tree.criteria, weighting.weights.criteria.tolist(), strict=True))
    lost = [shares[name] for name in length.losses]
    return tuple(
        tuple(loss / shares[gain] if shares[gain] > 0 else None for loss in (*lost, sum(lost))) for gain in length.gains
    )


def find_option(case: Case, name: str, file: str, offered: Sequence[str] = ()) -> str:
    """Return the id of an option from its id or its short name in either language.

    Raises CaseError with the nearest names, or the nearest of those `offered`, on behalf of the argument `file`.
    """
    for option in case.options:
        if name == option.id:
            return option.id
    for option in case.options:
        if look(name) in (look(option.short.en), look(option.short.ar)):
            return option.id
    refuse_unknown(file, [name], offered or [option.id for option in case.options])
    return name


def _rival(ranking: Ranking, option: str) -> str:
    first, second = (standing.option for standing in ranking.standings[:2])
    return second if option == first else first


def _wanted(case: Case, criteria: Iterable[str]) -> tuple[str, ...]:
    """Return the criteria that were asked for; raises CaseError for those that are not in the case."""
    wanted = tuple(criteria)
    refuse_unknown("--criterion", wanted, [item.id for item in case.criteria])
    return wanted


def _grounds(case: Case, weighting: Weighting, one: str, other: str) -> tuple[Ground, ...]:
    names = weighting.weights.tree.criteria
    means = mean_values(quantile_array(case.judgements, [one, other], names))
    judged = {(item.option, item.criterion): item for item in case.judgements}
    orders = {item.criterion: item for item in case.orders if set(item.pair) == {one, other}}
    claims = {item.id: item for item in case.claims}
    grounds = []
    for index, criterion in enumerate(case.criteria):
        judgements = (judged[one, criterion.id], judged[other, criterion.id])
        order = orders.get(criterion.id)
        named = [*judgements[0].claims, *judgements[1].claims, *(order.claims if order else ())]
        weight = float(weighting.weights.criteria[index])
        values = (float(means[0, index]), float(means[1, index]))
        counter = dict.fromkeys(criterion.counter_claims)
        grounds.append(
            Ground(
                criterion=criterion,
                weight=weight,
                values=values,
                judgements=judgements,
                contribution=weight * (values[0] - values[1]),
                order=order,
                claims=tuple(claims[name] for name in dict.fromkeys(named)),
                counter_claims=tuple(claims[name] for name in counter),
            )
        )
    return tuple(sorted(grounds, key=lambda item: -abs(item.contribution)))


def _deciding(grounds: tuple[Ground, ...], lead: float) -> tuple[str, ...]:
    """Return the criteria, at most three, that each make up the whole lead, or the fewest that do together."""
    alone = [
        item.criterion.id
        for item in grounds
        if item.contribution * lead > 0 and abs(item.contribution) >= abs(lead) - 1e-9
    ]
    if alone:
        return tuple(alone[:_MOST_DECIDING])
    made, deciding = 0.0, list[str]()
    for item in grounds:
        if item.contribution * lead > 0 and len(deciding) < _MOST_DECIDING:
            deciding.append(item.criterion.id)
            made += item.contribution
            if abs(made) >= abs(lead):
                return tuple(deciding)
    return ()


def _against(grounds: tuple[Ground, ...], lead: float) -> tuple[str, ...]:
    return tuple(item.criterion.id for item in grounds if item.contribution * lead < 0)


def _rates(shares: dict[str, float], deciding: tuple[str, ...], against: tuple[str, ...]) -> Iterable[Rate]:
    """Compare the criteria that decide with the largest that pulls the other way, or with one another."""
    rivals = against[:1] or deciding[1:2]
    for rival in rivals:
        for criterion in deciding:
            if criterion != rival and shares[criterion] > 0 and shares[rival] > 0:
                yield Rate(criterion=criterion, other=rival, points=shares[criterion] / shares[rival])
