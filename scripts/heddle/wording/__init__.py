"""Numbers and conclusions as text: units, lists, sentences."""
# SPDX-License-Identifier: Apache-2.0
