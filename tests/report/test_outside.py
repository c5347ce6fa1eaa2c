"""A workload from outside the tree is ranked and told as its host says; what hosts of before don't say has defaults."""
# SPDX-License-Identifier: Apache-2.0
import json

import pytest
from made_workloads import described
from page_reader import Page

from heddle.conclusions import grid
from heddle.conclusions.ranked import ranked
from heddle.page.command import main
from heddle.runs.load import load
from heddle.wording.findings import came_out
from heddle.wording.questions import questions

TOLD = {"workload": "garden/weaving", "unit": "one thread of weft", "question": "Which loom?",
        "ranked_by": [{"figure": "cpu", "floor_ns": None}], "own_cpu": True, "told_as": "ranking"}


def made(folder, **changes):
    """Two models: `quick` needs less wall time and `thrifty` less CPU time."""
    folder.mkdir()
    listed = {name: value for name, value in (TOLD | changes).items() if value != "left out"}
    models = {model: {"family": "f", "workloads": [listed, described("cpu/skynet")]} for model in ("quick", "thrifty")}
    (folder / "run.json").write_text(json.dumps({"complete": True, "models": models}))
    record = {"params": {}, "kind": "garden", "outcome": "ok", "reason": None, "ops": 9, "processors": None}
    lines = [record | {"cell": f"{model}/{workload}", "model": model, "workload": workload, "round": at,
                       "wall_ns_per_op": wall + at, "cpu_ns_per_op": cpu + at,
                       "latency_ns": {"p50": 10e6 + wall, "p90": None, "p99": None, "p999": None, "max": 99e6},
                       "account": {"units_created": 9, "units_finished": 9, "peak_alive": 1, "workers_seen": 1}}
             for workload in ("garden/weaving", "cpu/skynet") for at in range(6)
             for model, wall, cpu in (("quick", 1e6, 9e5), ("thrifty", 3e6, 3e5))]
    (folder / "records.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return folder


def weaving(folder):
    return grid.build(load(folder)).of_workload("garden/weaving")[0]


@pytest.mark.parametrize("figure,floor,first", [
    ("wall", None, "quick"), ("cpu", None, "thrifty"), ("latency", None, "quick"), ("lateness", 10e6, "quick")])
def test_it_is_ranked_by_what_its_host_says(tmp_path, figure, floor, first):
    one = ranked(weaving(made(tmp_path / "run", ranked_by=[{"figure": figure, "floor_ns": floor}])))
    assert one.by.figure == figure and one.by.floor == (floor or 0) and [s.model for s in one.ranking.first] == [first]


def test_its_question_stands_behind_the_known_ones(tmp_path):
    folder = made(tmp_path / "run")
    assert [q.name for q in questions(grid.build(load(folder)), {})] == ["Many small tasks", "Which loom?"]
    assert main([str(folder)]) == 0
    text = Page(folder / "report.html").text
    assert "Which loom?" in text and "for one thread of weft" in text


def test_what_its_host_does_not_say_is_ranked_by_wall_time_and_answers_no_question(tmp_path):
    folder = made(tmp_path / "run", ranked_by="left out", question="left out", own_cpu="left out", told_as="left out")
    assert str(came_out(weaving(folder), {})).startswith("quick is first")
    assert [q.name for q in questions(grid.build(load(folder)), {})] == ["Many small tasks"]


def test_an_empty_list_ranks_nothing(tmp_path):
    folder = made(tmp_path / "run", ranked_by=[])
    assert ranked(weaving(folder)) is None
    assert str(came_out(weaving(folder), {})).startswith("Not ranked: medians of 2 models lie at 1.00")
    assert main([str(folder)]) == 0
    row = next(r for r in Page(folder / "report.html").table("matrix") if r[0].startswith("garden/weaving"))
    assert "not ranked" in row[0]


def test_figures_that_nobody_knows_leave_wall_time(tmp_path):
    assert ranked(weaving(made(tmp_path / "run", ranked_by=[{"figure": "elegance"}]))).by.figure == "wall"
