"""What a review is made of: findings, and the case laid out so that they can be found."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from model.case import Case, Judgement, Option
from model.judgements import mean_values, quantile_array
from model.score import weighted_scores
from model.weights import Weighting, case_weighting

NOT_GIVEN, NOTHING = "not_given", "nothing"  # a section whose subject the case lacks; one that found nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was found, language-neutral.

    `kind` is a key of the text catalogue (`check.<kind>`), `subjects` are ids by their role in the
    sentence, `numbers` by their name.
    """

    kind: str
    subjects: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, float]


def found(kind: str, *, numbers: Mapping[str, float] | None = None, **about: str | tuple[str, ...] | float) -> Finding:
    """Return a finding: texts and tuples of texts are its subjects, the rest its numbers.

    `numbers` are those that are named by an id.

    >>> found("wide", option="a", points=50)
    Finding(kind='wide', subjects={'option': ('a',)}, numbers={'points': 50.0})
    """
    subjects: dict[str, tuple[str, ...]] = {}
    counted: dict[str, float] = {}
    for name, value in about.items():
        if isinstance(value, (str, tuple)):
            subjects[name] = (value,) if isinstance(value, str) else value
        else:
            counted[name] = float(value)
    return Finding(kind=kind, subjects=subjects, numbers={**counted, **(numbers or {})})


@dataclass(frozen=True, kw_only=True, eq=False)
class Layout:
    """A case laid out for its review: the means of the ranked options, and whose weights count.

    `weightings` are those of the perspectives, or the only one of a case without perspectives;
    `default` is the one that is used when none is named.
    """

    case: Case
    options: tuple[str, ...]
    criteria: tuple[str, ...]
    means: NDArray[np.float64]
    default: Weighting
    weightings: tuple[Weighting, ...]

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """The scores on the default weights, shape (options,)."""
        return weighted_scores(self.means, self.default.weights.criteria)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements of the ranked options."""
        ranked = set(self.options)
        return tuple(item for item in self.case.judgements if item.option in ranked)

    @cached_property
    def weight(self) -> Mapping[str, float]:
        """The default weight of each criterion in the whole."""
        return dict(zip(self.criteria, self.default.weights.criteria.tolist(), strict=True))

    @property
    def beyond(self) -> tuple[Option, ...]:
        """The courses beyond the paper."""
        return tuple(option for option in self.case.options if option.kind != "paper")

    def means_of(self, options: tuple[str, ...]) -> NDArray[np.float64]:
        """Return the means of some options, shape (options, criteria)."""
        return mean_values(quantile_array(self.case.judgements, options, self.criteria))


def laid_out(case: Case) -> Layout:
    """Lay a case out for its review."""
    options = tuple(option.id for option in case.ranked)
    criteria = tuple(criterion.id for criterion in case.criteria)
    default = case_weighting(case)
    own = tuple(case_weighting(case, perspective.id) for perspective in case.perspectives)
    means = mean_values(quantile_array(case.judgements, options, criteria))
    return Layout(
        case=case, options=options, criteria=criteria, means=means, default=default, weightings=own or (default,)
    )
