"""Ask how the courses beyond the paper do beside its options, and who is first if all come with the same plan."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from analysis.ranges import SEED, dependence_of
from analysis.ranking import Ranking, Standing, ranking
from analysis.ranking import weighting as find_weighting
from analysis.result import Result
from model.case import Case
from model.dependence import Dependence
from model.variants import Plan, among, on_equal_terms, with_variants
from model.weights import case_weighting


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualTerms:
    """The ranking if every option comes with the mitigations of the plan, or none does.

    `stands_for` gives the option of the paper that each course stands for; `firsts` are the first place on the weights
    of each perspective.
    """

    plan: Plan
    ranking: Ranking
    stands_for: dict[str, str]
    firsts: tuple[Standing, ...]

    @property
    def first(self) -> str:
        """The option of the paper for which the first course stands."""
        return self.stands_for[self.ranking.standings[0].option]

    @property
    def tied(self) -> tuple[str, ...]:
        """The options of the paper whose courses are tied with the first."""
        return tuple(self.stands_for[name] for name in self.ranking.standings[0].tied_with)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Variants(Result):
    """The courses beyond the paper beside its options: judgement of the team that no passage carries.

    `ranking` has the options of the paper alone, `whole` all courses; `firsts` are the first place of `whole` on the
    weights of each perspective. `equal` is empty where the case does not say which course stands for which option.
    """

    ranking: Ranking
    whole: Ranking
    firsts: tuple[Standing, ...]
    equal: tuple[EqualTerms, ...]

    @property
    def case(self) -> Case:
        """The case that is asked about."""
        return self.ranking.case

    @property
    def added(self) -> tuple[str, ...]:
        """The courses beyond the paper."""
        return tuple(option.id for option in self.case.beyond)


def rank_variants(
    case: Case,
    *,
    perspective: str | None = None,
    weights: str | Path = "",
    dependence: Dependence | None = None,
    seed: int = SEED,
) -> Variants:
    """Rank every course, and the options on equal terms.

    Parameters
    ----------
    perspective, weights, dependence, seed : as in `rank`

    Raises CaseError as `rank` does.
    """
    held, together = find_weighting(case, perspective=perspective, weights=weights), dependence_of(case, dependence)

    def ranked(chosen: Case) -> Ranking:
        return replace(ranking(chosen, held), dependence=together, seed=seed)

    return Variants(
        ranking=ranked(case),
        whole=ranked(with_variants(case)),
        firsts=_firsts(with_variants(case)),
        equal=tuple(
            EqualTerms(
                plan=plan,
                ranking=ranked(among(case, courses)),
                stands_for={option.id: option.counterpart or option.id for option in case.options},
                firsts=_firsts(among(case, courses)),
            )
            for plan in get_args(Plan)
            if (courses := on_equal_terms(case, plan))
        ),
    )


def _firsts(case: Case) -> tuple[Standing, ...]:
    """Return the first place on the weights of each perspective."""
    return tuple(ranking(case, case_weighting(case, item.id)).standings[0] for item in case.perspectives)
