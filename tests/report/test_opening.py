"""The opening of the page: who ran, what is warned of, what a filter left out."""
# SPDX-License-Identifier: Apache-2.0
import json

from make_run import make
from page_reader import Page

from heddle.conclusions import grid
from heddle.page.command import main
from heddle.runs.load import load
from heddle.wording import opening
from heddle.wording.findings import came_out


def filtered(folder, model, records=True):
    """A run of one model and one workload: run.json lists all models all the same."""
    make(folder, only="contention/mutex")
    info = json.loads((folder / "run.json").read_text())
    info.update(filters=[f"{model}/*"], cells=[cell for cell in info["cells"] if cell.startswith(f"{model}/")])
    (folder / "run.json").write_text(json.dumps(info))
    lines = (folder / "records.jsonl").read_text().splitlines() if records else []
    kept = [line for line in lines if json.loads(line)["model"] == model]
    (folder / "records.jsonl").write_text("".join(f"{line}\n" for line in kept))
    return folder


def said(folder):
    run = load(folder)
    return opening.measured(run, grid.build(run))[0]


def test_the_models_that_ran_are_counted_and_no_others(tmp_path):
    assert said(filtered(tmp_path / "run", "threads")).startswith("1 model of 1 family ran 1 workload in 2 settings")


def test_without_records_the_planned_models_are_counted(tmp_path):
    folder = filtered(tmp_path / "run", "threads", records=False)
    assert said(folder).startswith("1 model of 1 family was to run 1 workload in 2 settings")


def test_a_planned_model_without_its_turn_keeps_its_column(tmp_path):
    folder = filtered(tmp_path / "run", "threads")
    info = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps(info | {"cells": [*info["cells"], "tbb/contention/mutex/tasks:2"]}))
    assert grid.build(load(folder)).models == ("tbb", "threads", "mpi_ranks")


def test_a_model_that_a_filter_left_out_is_no_outcome(tmp_path):
    made = grid.build(load(filtered(tmp_path / "run", "process_pool")))
    assert str(came_out(made.rows[1], {})) == "No model gave a number: 1 wrong and 1 not built."


def test_a_model_that_a_filter_left_out_has_no_column_and_keeps_its_verdicts(tmp_path):
    folder = filtered(tmp_path / "run", "threads")
    assert main([str(folder)]) == 0
    page = Page(folder / "report.html")
    assert [row for row in page.table("matrix")[1:] if len(row) > 2 and "not listed" in " ".join(row)] == []
    assert len(page.table("contracts")[0]) == 11 and "fixed number of kernel threads" in page.text
