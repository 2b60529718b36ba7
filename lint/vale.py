"""Vale styles read as house terms: the `substitution`, `existence` and `consistency` files, and the vocabularies.

What those files say with fixed words becomes a pack for `extend`; what needs a pattern, and every other kind of file,
is named in a list of what was left behind. The format is described at https://vale.sh/docs/styles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .folding import fold
from .literals import NotLiteralError, expand
from .terms import Term, as_tables

_LEVELS = {"suggestion": "info", "warning": "warning", "error": "error"}
_SCOPES = {
    "": "everywhere",
    "text": "everywhere",
    "summary": "everywhere",
    "heading": "headlines",
    "paragraph": "text",
    "sentence": "text",
    "~heading": "text",
    "text & ~heading": "text",
}


class ValeError(Exception):
    """A folder that cannot be imported; the message says why and what to do."""


@dataclass
class Pack:
    """What was read: terms by form, so that no form stands twice, and what was left behind, with the reason."""

    terms: dict[str, Term] = field(default_factory=dict)
    avoided: dict[str, Term] = field(default_factory=dict)
    either: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    owners: dict[str, str] = field(default_factory=dict)  # form, folded -> where it was read

    def as_toml(self, source: str) -> str:
        """The pack as a file that a config can name in `extend`."""
        lines = [f"# House terms from the Vale styles in {source}. Unlike Vale, copydesk leaves quotations alone."]
        tables = as_tables(
            tuple(sorted(self.terms.values(), key=lambda term: term.use)),
            tuple(sorted(self.avoided.values(), key=lambda term: term.forms)),
            tuple(sorted(self.either.items())),
        )
        for name, body in tables:
            lines += ["", f"[{name}]", *body]
        return "\n".join(lines) + "\n"


def read(folder: Path) -> Pack:
    """All styles and vocabularies under a folder. Raises ValeError when there are none or PyYAML is missing."""
    try:
        import yaml
    except ImportError:
        raise ValeError("Vale styles are YAML, which needs PyYAML: pip install 'copydesk[vale]'") from None
    pack = Pack()
    files = sorted(file for file in folder.rglob("*") if _is_style(file))
    if not files:
        raise ValeError(f"{folder}: no Vale styles here (*.yml, accept.txt, reject.txt)")
    for file in files:
        name = file.relative_to(folder).as_posix()
        try:
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".txt":
                _vocabulary(pack, name, file.stem, text)
            else:
                _style(pack, name, yaml.safe_load(text))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            pack.left.append(f"{name}: cannot be read: {' '.join(str(error).split())}")
    return pack


def _is_style(file: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.parts)
    return file.is_file() and not hidden and (file.suffix == ".yml" or file.name in {"accept.txt", "reject.txt"})


def _style(pack: Pack, name: str, data: Any) -> None:
    if not isinstance(data, dict) or "extends" not in data:
        pack.left.append(f"{name}: not a Vale rule")
        return
    kind = data["extends"]
    readers = {"substitution": _substitution, "existence": _existence, "consistency": _consistency}
    scope = data.get("scope", "")
    scope = " & ".join(scope) if isinstance(scope, list) else str(scope)
    if kind not in readers:
        pack.left.append(f"{name}: copydesk has no house terms of the kind `{kind}`")
    elif scope not in _SCOPES:
        pack.left.append(f"{name}: the scope `{scope}` is not one of headlines, text, everywhere")
    elif data.get("nonword") and kind != "consistency":
        pack.left.append(f"{name}: matches inside words (`nonword: true`)")
    else:
        readers[kind](pack, name, data, _SCOPES[scope])


def _base(data: Mapping[str, Any], where: str) -> Term:
    """What all terms of one file share."""
    return Term(
        (),
        (),
        case="ignore" if data.get("ignorecase") else "exact",
        where=where,  # type: ignore[arg-type]
        exceptions=tuple(str(word) for word in data.get("exceptions") or () if "\\" not in str(word)),
        severity=_LEVELS.get(str(data.get("level", "warning")), "warning"),
        fix="unsafe" if (data.get("action") or {}).get("name") == "replace" else "shown",
    )


def _message(data: Mapping[str, Any], form: str = "") -> str:
    """The rule's message where it says more than which word to use; else the page it links to."""
    text = str(data.get("message", ""))
    if text.count("%s") == 1 and form:
        text = text.replace("%s", form)
    if text and "%s" not in text:
        return text.rstrip(".")
    return f"see {data['link']}" if data.get("link") else ""


def _substitution(pack: Pack, name: str, data: Mapping[str, Any], where: str) -> None:
    base = _base(data, where)._replace(message=_message(data))
    for pattern, value in _pairs(data.get("swap")):
        if "$" in value:
            pack.left.append(f"{name}: {pattern!r}: its replacement {value!r} copies parts of the match")
            continue
        term, forms = _forms(pack, name, pattern, base)
        choices = tuple(part.strip() for part in value.split("|") if part.strip())
        if any("(" in choice for choice in choices):
            term = term._replace(fix="shown")
        forms = tuple(form for form in forms if form not in choices and _own(pack, name, form, term))
        if not forms:
            continue
        if len(choices) == 1 and _same(pack.terms.get(choices[0]), term):
            kept = pack.terms.get(choices[0], term._replace(use=choices))
            pack.terms[choices[0]] = kept._replace(forms=(*kept.forms, *forms))
            continue
        for form in forms:
            pack.avoided[form] = term._replace(use=choices, forms=(form,))


def _same(one: Term | None, other: Term) -> bool:
    return one is None or one._replace(use=(), forms=()) == other._replace(use=(), forms=())


def _existence(pack: Pack, name: str, data: Mapping[str, Any], where: str) -> None:
    base = _base(data, where)
    if data.get("raw"):
        pack.left.append(f"{name}: `raw` is a pattern")
    for token in data.get("tokens") or ():
        term, forms = _forms(pack, name, str(token), base)
        for form in forms:
            if _own(pack, name, form, term):
                pack.avoided[form] = term._replace(forms=(form,), message=_message(data, form), fix="unsafe")


def _consistency(pack: Pack, name: str, data: Mapping[str, Any], where: str) -> None:
    for one, other in _pairs(data.get("either")):
        try:
            forms = (*expand(one), *expand(other))
        except NotLiteralError as error:
            pack.left.append(f"{name}: {one!r}: {error}")
            continue
        if len(forms) != 2 or fold(forms[0]) == fold(forms[1]):
            pack.left.append(f"{name}: {one!r} and {other!r} are not one form each")
        else:
            pack.either[forms[0]] = forms[1]


def _vocabulary(pack: Pack, name: str, kind: str, text: str) -> None:
    """Accepted words keep their capitals, if they are accepted in these alone; rejected ones are avoided."""
    accepted: dict[str, set[str]] = {}
    for line in text.splitlines():
        word = line.strip()
        if not word or word.startswith("#"):
            continue
        term, forms = _forms(pack, name, word, Term((), (), severity="error"))
        for form in forms:
            if kind == "reject" and _own(pack, name, form, term):
                pack.avoided[form] = term._replace(forms=(form,))
            elif kind == "accept" and term.case == "ignore":
                accepted.setdefault(form.lower(), set()).add(form)
    for low, (form, *others) in accepted.items():
        if not others and form != low and form not in pack.terms:
            pack.terms[form] = Term((form,), (), case="fixed", severity="error")


def _pairs(table: Any) -> Iterator[tuple[str, str]]:
    """The pairs of a map, or of a list of maps, as Vale allows both."""
    tables: Iterable[Any] = table if isinstance(table, list) else [table or {}]
    for part in tables:
        if isinstance(part, dict):
            yield from ((str(key), str(value)) for key, value in part.items())


def _forms(pack: Pack, name: str, pattern: str, term: Term) -> tuple[Term, tuple[str, ...]]:
    """The strings a token stands for, with the term it asks for; none (and a note) when it is a pattern."""
    body = pattern
    if body.startswith("(?i)"):
        body, term = body[4:], term._replace(case="ignore")
    elif body.startswith("(?-i)"):
        body, term = body[5:], term._replace(case="exact")
    try:
        forms = expand(body)
    except NotLiteralError as error:
        pack.left.append(f"{name}: {pattern!r}: {error}")
        return term, ()
    return term, tuple(form.strip() for form in forms if form.strip())


def _own(pack: Pack, name: str, form: str, term: Term) -> bool:
    """True when no earlier file has claimed the form."""
    key = fold(form) if term.case == "ignore" else form
    owner = pack.owners.setdefault(key, name)
    if owner != name:
        pack.left.append(f"{name}: {form!r} is already in {owner}")
        return False
    return True
