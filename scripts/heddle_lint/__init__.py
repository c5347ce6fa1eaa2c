"""The house rules: one module per rule, each a function from a source to what is wrong with it."""
# SPDX-License-Identifier: Apache-2.0
