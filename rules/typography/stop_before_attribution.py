"""TYP027: a full stop closes a quotation whose sentence goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_WHO = "he she they".split()
_SAID = """said says added adds explained told wrote noted stressed recalled argued warned insisted replied answered
    asked concluded remarked emphasised emphasized claimed stated declared""".split()
_END = pattern(
    r"(?<=[^\W\d_]{2})(?P<stop>\.)(?P<mark>[”\"’])(?P<comma>,?)"
    r" (?P<next>[a-z]+)(?: (?P<then>[a-z]+)\b(?: (?P<late>[a-z]+)\b)?)?"
)
_ABBREVIATED = frozenset("etc inc co corp ltd jr sr st dr mr mrs ms no vs ave bros".split())
_WORD = pattern(r"[^\W_]+(?:\.[^\W_]+)*\Z")


class StopBeforeAttribution(Rule):
    """A full stop closes a quotation, and "he said" follows in the same sentence.

    "We are tired." he said: the quotation is not the end of the sentence, so a comma stands in it. Machine translation
    and hasty typing put the stop. It counts before a verb of saying in lower case, or "he", "she", "they" and
    "the mayor" with one.
    Abbreviations ("the U.S." he said) are left alone.

    Fix: safe; the stop becomes a comma.
    """

    code = "TYP027"
    name = "stop-before-attribution"
    not_in = ("docs",)
    terms = tuple(f".{mark}{comma} {word}" for mark in '”"’' for comma in ("", ",") for word in (*_WHO, *_SAID, "the"))
    bad = {
        "“We are tired[[.]]” he said.": "“We are tired,” he said.",
        'The mayor is glad. "It is done[[.]]" said a clerk.': 'The mayor is glad. "It is done," said a clerk.',
        "“We are tired[[.]]” the mayor said.": "“We are tired,” the mayor said.",
        "“It is a good day[[.”,]] said Ms Poole.": "“It is a good day,” said Ms Poole.",
    }
    good = (
        "“We are tired,” he said. “It is done.” He said no more.",
        "“I was born in the U.S.” she said. “Bread, milk, etc.” she added. “At 5 p.m.” she said.",
        "“Go on...” he said. “Who?” she asked. “It is done.” they all left.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            match = _END.match(doc.text, hit.span.start)
            if not match or not _says(match):
                continue
            word = _WORD.search(doc.text, max(0, match.start() - 24), match.start())
            if word is None or word.group().lower() in _ABBREVIATED or "." in word.group():
                continue
            span = Span(match.start(), match.end("comma"))
            if match["comma"]:
                fix = replace(span, f",{match['mark']}", safety=Safety.SAFE)
            else:
                span = Span(*match.span("stop"))
                fix = replace(span, ",", safety=Safety.SAFE)
            yield Finding(span, f'a full stop before "{match["next"]}": the sentence goes on', (fix,))


def _says(match: re.Match[str]) -> bool:
    """True when what follows the quotation says who spoke: "said", "he said", "the mayor said"."""
    word = match["next"]
    return word in _SAID or (match["then"] in _SAID if word in _WHO else word == "the" and match["late"] in _SAID)
