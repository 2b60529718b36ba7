"""MTR031: a long dash where English has a hyphen or a short dash."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_REACH = 24  # how far a name before the dash, or a word behind it, may reach
_DASH = pattern(
    r"(?<![\w—―-])(?:(?:COVID|Covid|SARS|CoV|[A-Z]|Boeing \d{3})(?P<word>[—―])\d{1,3}(?![\w—―])"
    r"|\d{1,2}(?P<score>—)\d{1,2}(?=[.,;:!?)]|$| (?:and|to|at|in|on|against|over|win|victory|defeat|draw|loss|lead"
    r"|score|after)\b)|[^\W\d_]+(?P<bar>―)[^\W\d_]+)"
)


class DashForHyphen(Rule):
    """A long dash joins what English joins with a hyphen or an en dash, as in "COVID—19".

    Translation engines and some keyboards write an em dash or a Japanese bar for every dash: "COVID—19",
    "F—16", a score of "1—0", "Seven―Eleven". Only a letter or a known name before a number, two short numbers,
    and the bar between letters count; dashes between phrases are left alone.

    Fix: safe in a name with a number; a score gets an en dash, which is unsafe, as is a hyphen between words.
    """

    code = "MTR031"
    name = "dash-for-hyphen"
    severity = Severity.WARNING
    gathers = 3
    terms = ("—", "―")
    bad = {
        "Cases of COVID[[—]]19 rose.": "Cases of COVID-19 rose.",
        "They won 2[[—]]1 and flew home in an F[[—]]16.": "They won 2–1 and flew home in an F-16.",
        "They drew 1[[—]]1 after a late goal.": "They drew 1–1 after a late goal.",
        "The shop is a Seven[[―]]Eleven.": "The shop is a Seven-Eleven.",
    }
    good = (
        "Cases of COVID-19 rose—12 in all.",
        "It was over by May 12—20 people had left.",
        "The mayor—tired, as ever—left. Plan A—the best one—failed.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            at = hit.span.start
            near = _DASH.finditer(doc.text, max(0, at - _REACH), at + _REACH)
            match = next((match for match in near if match.start(match.lastgroup or 0) == at), None)
            if not match:
                continue
            kind = match.lastgroup or "word"
            span = Span(*match.span(kind))
            mark, what = ("–", "an en dash") if kind == "score" else ("-", "a hyphen")
            fix = replace(span, mark, f"Use {what}", Safety.SAFE if kind == "word" else Safety.UNSAFE)
            yield Finding(span, f'"{match.group()}" has a long dash where English has {what}', (fix,))
