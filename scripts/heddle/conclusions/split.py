"""Where the time of an operation goes: computing, the kernel, waiting; as parts of the time of its processors."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle.runs.cells import Cell
from heddle.runs.record import Record


@dataclass(frozen=True)
class Split:
    """In processors: what was not used of those that the cell had was waited for.

    The time of short processes is not divided into user and system by any kernel that counts ticks.
    """

    user: float
    system: float
    undivided: float = 0.0
    had: float | None = 1.0  # nothing where that is not known

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
    """`cores` of the machine, where the run tells."""
    parts = [part for record in cell.records if (part := _of(record))]
    if not parts:
        return None
    user, system, undivided = (median(part) for part in zip(*parts))
    return Split(user, system, undivided, processors_had(cell, cores))


def processors_had(cell: Cell, cores: int | None) -> float | None:
    """How many processors could have been busy; nothing where the host doesn't tell what it confines the cell to.

    Those that the cell is confined to; where it is not, those of the machine, but no more than workers ran its tasks
    and no more than tasks were alive at once: a model on one thread does not wait for a second processor.
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
    """The time in user mode, in system mode, and in either where that is not known."""
    if record.cpu is None or not record.wall:
        return None
    busy = record.cpu / record.wall
    if record.user is None or record.system is None:
        return 0.0, 0.0, busy
    # Totals of the whole phase give the parts, the time of one operation gives the size.
    total = record.user + record.system
    kernel = record.system / total if total else 0.0
    return busy * (1 - kernel), busy * kernel, 0.0
