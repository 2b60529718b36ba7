"""ENC002: a character that was lost and replaced by a stand-in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import OBJECT, Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LOST = pattern("\ufffd+|\ufffc+|\u00ef\u00bf\u00bd(?:\u00ef\u00bf\u00bd)*")
_APOSTROPHE = pattern(
    r"(?<![\w/?&=.])(?:(?:don|can|won|isn|aren|wasn|weren|doesn|didn|hasn|haven|hadn|couldn|wouldn|shouldn)(\?)t"
    r"|(?:it|that|he|she|there|what|who|let|here)(\?)s|(?:we|they|you)(\?)(?:re|ve|ll)|I(\?)(?:m|ve|ll))(?![\w=/?])"
    r"|(?<![\w/?&=.])[a-z]{3,20}(\?)s(?= [a-z])",
    re.IGNORECASE,
)


class ReplacementCharacter(Rule):
    """A character was lost and a stand-in is left in its place.

    Software that cannot read a character writes the replacement character (U+FFFD), its mojibake, or an object
    placeholder (U+FFFC); older software writes a question mark ("don?t"). The question mark is reported only where a
    contraction shows which character it stood for. Code is left alone.

    Fix: safe for "don?t"; none for the others, because the lost character is not known.
    """

    code = "ENC002"
    name = "replacement-character"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("\ufffd", "\ufffc", "\u00bf\u00bd", "?t", "?s", "?re", "?ve", "?ll", "?m")
    bad = {
        "The caf[[\ufffd]] reopened on Monday.": None,
        "The mayor of S[[\ufffd\ufffd]]o Tom\u00e9 resigned.": None,
        "They don[[?]]t know why it[[?]]s late.": "They don't know why it's late.",
        "The mayor[[?]]s car is late.": "The mayor's car is late.",
    }
    good = (
        "Who left? The mayor did.",
        "See example.org/page?s=2 and shop?t for the list.",
        "Why not? They don’t know. Whose car? Search for car?s, car?s=2 or the `car?s of`.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _LOST.finditer(doc.text):
            stands_in = match.group() == OBJECT and doc.format != "plain"
            if not stands_in and not doc.is_code(match.start()):
                yield Finding(Span(*match.span()), "a character is lost here and a stand-in is left")
        if doc.lang != "en":
            return
        mark = "’" if "’" in doc.text else "'"
        for match in _APOSTROPHE.finditer(doc.text):
            if not doc.is_code(match.start()):
                span = Span(*match.span(match.lastindex or 0))
                word = match.group().replace("?", mark)
                fix = replace(span, mark, f'Write "{word}"', Safety.SAFE)
                yield Finding(span, f'"{match.group()}" has a question mark for its apostrophe', (fix,))
