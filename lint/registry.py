"""Which rules exist: found by walking the package `copydesk.rules` and the packages that installed packs name.

The catalogue (codes, names, terms) is cached, so that a run imports only the modules of rules that may have something
to say. No rule is named here or anywhere else in the engine.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from zlib import crc32

from . import cache
from .finding import Severity
from .rule import Family, Rule, options

BUILT_IN = "copydesk.rules"
ENTRY_POINTS = "copydesk.rules"
PROFILES = ("draft", "publish", "strict")
_LEAST = {"draft": Severity.ERROR, "publish": Severity.WARNING, "strict": Severity.INFO}


def least_severity(profile: str) -> Severity:
    """The lowest severity that a profile reports."""
    return _LEAST[profile]


class RegistryError(Exception):
    """A rule package that breaks the contract: two rules with one code, an option without a type, no examples."""


class UnknownRuleError(Exception):
    """A selector that names no rule; the message holds a suggestion."""


class Entry(NamedTuple):
    """One row of the catalogue: what the engine must know of a rule before it imports it."""

    code: str
    name: str
    family: str
    severity: int
    was: tuple[str, ...]
    languages: tuple[str, ...]
    not_in: tuple[str, ...]
    formats: tuple[str, ...]
    beyond_latin: bool
    terms: tuple[str, ...]
    always: bool
    tables: tuple[str, ...]
    gathers: int
    gate: str
    needs: str
    summary: str
    fixable: bool
    module: str
    class_name: str
    folder: str

    def load(self) -> type[Rule]:
        """The rule's class."""
        found: type[Rule] = getattr(importlib.import_module(self.module), self.class_name)
        return found


class Catalogue:
    """All rules that are installed, by code. Raises RegistryError when one word names two of them."""

    def __init__(self, entries: Iterable[Entry], families: Mapping[str, Family]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: entry.code))
        self.families = dict(sorted(families.items()))
        self._by_word: dict[str, Entry] = {}
        for entry in self.entries:
            for word in (entry.code, entry.name, *entry.was):
                other = self._by_word.setdefault(word.lower(), entry)
                if other is not entry:
                    raise RegistryError(f'"{word}" names two rules: {other.module} and {entry.module}')

    def find(self, word: str) -> Entry:
        """The rule with this code, name or former name. Raises UnknownRuleError."""
        entry = self._by_word.get(word.lower())
        if entry is None:
            raise UnknownRuleError(self._unknown(word))
        return entry

    def matching(self, selector: str) -> frozenset[str]:
        """The codes a selector covers: "ALL", a family ("TRN" or its folder), the start of codes, a code or a name.

        Raises UnknownRuleError when it covers none.
        """
        word = selector.strip()
        if word.upper() == "ALL":
            return frozenset(entry.code for entry in self.entries)
        if word.lower() in self._by_word:
            return frozenset({self._by_word[word.lower()].code})
        codes = frozenset(
            entry.code for entry in self.entries if word and entry.code.startswith(word.upper())
        ) or frozenset(
            entry.code for entry in self.entries if Path(entry.folder).name == word.lower().replace("-", "_")
        )
        if not codes:
            raise UnknownRuleError(self._unknown(selector))
        return codes

    def exact(self, selector: str) -> bool:
        """True if a selector names one rule rather than a group."""
        return selector.strip().lower() in self._by_word

    def _unknown(self, word: str) -> str:
        from difflib import get_close_matches

        folders = {Path(entry.folder).name.replace("_", "-") for entry in self.entries}
        codes = {code.lower() for code in ("ALL", *self.families, *(entry.code for entry in self.entries))}
        close = get_close_matches(word.lower(), sorted({*self._by_word, *codes, *folders}), 1, 0.6)
        hint = f'; did you mean "{close[0].upper() if close[0] in codes else close[0]}"?' if close else ""
        return f'no rule or family is called "{word}"{hint}'

    def enabled(
        self,
        profile: str,
        select: Iterable[str] = (),
        extend: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, Severity] | None = None,
    ) -> tuple[Entry, ...]:
        """The rules of one run; `severity` overrules that of single codes.

        `select` (empty: all) gives the set, `extend` adds to it, `ignore` takes away unless a longer selector gave it.
        The profile then drops rules below its severity, except those that were selected by code or name.
        """
        by_hand: set[str] = set()
        given: dict[str, int] = {}
        for selector in [*(list(select) or ["ALL"]), *extend]:
            codes = self.matching(selector)
            weight = self._weight(selector)
            if self.exact(selector):
                by_hand |= codes
            for code in codes:
                given[code] = max(weight, given.get(code, 0))
        for selector in ignore:
            weight = self._weight(selector)
            for code in self.matching(selector):
                if given.get(code, 0) <= weight:
                    given.pop(code, None)
                    by_hand.discard(code)
        least = _LEAST[profile]
        own = severity or {}
        return tuple(
            entry
            for entry in self.entries
            if entry.code in given and (own.get(entry.code, entry.severity) >= least or entry.code in by_hand)
        )

    def _weight(self, selector: str) -> int:
        if selector.strip().upper() == "ALL":
            return 0
        return 9 if self.exact(selector) else len(selector)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The catalogue of this installation. Raises RegistryError when a rule breaks the contract."""
    built_in = importlib.import_module(BUILT_IN)
    root = str(Path(built_in.__path__[0]))
    entries, families = cache.stored("catalogue", root, _state(), lambda: _collect(built_in))
    return Catalogue((Entry(*row) for row in entries), {code: Family(*row) for code, row in families})


@lru_cache(maxsize=1)
def installed() -> int:
    """A number that tells whether the engine, the rules and the libraries are what they were when a result was kept."""
    own = str(Path(importlib.import_module(BUILT_IN).__path__[0]))

    def others() -> list[str]:
        return sorted({entry.folder for entry in catalogue().entries if str(Path(entry.folder).parent) != own})

    packs: list[str] = cache.stored("packs", own, _state(), others)
    rows = (*_state(), *(row for folder in packs for row in _files(folder)))
    return crc32(repr(rows).encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=1)
def _state() -> tuple[tuple[object, ...], ...]:
    """The same, of the engine and the built-in rules, and whether any package was installed or removed.

    Reading the entry points of packages themselves is slow.
    """
    engine = Path(__file__).parent
    rules = Path(importlib.import_module(BUILT_IN).__path__[0])
    found = [*_files(engine), *_files(engine / "formats")]
    for directory in sorted(os.scandir(rules), key=lambda item: item.name):
        if directory.is_dir() and directory.name[0] not in "._":
            found += _files(directory.path)
    for place in sys.path:
        if place.endswith("-packages"):
            with contextlib.suppress(OSError):
                found.append((place, os.stat(place).st_mtime_ns))  # noqa: PTH116 - on the start-up path
    return tuple(found)


def _files(folder: str | Path) -> Iterator[tuple[object, ...]]:
    """Name, time and size of every module and list of a folder."""
    with os.scandir(folder) as found:
        for item in sorted(found, key=lambda item: item.name):
            if item.name.endswith((".py", ".tsv", ".toml", ".txt")):
                status = item.stat()
                yield str(folder), item.name, status.st_mtime_ns, status.st_size


def _collect(built_in: ModuleType) -> tuple[list[tuple[object, ...]], list[tuple[str, tuple[str, str]]]]:
    from importlib.metadata import entry_points

    packages = [built_in]
    points = sorted(entry_points(group=ENTRY_POINTS), key=lambda point: (point.name, point.value))
    packages.extend(_imported(point.value) for point in points)
    entries: list[Entry] = []
    families: dict[str, Family] = {}
    for package in packages:
        for family, modules in _walk(package):
            if family.code in families and families[family.code] != family:
                raise RegistryError(f"two families are called {family.code}")
            families[family.code] = family
            entries.extend(_entry(family, module) for module in modules)
    Catalogue(entries, families)  # before it is kept: one that breaks the contract is not
    return [tuple(entry) for entry in entries], [
        (code, (family.code, family.title)) for code, family in families.items()
    ]


def _walk(package: ModuleType) -> Iterator[tuple[Family, list[ModuleType]]]:
    """Every family package of a rule package with its rule modules (those whose name has no leading underscore)."""
    for root in sorted(package.__path__):
        for folder in sorted(Path(root).iterdir()):
            if not (folder / "__init__.py").is_file():
                continue
            family = _imported(f"{package.__name__}.{folder.name}")
            if not isinstance(getattr(family, "FAMILY", None), Family):
                raise RegistryError(f"{family.__name__} must assign a Family to FAMILY")
            names = sorted(file.stem for file in folder.glob("*.py") if not file.stem.startswith("_"))
            yield family.FAMILY, [_imported(f"{family.__name__}.{name}") for name in names]


def _imported(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:  # whatever a pack's code may raise
        raise RegistryError(f"{name} cannot be imported: {type(error).__name__}: {error}") from error


def _entry(family: Family, module: ModuleType) -> Entry:
    classes = [
        item
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, Rule) and item.__module__ == module.__name__
    ]
    if len(classes) != 1:
        raise RegistryError(f"{module.__name__} must define exactly one rule, not {len(classes)}")
    rule = classes[0]
    where = f"{module.__name__}.{rule.__name__}"
    try:
        options(rule)
    except (AttributeError, NameError, TypeError) as error:
        raise RegistryError(f"{where}: every option needs a type and a default: {error}") from error
    if not rule.code.startswith(family.code):
        raise RegistryError(f"{where} has the code {rule.code} in family {family.code}")
    examples = rule.all_examples()
    if not any("[[" in example.text for example in examples) or all("[[" in example.text for example in examples):
        raise RegistryError(f"{where} needs examples in `bad` and in `good`")
    return Entry(
        code=rule.code,
        name=rule.name,
        family=family.code,
        severity=int(rule.severity),
        was=tuple(rule.was),
        languages=tuple(rule.languages),
        not_in=tuple(rule.not_in),
        formats=tuple(rule.formats),
        beyond_latin=rule.beyond_latin,
        terms=tuple(rule.terms),
        always=rule.always,
        tables=tuple(rule.tables),
        gathers=rule.gathers,
        gate=rule.gate,
        needs=rule.needs,
        summary=(rule.__doc__ or "").strip().split("\n")[0],
        fixable=any(example.fixed is not None for example in examples),
        module=module.__name__,
        class_name=rule.__name__,
        folder=str(Path(module.__file__ or "").parent),
    )
