"""What follows from the numbers of a run: who is first by which figure, where the time goes, what scales."""
# SPDX-License-Identifier: Apache-2.0
