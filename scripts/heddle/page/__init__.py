"""Assembles the page of the report from tables, sentences and figures."""
# SPDX-License-Identifier: Apache-2.0
