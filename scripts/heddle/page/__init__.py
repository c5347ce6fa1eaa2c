"""Puts the page of the report together from tables, sentences and figures."""
# SPDX-License-Identifier: Apache-2.0
