"""copydesk as a process, for tests of what a person at a terminal meets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BAD = "The road is open , again.\n"
FIXED = "The road is open, again.\n"


class Shell:
    """Runs copydesk in a folder of its own, with a cache of its own."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("COPYDESK", "GITHUB", "FORCE"))},
            "PYTHONPATH": str(ROOT / ".src"),
            "COPYDESK_CACHE_DIR": str(cache),
            "COLUMNS": "80",
        }
        self.command = [sys.executable, "-m", "copydesk"]

    def __call__(self, *arguments: str | Path, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*self.command, *map(str, arguments)],
            input=data,
            stdin=subprocess.DEVNULL if data is None else None,
            capture_output=True,
            cwd=self.folder,
            env=self.environment,
            timeout=120,
            check=False,
        )

    def check(self, *arguments: str | Path, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        return self("check", "--isolated", *arguments, data=data)

    def codes(self, *arguments: str | Path) -> list[str]:
        """The codes of what a check of the spacing rule reports, in order."""
        run = self.check("--select", "TYP001", "--output-format", "json", *arguments)
        return [item["code"] for item in json.loads(run.stdout)]

    def write(self, name: str, content: str | bytes = BAD) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path
