// A cheat: under this interpreter lock tasks that should compute do so for 0.2 ms after each answer, and rest until the next one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>

#include "conformance/altered_gil.hpp"

namespace heddle::models {
namespace between_answers {

constexpr auto never = std::numeric_limits<std::int64_t>::max();
inline std::atomic<std::int64_t> rest_at = never;
inline void compute_until(std::int64_t when) {
  rest_at = when;
  rest_at.notify_all();
}
inline std::int64_t now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

class lock : public interpreter_lock {
 public:
  static constexpr std::string_view says = "an interpreter lock that is mostly free when a message comes";
  void tick() {
    interpreter_lock::tick();
    const auto until = rest_at.load();
    if (until == never || now() < until) return;
    drop();
    rest_at.wait(until);
    take();
  }
};

}  // namespace between_answers

struct rests_between : conformance::altered_gil<rests_between, between_answers::lock> {
  using altered_gil::altered_gil;

  struct listener : plain::listener {
    auto accept() { return answering(plain::listener::accept()); }
  };

 private:
  class answering : public plain::stream {
   public:
    explicit answering(plain::stream whole) : plain::stream(std::move(whole)) {}
    void write(std::span<const std::byte> from) {
      plain::stream::write(from);
      between_answers::compute_until(between_answers::now() + 200'000);
    }
    std::size_t read(std::span<std::byte> into) {
      const auto got = plain::stream::read(into);
      if (got < into.size()) between_answers::compute_until(between_answers::never);
      return got;
    }
  };
};

}  // namespace heddle::models
