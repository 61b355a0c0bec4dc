"""How results look: pages for a terminal, tables for a notebook, JSON, CSV."""

from typing import TYPE_CHECKING

from analysis.present.dispatch import Grid, document, page, records, sentences, tabular
from model.noun import Language

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["document", "html", "page", "records", "sentences", "table"]


def table(result: object, language: Language = "en") -> "pd.DataFrame":
    """Return the result as a pandas table with headings in one language."""
    import pandas as pd

    from analysis.text import without_isolates

    grid = tabular(result, language)
    titles = [without_isolates(column.title) for column in grid.columns]
    rows = [[without_isolates(cell) if isinstance(cell, str) else cell for cell in row] for row in grid.rows]
    return pd.DataFrame(rows, columns=titles)


def html(result: object, language: Language = "en") -> str:
    """Return the result as a notebook shows it: the table, the sentences, the notes."""
    from html import escape

    shown = page(result, language)
    body = "".join(
        _html_table(block, language) if isinstance(block, Grid) else "".join(f"<p>{escape(text)}</p>" for text in block)
        for block in shown.blocks
    )
    direction = "rtl" if language == "ar" else "ltr"
    footer = f"<p><small>{escape(shown.footer)}</small></p>"
    return f'<div dir="{direction}" lang="{language}">{body}{footer}</div>'


def _html_table(grid: Grid, language: Language) -> str:
    from html import escape

    from analysis.present.output import cell_text

    head = "".join(f"<th>{escape(column.title)}</th>" for column in grid.columns)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(cell_text(cell, column.digits, language))}</td>"
            for cell, column in zip(row, grid.columns, strict=True)
        )
        + "</tr>"
        for row in grid.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
