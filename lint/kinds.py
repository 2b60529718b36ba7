"""What kind of writing a document is, guessed once from its shape; config and front matter overrule the guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath
from typing import Any

from .patterns import pattern
from .segment import Block, Kind

KINDS = ("news", "docs", "recipe", "transcript", "press-release", "listing", "letter", "fiction")

# Each of these is a whole line, up to a colon, that only one kind of writing has.
_RELEASE = pattern(
    r"(?:\W*for immediate release\W*|\W*press release\W*|(?:media|press) (?:contacts?|enquiries|inquiries)(?::.*)?"
    r"|notes? (?:to|for) editors?:?)$",
    re.IGNORECASE,
)
_RECIPE = pattern(
    r"(?:ingredients|method|directions|instructions|preparation|you will need|for the [a-z]+):?$|serves \d+.{0,20}$"
    r"|(?:prep|cook|cooking|total) time:? .{1,20}$",
    re.IGNORECASE,
)
_AMOUNT = pattern(
    r"[-•*]?\s?[\d½¼¾⅓⅔]+(?:[./]\d+)? ?(?:g|kg|ml|l|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|oz|lbs?|cloves?)\b"
)
_DEAR = pattern(r"(?:dear|to whom it may concern)\b.{0,60}[,:]?$|(?:my )?dear(?:est)? [^.]{1,40}[,:—]", re.IGNORECASE)
_YOURS = pattern(
    r"(?:.{1,40}[.!] )?(?:yours|sincerely|best|kind|warm|with|love|faithfully|respectfully|cordially|your)\b"
    r"[^.]{0,40},?$",
    re.IGNORECASE,
)
_POLICY = pattern(
    r"\b(?:cookies?|privacy|comments?|moderation|data protection) (?:policy|notice|statement|rules)\b"
    r"|\bterms (?:of (?:use|service)|and conditions)\b|^(?:the )?\W?(?:\w+ ){0,5}licen[cs]e\W?(?: agreement"
    r"|,? version.*)?$"
    r"|^format: https?://"
    r"|^copyright\b|\bchange ?log\b|^readme\b",
    re.IGNORECASE,
)
_DOCS = pattern(
    r"\b(?:README|API|HTML|CSS|JavaScript|config(?:uration)? file|command line|plugins?|WordPress|checkbox|drop-?down|"
    r"localhost|npm|pip install|GitHub|parameters?|endpoint|templates?|shortcodes?|dashboard|log ?in page|"
    r"(?:click|press|tap|select) (?:on )?(?:the )?[“\"'A-Z])\b"
)
# The marks of code come first in each part, so that the search may skip to them.
_CODE_MARKS = pattern(
    r"`[^`]+`|\(\)(?<=\w\(\))|_(?<=[a-z]_)[a-z]+\(|--(?<=\s--)[a-z][a-z-]+\b"
    r"|\.(?<=[\w-]\.)(?:py|js|ts|c|h|cc|rs|go|rb|sh|txt|cfg|ini|toml|json|ya?ml|rst|md|css|html?|xml)\b(?!/)"
)
# One of these stands in each match of the two; one scan for them takes a tenth of the time of the searches.
_SIGNS = (
    *("README", "API", "HTML", "CSS", "JavaScript", "config", "command line", "plugin", "WordPress", "checkbox"),
    *("dropdown", "drop-down", "localhost", "npm", "pip install", "GitHub", "parameter", "endpoint", "template"),
    *("shortcode", "dashboard", "login page", "log in page", "click ", "press ", "tap ", "select ", "`", "()", "_"),
    *("--", ".py", ".ts", ".js", ".c", ".h", ".r", ".go", ".sh", ".txt", ".ini", ".toml", ".y", ".xml", ".md"),
)
_LEAST, _SHARE = 5, 80  # so many words of such writing, and one of so many, make a text documentation
# Sections of a manual page, and the heads of a list of changes: "1.4.2 (2024-05-01)", "Version 2.0", "[0.3] - May 1".
_SECTIONS = frozenset(
    """NAME|SYNOPSIS|DESCRIPTION|OPTIONS|ENVIRONMENT|FILES|EXIT STATUS|RETURN VALUE|SEE ALSO|BUGS""".split("|")
)
_VERSION = pattern(
    r"(?:#+ ?)?(?:(?:version|release|changes in) )?"
    r"(?!\d\d\.\d\d\.(?:\d\d)?\d\d\b|\d{1,2}\.\d$)"  # no date, no mark
    r"\[?v?\d{1,3}\.\d{1,3}(?:\.\d{1,4})*\]?:?"
    r"(?:[ ,–—-]+\(?[\w., /-]{1,30}\)?)?$",
    re.IGNORECASE,
)
# A numbered heading below the first level: "4.2. Installing", "A.3.1 Tables".
_NUMBERED = pattern(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2}){1,3}\.?\s+[A-Z][^.!?]{2,70}$")
_CODE = pattern(r"[a-z] \ufffc(?=[ .,;:)])")  # what the readers of markup put in the place of code
_LABEL = pattern(r"([^\W\d_][^:\n]{0,30}):\s")
# What the documents of a software project are called, in the capitals that are the custom.
_PROJECT = pattern(
    r"(?:AGENTS|AUTHORS|BUILDING|CHANGE_?LOG|CHANGES|CODE_OF_CONDUCT|CONTRIBUTING|COPYING|DEVELOP(?:ING|MENT)|FAQ"
    r"|GOVERNANCE|HACKING|INSTALL(?:ATION)?|(?:BUG|FEATURE|ISSUE|PULL)_(?:REPORT|REQUEST)(?:_TEMPLATE)?"
    r"|ISSUE_TEMPLATE|LICEN[CS]E|MAINTAINERS|MIGRAT(?:ING|ION)|README|RELEASE(?:S|_NOTES)|RELEASING|ROADMAP"
    r"|SECURITY|SUPPORT|TESTING|TODO|TROUBLESHOOTING|UPGRAD(?:E|ING)|(?i:readme|changelog|contributing|code_of_conduct))"
    r"(?:\.|$)"
)


def infer(text: str, blocks: Sequence[Block], form: str, path: str = "") -> str:
    """The kind of a document, one of KINDS; "news" where nothing speaks for another. "fiction" is never guessed."""
    if _PROJECT.match(PurePath(path).name.replace("-", "_")):
        return "docs"
    lines = [text[block.span.start : block.span.end] for block in blocks]
    if any(_RELEASE.match(line) for line in (*lines[:6], *lines[-12:]) if len(line) < 100):
        return "press-release"
    if _is_recipe(lines):
        return "recipe"
    if _is_dialogue(lines):
        return "transcript"
    if _is_letter(lines):
        return "letter"
    if _is_docs(text, lines) or (form != "plain" and _shows_code(text, blocks)):
        return "docs"
    short = sum(block.kind in {Kind.SHORT, Kind.ITEM, Kind.CELL} for block in blocks)
    if len(blocks) >= 12 and short > 0.75 * len(blocks):
        return "listing"
    return "news"


def _shows_code(text: str, blocks: Sequence[Block]) -> bool:
    """True if a text with markup has a block of code, or code in the middle of several sentences."""
    return any(block.kind is Kind.CODE for block in blocks) or len(_CODE.findall(text)) >= 3


def _is_recipe(lines: Sequence[str]) -> bool:
    heads = sum(bool(_RECIPE.match(line)) for line in lines if len(line) < 60)
    return heads >= 2 or (heads >= 1 and sum(bool(_AMOUNT.match(line)) for line in lines) >= 3)


def _is_dialogue(lines: Sequence[str]) -> bool:
    labels = Counter(match.group(1) for line in lines if (match := _LABEL.match(line)))
    turns = sum(count for _, count in labels.most_common(6) if count >= 2)
    return turns >= 4 and turns >= len(lines) / 4


def _is_letter(lines: Sequence[str]) -> bool:
    return any(_DEAR.match(line) for line in lines[:8]) and any(
        _YOURS.match(line) for line in lines[-6:] if len(line) < 60
    )


def _is_docs(text: str, lines: Sequence[str]) -> bool:
    """True for manuals, lists of changes and a site's own rules, where forms, cookies and menus are the subject."""
    if lines and len(lines[0]) < 100 and _POLICY.search(lines[0]):
        return True
    heads = [line for line in lines if len(line) < 50]
    if sum(line in _SECTIONS for line in heads) >= 2 or sum(bool(_VERSION.match(line)) for line in heads) >= 3:
        return True
    if sum(bool(_NUMBERED.match(line)) for line in lines if len(line) < 90) >= 4:
        return True
    needed = max(_LEAST, text.count(" ") // _SHARE + 1)
    return _signs(text) >= needed and len(_DOCS.findall(text)) + len(_CODE_MARKS.findall(text)) >= needed


def _signs(text: str) -> int:
    """How many of the signs stand in a text, without its lone surrogates."""
    return len(_finder().find_matches_as_indexes(text.encode(errors="ignore").decode(), overlapping=True))


@cache
def _finder() -> Any:
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(_SIGNS, store_patterns=False)
