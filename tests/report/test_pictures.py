"""What the pictures of costs, of the interpreter lock and of the footprint are drawn from."""
# SPDX-License-Identifier: Apache-2.0
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from heddle_report import grid, lock
from heddle_report.footprint import footprints
from heddle_report.load import load
from heddle_report.split import split


def entry(**raw):
    return SimpleNamespace(records=[SimpleNamespace(raw=raw, wall=100.0)])


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


def test_what_is_not_known_is_not_split():
    assert split(entry(cpu_ns_per_op=None, user_ns=1, sys_ns=1)) is None
    assert split(entry(cpu_ns_per_op=5.0, user_ns=None, sys_ns=1)) is None


def test_the_page_shows_the_split_beside_each_number(six, made):
    html = (six / "report.html").read_text()
    assert html.count('<td class="split">') == sum(len(row.measured) for row in made.rows)


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
