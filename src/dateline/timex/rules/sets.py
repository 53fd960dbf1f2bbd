"""Sets, what comes again and again: every Friday, twice a week."""

from __future__ import annotations

from dateline.timex import durations as lasts
from dateline.timex.rules.rule import Rule

SETS: tuple[Rule, ...] = (
    Rule("often", "OFTEN", lasts.repeated, "daily"),
    Rule("often_by_two", "( SEMI | BI ) - OFTEN", lasts.often_by_two, "semi-annually"),
    Rule("each_day", "EACH ( WEEKDAY | MONTH | SEASON | FEAST ) PART?", lasts.repeated, "every Friday"),
    Rule("each_workday", "EACH workday", lasts.each_workday, "every weekday"),
    Rule("nth_of_each", "the ( ORD | QSTEP ) ( WEEKDAY | day ) of EACH CALENDAR", lasts.repeated,
         "the first Monday of each month"),
    Rule("each_date", "EACH ( <monthday> | <daymonth> )", lasts.each_date, "every 4th of July"),
    Rule("day_of_each_month", "the DAYTH of EACH month", lasts.day_of_each_month, "the 15th of each month"),
    Rule("weekends", "( ON | all )? WEEKENDS", lasts.repeated, "weekends"),
    Rule("parts", "( the )? PARTS", lasts.repeated, "the mornings"),
    Rule("each_half", "EACH half -? HALFUNIT", lasts.each_half, "every half hour"),
    Rule("every_other", "EACH ( OTHER CALENDAR | ( OTHER | ORD ) WEEKDAY )", lasts.every_other, "every other day"),
    Rule("each_unit", "EACH ( WHOLE | ORD )? ( SPAN | WEEKEND | PART )", lasts.repeated, "every three weeks"),
    Rule("each_so_many", "EACH ( WHOLE ( to | - | or ) WHOLE | FEW | COUPLE of? ) UNITS",
         lasts.each_so_many, "every 15 to 20 minutes"),
    Rule("per_unit", "per SPAN", lasts.repeated, "per week"),
    Rule("times_a_unit", "( TIMES | ONCE | ( COUNT | FEW ) TIMES | COUNT UNITS ) ( a | an | per | EACH ) SPAN",
         lasts.repeated, "twice a week"),
    Rule("often_times", "( TIMES | ONCE | COUNT TIMES ) -? OFTEN", lasts.repeated, "twice daily"),
    Rule("weekdays", "WEEKDAYS ( PARTS | PART )?", lasts.repeated, "Fridays"),
    Rule("weekdays_at", "WEEKDAYS at <plainclock> ( ,? <zone> )?", lasts.each_at, "Sundays at 10 a.m."),
    Rule("each_at", "EACH ( WEEKDAY | workday | day ) ,? at <plainclock> ( ,? <zone> )?",
         lasts.each_at, "every Friday at 8 p.m."),
    Rule("clock_of_each", "<plainclock> ( ,? <zone> )? ( EACH ( WEEKDAY | workday | day ) | on WEEKDAYS )",
         lasts.each_at, "8:30 a.m. every day"),
    Rule("often_at", "OFTEN at <plainclock> ( ,? <zone> )?", lasts.each_at, "daily at 9 a.m."),
    Rule("weekday_parts", "WEEKDAY PARTS", lasts.repeated, "Tuesday nights"),
)  # fmt: skip
