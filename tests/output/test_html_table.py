import html
import re

import pandas as pd

from dateline.output.html_table import table
from dateline.tables import table as make


def cells(shown):
    """The rows of a table as lists of words."""
    rows = re.findall(r"<tr>(.*?)</tr>", shown.html, flags=re.DOTALL)
    return [
        [
            html.unescape(re.sub("<[^>]+>", "", cell))
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL)
        ]
        for row in rows
    ]


DATES = make(
    "dates",
    [
        {"date_id": "d1", "text": "500 BC", "type": "DATE", "value": "BC0500", "edtf": "-0499",
         "earliest": "-0499-01-01", "latest": "-0499-12-31", "rule": "year_bc"},
        {"date_id": "d2", "text": "ten days later", "type": "DATE", "value": "2020-05-11", "edtf": "2020-05-11",
         "earliest": "2020-05-11", "latest": "2020-05-11", "anchor": "d1"},
        {"date_id": "d3", "text": "these days", "type": "DATE", "value": "PRESENT_REF", "anchor": "published"},
    ],
)  # fmt: skip


def test_dates_are_days_and_words_and_missing_cells_a_dash():
    rows = cells(table(DATES, "Dates"))
    assert rows[0] == ["In the text", "When", "Type", "TIMEX3", "First day", "Last day", "Counted from", "Rule"]
    assert rows[1] == ["500 BC", "500 BC", "DATE", "BC0500", "-0499-01-01", "-0499-12-31", "–", "year bc"]
    assert rows[2][5:7] == ["2020-05-11", "500 BC"]
    assert rows[3] == ["these days", "undated", "DATE", "PRESENT_REF", "–", "–", "published", "–"]


def test_headings_and_captions_are_what_screen_readers_need():
    markup = table(DATES, "Dates <of> $5$").html
    assert "<caption>Dates &lt;of&gt; $5$ <small>(3 rows)</small></caption>" in markup
    assert markup.count('<th scope="col"') == 8 and markup.count('<th scope="row"') == 3
    assert 'role="region" tabindex="0" aria-label="Dates &lt;of&gt; $5$"' in markup
    assert "mathjax_ignore" in markup


def test_a_date_leads_to_its_words_and_an_anchor_to_the_date_it_names():
    markup = table(DATES, "Dates").html
    assert '<a href="#date-d2">ten days later</a>' in markup
    assert '<a href="#date-d1">500 BC</a></td>' in markup


def test_any_frame_is_shown_with_all_its_columns():
    frame = pd.DataFrame({"who_knows": ["a<b", None], "share": [0.12345, float("nan")], "count": [1200, 3]})
    assert cells(table(frame, "Any")) == [["Who knows", "Share", "Count"], ["a<b", "0.123", "1200"], ["–", "–", "3"]]


def test_a_long_table_is_cut_and_says_so():
    shown = table(pd.DataFrame({"n": range(1000)}), "Numbers", most=5)
    assert len(cells(shown)) == 6 and str(shown) == "Numbers (1,000 rows, the first 5 shown)"


def test_an_empty_table_is_a_sentence():
    assert "Dates: none." in table(DATES.iloc[:0], "Dates").html


def test_ids_of_rows_lead_to_what_they_stand_for_and_many_are_counted():
    checks = make(
        "checks",
        [
            {"check_id": "c1", "kind": "agreement", "message": "They agree.", "rows": "d4 ev5 e3"},
            {"check_id": "c2", "kind": "assumption", "message": "Many.", "rows": " ".join(f"d{n}" for n in range(20))},
        ],
    )
    markup = table(checks, "Checks").html
    assert '<a href="#date-d4">d4</a> <a href="#mark-ev5">ev5</a> <a href="#entity-e3">e3</a>' in markup
    assert cells(table(checks, "Checks"))[2][2].endswith("d11 and 8 more")


def test_days_of_report_break_at_no_hyphen():
    markup = table(pd.DataFrame({"happening": ["It sank"], "reported": ["2021-05-05; 2022-05-03"]}), "Told").html
    assert '<td><span class="day">2021-05-05</span>; <span class="day">2022-05-03</span></td>' in markup
