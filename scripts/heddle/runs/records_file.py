"""Reads records.jsonl line by line, so that one bad line costs one record and not the run."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from pathlib import Path

from heddle.runs.read_record import read_record
from heddle.runs.record import Record
from heddle.runs.setting import Setting


class RecordsFile:
    """`notes` say what was left out."""

    def __init__(self, path: Path) -> None:
        self.notes: list[str] = []
        self._latest: dict[tuple[str, Setting, int], Record] = {}
        self._read(path)

    @property
    def records(self) -> list[Record]:
        return list(self._latest.values())

    def _read(self, path: Path) -> None:
        try:
            lines = path.read_bytes().decode("utf-8", "replace").split("\n")
        except OSError:
            self.notes.append("There is no readable records.jsonl: no cell has a number.")
            return
        bad = 0
        for at, line in enumerate(lines):
            if not line.strip() or self._take(line):
                continue
            if at == len(lines) - 1:
                self.notes.append("The last line of records.jsonl is torn, as a killed run leaves it; "
                                  "that record is left out.")
            else:
                bad += 1
        if bad:
            self.notes.append(f"{bad} line{'s' if bad > 1 else ''} of records.jsonl can't be read and are left out.")

    def _take(self, line: str) -> bool:
        try:
            raw = json.loads(line)
        except (ValueError, RecursionError):
            return False
        record = read_record(raw) if isinstance(raw, dict) else None
        if record is None:
            return False
        # A cell that was tried again after an interruption counts once, as it ended.
        self._latest[record.model, record.setting, record.round] = record
        return True
