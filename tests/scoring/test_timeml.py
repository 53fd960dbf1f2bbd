"""TimeML is read tag by tag, forgives what is not XML, and comes back as it was written."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.timex import Timex
from dateline.timex.timeml import Tag, TimeMLError, parse, read, write
from dateline.timex.value import Value

NEWS = """<?xml version="1.0" ?>
<TimeML>
<DOCID>harbour</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2019-03-04T08:15:00" functionInDocument="CREATION_TIME">March 4</TIMEX3></DCT>
<TEXT>
The ferry Smith &amp; Sons <EVENT eid="e1" class="OCCURRENCE">sank</EVENT> <SIGNAL sid="s1">on</SIGNAL>
<TIMEX3 tid="t1" type="DATE" value="2019-03-02" temporalFunction="true" anchorTimeID="t0">Saturday</TIMEX3>.
</TEXT>
<MAKEINSTANCE eiid="ei1" eventID="e1" tense="PAST"/>
</TimeML>
"""


def timex(number: int, start: int, end: int, text: str, value: Value, anchor: str = "") -> Timex:
    return Timex(f"d{number}", start, end, text[start:end], value, anchor)


def test_news_is_read_with_its_offsets():
    found = parse(NEWS, "harbour")
    assert found.text == "\nThe ferry Smith & Sons sank on\nSaturday.\n"
    assert found.published == datetime.date(2019, 3, 4)
    assert found.timexes == (Tag(32, 40, "DATE", "2019-03-02", tid="t1", anchor="t0"),)
    assert found.text[32:40] == "Saturday"


def test_history_has_no_dct_element_but_a_creation_time_in_its_text():
    markup = """<TimeML><TEXT>Written <TIMEX3 tid='t0' value='2009-12-19' functionInDocument='CREATION_TIME'>in
December</TIMEX3>. It began in <TIMEX3 tid="t1" value="null">those days</TIMEX3>.</TEXT></TimeML>"""
    found = parse(markup)
    assert found.published == datetime.date(2009, 12, 19)
    assert [(found.text[t.start : t.end], t.value) for t in found.timexes] == [("those days", "null")]


def test_the_dct_goes_before_other_dates_of_the_header():
    markup = """<DATE_TIME><TIMEX3 value="2001" functionInDocument="CREATION_TIME">2001</TIMEX3></DATE_TIME>
<DCT><TIMEX3 tid="t0" value="20020304">4 March</TIMEX3></DCT><TEXT>x</TEXT>"""
    assert parse(markup).published == datetime.date(2002, 3, 4)


@pytest.mark.parametrize("dct", ["1998-02", "1998-02-30", "", "yesterday"])
def test_a_dct_that_is_no_day_is_missing(dct):
    assert parse(f'<DCT><TIMEX3 value="{dct}">x</TIMEX3></DCT><TEXT>x</TEXT>').published is None


def test_nested_timexes_are_in_reading_order():
    markup = '<TEXT><TIMEX3 tid="t1">the day after <TIMEX3 tid="t2">Monday</TIMEX3></TIMEX3></TEXT>'
    assert [(t.tid, t.start, t.end) for t in parse(markup).timexes] == [("t1", 0, 20), ("t2", 14, 20)]


def test_a_timex_that_marks_no_text_is_left_out():
    assert parse('<TEXT>a <TIMEX3 tid="t1" value="P1D"/><TIMEX3 tid="t2"></TIMEX3>b</TEXT>').timexes == ()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("AT&T rose, R&D; fell", "AT&T rose, R&D; fell"),
        ("if a < b or b > c", "if a < b or b > c"),
        ("caf&eacute; &#8217; &#x2014; &amp;lt;", "café ’ — &lt;"),
        ("one<!-- <TIMEX3> -->two", "onetwo"),
        ("<![CDATA[a <b> &amp; c]]>", "a <b> &amp; c"),
        ('<EVENT note="a>b">c</EVENT>', "c"),
        ('<EVENT note="odd>c</EVENT>', "c"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_text_that_is_no_xml_is_read_all_the_same(markup, text):
    assert parse(f"<TEXT>{markup}</TEXT>").text == text


def test_an_entity_that_a_file_declares_is_never_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    markup = f'<!DOCTYPE TimeML [<!ENTITY x SYSTEM "{secret.as_uri()}">]><TimeML><TEXT>a &x; b</TEXT></TimeML>'
    assert parse(markup).text == "a &x; b"


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("", "flood: no <TEXT>"),
        ("</TEXT><TEXT>", "flood: no <TEXT>"),
        ("<TEXT><TIMEX3 tid='t7'>May</TEXT>", "flood: TIMEX3 t7 is not closed"),
        ("<TEXT>in May</TIMEX3></TEXT>", "flood: </TIMEX3> closes nothing, after 'in May'"),
        ("<TEXT><!-- May</TEXT>", "flood: <!-- is not closed"),
    ],
)
def test_a_broken_file_is_named_in_one_line(tmp_path, markup, message):
    file = tmp_path / "flood.tml"
    file.write_text(markup)
    with pytest.raises(TimeMLError) as error:
        read(file)
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_file_in_another_encoding_is_read(tmp_path):
    (tmp_path / "a.tml").write_bytes(b"<TEXT>caf\xe9 \x93now\x94</TEXT>")
    (tmp_path / "b.tml").write_bytes(b"\xef\xbb\xbf<TEXT>caf\xc3\xa9</TEXT>")
    assert read(tmp_path / "a.tml").text == "café “now”"
    assert read(tmp_path / "b.tml").text == "café"


def test_what_is_written():
    text = "From 3 June 1950 <it> lasted 44 days & more."
    start = Value("DATE", "1950-06-03", "", "1950-06-03", np.datetime64("1950-06-03"), np.datetime64("1950-06-03"))
    length = Value("DURATION", "P44D", "APPROX", "", np.datetime64("1950-06-03"), np.datetime64("1950-07-17"))
    markup = write(
        text,
        [timex(1, 5, 16, text, start, "published"), timex(2, 29, 36, text, length, "d1")],
        published=datetime.date(1950, 8, 1),
        name='a"b',
    )
    assert "<DOCID>a&quot;b</DOCID>" in markup
    assert (
        '<DCT><TIMEX3 tid="t0" type="DATE" value="1950-08-01" functionInDocument="CREATION_TIME">1950-08-01</TIMEX3>'
        in markup
    )
    assert (
        '<TEXT>From <TIMEX3 tid="t1" type="DATE" value="1950-06-03" anchorTimeID="t0">3 June 1950</TIMEX3> '
        '&lt;it&gt; lasted <TIMEX3 tid="t2" type="DURATION" value="P44D" mod="APPROX" anchorTimeID="t1" '
        'beginPoint="t1">44 days</TIMEX3> &amp; more.</TEXT>' in markup
    )


def test_a_duration_that_ends_at_publication_has_its_end_point():
    text = "the past three years"
    value = Value("DURATION", "P3Y", "", "", np.datetime64("2021-05-15"), np.datetime64("2024-05-15"))
    markup = write(text, [timex(1, 0, 20, text, value, "published")], published=datetime.date(2024, 5, 15))
    assert 'endPoint="t0"' in markup
    assert "beginPoint" not in markup


def test_without_a_day_of_publication_nothing_points_to_it():
    text = "yesterday"
    markup = write(text, [timex(1, 0, 9, text, Value("DATE", "PAST_REF"), "published")])
    assert "t0" not in markup
    assert parse(markup).published is None


@pytest.mark.parametrize("spans", [[(0, 8), (4, 12)], [(3, 3)], [(0, 99)], [(-1, 4)]])
def test_what_xml_cannot_hold_is_refused(spans):
    text = "late in May 1950"
    with pytest.raises(ValueError, match=r"^d[12]"):
        write(text, [timex(n, *span, text, Value("DATE", "1950")) for n, span in enumerate(spans, 1)])


VALUES = st.builds(
    Value,
    st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
    st.text('PTX0123456789-:WSU"<>&', min_size=1, max_size=12),
    st.sampled_from(["", "APPROX", "START", "ON_OR_BEFORE"]),
)


@st.composite
def texts_with_timexes(draw):
    """Any text, with stretches of it that nest or stand apart."""
    text = draw(st.text(max_size=60) | st.text("<>&;\"'/-![]\r\n\x00 TEXTIMEX3abc#1", max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    inner = [(a + 1, b) for a, b in spans if b - a > 1 and draw(st.booleans())]
    return text, [timex(n, a, b, text, draw(VALUES)) for n, (a, b) in enumerate(sorted(spans + inner), 1)]


@given(texts_with_timexes(), st.none() | st.dates())
def test_what_was_written_is_read_back(tagged, published):
    text, timexes = tagged
    found = parse(write(text, timexes, published=published))
    legal = "".join("\ufffd" if (ord(c) < 32 and c not in "\t\n\r") or c in "\ufffe\uffff" else c for c in text)
    assert found.text == legal
    assert found.published == published
    assert sorted((t.start, t.end, t.type, t.value, t.mod) for t in found.timexes) == sorted(
        (t.start, t.end, t.value.type, t.value.value, t.value.mod) for t in timexes
    )


@given(st.text("<>/!-[]&;\"'= TIMEX3TEXTab", max_size=200))
def test_any_markup_is_read_or_refused(markup):
    for whole in (markup, f"<TEXT>{markup}</TEXT>"):
        try:
            found = parse(whole)
        except TimeMLError:
            continue
        assert all(0 <= tag.start < tag.end <= len(found.text) for tag in found.timexes)
