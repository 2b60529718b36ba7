"""TYP003: a prefix stands in capitals as a word of its own ("PRO Palestinian")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._prefixes import follows_name, is_people, joins

_SHORT = ("EU", "NATO")  # in capitals anywhere
_NEXT = pattern(r"[ \u00a0-]([^\W\d_]+)")


class ShoutedPrefix(Rule):
    """A prefix such as "pro-" or "anti-" stands in capitals as a word of its own.

    Translated headlines lose the hyphen and shout the prefix: "PRO Palestinian", "ANTI government", "EX minister". The
    rule speaks only when a people, a country, a cause or an office follows, and not after a name ("MacBook PRO German
    keyboard") or in a line of capitals.

    Fix: unsafe; "pro-Palestinian", with a capital at the start of a sentence.
    """

    code = "TYP003"
    name = "shouted-prefix"
    terms = tuple(f"{prefix}{mark}" for prefix in ("pro", "anti", "ex", "non", "neo", "pan") for mark in " -")
    bad = {
        "[[PRO Palestinian]] marches are planned in Leeds.": "Pro-Palestinian marches are planned in Leeds.",
        "The [[ANTI government]] rally ended early.": "The anti-government rally ended early.",
        "She met the [[EX Minister]] on Monday.": "She met the ex-minister on Monday.",
        "Voters in [[PRO EU]] towns stayed home.": "Voters in pro-EU towns stayed home.",
        "Leaders of [[PRO-Russian]] groups spoke.": "Leaders of pro-Russian groups spoke.",
    }
    good = (
        "The MacBook PRO German keyboard sells well.",
        "PRO Wrestling and EX Machina are on tonight.",
        "PRO PALESTINIAN MARCH IN LEEDS",
        "PRO EU MARCH IN LEEDS",
        "A pro-Palestinian march; the ANC, PAN and NEO parties.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            end = hit.span.end - 1  # of the prefix
            prefix = doc.text[hit.span.start : end]
            after = _NEXT.match(doc.text, end)
            if not prefix.isupper() or not after:
                continue
            word = after.group(1)
            if word[1:].isupper() and (word not in _SHORT or doc[doc.line_at(hit.span.start)].isupper()):
                continue
            if not joins(prefix, word) or follows_name(doc.text, hit.span.start):
                continue
            start = doc.sentence_at(hit.span.start).start
            opening = not doc.text[start : hit.span.start].strip("\"'“‘ ")
            second = word if is_people(word) else word.lower()
            joined = f"{prefix.capitalize() if opening else prefix.lower()}-{second}"
            span = Span(hit.span.start, after.end())
            yield Finding(span, f'"{doc[span]}" for "{joined}"', (replace(span, joined),))
