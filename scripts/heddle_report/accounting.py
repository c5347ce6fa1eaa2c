"""The account of the work: units created and finished, peak alive, workers seen."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle_report import units
from heddle_report.grid import Entry, Grid
from heddle_report.load_records import number

COLUMNS = {"units_created": "units created", "units_finished": "units finished",
           "peak_alive": "peak alive", "workers_seen": "workers seen"}


@dataclass(frozen=True)
class Account:
    setting: str
    model: str
    texts: list[str]


def accounts(grid: Grid) -> list[Account]:
    return [Account(row.setting.path, entry.model, [_span(entry, name) for name in COLUMNS])
            for row in grid.rows for entry in row.entries
            if any(isinstance(r.raw.get("account"), dict) for r in entry.records)]


def _span(entry: Entry, name: str) -> str:
    """One number where all rounds agree, else the range: iterations are calibrated per process."""
    values = [v for r in entry.records if isinstance(r.raw.get("account"), dict)
              and (v := number(r.raw["account"].get(name))) is not None]
    if not values:
        return "–"
    low, high = units.count(min(values)), units.count(max(values))
    return low if low == high else f"{low}–{high}"
