"""Makes a larger tree of the same kind, and measures its build."""
# SPDX-License-Identifier: Apache-2.0
