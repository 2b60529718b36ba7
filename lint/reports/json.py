"""JSON: ruff's shape with severity, confidence, all fixes and related places. Columns are code points from 1."""

from __future__ import annotations

import json
from typing import Any

from ..diagnostic import Diagnostic, Position, Remedy
from . import Run


def render(run: Run) -> str:
    """A list of all diagnostics; `[]` when there are none."""
    return json.dumps([item(diagnostic) for diagnostic in run.diagnostics], ensure_ascii=False, indent=2) + "\n"


def item(diagnostic: Diagnostic) -> dict[str, Any]:
    """One diagnostic as a JSON object."""
    fixes = [_fix(fix) for fix in diagnostic.fixes]
    return {
        "filename": diagnostic.path,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.word,
        "sure": round(diagnostic.sure, 3),
        "message": diagnostic.message,
        "location": _position(diagnostic.start),
        "end_location": _position(diagnostic.end),
        "fix": fixes[0] if fixes else None,
        "fixes": fixes,
        "related": [
            {"location": _position(place.start), "end_location": _position(place.end), "message": place.message}
            for place in diagnostic.related
        ],
        "fingerprint": diagnostic.fingerprint,
        "url": diagnostic.url,
    }


def _position(place: Position) -> dict[str, int]:
    return {"row": place.row, "column": place.column}


def _fix(fix: Remedy) -> dict[str, Any]:
    return {
        "applicability": fix.safety.applicability,
        "message": fix.title,
        "edits": [
            {"location": _position(change.start), "end_location": _position(change.end), "content": change.content}
            for change in fix.changes
        ],
        "group": fix.group,
    }
