"""The command line as a person uses it: one line for what went wrong, nothing lost, the exit status tells."""

import subprocess
import sys
from pathlib import Path

import pytest

STORY = "The bridge at Aldmere was closed on 3 March 2019. It reopened in June 2020, Anna Brandt said.\n"


@pytest.fixture(scope="module")
def run():
    """Return `run(*arguments)`: the finished process of `python -m dateline …`."""

    def run(*arguments, cwd=None):
        command = [sys.executable, "-m", "dateline", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, cwd=cwd)

    return run


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["report", "tag", "score", "score-entities", "refresh"])
def test_help_explains_each_option(run, command):
    done = run(command, "--help")
    assert done.returncode == 0
    options = [line for line in done.stdout.splitlines() if line.startswith("  -")]
    assert options and all(len(line.split(maxsplit=1)) == 2 for line in options)


def complaint(done):
    """Return the one line that a failed command prints."""
    assert done.returncode != 0
    assert done.stdout == "" and "Traceback" not in done.stderr
    [line] = done.stderr.splitlines()
    return line


def test_bad_files_are_named_in_one_line(run, tmp_path):
    for name, content, word in (
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binary.txt", b"\x00\x01\x02PNG\xff", "binary"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        line = complaint(run("report", path, "--out", tmp_path / "out"))
        assert name in line and word in line.lower()
    assert "nowhere.txt" in complaint(run("report", "nowhere.txt"))
    assert not list(tmp_path.rglob("report.html"))


def test_a_report_never_replaces_that_of_another_article_of_the_same_run(run, story, tmp_path):
    other = tmp_path / "other" / "bridge.md"
    other.parent.mkdir()
    other.write_text("A bridge fell on 4 March 2019.\n", encoding="utf-8")
    done = run("report", story, other, "--out", tmp_path / "out")
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)
    assert done.stderr == f"dateline: {other}: its report would replace that of {story}; name another --out for it\n"
    assert "Aldmere" in (tmp_path / "out" / "bridge" / "report.html").read_text(encoding="utf-8")


def test_the_day_of_publication_is_named_as_with_the_other_commands(run, story, tmp_path):
    done = run("report", story, "--published", "2019-03-05", "--out", tmp_path / "out")
    assert done.returncode == 0
    assert "Published 5 March 2019" in (tmp_path / "out" / "bridge" / "report.html").read_text(encoding="utf-8")
    line = complaint(run("report", story, "--published", "2019-03-05", "-p", "published=2019-03-06"))
    assert line == "dateline: --published and -p published name two days; accepted is one"
    assert "published = 'soon'" in complaint(run("report", story, "--published", "soon"))


def test_bad_parameters_are_named_with_what_is_accepted(run, story):
    line = complaint(run("report", story, "-p", "published=2024-02-30"))
    assert "published" in line and "2024-02-30" in line and "YYYY-MM-DD" in line
    assert "did you mean published" in complaint(run("report", story, "-p", "publishd=2024-05-15"))
    assert "NAME=VALUE" in complaint(run("report", story, "-p", "published"))
    assert "no_such_model" in complaint(run("report", story, "-p", "model=no_such_model"))
    assert "--help" in complaint(run("report"))


def test_a_folder_that_cannot_be_written_is_named(run, story, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    assert "blocked" in complaint(run("report", story, "--out", blocked))


def test_one_bad_article_does_not_stop_the_others(run, story, tmp_path):
    done = run("report", "nowhere.txt", story, "--out", tmp_path / "out", "-p", "published=2020-07-01")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "nowhere.txt" in done.stderr
    assert done.stdout.strip().endswith("report.html") and (tmp_path / "out" / "bridge" / "report.html").exists()


def test_windows_1252_is_read_with_a_note(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("The café in Århus was closed on 3 March 2019 – for “good”.".encode("cp1252"))
    done = run("tag", path, "--format", "csv", "--published", "2020-01-01")
    assert done.returncode == 0 and "2019-03-03" in done.stdout


def test_tag_writes_timeml_json_and_csv(run, story):
    timeml = run("tag", story, "--published", "2020-07-01").stdout
    assert '<TIMEX3 tid="t1" type="DATE" value="2019-03-03"' in timeml and ">3 March 2019</TIMEX3>" in timeml
    assert '"value": "2020-06"' in run("tag", story, "--format", "json").stdout
    assert run("tag", story, "--format", "csv").stdout.startswith("date_id,text,type,value")


def test_score_reads_back_what_tag_writes(run, story, tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "bridge.tml").write_text(run("tag", story, "--published", "2020-07-01").stdout)
    done = run("score", tmp_path / "gold")
    assert done.returncode == 0
    for measure in ("strict", "relaxed", "type", "value"):
        assert f"{measure:8}" in done.stdout
    assert done.stdout.count("100.00") >= 12


def test_score_of_a_folder_without_gold_is_one_line(run, tmp_path):
    assert str(tmp_path) in complaint(run("score", tmp_path))


def test_a_reader_that_has_seen_enough_is_no_fault():
    gold = Path(__file__).parent / "gold"
    command = [sys.executable, "-m", "dateline", "score", str(gold), "--errors"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == ("", 0)


def test_what_is_named_otherwise_here_is_no_parameter(run, story, tmp_path):
    assert "--out DIR" in complaint(run("report", story, "-p", "out=elsewhere", "--out", tmp_path))
    assert "FILE" in complaint(run("report", story, "-p", "article=other.txt", "--out", tmp_path))


@pytest.mark.parametrize("command", ["report", "tag"])
def test_an_address_is_not_fetched(run, command):
    line = complaint(run(command, "https://news.example/story.html"))
    assert "news.example" in line and "save the page" in line


def test_gold_of_names_that_is_none_is_named(run, tmp_path):
    (tmp_path / "binary.conll").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "untagged.conll").write_text("Aldmere X\nslept Y\n", encoding="utf-8")
    for name, word in (("nowhere.conll", "No such file"), ("binary.conll", "UTF-8"), ("untagged.conll", "no tag")):
        line = complaint(run("score-entities", tmp_path / name))
        assert name in line and word in line and "BIO tag" in line
