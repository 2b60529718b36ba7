"""WGT021: a line speaks for the page to its visitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk.lint.document import PAGE, Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._blocks import marks, own_lines
from ._lines import TABLES
from ._shared import shortened
from ._voice import CUES, spoken

PART_OF = {
    "comment": "a comment form",
    "newsletter": "a call to sign up, to follow or to write in",
    "share": "a share bar",
    "cookie": "a cookie or privacy banner",
    "wall": "a notice to the browser",
    "player": "a player or a picture viewer",
    "paywall": "a login box or a paywall",
    "related": "a link to other articles",
    "feed": "a notice of rights or sources",
    "shop": "a shop or recipe page",
}
Spoken = tuple[int, Span, str]  # the row of a line, its span, what it is part of
_SUBJECT = 0.5  # of the lines; a text of which more speak so is a site's own rules
_FEW = 6
_PARTS, _EACH = 3, 3  # or a text of which each third has so many lines


def _is_subject(doc: Document, found: Sequence[Spoken]) -> bool:
    """True if a text is a site's own rules: most of its lines speak so, or several in each part of it."""
    if len(found) > _SUBJECT * sum(bool(doc[line].strip()) for line in doc.lines):
        return True
    parts = Counter(_PARTS * row // len(doc.lines) for row, _, _ in found)
    return all(parts[part] >= _EACH for part in range(_PARTS))


class PageVoice(Rule):
    """A line speaks for the page to its visitor.

    No list holds the wording of every box, form and notice, but they speak alike: "you agree to our terms", "straight
    to your inbox", "may not be redistributed". Such words are weighed; a line in which they weigh enough, with no
    sentence that lacks them, is reported as a whole. Words of a report ("she said") weigh against it. Lines that are
    known word by word are left to the other rules. Manuals, letters, press releases, fiction and transcripts speak to a
    reader themselves and are left alone, and so is a whole HTML page, whose boxes belong there; the publication's own
    calls are named in the config.

    Fix: unsafe; the line is removed, with those that touch it.
    """

    code = "WGT021"
    name = "page-voice"
    terms = (CUES,)
    tables = TABLES
    bad = {
        "The lake is frozen.\n\n[[By entering your email you agree to our terms.]]\n\nIt is cold.": (
            "The lake is frozen.\n\nIt is cold."
        ),
        "The dam holds.\n\n[[No part of this page may be copied or redistributed without written permission.]]\n": (
            "The dam holds.\n"
        ),
        "[[Tell us what you think of our coverage: email us at desk@harbour.example.]]\nThe ferry is late.": (
            "The ferry is late."
        ),
    }
    good = (
        "She told them that the privacy policy was written by her brother.",
        "Enter your name and the last four digits of your card.",
        "The lake froze over in January and did not thaw until April. Read our terms of use and privacy policy.",
        "“By signing up you agree to our terms,” the form said.",
        "The box asked for money.\n\nReaders saw this: “You have reached your limit of free articles. Subscribe now.”",
        "Share your memories at the reading room on Thursdays.",
        "You can sign up for email alerts on the town's website. Comments may be sent to the clerk until May.",
        "The novel is long. You might also like her first, The Anchor.",
        "Agents may earn a commission on each house.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if len(doc.blocks) == 1 or PAGE in doc.meta:
            return  # it is the text itself, or where it belongs
        known = {mark.line.row for mark in doc.memo(marks, self)}
        own = doc.memo(own_lines)
        found: list[Spoken] = []
        for row in sorted({doc.row(hit.span.start) - 1 for hit in doc.hits(self)} - known):
            line = doc.lines[row]
            raw = doc[line]
            start = line.start + len(raw) - len(raw.lstrip())
            span = Span(start, start + len(raw.strip()))
            heard = spoken(doc, self, row)
            if heard and not doc.quoted(start) and not any(call in doc[span].lower() for call in own):
                found.append((row, span, heard.kind))
        if len(found) >= _FEW and _is_subject(doc, found):
            return
        edits = doc.removals([span for _, span, _ in found])
        block = 0
        for number, ((row, span, kind), edit) in enumerate(zip(found, edits, strict=True)):
            block += number > 0 and row - found[number - 1][0] > 2
            fix = Fix("Remove the line", (edit,), group=f"voice-{block}")
            yield Finding(span, f'"{shortened(doc[span])}" is part of {PART_OF[kind]}', (fix,), sure=0.8)
