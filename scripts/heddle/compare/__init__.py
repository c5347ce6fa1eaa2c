"""Compares two runs: what got slower, faster, wrong, and what can't be said."""
# SPDX-License-Identifier: Apache-2.0
