"""asyncio.Queue with a close, as channel.py has it for queue.Queue."""
# SPDX-License-Identifier: Apache-2.0
import asyncio
import collections
from typing import Any, Callable


class Closed(Exception):
    """The queue was closed, and it is empty or something was put into it."""


class Channel(asyncio.Queue):
    closed = False

    # What asyncio.Queue keeps for classes that override its methods.
    _queue: collections.deque
    _getters: collections.deque
    _putters: collections.deque
    _wakeup_next: Callable[[collections.deque], Any]

    def full(self):
        return not self.closed and super().full()

    def empty(self):
        return not self.closed and super().empty()

    def _put(self, item):
        if self.closed:
            raise Closed
        super()._put(item)

    def _get(self):
        if self.closed and not self._queue:
            raise Closed
        return super()._get()

    def close(self):
        self.closed = True
        for waiting in (self._getters, self._putters):
            while waiting:
                self._wakeup_next(waiting)

    async def send(self, item):
        try:
            await self.put(item)
        except Closed:
            return False
        return True

    async def receive(self):
        """An item, or False once it is closed and empty."""
        try:
            return await self.get()
        except Closed:
            return False
