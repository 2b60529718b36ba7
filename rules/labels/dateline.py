"""LBL007: an agency's dateline stands inside a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import AGENCY, line_of

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = pattern(
    rf"""[A-Z][A-Z.'’-]{{2,}}(?:[ -][A-Z][A-Z.'’-]+)*                  # the place, in capitals
        (?:[/,]\ ?[A-Z][\w.\ ]{{1,24}}?)?                              # its country, or a second place
        (?:,?\ (?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH})(?:,?\ \d{{4}})?)?
        \ \((?:{AGENCY})\)\s?[-—–.:]*""",
    re.VERBOSE,
)
_PLACE = pattern(r"[\w.,'’/ -]{2,60}$")


class MidDateline(Rule):
    """An agency's dateline stands inside a line.

    "Japanese food: TOKYO, October 29 (Reuters). The group..." is a report whose dateline was taken for text. A dateline
    is a place in capitals, perhaps a date, and an agency in brackets; at the start of a paragraph it is in its place.
    The agencies whose datelines are the house's own are named in the config: `[agency] own = ["Reuters"]`.

    Fix: unsafe; the dateline is removed.
    """

    code = "LBL007"
    name = "mid-dateline"
    languages = ()
    not_in = ("docs", "fiction", "transcript")
    terms = (
        "(reuters)", "(ap)", "(afp)", "(xinhua)", "(yonhap)", "(kyodo)", "(tass)", "(dpa)", "(efe)", "(ansa)", "(upi)",
        "(pti)", "(ians)", "(ani)", "(bloomberg)", "(interfax)", "(sputnik)", "(kcna)", "(bernama)", "(antara)",
        "(anadolu)", "(aa)", "(irna)", "(wam)", "(spa)", "(mena)", "(aap)", "(pa)", "(jiji)", "(vna)", "(pna)", "(cna)",
    )  # fmt: skip
    bad = {
        "Rice prices: [[HANOI, Oct 29 (Reuters) -]] Traders said the crop was late.": (
            "Rice prices: Traders said the crop was late."
        ),
        "The talks ended. [[GENEVA (AP) —]] A spokesman was silent.": "The talks ended. A spokesman was silent.",
        "Storm on the coast. [[SEOUL, 4 March (Yonhap).]] Ferries are late.": "Storm on the coast. Ferries are late.",
    }
    good = (
        "TOKYO, Oct 29 (Reuters) - Prices rose.",
        "The Associated Press (AP) was founded in 1846.",
        "He works for the agency (Reuters) in Rome.",
        "The NATO chief met the AFP (AFP) staff.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        own = {name.casefold() for name in doc.house.own_agency}
        for hit in doc.hits(self):
            if doc[hit.span].strip("()").casefold() in own:
                continue
            line = line_of(doc, hit.span.start)
            for match in _DATELINE.finditer(doc.text, max(line.start, hit.span.start - 90), line.end):
                if match.start() <= hit.span.start < match.end():
                    yield from self._finding(doc, line, Span(*match.span()))
                    break

    @staticmethod
    def _finding(doc: Document, line: Span, span: Span) -> Iterator[Finding]:
        before = doc.text[line.start : span.start].rstrip()
        bare = doc[span].rsplit("(", 1)[0].strip()
        dated = any(char.isdigit() for char in bare) or doc[span].rstrip()[-1] in "-—–.:"
        if not before or before[-1] not in '.:!?)”"|»' or not dated:
            return
        end = span.end
        while doc.text[end : end + 1] == " ":
            end += 1
        fix = delete(Span(span.start, end), "Remove the dateline")
        yield Finding(span, f'dateline "{doc[span].strip()}" stands inside the line', (fix,), sure=0.85)
