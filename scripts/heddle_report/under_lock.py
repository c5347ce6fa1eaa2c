"""What an interpreter lock costs, in a sentence for computing and one for waiting."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable

from heddle_report import lock, units
from heddle_report.decide import ROUNDS_NEEDED
from heddle_report.figures.scaling import Point
from heddle_report.grid import Grid, base
from heddle_report.lock import Panel
from heddle_report.prose import listed
from heddle_report.words import Finding, too_few


def sentences(grid: Grid, workload: str) -> list[Finding]:
    """Nothing where no lock was measured beside its absence."""
    if workload == lock.COMPUTING and (panel := lock.computing(grid)):
        where = f"Speed-up from {panel.parameter} {panel.values[0]} to {panel.values[-1]}"
        return [_said(panel, where, lambda p: f"{p.value:.2f}× ({p.low:.2f}–{p.high:.2f})")]
    if workload == lock.WAITING and (panel := lock.waiting(grid)):
        where = f"Median latency beside {panel.values[-1]} computing tasks"
        return [_said(panel, where, lambda p: f"{units.time(p.value)} ({units.time_range(p.low, p.high, p.value)})")]
    return []


def _said(panel: Panel, what: str, text: Callable[[Point], str]) -> Finding:
    """Each model at the last value, those without the lock first."""
    last = {m: points[-1] for m, points in panel.lines.items() if points[-1].at == panel.values[-1]}
    ends = [f"{text(last[m])} on {m}" for m in sorted(last, key=lambda m: (m != base(m), m))]
    if panel.rounds < ROUNDS_NEEDED:
        return Finding("Undecided", f" ({too_few(panel.rounds)}): {what[0].lower()}{what[1:]}: {listed(ends)}.")
    return Finding(what, f": {listed(ends)}.")
