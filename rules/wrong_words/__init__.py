"""Words that are spelled well and say the wrong thing."""

from copydesk.lint.rule import Family

FAMILY = Family("WRD", "Wrong words")
