"""The report for people: each finding with its line, what is related to it, and what would mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from .. import faults
from ..diagnostic import Checked, Diagnostic, Place, Position, Remedy, mended_together
from ..finding import Safety, Severity
from ..quantities import counted, listed
from ..spans import LineIndex, Span
from ..terminal import ELLIPSIS, Excerpt, Style, cut, excerpt, visible, width, wrap
from . import Run

_RELATED = 4  # related places shown with their line; more are listed by line number
_LINES = 5  # lines shown of a span of several lines


def render(run: Run) -> str:
    """All findings, file by file, and one closing line."""
    style = Style(run.color)
    parts: list[str] = []
    with_findings = [file for file in run.files if file.diagnostics]
    for file in with_findings:
        if len(with_findings) > 1:
            parts += [_header(file, style, run.width), ""]
        for block in _File(file, style, run.width).blocks():
            parts += [*block, ""]
    parts.append(_closing(run, style))
    return "\n".join(parts) + "\n"


def _header(file: Checked, style: Style, room: int) -> str:
    path, total = visible(file.path), counted(len(file.diagnostics), "finding")
    rest = max(3, room - width(path) - len(total) - 5)
    return f"{style.quiet('──')} {style.strong(path)} {style.quiet('─' * rest + ' ' + total)}"


class _File:
    """The findings of one file, drawn."""

    def __init__(self, file: Checked, style: Style, room: int) -> None:
        self._file = file
        self._style = style
        self._room = room
        self._lines = LineIndex(file.source or "")
        rows = [item.end.row for item in file.diagnostics]
        rows += [place.end.row for item in file.diagnostics for place in item.related]
        self._digits = max(3, len(str(max(rows, default=1))))
        self._told: set[tuple[int, str]] = set()  # the related places already shown, by line and message
        self._margin = self._digits + 5
        self._inner = room - self._margin  # the cells that a line of the text may take

    def blocks(self) -> Iterator[list[str]]:
        """One block of lines for each finding; findings that are mended together share one, where the first stands."""
        for found in mended_together(self._file.diagnostics):
            yield list(self._block(found))

    def _block(self, found: Sequence[Diagnostic]) -> Iterator[str]:
        first = found[0]
        yield from self._head(first)
        yield from wrap(first.message, self._room, "  ")
        if self._file.source is not None and first.code not in _WITHOUT_PLACE:
            yield ""
            related = [place for item in found for place in item.related]
            if len(found) == 1:
                beside = self._beside(first)
                related = [place for place in related if place is not beside]
                yield from self._place(first.span, first.start, first.end, first.severity.word, "", beside)
            else:
                yield from self._members(found)
            yield from self._related(related)
        yield from self._remedies(found)

    def _members(self, found: Sequence[Diagnostic]) -> Iterator[str]:
        """The lines of findings that are mended together; what differs from the first is told below its line."""
        told = (found[0].code, _without_quote(found[0].message))
        for item in found:
            label, look = "", item.severity.word
            said = _without_quote(item.message)
            if (item.code, said) != told:
                own = item.message if said == item.message else ""  # a quotation of the line is no news beside it
                rule = "" if item.code == told[0] else f"{item.name} {item.code}"
                label = ": ".join(part for part in (rule, own) if part)
                told = (item.code, said)
            if self._is_whole(item):
                yield from self._marked(item.span, item.start.row, item.start.row, look, label)
            else:
                yield from self._place(item.span, item.start, item.end, look, label)

    def _head(self, item: Diagnostic) -> Iterator[str]:
        style = self._style
        where = visible(f"{item.path}:{item.start.row}:{item.start.column}")
        what = f"{style.severity(item.severity.word, item.severity.word, True)}  {item.name} {style.quiet(item.code)}"
        size = width(where) + 2 + len(f"{item.severity.word}  {item.name} {item.code}")
        if size <= self._room:
            yield f"{style.strong(where)}  {what}"
        else:
            yield style.strong(where)
            yield "  " + what

    def _is_whole(self, item: Diagnostic) -> bool:
        line = self._lines.line(item.start.row)
        outside = self._lines.text[line.start : item.span.start] + self._lines.text[item.span.end : line.end]
        return item.start.row == item.end.row and not outside.strip()

    def _has_text(self, row: int) -> bool:
        line = self._lines.line(row)
        return not self._lines.text[line.start : line.end].isspace() and line.end > line.start

    def _beside(self, item: Diagnostic) -> Place | None:
        """A related place that can be underlined in the line of the finding itself."""
        if item.start.row != item.end.row:
            return None
        line = self._lines.line(item.start.row)
        near = (place for place in item.related if place.start.row == place.end.row == item.start.row)
        return next(
            (place for place in near if excerpt(self._lines.text, line, (item.span, place.span), self._inner).marks[1]),
            None,
        )

    def _place(
        self, span: Span, start: Position, end: Position, look: str, label: str, beside: Place | None = None
    ) -> Iterator[str]:
        """The line of a span, the span underlined and labelled; several lines are marked by `>`.

        `beside` is a related place in the same line, which then has the label.
        """
        last = end.row - (end.column == 1 and end.row > start.row)
        if last > start.row:
            yield from self._marked(span, start.row, last, look, label)
            return
        looks, spans = ((look, "related"), (span, beside.span)) if beside else ((look,), (span,))
        shown = excerpt(self._lines.text, self._lines.line(start.row), spans, self._inner)
        yield self._row(self._dressed(shown, looks), start.row)
        yield from self._underlined(shown, looks, self._label(beside) if beside else label)

    def _dressed(self, shown: Excerpt, looks: Sequence[str], strong: bool = True) -> str:
        return "".join(
            text if owner < 0 else self._paint(looks[owner], strong)(text) for text, owner in shown.parts
        ).rstrip()

    def _underlined(self, shown: Excerpt, looks: Sequence[str], label: str) -> Iterator[str]:
        """The underlines of all spans, and the label of the last: behind it where nothing follows, else below it."""
        marks = [(mark, look) for mark, look in zip(shown.marks, looks, strict=True) if mark]
        (column, _), look = marks[-1]
        under, used = "", 0
        for (at, size), other in sorted(marks):
            under += " " * (at - used) + self._paint(other)(("-" if other == "related" else "^") * size)
            used = at + size
        label = visible(label)
        if label and used + 1 + width(label) <= self._inner and marks[-1] == max(marks):
            yield self._row(f"{under} {self._paint(look)(label)}")
            return
        yield self._row(under)
        if label and width(label) <= self._inner:
            yield self._row(" " * min(column, self._inner - width(label)) + self._paint(look)(label))
        elif label:
            yield from self._notes(label, look)

    def _notes(self, text: str, look: str) -> Iterator[str]:
        for line in wrap(text, self._inner):
            yield self._row(self._paint(look)(line))

    def _marked(self, span: Span, first: int, last: int, look: str, label: str) -> Iterator[str]:
        rows = [row for row in range(first, last + 1) if self._has_text(row)] or [first]
        skipped = len(rows) > _LINES
        for row in [*rows[: _LINES - 2], 0, rows[-1]] if skipped else rows:
            if row:
                shown = excerpt(self._lines.text, self._lines.line(row), (span,), self._inner)
                yield self._row(self._dressed(shown, (look,), strong=False), row, self._paint(look)(">"))
            else:
                yield self._style.quiet(" " * self._digits + "   ⋮")
        if label:
            yield from self._notes(f"└ {label}", look)

    def _related(self, places: Sequence[Place]) -> Iterator[str]:
        """Related places with their lines; repeats, and all beyond a few, are only listed."""
        shown: dict[tuple[int, str], Place] = {}
        rest: list[Place] = []
        for place in places:
            key = (place.start.row, place.message)
            if key in self._told or len(shown) == _RELATED:
                rest.append(place)
            else:
                self._told.add(key)
                shown[key] = place
        for place in shown.values():
            yield from self._place(place.span, place.start, place.end, "related", self._label(place))
        if rest:
            rows = sorted({place.start.row for place in rest})
            same = {place.message for place in rest} == {rest[0].message}
            what = f"{len(rest)} more" if shown or not same else rest[0].message
            yield from self._notes(f"{what} in line{'s' * (len(rows) > 1)} {listed(rows)}", "related")

    def _label(self, place: Place) -> str:
        """The message of a related place, unless it only repeats what is underlined."""
        text = self._lines.text[place.span.start : place.span.end]
        return "" if place.message.strip('"“”') == text else place.message

    def _remedies(self, found: Sequence[Diagnostic]) -> Iterator[str]:
        """Every fix of every finding, those of one group as one."""
        style = self._style
        told: set[str] = set()
        safety = min((item.fix.safety for item in found if item.fix), default=Safety.SHOWN)
        for item in found:
            for number, fix in enumerate(item.fixes):
                grade = safety if number == 0 else fix.safety
                label = f"{'or' if number else 'fix'} ({grade.name.lower()})"
                if grade is Safety.SHOWN:
                    label = "suggestion"
                text = f"{label}: {self._remedy(fix)}"
                if text in told:
                    continue
                told.add(text)
                for at, line in enumerate(wrap(text, self._room, "  ", "    ")):
                    yield f"  {style.good(label)}{line[2 + len(label) :]}" if at == 0 else line

    def _remedy(self, fix: Remedy) -> str:
        """The title of a fix, with what it puts in where the title does not say it."""
        silent = [change for change in fix.changes if change.content.strip() and change.content not in fix.title]
        if not silent:
            return fix.title
        room = max(24, self._room - 12)
        changes = []
        for change in silent[:3]:
            old = cut(self._lines.text[change.span.start : change.span.end], room)
            new = cut(change.content, room)
            changes.append(f'"{old}" → "{new}"' if old else f'+ "{new}"')
        more = f", {ELLIPSIS}" if len(silent) > 3 else ""
        return f"{fix.title}: {', '.join(changes)}{more}"

    def _row(self, body: str, row: int = 0, sign: str = " ") -> str:
        """One line beside the bar, with its number if it is one of the file's."""
        number = str(row) if row else ""
        return f"{sign} {self._style.quiet(f'{number:>{self._digits}} │')} {body}".rstrip()

    def _paint(self, look: str, strong: bool = False) -> Callable[[str], str]:
        return self._style.related if look == "related" else lambda text: self._style.severity(text, look, strong)


_WITHOUT_PLACE = {fault.code for fault in (*faults.BREAKING, faults.NOT_UTF8)}


def _closing(run: Run, style: Style) -> str:
    """What was found, and what would be mended by which option."""
    found = run.diagnostics
    fixed = f"Fixed {counted(run.applied, 'finding')}. " if run.applied else ""
    files = counted(len(run.files), "file")
    accepted = f" {counted(run.accepted, 'accepted finding')} not shown." if run.accepted else ""
    if not found:
        return style.good(
            f"{fixed}No {'new ' if accepted else ''}findings {'left ' if run.applied else ''}in {files}.{accepted}"
        )
    from ..fixer import fixed_by

    counts = Counter(item.severity for item in found)
    levels = ", ".join(
        f"{counts[level]:,} info" if level is Severity.INFO else counted(counts[level], level.word)
        for level in sorted(Severity, reverse=True)
        if counts[level]
    )
    hit = sum(bool(file.diagnostics) for file in run.files)
    where = files if hit == len(run.files) else f"{hit:,} of {files}"
    text = f"{fixed}{counted(len(found), 'finding')} {'left ' if run.applied else ''}in {where}: {levels}."
    safe, unsafe = (
        sum(len(fixed_by(file.diagnostics, safety)) for file in run.files) for safety in (Safety.SAFE, Safety.UNSAFE)
    )
    if unsafe > safe > 0:
        text += f" --fix would fix {safe:,}; with --unsafe-fixes, {unsafe:,}."
    elif unsafe:
        text += f" --fix{' --unsafe-fixes' if unsafe > safe else ''} would fix {unsafe:,}."
    return "\n".join(style.strong(line) for line in wrap(text + accepted, run.width))


def _without_quote(message: str) -> str:
    """A message without the quotation that it starts with."""
    return message[message.find('" ') + 2 :] if message.startswith('"') and '" ' in message else message
