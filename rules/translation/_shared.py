"""What the rules share: the letters of East Asia, where numbers start, and how English writes numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

# One character of Han, kana or Hangul.
CJK = pattern("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")

CJK_PART = pattern(r"(\d[\d,]*(?:\.\d+)?)\s?([百千万萬億亿兆백천만억조]*)")
CJK_FIGURE = pattern(
    r"(?P<number>(?:(?<![\d.,])\d[\d,]*(?:\.\d+)?\s?[百千万萬億亿兆백천만억조]+\s?)(?:\d[\d,]*\s?[百千万萬억만천]+\s?)*"
    r"(?<=\S)(?:(?<=\D)\d{1,4}(?![\d.]))?)(?P<counted>円|元|원|人|명|名|달러|ドル|ユーロ)?"
    r"|(?<![\d.,])(?:(?P<year>\d{4})[年년]\s?)?(?P<month>1[0-2]|0?[1-9])[月월](?:\s?(?P<day>3[01]|[12]\d|0?[1-9])[日일])?"
    r"|(?<![\d.,])(?P<only>\d{4})[年년]"
    r"|(?<![\d.,])(?P<plain>\d[\d,]*(?:\.\d+)?)\s?(?P<counter>円|元|원|人|명|名|달러|ドル|ユーロ|歳|세|件|건|台|個|개(?!월)|回|회"
    r"|時間|시간|日間|年間|か月|ヶ月|カ月|个月|개월|週間|주간|年|년|分|분|秒|초|度|枚|社|校|戸)"
)

# A sentence that speaks of how numbers are written.
_NOTATION = pattern(r"\b(?:commas?|decimal (?:points?|separators?)|full stops?)\b", re.IGNORECASE)

MONTHS = "January February March April May June July August September October November December".split()

_DIGITS = 24  # no number is longer

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def grouped(value: Decimal) -> str:
    """A number with commas between thousands and no needless zeros: 12345.50 is "12,345.5"."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def english(value: Decimal) -> str:
    """A number as English copy writes it: 230000000 is "230 million", 300000 is "300,000"."""
    for power, word in _SCALES:
        if value >= Decimal(10) ** power:
            scaled = value.scaleb(-power)
            if -int(scaled.normalize().as_tuple().exponent) <= 3:
                return f"{grouped(scaled)} {word}"
    return grouped(value)


def speaks_of_notation(doc: Document, offset: int) -> bool:
    """True in a sentence on how numbers are written: "the French use a decimal comma (3,5)"."""
    return doc.told_around(_NOTATION, offset)


def number_starts(doc: Document, rule: Rule) -> Iterator[int]:
    """Where the numbers start that hold one of the rule's hits, in order, outside code."""
    text = doc.text
    done = -1
    for hit in doc.hits(rule):
        start = hit.span.start
        stop = max(0, start - _DIGITS)
        while start > stop and (text[start - 1].isdecimal() or text[start - 1] in ".,"):
            start -= 1
        while text[start] in ".,":
            start += 1
        if start > done and not doc.is_code(start):
            done = start
            yield start
