"""What a run says of itself: what failed, what was passed over, how far it is."""

from __future__ import annotations

import re

from dateline.corpus.progress import Progress, duration, shown

from .piles import articles


def test_what_failed_first_is_told_with_its_reason(run, write_pile):
    told = str(run(write_pile({f"a{number}": " " for number in range(5)})))
    lines = [line.partition(";")[0] for line in told.splitlines()[1:]]
    reasons = [f"  pile.jsonl#a{number}: the record has no text" for number in range(3)]
    assert lines == ["5 could not be read or analysed", *reasons, "  and 2 more"]


def test_a_source_that_holds_nothing_is_said_to(run, tmp_path):
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "style.css").write_text("p {}")
    told = str(run(tmp_path / "pile"))
    assert "the source holds nothing to read: no text, HTML, JSON" in told
    assert "files that hold no articles were passed over: 1 .css" in told


def test_progress_is_told_and_ends(run, write_pile):
    told: list[Progress | None] = []
    run(write_pile(articles(60)), progress=told.append)
    assert told[-1] is None
    steps = [progress for progress in told if progress]
    assert [progress.articles for progress in steps] == sorted(progress.articles for progress in steps)
    assert (steps[-1].articles, steps[-1].share) == (60, 1.0)
    assert re.fullmatch(r"60 articles, 100%, [\d.]+ a second, 0 s left", str(steps[-1]))


def test_progress_is_quiet_where_nobody_looks(capsys, run, write_pile):
    assert shown() is None
    run(write_pile(articles(2)), progress=shown())
    assert capsys.readouterr() == ("", "")


def test_durations_are_said_as_people_do():
    assert [duration(seconds) for seconds in (40, 200, 7500)] == ["40 s", "3 min", "2 h 5 min"]
