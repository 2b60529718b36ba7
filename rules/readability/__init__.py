"""Long sentences, dense paragraphs and reading grade."""

from copydesk.lint.rule import Family

FAMILY = Family("RDB", "Readability: long sentences, dense paragraphs, reading grade")
