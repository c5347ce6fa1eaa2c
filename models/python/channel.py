"""queue.Queue with a close: the channel of Python's witnesses. Python 3.13 has it as shutdown().

put() and get() are the queue's own; close() goes through the methods that it has for overriding.
"""
# SPDX-License-Identifier: Apache-2.0
import queue


class Closed(Exception):
    """The queue was closed, and it is empty or something was put into it."""


class Channel(queue.Queue):
    closed = False

    def _qsize(self):
        return -1 if self.closed else super()._qsize()  # neither full nor empty: nobody waits

    def _put(self, item):
        if self.closed:
            raise Closed
        super()._put(item)

    def _get(self):
        if self.closed and not self.queue:
            raise Closed
        return super()._get()

    def close(self):
        with self.mutex:
            self.closed = True
            self.not_full.notify_all()
            self.not_empty.notify_all()

    def send(self, item):
        try:
            self.put(item)
        except Closed:
            return False
        return True

    def receive(self, limit=None):
        """An item, False after `limit` seconds, or None once it is closed and empty."""
        try:
            return self.get(True, limit)
        except queue.Empty:
            return False
        except Closed:
            return None
