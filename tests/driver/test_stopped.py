"""A supervisor that somebody stopped (SIGSTOP) ends as any other: at its deadline, when asked to, with the driver."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import signal

import pytest

from test_kills import ends_within, records_written, start, until, victims

HANG_LIMIT = 60  # seconds after which a driver that does not end fails the test


def stop_supervisor(bench, driver, grandchildren=4):
    """Once the host is at its cell, with so many processes below it."""
    assert until(driver, lambda: records_written(bench, 0) and victims(bench, "heddle-host")
                 and len(victims(bench, "python3")) >= grandchildren)
    [supervisor] = victims(bench, "heddle-supervis")
    os.kill(supervisor, signal.SIGSTOP)
    return supervisor


@pytest.fixture
def hanging(bench):
    """Gives a started driver; ends it and its stopped supervisor where a test failed to."""
    bench.add_host("odd")
    started = []

    def begin(cell="hang_tree", **environment):
        started.append(start(bench, rounds=1, FAKE_CELLS=cell, **environment))
        return started[-1]

    yield begin
    for driver in started:
        driver.kill()
        driver.communicate()
    for supervisor in victims(bench, "heddle-supervis"):
        os.kill(supervisor, signal.SIGCONT)


def test_its_deadline_ends_it(bench, hanging):
    driver = hanging("hang", FAKE_DEADLINE=5)
    stop_supervisor(bench, driver, grandchildren=0)
    driver.communicate(timeout=HANG_LIMIT)
    assert [record["outcome"] for record in bench.records()] == ["hang"]
    assert not bench.processes()


def test_an_interrupt_ends_it(bench, hanging):
    driver = hanging()
    stop_supervisor(bench, driver)
    driver.send_signal(signal.SIGINT)
    driver.send_signal(signal.SIGINT)
    driver.communicate(timeout=HANG_LIMIT)
    assert driver.returncode == 3 and bench.records() == []
    assert not bench.processes()


def test_it_ends_with_the_driver(bench, hanging):
    driver = hanging()
    stop_supervisor(bench, driver)
    driver.kill()
    driver.wait()
    bench.no_process_is_left()


def state_of(pid):
    """Its letter in /proc; nothing once it has gone."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][:1]
    except OSError:
        return ""


def test_stopped_again_it_is_woken_again(bench, hanging):
    driver = hanging()
    supervisor = stop_supervisor(bench, driver)
    driver.send_signal(signal.SIGINT)
    for _ in range(3):
        while state_of(supervisor) == "T":
            ends_within(driver, 0.01)
        if state_of(supervisor) in ("", "Z"):
            break
        os.kill(supervisor, signal.SIGSTOP)
    driver.communicate(timeout=HANG_LIMIT)
    assert driver.returncode == 3
    assert not bench.processes()
