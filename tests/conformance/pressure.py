"""What keeps a host that is judged from its processor, its memory, or its turn."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

CORES = os.cpu_count() or 1
COMPUTE = "import os\nwhile os.getppid() == {parent}: pass"
# Writes to all of it again and again, so that none is given back.
FILL = """import mmap, os
block = bytes(1 << 20)
memory = mmap.mmap(-1, {size} * len(block))
while True:
    for at in range({size}):
        if os.getppid() != {parent}: raise SystemExit
        memory[at * len(block):(at + 1) * len(block)] = block"""


@contextlib.contextmanager
def beside(*programs: str) -> Iterator[None]:
    """Python programs that go on until the end of the block. They end with us, however that comes about."""
    running = [subprocess.Popen([sys.executable, "-c", each]) for each in programs]
    try:
        yield
    finally:
        for each in running:
            each.kill()
            each.wait()


def computing(per_core: int = 2) -> contextlib.AbstractContextManager[None]:
    return beside(*[COMPUTE.format(parent=os.getpid())] * per_core * CORES)


def filling_memory() -> contextlib.AbstractContextManager[None]:
    """Half of what is available."""
    available = next(line.split()[1] for line in open("/proc/meminfo") if line.startswith("MemAvailable:"))
    return beside(FILL.format(parent=os.getpid(), size=int(available) // 2048))


@contextlib.contextmanager
def stopping(process: subprocess.Popen, chance: random.Random) -> Iterator[None]:
    """The process and its group stand still for up to a third of a second, now and then."""
    over = threading.Event()

    def stop_and_continue() -> None:
        with contextlib.suppress(ProcessLookupError):
            while not over.wait(chance.uniform(0.001, 0.2)):
                os.killpg(process.pid, signal.SIGSTOP)
                over.wait(chance.uniform(0.001, 0.3))
                os.killpg(process.pid, signal.SIGCONT)

    stops = threading.Thread(target=stop_and_continue)
    stops.start()
    try:
        yield
    finally:
        over.set()
        stops.join()


@contextlib.contextmanager
def nothing(_process: subprocess.Popen) -> Iterator[None]:
    yield


During = Callable[[subprocess.Popen], contextlib.AbstractContextManager[None]]


def some(chance: random.Random) -> tuple[str, tuple[str, ...], During]:
    """A treatment of one call: its name, what its command begins with, and what goes on during it."""
    core, priority = chance.choice(sorted(os.sched_getaffinity(0))), chance.randint(1, 10)
    seed = chance.random()
    return chance.choice([
        ("undisturbed", (), nothing),
        ("on one core", ("taskset", "--cpu-list", str(core)), nothing),
        (f"with nice {priority}", ("nice", "-n", str(priority)), nothing),
        ("stopped at times", (), lambda process: stopping(process, random.Random(seed))),
    ])
