"""Where the time of an operation goes: computing, the kernel, waiting; as parts of its wall time."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle_report import units
from heddle_report.grid import Entry
from heddle_report.load_records import number
from heddle_report.run import Record


@dataclass(frozen=True)
class Split:
    """In processors: what of one processor was not used was waited for; several may be busy at once."""

    user: float
    system: float

    @property
    def waiting(self) -> float:
        return max(0.0, 1.0 - self.user - self.system)

    @property
    def whole(self) -> float:
        return max(1.0, self.user + self.system)

    @property
    def text(self) -> str:
        return (f"of wall time: {units.percent(self.user)} user, {units.percent(self.system)} system, "
                f"{units.percent(self.waiting)} waiting")


def split(entry: Entry) -> Split | None:
    parts = [part for record in entry.records if (part := _of(record))]
    if not parts:
        return None
    return Split(median(user for user, _ in parts), median(system for _, system in parts))


def _of(record: Record) -> tuple[float, float] | None:
    cpu = number(record.raw.get("cpu_ns_per_op"))
    user, system = number(record.raw.get("user_ns")), number(record.raw.get("sys_ns"))
    if cpu is None or cpu < 0 or not record.wall or user is None or system is None or min(user, system) < 0:
        return None
    # Totals of the whole phase give the parts, the time of one operation gives the size.
    kernel = system / (user + system) if user + system else 0.0
    busy = cpu / record.wall
    return busy * (1 - kernel), busy * kernel
