"""Diagnostics' fixes to a new source: which fixes go together, rounds until nothing is left, writing safely."""

from __future__ import annotations

import contextlib
import os
import stat
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from .diagnostic import Change, Checked, Checker, Diagnostic, mended_together
from .finding import Safety
from .formats import format_of

ROUNDS = 10


class FixError(Exception):
    """A file whose fixes cannot be applied or written; the message names the reason and the remedy."""


class Fixed(NamedTuple):
    """A file after fixing: its new bytes, what is left to report, and how many fixes each code had applied."""

    data: bytes
    checked: Checked
    applied: Counter[str]


def fix(linter: Checker, data: bytes, path: str, safety: Safety, skip: frozenset[str] = frozenset()) -> Fixed:
    """Apply every fix of at least `safety` until none is left. Writes nothing.

    Raises FixError when fixes undo each other, naming their rules, or when the file's encoding lacks a character.
    """
    form = format_of(path)
    applied: Counter[str] = Counter()
    seen: dict[str, int] = {}
    history: list[Counter[str]] = []
    while True:
        checked = linter.check(form.read(data, path), skip)
        source = checked.source or ""
        chosen, codes = choose(checked.diagnostics, safety)
        if not chosen:
            return Fixed(data, checked, applied)
        if source in seen or len(history) >= ROUNDS:
            rules = sorted({code for round_ in history[seen.get(source, 0) :] for code in round_})
            raise FixError(f"fixes do not come to rest: {' -> '.join(rules)} undo each other; ignore one of them")
        seen[source] = len(history)
        history.append(codes)
        applied += codes
        try:
            data = form.write(data, apply(source, chosen))
        except UnicodeEncodeError as error:
            raise FixError(
                f"a fix needs a character that {error.encoding} does not have; save the file as UTF-8"
            ) from error


def apply(source: str, changes: Iterable[Change]) -> str:
    """The source with changes made; they must not overlap."""
    parts, at = [], 0
    for change in sorted(changes, key=lambda change: change.span):
        parts += [source[at : change.span.start], change.content]
        at = change.span.end
    return "".join(parts) + source[at:]


def choose(diagnostics: Sequence[Diagnostic], safety: Safety) -> tuple[list[Change], Counter[str]]:
    """The changes of one round, and how many fixes of each code they make.

    Of each diagnostic the first fix of at least `safety`, by place; overlapping or touching ones wait. Fixes of one
    group are one unit: all of them or none.
    """
    candidates = list(_units(diagnostics, safety))
    candidates.sort(key=lambda unit: (unit[0][0].span, unit[1][0].code))
    taken: list[Change] = []  # in order; no two touch unless they are of one group
    starts: list[int] = []
    codes: Counter[str] = Counter()

    def is_free(change: Change) -> bool:
        at = bisect_right(starts, change.span.end)
        return at == 0 or taken[at - 1].span.end < change.span.start

    for changes, members in candidates:
        if not all(map(is_free, changes)):
            continue
        for change in changes:
            at = bisect_right(starts, change.span.start)
            taken.insert(at, change)
            starts.insert(at, change.span.start)
        codes.update(item.code for item in members)
    return taken, codes


def fixed_by(diagnostics: Sequence[Diagnostic], safety: Safety) -> list[Diagnostic]:
    """The diagnostics whose fix would be applied at `safety`."""
    return [item for _, members in _units(diagnostics, safety) for item in members]


def _units(diagnostics: Sequence[Diagnostic], safety: Safety) -> Iterator[tuple[list[Change], list[Diagnostic]]]:
    """What is applied together or not at all: the changes of each fix or group of at least `safety`, in order."""
    for members in mended_together(diagnostics):
        if all(item.fix is not None and item.fix.safety >= safety for item in members):
            changes = sorted({change for item in members if item.fix for change in item.fix.changes}, key=_place)
            if changes and not _overlap(changes):
                yield changes, members


def _place(change: Change) -> tuple[int, int, str]:
    return (*change.span, change.content)


def _overlap(changes: Sequence[Change]) -> bool:
    return any(left.span.end > right.span.start or left.span == right.span for left, right in pairwise(changes))


def write(path: str, data: bytes, tree: Path, before: bytes) -> None:
    """Replace a file's content in one step, keeping its mode and owner. Links are followed only inside `tree`.

    Raises FixError for a read-only file, a link that leads out of the tree, a folder that cannot be written, or a file
    that no longer holds what it held `before`.
    """
    import tempfile

    target = Path(path)
    real, root = target.resolve(), tree.resolve()
    named = Path(os.path.abspath(target))  # noqa: PTH100 - "../a.txt" is outside without any link
    linked = target.is_symlink() or named.is_relative_to(tree.absolute())
    if linked and not real.is_relative_to(root):
        raise FixError(f"is a link to {real}, outside {root}; not written")
    target = real
    try:
        status = target.stat()
        mode = stat.S_IMODE(status.st_mode)
        if not mode & 0o222 or not os.access(target, os.W_OK):
            raise FixError("is read-only; not written")
        if target.read_bytes() != before:
            raise FixError("was changed while it was checked; not written")
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise FixError(f"cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError, AttributeError):  # only root may, and only where files have owners
            os.chown(name, status.st_uid, status.st_gid)
        os.chmod(name, mode)  # noqa: PTH101
        os.replace(name, target)  # noqa: PTH105
    except OSError as error:
        raise FixError(f"cannot be written: {error.strerror}") from error
    finally:
        Path(name).unlink(missing_ok=True)
