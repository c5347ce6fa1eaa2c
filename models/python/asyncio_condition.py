"""asyncio.Condition, notified by whoever wants to, whether or not its lock is taken."""
# SPDX-License-Identifier: Apache-2.0
import asyncio


class Condition:
    """A condition of asyncio's on the lock that units wait with; a new one when they come with another."""

    def __init__(self):
        self.lock = self.of = None

    def on(self, lock):
        if self.lock is not lock:
            self.lock, self.of = lock, asyncio.Condition(lock)
            self.of.locked = lambda: True  # type: ignore[assignment]
        return self.of

    def notify(self, count):
        """Nobody waits yet if no lock was ever named."""
        if self.of is not None:
            self.of.notify(count)
