"""Differences too small to tell, and options that never lead."""

from itertools import combinations

import numpy as np

from analysis.review.findings import NOTHING, Finding, Layout, found
from model.possible import largest_leads
from model.score import dominance, ties, weighted_scores

MOST_COMPARED = 12  # options that are compared pair by pair: the best on the default weights
MOST_TESTED = 50  # options for each of which a linear program is solved
_EXACT = 1e-9  # points: smaller differences are rounding of the computer


def small_differences(layout: Layout) -> tuple[Finding, ...]:
    """List pairs of options that tie, and the criteria on which the means of a pair hardly differ."""
    order = np.argsort(-layout.scores, kind="stable")[:MOST_COMPARED].tolist()
    pairs = list(combinations(order, 2))
    cut = [found("pairs_cut", count=len(order), total=len(layout.options))] if len(order) < len(layout.options) else []
    close = (*_tied(layout, pairs), *_near(layout, pairs))
    return (*(close or (found(NOTHING),)), *cut)


def _tied(layout: Layout, pairs: list[tuple[int, int]]) -> list[Finding]:
    margin = layout.case.tie_margin
    tied = [ties(weighted_scores(layout.means, item.weights.criteria), margin) for item in layout.weightings]
    findings = []
    for one, other in pairs:
        holders = [
            item.perspective for item, pairwise in zip(layout.weightings, tied, strict=True) if pairwise[one, other]
        ]
        options = (layout.options[one], layout.options[other])
        if holders and layout.case.perspectives:
            count = len(holders)
            findings.append(
                found("tied", options=options, perspectives=tuple(holders), count=count, total=len(layout.weightings))
            )
        elif holders:
            findings.append(found("tied_here", options=options, margin=margin))
    return findings


def _near(layout: Layout, pairs: list[tuple[int, int]]) -> list[Finding]:
    margin, findings = layout.case.tie_margin, []
    for one, other in pairs:
        near = np.abs(layout.means[one] - layout.means[other]) <= margin + _EXACT
        criteria = tuple(name for name, is_near in zip(layout.criteria, near, strict=True) if is_near)
        if criteria:
            findings.append(
                found(
                    "near" if margin else "equal_means",
                    options=(layout.options[one], layout.options[other]),
                    criteria=criteria,
                    count=len(criteria),
                    total=len(layout.criteria),
                    share=sum(layout.weight[name] for name in criteria),
                    margin=margin,
                )
            )
    return findings


def never_leading(layout: Layout) -> tuple[Finding, ...]:
    """List options that no weights put first, and those that another equals or beats on every criterion."""
    return (*_dominated(layout), *_never_first(layout))


def _dominated(layout: Layout) -> list[Finding]:
    """List ranked options below another ranked one everywhere, then those below a course beyond the paper."""
    beyond = tuple(option.id for option in layout.beyond)
    everyone, ranked = (*layout.options, *beyond), len(layout.options)
    above = dominance(layout.means_of(everyone))
    findings = []
    for kind, rivals in (("dominated", range(ranked)), ("dominated_beyond", range(ranked, len(everyone)))):
        for index, option in enumerate(layout.options):
            better = tuple(everyone[rival] for rival in rivals if above[rival, index])
            if better:
                findings.append(found(kind, option=option, better=better))
    return findings


def _never_first(layout: Layout) -> list[Finding]:
    """List ranked options that are first for no weights, by the linear program of potential optimality."""
    if len(layout.options) > MOST_TESTED:
        return [found("untested", count=len(layout.options), most=MOST_TESTED)]
    leads = dict(zip(layout.options, largest_leads(layout.means).tolist(), strict=True))
    behind = sorted((option for option in leads if leads[option] < 0), key=lambda option: leads[option])
    return [found("never_first", option=option, points=-leads[option]) for option in behind] or [found("some_weights")]
