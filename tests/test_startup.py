"""What a plain check must not import: each of these costs more than the whole check."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = (
    "textstat",
    "nltk",
    "language_tool_python",
    "requests",
    "asyncio",
    "rapidfuzz",
    "pathspec",
    "importlib.metadata",
)

PROGRAM = """
import sys
sys.path.insert(0, {src!r})
from copydesk.lint import cli
try:
    cli.main(["check", "--isolated", "--no-cache", "--output-format", "json", {file!r}])
except SystemExit as end:
    assert end.code in (0, 1), end.code
print(",".join(name for name in {heavy!r} if name in sys.modules), file=sys.stderr)
"""


def test_a_file_without_names_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("the road is open again , and nobody was hurt.\n", encoding="utf-8")
    program = PROGRAM.format(src=str(ROOT / ".src"), file=str(file), heavy=HEAVY)
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)  # fills the cache
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert "TYP001" in run.stdout
    assert run.stderr.strip() == ""


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_version_and_help_load_no_rule(arguments: list[str]) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / '.src')!r})\n"
        "from copydesk.lint import cli\n"
        f"try: cli.main({arguments!r})\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('copydesk.rules.')], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stderr.strip() == "[]"
