"""Ctrl-C and kill -9 of driver, host and supervisor at any moment: what is finished is whole, nothing stays."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import random
import select
import signal

import pytest

from workbench import check_whole

KILLS = int(os.environ.get("HEDDLE_KILLS", "10"))
ROUNDS = 6
LONG = max(ROUNDS, 2 * KILLS)  # so many rounds that there is something left to kill


def start(bench, *arguments, rounds=ROUNDS, **environment):
    return bench.start("bench", "--rounds", rounds, "--out", "out", *arguments,
                       env={"FAKE_CELLS": "good slow more", "FAKE_DEADLINE": 60} | environment)


def ends_within(driver, seconds):
    """Lets the driver go on for so long, or until it ends; returns whether it did."""
    process = os.pidfd_open(driver.pid)
    ended, _, _ = select.select([process], [], [], seconds)
    os.close(process)
    return bool(ended)


def until(driver, condition):
    """Lets the driver go on until `condition` holds; returns whether it still ran then."""
    while not condition():
        if ends_within(driver, 0.002):
            return condition()
    return True


def records_written(bench, count):
    file = bench.folder / "out/records.jsonl"
    return file.exists() and file.read_bytes().count(b"\n") >= count


def resume_to_the_end(bench, status=0, **environment):
    done = bench.call("bench", "--resume", "out", env={"FAKE_CELLS": "good slow more"} | environment)
    assert done.status == status, done.err
    return done


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_it_keeps_the_records_and_says_how_to_go_on(bench, number):
    bench.add_host("odd")
    with start(bench) as driver:
        assert until(driver, lambda: records_written(bench, 3))
        driver.send_signal(number)
        driver.send_signal(number)  # impatience must not lose anything
        out, err = driver.communicate()
    assert driver.returncode == 3 and out == ""
    assert not bench.processes()
    kept = bench.records()
    document = bench.document()
    assert not document["complete"] and document["finished"] is None
    assert err.splitlines()[-1] == (f"heddle: stopped; {len(kept)} records are kept; "
                                    "resume with: heddle bench --resume out")
    resume_to_the_end(bench)
    assert check_whole(bench, "out", 3, ROUNDS)[:len(kept)] == kept
    assert bench.document()["seed"] == document["seed"] and bench.document()["orders"] == document["orders"]


def test_stopping_ends_a_stubborn_tree(bench):
    bench.add_host("odd")
    with start(bench, FAKE_CELLS="hang_tree") as driver:
        assert until(driver, lambda: len(bench.processes()) >= 6)
        driver.send_signal(signal.SIGINT)
        driver.communicate()
    assert driver.returncode == 3
    assert not bench.processes()


@pytest.mark.parametrize("cells, status", [("good", 0), ("good absent", 0), ("good wrong", 1), ("good rubbish", 1),
                                           ("segv", 1), ("hang", 1)])
def test_resuming_a_complete_run_does_nothing_and_has_its_status(bench, cells, status):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", "--rounds", 1, env={"FAKE_CELLS": cells, "FAKE_DEADLINE": "1"})
    assert done.status == status
    before = (bench.folder / "out/run.json").read_bytes()
    (bench.hosts / "heddle-host-odd").unlink()
    done = bench.call("bench", "--resume", "out")
    assert (done.status, done.lines()) == (status, ["heddle: out is complete: nothing is left to do"])
    assert (bench.folder / "out/run.json").read_bytes() == before


@pytest.mark.parametrize("spoil", [lambda run: change_first_record(run, wall_ns_per_op="fast"),
                                   lambda run: change_first_record(run, outcome=[])], ids=["wall", "outcome"])
def test_a_spoilt_complete_run_has_no_status(bench, spoil):
    bench.add_host("odd")
    assert bench.call("bench", "--out", "out", "--rounds", 1).status == 0
    spoil(bench.folder / "out")
    done = bench.call("bench", "--resume", "out")
    assert done.status == 2 and "line 1 of out/records.jsonl is not a valid record" in done.err


def test_kill_9_of_the_driver_at_random_moments(bench):
    """Every kill hits a run somewhere; the run is taken up by the next, until nobody kills it any more."""
    bench.add_host("odd")
    moments = random.Random(20260131)
    with start(bench, rounds=LONG) as driver:
        assert until(driver, lambda: (bench.folder / "out/records.jsonl").exists())
        driver.kill()
    bench.no_process_is_left()
    assert driver.returncode == -signal.SIGKILL
    kept: list[bytes] = []
    for _ in range(KILLS):
        with bench.start("bench", "--resume", "out", env={"FAKE_CELLS": "good slow more"}) as driver:
            ends_within(driver, moments.uniform(0, 0.4))
            driver.kill()
        bench.no_process_is_left()
        text = (bench.folder / "out/records.jsonl").read_bytes()
        whole = text[:text.rfind(b"\n") + 1].splitlines()
        assert whole[:len(kept)] == kept  # none is lost or changed
        kept = whole
        if bench.document()["complete"]:
            break
    resume_to_the_end(bench)
    check_whole(bench, "out", 3, LONG)


def test_kill_9_of_the_driver_ends_a_stubborn_tree(bench):
    bench.add_host("odd")
    for _ in range(KILLS):
        with bench.start("bench", "--rounds", 1, env={"FAKE_CELLS": "hang_tree"}) as driver:
            assert until(driver, lambda: len(bench.processes()) >= 6)
            driver.kill()
        bench.no_process_is_left()


def victims(bench, name):
    return [pid for pid, comm in bench.processes().items() if comm.startswith(name)]


SAYS_SO = {
    "heddle-host": ("crash", "SIGKILL"),
    "heddle-supervis": ("error", "the host's supervisor was killed"),
}


@pytest.mark.parametrize("name", SAYS_SO)
def test_kill_9_in_the_middle_is_told(bench, name):
    bench.add_host("odd")
    with start(bench, rounds=1, FAKE_CELLS="hang") as driver:
        assert until(driver, lambda: records_written(bench, 0) and all(victims(bench, each) for each in SAYS_SO))
        [victim] = victims(bench, name)
        os.kill(victim, signal.SIGKILL)
        driver.communicate()
    assert driver.returncode == 1
    [record] = bench.records()  # the host may or may not have printed its line by then
    assert (record["outcome"], record["reason"].removesuffix(": waiting for something")) == SAYS_SO[name]


@pytest.mark.parametrize("name", SAYS_SO)
def test_kill_9_of_a_host_or_its_supervisor_is_one_record(bench, name):
    """Killed at random moments; a record says so, or the victim had finished already, and the run goes on."""
    bench.add_host("odd")
    moments = random.Random(name)
    killed = 0
    with start(bench, rounds=LONG) as driver:
        assert until(driver, lambda: (bench.folder / "out/records.jsonl").exists())
        while killed < KILLS and not ends_within(driver, moments.uniform(0, 0.1)):
            for pid in victims(bench, name):
                try:
                    os.kill(pid, signal.SIGKILL)
                    killed += 1
                except ProcessLookupError:
                    pass  # it had just finished
        driver.communicate()
    outcomes = [record for record in check_whole(bench, "out", 3, LONG) if record["outcome"] != "ok"]
    assert driver.returncode == (1 if outcomes else 0)
    assert len(outcomes) <= killed >= KILLS
    for record in outcomes:
        assert (record["outcome"], record["reason"]) in SAYS_SO.values()
    assert not bench.processes()


def test_a_torn_last_line_is_cut_off(bench):
    bench.add_host("odd")
    with start(bench) as driver:
        assert until(driver, lambda: records_written(bench, 4))
        driver.kill()
    bench.no_process_is_left()
    file = bench.folder / "out/records.jsonl"
    with file.open("ab") as records:
        records.write(b'{"cell": "odd/odd/go')
    resume_to_the_end(bench)
    check_whole(bench, "out", 3, ROUNDS)


def spoil_middle(run):
    lines = (run / "records.jsonl").read_text().splitlines()
    (run / "records.jsonl").write_text("\n".join([*lines[:1], "rubbish", *lines[1:]]) + "\n")


def spoil_order(run):
    lines = (run / "records.jsonl").read_text().splitlines()
    (run / "records.jsonl").write_text("\n".join([lines[1], lines[0], *lines[2:]]) + "\n")


def change_first_record(run, **changes):
    lines = (run / "records.jsonl").read_text().splitlines()
    (run / "records.jsonl").write_text("\n".join([json.dumps(json.loads(lines[0]) | changes), *lines[1:]]) + "\n")


def spoil_time(run):
    change_first_record(run, wall_ns_per_op="fast")


def spoil_outcome(run):
    change_first_record(run, outcome=7)


def spoil_round(run):
    change_first_record(run, round="one")


def spoil_cell(run):
    change_first_record(run, params={"n": 2})


def spoil_document(run):
    (run / "run.json").write_text("{}")


SPOILS = {
    spoil_middle: "line 2 of out/records.jsonl is not a record",
    spoil_order: "line 1 of out/records.jsonl is not the record that the order in run.json requires",
    spoil_round: "line 1 of out/records.jsonl is not the record that the order in run.json requires",
    spoil_time: "line 1 of out/records.jsonl is not a valid record: wall_ns_per_op is not a plausible number "
                "above zero, though the outcome is ok",
    spoil_outcome: "line 1 of out/records.jsonl is not a valid record: answered with an unknown outcome 7",
    spoil_cell: 'line 1 of out/records.jsonl is not a valid record: answered with params {"n":2}',
    spoil_document: "out/run.json is not a run of version 1",
}


@pytest.mark.parametrize("spoil", SPOILS)
def test_a_spoilt_run_is_not_taken_up(bench, spoil):
    bench.add_host("odd")
    with start(bench, "--seed", 3) as driver:
        assert until(driver, lambda: records_written(bench, 4))
        driver.send_signal(signal.SIGINT)
        driver.communicate()
    spoil(bench.folder / "out")
    done = bench.call("bench", "--resume", "out", env={"FAKE_CELLS": "good slow more"})
    assert (done.status, done.lines()) == (2, [f"heddle: {SPOILS[spoil]}"])


@pytest.mark.parametrize("change", ["compiler", "bytes", "gone", "cell"])
def test_a_host_that_changed_is_not_taken_up(bench, change):
    host = bench.add_host("odd")
    with start(bench) as driver:
        assert until(driver, lambda: records_written(bench, 1))
        driver.send_signal(signal.SIGINT)
        driver.communicate()
    environment = {"FAKE_CELLS": "good slow more"}
    if change == "compiler":
        environment["FAKE_COMPILER"] = "another"
    elif change == "bytes":
        host.write_text(host.read_text() + "\n")
    elif change == "gone":
        host.unlink()
    else:
        environment["FAKE_CELLS"] = "good slow"
    done = bench.call("bench", "--resume", "out", env=environment)
    assert done.status == 2
    assert done.lines() == [{
        "compiler": "heddle: the host of 'odd' is not the one that the run began with (it was built by none, now it is "
                    "by another); begin a new run",
        "bytes": "heddle: the host of 'odd' is not the one that the run began with (fingerprint differs); "
                 "begin a new run",
        "gone": "heddle: the run has cells of 'odd', whose host is missing",
        "cell": "heddle: the run has the cell 'odd/odd/more/n:1', which no host has",
    }[change]]


def test_two_drivers_do_not_write_to_one_run(bench):
    bench.add_host("odd")
    with start(bench, FAKE_CELLS="hang") as driver:
        assert until(driver, lambda: (bench.folder / "out/records.jsonl").exists())
        done = bench.call("bench", "--resume", "out", env={"FAKE_CELLS": "hang"})
        assert (done.status, done.lines()) == (2, ["heddle: another heddle is writing to out/records.jsonl"])
        driver.send_signal(signal.SIGTERM)
        driver.communicate()
