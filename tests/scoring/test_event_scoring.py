"""The scorer of events, with known answers."""

import pytest

from dateline.event_scoring import Told, _key, event_figures, pairs_of, score_events


def told(earliest, latest, headline, status="happened", said_by="", start=0, end=10):
    return Told(earliest, latest, headline, frozenset(status.split("|")), said_by, start, end)


def test_pairs_are_one_to_one_and_the_same_bounds_go_first():
    gold = [told("2020-01-01", "2020-01-01", "The ferry sank")]
    near = told("2020-01-01", "2020-12-31", "The ferry sank off Leith")
    right = told("2020-01-01", "2020-01-01", "A ship was lost")
    [matched, spurious] = pairs_of(gold, [near, right])
    assert matched.found == right and matched.bounds
    assert spurious.gold is None and spurious.found == near


def test_one_that_was_found_is_right_for_one_of_two():
    gold = [told("2020-01-01", "2020-01-01", "The ferry sank"), told("2020-01-01", "2020-01-01", "A ferry was lost")]
    found = told("2020-01-01", "2020-01-01", "The ferry sank")
    assert [(pair.gold, pair.found) for pair in pairs_of(gold, [found])] == [(gold[0], found), (gold[1], None)]


def test_other_sentences_and_other_times_do_not_match():
    gold = [told("2020-01-01", "2020-01-01", "The ferry sank")]
    elsewhere = told("2020-01-01", "2020-01-01", "The ferry sank", start=50, end=60)
    another_year = told("2021-01-01", "2021-01-01", "The ferry sank")
    for found in (elsewhere, another_year):
        assert {(pair.gold is None, pair.found is None) for pair in pairs_of(gold, [found])} == {(0, 1), (1, 0)}


def test_an_open_bound_meets_everything_on_its_side():
    gold = [told("", "2023-09-30", "It lasted")]
    [pair] = pairs_of(gold, [told("2023-09-01", "2023-09-30", "It lasted")])
    assert pair.found is not None and not pair.bounds


def test_any_accepted_status_is_right_and_a_surname_is_enough():
    gold = [told("2020-01-01", "2020-01-01", "It fell", "alleged|happened", "Anna Maria Brandt")]
    [pair] = pairs_of(gold, [told("2020-01-01", "2020-01-01", "It fell", "happened", "Brandt")])
    assert pair.status and pair.speaker
    [pair] = pairs_of(gold, [told("2020-01-01", "2020-01-01", "It fell", "denied", "")])
    assert not pair.status and not pair.speaker


def test_years_before_christ_are_in_order():
    assert _key("-0216-01-01") < _key("-0203-01-01") < _key("0100-01-01")


def test_figures_of_a_folder_with_known_answers(tmp_path):
    (tmp_path / "one.tml").write_text(
        '<?xml version="1.0" ?><TimeML><DOCID>one</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-15" '
        'functionInDocument="CREATION_TIME">2024-05-15</TIMEX3></DCT>'
        "<TEXT>The ferry sank on 3 May 2019. A bridge will open in 2026.</TEXT></TimeML>"
    )
    (tmp_path / "one.events.csv").write_text(
        "earliest,latest,headline,status,said_by,quoted,start,end\n"
        "2019-05-03,2019-05-03,The ferry sank,happened,,no,0,29\n"
        "2027-01-01,2027-12-31,A tunnel,scheduled,,no,30,57\n"
    )
    figures = event_figures(score_events(tmp_path))
    assert figures == {"found F1": pytest.approx(50), "bounds": 100, "status": 100, "speaker": 100}


def test_a_folder_without_events_gives_nothing(tmp_path):
    assert score_events(tmp_path).empty


# About a point below the figures, so that a loss shows
FLOORS = {"found F1": 91.8, "bounds": 97, "status": 98, "speaker": 96}


def test_the_projects_own_gold_stays_as_good_as_it_is():
    figures = event_figures(score_events("tests/gold"))
    assert {name: figures[name] for name, floor in FLOORS.items() if figures[name] < floor} == {}
