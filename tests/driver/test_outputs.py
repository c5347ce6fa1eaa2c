"""Standard output and standard error that go away, or are full: the work goes on, and its files are whole."""
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess

import pytest

from workbench import check_whole

ODD = {"FAKE_CELLS": "good wrong", "FAKE_CONTRACTS": "good fail absent"}
HELP = ["--help"]
LIST = ["list"]
BENCH = ["bench", "--out", "out", "--rounds", "2"]
CONFORM = ["conform", "--out", "out"]
RUN = ["run", "odd/odd/wrong/n:1"]
MISUSE = ["bench", "--profle"]


@pytest.fixture
def odd(bench):
    bench.add_host("odd")
    (bench.hosts / "heddle-host-broken").write_text("#!/bin/sh\necho rubbish\n")  # there is something to say
    (bench.hosts / "heddle-host-broken").chmod(0o755)
    return bench


def call(bench, arguments, **streams):
    done = subprocess.run([bench.heddle, *arguments], cwd=bench.folder, env=bench.environment(**ODD), check=False,
                          stdin=subprocess.DEVNULL, text=True, stdout=streams.get("stdout", subprocess.PIPE),
                          stderr=streams.get("stderr", subprocess.PIPE))
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def gone():
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.fixture
def full():
    with open("/dev/full", "w") as file:
        yield file


def check_files(bench, arguments):
    if arguments == BENCH:
        check_whole(bench, "out", 2, 2)
    elif arguments == CONFORM:
        assert {name: verdict["verdict"] for name, verdict in bench.verdicts().items()} == {
            "good": "pass", "fail": "fail", "absent": "absent"}
        assert bench.document()["complete"]


COMMANDS = pytest.mark.parametrize("arguments, status", [
    (HELP, 0), (LIST, 1), (BENCH, 1), (CONFORM, 1), (RUN, 1), (MISUSE, 2)], ids=lambda given: str(given))


@COMMANDS
@pytest.mark.parametrize("sink", ["gone", "full"])
def test_without_standard_error_the_work_goes_on(odd, arguments, status, sink, request):
    found, out, _ = call(odd, arguments, stderr=request.getfixturevalue(sink))
    assert found == status
    assert (out != "") == (arguments is not MISUSE)
    check_files(odd, arguments)


@COMMANDS
def test_a_reader_that_has_seen_enough_is_no_error(odd, arguments, status, gone):
    found, _, err = call(odd, arguments, stdout=gone)
    assert found == status
    assert "standard output" not in err and "Broken pipe" not in err
    check_files(odd, arguments)


@pytest.mark.parametrize("arguments", [HELP, LIST, BENCH, CONFORM, RUN], ids=str)
def test_what_cannot_be_printed_is_said(odd, arguments, full):
    found, _, err = call(odd, arguments, stdout=full)
    assert found == 3
    assert err.splitlines()[-1] == "heddle: cannot write to standard output: No space left on device"
    check_files(odd, arguments)


def test_neither_of_both(odd, gone):
    assert call(odd, BENCH, stdout=gone, stderr=gone)[0] == 1
    check_files(odd, BENCH)
