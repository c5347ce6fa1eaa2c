"""Names of settings and files as the report makes them."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from heddle.runs.setting import Setting
from heddle.wording.names import slug, where


def settings(*pairs):
    return [Setting("io/echo", "io", (("tasks", tasks), ("bytes", size))) for tasks, size in pairs]


EVERY = settings((1, 64), (1, 1024), (100, 64), (100, 1024))


@pytest.mark.parametrize("text,made", [
    ("gcc 12.2.0", "gcc-12.2.0"), ("io/echo/bytes:64 ranking", "io-echo-bytes-64-ranking"), ("../..", ""), ("µ", "")])
def test_names_of_files(text, made):
    assert slug(text) == made


@pytest.mark.parametrize("some,told", [
    (EVERY, " in all 4 settings (tasks = 1 and 100; bytes = 64 and 1\u202f024)"),
    (EVERY[:1], " with tasks = 1, bytes = 64"),
    (EVERY[:2], " with tasks = 1; bytes = 64 and 1\u202f024"),
    (EVERY[1:3], " with tasks = 1, bytes = 1\u202f024 and with tasks = 100, bytes = 64")])
def test_settings_are_named_once_each(some, told):
    assert where(some, EVERY) == told


def test_the_only_setting_is_named_whole():
    assert where(EVERY[:1], EVERY[:1]) == " with tasks = 1, bytes = 64"
