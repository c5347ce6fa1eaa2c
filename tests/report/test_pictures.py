"""What the pictures of costs, of the interpreter lock and of the footprint are drawn from."""
# SPDX-License-Identifier: Apache-2.0
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from heddle_report import grid, lock, units
from heddle_report.built import processors
from heddle_report.footprint import footprints
from heddle_report.load import load
from heddle_report.load_records import setting_of_path
from heddle_report.measures import cpu_counts
from heddle_report.split import split


def entry(cell="a/b", seen=None, alive=None, **raw):
    account = {"workers_seen": seen, "peak_alive": alive}
    return SimpleNamespace(setting=setting_of_path(f"m/{cell}")[1],
                           records=[SimpleNamespace(raw=raw | {"account": account}, wall=100.0)])


def texts(path):
    return [t.text for t in ElementTree.parse(path).iter("{http://www.w3.org/2000/svg}text")]


@pytest.fixture(scope="module")
def made(six):
    return grid.build(load(six))


def test_time_is_split_into_user_system_and_waiting():
    found = split(entry(cpu_ns_per_op=60.0, user_ns=200, sys_ns=100))
    assert (found.user, found.system, found.waiting) == pytest.approx((0.4, 0.2, 0.4))


def test_more_than_one_busy_processor_waits_for_nothing():
    found = split(entry(cpu_ns_per_op=180.0, user_ns=300, sys_ns=0))
    assert found.waiting == 0 and found.whole == pytest.approx(1.8)


@pytest.mark.parametrize("cell,seen,alive,cores,had", [
    ("cpu/x/workers:2", 1, 50, 8, 2),  # what the cell is confined to
    ("cpu/x/workers:4", 4, 50, 2, 2),  # or what there is
    ("io/echo/connections:9", 9, 9, 8, 1), ("io/fan_out/tasks:9", 9, 9, 8, 1),  # the other side has another
    ("overhead/switch/placement:same", 2, 2, 8, 1), ("overhead/switch/placement:other", 2, 2, 8, 2),
    ("contention/x/tasks:9", 9, 9, 4, 4), ("contention/x/tasks:9", 1, 9, 4, 1),
    ("overhead/x/alive:1", 900, 1, 4, 1), ("a/b", None, 9, 4, 1), ("a/b", 9, None, 4, 4), ("a/b", 9, 9, None, 1)])
def test_waiting_is_what_is_left_of_the_processors_that_could_be_busy(cell, seen, alive, cores, had):
    found = split(entry(cell, seen, alive, cpu_ns_per_op=75.0, user_ns=100, sys_ns=0), cores)
    assert (found.had, found.whole) == (had, had) and found.waiting == pytest.approx(had - 0.75)


def test_the_words_are_parts_of_a_whole():
    found = split(entry("cpu/x/workers:2", cpu_ns_per_op=100.0, user_ns=50, sys_ns=50), 2)
    assert found.text.replace(units.THIN, " ") == "of the time of 2.0 processors: 25 % user, 25 % system, 50 % waiting"


@pytest.mark.parametrize("told,count", [("2", 2), ("0-1", 2), ("0-2,5", 4), ("unknown", None), ("", None)])
def test_processors_as_a_count_or_as_a_list(told, count):
    run = SimpleNamespace(info={"environment": {"fields": {"cores_allowed": told}}})
    assert processors(run) == count


def test_what_is_not_known_is_not_split():
    assert split(entry(cpu_ns_per_op=None, user_ns=1, sys_ns=1)) is None
    found = split(entry(cpu_ns_per_op=60.0, user_ns=None, sys_ns=None))
    assert (found.user, found.system, found.undivided, found.waiting) == pytest.approx((0, 0, 0.6, 0.4))
    assert found.text.replace(units.THIN, " ") == "of wall time: 60 % user or system, 40 % waiting"


def test_the_page_shows_the_split_beside_each_number(six, made):
    html = (six / "report.html").read_text()
    assert html.count('<td class="split">') == sum(
        len(row.measured) for row in made.rows if cpu_counts(row.setting.workload))


def test_the_lock_has_two_panels_with_off_on_and_legacy(six, made):
    computing, waiting = lock.computing(made), lock.waiting(made)
    for panel in (computing, waiting):
        assert set(panel.lines) == {"threads", "threads+gil", "threads+gil_legacy"}
    assert [p.at for p in waiting.lines["threads+gil"]] == [0, 1, 2, 4]
    assert computing.lines["threads"][-1].value > 1.8 > 1 > computing.lines["threads+gil"][-1].value
    drawn = " ".join(texts(six / "figures" / "interpreter-lock.svg"))
    assert all(word in drawn for word in ("off 1.", "on 0.", "legacy 0.", "median latency"))


def test_two_models_with_locks_keep_their_names():
    assert lock.labels(["threads", "threads+gil"])("threads+gil") == "on"
    assert lock.labels(["threads", "threads+gil", "fibers"])("threads+gil") == "threads+gil"


def test_footprints_have_a_figure_for_each_number_of_tasks(six, made):
    figures = sorted((six / "figures").glob("overhead-footprint-*-footprint.svg"))
    assert len(figures) == 3
    drawn = texts(figures[0])
    assert {"● resident", "◆ kernel", "○ virtual"} <= set(drawn) and "–" in drawn
    row = made.of_workload("overhead/footprint")[0]
    assert list(footprints(row))[0] == "microthreads" and "kernel" not in footprints(row)["process_pool"]


def test_categories_are_no_axis(six):
    names = [path.name for path in (six / "figures").iterdir()]
    assert any("overhead-switch" in name for name in names)
    assert not any("overhead-switch" in name and "scaling" in name for name in names)
