"""One line for each finding, as compilers print them. `[*]` marks what `--fix` alone would fix."""

from __future__ import annotations

from ..finding import Safety
from ..fixer import fixed_by
from ..terminal import Style, visible
from . import Run


def render(run: Run) -> str:
    """`path:line:col: CODE[*] message` for each finding; nothing when there are none."""
    style = Style(run.color)
    lines = []
    for file in run.files:
        marked = {id(item) for item in fixed_by(file.diagnostics, Safety.SAFE)}
        for item in file.diagnostics:
            where = visible(f"{item.path}:{item.start.row}:{item.start.column}:")
            code = style.severity(item.code, item.severity.word) + ("[*]" if id(item) in marked else "")
            lines.append(f"{style.strong(where)} {code} {visible(item.message)}\n")
    return "".join(lines)
