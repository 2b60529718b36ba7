"""Reading word lists and finding their entries; and what every word list in rules/ must keep."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document, Row
from copydesk.lint.folding import fold, line_key
from copydesk.lint.lexicon import Lexicon, LexiconError, load, written
from copydesk.lint.linter import Linter
from copydesk.lint.registry import catalogue
from copydesk.lint.termindex import TermIndex

RULES = Path(__file__).parent.parent / "rules"
LEXICONS = sorted([*RULES.rglob("*.tsv"), *RULES.rglob("*.toml")])


def found(text: str, match: str, *forms: str) -> list[str]:
    hits = TermIndex.of([(0, Lexicon.of(((form, {}) for form in forms), match))]).scan(text)
    return [text[hit.span.start : hit.span.end] for hit in hits.get(0, [])]


def test_words_need_boundaries_and_ignore_case_and_curls() -> None:
    assert found("Don’t; DON'T; undon't; don't-s", "word", "don't") == ["Don’t", "DON'T", "don't"]
    assert found("Pusan, Pusanner", "word", "pusan") == ["Pusan"]
    assert found("show of\u00a0force", "word", "show of force") == ["show of\u00a0force"]


def test_stems_and_literals() -> None:
    assert found("nuclear, thermonuclear", "stem", "nucl") == ["nucl"]
    assert found("a ,b", "literal", " ,") == [" ,"]


def test_whole_lines_are_looked_up_by_their_key(tmp_path: Path) -> None:
    file = tmp_path / "lines.tsv"
    file.write_text("# match: line\nform\tkind\nShare this {article;story;}\tshare\nMenu\tnav\n", encoding="utf-8")
    lexicon = load(file)
    for line in ("Share this article:", "  SHARE THIS STORY", "share this"):
        row = lexicon.lines.find(line_key(line))
        assert row is not None and row["kind"] == "share", line
    assert lexicon.lines.find(line_key("share this post")) is None
    assert lexicon.lines.find(line_key("▶ Menu")) == {"kind": "nav"}


def test_marks_are_boundaries_of_their_own() -> None:
    assert found("a(c) and (c)b", "word", "(c)") == ["(c)", "(c)"]


def test_folding_never_moves_an_offset() -> None:
    for text in ("İstanbul’s", "ΣΑΣ", "ﬁne", "Straße", "x\u0130\u0130y"):
        assert len(fold(text)) == len(text)


def test_a_line_is_known_whatever_its_numbers_and_edges() -> None:
    assert line_key("  ▶ 31.4k Shares! ") == line_key("2k shares")
    assert line_key("Share：") == line_key("share:")


def test_a_bad_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "words.tsv"
    file.write_text("# match: wrod\nform\na\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r'words\.tsv: match is "wrod", not one of word'):
        _ = load(file).rows
    other = tmp_path / "cells.tsv"
    other.write_text("form\tnote\na\tb\tc\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"cells\.tsv:2: 3 cells under 2 columns"):
        _ = load(other).rows


@pytest.mark.parametrize("file", LEXICONS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_word_list_is_sound(file: Path) -> None:
    lexicon = load(file)
    assert lexicon.head.get("source"), "the head must say where the rows come from"
    assert lexicon.rows
    text = file.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    if lexicon.match == "table":
        return
    pairs = [(form, lexicon.rows[number]) for form, number in written(lexicon.rows)]
    forms = [form for form, _ in pairs]
    assert all((form and form == form.strip(" ")) or lexicon.match == "literal" for form in forms)
    rows = [(form, tuple(sorted((key, str(value)) for key, value in row.items()))) for form, row in pairs]
    assert len(set(rows)) == len(rows), sorted(row for row in rows if rows.count(row) > 1)[:5]


def test_what_is_made_of_a_list_is_made_once() -> None:
    calls = []

    def forms(rows: tuple[Row, ...]) -> list[str]:
        calls.append(1)
        return [row["form"] for row in rows]

    lexicon = Lexicon.of([("pusan", {"form": "Pusan"})])
    assert lexicon.made(forms) is lexicon.made(forms)
    assert len(calls) == 1


def test_a_rule_reads_only_what_it_declares() -> None:
    doc = Linter(Config()).check(Document.of("The ferry is late.")).document
    assert doc is not None
    promo = catalogue().find("promo-label").load()()
    assert doc.rows(promo, "promo_labels.tsv")
    with pytest.raises(LookupError, match="declare it in `tables`"):
        doc.rows(promo, "foreign_credits.tsv")


def test_every_list_is_declared_by_a_rule_of_its_folder() -> None:
    declared = {
        Path(entry.folder).resolve() / name for entry in catalogue().entries for name in (*entry.terms, *entry.tables)
    }
    assert {file for file in LEXICONS if file.resolve() not in declared} == set()
