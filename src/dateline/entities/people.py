"""Find and label people by what English puts around a person's name: titles, given names, verbs of saying."""

from __future__ import annotations

from dateline.entities import words as w
from dateline.entities.names import FAMILY_NAMES_FIRST, GIVEN_NAMES
from dateline.entities.text import Draft, Words, covered


def is_title(words: Words, index: int) -> bool:
    """Tell whether the word at `index` is a courtesy, a rank or an office."""
    return words.lower(index) in w.TITLES


def titled(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the names behind a title that no draft covers: "Mr. Okafor", "President Sandu"."""
    taken = covered(drafts)
    found = []
    for index in words.capitals:
        if index in taken or not words.capital(index - 1) or words.lower(index - 1) not in w.NAME_TITLES:
            continue
        end = _name_end(words, index, taken)
        if end > index and not is_title(words, index) and _can_be_person(words, index, end):
            found.append(Draft(index, end, "PERSON").became("title"))
            taken.update(range(index, end))
    return found


def given_named(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the full names that begin with a given name and that no draft covers: "Leyla Hasanova"."""
    taken = covered(drafts)
    found = []
    for index in words.capitals:
        if index in taken or words.lowers[index] not in GIVEN_NAMES or not words.proper(index):
            continue
        end = _name_end(words, index, taken)
        if end - index > 1 and words.capital(end - 1) and _can_be_person(words, index, end):
            found.append(Draft(index, end, "PERSON").became("given name"))
            taken.update(range(index, end))
    return found


def initialed(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Return the surnames behind an initial that no draft covers: "P. Simmons"."""
    taken = covered(drafts)
    found = []
    for index in words.capitals:
        if index in taken or not is_initial(words, index) or words.capital(index - 1):
            continue
        end = index
        while is_initial(words, end) and end not in taken:
            end += 1
        last = words.word(end)
        if end not in taken and words.capital(end) and len(last) > 2 and last[1:].islower():
            found.append(Draft(index, end + 1, "PERSON").became("initial"))
            taken.update(range(index, end + 1))
    return [draft for draft in found if _can_be_person(words, draft.start, draft.end)]


def is_initial(words: Words, index: int) -> bool:
    """Tell whether the word at `index` is a capital and a full stop: "P."."""
    text = words.word(index)
    return len(text) == 2 and text[0].isupper() and text[1] == "."


def _name_end(words: Words, start: int, taken: set[int]) -> int:
    end = start
    while end - start < 4 and end not in taken and words.word(end) and _in_name(words, end):
        end += 1
    return end


def _in_name(words: Words, index: int) -> bool:
    lower = words.lowers[index]
    if lower in w.MONTH_NAMES:  # Theresa May, Mrs May; not "President May 5"
        before = words.lower(index - 1)
        named = before in GIVEN_NAMES or before in w.NAME_TITLES
        return named and words.proper(index) and not words.word(index + 1)[:1].isdigit()
    if lower in w.NAME_PARTICLES or (lower == "do" and words.lower(index - 1) in GIVEN_NAMES):
        return words.proper(index + 1)
    return words.proper(index) and lower not in w.NO_NAME_WORDS


def _can_be_person(words: Words, start: int, end: int) -> bool:
    inside = words.lowers[start:end]
    other = inside[-1] in w.TITLES or w.NO_PERSON.intersection(inside) or words.lower(end) == "&"
    qualifier = end - start == 1 and inside[0] in w.OFFICE_MODIFIERS
    listed = words.gazetteer.get(words.plain(start, end))
    return not other and not qualifier and (listed is None or listed.label == "PERSON")


def grown(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Let a given name and the surname behind it be one: [Hosni] Mubarak, Ana [Reyes]."""
    taken = covered(drafts)
    for draft in drafts:
        before = draft.start - 1
        given = words.lower(before) in GIVEN_NAMES and before not in taken and words.proper(before)
        if given and draft.label in w.NAMES and _can_be_person(words, before, draft.end):
            draft.start = before
            taken.add(before)
            draft.became("given name", "PERSON")
        alone = draft.label in ("PERSON", "NORP") and draft.end - draft.start == 1
        if alone and words.lowers[draft.start] in GIVEN_NAMES:
            end = _name_end(words, draft.end, taken)
            if end > draft.end and words.capital(end - 1) and _can_be_person(words, draft.start, end):
                taken.update(range(draft.end, end))
                draft.end = end
                draft.became("given name", "PERSON")
    return drafts


def by_particle(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make one person of a given name, a particle and a surname: "Maria do [Vale Moreira]", "Ana da [Costa]"."""
    kept: list[Draft] = []
    for draft in drafts:
        given = draft.start - 1
        while draft.start - given < 4 and words.lower(given) in w.SMALL_PARTICLES:
            given -= 1
        behind_particle = given < draft.start - 1 and draft.label in w.NAMES
        if behind_particle and words.lower(given) in GIVEN_NAMES and _can_be_person(words, given, draft.end):
            start = given
            while kept and kept[-1].end > given:
                start = min(start, kept.pop().start)
            draft.start = start
            draft.became("given name", "PERSON")
        kept.append(draft)
    return kept


def by_given_name(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make a person of a full name that begins with a given name, whatever the model calls it."""
    for draft in drafts:
        if draft.label in w.CONFUSED and 2 <= draft.end - draft.start <= 4:
            first = words.lowers[draft.start] if words.texts[draft.start + 1] != "-" else ""
            initial = any(is_initial(words, index) for index in range(draft.start, draft.end - 1))
            if initial and _can_be_person(words, draft.start, draft.end):
                draft.became("initial", "PERSON")
            named = first in GIVEN_NAMES or (first in FAMILY_NAMES_FIRST and draft.end - draft.start < 4)
            parts = all(_in_name(words, index) for index in range(draft.start, draft.end))
            if named and parts and _can_be_person(words, draft.start, draft.end):
                draft.became("given name", "PERSON")
    return drafts


def by_title(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make a person of the name behind a title, from its first word on: "Colonel Aydin", "coach Pep [Guardiola]"."""
    taken = covered(drafts)
    for draft in drafts:
        start = draft.start
        while draft.start - start < 2 and start - 1 not in taken and _goes_before(words, start - 1):
            start -= 1
        short = draft.end - start <= 4 and draft.label in w.NAMES
        changes = start < draft.start or draft.label != "PERSON"
        if short and changes and _says_person(words, start) and _can_be_person(words, start, draft.end):
            taken.update(range(start, draft.start))
            draft.start = start
            draft.became("title", "PERSON")
    return drafts


def _goes_before(words: Words, index: int) -> bool:
    return index >= 0 and words.lowers[index] not in w.TITLE_WORDS and _in_name(words, index)


def _says_person(words: Words, start: int) -> bool:
    """Tell whether a title stands before `start`: one with a capital, or the noun of an office ("coach")."""
    title = words.lower(start - 1)
    if words.capital(start - 1):
        return title in w.NAME_TITLES
    return title in w.OFFICES and words.tag(start - 1) == "NN"


def _can_be_place(words: Words, draft: Draft) -> bool:
    name = words.plain(draft.start, draft.end)
    return words.gazetteer.get(name) is not None or bool(words.gazetteer.cities.named(name))


def by_full_name(words: Words, drafts: list[Draft]) -> list[Draft]:
    """Make a person of a lone surname where the article has the full name, and complete a name cut short."""
    surnames, names = set(), set()
    for draft in drafts:
        if draft.label == "PERSON":
            name = words.plain(draft.start, draft.end).split()
            if len(name) > 1:
                names.add(" ".join(name))
                surnames.add(name[-1])
                if name[-2].lower() in w.NAME_PARTICLES:
                    surnames.add(" ".join(name[-2:]))
    for draft in drafts:
        surname = draft.label != "PERSON" and words.plain(draft.start, draft.end) in surnames
        # A place can be a surname too: where it is written as a place is, it stays one.
        if surname and not (words.lower(draft.start - 1) in w.STRICT_LOCATIVES and _can_be_place(words, draft)):
            draft.became("full name", "PERSON")
    return _completed(words, drafts, names)


def _completed(words: Words, drafts: list[Draft], names: set[str]) -> list[Draft]:
    """Let a surname take in the first name before it where the article has both as one name elsewhere."""
    kept: list[Draft] = []
    for draft in drafts:
        before = draft.start - 1
        last = kept[-1] if kept else None
        free = last is None or last.end <= before or (last.start, last.end) == (before, draft.start)
        if free and words.capital(before) and words.plain(before, draft.end) in names:
            if last and last.end > before:
                kept.pop()
            draft.start = before
            draft.became("full name", "PERSON")
        kept.append(draft)
    return kept
