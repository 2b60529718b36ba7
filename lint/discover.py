"""Paths and patterns on the command line to files, in a stable order, leaving out what ignore files leave out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec as Spec

# Files of text that nobody edits as copy; they are checked when they are named, but not by a hook.
_NO_COPY = ("requirements*.txt", "constraints*.txt", "CMakeLists.txt", "robots.txt", "LICEN[CS]E*", "COPYING*")
_NEVER = {".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", ".tox", ".mypy_cache", ".ruff_cache"}


def files(paths: Iterable[str], include: tuple[str, ...], exclude: tuple[str, ...]) -> Iterator[str]:
    """The files to check: each named file as it is given, each folder walked, each pattern expanded, none twice.

    `include` patterns (on names) choose files in folders only, licences and lists of requirements not among them unless
    they are included by name; `exclude` patterns (on names or paths) leave files out of folders and patterns. What is
    not there, or a folder that cannot be listed, is given back as it is: reading it will tell.
    """
    seen: set[str] = set()
    for given in paths:
        for path in _one(given, include, exclude):
            key = os.path.normpath(path)
            if key not in seen:
                seen.add(key)
                yield path


def _one(given: str, include: tuple[str, ...], exclude: tuple[str, ...]) -> Iterator[str]:
    if os.path.isdir(given):  # noqa: PTH112 - strings are kept as they were given
        yield from sorted(_walk(given, include, exclude), key=lambda path: PurePath(path).parts)
    elif any(sign in given for sign in "*?[") and not os.path.lexists(given):
        from glob import glob

        for path in sorted(glob(given, recursive=True)) or [given]:  # noqa: PTH207 - keeps the path as it was given
            if os.path.isdir(path):  # noqa: PTH112
                continue
            if not excluded(path, exclude):
                yield path
    else:
        yield given


def no_copy(name: str, include: Sequence[str]) -> bool:
    """True for licences, lists of requirements and the like, unless they are included by name."""
    from fnmatch import fnmatch

    return name not in include and any(fnmatch(name, pattern) for pattern in _NO_COPY)


def excluded(path: str, patterns: Sequence[str]) -> bool:
    """True if a path, its name or one of its parents' names matches one of the patterns."""
    if not patterns:
        return False
    from fnmatch import fnmatch

    plain = PurePath(path).as_posix()
    parts = PurePath(plain).parts
    return any(
        fnmatch(plain, pattern)
        or fnmatch(plain, f"*/{pattern}")
        or any(fnmatch(part, pattern.rstrip("/")) for part in parts)
        or fnmatch(plain, f"{pattern.rstrip('/')}/*")
        or fnmatch(plain, f"*/{pattern.rstrip('/')}/*")
        for pattern in patterns
    )


def _walk(root: str, include: tuple[str, ...], exclude: tuple[str, ...]) -> Iterator[str]:
    from fnmatch import fnmatch

    specs: dict[str, list[tuple[str, Spec]]] = {}
    closed: list[str] = []
    for folder, folders, names in os.walk(root, onerror=lambda error: closed.append(error.filename)):
        parent = specs[folder] if folder in specs else _above(root)
        own = _spec(folder)
        active = [*parent, (folder, own)] if own is not None else parent
        folders[:] = sorted(
            name
            for name in folders
            if name not in _NEVER
            and not _ignored(os.path.join(folder, name) + "/", active)  # noqa: PTH118
            and not excluded(os.path.join(folder, name), exclude)  # noqa: PTH118
        )
        specs.update((os.path.join(folder, name), active) for name in folders)  # noqa: PTH118
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118
            if not any(fnmatch(name, pattern) or fnmatch(path, pattern) for pattern in include):
                continue
            if no_copy(name, include):
                continue
            if os.path.isfile(path) and not _ignored(path, active) and not excluded(path, exclude):  # noqa: PTH113
                yield path
    yield from closed


def _above(root: str) -> list[tuple[str, Spec]]:
    """The .gitignore files of the folders above `root`, up to the repository's own."""
    found: list[tuple[str, Spec]] = []
    here = Path(root).absolute()
    if (here / ".git").exists():
        return found
    for folder in here.parents:
        spec = _spec(str(folder))
        if spec is not None:
            found.insert(0, (str(folder), spec))
        if (folder / ".git").exists():
            return found
    return []  # not in a repository


def _spec(folder: str) -> Spec | None:
    file = Path(folder) / ".gitignore"
    if not file.is_file():
        return None
    from pathspec import GitIgnoreSpec

    def means_something(line: str) -> bool:
        try:
            GitIgnoreSpec.from_lines([line])
        except (ValueError, re.error):
            return False
        return True

    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return GitIgnoreSpec.from_lines(filter(means_something, lines))  # git, too, passes over what it cannot read


def _ignored(path: str, specs: Iterable[tuple[str, Spec]]) -> bool:
    """What git would say: the last pattern that matches decides, deeper files after their parents'."""
    verdict = False
    full = os.path.abspath(path) + ("/" if path.endswith("/") else "")  # noqa: PTH100
    for folder, spec in specs:
        relative = os.path.relpath(full, os.path.abspath(folder)) + ("/" if path.endswith("/") else "")  # noqa: PTH100
        decision = spec.check_file(relative.replace(os.sep, "/")).include
        if decision is not None:
            verdict = decision
    return verdict
