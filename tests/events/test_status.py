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
]


@pytest.mark.parametrize(("text", "status", "cue"), CASES, ids=[case[0] for case in CASES])
def test_status_and_cue(analyse, text, status, cue):
    [event] = analyse(text).events.itertuples()
    assert (event.status, event.cue) == (status, cue)


def test_without_a_day_of_publication_a_plan_is_not_overtaken(analyse):
    [event] = analyse("The bridge was due to open in 2021.", published=None).events.itertuples()
    assert event.status == "scheduled"
