"""Orders are obeyed exactly: how many round trips, over which connections, and what the answers hold."""
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess
import sys
import time
import types

import pytest

from echo_server import EchoServer
from load_process import Load


@pytest.mark.parametrize("connections, round_trips", [(1, 1), (1, 500), (7, 100), (200, 1999), (200, 50)])
def test_exactly_so_many_round_trips_evenly_spread(connections, round_trips):
    with EchoServer() as server, Load(connections) as load:
        assert load.connect(server) == {"connected": connections}
        result = load.go(round_trips)
        assert load.close() == {"closed": connections}
        assert (result["round_trips"], result["wrong"]) == (round_trips, 0)
        few, more = divmod(round_trips, connections)
        expected = [few] * (connections - more) + [few + 1] * more
        counts = server.counts()
        assert [0] * (connections - len(counts)) + counts == expected
        assert server.distinct() == round_trips


def test_no_message_repeats_across_goes_and_reconnections():
    with EchoServer() as server, Load(3) as load:
        for _ in range(2):
            load.connect(server)
            for _ in range(2):
                assert load.go(30)["wrong"] == 0
            load.close()
        assert server.distinct() == 120


def test_latency_only_when_asked_for():
    with EchoServer() as server, Load() as load:
        load.connect(server)
        assert load.go(20)["latency_ns"] is None
        latency = load.go(200, latency=True)["latency_ns"]
        assert list(latency) == ["p50", "p90", "p99", "p999", "max"]
        assert 0 < latency["p50"] <= latency["p90"] <= latency["p99"] <= latency["p999"] <= latency["max"]


def test_clock_and_cpu_are_consistent():
    with EchoServer() as server, Load() as load:
        load.connect(server)
        result = load.go(300, latency=True)
        assert 0 < result["cpu_ns"]
        assert result["busy"] == pytest.approx(result["cpu_ns"] / result["elapsed_ns"])
        # One connection in a closed loop: the latencies lie inside the clock.
        assert 150 * result["latency_ns"]["p50"] * 0.999 <= result["elapsed_ns"]


# Echoes on one connection and prints the CPU time from the first message to the last.
COUNTING_SERVER = """
import socket, time
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
connection, _ = listener.accept()
connection.sendall(connection.recv(64))
before = time.process_time_ns()
after = before
while message := connection.recv(64):
    after = time.process_time_ns()
    connection.sendall(message)
print(after - before)
"""


def test_server_cpu_is_that_of_its_children_too():
    counting = [sys.executable, "-c", COUNTING_SERVER]
    with (Load(1, 64, "--server", str(os.getpid())) as load,
          subprocess.Popen(counting, stdout=subprocess.PIPE, text=True) as child):
        load.connect(types.SimpleNamespace(port=int(child.stdout.readline())))
        result = load.go(2000)
        load.close()
        assert result["wrong"] == 0
        assert result["server"]["cpu_ns"] >= int(child.stdout.readline())


def test_server_cpu_leaves_the_generator_out():
    with EchoServer() as server, Load(1, 64, "--server", str(os.getpid())) as load:
        load.connect(server)
        before = time.process_time_ns()
        told = load.go(2000)["server"]["cpu_ns"]
        assert 0 < told <= time.process_time_ns() - before


def test_server_cpu_is_null_unless_asked_for():
    with EchoServer() as server, Load() as load:
        load.connect(server)
        assert load.go(1)["server"] is None


def test_a_server_that_left_makes_the_next_go_wrong():
    def once(server, connection, message, count):
        connection.sendall(message)
        connection.close()

    with EchoServer(once) as server, Load(4) as load:
        load.connect(server)
        assert load.go(4)["wrong"] == 0
        assert load.go(8)["wrong"] == 8
        assert load.go(8)["wrong"] == 8
        assert load.close() == {"closed": 0}
