"""LBL007: an agency's dateline stands inside a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._datelines import Dateline, dateline_at
from ._shared import line_of

_REACH = 80  # characters before the agency in which its dateline begins
_SAINT = pattern(r"(?:ST|MT|FT|PT)\.?\s", re.IGNORECASE)  # the line starts with "ST. JOSEPH, Mich. (AP) —"
_STARTS = pattern(r"(?<=[.:!?)”\"|»–—-] )(?=[A-ZÀ-Þ])")


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
        "(reuters)", "(ap)", "(afp)", "(xinhua)", "(yonhap)", "(kyodo)", "(tass)", "(dpa)", "(efe)", "(ansa)",
        "(upi)", "(pti)", "(ians)", "(ani)", "(bloomberg)", "(interfax)", "(sputnik)", "(kcna)", "(bernama)",
        "(antara)", "(anadolu)", "(aa)", "(irna)", "(wam)", "(spa)", "(mena)", "(aap)", "(pa)", "(jiji)", "(vna)",
        "(pna)", "(cna)", "(mna)", "(isna)", "(sana)", "(qna)", "(kuna)", "(wafa)", "(bss)", "(app)", "(uni)",
        "(cns)", "(cp)", "(apa)", "(azertac)", "(ukrinform)", "(unian)", "(belta)", "(tanjug)", "(hina)", "(ritzau)",
        "(ntb)", "(tt)", "(stt)", "(pap)", "(ctk)", "(mti)", "(agerpres)", "(bta)", "(lusa)", "(nan)", "(newsis)",
        "(news1)", "(un news)", "(europa press)", "(associated press)", "(agence france-presse)", "(kyodo news)",
        "(yonhap news)", "(jiji press)", "(the canadian press)",
    )  # fmt: skip
    bad = {
        "Rice prices: [[HANOI, Oct 29 (Reuters) -]] Traders said the crop was late.": (
            "Rice prices: Traders said the crop was late."
        ),
        "The talks ended. [[GENEVA (AP) —]] A spokesman was silent.": "The talks ended. A spokesman was silent.",
        "Gaza aid | [[Cairo, Oct 29 (AFP) –]] The lorries wait at Rafah.": "Gaza aid | The lorries wait at Rafah.",
        "Storm on the coast. [[SEOUL, 4 March (Yonhap).]] Ferries are late.": "Storm on the coast. Ferries are late.",
    }
    good = (
        "ST. ANDREWS, Scotland (AP) - Golfers met on Monday.",
        "TOKYO, Oct 29 (Reuters) - Prices rose.",
        "The Associated Press (AP) was founded in 1846.",
        "He works for the agency (Reuters) in Rome.",
        "The NATO chief met the AFP (AFP) staff.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        own = {name.casefold() for name in doc.house.own_agency}
        seen = -1
        for hit in doc.hits(self):
            if hit.span.start < seen or doc[hit.span].strip("()").casefold() in own:
                continue
            line = line_of(doc, hit.span.start)
            for start in _STARTS.finditer(doc.text, max(line.start + 1, hit.span.start - _REACH), hit.span.start):
                if _SAINT.fullmatch(doc.text, line.start, start.start()):
                    continue
                found = dateline_at(doc, 0, start.start(), line.end)
                if found and found.span.start <= hit.span.start < found.span.end:
                    seen = found.span.end
                    yield self._finding(doc, found)
                    break

    @staticmethod
    def _finding(doc: Document, found: Dateline) -> Finding:
        span = Span(found.span.start, found.span.start + len(doc[found.span].rstrip()))
        fix = delete(found.span, "Remove the dateline")
        return Finding(span, f'dateline "{doc[span]}" stands inside the line', (fix,), sure=0.85)
