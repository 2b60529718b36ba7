"""What --grammar costs, and how much it says beside LanguageTool alone.

    python benchmarks/grammar.py cost [--json FILE] [TEXT ...]
    python benchmarks/grammar.py findings [--take N] [--json FILE] SOURCE ...

`cost`: seconds, and seconds for each 1,000 words, cold and warm. Each step is one `copydesk check` of the same files
(the samples and the texts of the rules' examples, or those given) in a fresh process with a cache folder of its own.

`findings`: on the same texts, what LanguageTool reports with all its defaults as American English, through
language_tool_python, and what copydesk makes of it as warnings and as hints; by category, and for each 1,000 words. A
source is a text, a folder of texts, or a .jsonl file with `text` (and `id`) in each line; `--take` chooses as many,
always the same ones. The JSON holds every finding with its surroundings, to be read.

LanguageTool is found as in any run: set LTP_PATH to a folder that holds LanguageTool-6.8, or let it be downloaded.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".src"))

from copydesk.lint.grammar import server  # noqa: E402
from copydesk.lint.grammar.store import Store  # noqa: E402
from copydesk.lint.grammar.variety import VARIETIES  # noqa: E402
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


def run(cache: Path, *arguments: str) -> str:
    """What a command prints. Raises RuntimeError when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / ".src"), "COPYDESK_CACHE_DIR": str(cache)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr)
    return done.stdout


def copydesk(cache: Path, *arguments: str) -> float:
    """The seconds that a command takes."""
    began = time.perf_counter()
    run(cache, *arguments)
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


def cost(given: argparse.Namespace) -> list[dict[str, Any]]:
    """Measure and print the steps."""
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(name) for name in given.texts] or list(texts(Path(folder)))
        words = sum(count_words(file.read_text(encoding="utf-8", errors="replace")) for file in files)
        print(f"{len(files)} files, {words:,} words")
        for what, seconds, sent in steps([str(file) for file in files], Path(folder) / "cache"):
            rows.append({"step": what, "seconds": seconds, "per_1000_words": 1000 * seconds / words, "sent": sent})
            print(f"{what:44}{seconds:8.2f} s {1000 * seconds / words:8.3f} s/1,000 words {sent:6} sent", flush=True)
    return rows


def documents(sources: Sequence[str], take: int) -> Iterator[tuple[str, str]]:
    """(name, text) of each document; `take` of them (0: all), chosen by a digest of the name."""
    found: list[tuple[str, str]] = []
    for source in map(Path, sources):
        if source.suffix == ".jsonl":
            rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
            found += [(str(row.get("id", number)), row["text"]) for number, row in enumerate(rows)]
        else:
            files = sorted(source.rglob("*.txt")) if source.is_dir() else [source]
            found += [(str(file), file.read_text(encoding="utf-8", errors="replace")) for file in files]
    found.sort(key=lambda row: hashlib.md5(row[0].encode(), usedforsecurity=False).hexdigest())
    yield from found[:take] if take else found


def raw(url: str, chosen: Sequence[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """What LanguageTool reports by itself."""
    from language_tool_python import LanguageTool

    with LanguageTool("en-US", remote_server=url) as tool:
        for name, text in chosen:
            for match in tool.check(text):
                row = entry("raw", name, text, match.offset, match.offset + match.error_length, match.rule_id)
                yield row | {"category": match.category}


def ours(folder: Path, url: str, names: dict[str, tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """What copydesk reports of it, hints too; `names` holds the document in each file."""
    config = folder / "copydesk.toml"
    config.write_text(f'profile = "strict"\n[grammar]\nenabled = true\nserver = "{url}"\n', encoding="utf-8")
    report = run(folder / "cache", "check", "--config", str(config), "--output-format", "json", *names)
    for item in json.loads(report):
        if item["code"] != "GRM001":
            continue
        name, text = names[item["filename"]]
        starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
        start, end = (starts[at["row"] - 1] + at["column"] - 1 for at in (item["location"], item["end_location"]))
        kind = "hint" if item["severity"] == "info" else "warning"
        yield entry(kind, name, text, start, end, item["message"].rpartition("(lt:")[2].rstrip(")"))


def entry(kind: str, name: str, text: str, start: int, end: int, rule: str) -> dict[str, Any]:
    """One finding with the words around it."""
    shown = f"{text[max(0, start - 70) : start]}[[{text[start:end]}]]{text[end : end + 60]}"
    return {"kind": kind, "document": name, "start": start, "end": end, "rule": rule, "text": shown}


def findings(given: argparse.Namespace) -> list[dict[str, Any]]:
    """Count and print by category."""
    rows: list[dict[str, Any]] = []
    chosen = list(documents(given.sources, given.take))
    words = sum(count_words(text) for _, text in chosen)
    print(f"{len(chosen)} documents, {words:,} words", flush=True)
    with tempfile.TemporaryDirectory() as place, server.Server(server.find(), VARIETIES) as own:
        names = {}
        for number, (name, text) in enumerate(chosen):
            file = Path(place) / f"{number}.txt"
            file.write_text(text, encoding="utf-8", newline="")
            names[str(file)] = (name, text)
        rows += raw(own.url, chosen)
        rows += ours(Path(place), own.url, names)
    category = {row["rule"]: row["category"] for row in rows if row["kind"] == "raw"}
    counts = Counter((row["kind"], category.get(row["rule"], "TYPOS")) for row in rows)
    kinds = ("raw", "warning", "hint")
    print(f"{'category':26}" + "".join(f"{kind:>10}" for kind in kinds))
    for name in sorted({name for _, name in counts}, key=lambda name: -counts["raw", name]):
        print(f"{name:26}" + "".join(f"{counts[kind, name]:10}" for kind in kinds))
    totals = [sum(row["kind"] == kind for row in rows) for kind in kinds]
    print(f"{'all':26}" + "".join(f"{total:10}" for total in totals))
    print(f"{'for 1,000 words':26}" + "".join(f"{1000 * total / words:10.2f}" for total in totals))
    return rows


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("cost")
    command.add_argument("texts", nargs="*", metavar="TEXT")
    command.set_defaults(measure=cost)
    command.add_argument("--json", metavar="FILE")
    command = commands.add_parser("findings")
    command.add_argument("sources", nargs="+", metavar="SOURCE")
    command.add_argument("--take", type=int, default=0, metavar="N")
    command.add_argument("--json", metavar="FILE")
    command.set_defaults(measure=findings)
    given = parser.parse_args()
    rows = given.measure(given)
    if given.json:
        Path(given.json).write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
