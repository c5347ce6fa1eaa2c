"""Reads records.jsonl: the last record of each cell in each round."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from pathlib import Path
from typing import Any

from heddle.runs.json_lines import read_lines
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
            self.notes = read_lines(path, self._take)
        except OSError:
            self.notes.append("There is no readable records.jsonl: no cell has a number.")

    def _take(self, raw: dict[str, Any]) -> bool:
        record = read_record(raw)
        if record is None:
            return False
        # A cell that was tried again after an interruption counts once, as it ended.
        self._latest[record.model, record.setting, record.round] = record
        return True
