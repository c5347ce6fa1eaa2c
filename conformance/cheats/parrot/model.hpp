// A cheat: one thread answers on all connections, as the tasks answered the first message; they count the answers afterwards.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/socket.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

#include "conformance/altered_threads.hpp"
#include "harness/os/checked.hpp"
#include "line.hpp"
#include "models/facets/os/address.hpp"

namespace heddle::models {

struct parrot : conformance::altered_threads<parrot> {
  using altered_threads::altered_threads;

  class answered_stream {
   public:
    explicit answered_stream(os::descriptor accepted) : line_(std::make_unique<parroting::line>(std::move(accepted))) {}
    std::size_t read(std::span<std::byte> into) { return line_->read(into); }
    void write(std::span<const std::byte> from) { line_->write(from); }

   private:
    std::unique_ptr<parroting::line> line_;
  };

  class listener {
   public:
    std::uint16_t port() const { return static_cast<std::uint16_t>(os::address_of(fd_.get()).number); }
    answered_stream accept() {
      os::descriptor peer(os::checked(::accept4(fd_.get(), nullptr, nullptr, SOCK_CLOEXEC), "accept"));
      os::no_delay(peer.get(), address::family::tcp);
      return answered_stream(std::move(peer));
    }

   private:
    os::descriptor fd_ = os::listen_somewhere(address::family::tcp);
  };
};

}  // namespace heddle::models
