"""The costs of an operation besides wall time: CPU time, context switches, memory, metrics."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from heddle.conclusions import latency, metrics
from heddle.conclusions.grid import Entry, Row
from heddle.conclusions.measures import lateness, stamped
from heddle.conclusions.ranked import ranked
from heddle.conclusions.split import Split, split
from heddle.runs.model import Workload
from heddle.runs.record import Record
from heddle.wording import units
from heddle.wording.gate import breaks
from heddle.wording.measure_words import words
from heddle.wording.names import place

UNKNOWN = "–"
Text = Callable[[Entry], str]


@dataclass(frozen=True)
class Column:
    head: str
    meaning: str
    text: Text


@dataclass(frozen=True)
class Costs:
    heads: list[tuple[str, str]]  # a column's name and what it means
    by: str  # the figure that ranks; empty if none does
    rows: list[tuple[str, str, list[str]]]  # rank, model, texts
    splits: dict[str, Split]  # by model, the parts of its time
    widest: float  # the most processors that any model had, at least one
    struck: dict[str, str]  # by model that is not ranked, what it breaks


def costs(row: Row, cores: int | None = None) -> Costs:
    """`cores` of the machine, if known."""
    entries, places, by = _ranked(row)
    columns = [Column("wall/op", "median of the rounds and its interval", _wall),
               Column("op/s", "operations per second: the inverse of wall/op",
                      lambda e: units.rate(1e9 / _middle(e)) if e.walls else UNKNOWN),
               *(_cpu() if row.workload.own_cpu else []),
               Column("peak memory", "largest resident set", _median(lambda r: r.peak_rss, units.size)),
               *(_latencies(row.workload) if any(latency.percentiles(e) for e in entries) else []),
               *(Column(name.replace("_", " "), f"{better} is better" if better else "", _metric(name))
                 for name, better in _metrics(entries).items())]
    texts = [(places.get(e.model, UNKNOWN), e.model, [column.text(e) for column in columns]) for e in entries]
    splits = {e.model: s for e in row.measured if row.workload.own_cpu and (s := split(e, cores))}
    # Columns without any known value are left out.
    kept = [i for i in range(len(columns)) if any(row[i] != UNKNOWN for *_, row in texts)]
    return Costs([(columns[i].head, columns[i].meaning) for i in kept], by,
                 [(rank, model, [row[i] for i in kept]) for rank, model, row in texts],
                 splits, max([s.whole for s in splits.values()] + [1.0]), {e.model: breaks(e) for e in row.struck})


def _ranked(row: Row) -> tuple[list[Entry], dict[str, str], str]:
    """The entries and their standings by the figure that ranks this setting.

    Those without a standing come last, and after them those that are struck out.
    """
    one = ranked(row)
    if one is None:
        return [*row.measured, *row.struck], {}, ""
    order = [s.model for s in one.ranking.standings]
    entries = sorted(row.measured, key=lambda e: order.index(e.model) if e.model in order else len(order))
    return [*entries, *row.struck], {s.model: place(s.rank, s.tied) for s in one.ranking.standings}, words(one.by).name


def _cpu() -> list[Column]:
    return [Column("CPU/op", "processor time of all threads and processes", _median(lambda r: r.cpu, units.time)),
            Column("processors busy", "CPU/op divided by wall/op",
                   _median(lambda r: r.cpu / r.wall if r.cpu is not None and r.wall else None, lambda v: f"{v:.2f}")),
            Column("in kernel", "share of the processor time spent in the kernel", _median(_system, units.percent)),
            Column("waits/op", "voluntary context switches", _median(
                lambda r: _per_op(r, r.voluntary_switches), _few)),
            Column("preempted/op", "involuntary context switches", _median(
                lambda r: _per_op(r, r.involuntary_switches), _few))]


def _latencies(workload: Workload) -> list[Column]:
    """The percentiles as recorded, and those minus the floor, if the workload has one."""
    late, word = lateness(workload), stamped(workload)
    beyond = [(i, name) for i, name in enumerate(latency.NAMES.values()) if name in ("p50", "p99")]
    recorded = [Column(f"{word} {name}" if i == 0 else name, f"{word}, {name}: median of the rounds", _percentile(i))
                for i, name in enumerate(latency.NAMES.values())]
    if not late or not late.floor:
        return recorded
    return [Column(f"late, {name}", f"{name} of the latency beyond {units.time(late.floor)}",
                   _percentile(i, late.floor)) for i, name in beyond] + recorded


def _wall(entry: Entry) -> str:
    s = entry.standing
    if s:
        return f"{units.time(s.median)} ({units.time_range(s.low, s.high, s.median)})"
    return units.time(_middle(entry)) if entry.walls else UNKNOWN


def _middle(entry: Entry) -> float:
    return entry.standing.median if entry.standing else median(entry.walls.values())


def _median(take: Callable[[Record], float | None], text: Callable[[float], str]) -> Text:
    def told(entry: Entry) -> str:
        values = [v for v in map(take, entry.records) if v is not None]
        return text(median(values)) if values else UNKNOWN
    return told


def _system(record: Record) -> float | None:
    if record.user is None or record.system is None or record.user + record.system <= 0:
        return None
    return record.system / (record.user + record.system)


def _per_op(record: Record, total: float | None) -> float | None:
    """The count covers the whole measured phase: all repetitions of `ops` operations."""
    return total / (record.ops * record.repetitions) if total is not None and record.ops else None


def _few(value: float) -> str:
    return "0" if value == 0 else "< 0.001" if value < 0.001 else units.digits(value, 2)


def _percentile(index: int, floor: float = 0.0) -> Text:
    def text(entry: Entry) -> str:
        values = latency.percentiles(entry)
        value = values[index] if values else None
        return units.time(max(0.0, value - floor)) if value is not None else UNKNOWN
    return text


def _metrics(entries: list[Entry]) -> dict[str, str]:
    """The names of all metrics, and whether lower or higher is better."""
    found: dict[str, str] = {}
    for record in (r for e in entries for r in e.records):
        for name, metric in record.metrics.items():
            found.setdefault(name, metric.better)
    return found


def _metric(name: str) -> Text:
    def text(entry: Entry) -> str:
        value = metrics.middle(entry, name)
        unit = next((r.metrics[name].unit for r in entry.records if name in r.metrics), "")
        return UNKNOWN if value is None else units.quantity(value, unit)
    return text
