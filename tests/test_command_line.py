"""The command: forms, languages, files, exit codes, what it imports."""

import csv
import errno
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from analysis import __version__
from analysis.command_line import main, run
from analysis.present.output import inert, write_whole
from analysis.text.fault_lines import fault_line
from model.faults import CaseError, Fault

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "rank.schema.json").read_text(encoding="utf-8"))
TABLE = "option,a,b\nX,10..20..30,50\nY,40,5\n"


def shell(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings.pop("env", {})}
    command = [sys.executable, "-m", "analysis", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, **settings
    )


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_rank_prints_the_ranking_the_sentences_and_the_screens(capsys: pytest.CaptureFixture[str]) -> None:
    out = answer(capsys, "rank")
    lines = out.splitlines()
    assert lines[0] == "The exit of the coalition forces from Iraq"
    assert re.search(r"1 +Advisory schedule +52\.9 +0\.0 +38-69 +22\.3 +12\.2 +18\.4", out)
    assert "Consent of the United States (Advisory schedule): " in out
    assert "Limits of use: " in out
    assert f"coalition-exit {__version__}; case " in lines[-1]


def test_quiet_prints_the_table_and_where_it_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    lines = answer(capsys, "rank", "--quiet").splitlines()
    assert len(lines) == 6
    assert lines[-1].startswith("coalition-exit ")
    assert "as of 2024-02-15; weights: Balanced view for Iraq as a whole (swing weights)" in lines[-1]


def test_arabic_is_in_logical_order_with_numbers_isolated(capsys: pytest.CaptureFixture[str]) -> None:
    out = answer(capsys, "rank", "--lang", "ar")
    lines = [line for line in out.splitlines() if line]
    assert all(line.startswith("\u200f") for line in lines)
    assert "\u206652.9\u2069" in out
    assert "\u2066341\u2069" not in out
    for line in lines:
        assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


def test_columns_of_the_arabic_table_are_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "rank", "--lang", "ar", "-q").splitlines()[:4]
    visible = [re.sub("[\u2066-\u2069\u200f]", "", row) for row in rows]
    ends = {match.end() for row in visible[1:] if (match := re.search(r"\d\d\.\d", row))}
    assert len(ends) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["rank"],
        ["rank", "--weights", "security=50"],
        ["rank", "--weights", "security=50", "--weights", "economic:political=1:3"],
        ["rank", "--perspective", "balanced", "--perspective", "sunni_forces"],
    ],
)
def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], arguments: list[str], language: str) -> None:
    document = json.loads(answer(capsys, *arguments, "--format", "json", "--lang", language))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["meta"]["language"] == language
    rankings = [document["ranking"]] if "ranking" in document else [item["ranking"] for item in document["weightings"]]
    for ranking in rankings:
        assert [item["rank"] for item in ranking] == [1, 2, 3]
        for item in ranking:
            assert sum(item["contributions"].values()) == pytest.approx(item["score"], abs=1e-9)


def test_the_schema_is_a_schema_and_refuses_a_stranger() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate({"meta": {}, "ranking": []})


def test_csv_has_a_row_for_each_option(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(answer(capsys, "rank", "--format", "csv"))))
    assert [row["option"] for row in rows] == ["advisory_schedule", "status_quo", "immediate_exit"]
    assert float(rows[0]["contribution: sovereignty"]) > 0


def test_a_formula_stays_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,=a\n=1+1,1\n+x,2\n", encoding="utf-8")
    out = answer(capsys, "rank", "--case", str(path), "--format", "csv")
    assert "'=1+1" in out
    assert "'+x" in out
    assert not any(cell.startswith(("=", "+")) for row in csv.reader(io.StringIO(out)) for cell in row)
    assert inert("a=1") == "a=1"


@pytest.mark.parametrize(("name", "start"), [("r.json", "{"), ("r.csv", "perspective,"), ("r.txt", "The exit")])
def test_the_ending_of_the_file_gives_the_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, start: str
) -> None:
    assert answer(capsys, "rank", "-o", str(tmp_path / name)) == ""
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["r.xlsx", "r.jsn", "r.csv.gz"])
def test_an_ending_that_is_not_written_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(["rank", "-o", str(tmp_path / name)]) == 2
    assert "names no form that is written here; expected .txt | .json | .csv | --format" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert answer(capsys, "rank", "--format", "json", "-o", str(tmp_path / name)) == ""


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "private.txt"
    target.write_text("before", encoding="utf-8")
    target.chmod(0o600)
    write_whole("after", target)
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.txt"
    target.write_text("before", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(CaseError, match="No space left"):
            write_whole("after", target)
    assert target.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_written_file_has_the_usual_permissions(tmp_path: Path) -> None:
    write_whole("x", tmp_path / "one")
    (tmp_path / "two").write_text("x", encoding="utf-8")
    assert (tmp_path / "one").stat().st_mode == (tmp_path / "two").stat().st_mode


def test_same_inputs_same_bytes() -> None:
    one = shell("rank", "--format", "json", env={"PYTHONHASHSEED": "1"})
    other = shell("rank", "--format", "json", env={"PYTHONHASHSEED": "2"})
    assert one.returncode == 0
    assert one.stdout == other.stdout


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_arabic_is_written_in_any_locale(locale: str) -> None:
    result = shell("rank", "--lang", "ar", env={"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert result.returncode == 0
    assert "الجدولة الاستشارية" in result.stdout


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("arguments", [["--help"], ["rank", "--help"], [], ["rank", "-h"]])
def test_help_in_both_languages(capsys: pytest.CaptureFixture[str], arguments: list[str], language: str) -> None:
    out = answer(capsys, "--lang", language, *arguments)
    assert "coalition-exit rank --weights security=50" in out
    arabic = bool(re.search("[\u0600-\u06ff]", out))
    assert arabic == (language == "ar")
    assert ("Usage" in out) == (language == "en")
    assert ("Show this message" in out) == (language == "en")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "--version") == f"coalition-exit {__version__}\n"


def test_main_leaves_with_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["coalition-exit", "rank", "--case", "/nowhere"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2


def test_many_faults_are_cut_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text("option,a\n" + "".join(f"o{index},x\n" for index in range(200)), encoding="utf-8")
    assert run(["rank", "--case", str(path)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "200 faults; nothing was written:"
    assert lines[-1] == "... and 150 more."


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_defect_of_ours_is_one_line_and_code_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("analysis.ranking.ranking", lambda *_: 1 / 0)
    assert run(["rank", "--lang", language]) == 1
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err
    assert err.count("\n") == 1


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.ranking.ranking", interrupted)
    assert run(["rank"]) == 130


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_the_program_in_silence(tmp_path: Path, number: signal.Signals, code: int) -> None:
    script = (
        "import signal, sys, time, analysis.ranking as r\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a background shell ignores it
        "def slow(*_):\n    print('ready', flush=True); time.sleep(30)\n"
        "r.ranking = slow\n"
        "from analysis.command_line import main\n"
        f"main(['rank', '-o', {str(tmp_path / 'out.txt')!r}])\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.1)
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == code
    assert err == ""
    assert not list(tmp_path.iterdir())


def test_an_interrupt_while_the_program_loads_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis import __main__ as entry

    codes: list[int] = []
    monkeypatch.setattr("analysis.command_line.main", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    monkeypatch.setattr("os._exit", codes.append)
    entry.main()
    assert codes == [130]


def test_a_closed_pipe_is_silent() -> None:
    command = f"{sys.executable} -m analysis rank --format json | head -c 1; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [["rank"], ["--help"], ["rank", "--case", "TABLE"]])
def test_heavy_libraries_wait_until_they_are_needed(tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    words = [str(path) if word == "TABLE" else word for word in arguments]
    script = (
        "import sys\nfrom analysis.command_line import run\n"
        f"code = run({words!r})\n"
        "heavy = {'scipy', 'pandas', 'matplotlib', 'openpyxl'} & set(sys.modules)\n"
        "sys.exit(code or len(heavy))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert result.returncode == 0


def test_importing_analysis_loads_nothing() -> None:
    script = "import sys, analysis; sys.exit('numpy' in sys.modules or 'model' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert result.returncode == 0


def test_the_package_names_what_it_offers() -> None:
    import analysis

    assert dir(analysis) == sorted(analysis.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        analysis.nothing  # noqa: B018


def narrow(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 20)))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("columns", [20, 80, 100])
@pytest.mark.parametrize("more", [[], ["--perspective", "balanced", "--perspective", "citizens_and_private_sector"]])
def test_a_narrow_terminal_wraps_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: int, language: str, more: list[str]
) -> None:
    narrow(monkeypatch, columns)
    out = answer(capsys, "rank", "--lang", language, *more)
    visible = [re.sub("[\u2066-\u2069\u200f]", "", line) for line in out.splitlines()]
    if columns >= 80:
        assert max(map(len, visible)) <= columns
    wide = answer_wide(monkeypatch, capsys, "rank", "--lang", language, *more)
    letters = sorted(re.sub(r"\s|[\u2066-\u2069\u200f]", "", out))
    assert letters == sorted(re.sub(r"\s|[\u2066-\u2069\u200f]", "", wide))
    for line in out.splitlines():
        assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


def test_a_pipe_is_as_wide_as_columns_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert max(map(len, answer(capsys, "rank").splitlines())) <= 90
    answer(capsys, "rank", "-o", str(tmp_path / "r.txt"))
    assert max(map(len, (tmp_path / "r.txt").read_text(encoding="utf-8").splitlines())) > 90


def answer_wide(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    return answer(capsys, *arguments)


def test_a_link_is_followed_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("before", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_whole("after", tmp_path / "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "after"
    write_whole("gone", Path(os.devnull))
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only where the system has a full device")
@pytest.mark.parametrize("arguments", ["rank", "--help"])
def test_a_full_disk_is_said_in_one_message(arguments: str) -> None:
    command = f"{sys.executable} -m analysis {arguments} >/dev/full"
    result = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert result.returncode == 2
    assert result.stderr.endswith(
        "stdout: cannot be written: no space is left on the device. Mend that, or choose another place with -o.\n"
    )


def test_closed_streams_are_no_defect() -> None:
    command = f"{sys.executable} -m analysis rank >&- 2>&-"
    result = subprocess.run(["bash", "-c", command], check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert result.returncode == 0


def test_help_in_arabic_keeps_latin_words_whole(capsys: pytest.CaptureFixture[str]) -> None:
    shown = answer(capsys, "robustness", "acceptability", "--help", "--lang", "ar")
    for words in (
        "-o, --output FILE",
        "--constraint 'A >= B'",
        "--lang en|ar",
        "--constraint 'security >= 40'",
        ".csv",
    ):
        assert re.search(rf"\u2066[^\u2069]*{re.escape(words)}\u2069", shown), words
    bare = re.sub("\u2066[^\u2069]*\u2069", "", shown)
    assert not re.search(r"[A-Za-z]", bare), bare


def test_the_group_alone_answers_and_helps_in_its_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert "acceptability" in answer(capsys, "robustness", "--help")
    assert "الأوامر" in answer(capsys, "robustness", "--lang", "ar", "--help")
    assert run(["robustness", "--lang", "fr"]) == 2
    assert "en | ar" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "ar"])
def test_help_says_what_may_be_repeated(capsys: pytest.CaptureFixture[str], language: str) -> None:
    repeat = {"en": "side by side", "ar": "جنبا إلى جنب"}[language]
    shown = {
        name: " ".join(answer(capsys, name, "--help", "--lang", language).replace("\u200f", "").split())
        for name in ("rank", "explain")
    }
    assert repeat in shown["rank"]
    assert repeat not in shown["explain"]


def test_a_flag_may_be_said_again_and_lists_are_lists(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "rank", "-q", "-q") == answer(capsys, "rank", "-q")
    two = answer(capsys, "show", "evidence", "--about", "sovereignty", "--about", "political")
    assert "sovereignty political" in two


@pytest.mark.parametrize("language", ["en", "ar"])
def test_completion_is_offered_in_both_languages(capsys: pytest.CaptureFixture[str], language: str) -> None:
    shown = answer(capsys, "--help", "--lang", language)
    assert "--install-completion" in shown
    assert "--show-completion" in shown
    assert ("completion for" in shown) == (language == "en")
    assert ("الإكمال التلقائي" in shown) == (language == "ar")


@pytest.mark.parametrize("change", ["security=50%", "security=50 %", "security=٥٠٪", "security = 50"])
def test_a_share_may_have_its_sign(change: str) -> None:
    from analysis import default_case
    from analysis.ranking import weighting
    from model.read import read_case

    case = read_case(default_case())
    found, plain = (weighting(case, weights=words).weights for words in (change, "security=50"))
    assert found.pillars.tolist() == plain.pillars.tolist()


def test_numbers_at_their_bounds_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    most = 2**63 - 1
    sampled = ["robustness", "acceptability", "--prior", "base", "--depth", "ranges", "--format", "json"]
    document = json.loads(answer(capsys, *sampled, "--draws", "٢", "--seed", str(most), "--error", "٠٫٤"))
    assert document["seed"] == most
    assert document["meta"]["distribution"] == "metalog"
    assert str(most) in answer(capsys, *sampled[:-2], "--draws", "2", "--seed", str(most))


@pytest.mark.parametrize(("more", "is_silent"), [([], False), (["-q"], True)])
def test_quiet_draws_are_not_counted_on_the_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, more: list[str], is_silent: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run(["robustness", "acceptability", "--prior", "base", "--depth", "ranges", "--draws", "100", *more]) == 0
    assert (capsys.readouterr().err == "") == is_silent


@pytest.mark.parametrize("language", ["en", "ar"])
def test_quiet_lists_are_the_entries_alone(capsys: pytest.CaptureFixture[str], language: str) -> None:
    whole, quiet = (answer(capsys, "show", "silences", "--lang", language, *more) for more in ([], ["-q"]))
    assert quiet.count("Q-") == whole.count("Q-") > 10
    assert whole.endswith(quiet)
    assert len(quiet.splitlines()) < len(whole.splitlines())
    assert answer(capsys, "show", "silences", "--search", "no such words", "-q", "--lang", language).count("\n") == 1


def test_a_csv_file_with_arabic_is_marked_for_spreadsheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = ["show", "silences", "--format", "csv"]
    on_screen = answer(capsys, *question)
    assert on_screen.startswith("kind,")
    assert answer(capsys, *question, "-o", str(tmp_path / "s.csv")) == ""
    assert (tmp_path / "s.csv").read_bytes() == b"\xef\xbb\xbf" + on_screen.encode()
    assert answer(capsys, *question, "-o", os.devnull) == ""
    (tmp_path / "t.csv").write_text(TABLE, encoding="utf-8")
    assert answer(capsys, "rank", "--case", str(tmp_path / "t.csv"), "-o", str(tmp_path / "r.csv")) == ""
    assert (tmp_path / "r.csv").read_bytes().isascii()


@pytest.mark.parametrize("code", [errno.EACCES, errno.ENOENT, errno.EISDIR, errno.ENOSPC, errno.ELOOP, errno.EROFS])
@pytest.mark.parametrize("kind", ["unreadable", "cannot_write"])
def test_the_words_of_the_system_are_said_in_the_language(code: int, kind: str) -> None:
    fault = Fault(kind=kind, file="f", found=os.strerror(code))
    assert not re.search("[a-z]", fault_line(fault, "ar").replace("-o", "").partition(":")[2])
    assert fault_line(fault, "en").isascii()


def test_other_words_are_said_as_they_are() -> None:
    assert "\u2066Weather too hot\u2069" in fault_line(
        Fault(kind="unreadable", file="f", found="Weather too hot"), "ar"
    )
    named = Fault(kind="not_a_number", file="f", found=os.strerror(errno.EACCES), expected="12.5")
    assert os.strerror(errno.EACCES) in fault_line(named, "ar")


@pytest.mark.parametrize("words", ["rank --draws abc --per", "explain --over a --over b --per"])
def test_a_line_that_would_be_refused_is_completed(words: str) -> None:
    line = f"coalition-exit {words}"
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split()) - 1)}
    result = shell(env={"_COALITION_EXIT_COMPLETE": "complete_bash", **asked})
    assert (result.stdout.strip(), result.stderr) == ("--perspective", "")
