"""Whole pages: what the place of a line among others tells of it."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter

TITLE = "Town to repair the old bridge"
BEFORE = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."
AFTER = "Nobody in the town had expected the vote to be so close, and the mayor said that he was glad of it."


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(select=("WGT",)))


def found(linter: Linter, *lines: str, kind: str = "") -> list[str]:
    text = "\n".join(lines)
    doc = Document.of(text, declared_kind=kind)
    return [text[item.span.start : item.span.end] for item in linter.check(doc).diagnostics]


# --- the foot of a page ----------------------------------------------------------------------------------------------


def test_a_notice_does_not_end_the_foot(linter: Linter) -> None:
    notice = (
        "Harbour Home is part of the Lenz Group. Copyright © 2020 Lenz Corporation. Harbour Home is a trademark of the "
        "Lenz Corporation, and its name may not be used without asking the publisher first."
    )
    foot = ["Share options", "Harbour Home", "Magazines & More", "Advertise", notice, "Other Lenz Sites"]
    assert found(linter, BEFORE, AFTER, *foot) == foot


def test_what_a_page_says_of_its_author_does_not_end_the_foot(linter: Linter) -> None:
    author = "Anna Bell is a reporter for the Harbour Times and has written about bridges and ferries since 1999."
    foot = ["Leave a comment", "Tagged", "bridges", "Lenz", author, "Read more", "Most popular"]
    assert found(linter, BEFORE, AFTER, *foot) == [line for line in foot if line != author]


def test_dates_between_lines_of_the_foot_go_with_them(linter: Linter) -> None:
    foot = ["Share this article", "Boats and Bridges", "May 3, 2021", "Leave a comment"]
    assert found(linter, BEFORE, AFTER, *foot) == foot


def test_facts_are_the_article_s(linter: Linter) -> None:
    facts = ["Length: 4 km", "Climb: 240 m", "Start: the mill"]
    foot = ["Share this article", *facts, "Leave a comment", "Most popular"]
    assert found(linter, BEFORE, AFTER, *foot) == ["Share this article", "Leave a comment", "Most popular"]


def test_figures_of_a_table_are_the_article_s(linter: Linter) -> None:
    table = ["Turnout", "61", "Votes", "4,204", "Spoilt", "17"]
    assert found(linter, BEFORE, *table, AFTER) == []
    assert found(linter, BEFORE, "Share this article", BEFORE, AFTER, *table) == ["Share this article"]


def test_numbers_of_a_ranking_are_the_page_s(linter: Linter) -> None:
    foot = ["Leave a comment", "1", "Ferry fares rise", "2", "Mill burns down", "3", "Bridge is safe", "Most popular"]
    assert found(linter, BEFORE, AFTER, *foot) == foot


# --- buttons ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("buttons", [("Share", "Tweet", "Pin"), ("Subscribe", "Share"), ("Comments", "Shares")])
def test_buttons_between_two_paragraphs(linter: Linter, buttons: tuple[str, ...]) -> None:
    assert found(linter, BEFORE, *buttons, AFTER, BEFORE) == list(buttons)


def test_one_button_may_be_a_heading(linter: Linter) -> None:
    assert found(linter, BEFORE, "Share", AFTER, BEFORE) == []


def test_a_button_that_comes_again(linter: Linter) -> None:
    lines = [BEFORE, "Advertising", AFTER, "Advertising", BEFORE, "Advertising", AFTER]
    assert found(linter, *lines) == ["Advertising"] * 3


def test_cells_that_come_again_are_a_table_s(linter: Linter) -> None:
    lines = ["Blur", "On", "Grain", "Off"] * 3
    assert found(linter, BEFORE, *lines, AFTER) == []


# --- other articles --------------------------------------------------------------------------------------------------


def test_titles_with_names_and_dates(linter: Linter) -> None:
    block = ["Recommended", "Remembering the town's last ferry", "Tom Hale", "Jul 17, 2014", "How the mill was built"]
    block += ["Jo Ross", "Mar 9, 2018"]
    assert found(linter, BEFORE, *block, AFTER, BEFORE) == block


def test_the_heading_below_a_block_stays(linter: Linter) -> None:
    block = ["Related", "Ferry fares rise for the third year running"]
    assert found(linter, BEFORE, *block, "19) The Mill", AFTER, BEFORE) == block
    dated = ["Related", "Ferry fares rise for the third year", "July 3, 2018", "The mill burns down", "July 9, 2018"]
    assert found(linter, BEFORE, *dated, "What the town has never seen", AFTER, BEFORE) == dated


def test_a_list_of_films_is_no_list_of_articles(linter: Linter) -> None:
    assert found(linter, BEFORE, AFTER, "See also", "List of films", "Time loop") == []


def test_each_entry_of_a_list_has_its_category(linter: Linter) -> None:
    prizes = ["Category: Best Film", "Category: Best Song", "Category: Best Score"]
    assert found(linter, BEFORE, *prizes, AFTER) == []
    assert found(linter, BEFORE, AFTER, "Topics: floods, dykes") == ["Topics: floods, dykes"]


def test_the_posts_beside(linter: Linter) -> None:
    posts = ["Previous Post", "Who paid for the old bridge?", "Next Post", "Health on the river"]
    assert found(linter, BEFORE, *posts, AFTER) == posts
    glued = ["Previous articleThe ferry this year", "Next articleMill burns down"]
    assert found(linter, BEFORE, AFTER, *glued) == glued


def test_what_stands_in_a_box_goes_with_it(linter: Linter) -> None:
    box = [
        "Sign up for the Quay newsletter",
        "Daily news about the boats and bridges that move our world.",
        "Sign me up",
    ]
    assert found(linter, BEFORE, *box, AFTER) == box


def test_the_way_to_a_page_and_its_headline(linter: Linter) -> None:
    crumbs = f"Home News {TITLE}"
    assert found(linter, crumbs, TITLE, BEFORE, AFTER) == [crumbs]


# --- texts that speak to their reader --------------------------------------------------------------------------------

ADVICE = (
    "You will need a photograph and ten euros for the card.",
    "If you lose it, your balance is safe with the bus company.",
    "Ask at the town hall whether you can pay less than that.",
)


# --- the head of a page ----------------------------------------------------------------------------------------------


def test_the_headline_stays_among_the_lines_of_the_head(linter: Linter) -> None:
    above, below = ["Skip to content", "Menu", "Recipes", "Search"], ["Share this article", "Print this page"]
    assert found(linter, *above, TITLE, *below, BEFORE, AFTER) == above + below
    assert found(linter, *above, "Rye soda bread", *below, BEFORE, AFTER) == above + below


def test_single_words_among_the_known_lines_of_the_head(linter: Linter) -> None:
    head = ["Visit", "Exhibitions", "Log in", "Skip to content"]
    assert found(linter, *head, TITLE, BEFORE, AFTER) == head


def test_the_only_title_below_a_header_at_the_head_is_the_headline(linter: Linter) -> None:
    head = ["Forums", "New posts", "What's new", "Log in", "Register"]
    assert TITLE not in found(linter, *head, TITLE, BEFORE, AFTER)


def test_a_short_article_is_not_a_list_of_others(linter: Linter) -> None:
    said = "“I had nothing left in my legs,” he said."
    assert found(linter, "Up next", "The gate is shut, and nobody knows who has the key to it now.", "It is cold.")
    head = ["Up next", "NOW PLAYING"]
    short = [
        "The gate is shut, and nobody in the town knows who has the key to it now.",
        "Ferries to Olm were late again.",
    ]
    assert not set(short) & set(found(linter, *head, *short))
    assert said not in found(
        linter, BEFORE, AFTER, "Most read", "Where to watch", said, "Most popular", "Share this article"
    )


def test_advice_is_no_call_of_a_page(linter: Linter) -> None:
    line = "Sign up for text alerts on the same website or download the free app. Both are in four languages."
    assert found(linter, *ADVICE, line) == []
    assert found(linter, BEFORE, AFTER, line) == [line]


def test_what_says_us_is_a_call_among_advice_too(linter: Linter) -> None:
    line = "Sign up for our free newsletter and get our best stories in your inbox."
    assert found(linter, *ADVICE, line) == [line]


def test_a_policy_is_its_own_subject(linter: Linter) -> None:
    rules = ["By using this site you agree to our terms of use.", "We use cookies to improve your experience."]
    rules += ["You may unsubscribe from our newsletter at any time."]
    rows: list[str] = []
    for number in range(4):
        rows += [*rules, f"Part {number} of the rules says what the firm will do with what it has learned of anybody."]
        rows += [BEFORE, AFTER, BEFORE, AFTER]
    assert found(linter, *rows) == []


# --- texts about software --------------------------------------------------------------------------------------------


def test_a_page_about_software_is_a_page(linter: Linter) -> None:
    bar = ["Share this:", "Click to share on Twitter (Opens in new window)", "Share on Facebook"]
    form = ["Leave a Reply", "Your email address will not be published", "Post Comment"]
    assert found(linter, BEFORE, AFTER, *bar, *form, kind="docs") == [*bar, *form]
    assert found(linter, BEFORE, "Leave a Reply", AFTER, "Share this:", BEFORE, kind="docs") == []
