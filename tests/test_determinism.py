"""The same input gives the same bytes, whatever the number of workers, the hash seed or the working folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"


def run(folder: Path, *arguments: str, seed: str = "0") -> str:
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / ".src")}
    command = [sys.executable, "-m", "copydesk", "check", "--isolated", "--exit-zero", "--profile", "strict"]
    done = subprocess.run(
        [*command, *arguments], cwd=folder, env=env, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


@pytest.mark.parametrize("output_format", ["json", "full", "sarif"])
def test_workers_and_hash_seeds_do_not_change_a_byte(output_format: str) -> None:
    one = run(ROOT, "--output-format", output_format, "--jobs", "1", "samples")
    two = run(ROOT, "--output-format", output_format, "--jobs", "2", "samples", seed="1")
    assert len(one) > 1000
    assert one == two


def test_the_working_folder_changes_the_path_prefix_only() -> None:
    above = run(ROOT, "--output-format", "concise", "samples")
    inside = run(SAMPLES, "--output-format", "concise", ".")
    assert above.replace("samples/", "") == inside.replace("./", "")
