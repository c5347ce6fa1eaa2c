"""The report of Heddle: run folders in, one offline page and its figures out."""
# SPDX-License-Identifier: Apache-2.0
