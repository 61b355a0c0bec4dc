"""`coalition-exit rank`: which option ranks first, by how much, on whose weights and whose words."""

from typing import TYPE_CHECKING, Annotated

import typer

from analysis.commands.frame import answers, case_at, help_words
from analysis.commands.options import case_option, perspective_option, weights_option

if TYPE_CHECKING:
    from model.noun import Language


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""

    @answers(app, "rank", language)
    def rank(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[list[str] | None, perspective_option(language, "perspectives")] = None,
        weights: Annotated[list[str] | None, weights_option(language, "weightings")] = None,
        beliefs: Annotated[str | None, typer.Option(help=help_words(language)("beliefs"), metavar="FILE")] = None,
    ) -> object:
        from analysis.ranking import compare, rank

        found = case_at(case)
        if beliefs:
            return rank(
                found, perspective=", ".join(perspective or ()), weights=", ".join(weights or ()), beliefs=beliefs
            )
        if len(perspective or ()) > 1 or len(weights or ()) > 1:
            return compare(found, perspectives=perspective or (), weights=weights or ())
        return rank(found, perspective="".join(perspective or ()) or None, weights="".join(weights or ()))
