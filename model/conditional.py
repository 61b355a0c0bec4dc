"""A case in one state: a course that is honoured or fails, or a state of the world.

The base judgements already mix the branches of a course and the states of the world, so those of a state take their
place and are never added to them. The case that is returned has no states left: nothing can be mixed twice.
"""

from collections.abc import Iterable
from dataclasses import replace

from model.case import Case, ConditionalJudgement


def in_world(case: Case, world: str) -> Case:
    """Return the case as it is judged in one state of the world; what is not judged there keeps its base.

    Raises ValueError for a state that the case does not have.
    """
    if world not in {item.id for item in case.worlds}:
        raise ValueError(f"no state of the world is called {world}")
    return _in_state(case, world, case.world_judgements)


def in_branch(case: Case, branch: str) -> Case:
    """Return the case as it is judged if its uncertain course takes one branch; other courses keep their base.

    Raises ValueError for a branch that the case does not have.
    """
    if branch not in {item.id for item in case.branches}:
        raise ValueError(f"no branch is called {branch}")
    return _in_state(case, branch, case.branch_judgements)


def _in_state(case: Case, state: str, judgements: Iterable[ConditionalJudgement]) -> Case:
    held = {(item.option, item.criterion): item for item in judgements if item.state == state}
    return replace(
        case,
        name=f"{case.name}:{state}",
        judgements=tuple(held.get((item.option, item.criterion), item) for item in case.judgements),
        failure=None,
        branches=(),
        branch_judgements=(),
        worlds=(),
        world_judgements=(),
        world_notes=None,
        long_horizon=(),
    )
