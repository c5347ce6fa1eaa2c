// The address of a listener on this machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace heddle {

/// Given by a listener, taken by stream::connect. Portable, so it can be passed to any task. The kernel chooses the number,
/// so two listeners never conflict, and nothing is left behind when they end, even if they are killed.
struct address {
  enum class family : std::uint8_t { tcp, unix_domain };
  family of = family::tcp;
  /// TCP: the port on 127.0.0.1. Unix: the abstract name (unix(7)), which is this number in five hexadecimal digits.
  std::uint32_t number = 0;
};

}  // namespace heddle
