"""scripts/style: what it says where a linter finds something, where one is missing, and which files it asks about."""
# SPDX-License-Identifier: Apache-2.0
import subprocess
import sys

import pytest

import linting  # noqa: F401  so that heddle_lint is found
from heddle_lint import style

TOP = '"""A module."""\n'
GOOD = {"cpp": ("a.cpp", "int main() { return 0; }\n"),
        "python": ("tests/a.py", TOP),
        "types": ("tests/a.py", TOP + "a: int = 1\n"),
        "shell": ("scripts/a", "#!/usr/bin/env bash\necho \"$1\"\n")}
BAD = {"cpp": ("deep/a.hpp", "int  a;\n", "deep/a.hpp"),
       "python": ("tests/a.py", TOP + "import os\n", "'os' imported but unused"),
       "types": ("tests/a.py", TOP + "a: int = 'x'\n", "Incompatible types"),
       "shell": ("scripts/a", "#!/bin/sh\necho $1\n", "SC2086")}


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


@pytest.fixture
def tree(tmp_path):
    for name in (".clang-format", "setup.cfg"):
        write(tmp_path, name, (style.ROOT / name).read_text())
    write(tmp_path, "scripts/main.py", TOP)
    return tmp_path


@pytest.mark.parametrize("linter", style.LINTERS)
def test_what_is_clean(tree, linter, capfd):
    write(tree, *GOOD[linter])
    assert (style.main([linter], tree), capfd.readouterr().out) == (0, "")


@pytest.mark.parametrize("linter", style.LINTERS)
def test_what_is_not(tree, linter, capfd):
    path, text, words = BAD[linter]
    write(tree, path, text)
    assert style.main([linter], tree) == 1
    assert words in capfd.readouterr().out


def test_layout_is_mended_by_the_command_that_is_named(tree, capfd):
    write(tree, "a.cpp", "int  a;\n")
    assert style.main(["cpp"], tree) == 1
    assert capfd.readouterr().out.endswith("style: to mend them: scripts/style --mend\n")
    assert (style.main(["--mend"], tree), style.main(["cpp"], tree)) == (0, 0)


@pytest.mark.parametrize("linter, package", [("cpp", "clang-format-19"), ("shell", "shellcheck")])
def test_a_missing_program_is_named_with_its_package(tree, linter, package, capfd, monkeypatch):
    write(tree, *GOOD[linter])
    monkeypatch.setenv("PATH", str(tree))
    assert style.main([linter], tree) == 1
    assert f"{package} is missing: run scripts/setup, or install the package {package}" in capfd.readouterr().err


@pytest.mark.parametrize("linter, package", [("python", "flake8"), ("types", "mypy")])
def test_a_missing_module_is_named_with_its_package(tree, linter, package, capfd, monkeypatch):
    bare = tree / "bare"
    write(tree, "bare", f"#!/bin/sh\nexec {sys.executable} -I -S \"$@\"\n")
    bare.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(bare))
    assert style.main([linter], tree) == 1
    assert f"or install the package {package}" in capfd.readouterr().err


def test_modules_of_one_name_stand_in_two_folders(tree, capfd):
    for folder in ("one", "two"):
        write(tree, f"tests/{folder}/conftest.py", TOP + f"word = '{folder}'\n")
        write(tree, f"tests/{folder}/test_{folder}.py", TOP + "import conftest\nword: str = conftest.word\n")
    assert (style.main(["types"], tree), capfd.readouterr().out) == (0, "")


def test_all_linters_are_asked_whatever_the_first_says(tree, capfd):
    for linter in ("cpp", "shell"):
        write(tree, *BAD[linter][:2])
    assert style.main(["cpp", "shell"], tree) == 1
    said = capfd.readouterr().out
    assert BAD["cpp"][2] in said and BAD["shell"][2] in said


def test_an_unknown_linter_is_a_wrong_call():
    done = subprocess.run([sys.executable, style.ROOT / "scripts/style", "go"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (2, "style: no linter 'go'; there are cpp, python, types, shell\n")
