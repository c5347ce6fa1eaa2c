// TCP listener and stream of models whose units may block in the kernel.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace heddle::kernel {

/// Owns a descriptor.
class descriptor {
 public:
  explicit descriptor(int fd = -1) : fd_(fd) {}
  descriptor(descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~descriptor();
  int get() const { return fd_; }

 private:
  int fd_;
};

/// One TCP connection, bytes in order both ways, TCP_NODELAY. Errors throw std::system_error with the call's name.
class stream {
 public:
  explicit stream(descriptor fd) : fd_(std::move(fd)) {}
  /// Waits for at least one byte and gives how many came; 0 at the peer's end.
  std::size_t read_some(std::span<std::byte> into);
  /// Waits until `into` is full or the peer has ended; gives how many bytes came.
  std::size_t read(std::span<std::byte> into);
  /// Waits until all is written.
  void write(std::span<const std::byte> from);
  void close() { fd_ = descriptor(); }

 private:
  descriptor fd_;
};

/// Listens on a free port of 127.0.0.1. Several units may accept from it, in forked processes too, each connection going to
/// one of them.
class listener {
 public:
  listener();
  std::uint16_t port() const { return port_; }
  stream accept();
  int native_handle() const { return fd_.get(); }

 private:
  descriptor fd_;
  std::uint16_t port_;
};

/// A listening socket on a free port of 127.0.0.1, for models with a loop of their own; `backlog` connections may wait.
descriptor listen_on_loopback(std::uint16_t& port, int flags = 0);
/// Small messages leave at once.
void no_delay(int fd);

}  // namespace heddle::kernel
