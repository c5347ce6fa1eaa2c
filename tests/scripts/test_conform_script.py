"""scripts/conform beside a feigned cmake: what it builds for a filter."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def conform(tmp_path):
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for model in ("fibers", "threads", "threads+gil"):
        (tmp_path / "models" / model).mkdir(parents=True)
        (tmp_path / "models" / model / "model.hpp").touch()
    (tmp_path / "build/hosts").mkdir(parents=True)
    (tmp_path / "build/hosts/fibers.not_built").write_text("Boost.Fiber was not found\n")
    for name in ("cmake", "build/bin/heddle"):
        program = tmp_path / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/bin/sh\necho "{program.name} $*" >> {tmp_path}/calls\n')
        program.chmod(0o755)

    def call(*arguments):
        """The globs of contracts, the targets, and the call of heddle."""
        (tmp_path / "calls").write_text("")
        done = subprocess.run([tmp_path / "scripts/conform", *arguments], capture_output=True, text=True, check=True,
                              env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
        assert done.stdout == ""
        configure, build, made = (tmp_path / "calls").read_text().splitlines()
        return configure.split("-DHEDDLE_CONTRACTS=")[1], build.split("--target ")[1].split(), made

    return call


ALL = ["heddle", "heddle-contracts-threads", "heddle-contracts-threads+gil"]


@pytest.mark.parametrize("filters, contracts, targets", [
    ([], "all", ALL),
    (["threads/lock/*"], "lock/*", ALL[:2]),
    (["*gil/lock/*", "threads/mutex/excludes"], "lock/*;mutex/excludes", ALL),
    (["*excludes*"], "all", ALL),
    (["threads*lock/*"], "all", ALL),
    (["threads/*"], "all", ALL[:2]),
    (["threads/[lock/x;y"], "?lock/x?y", ALL[:2]),
])
def test_it_builds_what_the_filters_can_mean(conform, filters, contracts, targets):
    arguments = [word for each in filters for word in ("--filter", each)]
    assert conform(*arguments) == (contracts, targets, " ".join(["heddle conform", *arguments]))


def test_cmake_takes_several_globs(tmp_path):
    """The command line of scripts/index, as CMake makes it."""
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\nproject(globs NONE)\n"
        f"set(HEDDLE_SOURCES {SCRIPTS.parent})\nset(HEDDLE_INDEX {SCRIPTS}/index)\n"
        f"set(HEDDLE_PYTHON {sys.executable})\n"
        f"include({SCRIPTS.parent}/cmake/heddle_index.cmake)\nheddle_make_index()\n")
    for which, chosen in {"mutex/*;lock/hands_off": ["core", "lock", "mutex"], "core": ["core"]}.items():
        subprocess.run(["cmake", "-S", tmp_path, "-B", tmp_path / "build", f"-DHEDDLE_CONTRACTS={which}"],
                       check=True, capture_output=True)
        text = (tmp_path / "build/generated/index.cmake").read_text()
        [line] = [line for line in text.splitlines() if "HEDDLE_chosen_CONTRACTS" in line]
        assert re.findall(r"contracts/(\w+)\.0\.cpp", line) == chosen


def test_help_builds_the_driver_alone(conform):
    assert conform("--help")[1:] == (["heddle"], "heddle conform --help")
