"""The answers by kind of work: who is first where, ties, saturation, memory, and what is left out."""
# SPDX-License-Identifier: Apache-2.0
import json
import re

import pytest
from made_rows import entry, workload
from made_world import FOOTPRINT
from make_run import make

from heddle.conclusions import grid
from heddle.conclusions.grid import Row
from heddle.page.assemble import build
from heddle.runs.load import load
from heddle.statistics.ranking import rank
from heddle.wording.findings import findings
from heddle.wording.questions import questions


def asked(folder):
    """Question to workload to what it says, in one text."""
    return {q.name: {a.workload: str(a) for a in q.answers} for q in questions(grid.build(load(folder)), {})}


@pytest.fixture(scope="module")
def told(six):
    return asked(six)


def keep(folder, wanted):
    """Leaves only the cells that match in a run."""
    info = json.loads((folder / "run.json").read_text())
    info["cells"] = [cell for cell in info["cells"] if re.search(wanted, cell)]
    (folder / "run.json").write_text(json.dumps(info))
    lines = (folder / "records.jsonl").read_text().splitlines()
    kept = (line for line in lines if re.search(wanted, json.loads(line)["cell"]))
    (folder / "records.jsonl").write_text("".join(f"{line}\n" for line in kept))
    return folder


def test_all_five_kinds_are_answered_in_order(told):
    assert list(told) == [
        "CPU-bound work", "I/O-bound work", "Many small tasks", "Contention", "Under an interpreter lock"]


def test_settings_with_the_same_first_are_told_together(told):
    assert told["Many small tasks"]["cpu/skynet"].startswith(
        "tbb is first in all 3 settings (depth = 2, 3 and 4; workers = 2): 20.4\u202fns for one node. ")
    assert "microthreads takes 2.3 times as long; processes takes 3" in told["Many small tasks"]["cpu/skynet"]


def test_settings_with_another_first_are_named(told):
    text = told["CPU-bound work"]["cpu/mandelbrot"]
    assert text.startswith("All 8 models tie with workers = 1") and "tie for first with workers = 2" in text
    assert text.endswith("Based on 6 rounds in each of 2 settings; each median is uncertain by at most 2.5\u202f%, "
                         "but by up to 21\u202f% on coro_asio and 20\u202f% on threads.")
    assert "The other 3 take 2.0 times as long." in text


def test_a_saturated_generator_makes_cpu_time_decide(told):
    text = told["I/O-bound work"]["io/echo"]
    assert "By CPU time, coro_asio and fibers tie for first with connections = 100, bytes = 64" in text
    assert "the other side of the connections was at its limit with" in text and "coro_asio (97" in text
    assert text.count("By CPU time") == 1


def test_footprints_are_ranked_by_memory(told):
    assert told["Many small tasks"]["overhead/footprint"].startswith("By memory held, microthreads is first in all 3")


def test_a_footprint_too_small_to_rank_is_told_and_not_lost(tmp_path, monkeypatch):
    monkeypatch.setitem(FOOTPRINT, "microthreads", (0, 0, 0))
    text = asked(make(tmp_path / "run", only="footprint"))["Many small tasks"]["overhead/footprint"]
    assert text.startswith("By memory held, coro_asio is first")
    assert text.count("A task of microthreads held too little to be told from nothing") == 1


def test_a_lock_that_nobody_waits_for_is_named(tmp_path, monkeypatch):
    def fairness(model, workload, params, wall):
        share = 1 / params["tasks"] if model == "microthreads" else 0.93
        return {"fairness": {"value": share, "unit": "", "better": "higher"}}

    monkeypatch.setattr("make_run.metrics", fairness)
    text = asked(make(tmp_path / "run", only="contention/mutex"))["Contention"]["contention/mutex"]
    assert "With microthreads no task ever waits: the time is that of an uncontended lock. " in text
    assert "Of the others, coro_asio is first: 2" in text
    html = build([load(tmp_path / "run")]).html
    answers, rest = html.split("Every setting in a sentence")
    warnings = rest[rest.index("<h2>Warnings"):rest.index("All cells</h2>")]
    assert (answers + warnings).count("of an uncontended lock") == 1


def test_a_lock_that_nobody_waits_for_in_some_settings_is_named_with_them(tmp_path, monkeypatch):
    def fairness(model, workload, params, wall):
        share = 1 / params["tasks"] if model == "microthreads" and params["tasks"] == 2 else 0.93
        return {"fairness": {"value": share, "unit": "", "better": "higher"}}

    monkeypatch.setattr("make_run.metrics", fairness)
    text = asked(make(tmp_path / "run", only="contention/mutex"))["Contention"]["contention/mutex"]
    assert len({record.setting for record in load(tmp_path / "run").records}) > 1
    assert "With microthreads no task ever waits with tasks = 2: the time is that of an uncontended lock. " in text


def test_the_lock_is_told_by_its_effects(told):
    lock = told["Under an interpreter lock"]
    assert re.match(r"With k = 4, threads gets 1\.9\d times as much done as with k = 1 \(1\.[89]\d–1\.9\d\), "
                    r"threads\+gil 0\.9\d times .* and threads\+gil_legacy 0\.\d\d times .*\. "
                    r"One operation is one computation\. Based on 6 rounds", lock["gil/cpu_scaling"])
    assert re.match(r"With k = 4, the median of one round trip is \d.*µs on threads \(.*\), "
                    r"\d.*ms on threads\+gil \(", lock["gil/io_latency"])


def timed(path, **walls):
    """A row in which each model took this long in each of six rounds."""
    entries = [entry(model, path, [{"wall": wall}] * 6) for model, wall in walls.items()]
    return Row(entries[0].setting, workload("cpu/skynet"), tuple(entries), rank({e.model: e.walls for e in entries}))


def test_settings_with_another_second_are_told_apart_and_the_last_are_named():
    rows = [timed("cpu/skynet/depth:2", a=10.0, b=20.0, c=40.0), timed("cpu/skynet/depth:3", a=10.0, c=20.0, b=40.0),
            timed("cpu/skynet/depth:4", a=10.0, b=20.0, d=90.0)]
    assert [str(one).replace("\u202f", " ") for one in findings(rows, {})] == [
        "a is first with depth = 2 and 4: 10.0 ns for one node. b takes 2.0 times as long; "
        "the last (c or d) takes 4.0–9.0 times as long.",
        "a is first with depth = 3: 10.0 ns for one node. c takes 2.0 times as long; b takes 4.0 times as long."]


def test_what_it_adds_to_a_task_is_told_over_all_settings(told):
    text = told["Many small tasks"]["cpu/skynet"].replace("\u202f", " ")
    assert re.search(r"Once for every 200 µs of work, that adds 0\.0\d+ % at the least \(tbb with depth = \d\) and "
                     r"\d+ % at the most \(processes with depth = \d\)\.", text), text


def test_an_absent_workload_leaves_its_sentence_out(tmp_path):
    told = asked(keep(make(tmp_path / "run"), "cpu/skynet|io/echo"))
    assert told.keys() == {"I/O-bound work", "Many small tasks"} and told["Many small tasks"].keys() == {"cpu/skynet"}


def test_a_lock_without_its_absence_says_nothing(tmp_path):
    assert "Under an interpreter lock" not in asked(keep(make(tmp_path / "run"), r"threads\+gil|cpu/skynet"))


@pytest.mark.parametrize("rounds", [1, 5])
def test_too_few_rounds_are_undecided(tmp_path, rounds):
    told = asked(make(tmp_path / "run", rounds=rounds))
    for answers in told.values():
        assert all(text.startswith("Undecided") for text in answers.values()), answers
