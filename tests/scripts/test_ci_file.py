"""The workflow of a public forge: its steps run here as they stand, in a copy of the tree, beside feigned programs;
the real cmake and ctest run in `make test` itself."""
# SPDX-License-Identifier: Apache-2.0
import importlib
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
yaml = importlib.import_module("yaml")  # there are no types for it in Debian 12
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
KINDS = ["test", "clang", "sanitize", "tidy"]
BUILDING = KINDS[:3]

# Each notes its call. Only cmake leaves something: what the build would, or the sources for clang-tidy.
FEIGNED = {
    "apt-get": "",
    "dpkg-query": r'for package in "${@:3}"; do echo "installed $package"; done' + "\n",
    "cmake": '''case "$1 $2" in
  "--build build"*) mkdir -p "$2/bin"; ln -sf "$(type -P true)" "$2/bin/heddle" ;;
  "--preset tidy") mkdir -p build/tidy
    echo '[{"directory": "/", "command": "c++ -o a.o a.cpp", "file": "a.cpp"}]' > build/tidy/compile_commands.json ;;
esac
''',
    "clang-tidy-19": 'exit "${CTEST_STATUS:-0}"\n',
    "ctest": 'exit "${CTEST_STATUS:-0}"\n',
}


def jobs():
    """Every job once for each choice of its matrix: its name, the choice, and its steps."""
    for name, job in WORKFLOW["jobs"].items():
        matrix = job.get("strategy", {}).get("matrix", {})
        for choice in itertools.product(*matrix.values()):
            yield job, dict(zip(matrix, choice))


def expanded(text, choice):
    return re.sub(r"\$\{\{ *matrix\.(\w+) *\}\}", lambda found: choice[found[1]], text)


@pytest.fixture
def copy(tmp_path):
    tree = tmp_path / "tree"
    ours = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                          capture_output=True, text=True, check=True).stdout.splitlines()
    for name in ours:
        if (ROOT / name).exists() and not name.startswith(("results/", "docs/")):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tree / name)
    for name, does in FEIGNED.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/usr/bin/env bash\necho "{name} $*" >> "$CALLS"\n{does}')
        program.chmod(0o755)
    return tree


def run(copy, choice, job, **variables):
    """The status of the first step that fails, or 0; and what was called."""
    calls = copy.parent / "calls"
    calls.write_text("")
    for step in job["steps"]:
        if "run" not in step:
            continue
        given = {"PATH": f"{copy.parent / 'bin'}:{os.environ['PATH']}", "CALLS": str(calls), "HOME": str(copy.parent),
                 "GITHUB_WORKSPACE": str(copy), **step.get("env", {}), **variables}
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]  # what the forge takes for `shell: bash`
        done = subprocess.run([*shell, expanded(step["run"], choice)], cwd=copy, env=os.environ | given,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr)
            return done.returncode, calls.read_text().splitlines()
    return 0, calls.read_text().splitlines()


def test_it_has_every_kind_of_build():
    assert [choice["target"] for _, choice in jobs()] == KINDS


def test_every_job_has_a_system_a_limit_and_steps_of_one_kind():
    assert WORKFLOW["permissions"] == {"contents": "read"} and WORKFLOW["defaults"]["run"]["shell"] == "bash"
    for job in WORKFLOW["jobs"].values():
        assert job["runs-on"] and job["container"] == "debian:12" and 0 < job["timeout-minutes"] <= 360
        for step in job["steps"]:
            assert len({"run", "uses"} & set(step)) == 1
            assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "actions/checkout@v4"))


def test_no_expression_is_left_that_only_the_forge_knows():
    for job, choice in jobs():
        assert not any("${{" in expanded(step.get("run", ""), choice) for step in job["steps"])


def of_kinds(kinds):
    return pytest.mark.parametrize("job, choice", [each for each in jobs() if each[1]["target"] in kinds], ids=kinds)


@of_kinds(BUILDING)
def test_its_steps_install_build_and_test(copy, job, choice):
    status, calls = run(copy, choice, job)
    assert status == 0
    assert calls[0] == "apt-get update"
    builds = [call for call in calls if call.startswith("cmake --build")]
    tests = [call for call in calls if call.startswith("ctest")]
    assert builds and len(tests) == len(builds)
    assert calls.index(builds[0]) < calls.index(tests[0])


@of_kinds(["tidy"])
def test_clang_tidy_reads_what_was_configured(copy, job, choice):
    status, calls = run(copy, choice, job)
    assert status == 0
    assert [call.split()[0] for call in calls[-2:]] == ["cmake", "clang-tidy-19"]


@of_kinds(KINDS)
def test_a_test_that_fails_fails_the_job(copy, job, choice):
    assert run(copy, choice, job, CTEST_STATUS="8")[0] != 0


@of_kinds(BUILDING)
def test_its_presets_exist_and_make_errors_of_warnings(copy, job, choice):
    presets = {each["name"]: each for each in json.loads((ROOT / "CMakePresets.json").read_text())["configurePresets"]}
    for call in run(copy, choice, job)[1]:
        named = re.match(r"cmake --preset (\S+)", call)
        if named:
            assert "strict" in presets[named[1]]["inherits"] or "-DHEDDLE_WERROR=ON" in call


def test_what_continuous_integration_runs_elsewhere_is_the_first_of_them():
    assert (ROOT / ".ci/run").read_text().splitlines()[-1] == "CI=true exec make test"
