"""The effect of an interpreter lock, in a sentence for each workload that compares models with and without one."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions.lines import Point
from heddle.conclusions.lock import Panel
from heddle.runs.model import base
from heddle.statistics.ranking import ROUNDS_NEEDED
from heddle.wording import names, units
from heddle.wording.findings import Finding
from heddle.wording.prose import listed, too_few


def figure_of(panel: Panel, value: float) -> str:
    return f"{value:.2f}×" if panel.speeds_up else units.time(value)


def lock_finding(panel: Panel) -> Finding:
    """The figures of all models at the last value of the parameter, those without the lock first."""
    first, last = (names.parameters([(panel.parameter, panel.values[at])]) for at in (0, -1))
    of = panel.workload.unit or "one operation"
    what = f"Speed-up of {of} from {first} to {units.count(panel.values[-1])}" if panel.speeds_up \
        else f"Median latency of {of} at {last}"
    ends = [f"{_text(panel, point)} on {model}"
            for model, point in sorted(panel.last.items(), key=lambda item: (item[0] != base(item[0]), item[0]))]
    if panel.rounds < ROUNDS_NEEDED:
        return Finding("Undecided", f" ({too_few(panel.rounds)}): {what[0].lower()}{what[1:]}: {listed(ends)}.")
    return Finding(what, f": {listed(ends)}.")


def _text(panel: Panel, point: Point) -> str:
    span = f"{point.low:.2f}–{point.high:.2f}" if panel.speeds_up \
        else units.time_range(point.low, point.high, point.value)
    return f"{figure_of(panel, point.value)} ({span})"
