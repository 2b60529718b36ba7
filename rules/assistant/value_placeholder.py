"""LLM012: a date, figure or text that was to be put in later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_VALUE = pattern(
    rf"\b\d{{4}}-(?:XX|xx)(?:-(?:XX|xx))?\b|\b\d{{4}}-\d\d-(?:XX|xx)\b|\b(?:XX|xx)/(?:XX|xx)/(?:\d{{2,4}}|XX+|xx+)\b"
    rf"|\b(?:XX|xx|00)\.(?:XX|xx|00)\.(?:\d{{2,4}}|XX+|xx+)\b"
    rf"|\b{_MONTH} (?:XX|xx|\d[Xx])\b|\b(?:XX|xx) {_MONTH}\b|(?<![\w.])[$€£]?(?:X{{2,3}}"
    rf"|x{{2,3}})(?:[.,][Xx]+)? ?(?:%|percent\b|per cent\b|million\b|billion\b|people\b|euros\b|dollars\b)"
    rf"|(?<![\w.])[$€£]?(?:X{{1,3}}|x{{2,3}}),(?:000|XXX|xxx)\b"
    rf"|(?<!\S)\?{{2,4}}(?= [a-z%])|[$€£]X (?:million|billion)\b|[$€£](?:X{{2,}}|x{{2,}})(?:[.,][Xx]+)?\b"
    rf"|\b(?:INSERT|PASTE|ADD|ENTER|REPLACE|FILL|PUT|YOUR)_[A-Z_]{{3,40}}\b"
    rf"|\[[XxNn]\](?= ?(?:%|percent\b|per cent\b|million\b|billion\b|people\b|years\b|euros\b|dollars\b))"
    rf"|(?<![\w.-])(?i:your[._-]?(?:name|e?mail)@[\w.-]+|(?:www\.)?your[_-]?(?:website|company|domain)\.com)\b"
    rf"|\(555\) ?(?:123-4567|555-5555|000-0000)|\(?123\)?[ -]456-7890|\bAnytown, (?:USA|State|ST)\b"
    rf"|\b(?i:lorem ipsum(?: dolor sit amet)?)\b|\bTKTK\w*\b"
    rf"|(?i:(?<!\w )\b(?:your text (?:goes )?here|replace this text|click here to (?:add|enter|edit) text"
    rf"|enter text here|placeholder text|sample text here|(?:headline|title|subheading|caption|text|quote|name"
    rf"|description|image|body) goes here|(?:type|write) your (?:text|story|caption) here|image description here"
    rf"|add your (?:text|content) here|insert (?:quote|photo|image|link|name|caption) here|details to come"
    rf"|more details? tk|headline tk|quote tk)\b)"
)
_SHOUTED = 12  # characters; longer lines in capitals are headlines and the like
_MOST = 2  # more uses of "TK" between words are a name's
_CAPS = pattern(r"(?<![\w-])(?P<caps>TK|TODO|FIXME|XXX)(?![\w-])(?! Maxx)")


class ValuePlaceholder(Rule):
    """A date, a figure or a text that was to be put in later is still missing.

    "May XX", "$XX million", "2025-XX-XX", "TKTK", "Your text here" and "lorem ipsum" are reminders, of writers and of
    chatbots. Roman numerals, names ("Malcolm X", "TK Maxx"), documentation and code are left alone. "TK", "TODO",
    "FIXME" and "XXX" count only as capitals outside capital lines, set off by brackets, a colon or spaces; "TK" may
    also stand between small words, but not as often as a name would.

    Fix: none; only the writer knows what belongs there.
    """

    code = "LLM012"
    name = "value-placeholder"
    severity = Severity.ERROR
    not_in = ("docs",)
    terms = ("value_placeholder.tsv",)
    bad = {
        "The bridge opens on [[May XX]] at a cost of [[$XX million]].": None,
        "Updated [[2025-XX-XX]]. [[Lorem ipsum dolor sit amet]].": None,
        "About [[XX%]] agreed, [[TKTK]] said. [[Your text here]].": None,
        "It cost [[[X]]] million. Write to [[your.email@example.com]] or call [[(555) 123-4567]].": None,
        "Some [[XX,000]] fans paid [[$X,000]] in all.": None,
        "It opens on [[XX.XX.2025]] or [[00.00.2026]].": None,
        "The mayor, [[TK]], left at noon.": None,
        "They voted by [[TK]] to accept; [[???]] people were there.": None,
        "[[Caption goes here]]\n\nThe mayor left at noon. [[Type your text here]].": None,
    }
    good = (
        "Mark it with an [X]; write your name@home if you must, or call (555) 013-2255.",
        "Super Bowl XX was played in January 1986; Malcolm X spoke.",
        "She bought it at TK Maxx for 20 dollars.",
        "Write `2025-XX-XX` where the day is not known.",
        "All of the text goes here, said the printer, and the name goes there.",
        "Put your text here and there as you like.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        shouts = cache(lambda line: line.end - line.start > _SHOUTED and doc[line].isupper())
        for match in (*_VALUE.finditer(doc.text), *_CAPS.finditer(doc.text)):
            if doc.is_code(match.start()) or ("@" in match.group() and doc.quoted(match.start())):
                continue
            if "caps" in match.groupdict() and (shouts(doc.line_at(match.start())) or not _stands_out(doc, match)):
                continue
            yield Finding(Span(*match.span()), f'"{match.group()}" was to be replaced')


def _stands_out(doc: Document, match: re.Match[str]) -> bool:
    """True when capitals such as TK are a reminder: no name or figure touches them."""
    before, after = doc.text[max(0, match.start() - 2) : match.start()], doc.text[match.end() : match.end() + 2]
    if match.group() == "TK":
        if before[:1].islower() and after[1:].islower() and doc.text.count(" TK ") <= _MOST:
            return True  # "voted by TK to accept"; a name stands more often
        return before[-1:] in {"", " ", "(", "[", "\n"} and after[:1] in {"", ",", ")", "]", ":", "\n"}
    alone = doc[doc.line_at(match.start())].strip() == match.group()
    return before[-1:] in {"(", "["} or after[:1] in {":", ")", "]"} or alone
