// Which processors a cell and the load upon it run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "harness/host/cell.hpp"
#include "harness/load_client.hpp"

namespace heddle {

/// Confines this process, and whatever it will start, to the processors that the cell declares: `workers:N` means N of them
/// for every model, so that a thread per task has no more than a pool of N. A cell under outside load gets the first
/// allowed one, the load generator the second. Others have all.
void place(const cell& c);

/// The load generator of a cell that has one, on its own processor where there are two.
std::unique_ptr<load_client> start_load(const cell& c);

}  // namespace heddle
