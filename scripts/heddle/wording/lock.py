"""The effect of an interpreter lock, in a sentence for each workload that compares models with and without one."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions.lines import Point
from heddle.conclusions.lock import Panel
from heddle.runs.model import base
from heddle.statistics.ranking import ROUNDS_NEEDED
from heddle.wording import names, units
from heddle.wording.finding import Finding
from heddle.wording.prose import listed, plural, too_few


def figure_of(panel: Panel, value: float) -> str:
    return f"{value:.2f}×" if panel.speeds_up else units.time(value)


def lock_finding(panel: Panel) -> Finding:
    """The figures of all models at the last value of the parameter, those without the lock first."""
    start, end = (names.parameters([(panel.parameter, panel.values[at])]) for at in (0, -1))
    of = panel.workload.unit or "one operation"
    (model, point), *others = sorted(panel.last.items(), key=lambda item: (item[0] != base(item[0]), item[0]))
    if panel.speeds_up:
        lead = f"With {end}, {names.short(model)} gets {point.value:.2f} times as much done as with {start}"
        rest = [f"{names.short(other)} {one.value:.2f} times {_interval(panel, one)}" for other, one in others]
        after = f" One operation is {of}."
    else:
        lead = f"With {end}, the median of {of} is {units.time(point.value)} on {names.short(model)}"
        rest = [f"{units.time(one.value)} on {names.short(other)} {_interval(panel, one)}" for other, one in others]
        after = ""
    told = listed([_interval(panel, point), *rest])
    if panel.rounds < ROUNDS_NEEDED:
        return Finding("Undecided", f" ({too_few(panel.rounds)}): {lead[0].lower()}{lead[1:]} {told}.{after}")
    return Finding(lead, f" {told}.{after}")


def lock_basis(panel: Panel) -> str:
    return f"Based on {plural(panel.rounds, 'round')}; in brackets the intervals of the medians." \
        if panel.rounds >= ROUNDS_NEEDED else ""


def _interval(panel: Panel, point: Point) -> str:
    return f"({point.low:.2f}–{point.high:.2f})" if panel.speeds_up \
        else f"({units.time_range(point.low, point.high, point.value)})"
