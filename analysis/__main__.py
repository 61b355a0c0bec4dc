"""The entry of the program: `coalition-exit`, or `python -m analysis`.

Nothing is loaded before the guard, so that a program that is stopped while it loads is silent too.
"""

import os


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    try:
        from analysis.command_line import main as run

        run()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
