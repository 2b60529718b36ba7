"""Names: what a mention is, and which spellings of one document are one name."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.document import Document, House
from copydesk.lint.linter import Linter


def check(text: str, **house: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    return Linter(Config(select=("TRN",), house=House(names=house))).check(Document.of(text)).diagnostics


def found(text: str, **house: tuple[str, ...]) -> list[str]:
    return [text[item.span.start : item.span.end] for item in check(text, **house)]


# --- mentions
# ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Anna Berg met Ola.", ["Anna Berg", "Ola"]),
        ("They saw Kofi Annan's house in Accra.", ["Kofi Annan", "Accra"]),
        ("A man of Foreign Minister Jens Holm's party.", ["Jens Holm"]),
        ("It was French President Jules Roy who left.", ["French", "Jules Roy"]),
        ("He told of Osama bin Laden and al-Zarqawi in Abu Dhabi.", ["Osama bin Laden", "al-Zarqawi", "Abu Dhabi"]),
        ("We met Ludwig van der Meer in The Hague.", ["Ludwig van der Meer", "Hague"]),
        ("The Kyiv-based firm backs pro-Kyiv groups.", ["Kyiv", "Kyiv"]),
        ("In St. Petersburg the writer J.K. Rowling read.", ["St. Petersburg", "J.K. Rowling"]),
        ("He died in Côte d’Ivoire on Monday.", ["Côte d’Ivoire"]),
        ("The town of Tver' is old, and Perm' is far.", ["Tver'", "Perm'"]),
        ("They sang 'Long live Omar' and left.", ["Long", "Omar"]),
        ("You write to Berg@mail.example or see Berg.example today.", []),
        ("He asked what Maria I would say to Lars.", ["Maria", "Lars"]),
        ("They met An Ji-won and He Lifeng there.", ["An Ji-won", "He Lifeng"]),
        ("He Saw that An Inn was full, the host Per Holm says.", ["Saw", "Inn", "Per Holm"]),
        (
            "In the town Jan Novak met May Berg, Jun Endo and Will Holt on Dec 5.",
            ["Jan Novak", "Berg", "Jun Endo", "Will Holt"],
        ),
        ("They met with Said Nuri. Said Berg: no.", ["Said Nuri", "Berg"]),
        ("A Stoke-on-Trent firm and a Lagos-to-Accra road.", ["Stoke-on-Trent", "Lagos-to-Accra"]),
    ],
)
def test_mentions(text: str, names: list[str]) -> None:
    assert [mention.text for mention in Document.of(text).names] == names


def test_a_mention_knows_its_title_and_whether_it_opens_a_sentence() -> None:
    first, second = Document.of("Berg spoke. Then Mr Berg left.").names
    assert (first.opens, first.titled) == (True, False)
    assert (second.opens, second.titled) == (False, True)


# --- which form is kept
# ------------------------------------------------------------------------------------------------


def fix(item: Diagnostic) -> str | None:
    return item.fix.changes[0].content if item.fix else None


def test_the_majority_is_kept_and_its_places_are_related() -> None:
    (item,) = check("Kyiv is calm. Kyiv waits. Trains to Kiev ran.")
    assert item.message == '"Kiev" is the Russian-based spelling of "Kyiv", used in 2 other places'
    assert [place.start.column for place in item.related] == [1, 15]


@pytest.mark.parametrize(
    ("other", "kept", "status"),
    [
        ("Chungking", "Chongqing", "the older (postal or Wade-Giles) spelling of"),
        ("Taibei", "Taipei", "another spelling of"),
        ("Vitsebsk", "Vitebsk", "another spelling of"),
        ("Bombay", "Mumbai", "the former name of"),
        ("Mumbai", "Bombay", "the present name of"),
    ],
)
def test_what_a_spelling_is_said_to_be(other: str, kept: str, status: str) -> None:
    (item,) = check(f"Trams in {kept} stood still. Buses to {other} ran. Nobody left {kept}, and {kept} was calm.")
    assert item.message == f'"{other}" is {status} "{kept}", used in 3 other places'


def test_an_article_apart_is_no_other_name() -> None:
    assert found("Mohammed Shia al-Sudani won. Sudani left. Mohammed Shia Al Sudani and Sudani smiled.") == [
        "Mohammed Shia Al Sudani"
    ]


def test_an_article_that_opens_a_sentence_has_its_capital() -> None:
    assert found("Khaled al-Thani won. Al-Thani met Ali. Khaled Al Thani smiled. People like Khaled al-Thani.") == [
        "Khaled Al Thani"
    ]


def test_in_a_tie_the_form_of_the_full_name_is_kept() -> None:
    (item,) = check("Mr Zaytsev spoke at length. A friend of Pavel Zaitsev heard it.")
    assert fix(item) == "Zaitsev"


def test_in_a_tie_the_listed_form_is_kept() -> None:
    (item,) = check("The ship left Pusan. It came to Busan.")
    assert fix(item) == "Busan"


def test_without_any_reason_there_is_no_fix() -> None:
    (item,) = check("We read of Robert Kilroy-Silk today. They met Robert Kilroy Silk there.")
    assert fix(item) is None


def test_a_bare_name_follows_the_decision_on_the_full_one() -> None:
    text = "Novak Djokovic won. Novak Đoković's coach cheered. Djokovic was tired. Later Đoković left."
    assert [fix(item) for item in check(text)] == ["Novak Djokovic", "Djokovic"]


def test_nobody_is_told_to_use_a_former_name_or_is_given_other_words() -> None:
    (item,) = check("Bombay's trains ran. Bombay is big, and Mumbai is hot.")
    assert fix(item) is None
    (item,) = check("“I love Calcutta,” she said. Kolkata is big. Kolkata's trams are old.")
    assert (item.code, fix(item)) == ("TRN001", None)


def test_the_house_spelling_is_kept_against_the_majority() -> None:
    text = "Kiev is calm. Kiev waits. Trains to Kyiv ran."
    assert found(text) == ["Kyiv"]
    assert {fix(item) for item in check(text, Kyiv=())} == {"Kyiv"}


def test_one_place_has_one_finding_when_the_house_replaces_the_form() -> None:
    items = check("The ship left Pusan. Busan is calm, and Busan is big.", Busan=("Pusan",))
    assert [item.code for item in items] == ["TRN006"]


def test_a_use_in_quotation_marks_is_less_sure() -> None:
    plain, quoted = check('Kyiv waits. Kyiv slept. Kiev slept. "I was in Kiev," he said. Kyiv is calm.')
    assert quoted.sure < plain.sure


# --- what is left alone
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kolkata (Calcutta) is hot. Kolkata is big.",
        "She flew to Myanmar, also known as Burma. Myanmar is hot.",
        "Chennai, formerly Madras, is a port. Chennai is big.",
        "He insulted Ayatollah Ruhollah Khomenei, he said, and Ayatollah Ali Khamenei. It was a long day.",
        "Kyiv was long known by its Russian name, Kiev. Kyiv is old.",
        "She teaches in Lviv – Lwów to the Poles, Lemberg to the Austrians. Lviv is old.",
        "The Bombay High Court sits in Mumbai. Mumbai is big.",
        "The Pusan International Film Festival opens in Busan. Busan is big.",
        "Busan was formerly known as Pusan. “I was born in Pusan,” she says. Busan is big.",
        "The spelling Kyiv, once rare, has replaced Kiev in most newspapers. Kyiv is calm.",
        "Maria Krim lived in Crimea. Crimea is far. Krim was a doctor.",
        "Maria Whitehouse wrote to the White House. The White House was silent, and Whitehouse wrote again.",
        "Dynamo Kiev lost in Kyiv. Kyiv is calm.",
        "The Treaty of Nanking was signed in Nanjing.",
        "In 1942 the Japanese took Rangoon. Yangon is now the largest city of the land.",
        'The film "Passage to Bombay" was shot in Mumbai. Mumbai is big.',
        "The city still called Bombay by its older residents is hot. Mumbai is big.",
        'They told us: "In Bombay they call it Mumbai." Mumbai is big.',
        "Ivan Petrov, Olga Petrova and Anna Petrenko met.",
        "Mr Johnson met Ms Johnston. Johnson left.",
        "Germany beat the Germans of Germania.",
        "Line-up: Berg, Masson, Holt, Massen, Kirk.\nMr Masson scored for the side.",
        "The Tinkoff group is sold. Oleg Tinkov said so, and Tinkov left.",
        "President Lukashenko called President Yushchenko. Lukashenko was late.",
        "Chiang Kai-shek lost. Chiang fled, and in 1997 Jiang Zemin ruled. Jiang was an engineer.",
        "KIM YO JONG SPEAKS\nKim Yo Jong spoke.",
        "Ruud van Holten scored. Van Holten was tired.",
        "Sir Anselm Jon Meyer died. Jon Major spoke.",
        "Sasha Ivanov scored. D Ionov was booked, and Ivanov left. Ivanov is 30.",
        "Rob Lyons kicked three goals. He has played for the British and Irish Lions. Lyons is 29. The Lions won.",
        "Imran Hussain, 24, admitted theft. Imran Hussein, 31, denied assault. Both live in Leeds.",
        "Kim Jong Il had a brother, Kim Yong Il. A son of Kim Jong Il was there.",
        "Zhao Ziyang fell. Li Jiang spoke. Mr Jiang left, and Jiang was not asked.",
        "Trains to Charleston ran. Schools in Charlestown are shut. The road to Charleston is closed.",
        "The key Control-S saves. Control-Q ends it. Control-S is old.",
        "Trains to Essen ran. Schools in Assen are shut. The road to Essen is closed.",
        "Ahmed Sabri, whose namesake Ahmad Sabry runs the airport, spoke.",
        "The architect Zaha Nadir (Arabic: زها Zahā Nādir) drew it. Zaha Nadir was born here.",
    ],
)
def test_two_forms_that_are_meant(text: str) -> None:
    assert found(text) == []


def test_a_weekday_or_an_office_after_a_place_is_no_part_of_its_name() -> None:
    assert found("Kyiv waits. Kyiv is calm. Kiev Mayor Ivan Holub left Kiev Monday.") == ["Kiev", "Kiev"]


def test_a_remark_on_namesakes_is_about_those_near_it() -> None:
    remark = "Mr Howard, like his Australian namesake, lost."
    text = (
        f"Gennady Holub won. Gennady Holub is glad. {'He sings. ' * 40}Genadz Holub paid. {'It rained. ' * 40}{remark}"
    )
    assert found(text) == ["Genadz Holub"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Park Geun-hye spoke. Park was calm. Later Pak left, and Park slept.", "Pak"),
        ("Zhang Xueliang spoke. Zhang was calm. Later Chang left, and Zhang slept.", "Chang"),
        (
            "Schools in Ajdabiya are shut. The road to Ajdabiya is closed. Fighting reached the port near Ajdabia.",
            "Ajdabia",
        ),
        ("Yoriko Kawaguchi spoke. Kawaguchi was calm. Later Kawaguti left, and Kawaguchi slept.", "Kawaguti"),
        ("Driss Jettou won. A prize for Idris Jettou is due. Driss Jettou is 50.", "Idris Jettou"),
        ("Fighting in Fallujah went on. Roads to Fallujah are shut. A clinic in Falluja burned.", "Falluja"),
        ("Moussa Koussa fled. They took Musa Kusa in. Moussa Koussa is 62.", "Musa Kusa"),
        (
            "Abdelkader Djilani won. A prize for Abdul Qadir Jilani is due. Abdelkader Djilani is 50.",
            "Abdul Qadir Jilani",
        ),
    ],
)
def test_two_spellings_of_one_name_are_found(text: str, form: str) -> None:
    assert found(text) == [form]


def test_a_place_in_a_word_with_a_hyphen_is_found() -> None:
    items = check("Kyiv waits. The Moscow-Kiev train is late. Kyiv is calm, and the Kiev-Lviv train is full.")
    assert [(item.start.column, fix(item)) for item in items] == [(24, "Kyiv"), (66, "Kyiv")]


def test_each_person_has_a_form_of_their_own() -> None:
    assert found("Kim Yo Jong met Moon Jae-in. Kim Yo Jong left before Moon Jae-in.") == []


def test_a_code_is_reported_once_for_one_place() -> None:
    items = check("Kim Jong Un spoke. We saw Kim Jong-un today. They know Kim Jong Un, and he met Kim Jung Un.")
    assert len({item.span for item in items}) == len(items) == 2


# --- cost
# --------------------------------------------------------------------------------------------------------------


def test_a_text_without_likely_pairs_does_not_load_rapidfuzz() -> None:
    code = (
        "import sys\n"
        "from copydesk.lint.config import Config\n"
        "from copydesk.lint.document import Document\n"
        "from copydesk.lint.linter import Linter\n"
        "Linter(Config(select=('TRN',))).check(Document.of('The price of Anna Berg is high in Oslo today.'))\n"
        "sys.exit('rapidfuzz' in sys.modules)\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=env).returncode == 0


def test_many_names_take_time_in_proportion() -> None:
    syllables = [first + vowel for first in "bdfgklmnprst" for vowel in "aeiou"]
    names = [
        (one + two + three).capitalize() for one in syllables[:20] for two in syllables for three in syllables[::6]
    ]
    text = "\n".join(f"We met {name} there." for name in names)
    assert len(names) >= 10_000
    assert len(check(text)) < len(names) / 10


def test_the_entries_of_a_directory_are_not_compared_with_each_other() -> None:
    syllables = [first + vowel for first in "bdfklmnprst" for vowel in "aeiou"]
    entries = [f"Ola {one.capitalize()}{two}" for one in syllables[:20] for two in syllables]
    text = "\n".join(f"We met {name} there." for name in (*entries, "Kurt Zaytsev", "Kurt Zaitsev"))
    assert found(text) == []
    assert found(f"{text}\nKurt Zaytsev is the chairman. We asked Kurt Zaytsev.") == ["Zaitsev"]
