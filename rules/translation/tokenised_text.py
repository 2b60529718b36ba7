"""MTR018: spaces and brackets that a tokeniser put in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_AUX = r"(?:do|does|did|is|was|were|are|would|could|should|ca|wo|have|has|had|must|might|need|sha)"
_SPLIT = pattern(
    rf"(?P<word>\b{_AUX} n['’]t\b|\b(?:don|doesn|didn|isn|wasn|weren|aren|wouldn|couldn|shouldn|can|won|haven|hasn"
    rf"|hadn)"
    r" ?['’] ?t\b|\b(?:i|you|we|they|he|she|it|that|there|who|what) ?['’] ?(?:re|ve|ll|m)\b)"
    r"|(?P<s>(?<=[^\W\d_]) ?['’] ?s\b(?!['’-]))|(?P<degree>(?<=\d) ?° [CF]\b)|(?P<bracket>-[LR][RSC]B-)"
    r"|(?P<ordinal>(?-i:(?<![\w.,-])\d*(?:(?<!1)1 st(?= (?:of|century|day|time|place|round|edition|anniversary)\b)"
    r"|(?<!1)2 nd|(?<!1)3 rd|(?:1\d|[04-9]) th)\b))"
    r"|(?P<open>``(?=\w))|(?P<close>(?<=[a-z.,!?])'')(?!')",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 10, 14  # characters beside a hit in which all that belongs to it stands
_BRACKETS = {"LRB": "(", "RRB": ")", "LSB": "[", "RSB": "]", "LCB": "{", "RCB": "}"}


class TokenisedText(Rule):
    """Spaces or brackets stand where a tokeniser put them, as in "do n't", "2 nd" or -LRB-.

    Language software splits words before it works and does not always put them together again: "it 's", "ca n't",
    ``so'', "4 ° C". Apostrophes that open a quotation and code are left alone.

    Fix: safe; the parts are joined.
    """

    code = "MTR018"
    name = "tokenised-text"
    severity = Severity.ERROR
    gathers = 3
    not_in = ("docs",)
    terms = ("tokenised_text.tsv",)
    bad = {
        "They [[do n't]] know why [[it 's]] shut.".replace("[[it 's]]", "it[[ 's]]"): "They don't know why it's shut.",
        "From the [[1 st]] of May to the [[22 nd]] of June.": "From the 1st of May to the 22nd of June.",
        "It was 4[[ ° C]] at dawn.": "It was 4°C at dawn.",
        "He called it [[``]]odd[['']] and left.": 'He called it "odd" and left.',
        "The mayor[[ ' s]] list [[-LRB-]]old[[-RRB-]] is long.": "The mayor's list (old) is long.",
    }
    good = (
        "They don't know why it's shut.",
        "Mind your p's and q's; the '90s are gone.",
        "He typed ``x`` in the box. It is 5'' wide.",
        "He weighs 21 st, she 11 st 4 lb; they live at 1 St James Street.",
        "She wrote 's' and 't' on the wall; rock 'n' roll.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        curly = "”" in doc.text
        for match in self._matches(doc):
            text = match.group()
            if doc.is_code(match.start()):
                continue
            if match.lastgroup in {"open", "close"}:
                if not _paired(doc, match):
                    continue
                meant = ("“" if match.lastgroup == "open" else "”") if curly else '"'
            elif match.lastgroup == "bracket":
                meant = _BRACKETS[text.strip("-").upper()]
            else:
                meant = text.replace(" ", "")
                if meant == text:
                    continue
            span = Span(*match.span())
            yield Finding(span, f'"{text.strip()}" was split by a program', (replace(span, meant, safety=Safety.SAFE),))

    def _matches(self, doc: Document) -> Iterator[re.Match[str]]:
        at = 0
        for hit in doc.hits(self):
            if hit.span.start >= at:
                start = max(at, hit.span.start - _BEFORE)
                for match in _SPLIT.finditer(doc.text, start, hit.span.end + _AFTER):
                    yield match
                    at = match.end()


def _paired(doc: Document, match: re.Match[str]) -> bool:
    """True for quotation marks of typewriters that have a partner in their line."""
    line = doc.line_at(match.start())
    before, after = doc.text[line.start : match.start()], doc.text[match.end() : line.end]
    if match.lastgroup == "open":
        return after.count("''") > after.count("``")
    return before.count("``") > before.count("''") or before.count('"') % 2 == 1
