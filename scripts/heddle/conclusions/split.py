"""The parts of an operation's time: user, system, waiting; as shares of the time of the processors that it had."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle.runs.cells import Cell
from heddle.runs.record import Record


@dataclass(frozen=True)
class Split:
    """In processors: those that the cell had and did not use count as waiting.

    `undivided` is CPU time that is not divided into user and system, as for short processes if the kernel counts ticks.
    """

    user: float
    system: float
    undivided: float = 0.0
    had: float | None = 1.0  # None if not known

    @property
    def busy(self) -> float:
        return self.user + self.system + self.undivided

    @property
    def waiting(self) -> float:
        return max(0.0, (self.had or 0.0) - self.busy)

    @property
    def whole(self) -> float:
        return max(self.had or 0.0, self.busy)


def split(cell: Cell, cores: int | None = None) -> Split | None:
    """`cores` of the machine, if known."""
    parts = [part for record in cell.records if (part := _of(record))]
    if not parts:
        return None
    user, system, undivided = (median(part) for part in zip(*parts))
    return Split(user, system, undivided, processors_had(cell, cores))


def processors_had(cell: Cell, cores: int | None) -> float | None:
    """How many processors could have been busy; None if the host doesn't report what it confines the cell to.

    Those that the cell is confined to. Without confinement those of the machine, but at most as many as there were
    workers, and as there were tasks alive at once: a model on one thread does not wait for a second processor.
    """
    if not any(record.confinement_told for record in cell.records):
        return None
    confined = max((record.processors or 0 for record in cell.records), default=0)
    if confined:
        return float(min(confined, cores or confined))
    seen, alive = _most(cell, "workers_seen"), _most(cell, "peak_alive")
    return max(1.0, min(cores or 1, seen or 1, alive or seen or 1))


def _most(cell: Cell, name: str) -> float | None:
    return max((record.account[name] for record in cell.records if name in record.account), default=None)


def _of(record: Record) -> tuple[float, float, float] | None:
    """User time, system time, and time that is not divided, in processors."""
    if record.cpu is None or not record.wall:
        return None
    busy = record.cpu / record.wall
    if record.user is None or record.system is None:
        return 0.0, 0.0, busy
    # Totals of the whole phase give the parts, the time of one operation gives the size.
    total = record.user + record.system
    kernel = record.system / total if total else 0.0
    return busy * (1 - kernel), busy * kernel, 0.0
