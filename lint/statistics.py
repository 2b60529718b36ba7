"""What a run amounts to: findings by rule, words, and the readability of what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from . import readability, segment
from .diagnostic import Checked
from .readability import Figures
from .reports import Run
from .spans import Span


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
        f"{plural(counts.total(), 'finding')} in {plural(len(run.files), 'file')}, {plural(words, 'word')}{rate}"
    )
    lines += list(_readability(run))
    return "\n".join(lines) + "\n"


def _readability(run: Run) -> Iterator[str]:
    english = [file for file in run.files if file.document and file.document.lang == "en"]
    figures = readability.measure([sentence for file in english for sentence in sentences(file)])
    if not figures.words:
        return
    spoken = f"{plural(figures.sentences, 'sentence')} of {figures.mean:.1f} words (longest {figures.longest})"
    yield f"body text: {plural(figures.words, 'word')}, {spoken}, {reading_time(figures.seconds)} to read"
    yield (
        f"Flesch reading ease {figures.flesch:.1f} ({figures.band}), Flesch-Kincaid grade {figures.grade:.1f}, "
        f"Fog {figures.fog:.1f}, SMOG {figures.smog:.1f}"
    )


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


def plural(count: int, word: str) -> str:
    """A count with its noun: "1 word", "2,310 words"."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def reading_time(seconds: int) -> str:
    """Minutes and seconds: "0:42 min"."""
    return f"{seconds // 60}:{seconds % 60:02} min"
