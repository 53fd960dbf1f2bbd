"""A timeline that can be printed where no script runs: a slice for each row, from its upper edge to its lower one."""

from __future__ import annotations

import re

from dateline.output.sheets import with_slices

PAGE = (
    '<p>x</p><svg aria-label="y" class="timeline wide" data-edges="20.00 50.00 90.00" viewbox="0 0 720 110"><g/></svg>'
)


def test_the_axis_each_row_and_what_stands_below_is_in_a_slice():
    page = with_slices(PAGE)
    assert re.findall(r'<svg viewBox="([^"]*)"><use href="#(\S+)" width="720" height="110"/>', page) == [
        ("0 0 720 20", "drawing-1"),
        ("0 20 720 30", "drawing-1"),
        ("0 50 720 60", "drawing-1"),
    ]
    assert page.startswith("<p>x</p><noscript>") and page.count('id="drawing-1"') == 1


def test_a_page_without_a_timeline_stays_as_it_is():
    assert with_slices('<svg class="places" viewbox="0 0 1 1"></svg>') == '<svg class="places" viewbox="0 0 1 1"></svg>'
