"""References to past, present and future: now, recently, the near future."""

from __future__ import annotations

from dateline.timex import durations as lasts
from dateline.timex.rules.rule import Rule

REFERENCES: tuple[Rule, ...] = (
    Rule("present", "( right )? PRESENT", lasts.reference("PRESENT_REF"), "now"),
    Rule("current", "CURRENT", lasts.reference("PRESENT_REF"), "current"),
    Rule("present_day", "( present | modern ) -? day", lasts.reference("PRESENT_REF"), "present-day"),
    Rule("these_days", "these UNITS", lasts.these_days, "these days"),
    Rule("this_time", "this ( time | hour | moment ) | ( the )? present time | present | the moment",
         lasts.reference("PRESENT_REF"), "this time"),
    Rule("day_and_age", "( this | present ) day and age", lasts.reference("PRESENT_REF"), "this day and age"),
    Rule("time_being", "the time being", lasts.reference("PRESENT_REF"), "the time being"),
    Rule("recently", "RECENTLY", lasts.reference("PAST_REF"), "recently"),
    Rule("other_day", "the OTHER ( day | night )", lasts.reference("PAST_REF"), "the other day"),
    Rule("recent", "recent", lasts.reference("PAST_REF"), "recent"),
    Rule("recent_units", "( the )? ( most )? recent UNITS ( ( or | and ) UNITS )?",
         lasts.reference("PAST_REF"), "recent years"),
    Rule("the_past", "the ( recent | distant )? past", lasts.reference("PAST_REF"), "the past"),
    Rule("soon", "SOONER", lasts.reference("FUTURE_REF"), "soon"),
    Rule("future", "( the )? ( near | foreseeable | distant | immediate )? future",
         lasts.reference("FUTURE_REF"), "the near future"),
    Rule("term", "the ( near | short | long | medium ) term", lasts.reference("FUTURE_REF"), "the near term"),
    Rule("coming_units", "the? COMING UNITS", lasts.length_many, "coming months"),
)  # fmt: skip
