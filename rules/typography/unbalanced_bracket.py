"""TYP009: a bracket is opened and not closed, or closed and not opened."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_BRACKET = pattern(r"[()\[\]]")
_PAIRS = {")": "(", "]": "["}
_FACE = pattern(r"[:;8=][-'^o]? ?$|[:;][-']?[)(]$")
_INTERVAL = pattern(r"[(\[][-−]?(?:\d[\d.]{0,7}|[a-z∞])[,;] ?[-+−]?(?:\d[\d.]{0,7}|[a-z∞])[)\]]")
_ITEM = pattern(r"^\(?\d{1,3}$|(?:^|[\s(,;])\(?(?:\d|[a-zA-Z]|[ivx]{1,4})$")


class UnbalancedBracket(Rule):
    """A bracket is opened and not closed, or closed and not opened.

    The missing bracket took words with it, or lost its place in an edit. Numbered items ("a)", "1)"), faces (":-)"),
    brackets that close in the next paragraph, intervals ("[0, 1)"), and documents with
    more than two strays are left alone.

    There is no fix: only the writer knows where the bracket belongs.
    """

    code = "TYP009"
    name = "unbalanced-bracket"
    languages = ()
    not_in = ("docs", "transcript")
    bad = {
        "The bridge [[(]]built in 1890 is closed.\n\nIt was sold.": None,
        "The bridge is closed, said Ito, 45[[)]], the owner.\n\nIt was sold.": None,
        "The bridge [built in 1890[[)]] is closed.\n\nIt was sold.": None,
        "He asked twice [[(]]in May why the gate was shut.\n\nNobody knew.": None,
    }
    good = (
        "Choose a) tea or b) coffee. She smiled :-) and left.",
        "The bridge (built in 1890) is closed [see map].",
        "The value lies in [0, 1) or in (10, 90].",
        "(The bridge is closed.\n\nIt opens in May.)",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        used = [pair for pair in _PAIRS.items() if pair[0] in doc.text or pair[1] in doc.text]
        if all(doc.text.count(closing) == doc.text.count(opening) for closing, opening in used):
            return
        strays = [
            span
            for block in doc.blocks
            if block.kind in {Kind.PARAGRAPH, Kind.TITLE, Kind.HEADING}
            for span in _strays(doc.text, block.span)
        ]
        closed = {doc[span] for span in strays}
        if len(strays) > 2 or any({_PAIRS[mark], mark} <= closed for mark in _PAIRS):
            return
        strays.sort()
        if len(strays) == 2 and doc[strays[0]] in "([" and doc[strays[1]] in ")]":
            first, last = strays
            if doc.block_at(first.start) == doc.block_at(last.start):
                yield Finding(last, f'"{doc[last]}" closes "{doc[first]}"', related=(Related(first, "opened here"),))
                return
        for span in strays:
            mark = doc[span]
            yield Finding(span, f'"{mark}" is not {"opened" if mark in _PAIRS else "closed"}', sure=0.85)


def _strays(text: str, block: Span) -> Iterator[Span]:
    """The brackets of a block that have no partner in it."""
    opened: list[Span] = []
    ends = {at for match in _INTERVAL.finditer(text, *block) for at in (match.start(), match.end() - 1)}
    for match in _BRACKET.finditer(text, *block):
        mark, span = match.group(), Span(*match.span())
        head = text[max(block.start, span.start - 6) : span.start]
        if span.start in ends or _FACE.search(head):
            continue
        if mark not in _PAIRS:
            opened.append(span)
        elif opened and text[opened[-1].start] == _PAIRS[mark]:
            opened.pop()
        elif not _ITEM.search(head):
            yield span
    yield from opened
