"""The pages of a corpus: one for each article, as `report` makes it; made anew where it changed, gone with it."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dateline.corpus import Links, corpus
from dateline.corpus.links import page_name
from dateline.errors import DatelineError, ParameterError
from dateline.output.report import report

from .piles import articles, files
from .test_faults import started, until


@pytest.fixture
def run(tmp_path, small_model):
    """Return `run(source, out="out", **options)`: a run with pages and the small model."""

    def run(source, out="out", **options):
        return corpus(source, tmp_path / out, **({"model": small_model, "pages": True} | options))

    return run


def pages(out: Path) -> dict[str, bytes]:
    """Return the pages of articles and what they hold."""
    return {str(page.relative_to(out)): page.read_bytes() for page in sorted((out / "pages").glob("*/*.html"))}


def table_of_pages(out: Path) -> list[dict]:
    return [row for file in (out / "pages").glob("*.parquet") for row in pq.read_table(file).to_pylist()]


def times(out: Path) -> dict[str, int]:
    return {name: (out / name).stat().st_mtime_ns for name in [*pages(out), "report.html"]}


def made_anew(before: dict[str, int], after: dict[str, int]) -> set[str]:
    """Return the names of the pages that were written since."""
    return {name for name, time in after.items() if before.get(name) != time}


def body(page: str) -> str:
    """Return what a page shows beside its code, its link to the chronology, and the name of its source."""
    page = re.sub(r'<div class="code" hidden>.*?</div>\s*(?=<div|</main)', "", page, flags=re.DOTALL)
    page = re.sub(r'<p class="up".*?</p>|<!-- made from .*?-->', "", page)
    return re.sub(r"\s+", " ", page)


def test_a_page_is_the_one_that_report_makes(tmp_path):
    (tmp_path / "bridge.txt").write_text(
        "date 2020-07-01\n\nThe bridge at Aldmere was closed on 3 March 2019. It opened in June 2020, Anna Brandt said."
    )
    alone = report(tmp_path / "bridge.txt", out=tmp_path / "alone").read_text(encoding="utf-8")
    outcome = corpus(tmp_path / "bridge.txt", tmp_path / "out", pages=True)
    (page,) = pages(outcome.out).values()
    one, other = (body(text).replace(str(tmp_path) + "/", "") for text in (alone, page.decode()))
    assert one.partition("How it was made")[0] == other.partition("How it was made")[0]
    assert '<p class="up" lang="en"><a href="../../report.html">' in page.decode()
    assert "3 March 2019" in other and "Anna Brandt" in other


def test_each_article_has_a_page_and_the_table_says_where(run, write_pile):
    outcome = run(write_pile(articles(20) | {"empty": " "}))
    assert (outcome.pages, outcome.pages_made, outcome.pages_failed, outcome.status) == (20, 20, 0, 3)
    found = {row["article_id"]: row["page"] for row in table_of_pages(outcome.out)}
    assert set(found.values()) == set(pages(outcome.out))
    assert found["pile.jsonl#a3"] == f"pages/{page_name('pile.jsonl#a3')}"
    assert b"Lisbon" in (outcome.out / found["pile.jsonl#a3"]).read_bytes()
    assert "pile.jsonl#empty" not in found
    (table,) = {str(pq.read_schema(file)) for file in (outcome.out / "pages").glob("*.parquet")}
    assert "description" in table


def test_the_tables_are_the_same_with_pages_and_without(run, write_pile):
    pile = write_pile(articles(20))
    assert files(run(pile).out) == files(run(pile, "bare", pages=False).out)


def test_a_rerun_makes_only_what_changed(run, write_pile):
    pile = articles(40)
    out = run(write_pile(pile)).out
    before = times(out)
    again = run(write_pile(pile))
    assert (again.pages, again.pages_made, made_anew(before, times(out))) == (40, 0, set())
    changed = f"pages/{page_name('pile.jsonl#a30')}"
    more = f"pages/{page_name('pile.jsonl#new')}"
    gone = f"pages/{page_name('pile.jsonl#a7')}"
    pile |= {"a30": "The bridge fell on 9 May 2024.", "new": "The ferry came on 11 May 2024."}
    del pile["a7"]
    again = run(write_pile(pile))
    assert (again.pages, again.pages_made) == (40, 2)
    assert made_anew(before, times(out)) == {changed, more, "report.html"}
    assert b"The bridge fell on 9 May 2024." in (out / changed).read_bytes()
    assert gone in before and not (out / gone).exists()
    fresh = run(write_pile(pile), "fresh")
    assert pages(out) == pages(fresh.out)
    assert sorted(file.name for file in (out / "pages").glob("*.parquet")) == sorted(
        file.name for file in (fresh.out / "pages").glob("*.parquet")
    )


def test_a_page_that_somebody_removed_is_made_again(run, write_pile):
    pile = write_pile(articles(20))
    out = run(pile).out
    before = pages(out)
    (out / list(before)[3]).unlink()
    assert run(pile).pages_made == 1
    assert pages(out) == before


def test_another_look_makes_every_page_anew(run, write_pile, monkeypatch):
    pile = write_pile(articles(3))
    run(pile)
    monkeypatch.setattr("dateline.corpus.pages._shown_by", lambda: "another template")
    again = run(pile)
    assert (again.analysed, again.pages_made) == (0, 3)


def test_an_article_whose_page_cannot_be_made_is_named_and_the_others_have_theirs(run, write_pile, monkeypatch):
    from dateline import output

    draw = output.marked_article

    def draw_or_fail(analysis):
        if "Report 4." in analysis.article.text:
            raise ValueError("no such ink")
        return draw(analysis)

    monkeypatch.setattr(output, "marked_article", draw_or_fail)
    outcome = run(write_pile(articles(6)))
    assert (outcome.articles, outcome.pages, outcome.pages_failed, outcome.status) == (6, 5, 1, 3)
    (row,) = (row for row in table_of_pages(outcome.out) if row["page"] is None)
    assert row["article_id"] == "pile.jsonl#a4" and row["reason"].endswith("ValueError: no such ink")
    assert "1 article without a page" in str(outcome)


def test_killed_among_the_pages_and_run_again_on_workers(tmp_path, run, write_pile, small_model):
    pile, out = write_pile(articles(60)), tmp_path / "out"
    process = started(pile, out, small_model, 2, pages=True)
    until(lambda: len(list((out / "pages").glob("*/*.html"))) > 5)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    kept = times_of_pages(out)
    again = run(pile, workers=2)
    assert (again.analysed, again.pages) == (0, 60)
    assert 0 < again.pages_made < 60
    assert {name for name, time in kept.items() if times_of_pages(out)[name] == time}
    assert pages(out) == pages(run(pile, "fresh").out)
    assert not list(out.rglob(".unfinished*"))


def times_of_pages(out: Path) -> dict[str, int]:
    return {name: (out / name).stat().st_mtime_ns for name in pages(out)}


def test_a_disk_that_is_full_leaves_earlier_pages(run, write_pile, monkeypatch):
    out = run(write_pile(articles(5))).out
    before = pages(out)

    def full(*paths):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("dateline.corpus.pages.written", full)
        with pytest.raises(DatelineError, match="disk is full; earlier results are whole"):
            run(write_pile(articles(5) | {"a3": "Another text of 9 May 2024."}))
    changed = f"pages/{page_name('pile.jsonl#a3')}"  # its page told what is no longer so
    assert pages(out) == {name: page for name, page in before.items() if name != changed}
    assert "out of date" in (out / "report.html").read_text(encoding="utf-8")


def test_pages_that_no_longer_show_the_results_are_taken_away(run, write_pile, small_model):
    pile = articles(60)
    out = run(write_pile(pile)).out
    before = pages(out)
    pile |= {"a30": "The bridge fell on 9 May 2024.", "new": "The ferry came on 11 May 2024."}
    del pile["a7"]
    bare = run(write_pile(pile), pages=False)
    outdated = {f"pages/{page_name(f'pile.jsonl#{name}')}" for name in ("a30", "a7")}
    assert pages(out) == {name: page for name, page in before.items() if name not in outdated}
    assert {row["page"] for row in table_of_pages(out)} <= set(pages(out))
    note = (out / "report.html").read_text(encoding="utf-8")
    assert "have changed since their page was made" in note and "timeline" not in note
    assert "--pages makes them anew" in str(bare)
    assert Links(bare).to("pile.jsonl#a1") == ""
    again = run(write_pile(pile))
    assert again.pages_made == 2 and not again.outdated
    assert "60 articles" in (out / "report.html").read_text(encoding="utf-8")
    assert pages(out) == pages(run(write_pile(pile), "fresh").out)


def test_pages_that_still_show_the_results_stay(run, write_pile):
    pile = write_pile(articles(20))
    out = run(pile).out
    before = times(out)
    bare = run(pile, pages=False)
    assert times(out) == before and not bare.outdated and "anew" not in str(bare)


def test_another_day_of_publication_takes_every_page_away(run, write_pile):
    out = run(write_pile(articles(20))).out
    run(write_pile(articles(20)), pages=False, published="2024-06-01")
    assert pages(out) == {} and table_of_pages(out) == []


def test_no_file_of_somebody_else_is_removed_from_the_pages(run, write_pile):
    pile = articles(6)
    out = run(write_pile(pile)).out
    mine = [
        out / "pages" / "readme.txt",
        out / "pages" / "ab" / "notes.html",
        next((out / "pages").glob("*/")) / "x.css",
        out / "pages" / "part-of-my-notes.parquet",
    ]
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine")
    del pile["a3"]
    run(write_pile(pile))
    assert all(file.read_text() == "mine" for file in mine)
    assert len(pages(out)) == 5 + 1


@pytest.mark.parametrize("name", ["report.html", ".run/app.run.xml"])
def test_what_somebody_put_among_the_results_stays(run, write_pile, name):
    out = run(write_pile(articles(3))).out
    file = out / name
    file.unlink(missing_ok=True)
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine")
    for pages in (False, True):
        with pytest.raises(ParameterError, match=f"holds {name.partition('/')[0]}, which no run"):
            run(write_pile(articles(4)), pages=pages)
    assert file.read_text() == "mine"


def test_a_page_that_broke_off_is_written_anew(run, write_pile):
    out = run(write_pile(articles(3))).out
    whole = (out / "report.html").read_bytes()
    for rest in (b"", whole[:2000]):
        (out / "report.html").write_bytes(rest)
        run(write_pile(articles(3)))
        assert (out / "report.html").read_bytes() == whole


def test_no_article_still_has_a_page_that_says_so(run, tmp_path):
    (tmp_path / "pile").mkdir()
    outcome = run(tmp_path / "pile")
    assert (outcome.pages, outcome.status) == (0, 0)
    assert "0 articles" in (outcome.out / "report.html").read_text(encoding="utf-8")
