"""Memory of one parked task, from the metrics of workloads that measure it: virtual, resident, kernel."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions import metrics
from heddle.conclusions.grid import Entry, Row
from heddle.runs.cells import Cell
from heddle.statistics.ranking import Ranking, rank

KINDS = ("virtual", "resident", "kernel")


def footprint(entry: Entry) -> dict[str, float]:
    """Bytes per task of each kind that is known; 0 in a record means too little to be measured, and is left out."""
    found = {kind: metrics.middle(entry, f"{kind}_bytes") for kind in KINDS}
    return {kind: value for kind, value in found.items() if value}


def footprints(row: Row) -> dict[str, dict[str, float]]:
    """By model, the smallest first; empty if the workload measures no footprint.

    A kind that was too small to be measured is left out; a model may even be left with none.
    """
    found = {e.model: footprint(e) for e in row.measured}
    if not any(found.values()):
        return {}
    return dict(sorted(found.items(), key=lambda item: (_weight(item[1]), item[0])))


def _weight(found: dict[str, float]) -> float:
    """Orders the rows of the figure; unlike `held`, it accepts that one of the two kinds is not known."""
    return found.get("resident", 0.0) + found.get("kernel", 0.0)


def held(row: Row) -> dict[str, dict[int, float]]:
    """By model and round, the memory that a task occupies: resident plus kernel memory, if both are known."""
    return {entry.model: rounds for entry in row.measured if (rounds := memory(entry))}


def memory(cell: Cell) -> dict[int, float]:
    """By round, resident plus kernel memory, if both are known."""
    resident, kernel = metrics.values(cell, "resident_bytes"), metrics.values(cell, "kernel_bytes")
    return {r: resident[r] + kernel[r] for r in resident.keys() & kernel.keys()}


def by_memory(row: Row) -> Ranking | None:
    """Ranks by the memory that a task occupies, if that could be measured."""
    samples = {model: rounds for model, rounds in held(row).items() if min(rounds.values()) > 0}
    return rank(samples) if samples else None
