"""Seed faults in the model and see that the tests catch each: `python -m tests.seeded_faults`.

Each fault is one changed line in a copy of the project; the tests of what it touches must then fail.
A fault that survives is a gap in the tests. Ends with code 1 if one does.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = (
    "model",
    "analysis",
    "parameters",
    "tests",
    "docs",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "CITATION.cff",
)
PYTEST = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--hypothesis-profile=first-failure")


@dataclass(frozen=True, slots=True)
class SeededFault:
    """A line of a file of the model, what it becomes, and the tests that should notice."""

    file: str
    line: str
    becomes: str
    tests: tuple[str, ...]


_FIRST = ("model", "tests/test_model_score.py", "tests/test_model_weights.py", "tests/test_case.py")
_READ = ("tests/test_read.py", "tests/test_refusals.py")
_RAISED = ("tests/test_refusals.py::test_the_reader_raises_exactly_these_faults",)
_FLIP = ("tests/test_model_weight_change.py",)
_EXACT = ("tests/test_model_exact.py",)
_SMAA = ("tests/test_model_ensemble.py",)
_TOGETHER = ("tests/test_model_dependence.py",)
_PRIORS = ("tests/test_model_weight_priors.py",)
_POLYTOPE = ("tests/test_model_level_polytope.py",)
_STRUCTURE = ("tests/test_model_structure.py",)
_JUDGED = ("tests/test_model_judgement_lines.py", "tests/test_model_variance.py")
_BELIEFS = ("tests/test_model_beliefs.py",)
_FAILURE = ("tests/test_model_discovery.py", "tests/test_model_futures.py")
_STATES = ("tests/test_model_break_even.py",)
_VARIANTS = ("tests/test_analysis_variants.py",)
_LEARN = ("tests/test_model_information.py",)
_ENDS = ("tests/test_model_objections.py",)
_OBJECT = ("tests/test_model_objections.py",)
_DRAWS = ("tests/test_model_draws.py",)
_TEXT = ("tests/test_model_partial_order.py", "tests/test_model_possible.py", "tests/test_model_draws.py")

FAULTS = (
    # states of the world, branches, courses beyond the paper
    SeededFault("break_even.py", "honoured - fails, honoured - other", "honoured - fails, other - honoured", _STATES),
    SeededFault(
        "break_even.py", "np.where(ahead_failed, level, np.nan)", "np.where(ahead_failed, 0.0, np.nan)", _STATES
    ),
    SeededFault("break_even.py", "return at[(at > 0) & (at < 1)]", "return at[(at > 0) & (at < 0)]", _STATES),
    SeededFault("regret.py", "scores.max(axis=-1, keepdims=True) - scores", "scores.max() - scores", _STATES),
    SeededFault(
        "regret.py", "(probabilities @ regrets(scores)).min()", "(probabilities @ regrets(scores)).max()", _STATES
    ),
    SeededFault("conditional.py", "if item.state == state", "if item.state != state", _STATES),
    SeededFault(
        "information.py", "above[cells] *= math.sqrt((order + 1) / (order + 2))", "above[cells] *= 1.0", _LEARN
    ),
    SeededFault("information.py", "shared[known, np.arange(len(known))] = 1.0", "shared[known] *= 1.0", _LEARN),
    SeededFault("objections.py", "(best - scores) / np.where", "(scores - worst) / np.where", _OBJECT),
    SeededFault("first_and_last.py", "return met / draws,", "return 1 - met / draws,", _ENDS),
    SeededFault("first_and_last.py", "beats[a, b] + beats[b, c] + beats[c, a] - 1", "beats[a, b] + beats[b, c]", _ENDS),
    SeededFault("variants.py", "if option.plan == plan", "if option.plan != plan", _VARIANTS),
    SeededFault("variants.py", "(option.counterpart or option.id): option.id", "option.id: option.id", _VARIANTS),
    # sign flips and swapped sides
    SeededFault(
        "score.py", "above = scores[..., np.newaxis, :] > scores", "above = scores[..., np.newaxis, :] < scores", _FIRST
    ),
    SeededFault("score.py", "np.all(one >= other, axis=-1)", "np.all(one <= other, axis=-1)", _FIRST),
    SeededFault("judgements.py", "outer * low + inner * median", "outer * low - inner * median", _FIRST),
    SeededFault("read/table.py", "return 100 * ((number - self.worst)", "return 100 * ((self.best - number)", _READ),
    SeededFault(
        "partial_order.py",
        "place[order.better], place[order.worse]",
        "place[order.worse], place[order.better]",
        _TEXT,
    ),
    SeededFault("possible.py", "np.tensordot(shares, ~above, axes=1)", "np.tensordot(shares, above, axes=1)", _TEXT),
    SeededFault("draws.py", "falling = -np.sort(-values", "falling = np.sort(values", _DRAWS),
    # off by one
    SeededFault("score.py", "1 + above.sum(axis=-1)", "above.sum(axis=-1)", _FIRST),
    SeededFault("score.py", "<= margin + EXACT", "< margin - EXACT", _FIRST),
    SeededFault(
        "text_shares.py", "first=counted.ranks[:, 0] / draws", "first=counted.ranks[:, 0] / (draws - 1)", _DRAWS
    ),
    SeededFault("ensemble.py", "min(CHUNK, draws - chunk * CHUNK)", "min(CHUNK, draws - chunk * CHUNK) - 1", _DRAWS),
    SeededFault("read/changes.py", "if not 0 <= percent <= 100:", "if not 0 < percent <= 100:", _FIRST),
    # dropped normalisation
    SeededFault("weights.py", "pillars=pillars / pillars.sum(), local=shares", "pillars=pillars, local=shares", _FIRST),
    SeededFault(
        "weights.py",
        "shared: NDArray[np.float64] = new / new.sum()",
        "shared: NDArray[np.float64] = new / 100",
        _FIRST,
    ),
    SeededFault("weights.py", "new[others] = rest * shares[others] / held", "new[others] = rest / len(others)", _FIRST),
    SeededFault("weights.py", "joint * scaled / scaled.sum()", "joint * scaled", _FIRST),
    SeededFault(
        "draws.py", """weights /= np.einsum("nc->n", weights)""", """weights *= np.einsum("nc->n", weights)""", _DRAWS
    ),
    # wrong numbers and wrong things
    SeededFault("judgements.py", "PEARSON_TUKEY = (0.185, 0.63, 0.185)", "PEARSON_TUKEY = (0.2, 0.6, 0.2)", _FIRST),
    SeededFault(
        "weights.py",
        "return self.pillars[list(self.tree.parent)] * self.local",
        "return self.local / self.local.sum()",
        _FIRST,
    ),
    SeededFault(
        "score.py",
        "product: NDArray[np.float64] = values * weights",
        "product: NDArray[np.float64] = values + 0 * weights",
        _FIRST,
    ),
    SeededFault("partial_order.py", "above = transitive_closure(direct)", "above = direct", _TEXT),
    SeededFault("ensemble.py", "in (WEIGHTS, VALUES)", "in (WEIGHTS, WEIGHTS)", _DRAWS),
    SeededFault(
        "read/checks.py",
        "explained[cell] += located.noun.loading**2",
        "explained[cell] += located.noun.loading",
        _RAISED,
    ),
    SeededFault("read/checks.py", "and better < worse", "and better < worse - 50", _RAISED),
    # sensitivity to weights, acceptability
    SeededFault(
        "nearest_flip.py",
        "within @ (-residual",
        "within @ (residual",
        ("tests/test_model_weight_change.py::test_no_nearer_flip_is_found_by_brute_force",),
    ),
    SeededFault("weight_lines.py", "for share in (0.0, 1.0)]", "for share in (1.0, 0.0)]", _FLIP),
    SeededFault("weight_lines.py", "if start < 0 <= end:", "if start <= 0 <= end:", _FLIP),
    SeededFault("weight_lines.py", "if here - low > high - here", "if here - low < high - here", _FLIP),
    SeededFault(
        "nearest_flip.py",
        "bool(solution[-1] > EXACT)",
        "bool(solution[-1] > -EXACT)",
        ("tests/test_model_weight_change.py::test_who_can_lead_is_found_in_fractions",),
    ),
    SeededFault(
        "criticality.py",
        "if change >= -1 - EXACT:",
        "if change > -1 + EXACT:",
        ("tests/test_model_weight_change.py::test_what_only_one_criterion_tells_apart_is_level_without_it",),
    ),
    SeededFault("exact/race.py", "np.where(equal, 0.5,", "np.where(equal, 1.0,", _EXACT),
    SeededFault("tally.py", "wins[other, one] += lost + tied / 2", "wins[other, one] += lost", _SMAA),
    SeededFault(
        "weight_priors.py", "self.concentration * self.shares", "2 * self.concentration * self.shares", _PRIORS
    ),
    SeededFault(
        "weight_priors.py", "np.concatenate([ends[0], -ends[1]]) / rest", "np.append(ends[0], -ends[1])", _PRIORS
    ),
    SeededFault("weight_priors.py", "own.and_also(found)", "found", _PRIORS),
    SeededFault("weight_priors.py", "eye[higher] - eye[lower]", "eye[lower] - eye[higher]", _PRIORS),
    SeededFault("inside.py", "** (1 / (sizes[free] - 1))", "** (1 / sizes[free])", _SMAA),
    SeededFault("inside.py", "((1 - moments) * spread)", "(1 - moments)", _SMAA),
    SeededFault("inside.py", "spawn_key=(VALUES, scramble)", "spawn_key=(VALUES, 0)", _SMAA),
    SeededFault(
        "ensemble.py",
        "own == own.max(axis=0)",
        "own == own.min(axis=0)",
        ("tests/test_model_ensemble.py::test_thrombolytics_as_published",),
    ),
    # judgements that move together, ranges of scores
    SeededFault(
        "dependence.py", "(1 - np.sum(loadings**2, axis=0), 0)", "(1 - np.sum(loadings, axis=0), 0)", _TOGETHER
    ),
    SeededFault("dependence.py", "np.maximum(common, most / STRONGER**2)", "(most / STRONGER**2)", _TOGETHER),
    SeededFault("dependence.py", "slope * (bent**2 + turn) / 6", "slope * (bent**2 + turn) / 2", _TOGETHER),
    SeededFault("dependence.py", "self.points[0] < self.points[2]", "self.points[0] <= self.points[2]", _TOGETHER),
    SeededFault("distributions.py", "(above - below) / 2)", "above - below)", _TOGETHER),
    SeededFault("intervals.py", "math.sqrt(draws * TAIL * (1 - TAIL))", "math.sqrt(draws * TAIL) / 2", _TOGETHER),
    SeededFault("intervals.py", "high = draws - 1 - low", "high = draws - 1 - 2 * low", _TOGETHER),
    SeededFault("level_polytope.py", "Conditions(np.eye(size), np.zeros(size))", "unconditional(size)", _POLYTOPE),
    SeededFault(
        "level_polytope.py", "np.cumsum(volumes)", "np.arange(1, 1 + len(volumes)) * volumes.mean()", _POLYTOPE
    ),
    SeededFault("level_polytope.py", "weights[:, widest] += 1 -", "weights[:, widest] = 1 -", _POLYTOPE),
    # other ways to put values together
    SeededFault("value_shapes.py", "masses * shares * (1 - shares)", "masses * shares", _STRUCTURE),
    SeededFault("value_shapes.py", "-BEND if shape", "BEND if shape", _STRUCTURE),
    SeededFault("aggregation.py", "np.flatnonzero(weights > 0)", "np.flatnonzero(weights >= 0)", _STRUCTURE),
    SeededFault("aggregation.py", "shares > shares.T + _LEVEL", "shares > shares.T", _STRUCTURE),
    SeededFault("aggregation.py", "np.log(np.maximum(values, FLOOR))", "np.log(values + FLOOR)", _STRUCTURE),
    SeededFault(
        "structure_draws.py",
        "firsts.mean(axis=1), firsts",
        "firsts.max(axis=1), firsts",
        ("tests/test_model_structure.py::test_shares_of_two_fixed_options_are_those_of_a_beta_distribution",),
    ),
    SeededFault(
        "structure_draws.py",
        "(together * together)",
        "together",
        ("tests/test_model_structure.py::test_equal_options_share_the_first_place_and_a_sure_share_has_an_error",),
    ),
    # judgements one by one, and what makes the lead uncertain
    SeededFault("judgement_lines.py", "np.where(down, values - moved", "np.where(~down, values - moved", _JUDGED),
    SeededFault("judgement_lines.py", "at < 100 - EXACT)]", "at <= 100)]", _JUDGED),
    SeededFault("judgement_lines.py", "points[0] < at - EXACT, at + EXACT", "points[0] <= at, at", _JUDGED),
    SeededFault("variance.py", "mirrored = 100 - points[::-1]", "mirrored = 100 - points", _JUDGED),
    SeededFault("variance.py", "power = power * correlation", "power = correlation", _JUDGED),
    SeededFault(
        "variance.py",
        "/ (concentration + 1)",
        "/ concentration",
        ("tests/test_model_variance.py::test_weights_near_given_ones_by_hand",),
    ),
    SeededFault(
        "variance.py",
        "pillars * inside - np.outer",
        "pillars * inside + 0 * np.outer",
        ("tests/test_model_variance.py::test_weights_near_given_ones_by_hand",),
    ),
    SeededFault("variance.py", "scaled**2 * own**orders", "scaled**2 * own", _JUDGED),
    # nearest beliefs
    SeededFault("beliefs.py", "np.maximum(low, lifted.max(axis=1))", "low", _BELIEFS),
    SeededFault(
        "beliefs.py", "np.minimum(high[option], np.min(np.where(over, high, np.inf), axis=0))", "high[option]", _BELIEFS
    ),
    SeededFault("weight_ranges.py", "base - t * (base - ends[0])", "ends[0]", _BELIEFS),
    SeededFault(
        "fewest_beliefs.py",
        "(mine | beliefs.above[:, :, beliefs.option].T)",
        "mine",
        ("tests/test_model_beliefs.py::test_a_rival_that_stands_above_rises_too",),
    ),
    SeededFault(
        "fewest_beliefs.py",
        "np.abs(ways).sum(axis=1)",
        "np.ones(size)",
        ("tests/test_model_beliefs.py::test_of_sets_as_small_the_one_that_moves_least_is_taken",),
    ),
    SeededFault(
        "given_up.py",
        "min(found, key=lambda gone: found[gone])",
        "max(found, key=lambda gone: found[gone])",
        ("tests/test_model_beliefs.py::test_of_orders_that_each_suffice_the_nearest_is_given_up",),
    ),
    SeededFault("discovery.py", "(total - failing) ** 2 / (draws - below)", "(total - failing) ** 2 / below", _FAILURE),
    SeededFault("discovery.py", "2 * self.failing > self.draws", "self.failing > self.draws", _FAILURE),
    SeededFault("discovery.py", "BLOCKS ** (1 / 3)", "BLOCKS ** (1 / 2)", _FAILURE),
    SeededFault(
        "boxes.py", "opposite = (feature, not condition.above", "opposite = (feature, condition.above", _FAILURE
    ),
    SeededFault("futures.py", "common ** np.arange(1,", "common ** np.arange(0,", _FAILURE),
    SeededFault(
        "belief_set.py",
        "out=before.local.copy()",
        "out=np.zeros_like(before.local)",
        ("tests/test_analysis_beliefs.py::test_weights_of_beliefs_fit_the_tree",),
    ),
)


def copied(folder: Path) -> Path:
    """Copy what the tests need, compiled, so that a copy of it with a fault compiles only the file with the fault."""
    for part in PARTS:
        source, ignore = ROOT / part, shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, folder / part, ignore=ignore) if source.is_dir() else shutil.copy2(source, folder)
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    tests = sorted({test for fault in FAULTS for test in fault.tests})
    subprocess.run(
        [*PYTEST, "--collect-only", *tests], cwd=folder, env=compiling, stdout=subprocess.DEVNULL, check=True
    )
    return folder


def caught(fault: SeededFault, clean: Path) -> bool:
    """Run the tests on a copy of the project with one fault in it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(clean, folder, dirs_exist_ok=True)
        target = Path(copy) / "model" / fault.file
        text = target.read_text(encoding="utf-8")
        target.write_text(text.replace(fault.line, fault.becomes), encoding="utf-8")
        run = subprocess.run([*PYTEST, *fault.tests], cwd=copy, capture_output=True, check=False)
        return run.returncode == 1


def main() -> int:
    """Seed every fault; say which survived."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        clean = copied(Path(folder))
        found = list(pool.map(lambda fault: caught(fault, clean), FAULTS))
    survivors = [fault for fault, is_caught in zip(FAULTS, found, strict=True) if not is_caught]
    for fault in survivors:
        sys.stdout.write(f"survived: {fault.file}: {fault.line} -> {fault.becomes}\n")
    sys.stdout.write(f"{len(FAULTS) - len(survivors)} of {len(FAULTS)} seeded faults caught\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
