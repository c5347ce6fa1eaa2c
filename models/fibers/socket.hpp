// TCP listener and stream of fibers: a fiber that would block gives the thread to others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "models/facets/kernel/socket.hpp"
#include "models/fibers/readiness.hpp"

namespace heddle::models {

/// As kernel::stream. One fiber may read while another writes.
class fiber_stream {
 public:
  explicit fiber_stream(kernel::descriptor fd);
  std::size_t read_some(std::span<std::byte> into);
  std::size_t read(std::span<std::byte> into);
  void write(std::span<const std::byte> from);
  void close() { fd_ = kernel::descriptor(); }

 private:
  kernel::descriptor fd_;
  std::unique_ptr<awaited_socket> waiters_ = std::make_unique<awaited_socket>();
};

/// As kernel::listener, for the fibers of one thread.
class fiber_listener {
 public:
  fiber_listener();
  std::uint16_t port() const { return port_; }
  fiber_stream accept();

 private:
  std::uint16_t port_ = 0;
  kernel::descriptor fd_;
  awaited_socket waiters_;
};

}  // namespace heddle::models
