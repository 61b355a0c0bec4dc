"""The options on everybody's weights: agreement, the consistency check, objections, words, data."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import numpy as np
import pytest
from numpy.testing import assert_allclose

from analysis import across_perspectives, default_case, rank, show
from analysis.command_line import run
from analysis.expectation import allowed_ends, met_with_ties, outcome
from analysis.perspectives import Perspectives
from analysis.present import page
from analysis.ranges import drawn_by_all
from analysis.text import without_isolates
from model import Case, CaseError, read_case
from model.case import Expected
from model.noun import Language
from model.weights import case_weighting

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "robustness_perspectives.schema.json").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, Language] = ("en", "ar")
CASE = read_case(default_case())
RESULT = across_perspectives(CASE)  # some seconds: once


# --- a case by hand -------------------------------------------------------------------------------


def both(key: str, text: str) -> str:
    return f'{key}.en = "{text}"\n{key}.ar = "نص {text}"\n'


def named(text: str) -> str:
    return both("name", text) + both("short", text)


VALUES = {"a": (100, 0), "b": (60, 60), "c": (0, 100)}
HOLDERS = {"p": (80, 20, "domestic"), "q": (20, 80, "domestic"), "r": (50, 50, "analyst")}
OWN = "perspective,option,criterion,low,median,high,basis,claims,rationale_en,rationale_ar\n"


def small(folder: Path, *, own: str = "", more: str = "", near: str = "", margin: float = 2, spread: int = 0) -> Case:
    """Write a case of three options, two criteria and three perspectives; `more` adds to the first perspective."""
    folder.mkdir(exist_ok=True)
    files = {
        "case.toml": 'information_date = 2024-02-15\nperspective = "r"\n'
        + "".join(both(key, "A word.") for key in ("title", "source", "decision", "decision_maker", "scale"))
        + both("information_date_note", "That day.")
        + f"[horizon]\nfrom_year = 0\nto_year = 10\n{both('note', 'Ten.')}[tie_margin]\npoints = {margin}\n"
        + both("reason", "So much."),
        "options.toml": "".join(f'[{name}]\nkind = "paper"\n{named(name.upper())}' for name in VALUES),
        "criteria.toml": f"[goal]\nclaims = []\n{named('G')}{both('definition', 'G.')}[pillars.all]\n{named('All')}"
        + f'[criteria.x]\npillar = "all"\n{named("X")}[criteria.y]\npillar = "all"\n{named("Y")}{near}',
        "judgements.csv": "option,criterion,low,median,high\n"
        + "".join(
            f"{name},{criterion},{max(value - spread, 0)},{value},{min(value + spread, 100)}\n"
            for name, values in VALUES.items()
            for criterion, value in zip("xy", values, strict=True)
        ),
        "perspectives.toml": "".join(
            f'[{name}]\n{both("name", name * 3)}origin = "swing"\nstanding = "{standing}"\n'
            + both("origin_note", "Ours.")
            + (more if name == "p" else "")
            for name, (_, _, standing) in HOLDERS.items()
        ),
        "perspectives.csv": "perspective,node,weight\n"
        + "".join(f"{name},all,100\n{name},x,{x}\n{name},y,{y}\n" for name, (x, y, _) in HOLDERS.items()),
    }
    for name, text in (files | ({"own_judgements.csv": OWN + own} if own else {})).items():
        (folder / name).write_text(text, encoding="utf-8")
    return read_case(folder)


def valued(case: Case, values: dict[str, tuple[int, int]]) -> Case:
    """Give the options other values, which do not vary."""
    judged = []
    for item in case.judgements:
        value = values[item.option]["xy".index(item.criterion)]
        judged.append(replace(item, low=value, median=value, high=value))
    return replace(case, judgements=tuple(judged))


def test_agreement_by_hand(tmp_path: Path) -> None:
    result = across_perspectives(small(tmp_path))
    assert [view.ranking.standings[0].option for view in result.views] == ["a", "c", "b"]
    assert np.array(result.distances) == pytest.approx(np.array([[0, 60, 30], [60, 0, 30], [30, 30, 0]]))
    assert result.furthest is not None
    assert result.furthest.pair == ("p", "q")
    assert result.furthest.moved == pytest.approx(60)
    assert [name for name, _ in (*result.furthest.first_more, *result.furthest.second_more)] == ["x", "y"]
    pairs = {item.pair: (item.ahead, item.clearly) for item in result.pairs}
    assert pairs == {("a", "b"): ((1, 2), (1, 2)), ("a", "c"): ((1, 1), (1, 1)), ("b", "c"): ((2, 1), (2, 1))}
    assert {item.option: (item.best, item.worst) for item in result.places} == {"a": (1, 3), "b": (1, 2), "c": (1, 3)}
    assert [(item.criterion, round(item.least), round(item.most)) for item in result.spreads] == [
        ("x", 20, 80),
        ("y", 20, 80),
    ]
    assert result.traded == ("x", "y")
    assert [result.rate(view, "x", "y") for view in result.views] == pytest.approx([4, 0.25, 1])


def test_objections_by_hand(tmp_path: Path) -> None:
    """B costs p and q a third of their gap each; 20 points of weight would make it first for either."""
    found = across_perspectives(small(tmp_path), members=["r", "q", "p"]).compromise
    assert found is not None
    assert found.members == ("p", "q", "r")
    losses = np.array([[0, 1 / 3, 1], [1, 1 / 3, 0], [1, 0, 1]])
    assert np.array(found.losses) == pytest.approx(losses)
    assert found.objections == pytest.approx([1, 1 / 3, 1])
    assert (found.least, found.level, found.objectors) == ("b", (), ("q", "p", "p"))
    p, q, r = found.concessions
    assert [it.first for it in (p, q, r)] == ["a", "c", "b"]
    assert [it.points for it in (p, q, r)] == pytest.approx([20, 20, 0])
    assert [it.share for it in (p, q, r)] == pytest.approx([1 / 3, 1 / 3, 0])
    assert [it.moved for it in (p, q, r)] == pytest.approx([20, 20, 0])
    assert [it.leaves for it in (p, q, r)] == pytest.approx([0, 0, 10])  # another is first for p and q already
    assert found.drawn is None


def test_domestic_perspectives_are_the_members_unless_others_are_named(tmp_path: Path) -> None:
    case = small(tmp_path)
    found = across_perspectives(case).compromise
    assert found is not None
    assert found.members == ("p", "q")
    nobody = replace(case, perspectives=tuple(replace(item, standing="outside") for item in case.perspectives))
    everybody = across_perspectives(nobody).compromise
    assert everybody is not None
    assert everybody.members == ("p", "q", "r")
    assert any("are left out" in line for line in across_perspectives(case).sentences())
    assert not any("are left out" in line for line in across_perspectives(nobody).sentences())
    alone = across_perspectives(case, members=["r"]).compromise
    assert alone is not None
    assert (alone.least, alone.objections[1]) == ("b", 0)


def test_options_that_the_margin_does_not_tell_apart_are_level(tmp_path: Path) -> None:
    found = across_perspectives(small(tmp_path, margin=40)).compromise
    assert found is not None
    assert found.level == ("a", "c")  # 2/3 more of a gap of 60 points
    narrow = across_perspectives(small(tmp_path, margin=39)).compromise
    assert narrow is not None
    assert narrow.level == ()
    assert not any(item.indifferent for item in narrow.concessions)
    wide = across_perspectives(small(tmp_path, margin=60))
    assert wide.compromise is not None
    assert all(item.indifferent for item in wide.compromise.concessions)
    assert "losses there tell nothing" in " ".join(wide.sentences())


def test_level_options_and_weights_are_said_to_be_level(tmp_path: Path) -> None:
    case = small(tmp_path)
    told = across_perspectives(valued(case, dict.fromkeys(VALUES, (50, 50)))).sentences()
    assert "A is already exactly level with another option for ppp and qqq: no weight has to move." in told
    assert not any("moving 0" in line for line in told)
    assert "What weighs most: X (ppp); Y (qqq); X and Y (rrr)." in told
    small_rate = tuple(replace(it, weight=98.0 if it.node == "x" else 2.0) if (it.perspective, it.node) in
                       (("p", "x"), ("p", "y")) else it for it in case.weights)  # fmt: skip
    turned = across_perspectives(replace(case, weights=small_rate), criteria=["y", "x"]).sentences()
    assert "One point on Y is worth 0.02 points on X for ppp, 4.0 for qqq." in turned


def test_own_judgements_stand_beside_the_shared_ones(tmp_path: Path) -> None:
    """For p, B is as good as A on x: then B is first for p, and nobody but q loses by it."""
    case = small(tmp_path, own="p,b,x,100,100,100,judgement,,Values it.,يقومه.\n")
    result = across_perspectives(case)
    assert [(view.perspective, view.own) for view in result.views] == [
        ("p", False),
        ("q", False),
        ("r", False),
        ("p", True),
    ]
    assert result.views[0].ranking.standings[0].option == "a"
    assert result.views[3].ranking.standings[0].option == "b"
    assert result.views[3].ranking.score("b") == pytest.approx(92)
    assert result.compromise is not None
    assert result.compromise.losses[0] == pytest.approx([12 / 72, 0, 1])
    assert [item.ahead for item in result.pairs if item.pair == ("a", "b")] == [(1, 2)]  # shared judgements
    document = result.to_json()
    assert list(document["own_judgements"]) == ["p"]
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert any("with its own judgements" in line for line in result.sentences())
    assert rank(case, perspective="p").standings[0].option == "a"  # every other question ranks on the shared ones
    (entry,) = [item for item in show(case, "perspectives").entries if item.id == "p"]
    assert ("own_judgements", "x/b 100..100..100 (60..60..60)") in [(it.label, it.value) for it in entry.fields]


def test_judgements_that_vary_are_drawn_alike_for_all(tmp_path: Path) -> None:
    plain = across_perspectives(small(tmp_path / "plain", spread=10))
    same = across_perspectives(
        small(tmp_path / "own", spread=10, own="".join(f"p,b,{it},50,60,70,judgement,,So.,كذا.\n" for it in "xy"))
    )
    assert plain.compromise is not None
    assert same.compromise is not None
    assert plain.compromise.drawn == same.compromise.drawn  # judgements of one's own that are the shared ones
    drawn = plain.compromise.drawn
    assert drawn is not None
    assert sum(drawn.least) == pytest.approx(1)
    assert drawn.least[1] > 0.95
    assert max(drawn.same_first, *drawn.keeps) < 0.05
    assert drawn.largest_error < 0.01


@pytest.mark.parametrize(("spread", "width"), [(0, 10), (10, 0)])
def test_only_some_may_hold_a_judgement_for_uncertain(tmp_path: Path, spread: int, width: int) -> None:
    """Where p's own range for B is the only one, or where p alone knows B exactly: the rest is drawn alike."""
    own = "".join(f"p,b,{it},{60 - width},60,{60 + width},judgement,,So.,كذا.\n" for it in "xy")
    found = across_perspectives(small(tmp_path, spread=spread, own=own), members=["p", "q"]).compromise
    assert found is not None
    assert found.drawn is not None
    assert sum(found.drawn.least) == pytest.approx(1)
    assert found.drawn.least[1] > 0.95


def test_judgements_of_a_case_are_drawn_alike_whatever_another_member_holds(tmp_path: Path) -> None:
    shared = small(tmp_path / "shared", spread=10)
    own = replace(shared, judgements=tuple(replace(it, low=60, high=60) if it.option == "b" else it
                                           for it in shared.judgements))  # fmt: skip
    weightings = [case_weighting(shared, name) for name in "pq"]
    alike, apart = drawn_by_all([shared, shared], weightings), drawn_by_all([own, shared], weightings)
    assert_allclose(apart[1], alike[1])
    assert_allclose(apart[0][[0, 2]], alike[0][[0, 2]])
    assert np.ptp(apart[0][1]) == 0


# --- the consistency check ------------------------------------------------------------------------

NAMES = ("a", "b", "c")


def test_ends_that_an_expectation_allows() -> None:
    allowed = allowed_ends(Expected(first=("a", "b"), not_first=("b",), not_last=("c",)), NAMES)
    assert [tuple(pair) for pair in np.argwhere(allowed).tolist()] == [(0, 0), (0, 1)]
    assert allowed_ends(Expected(), NAMES).all()


@pytest.mark.parametrize(
    ("expected", "margin", "met", "tied", "hangs"),  # a 80, b 60, c 20
    [
        (Expected(first=("a",)), 0, True, (), False),
        (Expected(first=("a",)), 20, True, ("first",), True),
        (Expected(first=("a", "b")), 20, True, ("first",), False),
        (Expected(first=("b",)), 20, False, ("first",), True),
        (Expected(last=("c",)), 20, True, ("first",), False),
        (Expected(last=("c",)), 40, True, ("first", "last"), True),
        (Expected(not_last=("c",)), 0, False, (), False),
        (Expected(first=("b",), tie_counts=True), 20, True, ("first",), True),
        (Expected(first=("b",), tie_counts=True), 19, False, (), False),
        (Expected(first=("a",), tie_counts=True), 20, True, ("first",), False),
        (Expected(first=("b",), not_first=("a",), tie_counts=True), 20, False, ("first",), True),
        (Expected(first=("b",), last=("a",), tie_counts=True), 20, False, ("first",), False),
    ],
)
def test_what_hangs_on_a_tie(expected: Expected, margin: float, met: bool, tied: tuple[str, ...], hangs: bool) -> None:
    found = outcome(np.array([80.0, 60.0, 20.0]), expected, NAMES, margin)
    assert (found.met, found.tied, found.hangs) == (met, tied, hangs)
    assert (found.first, found.last) == ("a", "c")


def test_draws_with_ties_agree_with_the_outcome_of_each() -> None:
    """Coarse scores make ties, of the margin and exact ones below the first, often."""
    scores = np.random.default_rng(3).integers(0, 8, (300, 3)).astype(np.float64)
    scores = scores[[len(set(row)) == 3 for row in scores.tolist()]]
    for expected in (
        Expected(first=("b",), tie_counts=True),
        Expected(first=("b",), not_first=("c",), not_last=("b",), tie_counts=True),
        Expected(first=("a", "b"), last=("c",), tie_counts=True),
    ):
        for margin in (0.0, 1.0, 3.0):
            found = met_with_ties(scores, expected, NAMES, margin)
            assert found.tolist() == [outcome(row, expected, NAMES, margin).met for row in scores]


def test_a_tie_that_counts_by_hand(tmp_path: Path) -> None:
    """A has 100 x and B 60: B is within 20 points of A from x = 0.8 down, and within 20 of C from 0.2 up."""
    wanted = 'expected.first = ["b"]\nexpected.tie_counts = true\n'
    case = small(tmp_path / "tie", margin=20, more=wanted)
    result = across_perspectives(case, draws=20_000)
    (check,) = result.checks
    assert check.outcome.met
    assert check.outcome.hangs
    assert check.misses == ()
    assert check.met_on == ("p", "q", "r")
    assert check.chance.error == pytest.approx((0.24 / 20_000) ** 0.5, rel=0.1)
    assert check.chance.share == pytest.approx(0.6, abs=4 * check.chance.error)
    assert rank(case, perspective="p").expectation == "met"
    assert "exact, but" not in page(result, "en").footer
    assert "20000 draws" in page(result, "en").footer
    assert "first B, or tied with the first" in " ".join(map(str, page(result, "en").grids[-3].rows[0]))
    narrow = small(tmp_path / "narrow", margin=19, more=wanted)
    (check,) = across_perspectives(narrow, draws=2000).checks
    assert not check.outcome.met
    (miss,) = check.misses
    assert (miss.wanted, miss.found) == ("b", "a")
    assert miss.gap == pytest.approx(20)
    assert miss.moved == pytest.approx(1)  # a point of weight makes it a tie, 20 make it first
    assert rank(narrow, perspective="p").expectation == "missed"
    exactly = small(tmp_path / "exact", margin=0, more=wanted)
    (check,) = across_perspectives(exactly, draws=2000).checks
    assert check.chance.error == 0  # without a margin there is no tie to count
    assert check.chance.share == pytest.approx(0.2)
    (entry,) = [item for item in show(case, "perspectives").entries if item.id == "p"]
    assert "tie_counts" in [item.label for item in entry.fields]


def test_whether_a_tie_counts_is_true_or_false(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"expected\.tie_counts.*true \| false"):
        small(tmp_path, more='expected.first = ["b"]\nexpected.tie_counts = 1\n')


def test_misses_by_hand(tmp_path: Path) -> None:
    """For p (80, 20) A is first by 20 points on x; B is first from 60 on x down, and A last from 40 down."""
    case = small(tmp_path, more='expected.first = ["b"]\nexpected.last = ["a"]\n')
    (check,) = across_perspectives(case).checks
    first, last = check.misses
    assert (first.end, first.found, first.wanted) == ("first", "a", "b")
    assert first.gap == pytest.approx(20)
    assert dict(first.parts) == pytest.approx({"x": 32})
    assert first.moved == pytest.approx(20)
    assert (last.end, last.found, last.wanted) == ("last", "c", "a")
    assert last.gap == pytest.approx(60)
    assert dict(last.parts) == pytest.approx({"x": 80})
    assert last.moved == pytest.approx(30)
    assert check.chance.share == pytest.approx(0.1)  # B first and A last: x from 0.4 to 0.5
    assert check.without is None
    assert "names no criterion" in " ".join(across_perspectives(case).sentences())


@pytest.mark.parametrize(
    ("more", "margin", "words"),
    [
        ('expected.not_first = ["a"]\n', 2, "expected not first A; found first A, 20 points ahead of B, mostly from X"),
        ('expected.first = ["b", "c"]\n', 2, "expected first B or C; found first A, 20 points ahead of B"),
        ('expected.last = ["a"]\nexpected.first = ["a"]\n', 2, "expected last A; found last C, 60 points behind A"),
        ('expected.first = ["b"]\nexpected.not_first = ["a"]\nexpected.tie_counts = true\n', 20,
         "expected first B, or tied with the first; not first A; found first A, 20 points ahead of B "
         "(less than twice the tie margin), mostly from X; it would take 20 points"),
    ],
)  # fmt: skip
def test_a_miss_says_what_was_expected_there(tmp_path: Path, more: str, margin: float, words: str) -> None:
    told = across_perspectives(small(tmp_path, more=more, margin=margin), draws=2000).sentences()
    assert any(line.startswith("Missed for ppp: ") and words in line for line in told)


def test_a_miss_by_nothing_is_said_to_be_level(tmp_path: Path) -> None:
    case = valued(small(tmp_path, more='expected.first = ["b"]\n'), dict.fromkeys(VALUES, (50, 50)))
    assert "Missed for ppp: expected first B; found first A, level with B." in across_perspectives(case).sentences()


def test_a_miss_where_nearly_all_weights_meet_is_not_said_to_be_met(tmp_path: Path) -> None:
    case = valued(small(tmp_path, more='expected.first = ["a"]\n'), {"a": (99, 99), "b": (0, 100), "c": (0, 0)})
    only_y = tuple(replace(it, weight=100.0 * (it.node == "y")) if it.node in "xy" else it for it in case.weights)
    result = across_perspectives(replace(case, weights=only_y))
    (check,) = result.checks
    assert check.chance.hardly_fails
    assert not check.outcome.met
    assert not any("hardly have failed" in line for line in result.sentences())


def test_an_expectation_that_all_weights_meet_shows_nothing(tmp_path: Path) -> None:
    near = both("near_answer", "Says it all.")
    case = small(tmp_path, more='expected.not_last = ["b"]\n', near=near)
    result = across_perspectives(case)
    (check,) = result.checks
    assert check.chance.share == 1
    assert check.chance.hardly_fails
    assert check.met_on == ("p", "q", "r")
    assert result.near_answers == ("y",)
    assert check.without is not None
    assert (check.without.first, check.without.last) == ("a", "c")
    assert check.chance_without is not None
    assert check.chance_without.share == 1
    words = " ".join(result.sentences())
    assert "it could hardly have failed" in words
    assert "does not tell one from another" in words


def test_all_weight_on_the_near_answer_leaves_nothing_to_repeat(tmp_path: Path) -> None:
    case = small(tmp_path, more='expected.first = ["a"]\n', near=both("near_answer", "All."))
    everything = tuple(
        replace(item, weight=100.0 if item.node == "y" else 0.0)
        if item.perspective == "p" and item.node in "xy"
        else item
        for item in case.weights
    )
    result = across_perspectives(replace(case, weights=everything))
    (check,) = result.checks
    assert check.without is None
    for language in LANGUAGES:
        assert page(result, language).grids


# --- the case of the paper ------------------------------------------------------------------------


def test_the_check_agrees_with_the_ranking_of_each_perspective() -> None:
    found = {check.perspective: "met" if check.outcome.met else "missed" for check in RESULT.checks}
    expected = {item.id: rank(CASE, perspective=item.id).expectation for item in CASE.perspectives}
    assert found == {name: result for name, result in expected.items() if result}
    assert [name for name, result in found.items() if result == "missed"] == ["united_states"]


def test_what_the_check_of_the_paper_is_worth() -> None:
    checks = {check.perspective: check for check in RESULT.checks}
    hard = {name for name, check in checks.items() if check.chance.share < 0.5}
    assert hard == {"resistance_factions", "sunni_forces", "kurdistan_region", "united_states"}
    by_tie = {"resistance_factions", "sunni_forces", "kurdistan_region"}
    assert {name for name, check in checks.items() if check.outcome.met and check.outcome.hangs} == by_tie
    assert {name for name, check in checks.items() if check.without and check.without.met} == {
        "federal_government",
        "resistance_factions",
    }
    assert RESULT.near_answers == ("component_consent", "expulsion_pressure")
    for name in ("sunni_forces", "kurdistan_region"):
        without = checks[name].without
        assert without is not None
        assert checks[name].expected.tie_counts
        assert checks[name].outcome.tied == ("first",)
        assert checks[name].chance.error > 0
        assert without.tied == ()
    (miss,) = checks["united_states"].misses
    assert (miss.found, miss.wanted) == ("advisory_schedule", "status_quo")
    assert miss.gap == pytest.approx(52.352 - 49.192, abs=1e-3)


def test_nobody_domestic_objects_to_the_first_but_only_at_the_means() -> None:
    found = RESULT.compromise
    assert found is not None
    assert found.least == "advisory_schedule"
    assert found.objections[found.options.index(found.least)] == 0
    assert set(found.members) == {item.id for item in CASE.perspectives if item.standing == "domestic"}
    assert found.drawn is not None
    assert 0.8 < found.drawn.least[found.options.index(found.least)] < 0.9
    assert min(found.drawn.keeps) < 0.6
    assert found.tied == ("sunni_forces", "kurdistan_region", "citizens_and_private_sector")
    words = "\n".join(RESULT.sentences())
    assert (
        "at the means of the judgements: Advisory schedule, which is first there for each of them, for 3 of 5" in words
    )
    assert "only by a tie (Sunni political forces, Kurdistan Region and Citizens and private sector)" in words
    assert "with the judgements drawn all have the same first in 56%" in words
    assert "- Sunni political forces (stated in the paper: PO-11, PO-16, PO-18): Reject the withdrawal" in words
    assert "attributes to Federal government, Iraqi resistance factions, Sunni political forces and Kurdistan" in words
    assert "- Citizens and private sector (not in the paper): No position" in words
    nearest = min(found.concessions, key=lambda item: item.leaves or 0)
    assert (nearest.member, nearest.leaves_for) == ("kurdistan_region", "status_quo")


def test_the_shipped_case_gives_nobody_judgements_of_its_own() -> None:
    assert CASE.own_judgements == ()
    assert "The judgements are the same for all" in " ".join(RESULT.sentences())


# --- pages and data -------------------------------------------------------------------------------


def shapes(folder: Path) -> list[Perspectives]:
    table = folder / "t.csv"
    table.write_text("option,k,l\nX,1,2\nY,3,4\nZ,5,0\n", encoding="utf-8")
    own = "p,b,x,90,100,100,judgement,,Values it.,يقومه.\n"
    case = small(folder / "one", own=own, more='expected.first = ["b"]\nexpected.not_last = ["c"]\n', spread=5)
    same = tuple(replace(item, weight=50.0) if item.node in "xy" else item for item in case.weights)
    return [
        RESULT,
        across_perspectives(case),
        across_perspectives(replace(case, perspectives=case.perspectives[:1])),
        across_perspectives(replace(case, weights=same), criteria=["y", "x"]),
        across_perspectives(small(folder / "exact", margin=0, more='expected.last = ["a"]\n')),
        across_perspectives(read_case(table), criteria=["k", "l"]),
    ]


def test_every_shape_of_case_has_a_page_words_and_data(tmp_path: Path) -> None:
    for result in shapes(tmp_path):
        for language in LANGUAGES:
            shown = page(result, language)
            assert len(shown.grids) >= 2
            assert all(len(row) == len(grid.columns) for grid in shown.grids for row in grid.rows)
            jsonschema.Draft202012Validator(SCHEMA).validate(result.to_json(language))
        assert all(line.strip() for line in result.sentences())


def test_every_page_says_that_no_actor_was_asked() -> None:
    for language, words in zip(LANGUAGES, ("No actor was asked", "لم يسأل أي طرف"), strict=True):
        lines = [line for block in page(RESULT, language).blocks if isinstance(block, tuple) for line in block]
        assert any(words in line for line in lines)
        assert any(words in line for line in RESULT.sentences(language))


def test_more_options_are_sampled_and_say_so(tmp_path: Path) -> None:
    path = tmp_path / "case"
    case = small(path, more='expected.first = ["a"]\n')
    options = (path / "options.toml").read_text(encoding="utf-8") + f'[d]\nkind = "paper"\n{named("D")}'
    (path / "options.toml").write_text(options, encoding="utf-8")
    judged = (path / "judgements.csv").read_text(encoding="utf-8") + "d,x,0,0,0\nd,y,0,0,0\n"
    (path / "judgements.csv").write_text(judged, encoding="utf-8")
    case = read_case(path)
    one, again, other = (across_perspectives(case, draws=4000, seed=seed) for seed in (1, 1, 2))
    (check,) = one.checks
    assert check.chance.error > 0
    assert check.chance.share == pytest.approx(0.4, abs=4 * check.chance.error)
    assert one.to_json() == again.to_json() != other.to_json()
    assert "4000 draws" in page(one, "en").footer
    jsonschema.Draft202012Validator(SCHEMA).validate(one.to_json())


def test_a_table_says_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,k,l\nX,1,2\nY,3,4\nZ,5,0\n", encoding="utf-8")
    result = across_perspectives(read_case(path))
    assert result.sentences()[0] == "First place: Y."
    assert any("names no perspectives" in line for line in result.sentences())
    assert result.compromise is None
    with pytest.raises(CaseError, match="no perspectives"):
        across_perspectives(read_case(path), members=["me"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_writes_json_and_rows(capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str) -> None:
    small(tmp_path, spread=5)
    asked = ["robustness", "perspectives", "--case", str(tmp_path), "--lang", language, "--member", "p"]
    assert run([*asked, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["members"] == ["p"]
    assert run([*asked, "--format", "csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + 3 * 3
    assert lines[1].startswith("p,shared,a,1,79.44")


# --- reading --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("nobody,b,x,1,2,3,judgement,,So.,كذا.\n", "unknown_id"),
        ("p,z,x,1,2,3,judgement,,So.,كذا.\n", "unknown_id"),
        ("p,b,x,3,2,1,judgement,,So.,كذا.\n", "out_of_order"),
        ("p,b,x,1,2,3,stated,,So.,كذا.\n", "claims_needed"),
        ("p,b,x,1,2,3,judgement,,So.,كذا.\np,b,x,1,2,3,judgement,,So.,كذا.\n", "duplicate_row"),
    ],
)
def test_faulty_judgements_of_their_own_are_refused(tmp_path: Path, row: str, kind: str) -> None:
    with pytest.raises(CaseError) as caught:
        small(tmp_path, own=row)
    assert {(fault.kind, fault.file) for fault in caught.value.faults} == {(kind, "own_judgements.csv")}


def test_the_claims_of_a_near_answer_must_be_listed(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="absent target"):
        small(tmp_path, near=both("near_answer", "So.") + 'near_answer_claims = ["Q-1"]\n')


def test_near_answers_are_shown_with_their_criterion() -> None:
    entries = show(CASE, "criteria").entries
    assert [entry.id for entry in entries if any(item.label == "near_answer" for item in entry.fields)] == [
        "component_consent",
        "expulsion_pressure",
    ]


def test_arabic_says_whose_perspective_it_is() -> None:
    words = without_isolates("\n".join(RESULT.sentences("ar")))
    assert "ويتوقف ذلك على تعادل لدى منظورات فصائل المقاومة العراقية والقوى السياسية السنية وإقليم كردستان" in words
    assert "لدى منظوري القوى السياسية السنية وإقليم كردستان" in words
    assert "لتصير إحداهما كالأخرى" in words
    assert "السيادة (من 2.0% لدى منظور الولايات المتحدة إلى 18.6% لدى" in words
    lines = [line for block in page(RESULT, "ar").blocks if isinstance(block, tuple) for line in block]
    assert any("من الذي لا يقبل التوصية؟" in line for line in lines)
