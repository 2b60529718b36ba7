"""LLM015: emoji at the start of lines, as chatbots set lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SIGNS = "\u2139\u2194-\u21ff\u231a-\u23ff\u25aa-\u27bf\u2934-\u2bff\U0001f300-\U0001faff"
_EMOJI = pattern(f"[{_SIGNS}\u20e3]")
_BULLET = pattern(f"[ \\t]*(?:[*•–-] ?)?((?:[{_SIGNS}]|[0-9]\u20e3|[0-9]\ufe0f\u20e3)\ufe0f? ?)(?=\\S)")
_PLAIN = frozenset("▪▫▶◀◆●○■□►◦‣★☆✓✔")
_SUITS = frozenset("♠♥♦♣")  # of cards, where nothing makes them emoji


class EmojiBullets(Rule):
    """Two or more lines in a row start with an emoji.

    Chatbots set lists and headings with emoji ("🚀 Fast", "✅ Safe"); screen readers read each one out. It is a
    style of social media, so the rule reports only in the strict profile. Plain bullets and stars are left alone.

    Fix: unsafe; the emoji is removed.
    """

    code = "LLM015"
    name = "emoji-bullets"
    severity = Severity.INFO
    gathers = 5
    languages = ()
    not_in = ("docs",)
    bad = {
        "Olm at a glance\n[[🚀 ]]Fast trains\n[[✅ ]]Safe roads": "Olm at a glance\nFast trains\nSafe roads",
        "[[💡 ]]An idea\n\n[[🎯 ]]A goal": "An idea\n\nA goal",
        "- [[🔥 ]]Hot\n- [[❄️ ]]Cold": "- Hot\n- Cold",
    }
    good = (
        "🚀 Olm is launched.\nA rocket rose.",
        "● bread\n● milk",
        "★ good\n★ better",
        "♠ A 9\n♥ K 2",
        "I ❤️ Olm\nand so do you 🚀",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii() or not _EMOJI.search(doc.text):
            return
        lines = [line for line in doc.lines if not doc.text[line.start : line.end].isspace() and line.start < line.end]
        for has, run in groupby((_BULLET.match(doc.text, *line) for line in lines), key=_is_emoji):
            marks = [match for match in run if match]
            if has and len(marks) >= 2:
                for match in marks:
                    span = Span(*match.span(1))
                    fix = delete(span, "Remove the emoji")
                    yield Finding(span, f'emoji "{doc[span].strip()}" as a bullet', (fix,))


def _is_emoji(match: re.Match[str] | None) -> bool:
    if match is None:
        return False
    mark = match.group(1)
    return mark[0] not in _PLAIN and (mark[0] not in _SUITS or "\ufe0f" in mark)
