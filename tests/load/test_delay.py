"""heddle-delay: the same bytes, or what a key says, never early, in the order of messages; how it starts and ends."""
# SPDX-License-Identifier: Apache-2.0
import array
import contextlib
import fcntl
import json
import os
import pathlib
import resource
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
import time

import pytest

from keyed_answer import change_of
from load_process import BINARY

DELAY = pathlib.Path(BINARY).with_name("heddle-delay")


class Server:
    def __init__(self, *arguments, **options):
        self.process = subprocess.Popen([DELAY, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, bufsize=1, **options)
        self.port = json.loads(self.process.stdout.readline())["port"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        assert self.process.wait() == self.status
        self.process.stdout.close()

    status = 0  # expected at its end

    def tell(self, line):
        self.process.stdin.write(line + "\n")

    def say(self, line):
        self.tell(line)
        return json.loads(self.process.stdout.readline())

    def lateness(self):
        return self.say('{"lateness": {}}')

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


def test_with_a_key_the_answer_depends_on_it_and_on_the_message():
    key = 12_345_678_901_234_567_890
    with Server("--milliseconds", "1", "--bytes", "64") as server, server.connect() as peer:
        server.tell(json.dumps({"key": key}))
        assert server.lateness()["answers"] == 0  # it has read the key
        for message in (os.urandom(64) for _ in range(20)):
            assert ask(peer, message) == message[:-1] + bytes([message[-1] ^ change_of(message, key)])


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


def test_an_answer_never_goes_to_whoever_has_the_number_of_one_who_left():
    with Server("--milliseconds", "200", "--bytes", "8") as server:
        with server.connect() as leaves:
            # A reset: it is gone at once.
            leaves.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            leaves.sendall(b"for one ")
        before = time.monotonic()
        with server.connect() as comes:
            assert ask(comes, b"for two ") == b"for two "  # and not when the one who left was to have its own
            assert time.monotonic() - before >= 0.200


def test_messages_sent_ahead_wait_for_their_turn():
    with Server("--milliseconds", "20", "--bytes", "8") as server, server.connect() as peer:
        before = time.monotonic()
        peer.sendall(b"message1message2message3")
        assert answer(peer, 24) == b"message1message2message3"
        assert time.monotonic() - before >= 0.060


def test_the_last_answer_comes_though_the_client_has_nothing_more_to_say():
    with Server("--milliseconds", "20", "--bytes", "8") as server, server.connect() as peer:
        peer.sendall(b"farewell")
        peer.shutdown(socket.SHUT_WR)
        assert answer(peer, 9) == b"farewell"


def test_it_tells_its_own_lateness_since_the_last_time():
    with Server("--milliseconds", "1", "--bytes", "8") as server, server.connect() as peer:
        assert server.lateness() == {"p50": 0, "p99": 0, "max": 0, "answers": 0}
        for _ in range(10):
            ask(peer, b"12345678")
        told = server.lateness()
        assert list(told) == ["p50", "p99", "max", "answers"] and told["answers"] == 10
        assert 0 < told["p50"] <= told["p99"] <= told["max"]
        assert server.lateness()["max"] == 0


@pytest.mark.parametrize("order", [
    "rubbish", "{}", '{"fly": {}}', '{"lateness": 1}', '{"key": -1}', '"a \\"quoted\\" word"',
])
def test_an_unknown_order_is_an_error_in_one_line(order):
    with Server() as server:
        server.status = 1
        assert server.say(order) == {"error": f"unknown order: {order}"}
        assert server.process.stdout.read() == ""


def test_without_descriptors_it_ends_with_an_error():
    limit = (16, 16)
    with Server("--bytes", "8", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, limit)) as server:
        server.status = 1
        peers: list[socket.socket] = []
        with contextlib.suppress(ConnectionError):  # it may have ended before the last of them
            peers.extend(server.connect() for _ in range(16))
        assert json.loads(server.process.stdout.readline()) == {"error": "accept4: Too many open files"}
        assert server.process.stdout.read() == ""
        for peer in peers:
            peer.close()


@pytest.mark.parametrize("arguments", [
    ["--cpu", "100000"], ["--parent", "999999999"], ["--milliseconds", "-1"], ["--bytes", "none"], ["--speed", "2"],
])
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


def fill_standard_output(process):
    """Whatever it says next makes it wait until somebody reads."""
    writing = os.open(f"/proc/{process.pid}/fd/1", os.O_WRONLY | os.O_NONBLOCK)
    for size in (1 << 20, 1):
        with contextlib.suppress(BlockingIOError):
            while True:
                os.write(writing, b"\n" * size)
    os.close(writing)


def await_empty(pipe):
    """Until all that was written to it has been read."""
    unread = array.array("i", [1])
    while unread[0] > 0:
        fcntl.ioctl(pipe, termios.FIONREAD, unread)


def test_a_message_that_is_noticed_in_time_and_read_late_counts_as_late():
    """The server notices an order and a message together, and is held up by its answer to the order."""
    held_up = 0.2
    with Server("--milliseconds", "1", "--bytes", "8") as server, server.connect() as peer:
        ask(peer, b"a friend")
        server.lateness()
        fill_standard_output(server.process)
        server.process.send_signal(signal.SIGSTOP)
        os.waitpid(server.process.pid, os.WUNTRACED)  # until it has stopped
        server.process.stdin.write('{"lateness": {}}\n')
        peer.sendall(b"too late")
        server.process.send_signal(signal.SIGCONT)
        await_empty(server.process.stdin)
        time.sleep(held_up)  # under test: how late it is told to have been
        while not server.process.stdout.readline().strip():
            pass
        assert answer(peer, 8) == b"too late"
        assert server.lateness()["max"] >= (held_up - 0.010) * 1e9
