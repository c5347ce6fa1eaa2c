// One host of the several executables that a model may have.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hosts/host.hpp"

namespace heddle::driver {

/// Adds what `more`, another executable of the same model, lists. What the model says of itself is taken from the one that lists
/// cells. Throws misuse where both list the same cell or contract.
void merge(host& into, host more);

/// The contracts that the index beside an executable has (index.json, made when it was built), and that it does not list: they
/// were left out of the build. None where there is no index.
std::vector<std::string> contracts_left_out(const host& one);

}  // namespace heddle::driver
