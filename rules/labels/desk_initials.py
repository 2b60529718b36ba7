"""LBL024: the initials of an agency's desk stand under the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.dictionary import is_word
from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_INITIALS = pattern(
    r"(?:dpa|dpa-afx|afp|apa|sda)(?: [a-z]{1,4}\d?){2,7}$|(?:[a-z]{2,3}-)?[a-z]{2,3}(?:/[a-z]{2,3}){1,3}$"
)
_WORD = pattern(r"[a-z]+")
_UNITS = frozenset("km mi kg lb ms mph kmh kph cm mm ft kb mb gb hz".split())


class DeskInitials(Rule):
    """The initials of an agency's desk stand under the text.

    Agencies close a report with the initials of those who wrote and edited it, and with signs for their own machines:
    "dpa kb yyzz n1 ab", "bur-jj/sst". Only the last line of a text counts, in small letters and without a word of
    English or a unit in it ("and/or", "km/h").

    Fix: unsafe; the line is removed.
    """

    code = "LBL024"
    name = "desk-initials"
    languages = ("en",)
    not_in = ("docs", "fiction")
    bad = {
        "The bank cut its rate.\n\n[[dpa kb yyzz n1 ab]]": "The bank cut its rate.",
        "The bank cut its rate.\n\n[[bur-jj/sst]]": "The bank cut its rate.",
    }
    good = (
        "The bank cut its rate.\n\nand/or",
        "The bank cut its rate.\n\nkm/h",
        "The bank cut its rate.\n\ndpa",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if len(doc.blocks) < 2:
            return
        span = doc.blocks[-1].span
        text = doc[span]
        if not _INITIALS.match(text):
            return
        words = _WORD.findall(text)
        if "/" in text and (any(is_word(word) for word in words if len(word) > 2) or not _UNITS.isdisjoint(words)):
            return
        if all(map(is_word, words)):
            return
        fix = Fix("Remove the line", doc.removals([span]))
        yield Finding(span, f'"{text}" holds the initials of an agency\'s desk', (fix,), sure=0.8)
