"""CON005: "5%" in one place and "5 percent" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_FIGURE = pattern(r"\d[ \u00a0]?\Z")
_STYLES = {"%": "sign", "percent": "percent", "per cent": "per cent"}


class PercentMix(Rule):
    """Percentages are written with a sign in one place and in words in another.

    "5%", "5 percent" and "5 per cent" are each some house's style, but one text keeps to one. Only figures count;
    headlines, tables and quotations do not, where the sign saves room or the words are somebody's own. The way used
    less often is reported.

    Fix: unsafe; the percentage is written the other way.
    """

    code = "CON005"
    name = "percent-mix"
    severity = Severity.INFO
    gathers = 3
    terms = ("percent", "per cent", "%")
    bad = {
        "Prices rose 5%, wages 3% and rents [[2 percent]].": "Prices rose 5%, wages 3% and rents 2%.",
        "Prices rose 5 per cent and wages [[3%]].": "Prices rose 5 per cent and wages 3 per cent.",
        "Sales fell 12 percent; rents fell 2 percent and costs [[1 per cent]].": (
            "Sales fell 12 percent; rents fell 2 percent and costs 1 percent."
        ),
    }
    good = (
        "Prices rose 5%, wages 3%.",
        "Prices up 5%\n\nPrices rose 5 percent, the office said.",
        "Prices rose 5 percent. “I lost 20%,” she said.",
    )
    examples = (Example("Prices rose [[5 per cent]].", "Prices rose 5%.", {"prefer": "sign"}),)
    prefer: Literal["majority", "sign", "percent", "per cent"] = "majority"  # which way to keep

    def check(self, doc: Document) -> Iterator[Finding]:
        ways: dict[str, list[Span]] = {}
        for hit in doc.hits(self):
            figure = _FIGURE.search(doc.text, max(0, hit.span.start - 2), hit.span.start)
            block = doc.block_at(hit.span.start)
            if not figure or doc.quoted(hit.span.start) or (block and block.kind in _ELSEWHERE):
                continue
            ways.setdefault(_STYLES[hit.form], []).append(Span(_start(doc.text, figure.start()), hit.span.end))
        kept = self.prefer if self.prefer != "majority" else _majority(ways)
        for way, spans in ways.items():
            if way == kept:
                continue
            for span in spans:
                number = re.match(r"[\d.,]+", doc[span])
                better = (number.group() if number else "") + ("%" if kept == "sign" else f" {kept}")
                others = ways.get(kept, [])
                message = f'"{doc[span]}" here, "{doc[others[0]]}" elsewhere' if others else f'"{doc[span]}"'
                related = tuple(Related(other, "the other way") for other in others[:1])
                yield Finding(span, message, (replace(span, better),), related)


_ELSEWHERE = (Kind.TITLE, Kind.HEADING, Kind.CELL, Kind.SHORT)


def _majority(ways: dict[str, list[Span]]) -> str:
    """The way used most often; of equals, the one that stands first."""
    return min(ways, key=lambda way: (-len(ways[way]), ways[way][0].start), default="")


def _start(text: str, digit: int) -> int:
    while digit > 0 and (
        text[digit - 1].isdigit() or (text[digit - 1] in ".," and text[digit - 2 : digit - 1].isdigit())
    ):
        digit -= 1
    return digit
