"""What the rules of the family share: findings for the lines that the analysis of the page marked as theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from copydesk.lint.document import PAGE, Document
from copydesk.lint.finding import Edit, Finding, Fix, Safety, Severity
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._blocks import Mark, marks, own_lines
from ._lines import TABLES
from ._voice import spoken

# Kinds that no article has a use for: a line known word by word may go unattended.
_SAFE_KINDS = {"comment", "share", "ad", "cookie", "wall", "continues", "embed", "player", "code"}
_LARGE, _CERTAIN = 4, 4  # lines of a large block; certain lines in all such blocks
_SURE = {"phrase": 0.95, "bar": 0.95, "pattern": 0.9, "teaser": 0.85, "tail": 0.8, "head": 0.8, "run": 0.75}


class WidgetRule(Rule):
    """A rule that reports the lines of some kinds of furniture, each with the removal of its whole block as fix.

    Manuals speak of buttons and forms: there only whole blocks count, of which a page has more than one kind. In a
    whole HTML page they belong where they are.
    """

    languages = ()
    tables = TABLES
    kinds: ClassVar[tuple[str, ...]]
    part_of: ClassVar[str]  # what such a line is part of, with its article

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from self.lines(doc)

    def lines(self, doc: Document) -> Iterator[Finding]:
        """Findings for the lines that are furniture of this rule's kinds."""
        for mark, fix in doc.memo(_fixes, self):
            if mark.kind in self.kinds:
                yield Finding(mark.line.span, self.message(mark), (fix,), sure=_SURE[mark.by])

    def inside(
        self, doc: Document, found: Iterable[Span], title: str = "Remove the sentence", severity: Severity | None = None
    ) -> Iterator[Finding]:
        """Findings for furniture inside lines of text: spans in order, on lines that are not furniture as a whole."""
        rows = {mark.line.row + 1 for mark in doc.memo(marks, self)}
        own = doc.memo(own_lines)
        for span in found:
            if doc.kind == "docs" or PAGE in doc.meta:
                return
            if doc.row(span.start) in rows or doc.quoted(span.start) or any(call in doc[span].lower() for call in own):
                continue
            if spoken(doc, self, doc.row(span.start) - 1):
                continue  # the whole line is reported
            message = f'"{shortened(doc[span])}" is part of {self.part_of}'
            yield Finding(span, message, (remove_part(doc, span, title),), sure=0.85, severity=severity)

    def message(self, mark: Mark) -> str:
        """What the finding says about one line."""
        return f'"{shortened(mark.line.text)}" is part of {self.part_of}'


def remove_part(doc: Document, span: Span, title: str) -> Fix:
    """A fix that removes a part of a line with the space beside it, or the line where nothing else is left."""
    line = doc.line_at(span.start)
    start, end = span
    if not (doc.text[line.start : start] + doc.text[end : line.end]).strip():
        return Fix("Remove the line", doc.removals([span]))
    if doc.text[line.start : start].strip():
        while doc.text[start - 1] == " ":
            start -= 1
    else:
        while doc.text[end : end + 1] == " ":
            end += 1
    return Fix(title, (Edit(Span(start, end), ""),))


def shortened(text: str, limit: int = 60) -> str:
    """A line as a message quotes it."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _fixes(doc: Document, rule: Rule) -> tuple[tuple[Mark, Fix], ...]:
    if PAGE in doc.meta:
        return ()
    found = doc.memo(marks, rule)
    return tuple(_blocks(doc, _of_a_page(found) if found and doc.kind == "docs" else found))


def _of_a_page(found: Sequence[Mark]) -> Sequence[Mark]:
    """The known lines of large blocks, where the certain ones among them are of several kinds; else none."""
    sizes = Counter(mark.block for mark in found)
    large = [mark for mark in found if sizes[mark.block] >= _LARGE and mark.line.seed]
    kinds = Counter(mark.kind for mark in large if mark.strong)
    return large if len(kinds) > 1 and sum(kinds.values()) >= _CERTAIN else ()


def _blocks(doc: Document, found: Iterable[Mark]) -> Iterator[tuple[Mark, Fix]]:
    for number, members in groupby(found, lambda mark: mark.block):
        block = list(members)
        safe = all(mark.by in {"phrase", "bar"} and mark.kind in _SAFE_KINDS and mark.strong for mark in block)
        edits = doc.removals([mark.line.span for mark in block])
        for mark, edit in zip(block, edits, strict=True):
            yield mark, _fix(edit, number, safe=safe, single=len(block) == 1)


def _fix(edit: Edit, block: int, *, safe: bool, single: bool) -> Fix:
    title = "Remove the line" if single else "Remove the line with the others of its block"
    return Fix(title, (edit,), Safety.SAFE if safe else Safety.UNSAFE, f"widget-{block}")
