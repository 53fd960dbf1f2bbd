"""The page of a chronology in a browser: a mark or a link opens the article's own page, which leads back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.corpus import corpus

ARTICLES = Path(__file__).parent.parent / "corpus_articles"


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    """Make the pages of the small corpus."""
    out = corpus(ARTICLES, tmp_path_factory.mktemp("corpus") / "out", pages=True).out
    return (out / "report.html").as_uri()


@pytest.fixture(params=[1280, 390], ids=["wide", "phone"])
def page(browser, address, request):
    """Open the chronology; neither it nor what it leads to may complain."""
    page = browser.new_page(viewport={"width": request.param, "height": 900})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert complaints == []


def target(page):
    """Return what the address of a page leads to in it."""
    return page.locator(page.url[page.url.index("#") :])


def test_a_mark_opens_the_article_that_tells_it_and_leads_back(page, address):
    page.locator("svg.timeline:visible a.mark", has_text="The ferry Solveig sank off Marnvik").first.click()
    page.wait_for_url(re.compile(r"/pages/../2021-05-05-[a-z-]+-[0-9a-f]{16}\.html#row-ev\d+$"))
    assert "Solveig" in target(page).inner_text()
    assert page.locator("h1").inner_text() in {
        "Ferry Solveig sinks off Marnvik",
        "Twelve missing after ferry goes down",
    }
    page.get_by_role("link", name="The chronology of all articles").click()
    page.wait_for_url(address)


def test_a_row_of_the_tables_opens_the_page_of_its_source(page):
    row = page.get_by_role("region", name="Every source").get_by_role("row").filter(has_text="Some 300 people")
    row.get_by_role("link", name="evening courier").click()
    page.wait_for_url(re.compile(r"2022-05-03-evening-courier-[0-9a-f]{16}\.html#row-ev\d+$"))
    assert "sank" in target(page).inner_text()


def test_the_chronology_sorts_by_time(page):
    table = page.get_by_role("region", name="What happened when")
    when = table.get_by_role("button", name="When")
    days = table.locator("tbody tr > :first-child").all_inner_texts()
    when.click()
    when.click()
    assert table.locator("tbody tr > :first-child").all_inner_texts() == days


def test_nothing_is_wider_than_the_screen(page):
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_only_the_table_in_the_order_of_a_column_says_so(page):
    marked = page.locator("th[aria-sort]")
    assert marked.count() == 1
    assert marked.evaluate("one => one.closest('.listing').getAttribute('aria-label')") == "What happened when"
    table = page.get_by_role("region", name="Side by side")
    table.get_by_role("button", name="About").click()
    assert table.locator("th[aria-sort]").all_inner_texts() == ["About"]


def test_the_timeline_is_as_wide_as_the_page_and_what_counts_articles_under_it(page):
    widths = page.locator("figure svg:visible").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    room = page.locator("figure").evaluate("one => one.clientWidth")
    assert len(widths) == 2 and all(abs(width - room) < 2 for width in widths)


def test_every_table_fits_on_a_sheet(page):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})  # A4 between its margins
    assert page.locator("table").count() == 7
    for table in page.locator("table").all():
        assert table.evaluate("one => one.getBoundingClientRect().right <= document.documentElement.clientWidth")
    assert page.locator("svg.timeline.wide").is_visible() and not page.locator("svg.timeline.narrow").is_visible()
