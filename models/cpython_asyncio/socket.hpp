// asyncio's streams.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "models/cpython_asyncio/loop.hpp"
#include "models/facets/address.hpp"

namespace heddle::on_asyncio {

/// A StreamReader and a StreamWriter.
class stream {
 public:
  stream(python::object reader, python::object writer) : reader_(std::move(reader)), writer_(std::move(writer)) {}
  stream(stream&&) noexcept = default;
  stream& operator=(stream&& other) noexcept {
    if (this != &other) {
      close();
      reader_ = std::move(other.reader_);
      writer_ = std::move(other.writer_);
    }
    return *this;
  }
  ~stream() { close(); }
  static task<stream> connect(address to);
  task<std::size_t> read_some(std::span<std::byte> into);
  task<std::size_t> read(std::span<std::byte> into);
  /// Waits until so much is written that asyncio's buffer has room again.
  task<> write(std::span<const std::byte> from);
  void close() noexcept;

 private:
  void check_open() const;
  python::object reader_, writer_;  ///< none after it was closed, or moved from
};

class acceptor {
 public:
  explicit acceptor(heddle::address::family of);
  acceptor(const acceptor&) = delete;
  ~acceptor();
  const heddle::address& address() const { return at_; }
  task<stream> accept();

 private:
  python::object it_;
  heddle::address at_;
};

struct listener : acceptor {
  listener() : acceptor(heddle::address::family::tcp) {}
  std::uint16_t port() const { return static_cast<std::uint16_t>(acceptor::address().number); }
};

struct unix_listener : acceptor {
  unix_listener() : acceptor(heddle::address::family::unix_domain) {}
};

}  // namespace heddle::on_asyncio
