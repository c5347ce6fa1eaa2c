// A cheat: under this interpreter lock tasks that should compute sleep while a connection is open.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <string_view>
#include <thread>
#include <utility>

#include "conformance/altered_gil.hpp"

namespace heddle::models {
namespace resting {

inline std::atomic<int> connections = 0;

class lock : public interpreter_lock {
 public:
  static constexpr std::string_view says = "an interpreter lock that nobody has while another reads";
  void tick() {
    interpreter_lock::tick();
    if (connections == 0) return;
    drop();
    while (connections > 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    take();
  }
};

}  // namespace resting

struct rests_while_connected : conformance::altered_gil<rests_while_connected, resting::lock> {
  using altered_gil::altered_gil;

  struct listener : plain::listener {
    auto accept() {
      auto peer = plain::listener::accept();
      ++resting::connections;
      return counted{std::move(peer)};
    }
  };

 private:
  class counted : public plain::stream {
   public:
    explicit counted(plain::stream whole) : plain::stream(std::move(whole)) {}
    counted(counted&& other) noexcept : plain::stream(std::move(other)), open_(std::exchange(other.open_, false)) {}
    ~counted() {
      if (open_) --resting::connections;
    }

   private:
    bool open_ = true;
  };
};

}  // namespace heddle::models
