"""Grammar and spelling as LanguageTool sees them."""

from copydesk.lint.rule import Family

FAMILY = Family("GRM", "Grammar and spelling by LanguageTool (asked for with --grammar)")
