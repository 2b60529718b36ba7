"""Many files through the linter: reading, worker processes, and failures as diagnostics."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from . import faults
from .config import Config, ConfigError
from .diagnostic import Checked, Checker
from .discover import excluded
from .document import Bound, Document
from .finding import Safety
from .formats import UnreadableError, format_of
from .lexicon import LexiconError
from .registry import RegistryError, UnknownRuleError, catalogue
from .results import Results

if TYPE_CHECKING:
    from .linter import Linter

_BATCH = 32
_SERIAL_FILES = 48  # below so many files, or bytes, starting processes costs more than it saves
_SERIAL_BYTES = 1_000_000


class Job(NamedTuple):
    """One file to be checked: its path as given, its config, and the safety of fixes to apply (None: none).

    `data` overrides what would be read from the path (standard input). With `write`, fixed bytes are written back.
    With `cached`, what an earlier run found in the same bytes is taken for granted. Findings whose fingerprints are
    `accepted` are not fixed.
    """

    path: str
    config: Config
    safety: Safety | None = None
    write: bool = False
    data: bytes | None = None
    cached: bool = False
    accepted: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """What became of one job; `before` and `after` are the file's bytes when fixes were asked for."""

    checked: Checked
    applied: Mapping[str, int] = {}
    before: bytes = b""
    after: bytes = b""


def run(jobs: Sequence[Job], workers: int = 0, seen: Callable[[int], None] | None = None) -> Iterator[Outcome]:
    """The outcome of each job, in the order of the jobs, whatever the number of workers (0: as many as pay off).

    `seen` is told how many files were finished.
    """
    if workers == 0:
        workers = _worth(jobs)
    if workers <= 1 or len(jobs) <= 1:
        for job in jobs:
            yield check(job)
            if seen:
                seen(1)
        return
    yield from _pooled(jobs, min(workers, len(jobs)), seen)


def _worth(jobs: Sequence[Job]) -> int:
    if len(jobs) < _SERIAL_FILES:
        return 1
    size = 0
    for job in jobs:
        try:
            size += os.stat(job.path).st_size  # noqa: PTH116
        except OSError:
            continue
        if size > _SERIAL_BYTES:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1


def _pooled(jobs: Sequence[Job], workers: int, seen: Callable[[int], None] | None) -> Iterator[Outcome]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    size = max(1, min(_BATCH, -(-len(jobs) // (workers * 4))))
    batches = [jobs[start : start + size] for start in range(0, len(jobs), size)]
    done = 0
    while done < len(batches):
        pool = ProcessPoolExecutor(workers, initializer=_note_interrupts)
        try:
            futures: list[Future[list[Outcome]]] = [pool.submit(_batch, batch) for batch in batches[done:]]
            for future in futures:
                try:
                    outcomes = future.result()
                except BrokenProcessPool:  # a worker was killed: each file of the batch gets a process of its own
                    outcomes = [_alone(job) for job in batches[done]]
                done += 1
                yield from outcomes
                if seen:
                    seen(len(outcomes))
                if future.exception() is not None:
                    break  # and the others a new pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_interrupted = False


def _note_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal. A worker ends its file, so that no half-written one is left."""
    import signal

    def note(*_: object) -> None:
        global _interrupted
        _interrupted = True

    signal.signal(signal.SIGINT, note)


def _batch(jobs: Sequence[Job]) -> list[Outcome]:
    outcomes = []
    for job in jobs:
        if _interrupted:
            raise KeyboardInterrupt
        outcomes.append(check(job))
    return outcomes


def _alone(job: Job) -> Outcome:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(1, initializer=_note_interrupts) as pool:
        try:
            return pool.submit(check, job).result()
        except BrokenProcessPool:
            return _broken(job, "the process that checked this file was killed; is there enough memory?")


_linters: dict[int, tuple[Config, Linter]] = {}


def linter_of(config: Config) -> Linter:
    """The linter of a config, one for each config in a process."""
    kept = _linters.get(id(config))
    if kept is None or kept[0] is not config:
        from .linter import Linter  # and with it the rules, of which a run of known results has no need

        kept = next((pair for pair in _linters.values() if pair[0] == config), None) or (config, Linter(config))
        _linters[id(config)] = (config, kept[1])
    return kept[1]


def check(job: Job) -> Outcome:
    """Read and check one file; fix it if the job asks for that. Never raises for what a file holds.

    Raises ConfigError, LexiconError, RegistryError or UnknownRuleError for what no file could be checked with.
    """
    try:
        return _outcome(job)
    except (ConfigError, LexiconError, RegistryError, UnknownRuleError):
        raise  # which are no fault of this file
    except Exception as error:  # one file must not silence the others
        message = f"copydesk failed at this file: {faults.told(error)}; exclude it and report this"
        return _broken(job, message, job.data or b"")


def _outcome(job: Job) -> Outcome:
    try:
        data = job.data if job.data is not None else Path(job.path).read_bytes()
    except OSError as error:
        return _broken(job, _no_file(job.path, error))
    skip = ignored(job.config, job.path)
    shown = PurePath(job.path).as_posix()
    try:
        document = format_of(job.path).read(data, shown)
    except UnreadableError as error:
        return _broken(job, str(error), data)
    if job.safety is None:
        return Outcome(_with_encoding(_checked(job, data, document, skip)))
    return mend(job, linter_of(job.config), data)


def mend(job: Job, linter: Checker, data: bytes) -> Outcome:
    """Apply the fixes of the job's safety to a file that holds `data`, and write it if the job asks for that."""
    from . import fixer

    assert job.safety is not None
    shown, skip = PurePath(job.path).as_posix(), ignored(job.config, job.path)
    if job.accepted:
        from .baseline import Sparing

        linter = Sparing(linter, job.accepted)
    try:
        fixed = fixer.fix(linter, data, shown, job.safety, skip)
        if job.write and fixed.data != data:
            fixer.write(job.path, fixed.data, Path.cwd(), data)
        return Outcome(_with_encoding(fixed.checked), fixed.applied, data, fixed.data)
    except (fixer.FixError, UnreadableError) as error:
        checked = _with_encoding(linter.check(format_of(job.path).read(data, shown), skip))
        fault = faults.diagnostic(faults.NOT_FIXED, shown, str(error))
        checked = checked._replace(diagnostics=(fault, *checked.diagnostics), broken=True)
        return Outcome(checked, before=data, after=data)


def _checked(job: Job, data: bytes, document: Document, skip: frozenset[str]) -> Checked:
    """The result of a document: the one kept from an earlier run, or a new one, which is kept unless a rule failed."""
    if not job.cached:
        return linter_of(job.config).check(document, skip)
    results = Results(job.path, data, job.config, skip)
    found = results.get()
    if found is not None:
        bound = document.bind(Bound(), job.config.house, job.config.lang, job.config.kind)
        return Checked(document.path, bound, found)
    checked = linter_of(job.config).check(document, skip)
    if not checked.broken:
        results.put(checked.diagnostics)
    return checked


def _no_file(path: str, error: OSError) -> str:
    if not isinstance(error, FileNotFoundError) or os.path.lexists(path):
        return f"cannot be read: {error.strerror}"
    return "no file matches this pattern" if any(sign in path for sign in "*?[") else "no such file or folder"


def _broken(job: Job, message: str, data: bytes = b"") -> Outcome:
    path = PurePath(job.path).as_posix()
    checked = Checked(path, None, (faults.diagnostic(faults.UNREADABLE, path, message),), broken=True)
    return Outcome(checked, before=data, after=data)


def _with_encoding(checked: Checked) -> Checked:
    if checked.document is None or checked.document.meta.get("encoding") != "cp1252":
        return checked
    message = "not UTF-8: read as Windows-1252; save the file as UTF-8 to be sure that nothing is misread"
    note = faults.diagnostic(faults.NOT_UTF8, checked.path, message)
    return checked._replace(diagnostics=(note, *checked.diagnostics))


def ignored(config: Config, path: str) -> frozenset[str]:
    """The codes that `per-file-ignores` takes away from a file; patterns count from the config's folder."""
    if not config.per_file_ignores:
        return frozenset()
    try:
        relative = str(Path(path).absolute().relative_to(config.root.absolute()))
    except ValueError:
        relative = path
    return frozenset(
        code
        for pattern, selectors in config.per_file_ignores
        if excluded(relative, [pattern])
        for selector in selectors
        for code in catalogue().matching(selector)
    )
