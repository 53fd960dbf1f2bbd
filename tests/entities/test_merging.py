"""One entity for each person, place and organisation of an article; its role, country and coordinates."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Span

from dateline.entities import Entity


def entities(nlp: Language, text: str) -> dict[str, Entity]:
    """Return the entities by name."""
    return {entity.name: entity for entity in nlp(text)._.entities}


def test_surname_and_spelling_variant_join_the_full_name(nlp):
    found = entities(nlp, "Volodymyr Zelenskyy spoke first. Zelensky left early, and Mr. Zelenskyy's aides stayed.")
    assert list(found) == ["Volodymyr Zelenskyy"]
    assert len(found["Volodymyr Zelenskyy"].mentions) == 3


def test_two_people_of_one_surname_stay_two(nlp):
    text = 'John Smith and Mary Smith were at odds. "It was late," Smith said. John Smith denied it.'
    found = entities(nlp, text)
    assert len(found["John Smith"].mentions) == 2
    assert len(found["Mary Smith"].mentions) == 1
    assert len(found["Smith"].mentions) == 1


def test_surname_goes_on_to_mean_whom_it_meant_first(nlp):
    text = "Hana Reyes died on Saturday. Reyes was 22. Her mother, Marta Reyes, wrestles. Fans of Reyes met."
    found = entities(nlp, text)
    assert len(found["Hana Reyes"].mentions) == 3
    assert "Reyes" not in found


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mario Conti", "Maria Conti"), ("George H. Bush", "George W. Bush"), ("Robert Hale", "Roberta Hale")],
)
def test_names_that_differ_in_what_tells_people_apart_stay_two(nlp, one, other):
    found = entities(nlp, f"{one} arrived on Monday. {other} arrived on Tuesday.")
    assert {one, other} <= set(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Barkindo", "Muhammad Barkindo"),
        ("Joseph R. Clancy", "Joseph Clancy"),
        ("Anar Eyvazov", "Anar Eivazov"),
    ],
)
def test_spellings_of_one_person_are_one(nlp, one, other):
    people = [e for e in nlp(f"{one} arrived on Monday. {other} left on Tuesday.")._.entities if e.label == "PERSON"]
    assert len(people) == 1
    assert set(people[0].aliases) | {people[0].name} == {one, other}


def test_acronyms_join_the_name_they_stand_for(nlp):
    found = entities(nlp, "The Defence Ministry (MoD) cut its budget. The MoD declined to comment.")
    assert len(found["Defence Ministry"].mentions) == 3
    found = entities(nlp, "The World Food Programme warned of hunger. The WFP is in Rome.")
    assert found["World Food Programme"].aliases == ("WFP",)


def test_orders_of_words_of_one_organisation_are_one(nlp):
    text = "The Ministry of Defense of Azerbaijan said so. The Azerbaijani Defense Ministry gave no reason."
    organisations = [e for e in nlp(text)._.entities if e.label == "ORG"]
    assert len(organisations) == 1
    assert organisations[0].country == "AZ"


def test_demonym_stands_for_the_state_and_plural_for_the_people(nlp):
    found = entities(nlp, "Russian warships sailed past. The Russians declined to comment. Russia said nothing.")
    assert found["Russia"].aliases == ("Russian",)
    assert (found["Russia"].label, found["Russia"].country) == ("GPE", "RU")
    assert (found["Russians"].label, found["Russians"].country) == ("NORP", "RU")


def test_names_of_one_country_are_one(nlp):
    found = entities(nlp, "Britain will pay. The UK has paid before. British farmers gain, and the U.S. will not pay.")
    assert set(found["United Kingdom"].aliases) == {"Britain", "UK", "British"}
    assert found["United States"].aliases == ("U.S.",)


def test_county_that_plays_is_no_place(nlp):
    found = nlp("Kent beat Surrey in the cricket league. Rain fell in Kent, league officials said.")._.entities
    assert {(e.name, e.label) for e in found} == {("Kent", "ORG"), ("Surrey", "ORG"), ("Kent", "GPE")}


def test_words_of_place_around_a_name_are_aliases(nlp):
    found = entities(nlp, "Troops left the territory of Georgia and the Kakheti region of Georgia.")
    assert "territory of Georgia" in found["Georgia"].aliases


def test_dateline_in_capitals_is_the_place_of_the_text(nlp):
    found = entities(nlp, "VLADIVOSTOK, Russia — The harbour of Vladivostok froze over.")
    assert len(found["Vladivostok"].mentions) == 2
    assert found["Vladivostok"].country == "RU"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Georgia's parliament in Tbilisi passed the bill.", "Georgia", "GE"),
        ("In Georgia, Texas and Florida voters queued. Atlanta, in Georgia, was calm.", "Georgia", "US"),
        ("He moved from Paris, Texas, to Houston.", "Paris", "US"),
        ("The minister flew to Paris on Monday.", "Paris", "FR"),
        ("A flood hit Cambridge, Massachusetts, on Friday.", "Cambridge", "US"),
        ("Rain fell in Cambridge, England.", "Cambridge", "GB"),
        ("Lebanon sent the army to Tripoli.", "Tripoli", "LB"),
        ("Libya sent the army to Tripoli.", "Tripoli", "LY"),
        ("The spire of Salisbury was hit.", "Salisbury", "GB"),  # Harare was Salisbury once
        ("Salisbury, the capital of Rhodesia, now Zimbabwe, was calm.", "Salisbury", "ZW"),
        ("He lives in Newcastle. Australia is far.", "Newcastle", "AU"),
        ("He lives in Newcastle. The Scottish police left.", "Newcastle", "GB"),
        ("The mayor of Athens, Georgia, left.", "Athens", "US"),
        ("The mayor of Athens, Georgia, left.", "Georgia", "US"),
        ("Rain fell in Cologne and Seville.", "Cologne", "DE"),
        ("He left Sydney. Australia and, above all, America and American fans mourn.", "Sydney", "AU"),
        ("LONDON, June 3 — American oil firms met in London. The U.S. did not object.", "London", "GB"),
        ("The U.S. market fell after talks in Athens on the Greek debt, U.S. banks said.", "Athens", "GR"),
        ("American tourists left Washington.", "Washington", "US"),
        ("Rain hit Qom Province on Monday.", "Qom Province", "IR"),
        ("British lifeguards in Whitby said no.", "Whitby", "GB"),  # the one in Canada is larger
    ],
)
def test_places_of_one_name_are_told_by_what_is_around_them(nlp, text, name, country):
    assert entities(nlp, text)[name].country == country


def test_coordinates_of_a_city_are_those_of_the_one_meant(nlp):
    paris = entities(nlp, "He moved from Paris, Texas, to Houston.")["Paris"]
    assert paris.latitude == pytest.approx(33.66, abs=0.1)
    assert paris.longitude == pytest.approx(-95.56, abs=0.1)


def test_small_town_is_found_where_the_text_says(nlp):
    otley = entities(nlp, "Ann Poe, of Otley in England, died.")["Otley"]
    assert (otley.country, otley.latitude) == ("GB", pytest.approx(53.9, abs=0.1))
    antioch = entities(nlp, "Police in Antioch, Illinois, said so.")["Antioch"]
    assert antioch.latitude == pytest.approx(42.5, abs=0.1)


def test_direction_and_small_namesake_far_away_have_no_place(nlp):
    found = nlp("The West and Iran agreed. Iranian doctors left the Gulf.")._.entities
    assert {(e.name, e.country) for e in found if e.label == "LOC"} == {("West", ""), ("Gulf", "")}


def test_town_that_is_in_no_list_has_no_coordinates_of_a_namesake(nlp):
    salem = entities(nlp, "Police in Salem, Kentucky, said so.")["Salem"]
    assert (salem.country, salem.latitude) == ("US", None)


@pytest.mark.parametrize("name", ["Crimea", "Kosovo", "Taiwan", "Western Sahara", "Kashmir", "Gaza", "Abkhazia"])
def test_disputed_places_are_marked(nlp, name):
    assert entities(nlp, f"The envoy travelled to {name} on Monday.")[name].disputed


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("French President Emmanuel Macron left.", "Emmanuel Macron", "French President", "FR"),
        (
            "Nigeria's former president, Olusegun Obasanjo, left.",
            "Olusegun Obasanjo",
            "former president of Nigeria",
            "NG",
        ),
        ("Maia Sandu, president of Moldova, left.", "Maia Sandu", "president of Moldova", "MD"),
        ("Lt. Gen. Ahmed Salah, Algeria's army chief, died.", "Ahmed Salah", "Lt. Gen.; Algeria's army chief", "DZ"),
        ("NATO Secretary-General Jens Stoltenberg left.", "Jens Stoltenberg", "NATO Secretary-General", ""),
        ("Ana Reyes, 34, a nurse from Quito, was hurt.", "Ana Reyes", "nurse from Quito", ""),
        ("Maia Sandu is the president of Moldova.", "Maia Sandu", "president of Moldova", "MD"),
        ("Petr Lunde was the Czech prime minister.", "Petr Lunde", "Czech prime minister", "CZ"),
        ("Anna Kovacs, who was mayor of Eger until May, spoke.", "Anna Kovacs", "mayor of Eger", ""),
        ("Ada Okafor was appointed health minister on Monday.", "Ada Okafor", "health minister", ""),
        ("Peru's president Ana Reyes left.", "Ana Reyes", "president of Peru", "PE"),
        ("Ada Okafor (Kenyan prime minister) left.", "Ada Okafor", "Kenyan prime minister", "KE"),
        ("ABS-CBN CEO Carlo Reyes left.", "Carlo Reyes", "ABS-CBN CEO", ""),
        ("Mr Hale's lawyer, Ann Poe, left.", "Ann Poe", "lawyer of Hale", ""),
        ("Ali Reza, brother of Mina Reza, left.", "Mina Reza", "", ""),
        ("Mayor Tom Hale, former adviser Susan Rice, and Ana Reyes left.", "Tom Hale", "Mayor", ""),
        ("John Hale was the only witness.", "John Hale", "", ""),
        ("Maia Sandu is not the president of Moldova.", "Maia Sandu", "", ""),
        ("After meeting the minister, Anna Kovacs said nothing.", "Anna Kovacs", "", ""),
        ("Mr. Kofi Mensah left.", "Kofi Mensah", "", ""),
    ],
)
def test_role_is_in_the_words_of_the_text(nlp, text, name, role, country):
    found = entities(nlp, text)[name]
    assert (found.role, found.country) == (role, country)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Azerbaijan's Defense Ministry said so.", "Defense Ministry", "AZ"),
        ("The Polish Border Guard said so.", "Polish Border Guard", "PL"),
        ("The Ukrainian parliament voted.", "Ukrainian parliament", "UA"),
    ],
)
def test_organisations_have_the_country_of_their_name(nlp, text, name, country):
    assert entities(nlp, text)[name].country == country


def test_an_acronym_goes_with_its_name_into_the_longer_one(nlp):
    doc = nlp.make_doc("The LHT sold it. The Leith Harbour Trust said so. The Royal Leith Harbour Trust shut.")
    doc.ents = [Span(doc, 1, 2, "ORG"), Span(doc, 6, 9, "ORG"), Span(doc, 13, 17, "ORG")]
    [trust] = nlp.get_pipe("dateline_entities")(doc)._.entities
    assert (trust.name, trust.aliases) == ("Royal Leith Harbour Trust", ("LHT", "Leith Harbour Trust"))
