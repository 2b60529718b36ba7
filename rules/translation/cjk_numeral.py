"""MTR008: numbers and dates with Chinese, Japanese or Korean units."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import CJK, CJK_FIGURE, CJK_PART, english

_UNITS = {
    **dict.fromkeys("百백", 2),
    **dict.fromkeys("千천", 3),
    **dict.fromkeys("万萬만", 4),
    **dict.fromkeys("億亿억", 8),
    **dict.fromkeys("兆조", 12),
}
_COUNTED = {
    "円": " yen",
    "元": " yuan",
    "원": " won",
    "人": " people",
    "명": " people",
    "名": " people",
    "달러": " dollars",
    "ドル": " dollars",
    "ユーロ": " euros",
}
_MONTHS = "January February March April May June July August September October November December".split()


class CjkNumeral(Rule):
    """A number or a date has units of Chinese, Japanese or Korean, as in 30万 or 2.3억.

    These languages count in ten thousands (万, 만), hundred millions (億, 亿, 억) and trillions (兆, 조), which engines
    copy or get wrong by a factor of ten. The rule computes the value: 2.3억 is 230 million, 3億5000万 is 350 million,
    2024年5月3日 is May 3, 2024. Numbers inside a run of such text are left alone.

    Fix: safe for numbers; the value is written the English way. Unsafe for dates, whose order the house decides.
    """

    code = "MTR008"
    name = "cjk-numeral"
    beyond_latin = True
    severity = Severity.ERROR
    bad = {
        "It sold [[30万]] tickets and earned [[2.3억원]].": "It sold 300,000 tickets and earned 230 million won.",
        "A debt of [[3億5000万円]] remains.": "A debt of 350 million yen remains.",
        "A guard of [[1万5000人]] stood by.": "A guard of 15,000 people stood by.",
        "It opened on [[2024年5月3日]] and closed in [[9月]].": "It opened on May 3, 2024 and closed in September.",
    }
    good = (
        "The film sold 300,000 tickets.",
        "The poster says 観客30万人突破 in red.",
        "In kanji, ten thousand is 万.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        if text.isascii() or not CJK.search(text):
            return
        for match in CJK_FIGURE.finditer(text):
            if CJK.match(text[match.start() - 1 : match.start()]) or CJK.match(text, match.end()):
                continue
            span = Span(*match.span())
            if not match.group("number"):
                year = match.group("year") or match.group("only")
                fix = replace(span, _date(year, match.group("month"), match.group("day")))
            else:
                value = sum(
                    (
                        Decimal(number.replace(",", "")).scaleb(sum(_UNITS[unit] for unit in units))
                        for number, units in CJK_PART.findall(match.group("number"))
                    ),
                    Decimal(0),
                )
                counted = _COUNTED.get(match.group("counted") or "", "")
                fix = replace(span, english(value) + counted, safety=Safety.SAFE)
            meant = fix.edits[0].text
            yield Finding(span, f'"{match.group()}" is "{meant}" in English', (fix,))


def _date(year: str | None, month: str | None, day: str | None) -> str:
    name = _MONTHS[int(month) - 1] if month else ""
    if name and day:
        return f"{name} {int(day)}, {year}" if year else f"{name} {int(day)}"
    return " ".join(part for part in (name, year) if part)
