"""What every result can do in a notebook; the work is done by `analysis.present`."""

from typing import TYPE_CHECKING, Any

from model.noun import Language

if TYPE_CHECKING:
    import pandas as pd


class Result:
    """A frozen answer to one question."""

    __slots__ = ()

    def table(self, language: Language = "en") -> "pd.DataFrame":
        """Return the result as a table."""
        from analysis.present import table

        return table(self, language)

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """Return the result in words."""
        from analysis.present import sentences

        return sentences(self, language)

    def notice(self, language: Language = "en") -> str:
        """Return what whoever has the result written to a file should hear at once; mostly nothing."""
        return ""

    def to_json(self, language: Language = "en") -> dict[str, Any]:
        """Return the result as plain data, as `--format json` writes it."""
        from analysis.present import document

        return document(self, language)

    def show(self, language: Language = "en") -> "Html":
        """Return the result as a notebook shows it: table, sentences and notes, in either language."""
        from analysis.present import html

        return Html(html(self, language))

    def _repr_html_(self) -> str:
        return self.show()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.sentences()[0]}>"


class Html(str):
    """A page that a notebook renders."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return self
