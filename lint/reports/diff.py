"""What `--fix` would change, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from ..formats.text import decode
from ..quantities import counted
from ..runner import Outcome
from ..terminal import Style, lines_of, visible

_CONTEXT = 3


def render(outcomes: Sequence[Outcome], color: bool, raw: bool = True) -> tuple[str, bool]:
    """The diff of all files with a closing line, and whether anything would change.

    Unless `raw`, characters that would act on a terminal are shown by stand-ins; such a diff is not for `patch`.
    """
    style = Style(color)
    parts: list[str] = []
    changed = fixes = 0
    for outcome in outcomes:
        if outcome.before == outcome.after:
            continue
        changed += 1
        fixes += sum(outcome.applied.values())
        before, after = decode(outcome.before)[0], decode(outcome.after)[0]
        lines = _diff(outcome.checked.path, list(lines_of(before)), list(lines_of(after)))
        parts += [_dressed(line, style, raw) for line in lines]
    files = counted(len(outcomes), "file")
    where = f"{changed:,} of {files}" if 0 < changed < len(outcomes) else files
    some = f"{counted(fixes, 'fix')} would change {where}."
    closing = some if changed else f"No fix would change anything in {files}."
    return "".join([*parts, style.strong(closing), "\n"]), changed > 0


def _diff(path: str, before: list[str], after: list[str]) -> Iterator[str]:
    """The lines of the diff of one file, without their line feeds."""
    from difflib import unified_diff

    relative = PurePath(path).as_posix().lstrip("/")
    for line in unified_diff(before, after, f"a/{relative}", f"b/{relative}", n=_CONTEXT):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _dressed(line: str, style: Style, raw: bool) -> str:
    text = line if raw else visible(line.removesuffix("\r")).replace("␉", "\t")
    if line.startswith(("--- ", "+++ ")):
        text = style.strong(text)
    elif line.startswith("@@"):
        text = style.related(text)
    elif line.startswith("-"):
        text = style.gone(text)
    elif line.startswith("+"):
        text = style.good(text)
    elif line.startswith("\\"):
        text = style.quiet(text)
    return text + "\n"
