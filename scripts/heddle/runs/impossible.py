"""Why the numbers of a record can't be: one bad number makes the whole record doubtful, so none of it is used.

The limits are far from anything that a host could measure; what lies between is for the ranking to judge.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from heddle.runs.record import PERCENTILES
from heddle.runs.values import clean, number, table

_SHORTEST, _LONGEST = 1e-3, 3.2e16  # ns: a picosecond, a year
_LEAST, _MOST = 1e-12, 1e18  # of anything that is more than nothing
_MOST_PROCESSORS = 1e6  # CPU time over wall time

_TOTALS = ("user_ns", "sys_ns", "voluntary_switches", "involuntary_switches", "peak_rss_bytes", "ops")
_COUNTS = ("units_created", "units_finished", "peak_alive", "workers_seen")


def impossible(raw: Mapping[str, Any]) -> str:
    """The first reason found, or nothing."""
    return next(_reasons(raw), "")


def _reasons(raw: Mapping[str, Any]) -> Iterator[str]:
    wall = number(raw.get("wall_ns_per_op"))
    if wall is None or not _SHORTEST <= wall <= _LONGEST:
        yield f"{_told(raw.get('wall_ns_per_op'))} is not a time per operation"
        return
    yield from _out_of_range(raw, ("cpu_ns_per_op",), _LONGEST)
    yield from _out_of_range(raw, _TOTALS, _MOST)
    if raw.get("ops") == 0:
        yield "ops is 0: no operation was measured"
    cpu = number(raw.get("cpu_ns_per_op")) or 0.0
    if cpu > wall * _MOST_PROCESSORS:
        yield f"{cpu:g} ns of CPU time in {wall:g} ns of wall time: no machine has so many processors"
    processors = raw.get("processors")
    if processors is not None and not 1 <= (number(processors) or 0) <= _MOST_PROCESSORS:
        yield f"a cell can't be confined to {_told(processors)} processors"
    yield from _repetitions(raw.get("repetitions"))
    yield from _latency(raw.get("latency_ns"))
    yield from _account(raw.get("account"))
    yield from _metrics(raw.get("metrics"))


def _out_of_range(raw: Mapping[str, Any], keys: tuple[str, ...], most: float) -> Iterator[str]:
    """None is a figure that the machine doesn't give."""
    for key in keys:
        value = number(raw.get(key))
        if raw.get(key) is not None and value != 0 and (value is None or not _LEAST <= value <= most):
            yield f"{key} is {_told(raw[key])}, which can't be"


def _repetitions(raw: Any) -> Iterator[str]:
    for one in raw if isinstance(raw, list) else []:
        value = number(one)
        if value is None or not 0 <= value <= _LONGEST:
            yield f"a repetition took {_told(one)}, which is not a time per operation"


def _latency(raw: Any) -> Iterator[str]:
    if raw is None:
        return
    yield from _out_of_range(table(raw), PERCENTILES, _LONGEST)
    known = [value for key in PERCENTILES if (value := number(table(raw).get(key))) is not None]
    if number(table(raw).get("p50")) is None or number(table(raw).get("max")) is None:
        yield "latencies without a median and a maximum: one percentile alone says nothing"
    elif known != sorted(known):
        yield "latency percentiles that fall"


def _account(raw: Any) -> Iterator[str]:
    yield from _out_of_range(table(raw), _COUNTS, _MOST)
    made, ended, workers = (number(table(raw).get(key)) for key in ("units_created", "units_finished", "workers_seen"))
    if made is not None and ended is not None and ended > made:
        yield f"{ended:g} units finished of {made:g} created"
    if made is not None and workers is not None and workers > made:
        yield f"{workers:g} workers ran {made:g} units"


def _metrics(raw: Any) -> Iterator[str]:
    for key, one in table(raw).items():
        given = table(one).get("value")
        value = number(given)
        if given is not None and value != 0 and (value is None or not _LEAST <= abs(value) <= _MOST):
            yield f"the metric {clean(key)} is {_told(given)}, which can't be"


def _told(value: Any) -> str:
    text = clean(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
