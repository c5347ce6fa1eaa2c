"""scripts/index: which headers are mutants of a facet, and which belong to one in a folder; what workloads stand on."""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import subprocess
import sys

import pytest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))

from heddle_index.index import index  # noqa: E402
from heddle_multiply.grow import grow  # noqa: E402


@pytest.fixture
def tree(tmp_path):
    """A mutant that is a header, and one that is a folder with two headers."""
    for name in ("lock/sticky_lock.hpp", "slow_lock/model.hpp", "slow_lock/queue.hpp", "slow_lock/CMakeLists.txt"):
        file = tmp_path / "conformance/mutants" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"// What it is.\nstruct {file.stem} {{}};\n")
    return tmp_path


def test_the_headers_of_a_mutant_in_a_folder_are_no_mutants(tree):
    assert [(each.facet, each.mutant) for each in index([tree]).mutants] == [("lock", "sticky_lock")]


def test_cmake_is_told_of_no_facet_for_such_a_folder(tree):
    subprocess.run([SCRIPTS / "index", tree, "--out", tree / "made"], check=True)
    assert "set(HEDDLE_MUTATED_FACETS lock)\n" in (tree / "made/index.cmake").read_text()
    assert sorted(file.name for file in (tree / "made/mutants").iterdir()) == ["lock.threads.0.cpp"]


def test_its_headers_are_not_copied_as_mutants(tree):
    grow(tree, contracts=0, core=0, mutants=3, models=0)
    folder = tree / "conformance/mutants"
    assert sorted(file.name for file in (folder / "lock").iterdir()) == \
        ["sticky_lock.hpp", "sticky_lock_x2.hpp", "sticky_lock_x3.hpp"]
    assert len(list((folder / "slow_lock").iterdir())) == 3


CORE, OTHER = "// Core: a workload needs it.\n", ""


@pytest.mark.parametrize("stands_on,core,complaint", [
    ('"lock/excludes"', CORE, None),
    ('\n      "lock/excludes "\n      "lock/excludes"', CORE, None),
    ('""', OTHER, None),
    ('"lock/exclude"', CORE, "lock/exclude, which is not a contract"),
    ('"lock/excludes"', OTHER, "lock/excludes, which is not a core contract")])
def test_what_a_workload_stands_on_is_a_core_contract(tree, stands_on, core, complaint):
    workload = f"// It is.\nstatic constexpr auto stands_on = {stands_on};\n"
    contract = f"// Says: one at a time.\n{core}"
    for name, text in (("workloads/cpu/x.hpp", workload), ("conformance/contracts/lock/excludes.hpp", contract)):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text)
    done = subprocess.run([SCRIPTS / "index", tree, "--out", tree / "made"], capture_output=True, text=True)
    said = f"index: workloads/cpu/x.hpp: it stands on {complaint}\n" if complaint else ""
    assert (done.returncode, done.stderr) == (1 if complaint else 0, said)
