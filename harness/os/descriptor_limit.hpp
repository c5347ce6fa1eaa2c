// How many descriptors this process may have, and whether a cell's connections fit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// As many descriptors as the hard limit allows.
void raise_descriptor_limit() noexcept;

/// Makes room for that many connections at once, and for what a host has open besides. Throws std::runtime_error if the hard
/// limit is too low: said before the first unit starts it is one sentence; found out by a unit it would leave the others
/// waiting for it.
void make_room_for_connections(long connections);

}  // namespace heddle
