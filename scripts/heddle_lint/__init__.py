"""The house rules: one module per rule, each a function from a source to its findings."""
# SPDX-License-Identifier: Apache-2.0
