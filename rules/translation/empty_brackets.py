"""MTR027: brackets or quotation marks whose contents were lost."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_CREDIT = r"\((?i:photos?|pictures?|images?|photographs?|credits?|source)(?: (?:by|credits?))?\s?[:/–-][\s/|,;:–-]*\)"
_EMPTY = pattern(
    rf"{_CREDIT}|(?<![\w)\]])(?<!\s[:;=])(?:\(\s?[,;]?\s?\)|“\s?”|‘\s?’(?!\w)|«\s?»|「」)|(?<=[ (])(\()\s?[;,] (?=\w)"
)


class EmptyBrackets(Rule):
    """Brackets or quotation marks are empty: what stood in them was lost.

    A name in another script, a picture or a reference is dropped on the way and its brackets stay: "Kim () was born".
    An opening bracket followed by a comma or semicolon, "(; born 1950)", has lost its first part. A credit that holds
    its word alone, "(Photo: /)", counts as well. Calls such as f() and code are left alone.

    Fix: unsafe; the empty pair, or the stray mark, is removed.
    """

    code = "MTR027"
    name = "empty-brackets"
    severity = Severity.WARNING
    languages = ()
    not_in = ("docs",)
    terms = (
        "()",
        "( )",
        "(,",
        "(;",
        "( ,",
        "( ;",
        "(photo",
        "(picture",
        "(image",
        "(credit",
        "(source",
        "“”",
        "“ ”",
        "‘’",
        "‘ ’",
        "«»",
        "« »",
        "「」",
    )
    bad = {
        "Men on a roof in Olm[[ (Photo by: /)]].": "Men on a roof in Olm.",
        "The singer Kim[[ ()]] was born in Olm.": "The singer Kim was born in Olm.",
        "He called it[[ “”]] and left.": "He called it and left.",
        "Ana Ruiz [[(;]] born 1950) is a singer.": "Ana Ruiz (born 1950) is a singer.",
    }
    good = (
        "Call open() or `print()` first.",
        "The singer Kim (김) was born in Olm.",
        "Men on a roof (photo: Reuters), men on a road (image).",
        "He smiled ;( and wept :() and left :-) for Olm.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _EMPTY.finditer(doc.text):
            if doc.is_code(match.start()):
                continue
            start, end = match.span()
            if match.group(1):
                span = Span(start, start + len(match.group().rstrip()))
                fix: Fix = delete(Span(start + 1, end), "Remove the stray mark")
                yield Finding(span, "what stood first in the brackets was lost", (fix,))
                continue
            while start > 0 and doc.text[start - 1] == " " and doc.text[end : end + 1] != "":
                start -= 1
            yield Finding(
                Span(start, end),
                f'"{match.group()}" is empty: its contents were lost',
                (delete(Span(start, end), "Remove it"),),
            )
