"""The axis of time: days as numbers (matplotlib's own dates end at year 1), stretches cut out where nothing happens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from dateline.days import MONTHS, later, year_in_words

MOST_CUTS = 3
# A gap is cut where it takes more of the axis than this and two events stand close together on one side of it, less
# where four or more crowd in a small part of the axis; more where a span crosses it, which a cut would shorten.
EMPTY, EMPTY_BESIDE_CROWD, CROSSED = 0.75, 0.3, 0.15
CROWD, CROWDED = 4, 0.04  # so many events in so small a part
CUT_WIDTH = 22.0  # points
BESIDE = 3.0  # days that are drawn before and after a day alone
MONTHS_ENOUGH = 4  # ticks of months or years that say more than days in between
MONTH_STEPS, DAY_STEPS = (1, 3, 6), (1, 2, 7, 14)


@dataclass(frozen=True, slots=True)
class Part:
    """One uncut stretch of the axis: from day to day (since 1970-01-01), and where it lies in points from the left."""

    first: float
    last: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick: its day, its label, and the year below it where the label alone does not tell."""

    day: float
    label: str
    below: str = ""

    @property
    def year(self) -> str:
        """Return its year in words."""
        return year_in_words(_year(np.datetime64(int(self.day), "D")))


def number_of(day: np.datetime64) -> float:
    """Return a day as a number: days since 1970-01-01, negative before."""
    return float(day.astype("datetime64[D]").astype(int))


def parts(spans: Sequence[tuple[float, float]], left: float, right: float) -> list[Part]:
    """Lay spans of days out between two points of the page, cutting the axis where it would be mostly empty."""
    pieces = _pieces(spans)
    weights = [1.0 + len({end for span in spans for end in span if first <= end <= last}) for first, last in pieces]
    room = right - left - CUT_WIDTH * (len(pieces) - 1)
    shares = np.maximum(np.array(weights) / sum(weights), 0.16 if len(pieces) > 1 else 0)
    widths = room * shares / shares.sum()
    laid, at = [], left
    for (first, last), width in zip(pieces, widths, strict=True):
        margin = max((last - first) * 0.02, 0 if last > first else BESIDE)
        laid.append(Part(first - margin, last + margin, at, at + float(width)))
        at += float(width) + CUT_WIDTH
    return laid


def _pieces(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the stretches that remain: cut again and again at the widest gap that may be cut."""
    ends = sorted({end for span in spans for end in span})
    pieces = [(ends[0], ends[-1])]
    for _ in range(MOST_CUTS):
        for place, (first, last) in enumerate(pieces):
            inside = [end for end in ends if first <= end <= last]
            gaps = sorted(((b - a, a, b) for a, b in pairwise(inside)), reverse=True)[:MOST_CUTS]
            wide = (gap for gap in gaps if gap[0] > _least_gap(spans, first, last, *gap[1:]) * (last - first))
            if gap := next(wide, None):
                pieces[place : place + 1] = [(first, gap[1]), (gap[2], last)]
                break
    return pieces


def _least_gap(spans: Sequence[tuple[float, float]], first: float, last: float, before: float, after: float) -> float:
    """How much of a stretch the gap between two days in it must take to be cut out."""
    crossed = CROSSED if any(a <= before and after <= b for a, b in spans) else 0.0
    window = CROWDED * (last - first)
    if any(_marks(spans, end, end + window) >= CROWD for span in spans for end in span if first <= end <= last):
        return EMPTY_BESIDE_CROWD + crossed
    if any(a < b and _marks(spans, a, b) > 1 for a, b in ((first, before), (after, last))):
        return EMPTY + crossed
    return 1.0


def _marks(spans: Iterable[tuple[float, float]], first: float, last: float) -> int:
    """How many different spans begin or end in a stretch."""
    return len({span for span in spans if any(first <= end <= last for end in span)})


def scale(laid: Sequence[Part]) -> tuple[Callable, Callable]:
    """Return the functions from days to points and back; outside the parts they go on as the nearest part does."""
    days = np.array([end for part in laid for end in (part.first, part.last)])
    points = np.array([end for part in laid for end in (part.left, part.right)])

    def to_points(day):
        return _interpolate(np.asarray(day, dtype=float), days, points)

    def to_days(point):
        return _interpolate(np.asarray(point, dtype=float), points, days)

    return to_points, to_days


def _interpolate(at: np.ndarray, known: np.ndarray, values: np.ndarray) -> np.ndarray:
    inside = np.interp(at, known, values)
    before = values[0] + (at - known[0]) * (values[1] - values[0]) / (known[1] - known[0])
    after = values[-1] + (at - known[-1]) * (values[-1] - values[-2]) / (known[-1] - known[-2])
    return np.where(at < known[0], before, np.where(at > known[-1], after, inside))


def ticks(part: Part, width_of: Callable[[str], float], *, low: float, high: float, apart: float = 14.0) -> list[Tick]:
    """Return the finest round ticks of a part whose labels keep `apart` points from each other; at least one.

    All labels lie between `low` and `high`, points from the left.
    """
    best: list[Tick] = []
    for candidate in _candidates(part):
        if len(best) >= MONTHS_ENOUGH and any(" " in tick.label for tick in candidate):
            break
        placed: list[tuple[float, float, Tick]] = []
        for tick in candidate:
            if not placed and tick.year != tick.label:
                tick = replace(tick, below=tick.year)  # the tick that said it may have found no room
            half = max(width_of(tick.label), width_of(tick.below)) / 2
            place = float(np.interp(tick.day, (part.first, part.last), (part.left, part.right)))
            if low <= place - half and place + half <= high:
                placed.append((place, half, tick))
        neighbours = pairwise(placed)
        fits = all(right[0] - left[0] >= left[1] + right[1] + apart for left, right in neighbours)
        if fits and len(placed) > len(best):
            best = [tick for _, _, tick in placed]
    whole_year = part.last - part.first > 300  # of which no single month is said
    one_day = len(best) == 1 and part.last - part.first <= 2 * BESIDE
    if not one_day and not _odd_days(best) and (len(best) > 1 or (best and not (whole_year and best[0].below))):
        return best
    middle = np.datetime64(round((part.first + part.last) / 2), "D")
    if whole_year:
        return [Tick(number_of(middle), year_in_words(_year(middle)))]
    month = MONTHS[_month(middle)][:3]
    return [
        Tick(number_of(middle), f"{int(str(middle)[-2:])} {month}" if one_day else month, year_in_words(_year(middle)))
    ]


def _odd_days(best: Sequence[Tick]) -> bool:
    """Return whether ticks are one day or two of a single month, which tell less than the month does."""
    months = {np.datetime64(int(tick.day), "D").astype("datetime64[M]") for tick in best}
    return len(best) <= 2 and len(months) == 1 and all(" " in tick.label for tick in best)


def _candidates(part: Part) -> Iterator[list[Tick]]:
    """Give sets of ticks, the coarsest first: years by 1, 2 and 5 times a power of ten, then months, then days."""
    first, last = np.datetime64(int(np.ceil(part.first)), "D"), np.datetime64(int(np.floor(part.last)), "D")
    years = range(_year(first), _year(last) + 1)
    for power in (1_000_000, 100_000, 10_000, 1000, 100, 10, 1):
        for step in (5 * power, 2 * power, power):
            if len(years) / step < 60:
                # Before Christ a round year is round as people write it: 500 BC is the astronomical -499.
                round_years = [year for year in years if (year if year > 0 else 1 - year) % step == 0]
                yield [
                    t
                    for year in round_years
                    if part.first <= (t := Tick(_new_year(year), year_in_words(year))).day <= part.last
                ]
    if len(years) <= 12:
        months = np.arange(first.astype("datetime64[M]"), last.astype("datetime64[M]") + np.timedelta64(1, "M"))
        for step in reversed(MONTH_STEPS):
            days = [month.astype("datetime64[D]") for month in months if _month(month) % step == 0]
            yield _with_years([day for day in days if first <= day <= last], "{month}")
    if number_of(last) - number_of(first) <= 400:
        every = np.arange(first, later(last, 1))
        for step in reversed(DAY_STEPS):
            yield _with_years([day for day in every if number_of(day) % step == 0], "{day} {month}")


def _with_years(days: Iterable[np.datetime64], pattern: str) -> list[Tick]:
    """Return ticks that say the year once: below the first one and below each that begins a new year."""
    made: list[Tick] = []
    seen = None
    for day in days:
        year = _year(day)
        label = pattern.format(day=int(str(day)[-2:]), month=MONTHS[_month(day)][:3])
        made.append(Tick(number_of(day), label, "" if year == seen else year_in_words(year)))
        seen = year
    return made


def _new_year(year: int) -> float:
    return number_of(np.datetime64(year - 1970, "Y").astype("datetime64[D]"))


def _year(day: np.datetime64) -> int:
    return int(day.astype("datetime64[Y]").astype(int)) + 1970


def _month(day: np.datetime64) -> int:
    """Return the month, counted from 0."""
    return int(day.astype("datetime64[M]").astype(int)) % 12
