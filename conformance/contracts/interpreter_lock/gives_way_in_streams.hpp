// Says: an accept, of either kind, and each read and write let others compute; afterwards, failed or not, the unit holds the interpreter lock.
// Source: docs/interface.md; CPython's sock_call_impl in Modules/socketmodule.c.
// Killed by: accepting_interpreter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "conformance/interpreting/beside.hpp"

namespace heddle::contracts::interpreter_lock {

/// Both units have an end of a connection, which stays open between the rounds.
template <class M> class waits_of_streams {
 public:
  using needs = heddle::needs<typename M::group, heddle::interpreter_lock<M>, typename M::listener,
                              typename M::unix_listener, typename M::stream>;
  enum kind { accept, unix_accept, read, read_some, write, read_of_end, failed_read };
  static constexpr std::array<std::string_view, failed_read + 1> names{
      "an accept",    "an accept of a Unix connection", "a read", "a read of some", "a write", "a read at the end",
      "a failed read"};

  task<M> prepare(M) { RETURN(); }
  task<M> finish(M) { RETURN(); }
  task<M> wait(M, int what, conformance::lookout& sight) {
    ++sight.asked;
    std::array<std::byte, 8> bytes;
    if (what == accept) AWAIT(take(tcp_));
    if (what == unix_accept) AWAIT(take(unix_domain_));
    if (what == read) AWAIT(server_->read(bytes));
    if (what == read_some) AWAIT(server_->read_some(bytes));
    if (what == write) AWAIT(server_->write(std::vector<std::byte>(more_than_fits)));
    if (what == read_of_end) AWAIT(server_->read(bytes));
    if (what == failed_read) AWAIT(read_closed());
    RETURN();
  }
  task<M> end(M, int what) {
    if (what == accept) AWAIT(come(tcp_));
    if (what == unix_accept) AWAIT(come(unix_domain_));
    if (what == read || what == read_some) AWAIT(client_->write(std::array<std::byte, 8>{}));
    if (what == write) AWAIT(read_all());
    if (what == read_of_end) client_.reset();
    RETURN();
  }

 private:
  static constexpr std::size_t more_than_fits = 8'000'000;

  template <class Door> task<M> take(Door& door) {
    auto came = AWAIT(door.accept());
    server_.emplace(std::move(came));
    RETURN();
  }
  template <class Door> task<M> come(Door& door) {
    auto made = AWAIT(M::stream::connect(door.address()));
    client_.emplace(std::move(made));
    RETURN();
  }
  task<M> read_all() {
    std::vector<std::byte> all(more_than_fits);
    AWAIT(client_->read(all));
    RETURN();
  }
  task<M> read_closed() {
    std::array<std::byte, 8> bytes;
    server_->close();
    AWAIT(server_->read(bytes));
    RETURN();
  }

  M::listener tcp_;
  M::unix_listener unix_domain_;
  std::optional<typename M::stream> server_, client_;
};

template <class M> struct gives_way_in_streams : conformance::waits_beside<M, waits_of_streams<M>> {};

}  // namespace heddle::contracts::interpreter_lock
