"""What copydesk promises about a defect that runs through a whole text."""

from __future__ import annotations

from copydesk.lint import fixer
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.finding import Safety
from copydesk.lint.formats import plain
from copydesk.lint.linter import Linter

ENTITIES = "The El Ni&ntilde;o years.\n\nLa Ni&ntilde;a came.\n\nAt 8&deg;C it snowed.\n"
SPACES = "Rain , wind , snow , hail , fog .\n"


def check(text: str, *select: str, apart: bool = False) -> tuple[Diagnostic, ...]:
    return Linter(Config(select=select), apart).check(plain.read(text.encode(), "a.txt")).diagnostics


def test_it_is_told_once_with_its_other_places_and_one_fix_for_all() -> None:
    (item,) = check(ENTITIES, "ENC004")
    assert item.message == 'HTML entity "&ntilde;" for "ñ"; 2 more places'
    assert [place.start.row for place in item.related] == [3, 5]
    assert item.fix
    assert item.fix.safety is Safety.SAFE
    fixed = fixer.fix(Linter(Config(select=("ENC",))), ENTITIES.encode(), "a.txt", Safety.SAFE)
    assert fixed.data.decode() == "The El Niño years.\n\nLa Niña came.\n\nAt 8°C it snowed.\n"


def test_it_is_told_place_by_place_where_that_is_asked_for() -> None:
    assert len(check(ENTITIES, "ENC004", apart=True)) == 3


def test_a_few_slips_stay_apart_and_many_go_together() -> None:
    assert len(check(SPACES.replace(" .", "."), "TYP001")) == 4
    (item,) = check(SPACES, "TYP001")
    assert item.message == 'space before ","; 4 more places'


def test_fixes_of_different_safety_stay_apart() -> None:
    found = check("It rained.The end.The hall.It is shut.Anna knew.Berta too.Clara slept.\n", "TYP002")
    assert {item.fix.safety for item in found if item.fix} == {Safety.SAFE, Safety.UNSAFE}


def test_what_a_comment_silences_is_not_counted() -> None:
    text = "Ni&ntilde;o.\n\n<!-- copydesk: ignore-next[ENC004] -->\nNi&ntilde;a.\n\nNi&ntilde;o.\n"
    (item,) = check(text, "ENC004")
    assert item.message.endswith("1 more place")
