"""The figures of the report: one per file, each a pure function from data to a figure."""
# SPDX-License-Identifier: Apache-2.0
