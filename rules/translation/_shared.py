"""What the rules about numbers share: where numbers start, and how English writes them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from copydesk.lint.document import Document
from copydesk.lint.rule import Rule

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def grouped(value: Decimal) -> str:
    """A number with commas between thousands and no needless zeros: 12345.50 is "12,345.5"."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def english(value: Decimal) -> str:
    """A number as English copy writes it: 230000000 is "230 million", 300000 is "300,000"."""
    for power, word in _SCALES:
        if value >= Decimal(10) ** power:
            scaled = value.scaleb(-power)
            if -int(scaled.normalize().as_tuple().exponent) <= 3:
                return f"{grouped(scaled)} {word}"
    return grouped(value)


def number_starts(doc: Document, rule: Rule) -> Iterator[int]:
    """Where the numbers start that hold one of the rule's hits, in order, outside code."""
    text = doc.text
    done = -1
    for hit in doc.hits(rule):
        start = hit.span.start
        while start > 0 and (text[start - 1].isdecimal() or text[start - 1] in ".,"):
            start -= 1
        while text[start] in ".,":
            start += 1
        if start > done and not doc.is_code(start):
            done = start
            yield start
