"""MTR008: numbers and dates with Chinese, Japanese or Korean units."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, replace
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import CJK, CJK_FIGURE, CJK_PART, MONTHS, english

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
_COUNTERS = {
    **dict.fromkeys(("歳", "세"), "years old"),
    **dict.fromkeys(("件", "건"), "cases"),
    **dict.fromkeys(("台",), "units"),
    **dict.fromkeys(("個", "개"), "items"),
    **dict.fromkeys(("回", "회"), "times"),
    **dict.fromkeys(("時間", "시간"), "hours"),
    **dict.fromkeys(("日間",), "days"),
    **dict.fromkeys(("年間", "年", "년"), "years"),
    **dict.fromkeys(("か月", "ヶ月", "カ月", "个月", "개월"), "months"),
    **dict.fromkeys(("週間", "주간"), "weeks"),
    **dict.fromkeys(("分", "분"), "minutes"),
    **dict.fromkeys(("秒", "초"), "seconds"),
    "度": "degrees",
    "枚": "sheets",
    "社": "companies",
    "校": "schools",
    "戸": "houses",
}
_ONE = {"people": "person", "companies": "company", "years old": "year old"}


class CjkNumeral(Rule):
    """A number or a date has units of Chinese, Japanese or Korean, as in 30万 or 2.3억.

    These languages count in ten thousands (万, 만), hundred millions (億, 亿, 억) and trillions (兆, 조), which engines
    copy or get wrong by a factor of ten. The rule computes the value: 2.3억 is 230 million, 3億5000万 is 350 million,
    2024年5月3日 is May 3, 2024. Plain numbers with a counting word (5人, 3時間) count, too. Numbers inside a run of
    such text are left alone.

    Fix: safe for large numbers, people and money; the value is written the English way. Unsafe for dates, whose order
    the house decides, and for what is counted with other words.
    """

    code = "MTR008"
    name = "cjk-numeral"
    beyond_latin = True
    severity = Severity.ERROR
    bad = {
        "It sold [[30万]] tickets and earned [[2.3억원]].": "It sold 300,000 tickets and earned 230 million won.",
        "Some [[5人]] waited [[3時間]] and paid [[1,200円]] each.": (
            "Some 5 people waited 3 hours and paid 1,200 yen each."
        ),
        "A debt of [[3億5000万円]] remains.": "A debt of 350 million yen remains.",
        "A guard of [[1万5000人]] stood by.": "A guard of 15,000 people stood by.",
        "It opened on [[2024年5月3日]] and closed in [[9月]].": "It opened on May 3, 2024 and closed in September.",
    }
    good = (
        "The sign says 定員5人 and the badge 第3回.",
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
            if match.group("plain"):
                fix = _counted(span, match.group("plain"), match.group("counter"))
            elif not match.group("number"):
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


def _counted(span: Span, number: str, counter: str) -> Fix:
    """The fix of a plain number with a counting word: 5人 is "5 people"."""
    unit = _COUNTED.get(counter, "").strip()
    meant = unit or _COUNTERS[counter]
    if number == "1":
        meant = _ONE.get(meant, meant.removesuffix("s"))
    return replace(span, f"{number} {meant}", safety=Safety.SAFE if unit else Safety.UNSAFE)


def _date(year: str | None, month: str | None, day: str | None) -> str:
    name = MONTHS[int(month) - 1] if month else ""
    if name and day:
        return f"{name} {int(day)}, {year}" if year else f"{name} {int(day)}"
    return " ".join(part for part in (name, year) if part)
