"""SARIF 2.1.0, for code scanning and viewers. Columns count code points; paths are relative URIs."""

from __future__ import annotations

import json
import re
from typing import Any

from .. import __version__, faults, pages
from ..diagnostic import Diagnostic, Position, Remedy
from ..finding import Safety, Severity
from ..registry import catalogue
from . import Run
from ._paths import uri

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")  # would be read as a link: [text](target)


def render(run: Run) -> str:
    """One SARIF log with one run."""
    codes = sorted({item.code for item in run.diagnostics})
    index = {code: number for number, code in enumerate(codes)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "copydesk", "version": __version__, "rules": [_rule(code) for code in codes]}
                },
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "invocations": [_invocation(run)],
                "results": [_result(item, index[item.code]) for item in run.diagnostics],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    fault = next((fault for fault in faults.FAULTS if fault.code == code), None)
    if fault is not None:
        name, summary, page, severity = fault.name, fault.summary, fault.summary, fault.severity
    else:
        entry = catalogue().find(code)
        name, summary, page, severity = entry.name, entry.summary, pages.page(entry.load()), Severity(entry.severity)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": page},
        "help": {"text": page},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _invocation(run: Run) -> dict[str, Any]:
    """Whether all files and rules could be run; what could not is listed."""
    failed = [item for item in run.diagnostics if faults.is_breaking(item)]
    return {
        "executionSuccessful": not any(file.broken for file in run.files),
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": item.code},
                "level": "error",
                "message": _message(item.message),
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(item.path)}}}],
            }
            for item in failed
        ],
    }


def _result(item: Diagnostic, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": _LEVELS[item.severity],
        "rank": round(item.sure * 100, 1),
        "message": _message(item.message),
        "locations": [_location(item.path, item.start, item.end)],
    }
    if item.fingerprint:
        result["partialFingerprints"] = {"copydesk/v1": item.fingerprint}
    if item.related:
        result["relatedLocations"] = [
            {"id": number, **_location(item.path, place.start, place.end), "message": _message(place.message)}
            for number, place in enumerate(item.related, 1)
        ]
    fixes = [_fix(item.path, fix) for fix in item.fixes if fix.changes and fix.safety > Safety.SHOWN]
    if fixes:
        result["fixes"] = fixes
    shown = [fix.title for fix in item.fixes if not fix.changes or fix.safety is Safety.SHOWN]
    if shown:
        result["properties"] = {"suggestions": shown}  # a viewer would apply what stands under "fixes"
    return result


def _fix(path: str, fix: Remedy) -> dict[str, Any]:
    return {
        "description": _message(fix.title),
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri(path)},
                "replacements": [
                    {
                        "deletedRegion": _region(change.start, change.end),
                        **({"insertedContent": {"text": change.content}} if change.content else {}),
                    }
                    for change in fix.changes
                ],
            }
        ],
        "properties": {"safety": fix.safety.applicability},
    }


def _message(text: str) -> dict[str, str]:
    return {"text": _LINK.sub(r"\\[", text)}


def _location(path: str, start: Position, end: Position) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": _region(start, end)}}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {"startLine": start.row, "startColumn": start.column, "endLine": end.row, "endColumn": end.column}
