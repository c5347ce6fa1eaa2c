"""What an operation costs beside wall time: processor time, switches, memory, metrics."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from heddle_report import latency, measures, metrics, units
from heddle_report.figures.ranking import place
from heddle_report.grid import Entry, Row
from heddle_report.load_records import clean, number
from heddle_report.run import Record
from heddle_report.settled import settle
from heddle_report.split import Split, split

UNKNOWN = "–"


@dataclass(frozen=True)
class Costs:
    heads: list[tuple[str, str]]  # a column's name and what it means
    by: str  # what ranks
    rows: list[tuple[str, str, list[str]]]  # place, model, texts
    splits: dict[str, Split]  # per model, where its time goes
    widest: float  # the most processors that any of them had, at least one


def costs(row: Row, cores: int | None = None) -> Costs:
    """`cores` of the machine, where the run tells."""
    entries, places, by = _ranked(row)
    extra = _metrics(entries)
    columns: list[tuple[str, str, Callable[[Entry], str]]] = [
        ("wall/op", "median of the rounds and its interval", _wall),
        ("op/s", "operations per second: the inverse of wall/op",
         lambda e: units.rate(1e9 / e.standing.median) if e.standing else UNKNOWN),
        *_cpu(row.setting.workload),
        ("peak memory", "largest resident set",
         lambda e: _median(e, lambda r: number(r.raw.get("peak_rss_bytes")), units.size)),
    ]
    if any(latency.percentiles(e) for e in entries):
        columns += _latencies(row.setting.workload)
    columns += [(name.replace("_", " "), f"{better} is better" if better else "", _metric(name))
                for name, better in extra.items()]
    texts = [(places.get(e.model, UNKNOWN), e.model, [text(e) for *_, text in columns]) for e in entries]
    counts = measures.cpu_counts(row.setting.workload)
    splits = {e.model: s for e in entries if counts and (s := split(e, cores))}
    # A column in which nothing is known says nothing.
    kept = [i for i in range(len(columns)) if any(row[i] != UNKNOWN for *_, row in texts)]
    return Costs([columns[i][:2] for i in kept], by,
                 [(rank, model, [row[i] for i in kept]) for rank, model, row in texts],
                 splits, max([s.whole for s in splits.values()], default=1.0))


def _ranked(row: Row) -> tuple[list[Entry], dict[str, str], str]:
    """The entries and their places by what ranks this setting; those that it can't rank come last."""
    one = settle(row)
    order = [s.model for s in one.ranking.standings]
    entries = sorted(row.measured, key=lambda e: order.index(e.model) if e.model in order else len(order))
    return entries, {s.model: place(s.rank, s.tied) for s in one.ranking.standings}, one.by.name


_Column = tuple[str, str, Callable[[Entry], str]]


def _cpu(workload: str) -> list[_Column]:
    if not measures.cpu_counts(workload):
        return []
    return [("CPU/op", "processor time of all threads and processes",
             lambda e: _median(e, lambda r: number(r.raw.get("cpu_ns_per_op")), units.time)),
            ("cores busy", "CPU/op over wall/op; what is missing to whole cores is waiting",
             lambda e: _median(e, _busy, lambda v: f"{v:.2f}")),
            ("in kernel", "share of the processor time spent in the kernel",
             lambda e: _median(e, _system, units.percent)),
            ("waits/op", "voluntary context switches", lambda e: _median(
                e, lambda r: _per_op(r, "voluntary_switches"), _few)),
            ("preempted/op", "involuntary context switches", lambda e: _median(
                e, lambda r: _per_op(r, "involuntary_switches"), _few))]


def _latencies(workload: str) -> list[_Column]:
    """The percentiles as recorded; beside them what is left beyond a time that the workload itself sets."""
    late = measures.lateness(workload)
    word = measures.stamped(workload)
    found: list[_Column] = []
    if late and late.floor:
        found += [(f"late, {name}", f"{name} of the latency beyond {units.time(late.floor)}", _percentile(i, late.floor))
                  for i, name in enumerate(latency.NAMES.values()) if name in ("p50", "p99")]
    return found + [(f"{word} {name}" if i == 0 else name, f"{word}, {name}: median of the rounds", _percentile(i))
                    for i, name in enumerate(latency.NAMES.values())]


def _wall(entry: Entry) -> str:
    s = entry.standing
    if s is None:
        return UNKNOWN
    return f"{units.time(s.median)} ({units.time_range(s.low, s.high, s.median)})"


def _median(entry: Entry, take: Callable[[Record], float | None],
            text: Callable[[float], str]) -> str:
    values = [v for v in map(take, entry.records) if v is not None and v >= 0]
    return text(median(values)) if values else UNKNOWN


def _busy(record: Record) -> float | None:
    cpu = number(record.raw.get("cpu_ns_per_op"))
    return cpu / record.wall if cpu is not None and record.wall else None


def _system(record: Record) -> float | None:
    user, system = number(record.raw.get("user_ns")), number(record.raw.get("sys_ns"))
    if user is None or system is None or user + system <= 0:
        return None
    return system / (user + system)


def _per_op(record: Record, name: str) -> float | None:
    """The count covers the whole measured phase: all repetitions of `ops` operations."""
    total, ops = number(record.raw.get(name)), number(record.raw.get("ops"))
    repetitions = record.raw.get("repetitions")
    times = len(repetitions) if isinstance(repetitions, list) and repetitions else 1
    return total / (ops * times) if total is not None and ops else None


def _few(value: float) -> str:
    return "0" if value == 0 else "< 0.001" if value < 0.001 else units.digits(value, 2)


def _percentile(index: int, floor: float = 0.0) -> Callable[[Entry], str]:
    def text(entry: Entry) -> str:
        values = latency.percentiles(entry)
        value = values[index] if values else None
        return units.time(max(0.0, value - floor)) if value is not None else UNKNOWN
    return text


def _metrics(entries: list[Entry]) -> dict[str, str]:
    found: dict[str, str] = {}
    for record in (r for e in entries for r in e.records):
        for name, metric in metrics.table(record).items():
            if isinstance(metric, dict):
                found.setdefault(str(name), clean(metric.get("better") or ""))
    return found


def _metric(name: str) -> Callable[[Entry], str]:
    def text(entry: Entry) -> str:
        value = metrics.middle(entry, name)
        told = (m for r in entry.records if isinstance(m := metrics.table(r).get(name), dict))
        unit = clean(next(told, {}).get("unit") or "")
        return UNKNOWN if value is None else units.quantity(value, unit)
    return text
