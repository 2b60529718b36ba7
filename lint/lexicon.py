"""Word lists: reading them. What finds their entries in a text is `termindex`.

A lexicon is a TSV or TOML file beside the rule, which declares it in `terms` or `tables`. Its head says how it is
matched:

    # match: word          word (default) | stem | literal | line | table
    # source: where the rows come from
    form <TAB> other columns

`word` entries match between word boundaries, `stem` entries at a word's start, `literal` entries anywhere. `line`
entries are whole lines, which a rule looks up in `Lexicon.lines`; a form may hold alternatives there: `share this
{article;story;}` stands for three lines. `table` entries are never looked for: a rule reads the rows itself, through
`Document.rows` or `Document.table`. A cell of the `form` column may hold several forms divided by `|`. In TOML the head
is a `[lexicon]` table and each `[[row]]` has `form = "..."` or `forms = [...]`.

Matching ignores case and takes curly and straight apostrophes, no-break and plain spaces and hyphens as equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from . import cache
from .folding import fold
from .lines import Lines, Row, table

T = TypeVar("T")

MATCHES = ("word", "stem", "literal", "line", "table")


class Form(NamedTuple):
    """A form to look for: folded, whether it begins and ends where a word does, as written, and its row's number."""

    folded: str
    left: bool
    right: bool
    written: str
    row: int


class Lexicon:
    """One word list. What of it is asked for is read then."""

    def __init__(
        self,
        read: Callable[[], tuple[str, Mapping[str, str], tuple[Row, ...]]],
        keep: Callable[[str, Callable[[], Any]], Any] = lambda _, build: build(),
    ) -> None:
        """`read` returns how the list matches, its head and its rows; `keep` what is made of it, by a name."""
        self._read = read
        self._keep = keep
        self._in_place: list[tuple[str, int]] = []
        self._made: dict[Callable[[tuple[Row, ...]], Any], Any] = {}

    @classmethod
    def of(cls, rows: Iterable[tuple[str, Row]], match: str = "word") -> Lexicon:
        """A list made in place, of forms with their rows."""
        pairs = list(rows)
        made = cls(lambda: (match, {}, tuple(row for _, row in pairs)))
        made._in_place = [(form, number) for number, (form, _) in enumerate(pairs)]
        return made

    @cached_property
    def _content(self) -> tuple[str, Mapping[str, str], tuple[Row, ...]]:
        return self._read()

    @property
    def match(self) -> str:
        """One of MATCHES."""
        return self._content[0]

    @property
    def head(self) -> Mapping[str, str]:
        """The lines of the file's head."""
        return self._content[1]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the file."""
        return self._content[2]

    @cached_property
    def lines(self) -> Lines:
        """The lines of a `line` lexicon."""
        return Lines(self._keep("lines", lambda: table(self.rows)))

    def forms(self) -> Iterator[Form]:
        """The forms to look for in a text; none of a `line` or a `table` lexicon."""
        if self.match not in {"line", "table"}:
            for form, number in self._in_place or written(self.rows):
                folded = fold(form)
                bounded = self.match != "literal"
                left, right = bounded and _is_word(folded[0]), self.match == "word" and _is_word(folded[-1])
                yield Form(folded, left, right, form, number)

    def made(self, build: Callable[[tuple[Row, ...]], T]) -> T:
        """What `build` makes of the rows, made once; `build` is the key."""
        if build not in self._made:
            self._made[build] = self._keep(f"{build.__module__}.{build.__qualname__}", lambda: build(self.rows))
        found: T = self._made[build]
        return found


class LexiconError(Exception):
    """A word list that cannot be read; the message names the file and the line."""


@lru_cache(maxsize=256)
def load(path: Path, state: int = 0) -> Lexicon:
    """The lexicon of a file. Raises OSError and LexiconError, when it is missing or malformed, at the first use.

    What is made of its rows is kept as long as `state` is the same; without one, nothing is.
    """

    def keep(name: str, build: Callable[[], Any]) -> Any:
        return cache.stored(f"{path.stem}.{name}", str(path), state, build) if state else build()

    return Lexicon(lambda: keep("rows", lambda: _checked(path)), keep)


def _checked(path: Path) -> tuple[str, dict[str, str], tuple[Row, ...]]:
    head, rows = _parsed(path)
    match = head.get("match", "word")
    if match not in MATCHES:
        raise LexiconError(f'{path.name}: match is "{match}", not one of {", ".join(MATCHES)}')
    if match != "table" and any("form" not in row and "forms" not in row for row in rows):
        raise LexiconError(f'{path.name}: every row needs a "form"')
    return match, head, rows


def written(rows: Sequence[Row]) -> Iterator[tuple[str, int]]:
    """Every form as written, with the number of its row."""
    for number, row in enumerate(rows):
        for form in row["forms"] if "forms" in row else row["form"].split("|"):
            yield form, number


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _parsed(path: Path) -> tuple[dict[str, str], tuple[Row, ...]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        import tomllib

        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(f"{path.name}: {error}") from error
        return data.get("lexicon", {}), tuple(data.get("row", ()))
    head: dict[str, str] = {}
    columns: list[str] = []
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("#"):
            if not columns and ":" in line:
                key, value = line[1:].split(":", 1)
                head.setdefault(key.strip(), value.strip())
            continue
        if not line.strip():
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise LexiconError(f"{path.name}:{number}: {len(cells)} cells under {len(columns)} columns")
        rows.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True)))
    return head, tuple(rows)
