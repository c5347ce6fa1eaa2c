"""The account of the work: units created and finished, peak alive, workers seen."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle.conclusions.grid import Entry, Grid, Row
from heddle.wording import units

COLUMNS = {"units_created": "units created", "units_finished": "units finished",
           "peak_alive": "peak alive", "workers_seen": "workers seen"}


@dataclass(frozen=True)
class Account:
    """The models of a setting, those with the same account together."""

    setting: str
    models: dict[tuple[str, ...], list[str]]


def accounts(grid: Grid) -> list[Account]:
    return [account for row in grid.rows if (account := _account(row)).models]


def _account(row: Row) -> Account:
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in row.entries:
        if any(r.account for r in entry.records):
            found.setdefault(tuple(_span(entry, name) for name in COLUMNS), []).append(entry.model)
    return Account(row.setting.path, found)


def _span(entry: Entry, name: str) -> str:
    """One number where all rounds agree, else the range: iterations are calibrated per process."""
    values = [r.account[name] for r in entry.records if name in r.account]
    if not values:
        return "–"
    low, high = units.count(min(values)), units.count(max(values))
    return low if low == high else f"{low}–{high}"
