"""Finding rules: selection, profiles, packs of other people, and what breaks the contract."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from copydesk.lint.finding import Severity
from copydesk.lint.registry import UnknownRuleError, catalogue

ROOT = Path(__file__).parent.parent


def codes(**given: list[str]) -> set[str]:
    profile = given.pop("profile", ["publish"])[0]
    return {entry.code for entry in catalogue().enabled(profile, **given)}


def test_codes_families_folders_and_names_select() -> None:
    assert codes(select=["TYP001"]) == codes(select=["space-before-punctuation"]) == {"TYP001"}
    assert codes(select=["TYP"]) == codes(select=["typography"]) > {"TYP001"}
    assert codes(select=["all"]) == codes()


def test_the_longer_selector_wins() -> None:
    assert codes(select=["TYP"], ignore=["TYP001"]) == codes(select=["TYP"]) - {"TYP001"}
    assert codes(select=["TYP001"], ignore=["TYP"]) == {"TYP001"}
    assert "TYP001" not in codes(ignore=["TYP001"])


def test_profiles_go_by_severity_and_a_named_rule_is_always_in() -> None:
    assert codes(profile=["draft"]) < codes(profile=["publish"]) < codes(profile=["strict"])
    hint = next(entry.code for entry in catalogue().entries if entry.severity == Severity.INFO)
    assert hint not in codes()
    assert hint in codes(select=[hint])
    assert hint not in codes(select=[hint[:3]])


def test_a_misspelt_rule_gets_a_suggestion() -> None:
    with pytest.raises(UnknownRuleError, match='did you mean "space-before-punctuation"'):
        catalogue().matching("space-befor-punctuation")
    with pytest.raises(UnknownRuleError, match='did you mean "typography"'):
        catalogue().matching("typograhy")
    with pytest.raises(UnknownRuleError, match='no rule or family is called "zzz"'):
        catalogue().matching("zzz")


def test_codes_and_names_have_their_form() -> None:
    for entry in catalogue().entries:
        assert entry.code[:3] in catalogue().families
        assert entry.code[3:].isdigit() and len(entry.code) == 6
        assert entry.name == entry.name.lower()
        assert not set(entry.name) - set("abcdefghijklmnopqrstuvwxyz-")


RULE = '''
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule


class Banned(Rule):
    """A word that our paper does not print."""

    code = "{code}"
    name = "{name}"
    terms = ("moreover",)
    bad = {{"[[Moreover]], it rained.": None}}
    good = ("It rained.",)

    def check(self, doc: Document) -> Iterator[Finding]:
        {body}
        for hit in doc.hits(self):
            yield Finding(hit.span, "not in our paper")
'''


def pack(folder: Path, code: str = "OUR001", name: str = "banned-word", body: str = "pass") -> Path:
    """An installed package of rules, with the entry point that names it."""
    family = folder / "our_paper" / "rules" / "style"
    family.mkdir(parents=True)
    (folder / "our_paper" / "__init__.py").touch()
    (folder / "our_paper" / "rules" / "__init__.py").touch()
    init = 'from copydesk.lint.rule import Family\n\nFAMILY = Family("OUR", "Our paper")\n'
    (family / "__init__.py").write_text(init, encoding="utf-8")
    (family / "banned.py").write_text(RULE.format(code=code, name=name, body=body), encoding="utf-8")
    info = folder / "our_paper-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: our-paper\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[copydesk.rules]\nour = our_paper.rules\n", encoding="utf-8")
    return folder


def run(
    packs: Path, cache: Path, *arguments: str, text: str = "Moreover, it rained.\n"
) -> subprocess.CompletedProcess[str]:
    import os

    env = {**os.environ, "PYTHONPATH": f"{ROOT / '.src'}{os.pathsep}{packs}", "COPYDESK_CACHE_DIR": str(cache)}
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.run(command, env=env, input=text, capture_output=True, text=True, check=False)


def test_a_pack_is_found_through_its_entry_point(tmp_path: Path) -> None:
    packs = pack(tmp_path / "site-packages")
    done = run(packs, tmp_path / "cache", "check", "--isolated", "--output-format", "concise", "-")
    assert "1:1: OUR001" in done.stdout, done.stderr
    assert done.returncode == 1
    assert "OUR001" in run(packs, tmp_path / "cache", "rule", "banned-word").stdout


def test_two_rules_with_one_code_are_refused(tmp_path: Path) -> None:
    packs = pack(tmp_path / "site-packages", name="space-before-punctuation")
    done = run(packs, tmp_path / "cache", "check", "--isolated", "-")
    assert done.returncode == 2
    assert '"space-before-punctuation" names two rules' in done.stderr


def test_a_rule_that_raises_is_reported_and_the_others_go_on(tmp_path: Path) -> None:
    packs = pack(tmp_path / "site-packages", body='raise RuntimeError("out of ink")')
    done = run(
        packs, tmp_path / "cache", "check", "--isolated", "--output-format", "concise", "-", text="Moreover , rain.\n"
    )
    assert done.returncode == 2
    assert "CPD002" in done.stdout
    assert "OUR001 (banned-word) failed: RuntimeError: out of ink" in done.stdout
    assert "TYP001" in done.stdout


def test_a_rule_takes_its_own_options_only_and_is_immutable() -> None:
    from copydesk.lint.rule import options

    entry = next(entry for entry in catalogue().entries if options(entry.load()))
    kind: Any = entry.load()
    option = options(kind)[0]
    attribute = option.key.replace("-", "_")
    assert getattr(kind(**{attribute: option.default}), attribute) == option.default
    with pytest.raises(TypeError, match="no option 'colour'"):
        kind(colour="red")
    with pytest.raises(AttributeError, match="immutable"):
        kind().severity = Severity.INFO
