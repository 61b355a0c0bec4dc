"""How long a command takes, as ratios to the imports it is measured against: `python -m benchmarks.startup [RUNS]`.

Each pair runs in turn, so that a machine that changes its speed changes both; the median of the
paired ratios is printed, with and without byte-code caches.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = (
    ("rank", ["-m", "analysis", "rank"], "import numpy, pandas", 1.0),
    ("--help", ["-m", "analysis", "--help"], "import typer, rich", 2.0),
)
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 11


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def ratio(command: list[str], imports: str, environment: dict[str, str]) -> float:
    pairs = [(seconds(command, environment), seconds(["-c", imports], environment)) for _ in range(RUNS + 1)]
    return statistics.median(ours / theirs for ours, theirs in pairs[1:])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = {key: value for key, value in os.environ.items() if not key.startswith("PYTHONDONTWRITE")}
        cached = base | {"PYTHONPYCACHEPREFIX": folder}
        bare = base | {"PYTHONPYCACHEPREFIX": str(Path(folder) / "none"), "PYTHONDONTWRITEBYTECODE": "1"}
        for caches, environment in (("with caches", cached), ("without caches", bare)):
            for name, command, imports, bound in PAIRS:
                found = ratio(command, imports, environment)
                print(f"{name} / {imports!r}, {caches}: {found:.2f} (at most {bound:g})")


if __name__ == "__main__":
    main()
