"""Every question of every odd but valid table: an answer in each form and language, never a defect."""

import json
from itertools import product
from pathlib import Path

import pytest

from analysis.command_line import run

TABLES = {
    "a pillar without weight": "option,a,b,c,d\n@pillar,p,p,q,q\n@weight,0,0,50,50\nX,10,20,30,40\nY,40,30,20,10\n",
    "a pillar without weight beside two": "option,a,b,c,d\n@pillar,p,p,q,r\n@weight,0,0,60,40\nX,1,2,3,4\nY,4,3,2,1\n",
    "all weight in one pillar": "option,a,b,c\n@pillar,p,q,r\n@weight,100,0,0\nX,1,2,3\nY,3,2,1\n",
    "one criterion": "option,a\nX,1\nY,2\n",
    "equal options": "option,a,b\nX,50,50\nY,50,50\nZ,50,50\n",
    "an option better on all": "option,a,b\nX,90,90\nY,10,20..30..40\n",
    "odd names": "option,[/x] :warning: {},100 %\n{X},1,2\n$Y$,2,1\n",
    "ranges to the ends": "option,a,b\nX,0..50..100,0..0..100\nY,0..100..100,40\n",
    "eight options": "option,a,b\n" + "".join(f"o{i},{i},{10 - i}\n" for i in range(8)),
}
QUESTIONS = {
    "rank": ["rank"],
    "check": ["check"],
    "text": ["robustness", "text", "--draws", "200"],
    "weights": ["robustness", "weights"],
    "judgements": ["robustness", "judgements"],
    "acceptability": ["robustness", "acceptability", "--draws", "200"],
    "near ranges": ["robustness", "acceptability", "--prior", "near", "--depth", "ranges", "--draws", "200"],
    "order": ["robustness", "acceptability", "--prior", "order", "--draws", "200"],
    "structure": ["robustness", "structure", "--draws", "200"],
    "learn": ["robustness", "learn", "--draws", "64"],
    "text depth": ["robustness", "acceptability", "--depth", "implied", "--draws", "200"],
}


@pytest.mark.parametrize(("table", "question"), tuple(product(TABLES, [*QUESTIONS, "explain", "believe"])))
def test_every_question_of_every_odd_table_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, question: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(TABLES[table], encoding="utf-8")
    first = TABLES[table].rsplit("\n", maxsplit=2)[-2].split(",", maxsplit=1)[0]
    words = QUESTIONS.get(question, [question, first])
    case = [str(path)] if question == "check" else ["--case", str(path)]
    for language, form in product(("en", "ar"), ("table", "json", "csv")):
        assert run([*words, *case, "--lang", language, "--format", form]) == 0, (language, form)
        captured = capsys.readouterr()
        assert captured.err == ""
        if form == "json":
            assert json.loads(captured.out)["meta"]["language"] == language


@pytest.mark.parametrize("question", [["explain", "advisory_schedule"], ["robustness", "weights"], ["rank"]])
def test_a_change_with_a_dot_is_no_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: list[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out.json").write_text("old", encoding="utf-8")
    assert run([*question, "--weights", "security.isis_protection=60", "-o", "out.json"]) == 0
    assert "version" in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["meta"]
