"""Known answers: what matches what, and what each error is called."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.matching import PAIRS, Span, compare, kind_of_error, matches, sentence_around, trimmed


def span(start: int, end: int, type: str = "DATE", value: str = "2024") -> Span:
    return Span(start, end, type, value)


def test_the_same_span_is_matched_before_a_longer_overlap():
    gold = [span(0, 20), span(5, 10)]
    found = [span(5, 10)]
    assert matches(gold, found) == {1: 0}


def test_the_longest_overlap_is_matched_before_a_shorter_one():
    gold = [span(0, 10)]
    found = [span(8, 20), span(0, 9)]
    assert matches(gold, found) == {0: 1}


def test_each_span_is_matched_once():
    gold = [span(0, 10), span(10, 20)]
    found = [span(0, 20)]
    assert matches(gold, found) == {0: 0}


def test_spans_that_touch_or_are_empty_do_not_overlap():
    assert matches([span(0, 5), span(7, 9)], [span(5, 7), span(8, 8)]) == {}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (" May 5, ", "May 5"),
        ("May 5", "May 5"),
        ("\nlast week.", "last week"),
        ("5 p.m.", "5 p.m."),
        ("500 B.C.", "500 B.C."),
        ("5 p.m.,", "5 p.m."),
        ("Jan.", "Jan"),
        ("now;:", "now;"),
        ("May .", "May"),
        ("'99", "'99"),
        ("now!", "now!"),
        (".", ""),
        ("  ", ""),
    ],
)
def test_one_mark_at_the_end_does_not_count(text, left):
    found = trimmed(span(0, len(text)), text)
    assert text[found.start : found.end] == left


TEXT = "Rain fell on Monday, 3 June. It had rained for two days. Nobody may say when it ends, said May."


def at(words: str, type: str, value: str, rule: str = "") -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), type, value, rule)


def test_rows_tell_what_was_right():
    gold = [at("Monday, 3 June", "DATE", "2024-06-03"), at("two days", "DURATION", "P2D"), at("ends", "DATE", "X")]
    found = [
        at("3 June.", "date", "2024-06-03", "day_month"),
        at("for two days", "DATE", "P2D"),
        at("May", "DATE", "2024-05"),
    ]
    rows = compare(gold, found, TEXT, document="rain")
    assert [tuple(row) for row in rows] == [PAIRS] * 4
    got = [
        [row[c] for c in ("gold_value", "found_value", "strict", "relaxed", "type", "value", "error")] for row in rows
    ]
    assert got == [
        ["2024-06-03", "2024-06-03", False, True, True, True, "span"],
        ["P2D", "P2D", False, True, False, True, "type"],
        ["X", None, False, False, False, False, "missed"],
        [None, "2024-05", False, False, False, False, "spurious"],
    ]
    assert rows[0]["rule"] == "day_month"
    assert rows[0]["found_text"] == "3 June"
    assert rows[1]["sentence"] == "It had rained for [[two days]]."


def test_what_is_found_twice_counts_once():
    found = [at("two days", "DURATION", "P2D"), at("two days.", "DURATION", "P2D"), at("two days", "DATE", "P2D")]
    assert len(compare([], found, TEXT)) == 2


@pytest.mark.parametrize(
    ("gold", "found", "kind"),
    [
        ("DATE 2024-05-15", "DATE 2024-05-15", ""),
        ("DATE 2024-sp", "DATE 2024-SP", ""),
        ("DATE 2024-05-15", "TIME 2024-05-15", "type"),
        ("DATE 2024-05-15", "DATE 2024-05-14", "wrong point"),
        ("DATE 2024-W20", "DATE 2024-W19", "wrong point"),
        ("DATE 2024-SU", "DATE 2023-WI", "wrong point"),
        ("DATE BC0500", "DATE 0500", "wrong point"),
        ("TIME 2024-05-14TNI", "TIME 2024-05-14TEV", "wrong point"),
        ("DATE 2024-05-15", "DATE 2024-05", "wrong granularity"),
        ("DATE 199", "DATE 1990", "wrong granularity"),
        ("DATE 2024-W20", "DATE 2024-W20-WE", "wrong granularity"),
        ("TIME 2024-05-14TNI", "DATE 2024-05-14", "wrong granularity"),
        ("DATE 2024-05", "DATE XXXX-05", "underspecified"),
        ("DATE 2024-05", "DATE ", "underspecified"),
        ("DATE XXXX-05", "DATE 2024-05", "gold underspecified"),
        ("DATE XXXX-05", "DATE XXXX-06", "wrong point"),
        ("DATE 2024-05-15", "DURATION P1D", "duration for date"),
        ("DURATION PT5M", "TIME 2024-05-15T10:05", "date for duration"),
        ("DURATION P4W", "DURATION P1M", "wrong duration"),
        ("DURATION PXY", "DURATION P2Y", "wrong duration"),
        ("DATE PAST_REF", "DATE PRESENT_REF", "wrong reference"),
        ("DATE 1998", "DATE PAST_REF", "reference for date"),
        ("SET XXXX-WXX-5", "DATE 2024-05-17", "date for set"),
        ("SET XXXX-WXX-5", "SET P1W", "wrong set"),
    ],
)
def test_errors_are_told_apart(gold, found, kind):
    wanted, given = (Span(0, 4, *words.split(" ")) for words in (gold, found))
    assert kind_of_error(wanted, given) == kind


def test_two_empty_values_are_not_the_same_value():
    assert kind_of_error(span(0, 4, "DATE", ""), span(0, 4, "DATE", "")) != ""


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("It rained. Then on Monday it did not. So.", "Monday", "Then on [[Monday]] it did not."),
        ("It rained. Monday was dry.", "Monday", "[[Monday]] was dry."),
        ("We met at 5 p.m. Tuesday in Oslo.", "Tuesday", "We met at 5 p.m. [[Tuesday]] in Oslo."),
        ("It ended on Labor Day. The rest is known.", "Labor Day", "It ended on [[Labor Day]]."),
        ("A headline\n\nMr. Hill left in May\nwith us.", "May", "Mr. Hill left in [[May]] with us."),
        ("On Nov. 9 in the U.S. Senate", "Nov. 9", "On [[Nov. 9]] in the U.S. Senate"),
        ("“It is over.” He left in May.", "May", "He left in [[May]]."),
    ],
)
def test_a_sentence_is_shown_around_its_words(text, words, sentence):
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence


def test_a_long_sentence_is_cut():
    text = "and so " * 100 + "in May" + " and on" * 100
    shown = sentence_around(text, 700, 706)
    assert shown.startswith("…") and shown.endswith("…")
    assert len(shown) < 420


def test_control_characters_do_not_reach_a_terminal():
    assert sentence_around("in \x1b[31mMay", 8, 11) == "in �[31m[[May]]"


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda at: span(at[0], at[0] + at[1])), max_size=8
)


@given(SPANS, SPANS)
def test_matches_are_one_to_one_and_the_same_spans_first(gold, found):
    partner = matches(gold, found)
    assert len(set(partner.values())) == len(partner)
    assert all(gold[i].start < found[j].end and found[j].start < gold[i].end for i, j in partner.items())
    alike = sum((Counter(gold) & Counter(found)).values())
    assert sum(gold[i] == found[j] for i, j in partner.items()) == alike
    free_gold, free_found = set(range(len(gold))) - set(partner), set(range(len(found))) - set(partner.values())
    assert not any(gold[i].start < found[j].end and found[j].start < gold[i].end for i in free_gold for j in free_found)
