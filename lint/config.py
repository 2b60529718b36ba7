"""Configuration: the nearest `copydesk.toml` or `[tool.copydesk]`, checked in full, as one frozen value.

An unknown key, rule or value raises ConfigError, whose message names the file, the key and what is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints
from zlib import crc32

from . import terms
from .document import House
from .finding import Severity
from .kinds import KINDS
from .registry import PROFILES, UnknownRuleError, catalogue
from .rule import convert, options
from .toml import toml_key, toml_value

FILE_NAME = "copydesk.toml"
LANGUAGETOOL = "languagetool"  # the key of `Document.meta` under which LanguageTool's remarks are lent
INCLUDE = ("*.txt", "*.text", "*.md", "*.markdown")


class ConfigError(Exception):
    """A configuration that cannot be used; the message says where and what is allowed."""


class Grammar(NamedTuple):
    """The table [grammar]: whether LanguageTool checks too, where it runs and how it is asked.

    `server` is the address of a running one (empty: find or download it and start it); `language` a code of
    LanguageTool's, "en" for the variety the text is written in; `mother_tongue` the language the writers think in
    (empty: none); `disable` holds ids of rules or categories.
    """

    enabled: bool = False
    server: str = ""
    language: str = "en"
    mother_tongue: str = ""
    picky: bool = False
    disable: tuple[str, ...] = ()


@dataclass(frozen=True)
class Config:
    """Everything a run can be told. Immutable and picklable; `source` is the file it came from, if any."""

    profile: str = "publish"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    include: tuple[str, ...] = INCLUDE
    exclude: tuple[str, ...] = ()
    lang: str = ""
    kind: str = ""
    rules: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()
    house: House = field(default_factory=House)
    grammar: Grammar = field(default_factory=Grammar)
    source: Path | None = None

    @cached_property
    def fingerprint(self) -> int:
        """A number that tells this config from another."""
        return crc32(repr(self).encode("utf-8", "surrogatepass"))

    @property
    def root(self) -> Path:
        """The folder that relative patterns start from."""
        return self.source.parent if self.source else Path()

    def merged(
        self,
        profile: str | None = None,
        select: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        grammar: bool = False,
    ) -> Config:
        """This config overruled by the command line: a given `select` replaces, the others add; `grammar` enables.

        Raises ConfigError when a selector names no rule.
        """
        chosen = tuple(select)
        if grammar and chosen:
            families = {entry.family for entry in catalogue().entries if entry.needs == LANGUAGETOOL}
            extend_select = (*extend_select, *sorted(families))
        config = replace(
            self,
            profile=profile or self.profile,
            select=chosen or self.select,
            extend_select=(*self.extend_select, *extend_select),
            ignore=(*(() if chosen else self.ignore), *ignore),
            grammar=self.grammar._replace(enabled=self.grammar.enabled or grammar),
        )
        for selector in (*chosen, *config.extend_select, *config.ignore):
            try:
                catalogue().matching(selector)
            except UnknownRuleError as error:
                raise ConfigError(str(error)) from error
        return config

    def as_toml(self) -> str:
        """The config as TOML that would read back to the same value; keys in a fixed order."""
        lines = [f"# from {self.source}" if self.source else "# built-in defaults"]
        for key in _KEYS:
            value = getattr(self, key.replace("-", "_"))
            if value != "":  # not given: the document's own is taken
                lines.append(f"{key} = {toml_value(value)}")
        widgets = (("own", self.house.own_widgets), ("extra", self.house.extra_widgets))
        tables: list[tuple[str, Iterable[tuple[str, Any]]]] = [
            ("per-file-ignores", self.per_file_ignores),
            ("severity", self.severity),
            ("names", self.house.names.items()),
            ("widgets", [(key, lines) for key, lines in widgets if lines]),
            ("grammar", _grammar_given(self.grammar)),
            ("agency", [("own", self.house.own_agency)] if self.house.own_agency else []),
            *((f"rules.{code}", given) for code, given in self.rules),
        ]
        for name, rows in tables:
            body = [f"{toml_key(key)} = {toml_value(value)}" for key, value in rows]
            if body:
                lines += ["", f"[{name}]", *body]
        for name, entries in terms.as_tables(self.house.terms, self.house.avoided, self.house.either):
            lines += ["", f"[{name}]", *entries]
        return "\n".join(lines) + "\n"


# --- finding the file ------------------------------------------------------------------------------------------------


def nearest(start: Path) -> Path | None:
    """The config file for a file or folder: upward from it, the first folder that holds one.

    A `pyproject.toml` counts only when it has a `[tool.copydesk]` table; in one folder `copydesk.toml` wins.
    """
    here = start if start.is_dir() else start.parent
    here = here.absolute()
    for folder in (here, *here.parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.copydesk" in project.read_bytes():
            return project
    return None


def load(path: Path) -> Config:
    """Read one config file and those it extends. Raises ConfigError."""
    return _build(_resolved(path, ()), path)


def _resolved(path: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    if path in seen:
        raise ConfigError(f"{path}: `extend` leads back to this file; take it out of one of them")
    table = _table(path)
    base = table.pop("extend", None)
    if base is None:
        return table
    bases = [base] if isinstance(base, str) else base
    if not isinstance(bases, list) or not all(isinstance(item, str) for item in bases):
        raise ConfigError(f"{path}: `extend` must be a path in quotes, or a list of them")
    merged: dict[str, Any] = {}
    for item in bases:
        parent = (path.parent / Path(item).expanduser()).resolve()
        if not parent.is_file():
            raise ConfigError(f"{path}: `extend` names {parent}, which is not a file")
        merged = _over(merged, _resolved(parent, (*seen, path)))
    return _over(merged, table)


def _over(below: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """`table` laid over `below`: its values win, tables are merged one level deep."""
    merged = dict(below)
    for key, value in table.items():
        merged[key] = {**merged[key], **value} if isinstance(value, dict) and key in merged else value
    return merged


def _table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        found: dict[str, Any] = data.get("tool", {}).get("copydesk", {})
        return found
    return data


# --- checking it -----------------------------------------------------------------------------------------------------

# Reads one table of the file into the values of `Config` and those of its `House`; the path is for errors.
_Table = Callable[[Mapping[str, Any], dict[str, Any], dict[str, Any], Path], None]


def _build(table: Mapping[str, Any], path: Path) -> Config:
    values: dict[str, Any] = {"source": path}
    house: dict[str, Any] = {}
    for key, value in table.items():
        if key in _KEYS:
            try:
                values[key.replace("-", "_")] = _KEYS[key](value)
            except ValueError as error:
                raise ConfigError(f"{path}: `{key}` must be {error}, not {toml_value(value)}") from error
        elif key in _TABLES:
            if not isinstance(value, dict):
                raise ConfigError(f"{path}: `{key}` must be a table: [{key}]")
            _TABLES[key](value, values, house, path)
        else:
            raise ConfigError(f"{path}: unknown key `{key}`{_hint(key, [*_KEYS, *_TABLES, 'extend'])}")
    values["house"] = House(**house)
    config = Config(**values)
    for key in ("select", "extend_select", "ignore"):
        for selector in getattr(config, key):
            _known(selector, f"{path}: `{key.replace('_', '-')}`")
    return config


def _hint(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    choices = sorted(known)
    close = get_close_matches(word, choices, 1, 0.6)
    return f"; did you mean `{close[0]}`?" if close else f"; known are {', '.join(choices)}"


def _known(selector: str, where: str) -> None:
    try:
        catalogue().matching(selector)
    except UnknownRuleError as error:
        raise ConfigError(f"{where}: {error}") from error


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError("a list of strings")


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("a string")


def _one_of(choices: Iterable[str]) -> Callable[[Any], str]:
    known = tuple(choices)

    def check(value: Any) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise ValueError("one of " + ", ".join(f'"{choice}"' for choice in known))

    return check


_KEYS: dict[str, Callable[[Any], Any]] = {
    "profile": _one_of(PROFILES),
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "include": _strings,
    "exclude": _strings,
    "lang": _string,
    "kind": _one_of(KINDS),
}


def _per_file(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
    rows = []
    for pattern, selectors in table.items():
        try:
            chosen = _strings(selectors)
        except ValueError as error:
            raise ConfigError(f"{path}: `per-file-ignores.{toml_key(pattern)}` must be {error}") from error
        for selector in chosen:
            _known(selector, f"{path}: `per-file-ignores.{toml_key(pattern)}`")
        rows.append((pattern, chosen))
    values["per_file_ignores"] = tuple(rows)


def _severity(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
    words = [level.word for level in Severity]
    choices = ", ".join(f'"{word}"' for word in words)
    for selector, word in table.items():
        _known(selector, f"{path}: `severity`")
        if word not in words:
            raise ConfigError(f"{path}: `severity.{selector}` must be one of {choices}, not {toml_value(word)}")
    values["severity"] = tuple(table.items())


def _spellings(key: str) -> _Table:
    def check(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
        owner: dict[str, str] = {}
        for keep, others in table.items():
            given = [others] if isinstance(others, str) else others
            try:
                forms = _strings(given)
            except ValueError as error:
                raise ConfigError(
                    f"{path}: `{key}.{toml_key(keep)}` must be {error}: the spellings it replaces"
                ) from error
            for form in forms:
                if form == keep or owner.setdefault(form, keep) != keep:
                    other = "itself" if form == keep else f'"{owner[form]}"'
                    raise ConfigError(f'{path}: `{key}`: "{form}" is replaced by "{keep}" and by {other}')
        house[key] = {keep: (others,) if isinstance(others, str) else tuple(others) for keep, others in table.items()}

    return check


def _terms(field_name: str, read: Callable[[Mapping[str, Any]], Any]) -> _Table:
    def check(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
        try:
            house[field_name] = read(table)
        except terms.TermError as error:
            raise ConfigError(f"{path}: {error}") from error

    return check


def _lists(key: str, allowed: Mapping[str, str]) -> _Table:
    def check(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
        for name, value in table.items():
            if name not in allowed:
                raise ConfigError(f"{path}: unknown key `{key}.{name}`{_hint(name, allowed)}")
            try:
                house[allowed[name]] = _strings(value)
            except ValueError as error:
                raise ConfigError(f"{path}: `{key}.{name}` must be {error}, not {toml_value(value)}") from error

    return check


def _grammar(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
    hints = get_type_hints(Grammar)
    known = {name.replace("_", "-"): kind for name, kind in hints.items()}
    given = {}
    for key, value in table.items():
        if key not in known:
            raise ConfigError(f"{path}: unknown key `grammar.{key}`{_hint(key, known)}")
        try:
            given[key.replace("-", "_")] = convert(value, known[key])
        except ValueError as error:
            raise ConfigError(f"{path}: `grammar.{key}` must be {error}, not {toml_value(value)}") from error
    values["grammar"] = Grammar(**given)


def _grammar_given(grammar: Grammar) -> list[tuple[str, Any]]:
    """What differs from the defaults."""
    default = Grammar()
    names = Grammar._fields
    given = [(name, getattr(grammar, name)) for name in names if getattr(grammar, name) != getattr(default, name)]
    return [(name.replace("_", "-"), value) for name, value in given]


def _rules(table: Mapping[str, Any], values: dict[str, Any], house: dict[str, Any], path: Path) -> None:
    rows = []
    for word, given in table.items():
        try:
            entry = catalogue().find(word)
        except UnknownRuleError as error:
            raise ConfigError(f"{path}: `rules.{word}`: {error}") from error
        if not isinstance(given, dict):
            raise ConfigError(f"{path}: `rules.{word}` must be a table: [rules.{word}]")
        known = {option.key: option for option in options(entry.load())}
        row = []
        for key, value in given.items():
            if key not in known:
                hint = _hint(key, known) if known else f"; {entry.code} has no options"
                raise ConfigError(f"{path}: unknown option `rules.{word}.{key}`{hint}")
            try:
                row.append((key, convert(value, known[key].type)))
            except ValueError as error:
                raise ConfigError(f"{path}: `rules.{word}.{key}` must be {error}, not {toml_value(value)}") from error
        rows.append((entry.code, tuple(row)))
    values["rules"] = tuple(sorted(rows))


_TABLES: dict[str, _Table] = {
    "per-file-ignores": _per_file,
    "severity": _severity,
    "names": _spellings("names"),
    "terms": _terms("terms", terms.read_terms),
    "avoid": _terms("avoided", terms.read_avoid),
    "either": _terms("either", terms.read_either),
    "widgets": _lists("widgets", {"own": "own_widgets", "extra": "extra_widgets"}),
    "agency": _lists("agency", {"own": "own_agency"}),
    "grammar": _grammar,
    "rules": _rules,
}

assert {name.replace("-", "_") for name in _KEYS} <= {item.name for item in fields(Config)}
