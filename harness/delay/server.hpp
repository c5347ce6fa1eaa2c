// A single-threaded server on epoll whose answers wait in one queue: all are delayed alike, so the first in is the first out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "harness/load/descriptor.hpp"

namespace heddle::delay {

class server {
 public:
  /// Listens on a free port of 127.0.0.1. Throws std::system_error.
  server(std::chrono::nanoseconds delay, std::size_t bytes);
  int port() const;
  void run_until_end_of_input();

 private:
  using clock = std::chrono::steady_clock;
  /// One message of a connection at a time, as far as it has come. Answers are smaller than a socket's buffer.
  struct client {
    load::descriptor socket;
    std::vector<std::byte> message;
    std::size_t received = 0;
  };
  struct answer {
    clock::time_point due;
    int to;
  };

  void watch(int fd);
  void accept_all();
  void receive(client& from);
  void send_due();
  std::optional<timespec> until_next() const;

  std::chrono::nanoseconds delay_;
  std::size_t bytes_;
  load::descriptor door_, readiness_;
  std::map<int, client> clients_;
  std::deque<answer> answers_;
};

}  // namespace heddle::delay
