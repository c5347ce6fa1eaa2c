"""The whole command: which files it reads, what it prints, how it ends."""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import subprocess
import sys

import pytest

LINT = pathlib.Path(__file__).resolve().parents[2] / "scripts/lint"
GOOD = "// What it is.\n// SPDX-License-Identifier: Apache-2.0\n"


def lint(root):
    done = subprocess.run([sys.executable, str(LINT), str(root)], capture_output=True, text=True)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def test_a_clean_tree_reports_its_median(tmp_path):
    for size in (2, 4, 9):
        write(tmp_path, f"harness/of_{size}.hpp", GOOD + "\n" * (size - 2))
    assert lint(tmp_path) == (0, ["lint: 3 files; 3 of them programs with a median of 4 lines, "
                                  "the longest 9 (harness/of_9.hpp); 0 findings"])


def test_findings_are_lines_and_status_1(tmp_path):
    write(tmp_path, "harness/a.hpp", GOOD + "task<M> f() {\n  f(AWAIT(x));\n  RETURN();\n}\n")
    status, lines = lint(tmp_path)
    assert status == 1
    assert lines[0].startswith("harness/a.hpp:4: await: ") and lines[-1].endswith("1 findings")


@pytest.mark.parametrize("path", ["build/a.hpp", "results/machine/run/a.py", "newcomer-results/a.py",
                                  ".git/a.py"])
def test_what_is_not_ours_is_not_read(tmp_path, path):
    write(tmp_path, path, "x\n")
    assert lint(tmp_path)[0] == 0


def test_a_linked_worktree_may_lie_anywhere(tmp_path):
    write(tmp_path, "a.py", '"""Is clean."""\n# SPDX-License-Identifier: Apache-2.0\n')
    write(tmp_path, ".git", "gitdir: /" + "home/somebody")
    assert lint(tmp_path)[0] == 0


def test_schemas_are_ours(tmp_path):
    write(tmp_path, "results/schema/a.py", "x = 1\n")
    assert lint(tmp_path)[0] == 1


def test_binaries_are_left_alone(tmp_path):
    (tmp_path / "picture.cpp").write_bytes(b"\xff\xfe\x00")
    assert lint(tmp_path) == (0, ["lint: no source files; 0 findings"])
