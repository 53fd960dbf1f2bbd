"""The readers of decades, centuries and millennia: the early 1990s, the sixties, the last third of the 18th century."""

from __future__ import annotations

from dataclasses import replace

from dateline.timex.readings import Reading, Slots, half_of, mod_of, mod_of_half


def decade(got: Slots) -> Reading | None:
    """Read a decade: the early 1990s, the '80s, the 470s BC."""
    number, mod = got.get("DECADES", got.get("SHORTDECADES")), mod_of_half(got)
    if got.get("ERA", 1) < 0:
        return Reading("ready", timex=f"BC{number // 10:03d}", mod=mod, halved=half_of(got))
    if number < 100:
        number += 1900 if number >= 20 else 2000
    if number % 100 == 0 and number < 1900:  # the 1700s are a century
        return Reading("ready", timex=f"{number // 100:02d}", mod=mod, halved=half_of(got))
    return Reading("ready", timex=f"{number // 10:03d}", mod=mod, halved=half_of(got))


def decade_word(got: Slots) -> Reading | None:
    """Read a decade told in a word: the sixties, the eighteen-nineties."""
    hundreds = got.get("HUNDREDSTH", 19)
    if hundreds < 15:  # thirteen twenties are banknotes
        return None
    return Reading("ready", timex=f"{10 * hundreds + got.get('TENSPLURAL') // 10}", mod=mod_of(got, point=True))


def century(got: Slots) -> Reading | None:
    """Read a century: the thirteenth century, the 4th century BC."""
    number = got.kept["ORD"][-1] - 1
    if not 0 <= number <= 98:
        return None
    bc = "BC" if got.get("ERA", 1) < 0 else ""
    return Reading("ready", timex=f"{bc}{number:02d}", mod=mod_of_half(got), halved=half_of(got))


def millennium(got: Slots) -> Reading | None:
    """Read a millennium: the third millennium BC."""
    number, bc = got.kept["ORD"][-1] - 1, "BC" if got.get("ERA", 1) < 0 else ""
    if not 0 <= number <= 8:
        return None
    return Reading("ready", timex=f"{bc}{number}", mod=mod_of_half(got), halved=half_of(got))


def part_of_century(got: Slots) -> Reading | None:
    """Read the last quarter or third of a century as its end, the first as its start, one between as its middle."""
    reading, parts = century(got), 4 if "QUARTER" in got else 3
    if got.get("THIRD", 3) != 3 or reading is None:
        return None
    nth = got.get("ORD") if len(got.kept["ORD"]) > 1 else got.get("FINAL", -1)
    return replace(reading, mod="START" if nth == 1 else "END" if nth in (-1, parts) else "MID")


def decade_of_century(got: Slots) -> Reading | None:
    """Read the first decade of the 20th century as the 1900s, the last one as the 1990s."""
    nth = got.get("ORD") if len(got.kept["ORD"]) > 1 else got.get("FINAL", -1)
    first = 100 * (got.kept["ORD"][-1] - 1) + 10 * (9 if nth == -1 else nth - 1)
    return Reading("ready", timex=f"{first // 10:03d}") if nth <= 10 and 0 <= first < 9900 else None


def turn_of_century(got: Slots) -> Reading | None:
    """Read the turn of the century: of the one whose start is nearest to what was told."""
    return Reading("told", unit="CE", fine="CE", mod="START")
