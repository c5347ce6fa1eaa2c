// The generator: all connections in one epoll loop, each with at most one message under way, until the order is done.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/epoll.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/histogram.hpp"
#include "harness/load/connection.hpp"
#include "harness/load/order.hpp"
#include "harness/load/server_usage.hpp"
#include "harness/os/descriptor.hpp"

namespace heddle::load {

struct tally {
  std::uint64_t wrong = 0;
  std::optional<std::string> reason;  // of the first wrong answer
  std::chrono::nanoseconds elapsed{0};
  std::chrono::nanoseconds ended{0};  // when the last answer had come, on the kernel's monotonic clock
  std::chrono::nanoseconds cpu{0};
  std::optional<usage> server;
  std::optional<latency_percentiles> latency;
};

class generator {
 public:
  // connect() and go() throw std::runtime_error when no connection has made progress for `patience` seconds: the tasks that
  // should serve have failed or are deadlocked. Before each message all connections are idle for the time `pause`, which is not
  // timed.
  generator(std::size_t connections, std::size_t bytes, pid_t server, int patience, std::chrono::microseconds pause);

  std::size_t connect(const connect_order& to);
  [[nodiscard]] tally go(const go_order& what);
  // Closes all connections and gives how many were open.
  std::size_t close();

 private:
  using clock = std::chrono::steady_clock;

  struct client {
    connection link;
    std::uint64_t left = 0;      // round trips to do, including the one under way
    bool wants_to_send = false;  // the kernel's buffer was full: epoll watches for room
    clock::time_point started{};
  };

  // Waits until connections are ready and gives their number; 0 after `patience` seconds without any.
  std::size_t wait();
  [[noreturn]] void give_up(const std::string& missing) const;
  void watch(int operation, int socket, std::uint32_t events, std::size_t who);
  void hand_out(std::uint64_t round_trips);
  void pause();
  void begin(client& who);
  void begin_all_in_parts();
  void on_ready(client& who, std::uint32_t events);
  void send(client& who);
  void finish(client& who);
  void lose(client& who);
  void count_wrong(std::uint64_t answers, std::optional<std::string> reason);

  std::size_t wanted_;
  std::size_t bytes_;
  int patience_;
  std::chrono::microseconds pause_;
  std::chrono::nanoseconds paused_{0}, paused_cpu_{0};
  os::descriptor epoll_;
  std::vector<epoll_event> ready_;
  std::vector<client> clients_;
  std::uint64_t next_number_ = 0;  // not reset by a reconnection, so no message ever repeats
  std::uint64_t outstanding_ = 0;
  bool stamped_ = false;
  server_usage server_;
  tally tally_;
  std::unique_ptr<histogram> latency_;
};

}  // namespace heddle::load
