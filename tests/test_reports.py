"""Reports: what people read, and what other programs read, checked against what those programs expect."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from copydesk.lint import faults, runner
from copydesk.lint.config import Config
from copydesk.lint.diagnostic import Change, Checked, Diagnostic, Place, Position, Remedy
from copydesk.lint.document import Document
from copydesk.lint.finding import Safety, Severity
from copydesk.lint.reports import FORMATS, Run, diff, report
from copydesk.lint.runner import Job, Outcome
from copydesk.lint.spans import LineIndex, Span
from copydesk.lint.terminal import width
from hypothesis import given, settings
from hypothesis import strategies as st

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parent.parent
SGR = re.compile(r"\x1b\[[0-9;]*m")

PORT = (
    "Ferry back in Pusan\n"
    "\n"
    "The ferry reached the port of Busan on Monday , two days late, after a storm off Tsushima had kept it in the "
    "lee of the island with 212 passengers.\n"
    "Busan is its home port.\n"
    "Share this:\n"
    "Like Loading...\n"
)


class Desk:
    """Makes diagnostics about one text."""

    def __init__(self, text: str, path: str = "port.txt") -> None:
        self.text, self.path = text, path
        self._lines = LineIndex(text)

    def span(self, quote: str, number: int = 0) -> Span:
        at = -1
        for _ in range(number + 1):
            at = self.text.index(quote, at + 1)
        return Span(at, at + len(quote))

    def at(self, offset: int) -> Position:
        return Position(*self._lines.position(offset))

    def change(self, span: Span, content: str) -> Change:
        return Change(span, self.at(span.start), self.at(span.end), content)

    def fix(self, title: str, safety: Safety, span: Span, content: str = "", group: str = "") -> Remedy:
        return Remedy(title, safety, (self.change(span, content),), group)

    def place(self, span: Span, message: str) -> Place:
        return Place(span, self.at(span.start), self.at(span.end), message)

    def item(self, code: str, name: str, span: Span, message: str, **more: Any) -> Diagnostic:
        more = {"severity": Severity.WARNING, "sure": 0.9, "fingerprint": "f" * 24, **more}
        start, end = self.at(span.start), self.at(span.end)
        return Diagnostic(
            path=self.path, code=code, name=name, message=message, span=span, start=start, end=end, **more
        )

    def checked(self, *found: Diagnostic) -> Checked:
        return Checked(self.path, Document.of(self.text, self.path), found)


def port() -> Checked:
    desk = Desk(PORT)
    pusan, busan, again = desk.span("Pusan"), desk.span("Busan"), desk.span("Busan", 1)
    space = Span(desk.span(" , two").start, desk.span(" , two").start + 1)
    share, like = desk.span("Share this:"), desk.span("Like Loading...")
    return desk.checked(
        desk.item(
            "TRN001",
            "mixed-spelling",
            pusan,
            '"Pusan" here, "Busan" in 2 other places',
            fixes=(
                desk.fix('Use "Busan"', Safety.UNSAFE, pusan, "Busan"),
                desk.fix("Use the old spelling everywhere", Safety.SHOWN, busan, "Pusan"),
            ),
            related=(desk.place(busan, '"Busan"'), desk.place(again, "in the lead")),
        ),
        desk.item(
            "TYP001",
            "space-before-punctuation",
            space,
            'space before ","',
            fixes=(desk.fix("Remove the space", Safety.SAFE, space),),
        ),
        desk.item(
            "WGT002",
            "share-bar",
            share,
            "sharing buttons left on the page",
            severity=Severity.ERROR,
            fixes=(desk.fix("Remove the block (2 lines)", Safety.UNSAFE, Span(share.start, share.end + 1), "", "g"),),
        ),
        desk.item(
            "WGT002",
            "share-bar",
            like,
            "sharing buttons left on the page",
            severity=Severity.INFO,
            fixes=(desk.fix("Remove the block (2 lines)", Safety.SAFE, Span(like.start, like.end + 1), "", "g"),),
        ),
    )


FULL_80 = """\
port.txt:1:15  warning  mixed-spelling TRN001
  "Pusan" here, "Busan" in 2 other places

    1 │ Ferry back in Pusan
      │               ^^^^^
    3 │ The ferry reached the port of Busan on Monday , two days late, after a…
      │                               -----
    4 │ Busan is its home port.
      │ ----- in the lead
  fix (unsafe): Use "Busan"
  suggestion: Use the old spelling everywhere: "Busan" → "Pusan"

port.txt:3:46  warning  space-before-punctuation TYP001
  space before ","

    3 │ …the port of Busan on Monday , two days late, after a storm off…
      │                             ^
  fix (safe): Remove the space

port.txt:5:1  error  share-bar WGT002
  sharing buttons left on the page

>   5 │ Share this:
>   6 │ Like Loading...
  fix (unsafe): Remove the block (2 lines)

4 findings in 1 file: 1 error, 2 warnings, 1 info. --fix would fix 1; with
--unsafe-fixes, 4.
"""


def test_full_report_of_a_file_at_80_columns() -> None:
    assert report("full").render(Run([port()], width=80)) == FULL_80


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
def test_full_report_keeps_to_the_width_and_colors_change_nothing_else(columns: int) -> None:
    plain = report("full").render(Run([port()], width=columns))
    assert max(width(line) for line in plain.split("\n")) <= columns
    assert all(line == line.rstrip() for line in plain.split("\n"))
    colored = report("full").render(Run([port()], color=True, width=columns))
    assert "\x1b[" in colored
    assert "\n".join(line.rstrip() for line in SGR.sub("", colored).split("\n")) == plain


def test_a_long_message_is_wrapped_under_its_finding() -> None:
    desk = Desk("Some text.\n")
    message = "the same sentence stands in the standfirst and in the first paragraph, word for word, but for one comma"
    lines = report("full").render(Run([desk.checked(desk.item("REP001", "x", Span(0, 4), message))], width=60))
    assert "  the same sentence stands in the standfirst and in the\n  first paragraph" in lines


@pytest.mark.parametrize(
    "before", ["plain ", "漢字と", "e\u0301a\u0301 ", "👨‍👩‍👧 🇫🇷 ", "\ta\tb ", "x\x1b[31my\u202e "]
)
def test_the_underline_stands_below_the_span(before: str) -> None:
    desk = Desk(f"{before}WRONG after\n")
    found = desk.item("WRD001", "wrong-word", desk.span("WRONG"), "wrong")
    lines = report("full").render(Run([desk.checked(found)], width=80)).split("\n")
    above, below = next((lines[at], lines[at + 1]) for at, line in enumerate(lines) if "WRONG" in line)
    assert below.strip().strip("│").strip() == "^^^^^"
    assert width(above[: above.index("WRONG")]) == below.index("^")


@pytest.mark.parametrize("form", ["full", "concise", "github"])
@pytest.mark.parametrize("color", [False, True])
def test_nothing_in_a_file_can_act_on_the_terminal(form: str, color: bool) -> None:
    evil = "\x1b]0;title\x07\x1b[2J\u202egnirts \x9b1m\rhidden"
    path = "a.txt" if form == "github" else f"dir/{evil}.txt"  # GitHub reads the path back and does not print it
    desk = Desk(f"start {evil} end\n", path)
    span = desk.span("gnirts")
    found = desk.item(
        "ENC009",
        "odd-bytes",
        span,
        f"message {evil}",
        fixes=(desk.fix(f"title {evil}", Safety.UNSAFE, span, f"content {evil}"),),
        related=(desk.place(span, f"related {evil}"),),
    )
    text = report(form).render(Run([desk.checked(found)], color=color, width=80))
    left = SGR.sub("", text) if color else text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", left)
    assert "␛" in left
    assert "‹U+202E›" in left


def test_a_span_of_several_lines_is_marked_line_by_line() -> None:
    text = "".join(f"Line {number} of a passage that stands twice.\n\n" for number in range(1, 9))
    desk = Desk(text)
    found = desk.item("REP002", "repeated-block", Span(0, len(text)), "this passage stands twice")
    lines = report("full").render(Run([desk.checked(found)], width=80)).split("\n")
    assert [line.split("│")[0].strip() for line in lines if line.startswith(">") or "⋮" in line] == [
        ">   1",
        ">   3",
        ">   5",
        "⋮",
        ">  15",
    ]


def test_a_related_place_in_the_same_line_is_underlined_there() -> None:
    desk = Desk("On 3 October it opens, and on October 6 it closes.\n")
    first, second = desk.span("3 October"), desk.span("October 6")

    def lines(span: Span, other: Span) -> list[str]:
        found = desk.item("CON001", "mix", span, "two forms", related=(desk.place(other, "month first here"),))
        return report("full").render(Run([desk.checked(found)], width=80)).split("\n")[3:-3]

    assert lines(first, second) == [
        "    1 │ On 3 October it opens, and on October 6 it closes.",
        "      │    ^^^^^^^^^                  --------- month first here",
    ]
    assert lines(second, first) == [
        "    1 │ On 3 October it opens, and on October 6 it closes.",
        "      │    ---------                  ^^^^^^^^^",
        "      │    month first here",
    ]


def test_findings_of_one_block_keep_their_own_messages() -> None:
    desk = Desk("Share this:\nRelated stories\nThe end\n")
    group = {"fixes": (Remedy("Remove the block", Safety.UNSAFE, (desk.change(Span(0, 28), ""),), "g"),)}
    found = (
        desk.item("WGT002", "share-bar", desk.span("Share this:"), "sharing buttons", **group),
        desk.item("WGT003", "related-block", desk.span("Related stories"), "teasers of other stories", **group),
    )
    text = report("full").render(Run([desk.checked(*found)], width=80))
    assert text.count("fix (unsafe): Remove the block") == 1
    assert "└ related-block WGT003: teasers of other stories" in text


def test_many_related_places_are_listed_by_line() -> None:
    desk = Desk("Busan.\n" * 30)
    places = tuple(desk.place(desk.span("Busan", number), '"Busan" here') for number in range(1, 30))
    found = desk.item("TRN001", "mixed-spelling", desk.span("Busan"), "spelled in two ways", related=places)
    text = report("full").render(Run([desk.checked(found)], width=80))
    assert text.count('- "Busan" here') == 4
    assert "25 more in lines 6, 7, 8" in text


def test_related_places_are_shown_once_in_a_file() -> None:
    desk = Desk("Pusan.\nPusan.\nBusan.\nBusan.\n")
    places = tuple(desk.place(desk.span("Busan", number), '"Busan" here') for number in range(2))
    found = [
        desk.item("TRN001", "mixed-spelling", desk.span("Pusan", number), "two ways", related=places)
        for number in range(2)
    ]
    text = report("full").render(Run([desk.checked(*found)], width=80))
    assert text.count('----- "Busan" here') == 2
    assert '│ "Busan" here in lines 3 and 4' in text


@pytest.mark.parametrize(
    ("files", "applied", "closing"),
    [
        (3, 0, "No findings in 3 files."),
        (1, 0, "No findings in 1 file."),
        (1, 5, "Fixed 5 findings. No findings left in 1 file."),
    ],
)
def test_a_clean_run_says_so_in_one_line(files: int, applied: int, closing: str) -> None:
    run = Run([Desk("Fine.\n", f"{number}.txt").checked() for number in range(files)], applied=applied)
    assert report("full").render(run) == closing + "\n"


def test_files_are_headed_when_there_are_several() -> None:
    other = Desk("Share this:\n", "b.txt")
    second = other.checked(other.item("WGT002", "share-bar", other.span("Share this:"), "sharing buttons"))
    text = report("full").render(Run([port(), second, Desk("Fine.\n", "c.txt").checked()], width=80))
    heads = [line for line in text.split("\n") if line.startswith("──")]
    assert [head.split()[1] for head in heads] == ["port.txt", "b.txt"]
    assert {width(head) for head in heads} == {80}
    assert "5 findings in 2 of 3 files" in text


def test_concise_marks_what_a_plain_fix_would_mend() -> None:
    assert report("concise").render(Run([port()])).split("\n") == [
        'port.txt:1:15: TRN001 "Pusan" here, "Busan" in 2 other places',
        'port.txt:3:46: TYP001[*] space before ","',
        "port.txt:5:1: WGT002 sharing buttons left on the page",
        "port.txt:6:1: WGT002 sharing buttons left on the page",
        "",
    ]


@pytest.mark.parametrize("form", ["concise", "github"])
def test_line_formats_print_nothing_when_clean(form: str) -> None:
    assert report(form).render(Run([Desk("Fine.\n").checked()])) == ""


# --- for programs ----------------------------------------------------------------------------------------------------


def unreadable() -> Checked:
    found = faults.diagnostic(faults.UNREADABLE, "x.txt", "cannot be read: Permission denied")
    return Checked("x.txt", None, (found,), broken=True)


def known() -> Checked:
    """A file whose findings are all of rules that exist, as SARIF describes the rules too."""
    desk = Desk("A ferry , late.\nSee [the map](1) , too.\n", "sub dir/port #1.txt")
    first, second = desk.span(" ,"), desk.span(" ,", 1)
    one, two = Span(first.start, first.start + 1), Span(second.start, second.start + 1)
    return desk.checked(
        desk.item(
            "TYP001",
            "space-before-punctuation",
            one,
            'space before "," [see](1)',
            fixes=(
                desk.fix("Remove the space", Safety.SAFE, one),
                desk.fix("Use a dash", Safety.UNSAFE, one, " –"),
                desk.fix("Rewrite the sentence", Safety.SHOWN, one, "!"),
            ),
            related=(desk.place(two, "here too"),),
        ),
        desk.item("TYP001", "space-before-punctuation", two, "space", severity=Severity.INFO),
    )


def test_json_is_valid_by_its_published_schema() -> None:
    schema = json.loads((ROOT / "lint" / "reports" / "json.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema)
    for files in ([port(), known(), unreadable()], []):
        data = json.loads(report("json").render(Run(files)))
        checker.validate(data)
        assert len(data) == sum(len(file.diagnostics) for file in files)
    checker.validate(json.loads(report("json").render(Run([port()]))))
    assert report("json").render(Run([])) == "[]\n"


def test_json_tells_all_there_is_to_a_finding() -> None:
    item = json.loads(report("json").render(Run([port()])))[0]
    assert item["filename"] == "port.txt"
    assert (item["code"], item["name"], item["severity"], item["sure"]) == ("TRN001", "mixed-spelling", "warning", 0.9)
    assert (item["location"], item["end_location"]) == ({"row": 1, "column": 15}, {"row": 1, "column": 20})
    assert [fix["applicability"] for fix in item["fixes"]] == ["unsafe", "display"]
    assert item["fix"] == item["fixes"][0]
    assert item["fix"]["edits"] == [
        {"location": {"row": 1, "column": 15}, "end_location": {"row": 1, "column": 20}, "content": "Busan"}
    ]
    assert [place["location"]["row"] for place in item["related"]] == [3, 4]


def sarif(*files: Checked) -> dict[str, Any]:
    log = json.loads(report("sarif").render(Run(files)))
    schema = json.loads((DATA / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_is_valid_by_its_schema_and_holds_fixes_places_and_fingerprints() -> None:
    run = sarif(known())
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is True
    first, second = run["results"]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "sub%20dir/port%20%231.txt"
    assert location["region"] == {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 9}
    assert (first["level"], second["level"]) == ("warning", "note")
    assert first["message"]["text"] == 'space before "," \\[see](1)', "not to be read as a link"
    assert first["partialFingerprints"] == {"copydesk/v1": "f" * 24}
    assert first["relatedLocations"][0]["message"]["text"] == "here too"
    replacements = [fix["artifactChanges"][0]["replacements"][0] for fix in first["fixes"]]
    assert [replacement.get("insertedContent", {}).get("text", "") for replacement in replacements] == ["", " –"]
    assert first["properties"]["suggestions"] == ["Rewrite the sentence"], "a viewer must not apply it"


def test_sarif_describes_each_rule_once_with_its_default_level() -> None:
    run = sarif(known(), unreadable())
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CPD001", "TYP001"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]
    assert all(rule["shortDescription"]["text"].endswith(".") and rule["help"]["text"] for rule in rules)
    assert [rules[item["ruleIndex"]]["id"] for item in run["results"]] == [item["ruleId"] for item in run["results"]]


def test_sarif_tells_when_a_file_could_not_be_read() -> None:
    invocation = sarif(unreadable())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "Permission denied" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_is_valid_when_there_is_nothing_to_say() -> None:
    assert sarif(Desk("Fine.\n").checked())["results"] == []


def test_github_commands_escape_what_the_runner_would_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    desk = Desk("100%: a, b\nnext\n", "a,b:c%.txt")
    found = desk.item("WRD001", "wrong-word", desk.span("100%: a, b"), "100%: here,\r\nthere")
    line = report("github").render(Run([desk.checked(found)]))
    assert line == (
        "::warning title=copydesk WRD001 wrong-word,file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=11::"
        "a,b:c%25.txt:1:1: WRD001 100%25: here,␍␊there\n"
    )


def test_github_paths_count_from_the_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    desk = Desk("word\n", "news/a.txt")
    run = Run([desk.checked(desk.item("AAA001", "a", Span(0, 4), "m"))])
    assert ",file=news/a.txt," in report("github").render(run)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert ",file=docs/news/a.txt," in report("github").render(run)


def test_github_commands_stand_in_order_of_severity_and_have_columns_within_one_line_only() -> None:
    desk = Desk("one\ntwo\n")
    lines = (
        report("github")
        .render(
            Run(
                [
                    desk.checked(
                        desk.item("AAA001", "a", Span(0, 7), "both", severity=Severity.INFO),
                        desk.item("AAA002", "b", Span(0, 4), "line with its break"),
                        desk.item("AAA003", "c", Span(4, 7), "second", severity=Severity.ERROR),
                    )
                ]
            )
        )
        .splitlines()
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert "line=2,endLine=2,col=1,endColumn=4" in lines[0]
    assert "line=1,endLine=1::" in lines[1]
    assert "line=1,endLine=2::" in lines[2]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_bytes_that_are_not_utf8(form: str) -> None:
    desk = Desk("caf\udce9 , late\n", "caf\udce9.txt")
    space = Span(4, 5)
    found = desk.item(
        "TYP001", "space-before-punctuation", space, "space after \udce9", fixes=(desk.fix("-", Safety.SAFE, space),)
    )
    text = report(form).render(Run([desk.checked(found)], width=80))
    assert text.encode("utf-8", "backslashreplace")
    if form == "json":
        assert json.loads(text.encode("utf-8", "backslashreplace"))[0]["message"] == "space after \udce9"


# --- diff ------------------------------------------------------------------------------------------------------------


def outcome(before: bytes, after: bytes, path: str = "a.txt") -> Outcome:
    return Outcome(Checked(path, None, ()), {"TYP001": 2} if before != after else {}, before, after)


def test_diff_shows_what_would_change_and_counts_it() -> None:
    text, changed = diff.render([outcome(b"a ,\nb\n", b"a,\nb\n"), outcome(b"c\n", b"c\n", "c.txt")], color=False)
    assert changed
    assert text == "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n-a ,\n+a,\n b\n2 fixes would change 1 of 2 files.\n"


def test_diff_of_nothing_says_so() -> None:
    text, changed = diff.render([outcome(b"c\n", b"c\n")], color=False)
    assert (text, changed) == ("No fix would change anything in 1 file.\n", False)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a ,\nb\n", "a,\nb\n"),
        ("a ,", "a,"),
        ("a ,\n", "a,"),
        ("a ,", "a,\n"),
        ("a ,\r\nb ,\r\n", "a,\r\nb,\r\n"),
        ("x\n" * 20 + "a ,\n" + "y\n" * 20 + "b , c", "x\n" * 20 + "a,\n" + "y\n" * 20 + "b, c"),
        ("line \u2028 sep ,\x0c\x85\n", "line \u2028 sep,\x0c\x85\n"),
        ("a\nb\n", ""),
    ],
)
def test_diff_can_be_applied_by_git(before: str, after: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(before.encode())
    text, _ = diff.render([outcome(before.encode(), after.encode())], color=False)
    patch = "".join(line for line in text.splitlines(keepends=True)[:-1]) if "\u2028" not in text else text
    patch = patch.rsplit("2 fixes", 1)[0]
    subprocess.run(
        ["git", "apply", "--unsafe-paths", "--whitespace=nowarn", "-"], input=patch.encode(), cwd=tmp_path, check=True
    )
    assert file.read_bytes() == after.encode()


def test_diff_on_a_terminal_shows_control_characters() -> None:
    before, after = b"\x1b[31m a ,\r\n", b"\x1b[31m a,\r\n"
    text, _ = diff.render([outcome(before, after)], color=True, raw=False)
    assert "\x1b[31m-␛[31m a ,\x1b[0m\n" in text


# --- with all rules --------------------------------------------------------------------------------------------------

STRICT = Config(profile="strict")
JUMBLE = st.lists(
    st.one_of(
        st.binary(max_size=6),
        st.text(max_size=6).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.sampled_from(
            ["Pusan and Busan ", "\r\n", "\n\n", " , ", "\x1b[31m", "漢字", "Share this:\n", "<b>&nbsp;", "...", "5,4%"]
        ).map(str.encode),
    ),
    max_size=30,
).map(b"".join)


@given(JUMBLE, st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=60)
def test_every_report_can_say_whatever_is_found_in_any_bytes(data: bytes, path: str) -> None:
    done = runner.check(Job(path, STRICT, Safety.UNSAFE, data=data))
    assert [item.message for item in done.checked.diagnostics if item.code == "CPD002"] == []
    first = runner.check(Job(path, STRICT, data=data))
    for form in FORMATS:
        for width_ in (80, 140):
            text = report(form).render(Run([first.checked, done.checked], color=True, width=width_))
            assert text == "" or text.endswith("\n")
            data = text.encode("utf-8", "backslashreplace")
            if form == "junit":
                ElementTree.fromstring(data)
    diff.render([done], color=True, raw=False)


def test_json_and_sarif_of_all_samples_are_valid() -> None:
    schema = json.loads((ROOT / "lint" / "reports" / "json.schema.json").read_text(encoding="utf-8"))
    paths = sorted(path for path in (ROOT / "samples").glob("*.txt"))
    files = [runner.check(Job(str(path), STRICT)).checked for path in paths]
    data = json.loads(report("json").render(Run(files)))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert len(data) > 20
    run = sarif(*files)
    assert len(run["results"]) == len(data)
    signs = [(item["filename"], item["fingerprint"]) for item in data]
    assert len(set(signs)) == len(signs), "a fingerprint is unique in its file"


# --- build servers ---------------------------------------------------------------------------------------------------


def test_gitlab_fingerprints_differ_where_findings_are_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = [Desk("word word\n", str(tmp_path / name)) for name in ("a.txt", "b.txt")]
    item = [desk.item("AAA001", "odd-word", desk.span("word", 1), '"word" again') for desk in found]
    files = [desk.checked(one, one) for desk, one in zip(found, item, strict=True)]
    told = json.loads(report("gitlab").render(Run(files)))
    assert told[0] == {
        "description": 'AAA001 "word" again',
        "check_name": "odd-word",
        "fingerprint": told[0]["fingerprint"],
        "severity": "minor",
        "location": {"path": "a.txt", "lines": {"begin": 1}},
    }
    assert len({one["fingerprint"] for one in told}) == 4
    assert json.loads(report("gitlab").render(Run(list(reversed(files)))))[2] == told[0]


def test_junit_has_a_suite_for_each_file_and_a_case_for_each_finding() -> None:
    desk, clean = Desk("a <b> & c\x1b\n", 'x "y".txt'), Desk("fine\n", "fine.txt")
    broken = faults.diagnostic(faults.UNREADABLE, "gone.txt", "no such file or folder")
    files = [
        desk.checked(desk.item("AAA001", "odd-word", desk.span("<b>"), '"<b>" & \x1b')),
        clean.checked(),
        Checked("gone.txt", None, (broken,), broken=True),
    ]
    top = ElementTree.fromstring(report("junit").render(Run(files)))
    assert top.attrib == {"name": "copydesk", "tests": "3", "failures": "1", "errors": "1"}
    assert [suite.attrib["name"] for suite in top] == ['x "y".txt', "fine.txt", "gone.txt"]
    failure, passed, error = (suite[0] for suite in top)
    assert failure.attrib["name"] == 'AAA001 odd-word x "y".txt:1:3'
    assert failure[0].attrib == {"message": '"<b>" & ␛', "type": "warning"}
    assert (len(passed), error[0].tag) == (0, "error")
