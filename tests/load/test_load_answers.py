"""Right answers are all counted, and every kind of wrong answer is noticed."""
# SPDX-License-Identifier: Apache-2.0
import threading

import pytest

from echo_server import EchoServer
from keyed_answer import change_of
from load_process import Load

KEY = 0xfedcba9876543210


def outcome(answer, round_trips=100, connections=1, size=64, key=None, in_parts=False):
    with EchoServer(answer, size) as server, Load(connections, size) as load:
        load.connect(server, key)
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


def keyed(key):
    def answer(server, connection, message, count):
        connection.sendall(message[:-1] + bytes([message[-1] ^ change_of(message, key)]))
    return answer


def keyed_once(key):
    """Answers rightly, and from then on changes each message as the first."""
    change: list[int] = []

    def answer(server, connection, message, count):
        if not change:
            change.append(change_of(message, key))
        connection.sendall(message[:-1] + bytes([message[-1] ^ change[0]]))
    return answer


@pytest.mark.parametrize("connections, size", [(1, 64), (200, 64), (2, 7), (2, 1), (1, 1 << 20)])
def test_a_keyed_answer_is_right_where_a_key_is_given(connections, size):
    assert outcome(keyed(KEY), 400, connections, size, KEY, in_parts=True)["wrong"] == 0


def test_who_sends_back_what_came_is_wrong_where_a_key_is_given():
    result = outcome(byte_by_byte, 10, key=KEY)
    assert result["wrong"] == 10 and "byte 63 of the answer" in result["reason"]


def test_who_answers_with_another_key_is_wrong():
    assert outcome(keyed(KEY + 1), 1000, key=KEY)["wrong"] > 900


def test_who_changes_each_message_as_the_first_is_wrong():
    assert outcome(keyed_once(KEY), 1000, key=KEY)["wrong"] > 900


def test_a_key_is_for_the_connections_that_it_was_given_for():
    with EchoServer() as server, Load() as load:
        load.connect(server, KEY)
        assert load.go(5)["wrong"] == 5
        load.close()
        load.connect(server)
        assert load.go(5)["wrong"] == 0


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
