"""How fast and how large sampled acceptability is, beside a peer: `python -m benchmarks.acceptability [PYTHON]`.

3 options, 13 criteria, 1,000,000 draws, uniform ranges, flat weights, one core: rank acceptabilities, pairwise
winning indices and central weights, with standard errors. PYTHON is an interpreter in which pysensmcda 2.0.0 is
installed; it gets the same work by its vectorised path, with the cheapest additive method there is. The two run
in turn, so that a machine that changes its speed changes both; the median of the paired ratios of processor time
is printed. Also printed: what confidence factors add, how memory grows with the draws, and the time of all
exact indices of 3 options and 14 criteria.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

PAIRS = 5
ROOT = Path(__file__).resolve().parents[1]

SHARED = """
import resource, sys, time
import numpy as np
OPTIONS, CRITERIA, DRAWS = 3, 13, int(sys.argv[1])
middle = np.random.default_rng(1).uniform(20, 80, (OPTIONS, CRITERIA))
def report(seconds, first):
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, *first)
"""
OURS = """
from model.ensemble import Ensemble, RangeValues, run, times_first
from model.tally import mean_error
from model.weight_priors import flat_prior
from model.weights import Tree
tree = Tree(pillars=("p",), criteria=tuple(f"c{index}" for index in range(CRITERIA)), parent=(0,) * CRITERIA)
values = RangeValues(np.array([middle - 15, middle, middle + 15]), "uniform")
start = time.process_time()
found = run(Ensemble(flat_prior(tree), values, seed=0), DRAWS)
errors = mean_error(found.ranks, found.ranks_squared, DRAWS)
central = found.weights / found.ranks[:, :1]
spread = np.sqrt((found.weights_squared / found.ranks[:, :1] - central**2) / found.ranks[:, :1])
"""
INDICES = "report(time.process_time() - start, found.ranks[:, 0] / DRAWS)"
CONFIDENCE = "times_first(values, central, 0, DRAWS)\n" + INDICES
PEER = """
from pysensmcda.robustness import pairwise_winning_indices
from pysensmcda.sampling import uniform_matrix
from pysensmcda.smaa import central_weights, rank_acceptability, simulate
start = time.process_time()
matrices = uniform_matrix(middle, absolute=15.0, num_samples=DRAWS, seed=1)
found = simulate(lambda matrix, weights, types: matrix @ weights, middle, np.ones(CRITERIA), num_samples=DRAWS,
                 matrix_samples=matrices, seed=2)
ranks, errors = rank_acceptability(found, standard_error=True)
pairwise_winning_indices(found.rankings)
central_weights(found, standard_error=True)
report(time.process_time() - start, ranks[:, 0])
"""
EXACT = """
from model.exact.acceptability import flat_indices
values = np.random.default_rng(2).uniform(0, 100, (OPTIONS, 14))
flat_indices(values)
start = time.process_time()
for _ in range(10):
    found = flat_indices(values)
report((time.process_time() - start) / 10, found.ranks[:, 0])
"""


def measured(python: str, program: str, draws: int = 1_000_000) -> list[float]:
    """Run a program on one core: processor seconds, peak memory in MB, first-rank shares."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
    command = [python, "-c", SHARED + program, str(draws)]
    pin = (lambda: os.sched_setaffinity(0, {0})) if hasattr(os, "sched_setaffinity") else None
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, preexec_fn=pin)
    return [float(word) for word in done.stdout.split()]


def main() -> None:
    """Print the measurements."""
    pairs = [[measured(sys.executable, OURS + part) for part in (INDICES, CONFIDENCE)] for _ in range(PAIRS)]
    longer = statistics.median(more[0] / less[0] for less, more in pairs)
    print(f"indices with errors: {statistics.median(less[0] for less, _ in pairs):.2f} s, {pairs[0][0][1]:.0f} MB")
    print(f"with confidence factors: {longer:.2f} times as long (at most 2)")
    tenfold = measured(sys.executable, OURS + INDICES, 10_000_000)[1]
    print(f"ten times the draws: {tenfold:.0f} MB (at most 200)")
    print(f"all exact indices of 3 x 14: {1000 * measured(sys.executable, EXACT)[0]:.0f} ms")
    for peer in sys.argv[1:]:
        pairs = [[measured(peer, PEER), measured(sys.executable, OURS + INDICES)] for _ in range(PAIRS)]
        ratio = statistics.median(theirs[0] / mine[0] for theirs, mine in pairs)
        apart = max(abs(one - other) for one, other in zip(pairs[0][0][2:], pairs[0][1][2:], strict=True))
        theirs = statistics.median(theirs[0] for theirs, _ in pairs)
        print(f"pysensmcda: {theirs:.2f} s, {pairs[0][0][1]:.0f} MB: {ratio:.1f} times as long (at least 10)")
        print(f"the two sets of shares differ by at most {apart:.4f}")


if __name__ == "__main__":
    main()
