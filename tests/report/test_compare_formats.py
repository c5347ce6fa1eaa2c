"""heddle compare: its formats, where they are written, and its one-line errors."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
from xml.etree import ElementTree

import pytest
from compare_call import SLOW, VERDICTS, compare, edit


def test_text_is_short_and_worst_first(base, slower):
    lines = compare(base, slower).stdout.splitlines()
    assert "1 cell got slower" in lines[0]
    table = [line for line in lines if line.split(" ")[0] in VERDICTS]
    assert table[0].split()[:2] == ["slower", SLOW] and len(table) < 20
    assert len(compare(base, slower, "--all").stdout.splitlines()) > 200


def test_markdown_is_one_table(base, slower):
    lines = compare(base, slower, "--format", "md").stdout.splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert lines[0].startswith("**1 cell got slower") and len({row.count("|") for row in rows}) == 1
    assert SLOW in rows[2]


def test_junit_counts_what_it_holds(base, slower):
    suite = ElementTree.fromstring(compare(base, slower, "--format", "junit").stdout)
    assert int(suite.get("tests")) == len(suite.findall("testcase"))
    assert [c.get("classname") + "/" + c.get("name") for c in suite.findall("testcase[failure]")] == [SLOW]
    assert int(suite.get("failures")) == 1 and int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))


def test_junit_takes_a_loss_for_an_error(base, again):
    edit(again, lambda r: None if r["cell"] == SLOW else r)
    suite = ElementTree.fromstring(compare(base, again, "--format", "junit").stdout)
    assert int(suite.get("errors")) == len(suite.findall("testcase[error]")) == 1
    assert int(suite.get("tests")) == len(suite.findall("testcase"))


def test_a_bare_environment_can_print_it(base):
    bare = {k: v for k, v in os.environ.items() if k == "PATH"} | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    assert compare(base, base, env=bare).returncode == 0


@pytest.mark.parametrize("arguments", [
    [], ["{run}"], ["{run}", "/nowhere"], ["/nowhere", "{run}"], ["{run}", "{run}", "--format", "yaml"],
    ["{run}", "{run}", "--margin", "x"], ["{run}", "{run}", "--margin", "-1"], ["{run}", os.devnull]])
def test_errors_are_one_line_and_status_2(base, arguments):
    done = compare(*(str(a).format(run=base) for a in arguments))
    assert done.returncode == 2 and done.stdout == ""
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("heddle-compare: ")


@pytest.mark.parametrize("form", ["text", "md", "json", "junit"])
def test_output_that_goes_nowhere_is_one_line_and_status_2(base, form):
    with open("/dev/full", "w") as full:
        done = compare(base, base, "--format", form, stdout=full)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["heddle-compare: standard output: No space left on device"]


def test_a_reader_who_has_gone_away_costs_nothing(base):
    read, write = os.pipe()
    os.close(read)
    done = compare(base, base, "--all", stdout=write)
    os.close(write)
    assert done.returncode == 0 and done.stderr == ""


def test_json_is_strict(base):
    def refuse(constant):
        raise AssertionError(constant)

    json.loads(compare(base, base, "--format", "json").stdout, parse_constant=refuse)
