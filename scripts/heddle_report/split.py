"""Where the time of an operation goes: computing, the kernel, waiting; as parts of the time of its processors."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle_report import units
from heddle_report.grid import Entry
from heddle_report.load_records import number
from heddle_report.run import Record, Setting

# The host confines their process to one processor: the other side of the connections has another.
_ALONE = ("io/echo", "io/fan_out")


@dataclass(frozen=True)
class Split:
    """In processors: what was not used of those that the cell had was waited for.

    The time of short processes is not divided into user and system by any kernel that counts ticks.
    """

    user: float
    system: float
    undivided: float = 0.0
    had: float = 1.0

    @property
    def busy(self) -> float:
        return self.user + self.system + self.undivided

    @property
    def waiting(self) -> float:
        return max(0.0, self.had - self.busy)

    @property
    def whole(self) -> float:
        return max(self.had, self.busy)

    @property
    def text(self) -> str:
        of = "wall time" if self.whole <= 1.02 else f"the time of {units.digits(self.whole, 2)} processors"
        parts = {"user": self.user, "system": self.system, "user or system": self.undivided, "waiting": self.waiting}
        told = [f"{units.percent(part / self.whole)} {name}" for name, part in parts.items()
                if part or name == "waiting" or (name != "user or system" and not self.undivided)]
        return f"of {of}: {', '.join(told)}"


def split(entry: Entry, cores: int | None = None) -> Split | None:
    parts = [part for record in entry.records if (part := _of(record))]
    if not parts:
        return None
    return Split(*(median(part) for part in zip(*parts, strict=True)), had(entry, cores))


def had(entry: Entry, cores: int | None) -> float:
    """How many processors could have been busy.

    Those that the cell is confined to; where it is not, those of the machine, but no more than workers ran its tasks and
    no more than tasks were alive at once: a model on one thread does not wait for a second processor.
    """
    if entry.setting.workload in _ALONE or entry.setting.value("placement") == "same":
        return 1.0
    if workers := _declared(entry.setting):
        return float(min(workers, cores or workers))
    seen, alive = _most(entry, "workers_seen"), _most(entry, "peak_alive")
    return max(1.0, min(cores or 1, seen or 1, alive or seen or 1))


def _declared(setting: Setting) -> int:
    workers = setting.value("workers")
    return workers if isinstance(workers, int) and workers > 0 else 0


def _most(entry: Entry, name: str) -> float | None:
    accounts = (r.raw.get("account") for r in entry.records)
    counts = [number(account.get(name)) for account in accounts if isinstance(account, dict)]
    return max((count for count in counts if count is not None), default=None)


def _of(record: Record) -> tuple[float, float, float] | None:
    """The time in user mode, in system mode, and in either where that is not known."""
    cpu = number(record.raw.get("cpu_ns_per_op"))
    user, system = number(record.raw.get("user_ns")), number(record.raw.get("sys_ns"))
    if cpu is None or cpu < 0 or not record.wall:
        return None
    busy = cpu / record.wall
    if user is None or system is None or min(user, system) < 0:
        return 0.0, 0.0, busy
    # Totals of the whole phase give the parts, the time of one operation gives the size.
    kernel = system / (user + system) if user + system else 0.0
    return busy * (1 - kernel), busy * kernel, 0.0
