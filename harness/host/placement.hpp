// Which processors a cell and the load upon it run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "harness/host/cell.hpp"
#include "harness/outside/delayed_server.hpp"
#include "harness/outside/load_client.hpp"

namespace heddle {

/// Confines this process, and whatever it will start, to the first processors, as many as the workload declares for the
/// cell (`processors_of` in harness/workload.hpp). Gives their number; none, if the cell declares none and has all.
std::optional<int> place(const cell& c);

/// The load generator of a cell that has one, and the server that its tasks are clients of, on the second processor
/// where there are two. Throws std::runtime_error where the descriptors don't suffice for a connection of each task: a
/// host has them all, or the outside program does.
std::unique_ptr<load_client> start_load(const cell& c);
std::unique_ptr<delayed_server> start_server(const cell& c);

}  // namespace heddle
