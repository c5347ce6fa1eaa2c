"""The metrics that a workload adds to its records, round by round."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from statistics import median
from typing import Any

from heddle_report.grid import Entry
from heddle_report.load_records import number
from heddle_report.run import Record


def table(record: Record) -> dict[str, Any]:
    metrics = record.raw.get("metrics")
    return metrics if isinstance(metrics, dict) else {}


def values(entry: Entry, name: str) -> dict[int, float]:
    """The metric in each round that has it."""
    found = {r.round: m.get("value") for r in entry.records if isinstance(m := table(r).get(name), dict)}
    return {at: value for at, given in found.items() if (value := number(given)) is not None}


def middle(entry: Entry, name: str) -> float | None:
    """Its median over the rounds."""
    found = values(entry, name)
    return median(found.values()) if found else None
