"""Characters that are not what the writer typed: damaged, hidden, escaped or look-alike."""

from copydesk.lint.rule import Family

FAMILY = Family("ENC", "Encoding: damaged, hidden and look-alike characters")
