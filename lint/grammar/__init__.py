"""Grammar by LanguageTool: the last step of a check, when it is asked for. Nothing here is imported otherwise.

The rules are done; this step lends LanguageTool's remarks to each document, lets the rule that reads them speak, and
merges what it says. A paragraph is one request, whatever stands beside it, so that an answer depends on the paragraph
alone; answers are kept between runs, and a run whose paragraphs are all known starts no server.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from .. import faults, runner
from ..config import LANGUAGETOOL, Config, Grammar
from ..diagnostic import Checked, Diagnostic
from ..document import Document, Remark
from ..finding import Severity
from ..registry import catalogue
from ..runner import Job, Outcome
from ..spans import Span
from . import server
from .client import Client, GrammarError
from .paragraphs import Paragraph, paragraphs
from .store import Store
from .variety import variety

__all__ = ["GrammarError", "Result", "apply"]

_THREADS = max(2, min(8, os.cpu_count() or 2))
_AT_ONCE = 200  # paragraphs between two writes to the store
_PASSAGE = 60  # characters; findings of ours that are longer are about a passage, not about its words


class Result(NamedTuple):
    """The outcomes with LanguageTool's findings, and what kept it from working (empty: nothing)."""

    outcomes: list[Outcome]
    complaint: str = ""


def apply(jobs: Sequence[Job], outcomes: Sequence[Outcome], seen: Callable[[int, int], None] | None = None) -> Result:
    """Add LanguageTool's findings to the outcomes of jobs whose config asks for them.

    Documents that could not be asked about wholly become `broken`. `seen` is told (done, all) of the paragraphs that
    were not known.
    """
    done = list(outcomes)
    complaint = ""
    groups: dict[Grammar, list[int]] = {}
    for number, (job, outcome) in enumerate(zip(jobs, outcomes, strict=True)):
        if job.config.grammar.enabled and outcome.checked.document is not None and _wanted(job.config):
            groups.setdefault(job.config.grammar, []).append(number)
    for grammar, numbers in groups.items():
        documents = {number: outcome.checked.document for number in numbers if (outcome := done[number])}
        asked = _Asked(grammar, {number: document for number, document in documents.items() if document})
        try:
            asked.fill(seen)
        except GrammarError as error:
            complaint = complaint or str(error)
        for number in numbers:
            checked = done[number].checked
            found, whole = asked.remarks(number)
            merged = _merged(jobs[number], checked, found)
            done[number] = done[number]._replace(checked=merged._replace(broken=merged.broken or not whole))
    return Result(done, complaint)


def _wanted(config: Config) -> bool:
    """True if a rule that reads the remarks is part of the run."""
    return any(entry.needs == LANGUAGETOOL for entry in runner.linter_of(config).entries)


class _Asked:
    """The paragraphs of some documents, by the key of their answer, and the answers."""

    def __init__(self, grammar: Grammar, documents: dict[int, Document]) -> None:
        self._grammar = grammar
        self._documents = documents
        self._parts: dict[int, list[tuple[str, Paragraph]]] = {}
        self._known: dict[str, list[Remark]] = {}
        self._store = Store()

    def fill(self, seen: Callable[[int, int], None] | None) -> None:
        """Get all answers: from the store, then from the server. Raises GrammarError, keeping what it has."""
        grammar = self._grammar
        languages = {number: self._language(document) for number, document in self._documents.items()}
        spoken = {number: language for number, language in languages.items() if language}
        self._parts = {number: [] for number in self._documents if number not in spoken}
        if not spoken:
            return
        with contextlib.ExitStack() as stack:
            if grammar.server:
                client = Client(grammar.server)
                identity = client.version() or client.url
            elif running := server.shared():
                client = Client(running.url)
                identity = running.version
            else:
                client, identity = None, ""
            installation = None if client else server.find()
            if installation:
                identity = installation.version
            units: dict[str, tuple[Paragraph, str]] = {}
            for number, language in spoken.items():
                parts = self._parts[number] = []
                for paragraph in paragraphs(self._documents[number]):
                    key = _key(identity, language, grammar.mother_tongue, grammar.picky, paragraph.data)
                    parts.append((key, paragraph))
                    units[key] = (paragraph, language)
            self._known = self._store.get(units)
            missing = {key: unit for key, unit in units.items() if key not in self._known}
            if not missing:
                return
            if client:
                self._fetch(client, missing, seen)
                return
            assert installation is not None
            own = stack.enter_context(server.Server(installation))
            try:
                self._fetch(Client(own.url), missing, seen)
            except GrammarError as error:
                raise GrammarError(own.epitaph() or str(error)) from error

    def _fetch(
        self, client: Client, missing: dict[str, tuple[Paragraph, str]], seen: Callable[[int, int], None] | None
    ) -> None:
        def ask(row: tuple[str, tuple[Paragraph, str]]) -> tuple[str, list[Remark]]:
            key, (paragraph, language) = row
            return key, client.ask(paragraph, language, self._grammar)

        rows = iter(missing.items())
        count = 0
        pool = ThreadPoolExecutor(_THREADS)
        try:
            while batch := list(islice(rows, _AT_ONCE)):
                fresh: dict[str, list[Remark]] = {}
                try:
                    for key, found in pool.map(ask, batch):
                        fresh[key] = found
                        count += 1
                        if seen:
                            seen(count, len(missing))
                finally:
                    self._known |= fresh
                    self._store.put(fresh)
        finally:
            pool.shutdown(cancel_futures=True)  # after a failure nothing more is asked

    def _language(self, document: Document) -> str:
        """The language to check a document in, or "" when it is written in another."""
        wanted = self._grammar.language
        if wanted == "auto":
            return wanted
        if wanted.split("-")[0].lower() != document.lang:
            return ""
        return variety(document) if wanted == "en" else wanted

    def remarks(self, number: int) -> tuple[tuple[Remark, ...], bool]:
        """The remarks on a document in its own offsets, and whether all of it was answered."""
        parts = self._parts.get(number)
        if parts is None:
            return (), False
        found = []
        whole = True
        for key, paragraph in parts:
            known = self._known.get(key)
            whole = whole and known is not None
            start = paragraph.span.start
            found += [item._replace(span=Span(start + item.span.start, start + item.span.end)) for item in known or ()]
        off = {word.removeprefix("lt:").upper() for word in self._grammar.disable}
        return tuple(item for item in found if not {item.rule.upper(), item.category.upper()} & off), whole


def _key(*parts: object) -> str:
    """What an answer depends on, as a short name."""
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _merged(job: Job, checked: Checked, found: tuple[Remark, ...]) -> Checked:
    """The check with what the readers of remarks say; findings of ours on the same words win."""
    document = checked.document
    assert document is not None
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
