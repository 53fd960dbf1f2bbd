"""Who says so: quotations over several paragraphs, indirect speech, "according to"."""

from dateline.events.speech import quoted_spans


def quoted(text):
    return [text[start:end] for start, end in quoted_spans(text)]


def test_quotation_marks_of_all_kinds():
    assert quoted('He said: "It is over." Then he left.') == ['"It is over."']
    assert quoted("He said: “It is over.” Then he left.") == ["“It is over.”"]


def test_a_quotation_runs_over_paragraphs_that_do_not_open_again():
    text = '"We began in May.\n\nWe ended in June,” the engineer added.\n\nNobody else spoke.'
    assert quoted(text) == ['"We began in May.\n\nWe ended in June,”']


def test_a_quotation_runs_over_paragraphs_that_open_again():
    text = "“We began in May.\n\n“We ended in June,” the engineer added."
    assert quoted(text) == ["“We began in May.\n\n“We ended in June,”"]


def test_a_quotation_that_never_closes_ends_with_its_paragraph():
    text = '"We began in May.\n\nThe town was quiet.'
    assert quoted(text) == ['"We began in May.']


def test_inches_and_apostrophes_open_nothing():
    assert quoted("The 12\" gun stood in the children's park.") == []


def speakers(analysis):
    return [(row.said_by, bool(row.quoted)) for row in analysis.events.fillna({"said_by": ""}).itertuples()]


def test_a_direct_quotation_keeps_its_speaker_in_every_part(analyse):
    text = (
        '"We lost everything in 2011," said Thomas Berg. "The factory reopened in 2015."\n\n'
        "The town hall burned down in 2016."
    )
    assert speakers(analyse(text)) == [("Thomas Berg", True), ("Thomas Berg", True), ("", False)]


def test_indirect_speech_and_sources(analyse):
    assert speakers(analyse("Thomas Berg said that the factory closed in 2011.")) == [("Thomas Berg", False)]
    assert speakers(analyse("The factory closed in 2011, police said.")) == [("police", False)]
    text = "According to the harbour authority, the ferry sank on 3 May 2024."
    assert speakers(analyse(text)) == [("harbour authority", False)]


def test_a_paragraph_in_quotation_marks_after_a_speech_is_not_given_to_somebody_else(analyse):
    text = (
        "Anna Keller chairs the union.\n\n“The pit flooded in 1962.\n\n“It never opened again after 1970,” Keller said."
    )
    assert speakers(analyse(text)) == [("Anna Keller", True), ("Anna Keller", True)]


def test_what_a_clause_tells_of_a_noun_is_the_articles_own_word(analyse):
    text = "Thomas Berg said that the mill, which closed in 2011, may reopen in June 2024."
    assert speakers(analyse(text)) == [("", False), ("Thomas Berg", False)]
    text = "The dyke broke in May 2019, according to Ida Holm, who studied it in March."
    assert speakers(analyse(text)) == [("Ida Holm", False), ("", False)]


def test_a_source_ends_at_the_semicolon(analyse):
    text = "The flood cut off 300 homes in April, according to Thomas Berg; the army arrived on 3 May."
    assert speakers(analyse(text)) == [("Thomas Berg", False), ("", False)]


def test_a_denial_an_admission_and_a_charge_have_speakers(analyse):
    assert speakers(analyse("Ida Holm denied taking the papers in March 2019.")) == [("Ida Holm", False)]
    assert speakers(analyse("Police accused Ida Holm of taking the papers in March 2019.")) == [("police", False)]
    text = "Thomas Berg dismissed claims that the dam had leaked in April."
    assert speakers(analyse(text)) == [("Thomas Berg", False)]


def test_a_verb_of_saying_in_the_midst_of_what_is_said(analyse):
    text = "If the money ends, Thomas Berg warned, the opening could slip to 2026."
    assert speakers(analyse(text)) == [("Thomas Berg", False)]


def test_a_speaker_is_no_word_of_the_quotation(analyse):
    text = "“In 2021 he sat here for an hour, he with the map on his knees,” said Thomas Berg, a nurse."
    assert speakers(analyse(text)) == [("Thomas Berg", True)]


def test_the_next_paragraph_goes_on_with_the_quotation(analyse):
    text = "“We met in 2011,” said Thomas Berg, a nurse.\n\n“The order was signed in May 2022.”"
    assert speakers(analyse(text)) == [("Thomas Berg", True), ("Thomas Berg", True)]
    text = "“We met in 2011,” said Thomas Berg.\n\nIt rained.\n\n“The order was signed in May 2022.”"
    assert speakers(analyse(text)) == [("Thomas Berg", True), ("", True)]


def test_a_quotation_belongs_to_whom_the_sentence_before_it_is_about(analyse):
    text = "Ida Holm, the mayor, shook her head. “We closed the school in 2019.”"
    assert speakers(analyse(text)) == [("Ida Holm", True)]
