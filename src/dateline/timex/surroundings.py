"""A match with the words and tags around it, as objections ask for them."""

from __future__ import annotations

from dateline.timex.context import Context
from dateline.timex.find import Found

DATE_LEADS = frozenset(
    "in since by until till before after from to during of through and or between circa about around mid early late "
    "the , ( - – — year years for at on as vs ; : that this than throughout his her their its back".split()
)
QUOTES = frozenset("\"“”'‘’`")
_LIVED = frozenset("r d b fl c ca m".split())
_STATES = frozenset("us uk eu un uae usa ussr in by and".split())


class Surroundings:
    """A match with its own words and the words and tags around it, all in lower case except `written`."""

    def __init__(self, context: Context, found: Found) -> None:
        atoms = context.atoms
        self.context, self.found, self.atoms = context, found, atoms
        self.written = atoms.text[atoms.starts[found.first] : atoms.ends[found.last - 1]]
        self.text = self.written.lower()
        self.length = found.last - found.first
        self.before, self.after = atoms.word(found.first - 1), atoms.word(found.last)

    def word(self, index: int) -> str:
        """Return the word at a distance: -2 is the second before, 2 the second after."""
        return self.atoms.word(self.found.first + index if index < 0 else self.found.last + index - 1)

    def capital(self, step: int) -> bool:
        """Tell whether a word behind begins with a capital; at 0 the last of the match, below 0 one before it."""
        at = self.found.last + step - 1 if step >= 0 else self.found.first + step
        return 0 <= at < len(self.atoms.starts) and self.atoms.text[self.atoms.starts[at]].isupper()

    @property
    def tag(self) -> str:
        """The tag of the first word."""
        return self.context.tag(self.found.first)

    @property
    def tag_before(self) -> str:
        """The tag of the word before."""
        return self.context.tag(self.found.first - 1)

    @property
    def tag_after(self) -> str:
        """The tag of the word after."""
        return self.context.tag(self.found.last)

    @property
    def name_before(self) -> bool:
        """Whether a name stands before: the word has a capital and is not one that leads to a date."""
        at = self.found.first - 1
        capital = at >= 0 and self.atoms.text[self.atoms.starts[at]].isupper() and self.before not in DATE_LEADS
        return capital and (at > 0 or self.tag_before == "NNP")  # Donna Summer sang; but: Last Summer

    @property
    def of_a_life(self) -> bool:
        """Whether a letter stands before that leads to a year of a life or reign: b. 1820, r. 1189, m. 1172."""
        return self.before == "." and self.word(-2) in _LIVED

    @property
    def code_before(self) -> bool:
        """Whether a code stands before: AA 1984, ISO 2000."""
        at = self.found.first - 1
        if at < 0 or not 1 < len(self.before) < 5 or self.before in _STATES:
            return False
        return self.atoms.text[self.atoms.starts[at] : self.atoms.ends[at]].isupper() and self.before.isalpha()
