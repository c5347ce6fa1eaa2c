"""Reads a run's folder into typed values; no other package sees JSON."""
# SPDX-License-Identifier: Apache-2.0
