"""Page furniture that scraping and pasting leave in copy: forms, bars, menus, teasers, notices."""

from copydesk.lint.rule import Family

FAMILY = Family("WGT", "Leftover widgets")
