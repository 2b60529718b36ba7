"""TYP028: an accent or two marks in the place of an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_WRONG = pattern(r"(?<=[^\W\d_])(?:[´`](?=[^\W\d_])|(?:’’|'')(?=(?:s|t|re|ve|ll|d|m)\b))")


class AccentApostrophe(Rule):
    """An accent stands where an apostrophe belongs, as in "It`s" and "the mayor´s".

    Keyboards with accents make this an easy slip; so is an apostrophe struck twice ("it’’s"). Only marks between two
    letters count. Documentation, code, and letters set between two accents are left alone.

    Fix: safe; the apostrophe, curly where the text has curly ones.
    """

    code = "TYP028"
    name = "accent-apostrophe"
    gathers = 3
    languages = ("en", "fr", "it", "de", "nl")
    not_in = ("docs",)
    terms = ("´", "`", "’’", "''")
    bad = {
        "It[[`]]s shut, and the mayor[[´]]s wife knows.": "It's shut, and the mayor's wife knows.",
        "It[[’’]]s shut, isn’t it?": "It’s shut, isn’t it?",
        "They couldn[[´]]t sail.": "They couldn't sail.",
    }
    good = (
        "It's shut, and the mayor’s wife knows.",
        "He typed `x` and pre`x`post; it is ´old´ and ''new''.",
        "The 6'' nail is d''or.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        mark = "’" if "’" in doc.text.replace("’’", "") else "'"
        for start in dict.fromkeys(hit.span.start for hit in doc.hits(self)):
            match = _WRONG.match(doc.text, start)
            line = doc.line_at(start)
            if match and (match.group() != "`" or doc.text.count("`", *line) % 2):
                span = Span(*match.span())
                yield Finding(span, f'"{match.group()}" for an apostrophe', (replace(span, mark, safety=Safety.SAFE),))
