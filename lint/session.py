"""One `copydesk check` from its options to its outcomes: config for each file, jobs, exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from . import config as configs
from .config import Config, ConfigError
from .discover import excluded, files, no_copy
from .finding import Safety, Severity
from .runner import Job, Outcome

CLEAN, FOUND, BROKEN, INTERRUPTED = 0, 1, 2, 130


class NoFilesError(Exception):
    """No file to check; the message says where was looked."""


class Options(NamedTuple):
    """The command line of one check, already parsed."""

    paths: tuple[str, ...]
    stdin: bytes | None = None
    stdin_filename: str = ""
    profile: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: str = ""
    isolated: bool = False
    force_exclude: bool = False
    safety: Safety | None = None
    write: bool = False
    grammar: bool = False
    cached: bool = False
    baseline: str = ""


def jobs(options: Options) -> list[Job]:
    """The files to check, each with its config, in order.

    Raises ConfigError and NoFilesError.
    """
    find = _Configs(options)
    accepted = _accepted(options.baseline)
    if options.stdin is not None:
        name = options.stdin_filename or "-"
        place = Path(options.stdin_filename) if options.stdin_filename else Path.cwd() / "-"
        return [Job(name, find.of(place), options.safety, False, options.stdin, accepted=accepted(name))]
    top = find.of(Path.cwd() / "-")
    found: list[Job] = []
    skipped = 0
    for path in files(options.paths, top.include, top.exclude):
        config = find.of(Path(path))
        forced = options.force_exclude and no_copy(Path(path).name, config.include)
        if forced or ((options.force_exclude or path not in options.paths) and left_out(path, config)):
            skipped += path in options.paths
            continue
        found.append(Job(path, config, options.safety, options.write, cached=options.cached, accepted=accepted(path)))
    if not found and not skipped:  # a hook that names only excluded files has nothing to complain about
        where = ", ".join(options.paths)
        raise NoFilesError(f"no file to check in {where}; folders are searched for {', '.join(top.include)}")
    return found


def _accepted(baseline: str) -> Callable[[str], frozenset[str]]:
    """What tells the fingerprints of the findings that a baseline accepts in a file."""
    if not baseline:
        return lambda path: frozenset()
    from .baseline import Baseline

    return Baseline.read(Path(baseline)).of


def left_out(path: str, config: Config) -> bool:
    """True if a config excludes a file."""
    try:
        shown = str(Path(path).absolute().relative_to(config.root.absolute()))
    except ValueError:
        shown = path
    return excluded(shown, config.exclude)


class _Configs:
    """The config of each file: nearest upward, once for each folder, overruled by the command line."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._by_folder: dict[Path, Config] = {}
        self._by_file: dict[Path | None, Config] = {}

    def of(self, path: Path) -> Config:
        folder = path.parent.absolute()
        if folder not in self._by_folder:
            self._by_folder[folder] = self._load(folder)
        return self._by_folder[folder]

    def _load(self, folder: Path) -> Config:
        options = self._options
        source: Path | None = None
        if options.config and options.isolated:
            raise ConfigError("--config and --isolated exclude each other")
        if options.config:
            source = Path(options.config)
            if not source.is_file():
                raise ConfigError(f"{options.config}: no such config file")
        elif not options.isolated:
            source = configs.nearest(folder)
        if source not in self._by_file:
            base = configs.load(source) if source else Config()
            self._by_file[source] = base.merged(
                options.profile, options.select, options.extend_select, options.ignore, options.grammar
            )
        return self._by_file[source]


def exit_code(outcomes: Sequence[Outcome], fail_on: Severity | None) -> int:
    """2 if something was broken, 1 if a diagnostic reaches `fail_on` (None: never), else 0."""
    if any(outcome.checked.broken for outcome in outcomes):
        return BROKEN
    worst = max((item.severity for outcome in outcomes for item in outcome.checked.diagnostics), default=None)
    return FOUND if fail_on is not None and worst is not None and worst >= fail_on else CLEAN
