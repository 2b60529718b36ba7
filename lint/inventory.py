"""The names of many files that are spelled in more than one way, for an editor to decide on.

The rules of the names family say which spellings are one name. They are asked twice: about each file alone, and about
all files as if they were one text. A pair found only across files counts when its evidence does not rest on one text:
a listed or typographic pair, a full name, or surnames whose given names agree.
"""

from __future__ import annotations

import csv
import io
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .config import Config
from .diagnostic import Checked, Diagnostic, Position
from .document import Document, House
from .linter import Linter
from .quantities import counted
from .spans import OffsetMap, Span
from .terminal import visible
from .terminal import width as display_width
from .toml import toml_value

FAMILY, HOUSE = "TRN", "TRN006"
_ANYWHERE = frozenset({"TRN001", "TRN002", "TRN005", "TRN007"})  # listed, typographic, turned: true of any texts
_AGREED = 0.9  # how sure a finding about surnames is when the given names agree
_GAP = "\n\n"
SHOWN = 5  # files of a spelling that the table names


class Place(NamedTuple):
    """Where a spelling stands first in a file."""

    path: str
    at: Position


class Spelling(NamedTuple):
    """One spelling of a name: how often it stands, and where first in each file."""

    form: str
    uses: int
    places: tuple[Place, ...]

    @property
    def files(self) -> int:
        """In how many files it stands."""
        return len(self.places)


class Name(NamedTuple):
    """A name in several spellings. The first of them is the one to keep; `rule` names the evidence.

    `general` is true where the pair would be one name in any text, so that it may become house style.
    """

    spellings: tuple[Spelling, ...]
    rule: str
    general: bool

    @property
    def keep(self) -> str:
        """The spelling to keep: the house's, else that used most."""
        return self.spellings[0].form

    @property
    def others(self) -> int:
        """How often the name is spelled otherwise."""
        return sum(spelling.uses for spelling in self.spellings[1:])


class _Pair(NamedTuple):
    form: str
    keep: str


def take(files: Sequence[Checked], house: House) -> list[Name]:
    """The inventory of files that were checked with the rules of the family, the name most often misspelled first."""
    documents = [file.document for file in files if file.document]
    within = {pair: item for file in files for pair, item in _pairs(file.document, file.diagnostics)}
    merged = _merged(documents)
    preferred = house._replace(names=dict.fromkeys(house.names, ()))
    linter = Linter(Config(select=(FAMILY,), ignore=(HOUSE,), house=preferred))
    across = list(_pairs(merged, linter.check(merged).diagnostics))
    sure = {pair for pair, item in across if item.code in _ANYWHERE or item.sure >= _AGREED or " " in pair.form}
    found: dict[str, dict[str, Diagnostic]] = {}
    for pair, item in across:
        if pair in sure or pair in within or _Pair(pair.keep, pair.form) in within:
            found.setdefault(pair.keep, {}).setdefault(pair.form, item)
    for pair, item in within.items():
        if item.code == HOUSE:
            found.setdefault(pair.keep, {}).setdefault(pair.form, item)
    count = _Counter(documents, merged.text)
    names = [_name(keep, forms, count) for keep, forms in found.items()]
    return sorted(names, key=lambda name: (-name.others, name.keep))


def _pairs(document: Document | None, diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[_Pair, Diagnostic]]:
    """(the form used, the form to keep) of every finding about names."""
    if document is None:
        return
    source = document.source
    for item in diagnostics:
        form = source[item.span.start : item.span.end]
        if item.code == HOUSE and item.fix:
            yield _Pair(form, item.fix.changes[0].content), item
        elif item.code.startswith(FAMILY) and item.related:
            place = item.related[0].span
            yield _Pair(form, source[place.start : place.end]), item


def _merged(documents: Sequence[Document]) -> Document:
    """All documents as one."""
    text = _GAP.join(document.text for document in documents)
    starts = _starts(documents)
    blocks = tuple(
        block._replace(span=Span(block.span.start + start, block.span.end + start))
        for document, start in zip(documents, starts, strict=True)
        for block in document.blocks
    )
    return Document(text, text, OffsetMap.identity(len(text)), blocks)


def _starts(documents: Sequence[Document]) -> list[int]:
    """Where each document begins in the merged text."""
    return list(accumulate((len(document.text) + len(_GAP) for document in documents), initial=0))[: len(documents)]


class _Counter:
    """Counts the uses of a form in the merged text and leads its first place back to a file."""

    def __init__(self, documents: Sequence[Document], text: str) -> None:
        self._documents = documents
        self._starts = _starts(documents)
        self._text = text

    def spelling(self, form: str) -> Spelling:
        uses = list(self._places(form))
        first: dict[int, int] = {}
        for use in uses:
            first.setdefault(bisect_right(self._starts, use) - 1, use)
        return Spelling(form, len(uses), tuple(self._place(form, file, use) for file, use in first.items()))

    def _place(self, form: str, file: int, use: int) -> Place:
        document, at = self._documents[file], use - self._starts[file]
        source, _ = document.map.to_source(Span(at, at + len(form)))
        return Place(document.path, Position(*document.source_lines.position(source.start)))

    def _places(self, form: str) -> Iterator[int]:
        text = self._text
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            before, after = text[at - 1 : at], text[end : end + 1]
            if not (before.isalnum() or after.isalnum() or before == "-"):
                yield at
            at = text.find(form, end)


def _name(keep: str, forms: dict[str, Diagnostic], count: _Counter) -> Name:
    others = sorted((count.spelling(form) for form in forms), key=lambda spelling: (-spelling.uses, spelling.form))
    first = forms[others[0].form]
    general = all(item.code in {*_ANYWHERE, HOUSE} or " " in form for form, item in forms.items())
    return Name((count.spelling(keep), *others), first.name, general)  # that of the house may be used nowhere


# --- the inventory as text -------------------------------------------------------------------------------------------


def as_table(names: Sequence[Name], files: int) -> str:
    """The inventory for a terminal: each name with the spelling to keep first, the others with their files."""
    if not names:
        return f"no name has two spellings in {counted(files, 'file')}\n"
    rows = [row for name in names for row in _rows(name)]
    widths = [max(display_width(row[column]) for row in rows) for column in range(4)]
    lines = [
        "  ".join(_padded(cell, width) for cell, width in zip(row[:4], widths, strict=True)) + "  " + row[4]
        for row in rows
    ]
    others = sum(name.others for name in names)
    lines.append(
        f"\n{counted(len(names), 'name')} in two spellings or more in {counted(files, 'file')}: "
        f"{counted(others, 'use')} of a spelling that is not kept"
    )
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _rows(name: Name) -> Iterator[tuple[str, str, str, str, str]]:
    for number, spelling in enumerate(name.spellings):
        where = [visible(f"{path}:{at.row}:{at.column}") for path, at in spelling.places[: SHOWN if number else 1]]
        yield (
            ("  " if number else "") + spelling.form,
            counted(spelling.uses, "use"),
            counted(spelling.files, "file"),
            where[0] if where else "-",
            name.rule if number else "keep",
        )
        if number and spelling.files > SHOWN:
            where.append(f"and {counted(spelling.files - SHOWN, 'more file')}")
        for place in where[1:]:
            yield "", "", "", place, ""


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - display_width(cell))


def as_json(names: Sequence[Name], files: int) -> str:
    """The inventory as a list of names, each with its spellings; the first is the one to keep."""
    rows = [
        {
            "name": name.keep,
            "rule": name.rule,
            "general": name.general,
            "spellings": [
                {
                    "form": spelling.form,
                    "uses": spelling.uses,
                    "files": spelling.files,
                    "first": _as_json(spelling.places[0]) if spelling.places else None,
                    "places": [_as_json(place) for place in spelling.places],
                }
                for spelling in name.spellings
            ],
        }
        for name in names
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _as_json(place: Place) -> dict[str, str | int]:
    return {"filename": place.path, "row": place.at.row, "column": place.at.column}


def as_csv(names: Sequence[Name], files: int) -> str:
    """The inventory with one spelling a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "spelling", "keep", "uses", "files", "filename", "row", "column", "rule"])
    for name in names:
        for number, spelling in enumerate(name.spellings):
            place = (spelling.places[0].path, *spelling.places[0].at) if spelling.places else ("", "", "")
            keep = "no" if number else "yes"
            writer.writerow([name.keep, spelling.form, keep, spelling.uses, spelling.files, *place, name.rule])
    return out.getvalue()


def as_house_style(names: Sequence[Name], files: int) -> str:
    """The `[names]` table of a config that makes the kept spellings the house's.

    A pair that is one name in its text alone ("Marten" for "Maarten") is written as a comment for the editor to
    decide.
    """
    lines = ["[names]"]
    for name in sorted(names, key=lambda name: name.keep):
        forms = ", ".join(toml_value(spelling.form) for spelling in name.spellings[1:])
        lines.append(f"{'' if name.general else '# '}{toml_value(name.keep)} = [{forms}]")
    return "\n".join(lines) + "\n"
