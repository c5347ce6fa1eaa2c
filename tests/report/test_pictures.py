"""What the pictures of costs, of the interpreter lock and of the footprint are drawn from."""
# SPDX-License-Identifier: Apache-2.0
from xml.etree import ElementTree

import pytest
from made_rows import entry as cell

from heddle.conclusions import grid
from heddle.conclusions.lock import panel
from heddle.conclusions.memory import footprints
from heddle.conclusions.split import split
from heddle.runs.environment import read_environment
from heddle.runs.load import load
from heddle.wording import units
from heddle.wording.split import split_text


def entry(confined=None, seen=None, alive=None, told=True, **fields):
    account = {k: v for k, v in {"workers_seen": seen, "peak_alive": alive}.items() if v is not None}
    return cell("m", "a/b", [{"account": account, "processors": confined, "confinement_told": told} | fields])


def texts(path):
    return [t.text for t in ElementTree.parse(path).iter("{http://www.w3.org/2000/svg}text")]


@pytest.fixture(scope="module")
def made(six):
    return grid.build(load(six))


def test_time_is_split_into_user_system_and_waiting():
    found = split(entry(cpu=60.0, user=200, system=100))
    assert (found.user, found.system, found.waiting) == pytest.approx((0.4, 0.2, 0.4))


def test_more_than_one_busy_processor_waits_for_nothing():
    found = split(entry(cpu=180.0, user=300, system=0))
    assert found.waiting == 0 and found.whole == pytest.approx(1.8)


@pytest.mark.parametrize("confined,seen,alive,cores,had", [
    (2, 1, 50, 8, 2),  # what the cell is confined to
    (4, 4, 50, 2, 2),  # or what there is
    (1, 9, 9, 8, 1), (None, 9, 9, 4, 4), (None, 1, 9, 4, 1),
    (None, 900, 1, 4, 1), (None, None, 9, 4, 1), (None, 9, None, 4, 4), (None, 9, 9, None, 1)])
def test_waiting_is_what_is_left_of_the_processors_that_could_be_busy(confined, seen, alive, cores, had):
    found = split(entry(confined, seen, alive, cpu=75.0, user=100, system=0), cores)
    assert (found.had, found.whole) == (had, had) and found.waiting == pytest.approx(had - 0.75)


def test_a_host_that_does_not_tell_its_confinement_says_nothing_of_waiting():
    found = split(entry(told=False, seen=2, alive=2, cpu=60.0, user=30, system=10), 2)
    assert found.had is None and found.waiting == 0 and found.whole == pytest.approx(0.6)
    assert split_text(found).replace(units.THIN, " ") == "of CPU time: 75 % user, 25 % system"


def test_the_words_are_parts_of_a_whole():
    found = split(entry(2, cpu=100.0, user=50, system=50), 2)
    told = split_text(found).replace(units.THIN, " ")
    assert told == "of the time of 2.0 processors: 25 % user, 25 % system, 50 % waiting"


@pytest.mark.parametrize("told,count", [("2", 2), ("0-1", 2), ("0-2,5", 4), ("unknown", None), ("", None)])
def test_processors_as_a_count_or_as_a_list(told, count):
    assert read_environment({"fields": {"cores_allowed": told}}).processors == count


def test_what_is_not_known_is_not_split():
    assert split(entry(cpu=None, user=1, system=1)) is None
    found = split(entry(cpu=60.0, user=None, system=None))
    assert (found.user, found.system, found.undivided, found.waiting) == pytest.approx((0, 0, 0.6, 0.4))
    assert split_text(found).replace(units.THIN, " ") == "of wall time: 60 % user or system, 40 % waiting"


def test_the_page_shows_the_split_beside_each_number(six, made):
    html = (six / "report.html").read_text()
    assert html.count('<td class="split">') == sum(
        len(row.measured) for row in made.rows if row.workload.own_cpu)


def test_the_lock_has_two_panels_with_it_and_without(six, made):
    computing, waiting = panel(made, "gil/cpu_scaling"), panel(made, "gil/io_latency")
    for one in (computing, waiting):
        assert set(one.lines) == {"threads", "threads+gil", "threads+gil_legacy"}
    assert [p.at for p in waiting.lines["threads+gil"]] == [0, 1, 2, 4]
    assert computing.lines["threads"][-1].value > 1.8 > 1 > computing.lines["threads+gil"][-1].value
    drawn = " ".join(texts(six / "figures" / "interpreter-lock.svg"))
    assert all(word in drawn for word in ("threads 1.", "threads+gil 0.", "threads+gil_legacy 0.", "median latency"))


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
