// Python's socket.socket as streams and listeners, for units that may block.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "models/facets/address.hpp"
#include "models/python/object.hpp"

namespace heddle::python {

class stream {
 public:
  explicit stream(object connected) : it_(std::move(connected)) {}
  stream(stream&&) noexcept = default;
  stream& operator=(stream&& other) noexcept {
    if (this != &other) {
      close();
      it_ = std::move(other.it_);
    }
    return *this;
  }
  ~stream() { close(); }
  static stream connect(const address& to);
  std::size_t read_some(std::span<std::byte> into);
  std::size_t read(std::span<std::byte> into);
  void write(std::span<const std::byte> from);
  void close() noexcept;

 private:
  const object& open() const;
  object it_;  ///< none after it was moved from
};

// What other streams of Python's are made from, too.
object open_socket(address::family of);
/// It listens at an address of the kernel's choice.
object listen_somewhere(address::family of);
/// As Python takes it: a name in bytes, or a pair of host and port.
object address_of(const address& to);
address address_of_socket(const object& listening);

class acceptor {
 public:
  explicit acceptor(heddle::address::family of);
  const heddle::address& address() const { return at_; }
  stream accept();

 private:
  object it_;
  heddle::address at_;
};

struct listener : acceptor {
  listener() : acceptor(heddle::address::family::tcp) {}
  std::uint16_t port() const { return static_cast<std::uint16_t>(acceptor::address().number); }
};

struct unix_listener : acceptor {
  unix_listener() : acceptor(heddle::address::family::unix_domain) {}
};

}  // namespace heddle::python
