"""Start-up and throughput of copydesk, as ratios to floors measured in the same run.

    python benchmarks/speed.py [--json FILE] [--runs N] [TEXT ...]

Start-up is CPU time of whole processes as a multiple of `python -c pass`. Throughput is megabytes of UTF-8 for each
CPU-second in one process, over generated articles and the samples (or the texts given), beside a plain scan of the
same text for the same terms: the least that any linter with these word lists must do.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".src"))

ARTICLE = ROOT / "samples" / "aircraft-carrier.txt"
# As after an installation, modules are compiled once, whatever the environment says about that.
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT / ".src"),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "copydesk-benchmark"),
}


def child_cpu(command: Sequence[str], runs: int) -> float:
    """The least CPU time of several runs of a process, in milliseconds."""
    best = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best * 1000


def startup(runs: int) -> list[dict[str, Any]]:
    """Rows of (step, milliseconds, multiple of the floor)."""
    python = sys.executable
    check = [python, "-m", "copydesk", "check", "--isolated", str(ARTICLE)]
    steps = [
        ("python -c pass", [python, "-c", "pass"]),
        ("import click", [python, "-c", "import click"]),
        ("import click, regex", [python, "-c", "import click, regex"]),
        ("import ahocorasick_rs", [python, "-c", "import ahocorasick_rs"]),
        ("import copydesk.lint.cli", [python, "-c", "import copydesk.lint.cli"]),
        ("copydesk --version", [python, "-m", "copydesk", "--version"]),
        ("copydesk check article, anew", [*check, "--no-cache"]),
        ("copydesk check article, unchanged", check),
        ("import rapidfuzz.distance", [python, "-c", "import rapidfuzz.distance"]),
        ("import pathspec", [python, "-c", "import pathspec"]),
        ("import language_tool_python", [python, "-c", "import language_tool_python"]),
        ("import textstat", [python, "-c", "import textstat"]),
    ]
    child_cpu(check, 1)  # fills the cache
    rows = [{"step": name, "ms": child_cpu(command, runs)} for name, command in steps]
    floor = rows[0]["ms"]
    for row in rows:
        row["times"] = row["ms"] / floor
    return rows


WORDS = """the of and to in a was that for on with as at by it from is were said had have not but they which after
year minister city government people police water school council company market week report plan road hospital family
court morning government agreement river official election price match player season train museum garden harbour storm
growth teacher doctor bridge village winter letter building library station festival farmer company island""".split()
TOGETHER = (("WGT", "LBL"), ("WRD", "FCT"), ("MTR", "LLM", "ENC", "TYP", "REP", "CON"))  # what works on the same things
NAMES = ("Maria Lindgren", "Busan", "Omar Haddad", "Port Ellery", "Kyiv", "Nkechi Obi", "Lake Tana", "Jiang Peng")


def generated(megabytes: float) -> list[str]:
    """Articles of ordinary words, names and figures, the same in every run."""
    rng = random.Random(20240601)
    texts, size = [], 0
    while size < megabytes * 1e6:
        paragraphs = []
        for _ in range(rng.randint(6, 14)):
            sentences = []
            for _ in range(rng.randint(2, 5)):
                words = [word for word, _ in groupby(rng.choices(WORDS, k=rng.randint(9, 26)))]  # none twice in a row
                words[rng.randrange(len(words))] = rng.choice(NAMES)
                if rng.random() < 0.2:
                    words.insert(3, f"{rng.randint(2, 900)}")
                sentences.append(" ".join(words).capitalize() + ".")
            paragraphs.append(" ".join(sentences))
        texts.append("\n\n".join(paragraphs) + "\n")
        size += len(texts[-1])
    return texts


def cpu(work: Callable[[], Any], runs: int) -> float:
    """The least CPU time of several runs of a function, in seconds."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def throughput(texts: Sequence[str], runs: int) -> list[dict[str, Any]]:
    """Rows of (what, MB for each CPU-second) for the floor, all rules, some families together, and each alone."""
    from ahocorasick_rs import AhoCorasick, MatchKind
    from copydesk.lint.config import Config
    from copydesk.lint.formats import plain
    from copydesk.lint.linter import Linter
    from copydesk.lint.registry import catalogue

    size = sum(len(text.encode()) for text in texts) / 1e6
    sources = [text.encode() for text in texts]

    def check(linter: Linter) -> None:
        for source in sources:
            linter.check(plain.read(source, "article.txt"))

    gc.set_threshold(1_000_000, 50, 50)  # as the command line does
    everything = Linter(Config())
    check(everything)  # imports the rules
    automaton = AhoCorasick(
        [entry[1] for entry in everything.index.entries], matchkind=MatchKind.Standard, store_patterns=False
    )

    def scan() -> None:
        for text in texts:
            automaton.find_matches_as_indexes(text.lower(), overlapping=True)

    rows = [
        {"what": "floor: one scan for all terms", "mb_s": size / cpu(scan, runs)},
        {"what": "all rules, profile publish", "mb_s": size / cpu(lambda: check(everything), runs)},
        {
            "what": "all rules, profile strict",
            "mb_s": size / cpu(lambda: check(Linter(Config(profile="strict"))), runs),
        },
    ]
    for chosen in (*TOGETHER, *((family,) for family in catalogue().families)):
        linter = Linter(Config(select=chosen))
        check(linter)
        what = f"{', '.join(chosen)} {'together' if len(chosen) > 1 else 'alone'}"
        rows.append({"what": what, "mb_s": size / cpu(lambda linter=linter: check(linter), runs)})
    for row in rows:
        row["of_floor"] = row["mb_s"] / rows[0]["mb_s"]
    return rows


def main() -> None:
    """Measure, print two tables, write JSON if asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("texts", nargs="*", help="text files, or .jsonl files with a `text` field")
    parser.add_argument("--json", help="write the figures to this file")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    texts = read(options.texts) or generated(1.0) + [
        file.read_text("utf-8") for file in sorted(ROOT.glob("samples/**/*.txt"))
    ]
    starts = startup(options.runs)
    print(f"{'start-up':34}{'CPU ms':>9}{'x floor':>9}")
    for row in starts:
        print(f"{row['step']:34}{row['ms']:9.1f}{row['times']:9.1f}")
    rates = throughput(texts, max(1, options.runs // 2))
    print(f"\n{'throughput':42}{'MB/CPU-s':>9}{'of floor':>9}")
    for row in rates:
        print(f"{row['what']:42}{row['mb_s']:9.2f}{row['of_floor']:9.3f}")
    if options.json:
        Path(options.json).write_text(json.dumps({"startup": starts, "throughput": rates}, indent=2) + "\n", "utf-8")


def read(paths: Sequence[str]) -> list[str]:
    """The texts of files; each line of a .jsonl file is one."""
    texts: list[str] = []
    for path in paths:
        content = Path(path).read_text("utf-8")
        texts += [json.loads(line)["text"] for line in content.splitlines()] if path.endswith(".jsonl") else [content]
    return texts


if __name__ == "__main__":
    main()
