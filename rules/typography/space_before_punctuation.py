"""TYP001: a space that stands before a comma, a stop or another closing mark."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Safety, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

_SPACES = pattern(r"[ \u00a0]+\Z")
_BEFORE = pattern(r"[\w)\]”’\"'%]\Z")
_AFTER = pattern(r"\s|$|[”’\"')\]](?:\s|$)|(?<=[:,])[“\"]\w")
_FACE = pattern(r"[:;]\s?-?[)(DP]")
_YEAR = pattern(r"(?:19|20)\d\d\b(?![.,]\d)")
_OPENING = pattern(r"(?!Net\b|Mac\b)[A-Z][a-z]*\b(?![.\w])")  # of a sentence whose stop is glued to it
_DOTS = pattern(r"\.(?:\s?\.)+|\.\w")
_SIGN = pattern(r"[!?] [a-z]")  # "the prefix ! negates": the mark itself is meant
_SIGN_IN_DOCS = pattern(r"[.;:] [a-z(]|, \(|[!?] \w")  # "a path with . and .. in it"
_ADDRESS = pattern(r"(?:https?:|www\.)\S*\Z")  # kept apart, so that the mark is not read as a part of it


class SpaceBeforePunctuation(Rule):
    """A space stands before a closing punctuation mark.

    Scraped and translated copy puts spaces around marks that belong to the word before them. Texts in French (which
    sets a space before ":", ";", "!" and "?"), ellipses, file endings such as ".NET", ":-)", a mark behind the
    address of a page, a mark that is itself spoken of (in documentation: also a stop before a word in lower case), and
    a colon between a label and its value in a short line are left alone.

    Fix: safe; the space is removed, or moved behind the mark where a word is glued to it.
    """

    code = "TYP001"
    name = "space-before-punctuation"
    gathers = 5
    languages = tuple("en bg ca cs da de el es et fi hr hu id is it lt lv nl no pl pt ro ru sk sl sv tr uk".split())
    terms = (" ,", " ;", " :", " !", " ?", " .")
    bad = {
        "Protests in London[[ ]], five people arrested.": "Protests in London, five people arrested.",
        "The town of Melk[[ ]]: quiet again.": "The town of Melk: quiet again.",
        "Nobody was hurt[[  ]]. The road is open.": "Nobody was hurt. The road is open.",
        "The minister said[[ ]]:“We go.”": "The minister said:“We go.”",
        "They left at noon[[ ;]]nobody saw them.": "They left at noon; nobody saw them.",
        "She voted for it[[ .]]The lane opens in May.": "She voted for it. The lane opens in May.",
        "The council meets on 3 June[[ ,]]2024.": "The council meets on 3 June, 2024.",
        "“Who pays[[ ]]?” she asked.": "“Who pays?” she asked.",
    }
    good = (
        "He paused ... and left.",
        "He paused . . . and left.",
        "It runs on .NET today.",
        "A list: a, b; c.",
        "She wrote : ) and left.",
        "The sign ! negates a test, and the sign ? makes a group optional.",
        "The minutes are at https://example.org/minutes .",
        "Prices\n\nStalls : 40 euros\nBoxes : 60 euros",
    )
    examples = (
        Example(
            "Paths with . and .. stay[[ ]], or go. The sign of a ? b : c is not.",
            "Paths with . and .. stay, or go. The sign of a ? b : c is not.",
            kind="docs",
        ),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        for hit in doc.hits(self):
            at = hit.span.end - 1  # of the mark
            spaces = _SPACES.search(text, max(0, at - 8), at)
            if spaces is None or not _BEFORE.search(text, max(0, spaces.start() - 1), spaces.start()):
                continue
            dated = text[at] == "," and text[spaces.start() - 1].isalpha() and _YEAR.match(text, at + 1)
            ended = text[at] == "." and text[spaces.start() - 1].islower() and _OPENING.match(text, at + 1)
            if (
                dated or ended or (text[at] in ",;" and text[at + 1 : at + 2].isalpha())
            ):  # the space is on the wrong side
                span = Span(spaces.start(), at + 1)
                fix = replace(span, f"{text[at]} ", "Move the space behind the mark", Safety.SAFE)
                yield Finding(span, f'space before "{text[at]}" instead of after it', (fix,))
                continue
            if not _AFTER.match(text, at + 1) or _FACE.match(text, at) or _DOTS.match(text, at):
                continue
            word = max(doc.line_at(at).start, text.rfind(" ", 0, spaces.start()) + 1)
            if _SIGN.match(text, at) or (doc.kind == "docs" and _SIGN_IN_DOCS.match(text, at)):
                continue
            if _ADDRESS.search(text, word, spaces.start()):
                continue
            block = doc.block_at(at)
            if text[at] == ":" and block and block.kind in {Kind.SHORT, Kind.ITEM, Kind.CELL}:
                continue  # "Stalls : 40 euros"
            span = Span(*spaces.span())
            yield Finding(span, f'space before "{text[at]}"', (delete(span, "Remove the space", Safety.SAFE),))
