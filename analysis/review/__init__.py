"""Ask what is complete in a case and what is thin, before its ranking is believed.

`check` answers; each file beside this one finds one kind of thing: `differences`, `evidence`,
`overlap`, `weights`, `states`, `contents` and `checklist`.
"""

from analysis.review.checklist import Point
from analysis.review.findings import Finding
from analysis.review.result import Review, Section, Summary, check

__all__ = ["Finding", "Point", "Review", "Section", "Summary", "check"]
