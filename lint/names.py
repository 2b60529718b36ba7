"""Mentions of names: runs of capitalised words, with the particles that join them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .segment import Block, Kind
from .spans import Span


class Mention(NamedTuple):
    """One name where it stands in the text: its span (without titles and possessive) and the text of that span."""

    span: Span
    text: str


_PARTICLE = r"(?:al|el|bin|bint|ibn|van|von|der|den|de|da|di|del|della|dos|du|la|le|ter|abu|ben)"
_NAME_WORD = r"[^\W\d_a-z][\w’'‘`ʼ-]*"
_RUN = re.compile(rf"(?<![\w’'-]){_NAME_WORD}(?:(?:[ \u00a0](?:{_PARTICLE}[ \u00a0-])*)(?=[^\W\d_a-z]){_NAME_WORD})*")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")


def mentions(text: str, blocks: Sequence[Block]) -> tuple[Mention, ...]:
    """The name mentions of all blocks but code, in order."""
    found: list[Mention] = []
    for block in blocks:
        if block.kind is Kind.CODE:
            continue
        for match in _RUN.finditer(text, block.span.start, block.span.end):
            run = match.group()
            if not run[0].isupper():
                continue
            cut = _POSSESSIVE.search(run)
            end = match.end() - (len(cut.group()) if cut else 0)
            found.append(Mention(Span(match.start(), end), text[match.start() : end]))
    return tuple(found)
