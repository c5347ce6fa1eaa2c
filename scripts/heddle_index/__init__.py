"""The index of what stands: workloads, contracts and mutants, as their headers' top comments tell it."""
# SPDX-License-Identifier: Apache-2.0
