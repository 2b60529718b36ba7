"""House terms: the three tables of the config, packs, and what they report."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from copydesk.lint import config as configs
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter

PACK = """
[terms]
email = ["e-mail", "electronic mail"]
GitHub = { case = "fixed" }
healthcare = { not = ["health care"], except = ["Health Care Act"], message = "since 2019", severity = "error" }

[avoid]
"game changer" = "a cliché"
utilise = { use = ["use", "employ"], where = "text", fix = "safe" }

[either]
adviser = "advisor"
"""


def config(tmp_path: Path, text: str) -> configs.Config:
    file = tmp_path / "copydesk.toml"
    file.write_text(text, encoding="utf-8")
    return configs.load(file)


def check(settings: configs.Config, text: str) -> tuple[Diagnostic, ...]:
    return Linter(settings.merged(select=["CON090", "CON091"])).check(Document.of(text)).diagnostics


def test_a_config_with_terms_reads_back_as_it_was_written(tmp_path: Path) -> None:
    first = config(tmp_path, PACK)
    second = config(tmp_path, first.as_toml())
    assert (second.house.terms, second.house.avoided, second.house.either) == (
        first.house.terms,
        first.house.avoided,
        first.house.either,
    )


def test_each_entry_reports_with_its_own_message_severity_and_fix(tmp_path: Path) -> None:
    text = "The health care bill was a game changer, they utilise it by Electronic Mail under the Health Care Act."
    found = {item.message: item for item in check(config(tmp_path, PACK), text)}
    assert sorted(found) == [
        '"Electronic Mail": house style writes "email"',
        '"game changer": house style avoids it (a cliché)',
        '"health care": house style writes "healthcare" (since 2019)',
        '"utilise": house style writes "use" or "employ"',
    ]
    assert found['"health care": house style writes "healthcare" (since 2019)'].severity.word == "error"
    fixes = found['"utilise": house style writes "use" or "employ"'].fixes
    assert [(fix.safety.applicability, fix.changes[0].content) for fix in fixes] == [
        ("safe", "use"),
        ("safe", "employ"),
    ]


def test_terms_in_a_long_line_take_linear_time(tmp_path: Path) -> None:
    settings = config(tmp_path, '[avoid]\nutilise = { use = ["use"] }')
    began = time.process_time()
    assert len(check(settings, "He will utilise the thing at www.utilise.org and go home. " * 8000)) == 8000
    assert time.process_time() - began < 10  # it took minutes when every term read the whole line


@pytest.mark.parametrize(
    "table", ['[terms]\nemail = ["e-mail"]', '[avoid]\n"e-mail" = ""', '[either]\nemail = "e-mail"']
)
def test_the_mix_of_hyphens_is_silent_where_the_house_has_its_say(tmp_path: Path, table: str) -> None:
    text = Document.of("Send an e-mail. Every e-mail is read. No email is lost. A start-up is a startup.")
    found = Linter(config(tmp_path, table).merged(select=["CON003"])).check(text).diagnostics
    assert [item.message for item in found] == ['"startup" here, "start-up" elsewhere']


def test_packs_are_shared_through_extend_and_later_ones_win(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text('[terms]\nemail = ["e-mail"]\nonline = ["on-line"]\n', encoding="utf-8")
    (tmp_path / "two.toml").write_text('[terms]\nemail = ["electronic mail"]\n', encoding="utf-8")
    settings = config(tmp_path, 'extend = ["one.toml", "two.toml"]\n[terms]\nwebsite = ["web site"]\n')
    found = [item.message for item in check(settings, "The web site is on-line; no e-mail, electronic mail.")]
    assert found == [
        '"web site": house style writes "website"',
        '"on-line": house style writes "online"',
        '"electronic mail": house style writes "email"',
    ]


def test_a_term_may_ask_for_its_plural_too(tmp_path: Path) -> None:
    settings = config(tmp_path, '[terms]\nthinktank = { not = ["think tank"], plural = true }\n')
    found = [
        (item.message, item.fixes[0].changes[0].content) for item in check(settings, "Think tanks met a think tank.")
    ]
    assert found == [
        ('"Think tanks": house style writes "thinktanks"', "Thinktanks"),
        ('"think tank": house style writes "thinktank"', "thinktank"),
    ]


def test_terms_speak_in_every_language(tmp_path: Path) -> None:
    settings = config(tmp_path, 'lang = "de"\n[terms]\nStudierende = ["Studenten"]\n')
    assert [item.code for item in check(settings, "Die Studenten sind da.")] == ["CON090"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[terms]\nemail = 3\n", "`terms.email` must be a string or a list of strings"),
        ("[terms]\nemail = { nott = ['e-mail'] }\n", "unknown key `terms.email.nott`; known are not, message"),
        ("[terms]\nemail = { not = ['e-mail'], case = 'loud' }\n", '`terms.email.case` must be one of "ignore"'),
        ("[terms]\nemail = []\n", "`terms.email` names no form to report"),
        ("[terms]\nemail = ['mail']\npost = ['mail']\n", '"mail" is replaced by "post" and by "email"'),
        ("[avoid]\nvery = { use = 1 }\n", "`avoid.very.use` must be a string or a list of strings"),
        ("[either]\nadviser = ['advisor']\n", "`either.adviser` must be the other form"),
        ("extend = 3\n", "`extend` must be a path in quotes, or a list of them"),
    ],
)
def test_a_bad_entry_is_named_with_what_is_allowed(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(configs.ConfigError) as raised:
        config(tmp_path, text)
    assert message in str(raised.value)
    assert "copydesk.toml" in str(raised.value)
