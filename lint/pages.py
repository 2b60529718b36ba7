"""The page of a rule, made of its docstring, options and examples; and the list of a family or of all rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from . import faults
from .finding import Severity
from .registry import Entry, catalogue
from .rule import options
from .terminal import visible, wrap


def render(word: str | None, output_format: str, width: int = 100) -> str:
    """The page of one rule, the list of a family, or (no word) the list of all. Raises UnknownRuleError."""
    if word is None:
        return as_list(catalogue().entries, output_format)
    fault = next((fault for fault in faults.FAULTS if word.lower() in {fault.code.lower(), fault.name}), None)
    if fault is not None:
        return (
            f"{fault.code} {fault.name} ({fault.severity.word})\n\n{fault.summary}\n\nOne of the engine's own codes.\n"
        )
    if not catalogue().exact(word):
        codes = catalogue().matching(word)
        return as_list([entry for entry in catalogue().entries if entry.code in codes], output_format)
    entry = catalogue().find(word)
    if output_format == "json":
        return json.dumps(as_json(entry), ensure_ascii=False, indent=2) + "\n"
    return as_text(entry, width)


def as_list(entries: Sequence[Entry], output_format: str) -> str:
    """A line for each rule, or everything there is to know of each as JSON."""
    if output_format == "json":
        return json.dumps([as_json(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"
    width = max((len(entry.name) for entry in entries), default=0)
    return "".join(
        f"{entry.code}  {entry.name:{width}}  {Severity(entry.severity).word:7}  {entry.summary}\n" for entry in entries
    )


def as_json(entry: Entry) -> dict[str, Any]:
    """Everything there is to know of a rule."""
    rule = entry.load()
    examples = rule.all_examples()
    return {
        "code": entry.code,
        "name": entry.name,
        "family": entry.family,
        "severity": Severity(entry.severity).word,
        "was": list(entry.was),
        "languages": list(entry.languages),
        "fixable": entry.fixable,
        "summary": entry.summary,
        "page": page(rule),
        "options": [
            {"name": option.key, "accepts": option.accepts, "default": option.default} for option in options(rule)
        ],
        "bad": [{"text": example.text, "fixed": example.fixed} for example in examples if "[[" in example.text],
        "good": [example.text for example in examples if "[[" not in example.text],
    }


def as_text(entry: Entry, width: int) -> str:
    """The page as plain text (and valid Markdown), its prose at most `width` wide."""
    rule = entry.load()
    lines = [f"{entry.code} {entry.name} ({Severity(entry.severity).word})"]
    for paragraph in page(rule).split("\n\n"):
        lines += ["", *wrap(" ".join(paragraph.split("\n")), width)]
    if entry.gathers:
        fixed = ", with one fix for all" if entry.fixable else ""
        told = f"From {entry.gathers} places in one text on they are told as one finding{fixed}."
        lines += ["", *wrap(told, width)]
    found = options(rule)
    if found:
        lines += ["", "Options", ""]
        lines += [f"    {option.key} = {json.dumps(option.default)}    # {option.accepts}" for option in found]
    lines += ["", "Found (in double brackets), and the text after the fix"]
    examples = rule.all_examples()
    for example in examples:
        if "[[" in example.text:
            lines += ["", *_quoted(example.text)]
            if example.fixed is not None:
                lines += _quoted(example.fixed, "→ ")
    lines += ["", "Left alone", ""]
    for example in examples:
        if "[[" not in example.text:
            lines += _quoted(example.text)
    return "\n".join(lines) + "\n"


def page(rule: type[Any]) -> str:
    """What the docstring of a rule says."""
    import inspect

    return inspect.getdoc(rule) or ""


def _quoted(text: str, mark: str = "") -> list[str]:
    """The lines of an example, indented, with what cannot be seen made visible; the first one follows the mark."""
    first, *others = map(visible, text.split("\n"))
    return [f"    {mark}{first}", *(f"    {' ' * len(mark)}{line}".rstrip() for line in others)]
