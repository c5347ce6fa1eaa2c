// Pipes, made so that no started program inherits them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>

#include "models/facets/kernel/checked.hpp"
#include "models/facets/kernel/descriptor.hpp"

namespace heddle {

struct pipe_ends {
  kernel::descriptor read, write;
};

/// Throws std::system_error.
inline pipe_ends make_pipe() {
  std::array<int, 2> ends{};
  kernel::checked(pipe2(ends.data(), O_CLOEXEC), "pipe2");
  return {kernel::descriptor(ends[0]), kernel::descriptor(ends[1])};
}

}  // namespace heddle
