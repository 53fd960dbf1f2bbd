"""What a headline takes over from its sentence reads as English: articles, subjects, asides, sentences."""

import pytest

HEADLINES = [
    ("An April 20 blast on the pier killed 11 workers.", "A blast on the pier killed 11 workers"),
    ("In 2016 Karl Berg refused to play against an [Irish] player.",
     "Karl Berg refused to play against an Irish player"),
    ("Up to 200 people may have died in last Tuesday's earthquake.",
     "Up to 200 people may have died in the earthquake"),
    ("The charge gave the firm a loss for the three months between April 2023 and June 2023.",
     "The charge gave the firm a loss for the three months"),
    ("Bank loans dropped in June 2023 alone by 36 percent.", "Bank loans dropped by 36 percent"),
    ("The launch on Wednesday afternoon, local time, was scrubbed.", "The launch was scrubbed"),
    ("The farm was sold to Tove Lind, one of the fellow researchers who died in a car accident in Lima in 2004.",
     "Tove Lind, one of the fellow researchers, died in a car accident in Lima"),
    ("The ministry told reporters that forces loyal to Karl Berg remained in the town on Monday.",
     "Forces loyal to Karl Berg remained in the town"),
    ("Since ABC-XYZ's legislative franchise, Republic Act No. 7966, expired on Monday, the network no longer had a "
     "valid franchise to continue airing its programs.",
     "ABC-XYZ's legislative franchise, Republic Act No. 7966, expired"),
    ("The government threatened on Monday to remove the firm from the site.",
     "The government threatened to remove the firm from the site"),
    ("BP faces fines from the spill, which began in April 2010.", "The spill began"),
    ("The final sealing of the well is under way, BP said. It is expected to be completed in June 2024.",
     "The final sealing of the well is expected to be completed"),
    ("Shares rose slightly during the morning trading session.", "Shares rose slightly during the trading session"),
    ("The appeal was dismissed later on Monday.", "The appeal was dismissed"),
    ("The U.N. document said fighting in Lima and elsewhere in the country had stopped since Monday.",
     "The U.N. document said fighting in Lima and elsewhere had stopped since Monday"),
    ("Oil leaked. In July 2010 engineers sealed it with a cap.", "Engineers sealed oil with a cap"),
    ("The firm broke a record. It was fined $50m in 2010.", "The firm was fined $50m"),
    ("\"We lost it, and you do not get that back,\" Karl Berg told analysts on 3 May 2024.\n\nIt rained.",
     "Karl Berg told analysts: We lost it"),
    ("The chief of the Coast Guard, Admiral Tom Lund, acknowledged on Monday that the state is forced to rely on it.",
     "Tom Lund acknowledged that the state is forced to rely on it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text[:40] for text, _ in HEADLINES])
def test_headline(analyse, text, expected):
    assert analyse(text).events.headline.tolist() == [expected]


COMPARED = [
    ("Prices rose to 6.5 percent in 2012 from 4.5 percent in 2010.", ["2012"]),
    ("Sales fell 8 percent from a year earlier in May 2023.", ["2023-05"]),
    ("Sales will reach $9 million in 2025, up from $7 million in 2022.", ["2025"]),
    ("The ferry ran from Oslo in 2010.", ["2010"]),
    (
        "It was the first launch of a ship from the United States since the final Shuttle mission in July 2011.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "days"), COMPARED)
def test_a_figure_to_compare_with_is_no_happening(analyse, text, days):
    assert analyse(text).events.edtf.tolist() == days


WHO = [
    ("Turkish newspapers closed in 2001.", []),
    ("Turkish troops landed in 2001.", ["Turkey"]),
    ("Turkey's public debt rose in 2001.", []),
    ("Ida Holm, a farmer who left jail in May 2001, has died.", ["Ida Holm"]),
]


@pytest.mark.parametrize(("text", "names"), WHO)
def test_a_country_acts_by_its_army_not_by_whatever_comes_from_it(analyse, text, names):
    analysis = analyse(text)
    named = analysis.entities.set_index("entity_id").name
    assert [named[key] for key in analysis.doc._.events[0].who] == names


def test_a_short_name_stands_for_it_once(analyse):
    text = "BP announced in June 2023 that it would sell the mine in 2030."
    assert "BP would sell the mine" in analyse(text).events.headline.tolist()
