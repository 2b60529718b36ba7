"""The README keeps what it promises: its generated parts are fresh, its commands and options exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from copydesk.lint import config as configs
from copydesk.lint.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_generated_parts_are_fresh() -> None:
    done = subprocess.run([sys.executable, "tools/readme.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run `python tools/readme.py`"


def test_every_option_named_in_the_readme_exists() -> None:
    known = set(re.findall(r"--[a-z][a-z-]+", CliRunner().invoke(cli, ["check", "--help"]).output))
    for command in cli.list_commands(None):  # type: ignore[arg-type]
        known |= set(re.findall(r"--[a-z][a-z-]+", CliRunner().invoke(cli, [command, "--help"]).output))
    outside = {"--version", "--help"}
    named = {
        option for line in README.split("\n") if "copydesk" in line for option in re.findall(r"--[a-z][a-z-]+", line)
    }
    assert named - known - outside == set()


def test_the_example_configuration_is_accepted(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    text = "\n".join(block for block in blocks if "entry-points" not in block)
    (tmp_path / "house-style.toml").write_text("", encoding="utf-8")
    (tmp_path / "paper").mkdir()
    file = tmp_path / "paper" / "copydesk.toml"
    file.write_text(text, encoding="utf-8")
    assert configs.load(file).house.names["Busan"] == ("Pusan",)
