"""Facts that can be checked inside the text: dates, figures, units, sums."""

from copydesk.lint.rule import Family

FAMILY = Family("FCT", "Checkable facts: dates, figures, units and sums")
