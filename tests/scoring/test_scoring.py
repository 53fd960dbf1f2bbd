"""The figures of a folder: known answers, and the same dates as `analyse` gives."""

import datetime
import json

import pytest

from dateline.analysis import analyse
from dateline.article import Article
from dateline.errors import DatelineError
from dateline.scoring import Scores, compare_all, print_scores, read_gold, score
from dateline.tagging import tag, tagged
from dateline.timex import Timex, timeml
from dateline.timex.value import Value

RAIN = "Rain fell on 3 June 2024. It had rained for two days, and every Friday before."
WIND = "The wind turned in May 2024."
MARKED = {
    "rain": RAIN.replace("3 June 2024", '<TIMEX3 tid="t1" type="DATE" value="2024-06-03">3 June 2024</TIMEX3>')
    .replace("two days", '<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>')
    .replace("every Friday", '<TIMEX3 tid="t3" type="SET" value="XXXX-WXX-5">every Friday</TIMEX3>'),
    "wind": WIND.replace("May 2024", '<TIMEX3 tid="t1" type="DATE" value="2024-05">May 2024</TIMEX3>'),
}
DCT = '<DCT><TIMEX3 tid="t0" type="DATE" value="2024-06-04" functionInDocument="CREATION_TIME">4 June</TIMEX3></DCT>'


@pytest.fixture
def folder(tmp_path):
    for name, text in MARKED.items():
        (tmp_path / f"{name}.tml").write_text(f"<TimeML>{DCT}<TEXT>{text}</TEXT></TimeML>")
    (tmp_path / "._rain.tml").write_bytes(b"\x00\x05\x16\x07")  # what macOS leaves behind in an archive
    return tmp_path


def found(text: str, words: str, type: str, value: str, rule: str) -> Timex:
    start = text.index(words)
    return Timex("d1", start, start + len(words), words, Value(type, value), rule=rule)


@pytest.fixture
def scores(folder) -> Scores:
    """Of four in the gold: one right, one with other words, one with another value, one missed; and one spurious."""
    rain = [
        found(RAIN, "3 June 2024", "DATE", "2024-06-03", "day"),
        found(RAIN, "for two days", "DURATION", "P2D", "length"),
        found(RAIN, "fell", "DATE", "XXXX-FA", "season"),
    ]
    wind = [found(WIND, "May 2024", "DATE", "2024-06", "day")]
    return compare_all(read_gold(folder), [rain, wind], name="weather", seconds=0.5)


def test_the_four_figures(scores):
    assert scores.total.round(2).to_dict("index") == {
        "strict": {"precision": 50, "recall": 50, "f1": 50, "right": 2, "found": 4, "gold": 4},
        "relaxed": {"precision": 75, "recall": 75, "f1": 75, "right": 3, "found": 4, "gold": 4},
        "type": {"precision": 75, "recall": 75, "f1": 75, "right": 3, "found": 4, "gold": 4},
        "value": {"precision": 50, "recall": 50, "f1": 50, "right": 2, "found": 4, "gold": 4},
    }


def test_precision_is_of_what_was_found_and_recall_of_the_gold(folder):
    one = [[found(RAIN, "3 June 2024", "DATE", "2024-06-03", "day")], []]
    total = compare_all(read_gold(folder), one).total
    assert total.loc["value", ["precision", "recall", "f1"]].tolist() == [100, 25, 40]


def test_figures_by_type(scores):
    assert scores.by_type.round(2).to_dict("index") == {
        "DATE": {"gold": 2, "found": 3, "strict": 80, "relaxed": 80, "type": 80, "value": 40},
        "DURATION": {"gold": 1, "found": 1, "strict": 0, "relaxed": 100, "type": 100, "value": 100},
        "SET": {"gold": 1, "found": 0, "strict": 0, "relaxed": 0, "type": 0, "value": 0},
    }


def test_figures_by_rule(scores):
    assert scores.by_rule.to_dict("index") == {
        "day": {"found": 2, "strict": 100, "relaxed": 100, "type": 100, "value": 50, "recall": 25},
        "length": {"found": 1, "strict": 0, "relaxed": 100, "type": 100, "value": 100, "recall": 25},
        "season": {"found": 1, "strict": 0, "relaxed": 0, "type": 0, "value": 0, "recall": 0},
    }
    assert scores.by_rule["recall"].sum() == scores.total.loc["value", "recall"]


def test_errors_by_class_with_their_sentences(scores):
    assert scores.errors[["document", "error", "gold_value", "found_value", "sentence"]].values.tolist() == [
        ["rain", "missed", "XXXX-WXX-5", "", "It had rained for two days, and [[every Friday]] before."],
        ["rain", "spurious", "", "XXXX-FA", "Rain [[fell]] on 3 June 2024."],
        ["wind", "wrong point", "2024-05", "2024-06", "The wind turned in [[May 2024]]."],
        ["rain", "span", "P2D", "P2D", "It had rained for [[two days]], and every Friday before."],
    ]
    assert scores.classes["errors"].to_dict() == {"missed": 1, "spurious": 1, "wrong point": 1, "span": 1}


def test_what_is_printed(scores, capsys):
    print_scores(scores, errors=True)
    shown = capsys.readouterr().out
    assert "weather: 2 documents, 4 expressions in the gold, 4 found" in shown
    assert "strict         50.00     50.00     50.00\n" in shown
    assert "22 words, 44 words per second" in shown
    assert "wrong point (1): the right granularity" in shown
    assert "\twind\t2024-05 -> 2024-06\tday\tThe wind turned in [[May 2024]].\n" in shown


def test_nothing_found_and_nothing_to_find(folder):
    nothing = compare_all(read_gold(folder), [[], []])
    assert nothing.total["f1"].tolist() == [0, 0, 0, 0]
    assert nothing.by_rule.empty
    assert nothing.classes["errors"].to_dict() == {"missed": 4}
    empty = compare_all([timeml.TimeML("a", "No day here.")], [[]])
    assert empty.total["f1"].tolist() == [0, 0, 0, 0]
    assert empty.by_type.empty and empty.errors.empty and empty.classes.empty


def test_a_folder_is_scored_with_the_pipeline(folder):
    scores = score(folder)
    assert (scores.name, scores.documents, scores.words) == (folder.name, 2, 22)
    assert scores.words_per_second > 0
    assert scores.total.loc["value", "gold"] == 4
    assert scores.total.loc["value", "right"] >= 3


def test_one_file_is_scored_too(folder):
    assert score(folder / "wind.tml").documents == 1


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_a_folder_without_gold_is_named(tmp_path, name):
    with pytest.raises(
        DatelineError, match=r"^gold = .*: (there is no such folder|no \.tml file is in it); the path of"
    ):
        score(tmp_path / name)


def test_a_relative_folder_is_found_from_anywhere(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert len(read_gold("tests/gold")) >= 1


def test_a_broken_file_is_named(folder):
    (folder / "storm.tml").write_text("<TimeML>no text</TimeML>")
    (folder / "thaw.tml").write_text("<TEXT><TIMEX3 tid='t1'>May</TEXT>")
    with pytest.raises(DatelineError, match=r"^storm: no <TEXT>.*; thaw: TIMEX3 t1 is not closed$"):
        score(folder)


def test_a_document_without_its_day_is_told(capsys):
    print_scores(compare_all([timeml.TimeML("a", "No day here.")], [[]]))
    assert "1 document without a day of creation (DCT)" in capsys.readouterr().out


def test_the_dates_are_those_of_analyse(folder):
    for gold in (*read_gold(folder), *read_gold("tests/gold")):  # where a tree tells past from future, too
        analysis = analyse(gold.text, published=gold.published)
        [(_, doc)] = tagged([analysis.article])
        assert doc._.timexes == analysis.doc._.timexes


def test_a_long_text_is_tagged_in_pieces():
    text = "\n\n".join([RAIN] * 1500)
    [(_, doc)] = tagged([Article(text)])
    assert doc.text == text
    assert len(doc._.timexes) == 3 * 1500
    assert not doc._.entities


def test_the_other_layers_are_back_afterwards(folder):
    score(folder)
    assert analyse("Mary Hill left Norway on 3 May 2024.").doc._.entities


@pytest.mark.parametrize("published", [None, datetime.date(2024, 6, 4)])
def test_a_tagged_text_is_read_back(published):
    analysis = analyse(RAIN, published=published)
    back = timeml.parse(tag(RAIN, published=published))
    assert back.text == RAIN
    assert back.published == published
    spans = analysis.dates[["start", "end", "type", "value"]].itertuples(index=False, name=None)
    assert [(t.start, t.end, t.type, t.value) for t in back.timexes] == list(spans)


def test_a_tagged_text_scores_in_full(tmp_path):
    (tmp_path / "rain.tml").write_text(tag(RAIN, published=datetime.date(2024, 6, 4)), encoding="utf-8")
    scores = score(tmp_path)
    assert scores.total["f1"].tolist() == [100, 100, 100, 100]
    assert scores.total["gold"].tolist() == [3, 3, 3, 3]


def test_dates_as_csv():
    first, second = tag(WIND, format="csv").splitlines()
    assert first.startswith("date_id,text,type,value,mod,edtf,earliest,latest,")
    assert second.startswith("d1,May 2024,DATE,2024-05,,2024-05,2024-05-01,2024-05-31,month,")


def test_dates_as_json():
    found = json.loads(tag(WIND, published=datetime.date(2024, 6, 4), format="json"))
    assert found["published"] == "2024-06-04"
    assert found["text"] == WIND
    [date] = found["dates"]
    assert (date["value"], date["earliest"], date["start"], date["sentence"]) == ("2024-05", "2024-05-01", 19, 1)
    assert date["mod"] is None


def test_another_format_is_refused():
    with pytest.raises(DatelineError, match="timeml, json, csv"):
        tag(WIND, format="xml")
