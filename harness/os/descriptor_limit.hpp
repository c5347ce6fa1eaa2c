// This process's limit on descriptors, and whether it suffices for a cell's connections.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// Raises the soft limit on descriptors to the hard limit.
void raise_descriptor_limit() noexcept;

/// Ensures descriptors for that many connections at once and for a host's other files. Throws std::runtime_error if the hard
/// limit is too low. Called before the first unit starts, since a unit that ran out of descriptors would leave others waiting
/// for it.
void make_room_for_connections(long connections);

}  // namespace heddle
