"""How long all figures take, in both languages and all formats: `python -m benchmarks.plots`.

Printed in seconds with one process and with two, and as a multiple of what loading matplotlib and numpy takes; each
figure's part, in Arabic, as PNG, follows.
"""

import subprocess
import sys
import tempfile
import time

from analysis import default_case
from analysis.plots.board import composed, image
from analysis.plots.gallery import gallery
from model.read import read_case


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    load = seconds(["-c", "import numpy, matplotlib.figure"])
    for workers in (1, 2):
        with tempfile.TemporaryDirectory() as folder:
            asked = ["-m", "analysis", "plot", "all", "--lang", "both", "--format", "png,svg,pdf", "-o", folder]
            took = seconds([*asked, "--workers", str(workers)])
        print(
            f"all figures, both languages, PNG, SVG and PDF, processes: {workers}: {took:.0f} s, "
            f"{took / load:.0f} times loading matplotlib"
        )
    for figure in gallery(read_case(default_case())).figures:
        start = time.perf_counter()
        image(composed(figure, "ar"), "png", "", "")
        print(f"  {figure.name}: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
