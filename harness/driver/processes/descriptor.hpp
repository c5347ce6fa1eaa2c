// A file descriptor that is closed by its owner, and pipes made of two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <utility>

namespace heddle::driver {

/// Owns one file descriptor; -1 is none.
class descriptor {
 public:
  descriptor() = default;
  explicit descriptor(int fd) : fd_(fd) {}
  descriptor(descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() { close(); }

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

struct pipe_ends {
  descriptor read;
  descriptor write;
};

/// A pipe that no started program inherits; throws std::system_error.
pipe_ends make_pipe();

/// Makes reading from `fd` return at once when there is nothing; throws std::system_error.
void set_nonblocking(int fd);

}  // namespace heddle::driver
