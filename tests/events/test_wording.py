"""Headlines of clauses that a small model parses badly or that share their words with others."""

import pytest

import dateline

CASES = [
    # lists stay whole, "between A and B" too
    ("In 2017 a memorandum about the pipeline was signed between Cyprus, Greece and Israel.",
     ["A memorandum about the pipeline was signed between Cyprus, Greece and Israel"]),
    # two verbs, one "was"; the second with an agent of its own
    ("The brewery was founded in 1961, sold by the heirs in 1984 and bought in 1999 by a rival.",
     ["The brewery was founded", "The brewery was sold by the heirs", "The brewery was bought by a rival"]),
    ("The draw will be made on 3 June 2024 and the ties played on 9 June 2024.",
     ["The draw will be made", "The ties will be played"]),
    # the subject that the parser took for a part of the date
    ("In the spring of 217 BC Askeleia closed the sluices.", ["Askeleia closed the sluices"]),
    ("The truce was meant to last, but in 209 BC a drought emptied the channel.", ["A drought emptied the channel"]),
    # participles between commas
    ("The case, due to be heard on 3 May 2023, was settled over the summer of 2022.",
     ["The case was due to be heard", "The case was settled"]),
    ("A rugby match in Limerick, arranged for Friday, has been put off to Tuesday, 4 June 2024.",
     ["A rugby match in Limerick was arranged",
      "A rugby match in Limerick has been put off to Tuesday, 4 June 2024"]),
    ("The mine, owned by two brothers, reopened in June 2021 after a 14-month shutdown.",
     ["The mine reopened after a 14-month shutdown"]),
    # a gerund says what its sentence says
    ("Pogue was convicted of submitting a false tax return in 2010.",
     ["Pogue was convicted of submitting a false tax return"]),
    # a noun that says little takes its verb along
    ("Fighting in March 2022 drove 8,000 people out of the valley.", ["Fighting drove 8,000 people out of the valley"]),
    # relative clauses: the noun in place of the pronoun
    ("They restored a clock that the engineer Paul Reiter built in 1887.", ["The engineer Paul Reiter built a clock"]),
    # two names that the parser took for one
    ("On Monday, UK-based retailer Tesco and Denmark-based retailer Salling Group announced a merger.",
     ["UK-based retailer Tesco and Denmark-based retailer Salling Group announced a merger"]),
    # the participle that opened a sentence stands inside the headline
    ("Founded in 2010, the museum was an attempt to save the mill.", ["The museum was founded"]),
    ("Discovered in 2016, Brenta-4 is a small moon.", ["Brenta-4 was discovered"]),
    # one verb, several dates: told apart by them
    ("Karl Weber was elected in 1955 and 1962.", ["Karl Weber was elected", "Karl Weber was elected in 1962"]),
    ("She was the last to leave.\n\n\"Keep away from the shore on 20 May 2024,\" said Grace Moran.",
     ["Keep away from the shore"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_headlines(analyse, text, expected):
    assert analyse(text).events.headline.tolist() == expected


PRONOUNS = [
    ("A ceasefire was signed on 3 August 1995. It was renewed in 1997.", "The ceasefire was renewed"),
    ("Talks on the border began in May 2021. They ended in July 2021.", "Talks ended"),
    ("The ministry of works built a dam in 1950. It was blown up in 1961.", "The dam was blown up"),
    ("Prairie Crown was founded in 1919. Its shares fell in March 2023.", "Prairie Crown's shares fell"),
    ("Thomas Berg resigned in 2018. Maria Santos took over in 2019. He died in 2021.", "Thomas Berg died"),
    ("Thomas Berg resigned in 2018. His wife died in 2021.", "Thomas Berg's wife died"),
    ('The mayor left in 2018.\n\n"I planted walnuts in March 2021," said Anna Keller.', "Anna Keller planted walnuts"),
    ("The dam is old. The energy ministry said on 3 May 2019 that it leaks.", "The energy ministry said that it leaks"),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS, ids=[case[0][:40] for case in PRONOUNS])
def test_what_stands_for_a_pronoun(analyse, text, expected):
    assert analyse(text).events.headline.tolist()[-1] == expected


PEOPLE = [
    # a person with a role, not the country in it
    ("The Greek prime minister Kyriakos Mitsotakis met striking farmers in Athens on 3 May 2024.",
     "Kyriakos Mitsotakis", None, "Athens"),
    ("Former Vice President of the United States Joe Biden ended his campaign on 3 May 2024.",
     "Joe Biden", None, None),
    # a place inside the name of a happening is not where it happened
    ("Thomas Berg lost to Maria Santos in the Portugal presidential election in 2016.", "Thomas Berg", None, None),
    ("The port was shelled by the Russian navy on 3 May 2024 in Odesa.", "Russian navy", None, "Odesa"),
    # the only place of a sentence with one date, but not one that only says whence a thing is
    ("On 3 May 2024 Thomas Berg opened the biggest exhibition of coins in Lisbon.", "Thomas Berg", None, "Lisbon"),
    ("On 3 May 2024 Thomas Berg opened an exhibition that shows gold from Peru.", "Thomas Berg", None, None),
    # two dates: nobody knows which happened there
    ("Thomas Berg, who studied in Paris in 1990, resigned in 2018.", "Thomas Berg", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "whom", "where"), PEOPLE, ids=[case[0][:40] for case in PEOPLE])
def test_who_and_where(analyse, text, who, whom, where):
    event = analyse(text).events.astype(object).where(lambda table: table.notna(), None).iloc[-1]
    assert (event.who, event.whom, event["where"]) == (who, whom, where)


def test_an_event_of_the_first_sentence_happens_where_it_was_filed(analyse):
    text = "LISBON, 14 May 2024 — Dockers stopped work on Monday.\n\nThe union met the minister on Tuesday."
    events = dateline.analyse(dateline.read(text)).events
    assert events["where"].fillna("").tolist() == ["Lisbon", ""]


def test_what_says_nothing_by_itself_is_told_in_the_sentence_s_own_words(analyse):
    [event] = analyse('Visitors asked about the barn. "It was built in 1804."').events.itertuples()
    assert event.headline == '"It was built in 1804."'
