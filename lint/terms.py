"""House terms: what a publication writes, what it does not, and which of two forms it keeps within one text.

Three tables of the config hold them, and a file that holds nothing else is a pack that others name in `extend`:

    [terms]                                  # write the key, not the values
    email = ["e-mail", "electronic mail"]
    cooperative = { not = ["co-op"], plural = true }     # and cooperatives, not co-ops
    GitHub = { case = "fixed" }              # also report the key in other capitals
    healthcare = { not = ["health care"], except = ["Health Care Act"], message = "one word since 2019" }

    [avoid]                                  # report the key; nothing stands for it, or one of `use`
    "game changer" = "a cliché"
    utilise = { use = ["use"], severity = "error" }

    [either]                                 # one of the two, but one only, in one text
    adviser = "advisor"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

from .toml import toml_key, toml_value

Case = Literal["ignore", "exact", "fixed"]
Where = Literal["everywhere", "headlines", "text"]
SEVERITIES = ("info", "warning", "error")
SAFETIES = ("shown", "unsafe", "safe")


class Term(NamedTuple):
    """One house term.

    `use` holds what to write: the term itself, several choices, or nothing. `forms` are reported. `case`: `ignore`
    matches forms in any capitals, `exact` as they are written here, `fixed` also reports `use` in other capitals.
    `where` limits it to headlines or to running text; `quotes` includes quotations. `exceptions` are longer phrases in
    which a form may stand.
    """

    use: tuple[str, ...]
    forms: tuple[str, ...]
    message: str = ""
    case: Case = "ignore"
    where: Where = "everywhere"
    quotes: bool = False
    exceptions: tuple[str, ...] = ()
    severity: str = "warning"
    fix: str = "unsafe"

    def searched(self) -> Iterator[str]:
        """Every form to look for in a text."""
        yield from self.forms
        if self.case == "fixed":
            yield from self.use


class TermError(ValueError):
    """A table of house terms that cannot be used; the message names the entry and what is allowed."""


_CHOICES = {"case": get_args(Case), "where": get_args(Where), "severity": SEVERITIES, "fix": SAFETIES}
_SHARED = ("message", "case", "where", "quotes", "except", "severity", "fix", "plural")


def read_terms(table: Mapping[str, Any]) -> tuple[Term, ...]:
    """The terms of a `[terms]` table. Raises TermError."""
    owner: dict[str, str] = {}
    found = []
    for word, value in table.items():
        given = value if isinstance(value, dict) else {"not": value}
        more = _details(f"terms.{word}", given, ("not", *_SHARED))
        forms = _words(f"terms.{word}.not" if given is value else f"terms.{word}", given.get("not", []))
        if not forms and more.get("case") != "fixed":
            raise TermError(f'`terms.{word}` names no form to report: give `not`, or case = "fixed"')
        for form in forms:
            if form == word or owner.setdefault(form, word) != word:
                other = "itself" if form == word else f'"{owner[form]}"'
                raise TermError(f'`terms`: "{form}" is replaced by "{word}" and by {other}')
        found += _numbers(Term((word,), forms, **more), given)
    return tuple(found)


def read_avoid(table: Mapping[str, Any]) -> tuple[Term, ...]:
    """The terms of an `[avoid]` table. Raises TermError."""
    found = []
    for word, value in table.items():
        given = value if isinstance(value, dict) else {"message": value}
        more = _details(f"avoid.{word}", given, ("use", *_SHARED))
        found += _numbers(Term(_words(f"avoid.{word}.use", given.get("use", [])), (word,), **more), given)
    return tuple(found)


def read_either(table: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The pairs of an `[either]` table. Raises TermError."""
    for one, other in table.items():
        if not isinstance(other, str) or one.lower() == other.lower():
            raise TermError(f"`either.{one}` must be the other form, in quotes")
    return tuple(table.items())


def _details(where: str, given: Mapping[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
    more: dict[str, Any] = {}
    for key, value in given.items():
        if key not in known:
            raise TermError(f"unknown key `{where}.{key}`; known are {', '.join(known)}")
        if key in _CHOICES:
            if value not in _CHOICES[key]:
                choices = ", ".join(f'"{choice}"' for choice in _CHOICES[key])
                raise TermError(f"`{where}.{key}` must be one of {choices}")
            more[key] = value
        elif key == "except":
            more["exceptions"] = _words(f"{where}.except", value)
        elif key == "message":
            if not isinstance(value, str):
                raise TermError(f"`{where}.message` must be a string")
            more[key] = value
        elif key in {"quotes", "plural"}:
            if not isinstance(value, bool):
                raise TermError(f"`{where}.{key}` must be true or false")
            if key == "quotes":
                more[key] = value
    return more


def _numbers(term: Term, given: Mapping[str, Any]) -> list[Term]:
    """The term, and with `plural = true` the term in the plural in -s."""
    if not given.get("plural"):
        return [term]
    more = term._replace(use=tuple(word + "s" for word in term.use), forms=tuple(form + "s" for form in term.forms))
    return [term, more]


def _words(where: str, value: Any) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise TermError(f"`{where}` must be a string or a list of strings")
    return tuple(words)


def as_tables(
    terms: tuple[Term, ...], avoided: tuple[Term, ...], either: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, list[str]]]:
    """(table name, its lines of TOML), so that reading them gives the same terms again; empty tables are left out."""
    tables = (
        ("terms", [_line(term.use[0], "not", term.forms, term) for term in terms]),
        ("avoid", [_line(term.forms[0], "use", term.use, term) for term in avoided]),
        ("either", [f"{toml_key(one)} = {toml_value(other)}" for one, other in either]),
    )
    yield from ((name, lines) for name, lines in tables if lines)


def _line(word: str, key: str, words: tuple[str, ...], term: Term) -> str:
    more = {
        name: getattr(term, name)
        for name in ("message", "case", "where", "quotes", "exceptions", "severity", "fix")
        if getattr(term, name) != Term._field_defaults[name]
    }
    if key == "not" and words and not more:
        return f"{toml_key(word)} = {toml_value(words)}"
    if key == "use" and not words and set(more) <= {"message"}:
        return f"{toml_key(word)} = {toml_value(term.message)}"
    cells = {key: words, **more} if words else more
    named = (("except" if name == "exceptions" else name, value) for name, value in cells.items())
    body = ", ".join(f"{name} = {toml_value(value)}" for name, value in named)
    return f"{toml_key(word)} = {{ {body} }}"
