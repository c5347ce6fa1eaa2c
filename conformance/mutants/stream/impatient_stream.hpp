// A stream that takes a peer who sends nothing for 300 ms for one that has closed: reads end, and a read is short.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "conformance/altered_threads.hpp"
#include "harness/os/checked.hpp"
#include "models/facets/os/read_fully.hpp"

namespace heddle::models {

struct impatient_stream : conformance::altered_threads<impatient_stream> {
  using altered_threads::altered_threads;

  class stream : public threads::stream {
   public:
    stream(os::descriptor own, int fd) : threads::stream(std::move(own)), fd_(fd) {}
    stream(stream&& other) noexcept : threads::stream(std::move(other)), fd_(std::exchange(other.fd_, -1)) {}
    stream& operator=(stream&& other) noexcept {
      threads::stream::operator=(std::move(other));
      fd_ = std::exchange(other.fd_, -1);
      return *this;
    }
    static stream connect(const address& to) {
      os::descriptor own = os::open_socket(to.of);
      const os::socket_address at(to);
      os::checked(::connect(own.get(), at.data(), at.size()), "connect");
      return of(std::move(own), to.of);
    }
    static stream of(os::descriptor own, address::family family) {
      const int fd = own.get();
      os::no_delay(fd, family);
      return {std::move(own), fd};
    }
    std::size_t read_some(std::span<std::byte> into) {
      constexpr int patience_ms = 300;
      pollfd arrival{fd_, POLLIN, 0};
      if (fd_ >= 0 && !into.empty() && ::poll(&arrival, 1, patience_ms) == 0) return 0;
      return threads::stream::read_some(into);
    }
    std::size_t read(std::span<std::byte> into) { return os::read_fully(*this, into); }
    void close() {
      threads::stream::close();
      fd_ = -1;
    }

   private:
    int fd_;
  };

  template <address::family Family> class door {
   public:
    const heddle::address& address() const { return at_; }
    std::uint16_t port() const { return static_cast<std::uint16_t>(at_.number); }
    stream accept() {
      int fd;
      do fd = ::accept4(own_.get(), nullptr, nullptr, SOCK_CLOEXEC);
      while (fd < 0 && os::is_of_lost_connection(errno));
      return stream::of(os::descriptor(os::checked(fd, "accept")), Family);
    }

   private:
    os::descriptor own_ = os::listen_somewhere(Family);
    heddle::address at_ = os::address_of(own_.get());
  };
  using listener = door<address::family::tcp>;
  using unix_listener = door<address::family::unix_domain>;
};

}  // namespace heddle::models
