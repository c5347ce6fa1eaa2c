"""Latency percentiles over the rounds of a cell."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from statistics import median

from heddle_report.grid import Entry
from heddle_report.load_records import number

NAMES = {"p50": "p50", "p90": "p90", "p99": "p99", "p999": "p99.9", "max": "max"}


def percentiles(entry: Entry) -> list[float | None]:
    """The median over rounds of each percentile, in the order of NAMES; empty if none is known."""
    found: list[float | None] = []
    for name in NAMES:
        values = [number(r.raw["latency_ns"].get(name)) for r in entry.records
                  if isinstance(r.raw.get("latency_ns"), dict)]
        usable = [v for v in values if v is not None and v > 0]
        found.append(median(usable) if usable else None)
    return found if any(v is not None for v in found) else []
