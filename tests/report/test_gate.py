"""The gate before ranking: a model that breaks a contract that a workload stands on is struck out there."""
# SPDX-License-Identifier: Apache-2.0
import json
import re

import pytest
from compare_call import judged
from make_run import make
from page_reader import Page

from heddle.conclusions import grid
from heddle.conclusions.ranked import ranked
from heddle.page.command import main
from heddle.runs.load import load
from heddle.wording.findings import came_out
from heddle.wording.gate import gated
from heddle.wording.questions import questions

ON = {"contention/channel": ["channel/loses_nothing", "mutex/excludes"]}
FAST = "microthreads"  # the fastest at contention/channel
FAIL = {(FAST, "mutex/excludes"): "fail"}


@pytest.fixture(scope="module")
def channel(tmp_path_factory):
    return make(tmp_path_factory.mktemp("channel") / "run", only="contention/channel")


def gate(run, folder, stands_on, verdicts=None, models=None):
    """A copy of the run: its workloads stand on contracts, and its verdicts are changed; None takes one away."""
    folder.mkdir()
    (folder / "records.jsonl").write_text((run / "records.jsonl").read_text())
    info = json.loads((run / "run.json").read_text())
    for model, listed in info["models"].items():
        for one in listed["workloads"]:
            if one["workload"] in stands_on and (models is None or model in models):
                one["stands_on"] = stands_on[one["workload"]]
    (folder / "run.json").write_text(json.dumps(info))
    told = json.loads((run / "conformance.json").read_text())
    for (model, contract), verdict in (verdicts or {}).items():
        changed = [each for each in told if (each["model"], f"{each['facet']}/{each['contract']}") == (model, contract)]
        if verdict is None:
            told = [each for each in told if each not in changed]
        for each in changed:
            each["verdict"] = verdict
    (folder / "conformance.json").write_text(json.dumps(told))
    return folder


def row_of(folder, workload="contention/channel"):
    return grid.build(load(folder)).of_workload(workload)[0]


def report(folder):
    assert main([str(folder)]) == 0
    return Page(folder / "report.html")


@pytest.mark.parametrize("verdict", ["fail", "hang", "crash", "known_failure"])
def test_a_broken_contract_takes_the_model_out_of_the_ranking(channel, tmp_path, verdict):
    row = row_of(gate(channel, tmp_path / "run", ON, {(FAST, "mutex/excludes"): verdict}))
    # process_pool breaks the one, processes the other in all made runs.
    assert {e.model: e.broken for e in row.struck} == {
        FAST: ("mutex/excludes",), "process_pool": ("mutex/excludes",), "processes": ("channel/loses_nothing",)}
    one = ranked(row)
    assert not {e.model for e in row.struck} & {s.model for s in one.ranking.standings}
    assert one.ranking.standings[0].ratio == 1 and len(one.ranking.standings) == 5
    assert not {e.model for e in row.struck} & {e.model for e in row.unmeasured}


@pytest.mark.parametrize("verdict,told", [("pass", False), ("absent", False), ("unknown", True), (None, True)])
def test_what_is_not_broken_is_ranked_and_what_was_not_judged_is_told(channel, tmp_path, verdict, told):
    folder = gate(channel, tmp_path / "run", ON, {(FAST, "mutex/excludes"): verdict})
    row = row_of(folder)
    assert [s.model for s in ranked(row).ranking.first] == [FAST]
    assert next(e for e in row.entries if e.model == FAST).unjudged == (("mutex/excludes",) if told else ())
    page = report(folder)
    note = f"Ranked without a verdict in this run on mutex/excludes on {FAST}."
    assert (note in page.text) == told
    assert ("Not every model was held against all contracts that its workloads stand on before it was ranked: see "
            "contention/channel below." in page.text) == told


def test_a_contract_that_is_not_required_gates_too(channel, tmp_path):
    row = row_of(gate(channel, tmp_path / "run", {"contention/channel": ["semaphore/is_fair"]}))
    assert [e.model for e in row.struck] == ["fibers", "threads"]


def test_a_workload_that_stands_on_nothing_ranks_all(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", {}, FAIL)
    assert [s.model for s in ranked(row_of(folder)).ranking.first] == [FAST]
    assert gated(grid.build(load(folder))).endswith("name no contracts that its workloads stand on.")


def test_a_run_without_verdicts_ranks_all_and_says_so(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", ON)
    (folder / "conformance.json").unlink()
    assert [s.model for s in ranked(row_of(folder)).ranking.first] == [FAST]
    page = report(folder)
    assert "this run judged none of the contracts that its workloads stand on" in page.text
    assert "Ranked without a verdict in this run on channel/loses_nothing and mutex/excludes." in page.text


def test_it_is_enough_that_one_host_says_it(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", ON, FAIL, models=["tbb"])
    assert FAST in {e.model for e in row_of(folder).struck}


def test_the_sentences_say_it(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", ON, FAIL)
    made = grid.build(load(folder))
    said = str(came_out(made.rows[0], {}))
    assert f"{FAST} and process_pool are not ranked: they break mutex/excludes, which this workload stands on." in said
    assert "processes is not ranked: it breaks channel/loses_nothing, which this workload stands on." in said
    assert said.startswith("coro_asio is first") and gated(made) == ""
    answer = str(questions(made, {})[0].answers[0])
    assert f"{FAST} and process_pool are not ranked" in answer and "coro_asio is first" in answer


def test_the_tables_strike_the_number_out(channel, tmp_path):
    page = report(gate(channel, tmp_path / "run", ON, FAIL))
    cells = re.findall(r'<td class="struck".*?</td>', page.html, flags=re.S)
    assert len(cells) == 2 * 3  # two settings
    assert all(re.search(r"<s>[\d.]+\s[nµm]s</s>", cell) and "×" not in cell for cell in cells)
    assert "mutex/excludes, which contention/channel stands on" in page.text
    row = next(r for r in page.table("numbers") if len(r) > 1 and r[1].startswith(FAST))
    assert row[0] == "–" and row[1] == f"{FAST} breaks mutex/excludes"
    assert re.search(rf"{FAST}</span> <span class=\"breaks\">breaks mutex/excludes</span>.*?<td><s>", page.html)
    assert "6 are struck out and not ranked" in page.text


def test_the_picture_strikes_the_number_out(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", ON, FAIL)
    report(folder)
    drawn = (folder / "figures/contention-channel-pairs-1-ranking.svg").read_text()
    assert drawn.count("line-through") == 3 and "breaks mutex/excludes" in drawn


def test_pictures_of_lines_leave_it_out_and_say_so(tmp_path):
    run = make(tmp_path / "made", only="overhead/footprint|gil|io/echo")
    on = dict.fromkeys(("overhead/footprint", "io/echo", "gil/cpu_scaling", "gil/io_latency"), ["mutex/excludes"])
    broken = {(model, "mutex/excludes"): "fail" for model in ("threads+gil", "fibers")}
    folder = gate(run, tmp_path / "run", on, broken)
    page = report(folder)
    captions = re.findall(r"<figcaption>(.*?)</figcaption>", page.html, flags=re.S)
    for start in ("Latency", "Time per operation against", "The interpreter lock"):
        found = [text for text in captions if text.startswith(start)]
        assert found and all("without " in text and "which break" in text for text in found), start
    assert "threads+gil" not in " ".join(re.findall(r"With k.*?\.", page.text))
    drawn = (folder / "figures/overhead-footprint-tasks-100-footprint.svg").read_text()
    assert drawn.count("line-through") >= 3 and "breaks mutex/excludes" in drawn


def test_a_row_of_which_nobody_is_ranked(channel, tmp_path):
    everybody = {e.model: "fail" for e in row_of(channel).entries}
    folder = gate(channel, tmp_path / "run", ON, {(model, "mutex/excludes"): "fail" for model in everybody})
    row = row_of(folder)
    assert row.measured == () and len(row.struck) == 8
    assert str(came_out(row, {})).startswith("No model can be ranked: 8 struck out and 1 not built. ")
    assert "No model can be ranked" in report(folder).text


def test_compare_compares_what_is_struck_out(channel, tmp_path):
    folder = gate(channel, tmp_path / "run", ON, FAIL)
    status, document, verdicts = judged(channel, folder)
    assert status == 0 and document["cells"] and set(verdicts.values()) == {"same"}
