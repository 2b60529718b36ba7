"""Wrong words: what the rules promise on texts that are not their examples, and that their tables are sound."""

from __future__ import annotations

import re
import time
import unicodedata
import warnings
from pathlib import Path

import pytest
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Diagnostic
from copydesk.lint.document import Document
from copydesk.lint.finding import Safety
from copydesk.lint.lexicon import load
from copydesk.lint.linter import Linter
from copydesk.lint.registry import catalogue
from copydesk.rules.wrong_words._contexts import near, tokens, weights
from copydesk.rules.wrong_words._phrases import compiled

FOLDER = Path(catalogue().find("WRD001").folder)
PHRASES = ("prepositions", "countability", "calques", "collocations", "lookalikes", "doubtful")


def found(text: str, *codes: str, profile: str = "publish") -> tuple[Diagnostic, ...]:
    run = Linter(Config(profile=profile, select=codes or ("WRD",)))
    return run.check(Document.of(text, declared_kind="news")).diagnostics


def words(text: str, *codes: str) -> list[str]:
    return [text[item.span.start : item.span.end] for item in found(text, *codes)]


# --- tables ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", [path.name for path in sorted(FOLDER.glob("*.tsv"))])
def test_tables_are_sorted_and_say_where_they_come_from(table: str) -> None:
    lexicon = load(FOLDER / table)
    text = (FOLDER / table).read_text(encoding="utf-8")
    assert lexicon.head["source"]
    assert text == unicodedata.normalize("NFC", text)
    lines = [line for line in text.split("\n") if line and not line.startswith("#")][1:]
    assert lines == sorted(lines)


@pytest.mark.parametrize("table", PHRASES)
def test_every_anchor_of_a_phrase_can_be_replaced_by_its_row(table: str) -> None:
    for row in load(FOLDER / f"{table}.tsv").rows:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a space inside a character class
            pattern = compiled.__wrapped__(row["pattern"])
        assert row["use"].startswith("~") or "x" in pattern.groupindex, row
        assert pattern.groups == ("x" in pattern.groupindex) + ("\\2" in row["use"]), row
        assert row["pattern"].count("‹") <= 1, row


def test_every_confusion_has_its_pair_of_contexts() -> None:
    pairs = {row["pair"]: weights(row["weights"]) for row in load(FOLDER / "contexts.tsv").rows}
    for row in load(FOLDER / "confusions.tsv").rows:
        assert row["pair"] in pairs
        assert {row["form"], row["meant"]} == set(row["pair"].split("/"))
        assert int(row["direction"]) == (1 if row["pair"].startswith(row["form"] + "/") else -1)


# --- phrases ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court ruled on Monday that the firm was responsible of the leak.", "responsible of"),
        ("A nurse accused him for stealing drugs.", "accused him for"),
        ("He was sentenced on four years in prison for fraud.", "sentenced on"),
        ("The results were similar with those of 2012.", "were similar with"),
        ("Warships sailed by on Sunday in a show of force for Iran.", "a show of force for"),
        ("Fans were not aware about the delay.", "aware about"),
        ("The talks begin in Tuesday, the envoy said.", "in Tuesday"),
        ("Despite of the rain, 400 people came.", "Despite of"),
    ],
)
def test_wrong_prepositions(text: str, expected: str) -> None:
    assert words(text, "WRD003") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "She was accused for the second time in a year.",
        "The prince is third in line to the throne and first in line to speak.",
        "The army held a show of force for visiting generals.",
        "He was suspected for years before police charged him for the room.",
        "The committee will discuss about a dozen cases.",
        "They drew attention on social media and on Friday.",
        "The museum is different, of the old kind, and similar with respect to size.",
    ],
)
def test_prepositions_that_belong_to_something_else(text: str) -> None:
    assert words(text, "WRD003") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Several medias reported the fire.", "Several medias"),
        ("The firm sells security softwares to banks.", "softwares"),
        ("Witnesses gave evidences in court.", "evidences"),
        ("The aid is worth 3 millions of euros.", "3 millions of"),
        ("It was a rare phenomena, experts said. A new phenomena is rare.", "A new phenomena"),
        ("The tour begins with a three-days festival.", "three-days festival"),
    ],
)
def test_countability(text: str, expected: str) -> None:
    assert expected in words(text, "WRD004")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The valley has had no doctor since three years.", "since three years"),
        ("Politic leaders met in Oslo; the politic crisis went on.", "politic crisis"),
        ("In the last year economical sanctions hurt trade.", "economical sanctions"),
        ("They came with the purpose to help.", "with the purpose to"),
        ("In case if it rains, the match is off.", "In case if"),
        ("In her congratulations to Olaf Berg, the queen spoke of hope.", "her congratulations to"),
    ],
)
def test_loan_translations(text: str, expected: str) -> None:
    assert expected in words(text, "WRD005")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers must do a decision on the dam.", "must do a decision"),
        ("Strong rains fell in the north.", "Strong rains"),
        ("The king held an official visit to Oslo.", "held an official visit"),
        ("He made suicide in prison, and she made a murder in May.", "made suicide"),
        ("The bishop calls for calm and release hostages.", "calls for calm and release"),
        ("The judge made him to pay for the lock.", "made him to pay"),
    ],
)
def test_collocations(text: str, expected: str) -> None:
    assert expected in words(text, "WRD006")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The prime minster resigned on Friday.", "prime minster"),
        ("He set sale for Crete in May.", "set sale"),
        ("The trust hit the breaks on spending, and hot on the heals of that came a strike.", "on the heals"),
        ("Heavy causalities were feared.", "causalities"),
        ("It is a breech of contract.", "breech"),
        ("She lost her nerve and her savings wont last.", "wont"),
        ("They should of known before the vote.", "should of"),
        ("The bride walked down the isle in white.", "isle"),
        ("Nobody knows who's idea it was.", "who's"),
        ("It is a company who's staff have left.", "who's"),
        ("Pupils were effected by the smoke.", "effected"),
    ],
)
def test_lookalikes(text: str, expected: str) -> None:
    assert any(expected in word for word in words(text, "WRD008"))


def test_frames_of_lookalikes_that_hold_the_word_itself() -> None:
    text = "He knows who's turning it off. We walked down the isle of Mull. Changes were effected by decree."
    assert words(text, "WRD008") == []
    assert words("She would of course agree. The man who's staff sergeant here waved.", "WRD008") == []


def test_doubtful_wordings_report_in_the_strict_profile_only() -> None:
    text = "The amount of people grew. There are less jobs, and the board is comprised of men."
    assert found(text) == ()
    assert [item.code for item in found(text, profile="strict")] == ["WRD012"] * 3


def test_fixes_of_phrases_are_never_safe() -> None:
    text = "He was accused for theft in a pubic school since two years; informations are scarce."
    items = found(text)
    assert len(items) == 4
    assert all(fix.safety is not Safety.SAFE for item in items for fix in item.fixes)


# --- contradictions --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The icebreaker arrived in Bergen at dawn.\n\nIt is the first arrival of an icebreaker since May.\n\n"
            "The departure of the icebreaker comes amid rows over fishing.",
            "departure",
        ),
        (
            "The two chains will merge in May.\n\nShops keep their names when the chains merge.\n\n"
            "Staff learned that the chains demerge in June.",
            "demerge",
        ),
        (
            "Ghana sold its cocoa exports early. Cocoa exports fund schools.\n\nThe board sees cocoa imports rise.",
            "imports",
        ),
        (
            "Crop failure looms in the south. A second crop failure would empty the stores.\n\n"
            "Villages that live through a crop success need seed, the agency said.",
            "success",
        ),
        (
            "The ethnic minority holds two seats.\n\nThe ethnic minority votes in May.\n\n"
            "Schools for the ethnic majority teach Sorbian.",
            "majority",
        ),
    ],
)
def test_the_lone_opposite_is_reported_with_its_witnesses(text: str, expected: str) -> None:
    (item,) = found(text, "WRD001")
    assert text[item.span.start : item.span.end] == expected
    assert len(item.related) >= 2
    assert all(fix.safety is Safety.SHOWN for fix in item.fixes)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry arrived at nine. The ferry arrived late.\n\nBefore the ferry departed, the crew rested.",
        "The ferry arrived at nine. The ferry arrived late.\n\nThe train departed at ten.",
        "A jury convicted the trader. The trader was convicted of fraud.\n\nThe trader was acquitted of theft.",
        "She was born in Leeds. Her brother was born in Leeds.\n\nShe died in Leeds in 1990.",
        'The firms plan a merger. The merger needs consent.\n\n"I dream of a demerger," one investor said.',
        "Exports of steel rose and steel imports fell.",
    ],
)
def test_opposites_that_the_text_accounts_for(text: str) -> None:
    assert words(text, "WRD001") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group's pre-tax profit rose. Pre-tax profit was £3m.\n\nAfter-tax profit may fall in May.", "After-tax"),
        ("State-owned banks lend. A state-owned bank failed.\n\nPrivately-owned banks failed next.", "Privately-owned"),
        ("It is a twin-engine plane.\n\nThe single-engine plane came down in a field.", "single-engine"),
        ("A diesel-powered submarine docked in Kiel.\n\nThe diesel-tipped submarine leaves soon.", "diesel-tipped"),
        (
            "A left-wing party of Ana Cruz won. The left-wing party sang.\n\nAna Cruz said her right-wing party ruled.",
            "right-wing",
        ),
    ],
)
def test_attributes_that_exclude_each_other(text: str, expected: str) -> None:
    assert words(text, "WRD002") == [expected]


def test_attributes_that_articles_contrast_need_two_witnesses() -> None:
    assert words("Full-time workers earn more.\n\nPart-time workers lost pay in May.", "WRD002") == []
    assert words("A first-half goal by Ito put Kobe ahead.\n\nA second-half goal by Ono won it.", "WRD002") == []
    assert words("His first-quarter lead was cut.\n\nA fourth-quarter lead held.", "WRD002") == []
    assert words("High-risk areas were closed.\n\nLow-risk areas stay open.", "WRD002") == []


@pytest.mark.parametrize(
    ("told", "reference"),
    [
        ("Modi wrote to Sharif on Monday.", "Modi told Sharif [during the phone call] that trade would resume."),
        ("Anna Holm and Ben Ode exchanged e-mails in May.", "Holm assured Ode [in the conversation] of her vote."),
        ("King Felipe sent a message to President Boric.", "Felipe thanked Boric [in their conversation]."),
        ("Lula sent a long letter to Petro last night.", "Petro, Lula said [in the call], is a friend."),
        ("Macron spoke by phone with Scholz.", "Macron told Scholz [in the telegram] that France agreed."),
    ],
)
def test_a_medium_of_contact_that_was_never_used(told: str, reference: str) -> None:
    marked = reference[reference.index("[") + 1 : reference.index("]")]
    text = f"{told}\n\n{reference.replace('[', '').replace(']', '')}"
    assert words(text, "WRD010") == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "Modi spoke to Sharif.\n\nModi wrote to Sharif.\n\nModi told Sharif during the phone call to wait.",
        "Modi wrote to Sharif.\n\nDuring the phone call, aides of the bank agreed.",
        "Modi wrote to Sharif. The two met on Monday.\n\nModi told Sharif in the conversation to wait.",
        "Modi wrote to Sharif.\n\nModi told Sharif in the letter to wait.",
    ],
)
def test_a_medium_of_contact_that_the_text_accounts_for(text: str) -> None:
    assert words(text, "WRD010") == []


@pytest.mark.parametrize("target", ["Russia", "the Taliban", "Beijing", "Serbia", "North Korea"])
def test_a_show_of_force_is_against_its_target(target: str) -> None:
    text = f"Jets flew along the border on Monday in a show of force for {target}, the army said."
    (item,) = found(text, "WRD003")
    assert '"a show of force against"' in item.message
    assert words(text.replace("for ", "by "), "WRD003") == []


@pytest.mark.parametrize(
    ("country", "person", "title"),
    [
        ("Chile", "Gabriel Boric", "President"),
        ("South Africa", "Cyril Ramaphosa", "President"),
        ("Thailand", "Somchai Wong", "foreign minister"),
        ("Poland", "Iga Nowak", "champion"),
        ("Japan", "Ken Mori", "singer"),
    ],
)
def test_a_country_and_a_person_run_together(country: str, person: str, title: str) -> None:
    text = f"{country} {person} arrives in Rome today.\n\nThe {title} {person} is 41."
    assert words(text, "WRD011") == [f"{country} {person}"]
    assert words(text.replace("The " + title, "Here"), "WRD011") == []


# --- confused words --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("They could not decide weather to stay or go.", "weather", "whether"),
        ("He looked threw the window of the house.", "threw", "through"),
        ("The families lost there homes in the flood.", "there", "their"),
        ("The drug had no affect on the patients.", "affect", "effect"),
        ("It is better to wait then to run, and older then the sea.", "then", "than"),
    ],
)
def test_context_speaks_for_the_other_word(text: str, written: str, meant: str) -> None:
    items = [item for item in found(text, "WRD007", "WRD008") if written in text[item.span.start : item.span.end]]
    assert items
    assert any(meant in item.message for item in items)


def test_features_do_not_look_at_the_word_itself() -> None:
    left, right = tokens("They sat on the "), tokens(" of 1,200 oaks.")
    assert near(left, right) == ["L1=the", "R1=of", "L2=on", "R2=0", "LL=on_the", "RR=of_0", "LR=the_of"]


# --- the article -----------------------------------------------------------------------------------------------------


def test_no_rule_of_the_family_is_called_without_its_terms() -> None:
    assert all(entry.terms for entry in catalogue().entries if re.match(r"WRD0[01]\d", entry.code))


# --- phrases ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("The band gave a sneak peak of the album.", "peek"),
        ("Town halls make due with less each year.", "do"),
        ("The singer strained her vocal chords.", "cord"),
        ("The floods reeked havoc in the delta.", "wreak"),
        ("The driver got off scott-free.", "scot-free"),
        ("The coach became an escape goat for the board.", "a scapegoat"),
        ("The region is in the throws of a drought.", "throes"),
        ("Divers enter unchartered waters off Crete.", "uncharted"),
        ("Two hikers were hit by lightening.", "lightning"),
        ("The offer comes with no strings and is per say fair; it is bursting at the seems.", "seams"),
        ("She won the title in one foul swoop.", "fell"),
        ("The deal fell by the way side.", "wayside"),
        ("The singer is a roll model for girls.", "role"),
        ("Guests can expect a world-renown orchestra.", "renowned"),
        ("The museum is worth to see.", "worth …ing"),
        ("The two sides reached to an agreement on fish.", "reached an agreement"),
        ("Instead to pay the fine, he left.", "Instead of …ing"),
        ("He posted in Facebook that the shop was closed.", "on Facebook"),
        ("They listen music on the bus.", "listen to"),
        ("The answer of the question lies in the soil.", "answer to"),
        ("He was found guilty for murder.", "guilty of"),
        ("They pay attention on detail.", "attention to"),
    ],
)
def test_a_slip_in_a_phrase_names_the_right_word(written: str, right: str) -> None:
    assert any(right in item.message for item in found(written))


@pytest.mark.parametrize(
    "text",
    [
        "The peak gave walkers a view. The loan was made due with interest. They played three vocal parts and a chord.",
        "He threw the dice, and the throws of the dice were fair. The throws of a javelin are measured.",
        "Lightening the load helped. A lightening of the mood followed, and lightening creams were banned.",
        "The bus was on Route 66. She was on route 12 to the coast.",
        "The principle of the thing counts. As a matter of principle, reasons were given. School principles changed.",
        "The actor missed her cue. In the cue, the violins wait for the horn.",
        "He had no time to listen, the radio was broken. The guns fell silent.",
        "They reached to the top shelf. A home worth 3 million was sold. He is worth more to them.",
        "The plane's wing bursts. The yolk of an egg is yellow. He is weary of the war. She is weary of travel.",
        "A chalk line was drawn. The river ran rapidly. The ringer of the bell was old. He ran through the ringers.",
        "The hotel overlooks the sea. She oversees troops in four states. The firm oversees 40 sites.",
        "He wrote in a Facebook post that he would go. In his Facebook message he thanked them.",
        "The right answer of the quiz was Oslo. In spite of the rain they played. She did it out of spite.",
        "The visit in May was short. His official visit in June went well. Their first visit in 2010 was long.",
        "Visitors enter to the sound of bells. She entered, to the surprise of the guards.",
        "The lamb was served on the lamb platter. The gorilla enclosure is closed.",
        "Rights denied to haves and have-nots alike are no rights. They are in the frame for murder.",
        "The guns were still. A manor in a manor park was sold. The iceberg lettuce was cold.",
        "The truth is though that the bridge is old. A battered woman came to the door of the shelter.",
        "The statue in the book is old. They feel loath to go and loathe to lie. We loathe to hear it.",
    ],
)
def test_the_same_words_in_their_own_sense_are_silent(text: str) -> None:
    assert words(text, "WRD003", "WRD004", "WRD005", "WRD006", "WRD008") == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("WRD013", "He lies north of Teleb. "),
        ("WRD013", "The bus from Lima to Cusco was late. It had left Cusco for Lima. "),
        ("WRD002", "The third-quarter profit rose and the first-quarter loss fell. "),
    ],
)
def test_what_is_told_a_thousand_times_is_not_compared_with_all_before_it(code: str, sentence: str) -> None:
    doc = Document.of(sentence * (200_000 // len(sentence)))
    linter = Linter(Config(select=(code,)))
    began = time.process_time()
    assert not linter.check(doc).broken
    assert time.process_time() - began < 3  # it took ten times as long


def test_articles_and_misspellings_are_left_to_languagetool_where_it_is_asked() -> None:
    linter = Linter(Config(select=("WRD014", "WRD024")))
    text = "The mayor recieved a award in May."
    assert [item.code for item in linter.check(Document.of(text)).diagnostics] == ["WRD014", "WRD024"]
    assert not linter.check(Document.of(text, meta={"languagetool": ()})).diagnostics
