"""Spaces, quotation marks, dashes and capitals."""

from copydesk.lint.rule import Family

FAMILY = Family("TYP", "Typography: spaces, marks and capitals")
