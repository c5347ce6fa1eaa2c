// Merges the executables of a model, which may be several, into one host.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"

namespace heddle::driver {

/// Adds what `more`, another executable of the same model, lists. The description of the model is taken from the one that lists
/// cells. Throws misuse if both list the same cell or contract.
void merge(host& into, host more);

/// The contracts that were left out of the build: those in the index beside the executable (index.json, made when it was built)
/// that it does not list. Empty if there is no index.
std::vector<std::string> contracts_left_out(const host& one);

}  // namespace heddle::driver
