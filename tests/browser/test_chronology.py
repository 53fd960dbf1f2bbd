"""The chronology of the exported page: sorted, searched and filtered without a network, and whole without a script."""

from __future__ import annotations

import pytest

from dateline.output.report import report

STORY = """\
The new ferry will sail from Hull to Bergen in June 2025.

The old one was launched in Hull on 3 March 1968. \
Anna Brandt, the mayor of Hull, opened the new harbour on 2 May 2019. \
Brandt closed the old harbour on 4 May 2019. The harbour museum burned down on 10 December 2019."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Make the page of a short story in lanes by person."""
    folder = tmp_path_factory.mktemp("chronology")
    (folder / "ferry.txt").write_text(STORY, encoding="utf-8")
    return report(folder / "ferry.txt", out=folder, published="2024-05-15", lanes="person").as_uri()


@pytest.fixture
def page(browser, address):
    """Open that page; it may complain of nothing."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert complaints == []


def table(page):
    return page.get_by_role("region", name="What happened when")


def column(page, number):
    return table(page).locator(f"tbody tr:visible > :nth-child({number})").all_inner_texts()


IN_TIME = ["3 March 1968", "2 May 2019", "4 May 2019", "10 December 2019", "June 2025"]


def test_headings_sort_by_time_and_by_words_and_say_so(page):
    assert column(page, 1) == IN_TIME
    when = table(page).get_by_role("columnheader", name="When")
    assert when.get_attribute("aria-sort") == "ascending"
    when.get_by_role("button").click()
    assert column(page, 1) == IN_TIME[::-1] and when.get_attribute("aria-sort") == "descending"
    headline = table(page).get_by_role("columnheader", name="What happened")
    headline.get_by_role("button").click()
    assert column(page, 2) == sorted(column(page, 2), key=str.lower)
    assert headline.get_attribute("aria-sort") == "ascending" and when.get_attribute("aria-sort") is None


def test_headings_are_reached_and_pressed_by_keyboard_and_missing_cells_come_last(page):
    who = table(page).get_by_role("columnheader", name="Who", exact=True).get_by_role("button")
    for _ in range(2):
        who.focus()
        page.keyboard.press("Enter")
        cells = column(page, 5)
        assert cells[-1] == "–" and cells[0] != "–"


def test_words_and_a_status_filter_the_rows_and_the_count_is_announced(page):
    count = page.get_by_role("status")
    assert count.inner_text() == "5 of 5 rows shown"
    page.get_by_label("Search").fill("harbour BRANDT")
    assert column(page, 1) == ["2 May 2019", "4 May 2019"] and count.inner_text() == "2 of 5 rows shown"
    page.get_by_label("Search").fill("")
    page.get_by_label("Status", exact=True).select_option("scheduled")
    assert column(page, 1) == ["June 2025"] and count.inner_text() == "1 of 5 rows shown"
    page.get_by_label("Search").fill("museum")
    assert column(page, 1) == [] and count.inner_text() == "0 of 5 rows shown"


def test_a_link_to_a_row_that_is_filtered_away_brings_it_back(page):
    page.get_by_label("Search").fill("museum")
    page.locator("a.back.row").first.click()
    row = page.locator(page.url[page.url.index("#") :])
    assert row.is_visible() and "ferry" in row.inner_text()
    assert page.get_by_label("Search").input_value() == ""


def test_a_row_leads_to_its_sentence(page):
    table(page).get_by_role("link").first.click()
    sentence = page.locator(page.url[page.url.index("#") :])
    assert "launched in Hull on 3 March 1968" in sentence.inner_text() and sentence.bounding_box()["y"] >= 0


def test_on_paper_all_rows_stand_and_what_is_folded_is_unfolded(page):
    page.get_by_label("Search").fill("museum")
    page.emulate_media(media="print")
    assert column(page, 1) == IN_TIME and not page.get_by_label("Search").is_visible()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0 < page.locator("details").count()
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_without_a_script_nothing_is_lost(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert column(page, 1) == IN_TIME
    assert page.get_by_label("Search").count() == 0 and table(page).get_by_role("button").count() == 0
    assert page.locator("summary").first.is_visible() and page.locator("svg.timeline:visible").count() == 1
    context.close()


def test_a_mention_unfolds_and_leads_to_its_words(page):
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Anna Brandt"))
    row.locator("summary").click()
    row.get_by_role("link", name="Brandt (sentence 4)").click()
    assert page.locator(page.url[page.url.index("#") :]).inner_text() == "Brandt"


def test_the_timeline_stands_in_lanes(page):
    words = page.locator("svg.timeline:visible text").evaluate_all(
        "all => all.map(one => [one.getBoundingClientRect().y, one.textContent]).sort((a, b) => a[0] - b[0])"
    )
    drawn = [word for _, word in words if word in {"Anna Brandt", "no person named", *IN_TIME}]
    assert drawn[:3] == ["Anna Brandt", "2 May 2019", "4 May 2019"] and drawn.count("no person named") == 1
    assert drawn.index("no person named") < drawn.index("10 December 2019")
