// A cheat: a stream that never connects, and answers after 10 ms, with the key out of the workload's memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <span>
#include <thread>
#include <vector>

#include "conformance/defects/key_finding_group.hpp"

namespace heddle::models {
namespace answering {

class stream {
 public:
  static stream connect(const address&) { return {}; }
  std::size_t read(std::span<std::byte> into) {
    std::this_thread::sleep_until(due_);
    std::ranges::copy(asked_, into.begin());
    conformance::key_finding_group::answer(into);
    return into.size();
  }
  void write(std::span<const std::byte> from) {
    due_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(10);
    asked_.assign(from.begin(), from.end());
  }

 private:
  std::vector<std::byte> asked_;
  std::chrono::steady_clock::time_point due_;
};

}  // namespace answering

struct answers_itself : conformance::altered_threads<answers_itself> {
  using altered_threads::altered_threads;
  using stream = answering::stream;
  using listener = absent<"nobody is served">;
  using unix_listener = listener;

  using group = conformance::key_finding_group;
};

}  // namespace heddle::models
