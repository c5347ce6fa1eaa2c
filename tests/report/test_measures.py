"""What ranks which workload: lateness, CPU time, latency; and what a handful of samples leaves of them."""
# SPDX-License-Identifier: Apache-2.0
import json

import jsonschema
import pytest
from made_workloads import WORKLOADS
from made_world import FAMILIES, metrics
from make_run import SCHEMA, make
from page_reader import Page

from heddle.conclusions import grid, measures
from heddle.conclusions.ranked import ranked, rankings
from heddle.figures.latency import latency as latency_figure
from heddle.figures.palette import looks
from heddle.page.command import main
from heddle.page.costs import costs
from heddle.runs.load import load
from heddle.wording.findings import came_out
from heddle.wording.questions import questions

MS = 1e6
UNIT = {"ops": 10, "user_ns": 1, "sys_ns": 1, "metrics": {}, "kind": "io", "family": "f", "outcome": "ok",
        "reason": None}


def run_of(folder, workload, models):
    """A run of one setting: per model wall, CPU, p50 and p99, the same in six rounds but for a little."""
    folder.mkdir()
    listed = {model: {"workloads": WORKLOADS} for model in models}
    (folder / "run.json").write_text(json.dumps({"complete": True, "models": listed}))
    lines = [UNIT | {"cell": f"{model}/{workload}/tasks:10", "model": model, "workload": workload,
                     "params": {"tasks": 10}, "round": at, "wall_ns_per_op": wall + at,
                     "cpu_ns_per_op": cpu and cpu + at * 1e-3 * cpu,
                     "latency_ns": p50 and {"p50": p50, "p90": None, "p99": p99, "p999": None,
                                            "max": max(99 * MS, p50)}}
             for at in range(6) for model, (wall, cpu, p50, p99) in models.items()]
    (folder / "records.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    return grid.build(load(folder)).rows[0]


SLEEPERS = {"early": (150e3, 9e3, 50e3, 80e3), "late": (150e3, 3e3, 100e3, None), "tied": (150e3, 9e3, 50e3, 90e3)}


def test_sleepers_are_ranked_by_lateness_and_cpu_time(tmp_path):
    row = run_of(tmp_path / "run", "io/sleepers", SLEEPERS)
    text = str(came_out(row, {})).replace("\u202f", " ")
    assert text == ("By lateness, early and tied tie for first: noticed 50.0 µs late, 80.0–90.0 µs at p99. "
                    "late is 2.0 times as late. By CPU time, late is first: 3.01 µs for one timed sleep. "
                    "The other 2 need 3.0 times as much CPU time.")
    assert "150" not in text


def test_a_wait_for_a_slow_server_is_ranked_by_cpu_time_and_lateness_beyond_it(tmp_path):
    row = run_of(tmp_path / "run", "io/fan_out", {
        "cheap": (1e6, 2e3, 10.2 * MS, 10.4 * MS), "early": (1e6, 8e3, 10.1 * MS, 10.2 * MS)})
    text = str(came_out(row, {})).replace("\u202f", " ")
    assert text == ("By CPU time, cheap is first: 2.00 µs for one request. early needs 4.0 times as much CPU time. "
                    "By lateness, early is first: noticed 100 µs late, 200 µs at p99. cheap is 2.0 times as late.")


def test_what_the_buckets_of_a_percentile_can_not_tell_apart_ties(tmp_path):
    row = run_of(tmp_path / "run", "io/fan_out", {
        "one": (1e6, 2e3, 10.040 * MS, None), "next": (1e6, 2e3, 10.056 * MS, None),
        "none": (1e6, 2e3, 9.99 * MS, None)})
    late = rankings(row)[1]
    assert late.by.grain == 20e3
    assert {s.model: s.rank for s in late.ranking.standings} == {"one": 1, "next": 3, "none": 1}
    assert late.ranking.standings[0].median == 20e3


def test_latency_ranks_beside_tasks_that_compute_and_cpu_time_is_left_out(tmp_path):
    row = run_of(tmp_path / "run", "gil/io_latency", {"slow": (1e3, 1.0, 9e5, None), "fast": (1e5, 9e9, 3e5, None)})
    assert str(came_out(row, {})).startswith("By median latency, fast is first: a median of 300")
    table = costs(row)
    assert "CPU/op" not in [head for head, _ in table.heads]
    assert [model for _, model, _ in table.rows] == ["fast", "slow"]


def test_only_cpu_time_ranks_where_the_other_side_was_at_its_limit(tmp_path):
    folder = tmp_path / "run"
    run_of(folder, "io/fan_out", {"a": (1e6, 2e3, 10.2 * MS, None), "b": (1e6, 8e3, 10.1 * MS, None)})
    busy = {"generator_busy": {"value": 0.95, "unit": "share", "better": "lower"}}
    lines = [json.loads(line) | {"metrics": busy} for line in (folder / "records.jsonl").read_text().splitlines()]
    (folder / "records.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    text = str(came_out(grid.build(load(folder)).rows[0], {}))
    assert text.startswith("By CPU time, a is first") and "late" not in text
    assert "Only CPU time can rank here: the other side of the connections was at its limit with a (95" in text


def test_without_its_figures_a_workload_is_ranked_by_wall_time(tmp_path):
    row = run_of(tmp_path / "run", "io/sleepers", {"a": (100.0, None, None, None), "b": (300.0, None, None, None)})
    assert ranked(row).by == measures.WALL and str(came_out(row, {})).startswith("a is first")


def test_the_costs_have_the_rank_and_the_lateness(tmp_path):
    table = costs(run_of(tmp_path / "run", "io/sleepers", SLEEPERS))
    heads = [head for head, _ in table.heads]
    assert table.by == "lateness" and [(at, model) for at, model, _ in table.rows] == [
        ("1=", "early"), ("1=", "tied"), ("3", "late")]
    assert heads[heads.index("lateness p50"):] == ["lateness p50", "p99", "max"]  # a column of dashes says nothing
    assert dict(zip(heads, table.rows[2][2]))["p99"] == "–"


def test_lateness_beyond_a_floor_has_columns_of_its_own(tmp_path):
    table = costs(run_of(tmp_path / "run", "io/fan_out", {"a": (1e6, 2e3, 10.2 * MS, None)}))
    shown = dict(zip([head for head, _ in table.heads], table.rows[0][2]))
    assert shown["late, p50"] == "200\u202fµs" and "late, p99" not in shown and shown["latency p50"] == "10.2\u202fms"


def test_a_missing_percentile_breaks_the_line():
    figure = latency_figure({"a": [1.0, None, None, None, 9.0]}, looks(["a"]))
    drawn = figure.axes[0].lines[0].get_ydata()
    assert drawn[0] == 1 and drawn[-1] == 9 and all(value != value for value in drawn[1:-1])


def test_the_page_says_lateness_at_the_top_and_in_the_section(six):
    page = Page(six / "report.html")
    assert page.text.count("noticed") >= 3 and "ranked by lateness" in page.text
    assert "io/sleepers/tasks:100: lateness" in page.html
    told = {q.name: {a.workload: a for a in q.answers} for q in questions(grid.build(load(six)), {})}
    assert "io/sleepers" in told["I/O-bound work"] and "io/sleepers" not in told["Many small tasks"]
    lead = str(told["I/O-bound work"]["io/fan_out"])
    assert lead.startswith("By CPU time, ") and "By lateness, " in lead


def test_nothing_of_a_percentile_is_shown_as_0(six):
    assert "0\u202fns" not in {cell for _, rows in Page(six / "report.html").tables for row in rows for cell in row}


@pytest.mark.parametrize("left_out", [("kernel",), ("resident",), ("virtual", "resident", "kernel")])
def test_memory_too_small_to_measure_is_left_out_and_told(tmp_path, monkeypatch, left_out):
    def without(model, workload, params, wall):
        found = metrics(model, workload, params, wall)
        small = {k for k in found if model == "microthreads" and k.removesuffix("_bytes") in left_out}
        return {k: v | {"value": 0} if k in small else v for k, v in found.items()}

    monkeypatch.setattr("make_run.metrics", without)
    folder = make(tmp_path / "run", only="footprint")
    assert main([str(folder)]) == 0 and "microthreads" in FAMILIES
    text = str(questions(grid.build(load(folder)), {})[0].answers[0])
    small = "A task of microthreads held too little to be told from nothing" in text
    assert small == ("resident" in left_out) and ("microthreads is first" in text) != small


def test_memory_that_is_not_known_ranks_nobody(tmp_path, monkeypatch):
    def unknown(model, workload, params, wall):
        return {k: v for k, v in metrics(model, workload, params, wall).items()
                if (model, k) != ("microthreads", "kernel_bytes")}

    monkeypatch.setattr("make_run.metrics", unknown)
    folder = make(tmp_path / "run", only="footprint")
    text = str(questions(grid.build(load(folder)), {})[0].answers[0])
    assert "microthreads" not in text


def test_the_made_records_are_as_hosts_write_them(six):
    schema = jsonschema.Draft7Validator(SCHEMA)
    lines = (six / "records.jsonl").read_text().splitlines()
    assert not [error for line in lines for error in schema.iter_errors(json.loads(line))]


@pytest.mark.parametrize("percentile,nullable", [
    ("p50", False), ("p90", True), ("p99", True), ("p999", True), ("max", False)])
def test_the_schema_lets_a_handful_of_samples_be_silent_about_the_tail_only(six, percentile, nullable):
    record = next(r for r in map(json.loads, (six / "records.jsonl").read_text().splitlines()) if r["latency_ns"])
    record["latency_ns"][percentile] = None
    errors = list(jsonschema.Draft7Validator(SCHEMA).iter_errors(record))
    assert (not errors) == nullable, errors
