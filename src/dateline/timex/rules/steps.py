"""Steps from now or from the story, and shifts: last week, the end of the month, two weeks ago."""

from __future__ import annotations

from dateline.timex import durations as lasts
from dateline.timex import readers as read
from dateline.timex import shifts as shift
from dateline.timex import steps
from dateline.timex.rules.rule import Rule

STEPS: tuple[Rule, ...] = (
    Rule("length_last_of", "the QSTEP CALENDAR (?= of )", lasts.length_one, "the last month of the war"),
    Rule("relative_unit",
         "( <early> | <soon> )? ( THE? ( STEP | CURRENT | COMING | this COMING ) | this PAST ) "
         "( FISCAL? CALENDAR | ( calendar | school | academic ) YEARUNIT )",
         steps.step, "last week"),
    Rule("story_unit", "( <early> | <soon> )? ( the? very? TOLD same? | this same ) FISCAL? CALENDAR",
         steps.step, "the following year"),
    Rule("year_end", "( APPROX | the )? FISCAL? YEARUNIT possessive? -? EDGE", steps.told_period, "year's end"),
    Rule("year_end_of", "YEARUNIT -? EDGE YEAR", read.point, "year-end 1989"),
    Rule("month_end", "MONTHUNIT ( possessive | - ) EDGE", steps.told_period, "month's end"),
    Rule("period_edge", "( <early> | <soon> ) CALENDAR", steps.told_period, "the end of the month"),
    Rule("quarter_told", "the full? QUARTER", steps.told_period, "the quarter"),
    Rule("unit_ended",
         "the full? FISCAL? ( YEARUNIT | MONTHUNIT | WEEKUNIT ) "
         "(?= ended | ending | ( to | through ) the? ( monthname | n1 | n10 | n13 | n25 ) )",
         lasts.length_one, "the year ended"),
    Rule("year_told", "the ( full | FISCAL | full FISCAL ) YEARUNIT", steps.told_period, "the fiscal year"),
    Rule("before_last", "the CALENDAR BEFORE QSTEP", steps.before_last, "the week before last"),
    Rule("year_before_year", "the YEARUNIT ( BEFORE | AFTER ) YEAR", steps.year_beside, "the year before 2015"),
    Rule("year_to_date", "( the YEARUNIT to | YEARUNIT - to - ) date", steps.year_to_date, "the year to date"),
    Rule("after_next", "the CALENDAR AFTER NEXT", steps.after_next, "the week after next"),
    Rule("weekday_after_next", "the WEEKDAY ( AFTER NEXT | BEFORE QSTEP )",
         steps.weekday_but_one, "the Monday after next"),
    Rule("day_but_one", "the day ( AFTER | BEFORE ) RELDAY", steps.day_but_one, "the day before yesterday"),
    Rule("week_number", "week WHOLE ,? ( of | in )? YEAR", read.week_number, "week 31 of 2021"),
    Rule("week_now", "the WEEKUNIT", steps.told_period, "the week"),
    Rule("month_now", "the MONTHUNIT", steps.told_period, "the month"),
    Rule("year_now", "the YEARUNIT", steps.told_period, "the year"),
    Rule("weekend_past", "the PAST WEEKEND", steps.step, "the past weekend"),
    Rule("weekend_told", "the WEEKEND", steps.told_period, "the weekend"),
    Rule("same_period_year_ago",
         "the ( same | comparable ) ( period | QUARTER ) <yearago>",
         steps.year_ago, "the same period of last year"),
    Rule("same_unit_year_ago",
         "the ( same | comparable ) ( MONTHUNIT | WEEKUNIT ) <yearago>",
         steps.same_unit_year_ago, "the same month a year ago"),
    Rule("same_period_of_year", "the ( same | comparable ) ( period | QUARTER ) ( of | in )? YEAR",
         steps.period_of_year, "the same period of 1988"),
    Rule("year_ago_period",
         "( the comparable? | a )? ( year - ( ago | earlier ) ( quarter | period )? | prior -? year ( quarter | period "
         ") )",
         steps.year_ago, "the year-ago quarter"),
    Rule("period_year_ago", "the quarter a year ( ago | earlier )", steps.year_ago, "the quarter a year ago"),
    Rule("latest_period", "the? latest FISCAL? ( QUARTER | PERIOD )", steps.latest_period, "the latest period"),
    Rule("period_of_year", "the YEAR period", steps.period_of_year, "the 1988 period"),
    Rule("latest_year", "the? latest FISCAL? YEARUNIT", steps.latest_year, "the latest fiscal year"),
    Rule("ago", "<approx>? ( <amount> ( or SO )? | COUNT SIGNUNIT .? ) ago", shift.ago, "two weeks ago"),
    Rule("ago_to_the_day", "<amount> ago ( this CALENDAR | RELDAY )", shift.ago_to_the, "a year ago today"),
    Rule("ago_weekday", "<amount> ago on? WEEKDAY", shift.ago_weekday, "two weeks ago Monday"),
    Rule("seasons_ago", "COUNT SEASONS ago", shift.seasons_ago, "two summers ago"),
    Rule("weekdays_ago", "COUNT WEEKDAYS ( ago | EARLIER )", shift.weekdays_ago, "two Fridays ago"),
    Rule("weeks_from_weekday", "<amount> FROM WEEKDAY", shift.from_weekday, "a week from Friday"),
    Rule("weekday_week", "WEEKDAY week", shift.from_weekday, "Thursday week"),
    Rule("month_ago", "A? MONTH PART? <amount> ago", shift.month_ago, "a March evening 20 years ago"),
    Rule("from_now", "<approx>? <amount> ( FROM ( presentref | FROMDAY ) | HENCE )", shift.ago, "two weeks from now"),
    Rule("later", "<approx>? <amount> ( later | EARLIER | PREVIOUSLY | PRIOR (?! to ) )",
         shift.later, "three years later"),
    Rule("parts_later", "<approx>? <parts> ( later | EARLIER | AGO )",
         shift.parts_later, "two years and a month later"),
    Rule("just_before", "<approx>? <amount> ( BEFORE | AFTER ) (?= , | . )", shift.later, "two weeks before."),
    Rule("day_before", "the CALENDAR ( BEFORE | AFTER | FOLLOWING )", shift.later, "the day before"),
    Rule("units_later", "APPROX? UNITS ( later | EARLIER | AGO )", shift.units_later, "days later"),
    Rule("ago_or",
         "( <approx>? COUNT ( or | to | - ) COUNT UNITS | A UNIT or COUNT ) ( later | EARLIER | AGO )",
         shift.units_later, "seven or eight years ago"),
    Rule("ages_ago", "<approx>? <hundreds> of UNITS ( later | EARLIER | AGO )",
         shift.units_later, "thousands of years ago"),
)  # fmt: skip
