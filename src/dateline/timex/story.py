"""What a text has told so far: the dates on which later expressions hang, and whether it is a history or news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dateline.timex.bounds import Day, Span, month_start, span_of, year_month
from dateline.timex.find import Found
from dateline.timex.readings import Reading
from dateline.timex.value import Value

# Ways that a text looks which tells of today.
LOOKS_ON = frozenset(("future", "present", "perhaps"))


@dataclass(frozen=True, slots=True)
class Point:
    """A date that was told: its id, its days, and how exact it is."""

    date_id: str
    span: Span
    sentence: int
    with_year: bool = False
    compared: bool = False  # told by comparison with another: a month earlier
    # opening its sentence (In 2016 he left), passing (he had been there since 1935), heading (a year on its own line)
    role: str = ""
    holds: bool = False  # a year in which lies what is told after it: in 1794 they met, and in February they parted


@dataclass(slots=True)
class Story:
    """The dates told so far, the last one last; the quarter or half reported on, and whether these are compared."""

    now: Day | None
    history: bool
    told: list[Point] = field(default_factory=list)
    sentence: int = 0
    quarter: Point | None = None
    by_quarter: bool = False
    ahead: list[Span] = field(default_factory=list)
    heading: Point | None = None
    anniversaries: dict[tuple[int, int], int] = field(default_factory=dict)  # month and day -> the year told with them

    def tell(
        self,
        date_id: str,
        reading: Reading,
        value: Value,
        direction: str = "",
        anchor: str = "",
        role: str = "",
    ) -> None:
        """Add an expression that was told; `direction` is past where it speaks of the past.

        It counts as told with its year where its anchor is.
        """
        a_quarter = reading.count == 3 and reading.unit == "M"
        if (value.type == "DURATION" and not a_quarter) or reading.fiscal:  # for the nine months: years are compared
            self.by_quarter = False
        span = span_of(value.value) if value.type in ("DATE", "TIME") else None
        if span is None or _is_ages_ago(reading):
            return
        with_year = reading.year is not None or any(
            point.date_id == anchor and point.with_year for point in self.told[-3:]
        )
        compared = reading.kind in ("shift", "step") and reading.base == "told" and reading.step == -1
        holds = span.granularity == "year" and not value.mod and role != "passing" and direction not in LOOKS_ON
        point = Point(date_id, span, self.sentence, with_year, compared, role, holds)
        self.told.append(point)
        if with_year and span.granularity == "day":
            year, month = year_month(span.first)
            self.anniversaries[month, int((span.first - month_start(year, month)).astype(int)) + 1] = year
        if role == "heading" or (reading.year is not None and role != "passing"):
            self.heading = point if role == "heading" else None
        ended = (
            self.now is None
            or span.last <= self.now
            or (direction == "past" and (span.first <= self.now or reading.fiscal))
        )
        if span.granularity in ("quarter", "half") and reading.kind in ("point", "told") and ended:
            self.by_quarter = True
            if self.quarter is None or span.first >= self.quarter.span.first:  # an earlier one is told in passing
                self.quarter = point

    @property
    def compared(self) -> str:
        """The unit that is reported on: H where it is a half, else Q."""
        return "H" if self.quarter is not None and self.quarter.span.granularity == "half" else "Q"

    def year_that_fits(self, candidates: Iterable[tuple[int, Span]]) -> int:
        """Return the year in which a date of a history lies closest to what is told before it and after it.

        The nearest neighbours weigh most; a far one (a law of 2005 in a tale of 1964) weighs no more than a near one.
        """
        before = self.points_near()
        ahead = list(zip(self.ahead, (0.7, 0.5), strict=False))
        weights = (1.0, 0.7, 0.5, 0.4)[: len(before)]
        steady = before and before[0].granularity in _EXACT and _is_close(before[:3])

        def misfit(span: Span) -> float:
            far = sum(weight * min(days_between(span, other) / 366, 1.5) for other, weight in ahead)
            if self.told and self.told[-1].holds and days_between(span, before[0]):
                far += 0.6
            if steady and span.first > before[0].last:  # the farther it has come, the less do those before it tell
                return far + 0.1 + _FORWARD * sum(weights) * min(days_between(span, before[0]) / 366, 1.5)
            far += sum(w * min(days_between(span, other) / 366, 1.5) for other, w in zip(before, weights, strict=True))
            if not before or span.last >= before[0].first:
                return far
            # A tale goes on: whoever goes back to another year says so.
            return far + (0.5 if year_month(span.first).year < year_month(before[0].first).year else 0.1)

        return min(candidates, key=lambda row: misfit(row[1]))[0]

    def day_told(self, month: int | None, day: int | None) -> int | None:
        """Return the year with which the same day of the year was told before, well before publication."""
        year = None if month is None or day is None else self.anniversaries.get((month, day))
        recent = year is None or self.now is None or year > year_month(self.now).year - 2
        return None if recent else year

    def points_near(self) -> list[Span]:
        """Return the last four dates told that are no decade or century, the last one first."""
        return [point.span for point in self.told[:-7:-1] if point.span.granularity not in _VAGUE][:4]

    def told_with_year(self) -> Point | None:
        """Return the day or month told last, where this sentence or the one before told it with its year."""
        point = self.told[-1] if self.told else None
        if point is None or self.sentence - point.sentence > 1 or not point.with_year:
            return None
        return point if point.span.granularity in ("day", "month", "part", "time") else None

    def opening_year(self) -> Point | None:
        """Return the year with which the sentence opens, where no other was told in it: In 2016 ... until June."""
        points = [point for point in self.told[-6:] if point.sentence == self.sentence]
        years = {year_month(point.span.first).year for point in points}
        opens = points and points[0].role == "opening" and points[0].with_year and points[0].span.granularity == "year"
        return points[0] if opens and len(years) == 1 else None

    def compared_year(self) -> Point | None:
        """Return the date a year earlier than which something is told: with its year, or last year in the sentence."""
        point = self.told[-1] if self.told else None
        if point is not None and point.sentence == self.sentence and point.span.granularity == "year":
            return point
        return self.told_with_year()

    def reported(self, unit: str) -> Point | None:
        """Return the date told last that is no comparison itself and exact enough: a month before what is reported."""
        exact = {"Y": (), "M": ("month", "day", "part", "time"), "W": ("week", "day", "part", "time")}
        wanted = exact.get(unit, ("day", "part", "time"))
        points = (point for point in reversed(self.told[-40:]) if not point.compared)
        return next((point for point in points if not wanted or point.span.granularity in wanted), None)

    def tells_of_what_comes(self) -> bool:
        """Tell whether the sentence has told a day after publication: due to sail on Friday, in port at the weekend."""
        told = self.last("day", "part", "time")
        if told is None or told.sentence != self.sentence or self.now is None:
            return False
        return bool(told.span.first > self.now)

    def told_within(self, unit: str) -> Point | None:
        """Return the month told for `the month`, the decade for `the decade`: in this sentence or the one before."""
        point = self.told[-1] if self.told else None
        if point is None or self.sentence - point.sentence > 1:
            return None
        exact = {"M": ("month", "day"), "DE": ("decade", "year"), "CE": ("century", "decade", "year")}
        return point if point.span.granularity in exact.get(unit, ()) else None

    def before_passing(self, unit: str) -> Point | None:
        """Return the day or month told just before a year that was named in passing; None where none was."""
        last = self.last()
        if unit not in ("D", "N", "W", "M") or last is None or last.role != "passing":
            return None
        point = self.last("month", "day", "part", "time")
        return point if point is not None and self.sentence - point.sentence < 2 else None

    def last_for(self, unit: str) -> Point | None:
        """Return the date told last that is as exact as a unit asks: that day is a day, not the year told after it."""
        month = ("month", "day", "part", "time")
        exact = {"D": month, "N": month, "M": month}
        point = self.last(*exact[unit]) if unit in exact else None
        last = self.last()
        if point is None or last is None or self.sentence - point.sentence <= 3:
            return point or last
        # News name years in passing (the election of 2016), and on the same day hangs on the day they tell of.
        return (
            last if self.history or last.span.granularity not in ("year", "decade", "century", "millennium") else point
        )

    def last(self, *granularities: str) -> Point | None:
        """Return the last date told, of the granularities asked for."""
        for point in reversed(self.told[-40:]):
            if not granularities or point.span.granularity in granularities:
                return point
        return None


_VAGUE = ("decade", "century", "millennium")
_EXACT = ("month", "day", "part", "time")
_FORWARD = 0.65  # how dear it is to go on, against going back


def _is_close(spans: Sequence[Span]) -> bool:
    """Tell whether the last dates told lie near each other, and the last one not before the one before it."""
    if len(spans) > 1 and spans[0].last < spans[1].first:
        return False
    return all(days_between(one, other) < 800 for one, other in pairwise(spans))


def days_between(one: Span, other: Span) -> int:
    """Return the days from the end of one span to the start of the other; 0 where they touch."""
    if one.first <= other.last and other.first <= one.last:
        return 0
    return int((one.first - other.last if one.first > other.last else other.first - one.last).astype(int))


def is_history(found: list[Found], now: Day | None, ways: Sequence[str] = ()) -> bool:
    """Tell whether a text is a history: dates of other years than its publication, and hardly a word that hangs on the
    day of writing, least of all at its opening, where news say when they happened or name the year of publication.

    `ways` tells where each match looks: a short text that opens long ago is a history where none looks ahead.
    """
    if now is None:
        return True
    year = year_month(now).year
    far = near = deictic = long_ago = 0
    opening = False
    for number, (match, way) in enumerate(zip(found, ways or [""] * len(found), strict=True)):
        reading = match.reading
        if reading.kind == "point" and reading.year is not None:
            away = abs(reading.year - year) > 1
            far, near = far + away, near + (not away)
            long_ago += abs(reading.year - year) > 30
            opening = opening or (reading.year == year and number < 3)
        elif _is_deictic(reading, way):
            deictic += 1
            opening = opening or number < 3
    if near == deictic == 0:
        dated = [match.reading for match in found if match.reading.kind not in ("length", "ready")]
        opens = any(
            reading.kind == "point" and reading.year is not None and abs(reading.year - year) > (60 if number else 30)
            for number, reading in enumerate(dated)
            if reading.month is not None or not number  # a day of long ago; news name a year: founded in 1888
        )
        ahead = any(
            way in LOOKS_ON
            for match, way in zip(found, ways, strict=False)
            if match.reading.kind not in ("length", "ready")
        )
        return far >= 3 or long_ago >= 2 or (opens and len(found) > 2 and not ahead)
    return far >= 5 and far >= near and far > 3 * deictic and not opening


def _is_deictic(reading: Reading, way: str) -> bool:
    """Tell whether an expression hangs on the day of writing: last week, on Friday; but: next morning he left."""
    if reading.base == "now":
        told_on = way == "past" and reading.kind == "step" and reading.step == 1
        return not told_on and not _is_ages_ago(reading)
    return reading.weekday is not None and reading.month is None


def _is_ages_ago(reading: Reading) -> bool:
    """Tell whether a centuries-old thing is recalled, on which nothing hangs: the last time 540 years ago."""
    return reading.kind == "shift" and reading.unit == "Y" and (reading.count or 0) > 99
