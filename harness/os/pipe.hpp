// Pipes that started programs do not inherit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>

#include "harness/os/checked.hpp"
#include "harness/os/descriptor.hpp"

namespace heddle {

struct pipe_ends {
  os::descriptor read, write;
};

/// Throws std::system_error.
inline pipe_ends make_pipe() {
  std::array<int, 2> ends{};
  os::checked(pipe2(ends.data(), O_CLOEXEC), "pipe2");
  return {os::descriptor(ends[0]), os::descriptor(ends[1])};
}

}  // namespace heddle
