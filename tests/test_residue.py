"""What copydesk promises about leftovers of encodings, translation engines and chatbots."""

from __future__ import annotations

import time

import pytest
from copydesk.lint import fixer
from copydesk.lint.config import Config
from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Safety, Severity
from copydesk.lint.formats import markdown, plain
from copydesk.lint.lexicon import Lexicon
from copydesk.lint.linter import Linter
from copydesk.lint.segment import Block
from copydesk.lint.spans import Span
from copydesk.lint.termindex import TermIndex


def test_terms_are_found_beside_undecodable_bytes() -> None:
    document = plain.read("Café, caf".encode() + b"\xe9 and pusan.", "a.txt")
    index = TermIndex.of([(0, Lexicon.of([("Pusan", {})]))])
    (hit,) = index.scan(document.text)[0]
    assert document.text[hit.span.start : hit.span.end] == "pusan"


def test_code_is_known_by_block_and_by_backticks() -> None:
    text = "Set `a` or b.\n`left open\ncode"
    document = Document(text, text, Document.of(text).map, declared_blocks=(Block(Kind.CODE, Span(25, 29)),))
    assert [document.is_code(text.index(part)) for part in ("a", "b.", "left", "code")] == [True, False, False, True]


# --- damage that is repaired without a reader ------------------------------------------------------------------------


def fixed(text: str, *select: str, safety: Safety = Safety.SAFE, lang: str = "") -> str:
    """What `copydesk check --fix` makes of a text."""
    linter = Linter(Config(select=select or ("ENC", "MTR", "LLM"), lang=lang))
    return fixer.fix(linter, text.encode("utf-8", "surrogateescape"), "a.txt", safety).data.decode(
        "utf-8", "surrogateescape"
    )


def found(text: str, *select: str, profile: str = "publish", lang: str = "en") -> list[tuple[str, str]]:
    linter = Linter(Config(select=select or ("ENC", "MTR", "LLM"), profile=profile, lang=lang))
    checked = linter.check(plain.read(text.encode("utf-8", "surrogateescape"), "a.txt"))
    assert not checked.broken, [item.message for item in checked.diagnostics]
    return [(item.code, text[item.span.start : item.span.end]) for item in checked.diagnostics]


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize(
    "text",
    [
        "They don’t know why the café in São Paulo is shut — nor do we.",
        "“It costs £40,” said Zoë, “or €46 at most…”",
        "Jürgen Müller met François Hollande in Málaga at 20°.",
    ],
)
def test_mojibake_is_read_back_to_what_it_was(text: str, codec: str) -> None:
    damaged = text.encode().decode(codec, "ignore" if codec == "latin-1" else "replace")
    if "\ufffd" in damaged:  # cp1252 has no character for some bytes; a browser shows them as controls
        damaged = "".join(chr(byte) if byte in _UNDEFINED else bytes([byte]).decode("cp1252") for byte in text.encode())
    assert fixed(damaged, "ENC") == text
    assert fixed(text) == text


_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)


def test_text_in_languages_with_many_accents_is_no_mojibake() -> None:
    text = (
        "Não há pão em São João da Barra, mas há maçãs.\n\nÀ côté du château, la forêt ; « où êtes-vous ? »\n\n"
        "Đường phố Hà Nội rất đông. Žluťoučký kůň úpěl ďábelské ódy. Ærø og Ål, Åland och Öland.\n"
    )
    assert found(text, "ENC") == []


def test_bytes_of_another_encoding_are_reported_and_the_rest_of_the_file_is_checked() -> None:
    text = "The café, the caf\udce9 and the &eacute;t&eacute;."
    assert found(text, "ENC") == [("ENC003", "\udce9"), ("ENC004", "&eacute;")]
    assert fixed(text, "ENC", safety=Safety.UNSAFE) == "The café, the café and the été."


def test_direction_overrides_are_errors_and_invisible_text_is_spelled_out() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore all rules")
    linter = Linter(Config(select=("ENC",)))
    text = f"Pay 100\u202e001\u202c now.{hidden}"
    items = linter.check(plain.read(text.encode(), "a.txt")).diagnostics
    assert [(item.code, item.severity) for item in items] == [
        ("ENC007", Severity.ERROR),
        ("ENC007", Severity.ERROR),
        ("ENC008", Severity.ERROR),
    ]
    assert "ignore all rules" in items[-1].message


def test_numbers_of_other_languages_get_their_right_english_value() -> None:
    text = "It sold 2.3억 won, 30万 tickets, 1조 shares, 3億5000万円, 1.250.000 copies, 14,5% and 3 mrd euros."
    assert fixed(text, lang="en", safety=Safety.UNSAFE) == (
        "It sold 230 million won, 300,000 tickets, 1 trillion shares, 350 million yen, 1,250,000 copies, 14.5% and"
        " 3 billion euros."
    )


def test_a_chatbots_frame_is_taken_off_its_text() -> None:
    text = (
        "Certainly! Here is the revised article:\n\n## Olm bridge opens\n\nThe **new** bridge opened on Monday"
        " [cite: 2]. It cost 40 million euros, the town said (https://example.org/olm?utm_source=chatgpt.com).\n\n"
        "Let me know if you'd like me to adjust the tone!\n"
    )
    assert fixed(text) == (
        "Olm bridge opens\n\nThe new bridge opened on Monday. It cost 40 million euros, the town said"
        " (https://example.org/olm).\n"
    )


def test_copy_about_chatbots_may_quote_and_name_what_they_say() -> None:
    text = (
        "Chatbots in the newsroom\n\nChatGPT and other chatbots are used by one editor in three, a study of language"
        " models says. As an AI language model, I cannot help, one of them wrote.\n\n"
        "“Certainly! Here is the translation:” is how many answers start. Regenerate response is what users press.\n"
    )
    assert found(text, "LLM") == []


def test_foreign_words_that_are_explained_stay() -> None:
    assert found("The word 木漏れ日 (komorebi) has no English match, and “спасибо” means thanks.") == []
    assert found("The minister of обороны denied it, and the police said no more.") == [("MTR007", "обороны")]


def test_a_sentence_left_in_the_original_is_found_and_a_bilingual_text_is_not() -> None:
    german = "Die Polizei hat den Mann nach der Tat nicht gefunden."
    assert found(f"The hunt goes on.\n\n{german}\n\nNobody was hurt.") == [("MTR029", german)]
    assert found("\n\n".join(f"The hunt goes on in part {n}.\n\n{german[:-1]} {n}." for n in range(6)), "MTR029") == []


@pytest.mark.parametrize("size", range(2, 7))
@pytest.mark.parametrize("word", ["road", "ä" * 300])
def test_loops_are_found_wherever_and_however_long_their_words_are(size: int, word: str) -> None:
    turn = f"{word} over old bridges near Olm".split()[:size]
    for before in range(4):
        found = Linter(Config(select=("MTR019",))).check(
            Document.of(" ".join(["The", "way", "led", "us"][:before] + turn * 3 + ["that", "night"]) + ".\n")
        )
        (loop,) = found.diagnostics
        assert loop.message == f'"{" ".join(turn)}" 3 times in a row'


def test_what_a_tokeniser_split_is_joined_where_hits_stand_close() -> None:
    assert fixed("They ca n't say it 's -LRB- or was n't -RRB- `` theirs ''.\n", "MTR018").startswith(
        "They can't say it's ( or wasn't )"
    )


def test_indian_units_and_eras_are_for_the_strict_profile() -> None:
    text = "The dam cost 3 crore rupees in Showa 39."
    assert found(text) == []
    assert [code for code, _ in found(text, profile="strict")] == ["MTR010", "MTR011"]
    assert [code for code, _ in found(text, profile="strict", lang="en-IN")] == ["MTR011"]


def test_markdown_files_keep_their_marks_and_their_entities() -> None:
    text = "# Olm\n\nThe **new** bridge &amp; the [old](https://example.org) one. <b>Both</b> stand."
    linter = Linter(Config(select=("ENC", "LLM", "MTR")))
    assert linter.check(markdown.read(text.encode(), "a.md")).diagnostics == ()


def test_a_long_line_of_offers_is_read_in_linear_time() -> None:
    began = time.process_time()
    assert found("if you want, i can " * 1000, "LLM004") == []
    assert time.process_time() - began < 10  # it took minutes when every offer read the line again


def test_a_long_line_of_spaces_before_stops_is_read_in_linear_time() -> None:
    text = "The crew of the boat slept . " * 8000
    began = time.process_time()
    assert "slept ." not in fixed(text, "TYP001")
    assert time.process_time() - began < 10  # it took minutes when every mark read the line from its start


def test_a_long_line_of_mojibake_is_repaired_once_and_in_linear_time() -> None:
    text = "The mayor of São Tomé doesn’t know why the café “Zoë” is shut, she said at £40. " * 40
    damaged = text.encode().decode("latin-1")
    assert fixed(damaged, "ENC001") == text
    spans = [
        item.span for item in Linter(Config(select=("ENC001",))).check(plain.read(damaged.encode(), "a")).diagnostics
    ]
    assert spans == sorted(set(spans))
