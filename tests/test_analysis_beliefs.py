"""The nearest beliefs as a result: fed back into the ranking, in words, JSON and rows, in both languages."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from analysis import NearestBeliefs, believe, default_case, rank
from analysis.command_line import run
from analysis.present import page, records, table
from analysis.present.output import page_text
from model import Case, CaseError, read_case
from model.case import Judgement
from model.noun import Language, Text
from model.paper import Claim, Order
from model.read.beliefs import NEEDED, PASSED_OVER

ROOT = Path(__file__).resolve().parents[1]
CASE = read_case(default_case())
SCHEMA, RANK_SCHEMA = (
    json.loads((ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ("believe", "rank")
)
LANGUAGES: tuple[Language, Language] = ("en", "ar")
OPTIONS = [option.id for option in CASE.ranked]
NONE = Text(en="-", ar="-")
BLOCKED = "option,a,b\nX,40..50..90,40..50..60\nY,55..60..65,65..70..75\n"


def tabled(folder: Path, text: str) -> Case:
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_case(folder / "t.csv")


def ordered(case: Case, *pairs: str, kind: Any = "inference") -> Case:
    """Add orders such as `a: Y > X`."""
    claim = Claim(
        id="C-1",
        section=NONE,
        quote_ar="قول",
        translation_en="a saying",
        options=(),
        pillar="",
        strength="certain",
        condition_en="",
        primary_use="-",
        note_en="",
    )
    orders = []
    for pair in pairs:
        criterion, _, names = pair.partition(": ")
        better, _, worse = names.partition(" > ")
        orders.append(
            Order(
                criterion=criterion,
                pair=(better, worse),
                better=better,
                support="implied",
                kind=kind,
                strength="certain",
                claims=("C-1",),
                note=NONE,
            )
        )
    return replace(case, orders=tuple(orders), claims=(claim,))


def with_margin(case: Case) -> Case:
    assert CASE.frame is not None
    return replace(case, frame=replace(CASE.frame, perspective=""))


def answer(result: NearestBeliefs, language: Language = "en") -> str:
    """Return the page, and see that the other forms hold together."""
    document = result.to_json(language)
    jsonschema.validate(json.loads(json.dumps(document, allow_nan=False)), SCHEMA)
    assert len(table(result, language)) == len(result.moves) + len(result.weight_moves)
    count = len(result.moves) + len(result.weight_moves) + len(result.fewest or ())
    assert len(records(result)) == count
    assert page_text(page(result, language), language, quiet=True, width=80)
    return page_text(page(result, language), language, quiet=False, width=None)


def fed_back(folder: Path, case: Case, result: NearestBeliefs) -> Any:
    """Write the JSON, rank with it, and return the ranking."""
    file = folder / "beliefs.json"
    file.write_text(json.dumps(result.to_json(), allow_nan=False), encoding="utf-8")
    ranking = rank(case, beliefs=file)
    jsonschema.validate(ranking.to_json(), RANK_SCHEMA)
    assert ranking.score(result.option) >= ranking.standings[0].score - 1e-9
    assert next(item.rank for item in ranking.standings if item.option == result.option) == 1
    assert [item.score for item in rank(case, beliefs=result.beliefs).standings] == pytest.approx(
        [item.score for item in ranking.standings], abs=1e-9
    )
    return ranking


@pytest.mark.parametrize("perspective", [item.id for item in CASE.perspectives])
def test_what_is_believed_puts_the_option_first_when_fed_back(tmp_path: Path, perspective: str) -> None:
    before = rank(CASE, perspective=perspective)
    for option in OPTIONS:
        result = believe(CASE, option, perspective=perspective)
        assert result.t is not None
        assert (result.t == 0) is (before.standings[0].option == option)
        ranking = fed_back(tmp_path, CASE, result)
        assert ranking.weighting.perspective == perspective
        assert ranking.expectation == ""
        if result.t == 0:
            assert ranking.weighting == before.weighting or not ranking.weighting.changes
            continue
        leaders = [item.option for item in ranking.standings if item.rank == 1]
        assert f"exactly level first with {' and '.join(short(item) for item in leaders if item != option)}" in str(
            ranking.sentences()[1]
        )


def short(option: str) -> str:
    return next(item.short.en for item in CASE.options if item.id == option)


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("at_most", [None, 2, 8])
def test_every_form_of_the_case(option: str, language: Language, at_most: int | None) -> None:
    answer(believe(CASE, option, at_most=at_most), language)


def test_the_parts_close_the_gap() -> None:
    """Of judgements of the option and of the one that is first now, and of weights: nothing is left over."""
    for option in ("status_quo", "immediate_exit"):
        result = believe(CASE, option)
        mine = [move.points for move in result.moves if move.judgement.option in (option, result.rival)]
        closed = sum(mine) + sum(move.points for move in result.weight_moves)
        assert closed == pytest.approx(-result.lead_before, abs=1e-6)
        assert result.lead_after == pytest.approx(0, abs=1e-6)
        assert list(result.moves) == sorted(result.moves, key=lambda move: -move.points)


def test_nothing_leaves_its_range_and_no_order_is_broken() -> None:
    result = believe(CASE, "immediate_exit")
    assert result.t is not None
    values = {(item.option, item.criterion): None for item in CASE.judgements}
    moved = {(move.judgement.option, move.judgement.criterion): move for move in result.moves}
    for move in result.moves:
        room = (move.judgement.high if move.after > move.before else move.judgement.low) - move.before
        assert abs(move.after - move.before) <= result.t * abs(room) + 1e-6
    for weight in result.weight_moves:
        room = (weight.high if weight.after > weight.before else weight.low) - weight.before
        assert abs(weight.after - weight.before) <= result.t * abs(room) + 1e-6
    means = {cell: rank_mean(cell) for cell in values}
    for order in CASE.orders:
        if order.support != "silent" and order.kind != "purpose":
            better, worse = ((name, order.criterion) for name in (order.better, order.worse))
            high, low = (moved[cell].after if cell in moved else means[cell] for cell in (better, worse))
            assert high >= low - 1e-6


def rank_mean(cell: tuple[str, str]) -> float:
    item = next(item for item in CASE.judgements if (item.option, item.criterion) == cell)
    return 0.185 * item.low + 0.63 * item.median + 0.185 * item.high


def test_the_evidence_of_each_change_is_shown() -> None:
    result = believe(CASE, "status_quo")
    shown = answer(result)
    assert result.fewest is not None
    for move in result.fewest:
        assert move.judgement.rationale is not None
        assert move.judgement.rationale.en in shown
        assert all(shown.count(f"  {claim.id} (") >= 1 for claim in move.claims)


def test_orders_that_bear_on_a_change_are_between_the_options_that_change_places() -> None:
    named = 0
    for wanted in ("status_quo", "immediate_exit"):
        result = believe(CASE, wanted)
        ahead = {name for name, score in zip(result.options, result.scores, strict=True) if score > min(result.scores)}
        for move in result.moves:
            own = move.judgement.option
            for order in (*move.speaks_for, *move.speaks_against):
                named += 1
                (other,) = set(order.pair) - {own}
                assert order.criterion == move.judgement.criterion
                assert other in ahead if own == wanted else other == wanted
            up = move.after > move.before
            assert all((order.better == own) == up for order in move.speaks_for)
            assert all((order.better == own) != up for order in move.speaks_against)
    assert named > 10


def test_the_fairest_case_is_what_the_text_orders() -> None:
    result = believe(CASE, "status_quo")
    counted = [order for order in CASE.orders if order.better == "status_quo"]
    assert sum(len(plea.others) for plea in result.case_for) == len(counted)
    kinds = [plea.kind for plea in result.case_for]
    assert kinds == sorted(kinds, key=("finding", "purpose", "inference").index)
    assert {(plea.criterion, other) for plea in result.case_against for other in plea.others} == {
        (order.criterion, order.better)
        for order in CASE.orders
        if order.worse == "status_quo" and order.better in OPTIONS
    }
    for plea in result.case_for:
        assert plea.passage in plea.claims
        assert len(plea.passage.quote_ar) == min(len(claim.quote_ar) for claim in plea.claims)


def test_where_only_the_text_forbids_so_few_changes_that_is_said() -> None:
    five = believe(CASE, "immediate_exit", at_most=5)
    assert (five.t, five.reason) == (None, "at_most_orders")
    assert "without some of those orders they are" in five.sentences()[1]
    freed = believe(replace(CASE, orders=()), "immediate_exit", at_most=5)
    assert freed.t is not None
    assert believe(replace(CASE, orders=()), "immediate_exit", at_most=4).reason == "at_most"


def test_nothing_that_can_move_is_the_reason_whatever_the_number(tmp_path: Path) -> None:
    assert believe(tabled(tmp_path, "option,a\nX,10\nY,20\n"), "X", at_most=1).reason == "nothing_moves"


def test_at_most_so_many_change(tmp_path: Path) -> None:
    result = believe(CASE, "status_quo", at_most=2)
    assert len(result.moves) == 2
    assert not result.weight_moves
    free = believe(CASE, "status_quo")
    assert result.t is not None
    assert free.t is not None
    assert result.t > free.t
    assert free.fewest is not None
    assert len(free.fewest) == 2
    fed_back(tmp_path, CASE, result)
    words = " ".join(result.sentences())
    assert "If no weight may change, and at most 2 judgements, the smallest move" in words
    assert "The fewest judgements, " in words
    assert "the one that moves the fewest points in all" in words
    short_of = believe(CASE, "status_quo", at_most=1)
    assert (short_of.t, short_of.reason, short_of.beliefs) == (None, "at_most", None)
    assert "1 changed judgement is not enough" in " ".join(short_of.sentences())
    (tmp_path / "b.json").write_text(json.dumps(short_of.to_json()), encoding="utf-8")
    with pytest.raises(CaseError, match="too few changes"):
        rank(CASE, beliefs=tmp_path / "b.json")


def test_short_names_are_found_and_others_refused() -> None:
    assert believe(CASE, "Status quo").option == "status_quo"
    for option, at_most in (("exit_agreed", None), ("status_quo", 0), ("nobody", None)):
        with pytest.raises(CaseError):
            believe(CASE, option, at_most=at_most)


def test_changed_weights_stay() -> None:
    result = believe(CASE, "immediate_exit", weights="security=20")
    assert not result.weights_move
    assert not result.weight_moves
    assert result.weights == pytest.approx((100 * result.weighting.weights.criteria).tolist())
    assert "With the weights as they are it draws level" in " ".join(result.sentences())


# --- what is said -----------------------------------------------------------------------------------


def said(result: NearestBeliefs) -> str:
    for language in LANGUAGES:
        answer(result, language)
    return " ".join(result.sentences())


def test_who_is_first_already(tmp_path: Path) -> None:
    result = believe(CASE, "advisory_schedule")
    assert (result.t, result.reason, result.t_lead, result.moves) == (0.0, "already_first", 0.0, ())
    assert "already ranks first, 3.6 points ahead of Status quo: nothing has to change." in said(result)
    tied = believe(CASE, "advisory_schedule", perspective="sunni_forces")
    words = said(tied)
    assert "within the tie margin of 3 points: a tie" in words
    assert "A lead above the tie margin of 3 points takes" in words
    level = believe(tabled(tmp_path, "option,a\nX,50\nY,50\n"), "X")
    assert "already exactly level first with Y" in said(level)
    assert level.t_lead is None
    assert fed_back(tmp_path, level.case, level).beliefs.values == {}


def test_who_is_behind_within_the_tie_margin() -> None:
    words = said(believe(CASE, "status_quo", perspective="sunni_forces"))
    assert "within the tie margin of 3 points: the two are tied already" in words


def test_no_lead_above_the_margin(tmp_path: Path) -> None:
    """At best X has 62 and Y 60: never more than 2 points ahead."""
    case = with_margin(tabled(tmp_path, "option,a\nX,50..58..62\nY,60\n"))
    result = believe(case, "X")
    assert result.t_lead is None
    assert "No beliefs within the ranges give it a lead above the tie margin of 3 points" in said(result)


def test_a_very_small_step_is_not_said_to_be_none(tmp_path: Path) -> None:
    result = believe(tabled(tmp_path, "option,a\nX,0..50..100\nY,50.01\n"), "X")
    assert result.t == pytest.approx(0.0002, abs=1e-9)
    assert "by less than 0.1% of the way" in said(result)
    fed_back(tmp_path, result.case, result)


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("option,a\nX,50\nY,60\n", "nothing_moves", "Nothing here can move"),
        ("option,a,b\nX,10..20..30,50\nY,40..50..60,50\n", "dominated", "another option does at least as well"),
        ("option,a,b\nX,10..20..30,60\nY,50..60..70,55\n", "behind", "whatever the text's orders"),
    ],
)
def test_why_no_beliefs_are_enough(tmp_path: Path, text: str, reason: str, words: str) -> None:
    result = believe(tabled(tmp_path, text), "X")
    assert (result.t, result.reason, result.weights, result.beliefs) == (None, reason, (), None)
    assert words in said(result)
    assert result.best_margin < 0
    document = result.to_json()
    assert document["scores"]["X"]["to"] is None
    (tmp_path / "b.json").write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CaseError, match="nothing moves" if reason == "nothing_moves" else "no beliefs"):
        rank(result.case, beliefs=tmp_path / "b.json")


def test_the_order_that_has_to_be_given_up_is_named(tmp_path: Path) -> None:
    case = ordered(tabled(tmp_path, BLOCKED), "b: Y > X", "a: Y > X")
    result = believe(case, "X")
    assert result.reason == "orders_given_up"
    assert [order.criterion for order in result.given_up] == ["a"]
    assert result.orders == 1
    assert "have to be given up: Y above X on a (our inference, C-1)" in said(result)
    fed_back(tmp_path, case, result)


def test_orders_that_the_case_contradicts_are_set_aside(tmp_path: Path) -> None:
    case = ordered(tabled(tmp_path, "option,a,b\nX,50..60..70,10..20..90\nY,40,60\n"), "a: Y > X", "b: Y > X")
    result = believe(case, "X")
    assert [order.criterion for order in result.set_aside] == ["a"]
    assert "contradict them already: Y above X on a" in said(result)


def test_mere_aims_bind_nothing_but_are_shown(tmp_path: Path) -> None:
    case = ordered(tabled(tmp_path, BLOCKED), "b: Y > X", "a: Y > X", kind="purpose")
    result = believe(case, "X")
    assert (result.reason, result.orders) == (None, 0)
    assert [plea.kind for plea in result.case_against] == ["purpose", "purpose"]
    words = answer(result)
    assert "puts X above no other option" in words
    assert "puts Y below no other option" in answer(believe(case, "Y"))


def test_an_order_that_bears_on_nothing(tmp_path: Path) -> None:
    text = "option,a,b\nX,40..50..90,50\nY,60,50\nZ,0,0\n"
    case = ordered(tabled(tmp_path, text), "b: Y > Z")
    assert "The text puts no option above another here" in answer(believe(case, "X"))


def test_a_table_says_that_no_text_stands_behind_it(tmp_path: Path) -> None:
    result = believe(tabled(tmp_path, BLOCKED), "X")
    assert "No order here comes from a text" in said(result)
    assert not result.case_for
    assert "No passage: judgement." in answer(result)


def test_weights_alone_can_be_all_that_moves() -> None:
    points = tuple(
        replace(item, low=item.median, high=item.median) if isinstance(item, Judgement) else item
        for item in CASE.judgements
    )
    shares = tuple(
        replace(row, low=0.0, high=100.0) if row.node in {item.id for item in CASE.pillars} else row
        for row in CASE.weights
    )
    result = believe(replace(CASE, judgements=points, weights=shares, orders=()), "status_quo")
    assert (result.t, result.moves) == (None, ())  # the security pillar alone leaves it behind
    inside = tuple(replace(row, low=0.0, high=100.0) for row in CASE.weights)
    result = believe(replace(CASE, judgements=points, weights=inside, orders=()), "status_quo")
    assert result.t is not None
    assert not result.moves
    assert result.weight_moves
    assert result.fewest is None
    assert "no change of judgements within their ranges is enough" in said(result)


def test_a_rival_that_must_rise_with_the_option_counts_against_it(tmp_path: Path) -> None:
    """Y stands above X on a: X can pass Z only if Y rises too, and must gain on Y elsewhere."""
    text = "option,a,b\nX,40..50..90,0..50..100\nY,40..50..90,50\nZ,70,50\n"
    result = believe(ordered(tabled(tmp_path, text), "a: Y > X"), "X")
    assert result.t is not None
    answer(result)
    fed_back(tmp_path, result.case, result)


# --- rank with beliefs ------------------------------------------------------------------------------


def ranked_with(folder: Path, result: NearestBeliefs, changes: Sequence[float]) -> Any:
    """Move the values of the file by so many points and rank with it."""
    document = result.to_json()
    for item, change in zip(document["judgements"], changes, strict=True):
        item["to"] += change
    (folder / "changed.json").write_text(json.dumps(document), encoding="utf-8")
    return rank(result.case, beliefs=folder / "changed.json")


def test_the_ranking_says_what_the_beliefs_do(tmp_path: Path) -> None:
    case = with_margin(tabled(tmp_path, "option,a\nX,40..50..90\nY,60\n"))
    result = believe(case, "X")
    for change, words in (
        (10, "With them X is first, 10 points ahead of Y."),
        (2, "With them X is first, 2 points ahead of Y, within the tie margin of 3 points: a tie."),
        (-2, "With them X is not first: 2 points behind Y."),
    ):
        ranking = ranked_with(tmp_path, result, [change])
        assert ranking.sentences()[1] == words
        assert ranking.sentences()[0].startswith("These are not the case's beliefs: 1 judgement is taken from")
        assert "the weights are the case's" in ranking.sentences()[0]
        assert ranking.sentences()[2] == "No ranges are shown: beliefs are single values."
        for language in LANGUAGES:
            assert "changed.json" in page(ranking, language).footer
            jsonschema.validate(ranking.to_json(language), RANK_SCHEMA)


def test_weights_of_beliefs_fit_the_tree(tmp_path: Path) -> None:
    text = "option,a,b,c\n@pillar,p,p,q\n@weight,30,30,40\nX,40..50..90,20,30\nY,60,50,10\n"
    case = tabled(tmp_path, text)
    document = believe(case, "X").to_json()
    document["weights"] = {"a": 0, "b": 0, "c": 100}
    (tmp_path / "b.json").write_text(json.dumps(document), encoding="utf-8")
    ranking = rank(case, beliefs=tmp_path / "b.json")
    assert ranking.weighting.weights.pillars.tolist() == [0, 1]
    assert ranking.weighting.weights.local.tolist() == [0.5, 0.5, 1]
    assert (ranking.weighting.origin, ranking.weighting.changes) == ("user", ("b.json",))
    assert ranking.score("X") == 30


def test_what_is_taken_from_the_beliefs_is_told_apart(tmp_path: Path) -> None:
    """Weights, judgements, both or nothing; pillars that look as before are not said to be new."""
    text = "option,a,b,c\n@pillar,p,p,q\n@weight,30,30,40\nX,40..50..90,20,30\nY,60,50,10\n"
    case = tabled(tmp_path, text)
    document = believe(case, "X").to_json()
    changed = document["judgements"]
    same, inside, across = ({"a": a, "b": b, "c": c} for a, b, c in ((30, 30, 40), (20, 40, 40), (10, 10, 80)))
    for weights, judgements, taken, told in (
        (same, [], "b.json changes nothing.", "the table"),
        (same, changed, "1 judgement is taken from b.json", "the table"),
        (inside, [], "the weights are taken from b.json", "changed inside the pillars only (b.json); the pillars"),
        (across, changed, "weights and 1 judgement are taken from b.json", "now p 20%, q 80%. Nobody"),
    ):
        document |= {"weights": weights, "judgements": judgements}
        (tmp_path / "b.json").write_text(json.dumps(document), encoding="utf-8")
        ranking = rank(case, beliefs=tmp_path / "b.json")
        words = ranking.sentences()
        assert taken in words[0]
        assert told in " ".join(words)
        assert ("now" in " ".join(words)) == (weights is across)
        assert "No ranges are shown: beliefs are single values." in words
        assert "لا تعرض مديات لأن القناعات قيم مفردة." in ranking.sentences("ar")


def test_two_points_as_a_predicate(tmp_path: Path) -> None:
    result = believe(tabled(tmp_path, "option,a\nX,40..50..90\nY,57.5..57.5..57.5\n"), "X")
    behind = replace(result, lead_before=-2.0)
    assert "والفارق نقطتان." in " ".join(behind.sentences("ar"))


def test_findings_are_counted_in_words() -> None:
    words = " ".join(believe(CASE, "status_quo").sentences())
    assert "on 11 criteria (9 as findings) and below one on 3 criteria (none as findings)" in words
    assert "(ولا نتيجة صريحة في أي منها)" in " ".join(believe(CASE, "status_quo").sentences("ar"))


def test_beliefs_bring_their_own_weights() -> None:
    held = believe(CASE, "status_quo").beliefs
    assert held is not None
    with pytest.raises(CaseError, match="beliefs have weights"):
        rank(CASE, beliefs=held, weights="security=50")


def test_the_reader_knows_every_key_that_is_written() -> None:
    written = set(believe(CASE, "status_quo").to_json())
    assert written == {"meta", "t", *NEEDED, *PASSED_OVER}


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "beliefs.json"
    assert run(["believe", "immediate_exit", "--perspective", "united_states", "-o", str(file)]) == 0
    assert capsys.readouterr() == ("", "")
    for quiet, language, words in (((), "en", "1 changed judgement is"), ((), "ar", "حكم واحد"), (("-q",), "en", "")):
        none = str(tmp_path / "none.json")
        assert run(["believe", "status_quo", "--at-most", "1", "-o", none, "--lang", language, *quiet]) == 0
        said_of_it = capsys.readouterr()
        assert said_of_it.out == ""
        assert words in said_of_it.err
        assert bool(words) == bool(said_of_it.err)
    for language in LANGUAGES:
        assert run(["rank", "--beliefs", str(file), "--lang", language, "--format", "json"]) == 0
        document = json.loads(capsys.readouterr().out)
        jsonschema.validate(document, RANK_SCHEMA)
        assert document["meta"]["beliefs"]["source"] == "beliefs.json"
        assert document["ranking"][1]["score"] == pytest.approx(document["ranking"][0]["score"], abs=1e-6)
    assert run(["believe", "immediate_exit", "--at-most", "9", "--format", "csv", "--lang", "ar"]) == 0
    assert capsys.readouterr().out.startswith("list,what,option,node,from,to,")


def test_nothing_but_the_answer_reaches_the_output() -> None:
    """The solver, presolving this very program, prints a line of its own."""
    words = ["believe", "immediate_exit", "--at-most", "20", "--perspective", "kurdistan_region", "--format", "json"]
    done = subprocess.run([sys.executable, "-m", "analysis", *words], cwd=ROOT, capture_output=True, check=True)
    assert json.loads(done.stdout)["at_most"] == 20
    assert done.stderr == b""


# --- hostile cases ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "option,a\nX,0..0..0\nY,100..100..100\n",
        "option,a\nX,0..0..100\nY,0..100..100\n",
        "option,a,b\n@weight,0,100\nX,0..50..100,20..30..40\nY,50,35\n",
        "option,a,b\nX,50,50\nY,50,50\nZ,50,50\n",
        "option,a,b,c,d\n@pillar,p,p,q,q\n@weight,0,0,50,50\nX,1..2..3,1..2..3,1..2..3,1..2..3\nY,4,3,2.5,1\n",
        "option,a,b\n" + "".join(f"o{i},{max(i - 5, 0)}..{i}..{i + 40},{10 - i / 2}\n" for i in range(12)),
    ],
    ids=["points at the ends", "ranges to the ends", "no weight", "equal", "an idle pillar", "twelve"],
)
def test_hostile_tables(tmp_path: Path, text: str) -> None:
    case = tabled(tmp_path, text)
    for option in case.ranked:
        result = believe(case, option.id)
        said(result)
        if result.t is not None:
            fed_back(tmp_path, case, result)
            assert np.isfinite(result.t)
