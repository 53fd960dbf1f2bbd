"""The page of the chronology, and the links from it to the pages of articles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.corpus import Links, corpus
from dateline.corpus.links import page_name
from dateline.errors import ParameterError

ARTICLES = Path(__file__).parent.parent / "corpus_articles"


@pytest.fixture(scope="module")
def chronology(tmp_path_factory) -> Path:
    """Make the pages of the small corpus of two events; return the folder."""
    out = tmp_path_factory.mktemp("pages") / "out"
    return corpus(ARTICLES, out, pages=True).out


def test_the_chronology_needs_nothing_but_itself_and_the_pages_it_leads_to(chronology):
    text = (chronology / "report.html").read_text(encoding="utf-8")
    assert "<title>One chronology of many articles</title>" in text
    assert "default-src 'none'" in text and "@import" not in text and text.count("<script>") == 1
    links = set(re.findall(r"""(?:src|href)=["']([^#"'][^"']*)["']""", text))
    leading = {link for link in links if not link.startswith("data:")}
    assert len(leading) > 10
    for link in leading:
        address, _, row = link.partition("#")
        page = (chronology / address).read_text(encoding="utf-8")
        assert not row or f'id="{row}"' in page, link
    assert re.findall(r'<table data-choice="\d"(.*?)>', text) == ["", "", ' data-sorted="0"']
    assert re.search(r'<a class="mark [a-z ]+" href="pages/[0-9a-f]{2}/[^"]+\.html#row-ev\d+"', text)


def test_the_page_shows_what_is_asked(tmp_path):
    out = tmp_path / "out"
    of_all = corpus(ARTICLES, out, pages=True)
    assert not of_all.nothing_shown
    some = corpus(ARTICLES, out, pages=True, show={"about": "Margaret Thorne", "since": "2021-11-01", "top": 3})
    assert (some.pages_made, some.nothing_shown) == (0, False)
    text = (out / "report.html").read_text(encoding="utf-8")
    drawn = set(re.findall(r'<a class="mark [^>]*>\s*<title>([^<]*)', text))
    assert 0 < len(drawn) <= 3
    assert all("Kelby" in title or "bridge" in title or "Thorne" in title or "piers" in title for title in drawn), drawn
    none = corpus(ARTICLES, out, pages=True, show={"about": "nobody"})
    assert none.nothing_shown and "its timeline is empty: no happening" in str(none)
    with pytest.raises(ParameterError, match=r"since = .May."):
        corpus(ARTICLES, out, pages=True, show={"since": "May"})
    with pytest.raises(ParameterError, match=r"about: choose what report\.html shows; accepted together with pages"):
        corpus(ARTICLES, out, show={"about": "nobody"})


def test_links_lead_nowhere_where_no_pages_were_asked_for(chronology):
    outcome = corpus(ARTICLES, chronology)
    assert Links(outcome).to("2021-05-05-harbour-gazette.txt", "ev1") == ""
    outcome = corpus(ARTICLES, chronology, pages=True)
    assert outcome.pages_made == 0
    link = f"pages/{page_name('2021-05-05-harbour-gazette.txt')}#row-ev1"
    assert Links(outcome).to("2021-05-05-harbour-gazette.txt", "ev1") == link
    assert (chronology / link.partition("#")[0]).exists()


@pytest.mark.parametrize(
    ("article_id", "name"),
    [
        ("2021-05-05-harbour-gazette.txt", "2021-05-05-harbour-gazette"),
        ("news.csv#12", "news-csv-12"),
        ("https://example.org/a/Fähre?id=3&x=<b>", "fahre-id-3-x-b"),
        ("../../etc/passwd", "passwd"),
        ("日本", ""),
        ("x" * 500, "x" * 60),
    ],
)
def test_names_of_pages_are_stable_and_safe(article_id, name):
    shelf, _, file = page_name(article_id).partition("/")
    assert re.fullmatch(r"[0-9a-f]{2}", shelf)
    assert re.fullmatch(re.escape(name) + ("-" if name else "") + rf"{shelf}[0-9a-f]{{14}}\.html", file)
    assert page_name(article_id) == page_name(article_id) != page_name(article_id + " ")
