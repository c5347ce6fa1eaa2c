// Which processors a cell and its outside programs run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "harness/host/cell.hpp"
#include "harness/outside/delayed_server.hpp"
#include "harness/outside/load_client.hpp"

namespace heddle {

/// Confines this process, and all that it starts later, to the first N processors, with N as the workload declares for the
/// cell (`processors_of` in harness/workload.hpp). Gives N, or nothing if the cell may use all.
std::optional<int> place(const cell& c);

/// Starts the cell's load generator or delay server, if it has one, on the second processor if there are two. Throws
/// std::runtime_error if the limit on descriptors doesn't suffice for the connections: the host holds one end of each, the
/// outside program the other.
std::unique_ptr<load_client> start_load(const cell& c);
std::unique_ptr<delayed_server> start_server(const cell& c);

}  // namespace heddle
