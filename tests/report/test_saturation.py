"""Numbers that mean less than they seem are named, and what ranks instead."""
# SPDX-License-Identifier: Apache-2.0
from made_rows import row

from heddle.conclusions.grid import Grid
from heddle.conclusions.measures import CPU, ranking
from heddle.wording.saturation import remarks


def said(*rows):
    return remarks(Grid((), rows))


def test_a_generator_at_its_limit_is_named_with_its_models():
    (found,) = said(row("io/echo/connections:100", "generator_busy", {"fast": (1, [0.95]), "slow": (2, [0.5])}))
    assert found.startswith("io/echo/connections:100: the other side of the connections was at its limit with fast (95")
    assert "slow" not in found and found.endswith("CPU time per operation ranks them better")


def test_a_server_that_answers_late_is_no_generator_and_told_alike():
    (found,) = said(row("io/fan_out/tasks:100", "generator_busy", {"fast": (1, [0.95])}))
    assert "the other side of the connections" in found and "generator" not in found


def test_cpu_time_of_tasks_that_compute_beside_ranks_nothing_better():
    (found,) = said(row("gil/io_latency/k:1", "generator_busy", {"fast": (1, [0.95])}))
    assert "CPU" not in found


def test_the_median_over_rounds_counts():
    assert said(row("io/echo/connections:1", "generator_busy", {"m": (1, [0.99, 0.2, 0.3])})) == []


def test_cpu_time_ranks_where_it_is_known():
    found = row("io/echo/connections:1", "generator_busy", {
        "dear": (9.0, [0.99] * 6), "cheap": (3.0, [0.99] * 6), "unknown": (None, [0.99] * 6)})
    assert [s.model for s in ranking(found, CPU).standings] == ["cheap", "dear"]


def test_a_lock_that_nobody_waited_for_is_named():
    (found,) = said(row("contention/mutex/tasks:2", "fairness", {"alone": (1, [0.5]), "even": (1, [1.0])}))
    assert "with alone one task took all turns" in found


def test_fairness_without_a_number_of_tasks_says_nothing():
    assert said(row("contention/mutex/placement:same", "fairness", {"alone": (1, [0.1])})) == []


def test_records_without_figures_say_nothing():
    assert said(row("a/b", "other", {"m": (1, [None])})) == []
