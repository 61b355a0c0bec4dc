"""How results look: pages for a terminal, tables for a notebook, JSON, CSV."""

from typing import TYPE_CHECKING

from analysis.present import ranking_data, ranking_page, ranking_words
from analysis.present.dispatch import document, page, records, sentences
from model.noun import Language

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["document", "html", "page", "records", "sentences", "table"]

REGISTERED = (ranking_data, ranking_page, ranking_words)  # importing them registered their forms


def table(result: object, language: Language = "en") -> "pd.DataFrame":
    """Return the result as a pandas table with headings in one language."""
    import pandas as pd

    from analysis.text import without_isolates

    grid = page(result, language).grid
    titles = [without_isolates(column.title) for column in grid.columns]
    rows = [[without_isolates(cell) if isinstance(cell, str) else cell for cell in row] for row in grid.rows]
    return pd.DataFrame(rows, columns=titles)


def html(result: object) -> str:
    """Return the result as a notebook shows it: the table, and under it the sentences."""
    from html import escape

    words = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences(result, "en"))
    return str(table(result).to_html(index=False, float_format=lambda value: f"{value:.1f}")) + words
