"""FCT014: a share or a fall of more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NUMBER = pattern(r"(?<![\w.,$£€-])(\d{1,3}(?:,\d{3})+|\d{3,})(?:\.\d+)?[\s-]?$")
_SHARE = pattern(
    r"\s+of\s+(?:all\s+|the\s+|those\s+|these\s+|its\s+|their\s+|our\s+|eligible\s+|registered\s+|adult\s+|surveyed\s+){0,3}"
    r"(?:people|voters|respondents|votes|residents|adults|children|women|men|patients|students|pupils|households|families|"
    r"customers|users|members|workers|employees|staff|citizens|americans|britons|europeans|participants|readers|viewers|"
    r"drivers|parents|teachers|schools|companies|businesses|firms|countries|homes|seats|ballots|shareholders|cases)\b",
    re.IGNORECASE,
)
_FELL = pattern(
    r"\b(?:fell|fall|falls|fallen|falling|dropped|drops?|declined|declines?|decreased|decreases?|shrank|shrunk|sank|"
    r"plunged|plummeted|slumped|tumbled|down|reduced|cut|lowered|slashed)\s+(?:by\s+)?"
    r"(?:about\s+|around\s+|nearly\s+|almost\s+|over\s+|some\s+|more\s+than\s+|a\s+)?$",
    re.IGNORECASE,
)
_MAY_TURN = pattern(
    r"\b(?:profits?|earnings|incomes?|margins?|returns?|results?|loss(?:es)?|cash\s?flow|surplus|deficit|balance|growth|"
    r"rate|rates|flow|sentiment|index|than|target|quota|capacity|to|price-to|leverage|collateral)\b",
    re.IGNORECASE,
)


class ImpossiblePercentage(Rule):
    """A share of a group, or a fall, is more than 100 per cent.

    "120 per cent of voters" are more voters than there are; sales that "fell 150 per cent" would be less than nothing.
    Profits, balances, growth and the like may fall below zero and are left alone, so are percentages of a target.

    Fix: none; the right figure is not in the text.
    """

    code = "FCT014"
    name = "impossible-percentage"
    terms = ("%", "per cent", "percent")
    bad = {
        "Some [[120 per cent]] of voters backed the plan.": None,
        "Sales of sofas fell by [[150%]] in May.": None,
        "The survey says [[105 percent]] of the respondents sleep badly.": None,
        "Output was cut by [[200 percent]] last winter.": None,
    }
    good = (
        "Some 12 per cent of voters backed the plan.",
        "Sales of sofas rose by 150% in May.",
        "Profit fell 150 per cent to a loss of £2m.",
        "The plant ran at 120 per cent of capacity.",
        "Turnout reached 100 per cent of voters in one village.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            start = max(0, hit.span.start - 12)
            number = _NUMBER.search(doc.text[start : hit.span.start])
            if not number or float(number[1].replace(",", "")) <= 100:
                continue
            at = start + number.start(1)
            span = Span(at, hit.span.end)
            if _SHARE.match(doc.text, hit.span.end):
                yield Finding(span, f"{doc[span]} of a group: the whole is 100")
            elif _fell(doc, at):
                yield Finding(span, f"a fall of {doc[span]}: a fall of 100 % leaves nothing")


def _fell(doc: Document, at: int) -> bool:
    """True for a figure after "fell" and the like, of something that cannot turn negative."""
    fell = _FELL.search(doc.text, max(0, at - 40), at)
    return bool(fell) and not _MAY_TURN.search(doc.text, doc.around(at).start, at)
