"""Things told twice: doubled words, sentences, paragraphs, headlines."""

from copydesk.lint.rule import Family

FAMILY = Family("REP", "Repetition: words, sentences and paragraphs told twice")
