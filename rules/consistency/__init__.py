"""One document, one style: dates, spelling, hyphens, capitals, and the house's own terms."""

from copydesk.lint.rule import Family

FAMILY = Family("CON", "Consistency: one style in one document")
