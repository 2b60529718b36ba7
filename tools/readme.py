"""Write the generated parts of the README: the report of the article and the table of rule families.

python tools/readme.py            rewrites README.md
python tools/readme.py --check    exits 1 if it would change
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".src"))

from copydesk.lint.config import Config  # noqa: E402
from copydesk.lint.finding import Severity  # noqa: E402
from copydesk.lint.formats import format_of  # noqa: E402
from copydesk.lint.linter import Linter  # noqa: E402
from copydesk.lint.registry import catalogue  # noqa: E402
from copydesk.lint.reports import Run, report  # noqa: E402

ARTICLE = "samples/aircraft-carrier.txt"
SHOWN = 6  # findings of the article that the README shows


def shown_report() -> str:
    """The start and the closing line of the article's report at 100 columns, without colour."""
    data = (ROOT / ARTICLE).read_bytes()
    checked = Linter(Config()).check(format_of(ARTICLE).read(data, ARTICLE))
    parts = report("full").render(Run([checked], width=100)).rstrip().split("\n\n")
    left = len(checked.diagnostics) - SHOWN
    return "```text\n" + "\n\n".join([*parts[: 2 * SHOWN], f"… {left} more …", parts[-1]]) + "\n```"


def families() -> str:
    """One row a family: its letters, what it is about, and the names of its rules; hints are in italics."""
    rows = ["| family | about | rules |", "|---|---|---|"]
    for code, family in catalogue().families.items():
        entries = [entry for entry in catalogue().entries if entry.family == code]
        names = ", ".join(f"*{entry.name}*" if entry.severity == Severity.INFO else entry.name for entry in entries)
        rows.append(f"| {code} | {family.title} | {names} |")
    count = len(catalogue().entries)
    return "\n".join(rows) + f"\n\n{count} rules. Those in *italics* are hints: they report in the profile `strict`."


def written(text: str) -> str:
    """The README with its generated parts renewed."""
    for name, content in (("report", shown_report()), ("families", families())):
        begin, end = f"<!-- begin: {name} (written by tools/readme.py) -->", f"<!-- end: {name} -->"
        pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        assert pattern.search(text), f"README.md has no part called {name}"
        text = pattern.sub(lambda _, part=f"{begin}\n{content}\n{end}": part, text)
    return text


def main() -> int:
    """Rewrite or check; the exit code tells."""
    readme = ROOT / "README.md"
    before = readme.read_text(encoding="utf-8")
    after = written(before)
    if "--check" in sys.argv[1:]:
        return int(before != after)
    readme.write_text(after, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
