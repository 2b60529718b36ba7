"""Stray labels, captions, credits and datelines: what is found, and the labels that belong where they stand."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document, House
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import fix
from copydesk.lint.linter import Linter

PROSE = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."


def check(text: str, house: House | None = None, profile: str = "publish") -> list[tuple[str, str]]:
    linter = Linter(Config(select=("LBL",), profile=profile, house=house or House()))
    return [(item.code, text[item.span.start : item.span.end]) for item in linter.check(Document.of(text)).diagnostics]


def fixed(text: str) -> str:
    return fix(Linter(Config(select=("LBL",))), text.encode(), "a.txt", Safety.UNSAFE).data.decode()


# Part by part, the labels that an editor put there.
LEGITIMATE = {
    "an interview": "Anna: Where is it?\nBen: On the shelf.\nAnna: Which one?\nBen: The top one.",
    "an interview without spaces": "Anna:Where is it?\nBen:On the shelf, up.\nAnna:Which one do you mean?",
    "questions and answers": f"Q: Who built it?\nA: Nobody knows.\n\n{PROSE}",
    "a table of facts": "Where: Lenz, town hall\nWhen: 4 March, 7 p.m.\nPrice: 5 euros\nTickets: at the door",
    "a recipe": "Ingredients: 500 g plums, 200 g flour\nMethod: Stone the plums and bake them.",
    "a dateline": f"LENZ, March 4 (Reuters) - {PROSE}",
    "a place and a sentence": f"LENZ: {PROSE}",
    "a time": "The gate opens at 7:30 and closes at 19:45.",
    "a ratio and a score": "They won 3:1, and the odds had been 2:1.",
    "a verse": "He read John 3:16 to the town.",
    "an address": "Write to https://lenz.example/Bridge:Plans or call.",
    "a namespace": "The type std:Vector is not xml:Lang.",
    "a quotation": f"The mayor said: “We will see.” {PROSE}",
    "a caption with its credit": "A boat on the Lenz in March. (Photo: Ana Kovac / Reuters)",
    "a note": f"Note: the bridge is shut on Sundays.\n\n{PROSE}",
    "an headline with a colon": f"Lenz: the town and its bridge\n\n{PROSE}",
    "a subheading that names a person": f"Anna Bell wins the vote in Lenz\n\n{PROSE}\n\nAnna Bell\n\n{PROSE}",
    "a file in a sentence": "Open the picture boat.jpg and look.",
    "words of speaking": "The mayor said:The bridge is safe for now.\nThe bridge is old, the mayor said.",
    "a spaced colon": "Opening hours : The museum is open from nine in the morning until six.",
    "buying on credit": "They bought it on credit: a boat, a net, a house.",
    "a byline in its place": f"Bridge shut\n\n{PROSE}\n\nBy Anna Bell\n\nMay 4, 2024\n\n{PROSE}\n\nAll is new.",
    "a note about the writer": f"Bridge shut\n\n{PROSE}\n\nBy Anna Bell\n\nAnna Bell writes about bridges.",
    "a roundup": f"In brief\n\nLENZ — {PROSE}\n\nGRAZ — The new {PROSE[4:]}\n\nBRNO — The river {PROSE[4:]}",
    "a reaction": f"Bridge shut\n\n{PROSE}\n\nAnna Bell: “It was high time, we are glad.”\n\nAnna Bell said so.",
    "a list of captions": "\n".join(
        f"A boat on the Lenz in the month of {month} (AP Photo)" for month in ("May", "June", "July")
    ),
    "an interview with pictures": (
        f"Who built it?\n\n{PROSE}\n\nWhere is it?\n\nA boat on the Lenz. Photo: AP\n\n{PROSE}\n\nAnd when?"
    ),
    "the source of a brief": f"Bridge shut\n\n{PROSE}\n\nIt is shut, the town said in a statement. (AP)\n\n{PROSE}",
    "an agency and its letters": f"Bridge shut\n\n{PROSE}\n\nHe is with the Associated Press (AP)\n\n{PROSE}",
    "an artist": f"Bridge shut\n\n{PROSE}\n\nA photo by Ana Kovac hangs in the town hall.\n\n{PROSE}",
    "a list of those who made it": (
        f"Bridge shut\n\n{PROSE}\n\nEdited by: Anna Bell\nTranslated by: Tom Hale\nResearch by: Jan Kurz\n\n{PROSE}"
    ),
    "a title with a colon": (
        f"A look back\n\nStar Trek: Deep Space Nine was loved by many people in the town of Lenz.\n\n"
        f"Star also stood for hope. {PROSE} Star Trek: Deep Space Nine is over."
    ),
    "the alphabet of a form": "Name:\nStreet:\nTown:",
}


@pytest.mark.parametrize("name", sorted(LEGITIMATE))
def test_a_label_that_belongs_there_is_left_alone(name: str) -> None:
    assert check(LEGITIMATE[name]) == []


def test_a_glued_label_that_is_named_again_is_removed() -> None:
    text = f"Anna Bell wins in Lenz\n\nAnna Bell:The vote was close. {PROSE}"
    assert check(text) == [("LBL001", "Anna Bell:")]
    assert fixed(text) == f"Anna Bell wins in Lenz\n\nThe vote was close. {PROSE}"


def test_every_promotion_between_paragraphs_goes_and_the_text_closes_up() -> None:
    promotions = ["READ MORE: The bridge of 1911", "Lire aussi : Le pont de 1911", "Читайте также: Мост 1911 года"]
    for promotion in promotions:
        text = f"{PROSE}\n\n{promotion}\n\n{PROSE}\n"
        assert check(text) == [("LBL004", promotion)]
        assert fixed(text) == f"{PROSE}\n\n{PROSE}\n"


def test_a_credit_of_another_language_keeps_its_name() -> None:
    assert fixed(f"{PROSE}\nFoto: Ana Kovac / dpa") == f"{PROSE}\nPhoto: Ana Kovac / dpa"
    assert fixed(f"{PROSE}\n사진=연합뉴스") == f"{PROSE}\nPhoto: 연합뉴스"


def test_a_dateline_of_the_own_agency_is_in_its_place() -> None:
    text = f"The port: LENZ, March 4 (Reuters) - {PROSE}"
    assert [code for code, _ in check(text)] == ["LBL007"]
    assert check(text, House(own_agency=("Reuters",))) == []


def test_what_houses_differ_about_is_information() -> None:
    text = f"BREAKING: Bridge shut\n\nPhoto: Ana Kovac / Reuters\n\n{PROSE}\n\n{PROSE}\n\n(Reporting by Ana Kovac)"
    assert check(text) == []
    assert [code for code, _ in check(text, profile="strict")] == ["LBL013", "LBL005", "LBL008"]


def test_a_credit_between_paragraphs_is_left_over() -> None:
    text = f"Bridge shut\n\n{PROSE}\n\nPhoto: Ana Kovac / Reuters\n\n{PROSE}"
    assert check(text) == [("LBL005", "Photo: Ana Kovac / Reuters")]
    assert fixed(text) == f"Bridge shut\n\n{PROSE}\n\n{PROSE}"


def test_a_picture_file_alone_on_its_line_goes_unattended() -> None:
    linter = Linter(Config(select=("LBL010",)))
    assert fix(linter, f"{PROSE}\nIMG_2034.jpg\n{PROSE}\n".encode(), "a.txt", Safety.SAFE).data.decode() == (
        f"{PROSE}\n{PROSE}\n"
    )


# Lines between two paragraphs that an editor would take out, with the rule that finds each.
STRAY = {
    "LBL004": ("READ NEXT: The bridge of 1911", "[RELATED] The bridge of 1911", "Full coverage - The bridge of 1911"),
    "LBL005": ("AFP via Getty Images", "© Ana Kovac", "REUTERS/Ana Kovac/File Photo", "Photo: Supplied", "(PTI Photo)"),
    "LBL010": ("DSC_0412.JPG", "https://lenz.example/a/bridge.jpg", "![](bridge.png)", "lenz bridge march.webp"),
    "LBL011": ("Alt: The bridge at dawn", "[Photo: the bridge at dawn]"),
    "LBL017": (
        "Edited by: Anna Bell",
        "Photo editor: Anna Bell",
        "(With inputs from agencies)",
        "Reporter: Kim Min-ji",
    ),
    "LBL018": ("By: Anna Bell", "BY ANNA BELL, STAFF WRITER", "Von Anna Bell", "By Ahmed al-Masri in Cairo"),
    "LBL020": (
        "Men look at the bridge on Monday. [Yonhap]",
        "Anna Bell (left) and Tom Hale look at the bridge.",
        "The bridge of Lenz — APP/File",
        "The bridge of Lenz. EPA-EFE/ANA KOVAC",
        "The bridge of Lenz at dawn | Photo Credit: PTI",
        "In this photo released by the town, the bridge is seen at dawn.",
        "The bridge of Lenz at dawn.Credit...Ana Kovac for The New York Times",
    ),
    "LBL022": ("May be an image of bridge and river", "No photo description available."),
}


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in STRAY.items() for line in lines])
def test_a_stray_line_between_paragraphs_is_found_and_goes(code: str, line: str) -> None:
    text = f"Bridge of Lenz shut\n\n{PROSE}\n\nNobody knows when.\n\n{line}\n\n{PROSE} It is old.\n"
    assert check(text) == [(code, line)]
    assert fixed(text) == f"Bridge of Lenz shut\n\n{PROSE}\n\nNobody knows when.\n\n{PROSE} It is old.\n"


@pytest.mark.parametrize(
    "credit",
    [
        "Kwame / AFP",
        "Evan / Reuters via AP",
        "Getty Images",
        "Duck-chul / Yonhap via AP",
        "Eugene Holm / Pool via Reuters",
    ],
)
def test_a_credit_that_runs_into_a_caption_is_cut_off(credit: str) -> None:
    for label in ("on credit:", "credits:", "in photo credit:"):
        text = f"Bridge shut\n\nThe bridge of Lenz, Moravia, {label} {credit}\n\n{PROSE}"
        assert check(text) == [("LBL003", f"{label} {credit}")]
        assert fixed(text).split("\n")[2] == "The bridge of Lenz, Moravia."


@pytest.mark.parametrize(
    "line",
    [
        "Foto: dpa", "Fot. Jan Nowak / PAP", "Foto Ansa", "© Foto: dpa", "Crédit photo : AFP", "写真：共同通信",
        "▲ 사진=연합뉴스", "(사진=뉴스1)", "图/新华社",
        "Fotoğraf: AA", "Фото: ТАСС", "Kuva: Lehtikuva", "Zdroj: ČTK",
        "Ảnh: TTXVN", "Fonte: Lusa", "Fuente: EFE", "Φωτ.: ΑΠΕ", "Kép forrása: MTI",
        "الصورة: فرانس برس", "צילום: רויטרס",
    ],
)  # fmt: skip
def test_the_credit_label_of_another_language_becomes_english(line: str) -> None:
    assert fixed(f"{PROSE}\n{line}\n{PROSE[4:]}").split("\n")[1].lstrip("© ▲(").startswith(("Photo:", "Source:"))


@pytest.mark.parametrize(
    "label",
    [
        "Donald Trump:",
        "NATO:",
        "Gaza :",
        "Ukraine war:",
        "World Cup 2026:",
        "Ursula von der Leyen:",
        "#Sudan:",
        "OPEC+:",
    ],
)
def test_a_label_glued_to_a_sentence_is_found_whatever_it_is(label: str) -> None:
    assert check(f"Bridge shut\n\n{label}{PROSE}") == [("LBL001", label)]
