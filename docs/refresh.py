"""Rewrite what README and docs quote of the program's output: `python docs/refresh.py`.

A block that begins with ```console and `$ coalition-exit ...` holds the command and what it prints;
the answer of README stands between two marks. The tests fail while a quotation is out of date.
"""

import contextlib
import io
import re
import shlex
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_BLOCK = re.compile(r"```console\n\$ (coalition-exit [^\n]*)\n.*?```", re.DOTALL)
_ANSWER = re.compile(r"<!-- answer -->\n.*?<!-- /answer -->", re.DOTALL)
_WIDTH = 130


def refreshed(text: str) -> str:
    """Return a page with every quotation made anew."""
    text = _BLOCK.sub(lambda match: f"```console\n$ {match[1]}\n{printed(match[1])}```", text)
    return _ANSWER.sub(lambda _: f"<!-- answer -->\n{answer()}\n<!-- /answer -->", text)


def printed(command: str) -> str:
    """Return what a command prints, its long lines broken."""
    from analysis.command_line import run

    stream = io.StringIO()
    with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream):
        run(shlex.split(command)[1:])
    return "".join(f"{textwrap.fill(line, _WIDTH) if len(line) > _WIDTH else line}\n" for line in stream.getvalue().splitlines())


def answer() -> str:
    """Return the answer of README from the results."""
    from analysis import rank
    from analysis.commands import default_case
    from model import mean_values, quantile_array, read_case, weighted_scores

    case = read_case(default_case())
    rankings = [rank(case, perspective=item.id) for item in case.perspectives]
    names = {option.id: option.short.en[0].lower() + option.short.en[1:] for option in case.options}
    first = rankings[0].standings[0].option
    assert all(item.standings[0].option == first for item in rankings), "the answer's words no longer hold"
    rival = next(pair for pair in rankings[0].standings[1:]).option
    leads = [item.score(first) - item.score(rival) for item in rankings]
    tied = [item for item in rankings if item.standings[0].tied_with]
    assert all(item.standings[0].tied_with == (rival,) for item in tied), "the answer's words no longer hold"
    last = max({item.standings[-1].option for item in rankings}, key=[item.standings[-1].option for item in rankings].count)
    pair = next(item for item in rankings[0].support if set(item.pair) == {first, rival})
    other = next(item for item in rankings[0].support if set(item.pair) == {rival, last})
    assert sum(pair.findings) == 0 and other.findings[other.pair.index(last)] == 0, "the answer's words no longer hold"
    weights = rankings[0].weighting.weights
    variants = [option.id for option in case.options if option.kind == "variant"]
    points = quantile_array(case.judgements, variants, weights.tree.criteria)
    beyond = weighted_scores(mean_values(points), weights.criteria)
    better = [name for name, score in zip(variants, beyond, strict=True) if score >= rankings[0].standings[0].score]
    numbers = {2: "Two", 3: "Three", 1: "One"}
    paragraphs = (
        f"The {names[first]} scores highest on all {len(rankings)} perspectives. On {len(rankings) - len(tied)} of them it leads by more than the tie margin; "
        f"on {len(tied)} it is tied with the {names[rival]} ({', '.join(item.weighting.perspective for item in tied)}). Its lead over the "
        f"{names[rival]} runs from {min(leads):.1f} to {max(leads):.1f} points, where {case.tie_margin:g} points are a tie. "
        f"{names[last].capitalize()} is last on {sum(item.standings[-1].option == last for item in rankings)} of {len(rankings)}.",
        f"The paper's own words carry less of this than the scores suggest: between the {names[first].split()[-1]} and the {names[rival]} they "
        f"state no finding on any of the {len(case.criteria)} criteria (an aim on {sum(pair.purposes)}; our inference on "
        f"{sum(pair.inferences)}; silence on {pair.silent}). They do put the {names[rival]} above {names[last]} on {sum(other.findings)}. Every "
        f"size is judgement: readings of one text by one team with machine help. {numbers[len(better)]} courses beyond the paper "
        f"({', '.join(better)}) would score at least as much as the {names[first].split()[-1]} under the balanced view; they are not ranked.",
    )
    return "\n\n".join(textwrap.fill(paragraph, _WIDTH) for paragraph in paragraphs)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for page in PAGES:
        page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
