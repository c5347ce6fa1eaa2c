"""Latency percentiles over the rounds of a cell."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from statistics import median

from heddle_report.grid import Entry
from heddle_report.load_records import number

NAMES = {"p50": "p50", "p90": "p90", "p99": "p99", "p999": "p99.9", "max": "max"}


def rounds(entry: Entry, name: str) -> dict[int, float]:
    """One percentile in each round that has it; null is what a handful of samples gives, never 0."""
    given = {r.round: number(r.raw["latency_ns"].get(name)) for r in entry.records
             if isinstance(r.raw.get("latency_ns"), dict)}
    return {at: value for at, value in given.items() if value is not None and value > 0}


def percentiles(entry: Entry) -> list[float | None]:
    """The median over rounds of each percentile, in the order of NAMES; empty if none is known."""
    values = [rounds(entry, name).values() for name in NAMES]
    found = [median(known) if known else None for known in values]
    return found if any(v is not None for v in found) else []
