"""scripts/tidy beside a feigned cmake and clang-tidy: what it reads, and its exit status."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts/tidy"
SOURCES = ["harness/a.cpp", "harness/b.cpp", "build/tidy/models/threads/host.cpp",
           "build/tidy/conformance/mutants/x/host.cpp", "build/tidy/conformance/cheats/x/host.cpp"]
# Finds something in b.cpp alone.
CLANG_TIDY = '#!/bin/sh\necho "$4" >> calls\ncase $4 in */b.cpp) echo "b.cpp:1: a finding"; exit 1 ;; esac\n'


@pytest.fixture
def tidy(tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPT, tmp_path / "scripts/tidy")
    (tmp_path / "build/tidy").mkdir(parents=True)
    # A source may stand there twice: once for each target that it is compiled into.
    entries = [{"directory": "/", "command": "c++", "file": f"{tmp_path}/{source}"}
               for source in SOURCES + SOURCES[:1]]
    (tmp_path / "build/tidy/compile_commands.json").write_text(json.dumps(entries, indent=2))
    for name, text in {"cmake": "#!/bin/sh\n", "clang-tidy-19": CLANG_TIDY}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)

    def call(*patterns):
        (tmp_path / "calls").write_text("")
        done = subprocess.run([tmp_path / "scripts/tidy", *patterns], capture_output=True, text=True,
                              env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"})
        calls = (tmp_path / "calls").read_text().replace(f"{tmp_path}/", "").splitlines()
        return done.returncode, sorted(calls), done.stdout

    return call


def test_everything_is_read_once_but_for_what_is_wrong_on_purpose(tidy):
    assert tidy() == (1, sorted(SOURCES[:3]), "b.cpp:1: a finding\n")


@pytest.mark.parametrize("patterns, status, read", [
    (["harness/a", "models/threads"], 0, [SOURCES[2], SOURCES[0]]),
    (["/b.cpp"], 1, [SOURCES[1]]), (["nothing"], 2, [])])
def test_patterns_choose(tidy, patterns, status, read):
    assert tidy(*patterns)[:2] == (status, read)
