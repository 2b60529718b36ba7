"""`copydesk import-vale`: what becomes of a folder of Vale styles."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from copydesk.lint import config as configs
from copydesk.lint import vale
from copydesk.lint.commands.import_vale import command
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter
from copydesk.lint.literals import NotLiteralError, expand

WORDS = r"""
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: true
action:
  name: replace
swap:
  (?:e-mail|electronic mail)s?: email
  'isn''t(?=\.)': is not
  'within the (.*)?directory': in the $1 directory
  cell ?phone: phone|mobile phone
"""
WEASELS = r"""
extends: existence
message: "'%s' is a weasel word"
level: suggestion
tokens:
  - very
  - "[a-z]+ly"
"""
EITHER = """
extends: consistency
message: "Inconsistent"
either:
  advisor: adviser
"""


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    folder = tmp_path / "styles"
    (folder / "House").mkdir(parents=True)
    (folder / "vocabularies" / "Base").mkdir(parents=True)
    (folder / "House" / "Words.yml").write_text(WORDS, encoding="utf-8")
    (folder / "House" / "Weasels.yml").write_text(WEASELS, encoding="utf-8")
    (folder / "House" / "Either.yml").write_text(EITHER, encoding="utf-8")
    (folder / "House" / "Length.yml").write_text("extends: occurrence\nmessage: long\nmax: 3\n", encoding="utf-8")
    (folder / "House" / "Broken.yml").write_text("extends: [\n", encoding="utf-8")
    (folder / "vocabularies" / "Base" / "accept.txt").write_text("GitHub\nplain\n", encoding="utf-8")
    (folder / "vocabularies" / "Base" / "reject.txt").write_text("foobar\n", encoding="utf-8")
    return folder


def test_the_pack_works_when_a_config_extends_it(styles: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(command, [str(styles), "-o", str(tmp_path / "pack.toml")])
    assert result.exit_code == 0, result.output
    (tmp_path / "copydesk.toml").write_text('extend = "pack.toml"\n', encoding="utf-8")
    settings = configs.load(tmp_path / "copydesk.toml").merged(profile="strict", select=["CON090", "CON091"])
    text = "The advisor met an adviser. We sent E-mails on a very old cellphone, as github and foobar did."
    found = [(text[item.span.start : item.span.end], item.severity.word) for item in _check(settings, text)]
    assert found == [
        ("adviser", "warning"),
        ("E-mails", "error"),
        ("very", "info"),
        ("cellphone", "error"),
        ("github", "error"),
        ("foobar", "error"),
    ]


def test_a_word_accepted_in_several_capitals_may_stand_in_each(tmp_path: Path) -> None:
    (tmp_path / "accept.txt").write_text("[Jj]ava[Ss]cript\n[Gg]it\nmacOS\nMacOS\nKubernetes\n", encoding="utf-8")
    assert list(vale.read(tmp_path).terms) == ["Kubernetes"]


def test_what_is_not_carried_over_is_listed_with_its_reason(styles: Path) -> None:
    result = CliRunner().invoke(command, [str(styles)])
    lines = [line for line in result.stderr.splitlines() if line.startswith("not carried over: ")]
    for part in (
        "House/Broken.yml: cannot be read",
        "House/Length.yml: copydesk has no house terms of the kind `occurrence`",
        "House/Weasels.yml: '[a-z]+ly': the class [a-z] is a range",
        'House/Words.yml: "isn\'t(?=\\\\.)"',
        "House/Words.yml: 'within the (.*)?directory': its replacement",
    ):
        assert any(part in line for line in lines), (part, lines)
    assert len(lines) == 5


def test_a_folder_without_styles_and_a_missing_library_say_what_to_do(
    styles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    result = CliRunner().invoke(command, [str(empty)])
    assert result.exit_code != 0
    assert "no Vale styles here" in result.stderr
    monkeypatch.setitem(sys.modules, "yaml", None)
    result = CliRunner().invoke(command, [str(styles)])
    assert result.exit_code != 0
    assert "pip install 'copydesk[vale]'" in result.stderr


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        ("plain words", ("plain words",)),
        (r"a\.k\.a", ("a.k.a",)),
        ("e-?mail", ("e-mail", "email")),
        (
            "(?:cell|smart) ?phones?",
            ("cell phones", "cell phone", "cellphones", "cellphone", "smart phones", "smart phone"),
        ),
        (r"\bgr[ae]y\b", ("gray", "grey")),
        (r"back\s+up", ("back up",)),
    ],
)
def test_a_list_written_as_an_expression_is_written_out(pattern: str, forms: tuple[str, ...]) -> None:
    assert expand(pattern)[: len(forms)] == forms


@pytest.mark.parametrize(
    "pattern", [r"\w+", "a.c", "[a-z]", "x*", "(?=y)z", "(open", "shut)", "[abcdefgh][abcdefgh][ab]"]
)
def test_a_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(NotLiteralError):
        expand(pattern)


def _check(settings: configs.Config, text: str) -> tuple[Diagnostic, ...]:
    return Linter(settings).check(Document.of(text)).diagnostics
