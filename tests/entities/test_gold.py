"""On the articles of `tests/gold` the project is well above the bare model: a loss shows here."""

from __future__ import annotations

from pathlib import Path

from dateline.entities.scoring import score_entities

GOLD = Path(__file__).parent.parent / "gold"


def test_project_is_far_above_the_bare_model_on_the_gold_articles(tmp_path):
    path = tmp_path / "gold.conll"
    articles = [article.read_text(encoding="utf-8") for article in sorted(GOLD.glob("*.conll"))]
    path.write_text("\n\n".join(f"-DOCSTART- O\n\n{article}" for article in articles), encoding="utf-8")
    f1 = {(row["system"], row["type"]): float(str(row["f1"])) for row in score_entities(path)}
    assert f1["dateline", "all"] >= f1["bare model", "all"] + 6
    assert f1["dateline", "all"] >= 90
    assert f1["dateline", "PER"] >= 91
    assert f1["dateline", "LOC"] >= 93
    assert f1["dateline", "ORG"] >= 78
