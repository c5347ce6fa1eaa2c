"""Right answers are all counted, and every kind of wrong answer is noticed."""
# SPDX-License-Identifier: Apache-2.0
import threading

import pytest

from echo_server import EchoServer
from load_process import Load


def outcome(answer, round_trips=100, connections=1, size=64, more=(), in_parts=False):
    with EchoServer(answer, size) as server, Load(connections, size, *more) as load:
        load.connect(server)
        return load.go(round_trips, in_parts=in_parts)


def byte_by_byte(server, connection, message, count):
    for byte in message:
        connection.send(bytes([byte]))


def flipped(at):
    def answer(server, connection, message, count):
        bent = bytearray(message)
        if count % 10 == 0:
            bent[at] ^= 1
        connection.sendall(bent)
    return answer


def closes_after_seven(server, connection, message, count):
    connection.sendall(message)
    if count == 7:
        connection.close()


def stops_in_the_middle(server, connection, message, count):
    connection.sendall(message if count < 7 else message[:20])
    if count == 7:
        connection.close()


def a_byte_too_many(server, connection, message, count):
    connection.sendall(message + b"!" if count == 3 else message)


def the_message_before(server, connection, message, count):
    server.before, answer = message, getattr(server, "before", message)
    connection.sendall(answer)


class Swapped:
    """Two connections whose answers are exchanged."""

    def __init__(self):
        self.meeting, self.seen = threading.Barrier(2), {}

    def __call__(self, server, connection, message, count):
        self.seen[connection] = message
        self.meeting.wait()
        foreign = next(text for whose, text in self.seen.items() if whose is not connection)
        self.meeting.wait()
        connection.sendall(foreign)


@pytest.mark.parametrize("connections", [1, 200])
def test_split_answers_are_put_together(connections):
    result = outcome(byte_by_byte, round_trips=400, connections=connections)
    assert (result["round_trips"], result["wrong"], result["reason"]) == (400, 0, None)


@pytest.mark.parametrize("place", [0, 31, 63])
def test_one_flipped_bit_is_wrong(place):
    result = outcome(flipped(place), round_trips=105)
    assert result["wrong"] == 10
    assert f"byte {place} of the answer" in result["reason"] and "message 9" in result["reason"]


def test_flipped_bits_are_counted_on_200_connections():
    assert outcome(flipped(5), round_trips=200 * 20, connections=200)["wrong"] == 400


def test_a_lost_connection_owes_its_share():
    result = outcome(closes_after_seven, round_trips=100)
    assert (result["round_trips"], result["wrong"]) == (100, 93)


def test_a_short_answer_is_wrong():
    result = outcome(stops_in_the_middle, round_trips=7)
    assert result["wrong"] == 1 and "after 20 bytes" in result["reason"]


def test_lost_connections_among_200():
    assert outcome(closes_after_seven, round_trips=200 * 10, connections=200)["wrong"] == 200 * 3


def test_a_byte_too_many_is_wrong():
    assert outcome(a_byte_too_many, round_trips=3)["wrong"] == 1


def test_an_old_answer_is_wrong():
    assert outcome(the_message_before, round_trips=50)["wrong"] == 49


def test_a_foreign_answer_is_wrong():
    assert outcome(Swapped(), round_trips=40, connections=2)["wrong"] == 40


@pytest.mark.parametrize("size", [1, 7, 65536, 1 << 20])
def test_messages_of_any_size_come_back(size):
    def streaming(server, connection, message, count):
        connection.sendall(message)
    assert outcome(streaming, round_trips=12, connections=3, size=size)["wrong"] == 0


def complemented(server, connection, message, count):
    connection.sendall(message[:-1] + bytes([message[-1] ^ 0xff]))


@pytest.mark.parametrize("connections, size", [(1, 64), (200, 64), (2, 1), (1, 1 << 20)])
def test_a_changed_answer_is_right_where_it_is_asked_for(connections, size):
    assert outcome(complemented, 400, connections, size, ["--changed"], in_parts=True)["wrong"] == 0


def test_who_sends_back_what_came_is_wrong_where_a_change_is_asked_for():
    result = outcome(byte_by_byte, 10, more=["--changed"])
    assert result["wrong"] == 10 and "byte 63 of the answer" in result["reason"]


class Reflecting(EchoServer):
    """Sends back what has come, without waiting for the whole message."""

    def _serve(self, connection, seen):
        with connection:
            while piece := connection.recv(self.size):
                connection.sendall(piece)


@pytest.mark.parametrize("connections", [1, 20])
def test_an_answer_that_begins_before_its_message_is_whole_is_wrong(connections):
    with Reflecting() as server, Load(connections, 64) as load:
        load.connect(server)
        assert load.go(connections)["wrong"] == 0
        # A busy machine may keep the server from all first parts until the second ones are there, too.
        result = next(r for _ in range(100) if (r := load.go(connections, in_parts=True))["wrong"])
    assert 0 < result["wrong"] <= connections
    assert "began before the message was whole" in result["reason"]
