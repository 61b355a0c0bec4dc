"""`coalition-exit rank`: which option ranks first, by how much, on whose weights and whose words."""

from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from analysis.commands.frame import answers, case_at, help_words, refusal
from analysis.commands.options import MOST_SEED, case_option, perspective_option, weights_option, whole_option

if TYPE_CHECKING:
    from model.dependence import Dependence
    from model.noun import Language


def register(app: typer.Typer, language: "Language") -> None:
    """Add the question to the application."""
    words = help_words(language)

    @answers(app, "rank", language)
    def rank(
        *,
        case: Annotated[str | None, case_option(language)] = None,
        perspective: Annotated[list[str] | None, perspective_option(language, "perspectives")] = None,
        weights: Annotated[list[str] | None, weights_option(language, "weightings")] = None,
        beliefs: Annotated[str | None, typer.Option(help=words("beliefs"), metavar="FILE")] = None,
        dependence: Annotated[
            str | None, typer.Option(help=words("dependence_rank"), metavar="none|case|strong")
        ] = None,
        variants: Annotated[bool, typer.Option("--variants", help=words("variants"))] = False,
        seed: Annotated[int, whole_option("seed", language, 0, MOST_SEED)] = 0,
    ) -> object:
        from analysis.ranking import compare, rank
        from analysis.variants import rank_variants

        found = case_at(case)
        drawn: dict[str, Any] = {"dependence": cast("Dependence | None", dependence), "seed": seed}
        if variants:
            return rank_variants(found, **_one_set(perspective, weights, beliefs), **drawn)
        if len(perspective or ()) > 1 or len(weights or ()) > 1:
            if not beliefs:
                return compare(found, perspectives=perspective or (), weights=weights or (), **drawn)
            return rank(
                found, perspective=", ".join(perspective or ()), weights=", ".join(weights or ()), beliefs=beliefs
            )
        held: dict[str, Any] = {"perspective": "".join(perspective or ()) or None, "weights": "".join(weights or ())}
        return rank(found, **held, beliefs=beliefs, **drawn)


def _one_set(perspective: list[str] | None, weights: list[str] | None, beliefs: str | None) -> dict[str, Any]:
    """Return the one set of weights that courses beyond the paper are ranked on; refuse several, and beliefs."""
    several = [*(perspective or ())[1:], *(weights or ())[1:], *([beliefs] if beliefs else [])]
    if several:
        raise refusal("one_set_of_weights", "--variants", several[0], "")
    return {"perspective": "".join(perspective or ()) or None, "weights": "".join(weights or ())}
