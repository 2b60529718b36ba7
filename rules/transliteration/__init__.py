"""Names: two spellings of one name in one document, and spellings that are not the house's."""

from copydesk.lint.rule import Family

FAMILY = Family("TRN", "Names: spellings and transliterations")
