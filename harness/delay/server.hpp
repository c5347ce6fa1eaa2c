// A single-threaded server on epoll whose answers wait in one queue: all are delayed alike, so the first in is the first out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/histogram.hpp"
#include "harness/os/descriptor.hpp"

namespace heddle::delay {

class server {
 public:
  /// Listens on a free port of 127.0.0.1. Throws std::system_error.
  server(std::chrono::nanoseconds delay, std::size_t bytes);
  int port() const;
  /// Gives each line of standard input to `obey`. Throws what that throws, and std::system_error when it can't go on: with no
  /// descriptor left for a connection it would only be told of it over and over.
  void run_until_end_of_input(const std::function<void(const std::string& line)>& obey);
  /// How much later than they should have answers were sent, since the last call.
  latency_percentiles take_lateness();

 private:
  using clock = std::chrono::steady_clock;
  /// Of a connection, never given twice: its descriptor may be another's by the time of the answer.
  using number = std::uint64_t;
  /// One message of a connection at a time, as far as it has come. Answers are smaller than a socket's buffer.
  struct client {
    os::descriptor socket;
    std::vector<std::byte> message;
    std::size_t received = 0;
    bool unheard = false;  ///< it went on to speak before its answer was due, and isn't listened to until then
  };
  struct answer {
    clock::time_point due;
    number to;
  };

  void watch(int operation, int fd, std::uint32_t events, number who);
  bool read_orders(const std::function<void(const std::string& line)>& obey);
  void accept_all();
  void on_ready(number who, std::uint32_t events);
  void receive(number who, client& from);
  void send_due();
  bool send_answer(number who, client& to);
  std::optional<timespec> until_next() const;

  static constexpr number input = 0, door = 1, first_client = 2;

  std::chrono::nanoseconds delay_;
  std::size_t bytes_;
  os::descriptor door_, readiness_;
  std::map<number, client> clients_;
  number next_ = first_client;
  std::deque<answer> answers_;
  /// When what has come was noticed: a message that waits while others are read is late already. (What waits in the kernel
  /// while this process is busy with an earlier turn is not seen.)
  clock::time_point noticed_{};
  std::string input_;  ///< an order as far as it has come
  std::unique_ptr<histogram> lateness_ = std::make_unique<histogram>();
};

}  // namespace heddle::delay
