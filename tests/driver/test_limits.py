"""Real hosts that run out of descriptors, processes or memory: an error that says of what, and the run goes on."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile

import pytest

from workbench import Workbench

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOSTS = pathlib.Path(os.environ.get("HEDDLE_BUILD", ROOT / "build")).resolve() / "hosts"
NOBODY = 65534
SMALL = "overhead/spawn_join/alive:1"

built = pytest.mark.parametrize("model", [
    pytest.param(name, marks=pytest.mark.skipif(not (HOSTS / f"heddle-host-{name}").exists(), reason="not built"))
    for name in ("threads", "processes", "coro_asio")])


def outcomes(bench, model, *cells, extra=(), **options):
    """Outcome and reason of each cell, in one round of its own."""
    if not (bench.hosts / f"heddle-host-{model}").exists():
        (bench.hosts / f"heddle-host-{model}").symlink_to(HOSTS / f"heddle-host-{model}")
    filters = [word for cell in cells for word in ("--filter", f"{model}/{cell}")]
    done = bench.call("bench", "--rounds", 1, "--out", "out", *extra, *filters, **options)
    assert done.status == 1, done.err
    found = {record["cell"].removeprefix(f"{model}/"): (record["outcome"], record["reason"])
             for record in bench.records()}
    assert set(found) == set(cells)
    return found


def limit(what, most):
    return lambda: resource.setrlimit(what, (most, most))


@built
def test_connections_that_do_not_fit_are_an_error_before_anything_starts(bench, model):
    many, few = "io/echo/connections:1000/bytes:64", "io/echo/connections:100/bytes:64"
    clients = "io/fan_out/tasks:1000"
    found = outcomes(bench, model, many, few, clients, preexec_fn=limit(resource.RLIMIT_NOFILE, 256))
    why = "1000 connections need about 1032 descriptors, the limit is 256 (ulimit -n)"
    assert found == {many: ("error", why), clients: ("error", why), few: ("ok", None)}


@built
def test_a_low_soft_limit_is_raised(model):
    host = HOSTS / f"heddle-host-{model}"
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    done = subprocess.run([host, "--bench", f"{model}/io/fan_out/tasks:100", "--budget", "0.01"],
                          capture_output=True, text=True, check=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard)))
    assert json.loads(done.stdout)["outcome"] == "ok"


def wait_for_outside_program(host):
    """Until the host has started its load or its server, having found that the descriptors suffice."""
    children = pathlib.Path(f"/proc/{host.pid}/task/{host.pid}/children")
    while host.poll() is None:
        try:
            names = [pathlib.Path(f"/proc/{child}/comm").read_text().strip() for child in children.read_text().split()]
        except OSError:
            continue  # one ended while we looked
        if "heddle-load" in names or "heddle-delay" in names:
            return


# In a host of processes each task has its connection's descriptor to itself.
@pytest.mark.parametrize("cell", ["io/echo/connections:100/bytes:64", "io/fan_out/tasks:1000", "gil/io_latency/k:2"])
@pytest.mark.parametrize("model", [name for name in ("threads", "coro_asio")
                                   if (HOSTS / f"heddle-host-{name}").exists()])
def test_descriptors_that_end_midway_are_an_error(model, cell):
    with subprocess.Popen([HOSTS / f"heddle-host-{model}", "--bench", f"{model}/{cell}", "--budget", "2"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as host:
        wait_for_outside_program(host)
        resource.prlimit(host.pid, resource.RLIMIT_NOFILE, (4, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        record = json.loads(host.stdout.read())
    assert record["outcome"] == "error" and "Too many open files" in record["reason"], record["reason"]


NO_THREAD, NO_MEMORY = "Resource temporarily unavailable", "out of memory"
NO_FORK = f"fork: {NO_THREAD}"
FOOTPRINT, TREE = "overhead/footprint/tasks", "cpu/skynet/depth"


def if_built(*cases):
    return [case for case in cases if (HOSTS / f"heddle-host-{case[0]}").exists()]


# Stacks end before the heap does, or the heap does: then the reason itself has to be told without any.
@pytest.mark.parametrize("model, many, most, why", if_built(
    ("threads", f"{FOOTPRINT}:1000", 1 << 30, NO_THREAD), ("thread_pool", f"{FOOTPRINT}:1000", 1 << 30, NO_THREAD),
    ("fibers", f"{FOOTPRINT}:10000", 1 << 30, NO_MEMORY), ("coro_asio", f"{TREE}:6/workers:1", 300 << 20, NO_MEMORY),
    ("microthreads", f"{TREE}:6/workers:1", 300 << 20, NO_MEMORY)))
def test_memory_that_does_not_suffice_is_an_error(bench, model, many, most, why):
    found = outcomes(bench, model, many, SMALL, extra=["--profile", "full"], preexec_fn=limit(resource.RLIMIT_AS, most))
    assert found[SMALL] == ("ok", None)
    outcome, reason = found[many]
    told = f"the limit on memory (ulimit -v) is {most // 1024} KiB"
    assert outcome == "error", reason
    assert reason.endswith(told) and why in reason if why == NO_THREAD else reason.endswith(why), reason


@pytest.fixture
def small_memory():
    """A control group whose processes have 200 MiB together, where one may be made: its list of processes."""
    root = pathlib.Path("/sys/fs/cgroup")
    kinds = [(root / "memory", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes"),
             (root, "memory.max", "memory.swap.max")]
    parent, most, swap = next(kind for kind in kinds if kind[0].is_dir())
    group = parent / f"heddle-test-{os.getpid()}"
    try:
        group.mkdir()
    except OSError:
        pytest.skip("no control group may be made here")
    try:
        (group / most).write_text(str(200 << 20))
    except OSError:
        group.rmdir()
        pytest.skip("memory is not controlled here")
    try:
        (group / swap).write_text(str(200 << 20) if parent != root else "0")
    except OSError:
        pass  # no swap is accounted
    yield group / "cgroup.procs"
    group.rmdir()


@pytest.mark.parametrize("model, many", [(name, f"{TREE}:6/workers:1") for name in ("coro_asio", "microthreads")
                                         if (HOSTS / f"heddle-host-{name}").exists()])
def test_memory_that_runs_out_for_real_is_a_crash_and_the_run_goes_on(bench, small_memory, model, many):
    """The kernel then kills the largest process, which is the host: nobody is left to say more than the signal."""
    found = outcomes(bench, model, many, SMALL, extra=["--profile", "full"],
                     preexec_fn=lambda: small_memory.write_text(str(os.getpid())))
    assert found == {SMALL: ("ok", None), many: ("crash", "SIGKILL")}


@pytest.fixture
def nobodys_bench():
    """A bench of a user whom RLIMIT_NPROC binds: root is exempt."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heddle-limits-"))
    made = Workbench(folder)
    if os.getuid() == 0:
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, NOBODY, NOBODY)
    yield made
    made.no_process_is_left()
    shutil.rmtree(folder)


def as_nobody():
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}


def threads_of(user):
    """How many the kernel counts against the limit now."""
    found = 0
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and entry.stat().st_uid == user:
                found += len(list((entry / "task").iterdir()))
        except OSError:
            pass  # it ended while we looked
    return found


# Those of a tree end within tasks, whose own processes have to say so.
@pytest.mark.parametrize("model, many, why", if_built(
    ("threads", f"{FOOTPRINT}:1000", NO_THREAD), ("thread_pool", f"{FOOTPRINT}:1000", NO_THREAD),
    ("processes", f"{FOOTPRINT}:1000", NO_FORK), ("processes", f"{TREE}:3/workers:1", NO_FORK)))
def test_processes_that_do_not_suffice_are_an_error(nobodys_bench, model, many, why):
    if subprocess.run(["test", "-x", HOSTS], check=False, **as_nobody()).returncode != 0:
        pytest.skip("nobody can't reach the build")
    most = threads_of(NOBODY if os.getuid() == 0 else os.getuid()) + 300
    found = outcomes(nobodys_bench, model, many, SMALL, preexec_fn=limit(resource.RLIMIT_NPROC, most), **as_nobody())
    assert found[SMALL] == ("ok", None)
    outcome, reason = found[many]
    told = f"{why}; the limit on processes and threads (ulimit -u) is {most}"
    assert outcome == "error" and told in reason, reason
