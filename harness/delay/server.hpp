// A single-threaded server on epoll whose answers wait in one FIFO queue, since all are delayed by the same time.
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
  /// From now on answers depend on this; with 0, and before, they are the same bytes as the messages.
  void answer_by(std::uint64_t key) { key_ = key; }
  /// Passes each line of standard input to `obey`. Throws what that throws, and std::system_error when it can't go on, as
  /// when no descriptor is left to accept a connection: epoll would report that connection for ever.
  void run_until_end_of_input(const std::function<void(const std::string& line)>& obey);
  /// How late answers were sent, after the time when they were due, since the last call.
  latency_percentiles take_lateness();

 private:
  using clock = std::chrono::steady_clock;
  /// Identifies a connection and is never reused, unlike its descriptor, which may be another's when the answer is due.
  using number = std::uint64_t;
  /// A connection with the part of its current message that has come. Answers are smaller than a socket's buffer.
  struct client {
    os::descriptor socket;
    std::vector<std::byte> message;
    std::size_t received = 0;
    bool unheard = false;  ///< sent more before its answer was due: not read from until then
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
  std::uint64_t key_ = 0;
  os::descriptor door_, readiness_;
  std::map<number, client> clients_;
  number next_ = first_client;
  std::deque<answer> answers_;
  /// When epoll returned: the delay of all messages of this turn starts here, so reading others first doesn't extend it.
  /// (How long a message waited in the kernel during the turn before is not known.)
  clock::time_point noticed_{};
  std::string input_;  ///< the part of an order that has come
  std::unique_ptr<histogram> lateness_ = std::make_unique<histogram>();
};

}  // namespace heddle::delay
