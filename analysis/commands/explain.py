"""`coalition-exit explain`: why one option leads or trails another, down to the passages."""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.frame import answers, case_at, help_words
from analysis.commands.options import case_option, perspective_option, weights_option

if TYPE_CHECKING:
    from model.noun import Language


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""
    words = help_words(language)

    @answers(app, "explain", language)
    def explain(
        *,
        option: Annotated[str, typer.Argument(help=words("explain_option"), metavar="OPTION", show_default=False)],
        over: Annotated[str | None, typer.Option(help=words("over"), metavar="OPTION")] = None,
        criterion: Annotated[list[str] | None, typer.Option(help=words("criterion"), metavar="ID")] = None,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[str | None, perspective_option(language)] = None,
        weights: Annotated[str | None, weights_option(language)] = None,
    ) -> object:
        from analysis.explanation import explain

        found = case_at(case)
        return explain(found, option, over, perspective=perspective, weights=weights or "", criteria=criterion or ())
