"""A run again: only what is new or changed is analysed, and it comes to what a fresh run comes to."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.corpus.recipe import code_digest
from dateline.corpus.schema import TABLES
from dateline.entities.gazetteer import COLUMNS, Gazetteer, digest_of
from dateline.errors import DatelineError
from dateline.language import load_pipeline

from .piles import articles, files, ids, rows, sentence


def test_a_rerun_over_nothing_new_touches_nothing(run, write_pile):
    pile = write_pile(articles(40))
    out = run(pile).out
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"}
    again = run(pile)
    assert (again.articles, again.analysed) == (40, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.name != ".lock"} == before


def test_an_article_more_is_the_only_one_analysed(run, write_pile):
    pile = articles(60)
    run(write_pile(pile))
    more = {**dict(list(pile.items())[:20]), "new": "The bridge opened on 9 May 2024.", **dict(list(pile.items())[20:])}
    again = run(write_pile(more))
    assert (again.articles, again.analysed) == (61, 1)
    assert files(again.out) == files(run(write_pile(more), "fresh").out)


def test_a_changed_article_is_the_only_one_analysed(run, write_pile):
    pile = articles(60)
    out = run(write_pile(pile)).out
    again = run(write_pile(pile | {"a30": "The bridge fell on 9 May 2024."}))
    assert (again.articles, again.analysed) == (60, 1)
    assert "The bridge fell on 9 May 2024." in {row["text"] for row in rows(out, "articles")}
    assert sentence(30) not in {row["text"] for row in rows(out, "articles")}
    assert files(out) == files(run(write_pile(pile | {"a30": "The bridge fell on 9 May 2024."}), "fresh").out)


def test_a_removed_article_leaves_every_table(run, write_pile):
    pile = articles(60)
    out = run(write_pile(pile)).out
    del pile["a30"]
    again = run(write_pile(pile))
    assert (again.articles, again.analysed) == (59, 0)
    for table in TABLES:
        assert "a30" not in ids(out, table)
    assert files(out) == files(run(write_pile(pile), "fresh").out)


def test_rows_that_move_down_are_known_by_what_they_say(run, tmp_path):
    texts = [sentence(number) for number in range(30)]
    pile = tmp_path / "pile.csv"
    pile.write_text("\n".join(["text", *texts]))
    run(pile)
    pile.write_text("\n".join(["text", "A new one on top.", *texts]))
    again = run(pile)
    assert (again.articles, again.analysed) == (31, 1)
    assert files(again.out) == files(run(pile, "fresh").out)


def test_a_file_that_somebody_removed_is_made_again(run, write_pile):
    pile = write_pile(articles(40))
    out = run(pile).out
    before = files(out)
    next((out / "events").glob("*.parquet")).unlink()
    (out / "manifest.json").write_text("{half a manif")
    assert 0 < run(pile).analysed < 40
    assert files(out) == before


def test_another_model_analyses_all_anew(run, write_pile, obedient_model):
    pile = write_pile(articles(20))
    run(pile)
    assert run(pile, model=obedient_model).analysed == 20
    assert run(pile, published="2024-06-01").analysed == 20


def test_other_code_analyses_all_anew(run, write_pile, monkeypatch):
    pile = write_pile(articles(20))
    assert run(pile).analysed == 20
    for place in ("recipe", "partition"):
        monkeypatch.setattr(f"dateline.corpus.{place}.code_digest", lambda: "another")
    assert run(pile).analysed == 20
    assert run(pile).analysed == 0


def test_other_aliases_analyse_all_anew(run, write_pile, small_model, tmp_path, monkeypatch):
    """A name that a person adds to the aliases is in the rows of the next run."""
    path = tmp_path / "aliases.csv"
    path.write_text(",".join(COLUMNS) + "\n")
    entities = load_pipeline(small_model).get_pipe("dateline_entities")
    monkeypatch.setattr(entities, "gazetteer", Gazetteer(path))
    monkeypatch.setattr("dateline.corpus.recipe.digest_of", lambda: digest_of(path))
    pile = write_pile({f"a{i}": f"The ferry left Quelvik on {i} May 2024." for i in range(1, 21)})
    assert run(pile, model=small_model).analysed == 20
    path.write_text(",".join(COLUMNS) + "\nQuelvik,Quelvik,GPE,NO,,,,\n")
    again = run(pile, model=small_model)
    assert again.analysed == 20
    assert [row["country"] for row in rows(again.out, "entities")] == ["NO"] * 20


def test_aliases_that_a_worker_does_not_have_stop_the_run(run, write_pile, small_model, monkeypatch):
    monkeypatch.setattr("dateline.corpus.recipe.digest_of", lambda: "another")
    with pytest.raises(DatelineError, match=r"another data/aliases\.csv"):
        run(write_pile(articles(4)), model=small_model)


def test_the_code_of_the_rows_is_of_the_recipe_and_that_of_scores_is_not(tmp_path, monkeypatch):
    for name in ("__init__.py", "corpus/tabulated.py", "corpus/run.py", "event_scoring.py", "entities/scoring.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.setattr("dateline.__file__", str(tmp_path / "__init__.py"))
    digest = code_digest.__wrapped__
    before = digest()
    for name in ("corpus/run.py", "event_scoring.py", "entities/scoring.py"):
        (tmp_path / name).write_text("pass")
    assert digest() == before
    (tmp_path / "corpus/tabulated.py").write_text("pass")
    assert digest() != before


def test_a_stopped_commit_is_completed_by_the_next_run(run, write_pile, monkeypatch):
    from dateline.corpus.store import Store

    pile = articles(60)
    out = run(write_pile(pile)).out
    pile = pile | {"a3": "Another text of 9 May 2024.", "more": "One more."}
    moved, move = [], Path.replace

    def dies_halfway(self, target):
        moved.append(target)
        if len(moved) > 3:
            raise KeyboardInterrupt
        return move(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dies_halfway)
        with pytest.raises(KeyboardInterrupt):
            run(write_pile(pile))
    Store(out).open()
    assert files(out) == files(run(write_pile(pile), "fresh").out)
    assert run(write_pile(pile)).analysed == 0
