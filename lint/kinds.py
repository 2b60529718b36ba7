"""What kind of writing a document is, guessed once from its shape; config and front matter overrule the guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .segment import Block, Kind

KINDS = ("news", "docs", "recipe", "transcript", "press-release", "listing", "letter", "fiction")

_LABEL = re.compile(r"^([^\W\d_][^:\n]{0,30}):\s")
_DOCS = re.compile(
    r"\b(?:README|API|HTML|CSS|JavaScript|config(?:uration)? file|command line|plugin|WordPress|checkbox|drop-?down|"
    r"localhost|npm|pip install|GitHub|parameter|endpoint|template)\b|`[^`]+`|\b[a-z]+_[a-z]+\(",
)
_RELEASE = re.compile(r"\b(?:for immediate release|press release|media contact|notes to editors)\b", re.IGNORECASE)
_RECIPE = re.compile(r"^(?:ingredients|method|directions|serves \d|preparation)\b", re.IGNORECASE)


def infer(text: str, blocks: Sequence[Block], form: str) -> str:
    """The kind of a document, one of KINDS; "news" where nothing speaks for another."""
    lines = [text[block.span.start : block.span.end] for block in blocks]
    if _RELEASE.search(text[:2000]) or _RELEASE.search(text[-2000:]):
        return "press-release"
    if sum(bool(_RECIPE.match(line)) for line in lines) >= 2:
        return "recipe"
    labels = Counter(match.group(1) for line in lines if (match := _LABEL.match(line)))
    turns = sum(count for _, count in labels.most_common(6) if count >= 2)
    if turns >= 4 and turns >= len(lines) / 4:
        return "transcript"
    if form == "markdown" and any(block.kind is Kind.CODE for block in blocks):
        return "docs"
    words = max(1, text.count(" "))
    if len(_DOCS.findall(text)) * 80 > words and len(_DOCS.findall(text)) >= 5:
        return "docs"
    short = sum(block.kind in {Kind.SHORT, Kind.ITEM, Kind.CELL} for block in blocks)
    if len(blocks) >= 12 and short > 0.75 * len(blocks):
        return "listing"
    return "news"
