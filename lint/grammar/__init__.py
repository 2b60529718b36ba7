"""Grammar by LanguageTool: the last step of a check, when it is asked for. Nothing here is imported otherwise.

The rules are done; this step lends LanguageTool's remarks to each document, lets the rule that reads them speak, and
merges what it says. A paragraph is one request, whatever stands beside it, so that an answer depends on the paragraph
alone; answers are kept between runs, and a run whose paragraphs are all known starts no server.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from .. import faults, fixer, runner
from ..config import LANGUAGETOOL, Config, Grammar
from ..diagnostic import Checked, Diagnostic
from ..document import Document
from ..finding import Severity
from ..registry import catalogue
from ..runner import Job, Outcome
from ..spans import Span
from .asking import Answer, Asker, Seen
from .client import GrammarError

__all__ = ["GrammarError", "Result", "apply"]

_PASSAGE = 60  # characters; findings of ours that are longer are about a passage, not about its words


class Result(NamedTuple):
    """The outcomes with LanguageTool's findings, and what kept it from working (empty: nothing)."""

    outcomes: list[Outcome]
    complaint: str = ""


def apply(jobs: Sequence[Job], outcomes: Sequence[Outcome], seen: Seen | None = None) -> Result:
    """Add LanguageTool's findings to the outcomes of jobs whose config asks for them, and make the fixes asked for.

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
        with Asker(grammar) as asker:
            answers = asker.ask([document for _, document in members], seen)
            for (number, _), answer in zip(members, answers, strict=True):
                done[number] = _heard(jobs[number], done[number], answer, asker)
        complaints.append(asker.complaint)
    return Result(done, next(filter(None, complaints), ""))


def _heard(job: Job, outcome: Outcome, answer: Answer, asker: Asker) -> Outcome:
    """The outcome of a job with an answer, and with the fixes made that the job asks for."""
    outcome = outcome._replace(checked=_merged(job, outcome.checked, answer))
    theirs = [item for item in outcome.checked.diagnostics if item.code in _readers()]
    if job.safety is None or not answer.whole or not fixer.fixed_by(theirs, job.safety):
        return outcome
    mended = runner.mend(job, _Listener(job, asker), outcome.after)
    return mended._replace(applied=Counter(outcome.applied) + Counter(mended.applied), before=outcome.before)


class _Listener:
    """The linter of a job that asks LanguageTool too: a changed paragraph is asked about again."""

    def __init__(self, job: Job, asker: Asker) -> None:
        self._job = job
        self._asker = asker

    def check(self, document: Document, skip: frozenset[str] = frozenset()) -> Checked:
        """All diagnostics of a document."""
        checked = runner.linter_of(self._job.config).check(document, skip)
        (answer,) = self._asker.ask([checked.document or document])
        return _merged(self._job, checked, answer)


def _readers() -> set[str]:
    """The codes of the rules that read the remarks."""
    return {entry.code for entry in catalogue().entries if entry.needs == LANGUAGETOOL}


def _wanted(config: Config) -> bool:
    """True if a rule that reads the remarks is part of the run."""
    return any(entry.needs == LANGUAGETOOL for entry in runner.linter_of(config).entries)


def _merged(job: Job, checked: Checked, answer: Answer) -> Checked:
    """The check with what the readers of remarks say; findings of ours on the same words win."""
    checked = checked._replace(broken=checked.broken or not answer.whole)
    document = checked.document
    if document is None or not (answer.remarks or document.directives):
        return checked
    lent = replace(document, meta={**document.meta, LANGUAGETOOL: answer.remarks})
    skip = runner.ignored(job.config, job.path)
    readers = _readers()
    if not document.directives:  # comments may silence remarks and must not be called idle
        skip |= {entry.code for entry in catalogue().entries if entry.code not in readers}
    second = runner.linter_of(job.config).check(lent, skip)
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
