"""What follows from the numbers of a run: rankings, parts of the time, scaling, broken contracts."""
# SPDX-License-Identifier: Apache-2.0
