"""Which work tree the commit of a run is read from, and whose trees are left alone."""
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess

import pytest

NOBODY = 65534
COMMIT = ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one"]
gives_files_away = pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")


@pytest.fixture
def odd(bench):
    bench.add_host("odd")
    return bench


def make_tree(folder):
    for step in (["init", "-q"], ["add", "bin", "hosts"], COMMIT):
        subprocess.run(["git", "-C", folder, *step], check=True)


def give_away(*paths):
    for path in paths:
        os.lchown(path, NOBODY, NOBODY)


def have_a_program_run(folder):
    """Git's configuration for the tree in `folder` names a program that leaves a trace when git looks for changes."""
    trace, program = folder / "trace", folder / "monitor"
    program.write_text(f"#!/bin/sh\ntouch {trace}\n")
    program.chmod(0o755)
    subprocess.run(["git", "-C", folder, "config", "core.fsmonitor", program], check=True)
    subprocess.run(["git", "-C", folder, "status"], check=True, stdout=subprocess.DEVNULL)
    trace.unlink()  # it does run where git is not told otherwise
    return trace


def commit_of(bench, out="hosts/out"):
    assert bench.call("bench", "--rounds", 1, "--out", out).status == 0
    document = bench.document(out)
    return document["commit"], document["dirty"]


def test_the_commit_comes_from_the_work_tree(odd):
    make_tree(odd.folder)
    commit, dirty = commit_of(odd)
    assert (len(commit), dirty) == (12, False)
    assert commit_of(odd, "out") == (commit, True)


@gives_files_away
def test_the_commit_of_a_work_tree_that_is_somebody_elses(odd):
    """The executable is theirs as well, so they are trusted already."""
    make_tree(odd.folder)
    give_away(odd.folder, *odd.folder.rglob("*"))
    commit, dirty = commit_of(odd)
    assert (len(commit), dirty) == (12, False)


@gives_files_away
@pytest.mark.parametrize("given", [[".", ".git"], ["."], [".git"]])
def test_a_strangers_work_tree_above_the_own_folder_is_left_alone(odd, given):
    make_tree(odd.folder)
    trace = have_a_program_run(odd.folder)
    give_away(*(odd.folder / path for path in given))
    assert commit_of(odd) == ("unknown", None)
    assert not trace.exists()


@gives_files_away
def test_the_nearest_work_tree_counts(odd):
    """A stranger's in the way is not passed over for another further up: that one is not what was built."""
    make_tree(odd.folder)
    give_away(odd.heddle.parent)
    subprocess.run(["git", "init", "-q", odd.heddle.parent], check=True)
    give_away(odd.heddle.parent / ".git")
    assert commit_of(odd)[0] == "unknown"


def test_the_configuration_of_a_trusted_tree_runs_no_monitor(odd):
    make_tree(odd.folder)
    trace = have_a_program_run(odd.folder)
    assert len(commit_of(odd)[0]) == 12
    assert not trace.exists()


def test_a_linked_work_tree_has_a_commit(odd):
    """Its .git is a file that says where the rest is."""
    make_tree(odd.folder)
    (odd.folder / ".git").rename(odd.folder / "kept")
    (odd.folder / ".git").write_text("gitdir: kept\n")
    assert len(commit_of(odd)[0]) == 12
