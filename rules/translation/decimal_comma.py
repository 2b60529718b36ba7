"""MTR002: a decimal comma in English copy."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import number_starts, speaks_of_notation

_UNIT = (
    r"[%‰]|°|per ?cent(?:age)?\b|(?:thousand|million|billion|trillion|bn|mln|bln|milyon|milyar|euros?|dollars?|pounds?"
    r"|roubles?|rubles?|yen|yuan|won|zlotys?|kronor|kroner|francs?|liras?|times|points?|degrees|km/h|kWh|MWh|GWh|km2|km|cm"
    r"|mm|kg|kW|MW|GW|GB|MB|TB|ha|m2|m|hectares?|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|kilograms?|kilos?"
    r"|lit(?:re|er)s?|tonnes?|tons?|miles?|seconds?|minutes?|hours?|years?|magnitude)\b|[€£$](?!\d)"
)
_NUMBER = pattern(
    rf"(?<![\d.,\w:–-])(?:(\d{{1,3}}),(\d{{1,2}})(?=[ \u00a0\u202f-]?(?:{_UNIT}))"
    rf"|(?<=[€£$])(\d{{1,3}}),(\d{{2}}|\d(?= ?(?:million|billion|trillion|bn|m)\b))(?![\d,])|(0),(\d{{1,4}})(?![\d,])"
    r"|(?<=[Mm]agnitude of )(\d),(\d)(?![\d,])|(?<=[Mm]agnitude )(\d),(\d)(?![\d,]))"
)


class DecimalComma(Rule):
    """A decimal fraction is written with a comma.

    German, French, Russian and most other European languages write 14,5; in English a comma divides thousands. Only a
    comma with one or two digits before a unit, after a currency sign or after a lone zero counts. Lists ("laps of
    5,10 km", "1,2 and 3"), scores and grouped thousands are left alone.

    Fix: safe; the comma becomes a point.
    """

    code = "MTR002"
    name = "decimal-comma"
    severity = Severity.ERROR
    terms = ("decimal_comma.tsv",)
    bad = {
        "Inflation fell to [[14,5]]% in May.": "Inflation fell to 14.5% in May.",
        "The trail is [[2,75]] km long and costs €[[14,50]].": "The trail is 2.75 km long and costs €14.50.",
        "A quake of magnitude [[6,1]] was followed by a [[4,8]]-magnitude one.": (
            "A quake of magnitude 6.1 was followed by a 4.8-magnitude one."
        ),
        "They lost [[1,2]] billion euros, a ratio of [[0,35]].": "They lost 1.2 billion euros, a ratio of 0.35.",
    }
    good = (
        "About 14,500 people came, 1,250 of them on foot.",
        "They ran 5,10 km and more; see chapters 1,2 and 3.",
        "They won 3-0,2-1 and earned $14,500.",
        "In French copy a decimal comma is used (3,5 %), in ours a point.",
        "Between 2019,20 and 2021 the figure fell.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for start in number_starts(doc, self):
            match = _NUMBER.match(doc.text, start)
            if not match or speaks_of_notation(doc, start):
                continue
            whole, part = [group for group in match.groups() if group is not None]
            if match.group(1) and 0 < int(whole) < int(part) and int(whole) % 5 == int(part) % 5 == 0:
                continue  # "5,10 km" may be two distances
            span = Span(*match.span())
            fix = replace(span, f"{whole}.{part}", safety=Safety.SAFE)
            yield Finding(span, f'"{match.group()}" has a decimal comma; English writes "{whole}.{part}"', (fix,))
