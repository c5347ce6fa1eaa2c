"""Order statistics, intervals of medians, and the rule that ranks."""
# SPDX-License-Identifier: Apache-2.0
