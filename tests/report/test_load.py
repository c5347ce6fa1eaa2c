"""Reading run folders, whole and hurt."""
# SPDX-License-Identifier: Apache-2.0
import json

import pytest
from make_run import make
from page_reader import Page

from heddle.page.command import main
from heddle.runs.load import NotARun, load
from heddle.runs.setting import setting_of_path
from heddle.runs.values import clean, number
from heddle.wording.opening import cautions


@pytest.fixture
def folder(tmp_path):
    return make(tmp_path / "run", rounds=1)


def test_reads_what_the_driver_writes(folder):
    run = load(folder)
    assert len(run.records) == len((folder / "records.jsonl").read_text().splitlines())
    assert not run.notes and run.complete and len(run.verdicts) == 10 * 18
    assert {s for _, s in run.planned} == set(run.settings)


def test_a_torn_last_line_costs_that_record_only(folder):
    path = folder / "records.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-150])
    run = load(folder)
    assert len(run.records) == len(whole.splitlines()) - 1
    assert any("torn" in note for note in run.notes)


def test_torn_inside_a_character(folder):
    path = folder / "records.jsonl"
    path.write_bytes(path.read_bytes() + '{"cell": "µ'.encode()[:-1])
    assert any("torn" in note for note in load(folder).notes)


def test_rubbish_lines_are_counted_not_fatal(folder):
    path = folder / "records.jsonl"
    path.write_text('rubbish\n[1]\n{"cell": "no round"}\n\n' + path.read_text())
    run = load(folder)
    assert "Lines of records.jsonl that can't be read and are left out: 3." in run.notes and len(run.records) > 70


def test_a_cell_tried_again_counts_once_as_it_ended(folder):
    path = folder / "records.jsonl"
    last = json.loads(path.read_text().splitlines()[-1])
    last.update(outcome="hang", reason="late", wall_ns_per_op=None)
    with path.open("a") as out:
        out.write(json.dumps(last) + "\n")
    again = [r for r in load(folder).records if f"{r.model}/{r.setting.path}" == last["cell"]]
    assert [r.outcome for r in again] == ["hang"]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-5", "0", '"fast"', "null", "true", "1e999"])
def test_what_is_no_time_is_no_number(folder, value):
    path = folder / "records.jsonl"
    first = json.loads(path.read_text().splitlines()[0])
    first.update(outcome="ok", wall_ns_per_op="HERE")
    path.write_text(json.dumps(first).replace('"HERE"', value) + "\n")
    (record,) = load(folder).records
    assert (record.outcome, record.wall) == ("error", None) and "not a time" in record.reason


def test_missing_conformance_is_no_error(folder):
    (folder / "conformance.json").unlink()
    assert load(folder).verdicts is None


def cut_off(folder, tail=""):
    """Leaves what a killed check of the contracts leaves: one verdict a line."""
    verdicts = json.loads((folder / "conformance.json").read_text())[:20]
    (folder / "conformance.json").unlink()
    (folder / "verdicts.jsonl").write_text("".join(json.dumps(one) + "\n" for one in verdicts) + tail)


def test_the_verdicts_of_a_check_that_was_cut_off_are_read_and_said_not_to_be_all(folder):
    cut_off(folder)
    run = load(folder)
    assert len(run.verdicts) == 20
    assert any("cut off" in note and "(20) are not all" in note for note in run.notes)
    assert main([str(folder)]) == 0
    page = Page(folder / "report.html")
    assert "no verdicts" not in page.text and "contracts was cut off" in page.text[:page.text.index("What came out")]
    assert page.table("contracts")


def test_a_check_of_contracts_alone_misses_no_records(folder):
    cut_off(folder)
    (folder / "records.jsonl").unlink()
    info = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps(info | {"cells": [], "rounds": 0, "complete": False}))
    run = load(folder)
    (caution,) = cautions(run)
    assert caution.startswith("The check of the contracts was cut off")
    (folder / "verdicts.jsonl").unlink()
    assert cautions(load(folder)) == ["This run was interrupted before it had any result."]


def test_a_torn_verdict_costs_that_verdict_only(folder):
    cut_off(folder, '{"model": "thr')
    run = load(folder)
    assert len(run.verdicts) == 20 and any("verdicts.jsonl is torn" in note for note in run.notes)


def test_whole_verdicts_stand_before_those_of_a_check_that_was_cut_off(folder):
    (folder / "verdicts.jsonl").write_text("{}")
    assert len(load(folder).verdicts) == 10 * 18
    assert ["A later check" in note for note in load(folder).notes] == [True]


def test_unreadable_conformance_is_noted(folder):
    (folder / "conformance.json").write_text("[{")
    run = load(folder)
    assert run.verdicts is None and "conformance" in run.notes[0]


def test_missing_records_are_noted(folder):
    (folder / "records.jsonl").unlink()
    assert load(folder).records == [] and load(folder).notes


@pytest.mark.parametrize("content", [None, "", "{", "[]", "[" * 100_000])
def test_no_run_is_one_line(folder, content):
    path = folder / "run.json"
    path.unlink() if content is None else path.write_text(content)
    with pytest.raises(NotARun) as caught:
        load(folder)
    assert "\n" not in str(caught.value) and "run.json" in str(caught.value)


def test_wrong_types_everywhere(folder):
    (folder / "run.json").write_text(json.dumps(
        {"models": {"threads": 5}, "not_built": [], "cells": [1, "x", None], "rounds": "six",
         "environment": [], "complete": "yes", "contracts": {}}))
    assert not load(folder).complete


def test_newer_schema_is_noted(folder):
    info = json.loads((folder / "run.json").read_text())
    (folder / "run.json").write_text(json.dumps(info | {"schema": 9}))
    assert "schema 9" in load(folder).notes[0]


def test_paths():
    model, setting = setting_of_path("threads+gil/gil/io_latency/k:2/placement:same core")
    assert (model, setting.workload, setting.kind) == ("threads+gil", "gil/io_latency", "gil")
    assert setting.params == (("k", 2), ("placement", "same core"))
    assert setting_of_path("threads") is None


def test_categories_keep_the_order_in_which_the_run_names_them(folder):
    found = [s.value("placement") for s in load(folder).settings if s.workload == "overhead/switch"]
    assert found == ["free", "same", "other"]


def test_a_number_written_as_text_names_the_same_setting(folder):
    path = folder / "records.jsonl"
    first = next(r for r in map(json.loads, path.read_text().splitlines()) if r["params"].get("tasks") == 100)
    first["params"]["tasks"] = "100"
    path.write_text(json.dumps(first) + "\n")
    run = load(folder)
    assert run.records[0].setting in {s for _, s in run.planned}


def test_numbers_and_text():
    assert number(True) is None and number("1") is None and number(10**400) is None
    assert clean("a\x00b\x1b[31m\ud800") == "a\ufffdb\ufffd[31m\ufffd"
