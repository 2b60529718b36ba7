"""What the fact rules promise: figures are read as a reader reads them, and each check knows what it may not judge."""

from __future__ import annotations

import time
from datetime import date

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter
from copydesk.lint.spans import Span
from copydesk.rules.facts._dates import julian_weekday
from copydesk.rules.facts._shared import figures, read
from copydesk.rules.facts._units import UNITS, unit_at


def found(text: str, *codes: str) -> list[str]:
    """The code and the marked text of every finding, in the strict profile."""
    run = Linter(Config(select=codes or ("FCT",), profile="strict"))
    checked = run.check(Document.of(text))
    assert not checked.broken, [item.message for item in checked.diagnostics]
    return [f"{item.code} {text[item.span.start : item.span.end]}" for item in checked.diagnostics]


def messages(text: str, code: str) -> list[str]:
    return [item.message for item in Linter(Config(select=(code,))).check(Document.of(text)).diagnostics]


@pytest.mark.parametrize(
    ("text", "value", "currency", "unit"),
    [
        ("1,234.5 km", 1234.5, "", "km"),
        ("12,50 euros", 12.5, "", "euros"),
        ("1 234 567 people", 1_234_567, "", "people"),
        ("5km", 5, "", "km"),
        ("11st", 11, "", "st"),
        ("$5m", 5e6, "$", ""),
        ("5m", 5, "", "m"),
        ("US$2.5bn", 2.5e9, "US$", ""),
        ("3 million dollars", 3e6, "", "dollars"),
        ("thirty-five", 35, "", ""),
        ("two hundred and six thousand", 206_000, "", ""),
        ("two and a half million", 2.5e6, "", ""),
        ("a dozen eggs", 12, "", "eggs"),
        ("half a mile", 0.5, "", "mile"),
        ("1½ pints", 1.5, "", "pints"),
        ("3 1/4 inches", 3.25, "", "inches"),
        ("minus 20 C", -20, "", "c"),
        ("-4F", -4, "", "f"),
        ("7 per cent", 7, "", "%"),
        ("7.5%", 7.5, "", "%"),
    ],
)
def test_a_figure_is_read_with_its_value_currency_and_unit(text: str, value: float, currency: str, unit: str) -> None:
    figure = read(text, 0)
    assert figure
    assert (figure.value, figure.currency, figure.unit) == (pytest.approx(value), currency, unit)


@pytest.mark.parametrize("text", ["2nd", "1990s", "21st", "10/1", "5:30", "many", "hundred"])
def test_ordinals_decades_odds_and_times_are_no_figures(text: str) -> None:
    assert read(text, 0) is None


@pytest.mark.parametrize(("text", "step"), [("350", 10), ("3.0", 0.1), ("1,200", 100), ("2.5 million", 1e5), ("7", 1)])
def test_a_figure_knows_how_exactly_it_is_given(text: str, step: float) -> None:
    figure = read(text, 0)
    assert figure and figure.step == pytest.approx(step)


def test_figures_of_a_sentence_leave_out_numbers_inside_words_and_scores() -> None:
    text = "In A4 format, 12 people won 3/4 and 20 lost on the B-52."
    assert [figure.value for figure in figures(text, Span(0, len(text)))] == [12, 20]


def test_every_spelling_of_a_unit_belongs_to_one_unit_and_is_found() -> None:
    for unit in UNITS:
        for form in unit.forms.split("|"):
            read_back = unit_at(f"5 {form} ", 1)
            assert read_back and read_back[0] == unit, form


def test_old_style_weekdays_follow_the_julian_calendar() -> None:
    assert julian_weekday(date(1917, 10, 25)) == 2  # a Wednesday in Petrograd
    assert julian_weekday(date(1825, 12, 14)) == 0  # the Decembrists rose on a Monday


@pytest.mark.parametrize(
    "text",
    [
        "Bake at 180C (350F). Chill at 4 C (39 F).",
        "He weighs 90kg (14st 2lb) and is 6 ft 4 in (193 cm).",
        "The tower of 1,776 feet (541 m) stands 3 km (1.9 miles) off the coast.",
        "A tank of 10 gallons (45 l), or of 10 gallons (38 l) in Ohio.",
        "From -10 to -15 C (14 to 5 F); two and a half miles (4 km); 1/4 inch (6 mm).",
        "A ship of 97,000 tons (88,000 tonnes) at 130 knots (240 km/h; 150 mph).",
        "The rise of 1.5 C (2.7 F) is the limit.",
        "He ran 10 km (32 minutes) and earned $5m (£4m). It is 40 miles (an hour's drive) away.",
    ],
)
def test_right_conversions_are_silent(text: str) -> None:
    assert found(text, "FCT005") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is 5 km (31 miles) away.", "5 km is 3.1 miles, not 31"),
        ("It is 5 km, or 31 miles, away.", "5 km is 3.1 miles, not 31"),
        ("It fell to minus 5 C (5 F).", "minus 5 C is 23 F, not 5"),
        (
            "An area of 1.2 million hectares (30 million acres).",
            "1.2 million hectares is 3 million acres, not 30 million",
        ),
        ("A 12-foot (37-metre) mast.", "12 feet is 3.7 metres, not 37"),
    ],
)
def test_a_wrong_conversion_is_named_with_its_arithmetic(text: str, message: str) -> None:
    assert messages(text, "FCT005") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The deficit widened from $2bn to $3bn and narrowed to $1bn from $3bn.",
        "He climbed from 15th to third. Odds fell from 4/1 to 10/1. The record fell from 2:03 to 2:05.",
        "The dollar rose to 104 from 103 yen. The peso fell to 20 from 18 per dollar.",
        "Earnings were $226 million, or $1.53 a share, up from $182 million or $1.25 a share.",
        "The average fee has risen to $1.15 from 96 cents.",
        "The price cuts range from 27 per cent to 41 per cent.",
        "The temperature plunged from minus 5 to minus 10.",
    ],
)
def test_changes_that_only_look_wrong_are_silent(text: str) -> None:
    assert found(text, "FCT006") == []


def test_a_weekday_is_judged_wherever_it_stands_beside_its_date() -> None:
    assert found("It is on Friday, July 25, 2019; it was on 25 July 2019 (Friday).", "FCT001") == [
        "FCT001 Friday",
        "FCT001 Friday",
    ]


def test_fiction_may_keep_its_own_calendar() -> None:
    text = "It was Friday, 25 July 2019."
    checked = Linter(Config(select=("FCT001",))).check(Document.of(text, declared_kind="fiction"))
    assert checked.diagnostics == ()


def test_a_bare_number_after_a_month_is_not_its_day() -> None:
    assert (
        found("In June 31 people came. By April 35 of 50 seats were gone. Last February 30 shops shut.", "FCT003") == []
    )


def test_one_pronoun_out_of_line_is_found_only_where_nobody_else_can_be_meant() -> None:
    story = "Mr Reed opened the mill. He runs it still, and he likes it, he says. {} On Monday she sold it."
    assert found(story.format("It is loud."), "WRD020") == ["WRD020 she"]
    assert found(story.format("His wife Ann helps."), "WRD020") == []
    assert found(story.format("Tova Lindqvist helps."), "WRD020") == []


def test_a_dateline_gives_the_year_of_dates_near_it() -> None:
    story = "Mill closes\n\nPublished: 25 July 2019\n\nThe mill closes on {}, the owner said."
    assert found(story.format("Sunday, 28 July"), "FCT001") == []
    assert found(story.format("Monday, 28 July"), "FCT001") == ["FCT001 Monday"]
    assert found(story.format("Monday, 3 February"), "FCT001") == []  # a Monday in 2020
    assert found("Mill closes\n\nThe mill closes on Monday, 28 July, the owner said.", "FCT001") == []


def test_the_stretch_around_an_offset_stays_in_its_sentence_and_within_reach() -> None:
    doc = Document.of("One. Two " + "words " * 200 + "end. Three.")
    assert doc[doc.around(1)] == "One."
    assert doc.around(500, reach=50) == Span(450, 550)


def test_a_sentence_of_many_dates_is_not_searched_over_and_over() -> None:
    text = "A list of Monday 1 May " * 2000
    run = Linter(Config(select=("FCT001", "FCT002", "FCT003")))
    began = time.process_time()
    run.check(Document.of(text))
    assert time.process_time() - began < 5  # it took minutes when every date read the whole sentence
