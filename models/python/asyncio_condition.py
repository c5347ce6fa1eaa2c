"""asyncio.Condition, notified by whoever wants to: it demands that its lock is taken meanwhile."""
# SPDX-License-Identifier: Apache-2.0
import asyncio


class Condition:
    """On the lock that a unit waits with: each lock has a condition of asyncio's."""

    def __init__(self):
        self.of = None

    def on(self, lock):
        if self.of is None or self.of._lock is not lock:
            self.of = asyncio.Condition(lock)
        return self.of

    def notify(self, count):
        """Nobody waits yet if no lock was ever named."""
        if self.of is None:
            return
        if self.of.locked():
            return self.of.notify(count)
        for _ in self.of.acquire().__await__():  # free, so it does not wait
            raise AssertionError("a free lock had to be waited for")
        self.of.notify(count)
        self.of.release()
