"""The command: its launcher, its exit status, its one-line errors, what it writes where."""
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess
from pathlib import Path

import pytest
from make_run import make

LAUNCHER = Path(__file__).resolve().parents[2] / "scripts" / "heddle-report"


def call(*arguments, **more):
    return subprocess.run([str(a) for a in arguments], capture_output=True, text=True, **more)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make(tmp_path_factory.mktemp("runs") / "run", rounds=1, only="contention/mutex|overhead/null")


def test_the_launcher_works_through_a_link_from_anywhere(folder, tmp_path):
    link = tmp_path / "bin" / "heddle-report"
    link.parent.mkdir()
    link.symlink_to(LAUNCHER)
    (tmp_path / "json.py").write_text("raise SystemExit('a file of the caller was imported')")
    done = call(link, folder, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(folder / "report.html") and done.stderr == ""


def test_the_launcher_says_what_to_install(folder, tmp_path):
    bare = tmp_path / "heddle-report"
    bare.write_text(LAUNCHER.read_text().replace("/usr/bin/python3 python3", "no-such-python"))
    bare.chmod(0o755)
    done = call(bare, folder)
    assert done.returncode == 2 and done.stdout == ""
    assert len(done.stderr.splitlines()) == 1 and "python3-matplotlib" in done.stderr


def test_out_moves_the_page_only(folder, tmp_path):
    done = call(LAUNCHER, folder, "--out", tmp_path / "page.html")
    assert done.returncode == 0 and (tmp_path / "page.html").exists()
    assert list((folder / "figures").glob("*.svg"))


@pytest.mark.parametrize("arguments", [
    [], ["/nowhere"], ["--colour", "x"], [os.devnull], ["{run}", "--out", "/nowhere/page.html"],
    ["{run}", "/nowhere"]])
def test_errors_are_one_line_and_status_2(folder, arguments):
    done = call(LAUNCHER, *(str(a).format(run=folder) for a in arguments))
    assert done.returncode == 2 and done.stdout == ""
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("heddle-report: ")


def test_an_error_names_what_was_given(folder):
    done = call(LAUNCHER, folder, "--out", "/nonexist/x.html")
    assert done.stderr == "heddle-report: /nonexist/x.html: No such file or directory\n"
    done = call(LAUNCHER, folder, "--out", "/dev/null/x.html")
    assert done.stderr == "heddle-report: /dev/null/x.html: Not a directory\n"


@pytest.mark.parametrize("arguments,status", [(["{run}"], 0), (["--help"], 0), (["/nowhere"], 2)])
def test_a_reader_who_has_gone_away_is_no_error(folder, arguments, status):
    reading, writing = os.pipe()
    os.close(reading)
    command = [LAUNCHER, *(one.format(run=folder) for one in arguments)]
    done = subprocess.run(command, text=True, stdout=writing, stderr=subprocess.PIPE)
    assert done.returncode == status and "Broken pipe" not in done.stderr
    assert subprocess.run(command, stdout=subprocess.DEVNULL, stderr=writing).returncode == status
    os.close(writing)


def test_output_that_is_closed_is_one_line_and_status_2(folder):
    for arguments in (str(folder), "--help"):
        done = call("sh", "-c", f'exec "{LAUNCHER}" "{arguments}" >&-')
        assert done.returncode == 2
        assert done.stderr == "heddle-report: standard output: Bad file descriptor\n"


def test_output_that_goes_nowhere_is_one_line_and_status_2(folder):
    with open("/dev/full", "w") as full:
        done = subprocess.run([LAUNCHER, folder], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["heddle-report: standard output: No space left on device"]


def test_a_failed_write_leaves_the_old_page_whole(folder):
    assert call(LAUNCHER, folder).returncode == 0
    before = (folder / "report.html").read_bytes()
    done = call("sh", "-c", f'ulimit -f 8; trap "" XFSZ; exec "{LAUNCHER}" "{folder}"')
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert (folder / "report.html").read_bytes() == before
    assert not list(folder.glob(".report*"))
