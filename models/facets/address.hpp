// Where a listener of this machine can be reached.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace heddle {

/// Given by a listener, taken by stream::connect. Portable, so that any task may be told where to connect to. The kernel
/// chooses the number, so two listeners never meet, and nothing is left behind when they end, however they end.
struct address {
  enum class family : std::uint8_t { tcp, unix_domain };
  family of = family::tcp;
  /// TCP: the port on 127.0.0.1. Unix: the name in the kernel's abstract space, which is this in five hexadecimal digits.
  std::uint32_t number = 0;
};

}  // namespace heddle
