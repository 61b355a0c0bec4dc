"""Each finding of a review appears in a small made-up case and disappears when its cause does."""

from pathlib import Path

import pytest

from analysis import check
from analysis.present import page
from analysis.present.review import finding_words
from analysis.review import Finding, Review
from model import read_case
from model.noun import Language

LANGUAGES: tuple[Language, Language] = ("en", "ar")


def both(key: str, text: str) -> str:
    return f'{key}.en = "{text}"\n{key}.ar = "نص {text}"\n'


def named(text: str) -> str:
    return both("name", text) + both("short", text)


QUESTION = '[[preference_questions]]\ncriteria = ["cost", "speed"]\n' + both("question", "Cost or speed?")
FRAME = (
    'information_date = 2024-02-15\nperspective = "us"\n'
    + "".join(both(key, "A word.") for key in ("title", "source", "decision", "decision_maker"))
    + both("information_date_note", "That day.")
    + both("scale", "0 to 100.")
    + "[horizon]\nfrom_year = 0\nto_year = 10\n"
    + both("note", "Ten.")
    + "[tie_margin]\npoints = 2\n"
    + both("reason", "So much.")
)
PEOPLE = (
    "[us]\n" + both("name", "We") + 'origin = "swing"\nstanding = "analyst"\n' + both("origin_note", "Ours.")
    + "[they]\n" + both("name", "They") + 'origin = "swing"\nstanding = "analyst"\n' + both("origin_note", "Ours too.")
)  # fmt: skip
FILES = {
    "case.toml": FRAME + QUESTION + both("answer", "Yes."),
    "options.toml": "".join(f'[{name}]\nkind = "paper"\nclaims = []\n{named(name)}' for name in ("road", "rail")),
    "criteria.toml": (
        f"[goal]\nclaims = []\n{named('Link')}{both('definition', 'Serves.')}[pillars.all]\n{named('All')}"
        + "".join(f'[criteria.{name}]\npillar = "all"\n{named(name)}' for name in ("cost", "speed", "calm"))
    ),
    "judgements.csv": (
        "option,criterion,low,median,high,basis,grade,knowable,claims,reading_spread,first_round,rationale_en,rationale_ar\n"
        "road,cost,40,60,80,stated,3,later,A-1 A-2,2,60,Cheap.,رخيص.\n"
        "rail,cost,30,40,50,stated,3,later,A-1 A-2,2,40,Dear.,غال.\n"
        "road,speed,20,30,40,stated,3,later,A-3 A-4,2,30,Slow.,بطيء.\n"
        "rail,speed,60,70,80,stated,3,later,A-3 A-4,2,70,Fast.,سريع.\n"
        "road,calm,50,60,70,stated,3,later,A-5 A-6,2,60,Calm.,هادئ.\n"
        "rail,calm,30,40,50,stated,3,later,A-5 A-6,2,40,Loud.,صاخب.\n"
    ),
    "evidence.csv": (
        "id,section_en,section_ar,quote_ar,translation_en,options,pillar,strength,condition_en,primary_use,note_en\n"
        + "".join(
            f"A-{number},One,واحد,قول,A saying.,road rail,all,certain,,{use},\n"
            for number, use in enumerate(("cost", "cost", "speed", "speed", "calm", "calm"), start=1)
        )
    ),
    "perspectives.toml": PEOPLE,
    "perspectives.csv": (
        "perspective,node,weight,low,high\n"
        "us,all,100,,\nus,cost,60,50,70\nus,speed,20,,\nus,calm,20,,\n"
        "they,all,100,,\nthey,cost,20,10,30\nthey,speed,60,,\nthey,calm,20,,\n"
    ),
    "long_horizon.csv": (
        "option,criterion,low,median,high,rationale_en,rationale_ar\nroad,cost,50,70,90,Later.,لاحقا.\n"
    ),
}
OVERLAP = "[overlap_groups.both]\nclaims = []\ncriteria = {}\n" + both("name", "Both") + both("reason", "One thing.")


def small(folder: Path, *edits: tuple[str, str, str]) -> Review:
    """Write the small case, each edit (file, old, new) made, and check it."""
    files = dict(FILES)
    for file, old, new in edits:
        assert old in files[file]
        files[file] = files[file].replace(old, new)
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return check(read_case(folder))


def of_kind(review: Review, kind: str) -> list[Finding]:
    return [item for section in review.sections for item in section.findings if item.kind == kind]


CELL = "road,cost,40,60,80,stated,3,later,A-1 A-2,2,60,Cheap.,رخيص."
Edit = tuple[str, str, str]
APPEAR: dict[str, tuple[Edit, ...]] = {
    "pure": (("judgements.csv", "60,80,stated", "60,80,judgement"),),
    "pure_option": (("judgements.csv", "60,80,stated", "60,80,judgement"),),
    "few_claims": (("judgements.csv", "A-1 A-2", "A-1"),),
    "few_judgement": (("judgements.csv", CELL, CELL.replace("A-1 A-2", "A-1")),),
    "weak_claims": (("evidence.csv", "certain,,cost", "possible,,cost"),),
    "weak_judgement": (("evidence.csv", "certain,,calm", "conditional,,calm"),),
    "shared": (("judgements.csv", "A-3 A-4", "A-3 A-4 A-1"),),
    "unused": (("evidence.csv", "A-6,", "A-7,"), ("judgements.csv", "A-5 A-6", "A-5 A-4")),
    "wide": (("judgements.csv", CELL, CELL.replace("40,60,80", "30,60,80")),),
    "apart": (("judgements.csv", CELL, CELL.replace(",2,60,", ",10,60,")),),
    "no_rationale": (("judgements.csv", "Cheap.,رخيص.", ","),),
    "tied": (
        ("judgements.csv", "road,calm,50,60,70", "road,calm,30,40,50"),
        ("perspectives.csv", "us,cost,60,50,70\nus,speed,20", "us,cost,56,50,70\nus,speed,24"),
    ),
    "near": (("judgements.csv", "road,calm,50,60,70", "road,calm,32,42,52"),),
    "dominated": (("judgements.csv", "road,speed,20,30,40", "road,speed,65,75,85"),),
    "never_first": (("judgements.csv", "road,speed,20,30,40", "road,speed,65,75,85"),),
    "emphasis": (("perspectives.toml", 'origin = "swing"', 'origin = "emphasis"'),),
    "inferred": (("perspectives.toml", 'origin = "swing"', 'origin = "inferred"'),),
    "actors": (("perspectives.toml", 'standing = "analyst"', 'standing = "domestic"'),),
    "no_ranges": (("perspectives.csv", "they,cost,20,10,30", "they,cost,20,,"),),
    "pillar_ranges": (
        ("perspectives.csv", "they,cost,20,10,30", "they,cost,20,,"),
        ("perspectives.csv", "they,all,100,,", "they,all,100,90,100"),
    ),
    "nearly_equal": (
        (
            "perspectives.csv",
            "us,cost,60,50,70\nus,speed,20,,\nus,calm,20",
            "us,cost,36,30,40\nus,speed,30,,\nus,calm,34",
        ),
    ),
    "open": (("case.toml", both("answer", "Yes."), ""),),
    "not_asked": (("case.toml", QUESTION, OVERLAP.format('["cost", "calm"]') + QUESTION),),
    "joint": (("case.toml", QUESTION, OVERLAP.format('["cost", "speed"]') + QUESTION),),
    "folded": (("case.toml", QUESTION, OVERLAP.format('["cost", "speed"]') + QUESTION),),
    "counted_once": (("case.toml", QUESTION, OVERLAP.format('["cost", "speed"]') + QUESTION),),
    "group_of_one": (("case.toml", QUESTION, OVERLAP.format('["cost"]') + QUESTION),),
}


@pytest.mark.parametrize("kind", APPEAR)
def test_a_finding_appears_with_its_cause_and_only_then(kind: str, tmp_path: Path) -> None:
    assert not of_kind(small(tmp_path / "plain"), kind)
    review = small(tmp_path / "thin", *APPEAR[kind])
    findings = of_kind(review, kind)
    assert findings
    for language in LANGUAGES:
        assert finding_words(review.case, findings[0], language)


def kinds(review: Review, section: str) -> list[str]:
    return [item.kind for item in review.section(section)]


def test_a_sound_case_has_little_to_say(tmp_path: Path) -> None:
    review = small(tmp_path / "plain")
    assert kinds(review, "differences") == ["nothing"]
    assert {item.kind for item in review.section("evidence")} == {"grounds"}
    assert kinds(review, "dominance") == ["some_weights"]
    assert kinds(review, "overlap") == ["not_given"]
    assert kinds(review, "weights") == ["swing"]
    assert kinds(review, "independence") == ["questions", "answered"]


def test_numbers_of_a_small_case_by_hand(tmp_path: Path) -> None:
    """Means are 60 and 40, 30 and 70, 60 and 40: by our weights road 54 and rail 46."""
    review = small(tmp_path / "a", ("case.toml", QUESTION, OVERLAP.format('["cost", "speed"]') + QUESTION))
    (joint,) = of_kind(review, "joint")
    assert (joint.numbers["weight:us"], joint.numbers["weight:they"]) == pytest.approx((0.8, 0.8))
    (folded,) = of_kind(review, "folded")
    assert folded.subjects["ranking"] == ("road", "rail")
    assert (folded.numbers["score:road"], folded.numbers["score:rail"]) == pytest.approx((60, 40))
    assert (folded.numbers["before"], folded.numbers["after"]) == pytest.approx((8, 20))
    # They weigh speed most and put rail first; without speed nobody does.
    assert folded.numbers["changed"] == 1
    (once,) = of_kind(review, "counted_once")
    assert (once.numbers["score:road"], once.numbers["after"]) == pytest.approx((60, 20))


def test_the_longer_horizon_moves_a_score_by_its_weight(tmp_path: Path) -> None:
    (score,) = of_kind(small(tmp_path / "a"), "horizon_score")
    assert score.subjects["option"] == ("road",)
    assert score.numbers["points"] == pytest.approx(0.6 * 10)


def test_the_words_of_a_finding_stand_alone_and_a_page_joins_them(tmp_path: Path) -> None:
    review = small(tmp_path / "a", *APPEAR["few_claims"])
    (finding,) = of_kind(review, "few_claims")
    alone = "Criteria whose judgements rest on one claim or none: cost (1)."
    assert finding_words(review.case, finding, "en") == alone
    cells = of_kind(review, "few_judgement")
    assert len(cells) == 2
    blocks = [block for block in page(review, "en").blocks if isinstance(block, tuple)]
    lines = [line for block in blocks for line in block]
    assert f"- {alone}" in lines
    assert "- Judgements that rest on one claim or none: road on cost (1); rail on cost (1)." in lines


def test_folded_scores_are_said(tmp_path: Path) -> None:
    review = small(tmp_path / "a", *APPEAR["folded"])
    (folded,) = of_kind(review, "folded")
    words = finding_words(review.case, folded, "en")
    assert "road 60.0, rail 40.0; the lead of road over rail goes from 8.0 to 20.0 points" in words
    assert words.endswith("What is first changes on 1 of 2 weightings.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_keep_to_a_dozen_lines(tmp_path: Path, language: Language) -> None:
    wide = "option," + ",".join(f"c{number}" for number in range(25)) + "\n"
    (tmp_path / "t.csv").write_text(
        wide + "".join(f"o{option}" + ",50" * 24 + f",{option}\n" for option in range(12)), encoding="utf-8"
    )
    reviews = (small(tmp_path / "a", *APPEAR["joint"]), check(read_case(tmp_path / "t.csv")))
    for review in reviews:
        for block in page(review, language).blocks:
            assert not isinstance(block, tuple) or len(block) <= 13
    long = [block for block in page(reviews[1], "en").blocks if isinstance(block, tuple) and len(block) == 13]
    assert long[0][-1] == "- ... and 55 more; the JSON form lists all."
    assert "and 9 more (24 in all)" in long[0][1]
