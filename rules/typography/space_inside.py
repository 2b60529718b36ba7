"""TYP013: a space stands inside brackets or quotation marks, beside the mark."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_STRAIGHT = pattern('"')
_FACES = (": ( ", "; ( ")
_SIGNS = ("£", "$", "€")
_ENDS = tuple(".,!?…")
_CLOSING = ("”", '"')


class SpaceInside(Rule):
    """A space stands inside brackets or quotation marks, beside the mark.

    "( see map )" and “ quoted ” come from programs that set every mark apart. A straight mark with spaces on both sides
    opens or closes by its place among the marks of its paragraph, and counts only where these are even in number. Tick
    boxes ("[ ]"), faces and French quotation marks are left alone.

    Fix: safe; the space is removed.
    """

    code = "TYP013"
    name = "space-inside"
    gathers = 2
    languages = ("en",)
    not_in = ("docs",)
    terms = ("( ", " )", "[ ", " ]", "“ ", " ”", ' " ')
    bad = {
        "The bridge ([[ ]]built in 1890[[ ]]) is closed.": "The bridge (built in 1890) is closed.",
        "The toll ([[ ]]£4) is paid at the gate.": "The toll (£4) is paid at the gate.",
        "“[[ ]]We go[[ ]]” was all he said. “No.[[ ]]” He left.": "“We go” was all he said. “No.” He left.",
        'The film "[[ ]]Rain" was shown, and "Snow[[ ]]" too.': 'The film "Rain" was shown, and "Snow" too.',
    }
    good = (
        "The bridge (built in 1890) is closed: ) she wrote.",
        "“We go” was all he said. A box: [ ] or [x].",
        "She wrote : ( and left.",
        'The 24 " screen is wide.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for hit in doc.hits(self):
            start, end = hit.span
            if hit.form == ' " ':
                inner = _inner(doc, hit.span)
            else:
                inner = Span(end - 1, end) if hit.form[-1] == " " else Span(start, start + 1)
            if inner is None:
                continue
            opening = inner.start > start  # the space follows the mark
            if text[start - 2 : end] in _FACES and ")" not in text[end : doc.line_at(start).end]:
                continue
            mark = hit.form.strip()
            beside = text[inner.end : inner.end + 1] if opening else text[inner.start - 1 : inner.start]
            outside = text[start - 1 : start] if opening else text[end : end + 1]
            plain = not outside.strip() or outside in ("([—–-/\"'“‘" if opening else ".,;:!?—–-/\"'”’)]")
            fits = (
                beside.isalnum()
                or (opening and beside in _SIGNS)
                or (not opening and beside in _ENDS and mark in _CLOSING)
            )
            if fits and (plain or hit.form == ' " '):
                where = "after" if opening else "before"
                yield Finding(
                    inner, f"space {where} {mark}", (delete(inner, "Remove the space", Safety.SAFE),), sure=0.9
                )


def _inner(doc: Document, span: Span) -> Span | None:
    """The space to remove beside a straight mark that has spaces on both sides.

    Its place tells which it is only where the marks of its paragraph open and close in turn.
    """
    block = doc.block_at(span.start)
    if block is None:
        return None
    text = doc.text
    marks = [match.start() for match in _STRAIGHT.finditer(text, *block.span)]
    for number, at in enumerate(marks):
        opens = number % 2 == 0
        before, after = text[max(block.span.start, at - 1) : at], text[at + 1 : min(block.span.end, at + 2)]
        glued = (before if opens else after).isalnum()
        loose = (after if opens else before).isspace() and not (before.isspace() and after.isspace())
        if before.isdigit() or glued or loose:
            return None
    if len(marks) % 2:
        return None
    opens = marks.index(span.start + 1) % 2 == 0
    return Span(span.end - 1, span.end) if opens else Span(span.start, span.start + 1)
