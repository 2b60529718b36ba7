"""Running jobs while a person waits: a progress line for many files, and LanguageTool where it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

import click

from .. import runner
from ..output import emit
from ..runner import Job, Outcome

_MANY = 200  # files that take long enough for a progress line


def outcomes(jobs: Sequence[Job], workers: int, *, quiet: bool = False) -> list[Outcome]:
    """The outcome of each job, with LanguageTool's findings where its config asks for them."""
    done = list(_with_progress(jobs, workers, quiet=quiet))
    return _with_grammar(jobs, done, quiet=quiet) if any(job.config.grammar.enabled for job in jobs) else done


def _with_progress(jobs: Sequence[Job], workers: int, *, quiet: bool) -> Iterator[Outcome]:
    """The outcomes, with a progress line on standard error when the run is long and a person is looking."""
    if quiet or len(jobs) < _MANY or not is_terminal(sys.stderr):
        yield from runner.run(jobs, workers)
        return
    with click.progressbar(length=len(jobs), label="checking", file=sys.stderr) as bar:
        yield from runner.run(jobs, workers, bar.update)


def _with_grammar(jobs: Sequence[Job], outcomes: Sequence[Outcome], *, quiet: bool) -> list[Outcome]:
    """The outcomes with LanguageTool's findings; what kept it from working is said on standard error."""
    from .. import grammar

    def show(done: int, count: int) -> None:
        print(
            f"\rgrammar: {done} of {count} paragraphs", end="\n" if done == count else "", file=sys.stderr, flush=True
        )

    result = grammar.apply(jobs, outcomes, show if sys.stderr.isatty() and not quiet else None)
    if result.complaint:
        emit(f"copydesk: grammar: {result.complaint}\n", sys.stderr)
    return result.outcomes


def is_terminal(stream: TextIO | None) -> bool:
    """True if a person may be looking at a stream."""
    return stream is not None and stream.isatty()
