"""TYP007: a quotation is opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Block, Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_MARK = pattern("[“”„]|\"|''|``")
_AFTER_OPENING = pattern(r"[\w$€£¥#@&(\[…‘'.¿¡+-]")
_BEFORE_CLOSING = pattern(r"[\w.,!?…)\]’'%;:–—-]")
_MOST = 2  # strays in a document that follows the usual rule


class UnbalancedQuote(Rule):
    """A quotation is opened and not closed, or closed and not opened.

    The reader cannot tell where the quotation ends. Marks are followed through the whole text: a quotation may run over
    several paragraphs, whether each of them opens with a mark again or not, and only a second opening in the middle of
    a paragraph, or the end of the text, tells that a closing mark is missing. Where a straight mark may be either, or
    stands after a figure (inches), nothing is said; nor in a text with more than two strays, which follows a rule of
    its own.

    There is no fix: only the writer knows where the quotation ends.
    """

    code = "TYP007"
    name = "unbalanced-quote"
    severity = Severity.INFO
    not_in = ("docs", "fiction", "transcript")
    bad = {
        "Strike\n\nThe minister said [[“]]we will not pay a cent more.\n\nUnions are angry.": None,
        'Strike\n\nThe minister called it [["]]a mistake and left.\n\nUnions are angry about it.': None,
        "Strike\n\nWe will not pay a cent more[[”]], he said.\n\nUnions are angry about it.": None,
    }
    good = (
        "Strike\n\n“We will not pay.\n\n“We will not talk,” the minister said.",
        'Screens\n\nThe 24" screen costs more than the 19" one.',
        "Strike\n\nShe said: “We will not pay. “We will not talk,” and left.",
        "Strike\n\n“We will not pay,” he said. “Never.”",
        'Strike\n\n"We will not pay.\n\n"We will not talk," the minister said.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not any(mark in doc.text for mark in '“”"'):
            return
        found = list(_strays(doc))
        if len(found) > _MOST:
            return
        for span, missing in found:
            yield Finding(span, f"{doc[span]} without its {missing} mark", sure=0.8)


def _strays(doc: Document) -> Iterator[tuple[Span, str]]:
    """Marks without a partner, with what is missing ("closing" or "opening")."""
    opened: Span | None = None
    for block in doc.blocks:
        for match in _MARK.finditer(doc.text, block.span.start, block.span.end):
            side = _side(doc.text, match, block)
            span = Span(*match.span())
            if side == "unclear":
                return  # what follows cannot be paired
            if side == "open":
                if opened and doc.text[block.span.start : span.start].rstrip()[-1:] not in {
                    "",
                    ".",
                    "!",
                    "?",
                    ",",
                    ":",
                }:
                    yield opened, "closing"
                opened = span
            elif opened:
                opened = None
            elif not doc.text[span.start - 1].isdigit():  # 24" is a length
                yield span, "opening"
    if opened:
        yield opened, "closing"


def _side(text: str, match: re.Match[str], block: Block) -> str:
    """Whether a mark opens or closes; "unclear" where its neighbours do not tell."""
    sign = match.group()
    if sign in {"“", "„", "``"}:
        return "open"
    if sign in {"”", "''"}:
        return "close"
    before = text[match.start() - 1 : match.start()] if match.start() > block.span.start else " "
    after = text[match.end() : match.end() + 1] if match.end() < block.span.end else " "
    opens = (before.isspace() or before in "([—–-/") and bool(_AFTER_OPENING.match(after))
    closes = bool(_BEFORE_CLOSING.match(before)) and (after.isspace() or after in ".,;:!?)]—–-/'’")
    if opens == closes:
        return "unclear"
    return "open" if opens else "close"
