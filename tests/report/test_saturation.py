"""Numbers that mean less than they seem are named.

SPDX-License-Identifier: Apache-2.0
"""

from types import SimpleNamespace

from heddle_report.saturation import remarks


def run_of(*figures):
    records = [SimpleNamespace(raw={"cell": cell, "metrics": {metric: {"value": value}}}) for cell, metric, value in figures]
    return SimpleNamespace(records=records)


def test_a_generator_at_its_limit_is_named_with_its_models():
    found = remarks(run_of(("fast/io/echo/c:100", "generator_busy", 0.95), ("slow/io/echo/c:100", "generator_busy", 0.5)))
    assert len(found) == 1
    assert "io/echo/c:100" in found[0] and "fast (95%)" in found[0] and "slow" not in found[0]


def test_the_median_over_rounds_counts():
    rounds = [("m/io/echo/c:1", "generator_busy", busy) for busy in (0.99, 0.2, 0.3)]
    assert remarks(run_of(*rounds)) == []


def test_a_lock_that_nobody_waited_for_is_named():
    found = remarks(run_of(("alone/contention/mutex/tasks:2", "fairness", 0.5), ("even/contention/mutex/tasks:2", "fairness", 1.0)))
    assert len(found) == 1 and "with alone one task took all turns" in found[0]


def test_records_without_figures_say_nothing():
    assert remarks(SimpleNamespace(records=[SimpleNamespace(raw={"cell": "m/a/b", "metrics": None})])) == []
