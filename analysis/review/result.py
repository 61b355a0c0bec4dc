"""The review of a case."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from analysis.result import Result
from analysis.review.checklist import Point, checklist, open_and_all
from analysis.review.contents import contents
from analysis.review.differences import never_leading, small_differences
from analysis.review.evidence import WIDE, pure_share, thin_evidence
from analysis.review.findings import Finding, Layout, laid_out
from analysis.review.overlap import double_counting, independence
from analysis.review.states import mixtures
from analysis.review.weights import kinds_of_weights
from model.case import Case
from model.score import ties, weighted_scores
from model.weights import Weighting

# The sections, and first what could mislead most whoever only reads the ranking.
_SECTIONS = {
    "differences": small_differences,
    "evidence": thin_evidence,
    "overlap": double_counting,
    "weights": kinds_of_weights,
    "dominance": never_leading,
    "mixtures": mixtures,
    "independence": independence,
    "contents": contents,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What was found on one subject, the most important first."""

    name: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A review in numbers.

    `pure` counts the judgements of ranked options that are pure judgement and `pure_share` is the
    default weight that they carry, on average over the options; `wide` counts ranges of 50 points or
    more, `tied` the perspectives (or the only weighting) on which the first option is tied with
    another, `open` the unanswered questions of preference independence.
    """

    options: int
    criteria: int
    judgements: int
    pure: int
    pure_share: float
    wide: int
    weightings: int
    tied: int
    groups: int
    questions: int
    open: int
    yes: int
    partly: int
    no: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Review(Result):
    """What is complete and what is thin in a valid case."""

    case: Case
    summary: Summary
    sections: tuple[Section, ...]
    checklist: tuple[Point, ...]

    def section(self, name: str) -> tuple[Finding, ...]:
        """Return the findings on one subject."""
        return next(section.findings for section in self.sections if section.name == name)


def check(case: Case) -> Review:
    """Say what is complete in a case and what is thin.

    A case that could be read is valid: what is not valid was refused by `read_case`, all of it at once.
    """
    layout = laid_out(case)
    points = checklist(layout)
    sections = tuple(Section(name=name, findings=find(layout)) for name, find in _SECTIONS.items())
    return Review(case=case, summary=_summary(layout, points), sections=sections, checklist=points)


def _summary(layout: Layout, points: tuple[Point, ...]) -> Summary:
    judged = layout.judgements
    answers = Counter(point.answer for point in points)
    open_questions, questions = open_and_all(layout.case)
    return Summary(
        options=len(layout.options),
        criteria=len(layout.criteria),
        judgements=len(judged),
        pure=sum(item.basis == "judgement" for item in judged),
        pure_share=pure_share(layout),
        wide=sum(item.high - item.low >= WIDE for item in judged),
        weightings=len(layout.weightings),
        tied=sum(_first_is_tied(layout, item) for item in layout.weightings),
        groups=len(layout.case.overlap_groups),
        questions=questions,
        open=open_questions,
        yes=answers["yes"],
        partly=answers["partly"],
        no=answers["no"],
        people=answers["people"],
    )


def _first_is_tied(layout: Layout, weighting: Weighting) -> bool:
    scores = weighted_scores(layout.means, weighting.weights.criteria)
    return bool(ties(scores, layout.case.tie_margin)[int(np.argmax(scores))].any())
