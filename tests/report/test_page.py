"""The page as a reader finds it: complete, offline, honest about what is missing."""
# SPDX-License-Identifier: Apache-2.0
import json
from xml.etree import ElementTree

import pytest
from made_world import FAMILIES, SETTINGS
from make_run import make
from page_reader import Page

from heddle.page.command import main


def report(folder):
    assert main([str(folder)]) == 0
    return Page(folder / "report.html")


def small(folder, **more):
    """A run of a few workloads: enough where the page as a whole is looked at."""
    return make(folder, only="overhead/(null|switch)|contention/mutex|gil/cpu", **more)


@pytest.fixture(scope="module")
def page(six):
    return Page(six / "report.html")


def test_no_cell_of_any_matrix_is_blank(page):
    rows = page.table("matrix")
    body = [row for row in rows[1:] if len(row) > 2]
    assert len(body) == len(SETTINGS)
    assert all(len(row) == len(FAMILIES) + 1 and all(row) for row in body)
    judged = page.table("contracts")[1:]
    assert len(judged) == 7 and all(all(row) for row in judged)


def test_outcomes_have_their_words_and_reasons(page):
    for word in ("wrong", "crash", "hang", "absent", "not built"):
        assert any(word in cell for row in page.table("matrix") for cell in row)
    assert "the counter stood at 799 998 after 800 000 turns" in page.text
    assert "the message-passing library's header was not found" in page.text


def test_what_failed_is_not_ranked(page):
    answer = next(row[1] for row in page.table("answers") if row[0] == "connections = 100, bytes = 64")
    assert "coro_asio and fibers tie for first" in answer and "processes" not in answer


def test_the_top_says_who_won_and_who_tied(page):
    text = " ".join(row[1] for row in page.table("answers") if len(row) == 2)
    assert "coro_asio and fibers tie for first" in text
    assert "tbb is first" in text and "times as long" in text
    assert "breaks 1 contract" in text


def test_offline(page):
    assert all(r.startswith("#") for r in page.references)
    for forbidden in ("<link", "@import", "url(http", "src=", "<iframe", "fetch("):
        assert forbidden not in page.html


def test_links_lead_somewhere_and_ids_are_unique(page):
    assert len(page.ids) == len(set(page.ids))
    assert {r[1:] for r in page.references} <= set(page.ids)


def test_figures_are_well_formed_titled_and_inlined(six, page):
    files = sorted((six / "figures").glob("*.svg"))
    assert len(files) == len(page.figures) > 15
    for text in [f.read_text(encoding="utf-8") for f in files] + page.figures:
        root = ElementTree.fromstring(text)
        assert root.tag.endswith("svg") and root.find("{*}title").text
        assert root.find("{*}desc").text and list(root.iter("{http://www.w3.org/2000/svg}text"))


def test_the_same_data_give_the_same_bytes(six):
    before = {f.name: f.read_bytes() for f in (six / "figures").iterdir()}
    html = (six / "report.html").read_bytes()
    report(six)
    assert html == (six / "report.html").read_bytes()
    assert before == {f.name: f.read_bytes() for f in (six / "figures").iterdir()}


def test_small_enough_to_mail(six):
    assert (six / "report.html").stat().st_size < 40_000 * len(SETTINGS)


@pytest.mark.parametrize("rounds,words", [(1, "1 round"), (3, "3 rounds"), (5, "5 rounds")])
def test_fewer_than_six_rounds_are_undecided(tmp_path, rounds, words):
    page = report(small(tmp_path / "run", rounds=rounds))
    answers = [row[1] for row in page.table("answers") if len(row) == 2]
    assert answers and all(
        a.startswith("Not ranked") or a.startswith("Undecided") and f"({words}; six are needed)" in a for a in answers)
    assert "is first" not in page.text
    assert page.text.index("decide who is faster") < page.text.index("What came out")


def test_an_interrupted_run_says_so_first(tmp_path):
    page = report(small(tmp_path / "run", rounds=2, complete=False))
    assert page.text.index("This run was interrupted") < page.text.index("What came out")


def test_cells_without_their_turn_are_not_blank(tmp_path):
    folder = small(tmp_path / "run", rounds=1, complete=False)
    page = report(folder)
    assert any("not run" in cell for row in page.table("matrix") for cell in row)
    assert all(all(row) for row in page.table("matrix")[1:] if len(row) > 2)


def test_without_conformance(tmp_path):
    assert "no verdicts on contracts" in report(
        small(tmp_path / "run", rounds=1, conformance=False)).text


def test_warnings_stand_at_the_top_and_in_the_environment(page):
    assert page.text.count("steal time was 0.4 % of the run") == 2


def test_names_that_nobody_foresaw_appear_by_themselves(tmp_path):
    folder = small(tmp_path / "run", rounds=1)
    strange = "zz<b>$x$&_\"'"
    record = json.loads((folder / "records.jsonl").read_text().splitlines()[0])
    lines = [json.dumps(record | {
        "cell": f"{strange}/novel/{strange}/size:{size}", "model": strange, "family": "<new>",
        "workload": f"novel/{strange}", "kind": "novel", "params": {"size": size, "how": "a<b"},
        "outcome": "ok", "wall_ns_per_op": 5.0 * size, "round": at})
        for size in (1, 2, 1000) for at in range(6)]
    lines.append(json.dumps(record | {"cell": f"{strange}/novel/other", "model": strange,
                                      "workload": "novel/other", "kind": "novel", "params": {},
                                      "outcome": "melted", "reason": "<script>alert(1)</script>"}))
    with (folder / "records.jsonl").open("a") as out:
        out.write("\n".join(lines) + "\n")
    page = report(folder)
    assert strange in page.text and "novel/other" in page.text
    assert any("melted" in cell for row in page.table("matrix") for cell in row)
    assert "<script>alert" not in page.html
    assert all(all(row) for row in page.table("matrix")[1:] if len(row) > 2)
    for figure in page.figures:
        ElementTree.fromstring(figure)


def test_runs_of_two_machines_stay_apart(tmp_path):
    first = small(tmp_path / "one", rounds=1, machine="orchard-2")
    second = small(tmp_path / "two", rounds=6, machine="quarry-64", seed=8)
    assert main([str(first), str(second), "--out", str(tmp_path / "both.html")]) == 0
    page = Page(tmp_path / "both.html")
    assert "never merged" in page.text and len(page.ids) == len(set(page.ids))
    matrices = [rows for classes, rows in page.tables if classes == "matrix"]
    assert len(matrices) == 2 and page.text.count("Undecided") == page.text.count("(1 round; ")


def test_runs_of_two_compilers_stay_apart_and_say_so(tmp_path):
    runs = [small(tmp_path / "gcc", rounds=1), small(tmp_path / "clang", rounds=2, compiler="clang 19.1.7")]
    assert main([*map(str, runs), "--out", str(tmp_path / "both.html")]) == 0
    page = Page(tmp_path / "both.html")
    assert "commit 0123abc, gcc 12.2.0 (release)" in page.text
    assert "commit 0123abc, clang 19.1.7 (release)" in page.text
    matrices = [rows for classes, rows in page.tables if classes == "matrix"]
    assert len(matrices) == 2 and "1 round:" in page.text and "2 rounds:" in page.text


def test_models_of_two_compilers_in_one_run_are_a_caution(tmp_path):
    folder = small(tmp_path / "run", rounds=1)
    info = json.loads((folder / "run.json").read_text())
    info["models"]["tbb"]["build"]["compiler"] = "clang 19.1.7"
    (folder / "run.json").write_text(json.dumps(info))
    text = report(folder).text
    assert "gcc 12.2.0 (release) and clang 19.1.7 (release)" in text[:text.index("What came out")]


def test_a_run_in_which_everything_failed(tmp_path):
    folder = small(tmp_path / "run", rounds=2)
    lines = [json.loads(line) for line in (folder / "records.jsonl").read_text().splitlines()]
    (folder / "records.jsonl").write_text("".join(
        json.dumps(r | {"outcome": "crash", "reason": "SIGILL"}) + "\n" for r in lines))
    page = report(folder)
    assert "No model gave a number" in page.text and page.figures == []


def test_an_empty_run(tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "run.json").write_text("{}")
    assert "No cell ran" in report(folder).text


def test_no_number_where_one_round_failed(tmp_path):
    folder = small(tmp_path / "run")
    lines = (folder / "records.jsonl").read_text().splitlines()
    hit = next(i for i, line in enumerate(lines) if "fibers/overhead/null" in line)
    bad = json.loads(lines[hit]) | {"outcome": "wrong", "reason": "off by one"}
    lines[hit] = json.dumps(bad)
    (folder / "records.jsonl").write_text("\n".join(lines) + "\n")
    page = report(folder)
    row = next(r for r in page.table("matrix") if r[0].startswith("overhead/null"))
    assert row[3].startswith("wrong") and "off by one (in 1 of 6 rounds)" in page.text
