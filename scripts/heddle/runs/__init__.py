"""Reads a run's folder into typed values; nothing after this room sees JSON."""
# SPDX-License-Identifier: Apache-2.0
