"""The same person, place or organisation across articles, and those that only share a name."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from dateline.corpus import story
from dateline.corpus.story.people import key
from dateline.corpus.story.views import views_of_frames
from dateline.entities.gazetteer import Gazetteer


def articles_of(people, name: str) -> set[str]:
    """Return the days of the articles that speak of somebody."""
    return {article_id[:10] for article_id in people.article_id[people.name == name]}


def test_a_surname_is_given_to_the_only_full_name_when_another_name_is_shared(people):
    halvorsen = people[people.name == "Ingrid Halvorsen"]
    assert "2021-05-13" in articles_of(people, "Ingrid Halvorsen")
    assert set(halvorsen.rule[halvorsen.as_named == "Halvorsen"]) == {"surname"}
    thorne = people[people.as_named == "Thorne"]
    assert set(thorne.name) == {"Margaret Thorne"}


def test_the_kind_of_a_thing_is_no_part_of_its_name(people):
    assert people.who_id[people.as_named.isin(["Ferry Solveig", "Solveig"])].nunique() == 1


def test_organisations_of_several_articles(people):
    assert articles_of(people, "Norwegian Maritime Board") == {"2021-05-13", "2021-06-23", "2022-05-03"}
    assert len(articles_of(people, "Wessex County Council")) == 4


def test_a_surname_without_a_shared_name_stays_alone(corpus_of):
    tables = corpus_of(
        {
            "a.txt": ("2022-02-01", "Harriet Bowden won the election in Tarrant on Tuesday, the clerk said."),
            "b.txt": ("2022-06-01", "Mr Bowden scored twice for Ashford Rovers on Saturday and was carried off."),
        }
    )
    people = story.people_in(tables)
    assert people[people.as_named.str.contains("Bowden")].who_id.nunique() == 2


def test_a_full_name_with_two_roles_and_nobody_in_common_is_two_people(corpus_of):
    tables = corpus_of(
        {
            "a.txt": ("2022-02-01", "Prime Minister David Marsh met his cabinet on Tuesday."),
            "b.txt": ("2022-06-01", "Goalkeeper David Marsh left the club on Saturday."),
        }
    )
    people = story.people_in(tables)
    marsh = people[people.as_named.str.contains("Marsh")]
    assert marsh.who_id.nunique() == 2


def test_the_alias_file_decides_first(corpus_of, tmp_path: Path):
    aliases = tmp_path / "aliases.csv"
    aliases.write_text(
        "surface,canonical,label,country,latitude,longitude,disputed,qid\n"
        "Robert Vane,Robert Vane,PERSON,,,,,\nBobby Vane,Robert Vane,PERSON,,,,,\n"
    )
    tables = corpus_of(
        {
            "a.txt": ("2022-02-01", "Robert Vane opened the bridge on Tuesday."),
            "b.txt": ("2022-06-01", "Bobby Vane closed the bridge on Wednesday."),
        }
    )
    people = story.people_in(tables, gazetteer=Gazetteer(aliases))
    vane = people[people.as_named.str.contains("Vane")]
    assert set(vane.rule) == {"aliases.csv"}
    assert vane.who_id.nunique() == 1


def tables_of(names: list[tuple[str, str]], label: str, aliases: str = ""):
    """Return the tables of articles that speak of these: pairs of an article and a name; the first has aliases."""
    entities = [
        {"article_id": article, "entity_id": f"e{at}", "name": name, "label": label, "mentions": 1, "first": at}
        for at, (article, name) in enumerate(names)
    ]
    entities[0]["aliases"] = aliases
    articles = [{"article_id": article, "published": pd.Timestamp("2022-02-01"), "text": ""} for article in dict(names)]
    return views_of_frames({"articles": pd.DataFrame(articles), "entities": pd.DataFrame(entities)})


def test_a_surname_in_the_alias_file_is_no_person_of_its_own(tmp_path: Path):
    aliases = tmp_path / "aliases.csv"
    aliases.write_text("surface,canonical,label,country,latitude,longitude,disputed,qid\nOkello,Okello,PERSON,,,,,\n")
    tables = tables_of(
        [("a", "Ruth Okello"), ("a", "Harriet Bowden"), ("b", "Okello"), ("b", "Harriet Bowden")], "PERSON"
    )
    people = story.people_in(tables, gazetteer=Gazetteer(aliases))
    assert people[people.as_named.str.contains("Okello")].who_id.nunique() == 1


def test_an_acronym_is_given_to_the_only_full_name_when_another_name_is_shared():
    board = [("a", "Tulse Railway Board"), ("a", "Port of Orrest"), ("b", "TRB"), ("b", "Port of Orrest"), ("c", "TRB")]
    people = story.people_in(tables_of(board, "ORG", "TRB"))
    assert articles_of(people, "Tulse Railway Board") == {"a", "b"}


def test_the_name_that_most_articles_use_is_shown():
    names = ["QVZ", "QVZ", "Qvz", "TULSE ROVERS", "TULSE ROVERS", "Tulse Rovers"]
    tables = tables_of([(str(at), name) for at, name in enumerate(names)], "ORG")
    assert set(story.people_in(tables).name) == {"QVZ", "Tulse Rovers"}  # a heading's capitals are nobody's name


def test_keys():
    assert key("The Ferry Solveig’s") == "solveig"
    assert key("José Álvarez") == "jose alvarez"
    assert key("The") == "the"
