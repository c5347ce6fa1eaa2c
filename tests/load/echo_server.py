"""An echo server in Python whose answers can be bent: one thread per connection, and what it saw is kept."""
# SPDX-License-Identifier: Apache-2.0
import socket
import threading


def correct(server, connection, message, count):
    connection.sendall(message)


class EchoServer:
    """`answer(server, connection, message, count)` replies to a connection's count-th message, from 1."""

    def __init__(self, answer=correct, size=64):
        self.answer, self.size = answer, size
        self.messages = []  # one list per connection
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()

    def _accept(self):
        try:
            while True:
                connection, _ = self.listener.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                seen: list[bytes] = []
                self.messages.append(seen)
                threading.Thread(target=self._serve, args=(connection, seen), daemon=True).start()
        except OSError:
            pass  # closed

    def _serve(self, connection, seen):
        try:
            with connection:
                while message := connection.recv(self.size, socket.MSG_WAITALL):
                    seen.append(message)
                    self.answer(self, connection, message, len(seen))
        except OSError:
            pass  # the other side left, or the answer was to close

    def counts(self):
        return sorted(len(seen) for seen in self.messages)

    def distinct(self):
        return len({message for seen in self.messages for message in seen})
