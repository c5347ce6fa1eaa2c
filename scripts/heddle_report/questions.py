"""The answers by kind of work: a short passage per question, a sentence per workload that was measured."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from heddle_report import lock
from heddle_report.grid import Grid, Row
from heddle_report.settled import settled
from heddle_report.summary import summary
from heddle_report.under_lock import sentences
from heddle_report.words import Finding

# The first pattern that fits decides; what fits none is in the table of all cells only.
_QUESTIONS = {
    "Many small tasks": ("overhead/spawn_join", "overhead/switch", "overhead/footprint", "cpu/skynet"),
    "CPU-bound work": ("cpu/*",),
    "I/O-bound work": ("io/*",),
    "Contention": ("contention/*",),
    "Under an interpreter lock": (f"{lock.KIND}/*",),
}
_ORDER = ("CPU-bound work", "I/O-bound work", "Many small tasks", "Contention", "Under an interpreter lock")


@dataclass
class Question:
    name: str
    answers: list[tuple[str, list[Finding]]] = field(default_factory=list)  # a workload and what it says


def question(workload: str) -> str | None:
    return next((name for name, patterns in _QUESTIONS.items()
                 if any(fnmatchcase(workload, pattern) for pattern in patterns)), None)


def questions(grid: Grid, broken: Mapping[str, int]) -> list[Question]:
    """In a fixed order; a question without a measured workload is left out, as is a workload nobody listed."""
    found = {name: Question(name) for name in _ORDER}
    for workload in dict.fromkeys(row.setting.workload for row in grid.rows):
        name = question(workload)
        if name is None:
            continue
        said = sentences(grid, workload) if workload.startswith(f"{lock.KIND}/") else \
            _ranked(grid.of_workload(workload), broken)
        if said:
            found[name].answers.append((workload, said))
    return [one for one in found.values() if one.answers]


def _ranked(rows: tuple[Row, ...], broken: Mapping[str, int]) -> list[Finding]:
    """By the measure that ranks, then by the one that is told beside it, if that decides anything."""
    told = [settled(row) for row in rows]
    beside = [other for _, *more in told for other in more if other.ranking.decided]
    return summary([one for one, *_ in told], broken) + (summary(beside, broken) if beside else [])
