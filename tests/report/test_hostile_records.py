"""Numbers that can't be cost their record and nothing else: report and compare live through any record."""
# SPDX-License-Identifier: Apache-2.0
import copy
import json
import random
from xml.etree import ElementTree

import pytest
from compare_call import compare
from make_run import make
from page_reader import Page

from heddle.compare.comparison import compare as compared
from heddle.compare.formats import FORMATS
from heddle.page.assemble import build
from heddle.page.command import main
from heddle.runs.load import load

RAW = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
NUMBERS = [0, -1, -0.0, 1e308, 1e-308, 1e300, 10**30, 5e-324, 1e18, 1e15, 0.5, "fast", "", True, [], {}, [1], {"a": 1},
           *RAW.values()]
FIELDS = ["wall_ns_per_op", "cpu_ns_per_op", "ops", "user_ns", "sys_ns", "voluntary_switches", "involuntary_switches",
          "peak_rss_bytes", "processors", "repetitions", "latency_ns", "account", "metrics", "params", "round",
          "outcome", "reason", "cell", "model", "workload", "kind", "family"]
TEXTS = ["", "a" * 5000, "x\x00\x1b[31m\ud800", "<script>alert(1)</script>", "../../etc/passwd", "a\nb\tc", "m|d",
         "$x$", "µ" * 300, "n/a:b/c:d", "{{ 7 * 7 }}", "%s%n", "-", "null"]


def strict(text):
    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, parse_constant=refuse)


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A small run with latencies, metrics and memory; nothing in it is touched."""
    return make(tmp_path_factory.mktemp("good") / "run", only="io/echo|contention/mutex")


def records(folder):
    return [json.loads(line) for line in (folder / "records.jsonl").read_text().splitlines()]


def with_records(folder, target, changed):
    """A copy of the run with these records."""
    target.mkdir()
    for name in ("run.json", "conformance.json"):
        (target / name).write_bytes((folder / name).read_bytes())
    (target / "records.jsonl").write_text("".join(json.dumps(one) + "\n" for one in changed))
    return target


def ok_of(folder, workload="io/echo"):
    return next(r for r in records(folder) if r["outcome"] == "ok" and r["workload"] == workload)


IMPOSSIBLE = {
    "wall 0": ({"wall_ns_per_op": 0}, "0 is not a time per operation"),
    "wall 1e308": ({"wall_ns_per_op": 1e308}, "1e+308 is not a time per operation"),
    "wall NaN": ({"wall_ns_per_op": RAW["NaN"]}, "nan is not a time per operation"),
    "wall as a word": ({"wall_ns_per_op": "fast"}, "fast is not a time per operation"),
    "CPU 1e300 at wall 10": ({"wall_ns_per_op": 10, "cpu_ns_per_op": 1e300}, "cpu_ns_per_op is 1e+300"),
    "CPU of a million processors": ({"wall_ns_per_op": 10, "cpu_ns_per_op": 1e9}, "no machine has so many processors"),
    "a negative count": ({"voluntary_switches": -1}, "voluntary_switches is -1"),
    "more workers than units": ({"account": {"units_created": 5, "units_finished": 5, "workers_seen": 6}},
                                "6 workers ran 5 units"),
    "more finished than created": ({"account": {"units_created": 5, "units_finished": 6}}, "6 units finished of 5"),
    "a percentile alone": ({"latency_ns": {"p99": 5.0}}, "one percentile alone"),
    "percentiles that fall": ({"latency_ns": {"p50": 5, "p90": 4, "p99": None, "p999": None, "max": 9}}, "that fall"),
    "a metric of 1e300": ({"metrics": {"fairness": {"value": 1e300, "unit": "", "better": "higher"}}}, "fairness"),
    "no operation": ({"ops": 0}, "no operation"),
    "no processor": ({"processors": 0}, "0 processors"),
    "a repetition of NaN": ({"repetitions": [1.0, RAW["NaN"]]}, "a repetition took nan"),
}


@pytest.mark.parametrize("change,reason", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_number_that_cannot_be_is_an_error_with_a_reason(good, tmp_path, change, reason):
    folder = with_records(good, tmp_path / "run", [ok_of(good) | change])
    (record,) = load(folder).records
    assert record.outcome == "error" and reason in record.reason and record.wall is None
    assert record.latency == {} and record.metrics == {} and record.account == {}


@pytest.mark.parametrize("change,reason", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_one_such_record_takes_its_cell_out_and_nothing_else(good, tmp_path, change, reason):
    all_of_them = records(good)
    hit = all_of_them.index(ok_of(good))
    all_of_them[hit] = all_of_them[hit] | change
    folder = with_records(good, tmp_path / "run", all_of_them)
    page = build([load(folder)]).html
    assert reason.replace(">", "&gt;") in page and page.count("(in 1 of 6 rounds)") >= 1
    found = compared(load(good), load(folder), 0.05)
    assert [cell.verdict for cell in found.cells if cell.bad] == ["error"]


def test_a_record_as_hosts_write_it_is_no_error(good):
    assert {r.outcome for r in load(good).records} == {"ok", "absent", "wrong", "hang"}


def hostile(rng, record):
    """A record with some of its fields, or of what is in them, replaced."""
    made = copy.deepcopy(record)
    for _ in range(rng.choice([1, 1, 2, 5])):
        field = rng.choice(FIELDS)
        nested = made.get(field)
        value = rng.choice(NUMBERS + TEXTS)
        if isinstance(nested, dict) and nested and rng.random() < 0.7:
            nested[rng.choice(list(nested))] = value
        elif isinstance(nested, list) and nested and rng.random() < 0.7:
            nested[rng.randrange(len(nested))] = value
        elif rng.random() < 0.1:
            made.pop(field, None)
        else:
            made[field] = value
    return made


@pytest.mark.parametrize("seed", [*range(7), 18])
def test_report_and_compare_live_through_any_record(good, tmp_path, seed):
    rng = random.Random(seed)
    all_of_them = records(good)
    changed = [hostile(rng, one) if rng.random() < 0.04 else one for one in all_of_them]
    folder = with_records(good, tmp_path / "run", changed)
    assert main([str(folder)]) == 0
    for figure in Page(folder / "report.html").figures:
        ElementTree.fromstring(figure)
    for base, new in ((good, folder), (folder, good), (folder, folder)):
        found = compared(load(base), load(new), 0.05)
        strict(FORMATS["json"](found, True))
        ElementTree.fromstring(FORMATS["junit"](found, True))
        for form in ("text", "md"):
            FORMATS[form](found, True).encode()


@pytest.mark.parametrize("seed", range(8))
def test_any_run_json_is_read_or_refused_in_a_line(good, tmp_path, seed):
    rng = random.Random(100 + seed)
    folder = with_records(good, tmp_path / "run", records(good)[:120])
    info = json.loads((folder / "run.json").read_text())
    for _ in range(4):
        info[rng.choice(list(info))] = rng.choice(NUMBERS + TEXTS)
        model = rng.choice(list(info["models"])) if isinstance(info["models"], dict) and info["models"] else None
        if model and isinstance(info["models"][model], dict):
            info["models"][model][rng.choice(list(info["models"][model]))] = rng.choice(NUMBERS + TEXTS)
    (folder / "run.json").write_text(json.dumps(info))
    assert main([str(folder)]) == 0
    strict(FORMATS["json"](compared(load(good), load(folder), 0.05), True))


def test_long_names_and_models_that_run_json_does_not_list(good, tmp_path):
    new = [r | {"model": "m" * 4000, "cell": "m" * 4000 + r["cell"][r["cell"].index("/"):]}
           for r in records(good) if r["model"] == "threads"]
    folder = with_records(good, tmp_path / "run", records(good) + new)
    assert main([str(folder)]) == 0
    assert (folder / "report.html").stat().st_size < 2 * len(build([load(good)]).html)
    assert strict(compare(good, folder, "--format", "json").stdout)["only_in_new"]


def test_a_long_workload_and_parameter(good, tmp_path):
    long = ok_of(good) | {"workload": "io/" + "w" * 3000, "params": {"p" * 3000: "v" * 3000}, "cell": "threads/x"}
    folder = with_records(good, tmp_path / "run", [long | {"round": at} for at in range(6)])
    assert main([str(folder)]) == 0
