"""scripts/tidy beside a feigned cmake and clang-tidy: what it reads, and its exit status."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts/tidy"
# The objects that are made, and the source of each, as in the real database.
SOURCES = {"harness/a.o": "harness/a.cpp", "harness/again.o": "harness/a.cpp", "harness/b.o": "harness/b.cpp",
           **{f"{model}/host.o": f"build/tidy/{model}/host.cpp"
              for model in ("models/threads", "models/tbb", "conformance/cheats/x")},
           **{f"models/{model}/heddle-contracts-{model}.dir/lock.0.o": "build/tidy/generated/contracts/lock.0.cpp"
              for model in ("threads", "coro_asio", "tbb")},
           **{f"models/{model}/heddle-contracts-{model}.dir/contracts.o": f"build/tidy/models/{model}/contracts.cpp"
              for model in ("threads", "tbb")},
           "conformance/m.o": "build/tidy/generated/mutants/lock.0.cpp",
           "conformance/main.o": "build/tidy/conformance/mutants-lock.cpp"}
READ = ["harness/a.o", "harness/b.o", "models/coro_asio/heddle-contracts-coro_asio.dir/lock.0.o", "models/tbb/host.o",
        "models/threads/heddle-contracts-threads.dir/contracts.o",
        "models/threads/heddle-contracts-threads.dir/lock.0.o", "models/threads/host.o"]
# Notes the object of the only entry; finds something in b.cpp alone, and can't read what is called broken.
CLANG_TIDY = """#!/bin/sh
echo "$(sed 's/.*-o \\([^ "]*\\).*/\\1/' "$2/compile_commands.json")" >> calls
case $4 in
  */b.cpp) echo "b.cpp:1: a finding"; exit 1 ;;
  */broken.cpp) echo "no such thing" >&2; exit 1 ;;
  *) echo "7 warnings generated." >&2 ;;
esac
"""


@pytest.fixture
def tidy(tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPT, tmp_path / "scripts/tidy")
    (tmp_path / "build/tidy").mkdir(parents=True)
    for name, text in {"cmake": "#!/bin/sh\n", "clang-tidy-19": CLANG_TIDY}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)

    def call(*patterns, sources=SOURCES):
        entries = [{"directory": "/", "command": f"c++ -o {made} -c {source}", "file": f"{tmp_path}/{source}"}
                   for made, source in sources.items()]
        (tmp_path / "build/tidy/compile_commands.json").write_text(json.dumps(entries))
        (tmp_path / "calls").write_text("")
        done = subprocess.run([tmp_path / "scripts/tidy", *patterns], capture_output=True, text=True,
                              env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
        return done.returncode, sorted((tmp_path / "calls").read_text().split()), done.stdout

    return call


def test_everything_is_read_once_but_for_what_is_wrong_on_purpose(tidy):
    assert tidy() == (1, READ, "b.cpp:1: a finding\n")


@pytest.mark.parametrize("patterns, status, read", [
    (["harness/a", "models/tbb"], 0, ["harness/a.o", "models/tbb/host.o"]),
    (["/b.cpp"], 1, ["harness/b.o"]), (["nothing"], 2, [])])
def test_patterns_choose(tidy, patterns, status, read):
    assert tidy(*patterns)[:2] == (status, read)


def test_what_it_cannot_read_is_no_success(tidy):
    assert tidy(sources={"broken.o": "harness/broken.cpp"}) == (1, ["broken.o"], "no such thing\n")
