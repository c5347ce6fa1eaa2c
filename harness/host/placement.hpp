// Which processors a cell and the load upon it run on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "harness/host/cell.hpp"
#include "harness/outside/delayed_server.hpp"
#include "harness/outside/load_client.hpp"

namespace heddle {

/// Confines this process, and whatever it will start, to the processors that the cell declares: `workers:N` means N of them
/// for every model, so that a thread per task has no more than a pool of N. A cell under outside load, or that is a
/// client of an outside server, gets the first allowed one, and the outside program the second; but where the load is not
/// `apart`, the cell gets all, and the outside program shares the second. Others have all.
void place(const cell& c);

/// The load generator of a cell that has one, and the server that its tasks are clients of, on a processor of their own where
/// there are two. Throws std::runtime_error where the descriptors don't suffice for a connection of each task: a host has them
/// all, or the outside program does.
std::unique_ptr<load_client> start_load(const cell& c);
std::unique_ptr<delayed_server> start_server(const cell& c);

}  // namespace heddle
