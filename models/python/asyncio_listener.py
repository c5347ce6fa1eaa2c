"""A server of asyncio that hands its connections to whoever asks."""
# SPDX-License-Identifier: Apache-2.0
import asyncio


class Listener:
    """Of a socket that listens already; the server begins with the first accept."""

    def __init__(self, socket):
        self.socket = socket
        self.server = None
        self.connected: asyncio.Queue = asyncio.Queue()

    async def accept(self):
        """A pair of reader and writer."""
        if self.server is None:
            self.server = asyncio.ensure_future(asyncio.start_server(self._connected, sock=self.socket))
        await self.server
        return await self.connected.get()

    def _connected(self, reader, writer):
        self.connected.put_nowait((reader, writer))

    def close(self):
        """Closes connections that nobody asked for, too."""
        while not self.connected.empty():
            _, writer = self.connected.get_nowait()
            writer.close()
        if self.server is not None and self.server.done():
            self.server.result().close()
        elif self.server is not None:
            self.server.cancel()
        self.socket.close()
