"""What a run amounts to: findings by rule, words, and the readability of what was read."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from . import readability, segment
from .diagnostic import Checked
from .quantities import counted
from .readability import Figures
from .reports import Run
from .spans import LineIndex, Span
from .terminal import visible
from .terminal import width as display_width


def render(run: Run) -> str:
    """Findings by rule, most frequent first; then one line of totals and one of readability."""
    names = {item.code: item.name for item in run.diagnostics}
    counts = Counter(item.code for item in run.diagnostics)
    width = len(str(max(counts.values(), default=0)))
    lines = [
        f"{count:>{width}}  {code}  {names[code]}"
        for code, count in sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    ]
    words = sum(segment.count_words(file.document.text) for file in run.files if file.document)
    rate = f", {1000 * counts.total() / words:.1f} findings per 1,000 words" if words else ""
    lines.append(
        f"{counted(counts.total(), 'finding')} in {counted(len(run.files), 'file')}, {counted(words, 'word')}{rate}"
    )
    lines += list(_readability(run))
    return "\n".join(lines) + "\n"


def _readability(run: Run) -> Iterator[str]:
    figures = english_figures(run)
    if not figures.words:
        return
    spoken = f"{counted(figures.sentences, 'sentence')} of {figures.mean:.1f} words (longest {figures.longest})"
    yield f"body text: {counted(figures.words, 'word')}, {spoken}, {reading_time(figures.seconds)} to read"
    if figures.flesch is None:
        return
    yield (
        f"Flesch reading ease {figures.flesch:.1f} ({figures.band}), Flesch-Kincaid grade {figures.grade:.1f}, "
        f"Fog {figures.fog:.1f}, SMOG {figures.smog:.1f}"
    )


def english_figures(run: Run) -> Figures:
    """The figures of all English bodies of a run taken as one text."""
    english = (file for file in run.files if file.document and file.document.lang == "en")
    return readability.measure([sentence for file in english for sentence in sentences(file)])


def body(file: Checked) -> Iterator[tuple[Span, Span]]:
    """The blocks of running text of a file, in its text and in its source, without those that a fix would delete."""
    deleted = [
        change.span for item in file.diagnostics if item.fix for change in item.fix.changes if not change.content
    ]
    document = file.document
    if document is None:
        return
    for block in document.body:
        source, _ = document.map.to_source(block.span)
        if not any(span.contains(source) for span in deleted):
            yield block.span, source


def sentences(file: Checked) -> Iterator[str]:
    """The sentences of the body of a file, in order."""
    for block, _ in body(file):
        assert file.document is not None
        for span in segment.sentences(file.document.text, block):
            yield file.document[span]


def file_figures(file: Checked) -> Figures:
    """The readability of the body of one file."""
    return readability.measure(list(sentences(file)), file.document is not None and file.document.lang == "en")


def reading_time(seconds: int) -> str:
    """Minutes and seconds, or hours and minutes: "0:42 min", "4:01 h"."""
    whole, part, unit = (*divmod(seconds, 60), "min") if seconds < 3600 else (*divmod(seconds // 60, 60), "h")
    return f"{whole}:{part:02} {unit}"


# --- copydesk stats --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of a file (`row` 0) or of one paragraph of its body, which starts in that row."""

    path: str
    row: int
    figures: Figures


def rows(run: Run, paragraphs: bool = False) -> Iterator[Row]:
    """The figures of each file that could be read, each followed by its paragraphs if asked for."""
    for file in run.files:
        document = file.document
        if document is None:
            continue
        yield Row(file.path, 0, file_figures(file))
        if paragraphs:
            lines = LineIndex(document.source)
            for block, source in body(file):
                spoken = [document[span] for span in segment.sentences(document.text, block)]
                yield Row(file.path, lines.row(source.start), readability.measure(spoken, document.lang == "en"))


def as_json(run: Run, paragraphs: bool = False) -> str:
    """A list with an object for each row; `row` is null for a whole file."""
    return json.dumps([_record(row) for row in rows(run, paragraphs)], ensure_ascii=False, indent=2) + "\n"


def as_csv(run: Run, paragraphs: bool = False) -> str:
    """A table for spreadsheets; empty cells where there is no figure."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(_record(Row("", 0, Figures()))), lineterminator="\n")
    writer.writeheader()
    writer.writerows(_record(row) for row in rows(run, paragraphs))
    return out.getvalue()


def _record(row: Row) -> dict[str, Any]:
    figures = row.figures
    scores = {key: getattr(figures, key) for key in ("flesch", "grade", "fog", "smog")}
    return {
        "filename": row.path,
        "row": row.row or None,
        "words": figures.words,
        "sentences": figures.sentences,
        "mean_sentence": round(figures.mean, 1),
        "longest_sentence": figures.longest,
        "reading_seconds": figures.seconds,
        **{key: None if score is None else round(score, 1) for key, score in scores.items()},
        "band": figures.band,
    }


_HEADS = ("words", "sentences", "mean", "longest", "Flesch", "grade", "Fog", "SMOG", "to read", "")


def as_table(run: Run, paragraphs: bool = False) -> str:
    """Columns for people: one line for each row, and the sum of all files when there are several."""
    found = list(rows(run, paragraphs))
    lines = [(visible(f"{row.path}:{row.row}" if row.row else row.path), *_cells(row.figures)) for row in found]
    if not found:
        return ""
    if len(run.files) > 1:
        lines.append(("all English files", *_cells(english_figures(run))))
    table = [("", *_HEADS), *lines]
    width = [max(map(display_width, column)) for column in zip(*table, strict=True)]
    return "".join(f"{_aligned(line, width)}\n" for line in table)


def _cells(figures: Figures) -> tuple[str, ...]:
    scores = (figures.flesch, figures.grade, figures.fog, figures.smog)
    return (
        f"{figures.words:,}",
        f"{figures.sentences:,}",
        *((f"{figures.mean:.1f}", str(figures.longest)) if figures.sentences else ("-", "-")),
        *("-" if score is None else f"{score:.1f}" for score in scores),
        reading_time(figures.seconds),
        figures.band,
    )


def _aligned(line: Sequence[str], width: Sequence[int]) -> str:
    """The cells in columns: the first and the last to the left, the numbers between them to the right."""
    padding = [" " * (size - display_width(cell)) for cell, size in zip(line, width, strict=True)]
    numbers = [pad + cell for pad, cell in zip(padding[1:-1], line[1:-1], strict=True)]
    return "  ".join([line[0] + padding[0], *numbers, line[-1]]).rstrip()
