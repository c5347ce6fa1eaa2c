"""The index of workloads, contracts and mutants, made from their headers' top comments."""
# SPDX-License-Identifier: Apache-2.0
