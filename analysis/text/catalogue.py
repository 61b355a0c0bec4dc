"""Every sentence for a reader, in English and Arabic under one key.

An entry is `{"en": text, "ar": text}`; where a number decides the form, `by` names it and each
language gives a form for each of its CLDR plural categories.
"""

from collections.abc import Mapping

from analysis.text.beliefs import BELIEFS
from analysis.text.break_even import BREAK_EVEN
from analysis.text.explanation import EXPLANATION
from analysis.text.failure import FAILURE
from analysis.text.faults import FAULTS
from analysis.text.help import HELP
from analysis.text.judgement_change import JUDGEMENT_CHANGE
from analysis.text.learning import LEARNING
from analysis.text.listing import LISTING
from analysis.text.overview import OVERVIEW
from analysis.text.perspectives import PERSPECTIVES
from analysis.text.plots import PLOTS
from analysis.text.ranking import RANKING
from analysis.text.reach import REACH
from analysis.text.review import REVIEW
from analysis.text.smaa import ACCEPTABILITY
from analysis.text.structure import STRUCTURE
from analysis.text.variants import VARIANTS
from analysis.text.weight_change import WEIGHT_CHANGE
from analysis.text.world_states import WORLDS

Entry = Mapping[str, str | Mapping[str, str]]

CATALOGUE: Mapping[str, Entry] = {
    **RANKING,
    **ACCEPTABILITY,
    **LISTING,
    **REVIEW,
    **VARIANTS,
    **WEIGHT_CHANGE,
    **WORLDS,
    **JUDGEMENT_CHANGE,
    **LEARNING,
    **EXPLANATION,
    **BELIEFS,
    **BREAK_EVEN,
    **REACH,
    **PERSPECTIVES,
    **FAILURE,
    **STRUCTURE,
    **OVERVIEW,
    **PLOTS,
    **FAULTS,
    **HELP,
}
