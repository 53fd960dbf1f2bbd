"""The component in a pipeline: any text, any way a Doc travels, a user's own aliases."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin, Span

from dateline.entities.gazetteer import COLUMNS, Cities, Gazetteer
from dateline.entities.repair import model_drafts

TEXT = "President Maia Sandu of Moldova met Olaf Brandt in Kyiv. Sandu thanked the Ukrainian parliament."
WORDS = [
    "Karabakh",
    "General",
    "'s",
    "(",
    "]",
    "the",
    "of",
    "U.S.",
    "War",
    "second",
    "\n\n",
    "—",
    "é",
    "Smith",
    ",",
    "Mr.",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_gives_spans_inside_it(nlp, text):
    doc = nlp(text)
    last = 0
    for mention in doc._.mentions:
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        last = mention.end
    ids = {entity.entity_id for entity in doc._.entities}
    assert {mention.entity_id for mention in doc._.mentions} == ids


def test_layer_survives_bytes_and_doc_bin(nlp):
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.mentions == doc._.mentions
    assert again._.entities == doc._.entities
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (third,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert third._.entities == doc._.entities


def test_layer_comes_back_from_other_processes(nlp):
    alone = [nlp(TEXT)._.entities for _ in range(2)]
    assert [doc._.entities for doc in nlp.pipe([TEXT, TEXT], n_process=2, batch_size=1)] == alone


def test_doc_that_the_component_has_not_seen_has_no_mentions(nlp):
    assert nlp.make_doc(TEXT)._.mentions == []
    assert nlp.make_doc(TEXT)._.entities == []


def test_same_text_gives_the_same_layer(nlp):
    assert nlp(TEXT)._.entities == nlp(TEXT)._.entities


def test_works_behind_a_pipeline_without_tagger_and_parser():
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "the Maia Sandu"}, {"label": "PERSON", "pattern": "Karabakh"}])
    nlp.add_pipe("dateline_entities")
    doc = nlp("We saw the Maia Sandu in Karabakh.")
    assert [(m.text, m.label, m.model_label) for m in doc._.mentions] == [
        ("Maia Sandu", "PERSON", "PER"),
        ("Karabakh", "LOC", "PERSON"),
    ]


def test_users_aliases_are_read(tmp_path):
    path = tmp_path / "aliases.csv"
    path.write_text(",".join(COLUMNS) + "\nQarabala,Qarabala,GPE,AZ,40.1,47.2,yes,Q1\n", encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_entities", config={"aliases": str(path)})
    (entity,) = nlp("They came to Qarabala at night.")._.entities
    assert (entity.name, entity.label, entity.country, entity.latitude, entity.disputed) == (
        "Qarabala", "GPE", "AZ", 40.1, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("surface,label\nX,GPE\n", "no column canonical"),
        (",".join(COLUMNS) + "\nX,X,GPE,AZ,forty,47,,\n", "line 2: latitude and longitude"),
        (",".join(COLUMNS) + "\nX,X,TOWN,AZ,40,47,,\n", "line 2: label"),
    ],
)
def test_a_broken_aliases_file_is_named_with_its_line(tmp_path, content, message):
    path = tmp_path / "aliases.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=f"aliases.csv.*{message}"):
        Gazetteer(path)


def test_cities_are_the_same_scanned_and_indexed():
    scanned, indexed = Cities(), Cities()
    for name in ("Tripoli", "Cambridge", "Ağdam", "Nowhereville"):
        assert [city.country for city in scanned.named(name)] == [
            city.country for city in indexed.named(name, index=True)
        ]
    assert scanned.named("Tripoli")[0].country == "LY"
    assert scanned.named("Nowhereville") == ()


def test_aliases_of_the_project_are_well_formed():
    gazetteer = Gazetteer()
    karabakh = gazetteer.get("Nagorno-Karabakh")
    assert karabakh and (karabakh.canonical, karabakh.country, karabakh.disputed) == ("Karabakh", "AZ", True)
    assert [alias.country for alias in gazetteer.candidates("Georgia")] == ["GE", "US"]
    for aliases in gazetteer.aliases.values():
        for alias in aliases:
            assert alias.latitude is None or -90 <= alias.latitude <= 90
            assert alias.longitude is None or -180 <= alias.longitude <= 180
            assert alias.country == "" or len(alias.country) == 2


def test_the_code_of_a_currency_beside_a_sum_is_no_name(nlp):
    text = "The firm paid NOK 40 million in March. NOK fell again, and DNB and Norges Bank sold 3 million SEK."
    names = [entity.name for entity in nlp(text)._.entities]
    assert not {"NOK", "SEK"} & set(names) and "Norges Bank" in names


def test_a_feast_that_stands_for_its_day_is_no_place():
    from dateline.analysis import analyse

    names = analyse("Bastille Day was quiet in Paris on 14 July 2019. Aldmere kept Bastille Day too.").entities["name"]
    assert "Paris" in set(names) and "Bastille Day" not in set(names)


def test_a_row_of_aliases_that_ends_early_is_read(tmp_path):
    path = tmp_path / "aliases.csv"
    path.write_text(",".join(COLUMNS) + "\nMarnvik,Marnvik,GPE,NO\n\n")
    alias = Gazetteer(path).get("Marnvik")
    assert alias is not None and (alias.country, alias.disputed, alias.qid) == ("NO", False, "")


@pytest.mark.parametrize("row", [",Marnvik,GPE,NO,,,,", "Marnvik", "Marnvik,Marnvik,TOWN,NO,,,,"])
def test_a_row_of_aliases_that_cannot_be_is_named_by_its_line(tmp_path, row):
    path = tmp_path / "aliases.csv"
    path.write_text(",".join(COLUMNS) + f"\n{row}\n")
    with pytest.raises(ValueError, match=r"aliases\.csv, line 2: "):
        Gazetteer(path)


def test_a_virus_is_no_name(nlp):
    doc = nlp.make_doc("SARS-CoV-2 spread.")
    doc.ents = [Span(doc, 0, len(doc) - 2, "ORG")]
    assert doc.ents[0].text == "SARS-CoV-2" and model_drafts(doc) == []
