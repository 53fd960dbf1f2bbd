"""The exported page as a reader meets it: by mouse, by keyboard, by screen reader, on a phone, on paper."""

from __future__ import annotations

import json
from pathlib import Path

import axe_playwright_python
import pytest

from dateline.output.report import report
from dateline.paths import ROOT

WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 390, "height": 844}
HOSTILE = """\
On 3 May 2021 <script>document.title = 'run'</script> <img src=x onerror="document.title='run'"> was posted.

**Bold** cost $5 and $\\alpha^2$ on 5 May 2021, said `mayor` Anna Brandt of Aldmere. # No heading [link](http://example.org)
</div></main></body> On 7 May 2021 the <b>council</b> met &amp; parted."""
CROWD = "\n\n".join(
    f"The council of Aldmere met the ferry company on {day} March 2021 and postponed its vote once more."
    for day in range(1, 29)
)


@pytest.fixture(scope="session")
def pages(tmp_path_factory):
    """Make the page of the seed, of a hostile article, of a crowd of events, and of an article without any."""
    folder = tmp_path_factory.mktemp("pages")
    articles = {"seed": (ROOT / "seeds" / "khojaly-2024-05-15.txt", "")}
    for name, text in (("hostile", HOSTILE), ("crowd", CROWD), ("empty", "Nothing of note was seen here by anybody.")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        articles[name] = (folder / f"{name}.txt", "2021-05-08")
    return {name: report(path, out=folder / name, published=day) for name, (path, day) in articles.items()}


@pytest.fixture
def visit(browser, pages):
    """Return `visit(name, size)`: the page, opened; afterwards nothing may have been asked for or complained of."""
    opened, asked, complaints = [], [], []

    def visit(name, size=WIDE):
        page = browser.new_page(viewport=size)
        page.on("request", lambda request: asked.append(request.url))
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(pages[name].as_uri())
        opened.append(page)
        return page

    yield visit
    for page in opened:
        page.close()
    assert [url for url in asked if not url.startswith("data:")] == [
        pages[name].as_uri() for name in pages if pages[name].as_uri() in asked
    ]
    assert complaints == []


@pytest.mark.parametrize("name", ["seed", "hostile", "crowd", "empty"])
def test_no_serious_violation_for_axe(visit, name):
    page = visit(name)
    # The page forbids scripts from outside; axe comes in through the debugger, which is no script of the page.
    source = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(f"() => {{ {source}; window.axe = axe }}")
    page.get_by_role("button", name="Show code").click()
    found = page.evaluate("() => axe.run()")
    serious = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
    assert serious == [], json.dumps([(v["id"], [n["html"] for n in v["nodes"]]) for v in serious], indent=1)
    assert len(found["passes"]) > 15


def test_clicking_each_mark_scrolls_to_its_sentence(visit):
    page = visit("seed")
    marks = page.locator("svg.timeline:visible a")
    assert marks.count() == 7
    for i in range(marks.count()):
        page.evaluate("() => { document.documentElement.style.scrollBehavior = 'auto'; window.scrollTo(0, 0) }")
        target = marks.nth(i).get_attribute("href")
        marks.nth(i).click()
        sentence = page.locator(target)
        assert page.url.endswith(target) and "has-event" in sentence.get_attribute("class")
        box = sentence.bounding_box()
        assert box is not None and 0 <= box["y"] < WIDE["height"]


def test_tab_reaches_every_mark_in_order_and_enter_follows_it(visit):
    page = visit("seed")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("() => document.activeElement.id || document.activeElement.className"))
    marks = page.locator("svg.timeline:visible a").evaluate_all("marks => marks.map(mark => mark.id)")
    assert reached[0] == "skip"
    assert [name for name in reached if name.startswith("wide-mark-")] == marks
    page.locator("svg.timeline:visible a").first.focus()
    assert (
        page.evaluate("() => getComputedStyle(document.querySelector('svg.timeline a:focus-visible .box')).strokeWidth")
        == "2px"
    )
    page.keyboard.press("Enter")
    assert "#sentence-" in page.url


@pytest.mark.parametrize(("size", "mark"), [(WIDE, "#wide-mark-"), (PHONE, "#mark-")], ids=["wide", "phone"])
def test_a_sentence_leads_back_to_its_mark_in_the_drawing_that_is_shown_and_to_its_row(visit, size, mark):
    page = visit("seed", size)
    for kind, prefix in (("a.back:not(.row):visible", mark), ("a.back.row:visible", "#row-")):
        assert page.locator(kind).count() == 7
        back = page.locator(kind).first
        target = back.get_attribute("href")
        back.click()
        assert target.startswith(prefix) and page.url.endswith(target) and page.locator(target).is_visible()


def test_every_link_within_the_page_leads_to_something(visit):
    page = visit("seed")
    dead = page.evaluate(
        """() => [...document.querySelectorAll('a')].map(link => link.getAttribute('href'))
            .filter(href => !href || !href.startsWith('#') || !document.getElementById(href.slice(1)))"""
    )
    assert dead == []
    assert page.evaluate("() => new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == (
        page.locator("[id]").count()
    )


def test_marks_tell_what_they_are(visit):
    page = visit("seed")
    link = page.locator("svg.timeline:visible").get_by_role("link", name="27 September – 10 November 2020")
    assert "happened" in link.locator("title").text_content()
    assert page.get_by_role("group", name="Timeline of the dated events").count() == 1


def test_on_a_phone_a_row_is_a_card_whose_cells_say_what_they_are(visit):
    page = visit("seed", PHONE)
    row = page.locator("table[data-choice] tbody tr").first
    edges = row.evaluate("row => [...row.cells].map(cell => cell.getBoundingClientRect().right)")
    assert max(edges) <= PHONE["width"]
    rows = page.get_by_role("row").filter(has=page.get_by_role("rowheader"))
    assert rows.count() > 20  # shown as blocks, still a table
    label = row.locator("td").nth(1).evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Status" in label


@pytest.mark.parametrize("name", ["seed", "hostile", "crowd", "empty"])
def test_a_phone_scrolls_sideways_in_tables_only(visit, name):
    page = visit(name, PHONE)
    page.get_by_role("button", name="Show code").click()
    wide = page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(element => element.scrollWidth > element.clientWidth + 1)
            .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
            .map(element => element.className)"""
    )
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    assert all("listing" in names for names in wide), wide
    letters = page.evaluate(
        """() => { const drawn = [...document.querySelectorAll('svg.timeline')];
            const svg = drawn.find(one => one.checkVisibility()); if (!svg) return 99;
            return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width * 10.5 }"""
    )
    assert letters >= 9


@pytest.mark.parametrize("name", ["seed", "crowd"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_words_of_the_timeline_keep_apart_in_the_browsers_own_letters(visit, name, size):
    page = visit(name, size)
    boxes, frame = page.evaluate(
        """() => {
            const svg = [...document.querySelectorAll('svg.timeline')].find(one => one.checkVisibility());
            const box = element => {
                const {x, y, width, height} = element.getBBox();
                return [element.textContent, x, y + height * .15, x + width, y + height * .85];
            };
            return [[...svg.querySelectorAll('text')].map(box), svg.viewBox.baseVal.width];
        }"""
    )
    for i, (words, left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 and right <= frame, words
        for others, *other in boxes[i + 1 :]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top, (words, others)


def test_code_is_folded_away_behind_a_button(visit):
    page = visit("seed")
    button = page.get_by_role("button", name="Show code")
    code = page.locator(".code .highlight").first
    assert not code.is_visible() and button.get_attribute("aria-expanded") == "false"
    button.press("Enter")
    assert code.is_visible()
    page.get_by_role("button", name="Hide code").click()
    assert not code.is_visible()


def test_a_wide_screen_is_used(visit):
    page = visit("seed")
    drawn, content = page.locator("svg.timeline:visible").bounding_box(), page.locator("main").bounding_box()
    assert drawn["width"] == content["width"] > 800


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_map_fits_and_leads_into_the_article(visit, size):
    page = visit("seed", size)
    drawn = page.locator("svg.places").bounding_box()
    assert drawn["x"] >= 0 and drawn["x"] + drawn["width"] <= size["width"]
    page.get_by_role("group", name="Map of the places").get_by_role("link", name="Khojaly").click()
    assert page.locator(page.url[page.url.index("#") :]).inner_text() == "KHOJALY"


def test_an_article_is_shown_and_never_run(visit):
    page = visit("hostile")
    assert page.title() != "run"
    shown = page.locator(".marked").inner_text()
    for words in (
        "<script>document.title = 'run'</script>",
        "**Bold** cost $5 and $\\alpha^2$",
        "# No heading",
        "</div></main>",
        "&amp;",
    ):
        assert words in shown
    assert (
        page.locator("main script, main img, .marked a[href^='http'], .marked b, .marked strong, .MathJax").count() == 0
    )


def test_an_article_without_events_has_a_sentence_and_no_empty_frame(visit):
    page = visit("empty")
    assert page.get_by_text("No event here has a date that could be placed on a timeline.").is_visible()
    assert page.locator("svg.timeline").count() == 0


def test_a_page_without_a_network_may_not_have_one(visit):
    page = visit("seed")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    assert (
        policy is not None
        and policy.startswith("default-src 'none'")
        and "http" not in policy
        and "connect-src" not in policy
    )


def test_on_paper_there_is_neither_code_nor_button(visit):
    page = visit("seed")
    page.get_by_role("button", name="Show code").click()
    page.emulate_media(media="print")
    assert not page.locator(".code .highlight").first.is_visible()
    assert not page.locator("#show-code").is_visible()
    page.set_viewport_size({"width": 718, "height": 1000})  # of a sheet
    assert page.locator(".marked .back:visible, .marked .way:visible").count() == 0 < page.locator(".back").count()
    assert page.locator("svg.timeline:visible").count() == 1


EDGES_AND_MARKS = """svgs => svgs.map(svg => {
    const {width, height} = svg.viewBox.baseVal, scale = svg.getBoundingClientRect().width / width;
    return [height * scale, [...svg.querySelectorAll('.mark text')].map(text => text.textContent)];
})"""


@pytest.mark.parametrize("name", ["seed", "crowd"])
def test_on_paper_the_timeline_breaks_between_its_rows_and_is_whole_again_afterwards(visit, name):
    page = visit(name)
    before = page.locator("figure").first.evaluate("figure => figure.outerHTML")
    told = page.locator("svg.timeline.wide .mark text").all_text_contents()
    page.emulate_media(media="print")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    heading = page.locator(".sheets thead svg")
    assert heading.count() == 1 and heading.get_by_text("happened").count() == 1
    pieces = page.locator(".sheets tbody svg").evaluate_all(EDGES_AND_MARKS)
    assert [words for _, words in pieces for words in words] == told
    assert len(pieces) == page.locator("svg.timeline.wide > .mark").count()
    assert all(0 < height < 150 for height, _ in pieces)
    assert page.locator(".sheets [id], .sheets use").count() == 0
    assert page.locator("svg.timeline.wide.parted").bounding_box()["height"] == 0
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("figure").first.evaluate("figure => figure.outerHTML") == before


@pytest.mark.parametrize("name", ["seed", "crowd"])
def test_on_paper_without_scripts_the_timeline_breaks_between_its_rows_too(browser, pages, name):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 718, "height": 1000})
    page = context.new_page()
    page.goto(pages[name].as_uri())
    assert page.locator(".slices svg").count() > 1 and not page.locator(".slices").is_visible()
    page.emulate_media(media="print")
    heights = [page.locator(".slices svg").nth(row).bounding_box()["height"] for row in range(4)]
    assert all(0 < height < 150 for height in heights)
    assert page.locator("svg.timeline.wide").bounding_box()["height"] == 0
    assert page.locator(".mentions").first.is_visible()
    context.close()


def test_on_paper_the_shapes_stand_where_they_stood(visit):
    page = visit("seed")
    where = """shapes => shapes.map(shape => {
        const svg = shape.ownerSVGElement, box = shape.getBoundingClientRect(), frame = svg.getBoundingClientRect();
        const {y, width} = svg.viewBox.baseVal, scale = frame.width / width;
        return [(box.x - frame.x) / scale, (box.y - frame.y) / scale + y].map(Math.round);
    })"""
    shapes = page.locator("svg.timeline.wide use").evaluate_all(where)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    drawn = page.locator(".sheets path").evaluate_all(where)
    assert shapes and all(any(abs(a - x) + abs(b - y) <= 2 for x, y in drawn) for a, b in shapes)
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")


def test_on_paper_the_headings_of_tables_can_be_repeated_on_each_sheet(visit):
    """Chromium repeats no heading that holds a positioned button."""
    page = visit("seed")
    page.emulate_media(media="print")
    shown = page.locator("button.sort").evaluate_all("buttons => buttons.map(one => getComputedStyle(one).display)")
    assert len(shown) == 7 and set(shown) == {"contents"}
