"""What correlated draws of judgements cost: `python -m benchmarks.dependence`.

10^6 draws of 3 options on 14 criteria with 5 common factors, on one core: values from points of the unit cube, as an
ensemble draws them, and from normals, as `rank` does. Beside them what cannot be avoided, on as many numbers: their
normals, then Phi, log and exp alone. All run in turn, so that a machine that changes its speed changes
each; the medians of the paired ratios of processor time are printed.
"""

import os
import statistics
import time
from collections.abc import Callable

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before numpy is loaded

import numpy as np
from scipy.special import ndtr

from model.dependence import FactorValues
from model.draws import CHUNK

DRAWS, FACTORS, OPTIONS, CRITERIA, PAIRS = 10**6, 5, 3, 14, 5


def judgements() -> FactorValues:
    rng = np.random.default_rng(1)
    middle = rng.uniform(25, 75, (OPTIONS, CRITERIA))
    widths = rng.uniform(5, 20, (2, OPTIONS, CRITERIA))
    points = np.array([middle - widths[0], middle, middle + widths[1]])
    return FactorValues(points, rng.uniform(-0.4, 0.4, (FACTORS, OPTIONS, CRITERIA)))


def seconds(chunk: Callable[[np.random.Generator], object]) -> float:
    rng = np.random.default_rng(0)
    start = time.process_time()
    for _ in range(DRAWS // CHUNK):
        chunk(rng)
    return time.process_time() - start


def main() -> None:
    values = judgements()
    held = np.empty((CHUNK, values.dimensions))
    shares = np.empty((CHUNK, OPTIONS * CRITERIA))
    result = np.empty_like(shares)

    def least(rng: np.random.Generator) -> None:
        rng.standard_normal(out=held)
        ndtr(held[:, FACTORS:], out=shares)
        np.log(shares, out=result)
        np.exp(shares, out=result)

    kinds: dict[str, Callable[[np.random.Generator], object]] = {
        "from the unit cube": lambda rng: values.at(rng.random(out=held)),
        "from normals": lambda rng: values.from_normals(rng.standard_normal(out=held)),
    }
    for name, kind in kinds.items():
        ratio = statistics.median(seconds(kind) / seconds(least) for _ in range(PAIRS))
        print(f"correlated metalog draws {name} / normals, Phi, log, exp alone: {ratio:.2f} (at most 3)")


if __name__ == "__main__":
    main()
