// Pipes, made so that no started program inherits them.
// SPDX-License-Identifier: Apache-2.0
#include "processes/descriptor.hpp"

#include <fcntl.h>

#include <cerrno>
#include <system_error>

namespace heddle::driver {

pipe_ends make_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  return {descriptor(ends[0]), descriptor(ends[1])};
}

void set_nonblocking(int fd) {
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0) {
    throw std::system_error(errno, std::generic_category(), "fcntl");
  }
}

}  // namespace heddle::driver
