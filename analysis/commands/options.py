"""Options that several questions share: what they are called, what they take, and where they count."""

from typing import TYPE_CHECKING, Any

import typer

from analysis.commands.frame import help_words, refusal, refuse_empty

if TYPE_CHECKING:
    from model.noun import Language

MOST_DRAWS, MOST_WORKERS, MOST_SEED = 10**9, 256, 2**63 - 1
MOST_ERROR = 0.5  # no share has a larger standard error


def case_option(language: "Language") -> Any:
    """Return the option that names the case."""
    return typer.Option(help=help_words(language)("case"), metavar="PATH")


def perspective_option(language: "Language", words: str = "perspective") -> Any:
    """Return the option that says whose weights count; `words` is its help."""
    return typer.Option(help=help_words(language)(words), metavar="ID")


def weights_option(language: "Language", words: str = "weights") -> Any:
    """Return the option that changes weights; `words` is its help."""
    return typer.Option(help=help_words(language)(words), metavar="CHANGE|FILE")


def whole_option(name: str, language: "Language", least: int, most: int) -> Any:
    """Return an option that takes a whole number between two bounds."""

    def read(given: object) -> int:
        refuse_empty(f"--{name}", given)
        try:
            value = int(str(given))
        except ValueError:
            raise refusal("not_whole", f"--{name}", str(given), "100000") from None
        if not least <= value <= most:
            raise refusal("number_outside", f"--{name}", str(value), f"{least}..{most}")
        return value

    return typer.Option(help=help_words(language)(name), metavar="N", parser=read)


def error_option(language: "Language") -> Any:
    """Return the option that says how exact a sampled share must be."""

    def read(given: object) -> float:
        from model.faults import NounError
        from model.read.numbers import parse_number

        refuse_empty("--error", given)
        try:
            value = parse_number(str(given))
        except NounError:
            raise refusal("not_a_number", "--error", str(given), "0.001") from None
        if not 0 < value < MOST_ERROR:
            raise refusal("number_outside", "--error", str(given), f"0 < E < {MOST_ERROR}")
        return value

    return typer.Option(help=help_words(language)("error"), metavar="E", parser=read)


def check_effect(given: bool, option: str, depth: str, *with_effect: str) -> None:
    """Refuse an option that would change nothing at the depth asked for."""
    if given and depth not in with_effect:
        raise refusal("no_effect", option, f"--depth {depth}", f"--depth {' | '.join(with_effect)}")
