"""What one cell gave in one round, typed; a figure is there or is None, and one that is there can be."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from heddle.runs.setting import Setting

PERCENTILES = ("p50", "p90", "p99", "p999", "max")


@dataclass(frozen=True)
class Metric:
    value: float | None
    unit: str
    better: str


@dataclass(frozen=True)
class Record:
    """Numbers stand only beside the outcome `ok`; times are in ns."""

    model: str
    setting: Setting
    round: int
    outcome: str
    reason: str = ""
    family: str = ""
    wall: float | None = None  # per operation
    cpu: float | None = None  # per operation
    ops: float | None = None
    repetitions: int = 1
    user: float | None = None  # of the whole measured phase, as are the switches
    system: float | None = None
    voluntary_switches: float | None = None
    involuntary_switches: float | None = None
    peak_rss: float | None = None
    latency: Mapping[str, float] = field(default_factory=dict)  # by PERCENTILES, those that are known
    account: Mapping[str, float] = field(default_factory=dict)  # by the protocol's names, those that are known
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    processors: int | None = None  # how many the cell was confined to
    confinement_told: bool = False  # older hosts don't say
