"""The account of the work: units created and finished, peak alive, workers seen."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle.conclusions.grid import Entry, Grid
from heddle.wording import units

COLUMNS = {"units_created": "units created", "units_finished": "units finished",
           "peak_alive": "peak alive", "workers_seen": "workers seen"}


@dataclass(frozen=True)
class Account:
    setting: str
    model: str
    texts: list[str]


def accounts(grid: Grid) -> list[Account]:
    return [Account(row.setting.path, entry.model, [_span(entry, name) for name in COLUMNS])
            for row in grid.rows for entry in row.entries if any(r.account for r in entry.records)]


def _span(entry: Entry, name: str) -> str:
    """One number where all rounds agree, else the range: iterations are calibrated per process."""
    values = [r.account[name] for r in entry.records if name in r.account]
    if not values:
        return "–"
    low, high = units.count(min(values)), units.count(max(values))
    return low if low == high else f"{low}–{high}"
