"""A larger tree of the same kind, and what it costs to build."""
# SPDX-License-Identifier: Apache-2.0
