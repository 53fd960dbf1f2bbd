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
