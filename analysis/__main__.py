"""The entry of the program: `coalition-exit`, or `python -m analysis`.

Nothing is loaded before the guard, so that a program that is stopped while it loads is silent too.
"""

import os


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
        os.environ.setdefault(threads, "1")  # the matrices are small, and `--workers` says who shares the work
    try:
        from analysis.command_line import main as run

        run()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
