"""What reads runs: the report and the comparison.

The rooms follow the way of the data, and each imports only from those before it:
runs, statistics, conclusions, wording, figures, page. `compare` stands beside the report and uses runs, statistics and
wording.
"""
# SPDX-License-Identifier: Apache-2.0
