"""Every example of every rule, run as a test: the exact span, the fix, and silence where nothing is wrong."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.document import Document, House
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import apply, choose
from copydesk.lint.linter import Linter
from copydesk.lint.registry import Entry, catalogue
from copydesk.lint.rule import Example
from copydesk.lint.spans import Span

CASES = [
    pytest.param(entry, example, id=f"{entry.code}-{number}")
    for entry in catalogue().entries
    for number, example in enumerate(entry.load().all_examples())
]


def linter(entry: Entry, example: Example, select: tuple[str, ...]) -> Linter:
    """A linter with the example's options and house words, which tells each place on its own."""
    options = tuple(
        (key.replace("_", "-"), tuple(value) if isinstance(value, list) else value)
        for key, value in example.options.items()
    )
    config = Config(select=select, rules=((entry.code, options),), house=House(**example.house))
    return Linter(config, apart=True)


def check(run: Linter, text: str, example: Example) -> tuple[Diagnostic, ...]:
    meta = example.meta if text == example.parse()[0] else {}  # what was said of a text does not hold of a fixed one
    document = Document.of(
        text, format=example.format, declared_lang=example.lang, declared_kind=example.kind, meta=meta
    )
    checked = run.check(document)
    assert not checked.broken, [item.message for item in checked.diagnostics if item.code == "CPD002"]
    return checked.diagnostics


@pytest.mark.parametrize(("entry", "example"), CASES)
def test_rule_alone_finds_exactly_the_marked_spans(entry: Entry, example: Example) -> None:
    text, spans = example.parse()
    found = check(linter(entry, example, (entry.code,)), text, example)
    assert [text[item.span.start : item.span.end] for item in found] == [text[s.start : s.end] for s in spans]
    assert tuple(item.span for item in found) == spans


@pytest.mark.parametrize(("entry", "example"), [case for case in CASES if "[[" in case.values[1].text])  # type: ignore[union-attr]
def test_fixes_give_the_expected_text_and_a_second_run_is_idle(entry: Entry, example: Example) -> None:
    run = linter(entry, example, (entry.code,))
    text, _ = example.parse()
    for _ in range(10):
        chosen, _codes = choose(check(run, text, example), Safety.UNSAFE)
        if not chosen:
            break
        text = apply(text, chosen)
    else:
        pytest.fail("fixes do not come to rest")
    assert text == (example.parse()[0] if example.fixed is None else example.fixed)


WITH_LINES = [case for case in CASES if "\n" in case.values[1].text and "\r" not in case.values[1].text]  # type: ignore[union-attr]


@pytest.mark.parametrize(("entry", "example"), WITH_LINES)
def test_line_ends_of_windows_change_no_finding(entry: Entry, example: Example) -> None:
    run = linter(entry, example, (entry.code,))
    text, spans = example.parse()
    found = check(run, text.replace("\n", "\r\n"), example._replace(text=text.replace("\n", "\r\n")))
    assert [item.start for item in found] == [item.start for item in check(run, text, example)]
    assert len(found) == len(spans)


@pytest.mark.parametrize(("entry", "example"), [case for case in CASES if "[[" not in case.values[1].text])  # type: ignore[union-attr]
def test_all_rules_together_are_silent_on_good_text(entry: Entry, example: Example) -> None:
    text, _ = example.parse()
    found = check(linter(entry, example, ()), text, example)
    assert [(item.code, text[item.span.start : item.span.end]) for item in found if item.code != entry.code] == []


def test_every_summary_is_one_sentence() -> None:
    for entry in catalogue().entries:
        assert entry.summary.endswith("."), entry.code
        assert len(entry.summary) <= 100, entry.code


def test_spans_are_half_open() -> None:
    assert Example("a [[b]] c").parse() == ("a b c", (Span(2, 3),))
    assert Example("a [[[b]]] c").parse() == ("a [b] c", (Span(2, 5),))
    assert Example(r"a \[[b]] c").parse() == ("a [[b]] c", ())
