"""Grammar by LanguageTool: the last step of a check, when it is asked for. Nothing here is imported otherwise.

The rules are done; this step lends LanguageTool's remarks to each document, lets the rule that reads them speak, and
merges what it says. A paragraph is one request, whatever stands beside it, so that an answer depends on the paragraph
alone; answers are kept between runs, and a run whose paragraphs are all known starts no server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from .. import faults, runner
from ..config import LANGUAGETOOL, Config, Grammar
from ..diagnostic import Checked, Diagnostic
from ..document import Document, Remark
from ..finding import Severity
from ..registry import catalogue
from ..runner import Job, Outcome
from ..spans import Span
from .asking import Seen, ask
from .client import GrammarError

__all__ = ["GrammarError", "Result", "apply"]

_PASSAGE = 60  # characters; findings of ours that are longer are about a passage, not about its words


class Result(NamedTuple):
    """The outcomes with LanguageTool's findings, and what kept it from working (empty: nothing)."""

    outcomes: list[Outcome]
    complaint: str = ""


def apply(jobs: Sequence[Job], outcomes: Sequence[Outcome], seen: Seen | None = None) -> Result:
    """Add LanguageTool's findings to the outcomes of jobs whose config asks for them.

    Documents that could not be asked about wholly become `broken`. `seen` is told (done, all) of the paragraphs that
    were not known.
    """
    done = list(outcomes)
    complaints = []
    groups: dict[Grammar, list[tuple[int, Document]]] = {}
    for number, (job, outcome) in enumerate(zip(jobs, outcomes, strict=True)):
        if job.config.grammar.enabled and outcome.checked.document is not None and _wanted(job.config):
            groups.setdefault(job.config.grammar, []).append((number, outcome.checked.document))
    for grammar, members in groups.items():
        answers, complaint = ask(grammar, [document for _, document in members], seen)
        complaints.append(complaint)
        for (number, document), answer in zip(members, answers, strict=True):
            merged = _merged(jobs[number], done[number].checked, document, answer.remarks)
            done[number] = done[number]._replace(checked=merged._replace(broken=merged.broken or not answer.whole))
    return Result(done, next(filter(None, complaints), ""))


def _wanted(config: Config) -> bool:
    """True if a rule that reads the remarks is part of the run."""
    return any(entry.needs == LANGUAGETOOL for entry in runner.linter_of(config).entries)


def _merged(job: Job, checked: Checked, document: Document, found: tuple[Remark, ...]) -> Checked:
    """The check with what the readers of remarks say; findings of ours on the same words win."""
    if not found and not document.directives:
        return checked
    lent = replace(document, meta={**document.meta, LANGUAGETOOL: found})
    skip = runner.ignored(job.config, job.path)
    if not document.directives:  # comments may silence remarks and must not be called idle
        skip |= {entry.code for entry in catalogue().entries if entry.needs != LANGUAGETOOL}
    second = runner.linter_of(job.config).check(lent, skip)
    readers = {entry.code for entry in catalogue().entries if entry.needs == LANGUAGETOOL}
    ours = [item for item in checked.diagnostics if item.code not in {faults.UNUSED_IGNORE.code, *readers}]
    theirs = [item for item in second.diagnostics if item.code in readers and not _covered(item, ours)]
    idle = [item for item in second.diagnostics if item.code == faults.UNUSED_IGNORE.code]
    return checked._replace(
        diagnostics=tuple(sorted([*ours, *theirs, *idle], key=lambda item: item.key)),
        broken=checked.broken or second.broken,
    )


def _covered(item: Diagnostic, ours: Iterable[Diagnostic]) -> bool:
    """True when a finding of ours marks the same words, or a fix of ours deletes them."""
    return any(span.overlaps(item.span) for other in ours for span in _claims(other))


def _claims(item: Diagnostic) -> Iterator[Span]:
    if item.severity > Severity.INFO and item.span.end - item.span.start <= _PASSAGE:
        yield item.span
    for change in item.fix.changes if item.fix else ():
        if not change.content:
            yield change.span
