"""Lines that stand at the head or the tail of many files: what a house's pages say again and again.

Each is a candidate for the `[widgets]` table of the config: its own calls and notices, which the rules leave alone, or
further furniture, which they report.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .diagnostic import Checked
from .document import Document
from .folding import line_key
from .quantities import counted
from .terminal import cut
from .toml import toml_value

FAMILY = "WGT"
LEAST = 3  # files a line must stand in
_HEAD, _TAIL = 6, 10  # lines that are not blank and count as the edge of a text
_LONGEST = 400  # characters


class Edge(NamedTuple):
    """One line that repeats: as it stands first, where it stands, in how many files, and the code that reports it."""

    text: str
    where: str
    files: int
    path: str
    row: int
    code: str


def take(checked: Sequence[Checked], least: int = LEAST) -> tuple[Edge, ...]:
    """The edge lines that stand in at least so many files, the most frequent first.

    Case, numbers and marks at the edges do not tell lines apart. Titles of articles and bylines are not taken.
    """
    found: dict[str, Edge] = {}
    for file in checked:
        if file.document is None:
            continue
        codes = {
            row: item.code
            for item in file.diagnostics
            if item.code.startswith(FAMILY)
            for row in range(item.start.row, item.end.row + 1)
        }
        seen: set[str] = set()
        for key, text, where, row in _edges(file.document):
            if key in seen:
                continue
            seen.add(key)
            known = found.get(key)
            code = codes.get(row, "") or (known.code if known else "")
            found[key] = (
                known._replace(files=known.files + 1, code=code)
                if known
                else Edge(text, where, 1, file.path, row, code)
            )
    kept = [edge for edge in found.values() if edge.files >= least]
    return tuple(sorted(kept, key=lambda edge: (-edge.files, edge.text)))


def _edges(doc: Document) -> Iterator[tuple[str, str, str, int]]:
    """(key, text, head or tail, row) of the lines at the edges of a text; rows count from 1, in the source."""
    lines = [line for line in doc.lines if doc[line].strip()]
    for place, line in enumerate(lines):
        text = doc[line].strip()
        head, tail = place < _HEAD, place >= len(lines) - _TAIL
        if not (head or tail) or len(text) > _LONGEST:
            continue
        key = line_key(text)
        if any(char.isalpha() for char in key) and not key.startswith("by "):
            row = doc.source_lines.row(doc.map.to_source(line)[0].start)
            yield key, text, "head" if place < len(lines) - place else "tail", row


# --- output ----------------------------------------------------------------------------------------------------------


def as_table(edges: Sequence[Edge], files: int) -> str:
    """The lines for a terminal, with the number of files and the code that reports them."""
    if not edges:
        return f"no line repeats at the edges of {counted(files, 'file')}\n"
    rows = [f"{edge.files:5} of {files}  {edge.where}  {edge.code or '-':6}  {cut(edge.text, 100)}" for edge in edges]
    closing = f"{counted(len(edges), 'line')} repeated at the edges of {counted(files, 'file')}"
    return "\n".join([*rows, "", closing]) + "\n"


def as_json(edges: Sequence[Edge], files: int) -> str:
    """The lines as a list of objects."""
    rows = [
        {
            "text": edge.text,
            "where": edge.where,
            "files": edge.files,
            "of": files,
            "code": edge.code or None,
            "first": {"filename": edge.path, "row": edge.row},
        }
        for edge in edges
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_config(edges: Sequence[Edge], files: int) -> str:
    """The `[widgets]` table of a config: what is reported today as `own`, what is not as `extra`."""
    own = [edge for edge in edges if edge.code]
    extra = [edge for edge in edges if not edge.code]
    lines = ["[widgets]"]
    if own:
        lines += ["# reported today; keep those that the house writes itself, which will be left alone"]
        lines += ["own = [", *(_entry(edge, files) for edge in own), "]"]
    if extra:
        lines += ["# not reported today; keep those that are no part of an article, which will be reported"]
        lines += ["extra = [", *(_entry(edge, files) for edge in extra), "]"]
    return "\n".join(lines) + "\n"


def _entry(edge: Edge, files: int) -> str:
    return f"  {toml_value(edge.text)},  # {edge.files} of {files}"
