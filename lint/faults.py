"""The engine's own diagnostics: what kept a file or a rule from being checked, and comments that are of no use."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from .diagnostic import Diagnostic, Position, Remedy
from .finding import Severity
from .spans import Span


class Fault(NamedTuple):
    """A code of the engine's own: not a rule, cannot be configured, always reported."""

    code: str
    name: str
    severity: Severity
    summary: str


UNREADABLE = Fault(
    "CPD001", "unreadable-file", Severity.ERROR, "A file could not be read as text, or copydesk failed at it."
)
RULE_FAILED = Fault("CPD002", "rule-failed", Severity.ERROR, "A rule raised an error; its findings are missing.")
UNUSED_IGNORE = Fault("CPD003", "unused-ignore", Severity.WARNING, "An inline comment silences nothing.")
BAD_IGNORE = Fault("CPD004", "unknown-ignore", Severity.WARNING, "An inline comment names no known verb or rule.")
NOT_UTF8 = Fault("CPD005", "not-utf8", Severity.WARNING, "A file is not UTF-8 and was read as Windows-1252.")
NOT_FIXED = Fault("CPD006", "not-fixed", Severity.ERROR, "The fixes of a file could not be applied or written.")
FAULTS = (UNREADABLE, RULE_FAILED, UNUSED_IGNORE, BAD_IGNORE, NOT_UTF8, NOT_FIXED)
BREAKING = (UNREADABLE, RULE_FAILED, NOT_FIXED)  # those that end a run with exit code 2

_START = Position(1, 1)
_NOWHERE = Span(0, 0)


def diagnostic(
    fault: Fault,
    path: str,
    message: str,
    span: Span = _NOWHERE,
    start: Position = _START,
    end: Position = _START,
    fixes: tuple[Remedy, ...] = (),
) -> Diagnostic:
    """A diagnostic of the engine's own; about the whole file unless a place is given."""
    return Diagnostic(
        path=path,
        code=fault.code,
        name=fault.name,
        severity=fault.severity,
        sure=1.0,
        message=message,
        span=span,
        start=start,
        end=end,
        fixes=fixes,
    )


def told(error: Exception) -> str:
    """An error that should not have been, with the file and line of our code where it was raised."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f" ({PurePath(where.tb_frame.f_code.co_filename).name}, line {where.tb_lineno})" if where else ""
    return f"{type(error).__name__}: {error}{place}"


def is_breaking(item: Diagnostic) -> bool:
    """True if a diagnostic tells that a file or a rule could not be run or a fix not be made."""
    return any(item.code == fault.code for fault in BREAKING)
