"""Sentences that are no example of a rule: each rule of the families below is tried on several in other words.

A file of `lines/` holds a rule's code on a line of its own and below it sentences that it must mark (`+`, `[[...]]`
around what is reported) and sentences that it must leave alone (`-`). `\\n`, `\\xNN`, `\\uNNNN`, `\\UNNNNNNNN` and a
doubled backslash stand for single characters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter
from copydesk.lint.registry import catalogue
from copydesk.lint.rule import Example

FILES = sorted((Path(__file__).parent / "lines").glob("*.txt"))
_ESCAPE = re.compile(r"\\(?:n|\\|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")
_NEEDS_HOUSE = {"CON090", "CON091"}  # silent without words of the config


def character(match: re.Match[str]) -> str:
    name = match.group()[1:]
    return {"n": "\n", "\\": "\\"}.get(name) or chr(int(name[1:], 16))


def rows(file: Path) -> Iterator[tuple[str, str, str]]:
    """(code, sign, sentence) of each line."""
    code = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line[:2] in {"+ ", "- "}:
            yield code, line[0], _ESCAPE.sub(character, line[2:])
        else:
            code = line.strip()


CASES = [
    pytest.param(code, text, id=f"{code}{sign}{number}")
    for file in FILES
    for number, (code, sign, text) in enumerate(rows(file))
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_a_rule_marks_what_it_should_in_other_words(code: str, text: str) -> None:
    sentence, spans = Example(text).parse()
    checked = Linter(Config(select=(code,)), apart=True).check(Document.of(sentence, declared_lang="en"))
    assert not checked.broken, [item.message for item in checked.diagnostics]
    assert [sentence[item.span.start : item.span.end] for item in checked.diagnostics] == [
        sentence[span.start : span.end] for span in spans
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_rule_of_the_family_has_its_lines(file: Path) -> None:
    count = Counter((code, sign) for code, sign, _ in rows(file))
    for entry in catalogue().entries:
        if entry.family == file.stem and entry.code not in _NEEDS_HOUSE:
            assert count[entry.code, "+"] >= 5, entry.code
            assert count[entry.code, "-"] >= 3, entry.code
