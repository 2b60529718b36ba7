"""Leftover widgets: what is found by word, by run, by place and by repetition, what stays, and what a fix leaves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from copydesk.lint.commands.widgets import command
from copydesk.lint.config import Config
from copydesk.lint.document import Document, House
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.linter import Linter

PROSE = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."


def check(text: str, house: House | None = None, kind: str = "") -> list[tuple[str, str]]:
    linter = Linter(Config(select=("WGT",), house=house or House()))
    document = Document.of(text, declared_kind=kind)
    return [(item.code, text[item.span.start : item.span.end]) for item in linter.check(document).diagnostics]


def lines(text: str) -> list[str]:
    return [line for _, line in check(text)]


def fixed(text: str, safety: Safety) -> str:
    return fix(Linter(Config(select=("WGT",))), text.encode(), "a.txt", safety).data.decode()


# --- mechanisms ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "CLICK TO SHARE ON FACEBOOK (Opens in new window)",
        "» You may also like:",
        "31.4k shares",
        "Read  more…",
        "Facebook | Twitter | WhatsApp",
        "Edit ProfileSign Out",
        "View all (4)",
        "Home » News » Europe",
        '[gallery ids="4,7" columns="2"]',
        "[vc_row][vc_column]",
    ],
)
def test_a_line_known_by_its_words_is_found_between_paragraphs(line: str) -> None:
    assert lines(f"{PROSE}\n\n{line}\n\n{PROSE}") == [line]


@pytest.mark.parametrize("word", ["Share", "Home", "Search", "World", "Facebook", "Comments", "Name", "Play", "Sale"])
def test_one_word_alone_between_paragraphs_is_a_heading(word: str) -> None:
    assert lines(f"{PROSE}\n\n{word}\n\n{PROSE}") == []


def test_weak_lines_count_in_a_run() -> None:
    menu = ["Home", "World", "Sport", "Weather"]
    text = "\n".join([*menu, "", "Bridge to be repaired before winter", "", PROSE, "", PROSE])
    assert lines(text) == menu


def test_headings_of_a_programme_are_no_menu() -> None:
    programme = ["What is on this week", "MUSIC", "Mon 3 March", "Open mic. The Anchor, 8 p.m. Free", "FILM"]
    assert lines("\n\n".join([*programme, "Fri 7 March", "The Third Man (1949). Rex, 6 p.m.", PROSE])) == []


def test_teasers_run_to_the_end_of_the_text() -> None:
    teasers = ["Ferry fares rise in June", "Ferry fares rise in...", "Mayor resigns over the bridge affair"]
    text = "\n\n".join([PROSE, PROSE, "More like this", *teasers])
    assert lines(text) == ["More like this", *teasers]


def test_teasers_stop_where_the_article_goes_on() -> None:
    text = "\n\n".join([PROSE, "Related articles", "Ferry fares rise again in June", PROSE, PROSE])
    assert lines(text) == ["Related articles", "Ferry fares rise again in June"]


def test_teasers_stop_at_the_last_sentences_of_the_article() -> None:
    titles = ["Ferry fares rise again in June", "Mayor resigns over the bridge affair"]
    end = ["The mayor was glad. He left by noon.", "Work begins soon.", "Advertisement"]
    text = "\n\n".join([PROSE, PROSE, "Related articles", *titles, *end])
    assert lines(text) == ["Related articles", *titles, "Advertisement"]
    assert lines("\n\n".join([PROSE, PROSE, "Trending now", *end])) == ["Trending now", "Advertisement"]
    assert lines("\n\n".join([PROSE, PROSE, "Trending now", *end[1:]])) == ["Trending now", "Advertisement"]
    assert lines("\n\n".join([PROSE, PROSE, "Related articles"])) == ["Related articles"]


def test_a_long_list_below_a_link_is_the_articles_own() -> None:
    specifications = [f"Boat number {number} of the old ferry line" for number in range(30)]
    assert lines("\n".join([PROSE, "", PROSE, "", "Read next", *specifications, "", PROSE, "", PROSE])) == ["Read next"]


def test_a_cut_line_that_repeats_the_one_above_is_a_teaser() -> None:
    title = "Pope calls for peace talks in Geneva"
    text = "\n\n".join([PROSE, title, "Pope calls for peace talks in...", PROSE])
    assert lines(text) == [title, "Pope calls for peace talks in..."]


def test_an_ellipsis_of_the_author_is_left_alone() -> None:
    assert lines("\n\n".join([PROSE, "And then the lights went out...", PROSE])) == []


def test_the_tail_of_a_page_goes_with_its_first_known_line() -> None:
    text = "\n".join([PROSE, "", PROSE, "", "Share this post", "Harbour Desk", "Boats and Bridges"])
    assert lines(text) == ["Share this post", "Harbour Desk", "Boats and Bridges"]


def test_a_signature_and_a_date_at_the_end_stay() -> None:
    assert lines("\n".join([PROSE, "", PROSE, "", "Anna Bell", "Lenz, 4 March 2024"])) == []


def test_bylines_and_dates_inside_a_block_stay() -> None:
    text = "\n".join(["Skip to content", "Menu", "By Anna Bell", "March 4, 2024", "Search", "", PROSE, "", PROSE])
    assert lines(text) == ["Skip to content", "Menu", "Search"]


def test_a_sentence_about_a_widget_is_text() -> None:
    for sentence in (
        "Readers may leave a reply below the article, the editor said.",
        "“Follow us on Twitter,” he said, and everybody laughed at the old man.",
        "The site uses cookies to tell its readers apart, which the court found unlawful.",
        "Please enter your name here, the form said, and she did.",
    ):
        assert lines(f"{PROSE} {sentence}") == [], sentence


def test_a_call_inside_a_paragraph_is_found_as_a_sentence() -> None:
    call = "Sign up for our daily newsletter to get the news from the bridge."
    assert lines(f"{PROSE} {call} {PROSE}") == [call]


def test_texts_about_software_are_left_alone() -> None:
    text = "\n\n".join([PROSE, "Leave a Reply", "Your email address will not be published", PROSE])
    assert check(text)
    assert check(text, kind="docs") == []


# --- the config ------------------------------------------------------------------------------------------------------


def test_own_widgets_are_silent_and_extra_ones_are_reported() -> None:
    text = f"{PROSE}\n\nSign up for our newsletter\n\n{PROSE}\n\nMember of the Press Trust"
    assert [code for code, _ in check(text)] == ["WGT005"]
    house = House(own_widgets=("sign up for our newsletter",), extra_widgets=("member of the press trust",))
    assert check(text, house) == [("WGT020", "Member of the Press Trust")]


# --- fixes -----------------------------------------------------------------------------------------------------------


def test_a_block_goes_as_a_whole_and_leaves_no_blank_lines() -> None:
    text = f"Bridge to be repaired\n\n{PROSE}\n\n\nMore like this\n\nFerry fares rise\n\nFerry fares rise in...\n"
    assert fixed(text, Safety.SAFE) == text
    assert fixed(text, Safety.UNSAFE) == f"Bridge to be repaired\n\n{PROSE}\n"


def test_lines_known_word_by_word_go_without_being_asked() -> None:
    text = f"{PROSE}\n\nPlease enter your comment!\nPlease enter your name here\n\n\nShare post:\n"
    assert fixed(text, Safety.SAFE) == f"{PROSE}\n"


def test_a_fix_of_half_a_block_never_joins_lines() -> None:
    text = f"{PROSE}\n\nWas this article helpful?\nYes\nNo"
    linter = Linter(Config(select=("WGT009",)))
    assert fix(linter, text.encode(), "a.txt", Safety.UNSAFE).data.decode().split("\n")[-2:] == ["Yes", "No"]


# --- copydesk widgets ------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in ("one", "two", "three", "four"):
        text = f"Title of {number}\n\n{PROSE}\n\nThe end of {number}.\n\nSubscribe now\nThe Press Trust rules apply.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_edge_lines_of_many_files_are_counted(folder: Path) -> None:
    run = CliRunner().invoke(command, [str(folder), "--isolated", "--output-format", "json"])
    found = {row["text"]: (row["files"], row["of"], row["code"]) for row in json.loads(run.stdout)}
    assert found["Subscribe now"] == (4, 4, "WGT005")
    assert found["The Press Trust rules apply."] == (4, 4, None)
    assert "Title of one" not in found


def test_edge_lines_are_told_without_their_markup_and_with_their_row(tmp_path: Path) -> None:
    for number in ("one", "two", "three"):
        page = f"<h1>Title of {number}</h1>\n<div>\n<p>{PROSE}</p>\n<p><b>Tips?</b> Call &amp; tell us</p></div>\n"
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    names = [str(tmp_path / f"{number}.html") for number in ("one", "two", "three")]
    run = CliRunner().invoke(command, [*names, "--isolated", "--output-format", "json"])
    found = {row["text"]: (row["files"], row["where"], row["first"]["row"]) for row in json.loads(run.stdout)}
    assert found["Tips? Call & tell us"] == (3, "tail", 4)


def test_the_suggested_config_can_be_used(folder: Path) -> None:
    import tomllib

    run = CliRunner().invoke(command, [str(folder), "--isolated", "--suggest-config"])
    table = tomllib.loads(run.stdout)["widgets"]
    assert table["own"] == ["Subscribe now"]
    assert "The Press Trust rules apply." in table["extra"]


def test_a_press_release_may_end_with_its_contact() -> None:
    release = "For immediate release\n\nPier opens\n\nThe pier of Olm will open on Monday, the harbour office said.\n\n"
    release += "Media contact:\n\nJan Holt, +47 555 123 45, press@olm.example\n\nPage 3 of 3\n"
    found = Linter(Config(select=("WGT",))).check(Document.of(release)).diagnostics
    assert [release[item.span.start : item.span.end] for item in found] == ["Page 3 of 3"]


def test_buttons_of_several_kinds_between_marks_are_a_bar() -> None:
    page = (
        "Skip to main content\n\nSubscribe | Log in\n\nPier opens\n\nThe pier of Olm will open on Monday, they said.\n"
    )
    found = Linter(Config(select=("WGT", "LBL"))).check(Document.of(page)).diagnostics
    assert [page[item.span.start : item.span.end] for item in found] == ["Skip to main content", "Subscribe | Log in"]
