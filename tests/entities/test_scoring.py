"""Scoring against CoNLL: spans and types exact, the bare model beside the project."""

from __future__ import annotations

import pytest

from dateline.entities.scoring import read_conll, score_entities

CONLL = """-DOCSTART- -X- -X- O

Shelling NN O
was VBD O
heard VBN O
near IN O
Karabakh NNP B-LOC
, , O
Colonel NNP O
Anar NNP B-PER
Eyvazov NNP I-PER
said VBD O
. . O

The DT O
Azerbaijani JJ B-ORG
Armed NNP I-ORG
Forces NNP I-ORG
agreed VBD O
. . O
"""


def test_reads_documents_sentences_and_spans(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text(CONLL + "\n-DOCSTART- O\n\nParis U-GPE\nfell O\n", encoding="utf-8")
    first, second = read_conll(path)
    assert first.text.startswith("Shelling was heard near Karabakh, Colonel Anar Eyvazov said.\nThe")
    assert {(first.text[start:end], kind) for start, end, kind in first.spans} == {
        ("Karabakh", "LOC"),
        ("Anar Eyvazov", "PER"),
        ("Azerbaijani Armed Forces", "ORG"),
    }
    assert {(second.text[start:end], kind) for start, end, kind in second.spans} == {("Paris", "LOC")}


def test_two_spans_side_by_side_stay_two(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text("Oslo B-LOC\nBergen B-LOC\nof O\nNew I-LOC\nYork I-LOC\n", encoding="utf-8")
    (gold,) = read_conll(path)
    assert {gold.text[start:end] for start, end, _ in gold.spans} == {"Oslo", "Bergen", "New York"}


def test_reads_numbered_tokens_comments_and_bare_types(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text("# newdoc id = one\n# sent_id = 1\n1\tRain\tO\n2\tin\tO\n3\tOslo\tLOC\n", encoding="utf-8")
    (gold,) = read_conll(path)
    assert gold.text == "Rain in Oslo"
    assert gold.spans == {(8, 12, "LOC")}


def test_blanks_stand_as_in_running_text(tmp_path):
    path = tmp_path / "gold.conll"
    words = 'CRICKET - KENT B-ORG|" We B-X|won " , said Oslo B-LOC|’ s self-rule ( 47 ) party .'
    lines = [word for piece in words.split("|") for word in piece.split()]
    tokens, tags = [], []
    for word in lines:
        if word.startswith("B-"):
            tags[-1] = word
        else:
            tokens.append(word)
            tags.append("O")
    path.write_text("\n".join(f"{token} {tag}" for token, tag in zip(tokens, tags, strict=True)), encoding="utf-8")
    (gold,) = read_conll(path)
    assert gold.text == 'CRICKET - KENT "We won", said Oslo’s self-rule (47) party.'
    path.write_text("The O\nanti O\n- O\nwar O\nparty O\n", encoding="utf-8")
    (gold,) = read_conll(path)
    assert gold.text == "The anti-war party"


def test_long_file_without_marks_is_read_in_pieces(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text("Oslo B-LOC\nfroze O\n\n" * 201, encoding="utf-8")
    golds = list(read_conll(path))
    assert [gold.text.count("Oslo") for gold in golds] == [25] * 8 + [1]
    path.write_text("Oslo B-LOC\nfroze O\n\n" * 200, encoding="utf-8")
    assert len(list(read_conll(path))) == 1


def test_project_is_beside_the_bare_model_in_one_table(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text(CONLL, encoding="utf-8")
    rows = {(row["system"], row["type"]): row for row in score_entities(path)}
    assert set(rows) == {(s, t) for s in ("bare model", "dateline") for t in ("PER", "ORG", "LOC", "all")}
    assert (rows["dateline", "all"]["gold"], rows["dateline", "all"]["right"]) == (3, 3)
    assert rows["dateline", "all"]["f1"] == 100.0
    assert rows["bare model", "all"]["f1"] < 100.0


def test_a_file_without_tags_is_refused(tmp_path):
    path = tmp_path / "gold.conll"
    path.write_text("just\nwords\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"gold\.conll: no line with a token and its tag"):
        score_entities(path)
