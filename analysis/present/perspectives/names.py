"""Names of perspectives and criteria in a sentence."""

from collections.abc import Iterable, Sequence

from analysis.perspectives import Perspectives, View
from analysis.text import Phrase, listing, said, say
from model.case import Case
from model.noun import Language

MOST = 3  # criteria, or names of perspectives, that a sentence lists


def who_words(case: Case, perspectives: Iterable[str], language: Language) -> Phrase:
    """List perspectives by their names."""
    name_of = {item.id: item.name for item in case.perspectives}
    return listing(said([name_of[name] for name in perspectives], language), language)


def held_words(case: Case, perspectives: Sequence[str], language: Language) -> Phrase:
    """List perspectives as those for whom something holds; in Arabic the word for perspective goes before names."""
    return say("views.held", language, count=len(perspectives), names=who_words(case, perspectives, language))


def view_name(result: Perspectives, view: View, language: Language) -> Phrase:
    """Name whose weights a view is on, and whether with judgements of its own."""
    if not view.perspective:
        return say("weights.of_table" if result.case.weights else "weights.of_nobody", language)
    name = who_words(result.case, [view.perspective], language)
    return say("views.with_own", language, name=name) if view.own else name


def criterion_name(case: Case, name: str, language: Language) -> Phrase:
    """Name a criterion."""
    return said([next(item.short for item in case.criteria if item.id == name)], language)[0]


def criteria_names(case: Case, chosen: Iterable[str], language: Language) -> Phrase:
    """List criteria by their names."""
    return listing([criterion_name(case, name, language) for name in chosen], language)


def some_words(case: Case, chosen: Sequence[str], language: Language) -> Phrase:
    """Name perspectives for whom something holds, or count them where there are many."""
    if len(chosen) <= MOST:
        return held_words(case, chosen, language)
    return say("views.others", language, count=len(chosen), total=len(case.perspectives))
