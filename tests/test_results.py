"""Results kept between runs: taken when nothing has changed, and never otherwise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from copydesk.lint import results, runner
from copydesk.lint.config import Config
from copydesk.lint.results import Results
from copydesk.lint.runner import Job

ROOT = Path(__file__).parent.parent
NONE: frozenset[str] = frozenset()
TEXT = "The mayor of Busan spoke . She left Pusan on Friday.\n\nBusan is a port. Share this story\n\nBusan is calm.\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def of(article: Path, data: bytes | None = None, config: Config | None = None, skip: frozenset[str] = NONE) -> Results:
    return Results(str(article), article.read_bytes() if data is None else data, config or Config(), skip)


def test_what_was_kept_comes_back_the_same(article: Path) -> None:
    config = Config(profile="strict")
    first = runner.check(Job(str(article), config, cached=True)).checked
    assert len({item.code for item in first.diagnostics}) > 1
    assert any(item.fixes for item in first.diagnostics)
    assert any(item.related for item in first.diagnostics)
    known = of(article, config=config).get()
    assert known == first.diagnostics
    assert repr(known) == repr(first.diagnostics)  # the types too: spans, severities, safeties
    again = runner.check(Job(str(article), config, cached=True)).checked
    assert again.diagnostics == first.diagnostics
    assert again.source == first.source


def test_nothing_is_known_of_other_bytes_config_or_ignores(article: Path) -> None:
    of(article).put(())
    assert of(article).get() == ()
    assert of(article, data=article.read_bytes() + b"\n").get() is None
    assert of(article, config=Config(profile="strict")).get() is None
    assert of(article, skip=frozenset({"TYP001"})).get() is None
    assert of(article.with_name("other.txt"), data=article.read_bytes()).get() is None


def test_nothing_is_known_once_something_else_is_installed(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of(article).put(())
    monkeypatch.setattr(results, "installed", lambda: 1)
    assert of(article).get() is None


@pytest.mark.parametrize("damage", [b"", b"\xff", b"no marshal", b"i\x01\x00\x00\x00"])
def test_a_damaged_entry_is_made_anew(article: Path, cache: Path, damage: bytes) -> None:
    of(article).put(())
    (entry,) = cache.glob("results/*/*.bin")
    entry.write_bytes(damage)
    assert of(article).get() is None
    found = runner.check(Job(str(article), Config(), cached=True)).checked.diagnostics
    assert of(article).get() == found


def test_a_cache_that_cannot_be_written_only_costs_time(article: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert runner.check(Job(str(article), Config(), cached=True)).checked.diagnostics


def test_the_path_in_a_result_is_the_one_given_now(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runner.check(Job(str(article), Config(), cached=True))
    monkeypatch.chdir(article.parent)
    found = runner.check(Job("article.txt", Config(), cached=True)).checked
    assert {item.path for item in found.diagnostics} == {"article.txt"}


def test_a_result_without_a_rule_that_failed_is_not_kept(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linter = runner.linter_of(Config())
    checked = linter.check
    monkeypatch.setattr(linter, "check", lambda document, skip: checked(document, skip)._replace(broken=True))
    runner.check(Job(str(article), Config(), cached=True))
    assert of(article).get() is None


def test_old_entries_make_room(article: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "_MOST", 4)
    of(article).put(())
    (entry,) = cache.glob("results/*/*.bin")
    for number in range(4):
        old = entry.with_name(f"{number}.bin")
        old.write_bytes(b"")
        os.utime(old, (number, number))
    of(article).put(())
    assert sorted(file.name for file in entry.parent.iterdir()) == sorted(["2.bin", "3.bin", entry.name])


def run(article: Path, *options: str) -> tuple[list[object], list[str]]:
    """The diagnostics of one process, and the rules that it imported."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / '.src')!r})\n"
        "from copydesk.lint import cli\n"
        f"try: cli.main(['check', '--isolated', '--output-format', 'json', *{options!r}, {str(article)!r}])\n"
        "except SystemExit: pass\n"
        "print(*[name for name in sys.modules if name.startswith('copydesk.rules.')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return json.loads(done.stdout), done.stderr.split()


def test_a_second_run_imports_no_rule_unless_it_is_told_to_check_anew(article: Path) -> None:
    first, rules = run(article)
    assert first
    assert rules
    assert run(article) == (first, [])
    anew, rules = run(article, "--no-cache")
    assert anew == first
    assert rules
