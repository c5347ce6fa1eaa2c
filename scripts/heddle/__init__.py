"""Reads runs: the report and the comparison.

The packages follow the flow of data, and each imports only from those before it:
runs, statistics, conclusions, wording, figures, page. `compare` is independent of the report and uses runs, statistics
and wording.
"""
# SPDX-License-Identifier: Apache-2.0
