"""The same person, place or organisation across articles: conservatively, the alias file first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

import pandas as pd

from dateline.corpus.story.views import rows_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from dateline.entities.gazetteer import Gazetteer as Names

COLUMNS = ("who_id", "name", "label", "article_id", "entity_id", "as_named", "mentions", "rule")
NEIGHBOURS = 500  # names remembered from the articles that speak of somebody
# What stands before the name of a thing and is not part of it: "the ferry Solveig" is Solveig.
KINDS = frozenset("ferry ship vessel tanker trawler yacht boat hurricane typhoon cyclone storm".split())


@dataclass(frozen=True, slots=True)
class Row:
    """One entity of one article."""

    article_id: str
    entity_id: str
    name: str
    label: str
    role: str
    aliases: tuple[str, ...]
    mentions: int
    country: str


@dataclass(slots=True)
class Known:
    """One person, place or organisation of the corpus, with the rows taken for it and the rule of each."""

    rows: list[tuple[Row, str]] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    neighbours: set[str] = field(default_factory=set)

    def take(self, row: Row, neighbours: set[str], rule: str) -> None:
        """Take a row for this one."""
        self.rows.append((row, rule))
        self.roles |= words(row.role)
        self.countries |= {row.country} - {""}
        if len(self.neighbours) < NEIGHBOURS:
            self.neighbours |= neighbours

    def names(self) -> Counter[str]:
        """Count the articles by the name they use."""
        return Counter(row.name for row, _ in self.rows)

    def label(self) -> str:
        """Return the kind that most articles give."""
        return Counter(row.label for row, _ in self.rows).most_common(1)[0][0]


def people_in(corpus: DuckDBPyConnection, *, gazetteer: Names | None = None) -> pd.DataFrame:
    """Say of each entity of each article which person, place or organisation of the corpus it is.

    A row an entity and article: `who_id`, its `name` and `label` in the corpus, `as_named` in the article, and the
    `rule`: aliases.csv, same name, acronym or surname (with another name shared), or alone. Equal names stay apart
    where their countries differ, where one is a person and the other a known place, and where a full name has two
    roles without a common word and nobody around them in common.
    """
    from dateline.entities.gazetteer import Gazetteer

    known: dict[str, list[Known]] = defaultdict(list)
    later: list[tuple[Row, set[str]]] = []
    decides = gazetteer or Gazetteer()
    for row, neighbours in _rows(corpus):
        canonical = _canonical(decides, row)
        if canonical:
            _place(known, f"={canonical}", row, neighbours, "aliases.csv")
        elif is_short(row):
            later.append((row, neighbours))
        else:
            _place(known, key(row.name), row, neighbours, "same name")
    _place_short(known, later)
    return _table([one for namesakes in known.values() for one in namesakes])


def key(name: str) -> str:
    """Return a name as it is compared: no case, accents, article, or word for the kind of thing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    parts = re.findall(r"[\w']+", re.sub(r"['’]s\b", "", plain))
    while len(parts) > 1 and (parts[0] == "the" or parts[0] in KINDS):
        parts = parts[1:]
    return " ".join(parts)


def words(text: str) -> set[str]:
    """Return the words of a role that carry meaning."""
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}


def is_short(row: Row) -> bool:
    """Tell whether a name is short for a fuller one: a lone name of a person, an acronym."""
    return (row.label == "PERSON" and " " not in key(row.name)) or (row.name.isupper() and " " not in row.name)


def is_heading(name: str) -> bool:
    """Tell whether a name stands in capitals because a heading does: "TULSE ROVERS", not "QVZ"."""
    return name.isupper() and " " in name


def _rows(corpus: DuckDBPyConnection) -> Iterator[tuple[Row, set[str]]]:
    """Give each entity with the names around it in its article; countries are around everybody and left out."""
    query = """
        SELECT e.article_id, e.entity_id, e.name, e.label, coalesce(e.role, ''), coalesce(e.aliases, ''),
               e.mentions, coalesce(e.country, '')
        FROM entities e JOIN articles a USING (article_id)
        WHERE e.name IS NOT NULL
        ORDER BY a.published NULLS LAST, e.article_id, e.first, e.entity_id
    """
    for _, group in groupby(rows_of(corpus, query), key=lambda cells: cells[0]):
        rows = [
            Row(article_id, entity_id, name, label, role, tuple(filter(None, aliases.split("; "))), mentions, country)
            for article_id, entity_id, name, label, role, aliases, mentions, country in group
        ]
        telling = {key(row.name) for row in rows if not row.country}
        for row in rows:
            yield row, telling - {key(row.name)}


def _canonical(gazetteer: Names, row: Row) -> str:
    """Return what the alias file calls it; a people's name ("Norwegian") is not its state, a surname nobody's alone."""
    alias = gazetteer.get(row.name)
    if alias is None or (alias.label == "NORP") != (row.label == "NORP"):
        return ""
    if alias.label == "PERSON" and " " not in alias.canonical and key(alias.canonical) == key(row.name):
        return ""
    return f"{alias.label} {alias.canonical}" if alias.label == "NORP" else alias.canonical


def _place(known: dict[str, list[Known]], name: str, row: Row, neighbours: set[str], rule: str) -> None:
    namesakes = known[name]
    for one in namesakes:
        if not _apart(one, row, neighbours):
            one.take(row, neighbours, rule)
            return
    namesakes.append(Known())
    namesakes[-1].take(row, neighbours, rule)


def _apart(one: Known, row: Row, neighbours: set[str]) -> bool:
    if row.country and one.countries and row.country not in one.countries:
        return True
    label = one.label()
    if "PERSON" in (label, row.label) and label != row.label and (row.country or one.countries):
        return True
    both = label == row.label == "PERSON" and one.roles and words(row.role)
    return bool(both and not one.roles & words(row.role) and not one.neighbours & neighbours)


def _place_short(known: dict[str, list[Known]], later: list[tuple[Row, set[str]]]) -> None:
    """Give surnames and acronyms to the only full name they can stand for, else keep them by themselves."""
    surnames, acronyms = defaultdict(list), defaultdict(list)
    for name, namesakes in known.items():
        for one in namesakes:
            if one.label() == "PERSON" and " " in name:
                surnames[name.split()[-1]].append(one)
            for alias in {alias for row, _ in one.rows for alias in row.aliases if alias.isupper()}:
                acronyms[key(alias)].append(one)
    for row, neighbours in later:
        short = key(row.name)
        bearers = surnames[short] if row.label == "PERSON" else []
        if len(bearers) == 1 and bearers[0].neighbours & neighbours:
            bearers[0].take(row, neighbours, "surname")
        elif row.label != "PERSON" and len(acronyms[short]) == 1 and acronyms[short][0].neighbours & neighbours:
            acronyms[short][0].take(row, neighbours, "acronym")
        else:
            _place(known, short, row, neighbours, "same name")


def _table(known: list[Known]) -> pd.DataFrame:
    """Make the table, the earliest first; a rule that joined nothing says so."""
    cells = []
    for number, one in enumerate(known, 1):
        names = one.names()
        name = max(names, key=lambda name: (not is_heading(name), len(key(name).split()), names[name], name))
        for row, rule in one.rows:
            rule = "alone" if len(one.rows) == 1 and rule == "same name" else rule
            cells.append((f"w{number}", name, one.label(), row.article_id, row.entity_id, row.name, row.mentions, rule))
    frame = pd.DataFrame(cells, columns=COLUMNS)
    return frame.astype({"mentions": "Int64"})
