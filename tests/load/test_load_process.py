"""How the generator starts, fails and ends: errors in one line, pinning, and death with its parent."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import select
import signal
import subprocess
import sys
import time
import threading

import pytest

from echo_server import EchoServer
from load_process import BINARY, Load


def test_end_of_input_ends_it():
    with EchoServer() as server, Load(5) as load:
        load.connect(server)
    assert load.process.returncode == 0


@pytest.mark.parametrize("line, words", [
    ("rubbish", "JSON object"),
    ('{"fly": {}}', 'unknown order "fly"'),
    ('{"go": {"round_trips": 0}}', "round_trips must be"),
    ('{"go": {"round_trips": 1}}', "not connected"),
])
def test_errors_are_one_line_and_status_1(line, words):
    with Load(3) as load:
        assert words in load.say(line)["error"]
        assert load.process.stdout.read() == ""
        assert load.process.wait() == 1


@pytest.mark.parametrize("arguments", [
    [], ["--connections", "0"], ["--connections", "1", "--bytes", "0"],
    ["--connections", "1", "--speed", "2"],
    ["--connections", "1", "--cpu", "100000"], ["--connections", "1", "--parent", "999999999"],
])
def test_a_wrong_call_is_an_error_too(arguments):
    done = subprocess.run([BINARY, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 1
    assert list(json.loads(done.stdout)) == ["error"] and done.stderr == ""


def test_a_refused_connection_is_an_error():
    with EchoServer() as server:
        pass  # closed again: nobody listens at its port
    with Load(3) as load:
        assert load.connect(server)["error"] == f"connect to 127.0.0.1:{server.port}: Connection refused"


def test_an_unknown_server_process_is_an_error():
    with EchoServer() as server, Load(1, 64, "--server", "999999999") as load:
        load.connect(server)
        assert "no server process" in load.go(1)["error"]


def test_connecting_twice_is_an_error():
    with EchoServer() as server, Load() as load:
        load.connect(server)
        assert "already connected" in load.connect(server)["error"]


def test_a_server_that_never_answers_is_an_error():
    def silent(server, connection, message, count):
        pass

    with EchoServer(silent) as server, Load(3, 64, "--patience", "1") as load:
        load.connect(server)
        assert load.go(7) == {"error": "nothing moved for 1 s: 7 answers are missing"}
        assert load.process.wait() == 1


def test_a_server_that_stops_answering_one_of_many_is_an_error():
    first = threading.Lock()

    def answers_all_but_one(server, connection, message, count):
        if not first.acquire(blocking=False):
            connection.sendall(message)

    with EchoServer(answers_all_but_one) as server, Load(3, 64, "--patience", "1") as load:
        load.connect(server)
        assert load.go(3) == {"error": "nothing moved for 1 s: 1 answers are missing"}


def test_a_server_that_answers_late_but_does_is_waited_for():
    def late(server, connection, message, count):
        threading.Event().wait(0.6)  # two of them are longer than its patience
        connection.sendall(message)

    with EchoServer(late) as server, Load(1, 64, "--patience", "1") as load:
        load.connect(server)
        assert load.go(3)["wrong"] == 0


def test_it_stays_on_its_core():
    core = min(os.sched_getaffinity(0))
    with EchoServer() as server, Load(1, 64, "--cpu", str(core)) as load:
        load.connect(server)
        assert os.sched_getaffinity(load.process.pid) == {core}


def test_it_dies_with_its_parent():
    # The parent between us and the generator is killed while we keep the generator's input open.
    between = ("import subprocess, sys;"
               f"load = subprocess.Popen([{BINARY!r}, '--connections', '1'], stdout=subprocess.PIPE);"
               "load.stdout.readline(); print(load.pid, flush=True); load.wait()")
    parent = subprocess.Popen([sys.executable, "-c", between], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              text=True)
    parent.stdin.write('{"close": {}}\n')  # its answer shows that it listens
    parent.stdin.flush()
    generator = os.pidfd_open(int(parent.stdout.readline()))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    ended = select.poll()
    ended.register(generator, select.POLLIN)
    ended.poll()
    os.close(generator)
    parent.stdin.close()
    parent.stdout.close()


def test_a_pause_before_each_message_is_not_in_the_times():
    with EchoServer() as server, Load(1, 64, "--pause", "20000") as load:
        load.connect(server)
        before = time.monotonic()
        said = load.go(5)
        took = time.monotonic() - before
    assert took >= 5 * 0.020
    assert said["elapsed_ns"] / 1e9 <= took - 5 * 0.020


def test_what_a_pause_costs_is_not_in_the_work():
    with EchoServer() as server, Load(1, 64, "--pause", "100") as load:
        load.connect(server)
        assert load.go(2000)["busy"] <= 1
