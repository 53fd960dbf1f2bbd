"""Times of the clock and parts of the day: 5 p.m. EST on Nov. 9, last night."""

from __future__ import annotations

from dateline.timex import numeric, steps
from dateline.timex import readers as read
from dateline.timex.rules.rule import Rule

TIMES: tuple[Rule, ...] = (
    Rule("clock", "<approx>? <plainclock> ( ,? <zone> )?", read.point, "7:15 p.m."),
    Rule("clock_of_day",
         "<approx>? <plainclock> ( ,? <zone> )? ,? ( on | of )? ( the PART of )? ( <early>? <day> PART? | "
         "<which> PART | <date> PART | TONIGHT )",
         read.point, "5 p.m. EST on Nov. 9"),
    Rule("hhmm_of_day", "HHMM on? ( WEEKDAY | RELDAY )", read.point, "0300 on Monday"),
    Rule("day_at_clock",
         "( <day> PART? | ( STEP | TOLD same? ) PART ) ,? ( at ( APPROX | exactly )? )? <plainclock> ( ,? <zone> )?",
         read.point, "Thursday at 2 p.m."),
    Rule("figures_at_clock",
         "( ISO | NUMERIC ) ,? at? <plainclock> ( ,? <zone> )? | <plainclock> ( ,? <zone> )? ,? on? ( ISO | NUMERIC )",
         numeric.figures_at_clock, "15/05/2024 2:30 PM"),
    Rule("clock_before_year", "( <weekday> )? <monthday> CLOCK ZONE? YEAR", read.point, "Wed May 15 14:30:00 UTC 2024"),
    Rule("part_of_day", "( <early> | EARLY on )? <day> ,? -? EARLY? -? PART", read.point, "Thursday evening"),
    Rule("day_of_part", "( <early> the? )? the? EARLY? PART s? units? ,? ( of | on ) ( <day> | the DAYNTH )",
         read.point, "the morning of May 3"),
    Rule("night_of_two_days",
         "( <early> the? )? the? PART of ( the? DAYTH ( - | / | to | and ) <daymonth> | <monthday> ( - | / ) DAYTH ) "
         "<year>?",
         read.night_of_two_days, "the night of 5/6 June 1944"),
    Rule("early_hours", "the? ( EARLY | small ) UNITS ( of | on ) ( <day> | the DAYNTH ) (?! PART )",
         read.early_hours, "the early hours of Monday"),
    Rule("part_and_day",
         "<early>? ( -? PART RELDAY | (?= dawn ) PART on? WEEKDAY | the? PART units ( RELDAY | <which>? WEEKDAY ) )",
         read.point, "mid-afternoon yesterday"),
    Rule("part", "( <early> | SOON )? THE? ( STEP | TOLD same? ) PART", steps.part_of_day, "last night"),
    Rule("part_of_some_day", "EARLY -? PART", steps.part_of_day, "early morning"),
    Rule("part_before", "the PART ( BEFORE | AFTER )", steps.part_before, "the night before"),
    Rule("part_before_last", "the PART BEFORE QSTEP", steps.part_before_last, "the night before last"),
    Rule("part_told", "<early>? the PART", steps.part_of_day, "the morning"),
    Rule("overnight_day", "OVERNIGHT on? <day> | <day> OVERNIGHT", read.point, "overnight Sunday"),
    Rule("at_night", "night", read.at_night, "night"),
    Rule("part_bare", "PART", steps.part_of_day, "dawn"),
    Rule("tonight", "( EARLY | SOON )? TONIGHT", read.point, "tonight"),
    Rule("overnight", "OVERNIGHT", steps.part_of_day, "overnight"),
)  # fmt: skip
