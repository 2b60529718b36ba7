"""What a translation, by machine or by hand, leaves of the language it came from."""

from copydesk.lint.rule import Family

FAMILY = Family("MTR", "Translation: residue of another language or of an engine")
