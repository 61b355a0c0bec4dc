"""Questions asked of the decision model, one file each; each answer is a small frozen result.

Everything is loaded when it is first used, so that the command line starts fast.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.beliefs import NearestBeliefs, believe
    from analysis.break_even import BreakEvens, break_evens
    from analysis.explanation import Explanation, explain
    from analysis.failure import FailureRegion, failure_region
    from analysis.judgement_change import JudgementSensitivity, judgement_sensitivity
    from analysis.learning import Learning, learn
    from analysis.listing import Listing, show
    from analysis.one_page import Overview, overview
    from analysis.perspectives import Perspectives, across_perspectives
    from analysis.ranking import Comparison, Ranking, compare, rank
    from analysis.reach import TextReach, text_reach
    from analysis.review import Review, check
    from analysis.smaa import Acceptability, acceptability
    from analysis.structure import StructureSensitivity, structure_sensitivity
    from analysis.variants import Variants, rank_variants
    from analysis.weight_change import WeightSensitivity, weight_sensitivity
    from analysis.world_states import Worlds, worlds

__version__ = "0.1.0"

_HOME = {
    "Acceptability": "analysis.smaa",
    "acceptability": "analysis.smaa",
    "NearestBeliefs": "analysis.beliefs",
    "believe": "analysis.beliefs",
    "BreakEvens": "analysis.break_even",
    "break_evens": "analysis.break_even",
    "Comparison": "analysis.ranking",
    "Explanation": "analysis.explanation",
    "explain": "analysis.explanation",
    "Learning": "analysis.learning",
    "learn": "analysis.learning",
    "FailureRegion": "analysis.failure",
    "failure_region": "analysis.failure",
    "Listing": "analysis.listing",
    "show": "analysis.listing",
    "JudgementSensitivity": "analysis.judgement_change",
    "judgement_sensitivity": "analysis.judgement_change",
    "WeightSensitivity": "analysis.weight_change",
    "weight_sensitivity": "analysis.weight_change",
    "Review": "analysis.review",
    "check": "analysis.review",
    "Worlds": "analysis.world_states",
    "worlds": "analysis.world_states",
    "Overview": "analysis.one_page",
    "overview": "analysis.one_page",
    "Perspectives": "analysis.perspectives",
    "across_perspectives": "analysis.perspectives",
    "Ranking": "analysis.ranking",
    "compare": "analysis.ranking",
    "rank": "analysis.ranking",
    "Variants": "analysis.variants",
    "rank_variants": "analysis.variants",
    "StructureSensitivity": "analysis.structure",
    "structure_sensitivity": "analysis.structure",
    "TextReach": "analysis.reach",
    "text_reach": "analysis.reach",
}

__all__ = [
    "Acceptability",
    "BreakEvens",
    "Comparison",
    "Explanation",
    "FailureRegion",
    "JudgementSensitivity",
    "Learning",
    "Listing",
    "NearestBeliefs",
    "Overview",
    "Perspectives",
    "Ranking",
    "Review",
    "StructureSensitivity",
    "TextReach",
    "Variants",
    "WeightSensitivity",
    "Worlds",
    "__version__",
    "acceptability",
    "across_perspectives",
    "believe",
    "break_evens",
    "check",
    "compare",
    "default_case",
    "explain",
    "failure_region",
    "judgement_sensitivity",
    "learn",
    "overview",
    "rank",
    "rank_variants",
    "show",
    "structure_sensitivity",
    "text_reach",
    "weight_sensitivity",
    "worlds",
]


def default_case() -> Path:
    """Return the folder of the case that ships with the program."""
    return Path(__file__).resolve().parents[1] / "parameters" / "coalition_exit"


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
