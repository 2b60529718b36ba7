"""WGT014: a notice or a promotion of the site stands before or after the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import PAGE, Document
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._blocks import marks, own_lines
from ._lines import TABLES, Line, lines
from ._shared import shortened
from ._voice import spoken

_PROMOTION = pattern(
    r"""\b(?:share\ this\ (?:article|story|post|page)\ (?:now|with|on|if) | like\ (?:this|our|us)\ (?:page|on)\b
      | (?:may|can|might)\ (?:earn|receive)\ (?:an?\ )?(?:affiliate\ |small\ )?(?:commissions?|fee)\b
          .{0,80}(?:\blinks?\b|purchas|\byou\ (?:buy|click|shop))
      | affiliate\ (?:links?|partnerships?|commissions?|program)
      | (?<![^.!?]\ )add\ your\ (?:name|voice)\ to | (?<![^.!?]\ )sign\ (?:the|this|our)\ petition
      | sign\ up\ (?:for|to)\ .{2,60}(?:newsletter|our\ emails?|e-?mail\ updates|(?:news|our)\ alerts)
      | (?:free|daily|weekly)\ (?:\w+\ )?newsletters?\ (?:delivered|sent|straight|directly|to|in)\b
      | (?:delivered|sent|straight|directly)\ (?:to|into)\ your\ (?:inbox|phone|email)
      | subscribe\ (?:to|now|today|here)\b.{2,120}(?:newsletter|magazine|channel|updates|unlimited|access|your|more)
      | (?:donate|become\ a\ (?:member|subscriber|patron|supporter))\ (?:today|now|here|and|to\ support)
      | (?:support|fund)\ (?:our|independent|quality|local|nonprofit)\ (?:\w+\ )?(?:journalism|reporting|work|newsroom)
      | (?:scroll\ down\ for\ more|what\ do\ you\ think\ (?:about\ this)?\?\ share)
      | (?:check\ out|download|try)\ our\ (?:\w+\ )?(?:app|podcast|newsletter|website|channel|guide)
      | you\ can\ (?:also\ )?(?:follow|find|like)\ (?:us|him|her|them|the\ author)\ on\ (?:facebook|twitter|instagram|x)
      | visit\ (?:our\ (?:website|home\ ?page)|[\w\ ]{2,30}['’]s\ (?:home\ ?page|website))\ for\ more )""",
    re.VERBOSE | re.IGNORECASE,
)
_DISCLAIMER = pattern(
    r"""\b(?:(?:views|opinions)\ (?:and\ (?:views|opinions)\ )?(?:expressed|in\ this|contained|presented)\b.{0,140}
        \b(?:author|authors|writer|contributor|own|solely|necessarily|not\ (?:represent|reflect))
      | does\ not\ (?:necessarily\ )?(?:reflect|represent|endorse)\ the\ (?:views|opinions|position|policy)
      | (?:is|are)\ for\ (?:informational|educational|information|entertainment)\ purposes\ only
      | (?:not|nor)\ (?:be\ )?(?:construed|considered|taken)\ as\ (?:\w+\ )?(?:advice|a\ recommendation|an\ offer)
      | (?:may|must)\ not\ be\ (?:published|reproduced|broadcast|rewritten|redistributed|copied|used)
      | (?:has|have)\ not\ been\ (?:edited|verified|reviewed)\ by\b.{2,80}(?:staff|team|desk)
      | (?:published|generated|taken)\ (?:\w+\ )?from\ (?:a|the)\ (?:syndicated|wire|agency)\ (?:agency\ )?feed )""",
    re.VERBOSE | re.IGNORECASE,
)
_TOLD = pattern(r"\b(?:said|says|told|wrote|asked|joked|according to)\b")
_FIRST, _LAST = 2, 4  # lines at the head and at the tail of a text that may be notices
_WORDS = 110
_OPENING, _SHORT = 90, 24  # characters before the promotion in a line of more than so many words


class SiteNotice(Rule):
    """A notice or a promotion of the site stands before or after the text.

    "We may earn a commission", "Add your name to millions" or "Share this article now" is said by the page, in
    sentences. Only the first two and the last four lines of a text are looked at. Of a whole HTML page nothing is.
    Disclaimers ("The views expressed ...") are part of many columns and count as information. Own notices are named in
    the config: `[widgets] own = ["may earn a commission"]`.

    Fix: unsafe; the line is removed.
    """

    code = "WGT014"
    name = "site-notice"
    terms = ("notices.tsv",)
    tables = TABLES
    not_in = ("docs", "letter", "press-release", "fiction", "transcript")
    bad = {
        "The kettle boils in three minutes.\n\nIt is quiet.\n\n"
        "[[Tin & Brass takes part in the affiliate program of two shops.]]\n": (
            "The kettle boils in three minutes.\n\nIt is quiet.\n"
        ),
        "[[The Harbour Fund pays for this: it was set up to support nonprofit reporting on the coast.]]\n\n"
        "The ferry is late again.\n\nNobody knows why.": "The ferry is late again.\n\nNobody knows why.",
        "The bill failed.\n\nIt was the third.\n\n[[Add your name to the thousands who demand a new vote.]]": (
            "The bill failed.\n\nIt was the third."
        ),
    }
    good = (
        "Agents may earn a commission on each house.\n\nThe law of 1990 allows it.\n\nBuyers pay.",
        "He asked them to donate blood.\n\nMany came.",
        "It rains.\n\nBelow it stood the words “Sign up for our newsletter today”, which he did not.\n\nIt is cold.",
        "The views from the tower are good.\n\nIt is open daily.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if PAGE in doc.meta:
            return
        known = {mark.line.row for mark in doc.memo(marks, self)}
        body = [line for line in doc.memo(lines, self) if line.row not in known]
        if len(body) < 3:
            return
        own = doc.memo(own_lines)
        hit = {doc.row(hit.span.start) - 1 for hit in doc.hits(self)}
        for line in _edges(body):
            if line.row not in hit or not 4 <= line.words <= _WORDS:
                continue
            low = line.text.lower()
            promotion = _PROMOTION.search(low)
            if promotion and promotion.start() > _OPENING and line.words > _SHORT:
                continue  # the last sentence of a paragraph of text
            if promotion and _TOLD.search(low):
                continue  # somebody says so
            if not promotion and not _DISCLAIMER.search(low):
                continue
            if any(call in low for call in own) or doc.quoted(line.span.start + 1):
                continue
            if promotion and (spoken(doc, self, line.row) or doc.quoted(line.span.start + promotion.start())):
                continue  # reported already, or shown
            if promotion:
                yield self._finding(doc, line, "promotes the site", None)
            else:
                yield self._finding(doc, line, "is a notice of the site", Severity.INFO)

    @staticmethod
    def _finding(doc: Document, line: Line, what: str, severity: Severity | None) -> Finding:
        fix = Fix("Remove the line", doc.removals([line.span]))
        return Finding(line.span, f'"{shortened(line.text)}" {what}', (fix,), sure=0.75, severity=severity)


def _edges(body: list[Line]) -> list[Line]:
    return body[:_FIRST] + body[max(_FIRST, len(body) - _LAST) :]
