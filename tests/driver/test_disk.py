"""A full disk: one clear line, finished records kept, and the run goes on when there is room again."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import re
import resource
import subprocess

import pytest

from workbench import check_whole

FULL = re.compile(r"heddle: cannot write out/records\.jsonl: (?P<why>.*); (?P<kept>\d+) records? (are|is) kept; "
                  r"resume with: heddle bench --resume out")
CALL = ("bench", "--out", "out", "--rounds", 40)


def check_kept(bench, done, why):
    said = FULL.fullmatch(done.lines()[-1])
    assert done.status == 3 and said, done.err
    assert said["why"] == why
    kept = bench.records()
    assert len(kept) == int(said["kept"]) > 0
    assert sorted(path.name for path in (bench.folder / "out").iterdir()) == ["records.jsonl", "run.json"]
    return kept


def test_a_limit_on_the_size_of_files(bench):
    """Wherever the test runs, a limit stands for the disk: the last record is then written in part, and cut off."""
    bench.add_host("odd")
    limit = 16_000
    done = bench.call(*CALL, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    kept = check_kept(bench, done, "File too large")
    assert bench.call("bench", "--resume", "out").status == 0
    assert check_whole(bench, "out", 1, 40)[:len(kept)] == kept


@pytest.fixture
def small_disk(bench):
    """A file system of 64 KiB at `out`, where one may be mounted."""
    place = bench.folder / "out"
    place.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "heddle", place]).returncode:
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_file_system(bench, small_disk):
    bench.add_host("odd")
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 40_960)
    done = bench.call(*CALL)
    ballast.unlink()
    kept = check_kept(bench, done, "No space left on device")
    assert bench.call("bench", "--resume", "out").status == 0
    assert check_whole(bench, "out", 1, 40)[:len(kept)] == kept


def test_no_room_for_a_run_at_all(bench, small_disk):
    bench.add_host("odd")
    (small_disk / "ballast").write_bytes(b"x" * 65_536)
    done = bench.call(*CALL)
    assert done.status == 3
    assert done.lines() == ["heddle: cannot write out/run.json: No space left on device"]
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_no_room_for_verdicts(bench, small_disk):
    bench.add_host("odd")
    environment = {"FAKE_CONTRACTS": "good idle_good known_fail"}
    assert bench.call("conform", "--out", "out", env=environment).status == 0
    before = (small_disk / "conformance.json").read_bytes()
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass
    done = bench.call("conform", "--out", "out", env=environment)
    assert done.status == 3
    assert done.lines()[-1] == ("heddle: cannot write out/verdicts.jsonl: No space left on device; 0 verdicts kept in "
                                "out/verdicts.jsonl")
    assert (small_disk / "conformance.json").read_bytes() == before
    assert sorted(path.name for path in small_disk.iterdir()) == [
        "ballast", "conformance.json", "run.json", "verdicts.jsonl"]


def test_room_for_some_verdicts_only(bench):
    """What is finished is kept, though conformance.json could not be written any more."""
    bench.add_host("odd")
    limit = 6_000  # more than run.json and less than all verdicts take
    contracts = " ".join(["good", *(f"idle_{'x' * number}" for number in range(1, 40))])
    done = bench.call("conform", "--out", "out", env={"FAKE_CONTRACTS": contracts},
                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    log = bench.folder / "out/verdicts.jsonl"
    kept = [json.loads(line)["contract"] for line in log.read_text().splitlines()]
    assert done.status == 3 and len(kept) > 5 and kept[0] == "good"
    assert done.lines()[-1] == ("heddle: cannot write out/verdicts.jsonl: File too large; "
                                f"{len(kept)} verdicts kept in out/verdicts.jsonl")


def test_a_folder_where_nothing_may_be_made(bench):
    bench.add_host("odd")
    (bench.folder / "out").write_text("a file")
    done = bench.call(*CALL)
    assert done.status == 2
    assert done.lines() == ["heddle: cannot make out: Not a directory"]
