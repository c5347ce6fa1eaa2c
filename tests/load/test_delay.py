"""heddle-delay: answers with the same bytes, never early, in the order in which messages came; how it starts and ends."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import select
import socket
import subprocess
import sys
import time

import pytest

from load_process import BINARY

DELAY = pathlib.Path(BINARY).with_name("heddle-delay")


class Server:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([DELAY, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())["port"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        assert self.process.wait() == 0
        self.process.stdout.close()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port))


def ask(peer, message):
    peer.sendall(message)
    return answer(peer, len(message))


def answer(peer, size):
    got = b""
    while len(got) < size and (piece := peer.recv(size - len(got))):
        got += piece
    return got


def test_the_same_bytes_come_back_and_not_early():
    with Server("--milliseconds", "20", "--bytes", "64") as server, server.connect() as peer:
        for message in (os.urandom(64) for _ in range(3)):
            before = time.monotonic()
            assert ask(peer, message) == message
            assert time.monotonic() - before >= 0.020


def test_a_message_may_come_in_pieces():
    with Server("--milliseconds", "1", "--bytes", "1000") as server, server.connect() as peer:
        message = os.urandom(1000)
        for start in range(0, 1000, 100):
            peer.sendall(message[start:start + 100])
        assert answer(peer, 1000) == message


def test_many_wait_at_once_and_each_gets_its_own():
    with Server("--milliseconds", "50", "--bytes", "8") as server:
        peers = [server.connect() for _ in range(100)]
        messages = [os.urandom(8) for _ in peers]
        for peer, message in zip(peers, messages):
            peer.sendall(message)
        assert [answer(peer, 8) for peer in peers] == messages
        for peer in peers:
            peer.close()


def test_a_client_that_leaves_before_its_answer_hurts_nobody():
    with Server("--milliseconds", "20", "--bytes", "8") as server, server.connect() as stays:
        with server.connect() as leaves:
            leaves.sendall(b"abcdefgh")
        assert ask(stays, b"12345678") == b"12345678"


@pytest.mark.parametrize("arguments", [["--cpu", "100000"], ["--parent", "999999999"]])
def test_a_start_that_fails_is_an_error_in_one_line(arguments):
    done = subprocess.run([DELAY, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 1
    assert list(json.loads(done.stdout)) == ["error"] and done.stderr == ""


def test_it_dies_with_its_parent():
    starter = f"""
import subprocess, sys
child = subprocess.Popen([{str(DELAY)!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(child.pid, child.stdout.readline(), flush=True)
sys.stdin.read()
"""
    parent = subprocess.Popen([sys.executable, "-c", starter], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline().split()[0])
    child = os.pidfd_open(pid)
    parent.kill()
    parent.wait()
    select.select([child], [], [])  # readable at its end
    os.close(child)
    parent.stdin.close()
    parent.stdout.close()
