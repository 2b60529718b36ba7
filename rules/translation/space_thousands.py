"""MTR039: spaces between thousands beside numbers with commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SPACES = " \u00a0\u2009\u202f"
_NUMBER = pattern(
    rf"(?<![\w.,:/+-])(?<!\d[{_SPACES}])[1-9]\d{{0,2}}(?:[{_SPACES}]\d{{3}})*[{_SPACES}]000(?![\w'’/-]|[.,]\d"
    rf"|[{_SPACES}]\d)"
)
_COMMAS = pattern(r"(?<![\w.,])[1-9]\d{0,2}(?:,\d{3})+(?![\w,-]|\.\d{3})")
# "Call 800 555 000": a telephone number.
_TELEPHONE = pattern(
    r"\b(?:call|ring|dial|phone|tel|telephone|fax|text|hotline|helpline)\b\W{1,3}(?:\w+ )?$", re.IGNORECASE
)
_REACH = 24  # characters before a number in which that is said


class SpaceThousands(Rule):
    """A number has spaces between its thousands, and others have commas.

    French, Russian, Polish, Czech and the Nordic languages write 85 000, and so does science. In a text that writes
    1,200 elsewhere, a number with spaces was copied from somewhere. Only numbers that end in 000 count, so that
    telephone numbers and figures side by side are left alone; quotations are, too.

    Fix: unsafe; the spaces become commas.
    """

    code = "MTR039"
    name = "space-thousands"
    not_in = ("docs", "listing")
    terms = tuple(f"{space}000" for space in _SPACES)
    bad = {
        "The ferry took 1,200 cars and [[85 000]] passengers.": "The ferry took 1,200 cars and 85,000 passengers.",
        "Of 12,500 homes, [[1 200 000]] euros' worth burned.": "Of 12,500 homes, 1,200,000 euros' worth burned.",
        "The mill sold 2,300 bags in May and [[31\u00a0000]] in a year.": (
            "The mill sold 2,300 bags in May and 31,000 in a year."
        ),
    }
    good = (
        "The ferry took 85 000 passengers and 12 000 cars.",
        "Call 020 7946 000 or 0800 100 000 about the 1,200 cars.",
        "For one of the 1,200 seats call 600 700 000 or ring 900 000.",
        "He counted 1,200 and said: “There were 85 000 of them.”",
        "In 1990 000 was a code; 1,200 cars bore it.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        other = _COMMAS.search(doc.text)
        if not other:
            return
        for match in _NUMBER.finditer(doc.text):
            if doc.quoted(match.start()) or doc.is_code(match.start()):
                continue
            if _TELEPHONE.search(doc.text, max(0, match.start() - _REACH), match.start()):
                continue
            span, meant = Span(*match.span()), ",".join(match.group().split())
            message = f'"{match.group()}" has spaces between thousands, "{other.group()}" a comma'
            yield Finding(span, message, (replace(span, meant),), (Related(Span(*other.span()), "commas here"),))
