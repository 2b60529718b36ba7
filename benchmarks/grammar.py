"""What --grammar costs: seconds, and seconds for each 1,000 words, cold and warm.

    python benchmarks/grammar.py [--json FILE] [TEXT ...]

Each step is one `copydesk check` of the same files (the samples and the texts of the rules' examples, or those given)
in a fresh process with a cache folder of its own. LanguageTool is found as in any run: set LTP_PATH to a folder that
holds LanguageTool-6.8, or let it be downloaded.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".src"))

from copydesk.lint.grammar.store import Store  # noqa: E402
from copydesk.lint.registry import catalogue  # noqa: E402
from copydesk.lint.segment import count_words  # noqa: E402


def texts(folder: Path) -> Iterator[Path]:
    """The samples, and one file for each family of rules with the texts of its examples."""
    yield from sorted((ROOT / "samples").rglob("*.txt"))
    for family in catalogue().families:
        entries = [entry for entry in catalogue().entries if entry.family == family]
        parts = [example.parse()[0] for entry in entries for example in entry.load().all_examples()]
        file = folder / f"{family}.txt"
        file.write_text("\n\n".join(parts), encoding="utf-8", errors="replace")
        yield file


def copydesk(cache: Path, *arguments: str) -> float:
    """The seconds that a command takes. Raises RuntimeError when it fails."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / ".src"), "COPYDESK_CACHE_DIR": str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr)
    return time.perf_counter() - began


def steps(files: Sequence[str], cache: Path) -> Iterator[tuple[str, float, int]]:
    """(what, seconds, paragraphs sent) of each step."""
    plain = ("check", "--isolated", *files)
    asked = ("check", "--isolated", "--grammar", *files)
    kept = Store(cache / "grammar.sqlite")
    copydesk(cache, *plain)  # makes the catalogue
    yield "without --grammar", copydesk(cache, *plain), 0
    yield "nothing known, server started and stopped", copydesk(cache, *asked), len(kept)
    known = len(kept)
    yield "everything known, no server", copydesk(cache, *asked), len(kept) - known
    yield "languagetool start", copydesk(cache, "languagetool", "start"), 0
    try:
        for what in ("nothing known, shared server just started", "nothing known, shared server warm"):
            (cache / "grammar.sqlite").unlink()
            yield what, copydesk(cache, *asked), len(kept)
        known = len(kept)
        yield "everything known, shared server", copydesk(cache, *asked), len(kept) - known
    finally:
        copydesk(cache, "languagetool", "stop")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("texts", nargs="*", metavar="TEXT")
    parser.add_argument("--json", metavar="FILE")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in given.texts] or list(texts(Path(folder)))
        words = sum(count_words(file.read_text(encoding="utf-8", errors="replace")) for file in files)
        print(f"{len(files)} files, {words:,} words")
        rows: list[dict[str, Any]] = []
        for what, seconds, sent in steps([str(file) for file in files], Path(folder) / "cache"):
            rows.append({"step": what, "seconds": seconds, "per_1000_words": 1000 * seconds / words, "sent": sent})
            print(f"{what:44}{seconds:8.2f} s {1000 * seconds / words:8.3f} s/1,000 words {sent:6} sent", flush=True)
    if given.json:
        Path(given.json).write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
