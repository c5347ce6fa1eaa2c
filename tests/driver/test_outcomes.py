"""Each way in which a host can misbehave has its outcome and its reason, and the run goes on."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from workbench import check_whole

NO_WALL_TIME = "wall_ns_per_op is not a plausible number above zero, though the outcome is ok"
REASONS = {
    "segv": ("crash", "SIGSEGV: about to fall"),
    "abort": ("crash", "SIGABRT: last  w\ufffdrds"),
    "exit1": ("crash", "exit status 1"),
    "rubbish": ("error", "printed something that is not one JSON object: Welcome to the benchmark! 42 ns "),
    "binary": ("error", "printed something that is not one JSON object: "),
    "nothing": ("error", "printed nothing"),
    "twice": ("error", "printed something that is not one JSON object: "),
    "flood": ("error", "printed more than 8 MiB on standard output"),
    "leaves": ("error", "left 1 process behind"),
    "leaves_tree": ("error", "left "),
    "other_cell": ("error", 'answered with cell "somebody/else"'),
    "other_model": ("error", 'answered with model "somebody"'),
    "other_params": ("error", 'answered with params {"n":2}'),
    "null_numbers": ("error", "ops is not a count, though the outcome is ok"),
    "negative": ("error", NO_WALL_TIME),
    "no_time": ("error", NO_WALL_TIME),
    "endless": ("error", NO_WALL_TIME),
    "not_a_number": ("error", "printed something that is not one JSON object: "),
    "busier_than_time": ("error", "cpu_ns_per_op is 1e+300, not a plausible number of zero or more"),
    "too_many_workers": ("error", "the account's workers_seen is 31, of 30 units"),
    "percentile_alone": ("error", "latency_ns has no p50"),
    "text_number": ("error", NO_WALL_TIME),
    "not_the_median": ("error", "wall_ns_per_op is 1, but the median of the repetitions is 36012"),
    "odd_outcome": ("error", 'answered with an unknown outcome "splendid"'),
    "no_account": ("error", "there is no account of the work, though the outcome is ok"),
    "lost_units": ("error", "30 units were created, but 29 finished"),
    "odd_metric": ("error", "metric speed is not a value with a unit and what is better"),
    "odd_latency": ("error", "latency_ns p90 is below a lower percentile"),
    "reason_though_ok": ("error", "gave a reason, though the outcome is ok"),
    "wrong_with_numbers": ("error", "gave ops with outcome wrong"),
    "wrong_without_reason": ("error", "gave no reason for outcome wrong"),
    "wrong": ("wrong", "sum is 3, not 4"),
    "says_absent": ("absent", "only found out now"),
    "absent": ("absent", "it is not there"),
    "good": ("ok", None),
    "chatty": ("ok", None),
    "leaves_mortal": ("ok", None),
}


def test_every_misbehaviour_has_its_outcome_and_the_run_goes_on(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 1, env={"FAKE_CELLS": " ".join(REASONS)})
    assert done.status == 1
    records = check_whole(bench, "out", len(REASONS), 1)
    for record in records:
        outcome, reason = REASONS[record["workload"].removeprefix("odd/")]
        assert record["outcome"] == outcome, record
        if reason is None:
            assert record["reason"] is None
        else:
            assert record["reason"].startswith(reason), record
    for word in ("crash", "error", "wrong", "absent", "36.0 µs"):
        assert word in done.out
    assert "odd/odd/segv/n:1: crash: SIGSEGV: about to fall" in done.err


@pytest.mark.parametrize("behaviour", ["hang", "hang_tree", "chatty_hang"])
def test_a_hang_is_ended_with_all_its_descendants(bench, behaviour):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 1, "--seed", 1,
                      env={"FAKE_CELLS": f"{behaviour} good", "FAKE_DEADLINE": "3"})
    assert done.status == 1
    outcomes = {record["workload"]: (record["outcome"], record["reason"]) for record in bench.records()}
    assert outcomes["odd/good"] == ("ok", None)
    outcome, reason = outcomes[f"odd/{behaviour}"]
    assert outcome == "hang" and reason.startswith("no answer within 3 s")
    if behaviour == "hang":
        assert reason.endswith(": waiting for something")
    assert not bench.processes()


def test_an_absent_cell_has_records_and_no_process(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", env={"FAKE_CELLS": "absent good"})
    assert done.status == 0
    assert [record["outcome"] for record in check_whole(bench, "out", 2, 6)].count("absent") == 6


def test_nothing_but_absent_cells_is_no_run(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", env={"FAKE_CELLS": "absent"})
    assert (done.status, done.lines()) == (3, [
        "heddle: nothing to run: all 1 cells chosen are absent; odd/odd/absent/n:1: it is not there"])
    assert not (bench.folder / "out").exists()


def test_a_host_finds_a_clean_process(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 1, env={"FAKE_CELLS": "signals"})
    assert done.status == 0
    signals, session = bench.notes()
    _, blocked, _, ignored = signals.split()
    assert int(blocked, 16) == 0
    # Python itself ignores SIGPIPE and SIGXFSZ. Signals 32 and 33 are the C library's own: it lets nobody change them,
    # so they are as whoever started the tests left them. Everything else is as after exec.
    assert int(ignored, 16) & ~(3 << 31) == 0x1001000
    assert session == "True /dev/null ['--budget', '0.17']"


def test_no_descriptor_is_passed_on_and_none_is_kept(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 20, env={"FAKE_CELLS": "descriptors"})
    assert done.status == 0
    notes = [tuple(map(int, line.split())) for line in bench.notes()]
    assert len(notes) == 20
    assert {own for own, _ in notes} == {3}
    assert len({driver for _, driver in notes}) == 1


def test_a_host_that_cannot_be_started(bench):
    (bench.hosts / "heddle-host-none").write_text("#!/nowhere/interpreter\n")
    (bench.hosts / "heddle-host-none").chmod(0o755)
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 1)
    assert done.status == 1
    assert done.lines() == ["heddle: the host of none is broken: could not be started: No such file or directory"]
    assert bench.document()["not_built"] == {
        "none": "its host is broken: could not be started: No such file or directory"}
    assert bench.document()["broken"] == ["none"]


def test_a_run_beside_a_broken_host_has_the_same_status_when_it_is_taken_up(bench):
    bench.add_host("odd")
    broken = bench.hosts / "heddle-host-bad"
    broken.write_text("#!/bin/sh\necho hello\n")
    broken.chmod(0o755)
    whole = bench.call("bench", "--out", "out", "--rounds", 2)
    assert (whole.status, bench.call("bench", "--resume", "out").status) == (1, 1)
    records = bench.folder / "out/records.jsonl"
    records.write_text(records.read_text().splitlines(keepends=True)[0])
    broken.unlink()  # mended or gone: the run still lacks its cells
    assert bench.call("bench", "--resume", "out").status == 1
    assert bench.call("bench", "--resume", "out").status == 1


LISTS = {
    "exit 3": "exit status 3: oh no",
    "echo hello": "it printed something that is not one JSON document",
    "true": "it printed nothing",
    "echo '[]'": "it printed something that is not a JSON object",
    "echo '{\"protocol\": 2}'": "it speaks protocol 2, this driver speaks 1",
    "echo '{\"protocol\": 1, \"model\": \"liar\"}'": "it calls itself 'liar'",
    "echo '{\"protocol\": 1, \"model\": \"bad\"}'": "its list has no 'family'",
    "kill -9 $$": "SIGKILL: oh no",
}


def test_a_deadline_that_no_clock_could_count_makes_a_host_broken(bench):
    bench.add_host("odd")
    done = bench.call("bench", env={"FAKE_CELLS": "hang", "FAKE_DEADLINE": "1e300"})
    assert done.status == 3
    assert done.lines()[-1].endswith("its host is broken: 'deadline_s' of cell 'odd/odd/hang/n:1' is not a number "
                                     "above zero, and at most 86400")


@pytest.mark.parametrize("script", LISTS)
def test_a_host_with_a_bad_list_is_broken_and_the_rest_goes_on(bench, script):
    (bench.hosts / "heddle-host-bad").write_text(f"#!/bin/sh\necho oh no >&2\n{script}\n")
    (bench.hosts / "heddle-host-bad").chmod(0o755)
    bench.add_host("odd")
    done = bench.call("list", "models")
    assert done.status == 1
    assert done.lines() == [f"heddle: the host of bad is broken: {LISTS[script]}"]
    assert "odd" in done.out
