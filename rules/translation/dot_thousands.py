"""MTR003: points between thousands in English copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import number_starts, speaks_of_notation

_COUNTED = (
    r"(?:people|persons|residents|inhabitants|citizens|visitors|tourists|soldiers|troops|refugees|migrants|workers"
    r"|employees|jobs|students|pupils|children|women|men|voters|votes|members|spectators|fans|tickets|copies|houses"
    r"|homes|households|families|companies|cars|vehicles|euros?|dollars?|pounds|roubles|rubles|lira|liras|zlotys?"
    r"|kroner|kronor|francs|pesos|reais|tonnes|tons|hectares|square|cubic|years|units|pieces|books|patients|doctors"
    r"|deaths|cases)\b"
)
_WHOLE = (  # nobody counts a thousandth of one
    r"(?:people|residents|inhabitants|citizens|visitors|tourists|soldiers|troops|refugees|migrants|workers|employees"
    r"|students|pupils|voters|members|spectators|fans|tickets|copies|houses|homes|patients|doctors|policemen"
    r"|firefighters|protesters|demonstrators|passengers|runners|athletes|guests"
    r"|participants|delegates)\b(?! (?:per|to)\b)"
)
_MONEY = (
    r"(?:hryvnias?|kron(?:or|er)|crowns|forints?|zlotys?|rubles?|roubles?|liras?|yen|rupees?|baht|dinars?|pesos)\b"
    r"(?! (?:per|to|for|against|an? (?:litre|liter|gallon|kilo\w*|share|dollar|euro|unit|tonne))\b)"
)
_NUMBER = pattern(
    rf"(?<![\d.,:/\w-])(?:[1-9]\d{{0,2}}(?:\.\d{{3}})+,\d{{1,2}}(?!\d|[.,]\d)"
    rf"|[1-9]\d{{0,2}}(?:\.\d{{3}}){{2,}}(?![\w-]|[.,]\d)"
    rf"|[1-9]\d{{0,2}}\.000(?=[ \u00a0]{_COUNTED})(?! million)"
    rf"|[1-9]\d{{0,2}}\.\d{{3}}(?=[ \u00a0]{_WHOLE})|[1-9]\d{{0,2}}\.\d00(?=[ \u00a0]{_MONEY})"
    rf"|(?<=[€£$])(?:[1-9]\d{{0,2}}\.000|[1-9]\d{{1,2}}\.\d00)"
    rf"(?!\w|[.,]\d|[ \u00a0-]?(?:million|billion|trillion|bn|m|tn|k|per|an?)\b))"
)
_OTHER = pattern(
    r"(?:\b(?:tel|phone|fax|call|mobile|ip|address|version|ver|v|no|nr|id|isbn|code|number|account|licen[cs]e|patent"
    r"|nif|cnpj|cpf|rut|case|file|section|article|ref)\b\W{0,3}|\+\d{0,3} ?|[#(])$",
    re.IGNORECASE,
)


class DotThousands(Rule):
    """A number has points between its thousands.

    German, Spanish, Portuguese and many other languages write 1.250.000; in English that is 1,250,000. Two groups of
    three digits are enough; one group counts only as ".000" before something counted, before what is counted whole
    ("1.234 visitors"), or ending in "00" with a currency, since share prices have three decimals. Versions, IP
    addresses, telephone and reference numbers, "1.486 million" and prices such as "$3.459 a gallon" are left alone.

    Fix: safe; points become commas, and a decimal comma becomes a point.
    """

    code = "MTR003"
    name = "dot-thousands"
    severity = Severity.ERROR
    terms = ("dot_thousands.tsv",)
    bad = {
        "The city has [[1.250.000]] inhabitants.": "The city has 1,250,000 inhabitants.",
        "About [[12.000]] people marched; it cost €[[45.500]].": "About 12,000 people marched; it cost €45,500.",
        "A bill of [[1.250,50]] euros.": "A bill of 1,250.50 euros.",
        "Some [[7.850]] runners set off.": "Some 7,850 runners set off.",
        "Some [[1.234]] visitors paid [[2.400]] hryvnia each.": "Some 1,234 visitors paid 2,400 hryvnia each.",
    }
    good = (
        "The firm earned $1.486 million; petrol is $3.459 a gallon, the share $39.125.",
        "There are 0.123 doctors a head, 2.115 students per teacher and 4.300 zlotys to the euro.",
        "Version 10.100.200 runs on 192.168.100.200 only.",
        "The Germans put a point where we put a comma: 1.250.000.",
        "Call 555.123.456 or fax 02.123.456.",
        "He ran it in 3.000 seconds flat, a time of 12.345 s.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for start in number_starts(doc, self):
            match = _NUMBER.match(text, start)
            if not match or _OTHER.search(text[max(0, start - 20) : start]):
                continue
            if speaks_of_notation(doc, start):
                continue
            number = match.group()
            if number.count(".") >= 3 and "," not in number and not number.endswith(".000"):
                continue  # four groups are more often an address than a number
            whole, _, part = number.partition(",")
            meant = whole.replace(".", ",") + (f".{part}" if part else "")
            span = Span(*match.span())
            fix = replace(span, meant, safety=Safety.SAFE)
            yield Finding(span, f'"{number}" has points between thousands; English writes "{meant}"', (fix,))
