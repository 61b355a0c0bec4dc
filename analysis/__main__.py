"""Run the command line as `python -m analysis`."""

from analysis.command_line import main

if __name__ == "__main__":
    main()
