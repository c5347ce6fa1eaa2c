"""scripts/multiply makes a larger tree of the same kind: whole copies under new names, which the index finds."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from heddle_index.index import index  # noqa: E402
from heddle_multiply.cli import main  # noqa: E402
from heddle_multiply.cost import Cost  # noqa: E402


OURS = index([ROOT])
SIZES = {"contracts": 2 * len(OURS.contracts) + 10, "core": len([each for each in OURS.contracts if each.core]) + 4,
         "mutants": 2 * len(OURS.mutants) + 10, "models": 2 * len(list(ROOT.glob("models/*/model.hpp")))}


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scratch")
    sizes = [word for what, number in SIZES.items() for word in (f"--{what}", str(number))]
    assert main(["--only-copy", *sizes, "--scratch", str(folder)]) == 0
    yield next(folder.iterdir())
    shutil.rmtree(folder)


def test_there_are_as_many_as_asked_for(grown):
    found = index([grown])
    made = {"contracts": len(found.contracts), "core": len([each for each in found.contracts if each.core]),
            "mutants": len(found.mutants), "models": len(list(grown.glob("models/*/model.hpp")))}
    assert made == SIZES


def test_a_copy_of_a_contract_is_killed_by_copies(grown):
    found = index([grown])
    mutants = {each.mutant for each in found.mutants}
    copies = [each for each in found.contracts if each.name.endswith("_x2")]
    assert len(copies) > 50
    assert all(set(each.killed_by) <= mutants for each in copies)
    assert any(mutant.endswith("_x2") for each in copies for mutant in each.killed_by)


def test_a_copy_is_a_type_of_its_own(grown):
    copy = (grown / "conformance/contracts/lock/hands_off_x2.hpp").read_text()
    original = (ROOT / "conformance/contracts/lock/hands_off.hpp").read_text()
    assert "struct hands_off_x2 " in copy and "struct hands_off " in original
    assert len(copy.splitlines()) == len(original.splitlines())


def test_a_copy_of_a_model_compiles(grown):
    options = ["-std=c++20", "-fsyntax-only", "-I.", "-DHEDDLE_SUSPENDING", "-x", "c++", "-"]
    command = [os.environ.get("HEDDLE_CXX", "c++"), *options]
    text = '#include "models/microthreads_x2/model.hpp"\nusing model = heddle::models::microthreads_x2;\n'
    done = subprocess.run(command, cwd=grown, input=text, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("seconds, status", [(59, 0), (61, 1)])
def test_a_step_above_its_limit_is_told(monkeypatch, capsys, tmp_path, seconds, status):
    monkeypatch.setattr("heddle_multiply.cli.costs", lambda tree, skip_tests: [Cost("configure", seconds, 60)])
    assert main(["--contracts", "0", "--mutants", "0", "--models", "0", "--scratch", str(tmp_path)]) == status
    assert ("(exceeded)" in capsys.readouterr().out) == (status == 1)
    assert list(tmp_path.iterdir()) == []


def test_the_script_says_how_it_is_called():
    said = subprocess.run([ROOT / "scripts/multiply", "--help"], capture_output=True, text=True, check=True).stdout
    assert "--contracts" in said and "--models" in said
