"""Whether it happened: one sentence, one status, and the words that decided it. Published on 15 May 2024."""

import pytest

CASES = [
    ("The strike began on 3 May 2024.", "happened", "began"),
    ("The bridge was built in 1932.", "happened", "was built"),
    ("The museum will reopen on 12 June 2024.", "scheduled", "will"),
    ("Parliament is expected to vote on the bill in June 2024.", "scheduled", "expected"),
    ("The council is to decide on 20 June 2024.", "scheduled", "is to"),
    ("The lease runs out on December 31, 2030.", "scheduled", "after publication"),
    ("The dam would be finished by June 2026, the mayor said.", "scheduled", "would"),
    ("The treaty could be extended in 2030.", "possible", "could"),
    ("The plant may close in 2027.", "possible", "may"),
    ("The ministry denied that troops had crossed the border on 3 May 2024.", "denied", "denied"),
    ("The trial did not begin on 3 May 2024.", "denied", "not"),
    ("Prosecutors allege that Marta Lund took the bribe in March 2019.", "alleged", "allege"),
    ("Lund allegedly took the bribe in March 2019.", "alleged", "allegedly"),
    ("Since 2010 the mine has been closed.", "ongoing", "Since"),
    ("The bridge was due to open in 2021, but work has not begun.", "overtaken", "due"),
    ("Skov moved to the club in April, which his agent denied.", "denied", "denied"),
    ("The mayor rejected claims that the dam had leaked in April.", "denied", "rejected"),
    ("Voters rejected the plan that the council had adopted in April.", "happened", "had adopted"),
    ("According to the coast guard, the boat left port on 3 May 2024.", "alleged", "according to"),
    ("Anton Skov is suspected of having set the fire in March 2019.", "alleged", "suspected"),
    ("Anton Skov was charged with stealing the statue in March 2019.", "alleged", "charged"),
    ("The plant is thought to have leaked acid in March 2019.", "alleged", "thought"),
    ("The alleged attack took place on 3 May 2024.", "alleged", "alleged"),
    ("The claim that the mine closed in 1987 is wrong.", "alleged", "claim"),
    ("The alleged thief was caught on 3 May 2024.", "happened", "was caught"),
    ("Some in the village say that she left him in 1998. Ida Holm denies it.", "alleged", "denies"),
    ("She left him in 1998. Ida Holm denies nothing.", "happened", "left"),
    ("That May her brother sold the herbarium.", "happened", "sold"),
    ("Voting is under way on Wednesday.", "ongoing", "under"),
    ("Ships will not sail before 18 May 2024.", "scheduled", "will"),
    ("The board declared a dividend, payable on 1 July 2024.", "scheduled", "payable"),
    ("The mountain began to smoke on 3 June 2024.", "happened", "began"),
    ("The cabinet voted to close the mine in 2027.", "scheduled", "after publication"),
    ("The concert was planned for 12 June 2024. It has been cancelled.", "overtaken", "cancelled"),
    ("The concert was planned for 12 June 2024. It may be cancelled.", "scheduled", "planned"),
    ("The march, planned for 12 June 2024, was called off.", "overtaken", "called off"),
    ("A new pier will open on 12 June 2024. The old pier collapsed in a storm.", "scheduled", "will"),
    ("The concert on 12 June 2024 has been cancelled.", "overtaken", "cancelled"),
    ("The ferry was due in Tallinn on 3 May 2024.", "overtaken", "due"),
    ("The delay on 3 May 2024 was due to the storm.", "happened", "was"),
    ("A tunnel planned for 2019 was never built.", "overtaken", "never built"),
    ("A match in Turku, arranged for 3 May 2024, has been put off.", "overtaken", "arranged"),
    ("Exports have fallen by a third this year.", "happened", "have fallen"),
    ("The liners have not come this year.", "denied", "not"),
    ("The liners did not come this year.", "denied", "not"),
    ("The raids have neither broken the town nor the port in July 2023.", "denied", "neither"),
    ("Hotel occupancy was down by 15 percent in May.", "happened", "was"),
    ("Today the bank is set to announce aid.", "scheduled", "set"),
    ("Elections will be held in June 2024. Two parties have dropped out.", "scheduled", "will"),
]


@pytest.mark.parametrize(("text", "status", "cue"), CASES, ids=[case[0] for case in CASES])
def test_status_and_cue(analyse, text, status, cue):
    [event] = analyse(text).events.itertuples()
    assert (event.status, event.cue) == (status, cue)


NOUNS = [
    "The firm agreed to pay for it after the sinking of its rig in April 2010.",
    "The harbour has been closed since the explosion in 2005, according to a study.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_what_a_noun_names_in_passing_has_happened(analyse, text):
    assert analyse(text).events.status.tolist() == ["happened"]


def test_without_a_day_of_publication_a_plan_is_not_overtaken(analyse):
    [event] = analyse("The bridge was due to open in 2021.", published=None).events.itertuples()
    assert event.status == "scheduled"
