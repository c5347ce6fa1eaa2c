"""What ranks which workload: the one table of it, and the words that each measure takes."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle_report import latency
from heddle_report.decide import Ranking, rank
from heddle_report.footprint import by_memory
from heddle_report.grid import Entry, Row
from heddle_report.load_records import number

ERROR = 1e-3  # of a percentile, by the width of the histogram's buckets


@dataclass(frozen=True)
class Measure:
    """`floor` is what nobody can be blamed for: a time that the workload itself sets, in ns."""

    name: str
    lead: str = ""  # before the winner's name
    verb: tuple[str, str] = ("needs", "need")
    much: str = "as long"
    told: str = "{}"  # how the winner's figure is said
    floor: float = 0.0
    tail: bool = False  # whether p99 is told beside the median

    @property
    def grain(self) -> float:
        """Two figures that are no further apart may be the same: both ends of a difference err by their bucket."""
        return 2 * ERROR * self.floor


_LATE = dict(name="lateness", lead="By lateness, ", verb=("is", "are"), much="as late", told="noticed {} late", tail=True)
WALL = Measure("time per operation")
CPU = Measure("CPU time per operation", "By CPU time, ", much="as much CPU time")
MEMORY = Measure("memory of one parked task", "By memory held, ", much="as much")
LATENCY = Measure("median latency", "By median latency, ", tail=True)
LATE = Measure(**_LATE)
LATE_BEYOND_10_MS = Measure(**_LATE, floor=10e6)

# What is not here is ranked by wall time, or by CPU time where the other side of the connections was at its limit.
# The first measure ranks; a second one is told beside it.
_RANKED_BY: dict[str, tuple[Measure, ...]] = {
    "overhead/footprint": (MEMORY,),
    "io/sleepers": (LATE, CPU),  # the timer sets the wall time; the latencies are recorded as lateness
    "io/fan_out": (CPU, LATE_BEYOND_10_MS),  # the server's 10 ms set the wall time and are in each latency
    "gil/io_latency": (LATENCY,),
}
# Their CPU time is that of tasks which compute beside the operation until it is over.
_NOT_THE_OPERATIONS_OWN = ("gil/io_latency",)


def measures(workload: str) -> tuple[Measure, ...]:
    return _RANKED_BY.get(workload, (WALL,))


def cpu_counts(workload: str) -> bool:
    return workload not in _NOT_THE_OPERATIONS_OWN


def lateness(workload: str) -> Measure | None:
    return next((one for one in measures(workload) if one.told == LATE.told), None)


def stamped(workload: str) -> str:
    """What the recorded latencies of a workload are: where no time is to be taken off, they may be lateness itself."""
    late = lateness(workload)
    return late.name if late and not late.floor else "latency"


def ranking(row: Row, by: Measure) -> Ranking:
    """May be without standings: not every record has every figure."""
    if by == WALL:
        return row.ranking
    if by == MEMORY:
        return by_memory(row) or rank({})
    take = by_round if by == CPU else lambda entry: _beyond(entry, by)
    return rank({entry.model: take(entry) for entry in row.measured}, by.grain)


def by_round(entry: Entry) -> dict[int, float]:
    spent = {r.round: number(r.raw.get("cpu_ns_per_op")) for r in entry.records}
    return {at: value for at, value in spent.items() if value and value > 0}


def _beyond(entry: Entry, by: Measure) -> dict[int, float]:
    """Median latencies beyond the floor; nothing that counts can be told from less than the grain."""
    return {at: max(value - by.floor, by.grain) for at, value in latency.rounds(entry, "p50").items()}


def tail(entry: Entry, by: Measure) -> float | None:
    """The 99th percentile beyond the floor, where there were samples enough for one."""
    values = latency.rounds(entry, "p99")
    return max(median(values.values()) - by.floor, by.grain) if values else None
