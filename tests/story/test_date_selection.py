"""The choice of days is scored as journalists' timelines have it: known answers on topics written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.corpus.story.timelinescore import (
    chosen_days,
    macro_f1,
    print_timelines,
    score_timeline,
    untokenised,
)
from dateline.errors import DatelineError

ARTICLES = [
    ("2020-03-05", "The dam at Orrest broke on 2 March 2020 . `` We ran , '' said Tom Hale -LRB- 40 -RRB- ."),
    ("2020-03-06", "The dam at Orrest broke on 2 March 2020 , and the valley was flooded ."),
    ("2020-03-08", "Orrest has no water since the dam broke on 2 March 2020 . Schools closed on 4 March 2020 ."),
    ("2020-03-09", "The mayor of Orrest resigned on 4 March 2020 after the dam broke ."),
]


def topic(folder: Path, *timelines: list[str]) -> Path:
    """Write a topic with timelines of these days."""
    folder.mkdir()
    articles = [{"id": str(at), "time": day, "text": text} for at, (day, text) in enumerate(ARTICLES)]
    (folder / "articles.jsonl").write_text("\n".join(map(json.dumps, articles)))
    lines = [json.dumps([[f"{day}T00:00:00", ["A sentence ."]] for day in days]) for days in timelines]
    (folder / "timelines.jsonl").write_text("\n".join(lines))
    return folder


def test_known_answers(tmp_path):
    rows = score_timeline(topic(tmp_path / "dam", ["2020-03-02", "2020-03-04"], ["2020-03-01", "2020-03-03"]))
    assert [(row["topic"], row["timeline"], row["days"], row["right"], row["f1"]) for row in rows] == [
        ("dam", 1, 2, 2, 1.0),
        ("dam", 2, 2, 1, 0.5),  # 2 March is chosen, and of the others the earliest
    ]
    assert macro_f1(rows) == 0.75


def test_a_folder_of_topics(tmp_path, capsys):
    topic(tmp_path / "a", ["2020-03-02"])
    topic(tmp_path / "b", ["2020-03-02", "2020-03-03"])
    print_timelines(score_timeline(tmp_path))
    assert capsys.readouterr().out.splitlines() == [
        "a 1: 1 of 1 days, F1 1.000",
        "b 1: 2 of 2 days, F1 1.000",
        "2 timelines, macro F1 1.000",
    ]


def test_no_topic(tmp_path):
    with pytest.raises(DatelineError, match=r"no articles\.jsonl with timelines\.jsonl"):
        score_timeline(tmp_path)


def test_days_outside_the_span_are_not_chosen():
    assert chosen_days({1: 9.0, 5: 1.0, 7: 2.0}, 2, 4, 8) == {5, 7}
    assert chosen_days({}, 2, 4, 8) == {4, 5}


def test_tokens_become_text():
    tokens = "`` We ca n't , '' he said -LRB- Bay 's mayor -RRB- ."
    assert untokenised(tokens) == "\" We can't, \" he said (Bay's mayor)."
