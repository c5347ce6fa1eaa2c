"""Memory of one parked task, as the workloads that measure it tell it: virtual, resident, kernel."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions import metrics
from heddle.conclusions.grid import Entry, Row
from heddle.statistics.ranking import Ranking, rank

KINDS = ("virtual", "resident", "kernel")


def footprint(entry: Entry) -> dict[str, float]:
    """Bytes per task of each kind that is known and could be measured: less than that is 0 in a record."""
    found = {kind: metrics.middle(entry, f"{kind}_bytes") for kind in KINDS}
    return {kind: value for kind, value in found.items() if value}


def footprints(row: Row) -> dict[str, dict[str, float]]:
    """Per model, the smallest in memory first; empty where the workload measures no footprint.

    A kind that was too small to be measured is left out; a model may even be left with none.
    """
    found = {e.model: footprint(e) for e in row.measured}
    if not any(found.values()):
        return {}
    return dict(sorted(found.items(), key=lambda item: (_weight(item[1]), item[0])))


def _weight(found: dict[str, float]) -> float:
    """Orders the picture's rows; unlike `held`, also where one of the two kinds is not known."""
    return found.get("resident", 0.0) + found.get("kernel", 0.0)


def held(row: Row) -> dict[str, dict[int, float]]:
    """Per model and round, what a task really holds: resident and kernel memory, where both are known."""
    found = {}
    for entry in row.measured:
        resident, kernel = metrics.values(entry, "resident_bytes"), metrics.values(entry, "kernel_bytes")
        found[entry.model] = {r: resident[r] + kernel[r] for r in resident.keys() & kernel.keys()}
    return {model: rounds for model, rounds in found.items() if rounds}


def by_memory(row: Row) -> Ranking | None:
    """Ranks by what a task really holds, where that is above nothing."""
    samples = {model: rounds for model, rounds in held(row).items() if min(rounds.values()) > 0}
    return rank(samples) if samples else None
