"""The review of a case: page, sentences, JSON, rows."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from analysis import __version__
from analysis.present.common import footer, footer_weights, heading, meta, names, points, span
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.review import Finding, Point, Review, Section
from analysis.review.checklist import ASKED, SOURCES
from analysis.review.evidence import WIDE
from analysis.text import Phrase, in_words, isolated, listing, said, say, series
from analysis.text.catalogue import CATALOGUE
from model.case import Case
from model.noun import Language, Text
from model.weights import case_weighting

_LINES = 12  # lines of a section on a page, its heading aside
_ITEMS = 5  # findings of one kind that share a line
_NAMES = 15  # names that a sentence lists
_WHOLE = ("pure_option", "horizon_score", "part", "lacks")  # kinds of which it lists as many findings
_OPTIONS = ("option", "other", "better", "options")
_PERSPECTIVES = ("perspective", "perspectives", "least_in", "most_in")
_AS_THEY_ARE = ("claim", "commands", "branch")


@page.register
def _(result: Review, language: Language) -> Page:
    summary = Phrase(" ".join(sentences(result, language)))
    blocks: list[Block] = [heading(result.case, language), (summary,)]
    for section in result.sections:
        blocks.append(_section(result.case, section, language))
        if section.name == "evidence":
            blocks.append(_grounds(result.case, section, language))
    blocks.append((say("section.checklist", language), *_checklist(result, language)))
    blocks.append((say("section.questions", language), *_questions(language)))
    weighting = case_weighting(result.case)
    return Page(
        blocks=tuple(blocks),
        footer=footer(result.case, language, *footer_weights(result.case, [weighting], language)),
    )


@sentences.register
def _(result: Review, language: Language) -> tuple[str, ...]:
    summary = result.summary
    judged = say(
        "check.summary",
        language,
        pure=summary.pure,
        judgements=summary.judgements,
        share=summary.pure_share,
        wide=summary.wide,
        limit=points(WIDE, language),
    )
    asked = {"groups": summary.groups, "open": summary.open, "questions": summary.questions}
    answers = {answer: getattr(summary, answer) for answer in ("yes", "partly", "no", "people")}
    return (
        say("check.valid", language),
        judged,
        _ties(result, language),
        *([say("check.summary_open", language, **asked)] if any(asked.values()) else []),
        say("check.summary_list", language, total=len(result.checklist), **answers),
    )


def _ties(result: Review, language: Language) -> Phrase:
    summary = result.summary
    if result.case.perspectives:
        return say("check.summary_ties", language, tied=summary.tied, weightings=summary.weightings)
    return say("check.summary_tied" if summary.tied else "check.summary_not_tied", language)


def _section(case: Case, section: Section, language: Language) -> tuple[str, ...]:
    """Say a section in at most a dozen lines; findings of one kind that are mere items share one."""
    lines: list[str] = []
    shown = (item for item in section.findings if item.kind != "grounds")
    for kind, group in groupby(shown, key=lambda item: item.kind):
        findings = list(group)
        parts = [findings] if _has_items(kind) else [[finding] for finding in findings]
        lines += [say("check.line", language, words=_words(case, part, language)) for part in parts]
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [say("check.more", language, count=len(lines) - _LINES + 1)]
    return (say(f"section.{section.name}", language), *lines)


def finding_words(case: Case, finding: Finding, language: Language) -> Phrase:
    """Say one finding in words."""
    return _words(case, [finding], language)


def _words(case: Case, findings: Sequence[Finding], language: Language) -> Phrase:
    """Say one finding, or several of a kind whose sentence holds items."""
    first = findings[0]
    values = _values(case, first, language)
    if _has_items(first.kind):
        key = f"check.{first.kind}.item"
        most = _NAMES if first.kind in _WHOLE else _ITEMS
        items = [say(key, language, **_values(case, finding, language)) for finding in findings[:most]]
        rest = len(findings) - len(items)
        if rest:
            items.append(say("check.more_items", language, count=rest, total=len(findings)))
        values["items"] = series(items, language, ";")
    return say(f"check.{first.kind}", language, **values)


def _has_items(kind: str) -> bool:
    return f"check.{kind}.item" in CATALOGUE


def _values(case: Case, finding: Finding, language: Language) -> dict[str, Any]:
    """Return what fills the sentence of a finding."""
    numbers = finding.numbers
    values: dict[str, Any] = {name: number for name, number in numbers.items() if ":" not in name}
    values |= {name: points(numbers[name], language) for name in ("limit", "margin") if name in numbers}
    if finding.kind == "wide":
        values["range"] = span(numbers["low"], numbers["high"], language)
    for role, ids in finding.subjects.items():
        scored = role == "ranking"
        values[role] = _ranking(case, finding, language) if scored else _subject(case, role, ids, language)
    if finding.kind in ("joint", "joint_here"):
        group = next(item for item in case.overlap_groups if item.id == finding.subjects["group"][0])
        values["reason"] = Phrase(in_words(group.reason, language))
    if finding.kind == "answered":
        values["answer"] = _question(case, finding.subjects["question"][0], language, answer=True)
    return values


def _ranking(case: Case, finding: Finding, language: Language) -> Phrase:
    """List options in rank order with their scores."""
    scored = (
        say("check.score", language, option=names(case, [option], language), score=finding.numbers[f"score:{option}"])
        for option in finding.subjects["ranking"]
    )
    return series(scored, language)


def _subject(case: Case, role: str, ids: tuple[str, ...], language: Language) -> Phrase:
    """Name the subjects of a finding by their role in the sentence."""
    if role in _OPTIONS:
        return names(case, ids, language)
    if role == "part":
        return say(f"part.{ids[0]}", language)
    if role == "question":
        return _question(case, ids[0], language, answer=False)
    if role in _AS_THEY_ARE:
        return listing([isolated(name, language) for name in ids], language)
    named = _names_by_role(case, role)
    texts = said([named[name] for name in ids if name in named], language)
    if len(texts) > _NAMES:
        texts[_NAMES:] = [say("check.more_items", language, count=len(texts) - _NAMES, total=len(texts))]
    return listing(texts, language)


def _names_by_role(case: Case, role: str) -> dict[str, Text]:
    if role in _PERSPECTIVES:
        return {item.id: item.name for item in case.perspectives}
    if role in ("criterion", "criteria"):
        return {item.id: item.short for item in case.criteria}
    groups, worlds, branches = (
        {item.id: item.name for item in nouns} for nouns in (case.overlap_groups, case.worlds, case.branches)
    )
    return {**groups, **worlds, **branches}


def _question(case: Case, place: str, language: Language, *, answer: bool) -> Phrase:
    asked = case.frame.preference_questions[int(place) - 1] if case.frame else None
    text = asked and (asked.answer if answer else asked.question)
    return Phrase(in_words(text, language)) if text else Phrase()


def _grounds(case: Case, section: Section, language: Language) -> Grid:
    """Lay out what the judgements on each criterion rest on."""
    titles = ("weight", "claims", "certain", "pure", "wide", "apart")
    columns = [Column(title=say("explain.column_criterion", language))]
    columns += [Column(title=say(f"check.column_{title}", language), digits=0) for title in titles]
    rows: list[tuple[Cell, ...]] = []
    for finding in section.findings:
        if finding.kind == "grounds":
            numbers = {**finding.numbers, "weight": 100 * finding.numbers["weight"]}
            name = _subject(case, "criterion", finding.subjects["criterion"], language)
            rows.append((name, *(numbers[title] for title in titles)))
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _checklist(result: Review, language: Language) -> Iterator[Phrase]:
    """Say the points by their answers; what the case could mend apart from what the program cannot do yet."""
    order = ("no", "partly", "people", "yes", "not_yet")
    answered: dict[str, list[Point]] = {answer: [] for answer in order}
    for point in result.checklist:
        answered["not_yet" if point.evidence.kind == "not_yet" else point.answer].append(point)
    for answer, points_of in answered.items():
        if points_of:
            listed = series((_point(result.case, point, language) for point in points_of), language, ";")
            words = say(f"check.answered_{answer}", language, count=len(points_of), points=listed)
            yield say("check.line", language, words=words)


def _point(case: Case, point: Point, language: Language) -> Phrase:
    """Name a point, with what a doubtful answer rests on."""
    named = {"number": point.number, "point": say(f"point.{point.number}", language)}
    if point.answer == "yes" or point.evidence.kind == "not_yet":
        return say("check.point", language, **named)
    return say("check.point_because", language, **named, evidence=finding_words(case, point.evidence, language))


def _questions(language: Language) -> Iterator[Phrase]:
    for number in ASKED:
        yield say("check.question", language, question=say(f"ask.{number}", language))


@document.register
def _(result: Review, language: Language) -> dict[str, Any]:
    summary = {name: getattr(result.summary, name) for name in type(result.summary).__dataclass_fields__}
    return {
        "meta": meta(result.case, language),
        "valid": True,
        "summary": summary,
        "findings": [
            {
                "section": section.name,
                "kind": finding.kind,
                "subjects": {role: list(ids) for role, ids in finding.subjects.items()},
                "numbers": dict(finding.numbers),
                "sentence": None if finding.kind == "grounds" else finding_words(result.case, finding, language),
            }
            for section in result.sections
            for finding in section.findings
        ],
        "checklist": [
            {
                "number": point.number,
                "point": say(f"point.{point.number}", language),
                "answer": point.answer,
                "evidence": finding_words(result.case, point.evidence, language),
                "sources": list(SOURCES[point.number - 1]),
            }
            for point in result.checklist
        ],
        "questions": [{"number": number, "question": say(f"ask.{number}", language)} for number in ASKED],
        "sentences": list(sentences(result, language)),
    }


@records.register
def _(result: Review) -> list[dict[str, Cell]]:
    rows = [_row(result, section.name, finding, "") for section in result.sections for finding in section.findings]
    points_of = [
        _row(result, "checklist", point.evidence, point.answer) | {"point": point.number} for point in result.checklist
    ]
    return [*rows, *points_of]


def _row(result: Review, section: str, finding: Finding, answer: str) -> dict[str, Cell]:
    return {
        "section": section,
        "point": "",
        "answer": answer,
        "kind": finding.kind,
        "subjects": "; ".join(f"{role}: {' '.join(ids)}" for role, ids in finding.subjects.items()),
        "numbers": "; ".join(f"{name}: {number:g}" for name, number in finding.numbers.items()),
        "version": __version__,
        "case_hash": result.case.hash,
    }
