"""The review of a case: page, sentences, JSON, rows."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from analysis import __version__
from analysis.present.common import footer, footer_weights, heading, meta, names
from analysis.present.dispatch import Block, Cell, Column, Grid, Page, document, page, records, sentences
from analysis.review import Finding, Point, Review, Section
from analysis.review.checklist import ASKED
from analysis.text import Phrase, in_words, isolated, listing, said, say
from model.case import Case
from model.noun import Language, Text
from model.weights import case_weighting

_MOST = 3  # findings of one kind that a page lists
_ALL = ("answered", "part", "tied", "near", "horizon_score", "pure_option")  # kinds that it lists whole
_OPTIONS = ("option", "other", "better", "options", "ranking")
_PERSPECTIVES = ("perspective", "perspectives", "least_in", "most_in")
_AS_THEY_ARE = ("claim", "commands", "branch")


@page.register
def _(result: Review, language: Language) -> Page:
    blocks: list[Block] = [heading(result.case, language), sentences(result, language)]
    for section in result.sections:
        blocks.append(_section(result.case, section, language))
        if section.name == "evidence":
            blocks.append(_grounds(result.case, section, language))
    blocks.append(_checklist(result, language))
    blocks.append(_questions(language))
    weighting = case_weighting(result.case)
    return Page(
        blocks=tuple(blocks),
        footer=footer(result.case, language, *footer_weights(result.case, [weighting], language)),
    )


@sentences.register
def _(result: Review, language: Language) -> tuple[str, ...]:
    summary = result.summary
    return (
        say("check.valid", language),
        say(
            "check.summary",
            language,
            pure=summary.pure,
            judgements=summary.judgements,
            pure_share=summary.pure_share,
            wide=summary.wide,
            tied=summary.tied,
            weightings=summary.weightings,
            open=summary.open,
            questions=summary.questions,
        ),
        say(
            "check.summary_list",
            language,
            total=len(result.checklist),
            yes=summary.yes,
            partly=summary.partly,
            no=summary.no,
            people=summary.people,
        ),
    )


def _section(case: Case, section: Section, language: Language) -> tuple[str, ...]:
    """Say a section: at most a few findings of each kind, and how many more there are."""
    lines: list[str] = [say(f"section.{section.name}", language)]
    shown = (item for item in section.findings if item.kind != "grounds")
    for kind, group in groupby(shown, key=lambda item: item.kind):
        findings = list(group)
        most = len(findings) if kind in _ALL else _MOST
        lines += [
            say("check.line", language, words=finding_words(case, finding, language)) for finding in findings[:most]
        ]
        if len(findings) > most:
            lines.append(say("check.more", language, count=len(findings) - most))
    return tuple(lines)


def finding_words(case: Case, finding: Finding, language: Language) -> Phrase:
    """Say one finding in words."""
    values: dict[str, Any] = {name: number for name, number in finding.numbers.items() if ":" not in name}
    for role, ids in finding.subjects.items():
        values[role] = _subject(case, role, ids, language)
    if "group" in finding.subjects and finding.kind in ("joint", "joint_here"):
        group = next(item for item in case.overlap_groups if item.id == finding.subjects["group"][0])
        values["reason"] = Phrase(in_words(group.reason, language))
    if finding.kind == "answered":
        values["answer"] = _question(case, finding.subjects["question"][0], language, answer=True)
    return say(f"check.{finding.kind}", language, **values)


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
    return listing(said([named[name] for name in ids if name in named], language), language)


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


def _checklist(result: Review, language: Language) -> tuple[str, ...]:
    lines = (_point(result.case, point, language) for point in result.checklist)
    return (say("section.checklist", language), *lines)


def _point(case: Case, point: Point, language: Language) -> Phrase:
    return say(
        "check.point",
        language,
        number=point.number,
        answer=say(f"answer.{point.answer}", language),
        point=say(f"point.{point.number}", language),
        evidence=finding_words(case, point.evidence, language),
    )


def _questions(language: Language) -> tuple[str, ...]:
    asked = (say("check.question", language, question=say(f"ask.{number}", language)) for number in ASKED)
    return (say("section.questions", language), *asked)


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
            }
            for point in result.checklist
        ],
        "questions": [{"number": number, "question": say(f"ask.{number}", language)} for number in ASKED],
        "sentences": list(sentences(result, language)),
    }


@records.register
def _(result: Review) -> list[dict[str, Cell]]:
    return [row for section in result.sections for row in _rows(result, section)]


def _rows(result: Review, section: Section) -> Iterator[dict[str, Cell]]:
    for finding in section.findings:
        yield {
            "section": section.name,
            "kind": finding.kind,
            "subjects": "; ".join(f"{role}: {' '.join(ids)}" for role, ids in finding.subjects.items()),
            "numbers": "; ".join(f"{name}: {number:g}" for name, number in finding.numbers.items()),
            "version": __version__,
            "case_hash": result.case.hash,
        }
