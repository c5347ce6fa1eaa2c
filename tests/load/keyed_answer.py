"""What the answer to a message is, as in harness/keyed_answer.hpp."""
# SPDX-License-Identifier: Apache-2.0
import sys


def mixed(number):
    """SplitMix64's output step (harness/splitmix.hpp)."""
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9 % 2**64
    number = (number ^ number >> 27) * 0x94d049bb133111eb % 2**64
    return number ^ number >> 31


def change_of(message, key):
    """What the last byte of the answer differs by."""
    end = int.from_bytes(message[-8:], sys.byteorder)
    return mixed((mixed(end ^ key) + key) % 2**64) >> 56 | 1
