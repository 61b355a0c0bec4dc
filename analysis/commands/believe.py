"""`coalition-exit believe`: what would have to be believed for an option to rank first."""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.frame import answers, case_at, help_words
from analysis.commands.options import case_option, perspective_option, weights_option, whole_option

if TYPE_CHECKING:
    from model.noun import Language

MOST_CHANGES = 10**6


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""
    words = help_words(language)

    @answers(app, "believe", language)
    def believe(
        *,
        option: Annotated[str, typer.Argument(help=words("explain_option"), metavar="OPTION", show_default=False)],
        at_most: Annotated[int | None, whole_option("at-most", language, 1, MOST_CHANGES)] = None,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
    ) -> object:
        from analysis.beliefs import believe

        return believe(case_at(case), option, at_most=at_most, perspective=perspective, weights=weights or "")
