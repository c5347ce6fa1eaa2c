"""heddle compare: what it calls slower, wrong and the same, what it can't say, and its exit status."""
# SPDX-License-Identifier: Apache-2.0
import pytest
from compare_call import BROKEN, SLOW, WRONG, compare, edit, edit_info, judged, timed
from make_run import make


def test_a_run_and_itself_are_the_same(base):
    status, document, _ = judged(base, base)
    assert status == 0 and timed(document) == {"same", "undecided"}


def test_two_runs_of_the_same_code_raise_no_alarm(base, again):
    status, document, verdicts = judged(base, again)
    assert status == 0 and not {"slower", "faster"} & set(verdicts.values())
    assert document["summary"].startswith("Nothing got slower or wrong")


def test_a_regression_fires_and_stands_first(base, slower):
    status, document, verdicts = judged(base, slower)
    assert status == 1 and [c for c, v in verdicts.items() if v == "slower"] == [SLOW]
    first = document["cells"][0]
    assert first["cell"] == SLOW and first["interval"][0] < 1.5 < first["interval"][1]
    assert document["summary"].startswith("1 cell got slower by more than 5")


def test_a_gain_is_no_fault(base, slower):
    status, _, verdicts = judged(slower, base)
    assert status == 0 and verdicts[SLOW] == "faster"


def test_the_margin_is_an_option(base, slower):
    assert judged(base, slower, "--margin", "100")[0] == 0


@pytest.mark.parametrize("outcome", ["wrong", "crash", "hang"])
def test_what_was_ok_and_broke_counts_even_in_one_round(base, again, outcome):
    edit(again, lambda r: r | {"outcome": outcome, "reason": "17 instead of 18", "wall_ns_per_op": None}
         if r["cell"] == WRONG and r["round"] == 3 else r)
    status, document, verdicts = judged(base, again)
    assert status == 1 and verdicts[WRONG] == outcome and "17 instead of 18" in document["cells"][0]["reason"]


def test_what_was_broken_before_is_listed_and_no_news(base, again):
    status, document, verdicts = judged(base, again)
    assert status == 0 and verdicts[BROKEN] == "hang"
    (cell,) = [c for c in document["cells"] if c["cell"] == BROKEN]
    assert cell["already"] and cell["reason"].startswith("already hang in BASE; no sign of life")
    assert "3 broken as in BASE" in document["summary"]
    assert f"hang       {BROKEN}" in compare(base, again).stdout


def test_what_is_broken_in_a_new_cell_fires(base, tmp_path):
    without = make(tmp_path / "without", seed=1)
    edit(without, lambda r: None if r["cell"] == BROKEN else r)
    status, document, verdicts = judged(without, base)
    assert status == 1 and document["cells"][0]["cell"] == BROKEN and not document["cells"][0]["already"]
    assert document["summary"].startswith("1 cell got wrong")


def test_what_was_absent_and_is_broken_fires(base, again):
    absent = "tbb/io/echo/connections:1/bytes:64"
    edit(again, lambda r: r | {"outcome": "crash", "reason": "SIGSEGV"} if r["cell"] == absent else r)
    assert judged(base, again)[0] == 1


def drop(folder, model):
    """Takes a model out of a run, as if no host of it were there."""
    edit(folder, lambda r: None if r["model"] == model else r)
    edit_info(folder, lambda i: (i["models"].pop(model),
                                 i.update(cells=[c for c in i["cells"] if c.split("/")[0] != model])))


def test_a_vanished_cell_is_a_loss(base, again):
    edit(again, lambda r: None if r["cell"] == SLOW else r)
    edit_info(again, lambda i: i["cells"].remove(SLOW))
    status, document, verdicts = judged(base, again)
    assert status == 3 and document["lost"] == {SLOW: "gone: no host of NEW has such a cell"} and SLOW not in verdicts
    assert document["cautions"][0] == "LOST: 1 cell with numbers in BASE has none in NEW: 1 gone"
    assert "among the cells that are left" in document["summary"] and document["summary"].endswith("1 lost.")
    assert f"  {SLOW}: gone" in compare(base, again).stdout
    assert judged(again, base)[1]["only_in_new"] == [SLOW]


def test_what_became_absent_is_a_loss(base, again):
    edit(again, lambda r: r | {"outcome": "absent", "reason": "not any more", "wall_ns_per_op": None}
         if r["cell"] == SLOW else r)
    status, document, _ = judged(base, again)
    assert status == 3 and document["lost"] == {SLOW: "absent: not any more"}


@pytest.mark.parametrize("why", ["not built", "gone"])
def test_a_model_that_is_no_longer_there_is_a_loss(base, again, why):
    drop(again, "tbb")
    if why == "not built":
        edit_info(again, lambda i: i.update(not_built=i["not_built"] | {"tbb": "no header"}))
    status, document, _ = judged(base, again)
    assert status == 3 and set(document["lost"].values()) == {
        "not built: no header" if why == "not built" else "gone: no host of NEW has such a cell"}


def test_a_loss_hides_nothing_worse(base, slower, tmp_path):
    both = make(tmp_path / "both", seed=3, slower={SLOW: 1.5})
    drop(both, "tbb")
    assert judged(base, both)[0] == 1


def test_what_nobody_asked_for_is_not_lost(base, again):
    drop(again, "tbb")
    edit_info(again, lambda i: i.update(filters=["threads*/*", "[a-s]*"]))
    status, document, _ = judged(base, again)
    assert status == 0 and document["lost"] == {} and all(c.startswith("tbb/") for c in document["only_in_base"])


def test_another_profile_has_other_cells(base, again):
    edit(again, lambda r: None if r["cell"] == SLOW else r)
    edit_info(again, lambda i: (i["cells"].remove(SLOW), i.update(profile="standard")))
    _, document, _ = judged(base, again)
    assert document["lost"] == {} and document["only_in_base"] == [SLOW]


def test_times_of_another_profile_are_not_judged(base, slower):
    before = (slower / "run.json").read_text()
    edit_info(slower, lambda i: i.update(profile="standard"))
    status, document, verdicts = judged(base, slower)
    (slower / "run.json").write_text(before)
    assert status == 3 and timed(document) == {"undecided"} and verdicts[SLOW] == "undecided"
    (told,) = [c for c in document["cautions"] if c.startswith("different profiles: quick in BASE, standard in NEW")]
    assert "heddle bench --profile quick" in told


def test_an_option_is_named_only_where_it_helps(base, again):
    def names_it(*arguments):
        return any("--across-machines" in c for c in judged(base, again, *arguments)[1]["cautions"])

    edit_info(again, lambda i: i.update(machine="elsewhere"))
    assert names_it() and not names_it("--across-machines")
    edit_info(again, lambda i: i.update(profile="standard"))
    assert not names_it() and not names_it("--across-machines")


def test_what_the_judged_time_says_little_about_is_told(base, again):
    (told,) = [c for c in judged(base, again)[1]["cautions"] if c.startswith("only wall time is judged")]
    assert "io/" in told and "spawn_join" not in told


def test_fewer_than_six_rounds_decide_nothing(base, tmp_path):
    few = make(tmp_path / "few", rounds=5, slower={SLOW: 9.0})
    status, document, _ = judged(base, few)
    assert status == 3 and timed(document) == {"undecided"}
    assert all("six are needed" in c["reason"] for c in document["cells"] if "ratio" in c)


def test_too_few_rounds_for_the_table_are_told(base, again):
    assert any("8 rounds in both" in caution for caution in judged(base, again)[1]["cautions"])


@pytest.mark.parametrize("machine", ["name", "model", "cores", "caches"])
def test_times_of_different_machines_are_no_verdict(base, slower, tmp_path, machine):
    other = make(tmp_path / "other", seed=3, slower={SLOW: 1.5})
    fields = {"model": {"cpu_model": "Another"}, "cores": {"cores_online": 64},
              "caches": {"cache_l3": "1K"}}.get(machine, {})
    edit_info(other, lambda i: (i["environment"]["fields"].update(fields),
                                i.update(machine="elsewhere" if machine == "name" else i["machine"])))
    status, document, _ = judged(base, other)
    assert status == 3 and timed(document) == {"undecided"} and "different machines" in document["cautions"][0]
    assert judged(base, other, "--across-machines")[0] == 1


def test_a_wrong_answer_is_wrong_on_any_machine(base, again):
    edit_info(again, lambda i: i.update(machine="elsewhere"))
    edit(again, lambda r: r | {"outcome": "wrong", "reason": "?", "wall_ns_per_op": None} if r["cell"] == WRONG else r)
    assert judged(base, again)[0] == 1


def test_a_baseline_is_known_by_its_class(base, again):
    edit_info(again, lambda i: i.update(machine="amd-epyc-9b14-2-cores"))
    status, document, _ = judged(again, base)
    assert status == 0 and not any("machines" in caution for caution in document["cautions"])


def test_another_compiler_is_told_first_and_judged(base, tmp_path):
    clang = make(tmp_path / "clang", seed=3, compiler="clang 19.1.7", slower={SLOW: 1.5})
    status, document, _ = judged(base, clang)
    told = document["cautions"][0]
    assert status == 1 and "different compilers" in told and "clang 19.1.7" in told


def test_an_incomplete_run_is_no_pass(base, tmp_path):
    torn = make(tmp_path / "torn", rounds=8, complete=False)
    status, document, _ = judged(base, torn)
    assert status == 3 and any("incomplete" in caution for caution in document["cautions"])


def test_what_only_one_run_warned_of_is_told(base, again):
    edit_info(again, lambda i: i["environment"]["warnings"].append("the machine was busy"))
    assert [c for c in judged(base, again)[1]["cautions"] if "warned" in c] == ["NEW warned: the machine was busy"]


def test_nothing_in_common(base, again):
    edit(again, lambda r: None)
    status, document, _ = judged(base, again)
    assert status == 3 and document["summary"].startswith("Nothing to compare")
