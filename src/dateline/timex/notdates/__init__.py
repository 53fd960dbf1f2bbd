"""What looks like a time expression and is none: Mrs May, room 1984, a quarter of the votes, a 22-year-old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dateline.timex.context import Context
from dateline.timex.earlyyears import no_early_year
from dateline.timex.find import Found
from dateline.timex.notdates import amounts, clocks, days, lengths, months, names, numbers, references
from dateline.timex.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason why a match is no date: its name, the rules it concerns, the test, and an example that has no date."""

    name: str
    rules: frozenset[str]
    holds: Callable[[Surroundings], Any]
    example: str


def _objection(name: str, rules: str, holds: Callable[[Surroundings], Any], example: str) -> Objection:
    return Objection(name, frozenset(rules.split()), holds, example)


_NEAR_RULES = "year_approximate month season decade century day"
_TITLED = "year relative_day weekday month season feast length times_a_unit"

OBJECTIONS: tuple[Objection, ...] = (
    _objection("a verb or a name", "month", months.verb_or_name, "Mrs May may leave."),
    _objection(
        "part of a name",
        "feast month season day nth weekday part_of_day month_told",
        names.part_of_name,
        "The Yom Kippur War was short.",
    ),
    _objection("a kind of thing", "length overnight weekday", names.a_kind_of_thing, "It was a day trip."),
    _objection("a counted weekday", "weekday", days.a_counted_weekday, "It was the third Sunday running."),
    _objection("letters of an abbreviation", _NEAR_RULES, names.letters_of_abbreviation, "It is 18 U.S.C. 1961."),
    _objection(
        "a name on the web", "weekday month season relative_day feast", names.on_the_web, "It was on Monday.com."
    ),
    _objection("a quoted title", _TITLED, names.quoted_title, 'She read "1984" aloud.'),
    _objection("a paper of Sunday", "weekday", names.paper_of_sunday, "He wrote for the Mail on Sunday."),
    _objection("a bearer of the name", "month season", months.bearer, "April said so."),
    _objection("pairs of figures", "iso_month", numbers.apart, "It rose from 2020 - 10 men came."),
    _objection("a version", "iso_date date_in_figures", numbers.version, "It is v1.12.2019."),
    _objection("a house number", "year", names.house_number, "She works at 1600 Pennsylvania Avenue."),
    _objection("Mar-a-Lago", "month", months.mar_a_lago, "He flew to Mar-a-Lago."),
    _objection("day to day", "length", lengths.day_to_day, "It was a day-to-day affair."),
    _objection("lasting from", "weeks_from_weekday", lengths.lasting_from, "It rang for one hour from Monday."),
    _objection("as many", "length lengths", lengths.as_many, "It was the third fire in as many months."),
    _objection("a named war", "length the_length", lengths.of_a_named_war, "The Seven Years' War was long."),
    _objection("wait a minute", "length", lengths.wait_a_minute, "Wait a minute."),
    _objection("one day", "length", lengths.one_day, "One day he left."),
    _objection("a speed", "per_unit", amounts.a_speed, "It blew at 120 km per hour."),
    _objection("someone's age", "decade_word_early", amounts.someones_age, "She is in her mid-forties."),
    _objection("an acronym", "month", months.acronym, "She wrote to the DEC."),
    _objection("a first name", "month", months.first_name, "Jan Novotny spoke."),
    _objection("a first time", "day", amounts.first_time, "The blast in April first drew notice."),
    _objection("a number of things", "year year_approximate", numbers.number_of_things, "He lives in room 1984."),
    _objection(
        "a longer number", "year length length_joined length_sign", numbers.longer_number, "Call 1-800-555-1984."
    ),
    _objection("letters apart", "quarter_sign quarter_sign_year half_sign", numbers.letters_apart, "It is plan Q 3."),
    _objection("a number of a paper", "month_in_figures", numbers.number_of_a_paper, "Regulation 11/2016 applies."),
    _objection("falling", "season part_of_whose_year", months.falling, "Prices fall."),
    _objection(
        "a number of three figures",
        "year_early day_early month_early season_early",
        no_early_year,
        "It was so in 476 cases.",
    ),
    _objection(
        "a fraction",
        "length lengths the_length length_joined length_between_joined relative_unit",
        amounts.fraction,
        "A quarter of it.",
    ),
    _objection("an age", "length length_joined length_between_joined", amounts.age, "A 22-year-old man."),
    _objection("an age of a child", "length_old", amounts.age_of_a_child, "A week-old baby slept."),
    _objection("a distance", "length length_half", amounts.distance, "It lies two hours east of Tripoli."),
    _objection("ages of many", "aged length_between", amounts.ages_of_many, "Children aged 5-14 are many."),
    _objection("a figure of a feast", "feast", names.figure_of_feast, "Father Christmas came."),
    _objection("named as a feast", "feast", names.named_as_a_feast, "Tariq Ramadan spoke."),
    _objection("before last what", "before_last", days.before_last_what, "It was the day before last month."),
    _objection("to last", "length_of_span", lengths.to_last, "It is meant to last thirty years."),
    _objection("the last of days", "relative_unit", lengths.last_of_days, "It was the last day to vote."),
    _objection("earlier than", "later", lengths.than, "They came three weeks earlier than planned."),
    _objection("somebody's future", "future", references.somebodys_future, "They spoke of its future."),
    _objection("a programme", "relative_day tonight", names.a_programme, 'He told the "Today" show.'),
    _objection("an edge of another", "period_edge", references.edge_of_another, "It was the best close of the year."),
    _objection("a named day", "weekday", days.named_day, "It was a Monday."),
    _objection("a vote", "clock clock_of_day", clocks.vote, "They voted ten to six."),
    _objection("a year on a day", "hhmm_of_day", clocks.year_on_a_day, "Rio 2016 on Monday was a triumph."),
    _objection(
        "hours of the clock", "length_between", clocks.hours_of_the_clock, "Lorries run from 0730 to 0900 hours here."
    ),
    _objection("a score", "clock", clocks.score, "They won 21:14."),
    _objection("an ordinal of things", "nth weekday_nth", amounts.ordinal_of_things, "They crossed the 38th parallel."),
    _objection("as recently", "recently", references.as_recently, "It rained as recently as June."),
    _objection("told by a clause", "part_told", days.of_a_clause, "He slept the night the bridge fell."),
    _objection("soon after", "soon", references.soon_after, "Soon after the war he left."),
    _objection("a regular thing", "often often_by_two", references.regular_thing, "It was the annual meeting."),
    _objection("a recent thing", "recent", references.a_recent_thing, "He cited a recent estimate."),
    _objection("a rate", "often length", amounts.rate, "They offer 700 seats a week."),
    _objection("a matter of days", "lengths", lengths.matter_of, "It is a matter of days."),
    _objection("a title", "length relative_unit part_of_day", names.title_of_work, 'She spoke on "60 Minutes".'),
    _objection("a half of a game", "half_of_business", references.half_of_a_game, "He scored a first-half goal."),
    _objection("from one to another", "quarter_told", lambda seen: seen.after == "-", "The quarter-to-quarter rise."),
    _objection("now and then", "present", references.now_and_then, "He writes now and then."),
    _objection("some time", "this_time", references.some_time, "This time it worked."),
    _objection("any week", "week_now month_now", references.any_week, "He came in the week of the flood."),
    _objection("any year", "year_now", references.any_year, "He is the Man of the Year."),
    _objection("no time", "part_bare", days.no_time, "The dusk was grey."),
    _objection("no night", "at_night", days.not_at, "It was a good night."),
    _objection("a past master", "the_past", references.past_what, "He is the past master of it."),
    _objection("after what", "day_before part_before", days.of_something, "The day after the battle."),
    _objection("no adjective", "current recent", references.not_adjective, "The current swept him away."),
    _objection("somebody's age", "decade", amounts.somebodys_age, "She is in her 30s."),
    _objection(
        "a short number",
        "year_short month_short_year season_short_year day_short_year",
        numbers.short_year_of_things,
        "He saw '60 Minutes.",
    ),
    _objection("short lengths", "lengths lengths_first", lengths.short_lengths, "They came minutes apart."),
    _objection("a short weekday", "weekday_short", days.short_weekday, "The Sun reported it."),
)
_BY_RULE: dict[str, tuple[Objection, ...]] = {
    rule: tuple(reason for reason in OBJECTIONS if rule in reason.rules)
    for rule in sorted({rule for reason in OBJECTIONS for rule in reason.rules})
}


def objection(context: Context, found: Found) -> str:
    """Return the name of the reason why a match is no date; empty where there is none."""
    reasons = _BY_RULE.get(found.rule, ())
    seen = Surroundings(context, found) if reasons else None
    return next((reason.name for reason in reasons if seen is not None and reason.holds(seen)), "")
