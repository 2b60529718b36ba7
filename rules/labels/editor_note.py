"""LBL023: a note of one editor to another stands in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import line_of

_THING = r"(?:(?:the|this|all|his|her|their)\ )?(?:spell|name|figure|date|age|title|quote|fact|source|number|link|sum)"
_CHECK = r"(?:(?:double-?|fact-?|cross-?)?check|ck|chk|verify|confirm|query|qy)"
_DESK = r"(?:subs?|desk|copy\ ?desk|web\ desk|news\ ?desk|picture\ desk)"
# A lone small word in square brackets may be an insertion into a quotation ("I [confirm] it"): more must stand there.
_INSIDE = pattern(
    rf"""(?:please|pls)\ (?:{_CHECK}|add|insert|cut|trim|update|supply|replace|move|fix)\b.*
      | {_CHECK}\ (?:{_THING}\w*|this|with\ \w+|against\ \w+)\b.*
      | ck | chk | qy
      | (?:nb|legal|{_DESK})\b[:,]?\ .*\b(?:check|confirm|verify|approve|advise|please|pls)\b.*
      | (?:sp|spelling|name|date|age|source|title|figure|attribution)\?
      | ed(?:itor)?(?:['’]?s)?(?:\ note)?\s?[:–—-]\ ?(?:(?:please|pls|can\ (?:we|you|someone))\b
        | {_CHECK}\ (?!out\b|in\b|back\b)(?:\w)).*
      | track(?:ed)?\ changes?:.+""",
    re.VERBOSE | re.IGNORECASE,
)
_BRACKETS = pattern(r"\[[^\[\]\n]{2,120}\]|\([^()\n]{2,80}\)")
_ADDRESSED = pattern(
    rf"""(?://|@@|>>)?\s*
        (?:note\ to\ (?:editor|self|sub-editors?|designers?|layout|production|writer|{_DESK})
          |{_DESK}|(?:author|editor)?\ ?quer(?:y|ies)|[ae]q)
        \s*(?::|--?|–|—)\s+(?P<note>.+)
      | (?://|@@)\s*(?P<marked>\w.+)""",
    re.VERBOSE | re.IGNORECASE,
)
_CUE = pattern(
    r"\b(?:please|pls|can (?:we|you|someone)|could (?:we|you)|check|ck|chk|confirm|verify|cut|trim|hold|move|swap|add"
    r"|use|do not|don['’]t|TK|spike|rewrite)\b|\?\s*$",
    re.IGNORECASE,
)
# What a word processor writes beside the text when comments and changes are copied along.
_REVIEW = pattern(
    r"Comment(?:ed)? \[\w{1,5}\]\s*:.*|Field Code Changed|Formatted: (?:Font|Indent|Space|Normal|Left|Right|Justified"
    r"|Cent(?:er|re)d|Line spacing|Heading|List|Numbered|Bulleted|Tab|Border|English|No |Default|Highlight|Underline"
    r"|Not )\w*.*"
)
_DELETED = pattern(r"(?:Deleted|Inserted|Moved): .+")


class EditorNote(Rule):
    """A note of one editor to another stands in the copy.

    "[CHECK SPELLING]", "(sp?)" and "SUBS: please cut from the bottom" are meant for colleagues, and so are the comments
    and changes that a word processor lists beside the text ("Comment [ML1]: Is this public yet?", "Formatted: Font:
    12 pt"). Insertions into quotations ("I [confirm] it"), notes that readers are meant to see ("Editor's note:"),
    manuals and code are left alone; "Deleted:" counts only beside other such lines.

    Fix: none; somebody has to answer the note first.
    """

    code = "LBL023"
    name = "editor-note"
    severity = Severity.ERROR
    languages = ("en",)
    not_in = ("docs", "recipe", "transcript")
    terms = ("editor_note.tsv",)
    bad = {
        "The mayor, Jana Kovar [[[CHECK SPELLING]]], left at noon.": None,
        "Sixteen ships [[(please verify)]] were waiting, said Ann Lee [[(sp?)]].": None,
        "[[SUBS: please cut from the bottom]]\n\nThe port opened on Monday.": None,
        "The port opened.\n\n[[Note to self: is this the old pier?]]\n\nIt is long.": None,
        "The port opened.\n\n[[Comment [ML1]: Is this public yet?]]\n\n[[Deleted: two weeks]]\n": None,
        "The union [[[NB legal to check]]] declined to speak.": None,
        "The port [[[Editor's note: check number of berths]]] has room [[(Ed: please ask the harbour master)]].": None,
    }
    good = (
        "“I [confirm] that we [check] all names,” she said. Editor's note: this story was corrected on Monday.",
        "The port was shut in May. (Editor's note: it opened again in June.) [Ed: check back for more.]",
        "Note to editors: the report is under embargo until noon on Monday.",
        "Deleted: a film about what we forget. Desk: oak, 1890. Legal: see page 4.",
        "Check the name (see note) and confirm (by mail) that you will come.",
        "The layout: three rooms and a hall. Production: Ann Lee.",
        "The page is at https://example.org//check and the law (legal in two states) is old.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        lines = dict.fromkeys(line_of(doc, hit.span.start) for hit in doc.hits(self))
        reviewed = any(_REVIEW.fullmatch(doc[line]) for line in lines)
        for line in lines:
            addressed = _ADDRESSED.fullmatch(doc[line])
            if addressed and _CUE.search(addressed["note"] or addressed["marked"]):
                yield Finding(line, "a note to colleagues, not copy")
            elif not reviewed or not _REVIEW.fullmatch(doc[line]):
                yield from _bracketed(doc, line)
        for block in doc.blocks if reviewed else ():
            if _REVIEW.fullmatch(doc[block.span]) or _DELETED.fullmatch(doc[block.span]):
                yield Finding(block.span, "a comment or a change noted by a word processor")


def _bracketed(doc: Document, line: Span) -> Iterator[Finding]:
    for match in _BRACKETS.finditer(doc.text, *line):
        if _INSIDE.fullmatch(match.group()[1:-1]) and not doc.is_code(match.start()):
            yield Finding(Span(*match.span()), f'"{match.group()}" is a note to colleagues')
