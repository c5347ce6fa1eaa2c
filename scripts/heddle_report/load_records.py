"""Reads records.jsonl line by line, so that one bad line costs one record and not the run."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

from heddle_report.run import Record, Setting

# Control characters come from what a crashed host last wrote; XML and HTML can't hold them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: Any) -> str:
    return _UNPRINTABLE.sub("\ufffd", str(text)).strip()


def number(value: Any) -> float | None:
    """A finite number, or nothing: a word, a truth value, NaN or infinity is no measurement."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        value = float(value)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def setting_of_path(cell: str) -> tuple[str, Setting] | None:
    """`model/kind/name/param:value…` as its parts; the only place that takes a path apart."""
    parts = clean(cell).split("/")
    named = [part for part in parts[1:] if ":" not in part]
    if not named:
        return None
    params = tuple((k, _value(v)) for k, _, v in (p.partition(":") for p in parts[1:] if ":" in p))
    return parts[0], Setting("/".join(named), named[0], params)


def _value(text: str) -> Any:
    """A number where the text is one; else a category, such as `placement:same`."""
    for kind in (int, float):
        try:
            value = kind(text)
        except ValueError:
            continue
        return value if math.isfinite(value) else text
    return text


def _parameter(value: Any) -> Any:
    """As a path would give it, so that a record and the plan name the same setting."""
    return value if isinstance(value, (int, float)) else _value(clean(value))


class Reader:
    def __init__(self) -> None:
        self.notes: list[str] = []
        self._latest: dict[tuple[str, Setting, int], Record] = {}

    @property
    def records(self) -> list[Record]:
        return list(self._latest.values())

    def read(self, path: Path) -> None:
        try:
            lines = path.read_bytes().decode("utf-8", "replace").split("\n")
        except OSError:
            self.notes.append("There is no readable records.jsonl: no cell has a number.")
            return
        bad = 0
        for at, line in enumerate(lines):
            if not line.strip():
                continue
            if self._take(line):
                continue
            if at == len(lines) - 1:
                self.notes.append("The last line of records.jsonl is torn, as a killed run "
                                  "leaves it; that record is left out.")
            else:
                bad += 1
        if bad:
            self.notes.append(f"{bad} line{'s' if bad > 1 else ''} of records.jsonl can't be "
                              "read and are left out.")

    def _take(self, line: str) -> bool:
        try:
            raw = json.loads(line)
        except (ValueError, RecursionError):
            return False
        if not isinstance(raw, dict):
            return False
        record = _record(raw)
        if record is None:
            return False
        # A cell that was tried again after an interruption counts once, as it ended.
        self._latest[record.model, record.setting, record.round] = record
        return True


def _record(raw: dict[str, Any]) -> Record | None:
    parsed = setting_of_path(str(raw.get("cell") or ""))
    model = clean(raw.get("model") or (parsed[0] if parsed else ""))
    workload = clean(raw.get("workload") or (parsed[1].workload if parsed else ""))
    at = number(raw.get("round"))
    if not model or not workload or at is None:
        return None
    params = raw.get("params")
    pairs = (tuple((clean(k), _parameter(v)) for k, v in params.items())
             if isinstance(params, dict) else parsed[1].params if parsed else ())
    setting = Setting(workload, clean(raw.get("kind") or workload.split("/")[0]), pairs)
    outcome, reason = clean(raw.get("outcome") or "error"), clean(raw.get("reason") or "")
    wall = number(raw.get("wall_ns_per_op"))
    if outcome == "ok" and (wall is None or wall <= 0):
        given = clean(raw.get("wall_ns_per_op"))
        outcome, reason, wall = "error", f"{given} is not a time per operation", None
    return Record(model, setting, int(at), outcome, reason, wall if outcome == "ok" else None, raw)
