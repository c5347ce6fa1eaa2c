"""Compares two runs: which cells got slower, faster or wrong, and which are undecided."""
# SPDX-License-Identifier: Apache-2.0
