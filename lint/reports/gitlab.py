"""GitLab code quality: a JSON list that GitLab shows in merge requests. Fingerprints are unique in a report."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b

from ..finding import Severity
from . import Run
from ._paths import relative

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(run: Run) -> str:
    """A list of all findings; `[]` when there are none."""
    seen: Counter[str] = Counter()
    found = []
    for item in run.diagnostics:
        path = relative(item.path)
        key = "\0".join((path, item.code, item.fingerprint or item.message))
        seen[key] += 1
        print_ = blake2b(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        found.append(
            {
                "description": f"{item.code} {item.message}",
                "check_name": item.name,
                "fingerprint": print_,
                "severity": _SEVERITIES[item.severity],
                "location": {"path": path, "lines": {"begin": item.start.row}},
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
