"""Which options are ranked: those of the paper, courses beyond it too, or all with the same mitigations."""

from dataclasses import replace
from typing import Literal

from model.case import Case

Plan = Literal["with", "without"]


def with_variants(case: Case) -> Case:
    """Return the case with every option ranked, the courses beyond the paper too."""
    return among(case, tuple(option.id for option in case.options))


def among(case: Case, options: tuple[str, ...]) -> Case:
    """Return the case with some options ranked.

    Raises ValueError for fewer than two, and for an option that the case does not have.
    """
    if len(options) < 2 or not set(options) <= {option.id for option in case.options}:
        raise ValueError("two options of the case or more are ranked")
    return replace(case, considered=options)


def on_equal_terms(case: Case, plan: Plan) -> tuple[str, ...]:
    """Return for each option of the paper the course that stands for it when all come with the plan, or all without.

    Empty where that is not known of all of them, and where nothing would differ between options.
    """
    paper = [option.id for option in case.options if option.kind == "paper"]
    standing = {(option.counterpart or option.id): option.id for option in case.options if option.plan == plan}
    found = tuple(standing[name] for name in paper if name in standing)
    return found if len(found) == len(paper) else ()
